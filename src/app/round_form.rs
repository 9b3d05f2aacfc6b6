//! A round that is to begin or to be closed, and a card that is to be taken out, while it is being filled in.

use chrono::NaiveDate;

use super::dates::{read, settled, written};
use super::notice::Notice;
use super::question::Question;
use super::save::say;
use super::state::State;
use super::update::{make_all, refuse};
use super::writing::{add_all_typed, editable};
use crate::model::date::{PartialDate, Point, Sense};
use crate::model::{
    CardId, Case, Decision, DepartureId, Edit, EditError, Leaving, Round, RoundId, RoundText,
    Stamp, When,
};
use crate::text::Words;

/// What a form of a round is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundAct {
    /// A new round begins; the open one is closed.
    Begin,
    /// The open round is closed.
    Close,
    /// The open round began on another day.
    Date,
}

/// The form of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundForm {
    /// What it is for.
    pub act: RoundAct,
    /// The number of the round it is about: the one that begins, or the one that is closed.
    pub number: u32,
    /// The round that is open now, and its number.
    pub open: Option<(RoundId, u32)>,
    /// No round begins, and none is closed, before this day.
    pub not_before: Option<NaiveDate>,
    /// And none after this one, which was today when the form was opened.
    pub not_after: NaiveDate,
    /// What is typed as the day.
    pub day: String,
    /// That day, where it is understood.
    pub date: Option<NaiveDate>,
    /// What is written about the round.
    pub record: RoundRecord,
    /// What was written about it when the form was opened.
    pub before: RoundRecord,
    /// Whether it is asked once more because the rounds changed while it was being filled in.
    pub is_asked_again: bool,
}

/// What is written about a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundRecord {
    /// Who took part.
    pub participants: String,
    /// Where.
    pub place: String,
    /// What changed, in a few words.
    pub note: String,
    /// What is typed as the day of the next round.
    pub next: String,
    /// The next round as the case has it: its words were understood on the day they were typed.
    pub agreed: Option<When>,
    /// What was decided about drawing in others.
    pub others: Decision,
    /// The same in words.
    pub others_note: String,
}

/// Why a round cannot begin or be closed as the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundLack {
    /// The day is not understood as a day.
    Day,
    /// The day lies before the round before ended or, where that is open, began.
    Earlier(NaiveDate),
    /// The day lies before the round that is to be closed began.
    BeforeItBegan(NaiveDate),
    /// The day has not come yet; today is the last.
    ToCome(NaiveDate),
}

impl RoundForm {
    /// The form for a new round.
    pub fn begin(case: &Case, today: NaiveDate, words: &Words) -> Self {
        let last = case.last_round().map_or(0, |(number, _)| number);
        Self {
            act: RoundAct::Begin,
            number: last + 1,
            open: open_of(case),
            not_before: case
                .last_round()
                .map(|(_, round)| round.closed.unwrap_or(round.begun)),
            not_after: today,
            day: words.date(today),
            date: Some(today),
            record: RoundRecord::default(),
            before: RoundRecord::default(),
            is_asked_again: false,
        }
    }

    /// The form that closes the open round, if there is one.
    pub fn close(case: &Case, today: NaiveDate, words: &Words) -> Option<Self> {
        let (id, number) = open_of(case)?;
        let round = case.round(id)?;
        let record = RoundRecord::of(round);
        Some(Self {
            act: RoundAct::Close,
            number,
            open: Some((id, number)),
            not_before: Some(round.begun),
            not_after: today,
            day: words.date(today),
            date: Some(today),
            before: record.clone(),
            record,
            is_asked_again: false,
        })
    }

    /// The form that says on which day the open round began, if there is one.
    pub fn date(case: &Case, today: NaiveDate, words: &Words) -> Option<Self> {
        let (id, number) = open_of(case)?;
        let begun = case.round(id)?.begun;
        let rounds = case.rounds_in_order();
        let before = rounds.iter().rev().find(|it| it.id != id);
        Some(Self {
            act: RoundAct::Date,
            number,
            open: Some((id, number)),
            not_before: before.map(|it| it.closed.unwrap_or(it.begun)),
            not_after: today,
            day: words.date(begun),
            date: Some(begun),
            record: RoundRecord::default(),
            before: RoundRecord::default(),
            is_asked_again: false,
        })
    }

    /// The form with what is typed in it about the rounds as they are now, where they became others while it was open: a
    /// colleague's round was merged in. `None` where they are the same, and where there is no round left to ask about.
    fn again(&self, case: &Case, today: NaiveDate, words: &Words) -> Option<Self> {
        let now = match self.act {
            RoundAct::Begin => Self::begin(case, today, words),
            RoundAct::Close => Self::close(case, today, words)?,
            RoundAct::Date => Self::date(case, today, words)?,
        };
        let is_same =
            (now.open, now.number, now.not_before) == (self.open, self.number, self.not_before);
        (!is_same).then(|| Self {
            day: self.day.clone(),
            date: self.date,
            record: self.record.over(&self.before, &now.before),
            is_asked_again: true,
            ..now
        })
    }

    /// A fresh form with what was written in this one.
    fn taken_up(&self, fresh: Self) -> Self {
        Self {
            record: self.record.over(&self.before, &fresh.before),
            ..fresh
        }
    }

    /// Understands the day as it is typed now.
    pub(super) fn understand(&mut self, today: NaiveDate, words: &Words) {
        self.date = read(&self.day, today, words).and_then(|when| exact_day(&when.date));
    }

    /// What keeps the form from being used, if anything does.
    pub fn lack(&self) -> Option<RoundLack> {
        match (self.date, self.not_before) {
            (None, _) => Some(RoundLack::Day),
            (Some(day), Some(first)) if day < first && self.act == RoundAct::Close => {
                Some(RoundLack::BeforeItBegan(first))
            }
            (Some(day), Some(first)) if day < first => Some(RoundLack::Earlier(first)),
            (Some(day), _) if day > self.not_after => Some(RoundLack::ToCome(self.not_after)),
            _ => None,
        }
    }

    /// The edits that do what the form says, as one act. `None` where it cannot be done yet.
    fn edits(
        &self,
        case: &Case,
        stamp: &Stamp,
        today: NaiveDate,
        words: &Words,
    ) -> Option<Vec<Edit>> {
        let on = self.date.filter(|_| self.lack().is_none())?;
        let closes = !matches!(self.act, RoundAct::Date);
        let open = self.open.filter(|_| closes);
        let open = open.and_then(|(id, _)| case.round(id));
        // What stands in a round that is closed stands there for good.
        let settle = open.and_then(|round| RoundRecord::settle(round, today, words));
        let mut edits: Vec<Edit> = settle.into_iter().collect();
        match self.act {
            RoundAct::Begin => {
                let id = RoundId::fresh();
                edits.push(Edit::BeginRound { id, on });
                if self.record != self.before {
                    let round = Round::begin(id, on, stamp);
                    edits.push(Edit::PutRound(Box::new(
                        self.record.on(&round, today, words),
                    )));
                }
            }
            RoundAct::Close => {
                let (id, _) = self.open?;
                if self.record != self.before {
                    let round = case.round(id)?;
                    // What a colleague wrote meanwhile in another field stays.
                    let record = self.record.over(&self.before, &RoundRecord::of(round));
                    edits.push(Edit::PutRound(Box::new(record.on(round, today, words))));
                }
                edits.push(Edit::CloseRound { round: id, on });
            }
            RoundAct::Date => {
                let (id, _) = self.open?;
                edits.push(Edit::PutRound(Box::new(Round {
                    begun: on,
                    ..(**case.round(id)?).clone()
                })));
            }
        }
        Some(edits)
    }
}

impl RoundRecord {
    /// What is written about a round.
    pub fn of(round: &Round) -> Self {
        Self {
            participants: round.participants.clone(),
            place: round.place.clone(),
            note: round.note.clone(),
            next: written(round.next.as_ref()),
            agreed: round.next.clone(),
            others: round.others,
            others_note: round.others_note.clone(),
        }
    }

    /// The day of the next round as it is understood; what is not understood is kept as it was typed.
    pub fn next_day(&self, today: NaiveDate, words: &Words) -> Option<When> {
        match &self.agreed {
            Some(agreed) if agreed.written == self.next => {
                settled(agreed, today, words).or_else(|| Some(agreed.clone()))
            }
            _ => read(&self.next, today, words),
        }
    }

    /// The edit that makes the day itself of words that count from the day they were typed, where such words stand in a round. They
    /// stay as they are while they are typed.
    pub fn settle(round: &Round, today: NaiveDate, words: &Words) -> Option<Edit> {
        let next = settled(round.next.as_ref()?, today, words)?;
        Some(Edit::SetRoundNext {
            round: round.id,
            next: Some(next),
        })
    }

    /// The edits that bring what stands in the fields of an open round into the case, as it is typed.
    pub fn typed(&self, round: &Round, today: NaiveDate, words: &Words) -> Vec<Edit> {
        let text = |field, text: &String| Edit::SetRoundText {
            round: round.id,
            field,
            text: text.clone(),
        };
        let mut edits = Vec::new();
        for (field, now, before) in [
            (
                RoundText::Participants,
                &self.participants,
                &round.participants,
            ),
            (RoundText::Place, &self.place, &round.place),
            (RoundText::Note, &self.note, &round.note),
            (RoundText::OthersNote, &self.others_note, &round.others_note),
        ] {
            if now != before {
                edits.push(text(field, now));
            }
        }
        if self.next != written(round.next.as_ref()) {
            // What is typed stands as it is typed, also a blank at its end: the next letter follows it.
            let next = read(&self.next, today, words).map(|when| When {
                written: self.next.clone(),
                ..when
            });
            edits.push(Edit::SetRoundNext {
                round: round.id,
                next,
            });
        }
        if self.others != round.others {
            edits.push(Edit::PutRound(Box::new(Round {
                others: self.others,
                ..round.clone()
            })));
        }
        edits
    }

    /// What stands `now`, with those fields over it that were written in since `before`.
    #[must_use]
    pub fn over(&self, before: &Self, now: &Self) -> Self {
        let text = |mine: &String, before: &String, now: &String| {
            if mine == before {
                now.clone()
            } else {
                mine.clone()
            }
        };
        Self {
            participants: text(&self.participants, &before.participants, &now.participants),
            place: text(&self.place, &before.place, &now.place),
            note: text(&self.note, &before.note, &now.note),
            next: text(&self.next, &before.next, &now.next),
            agreed: now.agreed.clone(),
            others: if self.others == before.others {
                now.others
            } else {
                self.others
            },
            others_note: text(&self.others_note, &before.others_note, &now.others_note),
        }
    }

    /// The round with this written about it. A field nobody wrote in stays to the letter.
    pub fn on(&self, round: &Round, today: NaiveDate, words: &Words) -> Round {
        let written_in = |text: &String, stands: &String| {
            if text == stands {
                text.clone()
            } else {
                text.trim().to_owned()
            }
        };
        Round {
            participants: written_in(&self.participants, &round.participants),
            place: written_in(&self.place, &round.place),
            note: written_in(&self.note, &round.note),
            next: self.next_day(today, words),
            others: self.others,
            others_note: written_in(&self.others_note, &round.others_note),
            ..round.clone()
        }
    }
}

fn open_of(case: &Case) -> Option<(RoundId, u32)> {
    let round = case.open_round()?;
    Some((round.id, case.round_number(round.id)?))
}

/// A day, where a time is exactly that.
fn exact_day(date: &PartialDate) -> Option<NaiveDate> {
    match (date.sense, date.point) {
        (Sense::Exactly, Point::Day(day)) => Some(day),
        _ => None,
    }
}

/// Why a card leaves the board, while it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeOutForm {
    /// The card.
    pub card: CardId,
    /// How it leaves.
    pub leaving: Leaving,
    /// Why, in a few words.
    pub reason: String,
}

impl TakeOutForm {
    /// The edit that takes the card out.
    pub fn edit(&self) -> Edit {
        Edit::TakeOut {
            departure_id: DepartureId::fresh(),
            card: self.card,
            leaving: self.leaving,
            reason: self.reason.trim().to_owned(),
        }
    }
}

/// Opens the form of a round: the new one, or the one that is to be closed.
pub(super) fn ask_round(state: &mut State, act: RoundAct) {
    let (today, words) = (state.today(), Words::of(state.lang));
    if editable(&mut state.session).is_none() {
        return refuse(state, EditError::Closed);
    }
    // What is typed for new cards belongs to the board that is frozen.
    add_all_typed(state);
    let Some(session) = &state.session else {
        return;
    };
    let form = match act {
        RoundAct::Begin => Some(RoundForm::begin(session.case(), today, words)),
        RoundAct::Close => RoundForm::close(session.case(), today, words),
        RoundAct::Date => RoundForm::date(session.case(), today, words),
    };
    let form = form.map(|form| match laid_aside(state, act) {
        Some(draft) => draft.taken_up(form),
        None => form,
    });
    match form {
        Some(form) => state.question = Some(Question::Round(Box::new(form))),
        None => say(state, Notice::NoOpenRound),
    }
}

/// Keeps what is written in a form nobody used, for the next time.
pub(super) fn lay_aside(state: &mut State, form: Box<RoundForm>) {
    if let Some(session) = editable(&mut state.session)
        && form.record != form.before
    {
        session.forms.round = Some(form);
    }
}

/// The form that was laid aside, where it was for the same act.
fn laid_aside(state: &mut State, act: RoundAct) -> Option<RoundForm> {
    let forms = &mut state.session.as_mut()?.forms;
    forms
        .round
        .take_if(|form| form.act == act)
        .map(|form| *form)
}

/// Begins or closes a round as the form says; a form that cannot be used yet is asked about again.
pub(super) fn take_round(state: &mut State, form: Box<RoundForm>) {
    let (stamp, today) = (state.stamp(), state.today());
    let words = Words::of(state.lang);
    if form.act != RoundAct::Begin
        && state
            .session
            .as_ref()
            .is_none_or(|it| it.case().open_round().is_none())
    {
        return say(state, Notice::NoOpenRound);
    }
    let again = state
        .session
        .as_ref()
        .and_then(|session| form.again(session.case(), today, words));
    if let Some(again) = again {
        state.question = Some(Question::Round(Box::new(again)));
        return;
    }
    let edits = state
        .session
        .as_ref()
        .and_then(|session| form.edits(session.case(), &stamp, today, words));
    let Some(edits) = edits else {
        state.question = Some(Question::Round(form));
        return;
    };
    let name = match form.act {
        RoundAct::Begin => "begin-round",
        RoundAct::Close => "close-round",
        RoundAct::Date => "put-round",
    };
    make_all(state, name, &edits);
    if form.act == RoundAct::Begin {
        // What was just written stands on the page of the new round.
        state.round = None;
    }
    let has_open = |it: &super::Session| it.case().open_round().is_some();
    if state.session.as_ref().is_some_and(has_open) {
        state.notices.retain(|said| *said != Notice::NoOpenRound);
    }
}
