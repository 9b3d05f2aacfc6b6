//! The outline of RON text: brackets, words, texts and comments, without understanding any of it.
//!
//! It lets the reader bound nesting before anything recurses, judge a file by its head, name the line an unknown
//! field stands in, and take one item out of a list. A bracket inside a text or a comment is none.

use std::ops::Range;

/// A piece of text the outline knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// A name, a number, anything unquoted.
    Word,
    /// A quoted text or character.
    Quoted,
}

/// One piece and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// The bytes it takes.
    pub span: Range<usize>,
}

/// A text or comment that begins at this byte and never ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unended(pub usize);

/// Walks over the pieces of a text.
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Scan<'a> {
    /// Walks over all of it.
    pub fn new(text: &'a str) -> Self {
        Self::within(text, 0..text.len())
    }

    /// Walks over a part that begins and ends between pieces.
    pub fn within(text: &'a str, span: Range<usize>) -> Self {
        Self {
            text,
            at: span.start,
            end: span.end.min(text.len()),
        }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        let at = self.at + ahead;
        (at < self.end).then(|| self.text.as_bytes()[at])
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    /// Passes blanks and comments.
    fn pass_blanks(&mut self) -> Result<(), Unended> {
        while let Some(byte) = self.byte(0) {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.at += 1,
                b'/' if self.byte(1) == Some(b'/') => {
                    let rest = self.rest();
                    self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
                }
                b'/' if self.byte(1) == Some(b'*') => self.pass_block_comment()?,
                // The blanks beyond ASCII that RON knows.
                0xc2 | 0xe2 => match self.rest().chars().next() {
                    Some(c @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => {
                        self.at += c.len_utf8();
                    }
                    _ => break,
                },
                _ => break,
            }
        }
        Ok(())
    }

    fn pass_block_comment(&mut self) -> Result<(), Unended> {
        let start = self.at;
        let mut deep = 0_usize;
        while let Some(byte) = self.byte(0) {
            match (byte, self.byte(1)) {
                (b'/', Some(b'*')) => {
                    deep += 1;
                    self.at += 2;
                }
                (b'*', Some(b'/')) => {
                    deep -= 1;
                    self.at += 2;
                    if deep == 0 {
                        return Ok(());
                    }
                }
                _ => self.at += 1,
            }
        }
        Err(Unended(start))
    }

    /// Passes a text whose opening quote is at hand.
    fn pass_text(&mut self, start: usize, quote: u8) -> Result<(), Unended> {
        self.at += 1;
        while let Some(byte) = self.byte(0) {
            self.at += 1;
            if byte == b'\\' {
                self.at += 1;
            } else if byte == quote {
                return Ok(());
            }
        }
        self.at = self.end;
        Err(Unended(start))
    }

    /// Passes a raw text if one stands `ahead`: hashes, a quote, anything, the quote and as many hashes.
    fn pass_raw_text(&mut self, start: usize, ahead: usize) -> Option<Result<(), Unended>> {
        let mut hashes = 0;
        while self.byte(ahead + hashes) == Some(b'#') {
            hashes += 1;
        }
        if self.byte(ahead + hashes) != Some(b'"') {
            return None;
        }
        self.at += ahead + hashes + 1;
        while let Some(byte) = self.byte(0) {
            self.at += 1;
            if byte == b'"' && (0..hashes).all(|hash| self.byte(hash) == Some(b'#')) {
                self.at += hashes;
                return Some(Ok(()));
            }
        }
        Some(Err(Unended(start)))
    }

    /// Passes a quoted text if one stands here, in any of RON's ways to write one.
    fn pass_quoted(&mut self) -> Option<Result<(), Unended>> {
        let start = self.at;
        match (self.byte(0)?, self.byte(1)) {
            (b'"', _) => Some(self.pass_text(start, b'"')),
            (b'\'', _) => Some(self.pass_text(start, b'\'')),
            (b'b', Some(quote @ (b'"' | b'\''))) => {
                self.at += 1;
                Some(self.pass_text(start, quote))
            }
            (b'r', Some(b'"' | b'#')) => self.pass_raw_text(start, 1),
            (b'b', Some(b'r')) => self.pass_raw_text(start, 2),
            _ => None,
        }
    }

    fn pass_word(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte(0) {
            let ends = match byte {
                b'(' | b'[' | b'{' | b')' | b']' | b'}' | b',' | b':' | b'"' | b'\'' | b' '
                | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => true,
                b'/' => matches!(self.byte(1), Some(b'/' | b'*')),
                _ => false,
            };
            if ends {
                break;
            }
            self.at += 1;
        }
    }
}

impl Iterator for Scan<'_> {
    type Item = Result<Piece, Unended>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Err(unended) = self.pass_blanks() {
            return Some(Err(unended));
        }
        let start = self.at;
        let byte = self.byte(0)?;
        let kind = match byte {
            b'(' | b'[' | b'{' => Kind::Open(byte),
            b')' | b']' | b'}' => Kind::Close(byte),
            b',' => Kind::Comma,
            b':' => Kind::Colon,
            _ => match self.pass_quoted() {
                Some(Ok(())) => Kind::Quoted,
                Some(Err(unended)) => return Some(Err(unended)),
                None => {
                    self.pass_word();
                    Kind::Word
                }
            },
        };
        if self.at == start {
            self.at += 1;
        }
        Some(Ok(Piece {
            kind,
            span: start..self.at.min(self.end),
        }))
    }
}

/// The closing bracket that answers an opening one.
pub const fn answer_to(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// One item of a bracket: its name where it has one, and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The name before the colon.
    pub name: Option<Range<usize>>,
    /// The value without blanks around it.
    pub value: Range<usize>,
}

/// The items of the first bracket within a span: those of `Card(id: 1, text: "a")` are `id` and `text`.
/// What is not well formed ends the list early: it only serves to name lines.
pub fn items(text: &str, span: Range<usize>) -> Vec<Item> {
    let mut found = Vec::new();
    let mut deep = 0_usize;
    let mut name = None;
    let mut value: Option<Range<usize>> = None;
    for piece in Scan::within(text, span) {
        let Ok(piece) = piece else { break };
        match piece.kind {
            Kind::Open(_) => deep += 1,
            Kind::Close(_) => deep = deep.saturating_sub(1),
            _ => {}
        }
        let ends_item = (deep == 1 && piece.kind == Kind::Comma) || deep == 0;
        if ends_item {
            if let Some(value) = value.take() {
                found.push(Item {
                    name: name.take(),
                    value,
                });
            }
            if matches!(piece.kind, Kind::Close(_)) {
                break;
            }
        } else if deep == 1 && piece.kind == Kind::Colon {
            name = value.take();
        } else if deep > 1 || !matches!(piece.kind, Kind::Open(_)) {
            value = Some(value.map_or(piece.span.start, |value| value.start)..piece.span.end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> String {
        Scan::new(text)
            .map(|piece| match piece {
                Ok(Piece { kind, span }) => match kind {
                    Kind::Word => format!("w:{} ", &text[span]),
                    Kind::Quoted => format!("q:{} ", &text[span]),
                    _ => format!("{} ", &text[span]),
                },
                Err(Unended(at)) => format!("unended@{at} "),
            })
            .take(50)
            .collect()
    }

    #[test]
    fn brackets_count_only_outside_texts_and_comments() {
        for (text, expect) in [
            ("Card(id: 1)", "w:Card ( w:id : w:1 ) "),
            (r#"("a)b",)"#, r#"( q:"a)b" , ) "#),
            (r#"("a\")b")"#, r#"( q:"a\")b" ) "#),
            (r##"(r#"a")b"#)"##, r##"( q:r#"a")b"# ) "##),
            (r#"(r"a\")"#, r#"( q:r"a\" ) "#),
            (
                r#"(b"x)", br"y)", b'z')"#,
                r#"( q:b"x)" , q:br"y)" , q:b'z' ) "#,
            ),
            ("(')', '\\'')", "( q:')' , q:'\\'' ) "),
            ("(1 // )\n)", "( w:1 ) "),
            ("(1 /* ) /* ) */ ) */)", "( w:1 ) "),
            ("r#type: 1", "w:r#type : w:1 "),
            ("a\u{2028}:\u{85}b", "w:a\u{2028} : w:b "),
            ("\u{e6}", "w:\u{e6} "),
        ] {
            assert_eq!(outline(text), expect, "{text}");
        }
    }

    #[test]
    fn what_never_ends_is_named_by_where_it_begins() {
        for (text, at) in [
            (r#"(a: "x"#, 4),
            ("(a: /* x", 4),
            (r#"(a: r#"x""#, 4),
            ("(a: 'x", 4),
            ("(\"a\\", 1),
        ] {
            assert!(outline(text).contains(&format!("unended@{at}")), "{text}");
        }
    }

    #[test]
    fn items_of_a_bracket() {
        let text = r#"Card(id: 1, list: [a, (b, c)], said: Person("x"), )"#;
        let found: Vec<(Option<&str>, &str)> = items(text, 0..text.len())
            .into_iter()
            .map(|item| (item.name.map(|name| &text[name]), &text[item.value]))
            .collect();
        assert_eq!(
            found,
            [
                (Some("id"), "1"),
                (Some("list"), "[a, (b, c)]"),
                (Some("said"), "Person(\"x\")"),
            ]
        );
    }
}
