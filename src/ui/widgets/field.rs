//! Text fields over text somebody else owns. The text is shown as it is and copied only when the user types, so a screen of fields costs no copies;
//! what was typed comes back as [`FieldOutcome::changed`] and the owner decides what becomes of it.

use std::borrow::Cow;
use std::sync::Arc;

use egui::accesskit::{Action, ActionData, Invalid};
use egui::{
    Align2, CursorIcon, Frame, Id, Key, Margin, Modifiers, Response, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, WidgetInfo, vec2,
};

use super::paint::{lines_within, paint_line, paragraph};
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

/// What happened in a field this frame.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something that may happen by itself"
)]
pub struct FieldOutcome {
    /// The field itself.
    pub response: Response,
    /// The whole new text, if it is another than the one the field was given.
    pub changed: Option<String>,
    /// Esc: the keyboard leaves, and what is typed stays. In a cell of a table, and where [`Field::taken_back_by_esc`]
    /// says so, the text goes back to what it was before (then also in `changed`).
    pub escaped: bool,
    /// Whether anything was written since the field got the keyboard.
    is_written: bool,
    /// Enter in a field of one line, Ctrl+Enter in one of many.
    pub submitted: bool,
    /// The keyboard left the field in whichever way: the time to commit a draft.
    pub left: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A box with an outline.
    Boxed,
    /// A table cell: nothing around it until it is pointed at or written in.
    Cell,
}

/// A field, made by [`text_field`], [`text_area`] or [`cell_field`] and drawn by [`Field::ui`].
#[must_use = "a field shows only when `ui` is called"]
pub struct Field<'a> {
    id: Id,
    text: &'a str,
    name: &'a str,
    hint: &'a str,
    error: Option<&'a str>,
    icon: Option<Icon>,
    rows: usize,
    multiline: bool,
    shape: Shape,
    wide: Option<f32>,
    font: Font,
    locked: bool,
    is_taken_back: bool,
    char_limit: usize,
}

/// One line in a box. `id` must be unique and stable; `name` is what a screen reader calls it.
pub fn text_field<'a>(id: Id, text: &'a str, name: &'a str) -> Field<'a> {
    Field {
        id,
        text,
        name,
        hint: "",
        error: None,
        icon: None,
        rows: 1,
        multiline: false,
        shape: Shape::Boxed,
        wide: None,
        font: Font::Body,
        locked: false,
        is_taken_back: false,
        char_limit: usize::MAX,
    }
}

/// Several lines in a box, at least `rows` high, growing with the text.
pub fn text_area<'a>(id: Id, text: &'a str, name: &'a str, rows: usize) -> Field<'a> {
    Field {
        rows: rows.max(1),
        multiline: true,
        ..text_field(id, text, name)
    }
}

/// A cell of a form table: plain text of up to `rows` rows that becomes a field when it gets the keyboard.
pub fn cell_field<'a>(id: Id, text: &'a str, name: &'a str, rows: usize) -> Field<'a> {
    Field {
        rows: rows.max(1),
        multiline: rows > 1,
        shape: Shape::Cell,
        ..text_field(id, text, name)
    }
}

impl FieldOutcome {
    /// Esc in a field in which nothing was written: it is meant for what holds the field.
    pub const fn leaves(&self) -> bool {
        self.escaped && !self.is_written
    }
}

impl<'a> Field<'a> {
    /// Shown in an empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Esc takes back what was typed since the field got the keyboard: for text that is changed where it stands.
    pub fn taken_back_by_esc(mut self) -> Self {
        self.is_taken_back = true;
        self
    }

    /// The sentence that says how to write it instead.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// An icon at the left, inside.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// This wide, in points; otherwise as wide as there is room.
    pub fn width(mut self, wide: f32) -> Self {
        self.wide = Some(wide);
        self
    }

    /// Another font than body text.
    pub fn font(mut self, font: Font) -> Self {
        self.font = font;
        self
    }

    /// Can be read and copied but not changed.
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = locked;
        self
    }

    /// No more than this many characters.
    pub fn char_limit(mut self, limit: usize) -> Self {
        self.char_limit = limit;
        self
    }

    /// Draws it.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> FieldOutcome {
        if self.error.is_none() {
            return self.field_ui(ui, t);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let error = self.error;
            let outcome = self.field_ui(ui, t);
            if let Some(error) = error {
                error_ui(ui, t, error);
                ui.ctx()
                    .accesskit_node_builder(outcome.response.id, |node| {
                        node.set_invalid(Invalid::True);
                        node.set_description(error);
                    });
            }
            outcome
        })
        .inner
    }

    fn field_ui(self, ui: &mut Ui, t: &Tokens) -> FieldOutcome {
        // The text of the beginning is kept until the keyboard has left, so a cell is an edit for that one frame too and sees how it left.
        let written_in =
            ui.memory(|memory| memory.has_focus(self.id)) || stored_text(ui, self.id).is_some();
        if self.shape == Shape::Cell && !written_in {
            self.resting_cell_ui(ui, t)
        } else {
            self.edit_ui(ui, t)
        }
    }

    /// A cell nobody writes in is only text: laying out dozens of text edits per frame would be felt.
    fn resting_cell_ui(self, ui: &mut Ui, t: &Tokens) -> FieldOutcome {
        let wide = self.wide.unwrap_or_else(|| ui.available_width());
        let (text, ink) = if self.text.is_empty() {
            (self.hint, t.faint)
        } else {
            (self.text, t.text)
        };
        let galley = lines_within(
            ui.painter(),
            text,
            self.font,
            wide - 2.0 * CELL_PADDING.x,
            self.rows,
        );
        let elided = galley.elided;
        let size = vec2(
            wide,
            (galley.size().y + 2.0 * CELL_PADDING.y).max(height::BUTTON),
        );
        let (_, rect) = ui.allocate_space(size);
        let sense = if self.locked {
            Sense::hover()
        } else {
            Sense::click()
        };
        let response = ui.interact(rect, self.id, sense);
        let enabled = ui.is_enabled() && !self.locked;
        response.widget_info(|| WidgetInfo {
            label: Some(self.name.to_owned()),
            ..WidgetInfo::text_edit(enabled, self.text, self.text, self.hint)
        });
        if self.multiline {
            ui.ctx()
                .accesskit_node_builder(self.id, |node| node.set_role(Role::MultilineTextInput));
        }
        if response.clicked() || response.gained_focus() {
            response.request_focus();
            remember_text(ui, self.id, self.text);
        }
        if ui.is_rect_visible(rect) {
            if response.hovered() && enabled {
                ui.painter().rect(
                    rect,
                    radius::CONTROL,
                    t.card,
                    Stroke::new(1.0, t.border_strong),
                    StrokeKind::Inside,
                );
            }
            let left = rect.left_center() + vec2(CELL_PADDING.x, 0.0);
            paint_line(ui.painter(), left, galley, ink);
        }
        let changed = set_by_assistive_technology(ui, self.id).filter(|_| enabled);
        let response = if enabled {
            response.on_hover_cursor(CursorIcon::Text)
        } else {
            response
        };
        let response = if elided {
            response.on_hover_text(self.text)
        } else {
            response
        };
        FieldOutcome {
            response,
            changed,
            escaped: false,
            is_written: false,
            submitted: false,
            left: false,
        }
    }

    fn edit_ui(self, ui: &mut Ui, t: &Tokens) -> FieldOutcome {
        let id = self.id;
        let had_focus = ui.memory(|memory| memory.has_focus(id));
        if had_focus && stored_text(ui, id).is_none() {
            remember_text(ui, id, self.text);
        }

        let wide = self.wide.unwrap_or_else(|| ui.available_width());
        let padding = if self.shape == Shape::Cell {
            CELL_PADDING
        } else {
            vec2(10.0, 8.0)
        };
        let icon_room = if self.icon.is_some() {
            icon_size::BODY + 8.0
        } else {
            0.0
        };
        let edge = match (had_focus, self.error.is_some()) {
            (true, _) => Stroke::new(FOCUS_WIDTH, t.focus),
            (false, true) => Stroke::new(1.0, t.error),
            (false, false) if self.locked => Stroke::new(1.0, t.border),
            (false, false) => Stroke::new(1.0, t.border_strong),
        };
        let margin = Margin {
            left: (padding.x + icon_room) as i8,
            right: padding.x as i8,
            top: padding.y as i8,
            bottom: padding.y as i8,
        };
        let backdrop = ui.painter().add(egui::Shape::Noop);

        let mut text = Cow::Borrowed(self.text);
        let mut fixed = self.text;
        let buffer: &mut dyn egui::TextBuffer = if self.locked { &mut fixed } else { &mut text };
        let edit = if self.multiline {
            TextEdit::multiline(buffer)
        } else {
            TextEdit::singleline(buffer)
        };
        let tall = if self.shape == Shape::Cell {
            height::BUTTON
        } else {
            height::FIELD
        };
        let mut edit = edit
            .id(id)
            .frame(Frame::NONE.inner_margin(margin))
            .font(self.font.id())
            .text_color(if self.locked { t.muted } else { t.text })
            .desired_width(wide)
            .min_size(vec2(wide.min(ui.available_width().max(24.0)), tall))
            .char_limit(self.char_limit)
            .hint_text(egui::RichText::new(self.hint).color(t.faint));
        if self.multiline {
            edit = edit
                .desired_rows(self.rows)
                .return_key(egui::KeyboardShortcut::new(Modifiers::NONE, Key::Enter));
        }
        if self.shape == Shape::Cell || !self.multiline {
            edit = edit.align(Align2::LEFT_CENTER);
        }
        let response = edit.show(ui).response.response.accessible_name(self.name);

        let fill = if self.locked { t.canvas } else { t.card };
        ui.painter().set(
            backdrop,
            egui::Shape::Rect(egui::epaint::RectShape::new(
                response.rect,
                radius::CONTROL,
                fill,
                edge,
                StrokeKind::Inside,
            )),
        );
        if let Some(icon) = self.icon {
            let center = response.rect.left_center() + vec2(padding.x + icon_size::BODY / 2.0, 0.0);
            icon.paint(ui.painter(), center, icon_size::BODY, t.muted);
        }

        let left = response.lost_focus();
        let escaped = left && ui.input(|input| input.key_pressed(Key::Escape));
        let submitted = if self.multiline {
            had_focus && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
        } else {
            left && ui.input(|input| input.key_pressed(Key::Enter))
        };
        let mut changed = match text {
            Cow::Owned(text) if text != self.text => Some(text),
            _ => None,
        };
        if escaped {
            // Esc has done its work here; the panel or dialog around the field stays.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if self.shape == Shape::Cell || self.is_taken_back {
                changed = stored_text(ui, id)
                    .filter(|before| **before != *self.text)
                    .map(|before| before.to_string());
            }
        }
        let is_written = stored_text(ui, id).is_some_and(|before| *before != *self.text);
        if !response.has_focus() {
            ui.data_mut(|data| data.remove_temp::<Arc<str>>(id));
        }
        FieldOutcome {
            response,
            changed,
            escaped,
            is_written,
            submitted,
            left,
        }
    }
}

const CELL_PADDING: egui::Vec2 = vec2(8.0, 5.0);

fn remember_text(ui: &Ui, id: Id, text: &str) {
    ui.data_mut(|data| data.insert_temp::<Arc<str>>(id, text.into()));
}

fn stored_text(ui: &Ui, id: Id) -> Option<Arc<str>> {
    ui.data(|data| data.get_temp::<Arc<str>>(id))
}

/// Screen readers and dictation may set a whole text without giving the field the keyboard first.
fn set_by_assistive_technology(ui: &Ui, id: Id) -> Option<String> {
    ui.input(|input| {
        input
            .accesskit_action_requests(id, Action::SetValue)
            .find_map(|request| match &request.data {
                Some(ActionData::Value(value)) => Some(value.to_string()),
                _ => None,
            })
    })
}

/// The sentence under a field: icon and words in the error colour.
fn error_ui(ui: &mut Ui, t: &Tokens, sentence: &str) {
    let icon = icon_size::SMALL;
    let galley = paragraph(
        ui.painter(),
        sentence,
        Font::Small,
        ui.available_width() - icon - 6.0,
    );
    let first_row = galley.rows.first().map_or(0.0, |row| row.height());
    let (rect, response) = ui.allocate_exact_size(
        vec2(galley.size().x + icon + 6.0, galley.size().y),
        Sense::hover(),
    );
    Icon::CircleAlert.paint(
        ui.painter(),
        rect.min + vec2(icon / 2.0, first_row / 2.0),
        icon,
        t.error,
    );
    ui.painter()
        .galley(rect.min + vec2(icon + 6.0, 0.0), galley, t.error);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence));
}
