//! What is printed: a case as pages of shapes and words, and the pages as SVG, PNG and PDF. Pure: it knows the case and the words,
//! and neither files nor screens.

mod drawing;
mod faces;
mod label;
mod legend;
mod naming;
mod network;
mod options;
mod pdf;
mod png;
mod sheets;
mod svg;
mod timeline;

pub use drawing::{
    Area, Axis, Dash, Drawing, Figure, Ink, Line, Page, Pen, Point, Shape, Side, at,
};
pub use faces::{FAMILY, Face};
pub use network::network;
pub use options::{Extra, Format, Lane, Names, Options, Paper};
pub use pdf::{Streams, pdf};
pub use png::{Undrawn, png};
pub use svg::svg;
pub use timeline::timeline;

use chrono::NaiveDate;

use crate::lang::Lang;
use crate::model::Case;
use crate::model::rounds::Weeks;
use crate::text::Words;

/// What is printed, in which words, when and by whom.
#[derive(Clone, Copy)]
pub struct Print<'a> {
    /// The case.
    pub case: &'a Case,
    /// The words.
    pub words: &'a Words,
    /// The day today.
    pub today: NaiveDate,
    /// In which weeks after a round a new one may begin.
    pub weeks: Weeks,
    /// Who prints it: first name and role.
    pub author: &'a str,
}

impl Print<'_> {
    fn lang(&self) -> Lang {
        self.words.lang()
    }
}

/// The drawing as the bytes of a file.
pub fn bytes(drawing: &Drawing, format: Format) -> Result<Vec<u8>, Undrawn> {
    match format {
        Format::Pdf => pdf(drawing, Streams::Packed),
        Format::Svg => Ok(svg(drawing).into_bytes()),
        Format::Png => png(drawing),
    }
}
