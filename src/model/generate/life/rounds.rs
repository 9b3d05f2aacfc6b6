//! Rounds of an invented case: boards that grew to the present one, sessions, corrections, why cards left, and what became of the
//! sub-goals.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::told::told;
use super::{AUTHORS, BIRTH, TODAY};
use crate::model::generate::Dice;
use crate::model::generate::sentences::{PEOPLE, sentence, sentences, short};
use crate::model::{
    Card, CardId, Case, Correction, CorrectionId, Decision, Departure, DepartureId, Leaving,
    Meeting, MeetingId, Round, RoundId, Side, Stamp, Status, Step, StepId, ThemeId, Turn, TurnId,
    Voice,
};

/// So many rounds eight weeks apart, the last one open and a month old, with what belongs to them; and the story of every
/// sub-goal. The boards lead to the cards of the case.
pub(super) fn fill(dice: &mut Dice, case: &mut Case, rounds: usize) {
    case.rounds.clear();
    // Board by board backwards: of each only what is different is made anew.
    let mut board = case.cards.clone();
    let mut made: Vec<Arc<Round>> = Vec::new();
    for nth in (0..rounds).rev() {
        let mut round = round(dice, nth, rounds);
        if let Some(next) = made.last().map(Arc::clone) {
            board = earlier(dice, case, &board, &next);
            round.board.clone_from(&board);
            round.voices = speakers(case, &board);
        }
        made.push(Arc::new(round));
    }
    made.reverse();
    case.rounds = made;
    let all: Vec<(RoundId, NaiveDate)> = case.rounds.iter().map(|it| (it.id, it.begun)).collect();
    for (round, begun) in all {
        for _ in 0..=dice.below(2) {
            let meeting = meeting(dice, round, begun);
            case.meetings.push(Arc::new(meeting));
        }
    }
    corrections(dice, case);
    stories(dice, case);
}

fn stamp_on(dice: &mut Dice, day: NaiveDate) -> Stamp {
    let by = *dice.pick(&AUTHORS);
    dice.stamp(day, by)
}

fn round(dice: &mut Dice, nth: usize, count: usize) -> Round {
    let id = RoundId::from_uuid(dice.uuid());
    let back = 30 + (count - nth - 1) as u64 * 56;
    let begun = TODAY.checked_sub_days(Days::new(back)).unwrap_or(TODAY);
    let stamp = stamp_on(dice, begun);
    let is_last = nth + 1 == count;
    let next = begun.checked_add_days(Days::new(56)).unwrap_or(begun);
    let mut agenda = ThemeId::ALL.to_vec();
    agenda.retain(|_| dice.percent(60));
    Round {
        closed: (!is_last).then(|| dice.day_after(begun, 40)),
        participants: format!("{}, {}", dice.pick(&PEOPLE).0, dice.pick(&PEOPLE).0),
        place: "På kontoret".to_owned(),
        note: sentences(dice, 0, 2),
        next: dice.percent(70).then(|| told(dice, BIRTH, next)),
        others: *dice.pick(&Decision::ALL),
        others_note: sentences(dice, 0, 1),
        agenda,
        ..Round::begin(id, begun, &stamp)
    }
}

/// A board some weeks before: a few cards were not there, said something else or lay elsewhere, and some left in the
/// next round.
fn earlier(dice: &mut Dice, case: &mut Case, board: &[Arc<Card>], next: &Round) -> Vec<Arc<Card>> {
    let mut before = Vec::with_capacity(board.len());
    for card in board {
        match dice.below(20) {
            0..=1 => {}
            2..=3 => {
                let mut card = Card::clone(card);
                card.text = sentence(dice);
                before.push(Arc::new(card));
            }
            4 => {
                let mut card = Card::clone(card);
                card.side = card.side.other();
                before.push(Arc::new(card));
            }
            _ => before.push(Arc::clone(card)),
        }
    }
    for _ in 0..board.len() / 10 {
        let left = Arc::new(left(dice, next.begun));
        let at = dice.below(before.len() + 1);
        if dice.percent(60) {
            departs(dice, case, &left, next);
        }
        before.insert(at, left);
    }
    before
}

/// A card that is not on the later boards any more.
fn left(dice: &mut Dice, begun: NaiveDate) -> Card {
    let stamp = stamp_on(dice, begun);
    Card {
        id: CardId::from_uuid(dice.uuid()),
        theme: *dice.pick(&ThemeId::ALL),
        side: *dice.pick(&Side::ALL),
        text: short(dice).to_owned(),
        voice: Voice::Unsaid,
        origin: None,
        created: stamp.clone(),
        changed: stamp,
    }
}

/// Why it left in a round.
fn departs(dice: &mut Dice, case: &mut Case, card: &Card, round: &Round) {
    let stamp = stamp_on(dice, round.begun);
    let id = DepartureId::from_uuid(dice.uuid());
    case.departures.push(Arc::new(Departure {
        resolved: *dice.pick(&Leaving::ALL),
        text: card.text.clone(),
        reason: sentence(dice),
        ..Departure::blank(id, round.id, card.id, &stamp)
    }));
}

fn speakers(case: &Case, board: &[Arc<Card>]) -> Vec<crate::model::Speaker> {
    let known = Case {
        cards: board.to_vec(),
        ..case.clone()
    };
    known.speakers()
}

fn meeting(dice: &mut Dice, round: RoundId, begun: NaiveDate) -> Meeting {
    let held = dice.day_after(begun, 30).min(TODAY);
    let stamp = stamp_on(dice, held);
    let mut themes = ThemeId::ALL.to_vec();
    themes.retain(|_| dice.percent(50));
    Meeting {
        participants: format!("{}, {}", dice.pick(&PEOPLE).0, dice.pick(&PEOPLE).0),
        themes,
        note: sentences(dice, 1, 3),
        ..Meeting::blank(MeetingId::from_uuid(dice.uuid()), round, held, &stamp)
    }
}

/// One or two notes beside every closed round.
fn corrections(dice: &mut Dice, case: &mut Case) {
    for round in case.rounds.clone() {
        let Some(closed) = round.closed else { continue };
        for nth in 0..=dice.below(2) {
            let card = (nth == 0 && !round.board.is_empty()).then(|| dice.pick(&round.board).id);
            let day = dice.day_after(closed, 20).min(TODAY);
            case.corrections.push(Arc::new(Correction {
                id: CorrectionId::from_uuid(dice.uuid()),
                round: round.id,
                card,
                text: sentence(dice),
                created: stamp_on(dice, day),
            }));
        }
    }
}

/// How every sub-goal came to stand as it does, and steps within it.
fn stories(dice: &mut Dice, case: &mut Case) {
    for goal in &case.sub_goals {
        let day = dice.day_after(goal.created.at.date_naive(), 60).min(TODAY);
        let mut way = vec![Status::UnderWay];
        if dice.percent(40) {
            way.push(Status::Paused);
        }
        if goal.status == Status::Planned {
            way.clear();
        } else {
            way.push(goal.status);
        }
        for (nth, status) in way.into_iter().enumerate() {
            let later = Days::new(nth as u64 * 30);
            let day = day.checked_add_days(later).unwrap_or(day).min(TODAY);
            let stamp = stamp_on(dice, day);
            let next = dice.day_after(day, 60);
            case.turns.push(Arc::new(Turn {
                reason: sentence(dice),
                note: sentences(dice, 0, 2),
                next: dice.percent(60).then(|| told(dice, BIRTH, next)),
                ..Turn::blank(TurnId::from_uuid(dice.uuid()), goal.id, status, &stamp)
            }));
        }
        for _ in 0..dice.below(3) {
            let stamp = stamp_on(dice, day);
            let when = dice.day_after(day, 40);
            case.steps.push(Arc::new(Step {
                text: short(dice).to_owned(),
                who: dice.pick(&PEOPLE).0.to_owned(),
                when: dice.percent(70).then(|| told(dice, BIRTH, when)),
                done: dice.percent(50).then(|| when.min(TODAY)),
                ..Step::blank(StepId::from_uuid(dice.uuid()), goal.id, &stamp)
            }));
        }
    }
}
