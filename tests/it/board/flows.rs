//! Working the board by mouse and by keyboard, asserted on the case.

use aoa_tavle::app::Act;
use aoa_tavle::model::{Origin, ReactionId, Side, ThemeId, Voice, generate};
use egui::{Key, Modifiers, Pos2, Theme, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{board, example, field};
use crate::harness::{LAPTOP, ROOMY, send, window_case};

type Window = Harness<'static, aoa_tavle::desktop::App>;

fn texts(window: &Window, theme: ThemeId, side: Side) -> Vec<String> {
    field(window, theme, side)
        .into_iter()
        .map(|card| card.text)
        .collect()
}

fn center_of(window: &Window, text: &str) -> Pos2 {
    window.get_by_label_contains(text).rect().center()
}

#[test]
fn a_card_is_typed_and_the_field_stays_ready_for_the_next() {
    let mut window = board(example(), ROOMY, Theme::Light);
    let before = texts(&window, ThemeId::T1, Side::Supports);
    window
        .get_by_label("Sikkerhed, understøtter: nyt kort")
        .click();
    window.run();
    for text in ["Naboen har nøgle", "Mormor ringer om søndagen"] {
        window
            .get_by_label("Sikkerhed, understøtter: nyt kort")
            .type_text(text);
        window.run();
        window.key_press(Key::Enter);
        window.run();
    }
    let mut expected = before;
    expected.extend([
        "Naboen har nøgle".to_owned(),
        "Mormor ringer om søndagen".to_owned(),
    ]);
    assert_eq!(texts(&window, ThemeId::T1, Side::Supports), expected);
    let input = window.get_by_label("Sikkerhed, understøtter: nyt kort");
    assert!(
        input.accesskit_node().is_focused(),
        "the field is ready for the next card"
    );
}

#[test]
fn what_is_typed_for_a_card_is_added_when_the_field_is_left() {
    let mut window = board(example(), ROOMY, Theme::Light);
    window
        .get_by_label("Motivation, vanskeliggør: nyt kort")
        .click();
    window.run();
    window
        .get_by_label("Motivation, vanskeliggør: nyt kort")
        .type_text("Er træt om eftermiddagen");
    window.run();
    assert!(window.state().state.session.as_ref().unwrap().is_unsaved());
    window
        .get_by_label("Dagligdag, understøtter: nyt kort")
        .click();
    window.run();
    let last = texts(&window, ThemeId::T6, Side::Hampers).pop();
    assert_eq!(last.as_deref(), Some("Er træt om eftermiddagen"));
}

#[test]
fn a_card_is_dragged_to_another_field_and_lands_where_the_line_shows() {
    let mut window = board(example(), ROOMY, Theme::Light);
    let moved = texts(&window, ThemeId::T1, Side::Supports)[0].clone();
    let target = texts(&window, ThemeId::T2, Side::Hampers)[1].clone();
    let from = center_of(&window, &moved);
    let to = center_of(&window, &target) - vec2(0.0, 20.0);
    window.drag_at(from);
    window.run();
    window.hover_at(from + vec2(30.0, 10.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    let landed = texts(&window, ThemeId::T2, Side::Hampers);
    assert_eq!(landed[1..], [moved.clone(), target]);
    assert!(!texts(&window, ThemeId::T1, Side::Supports).contains(&moved));
}

#[test]
fn escape_takes_a_drag_back_and_letting_go_outside_changes_nothing() {
    let case = example();
    for outside in [false, true] {
        let mut window = board(case.clone(), ROOMY, Theme::Light);
        let first = texts(&window, ThemeId::T1, Side::Supports)[0].clone();
        let from = center_of(&window, &first);
        let to = if outside {
            pos2(4.0, 4.0)
        } else {
            center_of(&window, "Pakker selv")
        };
        window.drag_at(from);
        window.run();
        window.hover_at(from + vec2(30.0, 10.0));
        window.run();
        window.hover_at(to);
        window.run();
        if !outside {
            window.key_press(Key::Escape);
            window.run();
        }
        window.drop_at(to);
        window.run();
        assert_eq!(**window_case(&window), case, "outside: {outside}");
    }
}

#[test]
fn the_keyboard_alone_writes_moves_and_deletes() {
    let mut window = board(example(), LAPTOP, Theme::Light);
    let cards = texts(&window, ThemeId::T1, Side::Supports);
    window.get_by_label_contains(&cards[0]).focus();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert_eq!(
        texts(&window, ThemeId::T1, Side::Supports)[..2],
        [cards[1].clone(), cards[0].clone()]
    );
    let focused = |window: &Window| {
        window
            .get_by_label_contains(&cards[0])
            .accesskit_node()
            .is_focused()
    };
    assert!(focused(&window), "the keyboard follows the card");
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    assert_eq!(
        texts(&window, ThemeId::T1, Side::Hampers).last(),
        Some(&cards[0])
    );
    assert!(
        focused(&window),
        "the keyboard follows the card to the other side"
    );
    window.key_press(Key::Enter);
    window.run();
    window.event(egui::Event::Text(" og vinduet på klem".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let written = texts(&window, ThemeId::T1, Side::Hampers).pop().unwrap();
    assert!(written.contains(" og vinduet på klem"), "{written}");
    window.key_press(Key::Delete);
    window.run();
    assert!(!texts(&window, ThemeId::T1, Side::Hampers).contains(&written));
    assert!(
        window.state().state.toast.is_some(),
        "a deletion can be taken back"
    );
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert!(texts(&window, ThemeId::T1, Side::Hampers).contains(&written));
}

#[test]
fn escape_gives_a_card_its_words_back() {
    let mut window = board(example(), LAPTOP, Theme::Light);
    let cards = texts(&window, ThemeId::T3, Side::Supports);
    window.get_by_label_contains(&cards[0]).focus();
    window.run();
    window.key_press(Key::F2);
    window.run();
    window.event(egui::Event::Text("noget helt andet".to_owned()));
    window.run();
    assert_ne!(texts(&window, ThemeId::T3, Side::Supports), cards);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(texts(&window, ThemeId::T3, Side::Supports), cards);
}

#[test]
fn the_menu_moves_a_card_and_says_whose_words_it_holds() {
    let mut window = board(example(), ROOMY, Theme::Light);
    let card = texts(&window, ThemeId::T4, Side::Supports)[0].clone();
    window
        .get_all_by_label_contains(&card)
        .next()
        .unwrap()
        .click_secondary();
    window.run();
    window
        .get_by_label("Flyt til Dagligdag, understøtter")
        .click();
    window.run();
    assert_eq!(
        texts(&window, ThemeId::T2, Side::Supports).last(),
        Some(&card)
    );
    window
        .get_all_by_label_contains(&card)
        .next()
        .unwrap()
        .click_secondary();
    window.run();
    window.get_by_label("Hvem siger det?").click();
    window.run();
    window.get_by_label("Ikke skrevet").click();
    window.run();
    let moved = field(&window, ThemeId::T2, Side::Supports).pop().unwrap();
    assert_eq!(moved.voice, Voice::Unsaid);
}

#[test]
fn only_the_cards_of_the_chosen_voice_are_shown_and_the_rest_is_counted() {
    let mut window = board(example(), ROOMY, Theme::Light);
    window
        .get_by_role_and_label(egui::accesskit::Role::Button, "Noah S.")
        .click();
    window.run();
    let shown = example()
        .cards
        .iter()
        .filter(|card| card.voice == Voice::Child)
        .count();
    let hidden = example().cards.len() - shown;
    let cards = example()
        .cards
        .iter()
        .filter(|card| window.query_by_label_contains(&card.text).is_some())
        .count();
    assert_eq!(cards, shown);
    assert!(
        window
            .query_by_label(&format!("{hidden} kort er skjult af filtret"))
            .is_some()
    );
    window.get_by_label("Alle").click();
    window.run();
    assert!(example().cards.iter().all(|card| {
        window
            .query_all_by_label_contains(&card.text)
            .next()
            .is_some()
    }));
}

#[test]
fn an_empty_supporting_side_asks_gently_and_a_theme_can_fill_the_screen() {
    let mut window = board(example(), ROOMY, Theme::Light);
    assert!(field(&window, ThemeId::T5, Side::Supports).is_empty());
    window.get_by_label("Hvad understøtter barnets fortælling lige nu?");
    window.get_by_label("Barnets fortælling: menu").click();
    window.run();
    window.get_by_label("Lad temaet fylde skærmen").click();
    window.run();
    assert!(
        window
            .query_by_label("Sikkerhed, understøtter: nyt kort")
            .is_none()
    );
    window.key_press(Key::Escape);
    window.run();
    window.get_by_label("Sikkerhed, understøtter: nyt kort");
}

#[test]
fn twelve_fields_with_three_cards_each_stand_without_scrolling() {
    let mut case = generate::huge(5);
    let mut kept: std::collections::BTreeMap<_, usize> = std::collections::BTreeMap::new();
    case.cards.retain(|card| {
        let count = kept.entry((card.theme, card.side)).or_default();
        *count += 1;
        *count <= 3
    });
    let window = board(case.clone(), vec2(1720.0, 1020.0), Theme::Light);
    for card in &case.cards {
        let rect = window
            .get_all_by_label_contains(&card.text)
            .next()
            .unwrap()
            .rect();
        assert!(rect.bottom() < 1020.0 && rect.top() > 0.0, "{rect:?}");
    }
}

#[test]
fn a_read_only_board_offers_no_place_to_write() {
    let mut window = board(example(), ROOMY, Theme::Light);
    window.state_mut().state.session.as_mut().unwrap().access = aoa_tavle::app::Access::ReadOnly;
    window.run();
    assert!(
        window
            .query_by_label("Sikkerhed, understøtter: nyt kort")
            .is_none()
    );
    window.get_by_label_contains("Pakker selv").focus();
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(**window_case(&window), example());
}

#[test]
fn the_menu_says_where_a_card_came_from() {
    let mut window = board(example(), ROOMY, Theme::Light);
    let card = texts(&window, ThemeId::T2, Side::Supports)[0].clone();
    window.get_by_label_contains(&card).click_secondary();
    window.run();
    window.get_by_label("Hvor kommer det fra?").click();
    window.run();
    window.get_by_label("3 Hukommelsesbesvær").click();
    window.run();
    let origin = field(&window, ThemeId::T2, Side::Supports)[0].origin;
    assert_eq!(origin, Some(Origin::Reaction(ReactionId::R03)));
}
