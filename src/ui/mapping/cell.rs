//! A cell of the sheet: what is known on one side of one heading, and the place to write more.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::MappingView;
use super::read::{Filter, Read};
use super::sheet::new_entry_id;
use crate::app::Command;
use crate::app::words_of_mapping::slot_words;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Heading, Side};
use crate::ui::Cx;
use crate::ui::widgets::paint::focus_ring;
use crate::ui::widgets::{gap_ui, paragraph_ui, text_field};

/// Which cell, and how it stands.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Its heading.
    pub heading: Heading,
    /// Its side.
    pub side: Side,
    /// The column the keyboard knows it in.
    pub column: u8,
    /// Whether it says that nothing is written.
    pub has_gap: bool,
    /// Whether it has a button of its own to write more.
    pub has_button: bool,
}

/// The button that opens the line for new knowledge.
const BUTTON: f32 = 26.0;

impl MappingView {
    /// Draws the cell as wide as there is room.
    pub(super) fn cell_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, cell: Cell) {
        let (heading, side) = (cell.heading, cell.side);
        let top = ui.cursor().min;
        let room = ui.available_width();
        let typed = cx
            .session()
            .and_then(|session| session.forms.new_entries.get(&(heading, side)))
            .map_or("", String::as_str);
        let is_writing =
            cx.can_edit() && (self.writing == Some((heading, side)) || !typed.is_empty());
        let shown = read.cell(heading, side);
        let has_button = cell.has_button && cx.can_edit() && !shown.is_empty() && !is_writing;
        // The cells of a table keep the room of the button, so that nothing moves when it goes.
        let wide = if cell.has_button { room - BUTTON } else { room };
        for piece in shown {
            let high = self.heights.of(ui.painter(), piece, wide);
            let (_, rect) = ui.allocate_space(vec2(wide, high));
            self.piece_ui(ui, cx, piece, rect, cell.column);
        }
        if shown.is_empty() && !is_writing && cell.has_gap && read.filter == Filter::All {
            self.gap_ui(ui, cx, read, cell);
        }
        if is_writing {
            self.new_line_ui(ui, cx, cell, typed);
        }
        if has_button {
            let place = Rect::from_min_size(
                pos2(top.x + room - BUTTON + 2.0, top.y + 4.0),
                vec2(BUTTON - 2.0, BUTTON - 2.0),
            );
            self.button_ui(ui, cx, cell, place);
        }
    }

    /// That nothing is written: a question on the supporting side, a calm sentence on the other.
    fn gap_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read, cell: Cell) {
        let alias = read.case.child.call_name();
        let words = match (cell.heading, cell.side) {
            (Heading::ChildResource, _) => {
                cx.words.tf("mapping-gap-child", &[("alias", alias.into())])
            }
            (Heading::FamilyResource, _) => cx.words.t("mapping-gap-family").to_owned(),
            (_, Side::Supports) => cx.words.t("mapping-gap-supports").to_owned(),
            (_, Side::Hampers) => cx.words.t("mapping-gap-hampers").to_owned(),
        };
        ui.add_space(3.0);
        if !cx.can_edit() {
            paragraph_ui(ui, &words, Font::Body, cx.tokens.muted);
            return;
        }
        let response = ui
            .scope(|ui| {
                // As wide as the side bars above and below it.
                ui.set_max_width(ui.available_width() - 2.0);
                gap_ui(ui, cx.tokens, &words)
            })
            .inner;
        let name = format!("{}. {words}", slot_words(cx.words, cell.heading, cell.side));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
        self.stops.add(response.id, cell.column, response.rect);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let adds = response.has_focus() && adds_pressed(ui);
        if response.clicked() || adds {
            self.begin_line(ui, cell.heading, cell.side);
        }
    }

    /// The button at the cell's corner.
    fn button_ui(&mut self, ui: &Ui, cx: &Cx<'_>, cell: Cell, place: Rect) {
        let t = cx.tokens;
        let id = Id::unique(("mapping-add", cell.heading, cell.side));
        let response = ui.interact(place, id, Sense::click());
        let slot = slot_words(cx.words, cell.heading, cell.side);
        let name = cx.words.tf("mapping-add-name", &[("slot", (&slot).into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if ui.is_rect_visible(place) {
            if response.hovered() {
                ui.painter().rect_filled(place, radius::CONTROL, t.sunk);
            }
            Icon::Plus.paint_in(ui.painter(), place, icon_size::DENSE, t.muted);
            if response.has_focus() {
                focus_ring(ui.painter(), place, radius::CONTROL, t);
            }
        }
        if response.clicked() {
            self.begin_line(ui, cell.heading, cell.side);
        }
        response.on_hover_text(name);
    }

    /// The line in which new knowledge is typed; Enter adds it and the line stays ready for more.
    fn new_line_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, cell: Cell, typed: &str) {
        let (heading, side) = (cell.heading, cell.side);
        let id = new_entry_id(heading, side);
        let slot = slot_words(cx.words, heading, side);
        let name = cx.words.tf("mapping-add-name", &[("slot", (&slot).into())]);
        ui.add_space(space::TINY);
        let outcome = text_field(id, typed, &name)
            .hint(cx.words.t("mapping-new-hint"))
            .ui(ui, cx.tokens);
        ui.add_space(space::TINY);
        if outcome.response.gained_focus() {
            outcome.response.scroll_to_me(None);
        }
        if let Some(text) = outcome.changed {
            cx.push(Command::WriteNewEntry {
                heading,
                side,
                text,
            });
        }
        if outcome.escaped {
            self.writing = None;
            self.focus_next = self.focus_back.take();
        } else if outcome.submitted || outcome.left {
            cx.push(Command::AddNewEntry { heading, side });
            if outcome.submitted && !typed.trim().is_empty() {
                outcome.response.request_focus();
            } else {
                self.writing.take_if(|at| *at == (heading, side));
                if outcome.submitted {
                    self.focus_next = self.focus_back.take();
                }
            }
        }
    }

    /// Opens the line; it gets the keyboard once the key or click that asked for it is over.
    pub(super) fn begin_line(&mut self, ui: &Ui, heading: Heading, side: Side) {
        self.focus_back = ui.memory(egui::Memory::focused);
        self.writing = Some((heading, side));
        self.focus_next = Some(new_entry_id(heading, side));
    }
}

/// Whether the key that adds was pressed: N or plus.
pub(super) fn adds_pressed(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(egui::Modifiers::NONE, egui::Key::N)
            || input.consume_key(egui::Modifiers::NONE, egui::Key::Plus)
            || input.consume_key(egui::Modifiers::SHIFT, egui::Key::Plus)
    })
}
