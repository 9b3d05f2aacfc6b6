//! Where in a file something is wrong, and the line it stands in as it may be shown.

use std::fmt;

/// A place in a file, for a person to find.
///
/// The line is the user's own text: it is shown in the window and never written to a log, so `Debug` leaves it out.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, 1 for the first.
    pub line: usize,
    /// The character within the line, 1 for the first.
    pub column: usize,
    /// The line, or the part around the place of a long one. Control and direction characters are shown as `⟨U+202E⟩`.
    pub text: String,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// How much of a line is shown, in characters.
const SHOWN: usize = 200;

impl Place {
    /// The place of a byte. Bytes that are no text are shown as `⟨xx⟩`.
    pub fn of(bytes: &[u8], at: usize) -> Self {
        // The mark Notepad puts first takes no place in its line.
        let (bytes, at) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => (rest, at.saturating_sub(3)),
            None => (bytes, at),
        };
        let at = at.min(bytes.len());
        let start = bytes[..at]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let end = bytes[at..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(bytes.len(), |length| at + length);
        let line = bytes[..start].split(|byte| *byte == b'\n').count();
        let before = &bytes[start..at];
        let column = characters(before) + 1;
        // Long lines are shown from some way before the place. A character is at most four bytes.
        let from = if column > SHOWN * 3 / 4 {
            at - before.len().min(SHOWN * 2)
        } else {
            start
        };
        let to = end.min(at + SHOWN * 4);
        Self {
            line,
            column,
            text: readable(&bytes[from..to], from > start, at - from),
        }
    }
}

/// How many characters some bytes hold; continuation bytes count as part of the one before.
fn characters(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000)
        .count()
}

/// A part of a line as it may be shown.
fn readable(bytes: &[u8], begins_inside: bool, place: usize) -> String {
    let mut shown: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            shown.push((at, seen(c)));
            at += c.len_utf8();
        }
        for byte in chunk.invalid() {
            shown.push((at, format!("⟨{byte:02X}⟩")));
            at += 1;
        }
    }
    if shown.last().is_some_and(|(_, last)| last == "⟨U+000D⟩") {
        shown.pop();
    }
    let mut skipped = 0;
    if begins_inside {
        let before = shown.iter().filter(|(at, _)| *at < place).count();
        skipped = before.saturating_sub(SHOWN / 2);
    }
    let is_cut = shown.len() - skipped > SHOWN;
    let mut text = String::new();
    if begins_inside {
        text.push('…');
    }
    text.extend(
        shown
            .into_iter()
            .skip(skipped)
            .take(SHOWN)
            .map(|(_, shown)| shown),
    );
    if is_cut {
        text.push('…');
    }
    text
}

/// A character as it may be shown.
fn seen(c: char) -> String {
    if c == '\t' {
        " ".to_owned()
    } else if is_unseen(c) {
        format!("⟨U+{:04X}⟩", u32::from(c))
    } else {
        c.to_string()
    }
}

/// A text, such as a file name, with everything in it that cannot be seen shown as `⟨U+202E⟩`.
pub fn visible(text: &str) -> String {
    text.chars().map(seen).collect()
}

/// Characters that cannot be seen or turn the text around them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters() {
        let text = "a\næøå: 1\nslut";
        let colon = text.find(':').unwrap();
        let place = Place::of(text.as_bytes(), colon);
        assert_eq!(
            (place.line, place.column, place.text.as_str()),
            (2, 4, "æøå: 1")
        );
        let end = Place::of(text.as_bytes(), text.len());
        assert_eq!((end.line, end.column, end.text.as_str()), (3, 5, "slut"));
        assert_eq!(format!("{place:?}"), "2:4");
    }

    #[test]
    fn what_cannot_be_seen_is_shown_by_its_number() {
        let place = Place::of("a\u{202e}b\0\r\nc".as_bytes(), 0);
        assert_eq!(place.text, "a⟨U+202E⟩b⟨U+0000⟩");
        assert_eq!(Place::of(b"a\xe6b", 1).text, "a⟨E6⟩b");
    }

    #[test]
    fn a_long_line_is_shown_around_the_place() {
        let text = format!("{}X{}", "å".repeat(5000), "ø".repeat(5000));
        let place = Place::of(text.as_bytes(), 10_000);
        assert_eq!(place.column, 5001);
        assert!(
            place.text.chars().count() <= SHOWN + 2,
            "{}",
            place.text.len()
        );
        assert!(
            place.text.contains('X') && place.text.starts_with('…') && place.text.ends_with('…')
        );
    }
}
