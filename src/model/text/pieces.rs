//! What two versions of a text share and where they differ, word by word, to be shown side by side or in one another.

use similar::{ChangeTag, TextDiff};

/// Texts of more bytes are not compared word by word: nobody reads such a page of small differences, and it takes time.
const LONGEST: usize = 64 << 10;

/// One of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// The earlier, or the one that stands.
    Before,
    /// The later, or the other.
    After,
}

/// A piece of two texts: all pieces but those only in one version give the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words with the space between them.
    pub text: String,
    /// The version it stands in only; `None` where it stands in both.
    pub only: Option<Which>,
}

/// The pieces of two texts in their order; where both differ the earlier comes first.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, only: Option<Which>| {
        if text.is_empty() {
            return;
        }
        match pieces.last_mut() {
            Some(last) if last.only == only => last.text.push_str(text),
            _ => pieces.push(Piece {
                text: text.to_owned(),
                only,
            }),
        }
    };
    if before == after {
        add(before, None);
    } else if before.len() + after.len() > LONGEST {
        add(before, Some(Which::Before));
        add(after, Some(Which::After));
    } else {
        let (was, is) = (tokens(before), tokens(after));
        let diff = TextDiff::from_slices(&was, &is);
        for change in diff.iter_all_changes() {
            let only = match change.tag() {
                ChangeTag::Equal => None,
                ChangeTag::Delete => Some(Which::Before),
                ChangeTag::Insert => Some(Which::After),
            };
            add(change.value(), only);
        }
    }
    without_bare_spaces(&pieces)
}

/// The words of a text, the spaces between them, and each stop or comma for itself: one that is added does not make the word before it
/// another one. A hyphen or an apostrophe within a word belongs to it.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq)]
    enum Kind {
        Word,
        Space,
        Mark,
    }
    let mut tokens = Vec::new();
    let mut begin = 0;
    let mut last = Kind::Mark;
    for (at, letter) in text.char_indices() {
        let joins = || {
            let next = text[at + letter.len_utf8()..].chars().next();
            matches!(letter, '-' | '\'' | '’') && next.is_some_and(char::is_alphanumeric)
        };
        let kind = if letter.is_alphanumeric() || (last == Kind::Word && joins()) {
            Kind::Word
        } else if letter.is_whitespace() {
            Kind::Space
        } else {
            Kind::Mark
        };
        if at > 0 && (kind == Kind::Mark || kind != last) {
            tokens.push(&text[begin..at]);
            begin = at;
        }
        last = kind;
    }
    if begin < text.len() {
        tokens.push(&text[begin..]);
    }
    tokens
}

/// A space or a comma that both have between words that differ is no common ground: the words around it are one difference.
fn without_bare_spaces(pieces: &[Piece]) -> Vec<Piece> {
    let mut joined = Vec::with_capacity(pieces.len());
    let mut differing = [String::new(), String::new()];
    let flush = |differing: &mut [String; 2], joined: &mut Vec<Piece>| {
        for (text, which) in differing.iter_mut().zip([Which::Before, Which::After]) {
            if !text.is_empty() {
                joined.push(Piece {
                    text: std::mem::take(text),
                    only: Some(which),
                });
            }
        }
    };
    for (at, piece) in pieces.iter().enumerate() {
        let [before, after] = &mut differing;
        let is_between = |piece: &Piece| {
            !piece.text.chars().any(char::is_alphanumeric)
                && !piece.text.contains('\n')
                && pieces.get(at + 1).is_some_and(|next| next.only.is_some())
        };
        match piece.only {
            Some(Which::Before) => before.push_str(&piece.text),
            Some(Which::After) => after.push_str(&piece.text),
            None if is_between(piece) && !(before.is_empty() && after.is_empty()) => {
                before.push_str(&piece.text);
                after.push_str(&piece.text);
            }
            None => {
                flush(&mut differing, &mut joined);
                joined.push(piece.clone());
            }
        }
    }
    flush(&mut differing, &mut joined);
    joined
}
