//! What the double focus looks like.

use aoa_tavle::model::{Birth, Case, CaseId, Child, generate};
use aoa_tavle::store::example;
use egui::{Theme, vec2};

use super::{LINKED, Window, click_card, open_in};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, stamp};

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
    let double = vec2(960.0, 500.0);
    save(&mut open_in(example(), double, Theme::Light), "double");
}
