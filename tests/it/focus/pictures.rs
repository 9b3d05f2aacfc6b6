//! What the double focus looks like.

use aoa_tavle::app::{Act, Command, InFocus};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Birth, Case, CaseId, Child, Origin, generate};
use aoa_tavle::store::example;
use egui::{Theme, vec2};
use egui_kittest::kittest::Queryable as _;

use super::{LINKED, Window, card, click, click_card, experience, open_in};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, send, stamp, state_with, window_case};

/// A case nobody has written in.
fn bare() -> Case {
    let child = Child {
        key: "S-2026-1116".to_owned(),
        alias: "Noah S.".to_owned(),
        birth: Birth::Year(2015),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}

fn without_pointer(window: &mut Window) {
    window.remove_cursor();
    window.run();
}

#[test]
fn picture_of_the_double_focus_in_light() {
    let mut window = open_in(example(), ROOMY, Theme::Light);
    click_card(&mut window, "Psykiske symptomer");
    click_card(&mut window, LINKED);
    without_pointer(&mut window);
    picture(&mut window, "focus-light");
}

#[test]
fn picture_of_the_double_focus_in_dark() {
    let mut window = open_in(example(), LAPTOP, Theme::Dark);
    click_card(&mut window, "Psykiske symptomer");
    without_pointer(&mut window);
    picture(&mut window, "focus-dark");
}

#[test]
fn picture_of_an_empty_double_focus() {
    picture(&mut open_in(bare(), LAPTOP, Theme::Light), "focus-empty");
}

#[test]
fn picture_of_a_large_double_focus() {
    let mut window = open_in(generate::huge(3), ROOMY, Theme::Light);
    click_card(&mut window, "Søvnproblemer");
    without_pointer(&mut window);
    picture(&mut window, "focus-huge");
}

#[test]
fn picture_of_what_steps_back_in_the_screening() {
    let mut window = open_in(example(), LAPTOP, Theme::Light);
    click_card(&mut window, LINKED);
    send(&mut window.state_mut().state, Act::GoScreening);
    without_pointer(&mut window);
    picture(&mut window, "focus-screening");
}

#[test]
fn picture_of_a_card_being_made() {
    let mut window = open_in(example(), LAPTOP, Theme::Dark);
    let origin = Origin::Experience(experience(window_case(&window), LINKED));
    send(&mut window.state_mut().state, Command::AskCard(origin));
    without_pointer(&mut window);
    picture(&mut window, "make-card");
}

/// Draws pictures to look at into the folder named by the variable, for whoever works on the view.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("AOA_TAVLE_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let save = |window: &mut Window, name: &str| {
        without_pointer(window);
        let picture = window.render().unwrap();
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    };
    save(&mut open_in(example(), ROOMY, Theme::Light), "rest");
    let mut window = open_in(example(), ROOMY, Theme::Light);
    click_card(&mut window, "Psykiske symptomer");
    save(&mut window, "chosen");
    click_card(&mut window, LINKED);
    save(&mut window, "link");
    let mut window = open_in(example(), LAPTOP, Theme::Light);
    click_card(&mut window, "Mormor døde");
    save(&mut window, "laptop");
    click_card(&mut window, "Psykiske symptomer");
    save(&mut window, "laptop-link");
    let mut window = open_in(example(), NARROW, Theme::Light);
    click_card(&mut window, "Psykiske symptomer");
    save(&mut window, "narrow");
    let mut window = open_in(example(), ROOMY, Theme::Dark);
    click_card(&mut window, "Mormor døde");
    save(&mut window, "dark");
    save(&mut open_in(bare(), ROOMY, Theme::Light), "bare");
    let mut window = open_in(generate::huge(3), ROOMY, Theme::Light);
    save(&mut window, "huge");
    click_card(&mut window, "Søvnproblemer");
    save(&mut window, "huge-chosen");
    let mut window = open_in(example(), ROOMY, Theme::Light);
    let origin = Origin::Experience(experience(window_case(&window), LINKED));
    send(&mut window.state_mut().state, Command::AskCard(origin));
    window.run();
    save(&mut window, "make-card");
    click(&mut window, "Lav kortet");
    save(&mut window, "made-card");
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    save(&mut window, "board");
    let chosen = InFocus::Experience(experience(window_case(&window), LINKED));
    send(&mut window.state_mut().state, Command::Choose(Some(chosen)));
    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    save(&mut window, "screening-chosen");
    let mut window = open_in(example(), ROOMY, Theme::Light);
    let from = card(&window, LINKED).rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(card(&window, "Udadreagerende adfærd").rect().center());
    window.run();
    let picture = window.render().unwrap();
    picture.save(folder.join("drag.png")).unwrap();
    window.hover_at(window.get_by_label("Temaer").rect().center());
    window.run();
    let picture = window.render().unwrap();
    picture.save(folder.join("drag-board.png")).unwrap();
    let mut state = state_with(example());
    send(&mut state, Act::GoFocus);
    state.lang = Lang::En;
    state.settings.language = Some(Lang::En);
    let mut shown = crate::harness::window(state, vec2(1024.0, 700.0), Theme::Dark);
    save(&mut shown, "english");
    let double = vec2(960.0, 500.0);
    save(&mut open_in(example(), double, Theme::Light), "double");
}
