//! What a printed page is made of: shapes and texts at their places, in points, with no word of how they are written to a file.

use crate::lang::Lang;
use crate::model::ItemRef;

use super::faces::Face;

/// A place on a page, in points from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A place.
pub const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A rectangle on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left side.
    pub left: f32,
    /// Upper side.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// From its upper left corner and its size.
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }

    /// Its right side.
    pub const fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Its lower side.
    pub const fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// Whether two have room in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }
}

/// What something is painted with. All of them are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words and marks.
    Text,
    /// Words that explain others.
    Muted,
    /// Long conditions.
    Band,
    /// Where the child lived, went to school, who was there.
    Quiet,
    /// Lines that order the page.
    Line,
    /// Lines behind everything.
    Grid,
    /// The paper.
    Paper,
}

impl Ink {
    /// As a picture names it.
    pub const fn hex(self) -> &'static str {
        match self {
            Self::Text => "#23211e",
            Self::Muted => "#5a554d",
            Self::Band => "#6d6b69",
            Self::Quiet => "#9a9896",
            Self::Line => "#8b857a",
            Self::Grid => "#dcd8d0",
            Self::Paper => "#ffffff",
        }
    }

    /// A short name, for what a picture defines once.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Band => "band",
            Self::Quiet => "quiet",
            Self::Line => "line",
            Self::Grid => "grid",
            Self::Paper => "paper",
        }
    }
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Where they begin, end or have their middle; the height is that of the base line.
    pub place: Point,
    /// What the place is to the words.
    pub side: Side,
    /// Size in points.
    pub size: f32,
    /// Weight.
    pub face: Face,
    /// Colour.
    pub ink: Ink,
}

impl Line {
    /// How wide the words are, in points.
    pub fn width(&self) -> f32 {
        self.face.width(&self.text, self.size)
    }

    /// The room the words take.
    pub fn area(&self) -> Area {
        let width = self.width();
        let left = match self.side {
            Side::Begin => self.place.x,
            Side::Middle => self.place.x - width / 2.0,
            Side::End => self.place.x - width,
        };
        Area::new(
            left,
            self.place.y - self.size * 0.78,
            width,
            self.size * 1.02,
        )
    }
}

/// Which part of a line of words stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The beginning.
    Begin,
    /// The middle.
    Middle,
    /// The end.
    End,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Without gaps.
    Solid,
    /// In dots.
    Dotted,
    /// In dashes.
    Dashed,
}

/// An edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Width in points.
    pub wide: f32,
    /// Colour.
    pub ink: Ink,
    /// With gaps or without.
    pub dash: Dash,
}

impl Pen {
    /// A line without gaps.
    pub const fn solid(wide: f32, ink: Ink) -> Self {
        Self {
            wide,
            ink,
            dash: Dash::Solid,
        }
    }

    /// A line of dots.
    pub const fn dotted(wide: f32, ink: Ink) -> Self {
        Self {
            wide,
            ink,
            dash: Dash::Dotted,
        }
    }

    /// A line of dashes.
    pub const fn dashed(wide: f32, ink: Ink) -> Self {
        Self {
            wide,
            ink,
            dash: Dash::Dashed,
        }
    }
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Words.
    Words(Line),
    /// A line through some places.
    Path {
        /// The places.
        points: Vec<Point>,
        /// How it is drawn.
        pen: Pen,
    },
    /// A figure with corners.
    Corners {
        /// The corners.
        points: Vec<Point>,
        /// What fills it.
        fill: Option<Ink>,
        /// Its edge.
        edge: Option<Pen>,
    },
    /// A rectangle.
    Box {
        /// Where.
        area: Area,
        /// How round its corners are.
        round: f32,
        /// What fills it.
        fill: Option<Ink>,
        /// Its edge.
        edge: Option<Pen>,
    },
    /// A circle.
    Disc {
        /// The middle.
        middle: Point,
        /// The radius.
        radius: f32,
        /// What fills it.
        fill: Option<Ink>,
        /// Its edge.
        edge: Option<Pen>,
    },
    /// A stretch of time; its ends fade as far as they are not known.
    Band {
        /// Where.
        area: Area,
        /// How much of its left and right end fades.
        fade: [f32; 2],
        /// Colour.
        ink: Ink,
    },
}

/// What belongs together on a page: an item of the case with its shape and its words, or a part of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// The item it shows.
    pub item: Option<ItemRef>,
    /// What a screen reader says; empty where the words on the page are enough.
    pub spoken: String,
    /// Its shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

impl Figure {
    /// A part of the page.
    pub const fn plain(shapes: Vec<Shape>) -> Self {
        Self {
            item: None,
            spoken: String::new(),
            shapes,
        }
    }

    /// The same, further to the right and further down.
    #[must_use]
    pub fn moved(mut self, right: f32, down: f32) -> Self {
        let shift = |point: &mut Point| {
            point.x += right;
            point.y += down;
        };
        for shape in &mut self.shapes {
            match shape {
                Shape::Words(line) => shift(&mut line.place),
                Shape::Path { points, .. } | Shape::Corners { points, .. } => {
                    points.iter_mut().for_each(shift);
                }
                Shape::Box { area, .. } | Shape::Band { area, .. } => {
                    area.left += right;
                    area.top += down;
                }
                Shape::Disc { middle, .. } => shift(middle),
            }
        }
        self
    }

    /// Its words.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Words(line) => Some(line),
            _ => None,
        })
    }
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What stands on it, the lowest first.
    pub figures: Vec<Figure>,
}

impl Page {
    /// Its words.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.figures.iter().flat_map(Figure::lines)
    }
}

/// Where time lies on the pages, from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Where it begins, in points.
    pub left: f32,
    /// Where it ends, in points.
    pub right: f32,
    /// The first day, counted from the beginning of our calendar.
    pub from: f64,
    /// The last day.
    pub to: f64,
}

impl Axis {
    /// Where a day lies.
    pub fn x(&self, day: f64) -> f32 {
        let part = (day - self.from) / (self.to - self.from).max(1.0);
        self.left + (f64::from(self.right - self.left) * part) as f32
    }
}

/// Pages to be written to a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it is, as its file says.
    pub title: String,
    /// What there is to see, in a sentence or two.
    pub summary: String,
    /// The language of its words.
    pub lang: Lang,
    /// The pages.
    pub pages: Vec<Page>,
    /// Where time lies, if it lies anywhere.
    pub axis: Option<Axis>,
}

impl Drawing {
    /// All words, page by page.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pages.iter().flat_map(Page::lines)
    }
}
