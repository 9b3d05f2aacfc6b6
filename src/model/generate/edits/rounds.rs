//! Edits of rounds, of what belongs to them, and of the stories of sub-goals.

use chrono::Days;
use uuid::Uuid;

use super::Maker;
use crate::model::generate::odd;
use crate::model::{
    CardId, CorrectionId, DepartureId, Edit, Field, ItemRef, Leaving, MeetingId, MeetingText,
    RoundId, RoundText, Status, StepId, SubGoalId, ThemeId, TurnId,
};

impl Maker<'_> {
    pub(super) fn of_rounds(&mut self) -> Edit {
        match self.dice.below(26) {
            0..=2 => self.begin_round(),
            3..=4 => Edit::CloseRound {
                round: self.round(),
                on: self.day(),
            },
            5 => Edit::ReopenRound {
                round: self.newest_round(),
            },
            6..=7 => self.put_round(),
            8..=9 => self.set_round_text(),
            10 => Edit::SetAgenda {
                round: self.round(),
                themes: (0..self.dice.below(5))
                    .map(|_| *self.dice.pick(&ThemeId::ALL))
                    .collect(),
            },
            11 => Edit::RemoveRound(self.round()),
            12 => self.correct(),
            13..=14 => Edit::TakeOut {
                departure_id: DepartureId::from_uuid(self.new_id()),
                card: self.card(),
                leaving: *self.dice.pick(&Leaving::ALL),
                reason: self.text(),
            },
            15 => self.put_departure(),
            16 => Edit::RemoveDeparture(self.departure()),
            17..=18 => self.put_meeting(),
            19 => {
                let id = self.meeting();
                let (field, place) = *self.dice.pick(&[
                    (MeetingText::Participants, Field::Participants),
                    (MeetingText::Note, Field::Note),
                ]);
                let text = self.text_at(ItemRef::Meeting(id), place);
                Edit::SetMeetingText {
                    meeting: id,
                    field,
                    text,
                }
            }
            20 => Edit::RemoveMeeting(self.meeting()),
            21..=22 => self.turn_sub_goal(),
            23 => self.put_turn(),
            24 => self.put_step(),
            _ if self.dice.percent(50) => {
                let ids = self.case.turns.iter().map(|item| item.id.uuid());
                Edit::RemoveTurn(TurnId::from_uuid(self.one_of(ids)))
            }
            _ => {
                let ids = self.case.steps.iter().map(|item| item.id.uuid());
                Edit::RemoveStep(StepId::from_uuid(self.one_of(ids)))
            }
        }
    }

    /// Days of rounds are spread over two centuries: one that begins when the last one did, or soon after, can begin.
    fn begin_round(&mut self) -> Edit {
        let id = RoundId::from_uuid(self.new_id());
        let last = self.case.last_round().map(|(_, round)| round.begun);
        let on = match last {
            Some(day) if self.dice.percent(70) => {
                let days = self.dice.below(80) as u64;
                day.checked_add_days(Days::new(days)).unwrap_or(day)
            }
            _ => self.day(),
        };
        Edit::BeginRound { id, on }
    }

    fn put_round(&mut self) -> Edit {
        let known = self.case.rounds.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let mut item = odd::round(self.dice, id, self.case);
        item.begun = self.day();
        let known = self.case.round(item.id);
        let item = self.near(known, item, ItemRef::Round);
        Edit::PutRound(Box::new(item))
    }

    fn set_round_text(&mut self) -> Edit {
        let round = self.round();
        let (field, place) = *self.dice.pick(&[
            (RoundText::Participants, Field::Participants),
            (RoundText::Place, Field::Place),
            (RoundText::Note, Field::Note),
            (RoundText::OthersNote, Field::OthersNote),
        ]);
        let text = self.text_at(ItemRef::Round(round), place);
        Edit::SetRoundText { round, field, text }
    }

    fn correct(&mut self) -> Edit {
        let round = self.round();
        let board = self.case.round(round).map(|round| round.board.clone());
        let cards = board.unwrap_or_default();
        let card = CardId::from_uuid(self.one_of(cards.iter().map(|card| card.id.uuid())));
        Edit::Correct {
            id: CorrectionId::from_uuid(self.new_id()),
            round,
            card: self.dice.percent(60).then_some(card),
            text: self.text(),
        }
    }

    fn put_departure(&mut self) -> Edit {
        let known = self.case.departures.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let Some(mut item) = odd::departure(self.dice, id, self.case) else {
            return self.begin_round();
        };
        if self.dice.percent(60) {
            item.round = self.newest_round();
        }
        let known = self.case.departure(item.id);
        let item = self.near(known, item, ItemRef::Departure);
        Edit::PutDeparture(Box::new(item))
    }

    fn put_meeting(&mut self) -> Edit {
        let known = self.case.meetings.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let Some(mut item) = odd::meeting(self.dice, id, self.case) else {
            return self.begin_round();
        };
        if self.dice.percent(60) {
            item.round = self.newest_round();
        }
        if self.dice.percent(5) {
            item.held = self.day();
        }
        let known = self.case.meeting(item.id);
        let item = self.near(known, item, ItemRef::Meeting);
        Edit::PutMeeting(Box::new(item))
    }

    fn turn_sub_goal(&mut self) -> Edit {
        let ids = self.case.sub_goals.iter().map(|goal| goal.id.uuid());
        let sub_goal = SubGoalId::from_uuid(self.one_of(ids));
        Edit::TurnSubGoal {
            id: TurnId::from_uuid(self.new_id()),
            sub_goal,
            status: *self.dice.pick(&Status::ALL),
            reason: if self.dice.percent(20) {
                String::new()
            } else {
                self.text()
            },
            note: self.text(),
            next: if self.dice.percent(3) {
                Some(self.bad_when())
            } else {
                odd::maybe_when(self.dice)
            },
        }
    }

    fn put_turn(&mut self) -> Edit {
        let known = self.case.turns.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let Some(mut item) = odd::turn(self.dice, id, self.case) else {
            return self.turn_sub_goal();
        };
        if self.dice.percent(70)
            && let Some(goal) = self.case.sub_goal(item.sub_goal)
        {
            item.status = goal.status;
        }
        let known = self.case.turn(item.id);
        let item = self.near(known, item, ItemRef::Turn);
        Edit::PutTurn(Box::new(item))
    }

    fn put_step(&mut self) -> Edit {
        let known = self.case.steps.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let Some(item) = odd::step(self.dice, id, self.case) else {
            return self.turn_sub_goal();
        };
        let known = self.case.step(item.id);
        let item = self.near(known, item, ItemRef::Step);
        Edit::PutStep(Box::new(item))
    }

    /// Most of the time the open one, which most can be done with.
    fn round(&mut self) -> RoundId {
        let open = self.case.open_round().map(|round| round.id);
        match open.filter(|_| self.dice.percent(60)) {
            Some(open) => open,
            None => RoundId::from_uuid(self.any_round()),
        }
    }

    fn newest_round(&mut self) -> RoundId {
        let newest = self.case.last_round().map(|(_, round)| round.id);
        match newest.filter(|_| self.dice.percent(90)) {
            Some(newest) => newest,
            None => RoundId::from_uuid(self.any_round()),
        }
    }

    fn any_round(&mut self) -> Uuid {
        self.one_of(self.case.rounds.iter().map(|item| item.id.uuid()))
    }

    fn meeting(&mut self) -> MeetingId {
        let ids = self.case.meetings.iter().map(|item| item.id.uuid());
        MeetingId::from_uuid(self.one_of(ids))
    }

    fn departure(&mut self) -> DepartureId {
        let ids = self.case.departures.iter().map(|item| item.id.uuid());
        DepartureId::from_uuid(self.one_of(ids))
    }
}
