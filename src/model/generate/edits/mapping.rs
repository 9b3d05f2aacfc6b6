//! Edits of what is known, of spans of lives, of the network and of questions.

use uuid::Uuid;

use super::{Maker, too_long};
use crate::model::generate::odd;
use crate::model::{
    BondId, Edit, EntryId, Field, InvolvementId, ItemRef, Link, LinkId, PeriodId, PersonId,
    QuestionId, Until,
};

impl Maker<'_> {
    pub(super) fn of_mapping(&mut self) -> Edit {
        match self.dice.below(23) {
            0..=3 => self.put_entry(),
            4 => Edit::RemoveEntry(EntryId::from_uuid(self.entry())),
            5..=7 => self.put_period(),
            8 => Edit::RemovePeriod(PeriodId::from_uuid(self.period())),
            9 => {
                let (when, until) = (odd::maybe_when(self.dice), self.until());
                let id = PeriodId::from_uuid(self.period());
                Edit::DatePeriod { id, when, until }
            }
            10 => {
                let (when, until) = (odd::maybe_when(self.dice), self.until());
                let id = self.experience();
                Edit::DateExperience { id, when, until }
            }
            11..=12 => self.put_bond(),
            13 => Edit::RemoveBond(BondId::from_uuid(self.bond())),
            14..=15 => self.put_question(),
            16 => Edit::RemoveQuestion(QuestionId::from_uuid(self.question())),
            17..=18 => self.put_involvement(),
            19 => Edit::RemoveInvolvement(InvolvementId::from_uuid(self.involvement())),
            20..=21 => Edit::SeatPerson {
                id: self.person(),
                seat: odd::seat(self.dice),
            },
            _ => self.set_link(),
        }
    }

    fn put_entry(&mut self) -> Edit {
        let known = self.case.entries.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let mut item = odd::entry(self.dice, id, self.case);
        self.twist(&mut item.person);
        if self.dice.percent(5) {
            item.experience = Some(self.experience());
        }
        let known = self.case.entry(item.id);
        let mut item = self.near(known, item, ItemRef::Entry);
        if self.dice.percent(3) {
            item.when = Some(self.bad_when());
        }
        if self.dice.percent(1) {
            item.sources.push(too_long());
        }
        Edit::PutEntry(Box::new(item))
    }

    fn put_period(&mut self) -> Edit {
        let known = self.case.periods.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let mut item = odd::period(self.dice, id, self.case);
        self.twist(&mut item.person);
        let known = self.case.period(item.id);
        let mut item = self.near(known, item, ItemRef::Period);
        if self.dice.percent(3) {
            item.until = Until::At(self.bad_when());
        }
        Edit::PutPeriod(Box::new(item))
    }

    fn put_bond(&mut self) -> Edit {
        let known = self.case.bonds.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let Some(mut item) = odd::bond(self.dice, id, self.case) else {
            return self.put_question();
        };
        if self.dice.percent(5) {
            item.one = self.person();
        }
        if self.dice.percent(3) {
            item.other = item.one;
        }
        let known = self.case.bond(item.id);
        let item = self.near(known, item, ItemRef::Bond);
        Edit::PutBond(Box::new(item))
    }

    fn put_question(&mut self) -> Edit {
        let known = self.case.questions.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let item = odd::question(self.dice, id);
        let known = self.case.question(item.id);
        let mut item = self.near(known, item, ItemRef::Question);
        if self.dice.percent(2) {
            item.answer = too_long();
        }
        Edit::PutQuestion(Box::new(item))
    }

    fn put_involvement(&mut self) -> Edit {
        let known = self.case.involvements.iter().map(|item| item.id.uuid());
        let id = self.id(known);
        let mut item = odd::involvement(self.dice, id, self.case);
        self.twist(&mut item.person);
        let known = self.case.involvement(item.id);
        let mut item = self.near(known, item, ItemRef::Involvement);
        if self.dice.percent(3) {
            item.decided = Some(self.bad_when());
        }
        Edit::PutInvolvement(Box::new(item))
    }

    /// What a link rests on, and, which changes nothing, other ends.
    fn set_link(&mut self) -> Edit {
        let ids = self.case.links.iter().map(|link| link.id.uuid());
        let id = LinkId::from_uuid(self.one_of(ids));
        let item = ItemRef::Link(id);
        let experience = self.experience();
        let mut new = odd::link(self.dice, id.uuid(), experience);
        new.basis = self.text_at(item, Field::Basis);
        if let Some(known) = self.case.link(id) {
            new = match self.dice.below(3) {
                0 => Link {
                    sources: new.sources,
                    ..Link::clone(known)
                },
                1 => Link {
                    basis: new.basis,
                    ..Link::clone(known)
                },
                _ => new,
            };
        }
        if self.dice.percent(2) {
            new.basis = too_long();
        }
        Edit::SetLink(Box::new(new))
    }

    pub(super) fn until(&mut self) -> Until {
        if self.dice.percent(5) {
            Until::At(self.bad_when())
        } else {
            odd::until(self.dice)
        }
    }

    /// Now and then somebody who is not there.
    fn twist(&mut self, person: &mut Option<PersonId>) {
        if self.dice.percent(5) {
            *person = Some(self.person());
        }
    }

    fn entry(&mut self) -> Uuid {
        self.one_of(self.case.entries.iter().map(|item| item.id.uuid()))
    }

    fn period(&mut self) -> Uuid {
        self.one_of(self.case.periods.iter().map(|item| item.id.uuid()))
    }

    fn bond(&mut self) -> Uuid {
        self.one_of(self.case.bonds.iter().map(|item| item.id.uuid()))
    }

    fn question(&mut self) -> Uuid {
        self.one_of(self.case.questions.iter().map(|item| item.id.uuid()))
    }

    fn involvement(&mut self) -> Uuid {
        self.one_of(self.case.involvements.iter().map(|item| item.id.uuid()))
    }
}
