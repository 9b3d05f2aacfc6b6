//! Cells of text: at rest only words, so that dozens of them cost nothing; written in, a field.

use std::borrow::Cow;
use std::sync::Arc;

use egui::accesskit::{Action, ActionData};
use egui::text::{CCursor, CCursorRange};
use egui::{
    Align2, Color32, Context, CursorIcon, EventFilter, Galley, Id, Margin, Rect, Response, Role,
    ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::measures::CELL_PADDING;
use super::sheet::Place;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Icon, Tokens, icon_size, radius};
use crate::ui::widgets::paint::{lines_within, paint_line, paragraph};

/// More than fits in two rows of any width; a comment of a whole report is not laid out to show its beginning.
const SHOWN_BYTES: usize = 700;

/// The longest text shown while the pointer rests on a cell, in bytes.
const HOVER_BYTES: usize = 2000;

/// A text being written.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    /// Where.
    pub place: Place,
    /// What stood there when it began: Esc brings it back.
    pub before: Arc<str>,
    /// How high the field was in the last pass, in points.
    pub tall: f32,
    /// Whether the field has had the keyboard yet.
    pub arrived: bool,
}

impl Editing {
    /// Gives the field the keyboard, with the cursor behind `text`.
    pub(super) fn begin(ctx: &Context, place: Place, before: &str, text: &str) -> Self {
        let id = place.id();
        let end = CCursor::new(text.chars().count());
        let mut state = TextEdit::load_state(ctx, id).unwrap_or_default();
        state.clear_undoer();
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ctx, id);
        ctx.memory_mut(|memory| memory.request_focus(id));
        Self {
            place,
            before: before.into(),
            tall: 0.0,
            arrived: false,
        }
    }
}

/// The keys the grid wants for itself while one of its cells has the keyboard.
pub(super) const GRID_KEYS: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// A cell of text that nobody writes in.
pub(super) struct RestingCell<'a> {
    /// The widget.
    pub id: Id,
    /// Where it stands.
    pub rect: Rect,
    /// What a screen reader calls it.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// Shown while it is empty.
    pub hint: &'a str,
    /// The colour and font of the hint.
    pub hint_look: (Font, Color32),
    /// How many rows are shown.
    pub rows: usize,
    /// Whether it can be written in.
    pub editable: bool,
    /// Whether the pencil shows that it can be.
    pub pencil: bool,
}

impl RestingCell<'_> {
    /// Draws it. The second value is a text set by assistive technology.
    pub(super) fn ui(self, ui: &mut Ui, t: &Tokens) -> (Response, Option<String>) {
        let response = ui.interact(self.rect, self.id, Sense::click());
        let editable = self.editable;
        response.widget_info(|| WidgetInfo {
            label: Some(self.name.to_owned()),
            ..WidgetInfo::text_edit(editable, self.text, self.text, self.hint)
        });
        ui.ctx().accesskit_node_builder(self.id, |node| {
            if self.rows > 1 {
                node.set_role(Role::MultilineTextInput);
            }
            if !editable {
                node.set_read_only();
            }
        });
        let mut elided = false;
        if ui.is_rect_visible(self.rect) {
            let painter = ui.painter();
            if response.has_focus() {
                let ring = Stroke::new(FOCUS_WIDTH, t.focus);
                painter.rect_stroke(self.rect, radius::CONTROL, ring, StrokeKind::Inside);
            } else if response.hovered() && editable {
                let edge = Stroke::new(1.0, t.border_strong);
                painter.rect(self.rect, radius::CONTROL, t.card, edge, StrokeKind::Inside);
            }
            let pencil_room = if self.rows > 1 { 28.0 } else { 0.0 };
            let wide = self.rect.width() - 2.0 * CELL_PADDING - pencil_room;
            let shown = beginning(self.text, SHOWN_BYTES);
            let flowing = flowing(shown);
            let (words, font, ink) = if self.text.is_empty() {
                (self.hint, self.hint_look.0, self.hint_look.1)
            } else {
                (&*flowing, Font::Body, t.text)
            };
            let galley = lines_within(painter, words, font, wide, self.rows);
            elided = galley.elided || shown.len() < self.text.len();
            let left = pos2(self.rect.left() + CELL_PADDING, self.rect.center().y);
            paint_line(painter, left, galley, ink);
            if self.pencil {
                let center = pos2(self.rect.right() - 16.0, self.rect.center().y);
                Icon::Pencil.paint(painter, center, icon_size::DENSE, t.focus);
            }
        }
        let set = set_by_assistive_technology(ui, self.id).filter(|_| editable);
        let response = if editable {
            response.on_hover_cursor(CursorIcon::Text)
        } else {
            response
        };
        let response = if elided {
            let shown = beginning(self.text, HOVER_BYTES);
            let more = shown.len() < self.text.len();
            response.on_hover_ui(|ui| {
                if more {
                    ui.label(format!("{shown}…"));
                } else {
                    ui.label(shown);
                }
            })
        } else {
            response
        };
        (response, set)
    }
}

/// What became of a text being written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// The whole new text.
    pub changed: Option<String>,
    /// The height of the field, in points.
    pub tall: f32,
    /// Whether it has the keyboard.
    pub has_focus: bool,
}

/// The field of several lines over the comment at `cell`: it grows downwards over its neighbours, upwards where `room` ends, and moves nothing.
pub(super) fn writing_ui(
    ui: &mut Ui,
    t: &Tokens,
    editing: &Editing,
    cell: Rect,
    room: Rect,
    text: &str,
    name: &str,
) -> Written {
    const PADDING: Margin = Margin::symmetric(CELL_PADDING as i8, 6);
    const LEAST_WIDE: f32 = 380.0;
    const MOST_TALL: f32 = 320.0;
    let id = editing.place.id();
    let right = cell.right();
    let left = cell.left().min(right - LEAST_WIDE).max(room.left());
    let most = MOST_TALL.min(room.height() - 8.0).max(48.0);
    let tall = if editing.tall > 0.0 {
        editing.tall
    } else {
        let wide = right - left - 2.0 * CELL_PADDING;
        let shown = beginning(text, 4 * SHOWN_BYTES);
        paragraph(ui.painter(), shown, Font::Body, wide).size().y + 12.0
    };
    let tall = tall.clamp(cell.height().max(48.0).min(most), most);
    let top = cell
        .top()
        .min(room.bottom() - 4.0 - tall)
        .max(room.top() + 4.0);
    let rect = Rect::from_min_size(pos2(left, top), vec2(right - left, tall));
    // Nothing behind the field is pressed through it.
    ui.interact(rect, id.with("ground"), Sense::CLICK | Sense::DRAG);
    ui.painter().rect(
        rect,
        radius::CONTROL,
        t.card,
        Stroke::new(FOCUS_WIDTH, t.focus),
        StrokeKind::Inside,
    );

    let mut buffer = Cow::Borrowed(text);
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, wide: f32| -> Arc<Galley> {
        paragraph(ui.painter(), text.as_str(), Font::Body, wide)
    };
    let inner = rect.shrink(FOCUS_WIDTH);
    let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(inner));
    child.shrink_clip_rect(inner);
    let output = ScrollArea::vertical()
        .id_salt("comment")
        .auto_shrink(false)
        .show(&mut child, |ui| {
            TextEdit::multiline(&mut buffer)
                .id(id)
                .frame(egui::Frame::NONE.inner_margin(PADDING))
                .font(Font::Body.id())
                .text_color(t.text)
                .desired_width(ui.available_width())
                .desired_rows(1)
                .min_size(inner.size())
                .layouter(&mut layouter)
                .show(ui)
        })
        .inner;
    let response = output.response.response.accessible_name(name);
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, GRID_KEYS));
    Written {
        changed: changed(buffer, text),
        tall: output.galley.size().y + 12.0 + 2.0 * FOCUS_WIDTH,
        has_focus: response.has_focus(),
    }
}

fn changed(buffer: Cow<'_, str>, text: &str) -> Option<String> {
    match buffer {
        Cow::Owned(new) if new != text => Some(new),
        _ => None,
    }
}

/// A text with its lines run together, for where only its beginning is shown.
pub(super) fn flowing(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The beginning of a text, at most so many bytes.
pub(super) fn beginning(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// Screen readers and dictation may set a whole text without giving the cell the keyboard first.
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

/// A label for a table's head: small, against the left.
pub(super) fn head_label_ui(ui: &mut Ui, t: &Tokens, rect: Rect, words: &str) {
    let response = ui.interact(rect, ui.scope_id().with(words), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words));
    let galley =
        crate::ui::widgets::paint::line_within(ui.painter(), words, Font::Small, rect.width());
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, t.faint);
}
