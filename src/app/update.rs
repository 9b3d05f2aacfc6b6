//! The only place where state changes.

use super::act::Act;
use super::card_form::CardForm;
use super::command::{Command, View, Which};
use super::flow;
use super::forms::{ExperienceForm, SubGoalForm};
use super::notice::Notice;
use super::older;
use super::question::{After, Question};
use super::rescue;
use super::save;
use super::session::{Access, Session};
use super::settings::{self, SettingsChange};
use super::state::{Jump, More, State, Toast};
use super::team;
use crate::model::merge::Answers;
use crate::model::{
    Aim, AimId, CardId, Edit, EditError, Experience, ExperienceId, ItemRef, Origin, Side, SubGoal,
    SubGoalId, ThemeId, Voice,
};
use crate::text::Words;

/// Carries out a command. What cannot be done changes nothing and is said in words.
pub fn update(state: &mut State, command: Command) {
    match command {
        Command::Act(act) => perform(state, act),
        Command::Edit(edit) => {
            make(state, &edit);
        }
        Command::EditWithToast(edit) => {
            let more = more_about(state, &edit);
            if make(state, &edit) {
                announce(state, edit.name(), more);
            }
        }
        Command::Rest => {
            if let Some(session) = &mut state.session {
                session.rest();
            }
        }
        Command::Set(change) => {
            if let SettingsChange::Language(lang) = change {
                state.lang = lang;
            }
            let forgets = change == SettingsChange::ClearRecent;
            settings::apply(&mut state.settings, change);
            team::tell_watch(state);
            if forgets {
                state.recent.clear();
                flow::look_at_recent_on_start(state);
            }
        }
        Command::Find(text) => state.find = text,
        Command::Copy(text) => state.clipboard = Some(text),
        Command::DismissToast => state.toast = None,
        Command::OpenExperience(which) => open_experience(state, which),
        Command::WriteExperience(form) => {
            if let Some(session) = &mut state.session {
                session.forms.experience = Some(form);
            }
        }
        Command::CommitExperience => {
            if let Some(form) = state
                .session
                .as_mut()
                .and_then(|session| session.forms.experience.take())
                && form.item != form.before
                && !put(
                    state,
                    &Edit::PutExperience(Box::new(form.before.clone())),
                    &Edit::PutExperience(Box::new(form.item.clone())),
                )
                && let Some(session) = &mut state.session
            {
                session.forms.experience = Some(form);
            }
        }
        Command::DropExperience => {
            if let Some(session) = &mut state.session {
                session.forms.experience = None;
            }
        }
        Command::OpenSubGoal(which) => open_sub_goal(state, which),
        Command::WriteSubGoal(form) => {
            if let Some(session) = &mut state.session {
                session.forms.sub_goal = Some(form);
            }
        }
        Command::CommitSubGoal => commit_sub_goal(state),
        Command::DropSubGoal => {
            if let Some(session) = &mut state.session {
                session.forms.sub_goal = None;
            }
        }
        Command::WriteNewCard { theme, side, text } => {
            if let Some(session) = &mut state.session {
                if text.is_empty() {
                    session.forms.new_cards.remove(&(theme, side));
                } else {
                    session.forms.new_cards.insert((theme, side), text);
                }
            }
        }
        Command::AddNewCard { theme, side, voice } => add_new_card(state, theme, side, voice),
        Command::Reply(reply) => flow::reply(state, reply),
        Command::DismissNotice(at) => {
            if at < state.notices.len() {
                state.notices.remove(at);
            }
        }
        Command::ForgetRecent(path) => {
            state.settings.forget(&path);
            state.recent.retain(|recent| recent.path != path);
            flow::look_at_recent_on_start(state);
        }
        Command::OpenPath(path) => flow::leave(state, After::Open(path)),
        Command::OpenRecovered(at) => flow::leave(state, After::Recovered(at)),
        Command::ShowItem(item) => show_item(state, item),
        Command::ShowItemIn(item, view) => jump(state, item, view),
        Command::Choose(chosen) => state.in_focus = chosen,
        Command::AskCard(origin) => ask_card(state, Some(origin)),
        Command::ShowConflict(item) => jump(state, item, View::Merge),
        Command::MarkSeen(at) => {
            if let Some(news) = state
                .session
                .as_mut()
                .and_then(|session| session.news.get_mut(at))
            {
                news.is_seen = true;
            }
        }
        Command::AnswerStop(fate) => team::answer_stop(state, fate),
        Command::AskErase(item) => older::ask_erase(state, item),
        Command::ChooseVersion(save_id) => older::choose(state, save_id),
        Command::RestoreVersion => older::restore(state),
        Command::TakeFromVersion { item, field } => older::take_from(state, item, field),
        Command::ReadVersion(save_id) => older::open_to_read(state, save_id),
        Command::MergeRecovered(at) => flow::leave(state, After::MergeRecovered(at)),
        Command::Salvage(path) => flow::leave(state, After::Salvage(path)),
        Command::OpenNewest(path) => flow::leave(state, After::Newest(path)),
        Command::ShowText(path) => rescue::show_text(state, path),
        Command::ShowLost => rescue::show_lost(state),
        Command::LeaveSettings => state.shows_settings = false,
        Command::DiscardRecovered(at) => {
            state.question = Some(Question::DiscardRecovered { at });
        }
    }
}

fn perform(state: &mut State, act: Act) {
    if state.shows_settings && matches!(act, Act::Undo | Act::Redo | Act::Find) {
        // Settings are no part of the case: what would be taken back is out of sight.
        return;
    }
    if !act.keeps_page() {
        state.shows_settings = false;
    }
    match act {
        Act::Undo => {
            if let Some(session) = &mut state.session
                && session.undo().is_some()
            {
                state.toast = None;
            }
        }
        Act::Redo => {
            if let Some(session) = &mut state.session {
                session.redo();
            }
        }
        Act::Find => state.find = Some(state.find.take().unwrap_or_default()),
        Act::GoScreening => state.view = View::Screening,
        Act::GoExperiences => state.view = View::Experiences,
        Act::GoFocus => state.view = View::Focus,
        Act::GoTimeline => state.view = View::Timeline,
        Act::GoMapping => state.view = View::Mapping,
        Act::GoBoard => state.view = View::Board,
        Act::GoNetwork => state.view = View::Network,
        Act::GoMerge => state.view = View::Merge,
        Act::GoVersions => {
            state.view = View::Versions;
            older::list(state);
        }
        Act::LookNow => {
            team::take_in(state, Answers::default());
            team::look_now(state);
        }
        Act::NewCase => flow::leave(state, After::New),
        Act::OpenCase => flow::leave(state, After::OpenDialog),
        Act::OpenExample => flow::leave(state, After::Example),
        Act::CloseCase => flow::leave(state, After::Start),
        Act::Quit => flow::leave(state, After::Quit),
        Act::Save => save::save(state),
        Act::SaveAs => save::save_as(state),
        Act::MakeCard => ask_card(state, None),
        Act::ShowChild => flow::ask_child(state),
        Act::ShowSettings => state.shows_settings = true,
        Act::ShowKeys => state.question = Some(Question::Keys),
        Act::TextLarger => resize_text(state, 10),
        Act::TextSmaller => resize_text(state, -10),
        Act::TextNormal => settings::apply(&mut state.settings, SettingsChange::TextPercent(100)),
        Act::FullScreen => state.full_screen = !state.full_screen,
    }
}

/// Makes an edit and says whether it was made.
fn make(state: &mut State, edit: &Edit) -> bool {
    let stamp = state.stamp();
    let now_secs = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return false;
    };
    match session.edit(edit, &stamp, now_secs) {
        Ok(()) => {
            // *Fortryd* on a toast is about the act it names: after another act it would undo that one.
            state.toast = None;
            true
        }
        Err(error) => {
            refuse(state, error);
            false
        }
    }
}

/// Puts an item that was edited in a form into the case, and says whether that was done. `before` is the item as the form began
/// with it: where others changed it since, both are merged.
fn put(state: &mut State, before: &Edit, after: &Edit) -> bool {
    let is_as_begun = state.session.as_ref().is_none_or(|session| {
        let case = session.case();
        match before {
            // An item that never was in the case is blank before; one that is gone was taken out by others.
            Edit::PutExperience(item) => case
                .experience(item.id)
                .map_or(item.description.is_empty(), |now| **now == **item),
            Edit::PutSubGoal(item) => case
                .sub_goal(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            _ => true,
        }
    });
    if is_as_begun {
        return make(state, after);
    }
    let stamp = state.stamp();
    let now_secs = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return false;
    };
    match session.put(before, after, &stamp, now_secs) {
        Ok(()) => {
            state.toast = None;
            true
        }
        Err(error) => {
            refuse(state, error);
            false
        }
    }
}

/// Makes a card of what is typed in a field; blanks alone are no card.
fn add_new_card(state: &mut State, theme: ThemeId, side: Side, voice: Voice) {
    let typed = state
        .session
        .as_mut()
        .and_then(|session| session.forms.new_cards.remove(&(theme, side)));
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return;
    };
    let card = Edit::AddCard {
        id: CardId::fresh(),
        theme,
        side,
        text: typed.trim().to_owned(),
        voice,
        origin: None,
    };
    if !make(state, &card)
        && let Some(session) = &mut state.session
    {
        session.forms.new_cards.insert((theme, side), typed);
    }
}

/// Puts every open form into the case. False when one cannot be: then it is shown, so that it can be finished.
pub(super) fn commit_forms(state: &mut State) -> bool {
    for command in [Command::CommitExperience, Command::CommitSubGoal] {
        let can_be_saved = state.session.as_ref().is_none_or(|session| {
            let forms = &session.forms;
            match command {
                Command::CommitExperience => forms
                    .experience
                    .as_ref()
                    .is_none_or(|form| !form.is_written() || form.can_be_saved()),
                _ => forms
                    .sub_goal
                    .as_ref()
                    .is_none_or(|form| !form.is_written() || form.can_be_saved()),
            }
        });
        if !can_be_saved {
            state.view = View::Timeline;
            return false;
        }
        update(state, command);
    }
    true
}

/// Puts everything typed for new cards into the case: what stands on the screen is what is saved.
pub fn add_all_new_cards(state: &mut State) {
    let Some(session) = &state.session else {
        return;
    };
    let fields: Vec<_> = session.forms.new_cards.keys().copied().collect();
    for (theme, side) in fields {
        add_new_card(state, theme, side, Voice::Unsaid);
    }
}

/// Says why an edit was not made; one bar for however many.
fn refuse(state: &mut State, error: EditError) {
    let is_read_only = state
        .session
        .as_ref()
        .is_some_and(|session| session.access == Access::ReadOnly);
    let notice = if is_read_only {
        Notice::ReadOnly
    } else {
        Notice::EditRefused(error)
    };
    save::say(state, notice);
}

/// Goes to the view an item belongs to; the view does the rest.
fn show_item(state: &mut State, item: ItemRef) {
    let view = match item {
        ItemRef::Screening(_) | ItemRef::Row(..) | ItemRef::Observation(..) => View::Screening,
        ItemRef::Card(_) => View::Board,
        ItemRef::Experience(_)
        | ItemRef::Aim(_)
        | ItemRef::SubGoal(_)
        | ItemRef::Period(_)
        | ItemRef::Round(_) => View::Timeline,
        ItemRef::Link(_) => View::Focus,
        ItemRef::Entry(_) | ItemRef::Question(_) => View::Mapping,
        ItemRef::Person(_) | ItemRef::Bond(_) | ItemRef::Involvement(_) => View::Network,
        // What is known of the child stands in its form.
        ItemRef::Child => return flow::ask_child(state),
    };
    jump(state, item, view);
}

/// Goes to a view and lets it bring an item into sight.
fn jump(state: &mut State, item: ItemRef, view: View) {
    state.view = view;
    let serial = state.jump.map_or(0, |jump| jump.serial) + 1;
    state.jump = Some(Jump { item, view, serial });
}

fn resize_text(state: &mut State, percent: i16) {
    let wanted = state.settings.text_percent.saturating_add_signed(percent);
    settings::apply(&mut state.settings, SettingsChange::TextPercent(wanted));
}

fn announce(state: &mut State, act: &'static str, more: More) {
    state.toasts += 1;
    let serial = state.toasts;
    state.toast = Some(Toast { act, more, serial });
}

/// What goes along with an edit out of the user's sight, read before it is made.
fn more_about(state: &State, edit: &Edit) -> More {
    let Some(session) = &state.session else {
        return More::Nothing;
    };
    let case = session.case();
    let (links, origin) = match edit {
        Edit::RemoveExperience(id) => (
            case.links_of_experience(*id).count(),
            Origin::Experience(*id),
        ),
        Edit::RemoveEntry(id) => (0, Origin::Entry(*id)),
        Edit::RemovePerson(id) => (0, Origin::Person(*id)),
        Edit::AddCard { theme, side, .. } => return More::Lies(*theme, *side),
        _ => return More::Nothing,
    };
    let cards = case.cards_from(origin).count();
    if links + cards == 0 {
        More::Nothing
    } else {
        More::WentAlong { links, cards }
    }
}

/// Asks where a card shall lie and what it shall say.
fn ask_card(state: &mut State, origin: Option<Origin>) {
    let words = Words::of(state.lang);
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let form = CardForm::of(session.case(), origin, words);
    state.question = Some(Question::MakeCard(Box::new(form)));
}

/// Makes the card of a form; one without words is asked about again.
pub(super) fn make_card(state: &mut State, form: Box<CardForm>) {
    if form.can_be_made() {
        update(state, Command::EditWithToast(form.edit()));
    } else {
        state.question = Some(Question::MakeCard(form));
    }
}

fn open_experience(state: &mut State, which: Which<ExperienceId>) {
    let (stamp, lang) = (state.stamp(), state.lang);
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    if let Some(form) = &session.forms.experience
        && form.is_written()
    {
        // A draft is never replaced: it is shown instead.
        state.view = View::Timeline;
        return;
    }
    let item = match which {
        Which::New => Experience::blank(ExperienceId::fresh(), &stamp),
        Which::Existing(id) => match session.case().experience(id) {
            Some(item) => (**item).clone(),
            None => return,
        },
    };
    session.forms.experience = Some(Box::new(ExperienceForm::of(item, Words::of(lang))));
    state.view = View::Timeline;
}

/// A new aim goes first, so that the sub-goal can point to it.
fn commit_sub_goal(state: &mut State) {
    let Some(mut form) = state
        .session
        .as_mut()
        .and_then(|session| session.forms.sub_goal.take())
    else {
        return;
    };
    let mut is_done = true;
    if let Some(text) = form.wanted_aim() {
        let stamp = state.stamp();
        let aim = Aim {
            id: AimId::fresh(),
            text: text.to_owned(),
            reference: String::new(),
            received: None,
            created: stamp.clone(),
            changed: stamp,
        };
        let id = aim.id;
        is_done = make(state, &Edit::PutAim(Box::new(aim)));
        if is_done {
            form.item.aim = Some(id);
            form.new_aim = None;
        }
    }
    if is_done && form.item != form.before {
        is_done = put(
            state,
            &Edit::PutSubGoal(Box::new(form.before.clone())),
            &Edit::PutSubGoal(Box::new(form.item.clone())),
        );
    }
    if !is_done && let Some(session) = &mut state.session {
        session.forms.sub_goal = Some(form);
    }
}

/// The session, unless it is only read.
fn editable(session: &mut Option<Session>) -> Option<&mut Session> {
    session
        .as_mut()
        .filter(|session| session.access == Access::Editable)
}

fn open_sub_goal(state: &mut State, which: Which<SubGoalId>) {
    let stamp = state.stamp();
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    if let Some(form) = &session.forms.sub_goal
        && form.is_written()
    {
        state.view = View::Timeline;
        return;
    }
    let item = match which {
        Which::New => SubGoal::blank(SubGoalId::fresh(), &stamp),
        Which::Existing(id) => match session.case().sub_goal(id) {
            Some(item) => (**item).clone(),
            None => return,
        },
    };
    session.forms.sub_goal = Some(Box::new(SubGoalForm::of(item)));
    state.view = View::Timeline;
}
