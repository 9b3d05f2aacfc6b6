//! Two boards read side by side: every card once, with what became of it in words. Worked out once for each change of the case and
//! then only drawn.

use std::cell::Cell;

use chrono::NaiveDate;

use super::moments::{Moment, Moments};
use super::told;
use crate::app::words_of_changes::{spoken_whole, spot_words, voice_words};
use crate::design::Icon;
use crate::lang::Lang;
use crate::model::rounds::{Board, Compared, Comparison, Kind, Tally, between};
use crate::model::text::Piece;
use crate::model::{Card, CardId, Case, Side, ThemeId, Voice};
use crate::text::Words;

/// More unchanged cards in a row than this are folded, all but the first.
const FOLDS: usize = 2;

/// Something said under a card in small words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub icon: Icon,
    pub words: String,
}

/// A card as it stands, or stood, on one of the boards.
#[derive(Debug)]
pub(super) struct Half {
    /// Where it stands there.
    pub theme: ThemeId,
    pub side: Side,
    /// Who says it; empty when nobody is named.
    pub voice: String,
    /// What is said beside it.
    pub notes: Vec<Note>,
}

/// What is said in the place of a card that is not on one of the boards.
#[derive(Debug)]
pub(super) struct Gap {
    pub words: String,
    /// Why it left, where somebody said so.
    pub notes: Vec<Note>,
}

/// A card of one or both boards.
#[derive(Debug)]
pub(super) struct Item {
    pub card: CardId,
    pub kinds: &'static [Kind],
    pub theme: ThemeId,
    pub side: Side,
    /// Both texts in one.
    pub pieces: Vec<Piece>,
    /// How it stood on the older board, or what is said in its place.
    pub before: Result<Half, Gap>,
    /// How it stands on the newer board, or what is said in its place.
    pub after: Result<Half, Gap>,
    /// All of it as a screen reader says it.
    pub spoken: String,
    /// How high it was drawn in which shape, in points.
    pub height: Cell<Option<(u64, f32)>>,
}

impl Item {
    /// Whether it stands as it stood.
    pub fn is_carried(&self) -> bool {
        self.kinds == [Kind::Carried]
    }

    /// Who says it, as it stands or stood last; empty when nobody is named.
    pub fn voice(&self) -> &str {
        match (&self.after, &self.before) {
            (Ok(half), _) | (Err(_), Ok(half)) => &half.voice,
            (Err(_), Err(_)) => "",
        }
    }

    /// All that is said beside it on either board.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        let halves = [&self.before, &self.after].into_iter();
        halves.flat_map(|half| match half {
            Ok(half) => &half.notes,
            Err(gap) => &gap.notes,
        })
    }
}

/// A theme with its cards, what supports first.
#[derive(Debug)]
pub(super) struct Group {
    pub theme: ThemeId,
    /// What became of its cards, both sides alike.
    pub sentence: String,
    /// Whether it has cards, or a card went from it to another one.
    pub has_story: bool,
    pub items: Vec<Item>,
}

/// Which cards are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Filter {
    /// All.
    #[default]
    All,
    /// Those something became of.
    Only(Kind),
}

impl Filter {
    pub fn lets(self, item: &Item) -> bool {
        match self {
            Self::All => true,
            Self::Only(kind) => item.kinds.contains(&kind),
        }
    }
}

/// What a comparison was read for: the revision, the language, the day, and the boards.
pub(super) type Of = (u64, Lang, NaiveDate, Board, Board);

/// Two boards, the older and the newer.
#[derive(Debug)]
pub(super) struct Read {
    pub of: Of,
    pub groups: Vec<Group>,
    /// What changed from one to the other, in one sentence.
    pub sentence: String,
    /// What was noted about the older round and the newer one, not about a card of theirs.
    pub notes: [Vec<Note>; 2],
    tally: Tally,
}

impl Read {
    /// Reads the boards at these places; what was read before is kept while it is true.
    pub fn of(
        known: Option<Self>,
        case: &Case,
        words: &Words,
        moments: &Moments,
        (older, newer): (usize, usize),
        (revision, today): (u64, NaiveDate),
    ) -> Option<Self> {
        let (older, newer) = (&moments.all()[older], &moments.all()[newer]);
        let of = (revision, words.lang(), today, older.board, newer.board);
        if let Some(known) = known.filter(|known| known.of == of) {
            return Some(known);
        }
        let compared = between(case, older.board, newer.board)?;
        let reading = Reading {
            case,
            words,
            today,
            older,
            newer,
        };
        let groups = ThemeId::ALL
            .into_iter()
            .map(|theme| reading.group(&compared, theme))
            .collect();
        Some(Self {
            of,
            groups,
            sentence: told::step(words, older, newer, compared.tally()),
            notes: [older, newer].map(|moment| reading.round_notes(moment)),
            tally: *compared.tally(),
        })
    }

    /// How many cards a filter lets through.
    pub fn count(&self, filter: Filter) -> usize {
        let count = match filter {
            Filter::All => self.tally.cards(),
            Filter::Only(kind) => self.tally.of(kind),
        };
        count as usize
    }
}

/// Runs of a theme's shown cards: each is shown whole, or its first card with the rest folded behind it.
pub(super) struct Run {
    /// Places among the theme's items, in their order.
    pub shown: Vec<usize>,
    /// The line after them that shows and folds cards.
    pub fold: Option<Fold>,
}

/// Cards that can stand folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fold {
    /// The first of them.
    pub first: CardId,
    /// How many they are.
    pub count: usize,
    /// Whether they are shown.
    pub is_open: bool,
}

impl Group {
    /// Its cards a filter lets through, in runs. Everything is shown where `unfolded` holds the first card of a fold, and where a filter
    /// asks for one kind.
    pub fn runs(&self, filter: Filter, is_unfolded: impl Fn(CardId) -> bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let shown: Vec<usize> = (0..self.items.len())
            .filter(|n| filter.lets(&self.items[*n]))
            .collect();
        let folds = filter == Filter::All;
        let alike = |one: &usize, other: &usize| {
            let (one, other) = (&self.items[*one], &self.items[*other]);
            one.is_carried() == other.is_carried() && one.side == other.side
        };
        for run in shown.chunk_by(alike) {
            let is_long = folds && run.len() > FOLDS && self.items[run[0]].is_carried();
            let fold = is_long.then(|| {
                let first = self.items[run[1]].card;
                Fold {
                    first,
                    count: run.len() - 1,
                    is_open: is_unfolded(first),
                }
            });
            let is_folded = fold.is_some_and(|fold| !fold.is_open);
            let shown = if is_folded { &run[..1] } else { run };
            runs.push(Run {
                shown: shown.to_vec(),
                fold,
            });
        }
        runs
    }
}

/// What is at hand while two boards are read.
struct Reading<'a> {
    case: &'a Case,
    words: &'a Words,
    today: NaiveDate,
    older: &'a Moment,
    newer: &'a Moment,
}

impl Reading<'_> {
    fn group(&self, compared: &Comparison, theme: ThemeId) -> Group {
        let cards = Side::ALL
            .into_iter()
            .flat_map(|side| compared.field(theme, side));
        let items = cards.filter_map(|card| self.item(card)).collect();
        let [supports, hampers] = Side::ALL.map(|side| compared.field_tally(theme, side));
        Group {
            theme,
            sentence: self.words.theme_changes_text(supports, hampers),
            has_story: [supports, hampers]
                .iter()
                .any(|it| **it != Tally::default()),
            items,
        }
    }

    fn item(&self, card: &Compared) -> Option<Item> {
        let words = self.words;
        let stands = card.card()?;
        let before = match &card.before {
            Some(was) => Ok(self.half(self.older, was)),
            None => Err(self.gap("compare-not-there", &self.older.place)),
        };
        let mut after = match &card.after {
            Some(is) => Ok(self.half(self.newer, is)),
            None => Err(self.left(card)),
        };
        if let (Some((theme, side)), Ok(half)) = (card.moved_from(), &mut after) {
            let from = spot_words(words, theme, side);
            let moved = Note {
                icon: Icon::ArrowRightLeft,
                words: words.tf("compare-moved-from", &[("place", (&from).into())]),
            };
            half.notes.insert(0, moved);
        }
        let mut item = Item {
            card: card.id,
            kinds: card.kinds(),
            theme: stands.theme,
            side: stands.side,
            pieces: plain_if_alone(card),
            before,
            after,
            spoken: String::new(),
            height: Cell::new(None),
        };
        item.spoken = self.spoken(&item);
        Some(item)
    }

    fn half(&self, moment: &Moment, card: &Card) -> Half {
        Half {
            theme: card.theme,
            side: card.side,
            voice: voice_then(self.words, self.case, moment.board, card),
            notes: told::corrections(
                self.words,
                self.case,
                moment.board,
                Some(card.id),
                self.today,
            ),
        }
    }

    fn gap(&self, key: &str, place: &str) -> Gap {
        Gap {
            words: self.words.tf(key, &[("place", place.into())]),
            notes: Vec::new(),
        }
    }

    /// What is said in the place of a card that is not there any more.
    fn left(&self, card: &Compared) -> Gap {
        let key = if card.is(Kind::Resolved) {
            "compare-resolved-in"
        } else {
            "compare-gone-in"
        };
        let round = card.departure.as_ref().map(|it| it.round);
        let number = round.and_then(|id| self.case.round_number(id));
        let place = number.map_or_else(
            || self.newer.place.clone(),
            |n| self.words.tf("compare-in-round", &[("n", n.into())]),
        );
        let mut gap = self.gap(key, &place);
        gap.notes.extend(
            card.departure
                .as_ref()
                .and_then(|departure| told::reason(self.words, departure, self.today)),
        );
        gap
    }

    /// What stands beside a round and is about no card.
    fn round_notes(&self, moment: &Moment) -> Vec<Note> {
        told::corrections(self.words, self.case, moment.board, None, self.today)
    }

    fn spoken(&self, item: &Item) -> String {
        let words = self.words;
        let mut said = vec![
            told::kinds(words, item.kinds),
            spoken_whole(words, &item.pieces),
        ];
        match (&item.before, &item.after) {
            (Ok(was), Ok(is)) if was.voice != is.voice => {
                let unsaid = |voice: &str| match voice {
                    "" => words.t("board-voice-none").to_owned(),
                    voice => voice.to_owned(),
                };
                let (was, is) = (unsaid(&was.voice), unsaid(&is.voice));
                let voices = [("was", (&was).into()), ("is", (&is).into())];
                said.push(words.tf("compare-voices", &voices));
            }
            _ => said.push(item.voice().to_owned()),
        }
        said.push(spot_words(words, item.theme, item.side));
        if let Err(gap) = &item.after {
            said.push(gap.words.clone());
        }
        said.extend(item.notes().map(|note| note.words.clone()));
        told::sentences(&said)
    }
}

/// The texts in one another; a card that stands on one of the boards only is not marked as a difference: the words beside it say so.
fn plain_if_alone(card: &Compared) -> Vec<Piece> {
    let mut pieces = card.pieces().to_vec();
    if card.before.is_none() || card.after.is_none() {
        for piece in &mut pieces {
            piece.only = None;
        }
    }
    pieces
}

/// Who says it, by the name the person had when the board was frozen.
pub(super) fn voice_then(words: &Words, case: &Case, board: Board, card: &Card) -> String {
    let then = match (board, &card.voice) {
        (Board::Round(round), Voice::Person(id)) => {
            case.round(round).and_then(|round| round.called(*id))
        }
        _ => None,
    };
    then.map_or_else(
        || voice_words(words, case, &card.voice).into_owned(),
        str::to_owned,
    )
}
