//! Frames of each view with the huge case: at rest, on the move and while typing.

use std::sync::Arc;
use std::time::Duration;

use aoa_tavle::app::{Act, View};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::merge::Answers;
use aoa_tavle::model::{self, Case, Column, Edit, ReactionId, generate};
use aoa_tavle::text::Words;
use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion};
use egui::{Event, pos2};

use crate::stamp;
use crate::window::{Window, sideways, wheel};

/// A frame in which nothing happens; the app draws none of these by itself.
fn at_rest(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, window: &mut Window) {
    let vertices = window.frame(Vec::new());
    eprintln!("{name}: {vertices} vertices");
    group.bench_function(name, |bencher| {
        bencher.iter(|| window.frame(Vec::new()));
    });
}

/// Frames while the wheel turns, down and up again.
fn turning(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, window: &mut Window) {
    let mut turn = 0_u32;
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            turn += 1;
            let points = if (turn / 20).is_multiple_of(2) {
                -40.0
            } else {
                40.0
            };
            window.frame(wheel(points))
        });
    });
    window.settle();
}

/// Frames while the view is moved sideways, there and back again.
fn panning(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, window: &mut Window) {
    let mut turn = 0_u32;
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            turn += 1;
            let points = if (turn / 40).is_multiple_of(2) {
                -25.0
            } else {
                25.0
            };
            window.frame(sideways(points))
        });
    });
    window.settle();
}

/// Frames in which a letter is typed into whatever has the focus. Ends where the text has grown by a screenful.
fn typing(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    window: &mut Window,
    text: impl Fn(&Case) -> usize,
) {
    let before = text(window.case());
    let mut letters = 0_u32;
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            letters += 1;
            let letter = if letters.is_multiple_of(6) { " " } else { "å" };
            window.frame(vec![Event::Text(letter.to_owned())])
        });
    });
    // With a filter or for a list nothing is typed at all.
    assert!(
        letters == 0 || text(window.case()) > before,
        "what was typed reached the case"
    );
}

/// Some 20 KB of text in paragraphs.
fn long_text() -> String {
    let mut text = String::new();
    for item in &generate::huge(9).experiences {
        text.push_str(&item.description);
        text.push('\n');
        if text.len() > 20_000 {
            break;
        }
    }
    assert!(text.len() > 20_000);
    text
}

/// The screening grid.
pub fn screening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("screening");
    let case = generate::huge(1);
    let mut window = Window::with(&case, View::Screening);
    at_rest(&mut group, "at rest", &mut window);
    window.point(pos2(1000.0, 500.0));
    turning(&mut group, "scrolling", &mut window);

    let screening = case.last_screening().unwrap().id;
    let reaction = ReactionId::R01;
    let comment = move |case: &Case| {
        let row = case.screening(screening).unwrap().row(reaction);
        row.unwrap().comment.len()
    };
    let write = Edit::SetRowText {
        screening,
        reaction,
        column: Column::Comment,
        text: long_text(),
    };
    let case = case.with(&write, &stamp()).unwrap();
    let mut window = Window::with(&case, View::Screening);
    at_rest(&mut group, "at rest with a 20 KB comment", &mut window);
    window.click("Søvnproblemer: kommentar");
    typing(
        &mut group,
        "typing into a 20 KB comment",
        &mut window,
        comment,
    );
    group.finish();
}

/// The timeline at each of its sections, and as a list.
pub fn timeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("timeline");
    let words = Words::of(Lang::Da);
    let case = generate::huge(1);
    let mut window = Window::with(&case, View::Timeline);
    for key in [
        "timeline-zoom-life",
        "timeline-zoom-10",
        "timeline-zoom-5",
        "timeline-zoom-1",
    ] {
        let name = words.t(key);
        window.click(name);
        at_rest(&mut group, &format!("at rest, {name}"), &mut window);
        window.point(pos2(1000.0, 500.0));
        panning(&mut group, &format!("panning, {name}"), &mut window);
    }
    window.click(words.t("timeline-zoom-life"));
    window.point(pos2(1000.0, 500.0));
    turning(&mut group, "turning the wheel", &mut window);
    window.click(words.t("timeline-list"));
    at_rest(&mut group, "at rest, as a list", &mut window);
    window.point(pos2(1000.0, 500.0));
    turning(&mut group, "scrolling, as a list", &mut window);
    group.finish();
}

/// The board.
pub fn board(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("board");
    let case = generate::huge(1);
    let mut window = Window::with(&case, View::Board);
    at_rest(&mut group, "at rest", &mut window);
    window.point(pos2(1000.0, 500.0));
    turning(&mut group, "scrolling", &mut window);
    group.finish();
}

/// Two of eight rounds beside each other and as one board, and stepping through them.
pub fn compare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    let words = Words::of(Lang::Da);
    let case = generate::huge(1);
    assert_eq!(case.rounds.len(), 8);
    for key in ["compare-beside", "compare-merged"] {
        let name = words.t(key);
        let mut window = Window::with(&case, View::Compare);
        window.click(name);
        at_rest(&mut group, &format!("at rest, {name}"), &mut window);
        window.point(pos2(1000.0, 500.0));
        turning(&mut group, &format!("scrolling, {name}"), &mut window);
        let mut turn = 0_u32;
        group.bench_function(format!("stepping, {name}"), |bencher| {
            bencher.iter(|| {
                turn += 1;
                let key = if (turn / 6).is_multiple_of(2) {
                    egui::Key::PageUp
                } else {
                    egui::Key::PageDown
                };
                window.frame(vec![Event::Key {
                    key,
                    physical_key: None,
                    pressed: true,
                    repeat: false,
                    modifiers: egui::Modifiers::NONE,
                }])
            });
        });
    }
    group.finish();
}

/// The page of a closed round with 200 cards, in a case of forty rounds.
pub fn round(criterion: &mut Criterion) {
    let mut case = generate::rounds(40, 200);
    // The newest round shows, and the open one has no board of its own.
    case.rounds.retain(|round| !round.is_open());
    let mut group = criterion.benchmark_group("round");
    let mut window = Window::with(&case, View::Round);
    at_rest(&mut group, "at rest, 40 rounds", &mut window);
    window.point(pos2(1300.0, 500.0));
    turning(&mut group, "scrolling, 40 rounds", &mut window);
    group.finish();
}

/// A follow-up of the huge case's sub-goals, its summary, and a session at its board.
pub fn meeting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("meeting");
    let words = Words::of(Lang::Da);
    let case = generate::huge(1);
    let mut window = Window::with(&case, View::Plan);
    window.act(Act::FollowUp);
    at_rest(&mut group, "follow-up, at rest", &mut window);
    for (column, x) in [("agenda", 200.0), ("wording", 900.0)] {
        window.point(pos2(x, 500.0));
        turning(
            &mut group,
            &format!("follow-up, scrolling the {column}"),
            &mut window,
        );
    }
    let mut letters = 0_u32;
    group.bench_function("follow-up, typing a note", |bencher| {
        bencher.iter(|| {
            letters += 1;
            let letter = if letters.is_multiple_of(6) { " " } else { "å" };
            window.frame(vec![Event::Text(letter.to_owned())])
        });
    });
    window.click(words.t("follow-up-end"));
    at_rest(&mut group, "follow-up, the summary", &mut window);

    let mut window = Window::with(&case, View::Board);
    window.act(Act::Agenda);
    window.click(words.t("agenda-begin"));
    window.settle();
    at_rest(&mut group, "session at the board, at rest", &mut window);
    group.finish();
}

/// The views of what is known and of what is done: experiences, double focus, mapping, network and plan.
pub fn knowledge(criterion: &mut Criterion) {
    let case = generate::huge(1);
    for (name, view) in [
        ("experiences", View::Experiences),
        ("focus", View::Focus),
        ("mapping", View::Mapping),
        ("network", View::Network),
        ("plan", View::Plan),
    ] {
        let mut group = criterion.benchmark_group(name);
        let mut window = Window::with(&case, view);
        at_rest(&mut group, "at rest", &mut window);
        for (column, x) in [("left", 450.0), ("middle", 1000.0), ("right", 1700.0)] {
            window.point(pos2(x, 500.0));
            turning(&mut group, &format!("scrolling, {column}"), &mut window);
        }
        group.finish();
    }
}

/// What two people wrote at the same places, to be chosen between.
pub fn merge(criterion: &mut Criterion) {
    let base = generate::huge(1);
    let worked_on = |sentence: &str| {
        let mut case = base.clone();
        for item in case.experiences.iter_mut().step_by(4) {
            let item = Arc::make_mut(item);
            item.description = format!("{sentence} {}", item.description);
            item.changed = stamp();
        }
        case
    };
    let (mine, theirs) = (worked_on("Det her så jeg."), worked_on("Det her så Jonas."));
    let merged = model::merge::merge(Some(&base), &mine, &theirs, Answers::default()).unwrap();
    assert!(merged.case.conflicts.len() > 40);
    let mut group = criterion.benchmark_group("merge view");
    let mut window = Window::with(&merged.case, View::Merge);
    at_rest(&mut group, "at rest", &mut window);
    window.point(pos2(1400.0, 500.0));
    turning(&mut group, "scrolling", &mut window);
    group.finish();
}

/// From a case that has been read to the first frame that shows it.
pub fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("opening");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    let huge = generate::huge(1);
    let many = generate::entries(2_000);
    for (name, case, view) in [
        ("first frame, screening", &huge, View::Screening),
        ("first frame, experiences", &huge, View::Experiences),
        ("first frame, focus", &huge, View::Focus),
        ("first frame, timeline", &huge, View::Timeline),
        ("first frame, mapping", &huge, View::Mapping),
        ("first frame, board", &huge, View::Board),
        ("first frame, network", &huge, View::Network),
        ("first frame, plan", &huge, View::Plan),
        (
            "first frame, timeline of 2,000 entries",
            &many,
            View::Timeline,
        ),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter_batched(
                || {
                    let mut window = Window::start();
                    window.open(case, view);
                    window
                },
                |mut window| {
                    window.frame(Vec::new());
                    window
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}
