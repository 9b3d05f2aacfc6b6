//! The board of a round: as it stood when the round was closed, or the way to it while it is the round's own.

use std::borrow::Cow;
use std::sync::Arc;

use egui::{Id, Key, Modifiers, Popup, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::notes::correction_ui;
use super::{RoundView, Shown};
use crate::app::{Act, Command, words_of_changes};
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, height, icon_size, radius, space};
use crate::model::{Card, ItemRef, Side, ThemeId, Voice, first_sentence};
use crate::ui::widgets::paint::{focus_ring, line_within, paint_line, paragraph};
use crate::ui::widgets::{
    Bar, CardState, Level, heading_ui, label_ui, menu_item_ui, paint_card, paint_side_bar,
    paragraph_ui, plain,
};
use crate::ui::{Cx, theme_icon};

/// Inside a card: left (past the side bar), right, top and bottom.
const PADDING: egui::Margin = egui::Margin {
    left: 14,
    right: 10,
    top: 8,
    bottom: 8,
};
/// Between two cards, and between the two sides of a theme.
const GAP: f32 = space::CARD;
/// Between the columns of themes.
const BETWEEN: f32 = space::WIDE;
/// From this width on the themes stand in two columns.
const TWO_COLUMNS: f32 = 880.0;

impl RoundView {
    pub(super) fn board_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        let (words, t) = (cx.words, cx.tokens);
        if shown.round.is_open() {
            heading_ui(ui, t, words.t("board-title"), Level::Section);
            ui.add_space(space::SMALL);
            let told = words.t("round-open-board");
            paragraph_ui(ui, told, Font::Body, t.muted);
            ui.add_space(space::MEDIUM);
            let board = plain(words.t("round-to-board")).icon(Icon::LayoutDashboard);
            if board.ui(ui, t).clicked() {
                cx.push(Act::GoBoard);
            }
            self.since_ui(ui, cx, shown);
            Self::told_ui(ui, cx, shown);
            return;
        }
        heading_ui(ui, t, words.t("round-frozen-board"), Level::Section);
        ui.add_space(space::SMALL);
        if shown.round.board.is_empty() {
            paragraph_ui(ui, words.t("round-no-cards"), Font::Body, t.muted);
            return;
        }
        let room = ui.available_rect_before_wrap();
        let columns = if room.width() >= TWO_COLUMNS { 2 } else { 1 };
        let wide = ((room.width() - BETWEEN * (columns - 1) as f32) / columns as f32).floor();
        let mut top = room.top();
        for row in ThemeId::ALL.chunks(columns) {
            let mut bottom = top;
            for (n, theme) in row.iter().enumerate() {
                let left = room.left() + n as f32 * (wide + BETWEEN);
                let place = Rect::from_min_size(pos2(left, top), vec2(wide, f32::INFINITY));
                let drawn = ui.scope_builder(
                    UiBuilder::new()
                        .max_rect(place)
                        .id_salt(("frozen", theme))
                        .accessibility_role(Role::Group)
                        .accessibility_label(theme.name(cx.state.lang)),
                    |ui| self.theme_ui(ui, cx, shown, *theme),
                );
                bottom = f32::max(bottom, drawn.response.rect.bottom());
            }
            top = bottom + space::WIDE;
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.right(), top)));
    }

    /// One theme with its two sides beside each other.
    fn theme_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>, theme: ThemeId) {
        let t = cx.tokens;
        ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
        ui.horizontal(|ui| {
            let size = vec2(icon_size::BODY, 28.0);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let ink = t.theme(theme.index()).ink;
            theme_icon(theme).paint_in(ui.painter(), rect, icon_size::BODY, ink);
            heading_ui(ui, t, theme.name(cx.state.lang), Level::Section);
        });
        let room = ui.available_rect_before_wrap();
        let wide = ((room.width() - GAP) / 2.0).floor();
        let mut bottom = room.top();
        for (n, side) in Side::ALL.into_iter().enumerate() {
            let left = room.left() + n as f32 * (wide + GAP);
            let place = Rect::from_min_size(pos2(left, room.top()), vec2(wide, f32::INFINITY));
            let group = UiBuilder::new()
                .max_rect(place)
                .id_salt(("frozen", theme, side))
                .accessibility_role(Role::List)
                .accessibility_label(side_words(cx, side));
            let drawn = ui.scope_builder(group, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
                label_ui(ui, side_words(cx, side), Font::SmallStrong, t.muted);
                ui.add_space(space::TINY);
                let cards = shown.round.board.iter();
                let cards: Vec<_> = cards
                    .filter(|card| card.theme == theme && card.side == side)
                    .collect();
                if cards.is_empty() {
                    label_ui(ui, cx.words.t("round-none-here"), Font::Small, t.faint);
                }
                for card in cards {
                    self.card_ui(ui, cx, shown, card, wide);
                    ui.add_space(GAP);
                }
            });
            bottom = f32::max(bottom, drawn.response.rect.bottom());
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.right(), bottom)));
    }

    /// A frozen card, what was noted beside it, and the place for another note.
    fn card_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        shown: Shown<'_>,
        card: &Arc<Card>,
        wide: f32,
    ) {
        let t = cx.tokens;
        let voice = voice_then(cx, shown, &card.voice);
        let inner = wide - PADDING.sum().x;
        let text = paragraph(ui.painter(), &card.text, Font::Body, inner);
        let foot = if voice.is_empty() {
            0.0
        } else {
            space::TINY + height::CHIP
        };
        let high = (text.size().y + foot + PADDING.sum().y).ceil();
        let (_, rect) = ui.allocate_space(vec2(wide, high));
        let id = Id::unique(("frozen-card", shown.round.id, card.id));
        let response = ui.interact(rect, id, Sense::click());
        let can_edit = cx.can_edit();
        response.widget_info(|| {
            let name = cx.words.tf(
                "round-frozen-card",
                &[
                    ("text", (&card.text).into()),
                    ("theme", card.theme.name(cx.state.lang).into()),
                    ("side", side_lower(cx, card.side).into()),
                    ("voice", voice.as_ref().into()),
                ],
            );
            let name = name.trim_end_matches([' ', ',']).to_owned();
            WidgetInfo::labeled(Role::ListItem, true, name)
        });
        if self.focus_next == Some(card.id) {
            self.focus_next = None;
            response.request_focus();
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if cx.misses([card.text.as_str(), &voice]) {
                painter.multiply_opacity(DIMMED);
            }
            paint_card(&painter, rect, t, CardState::Frozen);
            let bar = match card.side {
                Side::Supports => Bar::Solid,
                Side::Hampers => Bar::Dotted,
            };
            let colors = t.theme(card.theme.index());
            paint_side_bar(&painter, rect, colors.ink, bar);
            let at = rect - PADDING;
            let bottom = at.bottom();
            painter.galley(at.min, text, t.text);
            if !voice.is_empty() {
                let galley = line_within(&painter, &voice, Font::Small, inner - 20.0);
                let size = vec2(galley.size().x + 2.0 * space::SMALL, height::CHIP);
                let chip = Rect::from_min_size(pos2(at.left(), bottom - height::CHIP), size);
                painter.rect_filled(chip, height::CHIP / 2.0, colors.chip);
                let left = chip.left_center() + vec2(space::SMALL, 0.0);
                paint_line(&painter, left, galley, t.text);
            }
            if can_edit && (response.hovered() || response.has_focus()) {
                let corner = rect.right_bottom() - vec2(16.0, 16.0);
                Icon::Pencil.paint(&painter, corner, icon_size::SMALL, t.muted);
            }
            if response.has_focus() {
                focus_ring(&painter, rect, radius::CARD, t);
            }
        }
        let pressed = |modifiers| {
            response.has_focus() && ui.input_mut(|input| input.consume_key(modifiers, Key::Enter))
        };
        let asks_life = pressed(Modifiers::ALT);
        let entered = !asks_life && pressed(Modifiers::NONE);
        let does = response.clicked() || entered;
        if asks_life || (does && !can_edit) {
            self.life.open(card.id, id);
        } else if does {
            self.begin_note(ui, shown.round.id, Some(card.id));
        }
        Popup::context_menu(&response)
            .id(id.with("context"))
            .accessible_name(cx.words.t("board-card-menu"))
            .show(|ui| {
                let keys = Some(cx.words.t("key-alt-enter"));
                let words = cx.words.t("life-show");
                if menu_item_ui(ui, t, Some(Icon::History), words, keys).clicked() {
                    self.life.open(card.id, id);
                }
                let forever = cx.words.t("erase-for-good");
                if can_edit && menu_item_ui(ui, t, None, forever, None).clicked() {
                    cx.push(Command::AskErase(ItemRef::Card(card.id)));
                }
            });
        let hint = cx.words.t("round-correct");
        if can_edit {
            response.on_hover_text(hint);
        }
        self.notes_of_card_ui(ui, cx, shown, card, wide);
    }

    fn notes_of_card_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        shown: Shown<'_>,
        card: &Card,
        wide: f32,
    ) {
        let indent = f32::from(PADDING.left);
        let notes = shown.case.corrections_of(shown.round.id);
        for note in notes.filter(|it| it.card == Some(card.id)) {
            ui.add_space(space::TINY);
            let place = ui
                .available_rect_before_wrap()
                .with_min_x(ui.cursor().left() + indent);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                correction_ui(ui, cx, note, wide - indent);
            });
        }
        if self.is_noting(cx, shown.round.id, Some(card.id)) {
            ui.add_space(space::TINY);
            let short = first_sentence(&card.text);
            let name = cx.words.tf("round-correct-card", &[("card", short.into())]);
            self.note_field_ui(ui, cx, shown.round.id, Some(card.id), &name);
        }
    }
}

fn side_words(cx: &Cx<'_>, side: Side) -> &'static str {
    cx.words.t(match side {
        Side::Supports => "side-supports",
        Side::Hampers => "side-hampers",
    })
}

fn side_lower(cx: &Cx<'_>, side: Side) -> &'static str {
    cx.words.t(match side {
        Side::Supports => "side-supports-lower",
        Side::Hampers => "side-hampers-lower",
    })
}

/// Who said it, called as then.
fn voice_then<'a>(cx: &Cx<'_>, shown: Shown<'a>, voice: &'a Voice) -> Cow<'a, str> {
    if let Voice::Person(person) = voice
        && let Some(name) = shown.round.called(*person)
    {
        return Cow::Borrowed(name);
    }
    words_of_changes::voice_words(cx.words, shown.case, voice)
}
