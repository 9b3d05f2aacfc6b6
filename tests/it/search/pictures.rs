//! What the search looks like.

use aoa_tavle::app::{Act, Command};
use aoa_tavle::model::ItemRef;
use aoa_tavle::store::example;
use egui::{Key, Modifiers, Theme};

use super::flows::{open, press, search};
use crate::harness::{LAPTOP, ROOMY, picture, send, window_case};

#[test]
fn picture_of_the_search_in_light() {
    let mut window = open(example(), ROOMY, Theme::Light);
    send(&mut window.state_mut().state, Act::GoExperiences);
    window.run();
    search(&mut window, "far");
    picture(&mut window, "search-light");
}

#[test]
fn picture_of_the_search_before_anything_is_typed_in_dark() {
    let mut window = open(example(), LAPTOP, Theme::Dark);
    let case = window_case(&window).clone();
    let items = [
        ItemRef::Card(case.cards[2].id),
        ItemRef::Experience(case.experiences[3].id),
        ItemRef::Experience(case.experiences[0].id),
    ];
    for item in items {
        send(&mut window.state_mut().state, Command::ShowItem(item));
    }
    send(&mut window.state_mut().state, Act::GoExperiences);
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::K);
    picture(&mut window, "search-dark");
}
