//! A drawing as a picture of points.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::drawing::Drawing;
use super::faces::{FAMILY, database};
use super::svg::svg;

/// Pixels for each point: as sharp as a good printer needs for words, 180 to the inch.
const SHARPNESS: f32 = 2.5;

/// The most pixels of a side. Larger pictures are opened by few programs.
const LONGEST: f32 = 16_000.0;

/// The least pixels for each point at which small words can be read.
const BLUNTEST: f32 = 1.2;

/// Why a drawing was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undrawn {
    /// It is too large for a picture; pages hold it.
    TooLarge,
    /// A fault of the program.
    Internal,
}

/// What words are drawn with.
pub(super) fn options() -> Options<'static> {
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: database(),
        ..Options::default()
    }
}

/// The whole drawing as one picture, on white.
pub fn png(drawing: &Drawing) -> Result<Vec<u8>, Undrawn> {
    let tree = Tree::from_str(&svg(drawing), &options()).map_err(|_| Undrawn::Internal)?;
    // A picture measures itself in pixels of the web, of which a point has four thirds.
    let size = tree.size();
    let points = |pixels: f32| pixels * 0.75;
    let (width, height) = (points(size.width()), points(size.height()));
    let sharpness = SHARPNESS.min(LONGEST / width.max(height).max(1.0));
    if sharpness < BLUNTEST {
        return Err(Undrawn::TooLarge);
    }
    let pixels = |points: f32| (points * sharpness).round() as u32;
    let mut picture = Pixmap::new(pixels(width), pixels(height)).ok_or(Undrawn::TooLarge)?;
    picture.fill(Color::WHITE);
    let scale = sharpness * 0.75;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    picture.encode_png().map_err(|_| Undrawn::Internal)
}
