//! One open case: its value, where it is saved, and the way back.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::forms::Forms;
use super::history::History;
use super::keep::Keeping;
use super::team::{FileState, News, Stopped};
use crate::model::{CardId, Case, Edit, EditError, Stamp, Voice};
use crate::store::recovery::Recovered;
use crate::store::{Fingerprint, Ground};

pub use crate::store::Access;

/// How far the work has come towards its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The case may only be read.
    ReadOnly,
    /// It is being written.
    Saving,
    /// The last save failed and nothing has been saved since.
    Failed,
    /// It has never had a file.
    Never,
    /// Something is not in the file yet.
    Unsaved {
        /// How many undo steps.
        changes: u32,
    },
    /// Everything is in the file; the time if it was written in this session.
    At(Option<DateTime<FixedOffset>>),
}

/// An open case.
#[derive(Debug)]
pub struct Session {
    case: Arc<Case>,
    saved: Option<Arc<Case>>,
    saved_depth: usize,
    revision: u64,
    history: History,
    /// Where it is saved; `None` until it has a file.
    pub path: Option<PathBuf>,
    /// Whether it may be changed.
    pub access: Access,
    /// When it was last saved in this session.
    pub saved_at: Option<DateTime<FixedOffset>>,
    /// The case as the save under way writes it.
    pub saving: Option<Arc<Case>>,
    /// When the save under way began, in seconds of the clock.
    pub saving_since: f64,
    /// Whether the last save failed.
    pub save_failed: bool,
    /// What the work rests on: what this session last read from its file or wrote to it, the newest last.
    pub grounds: Vec<Ground>,
    /// What the file held when work that was kept began, as long as nothing more is known of it.
    pub base: Option<Fingerprint>,
    /// Which session of the program this is.
    pub id: Uuid,
    /// When the file was last read, written or looked at.
    pub seen_at: Option<DateTime<FixedOffset>>,
    /// How the file stands to what this session knows of it.
    pub file_state: FileState,
    /// What came in from others, newest last.
    pub news: Vec<News>,
    /// A merge that waits for a person's word.
    pub stopped: Option<Stopped>,
    /// Forms being filled in that are not in the case yet.
    pub forms: Forms,
    /// How far work that is not in the file is kept on this machine.
    pub(super) keeping: Keeping,
}

impl Session {
    /// A case that is not in any file yet.
    pub fn unsaved(case: Case) -> Self {
        Self {
            case: Arc::new(case),
            saved: None,
            saved_depth: 0,
            revision: 1,
            history: History::default(),
            path: None,
            access: Access::Editable,
            saved_at: None,
            saving: None,
            saving_since: 0.0,
            save_failed: false,
            grounds: Vec::new(),
            base: None,
            id: Uuid::now_v7(),
            seen_at: None,
            file_state: FileState::default(),
            news: Vec::new(),
            stopped: None,
            forms: Forms::default(),
            keeping: Keeping::default(),
        }
    }

    /// The example: nothing of it needs saving until it is changed.
    pub fn example(case: Case) -> Self {
        let mut session = Self::unsaved(case);
        session.saved = Some(Arc::clone(&session.case));
        session
    }

    /// A case as it stands in a file.
    pub fn opened(case: Case, path: PathBuf, access: Access) -> Self {
        let mut session = Self::unsaved(case);
        session.saved = Some(Arc::clone(&session.case));
        session.path = Some(path);
        session.access = access;
        session
    }

    /// Work that was kept on this machine and is not in its file yet.
    pub fn recovered(work: Recovered) -> Self {
        let mut session = Self::unsaved(work.case);
        session.path = work.origin;
        session.grounds = work.base.into_iter().collect();
        session.access = work.access;
        session.keeping.has_copy = true;
        session.keeping.name = Some(work.name);
        session
    }

    /// The case with everything in it that stands in open forms, as it is kept on this machine.
    pub fn case_with_forms(&self, stamp: &Stamp) -> Arc<Case> {
        let mut case = Arc::clone(&self.case);
        let mut put = |edit: Edit| {
            if let Ok(with) = case.with(&edit, stamp) {
                case = Arc::new(with);
            }
        };
        if let Some(form) = self
            .forms
            .experience
            .as_ref()
            .filter(|form| form.is_written())
        {
            put(Edit::PutExperience(Box::new(form.item.clone())));
        }
        if let Some(form) = self
            .forms
            .sub_goal
            .as_ref()
            .filter(|form| form.is_written())
        {
            put(Edit::PutSubGoal(Box::new(form.item.clone())));
        }
        for ((theme, side), text) in &self.forms.new_cards {
            put(Edit::AddCard {
                id: CardId::fresh(),
                theme: *theme,
                side: *side,
                text: text.trim().to_owned(),
                voice: Voice::Unsaid,
                origin: None,
            });
        }
        case
    }

    /// The case as it stands now.
    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }

    /// Grows with every change, so that a view knows when to work out its layout again.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the case holds something its file does not.
    pub fn is_changed(&self) -> bool {
        let same = self
            .saved
            .as_ref()
            .is_some_and(|saved| Arc::ptr_eq(saved, &self.case));
        !same && self.access == Access::Editable
    }

    /// Whether anything would be lost if the session ended now, half-filled forms among it.
    pub fn is_unsaved(&self) -> bool {
        self.is_changed() || (self.access == Access::Editable && self.forms.hold_work())
    }

    /// How far the work has come towards its file.
    pub fn saved_state(&self) -> Saved {
        if self.access == Access::ReadOnly {
            Saved::ReadOnly
        } else if self.saving.is_some() {
            Saved::Saving
        } else if self.save_failed && self.is_changed() {
            Saved::Failed
        } else if self.path.is_none() {
            Saved::Never
        } else if self.is_unsaved() {
            let steps = self.history.depth().abs_diff(self.saved_depth).max(1);
            Saved::Unsaved {
                changes: u32::try_from(steps).unwrap_or(u32::MAX),
            }
        } else {
            Saved::At(self.saved_at)
        }
    }

    /// Makes an edit. On an error nothing has changed.
    pub fn edit(&mut self, edit: &Edit, stamp: &Stamp, now_secs: f64) -> Result<(), EditError> {
        if self.access == Access::ReadOnly {
            return Err(EditError::Closed);
        }
        let after = Arc::new(self.case.with(edit, stamp)?);
        self.history.record(
            edit.name(),
            Arc::clone(&self.case),
            Arc::clone(&after),
            edit.typing_field(),
            now_secs,
        );
        self.replace(after);
        Ok(())
    }

    /// Takes the last act back and gives its name.
    pub fn undo(&mut self) -> Option<&'static str> {
        let (name, case) = self.history.undo()?;
        self.replace(case);
        Some(name)
    }

    /// Does the act taken back last once more and gives its name.
    pub fn redo(&mut self) -> Option<&'static str> {
        let (name, case) = self.history.redo()?;
        self.replace(case);
        Some(name)
    }

    /// The way back and forth.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Ends a run of typing, so that the next key begins a new undo step.
    pub fn rest(&mut self) {
        self.history.rest();
    }

    /// Says that this value of the case is now in the file.
    pub fn mark_saved(&mut self, case: Arc<Case>, at: DateTime<FixedOffset>) {
        if Arc::ptr_eq(&case, &self.case) {
            self.saved_depth = self.history.depth();
        }
        self.saved = Some(case);
        self.saved_at = Some(at);
        self.seen_at = Some(at);
        self.save_failed = false;
        self.history.rest();
    }

    /// Puts the case as the file holds it, with the work of others, at the place of this one.
    pub fn take_in(&mut self, case: Arc<Case>) {
        self.replace(case);
    }

    fn replace(&mut self, case: Arc<Case>) {
        self.case = case;
        self.revision += 1;
    }
}
