//! The forms that lie over the view: filled in, kept while they are open, asked about before anything is lost.

use aoa_tavle::app::{Act, Command, View, Which};
use aoa_tavle::model::date::{PartialDate, Point};
use aoa_tavle::model::{Certainty, Heading, ItemRef, PeriodKind, QuestionState, Side, Until};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::harness::{LAPTOP, NARROW, ROOMY};

fn opened(command: Command, size: Vec2) -> Window {
    let mut window = mapping(example(), size, Theme::Light);
    send(&mut window.state_mut().state, command);
    window.run();
    window.run();
    window
}

/// Types into the field with this name.
fn type_into(window: &mut Window, role: Role, name: &str, text: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    type_text(window, text);
}

#[test]
fn knowledge_is_written_in_full_with_the_mouse() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    window
        .get_by_role_and_label(Role::Button, "Skriv ny viden…")
        .click();
    window.run();
    window.run();
    assert_eq!(focused(&window), "Hvad ved I?");
    type_text(&mut window, "Leger mest som en på 8 år");
    window
        .get_by_role_and_label(Role::ComboBox, "Hvor det hører til")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::ListBoxOption, "Alder, især funktionel alder")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::RadioButton, "Vanskeliggør")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::RadioButton, "Hvor sikkert er det? Sandsynligt")
        .click();
    window.run();
    type_into(&mut window, Role::TextInput, "Hvornår?", "oktober 2026");
    assert!(shows(&window, "Forstået som oktober 2026"));
    window
        .get_by_role_and_label(Role::ComboBox, "Person")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::ListBoxOption, "Mor")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::Button, "Gem det")
        .click();
    window.run();
    let written = cell(&window, Heading::Age, Side::Hampers).pop().unwrap();
    assert_eq!(written.text, "Leger mest som en på 8 år");
    assert_eq!(written.certainty, Certainty::Likely);
    assert_eq!(
        written.when.as_ref().unwrap().date,
        PartialDate::exactly(Point::Month {
            year: 2026,
            month: 10
        })
    );
    let person = written
        .person
        .and_then(|id| window_case(&window).person(id).cloned());
    assert_eq!(person.unwrap().name, "Mor");
    assert!(!session(&window).forms.cover_the_view());
}

#[test]
fn a_span_of_time_is_written_with_the_keyboard_alone_over_any_view() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    send(&mut window.state_mut().state, Act::GoBoard);
    send(
        &mut window.state_mut().state,
        Command::OpenPeriod(Which::New),
    );
    window.run();
    window.run();
    assert_eq!(window.state().state.view, View::Board);
    assert_eq!(focused(&window), "Hvad kalder I det?");
    type_text(&mut window, "Åskolen");
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window), "Hvad for et forløb");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window), "Hvornår?");
    type_text(&mut window, "siden aug. 2025");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let written = window_case(&window).periods.last().unwrap();
    assert_eq!(written.text, "Åskolen");
    assert_eq!(written.kind, PeriodKind::School);
    assert_eq!(written.until, Until::Ongoing);
    assert_eq!(session(&window).history().undo_name(), Some("put-period"));
}

#[test]
fn a_question_is_asked_and_answered() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    window
        .get_by_role_and_label(Role::Button, "Nyt spørgsmål")
        .click();
    window.run();
    window.run();
    type_text(&mut window, "Hvem henter om torsdagen?");
    type_into(
        &mut window,
        Role::TextInput,
        "Hvem finder ud af det?",
        "Jonas",
    );
    window
        .get_by_role_and_label(Role::RadioButton, "Spurgt, venter på svar")
        .click();
    window.run();
    type_into(&mut window, Role::TextInput, "Hvornår?", "i går");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let asked = window_case(&window).questions.last().unwrap().clone();
    assert_eq!(asked.owner, "Jonas");
    assert_eq!(asked.state, QuestionState::Asked);
    assert!(shows(&window, "Spurgt 15. nov., venter på svar"));

    send(
        &mut window.state_mut().state,
        Command::OpenQuestion(Which::Existing(asked.id)),
    );
    window.run();
    window.run();
    window
        .get_by_role_and_label(Role::RadioButton, "Besvaret")
        .click();
    window.run();
    type_into(&mut window, Role::MultilineTextInput, "Svaret", "Farmor.");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let answered = window_case(&window).question(asked.id).unwrap();
    assert_eq!(answered.answer, "Farmor.");
    assert!(shows(&window, "3 besvarede"));
}

#[test]
fn drafts_are_kept_and_asked_about() {
    let mut window = opened(Command::OpenEntry(Which::New), ROOMY);
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert!(
        !session(&window).forms.cover_the_view(),
        "nothing was written"
    );

    let mut window = opened(Command::OpenEntry(Which::New), ROOMY);
    type_text(&mut window, "Sover hos farmor om fredagen");
    assert!(session(&window).is_unsaved());
    let kept = session(&window).case_with_forms(&stamp());
    assert!(
        kept.entries
            .iter()
            .any(|entry| entry.text == "Sover hos farmor om fredagen"),
        "a recovery copy holds the draft"
    );
    window
        .get_by_role_and_label(Role::Button, "Annuller")
        .click();
    window.run();
    window.run();
    assert!(shows(&window, "Gem det, du har skrevet?"));
    window.get_by_role_and_label(Role::Button, "Kassér").click();
    window.run();
    assert!(!session(&window).forms.hold_work());
    assert_eq!(session(&window).history().depth(), 0);
}

#[test]
fn everything_of_the_example_is_opened_and_saved_unchanged() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let case = Arc::clone(window_case(&window));
    let entries = case
        .entries
        .iter()
        .map(|item| Command::OpenEntry(Which::Existing(item.id)));
    let periods = case
        .periods
        .iter()
        .map(|item| Command::OpenPeriod(Which::Existing(item.id)));
    let questions = case
        .questions
        .iter()
        .map(|item| Command::OpenQuestion(Which::Existing(item.id)));
    for command in entries.chain(periods).chain(questions) {
        send(&mut window.state_mut().state, command);
        window.run();
        for _ in 0..12 {
            press(&mut window, Key::Tab);
        }
        assert!(!session(&window).forms.hold_work());
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        assert!(!session(&window).forms.cover_the_view());
    }
    assert_eq!(session(&window).history().depth(), 0);
}

#[test]
fn keys_of_the_program_wait_while_a_form_is_open() {
    let mut window = opened(Command::OpenQuestion(Which::New), ROOMY);
    press_with(&mut window, Modifiers::COMMAND, Key::Num1);
    assert_eq!(window.state().state.view, View::Mapping);
    assert!(session(&window).forms.question.is_some());
}

#[test]
fn on_small_windows_the_buttons_of_a_form_can_be_seen() {
    for size in [LAPTOP, NARROW, egui::vec2(960.0, 500.0)] {
        for (command, save) in [
            (Command::OpenEntry(Which::New), "Gem det"),
            (Command::OpenPeriod(Which::New), "Gem forløbet"),
            (Command::OpenQuestion(Which::New), "Gem spørgsmålet"),
        ] {
            let window = opened(command, size);
            let save = window.get_by_role_and_label(Role::Button, save).rect();
            assert!(
                save.bottom() <= size.y && save.right() <= size.x,
                "{size} {save}"
            );
        }
    }
}

#[test]
fn the_panel_of_the_timeline_opens_the_form_of_a_span() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let period = window_case(&window).periods[0].clone();
    send(
        &mut window.state_mut().state,
        Command::ShowItem(ItemRef::Period(period.id)),
    );
    window.run();
    assert_eq!(window.state().state.view, View::Timeline);
    window.get_by_role_and_label(Role::Button, "Ret").click();
    window.run();
    window.run();
    assert_eq!(
        session(&window)
            .forms
            .period
            .as_ref()
            .map(|form| form.item.id),
        Some(period.id)
    );
}
