//! What is printed: pages, pictures and files, looked at as a reader sees them.

mod files;
mod flows;
mod pages;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::Case;
use aoa_tavle::model::rounds::Weeks;
use aoa_tavle::report::{Drawing, Options, Print, timeline};
use aoa_tavle::text::Words;

use crate::harness::monday;

/// The timeline of a case, printed in Danish by Maja on the day of all tests.
pub fn printed(case: &Case, options: &Options) -> Drawing {
    timeline(&print(case, Lang::Da), options)
}

/// What is printed, in a language.
pub fn print(case: &Case, lang: Lang) -> Print<'_> {
    Print {
        case,
        words: Words::of(lang),
        today: monday().date_naive(),
        weeks: Weeks::default(),
        author: "Maja, sagsbehandler",
    }
}
