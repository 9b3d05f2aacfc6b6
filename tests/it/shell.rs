//! The frame around the views, the start screen, and the ways of a case into a file and back.

mod bars;
mod beginnings;
mod damaged;
mod files;
mod frame;
mod pictures;
mod recovery;
mod tab;
mod words_shown;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::question::After;
use aoa_tavle::app::{State, begin};
use aoa_tavle::desktop::App;
use aoa_tavle::desktop::dialogs::FakeDialogs;
use aoa_tavle::lang::Lang;
use aoa_tavle::store::settings::Settings;
use aoa_tavle::store::{Home, RealDisk};
use chrono::TimeDelta;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;

use crate::harness::{LAPTOP, monday};

/// A running program with a home and a folder for cases of its own.
struct Desk {
    window: Harness<'static, App>,
    dialogs: FakeDialogs,
    clock: StillClock,
    home: Arc<TempDir>,
    folder: Arc<TempDir>,
}

impl Desk {
    fn new() -> Self {
        let home = Arc::new(tempfile::tempdir().unwrap());
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::at(home, folder, None)
    }

    /// A start of the program on this home.
    fn at(home: Arc<TempDir>, folder: Arc<TempDir>, ask: Option<After>) -> Self {
        let clock = StillClock::at(monday());
        clock.pass(TimeDelta::seconds(1));
        let home_of_app = Home::at(home.path());
        let (mut settings, _) = aoa_tavle::store::settings::load(&RealDisk, &home_of_app);
        if settings == Settings::default() {
            settings.language = Some(Lang::Da);
            settings.calm = true;
        }
        let mut state = State::new(settings, Arc::new(clock.clone()));
        state.home = Some(home_of_app);
        let dialogs = FakeDialogs::default();
        let given = dialogs.clone();
        let window = Harness::builder()
            .with_size(LAPTOP)
            .build_eframe(move |cc| {
                let mut app = App::new(&cc.egui_ctx, state).with_dialogs(given);
                begin(&mut app.state, ask);
                app
            });
        let mut desk = Self {
            window,
            dialogs,
            clock,
            home,
            folder,
        };
        desk.window.run();
        desk
    }

    /// The program ends without a word and is started again.
    fn crash(self) -> Self {
        let (home, folder) = (Arc::clone(&self.home), Arc::clone(&self.folder));
        drop(self.window);
        Self::at(home, folder, None)
    }

    fn state(&self) -> &State {
        &self.window.state().state
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn click(&mut self, name: &str) {
        self.window.get_by_label(name).click();
        self.window.run();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    fn ctrl(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    fn type_text(&mut self, text: &str) {
        self.window.event(Event::Text(text.to_owned()));
        self.window.run();
    }

    fn shows(&self, words: &str) -> bool {
        self.window
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// Lets time pass and the program look at it.
    fn wait(&mut self, secs: i64) {
        self.clock.pass(TimeDelta::seconds(secs));
        self.window.run();
    }

    /// A new case by keyboard.
    fn new_case(&mut self, alias: &str) {
        self.ctrl(Key::N);
        self.type_text(alias);
        self.press(Modifiers::NONE, Key::Enter);
    }

    /// Changes the case at hand, as the form *Om barnet* does.
    fn rename(&mut self, alias: &str) {
        let state = &mut self.window.state_mut().state;
        let mut child = state.session.as_ref().unwrap().case().child.clone();
        alias.clone_into(&mut child.alias);
        let edit = aoa_tavle::model::Edit::SetChild(Box::new(child));
        aoa_tavle::app::update(state, edit.into());
        self.window.run();
    }

    fn alias(&self) -> Option<&str> {
        let session = self.state().session.as_ref()?;
        Some(&session.case().child.alias)
    }

    fn copies(&self) -> usize {
        // Beside the work lies what it rests on, and what says that a session is open.
        let is_work = |path: &Path| {
            let is_base = path.to_string_lossy().contains(".base-");
            path.extension().is_some_and(|end| end == "ron") && !is_base
        };
        std::fs::read_dir(Home::at(self.home.path()).recovery()).map_or(0, |files| {
            files
                .filter(|file| is_work(&file.as_ref().unwrap().path()))
                .count()
        })
    }
}

fn alias_in(path: &Path) -> String {
    aoa_tavle::store::open(&RealDisk, path)
        .unwrap()
        .case
        .child
        .alias
}
