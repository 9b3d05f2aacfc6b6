//! The grid by mouse, and what it says of itself.

use aoa_tavle::app::{Act, View};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Answer, ReactionId, generate};
use aoa_tavle::text::Words;
use egui::accesskit::{Role, Toggled};
use egui::{Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::super::harness::{LAPTOP, NARROW, ROOMY, send, state_with, window, window_case};
use super::{Window, bare, half_filled, observations, row};

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

fn toggled(window: &Window, name: &str) -> bool {
    window.get_by_label(name).accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn the_first_answer_begins_the_screening() {
    let mut window = window(state_with(bare()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("0 JA af 11  ·  11 ubesvarede");
    click(&mut window, "Søvnproblemer: JA");
    let case = window_case(&window);
    assert_eq!(case.screenings.len(), 1);
    assert_eq!(case.screenings[0].begun, super::day("2026-11-16"));
    assert!(toggled(&window, "Søvnproblemer: JA"));
    assert!(!toggled(&window, "Søvnproblemer: NEJ"));
    click(&mut window, "Søvnproblemer: NEJ");
    assert!(!toggled(&window, "Søvnproblemer: JA"));
    assert!(toggled(&window, "Søvnproblemer: NEJ"));
    // The chosen one once more: nobody has answered.
    click(&mut window, "Søvnproblemer: NEJ");
    assert_eq!(row(&window, ReactionId::R01).answer, Answer::Unanswered);
    assert_eq!(window_case(&window).screenings.len(), 1);
}

#[test]
fn answers_never_offset_each_other_and_the_count_stands_with_the_notice() {
    let mut window = window(state_with(bare()), LAPTOP, Theme::Light);
    window.run();
    click(&mut window, "Udadreagerende adfærd: JA");
    click(&mut window, "Indadvendt adfærd: JA");
    assert_eq!(row(&window, ReactionId::R07).answer, Answer::Yes);
    assert_eq!(row(&window, ReactionId::R08).answer, Answer::Yes);
    window.get_by_label("2 JA af 11  ·  9 ubesvarede");
    window.get_by_label(Words::of(Lang::Da).notice());
}

#[test]
fn everything_that_must_be_seen_is_seen_on_a_laptop() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    for reaction in ReactionId::ALL {
        let name = format!("{}: JA", reaction.name(Lang::Da));
        let rect = window.get_by_label(&name).rect();
        assert!(
            rect.top() >= 52.0 && rect.bottom() <= 740.0,
            "{name}: {rect}"
        );
    }
}

#[test]
fn count_and_notice_stand_whole_at_every_size() {
    let words = Words::of(Lang::Da);
    for size in [
        ROOMY,
        LAPTOP,
        NARROW,
        vec2(853.0, 533.0),
        vec2(640.0, 400.0),
    ] {
        for case in [bare(), half_filled(), generate::huge(3)] {
            let mut window = window(state_with(case), size, Theme::Light);
            window.run();
            let count = window.get_by(|node| {
                node.role() == Role::Status
                    && node.label().is_some_and(|label| label.contains("JA af 11"))
            });
            let count = count.rect();
            let notice = window
                .get_by_role_and_label(Role::Note, words.notice())
                .rect();
            for rect in [count, notice] {
                assert!(
                    rect.left() >= 0.0 && rect.right() <= size.x,
                    "{size}: {rect}"
                );
                assert!(
                    rect.top() >= 52.0 && rect.bottom() <= size.y,
                    "{size}: {rect}"
                );
            }
        }
    }
}

#[test]
fn a_source_is_chosen_with_the_mouse() {
    let mut window = window(state_with(half_filled()), ROOMY, Theme::Light);
    window.run();
    click(&mut window, "Fysiske symptomer: oplysninger stammer fra");
    window
        .get_by_role_and_label(Role::ListBoxOption, "Farmor")
        .click();
    window.run();
    assert_eq!(row(&window, ReactionId::R05).source, "Farmor");
}

#[test]
fn a_comment_is_written_over_its_neighbours() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    let below = window.get_by_label("Selvdestruktiv adfærd: JA").rect();
    click(&mut window, "Seksualiseret adfærd: kommentar");
    let long = "En sætning, der bliver ved. ".repeat(60);
    window
        .get_by_label("Seksualiseret adfærd: kommentar")
        .type_text(&long);
    window.run();
    assert_eq!(row(&window, ReactionId::R10).comment, long);
    assert_eq!(
        window.get_by_label("Selvdestruktiv adfærd: JA").rect(),
        below
    );
    let field = window
        .get_by_label("Seksualiseret adfærd: kommentar")
        .rect();
    assert!(field.left() > 300.0);
    // A press elsewhere ends it.
    click(&mut window, "Hukommelsesbesvær: JA");
    assert_eq!(row(&window, ReactionId::R10).comment, long);
    assert_eq!(row(&window, ReactionId::R03).answer, Answer::Yes);
}

#[test]
fn a_new_screening_stands_beside_the_old() {
    let mut window = window(state_with(half_filled()), ROOMY, Theme::Light);
    window.run();
    click(&mut window, "Ny screening");
    let case = window_case(&window);
    assert_eq!(case.screenings.len(), 3);
    window.get_by_label("0 JA af 11  ·  11 ubesvarede");
    // Back to the first one: it is read, not written.
    click(&mut window, "14. maj 2025");
    window.get_by_label("8 JA af 11  ·  alle besvaret");
    window.get_by_label("Screeningen fra 14. maj 2025 er afsluttet. Du kan læse den.");
    click(&mut window, "Søvnproblemer: NEJ");
    assert_eq!(
        window_case(&window).screenings[0].answer(ReactionId::R01),
        Answer::Yes
    );
    click(&mut window, "Genåbn");
    click(&mut window, "Søvnproblemer: NEJ");
    assert_eq!(
        window_case(&window).screenings[0].answer(ReactionId::R01),
        Answer::No
    );
}

#[test]
fn a_screening_is_closed_and_opened_again() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    click(&mut window, "Screeningen 16. nov. 2026: menu");
    click(&mut window, "Afslut screening…");
    window.get_by_label("2 reaktioner er ikke besvaret endnu. Det må de gerne være.");
    click(&mut window, "Ikke endnu");
    assert!(window_case(&window).last_screening().unwrap().is_open());
    click(&mut window, "Screeningen 16. nov. 2026: menu");
    click(&mut window, "Afslut screening…");
    click(&mut window, "Afslut screeningen");
    assert!(!window_case(&window).last_screening().unwrap().is_open());
    click(&mut window, "Genåbn");
    assert!(window_case(&window).last_screening().unwrap().is_open());
}

#[test]
fn a_screening_is_dated_named_and_deleted_from_its_menu() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    click(&mut window, "Screeningen 16. nov. 2026: menu");
    click(&mut window, "Hvem var med…");
    window
        .get_by_role_and_label(Role::TextInput, "Hvem var med")
        .type_text(", og Maja");
    window.run();
    click(&mut window, "Annuller");
    let with = |window: &Window| {
        window_case(window)
            .last_screening()
            .unwrap()
            .participants
            .clone()
    };
    assert_eq!(with(&window), "sammen med Noah og far");
    click(&mut window, "Screeningen 16. nov. 2026: menu");
    click(&mut window, "Slet screeningen");
    assert_eq!(window_case(&window).screenings.len(), 1);
    assert!(window.state().state.toast.is_some());
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(window_case(&window).screenings.len(), 2);
}

#[test]
fn a_row_outside_the_list_goes_with_a_toast_and_never_counts() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("5 JA af 11  ·  2 ubesvarede");
    assert!(
        window
            .query_by_label("Adfærd uden for listen, 1: hvad I ser")
            .is_none()
    );
    click(&mut window, "Set uden for listen: 2");
    window.get_by_label("Adfærd uden for listen, 1: hvad I ser");
    click(&mut window, "Slet rækken uden for listen, 1");
    assert_eq!(observations(&window).len(), 1);
    assert!(window.state().state.toast.is_some());
    window.get_by_label("5 JA af 11  ·  2 ubesvarede");
}

#[test]
fn an_experience_is_linked_and_unlinked_beside_the_row() {
    let mut window = window(state_with(half_filled()), ROOMY, Theme::Light);
    window.run();
    click(&mut window, "Psykiske symptomer: hjælp");
    if window.query_by_label("Så far slå mor").is_none() {
        click(&mut window, "Psykiske symptomer: hjælp");
    }
    window.get_by_label("Så far slå mor");
    click(&mut window, "Forbind med en oplevelse…");
    click(&mut window, "Mormor døde");
    assert_eq!(window_case(&window).links.len(), 3);
    click(&mut window, "Mormor døde: menu");
    click(&mut window, "Fjern forbindelsen");
    assert_eq!(window_case(&window).links.len(), 2);
}

#[test]
fn the_text_for_elsewhere_carries_the_notice() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("Kopiér som tekst").click();
    window.step();
    let copied = |window: &Window| {
        let commands = &window.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    };
    let mut text = copied(&window);
    for _ in 0..4 {
        if text.is_none() {
            window.step();
            text = copied(&window);
        }
    }
    let text = text.expect("text on the clipboard");
    assert!(text.contains("5 JA af 11 · 2 ubesvarede"), "{text}");
    assert!(text.contains(Words::of(Lang::Da).notice()));
    assert!(text.contains("1. Søvnproblemer: JA"));
    assert!(text.contains("5. Fysiske symptomer: Ikke besvaret endnu"));
    assert!(text.contains("Samler på ting fra farmors hus"));
}

#[test]
fn the_former_screening_is_read_beside_this_one() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    click(&mut window, "Vis forrige");
    window.get_by_label("NEJ. Intet at mærke hjemme. Mor");
}

#[test]
fn every_cell_has_its_name_and_nothing_is_nameless() {
    for size in [ROOMY, LAPTOP, NARROW] {
        for case in [bare(), half_filled(), generate::huge(3)] {
            let mut window = window(state_with(case), size, Theme::Light);
            window.state_mut().state.view = View::Screening;
            window.run();
            for reaction in ReactionId::ALL {
                let name = reaction.name(Lang::Da);
                for cell in ["JA", "NEJ", "oplysninger stammer fra", "kommentar"] {
                    window.get_by_label(&format!("{name}: {cell}"));
                }
            }
            for node in
                window.get_all_by(|node| node.is_focusable(&accesskit_consumer::common_filter))
            {
                let node = node.accesskit_node();
                assert!(
                    node.label().is_some_and(|label| !label.is_empty()),
                    "a {:?} has no name",
                    node.role()
                );
                assert_ne!(node.role(), Role::Unknown, "{:?} has no role", node.label());
            }
        }
    }
}
