//! Lines with two versions, and lines that are brought into sight from elsewhere.

use egui::{Rect, Ui};

use super::super::Cx;
use super::ScreeningView;
use super::sheet::{Line, Place, Sheet, Spot};
use super::writing::Places;
use crate::app::{Command, View};
use crate::model::{Case, ItemRef};
use crate::ui::widgets::conflict_mark_ui;

impl ScreeningView {
    /// Brings a line into sight that is asked for from elsewhere; it gets the keyboard.
    pub(super) fn jump_to(&mut self, cx: &mut Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Screening, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        if !case.has(jump.item) {
            return;
        }
        self.stop_writing(cx);
        match jump.item {
            ItemRef::Screening(id) => self.chosen = Some(id),
            ItemRef::Row(id, reaction) => {
                self.chosen = Some(id);
                self.focus(Place::new(Line::Reaction(reaction), Spot::Comment));
            }
            ItemRef::Observation(id, seen) => {
                self.chosen = Some(id);
                self.outside_open = Some(true);
                self.focus(Place::new(Line::Outside(seen), Spot::Text));
            }
            _ => {}
        }
    }

    /// Notes which lines have two versions.
    pub(super) fn note_marks(&mut self, case: &Case, sheet: &Sheet<'_>) {
        self.marked.clear();
        let Some(screening) = sheet.screening else {
            return;
        };
        for conflict in &case.conflicts {
            let line = match conflict.item {
                ItemRef::Row(id, reaction) if id == screening.id => Line::Reaction(reaction),
                ItemRef::Observation(id, seen) if id == screening.id => Line::Outside(seen),
                _ => continue,
            };
            if !self.marked.contains(&line) {
                self.marked.push(line);
            }
        }
    }

    /// Whether a line has two versions.
    pub(super) fn is_marked(&self, line: Line) -> bool {
        self.marked.contains(&line)
    }

    /// The mark of a line with two versions; it leads to the choice.
    pub(super) fn mark_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        (line, name): (Line, &str),
        room: Rect,
        places: &mut Places,
    ) {
        let place = Place::new(line, Spot::Mark);
        let name = cx.words.tf("merge-mark-name", &[("name", name.into())]);
        let words = cx.words.t("merge-title");
        let mark = conflict_mark_ui(ui, cx.tokens, place.id(), room, words, &name);
        places.add(place.id(), place);
        if mark.clicked()
            && let Some(item) = sheet.item(line)
        {
            self.stop_writing(cx);
            cx.push(Command::ShowConflict(item));
        }
    }

    /// What a screen reader says of a line: that it has two versions comes last.
    pub(super) fn line_name(&self, cx: &Cx<'_>, line: Line, name: &str) -> String {
        if self.is_marked(line) {
            format!("{name}. {}", cx.words.t("merge-mark-spoken"))
        } else {
            name.to_owned()
        }
    }
}
