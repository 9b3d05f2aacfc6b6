//! Where everything of the comparison side by side stands, from top to bottom. Worked out when something of it changes.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Galley, Id, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::marks::{lay_notes, notes_height};
use super::read::{Filter, Fold, Of, Read};
use super::row::{Laid, Shape};
use crate::design::{Font, icon_size, space};
use crate::model::CardId;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paragraph};

/// Between two rows.
const BETWEEN: f32 = space::CARD;
/// The line with a theme's name.
const NAME: f32 = 34.0;
/// The line that shows and folds cards.
const FOLD: f32 = 34.0;

/// Something the keyboard stops at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Stop {
    /// A card.
    Card(CardId),
    /// The line that shows and folds cards; the first of them.
    Fold(CardId),
}

impl Stop {
    /// The id of its node: it follows the card from step to step.
    pub fn id(self) -> Id {
        Id::unique(("compared", self))
    }
}

/// A piece of the page.
#[derive(Clone, Copy, Debug)]
pub(super) enum Block {
    /// What was noted about the rounds themselves.
    Notes,
    /// The head of the theme at this place.
    Theme(usize),
    /// A card: the theme's place and its own within it.
    Item(usize, usize),
    /// The line that shows and folds cards.
    Fold(Fold),
}

/// What a page was laid out for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LaidFor {
    pub of: Of,
    pub filter: Filter,
    pub shape: Shape,
    pub pixels_per_point: f32,
    /// How many folds were opened.
    pub unfolded: usize,
    /// Whether something is looked for: then it stands in no fold.
    pub finds: bool,
}

/// The page.
#[derive(Debug)]
pub(super) struct Page {
    pub of: LaidFor,
    blocks: Vec<(Block, f32, f32)>,
    /// What the keyboard stops at, in order.
    pub stops: Vec<Stop>,
    /// How high it is, in points.
    pub tall: f32,
}

impl Page {
    pub fn of(
        painter: &Painter,
        cx: &Cx<'_>,
        read: &Read,
        of: LaidFor,
        unfolded: &HashSet<CardId>,
    ) -> Self {
        let mut page = Self {
            blocks: Vec::new(),
            stops: Vec::new(),
            tall: 0.0,
            of,
        };
        let (shape, filter) = (page.of.shape, page.of.filter);
        let key = shape.key(page.of.pixels_per_point);
        let notes = notes_tall(painter, read, shape);
        if notes > 0.0 {
            page.add(Block::Notes, notes, space::SMALL);
        }
        for (at, group) in read.groups.iter().enumerate() {
            let runs = group.runs(filter, |card| page.of.finds || unfolded.contains(&card));
            let is_told = filter == Filter::All && group.has_story;
            if runs.is_empty() && !is_told {
                continue;
            }
            let name = group.theme.name(cx.state.lang);
            let head = Head::of(painter, name, &group.sentence, shape.wide());
            page.add(Block::Theme(at), head.tall, 0.0);
            for run in runs {
                for n in run.shown {
                    let item = &group.items[n];
                    let known = item.height.get().filter(|(known, _)| *known == key);
                    let tall = known.map_or_else(
                        || Laid::out(painter, cx, item, shape).tall,
                        |(_, tall)| tall,
                    );
                    item.height.set(Some((key, tall)));
                    page.stops.push(Stop::Card(item.card));
                    page.add(Block::Item(at, n), tall, BETWEEN);
                }
                if let Some(fold) = run.fold {
                    page.stops.push(Stop::Fold(fold.first));
                    page.add(Block::Fold(fold), FOLD, 2.0);
                }
            }
            page.tall += space::SMALL;
        }
        page
    }

    fn add(&mut self, block: Block, tall: f32, after: f32) {
        self.blocks.push((block, self.tall, tall));
        self.tall += tall + after;
    }

    /// The pieces with where they stand, when the page begins at `origin`.
    pub fn blocks(&self, origin: Pos2) -> impl Iterator<Item = (Block, Rect)> {
        let wide = self.of.shape.wide();
        self.blocks.iter().map(move |(block, top, tall)| {
            let at = pos2(origin.x, origin.y + top);
            (*block, Rect::from_min_size(at, vec2(wide, *tall)))
        })
    }
}

/// A theme's name with what became of its cards, beside it or under it.
pub(super) struct Head {
    /// Where the sentence stands, from the head's corner.
    pub sentence: Rect,
    /// Where the name stands, from the head's corner.
    pub name: Rect,
    /// Whether a line goes on after the sentence.
    pub is_one_line: bool,
    /// How high it is, in points.
    pub tall: f32,
}

impl Head {
    pub fn of(painter: &Painter, name: &str, sentence: &str, wide: f32) -> Self {
        let left = icon_size::BODY + space::SMALL;
        let name_size = line(painter, name, Font::Section).size();
        let name = Rect::from_min_size(
            pos2(left, (NAME - Font::Section.line_height()) / 2.0),
            name_size + Vec2::splat(1.0),
        );
        let single = line(painter, sentence, Font::Body).size().x;
        let beside = name.right() + space::MEDIUM;
        if beside + single + space::LARGE <= wide {
            let top = name.top();
            let size = vec2(single + 1.0, Font::Body.line_height());
            return Self {
                sentence: Rect::from_min_size(pos2(beside, top), size),
                name,
                is_one_line: true,
                tall: NAME,
            };
        }
        let galley: Arc<Galley> = paragraph(painter, sentence, Font::Body, wide - left);
        let size = vec2(wide - left, galley.size().y);
        Self {
            sentence: Rect::from_min_size(pos2(left, NAME - 4.0), size),
            name,
            is_one_line: false,
            tall: (NAME + size.y + 2.0).ceil(),
        }
    }
}

/// How much room what was noted about the rounds takes on either side.
pub(super) fn note_width(shape: Shape) -> f32 {
    match shape {
        Shape::Beside { half, .. } => half - 2.0 * space::MEDIUM,
        Shape::Above { wide } => wide - 2.0 * space::MEDIUM,
    }
}

fn notes_tall(painter: &Painter, read: &Read, shape: Shape) -> f32 {
    let wide = note_width(shape);
    let [older, newer] = [0, 1].map(|n| notes_height(&lay_notes(painter, &read.notes[n], wide)));
    match shape {
        Shape::Beside { .. } => older.max(newer),
        Shape::Above { .. } => older + newer,
    }
}
