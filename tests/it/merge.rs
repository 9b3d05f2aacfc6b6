//! What others changed, in words and on the screen, and the choices between two versions.

mod flows;
mod marks;
mod pictures;
mod words;

use std::sync::Arc;

use aoa_tavle::app::{News, State, View};
use aoa_tavle::model::{
    Answer, Birth, CardId, Case, CaseId, Change, Child, Clash, Column, Conflict, ConflictId, Edit,
    Experience, ExperienceId, Field, ItemRef, KindId, LinkId, ReactionId, ScreeningId, Side, Stamp,
    ThemeId, Value, Voice, What, When, date,
};
use chrono::NaiveDate;
use uuid::Uuid;

use super::harness::{stamp, state_with};

/// A case two people work in: Jonas, who sits at this machine, and Maja.
pub struct Two {
    /// As it stood when both began.
    pub case: Case,
    /// The screening under way.
    pub screening: ScreeningId,
    /// An experience with a time.
    pub slap: ExperienceId,
    /// A card that supports safety.
    pub card: CardId,
}

/// Who sits at this machine.
pub const ME: &str = "Jonas, familiebehandler";

/// A moment of the day, written by Maja.
pub fn maja(minutes: u32) -> Stamp {
    at(minutes, "Maja, sagsbehandler")
}

/// A moment of the day, written by the one who sits here.
pub fn jonas(minutes: u32) -> Stamp {
    at(minutes, ME)
}

fn at(minutes: u32, by: &str) -> Stamp {
    let time = format!("2026-11-16T14:{minutes:02}:00+01:00");
    Stamp::new(time.parse().unwrap(), by)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What a date field makes of these words.
pub fn when(written: &str) -> When {
    let understood = date::parse(written, day("2026-11-16")).unwrap();
    When {
        written: written.to_owned(),
        date: understood.date,
    }
}

/// The case both began with.
pub fn two() -> Two {
    let child = Child {
        key: "SAG-0417".to_owned(),
        alias: "Noah S.".to_owned(),
        birth: Birth::Date(day("2015-05-03")),
        ..Child::default()
    };
    let mut case = Case::new(CaseId::fresh(), child, &stamp());
    let (screening, slap, card) = (ScreeningId::fresh(), ExperienceId::fresh(), CardId::fresh());
    let mut make = |edit: Edit| case = case.with(&edit, &stamp()).unwrap();
    make(Edit::BeginScreening {
        id: screening,
        begun: day("2026-11-16"),
    });
    make(Edit::PutExperience(Box::new(Experience {
        kind: KindId::E07,
        description: "Slået af far".to_owned(),
        when: Some(when("2022")),
        ..Experience::blank(slap, &stamp())
    })));
    make(Edit::AddCard {
        id: card,
        theme: ThemeId::T1,
        side: Side::Supports,
        text: "Sover hele natten, når far sidder hos ham".to_owned(),
        voice: Voice::Child,
        origin: None,
    });
    Two {
        case,
        screening,
        slap,
        card,
    }
}

/// The comment as Jonas wrote it.
pub const MINE: &str = "Farer sammen ved døre, der smækker.\n\nSpørger flere gange om aftenen, om døren er låst. Værst søndag aften, når han kommer hjem fra far.";
/// The same comment as Maja wrote it, which is what stands in the file.
pub const HERS: &str = "Farer sammen ved døre, der smækker.\n\nSpørger flere gange om aftenen, om døren er låst. Mor siger, det er blevet sjældnere i november.";

impl Two {
    /// The row whose comment both wrote.
    pub fn row(&self) -> ItemRef {
        ItemRef::Row(self.screening, ReactionId::R06)
    }

    /// The case with the conflicts of a comment and a date.
    pub fn in_conflict(mut self) -> Self {
        let comment = Edit::SetRowText {
            screening: self.screening,
            reaction: ReactionId::R06,
            column: Column::Comment,
            text: HERS.to_owned(),
        };
        self.case = self.case.with(&comment, &maja(22)).unwrap();
        let comment = values(self.row(), Field::Comment, Value::Text(MINE.to_owned()));
        let date = values(
            ItemRef::Experience(self.slap),
            Field::When,
            Value::When(Some(when("foråret 2022"))),
        );
        self.with([comment, date])
    }

    /// The case with a card that one took out and the other changed.
    pub fn in_conflict_over_a_card(self) -> Self {
        let clash = Clash::Removed {
            by: jonas(20),
            changed_by: maja(21),
        };
        let card = ItemRef::Card(self.card);
        self.with([conflict(card, clash)])
    }

    /// The case with two versions of the words of something seen outside the list.
    pub fn with_two_versions_of(self, item: ItemRef) -> Self {
        let words = Value::Text("Gemmer mad i skoletasken".to_owned());
        self.with([values(item, Field::Text, words)])
    }

    fn with<const N: usize>(mut self, conflicts: [Conflict; N]) -> Self {
        self.case.conflicts.extend(conflicts.map(Arc::new));
        self
    }

    /// The case as Jonas has it open in the view, with what came in from Maja.
    pub fn seen_by_jonas(self) -> State {
        let news = self.news();
        let mut state = state_with(self.case);
        "Jonas".clone_into(&mut state.settings.name);
        "familiebehandler".clone_into(&mut state.settings.role);
        state.view = View::Merge;
        if let Some(session) = &mut state.session {
            session.news = news;
        }
        state
    }

    /// What came in from Maja: something of each sort.
    fn news(&self) -> Vec<News> {
        let (night, link) = (ExperienceId::fresh(), LinkId::fresh());
        let acts: Vec<(u32, Edit, ItemRef, What)> = vec![
            (
                12,
                Edit::PutExperience(Box::new(Experience {
                    kind: KindId::E03,
                    description: "Låst ude om natten".to_owned(),
                    ..Experience::blank(night, &maja(12))
                })),
                ItemRef::Experience(night),
                What::Added,
            ),
            (
                15,
                Edit::SetAnswer {
                    screening: self.screening,
                    reaction: ReactionId::R09,
                    answer: Answer::Yes,
                },
                ItemRef::Row(self.screening, ReactionId::R09),
                What::Changed(vec![Field::Answer]),
            ),
            (
                21,
                Edit::MoveCard {
                    id: self.card,
                    theme: ThemeId::T3,
                    side: Side::Supports,
                    before: None,
                },
                ItemRef::Card(self.card),
                What::Changed(vec![Field::Spot]),
            ),
            (
                27,
                Edit::Link {
                    id: link,
                    reaction: ReactionId::R06,
                    experience: self.slap,
                    basis: String::new(),
                },
                ItemRef::Link(link),
                What::Added,
            ),
            (
                29,
                Edit::RemoveCard(self.card),
                ItemRef::Card(self.card),
                What::Removed,
            ),
        ];
        let mut before = Arc::new(self.case.clone());
        let told = acts.into_iter().map(|(minutes, edit, item, what)| {
            let by = maja(minutes);
            let after = Arc::new(before.with(&edit, &by).unwrap());
            let news = News {
                change: Change { item, what },
                before: Arc::clone(&before),
                after: Arc::clone(&after),
                by,
                is_seen: false,
            };
            before = after;
            news
        });
        told.collect()
    }
}

fn values(item: ItemRef, field: Field, other: Value) -> Conflict {
    let clash = Clash::Values {
        field,
        current_by: maja(22),
        other,
        other_by: jonas(26),
    };
    conflict(item, clash)
}

fn conflict(item: ItemRef, clash: Clash) -> Conflict {
    Conflict {
        id: ConflictId::from_uuid(Uuid::now_v7()),
        item,
        clash,
    }
}
