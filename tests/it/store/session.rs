//! A session as the store sees one: a case, what it rests on, and saves that are tried again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::model::{Card, CardId, Case, Clash, Conflict, Side, ThemeId, Value, Voice};
use aoa_tavle::store::{self, Disk, Ground, Over, Request, SaveError, SaveId, Saved, Who};
use uuid::Uuid;

use crate::harness::stamp;

/// Somebody at work on a case.
pub struct Session {
    pub who: Who,
    pub path: PathBuf,
    pub grounds: Vec<Ground>,
    pub case: Arc<Case>,
    /// The save that is tried until it is known to be done.
    save_id: SaveId,
}

impl Session {
    /// Opens a case.
    pub fn open(disk: &dyn Disk, path: &Path, user: &str) -> Self {
        let opened = store::open(disk, path).unwrap();
        Self {
            who: Who {
                user: user.to_owned(),
                machine: format!("PC-{user}"),
                session: Uuid::now_v7(),
            },
            path: path.to_owned(),
            case: Arc::clone(&opened.ground.case),
            grounds: vec![opened.ground],
            save_id: SaveId::fresh(),
        }
    }

    /// Changes the case; this is a save of its own.
    pub fn change(&mut self, change: impl FnOnce(&mut Case)) {
        let mut case = (*self.case).clone();
        change(&mut case);
        case.changed.by.clone_from(&self.who.user);
        self.case = Arc::new(case);
        self.save_id = SaveId::fresh();
    }

    /// Writes a card.
    pub fn add_card(&mut self, text: &str) {
        self.change(|case| {
            case.cards.push(Arc::new(Card {
                id: CardId::fresh(),
                theme: ThemeId::T1,
                side: Side::ALL[0],
                text: text.to_owned(),
                voice: Voice::Unsaid,
                origin: None,
                created: stamp(),
                changed: stamp(),
            }));
        });
    }

    /// Saves once, and takes in what comes of it.
    pub fn save(&mut self, disk: &dyn Disk) -> Result<Saved, SaveError> {
        let mut request = Request::new(
            &self.path,
            &self.case,
            Over::Grounds(&self.grounds),
            &self.who,
        );
        request.save_id = self.save_id;
        let saved = store::save(disk, &request, &|_| ());
        match &saved {
            Ok(saved) => {
                self.case = Arc::clone(&saved.ground.case);
                self.grounds = vec![saved.ground.clone()];
            }
            Err(SaveError::Unsure { tried, .. }) => {
                if !self.grounds.contains(tried) {
                    self.grounds.push(tried.clone());
                }
            }
            Err(_) => {}
        }
        saved
    }

    /// Saves until it is done.
    pub fn save_at_last(&mut self, disk: &dyn Disk) -> Saved {
        let mut last = None;
        for _ in 0..200 {
            match self.save(disk) {
                Ok(saved) => return saved,
                Err(error) => last = Some(error),
            }
            disk.pause(std::time::Duration::from_secs(1));
        }
        panic!("{}: {last:?}", self.who.user);
    }
}

/// How many cards of a case say this.
pub fn cards(case: &Case, text: &str) -> usize {
    case.cards.iter().filter(|card| card.text == text).count()
}

/// What the conflicts of a case keep beside what stands, as text.
pub fn kept_beside(case: &Case) -> Vec<String> {
    let other = |conflict: &Arc<Conflict>| match &conflict.clash {
        Clash::Values {
            other: Value::Text(text),
            ..
        } => Some(text.clone()),
        _ => None,
    };
    case.conflicts.iter().filter_map(other).collect()
}
