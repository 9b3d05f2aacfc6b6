//! How sure something is.

use egui::Ui;

use crate::model::Certainty;
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::{Choice, segmented_ui};

/// All in the order they are offered.
const ALL: [Certainty; 4] = [
    Certainty::Sure,
    Certainty::Likely,
    Certainty::Unsure,
    Certainty::Unknown,
];

/// "Sandsynligt".
pub fn certainty_words(words: &Words, certainty: Certainty) -> &str {
    words.t(match certainty {
        Certainty::Sure => "certainty-certain",
        Certainty::Likely => "certainty-likely",
        Certainty::Unsure => "certainty-uncertain",
        Certainty::Unknown => "certainty-unknown",
    })
}

/// Draws the choice as wide as there is room and changes `certainty`.
pub fn certainty_ui(ui: &mut Ui, cx: &Cx<'_>, certainty: &mut Certainty) {
    let words = cx.words;
    let question = words.t("experience-certainty");
    let names = ALL.map(|one| certainty_words(words, one));
    let whole = names.map(|name| format!("{question} {name}"));
    let choices: [Choice<'_>; 4] = std::array::from_fn(|n| Choice {
        words: names[n],
        name: &whole[n],
    });
    let chosen = ALL.iter().position(|one| one == certainty);
    let cell = (ui.available_width() / 4.0).floor();
    if let Some(n) = segmented_ui(ui, cx.tokens, &choices, chosen, cell) {
        *certainty = ALL[n];
    }
}
