//! Any edit a program may try, sensible or not.

mod mapping;
mod rounds;

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Dice, odd};
use crate::model::date::Point;
use crate::model::place::{Item, Listed};
use crate::model::{
    AimId, Birth, CardId, Case, Choice, Column, ConflictId, Edit, EntryId, ExperienceId, Field,
    ItemRef, LONGEST_TEXT, LinkId, ObservationId, Origin, PartialDate, PersonId, ReactionId,
    ScreeningId, Side, SubGoalId, ThemeId, Value, Voice, When,
};

/// An edit of the case. Most can be made; some name items that are not there, use an identity twice, hold days that
/// no case knows or texts that are too long.
pub fn random_edit(case: &Case, dice: &mut Dice) -> Edit {
    let edit = Maker { case, dice };
    edit.any()
}

struct Maker<'a> {
    case: &'a Case,
    dice: &'a mut Dice,
}

impl Maker<'_> {
    #[expect(
        clippy::match_same_arms,
        reason = "what is done most has several numbers"
    )]
    fn any(mut self) -> Edit {
        match self.dice.below(68) {
            0 => self.set_child(),
            1 => Edit::BeginScreening {
                id: ScreeningId::from_uuid(self.new_id()),
                begun: self.day(),
            },
            2 => Edit::CloseScreening {
                id: self.screening(),
                on: self.day(),
            },
            3 => Edit::ReopenScreening {
                id: self.screening(),
            },
            4 => Edit::DateScreening {
                id: self.screening(),
                begun: self.day(),
            },
            5 => {
                let id = self.screening();
                let text = self.text_at(ItemRef::Screening(id), Field::Participants);
                Edit::SetParticipants { id, text }
            }
            6 => Edit::RemoveScreening {
                id: self.screening(),
            },
            7 => Edit::SetAnswer {
                screening: self.screening(),
                reaction: *self.dice.pick(&ReactionId::ALL),
                answer: odd::answer(self.dice),
            },
            8 => self.set_row_text(),
            9 => Edit::AddObservation {
                screening: self.screening(),
                id: ObservationId::from_uuid(self.new_id()),
                text: self.text(),
            },
            10 => {
                let (screening, id) = self.observation();
                let column = self.column();
                let field = match column {
                    Column::Text => Field::Text,
                    Column::Source => Field::Source,
                    Column::Comment => Field::Comment,
                };
                Edit::SetObservationText {
                    screening,
                    id,
                    column,
                    text: self.text_at(ItemRef::Observation(screening, id), field),
                }
            }
            11 => {
                let (screening, id) = self.observation();
                Edit::RemoveObservation { screening, id }
            }
            12 => self.put_experience(),
            13 => Edit::RemoveExperience(self.experience()),
            14 => Edit::Link {
                id: LinkId::from_uuid(self.new_id()),
                reaction: *self.dice.pick(&ReactionId::ALL),
                experience: self.experience(),
                basis: self.text(),
            },
            15 => {
                let id = self.one_of(self.case.links.iter().map(|link| link.id.uuid()));
                Edit::Unlink(LinkId::from_uuid(id))
            }
            16 => Edit::AddCard {
                id: CardId::from_uuid(self.new_id()),
                theme: *self.dice.pick(&ThemeId::ALL),
                side: *self.dice.pick(&Side::ALL),
                text: self.text(),
                voice: self.voice(),
                origin: self.origin(),
            },
            17 => {
                let id = self.card();
                let text = self.text_at(ItemRef::Card(id), Field::Text);
                Edit::SetCardText { id, text }
            }
            18 => Edit::SetCardVoice {
                id: self.card(),
                voice: self.voice(),
            },
            19 => Edit::SetCardOrigin {
                id: self.card(),
                origin: self.origin(),
            },
            20 => Edit::MoveCard {
                id: self.card(),
                theme: *self.dice.pick(&ThemeId::ALL),
                side: *self.dice.pick(&Side::ALL),
                before: self.dice.percent(60).then(|| self.card()),
            },
            21 => Edit::RemoveCard(self.card()),
            22 => self.put_aim(),
            23 => Edit::RemoveAim(self.aim()),
            24 => self.put_sub_goal(),
            25 => {
                let ids = self.case.sub_goals.iter().map(|goal| goal.id.uuid());
                let id = self.one_of(ids);
                Edit::RemoveSubGoal(SubGoalId::from_uuid(id))
            }
            26 => self.put_person(),
            27 => Edit::RemovePerson(self.person()),
            28 => self.settle(),
            29 => Edit::Erase(self.item()),
            30 if self.dice.percent(20) => Edit::Restore(Box::new(self.version())),
            31..=33 => self.take_over(),
            // The rows are where most is written.
            34 => Edit::SetAnswer {
                screening: self.screening(),
                reaction: *self.dice.pick(&ReactionId::ALL),
                answer: odd::answer(self.dice),
            },
            35 => self.set_row_text(),
            36..=55 => self.of_mapping(),
            _ => self.of_rounds(),
        }
    }

    fn set_child(&mut self) -> Edit {
        let child = odd::child(self.dice);
        let known = Arc::new(self.case.child.clone());
        let mut child = self.near_at(Some(&known), child, ItemRef::Child);
        if self.dice.percent(5) {
            child.birth = *self.dice.pick(&[
                Birth::Year(1899),
                Birth::Year(i32::MAX),
                Birth::Date(NaiveDate::MIN),
                Birth::Age {
                    years: 4,
                    noted: NaiveDate::MAX,
                },
            ]);
        }
        if self.dice.percent(2) {
            child.functional_age = too_long();
        }
        Edit::SetChild(Box::new(child))
    }

    fn put_experience(&mut self) -> Edit {
        let id = self.id(self.case.experiences.iter().map(|item| item.id.uuid()));
        let item = odd::experience(self.dice, id);
        let known = self.case.experience(item.id);
        let mut item = self.near(known, item, ItemRef::Experience);
        if self.dice.percent(5) {
            item.when = Some(self.bad_when());
        }
        if self.dice.percent(2) {
            item.sources.push(too_long());
        }
        Edit::PutExperience(Box::new(item))
    }

    fn put_aim(&mut self) -> Edit {
        let id = self.id(self.case.aims.iter().map(|item| item.id.uuid()));
        let item = odd::aim(self.dice, id);
        let known = self.case.aim(item.id);
        let mut item = self.near(known, item, ItemRef::Aim);
        if self.dice.percent(5) {
            item.received = Some(self.bad_when());
        }
        Edit::PutAim(Box::new(item))
    }

    fn put_sub_goal(&mut self) -> Edit {
        let id = self.id(self.case.sub_goals.iter().map(|item| item.id.uuid()));
        let aim = self.dice.percent(60).then(|| self.aim());
        let item = odd::sub_goal(self.dice, id, aim, &self.case.cards);
        let known = self.case.sub_goal(item.id);
        let mut item = self.near(known, item, ItemRef::SubGoal);
        if self.dice.percent(5) {
            item.check = Some(self.bad_when());
        }
        Edit::PutSubGoal(Box::new(item))
    }

    fn put_person(&mut self) -> Edit {
        let id = self.id(self.case.people.iter().map(|item| item.id.uuid()));
        let item = odd::person(self.dice, id);
        let known = self.case.person(item.id);
        let mut item = self.near(known, item, ItemRef::Person);
        if self.dice.percent(2) {
            item.note = too_long();
        }
        Edit::PutPerson(Box::new(item))
    }

    fn set_row_text(&mut self) -> Edit {
        let (screening, reaction) = (self.screening(), *self.dice.pick(&ReactionId::ALL));
        let column = self.column();
        let field = match column {
            Column::Source => Field::Source,
            Column::Text | Column::Comment => Field::Comment,
        };
        Edit::SetRowText {
            screening,
            reaction,
            column,
            text: self.text_at(ItemRef::Row(screening, reaction), field),
        }
    }

    fn settle(&mut self) -> Edit {
        let ids = self.case.conflicts.iter().map(|it| it.id.uuid());
        let id = ConflictId::from_uuid(self.one_of(ids));
        let choice = match self.dice.below(3) {
            0 => Choice::Current,
            1 => Choice::Other,
            _ => Choice::Both(self.text()),
        };
        Edit::Settle { id, choice }
    }

    fn take_over(&mut self) -> Edit {
        let from = self.version();
        let item = if self.dice.percent(50) {
            self.item()
        } else {
            Maker {
                case: &from,
                dice: self.dice,
            }
            .item()
        };
        let field = self
            .dice
            .percent(70)
            .then(|| *self.dice.pick(Case::fields_of(item)));
        Edit::TakeOver {
            from: Arc::new(from),
            item,
            field,
        }
    }

    /// Another version of the case: every place that can stand otherwise now and then does.
    fn version(&mut self) -> Case {
        let mut version = self.case.clone();
        let stamp = odd::stamp(self.dice);
        for _ in 0..self.dice.below(6) {
            let item = self.item();
            let field = *self.dice.pick(Case::fields_of(item));
            if let Some(value) = odd::value(self.dice, &version, item, field) {
                let _ = version.write(item, field, &value, &stamp);
            }
        }
        for _ in 0..self.dice.below(3) {
            let item = self.item();
            if self.dice.percent(50) {
                let _ = version.remove(item);
            }
        }
        if self.dice.percent(20)
            && let Ok(more) = version.with(
                &Edit::AddCard {
                    id: CardId::from_uuid(self.dice.uuid()),
                    theme: *self.dice.pick(&ThemeId::ALL),
                    side: *self.dice.pick(&Side::ALL),
                    text: odd::text(self.dice),
                    voice: Voice::Child,
                    origin: None,
                },
                &stamp,
            )
        {
            version = more;
        }
        version
    }

    /// Any item of the case.
    fn item(&mut self) -> ItemRef {
        let mut items: Vec<ItemRef> = self.case.items().collect();
        items.push(ItemRef::Child);
        match *self.dice.pick(&items) {
            ItemRef::Screening(id) if self.dice.percent(70) => {
                ItemRef::Row(id, *self.dice.pick(&ReactionId::ALL))
            }
            item => item,
        }
    }

    fn near<T: Listed>(
        &mut self,
        known: Option<&Arc<T>>,
        new: T,
        item: impl FnOnce(T::Id) -> ItemRef,
    ) -> T {
        let at = item(new.id());
        self.near_at(known, new, at)
    }

    /// An item that is known with one or two of its fields as in another, most of the time; else the other.
    fn near_at<T: Item>(&mut self, known: Option<&Arc<T>>, new: T, item: ItemRef) -> T {
        let Some(known) = known.filter(|_| self.dice.percent(75)) else {
            return new;
        };
        let mut near = T::clone(known);
        for _ in 0..=self.dice.below(2) {
            let field = *self.dice.pick(T::FIELDS);
            near.take(&new, field);
            if let Some(Value::Text(_)) = near.get(field) {
                let text = self.text_at(item, field);
                near.set(field, &Value::Text(text));
            }
        }
        near
    }

    /// Another text for a place: often the one that stands there with a paragraph changed, put in or taken out.
    fn text_at(&mut self, item: ItemRef, field: Field) -> String {
        let Some(Value::Text(stands)) = self.case.value(item, field) else {
            return self.text();
        };
        if stands.is_empty() || self.dice.percent(40) {
            return self.text();
        }
        let mut paragraphs: Vec<&str> = stands.split('\n').collect();
        let at = self.dice.below(paragraphs.len());
        let new = format!("Afsnit {}", self.dice.below(1000));
        match self.dice.below(4) {
            0 => {
                paragraphs.remove(at);
            }
            1 => paragraphs.insert(at, &new),
            2 => paragraphs.push(&new),
            _ => paragraphs[at] = &new,
        }
        paragraphs.join("\n")
    }

    /// A known item most of the time, else a new one.
    fn id(&mut self, known: impl Iterator<Item = Uuid>) -> Uuid {
        if self.dice.percent(50) {
            self.one_of(known)
        } else {
            self.new_id()
        }
    }

    /// One of them, or one that is not there.
    fn one_of(&mut self, known: impl Iterator<Item = Uuid>) -> Uuid {
        let known: Vec<Uuid> = known.collect();
        if known.is_empty() || self.dice.percent(5) {
            self.dice.uuid()
        } else {
            *self.dice.pick(&known)
        }
    }

    /// A new identity, seldom one that something else has already.
    fn new_id(&mut self) -> Uuid {
        if self.dice.percent(95) {
            return self.dice.uuid();
        }
        let taken = self.case.items().filter_map(ItemRef::uuid);
        self.one_of(taken)
    }

    fn screening(&mut self) -> ScreeningId {
        let ids = self.case.screenings.iter().map(|item| item.id.uuid());
        ScreeningId::from_uuid(self.one_of(ids))
    }

    fn observation(&mut self) -> (ScreeningId, ObservationId) {
        let known: Vec<_> = self
            .case
            .screenings
            .iter()
            .flat_map(|item| item.observations.iter().map(|seen| (item.id, seen.id)))
            .collect();
        if known.is_empty() || self.dice.percent(5) {
            let id = ObservationId::from_uuid(self.dice.uuid());
            (self.screening(), id)
        } else {
            *self.dice.pick(&known)
        }
    }

    fn experience(&mut self) -> ExperienceId {
        let ids = self.case.experiences.iter().map(|item| item.id.uuid());
        ExperienceId::from_uuid(self.one_of(ids))
    }

    fn card(&mut self) -> CardId {
        let ids = self.case.cards.iter().map(|item| item.id.uuid());
        CardId::from_uuid(self.one_of(ids))
    }

    fn aim(&mut self) -> AimId {
        let ids = self.case.aims.iter().map(|item| item.id.uuid());
        AimId::from_uuid(self.one_of(ids))
    }

    fn person(&mut self) -> PersonId {
        let ids = self.case.people.iter().map(|item| item.id.uuid());
        PersonId::from_uuid(self.one_of(ids))
    }

    fn voice(&mut self) -> Voice {
        match self.dice.below(20) {
            0 => Voice::Person(PersonId::from_uuid(self.dice.uuid())),
            1 => Voice::Named(self.text()),
            _ => odd::voice(self.dice, self.case),
        }
    }

    fn origin(&mut self) -> Option<Origin> {
        match self.dice.below(20) {
            0 => Some(Origin::Person(PersonId::from_uuid(self.dice.uuid()))),
            1 => Some(Origin::Experience(ExperienceId::from_uuid(
                self.dice.uuid(),
            ))),
            2 => Some(Origin::Entry(EntryId::from_uuid(self.dice.uuid()))),
            _ => odd::origin(self.dice, self.case),
        }
    }

    fn column(&mut self) -> Column {
        *self
            .dice
            .pick(&[Column::Text, Column::Source, Column::Comment])
    }

    fn text(&mut self) -> String {
        if self.dice.percent(1) {
            too_long()
        } else {
            odd::text(self.dice)
        }
    }

    fn day(&mut self) -> NaiveDate {
        if self.dice.percent(5) {
            *self.dice.pick(&[NaiveDate::MIN, NaiveDate::MAX])
        } else {
            odd::day(self.dice)
        }
    }

    fn bad_when(&mut self) -> When {
        let date = PartialDate::exactly(*self.dice.pick(&[
            Point::Day(NaiveDate::MAX),
            Point::Week {
                year: 2021,
                week: 53,
            },
            Point::Month {
                year: 2021,
                month: 0,
            },
            Point::Year(2201),
            Point::Age {
                years: 121,
                months: None,
            },
        ]));
        if self.dice.percent(20) {
            When {
                written: too_long(),
                date: PartialDate::UNKNOWN,
            }
        } else {
            When {
                written: String::new(),
                date,
            }
        }
    }
}

fn too_long() -> String {
    "æ".repeat(LONGEST_TEXT / 2 + 1)
}
