//! From a case to pages and files of them. A person waits for the pages while choosing, and for a file after that.

use std::hint::black_box;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::rounds::Weeks;
use aoa_tavle::model::{Case, generate};
use aoa_tavle::report::{Drawing, Format, Options, Paper, Print, bytes, network, timeline};
use aoa_tavle::text::Words;
use criterion::Criterion;

fn print(case: &Case) -> Print<'_> {
    Print {
        case,
        words: Words::of(Lang::Da),
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(),
        weeks: Weeks::default(),
        author: "Maja, sagsbehandler",
    }
}

fn drawn(case: &Case, format: Format) -> Drawing {
    let options = Options {
        format,
        paper: Paper::A3,
        ..Options::default()
    };
    timeline(&print(case), &options)
}

/// The timeline of the huge case and of one of 2,000 entries, and the network.
pub fn paper(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("paper");
    group.sample_size(10);
    let huge = generate::huge(1);
    let many = generate::entries(2_000);
    for (name, case) in [("huge case", &huge), ("2,000 entries", &many)] {
        let pages = drawn(case, Format::Pdf).pages.len();
        eprintln!("{name}: {pages} pages");
        group.bench_function(format!("lay the timeline out, {name}"), |bencher| {
            bencher.iter(|| drawn(black_box(case), Format::Pdf));
        });
        for format in [Format::Pdf, Format::Svg] {
            let drawing = drawn(case, format);
            let extension = format.extension();
            group.bench_function(format!("timeline as {extension}, {name}"), |bencher| {
                bencher.iter(|| bytes(black_box(&drawing), format).unwrap());
            });
        }
    }
    let network = network(&print(&huge), &Options::default());
    for format in Format::ALL {
        let extension = format.extension();
        group.bench_function(format!("network as {extension}, huge case"), |bencher| {
            bencher.iter(|| bytes(black_box(&network), format).unwrap());
        });
    }
    group.finish();
}
