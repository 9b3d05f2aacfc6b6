//! A text field that offers what was written before. Nothing is chosen until an arrow key chooses it, so Enter and Tab keep their meaning for
//! those who only want to write.

use egui::{
    Id, Key, Modifiers, Popup, PopupCloseBehavior, Role, Sense, SetOpenCommand, Ui, WidgetInfo,
    vec2,
};

use super::field::{Field, FieldOutcome};
use super::paint::{line_within, paint_line};
use crate::design::{Font, Tokens, height, radius};

/// Whether a suggestion stands for the whole text or for one piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Pieces {
    /// The whole text.
    #[default]
    Whole,
    /// The piece after the last comma: "Noah, far".
    ByComma,
}

/// A field with suggestions, made by [`suggest_field`].
#[must_use = "a field shows only when `ui` is called"]
pub struct SuggestField<'a> {
    id: Id,
    text: &'a str,
    field: Field<'a>,
    suggestions: &'a [&'a str],
    pieces: Pieces,
}

/// Wraps `field` (which shows `text` under `id`) with suggestions.
pub fn suggest_field<'a>(
    id: Id,
    text: &'a str,
    field: Field<'a>,
    suggestions: &'a [&'a str],
) -> SuggestField<'a> {
    SuggestField {
        id,
        text,
        field,
        suggestions,
        pieces: Pieces::Whole,
    }
}

/// The most suggestions shown at once.
const MOST: usize = 8;

impl SuggestField<'_> {
    /// What a suggestion replaces.
    pub fn pieces(mut self, pieces: Pieces) -> Self {
        self.pieces = pieces;
        self
    }

    /// Draws it. An accepted suggestion arrives as [`FieldOutcome::changed`].
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> FieldOutcome {
        let Self {
            id,
            text,
            field,
            suggestions,
            pieces,
        } = self;
        let state_id = id.with("suggestions");
        let popup_id = id.with("suggestions popup");
        let focused = ui.memory(|memory| memory.has_focus(id));
        if !focused && !Popup::is_id_open(ui.ctx(), popup_id) {
            return field.ui(ui, t);
        }

        let offered = offers(text, suggestions, pieces);
        let mut chosen: Option<usize> = ui.data(|data| data.get_temp(state_id)).unwrap_or_default();
        chosen = chosen.filter(|n| *n < offered.len());
        let mut accepted = None;
        if focused && !offered.is_empty() {
            ui.input_mut(|input| {
                if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                    chosen = Some(chosen.map_or(0, |n| (n + 1) % offered.len()));
                }
                if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                    chosen = Some(chosen.map_or(offered.len() - 1, |n| {
                        (n + offered.len() - 1) % offered.len()
                    }));
                }
                if chosen.is_some() && input.consume_key(Modifiers::NONE, Key::Enter) {
                    accepted = chosen;
                }
            });
        }

        let mut outcome = field.ui(ui, t);
        // A press on the list takes the keyboard from the field before the click is complete; the list stays until it is.
        let pressed_on_list = Popup::is_id_open(ui.ctx(), popup_id)
            && ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        let open = accepted.is_none()
            && !offered.is_empty()
            && !outcome.escaped
            && (outcome.response.has_focus() || pressed_on_list);
        Popup::from_response(&outcome.response)
            .id(popup_id)
            .open_memory(Some(SetOpenCommand::Bool(open)))
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .width(outcome.response.rect.width())
            .gap(2.0)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (n, words) in offered.iter().enumerate() {
                    let (rect, response) = ui.allocate_exact_size(
                        vec2(ui.available_width(), height::BUTTON),
                        Sense::CLICK,
                    );
                    response.widget_info(|| {
                        WidgetInfo::selected(Role::ListBoxOption, true, chosen == Some(n), words)
                    });
                    let fill = if chosen == Some(n) {
                        Some((t.select, t.on_select))
                    } else {
                        response.hovered().then_some((t.sunk, t.text))
                    };
                    if let Some((fill, _)) = fill {
                        ui.painter().rect_filled(rect, radius::CONTROL, fill);
                    }
                    let ink = fill.map_or(t.text, |(_, ink)| ink);
                    let galley = line_within(ui.painter(), words, Font::Body, rect.width() - 16.0);
                    paint_line(
                        ui.painter(),
                        rect.left_center() + vec2(8.0, 0.0),
                        galley,
                        ink,
                    );
                    if response.clicked() {
                        accepted = Some(n);
                    }
                }
            });

        if let Some(words) = accepted.and_then(|n| offered.get(n)) {
            let text = with_suggestion(text, words, pieces);
            if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), id) {
                let end = egui::text::CCursor::new(text.chars().count());
                state
                    .cursor
                    .set_char_range(Some(egui::text::CCursorRange::one(end)));
                state.store(ui.ctx(), id);
            }
            outcome.changed = Some(text);
            outcome.left = false;
            outcome.response.request_focus();
            chosen = None;
        } else if outcome.changed.is_some() || !outcome.response.has_focus() && !pressed_on_list {
            chosen = None;
        }
        ui.data_mut(|data| data.insert_temp(state_id, chosen));
        outcome
    }
}

/// What has been written of the piece that is being written, and where it begins.
fn current_piece(text: &str, pieces: Pieces) -> (usize, &str) {
    let start = match pieces {
        Pieces::Whole => 0,
        Pieces::ByComma => text.rfind(',').map_or(0, |comma| comma + 1),
    };
    (start, text[start..].trim())
}

fn offers<'a>(text: &str, suggestions: &[&'a str], pieces: Pieces) -> Vec<&'a str> {
    let (start, piece) = current_piece(text, pieces);
    let piece = piece.to_lowercase();
    let taken: Vec<&str> = if pieces == Pieces::ByComma {
        text[..start].split(',').map(str::trim).collect()
    } else {
        Vec::new()
    };
    suggestions
        .iter()
        .copied()
        .filter(|words| {
            let lower = words.to_lowercase();
            lower != piece && lower.starts_with(&piece) && !taken.contains(words)
        })
        .take(MOST)
        .collect()
}

fn with_suggestion(text: &str, words: &str, pieces: Pieces) -> String {
    let (start, _) = current_piece(text, pieces);
    let space = if start == 0 { "" } else { " " };
    format!("{}{space}{words}", &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_follow_what_is_written() {
        let known = ["Noah", "Far", "Farmor", "Skolen"];
        assert_eq!(offers("", &known, Pieces::Whole).len(), 4);
        assert_eq!(offers("fa", &known, Pieces::Whole), ["Far", "Farmor"]);
        assert_eq!(offers("Far", &known, Pieces::Whole), ["Farmor"]);
        assert_eq!(offers("Far, f", &known, Pieces::ByComma), ["Farmor"]);
        assert_eq!(
            with_suggestion("Far, f", "Farmor", Pieces::ByComma),
            "Far, Farmor"
        );
        assert_eq!(with_suggestion("fa", "Farmor", Pieces::ByComma), "Farmor");
    }
}
