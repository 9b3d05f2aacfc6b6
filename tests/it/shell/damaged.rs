//! The ways on from a file that cannot be opened.

use std::path::{Path, PathBuf};

use aoa_tavle::app::update;
use aoa_tavle::model::{CardId, Edit, Side, ThemeId, Voice};
use aoa_tavle::store::{RealDisk, open, versions};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{Desk, alias_in};

/// A desk with a case that was saved as Ida, then as Ida B., and then damaged; the first state is among its versions.
fn damaged() -> (Desk, PathBuf, String) {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    let save_id = open(&RealDisk, &path).unwrap().ground.fingerprint.save_id;
    versions::keep(&RealDisk, &path, &std::fs::read(&path).unwrap(), save_id).unwrap();
    desk.rename("Ida B.");
    add_card(&mut desk);
    desk.ctrl(Key::S);
    desk.ctrl(Key::W);
    let broken = std::fs::read_to_string(&path)
        .unwrap()
        .replace("voice: Unsaid", "voice: ][");
    std::fs::write(&path, &broken).unwrap();
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::O);
    assert!(desk.shows("Sagen kan ikke åbnes"));
    (desk, path, broken)
}

fn add_card(desk: &mut Desk) {
    let edit = Edit::AddCard {
        id: CardId::fresh(),
        theme: ThemeId::T1,
        side: Side::Supports,
        text: "Farmor ringer hver søndag".to_owned(),
        voice: Voice::Unsaid,
        origin: None,
    };
    update(&mut desk.window.state_mut().state, edit.into());
    desk.window.run();
}

/// What lies beside the file under the name of a damaged one.
fn put_aside(path: &Path) -> Vec<String> {
    let names = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let found = names.map(|entry| entry.unwrap().path());
    found
        .filter(|path| path.to_string_lossy().contains("damaged"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn the_newest_older_version_is_opened_and_the_damaged_file_put_aside() {
    let (mut desk, path, broken) = damaged();
    desk.click("Åbn seneste udgave (i dag 14.32)");
    assert_eq!(desk.alias(), Some("Ida"));
    assert!(desk.shows("Det her er udgaven fra i dag 14.32, og den er ikke gemt endnu."));
    assert!(desk.state().session.as_ref().unwrap().is_unsaved());
    assert_eq!(put_aside(&path), std::slice::from_ref(&broken));
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        broken,
        "the file is as it was"
    );
    let new = desk.file("ida-2.ron");
    desk.dialogs.answer(new.clone());
    desk.click("Gem som…");
    assert_eq!(alias_in(&new), "Ida");
}

#[test]
fn what_can_be_read_is_saved_and_the_rest_can_be_read_and_copied() {
    let (mut desk, path, broken) = damaged();
    desk.click("Red, hvad der kan læses");
    assert!(desk.shows("poster læst."));
    assert!(desk.shows("Den beskadigede fil er lagt til side"));
    assert_eq!(put_aside(&path), [broken]);
    desk.click("Vis teksten");
    assert!(desk.shows("Det, der ikke kunne læses"));
    assert!(desk.shows("voice: ]["));
    assert!(desk.shows("Farmor ringer hver søndag"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.shows("Det, der ikke kunne læses"));
    assert!(desk.state().session.is_some());
}

#[test]
fn the_text_is_shown_where_the_fault_is_and_turned_with_the_keyboard() {
    let (mut desk, _, broken) = damaged();
    desk.click("Vis teksten");
    assert!(desk.shows("fejlen er her"));
    assert!(desk.shows("voice: ]["));
    desk.window.get_by_label("Kopiér teksten").click();
    desk.window.step();
    let copied =
        desk.window.output().platform_output.commands.iter().any(
            |command| matches!(command, egui::OutputCommand::CopyText(text) if *text == broken),
        );
    assert!(copied, "the whole text, as it stands in the file");
    desk.window.run();
    desk.window
        .get_by_label_contains("Teksten i ida.ron, ")
        .focus();
    desk.window.run();
    for (key, line) in [
        (Key::Home, "1: "),
        (Key::End, &*format!("{}: ", broken.lines().count())),
    ] {
        desk.press(Modifiers::NONE, key);
        desk.window.run();
        let rows = desk.window.query_all_by_label_contains(line);
        assert!(rows.into_iter().next().is_some(), "{line}");
    }
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(
        desk.shows("Sagen kan ikke åbnes"),
        "the question stands again"
    );
    desk.press(Modifiers::NONE, Key::Escape);
    assert!(!desk.shows("Sagen kan ikke åbnes"));
}

#[test]
fn without_an_older_version_what_can_be_read_comes_first_and_another_file_can_be_chosen() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    let other = desk.file("bo.ron");
    std::fs::copy(&path, &other).unwrap();
    desk.ctrl(Key::W);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(
        &path,
        text.replace("functional_age: \"\"", "functional_age: ]["),
    )
    .unwrap();
    desk.dialogs.answer(path);
    desk.ctrl(Key::O);
    assert!(!desk.shows("Åbn seneste udgave"));
    desk.dialogs.answer(other);
    desk.click("Åbn en anden…");
    assert_eq!(desk.alias(), Some("Ida"));
}

#[test]
fn a_file_of_another_kind_offers_its_text_but_nothing_to_save() {
    let mut desk = Desk::new();
    let path = desk.file("brev.ron");
    std::fs::write(&path, "Kære Maja\n\u{202e}hej\n").unwrap();
    desk.dialogs.answer(path);
    desk.ctrl(Key::O);
    assert!(!desk.shows("Red, hvad der kan læses"));
    desk.click("Vis teksten");
    assert!(desk.shows("Kære Maja"));
    assert!(
        desk.shows("2: ·hej"),
        "what turns the writing round is made visible"
    );
}
