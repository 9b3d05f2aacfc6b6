//! The line above the panels: the heading and the voices to filter by.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::sitting::{Followed, agenda_button_ui};
use super::{BoardView, names};
use crate::design::{Font, Icon, space};
use crate::model::{Case, Voice};
use crate::text::Arg;
use crate::ui::Cx;
use crate::ui::widgets::{Level, filter_chip_ui, heading_ui, label_ui, quiet};

/// At most this many voices stand as chips; the rest are reached through the cards' own menus and the finder.
const MOST_VOICES: usize = 10;

impl BoardView {
    pub(super) fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case) {
        let voices = voices(case);
        ui.add_space(space::SMALL);
        let line = ui.available_rect_before_wrap();
        let right = Self::head_right_ui(ui, cx, case, line);
        let left = UiBuilder::new().max_rect(line.with_max_x(line.right() - right));
        let wrapped = |ui: &mut Ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
                ui.set_min_height(crate::design::height::BUTTON);
                // A theme of the session is left by the session's own way to the whole board.
                let at_hand = self.filling.map(Followed::Theme);
                let is_at_hand = at_hand == Some(self.followed);
                if let Some(theme) = self.filling {
                    if !is_at_hand
                        && quiet(cx.words.t("board-theme-back"))
                            .icon(Icon::ArrowLeft)
                            .ui(ui, cx.tokens)
                            .clicked()
                    {
                        self.filling = None;
                    }
                    heading_ui(ui, cx.tokens, theme.name(cx.state.lang), Level::Screen);
                } else {
                    heading_ui(ui, cx.tokens, cx.words.t("board-title"), Level::Screen);
                }
                ui.add_space(space::SMALL);
                let is_calm = is_at_hand && self.voice.is_none();
                if !voices.is_empty() && !is_calm {
                    self.voices_ui(ui, cx, case, &voices);
                }
            });
        };
        let drawn = ui.scope_builder(left, wrapped).response.rect;
        ui.advance_cursor_after_rect(drawn);
        ui.add_space(space::SMALL);
    }

    /// The acts of the round, at the right end of the line; gives the width they take.
    fn head_right_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, line: Rect) -> f32 {
        let id = Id::unique("board head right");
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(240.0);
        let place = Rect::from_min_max(pos2(line.right() - known, line.top()), line.max);
        let row = Layout::left_to_right(Align::Min);
        let mut right = ui.new_child(UiBuilder::new().max_rect(place).layout(row));
        agenda_button_ui(&mut right, cx);
        Self::rounds_ui(&mut right, cx, case);
        let taken = right.min_rect().width();
        if (taken - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, taken));
            ui.ctx()
                .request_discard("the head of the board is measured");
        }
        if taken > 0.0 {
            taken + space::LARGE
        } else {
            0.0
        }
    }

    fn voices_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, case: &Case, voices: &[(Voice, usize)]) {
        let all = cx.words.t("board-filter-all");
        if filter_chip_ui(
            ui,
            cx.tokens,
            all,
            Some(case.cards.len()),
            self.voice.is_none(),
        )
        .clicked()
        {
            self.voice = None;
        }
        for (voice, count) in voices.iter().take(MOST_VOICES) {
            let on = self.voice.as_ref() == Some(voice);
            let name = names::voice_name(cx, case, voice);
            if filter_chip_ui(ui, cx.tokens, &name, Some(*count), on).clicked() {
                self.voice = (!on).then(|| voice.clone());
            }
        }
        if let Some(voice) = &self.voice {
            let hidden = case
                .cards
                .iter()
                .filter(|card| card.voice != *voice)
                .count();
            let words = cx
                .words
                .tf("board-filter-hidden", &[("n", Arg::from(hidden))]);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                label_ui(ui, &words, Font::Small, cx.tokens.muted);
            });
        }
    }
}

/// The voices on the board with how many cards each has, the child first, then as they first appear.
fn voices(case: &Case) -> Vec<(Voice, usize)> {
    let mut found: Vec<(Voice, usize)> = Vec::new();
    for card in case.cards.iter().filter(|card| card.voice != Voice::Unsaid) {
        match found.iter_mut().find(|(voice, _)| *voice == card.voice) {
            Some((_, count)) => *count += 1,
            None => found.push((card.voice.clone(), 1)),
        }
    }
    found.sort_by_key(|(voice, _)| *voice != Voice::Child);
    found
}
