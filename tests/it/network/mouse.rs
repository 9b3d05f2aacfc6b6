//! What is done with the mouse, asserting on the case.

use aoa_tavle::app::question::Question;
use aoa_tavle::app::{Act, Command};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Decision, Edit, Origin, Ring};
use aoa_tavle::store::example;
use egui::{Key, Pos2, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{click, middle, node, open, person, press, press_button, ring, steps};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, window_case};

const CHILD: &str = "Noah i midten";

fn drag(window: &mut Harness<'static, App>, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.run();
    window.hover_at(from.lerp(to, 0.5));
    window.run();
    window.hover_at(to);
    window.run();
}

#[test]
fn dragging_somebody_moves_to_the_ring_under_the_pointer_as_one_step() {
    let mut window = open(example(), ROOMY);
    let child = middle(&window, CHILD);
    let from = node(&window, "Farmor");
    let before = person(&window, "Farmor").seat;
    drag(&mut window, from, child + vec2(340.0, 0.0));
    window.drop_at(child + vec2(340.0, 0.0));
    window.run();
    let seat = person(&window, "Farmor").seat.unwrap();
    assert_eq!(seat.ring, Ring::Far);
    assert!(seat.degrees.abs_diff(90) <= 1, "{seat:?}");
    assert_eq!(steps(&window), 1);
    assert!(
        window
            .query_by_label("Farmor er flyttet til længere væk")
            .is_some()
    );
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(person(&window, "Farmor").seat, before);
}

#[test]
fn escape_and_letting_go_elsewhere_change_nothing() {
    let mut window = open(example(), ROOMY);
    let case = window_case(&window).clone();
    let child = middle(&window, CHILD);
    let from = node(&window, "Farmor");
    drag(&mut window, from, child + vec2(340.0, 0.0));
    press(&mut window, Key::Escape);
    window.drop_at(child + vec2(340.0, 0.0));
    window.run();
    assert_eq!(*window_case(&window), case);
    let heading = middle(&window, "menneskene omkring Noah");
    drag(&mut window, from, heading);
    window.drop_at(heading);
    window.run();
    assert_eq!(*window_case(&window), case);
}

#[test]
fn whoever_is_not_placed_is_dragged_in_and_out_of_the_picture() {
    let mut window = open(example(), ROOMY);
    for name in ["Ida", "Jonas"] {
        let id = person(&window, name).id;
        send(
            &mut window.state_mut().state,
            Edit::SeatPerson { id, seat: None },
        );
    }
    window.run();
    let child = middle(&window, CHILD);
    let from = node(&window, "Ida");
    drag(&mut window, from, child + vec2(0.0, 200.0));
    window.drop_at(child + vec2(0.0, 200.0));
    window.run();
    assert_eq!(ring(&window, "Ida"), Some(Ring::Near));
    let (from, tray) = (node(&window, "Ida"), node(&window, "Jonas"));
    drag(&mut window, from, tray);
    window.drop_at(tray);
    window.run();
    assert_eq!(ring(&window, "Ida"), None);
}

#[test]
fn somebody_dragged_onto_the_themes_is_asked_about_as_a_card() {
    let mut window = open(example(), ROOMY);
    let id = person(&window, "Farmor").id;
    let (from, themes) = (node(&window, "Farmor"), middle(&window, "Temaer"));
    drag(&mut window, from, themes);
    window.drop_at(themes);
    window.run();
    let Some(Question::MakeCard(form)) = &window.state().state.question else {
        panic!("nothing is asked");
    };
    assert_eq!(form.origin, Some(Origin::Person(id)));
}

#[test]
fn a_decision_is_made_changed_and_kept_as_one() {
    let mut window = open(example(), ROOMY);
    click(&mut window, "Birthe, Nabo i stuen, almindeligt");
    click(&mut window, "Birthe inddrages mere: Måske");
    let id = person(&window, "Birthe").id;
    let of = |window: &Harness<'static, App>| -> Vec<Decision> {
        let all = window_case(window).involvements.iter();
        let of = all.filter(|item| item.person == Some(id));
        of.map(|item| item.decision).collect()
    };
    assert_eq!(of(&window), [Decision::Maybe]);
    assert!(window.query_by_label("Besluttet 16. nov. 2026.").is_some());
    click(&mut window, "Birthe inddrages mere: Ikke endnu");
    assert_eq!(of(&window), [Decision::NotYet]);
    assert!(
        window
            .query_by_label_contains("Birthe, Nabo i stuen, kunne inddrages. Ikke endnu.")
            .is_some()
    );
}

#[test]
fn the_menu_of_a_person_places_and_takes_out() {
    let mut window = open(example(), ROOMY);
    let from = node(&window, "Farmor");
    window.hover_at(from);
    window
        .get_by(|node| {
            let label = node.label().unwrap_or_default();
            node.role() == Role::Button && label.starts_with("Farmor, ") && label.ends_with(" på")
        })
        .click_secondary();
    window.run();
    click(&mut window, "Sæt ind på Længere væk");
    assert_eq!(ring(&window, "Farmor"), Some(Ring::Far));
    click(&mut window, "Farmor, Fars mor, tæt");
    click(&mut window, "Placér…");
    click(&mut window, "Tag ud af billedet");
    assert_eq!(ring(&window, "Farmor"), None);
}

#[test]
fn deleting_somebody_can_be_undone_and_the_bonds_come_back() {
    let mut window = open(example(), ROOMY);
    let case = window_case(&window).clone();
    click(&mut window, "Far, hver anden weekend, almindeligt");
    click(&mut window, "Flere valg");
    click(&mut window, "Slet");
    assert!(
        window_case(&window)
            .people
            .iter()
            .all(|one| one.name != "Far")
    );
    let went = case.bonds.len() - window_case(&window).bonds.len();
    let told = format!("{went} bånd gik med");
    assert!(window.query_by_label_contains(&told).is_some(), "{told}");
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(**window_case(&window), *case);
}

#[test]
fn the_list_steps_aside_on_a_laptop_and_is_a_view_of_its_own_on_a_narrow_window() {
    let mut window = open(example(), LAPTOP);
    let row = "Farmor, Fars mor, tæt";
    assert!(window.query_by_label(row).is_some());
    press_button(&mut window, "Liste");
    assert!(window.query_by_label(row).is_none());
    let mut window = open(example(), NARROW);
    assert!(window.query_by_label(CHILD).is_none());
    click(&mut window, "Billede");
    assert!(window.query_by_label(CHILD).is_some() && window.query_by_label(row).is_none());
}

#[test]
fn what_is_asked_for_from_elsewhere_is_shown() {
    let case = example();
    let (bond, somebody) = (case.bonds[0].clone(), case.people[3].id);
    let considered = case.involvements.iter().find(|item| item.person.is_none());
    let considered = considered.unwrap().clone();
    let mut window = open(case, ROOMY);
    for item in [
        aoa_tavle::model::ItemRef::Person(somebody),
        aoa_tavle::model::ItemRef::Bond(bond.id),
        aoa_tavle::model::ItemRef::Involvement(considered.id),
    ] {
        send(&mut window.state_mut().state, Act::GoBoard);
        window.run();
        send(&mut window.state_mut().state, Command::ShowItem(item));
        window.run();
        assert!(window.query_by_label("Luk panelet").is_some(), "{item:?}");
        assert!(!super::focused(&window).is_empty(), "{item:?}");
    }
    assert!(window.query_by_label(&considered.who).is_some());
}

#[test]
fn an_empty_network_invites() {
    let mut case = example();
    case.people.clear();
    case.bonds.clear();
    case.involvements.clear();
    let mut window = open(case, ROOMY);
    click(&mut window, "Skriv den første person…");
    assert!(window.query_by_label("Gem personen").is_some());
}
