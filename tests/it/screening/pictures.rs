//! What the grid looks like.

use aoa_tavle::app::View;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Case, generate};
use egui::{Event, Key, Theme, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;

use super::super::harness::{LAPTOP, NARROW, ROOMY, picture, state_with, window};
use super::{Window, bare, half_filled};

fn grid(case: Case, size: Vec2, theme: Theme) -> Window {
    let mut window = window(state_with(case), size, theme);
    window.run();
    window
}

#[test]
fn picture_of_the_screening_in_light() {
    picture(
        &mut grid(half_filled(), ROOMY, Theme::Light),
        "screening-light",
    );
}

#[test]
fn picture_of_the_screening_in_dark() {
    picture(
        &mut grid(half_filled(), ROOMY, Theme::Dark),
        "screening-dark",
    );
}

#[test]
fn picture_of_the_screening_on_a_laptop() {
    picture(
        &mut grid(half_filled(), LAPTOP, Theme::Light),
        "screening-laptop",
    );
}

/// Draws pictures to look at into the folder named by the variable, for whoever works on the grid.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("AOA_TAVLE_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let save = |window: &mut Window, name: &str| {
        window.run();
        let picture = window.render().unwrap();
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    };
    let double = vec2(640.0, 400.0);
    save(&mut grid(half_filled(), NARROW, Theme::Light), "narrow");
    save(&mut grid(half_filled(), double, Theme::Light), "double");
    save(&mut grid(bare(), LAPTOP, Theme::Light), "bare");
    save(&mut grid(generate::huge(3), ROOMY, Theme::Dark), "huge");
    save(
        &mut grid(generate::huge(3), LAPTOP, Theme::Light),
        "huge-laptop",
    );

    let mut state = state_with(half_filled());
    state.view = View::Screening;
    state.lang = Lang::En;
    state.settings.language = Some(Lang::En);
    state.find = Some("Skolen".to_owned());
    save(&mut window(state, LAPTOP, Theme::Light), "english-find");

    let mut shown = grid(half_filled(), ROOMY, Theme::Light);
    shown.get_by_label("Psykiske symptomer: JA").focus();
    save(&mut shown, "panel");
    shown.get_by_label("Vis forrige").click();
    save(&mut shown, "former");
    shown.get_by_label("Psykiske symptomer: kommentar").click();
    shown.run();
    shown.event(Event::Text(
        " Og en sætning mere, der er lang nok til at brede sig over naboerne. ".repeat(4),
    ));
    save(&mut shown, "writing");

    let mut shown = grid(half_filled(), LAPTOP, Theme::Light);
    shown.get_by_label("Psykiske symptomer: JA").focus();
    shown.run();
    shown.key_press(Key::F1);
    save(&mut shown, "popover");
    shown.key_press(Key::Escape);
    shown.run();
    shown
        .get_by_label("Fysiske symptomer: oplysninger stammer fra")
        .click();
    save(&mut shown, "source");
    shown.get_by_label("14. maj 2025").click();
    save(&mut shown, "closed");
    let mut shown = grid(half_filled(), LAPTOP, Theme::Dark);
    shown.get_by_label("Vis forrige").click();
    shown.run();
    shown.get_by_label("Set uden for listen: 2").click();
    shown.run();
    shown
        .get_by_label("Screeningen 16. nov. 2026: menu")
        .click();
    save(&mut shown, "menu");
    shown.get_by_label("Ret datoen…").click();
    save(&mut shown, "date");
}

/// Says how long a pass takes, for whoever makes it faster.
#[test]
fn time_to_look_at() {
    if std::env::var_os("AOA_TAVLE_LOOK").is_none() {
        return;
    }
    let time = |window: &mut Window, name: &str| {
        window.run();
        let started = std::time::Instant::now();
        for _ in 0..50 {
            window.step();
        }
        println!("{name}: {:?} a pass", started.elapsed() / 50);
    };
    for (name, size) in [("roomy", ROOMY), ("laptop", LAPTOP)] {
        time(&mut grid(generate::huge(3), size, Theme::Light), name);
    }
    let sentence = "En sætning, der bliver gentaget. ";
    for (name, text) in [
        ("20 KB in one paragraph", sentence.repeat(610)),
        (
            "20 KB in paragraphs",
            format!("{}\n", sentence.repeat(12)).repeat(51),
        ),
    ] {
        let mut shown = grid(generate::huge(3), ROOMY, Theme::Light);
        shown.get_by_label("Søvnproblemer: kommentar").click();
        shown.run();
        shown.event(Event::Text(text));
        time(&mut shown, name);
        let started = std::time::Instant::now();
        for _ in 0..50 {
            shown.event(Event::Text("x".to_owned()));
            shown.step();
        }
        println!("typing in {name}: {:?} a pass", started.elapsed() / 50);
    }
}
