//! From one case to the next: nothing is left behind without being asked about.

use std::sync::Arc;

use super::act::Act;
use super::child_form::{ChildForm, suggested_key, understand_birth};
use super::command::View;
use super::notice::Notice;
use super::question::{After, Question, Reply};
use super::session::Session;
use super::state::State;
use crate::model::{Birth, Case, CaseId, Child, Edit};
use crate::store;

/// Goes on to something that takes the place of the present case, asking first where work would be lost.
pub(super) fn leave(state: &mut State, after: After) {
    if state.session.as_ref().is_some_and(Session::is_unsaved) {
        state.question = Some(Question::Unsaved { after });
    } else {
        proceed(state, after);
    }
}

/// Goes on; what is at hand may go.
fn proceed(state: &mut State, after: After) {
    match after {
        After::Start => close(state),
        After::New => {
            let nth = state.settings.recent.len() + 1;
            state.question = Some(Question::Child(Box::new(ChildForm {
                child: Child {
                    key: suggested_key(state.today(), nth),
                    ..Child::default()
                },
                birth: String::new(),
                begins_case: true,
            })));
        }
        After::Example => {
            show(state, Session::example(store::example()));
            state.notices.push(Notice::Example);
        }
        After::Quit => state.quit = true,
        After::OpenDialog | After::Open(_) | After::Recovered(_) => {}
    }
}

/// Back to the start screen.
fn close(state: &mut State) {
    state.session = None;
    forget_case(state);
}

/// Puts another case on the screen.
pub(super) fn show(state: &mut State, session: Session) {
    forget_case(state);
    state.session = Some(session);
    state.view = View::default();
}

/// What belonged to the case that was on the screen goes with it.
fn forget_case(state: &mut State) {
    state.toast = None;
    state.find = None;
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
        }
        (Question::Unsaved { after }, Reply::Go) => save_then(state, after),
        (Question::Unsaved { after }, Reply::Discard) => proceed(state, after),
        (Question::Child(form), Reply::Go) => take_child(state, form),
        (_, Reply::Cancel | Reply::Go | Reply::Discard) => {}
    }
}

/// A question as filled in, with what follows from what was typed. A birth nobody wrote in stays as it was:
/// an age was noted on its own day.
fn understood(state: &State, before: &Question, written: Question) -> Question {
    match (before, written) {
        (Question::Child(before), Question::Child(mut form)) if before.birth != form.birth => {
            form.child.birth =
                understand_birth(&form.birth, state.today()).unwrap_or(Birth::Unknown);
            Question::Child(form)
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

fn save_then(state: &mut State, _after: After) {
    super::update(state, Act::Save.into());
}

/// The case at hand as it should be written now.
#[expect(dead_code, reason = "saving follows")]
fn snapshot(state: &State) -> Option<Arc<Case>> {
    state
        .session
        .as_ref()
        .map(|session| Arc::clone(session.case()))
}
