//! What the board looks like.

use aoa_tavle::model::generate;
use egui::Theme;

use super::{board, example};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture};

#[test]
fn picture_of_the_board_in_light() {
    picture(&mut board(example(), ROOMY, Theme::Light), "board-light");
}

#[test]
fn picture_of_the_board_in_dark() {
    picture(&mut board(example(), ROOMY, Theme::Dark), "board-dark");
}

#[test]
fn picture_of_the_board_on_a_laptop() {
    picture(&mut board(example(), LAPTOP, Theme::Light), "board-laptop");
}

#[test]
fn a_narrow_and_a_full_board_can_be_drawn() {
    board(example(), NARROW, Theme::Light).run();
    board(generate::huge(3), ROOMY, Theme::Light).run();
}
