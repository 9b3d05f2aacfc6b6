//! What a session at the board looks like.

use aoa_tavle::model::generate;
use chrono::TimeDelta;
use egui::Theme;

use super::{Window, board, example, notes, press};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, pictures};

fn in_session(size: egui::Vec2, theme: Theme) -> Window {
    let (mut window, clock) = board(example(), size, theme);
    press(&mut window, "Dagsorden…");
    press(&mut window, "Begynd mødet");
    notes(&window).focus();
    window.run();
    notes(&window).type_text("Noah læste selv kortet om Emil op.");
    clock.pass(TimeDelta::minutes(12));
    window.run();
    window
}

#[test]
fn picture_of_a_session_in_light() {
    picture(&mut in_session(ROOMY, Theme::Light), "session-light");
}

#[test]
fn picture_of_a_session_in_dark() {
    picture(&mut in_session(ROOMY, Theme::Dark), "session-dark");
}

#[test]
fn pictures_of_the_agenda_being_chosen() {
    let choosing = |theme| {
        let (mut window, _) = board(example(), LAPTOP, theme);
        press(&mut window, "Dagsorden…");
        window
    };
    pictures(choosing, "session-agenda", "session-agenda-dark");
}

/// Pictures nobody compares, to be looked at.
#[test]
#[ignore = "writes pictures to look at"]
fn to_look_at() {
    let look = |mut window: Window, name: &str| {
        let image = window.render().unwrap();
        let folder = std::env::temp_dir().join("aoa-session");
        std::fs::create_dir_all(&folder).unwrap();
        image.save(folder.join(format!("{name}.png"))).unwrap();
    };
    look(in_session(ROOMY, Theme::Light), "light");
    look(in_session(ROOMY, Theme::Dark), "dark");
    look(in_session(LAPTOP, Theme::Light), "laptop");
    look(in_session(NARROW, Theme::Light), "narrow");
    let mut window = in_session(ROOMY, Theme::Light);
    press(&mut window, "Hele tavlen");
    look(window, "whole");
    let (mut window, _) = board(example(), ROOMY, Theme::Light);
    press(&mut window, "Dagsorden…");
    look(window, "choosing");
    let (mut window, _) = board(generate::huge(1), LAPTOP, Theme::Dark);
    press(&mut window, "Dagsorden…");
    press(&mut window, "Begynd mødet");
    look(window, "huge");
    look(board(example(), ROOMY, Theme::Light).0, "before");
}
