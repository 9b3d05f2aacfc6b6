//! What the comparison looks like.

use aoa_tavle::app::Act;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate;
use aoa_tavle::store::example;
use egui::{Theme, vec2};
use egui_kittest::kittest::Queryable as _;

use super::{Window, bare, click, open_in, row, three_rounds, two_rounds};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, pictures, send, state_with, window};

fn without_pointer(window: &mut Window) {
    window.remove_cursor();
    window.run();
}

#[test]
fn picture_of_two_rounds_side_by_side() {
    let mut window = open_in(two_rounds(), ROOMY, Theme::Light);
    without_pointer(&mut window);
    picture(&mut window, "compare-light");
}

#[test]
fn pictures_of_two_rounds_as_one_board() {
    let merged = |theme| {
        let mut window = open_in(two_rounds(), ROOMY, theme);
        click(&mut window, "Én tavle");
        without_pointer(&mut window);
        window
    };
    pictures(merged, "compare-merged", "compare-merged-dark");
}

#[test]
fn picture_of_a_life_beside_two_rounds_in_dark() {
    let mut window = open_in(three_rounds(), LAPTOP, Theme::Dark);
    row(&window, "sidder hos ham").click();
    window.run();
    without_pointer(&mut window);
    picture(&mut window, "compare-dark");
}

#[test]
fn picture_of_two_rounds_in_a_narrow_window() {
    let mut window = open_in(two_rounds(), NARROW, Theme::Light);
    without_pointer(&mut window);
    picture(&mut window, "compare-narrow");
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
    let mut window = open_in(two_rounds(), ROOMY, Theme::Light);
    save(&mut window, "light");
    row(&window, "hele natten").click();
    window.run();
    save(&mut window, "life");
    let mut window = open_in(three_rounds(), ROOMY, Theme::Dark);
    save(&mut window, "dark");
    click(&mut window, "Én tavle");
    save(&mut window, "merged-dark");
    let mut window = open_in(two_rounds(), ROOMY, Theme::Light);
    click(&mut window, "Én tavle");
    save(&mut window, "merged");
    let mut window = open_in(two_rounds(), LAPTOP, Theme::Light);
    save(&mut window, "laptop");
    click(&mut window, "Én tavle");
    save(&mut window, "laptop-merged");
    let mut window = open_in(two_rounds(), NARROW, Theme::Light);
    save(&mut window, "narrow");
    click(&mut window, "Én tavle");
    save(&mut window, "narrow-merged");
    let mut window = open_in(three_rounds(), vec2(1280.0, 667.0), Theme::Light);
    save(&mut window, "text-150");
    save(&mut open_in(bare(), LAPTOP, Theme::Light), "bare");
    let mut window = open_in(generate::huge(1), ROOMY, Theme::Light);
    save(&mut window, "huge");
    click(&mut window, "Én tavle");
    save(&mut window, "huge-merged");
    let mut window = open_in(example(), ROOMY, Theme::Light);
    window.key_press(egui::Key::PageUp);
    window.run();
    save(&mut window, "example");
    click(&mut window, "Én tavle");
    save(&mut window, "example-merged");
    let mut window = open_in(example(), vec2(500.0, 700.0), Theme::Light);
    save(&mut window, "phone");
    let mut window = open_in(example(), NARROW, Theme::Dark);
    row(&window, "Falder i søvn").focus();
    window.run();
    save(&mut window, "keyboard");
    let mut state = state_with(three_rounds());
    send(&mut state, Act::GoCompare);
    state.lang = Lang::En;
    let mut english = self::window(state, LAPTOP, Theme::Light);
    english.run();
    save(&mut english, "english");
    let mut state = state_with(three_rounds());
    send(&mut state, Act::GoBoard);
    let mut board = self::window(state, LAPTOP, Theme::Light);
    board.run();
    let last = "Sover hele natten, også når far ikke sidder hos ham";
    board.get_by_label_contains(last).click_secondary();
    board.run();
    save(&mut board, "menu");
}
