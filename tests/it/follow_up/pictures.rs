//! What a follow-up looks like.

use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate;
use aoa_tavle::text::Words;
use egui::Theme;
use egui::accesskit::Role;

use super::{example, follow_up, press, write};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, pictures};

fn at_work(size: egui::Vec2, theme: Theme) -> super::Window {
    let mut window = follow_up(example(), size, theme);
    write(&mut window, "Note fra i dag", "Noah lukkede selv af i går.");
    press(&mut window, Role::Button, "Gem og gå til næste");
    press(
        &mut window,
        Role::RadioButton,
        Words::of(Lang::Da).t("status-adjusted"),
    );
    write(
        &mut window,
        "Begrundelse",
        "Kortet ligger nu også i gymnastiksalen",
    );
    write(&mut window, "Ses på igen", "om 14 dage");
    window
}

#[test]
fn picture_of_a_follow_up_in_light() {
    picture(&mut at_work(ROOMY, Theme::Light), "follow-up-light");
}

#[test]
fn picture_of_a_follow_up_in_dark() {
    picture(&mut at_work(ROOMY, Theme::Dark), "follow-up-dark");
}

#[test]
fn picture_of_a_follow_up_on_a_laptop() {
    picture(&mut at_work(LAPTOP, Theme::Light), "follow-up-laptop");
}

#[test]
fn pictures_of_the_summary() {
    let summary = |theme| {
        let mut window = at_work(ROOMY, theme);
        press(&mut window, Role::Button, "Gem og gå til næste");
        press(&mut window, Role::Button, "Slut og sammenfat…");
        window
    };
    pictures(summary, "follow-up-summary", "follow-up-summary-dark");
}

/// Pictures nobody compares, to be looked at: `cargo test --test it follow_up::pictures::to_look_at -- --ignored`.
#[test]
#[ignore = "writes pictures to look at"]
fn to_look_at() {
    let look = |mut window: super::Window, name: &str| {
        let image = window.render().unwrap();
        let folder = std::env::temp_dir().join("aoa-follow-up");
        std::fs::create_dir_all(&folder).unwrap();
        image.save(folder.join(format!("{name}.png"))).unwrap();
    };
    look(at_work(ROOMY, Theme::Light), "light");
    look(at_work(ROOMY, Theme::Dark), "dark");
    look(at_work(LAPTOP, Theme::Light), "laptop");
    look(at_work(NARROW, Theme::Light), "narrow");
    let mut window = at_work(LAPTOP, Theme::Light);
    press(&mut window, Role::Button, "I dag");
    look(window, "laptop-menu");
    let mut window = at_work(ROOMY, Theme::Light);
    press(&mut window, Role::Button, "Gem og gå til næste");
    press(&mut window, Role::Button, "Slut og sammenfat…");
    look(window, "summary");
    let mut window = at_work(NARROW, Theme::Light);
    press(&mut window, Role::Button, "Slut og sammenfat…");
    look(window, "summary-narrow");
    look(follow_up(generate::huge(1), ROOMY, Theme::Light), "huge");
    let mut empty = example();
    empty.sub_goals.clear();
    empty.turns.clear();
    empty.steps.clear();
    look(follow_up(empty, LAPTOP, Theme::Light), "empty");
    let mut window = follow_up(example(), egui::vec2(1280.0, 667.0), Theme::Light);
    window.state_mut().state.lang = Lang::En;
    window.run();
    look(window, "english-150");
}
