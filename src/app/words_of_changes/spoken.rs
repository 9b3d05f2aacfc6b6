//! Differences between two texts as a screen reader says them.

use crate::model::text::{Piece, Which};
use crate::text::Words;

/// One of two versions: what stands in it only is named ("kun her").
pub fn spoken_half(words: &Words, pieces: &[Piece], half: Which) -> String {
    let parts = said(pieces).filter_map(|piece| match piece.only {
        None => Some(piece.text.clone()),
        Some(only) if only == half => Some(named(words, "difference-only-here", &piece.text)),
        Some(_) => None,
    });
    joined(parts)
}

/// Both in one: what the later adds is named "kun her", what it leaves out "taget ud".
pub fn spoken_whole(words: &Words, pieces: &[Piece]) -> String {
    let parts = said(pieces).map(|piece| match piece.only {
        None => piece.text.clone(),
        Some(Which::After) => named(words, "difference-only-here", &piece.text),
        Some(Which::Before) => named(words, "difference-gone", &piece.text),
    });
    joined(parts)
}

/// Pieces with words in them: a space alone is not said.
fn said(pieces: &[Piece]) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(|piece| !piece.text.trim().is_empty())
}

fn named(words: &Words, key: &str, text: &str) -> String {
    words.tf(key, &[("text", text.trim().into())])
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let mut whole = String::new();
    for part in parts {
        if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(part.trim());
    }
    whole
}
