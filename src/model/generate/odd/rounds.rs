//! Rounds with what belongs to them, and the stories of sub-goals, however unlikely.

use std::sync::Arc;

use uuid::Uuid;

use super::{card, day, maybe_when, one, stamp, text};
use crate::model::generate::Dice;
use crate::model::{
    Card, CardId, Case, Correction, CorrectionId, Decision, Departure, DepartureId, Leaving,
    Meeting, MeetingId, Round, RoundId, Speaker, Status, Step, StepId, ThemeId, Turn, TurnId,
    Voice,
};

fn themes(dice: &mut Dice) -> Vec<ThemeId> {
    let mut themes = ThemeId::ALL.to_vec();
    themes.retain(|_| dice.percent(40));
    if dice.percent(50) {
        themes.reverse();
    }
    themes
}

pub(in crate::model::generate) fn round(dice: &mut Dice, id: Uuid, case: &Case) -> Round {
    let begun = day(dice);
    let closed = dice.percent(60).then(|| day(dice));
    let (mut board, mut voices) = (Vec::new(), Vec::new());
    if closed.is_some() {
        board.clone_from(&case.cards);
        board.retain(|_| dice.percent(70));
        for _ in 0..dice.below(3) {
            board.push(Arc::new(card(dice, case)));
        }
        for card in &board {
            if let Voice::Person(person) = card.voice
                && voices.iter().all(|it: &Speaker| it.person != person)
            {
                let name = text(dice);
                voices.push(Speaker { person, name });
            }
        }
    }
    Round {
        id: RoundId::from_uuid(id),
        begun,
        closed,
        board,
        voices,
        participants: text(dice),
        place: text(dice),
        note: text(dice),
        next: maybe_when(dice),
        others: *dice.pick(&Decision::ALL),
        others_note: text(dice),
        agenda: themes(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

/// A card that was on some board, or on none.
fn some_card(dice: &mut Dice, board: &[Arc<Card>]) -> CardId {
    one(dice, board, |card| card.id)
        .filter(|_| dice.percent(80))
        .unwrap_or_else(|| CardId::from_uuid(dice.uuid()))
}

fn some_round(dice: &mut Dice, case: &Case) -> Option<Arc<Round>> {
    (!case.rounds.is_empty()).then(|| Arc::clone(dice.pick(&case.rounds)))
}

pub(in crate::model::generate) fn correction(
    dice: &mut Dice,
    id: Uuid,
    case: &Case,
) -> Option<Correction> {
    let round = some_round(dice, case)?;
    Some(Correction {
        id: CorrectionId::from_uuid(id),
        round: round.id,
        card: dice.percent(60).then(|| some_card(dice, &round.board)),
        text: text(dice),
        created: stamp(dice),
    })
}

pub(in crate::model::generate) fn departure(
    dice: &mut Dice,
    id: Uuid,
    case: &Case,
) -> Option<Departure> {
    let round = some_round(dice, case)?;
    Some(Departure {
        id: DepartureId::from_uuid(id),
        round: round.id,
        card: some_card(dice, &round.board),
        text: text(dice),
        resolved: *dice.pick(&Leaving::ALL),
        reason: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    })
}

pub(in crate::model::generate) fn meeting(
    dice: &mut Dice,
    id: Uuid,
    case: &Case,
) -> Option<Meeting> {
    let round = some_round(dice, case)?;
    Some(Meeting {
        id: MeetingId::from_uuid(id),
        round: round.id,
        held: day(dice),
        participants: text(dice),
        themes: themes(dice),
        note: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    })
}

pub(in crate::model::generate) fn turn(dice: &mut Dice, id: Uuid, case: &Case) -> Option<Turn> {
    Some(Turn {
        id: TurnId::from_uuid(id),
        sub_goal: one(dice, &case.sub_goals, |goal| goal.id)?,
        status: *dice.pick(&Status::ALL),
        reason: text(dice),
        note: text(dice),
        next: maybe_when(dice),
        created: stamp(dice),
        changed: stamp(dice),
    })
}

pub(in crate::model::generate) fn step(dice: &mut Dice, id: Uuid, case: &Case) -> Option<Step> {
    Some(Step {
        id: StepId::from_uuid(id),
        sub_goal: one(dice, &case.sub_goals, |goal| goal.id)?,
        text: text(dice),
        who: text(dice),
        when: maybe_when(dice),
        done: dice.percent(50).then(|| day(dice)),
        created: stamp(dice),
        changed: stamp(dice),
    })
}

/// Up to `size` of each, at most one of the rounds open.
pub(super) fn rounds(dice: &mut Dice, case: &mut Case, size: usize) {
    for _ in 0..dice.below(size / 2 + 1) {
        let id = dice.uuid();
        let mut round = round(dice, id, case);
        if round.is_open() && case.open_round().is_some() {
            round.closed = Some(day(dice));
        }
        case.rounds.push(Arc::new(round));
    }
    case.rounds.sort_by_key(|round| round.begun);
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.corrections
            .extend(correction(dice, id, case).map(Arc::new));
        let id = dice.uuid();
        case.departures
            .extend(departure(dice, id, case).map(Arc::new));
        let id = dice.uuid();
        case.meetings.extend(meeting(dice, id, case).map(Arc::new));
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.turns.extend(turn(dice, id, case).map(Arc::new));
        let id = dice.uuid();
        case.steps.extend(step(dice, id, case).map(Arc::new));
    }
}
