//! Rounds: comparing two boards, and a case that has gone through many.

use std::hint::black_box;
use std::sync::Arc;

use aoa_tavle::model::rounds::{between, boards, compare, life_of};
use aoa_tavle::model::{Card, Case, generate};
use aoa_tavle::store::SaveId;
use aoa_tavle::store::format::{decode, encode};
use criterion::{Criterion, Throughput};

const CARDS: usize = 200;
const ROUNDS: usize = 40;

/// The board some weeks later, as read from a file: nothing is shared in memory. `every` so-manieth card says something else; one
/// in eight moved, one in ten is another card.
fn weeks_later(case: &Case, every: usize) -> Vec<Arc<Card>> {
    let other = generate::huge(2);
    let cards = case.cards.iter().zip(&other.cards).enumerate();
    cards
        .map(|(at, (card, new))| {
            let mut card = (**card).clone();
            if at % every == 0 {
                card.text.push_str(" Det er sjældnere nu.");
            }
            if at % 8 == 1 {
                (card.theme, card.side) = (new.theme, new.side.other());
            }
            if at % 10 == 3 {
                card = (**new).clone();
            }
            Arc::new(card)
        })
        .collect()
}

/// Two boards side by side, and reading and walking through a case with many.
pub fn rounds(criterion: &mut Criterion) {
    let case = generate::huge(1);
    assert_eq!(case.cards.len(), CARDS);
    let mut group = criterion.benchmark_group("rounds");
    for (name, later) in [
        ("as they were", case.cards.clone()),
        ("one in three changed", weeks_later(&case, 3)),
        ("all changed", weeks_later(&case, 1)),
    ] {
        group.bench_function(format!("compare 2 × {CARDS} cards, {name}"), |bencher| {
            bencher.iter(|| compare(black_box(&case.cards), &later, &[]));
        });
        group.bench_function(
            format!("and both texts of each card in one, {name}"),
            |bencher| {
                bencher.iter(|| {
                    let found = compare(black_box(&case.cards), &later, &[]);
                    found
                        .cards()
                        .iter()
                        .map(|card| card.pieces().len())
                        .sum::<usize>()
                });
            },
        );
    }

    let long = generate::rounds(ROUNDS, CARDS);
    let all = boards(&long);
    group.bench_function(format!("step through {ROUNDS} rounds"), |bencher| {
        bencher.iter(|| {
            let steps = all.windows(2);
            steps
                .filter_map(|step| between(black_box(&long), step[0], step[1]))
                .count()
        });
    });
    let card = long.cards[0].id;
    group.bench_function(
        format!("a card's life through {ROUNDS} rounds"),
        |bencher| {
            bencher.iter(|| life_of(black_box(&long), card));
        },
    );
    let bytes = encode(&long, &[SaveId::fresh()]).unwrap();
    assert_eq!(decode(&bytes).unwrap().case, long);
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.sample_size(20);
    group.bench_function(format!("read a case with {ROUNDS} rounds"), |bencher| {
        bencher.iter(|| decode(black_box(&bytes)).unwrap());
    });
    group.finish();
}
