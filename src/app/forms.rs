//! Forms that are filled in before they become one edit. They are kept with the session, so that nothing typed is lost
//! by looking at another view, and unsaved work includes them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dates::{read, read_until, said, written};
use super::follow_up::FollowUp;
use super::network_forms::NetworkForm;
use super::plan_forms::{AimForm, StepForm, TurnForm};
use super::round_form::RoundForm;
use crate::model::date::{End, parse};
use crate::model::{
    Aim, CardId, Course, Edit, Entry, EntryId, Experience, Heading, Period, PeriodKind, PersonId,
    Question, RoundId, Side, Stamp, Step, StepId, SubGoal, ThemeId, Until, When,
};
use crate::text::Words;

/// What can be begun at a place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// An experience of this course.
    Experience(Course),
    /// A span or an event of a life.
    Period(PeriodKind, Option<PersonId>),
    /// A note of functional age.
    AgeNote,
    /// A sub-goal.
    SubGoal,
}

/// An item that is written in a form of its own.
pub trait Written: Clone + PartialEq {
    /// Whether it has an end of its own; where it has none, only its beginning is read from what is typed.
    const HAS_END: bool = false;

    /// The text it must have; everything else may come later or never.
    fn text(&self) -> &str;

    /// When it was or began.
    fn when(&self) -> Option<&When> {
        None
    }

    /// Says when it was or began.
    fn set_when(&mut self, _when: Option<When>) {}

    /// When it stopped.
    fn until(&self) -> &Until {
        &Until::Unsaid
    }

    /// Says when it stopped.
    fn set_until(&mut self, _until: Until) {}

    /// The edit that puts it into a case.
    fn put(self) -> Edit;

    /// Where the forms of a session keep the one being written.
    fn slot(forms: &mut Forms) -> &mut Option<Box<ItemForm<Self>>>;
}

/// An item being written.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemForm<T> {
    /// The item as it will stand.
    pub item: T,
    /// The item when the form was opened; tells whether anything was written.
    pub before: T,
    /// What is typed in *Hvornår?*, understood or not.
    pub when: String,
    /// What is typed in *til*.
    pub until: String,
}

/// An experience being written.
pub type ExperienceForm = ItemForm<Experience>;
/// A piece of knowledge being written.
pub type EntryForm = ItemForm<Entry>;
/// A span of time being written.
pub type PeriodForm = ItemForm<Period>;
/// A question being written.
pub type QuestionForm = ItemForm<Question>;

/// An item whose text, times and form are fields of these names.
macro_rules! written {
    ($item:ty: $text:ident, $when:ident $(.. $until:ident)? => $put:ident, $slot:ident) => {
        impl Written for $item {
            $(
                const HAS_END: bool = true;

                fn until(&self) -> &Until {
                    &self.$until
                }

                fn set_until(&mut self, until: Until) {
                    self.$until = until;
                }
            )?

            fn text(&self) -> &str {
                &self.$text
            }

            fn when(&self) -> Option<&When> {
                self.$when.as_ref()
            }

            fn set_when(&mut self, when: Option<When>) {
                self.$when = when;
            }

            fn put(self) -> Edit {
                Edit::$put(Box::new(self))
            }

            fn slot(forms: &mut Forms) -> &mut Option<Box<ItemForm<Self>>> {
                &mut forms.$slot
            }
        }
    };
}

written!(Experience: description, when .. until => PutExperience, experience);
written!(Period: text, when .. until => PutPeriod, period);
written!(Entry: text, when => PutEntry, entry);
written!(Question: text, when => PutQuestion, question);
written!(Aim: text, received => PutAim, aim);
written!(Step: text, when => PutStep, step);

/// A sub-goal being written.
#[derive(Clone, Debug, PartialEq)]
pub struct SubGoalForm {
    /// The sub-goal as it will stand.
    pub item: SubGoal,
    /// The item when the form was opened.
    pub before: SubGoal,
    /// What is typed as start.
    pub start: String,
    /// What is typed as check date.
    pub check: String,
    /// The later check dates.
    pub further: Vec<LaterCheck>,
    /// The wording of an aim that does not exist yet and that the sub-goal shall serve.
    pub new_aim: Option<String>,
    /// Its steps, in their order.
    pub steps: Vec<StepForm>,
    /// Steps of the case that are taken out.
    pub removed: Vec<StepId>,
}

/// A later check date of a sub-goal being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaterCheck {
    /// What is typed.
    pub typed: String,
    /// The time it was understood as on the day it was typed.
    pub when: Option<When>,
}

/// The forms of a session; at most one of each kind is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    /// The experience being written.
    pub experience: Option<Box<ExperienceForm>>,
    /// The sub-goal being written.
    pub sub_goal: Option<Box<SubGoalForm>>,
    /// The piece of knowledge being written.
    pub entry: Option<Box<EntryForm>>,
    /// The span of time being written.
    pub period: Option<Box<PeriodForm>>,
    /// The question being written.
    pub question: Option<Box<QuestionForm>>,
    /// The form of the network being written.
    pub network: Option<Box<NetworkForm>>,
    /// The follow-up under way, with what is being written about each sub-goal.
    pub follow_up: Option<Box<FollowUp>>,
    /// The aim being written.
    pub aim: Option<Box<AimForm>>,
    /// The step being written where its sub-goal is told.
    pub step: Option<Box<StepForm>>,
    /// The turn in a sub-goal's story being written.
    pub turn: Option<Box<TurnForm>>,
    /// A form of a round that was closed with something written in it; it stands there again the next time.
    pub round: Option<Box<RoundForm>>,
    /// What is typed for new cards that are not added yet, by field of the board.
    pub new_cards: BTreeMap<(ThemeId, Side), String>,
    /// What is typed in the mapping as new knowledge that is not added yet.
    pub new_entries: BTreeMap<(Heading, Side), String>,
    /// What is typed beside closed rounds and cards of their boards that is not noted yet.
    pub new_corrections: BTreeMap<(RoundId, Option<CardId>), String>,
}

impl Forms {
    /// Whether something was written that is not in the case yet.
    pub fn hold_work(&self) -> bool {
        !self.written().is_empty()
            || self.written_turn().is_some()
            || !self.new_cards.is_empty()
            || !self.new_entries.is_empty()
            || !self.new_corrections.is_empty()
    }

    /// Each form of an item something was written in: the edit that puts its item as it was, and the one that puts it as it will stand.
    pub fn written(&self) -> Vec<(Edit, Edit)> {
        fn edits<T: Written>(form: Option<&ItemForm<T>>) -> Option<(Edit, Edit)> {
            let form = form.filter(|form| form.is_written())?;
            Some((form.before.clone().put(), form.item.clone().put()))
        }
        let sub_goal = self.sub_goal.as_deref().filter(|form| form.is_written());
        let sub_goal = sub_goal.map(|form| {
            (
                Edit::PutSubGoal(Box::new(form.before.clone())),
                Edit::PutSubGoal(Box::new(form.item.clone())),
            )
        });
        let steps = self.sub_goal.iter().flat_map(|form| &form.steps);
        let steps = steps.filter_map(|form| edits(Some(form)));
        [
            edits(self.aim.as_deref()),
            edits(self.experience.as_deref()),
            sub_goal,
            edits(self.entry.as_deref()),
            edits(self.period.as_deref()),
            edits(self.question.as_deref()),
            self.network
                .as_ref()
                .filter(|form| form.is_written())
                .map(|form| form.edits()),
        ]
        .into_iter()
        .flatten()
        .chain(steps)
        .chain(edits(self.step.as_deref()))
        .collect()
    }

    /// The turn of a sub-goal's story that is being written, where something was written in it.
    pub fn written_turn(&self) -> Option<&TurnForm> {
        self.turn.as_deref().filter(|form| form.is_written())
    }

    /// Whether a form lies over the view at hand, so that keys belong to it.
    pub const fn cover_the_view(&self) -> bool {
        self.entry.is_some()
            || self.period.is_some()
            || self.question.is_some()
            || self.network.is_some()
            || self.aim.is_some()
    }
}

impl<T: Written> ItemForm<T> {
    /// The form of an item as it stands now.
    pub fn of(item: T, words: &Words) -> Self {
        Self {
            when: written(item.when()),
            until: match item.until() {
                Until::Unsaid => String::new(),
                Until::Ongoing => words.t("duration-ongoing").to_owned(),
                Until::At(when) => when.written.clone(),
            },
            before: item.clone(),
            item,
        }
    }

    /// Whether anything was written since it was opened.
    pub fn is_written(&self) -> bool {
        self.item != self.before
    }

    /// Whether it holds what an item must have: its text.
    pub fn can_be_saved(&self) -> bool {
        !self.item.text().trim().is_empty()
    }

    /// Writes *Hvornår?*. A text that names an end ("2019–2022", "siden 2020") also says until when.
    pub fn write_when(&mut self, text: String, today: NaiveDate, words: &Words) {
        self.when = text;
        self.item.set_when(read(&self.when, today, words));
        if !T::HAS_END {
            return;
        }
        self.item.set_until(read_until(&self.until, today, words));
        let Ok(understood) = parse(&self.when, today) else {
            return;
        };
        let until = match understood.until {
            End::Unsaid => return,
            End::Ongoing => Until::Ongoing,
            End::At(end) => Until::At(said(end, words)),
        };
        self.item.set_when(Some(said(understood.date, words)));
        self.item.set_until(until);
    }

    /// The writer is done with *Hvornår?*: what it said about the end moves to *til*.
    pub fn leave_when(&mut self, today: NaiveDate, words: &Words) {
        let names_end = T::HAS_END
            && parse(&self.when, today)
                .is_ok_and(|understood| !matches!(understood.until, End::Unsaid));
        // An entry nobody has touched keeps its words.
        if names_end
            && (self.item.when() != self.before.when() || self.item.until() != self.before.until())
        {
            let Self { when, until, .. } = Self::of(self.item.clone(), words);
            self.when = when;
            self.until = until;
        }
    }

    /// Writes *til*.
    pub fn write_until(&mut self, text: String, today: NaiveDate, words: &Words) {
        // What *Hvornår?* said about the end is overruled, so it must not go on saying it.
        if let Ok(understood) = parse(&self.when, today)
            && !matches!(understood.until, End::Unsaid)
        {
            let when = said(understood.date, words);
            self.when.clone_from(&when.written);
            self.item.set_when(Some(when));
        }
        self.item.set_until(read_until(&text, today, words));
        self.until = text;
    }

    /// Says that it still goes on, or takes that back.
    pub fn set_ongoing(&mut self, ongoing: bool, today: NaiveDate, words: &Words) {
        let text = if ongoing {
            words.t("duration-ongoing")
        } else {
            ""
        };
        self.write_until(text.to_owned(), today, words);
    }
}

impl LaterCheck {
    fn of(when: &When) -> Self {
        Self {
            typed: when.written.clone(),
            when: Some(when.clone()),
        }
    }
}

impl SubGoalForm {
    /// The form of a sub-goal as it stands now.
    pub fn of(item: SubGoal, steps: Vec<StepForm>) -> Self {
        let further = item.further_checks.iter();
        Self {
            start: written(item.start.as_ref()),
            check: written(item.check.as_ref()),
            further: further.map(LaterCheck::of).collect(),
            new_aim: None,
            steps,
            removed: Vec::new(),
            before: item.clone(),
            item,
        }
    }

    /// Whether anything was written since it was opened.
    pub fn is_written(&self) -> bool {
        self.item != self.before
            || self.wanted_aim().is_some()
            || !self.removed.is_empty()
            || self.steps.iter().any(ItemForm::is_written)
    }

    /// Whether the form began a sub-goal, and did not open one of the case.
    pub fn is_begun_anew(&self) -> bool {
        self.before.text.is_empty()
    }

    /// Whether it holds what a sub-goal must have: its wording.
    pub fn can_be_saved(&self) -> bool {
        !self.item.text.trim().is_empty()
    }

    /// The wording of the new aim, if one was written.
    pub fn wanted_aim(&self) -> Option<&str> {
        self.new_aim
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// Writes when the work begins.
    pub fn write_start(&mut self, text: String, today: NaiveDate, words: &Words) {
        self.item.start = read(&text, today, words);
        self.start = text;
    }

    /// Writes when it is looked at again.
    pub fn write_check(&mut self, text: String, today: NaiveDate, words: &Words) {
        self.item.check = read(&text, today, words);
        self.check = text;
    }

    /// Writes one of the later check dates; an empty one is none, but its field stays while it is written in.
    pub fn write_further(&mut self, n: usize, text: String, today: NaiveDate, words: &Words) {
        if let Some(check) = self.further.get_mut(n) {
            check.when = read(&text, today, words);
            check.typed = text;
        }
        self.take_further();
    }

    /// Takes one of the later check dates away.
    pub fn remove_further(&mut self, n: usize) {
        if n < self.further.len() {
            self.further.remove(n);
        }
        self.take_further();
    }

    fn take_further(&mut self) {
        let understood = self.further.iter();
        self.item.further_checks = understood.filter_map(|check| check.when.clone()).collect();
    }

    /// Takes a step away; one of the case goes when the form is saved.
    pub fn remove_step(&mut self, n: usize) {
        if n < self.steps.len() {
            let step = self.steps.remove(n);
            if !step.before.text.is_empty() {
                self.removed.push(step.item.id);
            }
        }
    }

    /// Puts the card among those the sub-goal answers, or takes it out.
    pub fn toggle_card(&mut self, card: CardId) {
        let cards = &mut self.item.cards;
        match cards.iter().position(|known| *known == card) {
            Some(at) => {
                cards.remove(at);
            }
            None => cards.push(card),
        }
    }
}

/// The edit that adds what was typed in a cell of the mapping.
pub fn new_entry(heading: Heading, side: Side, text: &str, stamp: &Stamp) -> Edit {
    Edit::PutEntry(Box::new(Entry {
        heading,
        side,
        text: text.trim().to_owned(),
        ..Entry::blank(EntryId::fresh(), stamp)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::model::ExperienceId;
    use crate::model::date::{PartialDate, Point, Sense};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()
    }

    fn words() -> &'static Words {
        Words::of(Lang::Da)
    }

    fn form() -> ExperienceForm {
        let stamp = Stamp::new("2026-11-16T14:32:05+01:00".parse().unwrap(), "Maja");
        ExperienceForm::of(Experience::blank(ExperienceId::fresh(), &stamp), words())
    }

    fn year(year: i32) -> PartialDate {
        PartialDate::exactly(Point::Year(year))
    }

    #[test]
    fn a_range_in_the_first_field_fills_the_second() {
        let mut form = form();
        form.write_when("2019–2022".to_owned(), today(), words());
        assert_eq!(form.item.when.as_ref().unwrap().date, year(2019));
        assert!(matches!(&form.item.until, Until::At(end) if end.date == year(2022)));
        assert_eq!(form.when, "2019–2022");
        form.leave_when(today(), words());
        assert_eq!((form.when.as_str(), form.until.as_str()), ("2019", "2022"));
        form.write_when("2018".to_owned(), today(), words());
        assert!(matches!(&form.item.until, Until::At(end) if end.date == year(2022)));
    }

    #[test]
    fn what_goes_on_can_be_said_in_either_field_and_taken_back() {
        let mut form = form();
        form.write_when("siden ca. maj 2020".to_owned(), today(), words());
        assert_eq!(form.item.until, Until::Ongoing);
        form.set_ongoing(false, today(), words());
        assert_eq!(form.item.until, Until::Unsaid);
        assert_eq!(form.when, "ca. maj 2020");
        let date = form.item.when.as_ref().unwrap().date;
        assert_eq!(date.sense, Sense::About);
        for text in ["stadig", "Står på.", "ongoing", "nu"] {
            form.write_until(text.to_owned(), today(), words());
            assert_eq!(form.item.until, Until::Ongoing, "{text}");
        }
        form.write_until("til 2021".to_owned(), today(), words());
        assert!(matches!(&form.item.until, Until::At(end) if end.date == year(2021)));
    }

    #[test]
    fn what_has_no_end_keeps_all_that_was_typed_as_its_time() {
        let stamp = Stamp::new("2026-11-16T14:32:05+01:00".parse().unwrap(), "Maja");
        let entry = Entry::blank(EntryId::fresh(), &stamp);
        let mut form = EntryForm::of(entry, words());
        form.write_when("2019–2022".to_owned(), today(), words());
        form.leave_when(today(), words());
        assert_eq!(form.item.when.as_ref().unwrap().date, year(2019));
        assert_eq!(form.item.when.as_ref().unwrap().written, "2019–2022");
        assert_eq!((form.when.as_str(), form.until.as_str()), ("2019–2022", ""));
    }

    #[test]
    fn what_is_not_understood_is_kept_as_it_was_typed() {
        let mut form = form();
        form.write_when("lige efter at mor flyttede".to_owned(), today(), words());
        let when = form.item.when.clone().unwrap();
        assert_eq!(when.written, "lige efter at mor flyttede");
        assert!(when.date.is_unknown());
        form.write_when("  ".to_owned(), today(), words());
        assert_eq!(form.item.when, None);
    }
}
