//! The app to act on, at a time of the test's own choosing.

#![allow(dead_code, reason = "what one room of tests needs another may not")]

use std::path::Path;
use std::sync::Arc;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::forms::Forms;
use aoa_tavle::app::{Act, Command, Session, State, View, update};
use aoa_tavle::design;
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Case, Stamp, generate};
use aoa_tavle::store::settings::Settings;
use aoa_tavle::store::{self, Disk, Ground, Over, Request, SaveError, Saved, Who};
use aoa_tavle::store::{Fingerprint, Hash, SaveId};
use chrono::{DateTime, FixedOffset};
use egui::{Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A Monday afternoon in November 2026, the day every test lives on.
pub fn monday() -> DateTime<FixedOffset> {
    "2026-11-16T14:32:05+01:00".parse().unwrap()
}

/// A stamp of that day.
pub fn stamp() -> Stamp {
    Stamp::new(monday(), "Maja, sagsbehandler")
}

/// Maja at her machine, in a session of her own.
pub fn maja() -> Who {
    Who {
        user: "Maja, sagsbehandler".to_owned(),
        machine: "PC-17".to_owned(),
        session: uuid::Uuid::now_v7(),
    }
}

/// Saves a case as Maja does.
pub fn save(disk: &dyn Disk, path: &Path, case: &Case, over: Over<'_>) -> Result<Saved, SaveError> {
    let case = Arc::new(case.clone());
    store::save(disk, &Request::new(path, &case, over, &maja()), &|_| ())
}

/// A folder on a disk in memory where the system has one: tests that write thousands of times ask that every call is made,
/// not that a real disk turns.
pub fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// What a file holds now.
pub fn ground(path: &Path) -> Ground {
    store::open(&store::RealDisk, path).unwrap().ground
}

/// The app with this case open, in Danish, on a clock that stands still on [`monday`].
pub fn state_with(case: Case) -> State {
    state_at(case, &StillClock::at(monday()))
}

/// The same on a clock the test can move.
pub fn state_at(case: Case, clock: &StillClock) -> State {
    let settings = Settings {
        language: Some(Lang::Da),
        name: "Maja".to_owned(),
        role: "sagsbehandler".to_owned(),
        calm: true,
        ..Settings::default()
    };
    let mut state = State::new(settings, Arc::new(clock.clone()));
    state.session = Some(Session::unsaved(case));
    state
}

/// A case as it stands in a file.
pub fn ground_of(case: Case) -> Ground {
    let save_id = SaveId::fresh();
    Ground {
        case: Arc::new(case),
        fingerprint: Fingerprint {
            hash: Hash([7; 32]),
            save_id,
        },
        chain: vec![save_id],
    }
}

/// The case at hand.
pub fn case(state: &State) -> &Arc<Case> {
    state.session.as_ref().unwrap().case()
}

/// Carries out a command.
pub fn send(state: &mut State, command: impl Into<Command>) {
    update(state, command.into());
}

/// The window on an ordinary screen.
pub const ROOMY: Vec2 = vec2(1920.0, 1000.0);
/// The window on a laptop.
pub const LAPTOP: Vec2 = vec2(1280.0, 800.0);
/// The window beside another one.
pub const NARROW: Vec2 = vec2(900.0, 800.0);

/// The whole app in a window of its own, with this state and nothing moving by itself.
pub fn window(state: State, size: Vec2, theme: Theme) -> Harness<'static, App> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .build_eframe(|cc| {
            let app = App::new(&cc.egui_ctx, state);
            design::set_motion(&cc.egui_ctx, design::Motion::Still);
            app
        })
}

/// Compares the window with its picture in `tests/it/pictures`. Drivers differ by a few pixels at the edges of shapes.
pub fn picture(window: &mut Harness<'static, App>, name: &str) {
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/it/pictures")
        .threshold(0.8)
        .max_failed_pixels(60);
    window.snapshot_options(name, &options);
}

/// The same with the light and the dark picture of one thing.
pub fn pictures(draw: impl Fn(Theme) -> Harness<'static, App>, light: &str, dark: &str) {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(Theme::Light, light), (Theme::Dark, dark)] {
        let mut drawn = draw(theme);
        picture(&mut drawn, name);
        results.extend_harness(&mut drawn);
    }
}

/// The case in the window, as it stands now.
pub fn window_case<'a>(window: &'a Harness<'static, App>) -> &'a Arc<Case> {
    case(&window.state().state)
}

/// The forms of the case in the window.
pub fn forms<'a>(window: &'a Harness<'static, App>) -> &'a Forms {
    &window.state().state.session.as_ref().unwrap().forms
}

/// Whether these words are said somewhere in the window.
pub fn says(window: &Harness<'static, App>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_harness_opens_every_view_of_a_large_case() {
    let case = generate::huge(1);
    let mut window = window(state_with(case.clone()), LAPTOP, Theme::Light);
    for (act, view) in [
        (Act::GoTimeline, View::Timeline),
        (Act::GoBoard, View::Board),
        (Act::GoScreening, View::Screening),
    ] {
        send(&mut window.state_mut().state, act);
        window.run();
        assert_eq!(window.state().state.view, view);
    }
    assert_eq!(**window_case(&window), case);
}
