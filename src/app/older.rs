//! Older versions of the case at hand: listing them, looking at one, bringing it or one place of it back, and erasing an
//! item from all of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use super::flow;
use super::jobs::{Exit, Job, Lane, Report};
use super::notice::Notice;
use super::question::{After, Question};
use super::save;
use super::state::State;
use crate::model::{Case, Change, Edit, EditError, Field, ItemRef, changes};
pub use crate::store::versions::Version;
use crate::store::versions::{self, Rewritten};
use crate::store::{self, Disk, OpenError, SaveId, Trouble, recovery};

/// The older versions of the case at hand, as far as they have been read.
#[derive(Debug, Default)]
pub struct Versions {
    /// Newest first; `None` while they are looked for.
    pub entries: Option<Result<Vec<VersionEntry>, Trouble>>,
    /// The one looked at.
    pub chosen: Option<Chosen>,
    /// Lowered when nobody wants to know any more.
    is_wanted: Arc<AtomicBool>,
}

/// One older version.
#[derive(Clone, Debug)]
pub struct VersionEntry {
    /// What its head says.
    pub version: Version,
    /// What it changed from the one before it; `None` while that is not known, or where one of the two cannot be read.
    pub changes: Option<Vec<Change>>,
}

/// The version looked at.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Which.
    pub save_id: SaveId,
    /// What it holds; `None` while it is read.
    pub case: Option<Result<Arc<Case>, OpenError>>,
}

impl Drop for Versions {
    fn drop(&mut self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}

/// Begins to list the versions of the case at hand.
pub(super) fn list(state: &mut State) {
    let Some(path) = path_at_hand(state) else {
        state.versions = None;
        return;
    };
    // What is known stands until more is known, so that the list does not blink.
    let (entries, chosen) = state.versions.as_mut().map_or((None, None), |known| {
        (known.entries.take(), known.chosen.take())
    });
    let is_wanted = Arc::new(AtomicBool::new(true));
    state.versions = Some(Versions {
        entries,
        chosen,
        is_wanted: Arc::clone(&is_wanted),
    });
    let session = session_at_hand(state);
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, Lane::Own, Exit::Free, move |teller| {
            let found = versions::list(&*disk, &path);
            let all = found.as_ref().ok().cloned().unwrap_or_default();
            teller.tell(of(session, Report::Versions(found)));
            let tell = |report| teller.tell(of(session, report));
            tell_changes(&*disk, &all, &is_wanted, &tell);
            Report::Nothing
        });
}

/// How much is read to say what each version changed, in bytes: enough for years of an ordinary case, and bounded on a slow line.
const READ_FOR_CHANGES: u64 = 256 << 20;

/// Says of each version what it changed, the newest first.
fn tell_changes(disk: &dyn Disk, all: &[Version], is_wanted: &AtomicBool, tell: &dyn Fn(Report)) {
    let mut newer: Option<(SaveId, Arc<Case>)> = None;
    let mut bytes = 0;
    for version in all {
        if !is_wanted.load(Ordering::Relaxed) || bytes > READ_FOR_CHANGES {
            return;
        }
        bytes += disk.kind(&version.path).map_or(0, |kind| kind.bytes);
        let case = versions::read(disk, version)
            .ok()
            .map(|opened| opened.ground.case);
        if let (Some((save_id, newer)), Some(case)) = (&newer, &case) {
            tell(Report::VersionChanges(*save_id, changes(case, newer)));
        }
        newer = case.map(|case| (version.save_id, case));
    }
    if let Some((first, case)) = newer {
        let empty = Case {
            id: case.id,
            ..Case::new(case.id, case.child.clone(), &case.created)
        };
        tell(Report::VersionChanges(first, changes(&empty, &case)));
    }
}

/// Takes up the list. What a version changed is told again soon; until then what was told before stands.
pub(super) fn listed(state: &mut State, found: Result<Vec<Version>, Trouble>) {
    let Some(versions) = &mut state.versions else {
        return;
    };
    let mut known: HashMap<SaveId, Vec<Change>> = versions
        .entries
        .take()
        .and_then(Result::ok)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|entry| Some((entry.version.save_id, entry.changes?)))
        .collect();
    versions.entries = Some(found.map(|all| {
        all.into_iter()
            .map(|version| VersionEntry {
                changes: known.remove(&version.save_id),
                version,
            })
            .collect()
    }));
}

/// Takes up what one version changed.
pub(super) fn told(state: &mut State, save_id: SaveId, changes: Vec<Change>) {
    let entries = state
        .versions
        .as_mut()
        .and_then(|versions| versions.entries.as_mut()?.as_mut().ok());
    if let Some(entry) = entries.and_then(|entries| {
        entries
            .iter_mut()
            .find(|entry| entry.version.save_id == save_id)
    }) {
        entry.changes = Some(changes);
    }
}

fn version(state: &State, save_id: SaveId) -> Option<Version> {
    let entries = state.versions.as_ref()?.entries.as_ref()?.as_ref().ok()?;
    let entry = entries
        .iter()
        .find(|entry| entry.version.save_id == save_id)?;
    Some(entry.version.clone())
}

/// A report that only concerns the case at hand now.
fn of(session: Option<Uuid>, report: Report) -> Report {
    Report::Of(session.unwrap_or_default(), Box::new(report))
}

fn session_at_hand(state: &State) -> Option<Uuid> {
    state.session.as_ref().map(|session| session.id)
}

fn path_at_hand(state: &State) -> Option<PathBuf> {
    state.session.as_ref()?.path.clone()
}

/// Reads a version, to show it beside the present one.
pub(super) fn choose(state: &mut State, save_id: SaveId) {
    let Some(wanted) = version(state, save_id) else {
        return;
    };
    if let Some(versions) = &mut state.versions {
        versions.chosen = Some(Chosen {
            save_id,
            case: None,
        });
    }
    let session = session_at_hand(state);
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, Lane::Own, Exit::Free, move |_| {
            let read = versions::read(&*disk, &wanted);
            let case = read.map(|opened| opened.ground.case);
            of(session, Report::VersionRead(save_id, case))
        });
}

/// Takes up a version that was read.
pub(super) fn read(state: &mut State, save_id: SaveId, case: Result<Arc<Case>, OpenError>) {
    if let Some(chosen) = state
        .versions
        .as_mut()
        .and_then(|versions| versions.chosen.as_mut())
        .filter(|chosen| chosen.save_id == save_id)
    {
        chosen.case = Some(case);
    }
}

/// The version looked at, once it was read.
fn chosen_case(state: &State) -> Option<Arc<Case>> {
    let chosen = state.versions.as_ref()?.chosen.as_ref()?;
    chosen.case.as_ref()?.as_ref().ok().cloned()
}

/// Why a place of the version looked at cannot be brought back; `None` where it can, or where there is no such version.
pub fn refusal(state: &State, item: ItemRef, field: Option<Field>) -> Option<EditError> {
    let (from, session) = (chosen_case(state)?, state.session.as_ref()?);
    let edit = Edit::TakeOver { from, item, field };
    session.case().with(&edit, &state.stamp()).err()
}

/// Brings one place of the version looked at back.
pub(super) fn take_from(state: &mut State, item: ItemRef, field: Option<Field>) {
    if let Some(from) = chosen_case(state) {
        let edit = Edit::TakeOver { from, item, field };
        super::update(state, super::Command::EditWithToast(edit));
    }
}

/// Begins to restore the version looked at: first the present state of the file is put among the versions.
pub(super) fn restore(state: &mut State) {
    let (Some(path), Some(case)) = (path_at_hand(state), chosen_case(state)) else {
        return;
    };
    let session = session_at_hand(state);
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, Lane::Share, Exit::Free, move |_| {
            let kept = versions::keep_present(&*disk, &path);
            of(session, Report::PresentKept(kept, case))
        });
}

/// The present state is among the versions: the older one becomes the newest.
pub(super) fn present_kept(state: &mut State, outcome: Result<(), Trouble>, case: &Case) {
    match outcome {
        Ok(()) => {
            let edit = Edit::Restore(Box::new(case.clone()));
            super::update(state, super::Command::EditWithToast(edit));
            save::save(state);
        }
        Err(trouble) => save::say(state, Notice::VersionNotKept(trouble)),
    }
}

/// Opens a version to read it in every view.
pub(super) fn open_to_read(state: &mut State, save_id: SaveId) {
    let (Some(version), Some(origin)) = (version(state, save_id), path_at_hand(state)) else {
        return;
    };
    flow::leave(
        state,
        After::ReadVersion {
            path: version.path,
            origin,
        },
    );
}

/// Asks whether an item shall be erased for good, once it is known how many versions may hold it.
pub(super) fn ask_erase(state: &mut State, item: ItemRef) {
    let Some(path) = path_at_hand(state) else {
        return show_erase(state, item, 0);
    };
    let session = session_at_hand(state);
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, Lane::Own, Exit::Free, move |_| {
            let count = versions::list(&*disk, &path).map_or(0, |all| all.len());
            of(session, Report::EraseAsked(item, count))
        });
}

/// The question itself. Where there are no older versions yet there is nothing to choose: the save that follows may make
/// one.
pub(super) fn show_erase(state: &mut State, item: ItemRef, versions: usize) {
    let is_there = state
        .session
        .as_ref()
        .is_some_and(|session| is_held(session.case(), item));
    if is_there && state.question.is_none() {
        state.question = Some(Question::Erase {
            item,
            versions,
            also_versions: true,
        });
    }
}

/// Whether a case holds an item, be it on the board of a closed round.
fn is_held(case: &Case, item: ItemRef) -> bool {
    case.has(item) || matches!(item, ItemRef::Card(card) if case.stands_on_a_closed_board(card))
}

/// An item that is to go from copies and older versions once it is out of the file.
#[derive(Clone, Debug)]
pub(super) struct ToErase {
    item: ItemRef,
    /// Where the case lay when that was asked for.
    path: Option<PathBuf>,
}

/// Erases an item: from the case at hand at once, from its file with the save that follows, and from older versions after that.
pub(super) fn erase(state: &mut State, item: ItemRef, also_versions: bool) {
    super::update(state, Edit::Erase(item).into());
    let Some(session) = &mut state.session else {
        return;
    };
    if !is_erased(session.case(), item) {
        // The edit was refused, and that was said.
        return;
    }
    session.to_erase.retain(|known| known.item != item);
    let path = session.path.clone();
    let has_file = path.is_some();
    if also_versions {
        session.to_erase.push(ToErase { item, path });
    }
    if has_file {
        save::save(state);
    }
}

/// Whether an item was erased for good and not brought back since.
fn is_erased(case: &Case, item: ItemRef) -> bool {
    let is_marked = case.erased.iter().any(|mark| item.uuid() == Some(mark.id));
    is_marked && !is_held(case, item)
}

/// What is being erased from everything that holds an older state.
#[derive(Clone, Debug)]
pub struct Erasing {
    items: Vec<ItemRef>,
    /// Where the case lies.
    path: PathBuf,
    /// Where it lay when the erasing was asked for, if that was elsewhere: it was not saved there any more.
    left: Vec<PathBuf>,
    rewritten: Rewritten,
}

impl Erasing {
    fn ids(&self) -> Vec<Uuid> {
        self.items.iter().filter_map(|item| item.uuid()).collect()
    }
}

/// A save has ended: what it brought out of the file goes from the copies on this machine, and then from older versions. What
/// is in the file still, or was brought back, waits for another save.
pub(super) fn erase_older(state: &mut State) {
    let home = state.home.clone();
    let Some(session) = &mut state.session else {
        return;
    };
    let incoming = session.incoming.as_ref().map(|incoming| &incoming.theirs);
    let in_file = incoming.or(session.ground.as_ref());
    let (Some(path), Some(in_file)) = (session.path.clone(), in_file) else {
        return;
    };
    let in_file = Arc::clone(&in_file.case);
    let (gone, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut session.to_erase)
        .into_iter()
        .partition(|wanted| {
            is_erased(&in_file, wanted.item) && is_erased(session.case(), wanted.item)
        });
    // A save that was under way when the item was erased wrote it once more.
    let is_saved_too_early = waiting.iter().any(|wanted| {
        let was_written = session
            .ground
            .as_ref()
            .is_some_and(|ground| is_held(&ground.case, wanted.item));
        was_written && is_erased(session.case(), wanted.item)
    });
    session.to_erase = waiting;
    if is_saved_too_early {
        save::save(state);
    }
    if gone.is_empty() {
        return;
    }
    let mut left: Vec<PathBuf> = gone.iter().filter_map(|gone| gone.path.clone()).collect();
    left.retain(|left| *left != path);
    left.dedup();
    let mut erasing = Erasing {
        items: gone.into_iter().map(|gone| gone.item).collect(),
        path,
        left,
        rewritten: Rewritten::default(),
    };
    let Some(home) = home else {
        return erased_here(state, erasing);
    };
    let session = state.session.as_ref();
    let own = session.and_then(|session| session.keeping.name.clone());
    let disk = Arc::clone(&state.disk);
    // After the copy that may be being written, and before the next.
    state
        .jobs
        .start(Job::Versions, Lane::Home, Exit::Waits, move |_| {
            erasing.rewritten = recovery::erase(&*disk, &home, own.as_ref(), &erasing.ids());
            Report::ErasedHere(Box::new(erasing))
        });
}

/// No copy on this machine holds what was erased: now the older versions.
pub(super) fn erased_here(state: &mut State, erasing: Erasing) {
    // A drive the case was taken away from must not hold up the one it lies on now.
    let lane = if erasing.left.is_empty() {
        Lane::Share
    } else {
        Lane::Own
    };
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, lane, Exit::Waits, move |_| {
            let ids = erasing.ids();
            let mut rewritten = erasing.rewritten;
            for path in std::iter::once(&erasing.path).chain(&erasing.left) {
                let there = versions::erase(&*disk, path, &ids);
                rewritten.done += there.done;
                rewritten.failed += there.failed;
            }
            let hold = |path: &&PathBuf| may_hold(&*disk, path, &erasing.items);
            rewritten.failed += erasing.left.iter().filter(hold).count();
            Report::Erased(rewritten)
        });
}

/// Whether a file that is not saved any more holds any of these.
fn may_hold(disk: &dyn Disk, path: &Path, items: &[ItemRef]) -> bool {
    match store::open(disk, path) {
        Ok(opened) => items.iter().any(|item| is_held(&opened.case, *item)),
        Err(error) => error != OpenError::Trouble(Trouble::Missing),
    }
}

/// Takes up how erasing went.
pub(super) fn erased(state: &mut State, rewritten: Rewritten) {
    save::say(state, Notice::Erased(rewritten));
    if state.versions.is_some() {
        list(state);
    }
}

/// Whether a path is that of an older version: such a file is read, never watched or remembered.
pub(super) fn is_version(path: &Path) -> bool {
    versions::is_version(path)
}
