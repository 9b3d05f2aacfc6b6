//! Takes a damaged text apart into the fields of a bracket and the items of their lists, without reading any of them.
//!
//! Two ways, since each finds what the other misses: by brackets, which holds for any layout and up to the first damage;
//! and by lines, which trusts the layout the program writes and finds its way again after damage.

use std::ops::Range;

use crate::store::format::scan::{Kind, Scan};

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// One value; the last of a text that is cut may be cut as well.
    One(&'a str),
    /// The items of a list.
    Many(Vec<&'a str>),
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its name; nothing where a value stands without one.
    pub name: &'a str,
    /// What it holds.
    pub content: Content<'a>,
}

/// How to take a text apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By brackets, commas and quotes.
    Brackets,
    /// By lines and how far they are indented.
    Lines,
}

impl Way {
    /// The fields of the first bracket of a text, indented so far where the program wrote it.
    pub fn split(self, text: &str, indent: usize) -> Vec<Part<'_>> {
        match self {
            Self::Brackets => by_brackets(text),
            Self::Lines => by_lines(text, indent),
        }
    }
}

/// A bracket being walked through.
struct Walk<'a> {
    text: &'a str,
    parts: Vec<Part<'a>>,
    name: Option<Range<usize>>,
    value: Option<Range<usize>>,
    /// The items so far, while a list is walked through.
    items: Option<Vec<&'a str>>,
    item: Option<Range<usize>>,
}

impl Walk<'_> {
    /// A piece belongs to the value at hand.
    fn grow(&mut self, span: Range<usize>) {
        let known = if self.items.is_some() {
            &mut self.item
        } else {
            &mut self.value
        };
        let start = known.as_ref().map_or(span.start, |known| known.start);
        *known = Some(start..span.end);
    }

    fn end_item(&mut self) {
        if let (Some(items), Some(item)) = (&mut self.items, self.item.take()) {
            items.push(&self.text[item]);
        }
    }

    fn end_field(&mut self) {
        self.end_item();
        let name = self.name.take().map_or("", |name| &self.text[name]);
        let content = match (self.items.take(), self.value.take()) {
            (Some(items), _) => Content::Many(items),
            (None, Some(value)) => Content::One(&self.text[value]),
            (None, None) => return,
        };
        self.parts.push(Part { name, content });
    }
}

fn by_brackets(text: &str) -> Vec<Part<'_>> {
    let mut walk = Walk {
        text,
        parts: Vec::new(),
        name: None,
        value: None,
        items: None,
        item: None,
    };
    let mut deep = 0_usize;
    for piece in Scan::new(text) {
        let piece = match piece {
            Ok(piece) => piece,
            // A text that never ends holds all the rest.
            Err(unended) => {
                if deep > 0 {
                    walk.grow(unended.0..text.len());
                }
                break;
            }
        };
        match piece.kind {
            Kind::Open(bracket) => {
                deep += 1;
                let begins_list = deep == 2 && bracket == b'[' && walk.value.is_none();
                if begins_list && walk.items.is_none() {
                    walk.items = Some(Vec::new());
                } else if deep > 1 {
                    walk.grow(piece.span);
                }
            }
            Kind::Close(_) => {
                deep = deep.saturating_sub(1);
                if deep == 0 {
                    break;
                }
                if deep == 1 && walk.items.is_some() {
                    walk.end_item();
                } else {
                    walk.grow(piece.span);
                }
            }
            Kind::Comma if deep == 1 => walk.end_field(),
            Kind::Comma if deep == 2 && walk.items.is_some() => walk.end_item(),
            Kind::Colon if deep == 1 && walk.items.is_none() => walk.name = walk.value.take(),
            _ if deep > 0 => walk.grow(piece.span),
            _ => {}
        }
    }
    walk.end_field();
    walk.parts
}

/// What is open at a line.
#[derive(Clone, Copy)]
enum Open {
    Nothing,
    Value(usize),
    List,
    Item(usize),
}

fn by_lines(text: &str, indent: usize) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut open = Open::Nothing;
    let mut next = 0;
    for line in text.split_inclusive('\n') {
        let start = next;
        next += line.len();
        let bare = line.trim_end_matches(['\n', '\r']);
        let words = bare.trim_start_matches(' ');
        let deep = bare.len() - words.len();
        let at = start + deep;
        if deep == indent
            && let Some((name, value)) = field(words)
        {
            end(text, &mut parts, open, start);
            let value_at = start + bare.len() - value.len();
            let (content, opens) = match value.trim_end_matches(',') {
                "[" => (Content::Many(Vec::new()), Open::List),
                "[]" => (Content::Many(Vec::new()), Open::Nothing),
                _ if value.ends_with(['(', '[', '{']) => (Content::One(""), Open::Value(value_at)),
                whole => (Content::One(whole), Open::Nothing),
            };
            open = opens;
            parts.push(Part { name, content });
        } else if deep + 2 == indent && words.starts_with(')') {
            end(text, &mut parts, open, start);
            return parts;
        } else if deep == indent && words.starts_with([')', ']', '}']) {
            let is_list = matches!(open, Open::List | Open::Item(_));
            end(text, &mut parts, open, if is_list { start } else { at + 1 });
            open = Open::Nothing;
        } else if deep == indent + 2 && words.starts_with(')') && matches!(open, Open::Item(_)) {
            end(text, &mut parts, open, at + 1);
            open = Open::List;
        } else if deep >= indent && !words.is_empty() {
            let begins = deep == indent + 2 && words == "(";
            if let Open::Nothing = open {
                // The name of a list that cannot be read: what stands in it is still seen.
                let content = Content::Many(Vec::new());
                parts.push(Part { name: "", content });
                open = Open::Item(start);
            } else if matches!(open, Open::List) || (begins && matches!(open, Open::Item(_))) {
                end(text, &mut parts, open, start);
                open = Open::Item(start);
            }
        }
    }
    end(text, &mut parts, open, text.len());
    parts
}

/// Ends what is open at a byte.
fn end<'a>(text: &'a str, parts: &mut [Part<'a>], open: Open, at: usize) {
    let Some(part) = parts.last_mut() else { return };
    match (open, &mut part.content) {
        (Open::Value(start), Content::One(value)) => *value = &text[start..at],
        (Open::Item(start), Content::Many(items)) => items.push(&text[start..at]),
        _ => {}
    }
}

/// The name and the beginning of the value of a line that begins a field.
fn field(words: &str) -> Option<(&str, &str)> {
    let (name, value) = words.split_once(": ")?;
    let is_name = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    (is_name && !name.is_empty()).then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "(\n  id: \"a, )\",\n  child: (\n    key: \"k\",\n  ),\n  people: [\n    (\n      n: 1,\n    ),\n    (\n      n: [2],\n    ),\n  ],\n  cards: [],\n)";

    fn squeezed(parts: &[Part<'_>]) -> Vec<(String, Vec<String>)> {
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        parts
            .iter()
            .map(|part| {
                let texts = match &part.content {
                    Content::One(text) => vec![squeeze(text)],
                    Content::Many(items) => items.iter().map(|item| squeeze(item)).collect(),
                };
                (part.name.to_owned(), texts)
            })
            .collect()
    }

    fn expected() -> Vec<(String, Vec<String>)> {
        [
            ("id", vec!["\"a,)\""]),
            ("child", vec!["(key:\"k\",)"]),
            ("people", vec!["(n:1,)", "(n:[2],)"]),
            ("cards", vec![]),
        ]
        .map(|(name, texts)| {
            (
                name.to_owned(),
                texts.into_iter().map(str::to_owned).collect(),
            )
        })
        .into()
    }

    #[test]
    fn both_ways_find_the_same_in_a_whole_text() {
        assert_eq!(squeezed(&by_brackets(WHOLE)), expected());
        assert_eq!(squeezed(&by_lines(WHOLE, 2)), expected());
        let windows = WHOLE.replace('\n', "\r\n");
        assert_eq!(squeezed(&by_lines(&windows, 2)), expected());
    }

    #[test]
    fn what_is_cut_is_there_as_far_as_it_goes() {
        let cut = &WHOLE[..WHOLE.find("[2]").unwrap()];
        for parts in [by_brackets(cut), by_lines(cut, 2)] {
            let parts = squeezed(&parts);
            assert_eq!(parts.len(), 3);
            assert_eq!(parts[2].1, ["(n:1,)", "(n:"]);
        }
    }

    #[test]
    fn lines_find_their_way_again_after_a_lost_quote() {
        let damaged = WHOLE.replace("\"k\"", "\"k");
        assert_eq!(squeezed(&by_lines(&damaged, 2))[2..], expected()[2..]);
        assert_ne!(squeezed(&by_brackets(&damaged)).last(), expected().last());
    }
}
