//! Whatever a person can type or paste.

use crate::model::generate::Dice;

/// Pieces of text that have broken some program before.
const PIECES: [&str; 44] = [
    "",
    " ",
    "a",
    "æøå ÆØÅ",
    "Søvnen er bedre.",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u{7}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{2028}",
    "\u{2029}",
    "\"",
    "'",
    "\\",
    "\\n",
    "\"#",
    "\"##",
    "r#\"",
    "/*",
    "*/",
    "// ",
    "(id: 1, text: \"x\")",
    ",)]}",
    "a\u{30a}e\u{301}",
    "\u{301}",
    "👩\u{200d}👧\u{200d}👦",
    "🇩🇰",
    "\u{200d}",
    "\u{feff}",
    "\u{202e}bagvendt\u{202c}",
    "\u{2066}\u{2069}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{10ffff}",
    "\u{d7ff}\u{e000}",
    "{ $alias } -attribut = .",
];

/// Text of any kind, now and then empty, seldom long.
pub(in crate::model::generate) fn text(dice: &mut Dice) -> String {
    if dice.percent(12) {
        let paragraphs: Vec<String> = (0..2 + dice.below(8))
            .map(|_| match dice.below(4) {
                0 => String::new(),
                _ => format!("Linje {}", dice.below(30)),
            })
            .collect();
        return paragraphs.join("\n");
    }
    let pieces = match dice.below(20) {
        0..=3 => 0,
        4..=17 => dice.below(8),
        18 => dice.below(60),
        _ => dice.below(400),
    };
    (0..pieces)
        .map(|_| {
            if dice.percent(75) {
                (*dice.pick(&PIECES)).to_owned()
            } else {
                // Surrogates are no characters; they become the one that stands for "not understood".
                let point = dice.below(0x11_0000) as u32;
                char::from_u32(point).unwrap_or('\u{fffd}').to_string()
            }
        })
        .collect()
}
