//! How the forms look.

use aoa_tavle::app::Command;
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Certainty, Course, KindId, Response, Status, ThemeId};
use aoa_tavle::text::Words;
use egui::{Theme, Vec2};
use egui_kittest::{Harness, SnapshotResults};

use super::{new_experience, new_sub_goal};
use crate::harness::{ROOMY, monday, send};

/// The form filled in as a caseworker might after the first talk.
fn filled(size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = new_experience(size, theme);
    let state = &mut window.state_mut().state;
    let mut form = state
        .session
        .as_ref()
        .unwrap()
        .forms
        .experience
        .clone()
        .unwrap();
    form.item.kind = KindId::E05;
    "Så far slå mor. Noah stod i døren til køkkenet. Han husker en stol, der væltede, og at han holdt sig for ørerne."
        .clone_into(&mut form.item.description);
    form.write_when(
        "omkring november 2020".to_owned(),
        monday().date_naive(),
        Words::of(Lang::Da),
    );
    form.item.course = Course {
        sudden: true,
        lasting: false,
    };
    form.item.sources = vec!["Noah".to_owned(), "Mor".to_owned()];
    form.item.certainty = Certainty::Sure;
    form.item.response = Response::Partly;
    "Mor tog ham med til farmor samme aften. Ingen talte med ham om det bagefter."
        .clone_into(&mut form.item.response_note);
    "Farmor satte sig hos ham, til han sov.".clone_into(&mut form.item.helped);
    send(state, Command::WriteExperience(form));
    window.run();
    window
}

fn picture(name: &str, window: &mut Harness<'static, App>) -> SnapshotResults {
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/it/pictures")
        .threshold(0.8)
        .max_failed_pixels(60);
    window.snapshot_options(name, &options);
    window.take_snapshot_results()
}

#[test]
fn experience_in_both_modes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [
        (Theme::Light, "experience-form-light"),
        (Theme::Dark, "experience-form-dark"),
    ] {
        let mut window = filled(ROOMY, theme);
        results.extend(picture(name, &mut window));
    }
}

/// The form of a sub-goal, filled in.
fn goal(size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = new_sub_goal(size, theme);
    let state = &mut window.state_mut().state;
    let session = state.session.as_ref().unwrap();
    let mut form = session.forms.sub_goal.clone().unwrap();
    "Noah falder i søvn i sin egen seng fire aftener om ugen.".clone_into(&mut form.item.text);
    form.item.themes = vec![ThemeId::T1, ThemeId::T2];
    form.item.aim = session.case().aims.first().map(|aim| aim.id);
    "Mor, far".clone_into(&mut form.item.who);
    form.write_start(
        "i dag".to_owned(),
        monday().date_naive(),
        Words::of(Lang::Da),
    );
    form.write_check(
        "15/1-27".to_owned(),
        monday().date_naive(),
        Words::of(Lang::Da),
    );
    form.item.status = Status::UnderWay;
    send(state, Command::WriteSubGoal(form));
    window.run();
    window
}

#[test]
fn sub_goal_in_both_modes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [
        (Theme::Light, "sub-goal-form-light"),
        (Theme::Dark, "sub-goal-form-dark"),
    ] {
        let mut window = goal(ROOMY, theme);
        results.extend(picture(name, &mut window));
    }
}

/// Not a comparison: pictures of other sizes for the eye, where the environment asks for them.
#[test]
fn looks_of_other_sizes() {
    let Ok(folder) = std::env::var("AOA_TAVLE_LOOKS") else {
        return;
    };
    for (name, size) in [
        ("1280", egui::vec2(1280.0, 800.0)),
        ("900", egui::vec2(900.0, 800.0)),
        ("960", egui::vec2(960.0, 500.0)),
        ("1400", egui::vec2(1400.0, 900.0)),
    ] {
        let save = |form: &str, mut window: Harness<'static, App>| {
            let picture = window.render().unwrap();
            picture.save(format!("{folder}/{form}-{name}.png")).unwrap();
        };
        save("experience", filled(size, Theme::Light));
        save("sub-goal", goal(size, Theme::Light));
    }
}
