//! Searching everything in the huge case: making the index, searching it, and whole frames while somebody types.

use std::hint::black_box;

use aoa_tavle::app::View;
use aoa_tavle::app::search::Index;
use aoa_tavle::app::search::matching::Comparer;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate;
use aoa_tavle::text::Words;
use criterion::{BatchSize, Criterion};
use egui::{Event, Key, Modifiers};

use crate::window::Window;

/// A key pressed and let go.
fn key(key: Key, modifiers: Modifiers) -> Vec<Event> {
    [true, false]
        .map(|pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        })
        .to_vec()
}

/// The search of everything; the budget is 16 ms a keystroke.
pub fn search(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("search");
    let case = generate::huge(1);
    let words = Words::of(Lang::Da);
    group.bench_function("making the index", |bencher| {
        bencher.iter(|| Index::of(Some(black_box(&case)), words));
    });
    let index = Index::of(Some(&case), words);
    let mut comparer = Comparer::default();
    for typed in ["f", "skole", "farmor skole", "sikerhed"] {
        group.bench_function(format!("searching “{typed}”"), |bencher| {
            bencher.iter(|| index.search(black_box(typed), &mut comparer));
        });
    }
    group.bench_function("frame that opens it", |bencher| {
        bencher.iter_batched(
            || {
                let mut window = Window::with(&case, View::Board);
                window.frame(key(Key::K, Modifiers::COMMAND));
                window
            },
            |mut window| {
                window.frame(Vec::new());
                window
            },
            BatchSize::PerIteration,
        );
    });
    let mut window = Window::with(&case, View::Board);
    window.frame(key(Key::K, Modifiers::COMMAND));
    window.settle();
    let letters: Vec<char> = "farmor skole".chars().collect();
    let mut stroke = 0;
    group.bench_function("frame with a keystroke", |bencher| {
        bencher.iter(|| {
            // Forward through the words, and back again.
            let at = stroke % (2 * letters.len());
            stroke += 1;
            window.frame(match letters.get(at) {
                Some(letter) => vec![Event::Text(letter.to_string())],
                None => key(Key::Backspace, Modifiers::NONE),
            })
        });
    });
    group.finish();
}
