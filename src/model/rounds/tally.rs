//! How many cards went which way, in a field, a theme or a whole board.

use super::compare::{Compared, Kind};

/// What became of a card, seen from one part of the board. Each card of that part is exactly one of these, but for
/// [`Self::Left`]: those stand in another part now and are counted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turned {
    /// It is new.
    Added,
    /// It says something else, or somebody else says it.
    Changed,
    /// It stands in another field of this part.
    Moved,
    /// It stands in another field of this part and says something else.
    MovedAndChanged,
    /// It came from another part.
    Arrived,
    /// It came from another part and says something else.
    ArrivedAndChanged,
    /// It is as it was.
    Carried,
    /// It was taken out.
    Gone,
    /// What it says has resolved.
    Resolved,
    /// It went to another part.
    Left,
}

impl Turned {
    /// All in the order they are said.
    pub const ALL: [Self; 10] = [
        Self::Added,
        Self::Changed,
        Self::Moved,
        Self::MovedAndChanged,
        Self::Arrived,
        Self::ArrivedAndChanged,
        Self::Carried,
        Self::Gone,
        Self::Resolved,
        Self::Left,
    ];

    /// The kinds of change a card that turned so belongs to.
    const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Added => &[Kind::Added],
            Self::Changed => &[Kind::Changed],
            Self::Moved | Self::Arrived => &[Kind::Moved],
            Self::MovedAndChanged | Self::ArrivedAndChanged => &[Kind::Changed, Kind::Moved],
            Self::Carried => &[Kind::Carried],
            Self::Gone => &[Kind::Gone],
            Self::Resolved => &[Kind::Resolved],
            Self::Left => &[],
        }
    }
}

/// How many cards turned which way in one part of the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally([u32; Turned::ALL.len()]);

impl Tally {
    /// So many turned this way.
    pub const fn turned(&self, turned: Turned) -> u32 {
        self.0[turned as usize]
    }

    /// So many cards of this part are of the kind. What is both changed and moved is counted with both.
    pub fn of(&self, kind: Kind) -> u32 {
        let ways = Turned::ALL.iter().filter(|it| it.kinds().contains(&kind));
        ways.map(|turned| self.turned(*turned)).sum()
    }

    /// All cards of this part, each once; those that left it are not among them.
    pub fn cards(&self) -> u32 {
        let all: u32 = self.0.iter().sum();
        all - self.turned(Turned::Left)
    }

    /// Whether every card stands as it stood, or there is none.
    pub fn is_unchanged(&self) -> bool {
        let all: u32 = self.0.iter().sum();
        all == self.turned(Turned::Carried)
    }

    /// Counts a card that stands in this part, or stood there last.
    pub(super) fn add(&mut self, card: &Compared, came_from_outside: Came) {
        let turned = match (card.kinds(), came_from_outside) {
            ([Kind::Added], _) => Turned::Added,
            ([Kind::Changed], _) => Turned::Changed,
            ([Kind::Moved], Came::FromOutside) => Turned::Arrived,
            ([Kind::Moved], Came::FromWithin) => Turned::Moved,
            ([Kind::Gone], _) => Turned::Gone,
            ([Kind::Resolved], _) => Turned::Resolved,
            ([_, _], Came::FromOutside) => Turned::ArrivedAndChanged,
            ([_, _], Came::FromWithin) => Turned::MovedAndChanged,
            _ => Turned::Carried,
        };
        self.0[turned as usize] += 1;
    }

    /// Counts a card that stands in another part now.
    pub(super) const fn add_left(&mut self) {
        self.0[Turned::Left as usize] += 1;
    }
}

/// Whether a card that moved was in the same part of the board before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// From another part.
    FromOutside,
    /// From another field of this part.
    FromWithin,
}
