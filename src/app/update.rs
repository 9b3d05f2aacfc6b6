//! The only place where state changes.

use std::collections::HashSet;
use std::sync::Arc;

use super::act::Act;
use super::card_form::CardForm;
use super::command::{Command, InFocus, View};
use super::export::{self, Printed};
use super::flow;
use super::follow_up;
use super::network_forms;
use super::notice::Notice;
use super::older;
use super::plan_forms::{
    begin_sub_goal, blank_aim, commit_turn, keep_before_removal, open_step, open_turn,
};
use super::question::{After, Question};
use super::rescue;
use super::round_form::{RoundAct, TakeOutForm, ask_round};
use super::save;
use super::search::visited::Place;
use super::session::Access;
use super::settings::{self, SettingsChange};
use super::sitting::{self, Minutes, Sitting};
use super::state::{COPIED, Jump, More, State, Toast};
use super::team;
use super::writing::{
    add_correction, add_new_card, add_new_entry, begin_at, blank_entry, blank_period,
    blank_question, close, commit, commit_sub_goal, editable, open, open_experience, open_sub_goal,
    write,
};
use crate::model::merge::Answers;
use crate::model::{
    Aim, CardId, Case, Edit, EditError, Entry, Experience, ItemRef, Leaving, Origin, Period,
    Question as AskedQuestion, Step,
};
use crate::text::Words;

/// Carries out a command. What cannot be done changes nothing and is said in words.
pub fn update(state: &mut State, command: Command) {
    let was_at = (state.view, state.jump);
    let chosen = match &command {
        Command::Choose(Some(InFocus::Experience(id))) => Some(ItemRef::Experience(*id)),
        _ => None,
    };
    carry_out(state, command);
    note_place(state, was_at, chosen);
}

/// Remembers where the user came to.
fn note_place(state: &mut State, was_at: (View, Option<Jump>), chosen: Option<ItemRef>) {
    if state.session.is_none() {
        return;
    }
    if state.view != was_at.0 {
        state.visited.note(Place::View(state.view));
    }
    let jumped = state.jump.filter(|_| state.jump != was_at.1);
    if let Some(item) = chosen.or(jumped.map(|jump| jump.item)) {
        state.visited.note(Place::Item(item));
    }
}

fn carry_out(state: &mut State, command: Command) {
    match command {
        Command::Act(act) => perform(state, act),
        Command::Edit(edit) => {
            make(state, &edit);
        }
        Command::EditWithToast(edit) => {
            let case = |state: &State| {
                let session = state.session.as_ref();
                session.map(|session| Arc::clone(session.case()))
            };
            if let Edit::RemoveSubGoal(id) = edit {
                keep_before_removal(state, id);
            }
            let before = case(state);
            if make(state, &edit)
                && let (Some(before), Some(after)) = (before, case(state))
            {
                announce(state, edit.name(), more_about(&before, &after, &edit));
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
        Command::Search(text) => state.search = text,
        Command::Copy(text) => {
            state.clipboard = Some(text);
            announce(state, COPIED, More::Nothing);
        }
        Command::DismissToast => state.toast = None,
        Command::OpenExperience(which) => open_experience(state, which),
        Command::BeginAt(what, when) => begin_at(state, what, when),
        Command::WriteExperience(form) => write(state, form),
        Command::OpenEntry(which) => open(state, which, Case::entry, blank_entry),
        Command::WriteEntry(form) => write(state, form),
        Command::CommitEntry => commit::<Entry>(state),
        Command::DropEntry => close::<Entry>(state),
        Command::OpenPeriod(which) => open(state, which, Case::period, blank_period),
        Command::WritePeriod(form) => write(state, form),
        Command::CommitPeriod => commit::<Period>(state),
        Command::DropPeriod => close::<Period>(state),
        Command::OpenQuestion(which) => {
            open(state, which, Case::question, blank_question);
        }
        Command::WriteQuestion(form) => write(state, form),
        Command::CommitQuestion => commit::<AskedQuestion>(state),
        Command::DropQuestion => close::<AskedQuestion>(state),
        Command::WriteNewEntry {
            heading,
            side,
            text,
        } => {
            if let Some(session) = editable(&mut state.session) {
                if text.is_empty() {
                    session.forms.new_entries.remove(&(heading, side));
                } else {
                    session.forms.new_entries.insert((heading, side), text);
                }
            }
        }
        Command::AddNewEntry { heading, side } => add_new_entry(state, heading, side),
        Command::CommitExperience => commit::<Experience>(state),
        Command::DropExperience => close::<Experience>(state),
        Command::OpenNetworkForm(start) => network_forms::open(state, start),
        Command::WriteNetworkForm(form) => network_forms::write(state, form),
        Command::CommitNetworkForm => network_forms::commit(state),
        Command::DropNetworkForm => network_forms::close(state),
        Command::OpenSubGoal(which) => open_sub_goal(state, which),
        Command::BeginSubGoal(start) => begin_sub_goal(state, start),
        Command::OpenAim(which) => open(state, which, Case::aim, blank_aim),
        Command::WriteAim(form) => write(state, form),
        Command::CommitAim => commit::<Aim>(state),
        Command::DropAim => close::<Aim>(state),
        Command::OpenStep(sub_goal, which) => open_step(state, sub_goal, which),
        Command::WriteStep(form) => write(state, form),
        Command::CommitStep => commit::<Step>(state),
        Command::DropStep => close::<Step>(state),
        Command::OpenTurn(id) => open_turn(state, id),
        Command::WriteTurn(form) => {
            if let Some(session) = &mut state.session {
                session.forms.turn = Some(form);
            }
        }
        Command::CommitTurn => commit_turn(state),
        Command::DropTurn => {
            if let Some(session) = &mut state.session {
                session.forms.turn = None;
            }
        }
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
        Command::AskRoundDate => ask_round(state, RoundAct::Date),
        Command::AskTakeOut(card) => ask_take_out(state, card),
        Command::WriteCorrection { round, card, text } => {
            if let Some(session) = editable(&mut state.session) {
                if text.is_empty() {
                    session.forms.new_corrections.remove(&(round, card));
                } else {
                    session.forms.new_corrections.insert((round, card), text);
                }
            }
        }
        Command::AddCorrection { round, card } => add_correction(state, round, card),
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
        Command::LeaveFollowUp => state.follows_up = false,
        Command::WriteFollowUp(form) => {
            if let Some(session) = &mut state.session {
                session.forms.follow_up = Some(form);
            }
        }
        Command::SaveTurn => follow_up::save_turn(state),
        Command::EndFollowUp => follow_up::end(state),
        Command::TakeTheme(theme) => {
            if let Some(sitting) = sitting_of(state) {
                sitting.at = theme;
            }
        }
        Command::ToggleMinutes => {
            if let Some(sitting) = sitting_of(state) {
                sitting.minutes = match sitting.minutes {
                    Minutes::Shown => Minutes::Hidden,
                    Minutes::Hidden => Minutes::Shown,
                };
            }
        }
        Command::EndSitting => {
            if let Some(session) = &mut state.session {
                session.sitting = None;
            }
        }
        Command::DiscardRecovered(at) => {
            state.question = Some(Question::DiscardRecovered { at });
        }
    }
}

fn sitting_of(state: &mut State) -> Option<&mut Sitting> {
    state.session.as_mut()?.sitting.as_mut()
}

fn perform(state: &mut State, act: Act) {
    if state.shows_settings && matches!(act, Act::Undo | Act::Redo | Act::Find) {
        // Settings are no part of the case: what would be taken back is out of sight.
        return;
    }
    if !act.keeps_page() {
        state.shows_settings = false;
        state.follows_up &= matches!(act, Act::Undo | Act::Redo | Act::LookNow);
    }
    match act {
        Act::Undo => {
            let Some(session) = &mut state.session else {
                return;
            };
            if let Err(error) = session.can_undo() {
                session.let_go_of_last();
                refuse(state, error);
            } else if session.undo().is_some() {
                state.toast = None;
            }
        }
        Act::Redo => {
            let Some(session) = &mut state.session else {
                return;
            };
            match session.can_redo() {
                Ok(()) => drop(session.redo()),
                Err(error) => refuse(state, error),
            }
        }
        Act::SearchAll => state.search = Some(state.search.take().unwrap_or_default()),
        Act::Find => state.find = Some(state.find.take().unwrap_or_default()),
        Act::GoScreening => state.view = View::Screening,
        Act::GoExperiences => state.view = View::Experiences,
        Act::GoFocus => state.view = View::Focus,
        Act::GoTimeline => state.view = View::Timeline,
        Act::GoMapping => state.view = View::Mapping,
        Act::GoBoard => state.view = View::Board,
        Act::GoNetwork => state.view = View::Network,
        Act::GoPlan => state.view = View::Plan,
        Act::GoRound => state.view = View::Round,
        Act::GoCompare => state.view = View::Compare,
        Act::FollowUp => {
            state.view = View::Plan;
            follow_up::begin(state);
        }
        Act::NewRound => ask_round(state, RoundAct::Begin),
        Act::CloseRound => ask_round(state, RoundAct::Close),
        Act::Agenda => sitting::ask(state),
        Act::GoMerge => {
            state.view = View::Merge;
            has_gone_to_see(state);
        }
        Act::GoVersions => {
            state.view = View::Versions;
            older::list(state);
        }
        Act::LookNow => {
            team::take_in(state, Answers::default());
            team::look_now(state);
        }
        Act::Print => export::ask_what(state, printed_in(state.view)),
        Act::ExportTimeline => export::ask_what(state, Printed::Timeline),
        Act::ExportNetwork => export::ask_what(state, Printed::Network),
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

/// What is printed where nothing is said but that it shall be.
const fn printed_in(view: View) -> Printed {
    match view {
        View::Network => Printed::Network,
        _ => Printed::Timeline,
    }
}

/// Makes an edit and says whether it was made.
pub(super) fn make(state: &mut State, edit: &Edit) -> bool {
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

/// Makes several edits as one act with this name, and says so in a toast.
pub(super) fn make_all(state: &mut State, name: &'static str, edits: &[Edit]) {
    let stamp = state.stamp();
    let now_secs = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return;
    };
    match session.edit_all(name, edits, &stamp, now_secs) {
        Ok(()) => announce(state, name, More::Nothing),
        Err(error) => refuse(state, error),
    }
}

/// Makes several edits as one act with this name and says whether it was made.
pub(super) fn make_as(state: &mut State, name: &'static str, edits: &[Edit]) -> bool {
    let stamp = state.stamp();
    let now_secs = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return false;
    };
    match session.edit_all(name, edits, &stamp, now_secs) {
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

/// Says why an edit was not made; one bar for however many.
pub(super) fn refuse(state: &mut State, error: EditError) {
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
        ItemRef::Experience(_) | ItemRef::Period(_) => View::Timeline,
        ItemRef::Aim(_) | ItemRef::SubGoal(_) | ItemRef::Turn(_) | ItemRef::Step(_) => View::Plan,
        ItemRef::Round(_)
        | ItemRef::Correction(_)
        | ItemRef::Departure(_)
        | ItemRef::Meeting(_) => View::Round,
        ItemRef::Link(_) => View::Focus,
        ItemRef::Entry(_) | ItemRef::Question(_) => View::Mapping,
        ItemRef::Person(_) | ItemRef::Bond(_) | ItemRef::Involvement(_) => View::Network,
        // What is known of the child stands in its form.
        ItemRef::Child => return flow::ask_child(state),
    };
    jump(state, item, view);
}

/// Where everything that came in can be seen, the bar that calls there is done.
fn has_gone_to_see(state: &mut State) {
    if state.view == View::Merge {
        state
            .notices
            .retain(|notice| !matches!(notice, Notice::TakenIn { .. }));
    }
}

/// Goes to a view and lets it bring an item into sight.
fn jump(state: &mut State, item: ItemRef, view: View) {
    state.view = view;
    state.shows_settings = false;
    state.follows_up = false;
    if let (ItemRef::Round(id), View::Round) = (item, view) {
        state.round = Some(id);
    }
    has_gone_to_see(state);
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

/// What went along with an edit out of the user's sight: read off the case, so that every view says the same and nothing that
/// went is left out.
fn more_about(before: &Case, after: &Case, edit: &Edit) -> More {
    if let Edit::AddCard { theme, side, .. } = edit {
        return More::Lies(*theme, *side);
    }
    if !edit.name().starts_with("remove-") {
        return More::Nothing;
    }
    let own_bond = usize::from(matches!(edit, Edit::RemoveBond(_)));
    let links = before.links.len().saturating_sub(after.links.len());
    let bonds = before
        .bonds
        .len()
        .saturating_sub(after.bonds.len() + own_bond);
    let had_origin = |id: CardId| before.card(id).is_some_and(|card| card.origin.is_some());
    let cards = changed(&before.cards, &after.cards)
        .filter(|card| card.origin.is_none() && had_origin(card.id))
        .count();
    let mentions = changed(&before.entries, &after.entries).count()
        + changed(&before.periods, &after.periods).count()
        + changed(&before.involvements, &after.involvements).count();
    if links + cards + bonds + mentions == 0 {
        More::Nothing
    } else {
        More::WentAlong {
            links,
            cards,
            bonds,
            mentions,
        }
    }
}

/// The items that are there and are not as they were; untouched ones are shared by both cases.
fn changed<'a, T>(before: &[Arc<T>], after: &'a [Arc<T>]) -> impl Iterator<Item = &'a Arc<T>> {
    let known: HashSet<*const T> = before.iter().map(Arc::as_ptr).collect();
    let stays = move |item: &&Arc<T>| !known.contains(&Arc::as_ptr(item));
    after.iter().filter(stays)
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

/// Asks how and why a card leaves.
fn ask_take_out(state: &mut State, card: CardId) {
    if editable(&mut state.session).is_some_and(|session| session.case().card(card).is_some()) {
        let form = TakeOutForm {
            card,
            leaving: Leaving::Gone,
            reason: String::new(),
        };
        state.question = Some(Question::TakeOut(Box::new(form)));
    }
}

/// Makes the card of a form; one without words is asked about again.
pub(super) fn make_card(state: &mut State, form: Box<CardForm>) {
    if form.can_be_made() {
        update(state, Command::EditWithToast(form.edit()));
    } else {
        state.question = Some(Question::MakeCard(form));
    }
}
