//! One open case: its value, where it is saved, and the way back.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::forms::{Forms, new_entry};
use super::history::History;
use super::keep::Keeping;
use super::older::ToErase;
use super::plan_forms::turn_edits;
use super::sitting::Sitting;
use super::team::{FileState, Incoming, News, Stopped};
use super::watching::SharedOrders;
use super::writing::correction;
use crate::lang::Lang;
use crate::model::merge::{self, Answers, Fate};
use crate::model::{CardId, Case, Edit, EditError, Stamp, SubGoal, Voice};
use crate::store::recovery::Recovered;
use crate::store::{Fingerprint, Ground, Hash, Holder, Present, SaveId};
use crate::text::Words;
use uuid::Uuid;

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
    /// What this session last read from or wrote to its file: what it and others both began with.
    pub ground: Option<Ground>,
    /// What a person said to the merge of the save under way.
    pub(super) answers: Answers,
    /// What saves of unknown outcome may have written.
    pub(super) tried: Vec<Ground>,
    /// Work of others that is in the file and not in the case at hand yet.
    pub(super) incoming: Option<Incoming>,
    /// Whether nothing can be saved where the file lies: then a copy elsewhere is offered.
    pub is_folder_read_only: bool,
    /// What is to be erased from older versions once it is out of the file.
    pub(super) to_erase: Vec<ToErase>,
    /// Who else has the case open.
    pub others: Vec<Present>,
    /// Who the save under way waits for.
    pub holder: Option<Holder>,
    /// This session, as others see it.
    pub id: Uuid,
    /// What the watch over its file goes by.
    pub(super) orders: SharedOrders,
    /// How the file stands to what this session knows of it.
    pub file_state: FileState,
    /// What came in from others, newest last.
    pub news: Vec<News>,
    /// A merge that waits for a person's word.
    pub stopped: Option<Stopped>,
    /// Forms being filled in that are not in the case yet.
    pub forms: Forms,
    /// The session at the board that goes on, with its agenda.
    pub sitting: Option<Sitting>,
    /// How far work that is not in the file is kept on this machine.
    pub(super) keeping: Keeping,
}

impl Session {
    /// A case that is not in any file yet.
    pub fn unsaved(case: Case) -> Self {
        Self::unsaved_arc(Arc::new(case))
    }

    fn unsaved_arc(case: Arc<Case>) -> Self {
        Self {
            case,
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
            ground: None,
            answers: Answers::default(),
            tried: Vec::new(),
            incoming: None,
            is_folder_read_only: false,
            to_erase: Vec::new(),
            others: Vec::new(),
            holder: None,
            id: Uuid::now_v7(),
            orders: SharedOrders::default(),
            file_state: FileState::default(),
            news: Vec::new(),
            stopped: None,
            forms: Forms::default(),
            sitting: None,
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
    pub fn opened(ground: Ground, path: PathBuf, access: Access) -> Self {
        let mut session = Self::unsaved_arc(Arc::clone(&ground.case));
        session.saved = Some(Arc::clone(&ground.case));
        session.ground = Some(ground);
        session.path = Some(path);
        session.access = access;
        session
    }

    /// A case that is only looked at.
    pub fn to_read(case: Case) -> Self {
        let mut session = Self::unsaved(case);
        session.saved = Some(Arc::clone(&session.case));
        session.access = Access::ReadOnly;
        session
    }

    /// Says what the file holds now; it is taken in where it is not what this session knows.
    pub(super) fn file_holds(&mut self, theirs: Ground) {
        let Some(known) = &self.ground else {
            return;
        };
        if known.fingerprint == theirs.fingerprint {
            return;
        }
        // What does not come from what the work rests on is left to the save: it looks for what both began with among the versions.
        if let Some(base) = self.base_of(&theirs) {
            self.incoming = Some(Incoming {
                theirs,
                base: Some(base),
                answers: Answers::default(),
            });
        }
    }

    /// The newest state this session read, wrote or may have written that a file comes from.
    pub(super) fn base_of(&self, theirs: &Ground) -> Option<Arc<Case>> {
        self.ground
            .iter()
            .chain(&self.tried)
            .rev()
            .find(|known| theirs.chain.contains(&known.fingerprint.save_id))
            .map(|known| Arc::clone(&known.case))
    }

    /// Work that was kept on this machine and is not in its file yet.
    pub fn recovered(work: Recovered) -> Self {
        let mut session = Self::unsaved(work.case);
        session.path = work.origin;
        session.saved = work.base.as_ref().map(|base| Arc::clone(&base.case));
        session.ground = work.base;
        session.access = work.access;
        session.keeping.has_copy = true;
        session.keeping.name = Some(work.name);
        session
    }

    /// The case with everything in it that stands in open forms, as it is kept on this machine.
    pub fn case_with_forms(&self, stamp: &Stamp) -> Arc<Case> {
        let mut case = Arc::clone(&self.case);
        for (before, after) in self.forms.written() {
            put_form(&mut case, &before, &after, stamp);
        }
        if let Some(turn) = self.forms.written_turn() {
            for edit in turn_edits(&case, turn.edit(&case)) {
                if let Ok(with) = case.with(&edit, stamp) {
                    case = Arc::new(with);
                }
            }
        }
        if let Some(follow_up) = &self.forms.follow_up {
            // Cases are written in Danish, also the words for a day.
            let words = Words::of(Lang::Da);
            for edit in follow_up.edits_to_keep(&case, stamp, words) {
                if let Ok(with) = case.with(&edit, stamp) {
                    case = Arc::new(with);
                }
            }
        }
        for ((heading, side), text) in &self.forms.new_entries {
            let entry = new_entry(*heading, *side, text, stamp);
            if let Ok(with) = case.with(&entry, stamp) {
                case = Arc::new(with);
            }
        }
        for ((theme, side), text) in &self.forms.new_cards {
            let card = Edit::AddCard {
                id: CardId::fresh(),
                theme: *theme,
                side: *side,
                text: text.trim().to_owned(),
                voice: Voice::Unsaid,
                origin: None,
            };
            if let Ok(with) = case.with(&card, stamp) {
                case = Arc::new(with);
            }
        }
        for ((round, card), text) in &self.forms.new_corrections {
            if let Ok(with) = case.with(&correction(*round, *card, text), stamp) {
                case = Arc::new(with);
            }
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
        let holds_work = |forms: &Forms| {
            let follow_up = forms.follow_up.as_deref();
            forms.hold_work() || follow_up.is_some_and(|it| it.holds_work(&self.case))
        };
        self.is_changed() || (self.access == Access::Editable && holds_work(&self.forms))
    }

    /// When the file was last looked at with an answer.
    pub fn looked_at(&self) -> Option<DateTime<FixedOffset>> {
        self.orders.with(|orders| orders.looked)
    }

    /// Says that the file was read or written now.
    pub fn was_looked_at(&self, at: DateTime<FixedOffset>) {
        self.orders.with(|orders| orders.looked = Some(at));
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

    /// Makes several edits as one act with this name. On an error nothing has changed.
    pub fn edit_all(
        &mut self,
        name: &'static str,
        edits: &[Edit],
        stamp: &Stamp,
        now_secs: f64,
    ) -> Result<(), EditError> {
        if self.access == Access::ReadOnly {
            return Err(EditError::Closed);
        }
        let mut after = Arc::clone(&self.case);
        for edit in edits {
            after = Arc::new(after.with(edit, stamp)?);
        }
        let before = Arc::clone(&self.case);
        self.history
            .record(name, before, Arc::clone(&after), None, now_secs);
        self.replace(after);
        Ok(())
    }

    /// Whether the last act can be taken back.
    ///
    /// # Errors
    /// The closing of a round cannot once somebody has gone on.
    pub fn can_undo(&self) -> Result<(), EditError> {
        self.history.last_done().map_or(Ok(()), |step| {
            merge::can_carry(&step.after, &step.before, &self.case)
        })
    }

    /// Whether the act taken back last can be done once more.
    ///
    /// # Errors
    /// A round cannot be opened again once somebody has gone on.
    pub fn can_redo(&self) -> Result<(), EditError> {
        self.history.last_undone().map_or(Ok(()), |step| {
            merge::can_carry(&step.before, &step.after, &self.case)
        })
    }

    /// Takes the last act back and gives its name. Nothing happens where it [cannot be](Session::can_undo).
    pub fn undo(&mut self) -> Option<&'static str> {
        self.can_undo().ok()?;
        let step = self.history.undo()?;
        let case = self.carried(&step.after, step.before);
        self.replace(case);
        Some(step.name)
    }

    /// Forgets the last act, which cannot be taken back any more: what was done before it still can.
    pub(super) fn let_go_of_last(&mut self) {
        self.history.let_go_of_last();
    }

    /// Does the act taken back last once more and gives its name. Nothing happens where it [cannot be](Session::can_redo).
    pub fn redo(&mut self) -> Option<&'static str> {
        self.can_redo().ok()?;
        let step = self.history.redo()?;
        let case = self.carried(&step.before, step.after);
        self.replace(case);
        Some(step.name)
    }

    /// The case with the change from one value to another made on it. Others' work that came in since stays.
    fn carried(&self, from: &Arc<Case>, to: Arc<Case>) -> Arc<Case> {
        if Arc::ptr_eq(from, &self.case) {
            return to;
        }
        let mut case = merge::carry(from, &to, &self.case);
        let Some(saved) = &self.saved else {
            return Arc::new(case);
        };
        // What is in the file is known by its pointer. An act and its undo leave nothing but the time they were done.
        let changed = std::mem::replace(&mut case.changed, saved.changed.clone());
        if **saved == case {
            return Arc::clone(saved);
        }
        case.changed = changed;
        Arc::new(case)
    }

    /// Puts an item that was edited in a form into the case as one act. Where others changed the item since the form was opened,
    /// both are merged.
    pub fn put(
        &mut self,
        before: &Edit,
        after: &Edit,
        stamp: &Stamp,
        now_secs: f64,
    ) -> Result<(), EditError> {
        if self.access == Access::ReadOnly {
            return Err(EditError::Closed);
        }
        let case = Arc::new(with_form(&self.case, before, after, stamp)?);
        self.history.record(
            after.name(),
            Arc::clone(&self.case),
            Arc::clone(&case),
            None,
            now_secs,
        );
        self.replace(case);
        Ok(())
    }

    /// Takes in what others changed. What needs a person's word stays out until it is given.
    pub(super) fn take_in(&mut self, answers: Answers) {
        let Some(incoming) = self.incoming.take() else {
            return;
        };
        let theirs = &incoming.theirs.case;
        let by = theirs.changed.clone();
        let base = incoming.base.as_deref();
        let answers = Answers {
            many_gone: answers.many_gone.or(incoming.answers.many_gone),
            erased: answers.erased.or(incoming.answers.erased),
        };
        match merge::merge(base, &self.case, theirs, answers) {
            Ok(merged) => {
                let case = if merged.case == **theirs {
                    Arc::clone(theirs)
                } else {
                    Arc::new(merged.case)
                };
                let news = merged.incoming.into_iter().map(|change| News {
                    change,
                    before: Arc::clone(&self.case),
                    after: Arc::clone(&case),
                    by: by.clone(),
                    is_seen: false,
                });
                self.news.extend(news);
                self.stopped = None;
                if matches!(self.file_state, FileState::Changed { .. }) {
                    self.file_state = FileState::Same;
                }
                self.tried.clear();
                self.saved = Some(Arc::clone(theirs));
                self.ground = Some(incoming.theirs);
                self.history.rest();
                self.replace(case);
            }
            Err(stop) => {
                self.stopped = Some(Stopped {
                    elsewhere: None,
                    stop,
                    theirs: Arc::clone(theirs),
                    by,
                    answers,
                });
                self.incoming = Some(Incoming {
                    answers,
                    ..incoming
                });
            }
        }
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
        self.was_looked_at(at);
        self.save_failed = false;
        self.file_state = FileState::Same;
        self.stopped = None;
        self.history.rest();
    }

    /// Says that a save of this value put `ground` into the file: the same, or the same with the work of others.
    pub(super) fn was_saved(&mut self, case: Arc<Case>, ground: Ground, at: DateTime<FixedOffset>) {
        self.tried.clear();
        self.incoming = None;
        if *ground.case == *case {
            self.ground = Some(Ground {
                case: Arc::clone(&case),
                ..ground
            });
            self.mark_saved(case, at);
            return;
        }
        // What was written since is a change of what was saved, not of what the others wrote.
        self.ground = Some(Ground {
            case: Arc::clone(&case),
            fingerprint: Fingerprint {
                hash: never_on_disk(ground.fingerprint.save_id),
                ..ground.fingerprint
            },
            chain: ground.chain.clone(),
        });
        self.mark_saved(Arc::clone(&case), at);
        self.incoming = Some(Incoming {
            theirs: ground,
            base: Some(case),
            // What the merge took out was agreed to when it was saved.
            answers: Answers {
                many_gone: Some(Fate::Go),
                ..Answers::default()
            },
        });
    }

    fn replace(&mut self, case: Arc<Case>) {
        self.case = case;
        self.revision += 1;
    }
}

/// The hash of a state that no file holds: of what was saved, without what others had in the file. Told apart by the save.
fn never_on_disk(save: SaveId) -> Hash {
    let mut hash = [0; 32];
    let (bytes, again) = hash.split_at_mut(16);
    bytes.copy_from_slice(save.uuid().as_bytes());
    again.copy_from_slice(save.uuid().as_bytes());
    Hash(hash)
}

/// The case with what a form changed, `before` being the item as the form began with it: where others changed the item since,
/// both are merged. An item that was erased for good meanwhile does not come back this way.
fn with_form(case: &Case, before: &Edit, after: &Edit, stamp: &Stamp) -> Result<Case, EditError> {
    let (before, after) = (&fitting(case, before), &fitting(case, after));
    let base = case.with(before, stamp)?;
    let mine = case.with(after, stamp)?;
    merge::merge(Some(&base), &mine, case, Answers::default())
        .map(|merged| merged.case)
        .map_err(|_| EditError::Gone)
}

/// A form knows a sub-goal with the status it had when the form was opened. That changes with a reason, and not with a form. Cards and
/// the aim it points to may be gone since.
fn fitting<'e>(case: &Case, edit: &'e Edit) -> Cow<'e, Edit> {
    let Edit::PutSubGoal(item) = edit else {
        return Cow::Borrowed(edit);
    };
    let mut item = item.clone();
    if let Some(known) = case.sub_goal(item.id) {
        item.status = known.status;
    }
    item.let_go_of_gone(case);
    Cow::Owned(Edit::PutSubGoal(item))
}

/// The same where it is done to keep what a form holds: what cannot be put into the case is left out.
fn put_form(case: &mut Arc<Case>, before: &Edit, after: &Edit, stamp: &Stamp) {
    let is_erased = |item: &SubGoal| case.erased.iter().any(|mark| mark.id == item.id.uuid());
    if matches!(after, Edit::PutSubGoal(item) if is_erased(item)) {
        return;
    }
    let put = with_form(case, before, after, stamp);
    if let Ok(with) = put.or_else(|_| case.with(&fitting(case, after), stamp)) {
        *case = Arc::new(with);
    }
}
