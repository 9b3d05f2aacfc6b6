//! From one case to the next: nothing is left behind without being asked about.

use std::path::PathBuf;
use std::sync::Arc;

use super::child_form::{ChildForm, suggested_key, understand_birth};
use super::command::View;
use super::dialogs::Chosen;
use super::export;
use super::keep;
use super::notice::Notice;
use super::older;
use super::question::{After, Question, Reply};
use super::recent::RecentWatch;
use super::rescue;
use super::save;
use super::session::Session;
use super::sitting;
use super::state::State;
use super::team;
use crate::model::{Birth, Case, CaseId, Child, Edit};
use crate::store;
use crate::text::Words;

/// Starts the app: what was kept, what was opened last, and what the command line asks for.
pub fn begin(state: &mut State, ask: Option<After>) {
    keep::look_for_copies(state);
    look_at_recent(state);
    if let Some(after) = ask {
        leave(state, after);
    }
}

/// A save that takes longer than this is taken for one that hangs: there is a way out, in seconds.
const SLOW_SAVE_SECS: f64 = 10.0;

/// Goes on to something that takes the place of the present case, asking first where work would be lost.
pub(super) fn leave(state: &mut State, after: After) {
    let Some(session) = &state.session else {
        return proceed(state, after);
    };
    if session.saving.is_some() && state.clock.seconds() - session.saving_since < SLOW_SAVE_SECS {
        // The window stays until the save has ended; then this is asked for again.
        state.after_save = Some(after);
    } else if is_free(state) {
        proceed(state, after);
    } else {
        state.question = Some(Question::Unsaved { after });
    }
}

/// Whether the case at hand may give way: nothing of it would be lost, or just that was agreed to.
pub(super) fn is_free(state: &State) -> bool {
    state.session.as_ref().is_none_or(|session| {
        (session.saving.is_none() && !session.is_unsaved())
            || state.let_go.as_ref().is_some_and(|(revision, forms)| {
                *revision == session.revision() && *forms == session.forms
            })
    })
}

/// Remembers that the user lets go what is unsaved now; what is written after that is asked about again.
fn let_go(state: &mut State) {
    state.let_go = state
        .session
        .as_ref()
        .map(|session| (session.revision(), session.forms.clone()));
}

/// Opens a file in place of what is shown.
pub(super) fn open(state: &mut State, path: PathBuf) {
    leave(state, After::Open(path));
}

/// Goes on; what is at hand may go. It goes when something else takes its place.
fn proceed(state: &mut State, after: After) {
    match after {
        After::Start => close(state),
        After::New => {
            state.question = Some(Question::Child(Box::new(ChildForm {
                child: Child {
                    key: suggested_key(state.today(), &state.settings.recent),
                    ..Child::default()
                },
                birth: String::new(),
                is_birth_understood: true,
                begins_case: true,
            })));
        }
        After::Example => {
            show(state, Session::example(store::example()));
            state.notices.push(Notice::Example);
        }
        After::OpenDialog => save::ask_what(state),
        After::Open(path) => save::read(state, path),
        After::Recovered(at) => rescue::look_at_recovered(state, at),
        After::MergeRecovered(at) => rescue::merge_recovered(state, at),
        After::ReadVersion { path, origin } => rescue::read_version(state, path, origin),
        After::Salvage(path) => rescue::salvage(state, path),
        After::Newest(path) => rescue::open_newest(state, path),
        After::Quit => {
            forget_session(state);
            state.leaving.get_or_insert(state.clock.seconds());
        }
    }
}

/// Back to the start screen.
fn close(state: &mut State) {
    forget_session(state);
    look_at_recent(state);
}

/// Puts another case on the screen.
pub(super) fn show(state: &mut State, session: Session) {
    forget_session(state);
    state.session = Some(session);
    state.view = View::default();
    state.in_focus = None;
    state.round = None;
    state.follows_up = false;
    state.search = None;
    state.visited.clear();
    state.form_view = View::Timeline;
    state.export = None;
    state.versions = None;
    let is_watched = state
        .session
        .as_ref()
        .and_then(|session| session.path.as_deref())
        .is_some_and(|path| !older::is_version(path));
    if is_watched {
        team::watch_file(state);
    }
}

/// Goes on once the work is kept on this machine, while the drive does not answer; it is offered again at the next start.
fn keep_and_go(state: &mut State, after: After) {
    if !super::writing::commit_forms(state) {
        return;
    }
    super::writing::add_all_typed(state);
    if let Some(session) = &state.session {
        state.after_keep = Some((after, session.revision(), session.forms.clone()));
        keep::keep_now(state);
    }
}

/// Work is kept on this machine: what waited for just that goes on. What was written since is asked about again.
pub(super) fn kept(state: &mut State, revision: u64) {
    if state
        .after_keep
        .as_ref()
        .is_none_or(|(_, wanted, _)| *wanted != revision)
    {
        return;
    }
    let Some((after, revision, forms)) = state.after_keep.take() else {
        return;
    };
    state.let_go = Some((revision, forms));
    if !is_free(state) {
        return leave(state, after);
    }
    keep::leave_copy(state);
    // A save that hangs is left behind: the work is safe without it.
    state.leaves_save = true;
    proceed(state, after);
}

/// Lets the present case go; it was saved, or the user let its changes go.
fn forget_session(state: &mut State) {
    keep::end(state);
    team::leave_file(state);
    state.session = None;
    state.let_go = None;
    forget_case(state);
}

/// Reads what the recent cases say of themselves, and goes on looking while they are on the screen.
pub(super) fn look_at_recent(state: &mut State) {
    let paths = state.settings.recent.clone();
    let watch = RecentWatch::new(Arc::clone(&state.disk), paths);
    state.jobs.watch(Some(Box::new(watch)));
    state.jobs.look_now();
}

/// The same, when the list on the screen got shorter.
pub(super) fn look_at_recent_on_start(state: &mut State) {
    if state.session.is_none() {
        look_at_recent(state);
    }
}

/// What belonged to the case that was on the screen goes with it.
fn forget_case(state: &mut State) {
    state.toast = None;
    state.find = None;
    state.shows_settings = false;
    state.notices.clear();
    state.question = None;
}

/// The form for the child of the case at hand.
pub(super) fn ask_child(state: &mut State) {
    let Some(session) = &state.session else {
        return;
    };
    let child = session.case().child.clone();
    let words = crate::app::child_form::birth_as_typed(child.birth);
    state.question = Some(Question::Child(Box::new(ChildForm {
        child,
        birth: words,
        is_birth_understood: true,
        begins_case: false,
    })));
}

/// Takes the answer to the question on the screen.
pub(super) fn reply(state: &mut State, reply: Reply) {
    let Some(question) = state.question.take() else {
        return;
    };
    match (question, reply) {
        (before, Reply::Write(written)) => {
            state.question = Some(understood(state, &before, *written));
            export::count_pages(state);
        }
        (Question::Unsaved { after }, Reply::Go) => {
            if super::writing::commit_forms(state) {
                state.after_save = Some(after);
                save::save(state);
            }
        }
        (Question::Unsaved { after }, Reply::Discard) => {
            let_go(state);
            proceed(state, after);
        }
        (Question::Child(form), Reply::Go) => take_child(state, form),
        (Question::Agenda(form), Reply::Go) => sitting::begin(state, &form),
        (Question::Agenda(form), Reply::Keep) => sitting::keep(state, &form),
        (Question::MakeCard(form), Reply::Go) => super::update::make_card(state, form),
        (Question::Round(form), Reply::Cancel) => super::round_form::lay_aside(state, form),
        (Question::Round(form), Reply::Go) => super::round_form::take_round(state, form),
        (Question::TakeOut(form), Reply::Go) => {
            super::update(state, super::Command::EditWithToast(form.edit()));
        }
        (Question::Overwrite { path }, Reply::Go) => save::overwrite(state, path),
        (Question::Vanished { path }, Reply::Discard) => save::make_again(state, path),
        (Question::Unsaved { after }, Reply::Keep) => keep_and_go(state, after),
        (Question::TypePath { purpose, text }, Reply::Go) => {
            let text = text.trim().trim_matches('"').trim();
            if text.is_empty() {
                state.question = Some(Question::TypePath {
                    purpose,
                    text: String::new(),
                });
            } else {
                let path = PathBuf::from(text);
                let path = std::path::absolute(&path).unwrap_or(path);
                save::take_path(state, purpose, Some(path), Chosen::Typed);
            }
        }
        (Question::Refused { .. }, Reply::Go) => leave(state, After::OpenDialog),
        (Question::Text(read), _) => state.question = read.before.map(|before| *before),
        (
            Question::Erase {
                item,
                also_versions,
                ..
            },
            Reply::Go,
        ) => older::erase(state, item, also_versions),
        (Question::Export(form), Reply::Go) => export::ask_where(state, *form),
        (Question::ReplaceExport { path }, Reply::Go) => export::replace(state, path),
        (Question::ReplaceExport { .. }, Reply::Discard) => export::ask_where_again(state),
        (Question::DiscardRecovered { at }, Reply::Go) => keep::discard(state, at),
        (Question::Vanished { .. }, Reply::Go) | (Question::Overwrite { .. }, Reply::Discard) => {
            save::save_as(state);
        }
        (_, Reply::Cancel | Reply::Go | Reply::Discard | Reply::Keep) => {
            state.after_save = None;
            state.let_go = None;
            state.export = None;
        }
    }
}

/// A question as filled in, with what follows from what was typed. A birth nobody wrote in stays as it was:
/// an age was noted on its own day.
fn understood(state: &State, before: &Question, written: Question) -> Question {
    match (before, written) {
        (Question::Child(before), Question::Child(mut form)) if before.birth != form.birth => {
            form.child.birth =
                understand_birth(&form.birth, state.today()).unwrap_or(Birth::Unknown);
            form.is_birth_understood = understand_birth(&form.birth, state.today()).is_ok();
            Question::Child(form)
        }
        (_, Question::Round(mut form)) => {
            form.understand(state.today(), Words::of(state.lang));
            Question::Round(form)
        }
        (_, written) => written,
    }
}

fn take_child(state: &mut State, form: Box<ChildForm>) {
    if form.lack().is_some() {
        state.question = Some(Question::Child(form));
    } else if form.begins_case {
        let stamp = state.stamp();
        let case = Case::new(CaseId::fresh(), form.into_child(), &stamp);
        show(state, Session::unsaved(case));
    } else {
        let child = form.into_child();
        let same = state
            .session
            .as_ref()
            .is_some_and(|session| session.case().child == child);
        if !same {
            super::update(state, Edit::SetChild(Box::new(child)).into());
        }
    }
}
