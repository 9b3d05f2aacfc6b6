//! What the board knows of rounds: the acts at its head, and the bar between two rounds.

use egui::Ui;

use super::BoardView;
use crate::app::{Act, Command};
use crate::design::{Icon, space};
use crate::model::{Card, Case};
use crate::ui::Cx;
use crate::ui::shell::keys::shortcut_text;
use crate::ui::widgets::{SlimBar, Tone, plain};

impl BoardView {
    /// The round at hand is closed or a new one begins, from the head of the board.
    pub(super) fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case) {
        if !cx.can_edit() {
            return;
        }
        let (words, t) = (cx.words, cx.tokens);
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let mut acts = vec![(Act::NewRound, "rounds-new-ask", "rounds-new")];
        if case.open_round().is_some() {
            acts.insert(0, (Act::CloseRound, "rounds-close-ask", "rounds-close"));
        }
        for (act, shown, name) in acts {
            let keys = shortcut_text(words, act).unwrap_or_default();
            let button = plain(words.t(shown)).name(words.t(name)).shortcut(&keys);
            if button.ui(ui, t).clicked() {
                cx.push(act);
            }
        }
    }

    /// Between two rounds the board belongs to the one that comes.
    pub(super) fn between_rounds_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case) {
        let Some((number, round)) = case.last_round() else {
            return;
        };
        let Some(closed) = round.closed else { return };
        let day = cx.words.date(closed);
        let words = cx.words.tf(
            "board-round-bar",
            &[("n", number.into()), ("date", (&day).into())],
        );
        SlimBar {
            tone: Tone::Info,
            icon: Icon::Repeat,
            words: &words,
            actions: &[],
        }
        .ui(ui, cx.tokens);
    }

    /// Whether a round can tell why this card leaves.
    pub(super) fn can_take_out(case: &Case, card: &Card) -> bool {
        case.last_round()
            .is_some_and(|(_, round)| round.is_open() || round.card(card.id).is_some())
    }

    /// Asks how and why the card leaves; the keyboard goes to its neighbour.
    pub(super) fn take_out(&mut self, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        if Self::can_take_out(case, card) {
            self.leaving = Some((card.id, self.neighbour(case, card)));
            cx.push(Command::AskTakeOut(card.id));
        }
    }
}
