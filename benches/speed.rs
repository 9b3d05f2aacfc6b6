//! How long the things take that a person waits for, on invented cases.
//!
//! Making the cases is never part of a figure. Frames are what the processor does for one: layout, the tree for screen
//! readers and tessellation. Putting the triangles on the screen is the graphics driver's part.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that meets the unexpected has failed"
)]

#[path = "speed/disk.rs"]
mod disk;
#[path = "speed/frames.rs"]
mod frames;
#[path = "speed/merging.rs"]
mod merging;
#[path = "speed/paper.rs"]
mod paper;
#[path = "speed/rounds.rs"]
mod rounds;
#[path = "speed/search.rs"]
mod search;
#[path = "speed/window.rs"]
mod window;

use std::hint::black_box;
use std::time::Duration;

use aoa_tavle::app::Session;
use aoa_tavle::model::{Case, Column, Edit, ReactionId, Stamp, generate};
use aoa_tavle::store::SaveId;
use aoa_tavle::store::format::{decode, encode};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};

/// What ships.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn stamp() -> Stamp {
    "2026-11-16T14:32:05+01:00 Maja, sagsbehandler"
        .parse()
        .unwrap()
}

/// Writing and reading a case file, in bytes of the file.
fn file(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("file");
    let cases: [(&str, Case); 2] = [
        ("huge case", generate::huge(1)),
        ("20,000 entries", generate::entries(20_000)),
    ];
    for (name, case) in &cases {
        let chain = [SaveId::fresh()];
        let bytes = encode(case, &chain).unwrap();
        assert_eq!(decode(&bytes).unwrap().case, *case);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.sample_size(if bytes.len() > 4 << 20 { 10 } else { 30 });
        group.bench_function(format!("write {name}"), |bencher| {
            bencher.iter(|| encode(black_box(case), &chain).unwrap());
        });
        group.bench_function(format!("read {name}"), |bencher| {
            bencher.iter(|| decode(black_box(&bytes)).unwrap());
        });
    }
    group.finish();
}

/// Changing the huge case and taking the change back.
fn edit(criterion: &mut Criterion) {
    let case = generate::huge(1);
    let stamp = stamp();
    let screening = case.last_screening().unwrap().id;
    let (first, last) = (case.cards[0].clone(), case.cards[199].clone());
    let edits = [
        (
            "type a letter",
            Edit::SetRowText {
                screening,
                reaction: ReactionId::R06,
                column: Column::Comment,
                text: "Det går bedre nu".to_owned(),
            },
        ),
        (
            "move a card",
            Edit::MoveCard {
                id: first.id,
                theme: last.theme,
                side: last.side,
                before: Some(last.id),
            },
        ),
        (
            "change an experience",
            Edit::PutExperience(Box::new((*case.experiences[130]).clone())),
        ),
        (
            "remove an experience",
            Edit::RemoveExperience(case.links[0].experience),
        ),
    ];
    let mut group = criterion.benchmark_group("edit");
    for (name, edit) in &edits {
        let mut session = Session::unsaved(case.clone());
        let mut now_secs = 0.0;
        group.bench_function(format!("{name} and undo"), |bencher| {
            bencher.iter(|| {
                now_secs += 10.0;
                session.edit(black_box(edit), &stamp, now_secs).unwrap();
                session.undo().unwrap();
            });
        });
    }
    group.bench_function("check the whole case", |bencher| {
        bencher.iter(|| black_box(&case).findings());
    });
    group.sample_size(20);
    group.bench_function("500 edits and all of them back", |bencher| {
        bencher.iter_batched(
            || Session::unsaved(case.clone()),
            |mut session| {
                for step in 0..500 {
                    let edit = &edits[step % 2].1;
                    session.edit(edit, &stamp, step as f64 * 10.0).unwrap();
                }
                while session.undo().is_some() {}
                session
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = speed;
    config = quick();
    targets = file, edit, merging::merging, disk::saving, frames::screening, frames::timeline, frames::board, frames::compare, frames::round, frames::meeting, frames::knowledge, frames::merge,
        frames::opening, paper::paper, rounds::rounds, search::search
}
criterion_main!(speed);
