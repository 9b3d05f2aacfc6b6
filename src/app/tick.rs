//! What happens without being asked for: reports of jobs, copies of unsaved work, settings that want to be written.

use std::sync::Arc;
use std::time::Duration;

use super::jobs::{Exit, Report};
use super::keep;
use super::notice::Notice;
use super::save;
use super::state::State;
use crate::store::settings;

/// Work that takes longer than this is said to be under way, in seconds.
pub const PATIENCE_SECS: f64 = 0.4;

/// Takes up what jobs report and starts what is due. Says when to look again if nothing happens before.
pub fn tick(state: &mut State) -> Option<Duration> {
    while let Some(report) = state.jobs.take_report() {
        take_up(state, report);
    }
    let keep_in = keep::keep_work(state);
    keep_settings(state);
    // Jobs of a test are done as soon as they are started.
    while let Some(report) = state.jobs.take_report() {
        take_up(state, report);
    }
    if state.leaving && !state.jobs.hold_exit() {
        state.quit = true;
    }
    let now = state.clock.seconds();
    let patience = [
        state.opening.as_ref().map(|(_, since)| *since),
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
        .min_by(f64::total_cmp)
        .map(|secs| Duration::from_secs_f64(secs.max(0.05)))
}

fn take_up(state: &mut State, report: Report) {
    match report {
        Report::Saved {
            path,
            case,
            outcome,
        } => save::saved(state, path, case, outcome),
        Report::Opened { path, outcome } => save::opened(state, path, outcome),
        Report::Kept { case, outcome } => {
            if let Some(session) = &mut state.session
                && session.case().id == case
            {
                keep::kept(session, outcome.is_ok());
            }
            match outcome {
                Ok(()) => state
                    .notices
                    .retain(|notice| !matches!(notice, Notice::KeepFailed(_))),
                Err(error) => save::say(state, Notice::KeepFailed(error)),
            }
        }
        Report::CopyRemoved(Ok(())) => {}
        Report::CopyRemoved(Err(trouble)) => {
            log::warn!("a copy of saved work could not be removed: {trouble:?}");
        }
        Report::SettingsSaved(Ok(())) => state
            .notices
            .retain(|notice| !matches!(notice, Notice::SettingsNotSaved(_))),
        Report::SettingsSaved(Err(trouble)) => {
            save::say(state, Notice::SettingsNotSaved(trouble));
        }
        Report::Recent(recent) => state.recent = recent,
        Report::Copies(copies) => state.recovered = copies,
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
    let gate = Arc::clone(&state.settings_gate);
    state.settings_serial += 1;
    let serial = state.settings_serial;
    state.jobs.start("settings", Exit::Waits, move || {
        // One after the other, and never an older one over a newer.
        let mut written = gate
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if serial < *written {
            return Report::SettingsSaved(Ok(()));
        }
        *written = serial;
        Report::SettingsSaved(settings::save(&*disk, &home, &settings))
    });
}
