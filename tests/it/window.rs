//! The built program in a real window, on a display of its own, driven from outside.

mod client;
mod display;
mod frames;
mod main_job;
mod no_display;
mod shots;
mod two_windows;

use std::path::{Path, PathBuf};

use client::App;
use display::Display;
use egui::{Key, Modifiers};

#[test]
fn opens_with_a_name_comes_to_rest_and_quits() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let mut app = App::start(&display, home.path(), [] as [&str; 0]);
    let name = app.root_name();
    assert!(
        name.as_deref()
            .is_some_and(|name| name.contains("AoA-tavlen")),
        "{name:?}"
    );
    assert!(app.settle(), "an idle window draws nothing");
    app.key(Modifiers::COMMAND, Key::Q);
    assert!(app.wait_for_end().success());
}

/// What lies beside a case file and is neither the file nor its hidden folder with versions: locks, marks and drafts that were
/// left behind.
fn left_beside(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().unwrap();
    let hidden = folder.join(format!(
        ".{}.aoa",
        file.file_stem().unwrap().to_str().unwrap()
    ));
    let mut left = Vec::new();
    for folder in [folder, &*hidden] {
        let Ok(entries) = std::fs::read_dir(folder) else {
            continue;
        };
        left.extend(entries.map(|entry| entry.unwrap().path()));
    }
    left.retain(|path| *path != *file && *path != hidden && *path != hidden.join("versions"));
    left
}
