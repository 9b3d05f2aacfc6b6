//! Text cells in their rows: when they open for writing, what is written, when they close.

use egui::{Color32, Id, Popup, Rect, Response, Ui, UiBuilder, vec2};

use super::super::Cx;
use super::ScreeningView;
use super::cell::{Editing, GRID_KEYS, RestingCell, writing_ui};
use super::sheet::{Place, Sheet, Spot};
use crate::design::{Font, height};
use crate::ui::widgets::{self, Pieces};

impl ScreeningView {
    /// Remembers the widgets of a row and moves the keyboard where it was asked to go.
    pub(super) fn settle(&mut self, ui: &Ui, places: Places, row: Rect) {
        for (id, place) in places.0 {
            if self.focus_next == Some(place) {
                self.focus_next = None;
                ui.memory_mut(|memory| memory.request_focus(id));
                ui.scroll_to_rect(row, None);
            }
            if ui.memory(|memory| memory.has_focus(id)) {
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, GRID_KEYS));
            }
            self.ids.push((id, place));
        }
    }

    /// A cell of one line that becomes a field: with suggestions where sources are named.
    pub(super) fn line_cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        look: CellWords<'_>,
        places: &mut Places,
    ) {
        let t = cx.tokens;
        let id = place.id();
        places.add(id, place);
        let text = sheet.text(place);
        let name = self.cell_name(cx, sheet, place);
        if self
            .editing
            .as_ref()
            .is_none_or(|editing| editing.place != place)
        {
            let (response, set) = RestingCell {
                id,
                rect: look.rect,
                name: &name,
                text,
                hint: look.hint,
                hint_look: look.hint_look,
                rows: 1,
                editable: sheet.editable,
                pencil: false,
            }
            .ui(ui, t);
            if let Some(set) = set {
                sheet.set_text(cx, place, set);
            }
            self.pressed(ui, cx, sheet, place, &response);
            return;
        }
        let tall = height::BUTTON.min(look.rect.height());
        let mut rect = Rect::from_center_size(look.rect.center(), vec2(look.rect.width(), tall));
        rect.set_right(rect.right().max(rect.left() + 150.0));
        let mut cell = ui.new_child(UiBuilder::new().id_salt("field").max_rect(rect));
        let field = widgets::cell_field(id, text, &name, 1).width(rect.width());
        let outcome = if place.spot == Spot::Source {
            let known: Vec<&str> = self.known_sources(cx).iter().map(String::as_str).collect();
            widgets::suggest_field(id, text, field, &known)
                .pieces(Pieces::ByComma)
                .ui(&mut cell, t)
        } else {
            field.ui(&mut cell, t)
        };
        if let Some(text) = outcome.changed {
            sheet.set_text(cx, place, text);
        }
        let listing = Popup::is_id_open(ui.ctx(), id.with("suggestions popup"));
        if outcome.submitted {
            self.stop_writing(cx);
            self.walk(place, 1);
        } else {
            let has_focus = outcome.response.has_focus() || listing;
            self.still_writing(cx, has_focus);
        }
    }

    /// The cell of a comment. While it is written its field lies over the rows, so it is drawn after them: gives its place.
    #[expect(clippy::too_many_arguments, reason = "what a cell needs to be drawn")]
    pub(super) fn comment_cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        look: CellWords<'_>,
        rows: usize,
        is_current: bool,
        places: &mut Places,
    ) -> Option<Rect> {
        let id = place.id();
        places.add(id, place);
        if self
            .editing
            .as_ref()
            .is_some_and(|editing| editing.place == place)
        {
            return Some(look.rect);
        }
        let name = self.cell_name(cx, sheet, place);
        let (response, set) = RestingCell {
            id,
            rect: look.rect,
            name: &name,
            text: sheet.text(place),
            hint: look.hint,
            hint_look: look.hint_look,
            rows,
            editable: sheet.editable,
            pencil: is_current && sheet.editable && rows > 1,
        }
        .ui(ui, cx.tokens);
        if let Some(set) = set {
            sheet.set_text(cx, place, set);
        }
        self.pressed(ui, cx, sheet, place, &response);
        None
    }

    /// A press on a text cell opens it; in a screening that is only read it makes it the current one.
    fn pressed(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        response: &Response,
    ) {
        if self.write_next == Some(place) {
            self.write_next = None;
            self.write(ui.ctx(), cx, sheet, place);
        } else if response.clicked() {
            if sheet.editable {
                self.write(ui.ctx(), cx, sheet, place);
            } else {
                self.focus(place);
            }
        }
    }

    /// The field over a comment that is being written.
    pub(super) fn comment_field_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        cell: Rect,
        room: Rect,
    ) {
        let Some(editing) = self.editing.clone() else {
            return;
        };
        let name = self.cell_name(cx, sheet, editing.place);
        let text = sheet.text(editing.place);
        let written = writing_ui(ui, cx.tokens, &editing, cell, room, text, &name);
        if let Some(text) = written.changed {
            sheet.set_text(cx, editing.place, text);
        }
        if let Some(now) = &mut self.editing
            && (now.tall - written.tall).abs() > 0.5
        {
            now.tall = written.tall;
            ui.ctx().request_repaint();
        }
        self.still_writing(cx, written.has_focus);
    }

    /// Writing ends when the keyboard has gone elsewhere.
    fn still_writing(&mut self, cx: &mut Cx<'_>, has_focus: bool) {
        match &mut self.editing {
            Some(Editing { arrived, .. }) if has_focus => *arrived = true,
            Some(Editing { arrived: true, .. }) => self.stop_writing(cx),
            _ => {}
        }
    }
}

/// The widgets of a row.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<(Id, Place)>);

impl Places {
    pub(super) fn add(&mut self, id: Id, place: Place) {
        self.0.push((id, place));
    }
}

/// Where a text cell stands and what it says while empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellWords<'a> {
    /// With its padding.
    pub rect: Rect,
    /// Shown while it is empty.
    pub hint: &'a str,
    /// The font and colour of the hint.
    pub hint_look: (Font, Color32),
}
