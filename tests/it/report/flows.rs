//! From the menu to a file, by mouse and by keyboard alone, with dialogs that answer as told.

use std::path::{Path, PathBuf};

use aoa_tavle::app::State;
use aoa_tavle::app::export::{Format, PageLane};
use aoa_tavle::app::question::{PathPurpose, Question};
use aoa_tavle::desktop::App;
use aoa_tavle::desktop::dialogs::{FakeDialogs, TypedDialogs};
use aoa_tavle::model::{Case, generate};
use egui::{Event, Key, Modifiers, Role, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;

use crate::harness::{LAPTOP, NARROW, state_with};

struct Desk {
    window: Harness<'static, App>,
    dialogs: FakeDialogs,
    folder: TempDir,
}

impl Desk {
    fn with(case: Case, size: Vec2) -> Self {
        let dialogs = FakeDialogs::default();
        let given = dialogs.clone();
        let state = state_with(case);
        let window = Harness::builder()
            .with_size(size)
            .build_eframe(move |cc| App::new(&cc.egui_ctx, state).with_dialogs(given));
        let mut desk = Self {
            window,
            dialogs,
            folder: tempfile::tempdir().unwrap(),
        };
        desk.window.run();
        desk
    }

    fn example() -> Self {
        Self::with(aoa_tavle::store::example(), LAPTOP)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn state(&self) -> &State {
        &self.window.state().state
    }

    fn click(&mut self, name: &str) {
        self.window.get_by_label(name).click();
        self.window.run();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    fn shows(&self, words: &str) -> bool {
        self.window
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// Tab until this has the keyboard.
    fn tab_to(&mut self, name: &str) {
        for _ in 0..40 {
            let is_there = self
                .window
                .query_all_by_label(name)
                .any(|node| node.is_focused());
            if is_there {
                return;
            }
            self.press(Modifiers::NONE, Key::Tab);
        }
        panic!("{name} is not reached with Tab");
    }
}

fn begins_with(path: &Path, bytes: &[u8]) -> bool {
    std::fs::read(path).unwrap().starts_with(bytes)
}

#[test]
fn the_timeline_is_printed_with_the_mouse() {
    let mut desk = Desk::example();
    desk.click("Sag");
    desk.window
        .get_by_label_contains("Skriv tidslinjen ud…")
        .click();
    desk.window.run();
    assert!(desk.shows("Hele tidslinjen på papir"));
    assert!(desk.shows("Fylder"), "the pages are counted");
    assert!(desk.shows("forlader programmet"));
    let path = desk.file("side.pdf");
    desk.dialogs.answer(path.clone());
    desk.click("Vælg plads…");
    let asked = desk.dialogs.asked();
    assert_eq!(asked[0].purpose, PathPurpose::Export(Format::Pdf));
    assert_eq!(asked[0].suggested, "EKSEMPEL-01 tidslinje.pdf");
    assert!(begins_with(&path, b"%PDF-"));
    assert!(desk.shows("Siden er gemt i"));
    let session = desk.state().session.as_ref().unwrap();
    assert_eq!(session.history().depth(), 0, "the case is as it was");
}

#[test]
fn the_timeline_is_printed_with_the_keyboard_alone() {
    let mut desk = Desk::example();
    desk.press(Modifiers::COMMAND, Key::P);
    assert!(desk.shows("Hele tidslinjen på papir"));
    desk.tab_to("PDF");
    desk.press(Modifiers::NONE, Key::ArrowRight);
    desk.press(Modifiers::NONE, Key::ArrowRight);
    assert!(desk.shows("Bliver ét billede"));
    desk.tab_to("Delmål");
    desk.press(Modifiers::NONE, Key::Space);
    let Some(Question::Export(form)) = &desk.state().question else {
        panic!("the choices stand");
    };
    assert_eq!(form.options.format, Format::Png);
    assert!(!form.options.has(PageLane::SubGoals));
    let path = desk.file("side.png");
    // Without its ending: that is added.
    desk.dialogs.answer(desk.file("side"));
    desk.tab_to("Vælg plads…");
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(image::open(&path).is_ok());
}

#[test]
fn the_network_is_printed_from_its_view() {
    let mut desk = Desk::example();
    desk.click("Netværk");
    desk.click("Skriv netværket ud…");
    assert!(desk.shows("Netværket på papir"));
    desk.click("SVG");
    let path = desk.file("netværk.svg");
    desk.dialogs.answer(path.clone());
    desk.click("Vælg plads…");
    assert!(begins_with(&path, b"<svg "));
}

#[test]
fn the_same_key_prints_the_network_where_it_is_shown_and_else_the_timeline() {
    let mut desk = Desk::example();
    for (key, title) in [
        (Key::Num7, "Netværket på papir"),
        (Key::Num6, "Hele tidslinjen på papir"),
        (Key::Num4, "Hele tidslinjen på papir"),
    ] {
        desk.press(Modifiers::COMMAND, key);
        desk.press(Modifiers::COMMAND, Key::P);
        assert!(desk.shows(title), "{title}");
        desk.press(Modifiers::NONE, Key::Escape);
        assert_eq!(desk.state().question, None);
    }
}

#[test]
fn the_network_is_printed_from_the_search_of_everything() {
    let mut desk = Desk::example();
    desk.press(Modifiers::COMMAND, Key::K);
    let typed = Event::Text("skriv netværket".to_owned());
    desk.window.event(typed);
    desk.window.run();
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.shows("Netværket på papir"));
}

#[test]
fn more_lanes_make_more_pages_and_fewer_make_fewer() {
    let mut desk = Desk::with(generate::huge(1), LAPTOP);
    desk.press(Modifiers::COMMAND, Key::P);
    let pages = |desk: &Desk| match &desk.state().question {
        Some(Question::Export(form)) => form.pages.unwrap(),
        _ => panic!("the choices stand"),
    };
    let all = pages(&desk);
    desk.click("Opvækstvilkår");
    assert!(pages(&desk) < all);
    desk.click("Opvækstvilkår");
    assert_eq!(pages(&desk), all);
    desk.click("A3");
    assert!(pages(&desk) < all);
}

#[test]
fn cancelling_writes_nothing() {
    let mut desk = Desk::example();
    desk.press(Modifiers::COMMAND, Key::P);
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.state().question, None);
    desk.press(Modifiers::COMMAND, Key::P);
    desk.dialogs.answer(None::<PathBuf>);
    desk.click("Vælg plads…");
    assert_eq!(desk.folder.path().read_dir().unwrap().count(), 0);
    assert!(!desk.shows("Siden er"));
}

#[test]
fn a_file_is_never_replaced_without_a_word() {
    let mut desk = Desk::example();
    let path = desk.file("side.pdf");
    std::fs::write(&path, "noget andet").unwrap();
    desk.press(Modifiers::COMMAND, Key::P);
    // The dialog has not asked about this name: the ending was added afterwards.
    desk.dialogs.answer(desk.file("side"));
    desk.click("Vælg plads…");
    assert!(desk.shows("Erstat den?"));
    assert!(begins_with(&path, b"noget"));
    desk.click("Erstat filen");
    assert!(begins_with(&path, b"%PDF-"));

    // What the dialog asked about is replaced.
    std::fs::write(&path, "noget andet").unwrap();
    desk.press(Modifiers::COMMAND, Key::P);
    desk.dialogs.answer(path.clone());
    desk.click("Vælg plads…");
    assert!(begins_with(&path, b"%PDF-"));
    let names = desk.folder.path().read_dir().unwrap().count();
    assert_eq!(names, 1, "nothing is left beside it");
}

#[test]
fn what_cannot_be_written_is_said() {
    let mut desk = Desk::example();
    for (name, words) in [
        ("ingen mappe/side.pdf", "Mappen er der ikke længere"),
        ("010203-1234.pdf", "ligner et CPR-nummer"),
    ] {
        desk.press(Modifiers::COMMAND, Key::P);
        desk.dialogs.answer(desk.file(name));
        desk.click("Vælg plads…");
        assert!(desk.shows("Siden er ikke gemt"), "{name}");
        assert!(desk.shows(words), "{name}");
    }
    assert_eq!(desk.folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn where_no_dialog_comes_the_place_is_typed() {
    let state = state_with(aoa_tavle::store::example());
    let mut window = Harness::builder()
        .with_size(LAPTOP)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, state).with_dialogs(TypedDialogs));
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run();
    window.get_by_label("Vælg plads…").click();
    window.run();
    let question = &window.state().state.question;
    let Some(Question::TypePath { purpose, text }) = question else {
        panic!("{question:?}");
    };
    assert_eq!(*purpose, PathPurpose::Export(Format::Pdf));
    assert!(text.ends_with("EKSEMPEL-01 tidslinje.pdf"));
}

#[test]
fn the_choices_can_be_reached_in_a_small_window_and_in_a_case_that_is_only_read() {
    let mut state = state_with(aoa_tavle::store::example());
    state.session.as_mut().unwrap().access = aoa_tavle::app::Access::ReadOnly;
    let dialogs = FakeDialogs::default();
    let given = dialogs.clone();
    let mut window = Harness::builder()
        .with_size(NARROW * 0.6)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, state).with_dialogs(given));
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run();
    window.get_by_role_and_label(Role::CheckBox, "Hvem det er fra");
    let folder = tempfile::tempdir().unwrap();
    dialogs.answer(folder.path().join("side.pdf"));
    window.get_by_label("Vælg plads…").click();
    window.run();
    assert!(begins_with(&folder.path().join("side.pdf"), b"%PDF-"));
}

#[test]
fn picture_of_the_choices() {
    let state = state_with(aoa_tavle::store::example());
    let mut window = crate::harness::window(state, LAPTOP, egui::Theme::Light);
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run();
    crate::harness::picture(&mut window, "print-light");
}
