//! What became of the board since the round before, theme by theme, while a round goes on.

use egui::{Sense, Ui, vec2};

use super::{RoundView, Shown};
use crate::app::Act;
use crate::design::{Font, Icon, icon_size, space};
use crate::lang::Lang;
use crate::model::rounds::{Board, Tally, between};
use crate::model::{RoundId, Side, ThemeId};
use crate::ui::widgets::{Level, heading_ui, paragraph_ui, quiet};
use crate::ui::{Cx, theme_icon};

/// The sentences, kept as long as they are true.
#[derive(Debug)]
pub(super) struct Since {
    of: (u64, Lang, RoundId),
    /// The number of the round before.
    number: usize,
    /// The themes that have or had cards, each with its sentence.
    themes: Vec<(ThemeId, String)>,
}

impl Since {
    /// Since the round before the one shown; `None` where that is the first.
    fn of(known: Option<Self>, cx: &Cx<'_>, shown: Shown<'_>) -> Option<Self> {
        let of = (cx.session()?.revision(), cx.state.lang, shown.round.id);
        if known.as_ref().is_some_and(|known| known.of == of) {
            return known;
        }
        let rounds = shown.case.rounds_in_order();
        let number = rounds.iter().position(|it| it.id == shown.round.id)?;
        let before = rounds.get(number.checked_sub(1)?)?.id;
        let compared = between(
            shown.case,
            Board::Round(before),
            Board::Round(shown.round.id),
        )?;
        let told = |theme: &ThemeId| {
            let [supports, hampers] = Side::ALL.map(|side| compared.field_tally(*theme, side));
            let nothing = Tally::default();
            (*supports != nothing || *hampers != nothing)
                .then(|| (*theme, cx.words.theme_changes_text(supports, hampers)))
        };
        Some(Self {
            of,
            number,
            themes: ThemeId::ALL.iter().filter_map(told).collect(),
        })
    }
}

impl RoundView {
    /// The sentences, and the way to the comparison. Nothing in the first round, or where no card is or was.
    pub(super) fn since_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        self.since = Since::of(self.since.take(), cx, shown);
        let Some(since) = self.since.as_ref().filter(|it| !it.themes.is_empty()) else {
            return;
        };
        let (words, t) = (cx.words, cx.tokens);
        let n = [("n", since.number.into())];
        ui.add_space(space::LARGE);
        heading_ui(ui, t, &words.tf("round-since-before", &n), Level::Section);
        ui.add_space(space::SMALL);
        for (theme, sentence) in &since.themes {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(icon_size::BODY, 24.0), Sense::hover());
                let ink = t.theme(theme.index()).ink;
                theme_icon(*theme).paint_in(ui.painter(), rect, icon_size::BODY, ink);
                heading_ui(ui, t, theme.name(cx.state.lang), Level::Group);
            });
            ui.horizontal(|ui| {
                ui.add_space(icon_size::BODY + space::SMALL);
                ui.vertical(|ui| paragraph_ui(ui, sentence, Font::Body, t.text));
            });
            ui.add_space(space::SMALL);
        }
        let compare = words.tf("round-compare-with", &n);
        if quiet(&compare).icon(Icon::Columns2).ui(ui, t).clicked() {
            cx.push(Act::GoCompare);
        }
    }
}
