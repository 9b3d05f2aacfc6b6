//! The same with the keyboard alone.

use aoa_tavle::app::question::Question;
use aoa_tavle::model::{Decision, Group, Origin, Ring, Tie};
use aoa_tavle::store::example;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{asks, focused, open, person, press, ring, steps, tab_to};
use crate::harness::{LAPTOP, ROOMY, window_case};

#[test]
fn arrows_lead_from_row_to_row_and_enter_explains() {
    let mut window = open(example(), ROOMY);
    tab_to(&mut window, "Mor, ");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), "Farmor, Fars mor, tæt");
    press(&mut window, Key::Enter);
    assert!(
        window
            .query_by_label("Kan Farmor inddrages mere?")
            .is_some()
    );
    press(&mut window, Key::Escape);
    assert!(
        window
            .query_by_label("Kan Farmor inddrages mere?")
            .is_none()
    );
    assert_eq!(focused(&window), "Farmor, Fars mor, tæt");
    press(&mut window, Key::End);
    assert!(focused(&window).starts_with("Jonas"));
    press(&mut window, Key::Home);
    assert!(focused(&window).starts_with("Mor, "));
}

#[test]
fn arrows_move_somebody_round_the_ring_and_from_ring_to_ring() {
    for size in [ROOMY, LAPTOP] {
        let mut window = open(example(), size);
        let before = person(&window, "Kasim").seat.unwrap();
        loop {
            press(&mut window, Key::Tab);
            let name = focused(&window);
            if name.starts_with("Kasim, ") && name.ends_with("nær") {
                break;
            }
        }
        press(&mut window, Key::ArrowRight);
        let turned = person(&window, "Kasim").seat.unwrap();
        assert_eq!(turned.ring, before.ring);
        assert_eq!(
            u32::from(turned.degrees),
            (u32::from(before.degrees) + 10) % 360
        );
        press(&mut window, Key::ArrowLeft);
        assert_eq!(person(&window, "Kasim").seat, Some(before));
        press(&mut window, Key::ArrowUp);
        assert_eq!(ring(&window, "Kasim"), Some(Ring::Inner));
        assert!(focused(&window).ends_with("helt tæt på"));
        assert!(
            window
                .query_by_label("Kasim er flyttet til helt tæt på")
                .is_some()
        );
        // Nobody is nearer than that.
        press(&mut window, Key::ArrowUp);
        assert_eq!(ring(&window, "Kasim"), Some(Ring::Inner));
        press(&mut window, Key::ArrowDown);
        press(&mut window, Key::ArrowDown);
        assert_eq!(ring(&window, "Kasim"), Some(Ring::Far));
        assert_eq!(steps(&window), 5);
    }
}

#[test]
fn somebody_new_is_written_placed_and_tied_without_the_mouse() {
    let mut window = open(example(), ROOMY);
    tab_to(&mut window, "Ny person");
    press(&mut window, Key::Enter);
    window.event(egui::Event::Text("Mormor Else".to_owned()));
    window.run();
    tab_to(&mut window, "Relation");
    window.event(egui::Event::Text("mors mor".to_owned()));
    window.run();
    tab_to(&mut window, "Hører til: Uden gruppe");
    press(&mut window, Key::ArrowRight);
    tab_to(&mut window, "Bånd til Noah: Ikke skrevet");
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    tab_to(&mut window, "Plads i billedet: Ikke sat ind");
    press(&mut window, Key::ArrowRight);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let written = person(&window, "Mormor Else");
    assert_eq!(written.relation, "mors mor");
    assert_eq!((written.group, written.tie), (Group::Family, Tie::Ordinary));
    assert_eq!(written.seat.map(|seat| seat.ring), Some(Ring::Inner));
    assert_eq!(steps(&window), 1);
}

#[test]
fn a_bond_is_written_with_the_keyboard() {
    let mut window = open(example(), ROOMY);
    let before = window_case(&window).bonds.len();
    tab_to(&mut window, "Mor, ");
    press(&mut window, Key::End);
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Tilføj bånd");
    press(&mut window, Key::Enter);
    assert!(asks(&window, "Bånd mellem to"));
    assert_eq!(focused(&window), "Hvem kender Jonas?");
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Bånd: Ikke skrevet");
    press(&mut window, Key::ArrowRight);
    tab_to(&mut window, "Gem båndet");
    press(&mut window, Key::Enter);
    let case = window_case(&window);
    assert_eq!(case.bonds.len(), before + 1);
    let bond = case.bonds.last().unwrap();
    assert_eq!(bond.tie, Tie::Close);
    assert_eq!(bond.one, person(&window, "Jonas").id);
    assert_eq!(bond.other, person(&window, "Far").id);
}

#[test]
fn somebody_outside_the_network_is_considered_with_the_keyboard() {
    let mut window = open(example(), ROOMY);
    let before = window_case(&window).involvements.len();
    tab_to(&mut window, "Overvej en person");
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Hvem");
    window.event(egui::Event::Text("Sundhedsplejersken".to_owned()));
    window.run();
    tab_to(&mut window, "Beslutning: Ikke besluttet");
    for _ in 0..3 {
        press(&mut window, Key::ArrowRight);
    }
    tab_to(&mut window, "Besluttet");
    window.event(egui::Event::Text("12. nov. 2026".to_owned()));
    window.run();
    tab_to(&mut window, "Gem");
    press(&mut window, Key::Enter);
    let case = window_case(&window);
    assert_eq!(case.involvements.len(), before + 1);
    let item = case.involvements.last().unwrap();
    assert_eq!(item.who, "Sundhedsplejersken");
    assert_eq!(item.decision, Decision::NotYet);
    assert_eq!(item.decided.as_ref().unwrap().written, "12. nov. 2026");
}

#[test]
fn whoever_is_not_placed_comes_into_the_picture_with_up() {
    let mut case = example();
    let at = case
        .people
        .iter()
        .position(|one| one.name == "Ida")
        .unwrap();
    std::sync::Arc::make_mut(&mut case.people[at]).seat = None;
    let mut window = open(case, ROOMY);
    loop {
        press(&mut window, Key::Tab);
        if focused(&window).ends_with("ikke placeret") {
            break;
        }
    }
    press(&mut window, Key::ArrowUp);
    assert_eq!(ring(&window, "Ida"), Some(Ring::Far));
    assert!(focused(&window).starts_with("Ida, "));
    press(&mut window, Key::ArrowUp);
    assert_eq!(ring(&window, "Ida"), Some(Ring::Near));
}

#[test]
fn whoever_has_the_keyboard_becomes_a_card_by_key() {
    let mut window = open(example(), ROOMY);
    let id = person(&window, "Mor").id;
    tab_to(&mut window, "Mor, ");
    window.key_press_modifiers(Modifiers::COMMAND, Key::T);
    window.run();
    let Some(Question::MakeCard(form)) = &window.state().state.question else {
        panic!("nothing is asked");
    };
    assert_eq!(form.origin, Some(Origin::Person(id)));
}

#[test]
fn the_menu_of_a_person_opens_by_key_and_stays() {
    let mut window = open(example(), ROOMY);
    tab_to(&mut window, "Mor, ");
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    window.get_by_label("Slet").click();
    window.run();
    let case = window_case(&window);
    assert!(case.people.iter().all(|person| person.name != "Mor"));
}
