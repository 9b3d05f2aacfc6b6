//! What stands open between the board, the aims and the sub-goals: a list to look at, of which nothing has to be done.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::read::{Leads, Read};
use super::{Focus, PlanView, Room};
use crate::app::Command;
use crate::design::space;
use crate::model::ItemRef;
use crate::ui::Cx;
use crate::ui::widgets::{gap_ui, quiet, section_ui};

/// How many are shown until all are asked for.
const FEW: usize = 9;

impl PlanView {
    pub(super) fn notes_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, room: Room) {
        if read.notes.is_empty() {
            return;
        }
        let t = cx.tokens;
        ui.add_space(space::WIDE);
        let hint = cx.words.t("plan-notes-hint");
        section_ui(ui, t, cx.words.t("plan-notes"), hint);
        ui.add_space(space::SMALL);
        let columns = match room {
            Room::Wide => 3,
            Room::Medium => 2,
            Room::Narrow => 1,
        };
        let shown = if self.lists_all {
            read.notes.len()
        } else {
            FEW
        };
        let gap = space::SMALL;
        let whole = ui.available_rect_before_wrap();
        let wide = ((whole.width() + gap) / columns as f32 - gap).floor();
        let mut top = whole.top();
        for row in read.notes[..shown.min(read.notes.len())].chunks(columns) {
            let mut bottom = top;
            for (n, note) in row.iter().enumerate() {
                let left = whole.left() + n as f32 * (wide + gap);
                let place = Rect::from_min_size(pos2(left, top), vec2(wide, 400.0));
                let builder = UiBuilder::new().max_rect(place).id_salt((note.leads, n));
                let mut place = ui.new_child(builder);
                let response = gap_ui(&mut place, t, &note.words);
                bottom = bottom.max(response.rect.bottom());
                if response.gained_focus() && !response.clicked() {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    self.follow(cx, note.leads);
                }
            }
            top = bottom + gap;
        }
        ui.advance_cursor_after_rect(whole.with_max_y(top));
        if read.notes.len() > FEW {
            let words = if self.lists_all {
                cx.words.t("plan-notes-fewer").to_owned()
            } else {
                let n = read.notes.len();
                cx.words.tf("plan-notes-all", &[("n", n.into())])
            };
            if quiet(&words).ui(ui, t).clicked() {
                self.lists_all = !self.lists_all;
            }
        }
    }

    fn follow(&mut self, cx: &mut Cx<'_>, leads: Leads) {
        match leads {
            Leads::Theme(_, card) => cx.push(Command::ShowItem(ItemRef::Card(card))),
            Leads::SubGoal(id) => {
                self.chosen = Some(id);
                self.row = Some(id);
                self.focus_next = Some(Focus::Row(id));
            }
            Leads::Aim(id) => self.focus_next = Some(Focus::Aim(id)),
        }
    }
}
