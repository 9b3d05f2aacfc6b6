//! What became of the cards from one board to another.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::tally::{Came, Tally};
use crate::model::merge::order;
use crate::model::text::{Piece, pieces};
use crate::model::{Card, CardId, Departure, Leaving, Side, ThemeId};

/// What can become of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// *Ny*: only the later board has it.
    Added,
    /// *Ændret*: it says something else, or somebody else says it.
    Changed,
    /// *Flyttet*: it stands on another theme or another side.
    Moved,
    /// *Videreført*: it stands where it stood and says what it said.
    Carried,
    /// *Taget ud*: only the earlier board has it.
    Gone,
    /// *Løst*: only the earlier board has it, and it was said that it has resolved.
    Resolved,
}

impl Kind {
    /// All in the order they are offered and said.
    pub const ALL: [Self; 6] = [
        Self::Added,
        Self::Changed,
        Self::Moved,
        Self::Carried,
        Self::Gone,
        Self::Resolved,
    ];
}

/// One card of one or both boards. Its place among its neighbours, where it came from and when it was changed are no
/// differences.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The card.
    pub id: CardId,
    /// As it stood on the earlier board.
    pub before: Option<Arc<Card>>,
    /// As it stands on the later board.
    pub after: Option<Arc<Card>>,
    /// Why it left, where somebody said so.
    pub departure: Option<Arc<Departure>>,
    kinds: &'static [Kind],
    pieces: OnceLock<Vec<Piece>>,
}

impl Compared {
    pub(super) fn new(
        id: CardId,
        before: Option<&Arc<Card>>,
        after: Option<&Arc<Card>>,
        departure: Option<&Arc<Departure>>,
    ) -> Self {
        let kinds: &[Kind] = match (before, after) {
            (None, _) => &[Kind::Added],
            (Some(_), None) => match departure.map(|it| it.resolved) {
                Some(Leaving::Resolved) => &[Kind::Resolved],
                Some(Leaving::Gone) | None => &[Kind::Gone],
            },
            (Some(before), Some(after)) if Arc::ptr_eq(before, after) => &[Kind::Carried],
            (Some(before), Some(after)) => {
                let is_moved = field(before) != field(after);
                let is_changed = before.text != after.text || before.voice != after.voice;
                match (is_changed, is_moved) {
                    (false, false) => &[Kind::Carried],
                    (true, false) => &[Kind::Changed],
                    (false, true) => &[Kind::Moved],
                    (true, true) => &[Kind::Changed, Kind::Moved],
                }
            }
        };
        let left = after.is_none();
        Self {
            id,
            before: before.cloned(),
            after: after.cloned(),
            departure: departure.filter(|_| left).cloned(),
            kinds,
            pieces: OnceLock::new(),
        }
    }

    /// What became of it: one kind, or changed and moved.
    pub const fn kinds(&self) -> &'static [Kind] {
        self.kinds
    }

    /// Whether this is what became of it, or a part of that.
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The card as it stands, or as it stood last.
    pub fn card(&self) -> Option<&Arc<Card>> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// Both texts in one, word by word; found out at the first call. A card of only one board has one piece.
    pub fn pieces(&self) -> &[Piece] {
        self.pieces.get_or_init(|| {
            let text =
                |card: Option<&Arc<Card>>| card.map_or("", |card| card.text.as_str()).to_owned();
            pieces(&text(self.before.as_ref()), &text(self.after.as_ref()))
        })
    }

    /// The field it came from, where that is another one.
    pub fn moved_from(&self) -> Option<(ThemeId, Side)> {
        let (before, after) = (self.before.as_deref()?, self.after.as_deref()?);
        (field(before) != field(after)).then(|| field(before))
    }
}

/// Where a card stands.
const fn field(card: &Card) -> (ThemeId, Side) {
    (card.theme, card.side)
}

/// The field's place on the board: theme by theme, what supports first.
const fn place((theme, side): (ThemeId, Side)) -> usize {
    theme as usize * Side::ALL.len() + side as usize
}

const FIELDS: usize = ThemeId::ALL.len() * Side::ALL.len();

/// Every card of two boards, exactly once, in the order of the board.
#[derive(Clone, Debug)]
pub struct Comparison {
    cards: Vec<Compared>,
    places: HashMap<CardId, usize>,
    fields: [Field; FIELDS],
    themes: [Tally; ThemeId::ALL.len()],
    whole: Tally,
}

#[derive(Clone, Debug, Default)]
struct Field {
    cards: Range<usize>,
    left: Vec<usize>,
    tally: Tally,
}

impl Comparison {
    /// All cards: theme by theme, what supports first, within a field in the order of the later board with those that
    /// are gone where they stood.
    pub fn cards(&self) -> &[Compared] {
        &self.cards
    }

    /// One of them.
    pub fn card(&self, id: CardId) -> Option<&Compared> {
        self.places.get(&id).map(|at| &self.cards[*at])
    }

    /// The cards of one field: those that stand there, and those that stood there last.
    pub fn field(&self, theme: ThemeId, side: Side) -> &[Compared] {
        &self.cards[self.fields[place((theme, side))].cards.clone()]
    }

    /// The cards that stood in one field and stand in another one now.
    pub fn left(&self, theme: ThemeId, side: Side) -> impl Iterator<Item = &Compared> {
        let left = &self.fields[place((theme, side))].left;
        left.iter().map(|at| &self.cards[*at])
    }

    /// How many of a field turned which way.
    pub const fn field_tally(&self, theme: ThemeId, side: Side) -> &Tally {
        &self.fields[place((theme, side))].tally
    }

    /// How many of a theme turned which way. From one side to the other is within the theme.
    pub const fn theme_tally(&self, theme: ThemeId) -> &Tally {
        &self.themes[theme as usize]
    }

    /// How many of the whole board turned which way.
    pub const fn tally(&self) -> &Tally {
        &self.whole
    }
}

/// What became of the cards from one board to another. A departure counts for a card that only the earlier board has; of
/// several for one card the last.
pub fn compare(
    before: &[Arc<Card>],
    after: &[Arc<Card>],
    departures: &[Arc<Departure>],
) -> Comparison {
    let by_id = |cards: &'_ [Arc<Card>]| -> HashMap<CardId, usize> {
        let ids = cards.iter().enumerate();
        ids.map(|(at, card)| (card.id, at)).collect()
    };
    let (old, new) = (by_id(before), by_id(after));
    let said: HashMap<CardId, &Arc<Departure>> =
        departures.iter().map(|it| (it.card, it)).collect();

    // What stands in each field on either board; a card that is gone stays where it stood.
    let mut stood: [Vec<CardId>; FIELDS] = std::array::from_fn(|_| Vec::new());
    let mut stands: [Vec<CardId>; FIELDS] = std::array::from_fn(|_| Vec::new());
    for card in before {
        let stays = new
            .get(&card.id)
            .is_none_or(|at| field(&after[*at]) == field(card));
        if stays {
            stood[place(field(card))].push(card.id);
        }
    }
    for card in after {
        stands[place(field(card))].push(card.id);
    }

    let mut cards = Vec::with_capacity(after.len() + before.len());
    let mut fields: [Field; FIELDS] = std::array::from_fn(|_| Field::default());
    for (at, field) in fields.iter_mut().enumerate() {
        let start = cards.len();
        for id in order::order(&[], &stood[at], &stands[at]) {
            let was = old.get(&id).map(|at| &before[*at]);
            let is = new.get(&id).map(|at| &after[*at]);
            cards.push(Compared::new(id, was, is, said.get(&id).copied()));
        }
        field.cards = start..cards.len();
    }

    let mut themes = [Tally::default(); ThemeId::ALL.len()];
    let mut whole = Tally::default();
    for at in 0..FIELDS {
        let theme = at / Side::ALL.len();
        for index in fields[at].cards.clone() {
            let card: &Compared = &cards[index];
            let from = card.moved_from();
            whole.add(card, Came::FromWithin);
            fields[at].tally.add(card, Came::FromOutside);
            match from {
                Some((was, _)) if was as usize != theme => {
                    themes[theme].add(card, Came::FromOutside);
                    themes[was as usize].add_left();
                }
                _ => themes[theme].add(card, Came::FromWithin),
            }
            if let Some(from) = from {
                let field = &mut fields[place(from)];
                field.left.push(index);
                field.tally.add_left();
            }
        }
    }
    Comparison {
        places: cards
            .iter()
            .enumerate()
            .map(|(at, card)| (card.id, at))
            .collect(),
        cards,
        fields,
        themes,
        whole,
    }
}
