//! One side of one theme: its cards under each other and the place for a new one.

use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::panel::icon_line;
use super::{BoardView, FieldPlace, names};
use crate::app::Command;
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{Case, Instrument, Side, ThemeId, Voice};
use crate::text::Arg;
use crate::ui::Cx;
use crate::ui::widgets::cell_field;
use crate::ui::widgets::paint::{line, paint_line, paragraph};

/// The line with the side's name and count.
const HEAD: f32 = 28.0;
/// The line where a new card is written.
const NEW_CARD: f32 = crate::design::height::BUTTON + space::TINY;

/// Which field, and where.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its theme.
    pub theme: ThemeId,
    /// Its side.
    pub side: Side,
    /// The room it has.
    pub rect: Rect,
    /// Whether its cards scroll inside it when they are too many for the room.
    pub scrolls: bool,
}

impl BoardView {
    /// The height a field asks for to show everything in it.
    pub(super) fn field_height(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        case: &Case,
        theme: ThemeId,
        side: Side,
    ) -> f32 {
        HEAD + self.cards_height(ui, cx, case, theme, side)
    }

    /// The height of the cards with the gentle question and the place for a new card.
    fn cards_height(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        case: &Case,
        theme: ThemeId,
        side: Side,
    ) -> f32 {
        let cards: Vec<_> = self.shown(case, theme, side).cloned().collect();
        let cards_height: f32 = cards
            .iter()
            .map(|card| self.card_height(ui, case, card) + space::CARD)
            .sum();
        let question = question(cx, case, theme, side).map_or(0.0, |words| {
            self.question_galley(ui, words).size().y + space::SMALL
        });
        cards_height + question + NEW_CARD
    }

    fn question_galley(&self, ui: &Ui, words: &str) -> std::sync::Arc<egui::Galley> {
        paragraph(ui.painter(), words, Font::Body, self.heights.width())
    }

    pub(super) fn field_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, place: Place) {
        let Place {
            theme,
            side,
            rect,
            scrolls,
        } = place;
        let count = case.field(theme, side).count();
        let name = cx.words.tf(
            "board-field-name",
            &[
                ("theme", Arg::Text(theme.name(cx.state.lang))),
                ("side", Arg::Text(names::side_name(cx, side))),
                ("n", Arg::from(count)),
            ],
        );
        let group = UiBuilder::new()
            .max_rect(rect)
            .id_salt(("field", side))
            .accessibility_role(Role::List)
            .accessibility_label(name);
        ui.scope_builder(group, |ui| {
            side_head_ui(ui, cx, side, count, rect);
            let body = Rect::from_min_max(pos2(rect.left(), rect.top() + HEAD), rect.max);
            let high = self.cards_height(ui, cx, case, theme, side);
            let seen = body.intersect(ui.clip_rect());
            let at = self.places.len();
            self.places.push(FieldPlace {
                theme,
                side,
                rect: seen,
                cards: Vec::new(),
            });
            if scrolls && high > body.height() {
                ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
                    ScrollArea::vertical()
                        .id_salt(("cards", theme, side))
                        .auto_shrink(false)
                        // Where next to nothing is left of a panel its cards end with it.
                        .min_scrolled_height(0.0)
                        .show(ui, |ui| {
                            self.cards_ui(ui, cx, case, &place, at);
                        });
                });
            } else {
                ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
                    self.cards_ui(ui, cx, case, &place, at);
                });
            }
        });
    }

    fn cards_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, place: &Place, at: usize) {
        let Place { theme, side, .. } = *place;
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(words) = question(cx, case, theme, side) {
            let galley = self.question_galley(ui, words);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
            ui.painter().galley(rect.min, galley, cx.tokens.muted);
            ui.add_space(space::SMALL);
        }
        let cards: Vec<_> = self.shown(case, theme, side).cloned().collect();
        for card in &cards {
            let wide = self.heights.width();
            let high = if self.editing == Some(card.id) {
                self.edit_card_ui(ui, cx, card)
            } else {
                let high = self.card_height(ui, case, card);
                let rect = Rect::from_min_size(ui.cursor().min, vec2(wide, high));
                ui.advance_cursor_after_rect(rect);
                self.card_ui(ui, cx, case, card, rect);
                high
            };
            let bottom = ui.cursor().top();
            let rect =
                Rect::from_min_size(pos2(place.rect.left(), bottom - high), vec2(wide, high));
            self.places[at].cards.push((card.id, rect));
            ui.add_space(space::CARD);
        }
        if cx.can_edit() {
            self.new_card_ui(ui, cx, theme, side);
        }
    }

    /// "+ Tilføj" until it is written in; Enter adds the card and the field stays ready for the next.
    fn new_card_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, theme: ThemeId, side: Side) {
        let id = new_card_id(theme, side);
        let typed = cx
            .session()
            .and_then(|session| session.forms.new_cards.get(&(theme, side)))
            .map_or("", String::as_str);
        let name = cx.words.tf(
            "board-new-card-name",
            &[
                ("theme", Arg::Text(theme.name(cx.state.lang))),
                ("side", Arg::Text(names::side_name(cx, side))),
            ],
        );
        let writing = ui.memory(|memory| memory.has_focus(id));
        let hint = cx.words.t(if writing {
            "board-new-card-hint"
        } else {
            "board-add"
        });
        let row = Rect::from_min_size(
            ui.cursor().min,
            vec2(self.heights.width(), crate::design::height::BUTTON),
        );
        let resting = !writing && typed.is_empty();
        let indent = if resting { icon_size::DENSE } else { 0.0 };
        let field_rect = Rect::from_min_max(pos2(row.left() + indent, row.top()), row.max);
        let outcome = ui
            .scope_builder(UiBuilder::new().max_rect(field_rect), |ui| {
                cell_field(id, typed, &name, 1).hint(hint).ui(ui, cx.tokens)
            })
            .inner;
        if resting && ui.is_rect_visible(row) {
            let middle = pos2(row.left() + icon_size::SMALL / 2.0 + 2.0, row.center().y);
            Icon::Plus.paint(ui.painter(), middle, icon_size::SMALL, cx.tokens.muted);
        }
        ui.advance_cursor_after_rect(row);
        ui.add_space(space::TINY);
        if let Some(text) = outcome.changed {
            cx.push(Command::WriteNewCard { theme, side, text });
        }
        if outcome.submitted || (outcome.left && !outcome.escaped) {
            let voice = self.voice.clone().unwrap_or(Voice::Unsaid);
            cx.push(Command::AddNewCard { theme, side, voice });
        }
        if outcome.submitted {
            outcome.response.request_focus();
            ui.scroll_to_rect(row, None);
        }
    }
}

/// An empty supporting side asks gently, also where a filter is not what empties it.
fn question(cx: &Cx<'_>, case: &Case, theme: ThemeId, side: Side) -> Option<&'static str> {
    let empty = side == Side::Supports && case.field(theme, side).next().is_none();
    empty.then(|| {
        Instrument::get()
            .theme(theme)
            .supports_empty
            .get(cx.state.lang)
    })
}

/// The id of the field a new card is written in.
pub fn new_card_id(theme: ThemeId, side: Side) -> Id {
    Id::unique(("new-card", theme, side))
}

fn side_head_ui(ui: &mut Ui, cx: &Cx<'_>, side: Side, count: usize, rect: Rect) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let icon = match side {
        Side::Supports => Icon::CirclePlus,
        Side::Hampers => Icon::CircleMinus,
    };
    let galley = line(ui.painter(), names::side_title(cx, side), Font::SmallStrong);
    let middle = rect.top() + HEAD / 2.0 - 2.0;
    let end = icon_line(ui, icon, pos2(rect.left(), middle), galley, cx.tokens.muted);
    let number = line(ui.painter(), &count.to_string(), Font::Small);
    paint_line(
        ui.painter(),
        pos2(end.x + 6.0, middle),
        number,
        cx.tokens.muted,
    );
}
