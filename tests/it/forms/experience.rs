//! An experience is written, understood, saved, corrected and let go of.

use aoa_tavle::app::{Access, Act, Command, View, Which};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::date::{PartialDate, Point, Sense};
use aoa_tavle::model::{Certainty, Course, Experience, KindId, Response, Until};
use aoa_tavle::text::Words;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::harness::{LAPTOP, NARROW, ROOMY, monday, window_case};

const TEXT: Role = Role::TextInput;
const LINES: Role = Role::MultilineTextInput;

fn last(window: &Harness<'static, App>) -> Experience {
    (**window_case(window).experiences.last().unwrap()).clone()
}

#[test]
fn an_experience_is_written_with_the_mouse() {
    let mut window = new_experience(ROOMY, Theme::Light);
    let before = window_case(&window).experiences.len();
    click(&mut window, Role::RadioButton, "Fysisk vold");
    type_into(
        &mut window,
        LINES,
        "Med egne ord",
        "Far slog ham med et bælte.",
    );
    type_into(&mut window, TEXT, "Hvornår?", "ca. nov. 2020");
    assert!(
        window
            .query_by_label_contains("Forstået som november 2020, omtrent.")
            .is_some()
    );
    click(&mut window, Role::CheckBox, "Pludselig");
    click(&mut window, Role::CheckBox, "Langvarig");
    click(&mut window, Role::Button, "Mor");
    click(&mut window, Role::Button, "Noah");
    click(
        &mut window,
        Role::RadioButton,
        "Hvor sikkert er det? Sandsynligt",
    );
    click(&mut window, Role::RadioButton, "Delvist");
    click(&mut window, Role::Button, "Gem oplevelsen");
    assert_eq!(window_case(&window).experiences.len(), before + 1);
    let item = last(&window);
    assert_eq!(item.kind, KindId::E03);
    assert_eq!(item.description, "Far slog ham med et bælte.");
    let when = item.when.unwrap();
    assert_eq!(when.written, "ca. nov. 2020");
    assert_eq!(
        when.date,
        PartialDate {
            sense: Sense::About,
            point: Point::Month {
                year: 2020,
                month: 11
            }
        }
    );
    assert_eq!(
        item.course,
        Course {
            sudden: true,
            lasting: true
        }
    );
    assert_eq!(item.sources, ["Mor", "Noah"]);
    assert_eq!(
        (item.certainty, item.response),
        (Certainty::Likely, Response::Partly)
    );
    assert!(session(&window).forms.experience.is_none());
    assert_eq!(
        session(&window).history().undo_name(),
        Some("put-experience")
    );
    send(&mut window.state_mut().state, Act::Undo);
    assert_eq!(window_case(&window).experiences.len(), before);
}

#[test]
fn an_experience_is_written_with_the_keyboard_alone() {
    let mut window = new_experience(ROOMY, Theme::Light);
    assert_eq!(focused_label(&window), "Med egne ord");
    type_text(&mut window, "Hørte råb hver nat.");
    // Back over the help to the kinds; the arrows choose, and the ends meet.
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused_label(&window), "Andet: hjælp");
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused_label(&window), "Andet");
    press(&mut window, Key::ArrowDown);
    for _ in 0..4 {
        press(&mut window, Key::ArrowDown);
    }
    assert!(focused_label(&window).starts_with("Kendskab til"));
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Med egne ord");
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Hvem gik volden ud over?");
    type_text(&mut window, "Mor");
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Hvornår?");
    type_text(&mut window, "2019-2022");
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Hvornår: til");
    let form = session(&window).forms.experience.clone().unwrap();
    assert_eq!((form.when.as_str(), form.until.as_str()), ("2019", "2022"));
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let item = last(&window);
    assert_eq!((item.kind, item.whom.as_str()), (KindId::E05, "Mor"));
    assert_eq!(
        item.when.unwrap().date,
        PartialDate::exactly(Point::Year(2019))
    );
    assert!(
        matches!(item.until, Until::At(end) if end.date == PartialDate::exactly(Point::Year(2022)))
    );
}

#[test]
fn tab_goes_through_the_form_as_it_is_read() {
    let mut window = new_experience(ROOMY, Theme::Light);
    let mut order = vec![focused_label(&window)];
    for _ in 0..40 {
        press(&mut window, Key::Tab);
        order.push(focused_label(&window));
    }
    let at = |label: &str| {
        order
            .iter()
            .position(|seen| seen == label)
            .unwrap_or_else(|| panic!("{label} in {order:?}"))
    };
    let expected = [
        "Med egne ord",
        "Hvornår?",
        "Hvornår: til",
        "Står på endnu",
        "Pludselig",
        "Langvarig",
        "Noah",
        "Andre…",
        "Hvor sikkert er det? Sikkert",
        "Ved ikke",
        "Hvad gjorde de voksne",
        "Det, der hjalp",
        "Annuller",
    ];
    let places: Vec<usize> = expected.into_iter().map(at).collect();
    assert!(places.is_sorted(), "{order:?}");
}

#[test]
fn what_goes_on_is_a_chip_and_a_word() {
    let mut window = new_experience(ROOMY, Theme::Light);
    let until = |window: &Harness<'static, App>| {
        session(window)
            .forms
            .experience
            .as_ref()
            .unwrap()
            .item
            .until
            .clone()
    };
    click(&mut window, Role::Button, "Står på endnu");
    assert_eq!(until(&window), Until::Ongoing);
    click(&mut window, Role::Button, "Står på endnu");
    assert_eq!(until(&window), Until::Unsaid);
    type_into(&mut window, TEXT, "Hvornår: til", "stadig");
    assert_eq!(until(&window), Until::Ongoing);
}

#[test]
fn a_time_that_is_not_understood_is_kept_and_stops_nothing() {
    let mut window = new_experience(ROOMY, Theme::Light);
    type_into(&mut window, LINES, "Med egne ord", "Faldt ned fra taget.");
    type_into(&mut window, TEXT, "Hvornår?", "31/2-2019");
    let said = window.get_by_role_and_label(
        Role::Status,
        "Vi forstår ikke datoen endnu. Den bliver gemt, som du skrev den. Februar 2019 har 28 dage. Ret dagen.",
    );
    assert!(said.accesskit_node().live() == egui::accesskit::Live::Polite);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let when = last(&window).when.unwrap();
    assert_eq!(when.written, "31/2-2019");
    assert!(when.date.is_unknown());
}

#[test]
fn without_a_description_it_cannot_be_saved_and_says_why() {
    let mut window = new_experience(ROOMY, Theme::Light);
    let before = window_case(&window).experiences.len();
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    click(&mut window, Role::Button, "Gem oplevelsen");
    assert_eq!(window_case(&window).experiences.len(), before);
    assert!(session(&window).forms.experience.is_some());
    let save = window.get_by_role_and_label(Role::Button, "Gem oplevelsen");
    assert!(save.accesskit_node().is_disabled());
}

#[test]
fn nothing_written_is_lost_by_leaving() {
    let mut window = new_experience(ROOMY, Theme::Light);
    type_into(&mut window, LINES, "Med egne ord", "Mormor døde.");
    // Looking at another view keeps the draft, and the session knows of it.
    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    assert!(session(&window).is_unsaved());
    send(&mut window.state_mut().state, Act::GoTimeline);
    window.run();
    assert!(
        window
            .query_by_role_and_label(LINES, "Med egne ord")
            .is_some()
    );
    // Another entry does not replace it.
    let other = window_case(&window).experiences[0].id;
    send(
        &mut window.state_mut().state,
        Command::OpenExperience(Which::Existing(other)),
    );
    window.run();
    let draft = |window: &Harness<'static, App>| session(window).forms.experience.clone();
    assert_eq!(draft(&window).unwrap().item.description, "Mormor døde.");
    // Esc leaves the field, then asks.
    window.get_by_role_and_label(LINES, "Med egne ord").focus();
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(draft(&window).unwrap().item.description, "Mormor døde.");
    press(&mut window, Key::Escape);
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Gem oplevelsen?")
            .is_some()
    );
    click(&mut window, Role::Button, "Bliv her");
    assert!(draft(&window).is_some());
    click(&mut window, Role::Button, "Annuller");
    let before = window_case(&window).experiences.len();
    click(&mut window, Role::Button, "Kassér");
    assert!(draft(&window).is_none());
    assert_eq!(window_case(&window).experiences.len(), before);
}

#[test]
fn an_untouched_form_closes_at_once() {
    let mut window = new_experience(ROOMY, Theme::Light);
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert!(session(&window).forms.experience.is_none());
}

#[test]
fn a_reader_can_open_no_form() {
    let mut state = state_with(example());
    state.session.as_mut().unwrap().access = Access::ReadOnly;
    send(&mut state, Command::OpenExperience(Which::New));
    send(&mut state, Command::OpenSubGoal(Which::New));
    let forms = &state.session.as_ref().unwrap().forms;
    assert!(forms.experience.is_none() && forms.sub_goal.is_none());
    assert_eq!(state.view, View::Screening);
}

#[test]
fn every_shape_of_time_survives_being_opened_and_saved() {
    let words = Words::of(Lang::Da);
    let mut state = state_with(example());
    for text in [
        "3/5-2019",
        "maj 2019",
        "forår 2019",
        "vinteren 2018/19",
        "2019",
        "ca. 2019",
        "4 år",
        "4½ år",
        "da han var 5",
        "uge 12 2024",
        "i dag",
        "i går",
        "for 3 år siden",
        "før 2018",
        "efter sommeren 2018",
        "ved fødslen",
        "ved ikke",
        "siden 2020",
        "siden han var 4",
        "2019–2022",
        "fra han var 4 til han var 6",
        "maj–juni 2019",
        "fredag 3. maj 2019",
        "lige før jul",
        "31/2-2019",
    ] {
        send(&mut state, Command::OpenExperience(Which::New));
        let mut form = state
            .session
            .as_ref()
            .unwrap()
            .forms
            .experience
            .clone()
            .unwrap();
        form.item.description = format!("Skete {text}");
        form.write_when(text.to_owned(), monday().date_naive(), words);
        send(&mut state, Command::WriteExperience(form));
        send(&mut state, Command::CommitExperience);
        let session = state.session.as_ref().unwrap();
        let stored = (**session.case().experiences.last().unwrap()).clone();
        let depth = session.history().depth();
        // Opened and saved as it is: no edit.
        send(
            &mut state,
            Command::OpenExperience(Which::Existing(stored.id)),
        );
        send(&mut state, Command::CommitExperience);
        assert_eq!(
            state.session.as_ref().unwrap().history().depth(),
            depth,
            "{text}"
        );
        // Read again from the words in its fields: the same time.
        send(
            &mut state,
            Command::OpenExperience(Which::Existing(stored.id)),
        );
        let mut form = state
            .session
            .as_ref()
            .unwrap()
            .forms
            .experience
            .clone()
            .unwrap();
        let (when, until) = (form.when.clone(), form.until.clone());
        form.write_when(when, monday().date_naive(), words);
        form.write_until(until, monday().date_naive(), words);
        let date = |item: &Experience| item.when.as_ref().map(|when| when.date);
        let end = |item: &Experience| match &item.until {
            Until::At(when) => Some(when.date),
            Until::Ongoing => Some(PartialDate::UNKNOWN),
            Until::Unsaid => None,
        };
        assert_eq!(date(&form.item), date(&stored), "{text}");
        assert_eq!(end(&form.item), end(&stored), "{text}");
        send(&mut state, Command::DropExperience);
    }
}

#[test]
fn every_experience_of_the_example_is_corrected_without_side_effects() {
    let mut window = window(state_with(example()), ROOMY, Theme::Light);
    let items = window_case(&window).experiences.clone();
    for item in items {
        send(
            &mut window.state_mut().state,
            Command::OpenExperience(Which::Existing(item.id)),
        );
        window.run();
        // Walking through every field writes nothing.
        for _ in 0..12 {
            press(&mut window, Key::Tab);
        }
        assert!(!session(&window).forms.hold_work(), "{}", item.description);
        assert!(window.query_by_label_contains("Skrevet af").is_some());
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        assert_eq!(
            session(&window).history().depth(),
            0,
            "{}",
            item.description
        );
    }
}

#[test]
fn on_a_laptop_the_kind_is_found_by_searching() {
    let mut window = new_experience(LAPTOP, Theme::Light);
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused_label(&window), "Hvad handler det om?");
    press(&mut window, Key::Enter);
    assert_eq!(focused_label(&window), "Søg");
    type_text(&mut window, "mobning");
    press(&mut window, Key::Enter);
    let kind = session(&window)
        .forms
        .experience
        .as_ref()
        .unwrap()
        .item
        .kind;
    assert_eq!(kind, KindId::E14);
    assert_eq!(focused_label(&window), "Hvad handler det om?");
}

#[test]
fn help_says_what_a_kind_covers() {
    let mut window = new_experience(ROOMY, Theme::Light);
    click(&mut window, Role::Button, "Fysisk vold: hjælp");
    assert!(window.query_by_label_contains("slå og sparke").is_some());
    press(&mut window, Key::Escape);
    assert!(session(&window).forms.experience.is_some());
}

#[test]
fn a_source_nobody_named_before_is_added() {
    let mut window = new_experience(ROOMY, Theme::Light);
    click(&mut window, Role::Button, "Andre…");
    assert_eq!(focused_label(&window), "Hvem ved det");
    type_text(&mut window, "Naboen");
    press(&mut window, Key::Enter);
    let sources = session(&window)
        .forms
        .experience
        .as_ref()
        .unwrap()
        .item
        .sources
        .clone();
    assert_eq!(sources, ["Naboen"]);
}

#[test]
fn on_a_small_window_everything_is_reached_and_the_foot_stays() {
    for size in [NARROW, egui::vec2(960.0, 500.0), LAPTOP] {
        let mut window = new_experience(size, Theme::Light);
        let save = window
            .get_by_role_and_label(Role::Button, "Gem oplevelsen")
            .rect();
        assert!(save.bottom() <= size.y && save.right() <= size.x, "{size}");
        window
            .get_by_role_and_label(LINES, "Det, der hjalp")
            .focus();
        window.run();
        let field = window.get_by_role_and_label(LINES, "Det, der hjalp").rect();
        assert!(
            field.bottom() <= save.top() && field.top() > 0.0,
            "{size}: {field}"
        );
    }
}
