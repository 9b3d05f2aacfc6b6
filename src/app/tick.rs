//! What happens without being asked for: reports of jobs, copies of unsaved work, settings that want to be written.

use std::sync::Arc;
use std::time::Duration;

use super::export;
use super::flow;
use super::jobs::{Exit, Job, Lane, Report};
use super::keep;
use super::notice::Notice;
use super::older;
use super::rescue;
use super::save;
use super::sitting;
use super::state::State;
use super::team;
use crate::store::{SaveError, Trouble, settings};

/// Work that takes longer than this is said to be under way, in seconds.
pub const PATIENCE_SECS: f64 = 0.4;

/// So long the end of the program waits for what is only a courtesy, in seconds.
const LINGER_SECS: f64 = 1.5;

/// Takes up what jobs report and starts what is due. Says when to look again if nothing happens before.
pub fn tick(state: &mut State) -> Option<Duration> {
    while let Some(report) = state.jobs.take_report() {
        take_up(state, report);
    }
    if state.is_focused && state.was_focused == Some(false) {
        team::look_now(state);
    }
    state.was_focused = Some(state.is_focused);
    team::take_in_when_free(state);
    let keep_in = keep::keep_work(state);
    keep_settings(state);
    // Jobs of a test are done as soon as they are started.
    while let Some(report) = state.jobs.take_report() {
        take_up(state, report);
    }
    let now = state.clock.seconds();
    let mut linger = None;
    if let Some(since) = state.leaving
        && !state.jobs.hold_exit()
        && (state.leaves_save || !state.jobs.hold_save())
    {
        let left = since + LINGER_SECS - now;
        if state.jobs.linger() && left > 0.0 {
            linger = Some(left);
        } else {
            state.quit = true;
        }
    }
    let patience = [
        state.opening.as_ref().map(|(_, since)| *since),
        state.exporting.as_ref().map(|(_, since)| *since),
        state
            .session
            .as_ref()
            .filter(|session| session.saving.is_some())
            .map(|session| session.saving_since),
    ];
    let patience = patience
        .into_iter()
        .flatten()
        .map(|since| since + PATIENCE_SECS - now)
        .filter(|wait| *wait > 0.0);
    patience
        .chain(keep_in)
        .chain(linger)
        .chain(sitting::next_minute(state))
        .min_by(f64::total_cmp)
        .map(|secs| Duration::from_secs_f64(secs.max(0.05)))
}

fn take_up(state: &mut State, report: Report) {
    match report {
        Report::Saved {
            path,
            case,
            outcome,
        } => save::saved(state, path, &case, *outcome),
        Report::Waiting(holder) => {
            if let Some(session) = &mut state.session
                && session.saving.is_some()
            {
                session.holder = Some(holder);
            }
        }
        Report::Looked { path, known, found } => team::looked(state, &path, known, found),
        Report::Confirmed { path, save } => team::confirmed(state, &path, save),
        Report::Shown { path, trouble } => team::shown(state, &path, trouble),
        Report::Others { path, others } => team::others(state, &path, others),
        Report::Left(Err(trouble)) => log::debug!("others were not told: {trouble:?}"),
        Report::Opened { path, outcome } => save::opened(state, path, outcome),
        Report::Kept {
            case,
            revision,
            outcome,
        } => {
            if let Some(session) = &mut state.session
                && session.case().id == case
            {
                keep::kept(session, outcome.is_ok());
            }
            match outcome {
                Ok(()) => {
                    state
                        .notices
                        .retain(|notice| !matches!(notice, Notice::KeepFailed(_)));
                    flow::kept(state, revision);
                }
                Err(error) => {
                    state.after_keep = None;
                    save::say(state, Notice::KeepFailed(error));
                }
            }
        }
        Report::Left(Ok(()))
        | Report::CopyMarked(Ok(()))
        | Report::CopyRemoved(Ok(()))
        | Report::Nothing => {}
        Report::CopyMarked(Err(trouble)) => {
            log::warn!("a copy of saved work could not be marked: {trouble:?}");
        }
        Report::CopyRemoved(Err(trouble)) => {
            log::warn!("a copy of saved work could not be removed: {trouble:?}");
        }
        Report::Exported { path, outcome } => export::written(state, path, outcome),
        Report::PagesCounted(form, pages) => export::counted(state, &form, pages),
        Report::SettingsSaved(Ok(())) => state
            .notices
            .retain(|notice| !matches!(notice, Notice::SettingsNotSaved(_))),
        Report::SettingsSaved(Err(trouble)) => {
            save::say(state, Notice::SettingsNotSaved(trouble));
        }
        Report::Of(session, report) => {
            if state.session.as_ref().is_some_and(|now| now.id == session) {
                take_up(state, *report);
            }
        }
        Report::Versions(found) => older::listed(state, found),
        Report::VersionChanges(save_id, changes) => older::told(state, save_id, changes),
        Report::VersionRead(save_id, case) => older::read(state, save_id, case),
        Report::PresentKept(outcome, case) => older::present_kept(state, outcome, &case),
        Report::EraseAsked(item, versions) => older::show_erase(state, item, versions),
        Report::ErasedHere(erasing) => older::erased_here(state, *erasing),
        Report::Erased(rewritten) => older::erased(state, rewritten),
        Report::Salvaged { path, outcome } => rescue::salvaged(state, path, outcome),
        Report::NewestFound { path, newest } => rescue::newest_found(state, &path, newest),
        Report::NewestRead { path, outcome } => rescue::newest_read(state, path, outcome),
        Report::TextRead { path, outcome } => rescue::text_read(state, &path, outcome),
        Report::OriginRead { copy, outcome } => rescue::origin_read(state, &copy, outcome),
        Report::Meanwhile(report) => take_up(state, *report),
        Report::Broke(job) => broke(state, job),
        Report::Recent(recent) => state.recent = recent,
        Report::Copies(copies) => state.recovered.extend(copies),
    }
}

/// A job ended without a result: what waited for it waits no longer, and is told so where it matters.
fn broke(state: &mut State, job: Job) {
    log::error!("a job broke: {job:?}");
    match job {
        Job::Save => {
            if let Some(session) = &mut state.session {
                session.saving = None;
                session.save_failed = true;
            }
            state.after_save = None;
            save::say(state, Notice::SaveFailed(SaveError::Internal));
        }
        Job::Open => {
            state.opening = None;
            state.let_go = None;
            save::say(state, Notice::JobBroke);
        }
        Job::Keep => {
            state.after_keep = None;
            if let Some(session) = &mut state.session {
                keep::kept(session, false);
            }
            save::say(state, Notice::KeepFailed(SaveError::Internal));
        }
        Job::Export => export::broke(state),
        Job::Settings => save::say(state, Notice::SettingsNotSaved(Trouble::Other(None))),
        Job::Lists | Job::Look | Job::Versions => save::say(state, Notice::JobBroke),
    }
}

/// Writes the settings when they have changed.
fn keep_settings(state: &mut State) {
    if state.settings == state.settings_kept {
        return;
    }
    state.settings_kept = state.settings.clone();
    let Some(home) = state.home.clone() else {
        return;
    };
    let settings = state.settings.clone();
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Settings, Lane::Home, Exit::Waits, move |_| {
            Report::SettingsSaved(settings::save(&*disk, &home, &settings))
        });
}
