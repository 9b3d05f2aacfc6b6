//! The words of an item: its name, and under it what is known about it.

use super::drawing::{Area, Ink, Line, Shape, Side, at};
use super::faces::Face;

/// Size of names, in points.
pub(super) const NAME: f32 = 10.5;
/// Size of all that explains; nothing is printed smaller.
pub(super) const SMALL: f32 = 9.5;
/// Size of headings within a page.
pub(super) const HEADING: f32 = 12.0;

/// The most lines of a name, and of what is known: more stand in full at the end, under a number.
const NAME_LINES: usize = 5;
const ABOUT_LINES: usize = 5;

/// From one base line to the next.
pub(super) fn leading(size: f32) -> f32 {
    (size * 1.2 * 10.0).round() / 10.0
}

/// Words that did not fit beside their item, with the number that stands there instead.
#[derive(Default)]
pub(super) struct Notes {
    /// In the order of their numbers, from 1.
    pub texts: Vec<String>,
}

/// The lines of a text, as many as may be; what is left out is kept for the end, under a number.
fn kept(
    notes: &mut Notes,
    text: &str,
    face: Face,
    size: f32,
    width: f32,
    most: usize,
) -> Vec<String> {
    let mut lines = face.wrap(text, size, width);
    if lines.len() <= most {
        return lines;
    }
    notes.texts.push(text.to_owned());
    let mark = format!("… [{}]", notes.texts.len());
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && face.width(last, size) + face.width(&mark, size) > width {
            last.pop();
        }
        let end = last.trim_end().len();
        last.truncate(end);
        last.push_str(&mark);
    }
    lines
}

/// A name with what is known under it.
pub(super) struct Label {
    lines: Vec<(String, Face, f32, Ink)>,
    /// The widest line.
    pub width: f32,
    /// All lines.
    pub height: f32,
}

impl Label {
    /// Words within a width.
    pub fn new(notes: &mut Notes, name: &str, about: &str, width: f32) -> Self {
        let mut label = Self {
            lines: Vec::new(),
            width: 0.0,
            height: 0.0,
        };
        for line in kept(notes, name, Face::Strong, NAME, width, NAME_LINES) {
            label.push(line, Face::Strong, NAME, Ink::Text);
        }
        for line in kept(notes, about, Face::Regular, SMALL, width, ABOUT_LINES) {
            label.push(line, Face::Regular, SMALL, Ink::Muted);
        }
        label
    }

    fn push(&mut self, line: String, face: Face, size: f32, ink: Ink) {
        self.width = self.width.max(face.width(&line, size));
        self.height += leading(size);
        self.lines.push((line, face, size, ink));
    }

    /// Its shapes, from this corner: on paper of its own, so that no line runs through the words.
    pub fn shapes(&self, left: f32, top: f32) -> impl Iterator<Item = Shape> {
        let mut y = top;
        let paper = Shape::Box {
            area: Area::new(left - 1.5, top, self.width + 3.0, self.height),
            round: 0.0,
            fill: Some(Ink::Paper),
            edge: None,
        };
        let words = self.lines.iter().map(move |(text, face, size, ink)| {
            y += leading(*size);
            Shape::Words(Line {
                text: text.clone(),
                place: at(left, y - size * 0.3),
                side: Side::Begin,
                size: *size,
                face: *face,
                ink: *ink,
            })
        });
        std::iter::once(paper).chain(words)
    }
}

/// A line of words.
pub(super) fn words(
    text: impl Into<String>,
    face: Face,
    size: f32,
    ink: Ink,
    x: f32,
    y: f32,
) -> Line {
    Line {
        text: text.into(),
        place: at(x, y),
        side: Side::Begin,
        size,
        face,
        ink,
    }
}
