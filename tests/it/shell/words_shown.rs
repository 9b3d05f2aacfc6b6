//! The language is changed while the program runs, every word of it.

use aoa_tavle::app::settings::SettingsChange;
use aoa_tavle::app::{Act, Command, update};
use aoa_tavle::lang::Lang;
use aoa_tavle::text::Words;
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Desk;

/// What the screen says, word for word.
fn said(desk: &Desk) -> Vec<String> {
    desk.window
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// Danish messages of a file of words that English says otherwise.
fn danish() -> Vec<String> {
    let messages = |lang: Lang| -> Vec<(String, String)> {
        Words::sources(lang)
            .flat_map(|(_, text)| text.lines())
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect()
    };
    let english = messages(Lang::En);
    messages(Lang::Da)
        .into_iter()
        .filter(|(key, text)| {
            text.len() > 4
                && !text.contains('{')
                && english.iter().any(|(k, t)| k == key && t != text)
        })
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn no_danish_word_is_left_after_changing_to_english() {
    let danish = danish();
    let mut desk = Desk::new();
    desk.click("Indstillinger…");
    desk.click("Sprog: English");
    assert_eq!(desk.state().lang, Lang::En);
    desk.press(egui::Modifiers::NONE, Key::Escape);
    let check = |desk: &Desk, place: &str| {
        for words in said(desk) {
            assert!(!danish.contains(&words), "{place}: {words}");
        }
    };
    check(&desk, "start");
    for act in [Act::ShowSettings, Act::ShowKeys, Act::NewCase] {
        update(&mut desk.window.state_mut().state, act.into());
        desk.window.run();
        check(&desk, act.name());
        desk.press(egui::Modifiers::NONE, Key::Escape);
    }
    desk.new_case("Ida");
    for act in [Act::GoScreening, Act::GoBoard, Act::GoTimeline, Act::Find] {
        update(&mut desk.window.state_mut().state, act.into());
        desk.window.run();
        check(&desk, act.name());
    }
    let set = Command::Set(SettingsChange::Language(Lang::Da));
    update(&mut desk.window.state_mut().state, set);
    desk.window.run();
    desk.window.get_by_label("Temaer");
}

#[test]
fn the_size_of_text_is_changed_by_key_and_kept() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.ctrl(Key::Plus);
    }
    assert_eq!(desk.state().settings.text_percent, 130);
    assert!((desk.window.ctx.zoom_factor() - 1.3).abs() < 0.001);
    desk.ctrl(Key::Minus);
    let desk = desk.crash();
    assert_eq!(desk.state().settings.text_percent, 120);
    assert!((desk.window.ctx.zoom_factor() - 1.2).abs() < 0.001);
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.rename("Ida B.");
    let state = desk.state();
    let name = state.session.as_ref().unwrap().history().undo_name();
    assert_eq!(name, Some("set-child"));
    desk.click("Fortryd");
    assert_eq!(desk.alias(), Some("Ida"));
    desk.click("Annuller fortryd");
    assert_eq!(desk.alias(), Some("Ida B."));
    desk.ctrl(Key::Z);
    assert_eq!(desk.alias(), Some("Ida"));
    desk.ctrl(Key::Y);
    assert_eq!(desk.alias(), Some("Ida B."));
}
