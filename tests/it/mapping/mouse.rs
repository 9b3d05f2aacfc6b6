//! With the mouse.

use aoa_tavle::app::{Command, View};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{
    Certainty, Clash, Conflict, ConflictId, Field, Heading, ItemRef, Origin, QuestionState, Side,
    Value,
};
use egui::{Key, Theme};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::harness::{LAPTOP, NARROW, ROOMY};

#[test]
fn knowledge_is_typed_straight_into_an_empty_cell() {
    let mut window = mapping(empty(), ROOMY, Theme::Light);
    click(
        &mut window,
        "Temperament, understøtter. Hvad understøtter her?",
    );
    for text in ["Nysgerrig", "Griner let"] {
        type_text(&mut window, text);
        press(&mut window, Key::Enter);
    }
    let texts: Vec<_> = cell(&window, Heading::Temperament, Side::Supports)
        .iter()
        .map(|entry| entry.text.clone())
        .collect();
    assert_eq!(texts, ["Nysgerrig", "Griner let"]);
    assert_eq!(
        focused(&window),
        "Temperament, understøtter: skriv ny viden"
    );
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Temperament, understøtter. Hvad"));
    assert_eq!(session(&window).history().undo_name(), Some("put-entry"));
}

#[test]
fn what_is_typed_in_a_cell_is_unsaved_work_and_added_when_the_line_is_left() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let before = cell(&window, Heading::Age, Side::Hampers).len();
    window
        .get_by_label("Alder, især funktionel alder, vanskeliggør: skriv ny viden")
        .click();
    window.run();
    type_text(&mut window, "Som en syvårig i frikvarteret");
    assert!(session(&window).forms.hold_work());
    click(&mut window, "Usikkert");
    let after = cell(&window, Heading::Age, Side::Hampers);
    assert_eq!(after.len(), before + 1);
    assert!(!session(&window).forms.hold_work());
}

#[test]
fn a_piece_is_chosen_and_told_in_full_and_taken_out_with_a_way_back() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let piece = cell(&window, Heading::Attachment, Side::Hampers)[0].clone();
    click(&mut window, piece.text.trim_end_matches('.'));
    assert!(shows(
        &window,
        "Hører til: Tryg opvækst og tilknytning, vanskeliggør"
    ));
    assert!(shows(&window, "Ikke på temaerne endnu"));
    click(
        &mut window,
        &format!("{}: menu", piece.text.trim_end_matches('.')),
    );
    click(&mut window, "Slet");
    assert!(window_case(&window).entry(piece.id).is_none());
    assert!(shows(&window, "Det er slettet"));
    click(&mut window, "Fortryd: slet");
    assert!(window_case(&window).entry(piece.id).is_some());
}

#[test]
fn filters_count_what_they_show_and_say_what_they_hide() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let case = Arc::clone(window_case(&window));
    let unsure = case
        .entries
        .iter()
        .filter(|entry| entry.certainty == Certainty::Unsure)
        .count();
    click(&mut window, "Usikkert");
    let hidden = case.entries.len() - unsure;
    assert!(shows(&window, &format!("{hidden} er skjult af filtret")));
    assert!(
        !shows(&window, "Hvad understøtter her?"),
        "a filter is no gap"
    );
    click(&mut window, "Vis alt");
    assert!(!shows(&window, "er skjult af filtret"));
    let new = case
        .entries
        .iter()
        .filter(|entry| case.is_new_since_last_round(&entry.created))
        .count();
    assert!(new > 0 && new < case.entries.len());
}

#[test]
fn an_experience_is_shown_by_reference_and_leads_to_it() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let experience = window_case(&window).experiences[0].clone();
    click(&mut window, &format!("Oplevelse: {}", experience.name()));
    let state = &window.state().state;
    assert_eq!(state.view, View::Experiences);
    assert_eq!(
        state.jump.map(|jump| jump.item),
        Some(ItemRef::Experience(experience.id))
    );
}

#[test]
fn answered_questions_fold_and_the_rest_is_told_in_words() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let case = Arc::clone(window_case(&window));
    let answered = case
        .questions
        .iter()
        .find(|question| question.state == QuestionState::Answered)
        .unwrap();
    let name = answered.text.trim_end_matches('?').to_owned();
    assert!(!shows(&window, &name));
    click(&mut window, "2 besvarede");
    assert!(shows(&window, &name));
}

#[test]
fn an_item_asked_for_from_elsewhere_is_chosen_and_has_the_keyboard() {
    let mut window = mapping(example(), LAPTOP, Theme::Light);
    let case = Arc::clone(window_case(&window));
    let piece = case.entries.last().unwrap();
    for item in [
        ItemRef::Entry(piece.id),
        ItemRef::Question(case.questions.last().unwrap().id),
    ] {
        send(&mut window.state_mut().state, Command::ShowItem(item));
        window.run();
        window.run();
        let text = aoa_tavle::app::words_of_changes::item_name(
            aoa_tavle::text::Words::of(Lang::Da),
            &case,
            item,
        );
        assert!(
            focused(&window).starts_with(text.trim_end_matches(['.', '?'])),
            "{} / {text}",
            focused(&window)
        );
    }
}

#[test]
fn on_a_laptop_the_panel_opens_over_the_sheet_and_closes() {
    let mut window = mapping(example(), LAPTOP, Theme::Light);
    assert!(!shows(&window, "Luk panelet"));
    click(&mut window, "Spørgsmål");
    assert!(shows(&window, "Luk panelet") && shows(&window, "Åbne spørgsmål"));
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Luk panelet"));
}

#[test]
fn on_a_narrow_window_questions_stand_at_the_end_of_the_sheet() {
    let window = mapping(example(), NARROW, Theme::Light);
    let sheet = window.get_by_label("1 Modstandsdygtighed").rect();
    let questions = window.get_by_label("Åbne spørgsmål").rect();
    assert!(questions.top() > sheet.bottom());
}

#[test]
fn a_case_that_is_only_read_offers_nothing_that_writes() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let session = window.state_mut().state.session.as_mut().unwrap();
    session.access = aoa_tavle::app::Access::ReadOnly;
    window.run();
    assert!(!shows(&window, "skriv ny viden") && !shows(&window, "Skriv ny viden"));
    let piece = cell(&window, Heading::Cognition, Side::Supports)[0].clone();
    focus(&mut window, piece.text.trim_end_matches('.'));
    press(&mut window, Key::Delete);
    press(&mut window, Key::Enter);
    assert!(window_case(&window).entry(piece.id).is_some());
    assert!(!super::session(&window).forms.cover_the_view());
}

#[test]
fn what_two_people_wrote_differently_is_marked_and_leads_to_the_choice() {
    let mut case = example();
    let piece = case.entries[0].clone();
    let question = case.questions[0].clone();
    for item in [ItemRef::Entry(piece.id), ItemRef::Question(question.id)] {
        case.conflicts.push(Arc::new(Conflict {
            id: ConflictId::fresh(),
            item,
            clash: Clash::Values {
                field: Field::Text,
                current_by: stamp(),
                other: Value::Text("Noget andet".to_owned()),
                other_by: stamp(),
            },
        }));
    }
    for text in [&piece.text, &question.text] {
        let mut window = mapping(case.clone(), ROOMY, Theme::Light);
        let mark = format!(
            "Rettet to steder, 2 versioner: {}",
            text.trim_end_matches('.')
        );
        click(&mut window, &mark);
        assert_eq!(window.state().state.view, View::Merge, "{mark}");
    }
}

#[test]
fn finding_dims_and_counts_what_the_mapping_holds() {
    let case = example();
    let hits = aoa_tavle::app::find::hits(&case, View::Mapping, "farmor", Lang::Da);
    let holds = |text: &str| text.to_lowercase().contains("farmor");
    let entries = case
        .entries
        .iter()
        .filter(|entry| holds(&entry.text) || entry.sources.iter().any(|source| holds(source)));
    assert!(hits >= entries.count() && hits > 0);
    let mut window = mapping(case, ROOMY, Theme::Light);
    send(
        &mut window.state_mut().state,
        Command::Find(Some("farmor".to_owned())),
    );
    window.run();
    assert!(shows(&window, &format!("{hits} ")));
}

#[test]
fn knowledge_is_carried_onto_the_themes_and_says_where_it_is_used() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let piece = cell(&window, Heading::Attachment, Side::Supports)[0].clone();
    let from = window
        .get_by_label_contains(piece.text.trim_end_matches('.'))
        .rect()
        .center();
    let to = window.get_by_label("Temaer").rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(from - egui::vec2(40.0, 0.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    window.run();
    assert!(
        window.state().state.question.is_some(),
        "it is asked where the card lies"
    );
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    window.run();
    let case = window_case(&window);
    let cards: Vec<_> = case.cards_from(Origin::Entry(piece.id)).collect();
    assert_eq!(cards.len(), 1);
    click(&mut window, piece.text.trim_end_matches('.'));
    assert!(!shows(&window, "Ikke på temaerne endnu"));
}
