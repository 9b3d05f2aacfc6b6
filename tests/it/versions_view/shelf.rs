//! A case in a file with older versions beside it.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use aoa_tavle::app::{Act, Session, State};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    Answer, Case, Column, Edit, Experience, ExperienceId, LinkId, ReactionId, Side, Stamp, Status,
    SubGoalId, ThemeId, TurnId,
};
use aoa_tavle::store::{RealDisk, SaveId, example, format, open, versions};
use chrono::TimeDelta;
use egui::{Theme, Vec2};
use egui_kittest::Harness;
use tempfile::TempDir;

use crate::harness::{monday, send, state_with, window};

/// A change of status with a reason.
fn turn_to(sub_goal: SubGoalId, status: Status) -> Edit {
    Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal,
        status,
        reason: "Aftalt på mødet".to_owned(),
        note: String::new(),
        next: None,
    }
}

const MAJA: &str = "Maja, sagsbehandler";
const JONAS: &str = "Jonas, familiebehandler";

/// A folder with a case and its versions.
pub struct Shelf {
    pub state: State,
    folder: TempDir,
}

/// The program with that case open.
pub struct Window {
    window: Harness<'static, App>,
    _folder: TempDir,
}

impl Deref for Window {
    type Target = Harness<'static, App>;
    fn deref(&self) -> &Self::Target {
        &self.window
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.window
    }
}

impl Shelf {
    /// The case in its file, without any older version.
    pub fn empty() -> Self {
        Self::with(&[], &now_after(&example()))
    }

    /// Versions of every age: the newest of them with every sort of difference to the case, one that is damaged.
    pub fn full() -> Self {
        let history = history();
        let (_, newest) = history.last().unwrap();
        let now = now_after(newest.as_ref().unwrap());
        Self::with(&history, &now)
    }

    fn with(history: &[(Stamp, Option<Case>)], now: &Case) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("noah.ron");
        let mut chain = Vec::new();
        let bytes = |case: &Case, chain: &[SaveId]| format::encode(case, chain).unwrap();
        chain.push(SaveId::fresh());
        std::fs::write(&path, bytes(now, &chain)).unwrap();
        for (stamp, case) in history {
            let save_id = saved_at(stamp);
            chain.push(save_id);
            let content = case.as_ref().map_or_else(
                || b"det er ikke en sag".to_vec(),
                |case| bytes(case, &chain),
            );
            versions::keep(&RealDisk, &path, &content, save_id).unwrap();
        }
        chain.push(SaveId::fresh());
        std::fs::write(&path, bytes(now, &chain)).unwrap();
        let opened = open(&RealDisk, &path).unwrap();
        let mut state = state_with(example());
        state.session = Some(Session::opened(opened.ground, path, opened.access));
        state.view = aoa_tavle::app::View::Board;
        Self { state, folder }
    }

    /// The view of the versions, reached from the board.
    pub fn open(self, size: Vec2, theme: Theme) -> Window {
        let mut window = window(self.state, size, theme);
        window.run();
        send(&mut window.state_mut().state, Act::GoVersions);
        window.run();
        Window {
            window,
            _folder: self.folder,
        }
    }
}

/// The id of a save at this time.
fn saved_at(stamp: &Stamp) -> SaveId {
    let secs = u64::try_from(stamp.at.timestamp()).unwrap();
    let time = uuid::Timestamp::from_unix(uuid::NoContext, secs, 0);
    SaveId::from_uuid(uuid::Uuid::new_v7(time))
}

/// The states of the case before the present one, the oldest first; one of them cannot be read.
fn history() -> Vec<(Stamp, Option<Case>)> {
    let stamp = |hours: i64, by: &str| Stamp::new(monday() - TimeDelta::hours(hours), by);
    let mut case = example();
    let mut all = Vec::new();
    let mut keep = |case: &mut Case, at: Stamp, edits: Vec<Edit>| {
        for edit in edits {
            *case = case.with(&edit, &at).unwrap();
        }
        case.changed = at.clone();
        all.push((at, Some(case.clone())));
    };
    keep(&mut case, stamp(24 * 80, MAJA), Vec::new());
    let card = case.cards[0].id;
    let text = "Falder i søvn, når døren står på klem".to_owned();
    keep(
        &mut case,
        stamp(24 * 11, JONAS),
        vec![Edit::SetCardText { id: card, text }],
    );
    let turn = turn_to(case.sub_goals[1].id, Status::Adjusted);
    keep(&mut case, stamp(76, MAJA), vec![turn]);
    let gone = case.cards[4].id;
    let moved = case.cards[3].id;
    keep(
        &mut case,
        stamp(50, JONAS),
        vec![
            Edit::RemoveCard(gone),
            Edit::MoveCard {
                id: moved,
                theme: ThemeId::T2,
                side: Side::Hampers,
                before: None,
            },
        ],
    );
    let screening = case.screenings.last().unwrap().id;
    let answers = [ReactionId::R04, ReactionId::R05];
    let answers = answers.map(|reaction| Edit::SetAnswer {
        screening,
        reaction,
        answer: Answer::Unanswered,
    });
    keep(&mut case, stamp(5, MAJA), answers.to_vec());
    let damaged = stamp(24 * 10, JONAS);
    all.insert(2, (damaged, None));
    all.sort_by_key(|(stamp, _)| stamp.at);
    all
}

/// The case as it is now: of every sort something is different from what it was then.
fn now_after(then: &Case) -> Case {
    let mut now = then.clone();
    let jonas = Stamp::new(monday() - TimeDelta::hours(3), "Jonas, familiebehandler");
    let mut make = |edit: Edit| now = now.with(&edit, &jonas).unwrap();
    let screening = then.screenings.last().unwrap();
    let row = screening
        .rows
        .iter()
        .find(|row| row.answer == Answer::Yes && !row.comment.is_empty())
        .unwrap();
    let open = then
        .screenings
        .iter()
        .filter(|screening| !screening.is_open());
    for closed in open {
        make(Edit::ReopenScreening { id: closed.id });
    }
    make(Edit::SetRowText {
        screening: screening.id,
        reaction: row.reaction,
        column: Column::Comment,
        text: format!("{} Han ringer tit.", row.comment),
    });
    make(Edit::SetAnswer {
        screening: screening.id,
        reaction: ReactionId::R09,
        answer: Answer::No,
    });
    let mut locked = Experience::blank(ExperienceId::fresh(), &jonas);
    "Låst ude om natten. Han sov på trappen.".clone_into(&mut locked.description);
    let new = locked.id;
    make(Edit::PutExperience(Box::new(locked)));
    make(Edit::Link {
        id: LinkId::fresh(),
        reaction: ReactionId::R06,
        experience: new,
        basis: String::new(),
    });
    let card = |text: &str| {
        then.cards
            .iter()
            .find(|card| card.text.contains(text))
            .unwrap()
            .id
    };
    make(Edit::RemoveCard(card("Lørdage")));
    make(Edit::MoveCard {
        id: card("Går til fodbold"),
        theme: ThemeId::T4,
        side: Side::Supports,
        before: None,
    });
    make(Edit::SetCardText {
        id: card("Læser højt for Emil"),
        text: "Læser højt for Emil om aftenen, og mor lytter".to_owned(),
    });
    make(turn_to(then.sub_goals[0].id, Status::Paused));
    let mut child = then.child.clone();
    "ca. 8 år, siger psykologen".clone_into(&mut child.functional_age);
    "S-2026-0042".clone_into(&mut child.key);
    make(Edit::SetChild(Box::new(child)));
    now
}

/// The case of the chosen version.
pub fn chosen(app: &App) -> Arc<Case> {
    let versions = app.state.versions.as_ref().unwrap();
    let chosen = versions.chosen.as_ref().unwrap();
    let read = chosen.case.as_ref().unwrap();
    Arc::clone(read.as_ref().unwrap())
}
