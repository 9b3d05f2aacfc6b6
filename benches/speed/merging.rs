//! Merging, comparing and carrying, on cases of 20,000 entries (12 MB as a file).

use std::hint::black_box;
use std::sync::Arc;

use aoa_tavle::model::merge::{Answers, carry, merge};
use aoa_tavle::model::{Case, Stamp, changes, generate};
use aoa_tavle::store::SaveId;
use aoa_tavle::store::format::{decode, encode};
use criterion::Criterion;

/// The case with one entry in a hundred changed, from the so-manieth on.
fn worked_on(case: &Case, from: usize, stamp: &Stamp) -> Case {
    let mut case = case.clone();
    for entry in case.experiences.iter_mut().skip(from).step_by(100) {
        let entry = Arc::make_mut(entry);
        entry.description.push_str("\nEt afsnit til.");
        entry.changed = stamp.clone();
    }
    case.changed = stamp.clone();
    case
}

/// The case as another program run has it: nothing shared in memory.
fn read_again(case: &Case) -> Case {
    let bytes = encode(case, &[SaveId::fresh()]).unwrap();
    decode(&bytes).unwrap().case
}

/// Two sides that each changed 1 %, half of it the same entries.
pub fn merging(criterion: &mut Criterion) {
    let stamp = super::stamp();
    let base = generate::entries(20_000);
    let mine = worked_on(&base, 0, &stamp);
    let apart = read_again(&worked_on(&base, 50, &stamp));
    let together = read_again(&worked_on(&worked_on(&base, 0, &stamp), 25, &stamp));
    let unchanged = read_again(&base);
    let answers = Answers::default();
    let mut group = criterion.benchmark_group("merge");
    group.sample_size(20);
    for (name, theirs) in [
        ("20,000 entries, changed apart", &apart),
        ("20,000 entries, half of it the same", &together),
        ("20,000 entries, the file as it was", &unchanged),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| merge(Some(black_box(&base)), &mine, theirs, answers).unwrap());
        });
    }
    group.bench_function("20,000 entries, nothing done here", |bencher| {
        bencher.iter(|| merge(Some(black_box(&base)), &base, &apart, answers).unwrap());
    });
    group.bench_function("20,000 entries, no common beginning", |bencher| {
        bencher.iter(|| merge(None, black_box(&mine), &apart, answers).unwrap());
    });
    group.bench_function("what changed among 20,000 entries", |bencher| {
        bencher.iter(|| changes(black_box(&base), &apart));
    });
    group.bench_function("undo after others' work among 20,000 entries", |bencher| {
        bencher.iter(|| carry(black_box(&mine), &base, &apart));
    });
    group.finish();
}
