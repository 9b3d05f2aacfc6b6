//! Where the cards of both sides stand. Pure: from what there is and the room there is to places, in points from the upper left
//! corner of what scrolls.

use egui::{Rect, pos2, vec2};

use super::read::Read;
use crate::app::InFocus;
use crate::model::{Answer, ReactionId};

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A card with a second line.
    Card,
    /// A card of one line.
    Slim,
    /// As wide as its words.
    Chip,
}

/// A thing in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Which.
    pub item: InFocus,
    /// Its place in [`Read::experiences`] or [`Read::reactions`].
    pub at: usize,
    /// Where.
    pub rect: Rect,
    /// How.
    pub look: Look,
    /// Whether it goes along while the longer side scrolls.
    pub stays: bool,
}

/// Words between the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    /// That there are no links yet, and how one is made.
    NoLinks,
    /// *Ikke forbundet endnu* and that there may be nothing to find.
    Unlinked,
    /// The name of the list of experiences.
    UnlinkedExperiences,
    /// The name of the list of reactions.
    UnlinkedReactions,
    /// That every experience is linked, or that there is none.
    NoUnlinkedExperiences,
    /// The same of the reactions with JA.
    NoUnlinkedReactions,
    /// What the side of the experiences is for, while there is none.
    NoExperiences,
    /// What the side of the reactions is for, while none has JA.
    NoYes,
    /// *kan hænge sammen med*, before the other side of what is chosen.
    MayHang,
    /// The name of the experiences, where both sides stand below one another.
    Experiences,
}

/// Everything in its place.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// The things, in the order the keyboard comes to them.
    pub placed: Vec<Placed>,
    /// The words.
    pub notes: Vec<(Note, Rect)>,
    /// The height of both columns.
    pub columns: f32,
    /// The height of the column of reactions.
    pub right: f32,
    /// The height of everything.
    pub tall: f32,
    /// Whether curves are drawn between the sides.
    pub has_curves: bool,
}

/// The measures both sides stand in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measures {
    /// The width of everything.
    pub wide: f32,
    /// What can be seen of it at once.
    pub tall: f32,
    /// The width of the column of experiences.
    pub experiences: f32,
    /// The width of the column of reactions.
    pub reactions: f32,
    /// Whether both sides stand below one another.
    pub is_stacked: bool,
    /// The height of a card with two lines.
    card: f32,
    /// The height of a card with one.
    slim: f32,
}

/// Less than this and both sides stand below one another.
pub(super) const LEAST: f32 = 740.0;

impl Measures {
    /// The measures in this room.
    pub(super) fn new(wide: f32, tall: f32, is_narrow: bool) -> Self {
        const GUTTER: f32 = 240.0;
        let is_stacked = is_narrow || wide < LEAST;
        let (experiences, reactions) = if is_stacked {
            (wide, wide)
        } else if wide >= 500.0 + 420.0 + GUTTER {
            let more = wide - 500.0 - 420.0 - GUTTER;
            (
                (500.0 + more * 0.3).min(620.0),
                (420.0 + more * 0.2).min(520.0),
            )
        } else {
            let share = wide - 180.0_f32.min(wide * 0.2);
            ((share * 0.54).round(), (share * 0.46).round())
        };
        Self {
            wide,
            tall,
            experiences: experiences.round(),
            reactions: reactions.round(),
            is_stacked,
            card: 68.0,
            slim: 46.0,
        }
    }
}

/// What the layout depends on beyond the case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wishes {
    /// The measures.
    pub measures: Measures,
    /// Whether the reactions without JA are shown too.
    pub unfolded: bool,
    /// What is chosen.
    pub chosen: Option<InFocus>,
}

const CHIP: f32 = 34.0;
const GAP: f32 = 10.0;
/// The widest gap between cards of the shorter side, which is drawn out so that both end on one line.
const WIDEST_GAP: f32 = 36.0;
/// The height of what stands where a side is empty.
const EMPTY: f32 = 200.0;
const HEADING: f32 = 30.0;
const GROUP: f32 = 24.0;
/// How far in stands what the chosen one is linked with, where both sides stand below one another.
const INDENT: f32 = 24.0;

impl Laid {
    /// Puts everything in its place; cards are lower where not all of it can be seen at once. `chip` measures how wide the chip of
    /// an experience is.
    pub(super) fn of(read: &Read, wishes: &Wishes, chip: impl Fn(usize) -> f32) -> Self {
        let laid = Self::with(read, wishes, &chip);
        if laid.tall <= wishes.measures.tall {
            return laid;
        }
        let measures = Measures {
            card: 56.0,
            slim: 40.0,
            ..wishes.measures
        };
        Self::with(
            read,
            &Wishes {
                measures,
                ..*wishes
            },
            &chip,
        )
    }

    fn with(read: &Read, wishes: &Wishes, chip: impl Fn(usize) -> f32) -> Self {
        if wishes.measures.is_stacked {
            Self::stacked(read, wishes)
        } else {
            Self::beside(read, wishes, chip)
        }
    }

    fn beside(read: &Read, wishes: &Wishes, chip: impl Fn(usize) -> f32) -> Self {
        let m = wishes.measures;
        let mut laid = Self {
            has_curves: true,
            ..Self::default()
        };
        let mut linked: Vec<usize> = (0..read.experiences.len())
            .filter(|n| read.experiences[*n].links > 0)
            .collect();
        let left = column_height(linked.iter().map(|_| m.card));
        if left > m.tall
            && let Some(InFocus::Reaction(reaction)) = wishes.chosen
        {
            // What is linked comes first where it would be out of sight otherwise; the order stays within both parts.
            linked.sort_by_key(|n| !is_linked(read, reaction, *n));
        }
        let cards: Vec<(usize, Look)> = right_column(read, wishes.unfolded);
        let tall_of = |(at, look): &(usize, Look)| match look {
            Look::Card if read.reactions[*at].below.is_empty() => m.slim + 8.0,
            Look::Card => m.card + 8.0,
            Look::Slim | Look::Chip => m.slim,
        };
        let right = column_height(cards.iter().map(tall_of));
        laid.columns = left.max(right);
        let drawn_out = |own: f32, count: usize| {
            if own >= laid.columns || count < 2 || laid.columns > m.tall {
                return GAP;
            }
            let more = (laid.columns - own) / (count - 1) as f32;
            (GAP + more).min(WIDEST_GAP)
        };
        let (left_gap, right_gap) = (drawn_out(left, linked.len()), drawn_out(right, cards.len()));
        let mut top = 0.0;
        for at in linked {
            let rect = Rect::from_min_size(pos2(0.0, top), vec2(m.experiences, m.card));
            top = rect.bottom() + left_gap;
            laid.placed.push(Placed {
                item: read.experiences[at].item,
                at,
                rect,
                look: Look::Card,
                stays: false,
            });
        }
        let edge = m.wide - m.reactions;
        let mut top = 0.0;
        for card in &cards {
            let (at, look) = *card;
            let size = vec2(m.reactions, tall_of(card));
            let rect = Rect::from_min_size(pos2(edge, top), size);
            top = rect.bottom() + right_gap;
            laid.right = rect.bottom();
            laid.placed.push(Placed {
                item: read.reactions[at].item,
                at,
                rect,
                look,
                stays: true,
            });
        }
        if read.experiences.is_empty() && read.count.yes == 0 && read.pairs.is_empty() {
            let left = Rect::from_min_size(pos2(0.0, 0.0), vec2(m.experiences, EMPTY));
            let right = Rect::from_min_size(pos2(edge, 0.0), vec2(m.reactions, EMPTY));
            laid.notes.push((Note::NoExperiences, left));
            laid.notes.push((Note::NoYes, right));
            laid.tall = laid.columns + EMPTY;
            return laid;
        }
        let mut top = laid.columns;
        if read.pairs.is_empty() {
            let rect = Rect::from_min_size(pos2(0.0, top), vec2(m.wide, 44.0));
            laid.notes.push((Note::NoLinks, rect));
            top = rect.bottom();
        }
        laid.unlinked(read, m, top + 18.0, chip);
        laid
    }

    /// The two lists of what nobody has linked, beside each other.
    fn unlinked(&mut self, read: &Read, m: Measures, top: f32, chip: impl Fn(usize) -> f32) {
        let edge = m.wide - m.reactions;
        let row = |top: f32, tall: f32| Rect::from_min_size(pos2(0.0, top), vec2(m.wide, tall));
        let head = row(top, HEADING + 10.0);
        self.notes.push((Note::Unlinked, head));
        let names = row(head.bottom(), GROUP);
        let list = (edge - 40.0).max(m.experiences);
        self.notes
            .push((Note::UnlinkedExperiences, names.with_max_x(list)));
        let mut at = pos2(0.0, names.bottom() + 4.0);
        let mut bottom = at.y;
        let free = (0..read.experiences.len()).filter(|n| read.experiences[*n].links == 0);
        let mut has_some = false;
        for n in free {
            has_some = true;
            let wide = chip(n).min(list);
            if at.x > 0.0 && at.x + wide > list {
                at = pos2(0.0, at.y + CHIP + 8.0);
            }
            let rect = Rect::from_min_size(at, vec2(wide, CHIP));
            at.x = rect.right() + 8.0;
            bottom = rect.bottom();
            self.placed.push(Placed {
                item: read.experiences[n].item,
                at: n,
                rect,
                look: Look::Chip,
                stays: false,
            });
        }
        if !has_some {
            let none = row(at.y, GROUP).with_max_x(list);
            self.notes.push((Note::NoUnlinkedExperiences, none));
            bottom = none.bottom();
        }
        self.notes
            .push((Note::UnlinkedReactions, names.with_min_x(edge)));
        let mut top = names.bottom() + 4.0;
        for (at, thing) in read.reactions.iter().enumerate() {
            if thing.links > 0 || thing.answer != Answer::Yes {
                continue;
            }
            let tall = if thing.below.is_empty() {
                m.slim
            } else {
                m.card
            };
            let rect = Rect::from_min_size(pos2(edge, top), vec2(m.reactions, tall));
            top = rect.bottom() + 8.0;
            bottom = bottom.max(rect.bottom());
            self.placed.push(Placed {
                item: thing.item,
                at,
                rect,
                look: Look::Card,
                stays: false,
            });
        }
        if top == names.bottom() + 4.0 {
            let none = row(top, GROUP).with_min_x(edge);
            self.notes.push((Note::NoUnlinkedReactions, none));
            bottom = bottom.max(none.bottom());
        }
        self.tall = bottom + 16.0;
    }

    /// Both sides below one another: under what is chosen stands what it is linked with.
    fn stacked(read: &Read, wishes: &Wishes) -> Self {
        let m = wishes.measures;
        let mut laid = Self::default();
        let mut shown = vec![false; read.experiences.len()];
        for (at, look) in right_column(read, wishes.unfolded) {
            laid.below(
                m,
                read.reactions[at].item,
                at,
                look,
                &read.reactions[at].below,
                0.0,
            );
            if wishes.chosen != Some(read.reactions[at].item) {
                continue;
            }
            let linked = read.pairs.iter().filter(|pair| pair.reaction == at);
            for (n, pair) in linked.enumerate() {
                if n == 0 {
                    laid.say(m, Note::MayHang, GROUP);
                }
                shown[pair.experience] = true;
                let thing = &read.experiences[pair.experience];
                laid.below(m, thing.item, pair.experience, Look::Card, "+", INDENT);
            }
        }
        let free = |n: &usize| {
            let thing = &read.reactions[*n];
            thing.links == 0 && thing.answer == Answer::Yes
        };
        laid.say(m, Note::UnlinkedReactions, GROUP + 12.0);
        let count = laid.placed.len();
        for at in (0..read.reactions.len()).filter(free) {
            let thing = &read.reactions[at];
            laid.below(m, thing.item, at, Look::Card, &thing.below, 0.0);
        }
        if laid.placed.len() == count {
            laid.say(m, Note::NoUnlinkedReactions, GROUP);
        }
        laid.say(m, Note::Experiences, HEADING + 24.0);
        let count = laid.placed.len();
        for has_links in [true, false] {
            if !has_links {
                laid.say(m, Note::UnlinkedExperiences, GROUP + 12.0);
            }
            for (at, thing) in read.experiences.iter().enumerate() {
                if (thing.links > 0) == has_links && !shown[at] {
                    laid.below(m, thing.item, at, Look::Card, "+", 0.0);
                }
            }
        }
        if laid.placed.len() == count && read.experiences.iter().all(|thing| thing.links > 0) {
            laid.say(m, Note::NoUnlinkedExperiences, HEADING);
        }
        laid.columns = laid.tall;
        laid
    }

    /// One more card below the others.
    fn below(
        &mut self,
        m: Measures,
        item: InFocus,
        at: usize,
        look: Look,
        second: &str,
        indent: f32,
    ) {
        let is_high = look == Look::Card && !second.is_empty();
        let tall = if is_high { m.card } else { m.slim };
        let size = vec2(m.wide - indent, tall);
        let rect = Rect::from_min_size(pos2(indent, self.tall), size);
        self.tall = rect.bottom() + 8.0;
        self.placed.push(Placed {
            item,
            at,
            rect,
            look,
            stays: false,
        });
    }

    /// Words below the others.
    fn say(&mut self, m: Measures, note: Note, tall: f32) {
        let left = if note == Note::MayHang { INDENT } else { 0.0 };
        let rect = Rect::from_min_size(pos2(left, self.tall), vec2(m.wide - left, tall));
        self.tall = rect.bottom();
        self.notes.push((note, rect));
    }

    /// How far down the column of reactions is moved so that it stays beside what is seen of the other one.
    pub(super) fn shift(&self, scrolled: f32, seen: f32) -> f32 {
        let spare = self.columns - self.right;
        let most = self.columns - seen;
        if spare <= 0.0 || most <= 0.0 {
            return 0.0;
        }
        (scrolled.clamp(0.0, most) / most * spare).round()
    }
}

/// The reactions beside the experiences: JA with links, other answers with links, and where they are unfolded all others.
fn right_column(read: &Read, unfolded: bool) -> Vec<(usize, Look)> {
    let mut column: Vec<(usize, Look)> = Vec::new();
    for (at, thing) in read.reactions.iter().enumerate() {
        if thing.answer == Answer::Yes && thing.links > 0 {
            column.push((at, Look::Card));
        }
    }
    for (at, thing) in read.reactions.iter().enumerate() {
        if thing.answer != Answer::Yes && (thing.links > 0 || unfolded) {
            column.push((at, Look::Slim));
        }
    }
    column
}

fn is_linked(read: &Read, reaction: ReactionId, experience: usize) -> bool {
    read.pairs
        .iter()
        .any(|pair| pair.experience == experience && pair.reaction == reaction.index())
}

fn column_height(cards: impl Iterator<Item = f32>) -> f32 {
    let (mut all, mut count) = (0.0, 0);
    for card in cards {
        all += card;
        count += 1;
    }
    all + GAP * (count as f32 - 1.0).max(0.0)
}
