//! The widget library: how it looks, what it is called, how it answers.

mod gallery;

use aoa_tavle::design::{self, Icon, Tokens};
use aoa_tavle::ui::widgets as w;
use egui::accesskit::{Role, Toggled};
use egui::{Id, Key, Theme, Ui, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use egui_kittest::{Harness, SnapshotResults};
use gallery::gallery_ui;

fn harness<'a>(size: Vec2, theme: Theme, ui: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_context_setup(|ctx| {
            design::install(ctx);
            design::set_motion(ctx, design::Motion::Still);
        })
        .build_ui(ui)
}

fn picture(name: &str, harness: &mut Harness<'_>) -> SnapshotResults {
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/it/pictures")
        .threshold(0.8)
        .max_failed_pixels(60);
    harness.snapshot_options(name, &options);
    harness.take_snapshot_results()
}

#[test]
fn gallery_in_both_modes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [
        (Theme::Light, "widgets-light"),
        (Theme::Dark, "widgets-dark"),
    ] {
        let mut harness = harness(vec2(1640.0, 900.0), theme, gallery_ui);
        harness.run_steps(3);
        results.extend(picture(name, &mut harness));
    }
}

#[test]
fn modal_in_both_modes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "modal-light"), (Theme::Dark, "modal-dark")] {
        let mut harness = harness(vec2(760.0, 400.0), theme, |ui| {
            let t = Tokens::current(ui);
            ui.painter()
                .rect_filled(ui.max_rect().expand(20.0), 0.0, t.canvas);
            w::Modal::new(Id::unique("close round"), "Afslut runde 2?", "Ikke endnu").primary("Afslut og begynd runde 3").close_button("Luk").show(ui.ctx(), t, |ui| {
                ui.label("Tavlen bliver lukket, som den står nu, og følger med over i runde 3. Du kan altid skrive en dateret note til runde 2.");
            });
        });
        harness.run_steps(4);
        results.extend(picture(name, &mut harness));
    }
}

#[test]
fn a_chosen_answer_can_be_taken_back() {
    let mut answer = None;
    let mut harness = harness(vec2(200.0, 80.0), Theme::Light, |ui| {
        let t = Tokens::current(ui);
        let choices = [
            w::Choice {
                words: "JA",
                name: "Søvnproblemer: JA",
            },
            w::Choice {
                words: "NEJ",
                name: "Søvnproblemer: NEJ",
            },
        ];
        if let Some(new) = w::answer_ui(ui, t, &choices, answer, w::Density::Roomy) {
            answer = new;
        }
    });
    harness.get_by_label("Søvnproblemer: JA").click();
    harness.run();
    assert_eq!(
        harness
            .get_by_label("Søvnproblemer: JA")
            .accesskit_node()
            .toggled(),
        Some(Toggled::True)
    );
    assert_eq!(
        harness
            .get_by_label("Søvnproblemer: NEJ")
            .accesskit_node()
            .toggled(),
        Some(Toggled::False)
    );
    // Tab to the other and press it with the keyboard.
    harness.get_by_label("Søvnproblemer: NEJ").focus();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(
        harness
            .get_by_label("Søvnproblemer: NEJ")
            .accesskit_node()
            .toggled(),
        Some(Toggled::True)
    );
    harness.get_by_label("Søvnproblemer: NEJ").click();
    harness.run();
    assert_eq!(
        harness
            .get_by_label("Søvnproblemer: NEJ")
            .accesskit_node()
            .toggled(),
        Some(Toggled::False)
    );
}

#[test]
fn a_field_copies_only_when_something_is_written_and_esc_takes_a_cell_back() {
    for cell in [false, true] {
        let mut text = "Far".to_owned();
        let mut changes = 0;
        let mut escaped = false;
        {
            let mut harness = harness(vec2(300.0, 80.0), Theme::Light, |ui| {
                let t = Tokens::current(ui);
                let id = Id::unique("source");
                let field = if cell {
                    w::cell_field(id, &text, "Kilde", 2)
                } else {
                    w::text_field(id, &text, "Kilde")
                };
                let outcome = field.ui(ui, t);
                escaped |= outcome.escaped;
                if let Some(new) = outcome.changed {
                    changes += 1;
                    text = new;
                }
            });
            harness.run();
            harness.get_by_label("Kilde").click();
            harness.run();
            harness.get_by_label("Kilde").type_text(" og mor");
            harness.run();
            assert_eq!(
                harness.get_by_label("Kilde").value().as_deref(),
                Some("Far og mor"),
                "cell: {cell}"
            );
            harness.key_press(Key::Escape);
            harness.run();
        }
        assert!(escaped, "cell: {cell}");
        let (left, times) = if cell { ("Far", 2) } else { ("Far og mor", 1) };
        assert_eq!(text, left, "cell: {cell}");
        assert_eq!(changes, times, "cell: {cell}");
    }
}

#[test]
fn enter_submits_one_line() {
    let mut submitted = false;
    {
        let mut harness = harness(vec2(300.0, 80.0), Theme::Light, |ui| {
            let outcome = w::text_field(Id::unique("alias"), "Noah", "Alias")
                .ui(ui, Tokens::of(Theme::Light));
            submitted |= outcome.submitted;
        });
        harness.get_by_label("Alias").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert!(submitted);
}

#[test]
fn a_suggestion_is_taken_with_the_arrow_keys_and_only_then() {
    let mut text = String::new();
    let known = ["Noah", "Mor", "Mormor"];
    let mut harness = harness(vec2(300.0, 300.0), Theme::Light, |ui| {
        let t = Tokens::current(ui);
        let id = Id::unique("source");
        let shown = text.clone();
        let outcome =
            w::suggest_field(id, &shown, w::text_field(id, &shown, "Kilde"), &known).ui(ui, t);
        if let Some(new) = outcome.changed {
            text = new;
        }
    });
    harness.get_by_label("Kilde").focus();
    harness.run();
    harness.get_by_label("Kilde").type_text("mo");
    harness.run();
    assert!(harness.query_by_label("Noah").is_none());
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(
        harness.get_by_label("Kilde").value().as_deref(),
        Some("Mor")
    );
    harness.get_by_label("Mormor").click();
    harness.run();
    assert_eq!(
        harness.get_by_label("Kilde").value().as_deref(),
        Some("Mormor")
    );
}

#[test]
fn a_modal_is_a_named_dialog_and_esc_lets_everything_be() {
    let mut choice = None;
    let mut body_focus = false;
    {
        let mut harness = harness(vec2(700.0, 400.0), Theme::Light, |ui| {
            let t = Tokens::current(ui);
            let modal = w::Modal::new(Id::unique("question"), "Afslut runde 2?", "Ikke endnu")
                .primary("Afslut")
                .show(ui.ctx(), t, |ui| ui.label("Den kan ses igen.").has_focus());
            body_focus |= modal.inner;
            choice = choice.or(modal.choice);
        });
        harness.run();
        harness.get_by_role_and_label(Role::Dialog, "Afslut runde 2?");
        harness.get_by_role_and_label(Role::Heading, "Afslut runde 2?");
        assert!(
            harness
                .get_by_label("Ikke endnu")
                .accesskit_node()
                .is_focused()
        );
        harness.key_press(Key::Escape);
        harness.run();
    }
    assert_eq!(choice, Some(w::ModalChoice::Plain));
}

#[test]
fn everything_that_takes_the_keyboard_has_a_name() {
    let mut harness = harness(vec2(1640.0, 900.0), Theme::Light, gallery_ui);
    harness.run_steps(3);
    let mut focusable = 0;
    for node in harness.get_all_by(|node| node.is_focusable(&accesskit_consumer::common_filter)) {
        let node = node.accesskit_node();
        focusable += 1;
        assert!(
            node.label().is_some_and(|label| !label.is_empty()),
            "a {:?} has no name",
            node.role()
        );
        assert_ne!(node.role(), Role::Unknown, "{:?} has no role", node.label());
    }
    assert!(focusable > 20);
}

#[test]
fn places_say_where_one_is() {
    let mut harness = harness(vec2(1640.0, 900.0), Theme::Light, gallery_ui);
    harness.run_steps(2);
    let here = harness.get_by_role_and_label(Role::Tab, "Screening");
    assert_eq!(here.accesskit_node().is_selected(), Some(true));
    let there = harness.get_by_role_and_label(Role::Tab, "Oplevelser");
    assert_eq!(there.accesskit_node().is_selected(), Some(false));
}

#[test]
fn a_toast_leaves_after_eight_seconds_unless_it_is_held() {
    for held in [false, true] {
        let mut outcome = None;
        {
            let mut harness = Harness::builder()
                .with_size(vec2(700.0, 300.0))
                .with_step_dt(1.0)
                .with_context_setup(design::install)
                .build_ui(|ui| {
                    if outcome != Some(w::ToastOutcome::Expired) {
                        let t = Tokens::current(ui);
                        let toast = w::Toast {
                            id: Id::unique("toast test"),
                            words: "Kortet er flyttet",
                            action: Some(("Fortryd", "Fortryd")),
                        };
                        outcome = Some(toast.show(ui.ctx(), t));
                    }
                });
            harness.run_steps(3);
            harness.get_by_role_and_label(Role::Status, "Kortet er flyttet");
            if held {
                harness.get_by_label("Fortryd").focus();
            }
            harness.run_steps(10);
        }
        let expected = if held {
            w::ToastOutcome::Shown
        } else {
            w::ToastOutcome::Expired
        };
        assert_eq!(outcome, Some(expected), "held: {held}");
    }
}

#[test]
fn a_toast_takes_back_and_lets_the_window_rest() {
    let mut acted = false;
    {
        let mut harness = harness(vec2(700.0, 300.0), Theme::Light, |ui| {
            let t = Tokens::current(ui);
            let toast = w::Toast {
                id: Id::unique("toast test"),
                words: "Kortet er flyttet",
                action: Some(("Fortryd", "Fortryd")),
            };
            acted |= toast.show(ui.ctx(), t) == w::ToastOutcome::Acted;
        });
        harness.run_ok();
        harness.get_by_label("Fortryd").click();
        harness.run_steps(2);
    }
    assert!(acted);
}

#[test]
fn a_menu_answers_and_closes() {
    let mut pressed = 0;
    {
        let mut harness = harness(vec2(400.0, 300.0), Theme::Light, |ui| {
            let t = Tokens::current(ui);
            w::more_menu_ui(ui, t, "Mere om kortet", |ui| {
                if w::menu_item_ui(ui, t, Some(Icon::Pencil), "Ret", Some("F2")).clicked() {
                    pressed += 1;
                }
            });
        });
        harness.get_by_label("Mere om kortet").click();
        harness.run();
        harness.get_by_role_and_label(Role::MenuItem, "Ret").click();
        harness.run();
        assert!(harness.query_by_label("Ret").is_none());
    }
    assert_eq!(pressed, 1);
}
