//! What the plan looks like.

use aoa_tavle::app::Command;
use aoa_tavle::app::settings::SettingsChange;
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate;
use egui::{Role, Theme};
use egui_kittest::Harness;

use super::{click, click_row, open_in, planned, unplanned};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, send};

#[test]
fn picture_of_the_plan_in_light() {
    let mut window = open_in(planned(), ROOMY, Theme::Light);
    picture(&mut window, "plan-light");
}

#[test]
fn picture_of_a_sub_goal_in_dark() {
    let mut window = open_in(planned(), ROOMY, Theme::Dark);
    click_row(&mut window, "Mor og Noah går");
    window.remove_cursor();
    window.run();
    picture(&mut window, "plan-dark");
}

#[test]
fn picture_of_the_plan_on_a_laptop() {
    let mut window = open_in(planned(), LAPTOP, Theme::Light);
    picture(&mut window, "plan-laptop");
}

#[test]
fn picture_of_the_plan_on_a_narrow_window() {
    let mut window = open_in(planned(), NARROW, Theme::Light);
    picture(&mut window, "plan-narrow");
}

#[test]
fn picture_of_an_empty_plan() {
    let mut window = open_in(unplanned(), LAPTOP, Theme::Light);
    picture(&mut window, "plan-empty");
}

/// Draws pictures to look at into the folder named by the variable, for whoever works on the view.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("AOA_TAVLE_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let save = |window: &mut Harness<'static, App>, name: &str| {
        window.remove_cursor();
        window.run();
        let picture = window.render().unwrap();
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    };
    for (size, name) in [
        (ROOMY, "huge"),
        (LAPTOP, "huge-laptop"),
        (NARROW, "huge-narrow"),
    ] {
        save(&mut open_in(generate::huge(1), size, Theme::Light), name);
    }
    for (size, name) in [
        (ROOMY, "turn"),
        (LAPTOP, "turn-laptop"),
        (NARROW, "turn-narrow"),
    ] {
        let mut window = open_in(planned(), size, Theme::Light);
        click_row(&mut window, "Mor og Noah går");
        click(&mut window, Role::Button, "Skift status");
        click(&mut window, Role::RadioButton, "Sat på pause");
        click(&mut window, Role::Button, "Gem begrundelse");
        save(&mut window, name);
    }
    let mut window = open_in(aoa_tavle::store::example(), ROOMY, Theme::Dark);
    click_row(&mut window, "Noah har et kort");
    click(&mut window, Role::Button, "Tilføj trin");
    save(&mut window, "step");
    let change = |window: &mut Harness<'static, App>, change| {
        send(&mut window.state_mut().state, Command::Set(change));
        window.run();
        window.run();
    };
    let mut window = open_in(planned(), LAPTOP, Theme::Light);
    change(&mut window, SettingsChange::TextPercent(150));
    save(&mut window, "text-150");
    let mut window = open_in(planned(), ROOMY, Theme::Light);
    change(&mut window, SettingsChange::Language(Lang::En));
    save(&mut window, "english");
    let mut window = open_in(planned(), ROOMY, Theme::Light);
    click(&mut window, Role::Button, "Nyt indsatsmål");
    save(&mut window, "aim");
    let mut window = open_in(planned(), ROOMY, Theme::Light);
    click(&mut window, Role::Button, "Ret svar");
    save(&mut window, "others");
}

/// Not kept as a picture: that nothing panics and everything has its name is what is asked.
#[test]
fn a_large_plan_is_drawn_at_every_size() {
    for size in [ROOMY, LAPTOP, NARROW, egui::vec2(700.0, 500.0)] {
        open_in(generate::huge(1), size, Theme::Light);
    }
}
