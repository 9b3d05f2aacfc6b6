//! What the view looks like.

use aoa_tavle::app::{Command, State, Stopped, View};
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::merge::Stop;
use aoa_tavle::model::{Case, ItemRef, generate};
use egui::{Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

use super::{maja, two};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, send, window, window_case};

fn shown(state: State, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = window(state, size, theme);
    window.run();
    window
}

/// Two rows looked at, one of them chosen; both of a comment are to stay.
fn in_the_middle(size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = shown(two().in_conflict().seen_by_jonas(), size, theme);
    if size == ROOMY {
        for _ in 0..2 {
            window.get_by_label("Næste").click();
            window.run();
        }
    }
    let both = "Begge: Kommentar, 6 Psykiske symptomer, screening 16. nov.";
    window.get_by_label(both).click();
    window.run();
    window
}

#[test]
fn picture_of_two_versions_in_light() {
    picture(&mut in_the_middle(ROOMY, Theme::Light), "merge-light");
}

#[test]
fn picture_of_two_versions_in_dark() {
    picture(&mut in_the_middle(ROOMY, Theme::Dark), "merge-dark");
}

#[test]
fn picture_of_two_versions_on_a_laptop() {
    picture(&mut in_the_middle(LAPTOP, Theme::Light), "merge-laptop");
}

/// A case in which the other has much less than this one.
fn stopped() -> State {
    let case = generate::huge(2);
    let mut theirs: Case = case.clone();
    theirs.experiences.truncate(theirs.experiences.len() - 20);
    theirs.cards.truncate(theirs.cards.len() - 3);
    let mut state = crate::harness::state_with(case);
    state.view = View::Merge;
    if let Some(session) = &mut state.session {
        session.stopped = Some(Stopped {
            answers: aoa_tavle::model::merge::Answers::default(),
            elsewhere: None,
            stop: Stop::TakesOut { gone: 23, of: 101 },
            theirs: Arc::new(theirs),
            by: maja(29),
        });
    }
    state
}

/// Draws pictures to look at into the folder named by the variable, for whoever works on the view.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("AOA_TAVLE_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let save = |mut window: Harness<'static, App>, name: &str| {
        window.run();
        let picture = window.render().unwrap();
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    };
    let english = |mut state: State| {
        state.lang = Lang::En;
        state
    };
    let both = || two().in_conflict().in_conflict_over_a_card();
    let (light, dark) = (Theme::Light, Theme::Dark);
    save(in_the_middle(ROOMY, light), "merge-roomy");
    save(in_the_middle(ROOMY, dark), "merge-dark");
    save(in_the_middle(LAPTOP, light), "merge-laptop");
    save(in_the_middle(NARROW, light), "merge-narrow");
    save(shown(both().seen_by_jonas(), ROOMY, light), "merge-three");
    save(
        shown(english(both().seen_by_jonas()), LAPTOP, light),
        "merge-english",
    );
    save(
        shown(both().seen_by_jonas(), vec2(853.0, 533.0), light),
        "merge-150",
    );
    save(shown(two().seen_by_jonas(), ROOMY, light), "merge-news");
    let mut empty = two().seen_by_jonas();
    if let Some(session) = &mut empty.session {
        session.news.clear();
    }
    save(shown(empty, ROOMY, light), "merge-empty");
    save(shown(stopped(), ROOMY, light), "merge-stop");
    save(shown(english(stopped()), NARROW, dark), "merge-stop-narrow");
    for (view, size, name) in [
        (View::Board, LAPTOP, "mark-board"),
        (View::Screening, ROOMY, "mark-screening"),
        (View::Screening, NARROW, "mark-screening-narrow"),
        (View::Timeline, ROOMY, "mark-line"),
        (View::Timeline, NARROW, "mark-list"),
    ] {
        let mut state = both().seen_by_jonas();
        state.view = view;
        save(shown(state, size, light), name);
    }
    let mut panel = shown(both().seen_by_jonas(), LAPTOP, light);
    let slap = window_case(&panel).experiences[0].id;
    let show = Command::ShowItem(ItemRef::Experience(slap));
    send(&mut panel.state_mut().state, show);
    save(panel, "mark-panel");
    let mut erased = two().seen_by_jonas();
    let card = erased.session.as_ref().unwrap().case().cards[0].id;
    if let Some(session) = &mut erased.session {
        session.stopped = Some(Stopped {
            answers: aoa_tavle::model::merge::Answers::default(),
            elsewhere: None,
            stop: Stop::Erased(vec![ItemRef::Card(card)]),
            theirs: Arc::clone(session.case()),
            by: maja(29),
        });
    }
    save(shown(erased, LAPTOP, light), "merge-erased");
}
