//! Two rounds beside each other, all rounds one after the other, and the life of a card.

mod flows;
mod keyboard;
mod life;
mod pictures;

use aoa_tavle::app::Act;
use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    Birth, Card, CardId, Case, CaseId, Child, CorrectionId, DepartureId, Edit, Leaving, Origin,
    ReactionId, RoundId, RoundText, Side, Stamp, Status, SubGoal, SubGoalId, ThemeId, Voice,
};
use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::{Key, Role, Theme, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

pub use crate::harness::says;
use crate::harness::{send, stamp, state_with, window};

pub type Window = Harness<'static, App>;

/// Changed from round 1 to round 2.
pub const SLEEPS: &str = "Sover hele natten, når far sidder hos ham";
/// Carried on from round 1 to round 2.
pub const CALLS: &str = "Mor ringer hver aften klokken syv";
/// New in round 2.
pub const NEIGHBOUR: &str = "Naboen har en nøgle og er hjemme om eftermiddagen";
/// Taken out in round 2, with a reason.
pub const QUARREL: &str = "De voksne skændes, når han bliver afleveret";
/// Moved in round 2.
pub const PLAN: &str = "Dagen er tegnet på en tavle i køkkenet";
/// Resolved in round 3.
pub const LATE: &str = "Kommer for sent de fleste dage";

/// The case with the comparison on the screen.
pub fn open_in(case: Case, size: Vec2, theme: Theme) -> Window {
    let mut state = state_with(case);
    send(&mut state, Act::GoCompare);
    let mut window = window(state, size, theme);
    window.run();
    window
}

/// A case nobody has written in.
pub fn bare() -> Case {
    let child = Child {
        key: "S-2026-1116".to_owned(),
        alias: "Noah S.".to_owned(),
        birth: Birth::Year(2015),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn jonas(on: &str) -> Stamp {
    let at: DateTime<FixedOffset> = format!("{on}T10:15:00+01:00").parse().unwrap();
    Stamp::new(at, "Jonas, familiebehandler")
}

/// A case that is written day by day.
pub struct Writing {
    pub case: Case,
    on: &'static str,
}

impl Writing {
    pub fn new() -> Self {
        Self {
            case: bare(),
            on: "2026-06-12",
        }
    }

    pub fn on(&mut self, on: &'static str) {
        self.on = on;
    }

    pub fn edit(&mut self, edit: &Edit) {
        self.case = self.case.with(edit, &jonas(self.on)).unwrap();
    }

    pub fn card(&mut self, theme: ThemeId, side: Side, voice: &str, text: &str) -> CardId {
        let id = CardId::fresh();
        let voice = match voice {
            "" => Voice::Unsaid,
            "Noah" => Voice::Child,
            other => Voice::Named(other.to_owned()),
        };
        self.edit(&Edit::AddCard {
            id,
            theme,
            side,
            text: text.to_owned(),
            voice,
            origin: None,
        });
        id
    }

    pub fn text(&mut self, id: CardId, text: &str) {
        let text = text.to_owned();
        self.edit(&Edit::SetCardText { id, text });
    }

    pub fn round(&mut self, on: &'static str, note: &str) -> RoundId {
        self.on(on);
        let id = RoundId::fresh();
        self.edit(&Edit::BeginRound { id, on: day(on) });
        for (field, text) in [
            (RoundText::Participants, "Noah, mor, far og Jonas"),
            (RoundText::Note, note),
        ] {
            let text = text.to_owned();
            self.edit(&Edit::SetRoundText {
                round: id,
                field,
                text,
            });
        }
        id
    }

    pub fn take_out(&mut self, card: CardId, leaving: Leaving, reason: &str) {
        self.edit(&Edit::TakeOut {
            departure_id: DepartureId::fresh(),
            card,
            leaving,
            reason: reason.to_owned(),
        });
    }

    pub fn correct(&mut self, round: RoundId, card: Option<CardId>, text: &str) {
        self.edit(&Edit::Correct {
            id: CorrectionId::fresh(),
            round,
            card,
            text: text.to_owned(),
        });
    }
}

/// Two rounds, the second of which goes on.
pub fn two_rounds() -> Case {
    written_until(2)
}

/// Three rounds, the third of which goes on.
pub fn three_rounds() -> Case {
    written_until(3)
}

fn written_until(round: u32) -> Case {
    use Side::{Hampers, Supports};
    use ThemeId::{T1, T2, T3, T4};
    let mut it = Writing::new();
    let first = it.round("2026-08-14", "Det første møde ved tavlen.");
    let sleeps = it.card(
        T1,
        Supports,
        "Noah",
        "Sover det meste af natten, når far sidder hos ham",
    );
    it.card(T1, Supports, "Mor", CALLS);
    it.card(T1, Supports, "Skolen", "Ved, hvem han kan gå til i skolen");
    it.card(T1, Supports, "Far", "Har sin egen lampe ved sengen");
    it.card(T1, Supports, "Noah", "Kender vejen hjem fra skole");
    let locks = it.card(
        T1,
        Hampers,
        "Noah",
        "Låser døren fire gange, før han kan lægge sig",
    );
    let quarrel = it.card(T1, Hampers, "Farmor", QUARREL);
    it.card(
        T2,
        Supports,
        "Skolen",
        "Går i gang, når han har set ugens skema",
    );
    let plan = it.card(T4, Supports, "Mor", PLAN);
    let late = it.card(T2, Hampers, "Skolen", LATE);
    it.card(T3, Supports, "Far", "Kommer til far, når noget er svært");
    it.card(
        T3,
        Supports,
        "Noah",
        "Laver mad sammen med farmor om onsdagen",
    );
    it.card(T3, Supports, "Mor", "Skriver til sin fætter");
    it.card(T3, Hampers, "Mor", "Vil ikke sove ude");
    it.edit(&Edit::SetCardOrigin {
        id: sleeps,
        origin: Some(Origin::Reaction(ReactionId::R01)),
    });

    it.round("2026-10-02", "Noah sover bedre, og naboen er kommet til.");
    it.text(sleeps, SLEEPS);
    it.text(locks, "Låser døren to gange, før han kan lægge sig");
    it.card(T1, Supports, "Familien", NEIGHBOUR);
    it.edit(&Edit::MoveCard {
        id: plan,
        theme: T2,
        side: Supports,
        before: None,
    });
    it.card(
        T1,
        Hampers,
        "Skolen",
        "Er urolig, når han har været på besøg",
    );
    it.on("2026-10-09");
    it.take_out(quarrel, Leaving::Gone, "Farmor henter ham nu");
    it.correct(first, Some(locks), "Det var tre gange, siger mor");
    it.correct(first, None, "Farmor var også med");
    let mut goal = SubGoal::blank(SubGoalId::fresh(), &jonas("2026-10-09"));
    "Noah falder i søvn i sin egen seng".clone_into(&mut goal.text);
    goal.themes = vec![T1];
    goal.status = Status::UnderWay;
    goal.cards = vec![sleeps];
    it.edit(&Edit::PutSubGoal(Box::new(goal)));
    if round == 3 {
        it.round("2026-11-13", "");
        it.text(
            sleeps,
            "Sover hele natten, også når far ikke sidder hos ham",
        );
        it.take_out(
            late,
            Leaving::Resolved,
            "Han har været der til tiden i en måned.",
        );
        it.card(
            T4,
            Supports,
            "Noah",
            "Går ud i gården, når det bliver for meget",
        );
    }
    it.case
}

/// The card with these words, as it stands or stood last.
pub fn card(case: &Case, text: &str) -> Card {
    let frozen = case.rounds.iter().flat_map(|round| &round.board);
    let mut all = case.cards.iter().chain(frozen);
    (**all.find(|card| card.text == text).unwrap()).clone()
}

/// The row of the card whose name holds this.
pub fn row<'w>(window: &'w Window, words: &'w str) -> Node<'w> {
    window.get_by(move |node| {
        node.role() == Role::Row && node.label().is_some_and(|label| label.contains(words))
    })
}

/// Every row as a screen reader says it, from top to bottom.
pub fn rows(window: &Window) -> Vec<String> {
    window
        .get_all_by_role(Role::Row)
        .map(|node| node.accesskit_node().data().label().unwrap().to_owned())
        .collect()
}

pub fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// Which boards are beside each other.
pub fn pair(window: &Window) -> [String; 2] {
    ["Den ældre runde", "Den nyere runde"].map(|name| {
        let node = window.get_by_role_and_label(Role::ComboBox, name);
        node.accesskit_node().data().value().unwrap().to_owned()
    })
}
