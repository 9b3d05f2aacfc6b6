//! The boards that can be compared: each round's, and the present one.

use crate::lang::Lang;
use crate::model::rounds::{Board, boards};
use crate::model::{Case, Round};
use crate::text::Words;

/// A board with what it is called.
#[derive(Debug)]
pub(super) struct Moment {
    pub board: Board,
    /// "Runde 2".
    pub title: String,
    /// "runde 2", within a sentence.
    pub name: String,
    /// "i runde 2".
    pub place: String,
    /// Its days, and whether it goes on.
    pub hint: String,
    /// Whether its cards can still change.
    pub is_present: bool,
    /// What was written about the round.
    pub note: String,
}

/// Every board, oldest first.
#[derive(Debug)]
pub(super) struct Moments {
    of: (u64, Lang),
    all: Vec<Moment>,
}

impl Moments {
    /// Those of the case; what was worked out before is kept while it is true.
    pub fn of(known: Option<Self>, case: &Case, revision: u64, words: &Words) -> Self {
        let of = (revision, words.lang());
        if let Some(known) = known.filter(|known| known.of == of) {
            return known;
        }
        let mut number = 0;
        let all = boards(case)
            .into_iter()
            .map(|board| {
                let round = match board {
                    Board::Round(id) => case.round(id),
                    Board::Present => None,
                };
                round.map_or_else(
                    || present(words),
                    |round| {
                        number += 1;
                        of_round(words, board, round, number)
                    },
                )
            })
            .collect();
        Self { of, all }
    }

    pub fn all(&self) -> &[Moment] {
        &self.all
    }

    /// Where a board stands among them.
    pub fn place_of(&self, board: Board) -> Option<usize> {
        self.all.iter().position(|moment| moment.board == board)
    }

    /// The two that are chosen, the older first; the last two where nothing is chosen or what was is not there. `None` where
    /// there are no two.
    pub fn pair(&self, chosen: Option<(Board, Board)>) -> Option<(usize, usize)> {
        let found = chosen.and_then(|(older, newer)| {
            let pair = (self.place_of(older)?, self.place_of(newer)?);
            (pair.0 < pair.1).then_some(pair)
        });
        found.or_else(|| Some((self.all.len().checked_sub(2)?, self.all.len() - 1)))
    }
}

/// The board as it stands, where no round goes on.
fn present(words: &Words) -> Moment {
    Moment {
        board: Board::Present,
        title: words.t("compare-now").to_owned(),
        name: words.t("compare-now-lower").to_owned(),
        place: words.t("compare-in-now").to_owned(),
        hint: words.t("compare-now-hint").to_owned(),
        is_present: true,
        note: String::new(),
    }
}

fn of_round(words: &Words, board: Board, round: &Round, number: usize) -> Moment {
    let n = [("n", number.into())];
    let hint = if let Some(closed) = round.closed {
        words.date_span(round.begun, closed)
    } else {
        let begun = words.date(round.begun);
        words.tf("compare-since", &[("date", (&begun).into())])
    };
    let who = round.participants.trim();
    let hint = if who.is_empty() {
        hint
    } else {
        format!("{hint}  ·  {who}")
    };
    Moment {
        board,
        title: words.tf("round-number", &n),
        name: words.tf("compare-round-lower", &n),
        place: words.tf("compare-in-round", &n),
        hint,
        is_present: round.is_open(),
        note: round.note.trim().to_owned(),
    }
}
