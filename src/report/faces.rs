//! The type that is printed: how wide words are and where lines break. The files of the type are part of the program; nothing is
//! taken from the machine, so a page is the same everywhere.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::Database;

/// The family, as files name it.
pub const FAMILY: &str = "Source Sans 3";

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf");

/// Stands where the type has no letter of its own.
const ABSENT: char = '□';

/// A weight of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Ordinary words.
    Regular,
    /// Names and headings.
    Strong,
}

impl Face {
    /// How wide a line of words is, in points. Pairs of letters that are drawn nearer to each other are not reckoned with, so it is
    /// never less than what is drawn.
    pub fn width(self, text: &str, size: f32) -> f32 {
        let measures = self.measures();
        let units: u32 = text.chars().map(|letter| measures.advance(letter)).sum();
        units as f32 * size / measures.units_per_em
    }

    /// As numbers in a picture.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Strong => 600,
        }
    }

    /// Breaks words into lines no wider than `width`. A word that is wider than that alone is broken too: nothing is left out.
    pub fn wrap(self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in pieces(paragraph) {
                let together = self.width(&line, size) + self.width(word.trim_end(), size);
                if !line.trim().is_empty() && together > width {
                    lines.push(line.trim_end().to_owned());
                    line.clear();
                }
                if line.is_empty() && self.width(word.trim_end(), size) > width {
                    for letter in word.chars() {
                        let mut longer = line.clone();
                        longer.push(letter);
                        if !line.is_empty() && self.width(&longer, size) > width {
                            lines.push(std::mem::take(&mut line));
                        }
                        line.push(letter);
                    }
                } else {
                    line.push_str(word);
                }
            }
            if !line.trim().is_empty() {
                lines.push(line.trim_end().to_owned());
            }
        }
        lines
    }

    fn measures(self) -> &'static Measures {
        static MEASURES: OnceLock<[Measures; 2]> = OnceLock::new();
        let both = MEASURES.get_or_init(|| [Measures::read(REGULAR), Measures::read(STRONG)]);
        match self {
            Self::Regular => &both[0],
            Self::Strong => &both[1],
        }
    }
}

/// The pieces a line can break between: words with the space after them, and the parts of a word with a dash or a stroke.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '\t', '-', '/', '–'])
}

/// The text as it can be printed: blanks for what is no letter, a box for what the type does not have.
pub fn printable(text: &str) -> Cow<'_, str> {
    let measures = Face::Regular.measures();
    let is_fine = |letter: char| letter == '\n' || (!letter.is_control() && measures.has(letter));
    if text.chars().all(is_fine) {
        return Cow::Borrowed(text);
    }
    let mut printed = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // Marks that only tell how others are drawn.
            '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\r' => {}
            letter if is_fine(letter) => printed.push(letter),
            letter if letter.is_control() || letter.is_whitespace() => printed.push(' '),
            _ => printed.push(ABSENT),
        }
    }
    Cow::Owned(printed)
}

/// The type, for those who draw letters.
pub(super) fn database() -> Arc<Database> {
    static TYPE: OnceLock<Arc<Database>> = OnceLock::new();
    Arc::clone(TYPE.get_or_init(|| {
        let mut database = Database::new();
        database.load_font_data(REGULAR.to_vec());
        database.load_font_data(STRONG.to_vec());
        database.set_sans_serif_family(FAMILY);
        Arc::new(database)
    }))
}

/// How wide each letter is, read from the tables of a file of type (OpenType: `cmap` format 12, `hhea`, `hmtx`, `head`).
struct Measures {
    units_per_em: f32,
    /// First letter, last letter, glyph of the first.
    ranges: Vec<(u32, u32, u32)>,
    advances: Vec<u16>,
}

impl Measures {
    fn read(file: &[u8]) -> Self {
        let head = table(file, *b"head").unwrap_or_default();
        let hhea = table(file, *b"hhea").unwrap_or_default();
        let hmtx = table(file, *b"hmtx").unwrap_or_default();
        let count = usize::from(short(hhea, 34));
        Self {
            units_per_em: f32::from(short(head, 18).max(1)),
            ranges: ranges(table(file, *b"cmap").unwrap_or_default()),
            advances: (0..count).map(|glyph| short(hmtx, glyph * 4)).collect(),
        }
    }

    fn glyph(&self, letter: char) -> Option<usize> {
        let code = u32::from(letter);
        let next = self.ranges.partition_point(|(first, ..)| *first <= code);
        let (first, last, glyph) = *self.ranges.get(next.checked_sub(1)?)?;
        (code <= last).then(|| (glyph + code - first) as usize)
    }

    fn has(&self, letter: char) -> bool {
        self.glyph(letter).is_some()
    }

    fn advance(&self, letter: char) -> u32 {
        let glyph = self.glyph(letter).unwrap_or(0);
        // The last width holds for all glyphs after it.
        let width = self.advances.get(glyph).or(self.advances.last());
        width.copied().unwrap_or(0).into()
    }
}

/// The letters of the type: the table of all of Unicode.
fn ranges(cmap: &[u8]) -> Vec<(u32, u32, u32)> {
    const ALL_OF_UNICODE: u16 = 12;
    let tables = (0..usize::from(short(cmap, 2))).map(|n| long(cmap, 8 + 8 * n) as usize);
    let Some(table) = tables
        .filter_map(|from| cmap.get(from..))
        .find(|table| short(table, 0) == ALL_OF_UNICODE)
    else {
        return Vec::new();
    };
    (0..long(table, 12) as usize)
        .map(|n| {
            let from = 16 + 12 * n;
            (
                long(table, from),
                long(table, from + 4),
                long(table, from + 8),
            )
        })
        .collect()
}

/// A table of a file of type.
fn table(file: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    (0..usize::from(short(file, 4)))
        .map(|n| 12 + 16 * n)
        .find(|at| file.get(*at..at + 4) == Some(&name[..]))
        .and_then(|at| {
            let (from, length) = (long(file, at + 8) as usize, long(file, at + 12) as usize);
            file.get(from..from.checked_add(length)?)
        })
}

fn short(bytes: &[u8], at: usize) -> u16 {
    let two = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    two.map_or(0, u16::from_be_bytes)
}

fn long(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_file() {
        for (text, face, expect) in [
            ("", Face::Regular, 0.0),
            (" ", Face::Regular, 0.2),
            ("000", Face::Regular, 3.0 * 0.497),
        ] {
            assert!((face.width(text, 1.0) - expect).abs() < 0.001, "{text:?}");
        }
        assert!(Face::Strong.width("Rødgrød", 10.0) > Face::Regular.width("Rødgrød", 10.0));
    }

    #[test]
    fn lines_hold_every_letter_and_none_is_too_wide() {
        let text = "Så far slå mor i køkkenet, og løb op på sit værelse\nSpeciallægepraksisplanlægningsstabiliseringsperiode";
        for width in [20.0, 60.0, 200.0] {
            let lines = Face::Regular.wrap(text, 10.0, width);
            assert!(
                lines
                    .iter()
                    .all(|line| Face::Regular.width(line, 10.0) <= width)
            );
            let all = |text: &str| text.replace([' ', '\n'], "");
            assert_eq!(all(&lines.concat()), all(text));
        }
    }

    #[test]
    fn what_the_type_does_not_have_is_seen() {
        assert_eq!(printable("Æblegrød – “ø” 7½"), "Æblegrød – “ø” 7½");
        assert_eq!(printable("glad 🙂\u{7}"), "glad □ ");
        assert!(Face::Regular.measures().has(ABSENT));
    }
}
