//! What the network looks like.

use aoa_tavle::model::{Group, Person, PersonId, Ring, Seat, Tie, generate};
use aoa_tavle::store::example;
use egui::Theme;

use super::{click, open_in};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, stamp};

#[test]
fn picture_of_the_network_in_light() {
    let mut window = open_in(example(), ROOMY, Theme::Light);
    click(&mut window, "Farmor, Fars mor, tæt");
    window.remove_cursor();
    window.run();
    picture(&mut window, "network-light");
}

#[test]
fn picture_of_the_network_in_dark() {
    let mut window = open_in(example(), LAPTOP, Theme::Dark);
    picture(&mut window, "network-dark");
}

#[test]
fn picture_of_an_empty_network() {
    let mut case = example();
    case.people.clear();
    case.bonds.clear();
    case.involvements.clear();
    let mut window = open_in(case, LAPTOP, Theme::Light);
    picture(&mut window, "network-empty");
}

/// Forty people, of every group, tie and ring.
#[test]
fn picture_of_a_large_network() {
    let mut case = generate::huge(1);
    case.people.clear();
    case.bonds.clear();
    case.involvements.clear();
    for n in 0..40_u16 {
        let at = usize::from(n);
        let mut person = Person::blank(
            PersonId::from_uuid(uuid::Uuid::from_u128(at as u128)),
            &stamp(),
        );
        person.name = format!("Person {}", n + 1);
        person.role = "en rolle".to_owned();
        person.group = Group::ALL[at % 4];
        person.tie = Tie::ALL[at % 5];
        person.seat = (n % 10 != 9).then(|| Seat {
            ring: Ring::ALL[at % 3],
            degrees: n * 31 % 360,
        });
        case.people.push(std::sync::Arc::new(person));
    }
    let mut window = open_in(case, ROOMY, Theme::Light);
    picture(&mut window, "network-large");
}

#[test]
fn picture_of_the_network_on_a_narrow_window() {
    let mut window = open_in(example(), NARROW, Theme::Light);
    click(&mut window, "Billede");
    window.remove_cursor();
    window.run();
    picture(&mut window, "network-narrow");
}
