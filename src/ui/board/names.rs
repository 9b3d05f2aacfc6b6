//! How the board calls sides, voices and origins.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::app::words_of_changes;
use crate::lang::Lang;
use crate::model::{Card, CardId, Case, ItemRef, Side, SubGoalId, Voice};
use crate::text::Arg;
use crate::ui::Cx;

/// "Understøtter".
pub fn side_title(cx: &Cx<'_>, side: Side) -> &'static str {
    match side {
        Side::Supports => cx.words.t("side-supports"),
        Side::Hampers => cx.words.t("side-hampers"),
    }
}

/// "understøtter", within a sentence.
pub fn side_name(cx: &Cx<'_>, side: Side) -> &'static str {
    match side {
        Side::Supports => cx.words.t("side-supports-lower"),
        Side::Hampers => cx.words.t("side-hampers-lower"),
    }
}

/// Who says it; empty when nobody is named.
pub fn voice_name<'c>(cx: &Cx<'_>, case: &'c Case, voice: &'c Voice) -> Cow<'c, str> {
    words_of_changes::voice_words(cx.words, case, voice)
}

/// Where it came from; empty when nothing is said.
pub fn origin_name(cx: &Cx<'_>, case: &Case, card: &Card) -> String {
    words_of_changes::origin_words(cx.words, case, card.origin)
}

/// What stands beside the voice: where it came from, or that it came since the round closed last.
pub fn foot_words(cx: &Cx<'_>, case: &Case, card: &Card) -> String {
    if card.origin.is_some() {
        return origin_name(cx, case, card);
    }
    case.card_is_new_since(card.id)
        .map_or_else(String::new, |number| {
            cx.words.tf("mapping-new-since", &[("n", number.into())])
        })
}

/// What a screen reader says of a card: its text first.
fn card_name(cx: &Cx<'_>, case: &Case, card: &Card) -> String {
    let voice = voice_name(cx, case, &card.voice);
    let mut args = vec![
        ("text", Arg::Text(&card.text)),
        ("theme", Arg::Text(card.theme.name(cx.state.lang))),
        ("side", Arg::Text(side_name(cx, card.side))),
    ];
    let name = if voice.is_empty() {
        cx.words.tf("board-card-name", &args)
    } else {
        args.push(("voice", Arg::Text(&voice)));
        cx.words.tf("board-card-name-voice", &args)
    };
    let name = match case.card_is_new_since(card.id) {
        Some(number) => {
            let new = cx.words.tf("mapping-new-since", &[("n", number.into())]);
            format!("{name}. {new}")
        }
        None => name,
    };
    let item = ItemRef::Card(card.id);
    if case.conflicts_of(item).next().is_some() {
        format!("{name}. {}", cx.words.t("merge-mark-spoken"))
    } else {
        name
    }
}

/// What a screen reader says of each card, worked out once for each change of the case: wording hundreds of cards in every
/// pass would be felt.
#[derive(Debug, Default)]
pub struct CardNames {
    known: HashMap<CardId, String>,
    /// The sub-goals that answer each card.
    answered: HashMap<CardId, Vec<SubGoalId>>,
    worked_out_for: Option<(u64, Lang)>,
}

impl CardNames {
    /// Forgets the names when the case or the language is another than before.
    pub fn begin(&mut self, case: &Case, revision: u64, lang: Lang) {
        if self.worked_out_for != Some((revision, lang)) {
            self.known.clear();
            self.answered.clear();
            for goal in &case.sub_goals {
                for card in &goal.cards {
                    self.answered.entry(*card).or_default().push(goal.id);
                }
            }
            self.worked_out_for = Some((revision, lang));
        }
    }

    /// The sub-goals that answer a card.
    pub fn answered(&self, card: CardId) -> &[SubGoalId] {
        self.answered.get(&card).map_or(&[], Vec::as_slice)
    }

    /// The name of a card.
    pub fn of(&mut self, cx: &Cx<'_>, case: &Case, card: &Card) -> &str {
        self.known.entry(card.id).or_insert_with(|| {
            let name = card_name(cx, case, card);
            match self.answered.get(&card.id).map(Vec::len) {
                None => name,
                Some(n) => {
                    let words = cx.words.tf("plan-card-answered", &[("n", n.into())]);
                    format!("{name}. {words}")
                }
            }
        })
    }
}
