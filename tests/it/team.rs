//! Several people at one case: what one of them writes reaches the others, and nothing is lost on the way.

mod elsewhere;
mod file_states;
mod older;
mod plan;
mod rescue;
mod slow;
mod together;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::{Act, Command, Notice, Session, State, tick, update};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Card, CardId, Case, Column, Edit, ReactionId, Side, ThemeId, Voice};
use aoa_tavle::store::settings::Settings;
use aoa_tavle::store::{Disk, Home, Over, RealDisk};
use chrono::TimeDelta;
use tempfile::TempDir;

use crate::harness::{self, monday};

/// A folder with a case in it, and a home for each person.
pub struct Share {
    folder: TempDir,
}

impl Share {
    /// A folder with this case.
    pub fn with(case: &Case) -> Self {
        let share = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        harness::save(&RealDisk, &share.path(), case, Over::Nothing).unwrap();
        share
    }

    /// Where the case lies.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("sager").with_extension("ron")
    }

    /// Somebody who has just opened the case.
    pub fn colleague(&self, name: &str) -> Colleague {
        self.colleague_with(name, Arc::new(RealDisk))
    }

    /// The same, on a disk of the test's own.
    pub fn colleague_with(&self, name: &str, disk: Arc<dyn Disk>) -> Colleague {
        let home = self.folder.path().join(name);
        Colleague::new(name, &home, disk).opened(&self.path())
    }

    /// What the file holds.
    pub fn case(&self) -> Arc<Case> {
        harness::ground(&self.path()).case
    }
}

/// Somebody at a machine.
pub struct Colleague {
    pub state: State,
    pub clock: StillClock,
}

impl Colleague {
    /// Somebody with the program open and no case.
    pub fn new(name: &str, home: &Path, disk: Arc<dyn Disk>) -> Self {
        let clock = StillClock::at(monday());
        let settings = Settings {
            language: Some(Lang::Da),
            name: name.to_owned(),
            machine: format!("PC-{name}"),
            ..Settings::default()
        };
        let mut state = State::new(settings, Arc::new(clock.clone()));
        state.home = Some(Home::at(home));
        state.disk = disk;
        Self { state, clock }
    }

    fn opened(mut self, path: &Path) -> Self {
        self.send(Command::OpenPath(path.to_owned()));
        self
    }

    /// Does something, and takes up what comes of it.
    pub fn send(&mut self, command: impl Into<Command>) {
        update(&mut self.state, command.into());
        self.tick();
    }

    /// Takes up what jobs report.
    pub fn tick(&mut self) {
        tick(&mut self.state);
        tick(&mut self.state);
    }

    /// Lets time pass.
    pub fn wait(&mut self, secs: i64) {
        self.clock.pass(TimeDelta::seconds(secs));
        self.tick();
    }

    pub fn session(&self) -> &Session {
        self.state.session.as_ref().unwrap()
    }

    pub fn case(&self) -> &Case {
        self.session().case()
    }

    pub fn save(&mut self) {
        self.wait(1);
        self.send(Act::Save);
    }

    pub fn look(&mut self) {
        self.send(Act::LookNow);
    }

    /// Adds a card, and gives its id.
    pub fn add_card(&mut self, text: &str) -> CardId {
        let id = CardId::fresh();
        self.send(Edit::AddCard {
            id,
            theme: ThemeId::T1,
            side: Side::Supports,
            text: text.to_owned(),
            voice: Voice::Child,
            origin: None,
        });
        id
    }

    pub fn card(&self, id: CardId) -> Option<&Card> {
        self.case().card(id).map(|card| &**card)
    }

    /// Writes the comment of the first reaction.
    pub fn comment(&mut self, text: &str) {
        let screening = self.case().screenings[0].id;
        self.wait(1);
        self.send(Edit::SetRowText {
            screening,
            reaction: ReactionId::ALL[0],
            column: Column::Comment,
            text: text.to_owned(),
        });
    }

    pub fn says(&self, wanted: impl Fn(&Notice) -> bool) -> bool {
        self.state.notices.iter().any(wanted)
    }
}

/// What the comment of the first reaction says.
pub fn comment_of(case: &Case) -> &str {
    &case.screenings[0].rows[0].comment
}

/// A case with one screening and one card.
pub fn small_case() -> Case {
    use aoa_tavle::model::{CaseId, Child, ScreeningId};
    let stamp = harness::stamp();
    let mut case = Case::new(
        CaseId::fresh(),
        Child {
            alias: "Ida".to_owned(),
            ..Child::default()
        },
        &stamp,
    );
    for edit in [
        Edit::BeginScreening {
            id: ScreeningId::fresh(),
            begun: monday().date_naive(),
        },
        Edit::AddCard {
            id: CardId::fresh(),
            theme: ThemeId::T1,
            side: Side::Hampers,
            text: "Sover uroligt".to_owned(),
            voice: Voice::Unsaid,
            origin: None,
        },
    ] {
        case = case.with(&edit, &stamp).unwrap();
    }
    case
}
