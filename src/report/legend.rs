//! The signs of a page, with what they mean.

use super::Print;
use super::drawing::{Area, Figure, Ink, Shape, at};
use super::faces::Face;
use super::label::{SMALL, words as line};
use super::sheets::Row;
use super::timeline::{LINK, arrow, diamond, hatched, sign, square};
use crate::model::Answer;

/// Room for a sign.
const SIGN: f32 = 34.0;
/// Height of a line of signs.
const PITCH: f32 = 15.0;
/// Where the middle of a sign lies.
const Y: f32 = 6.5;

/// Which signs stand on a timeline.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each sign stands on the page or does not"
)]
pub(super) struct Told {
    pub sudden: bool,
    pub about: bool,
    pub long: bool,
    pub unsure: bool,
    pub shock: bool,
    pub ongoing: bool,
    pub note: bool,
    pub window: bool,
    pub answers: bool,
    pub links: bool,
}

/// The signs of a timeline.
pub(super) fn of_timeline(print: Print<'_>, told: &Told, across: [f32; 2]) -> Vec<Row> {
    let middle = SIGN / 2.0 - 4.0;
    let band = |fade: [f32; 2]| Shape::Band {
        area: Area::new(0.0, Y - 3.2, SIGN - 8.0, 6.4),
        fade,
        ink: Ink::Band,
    };
    let mut signs: Vec<(Vec<Shape>, &str)> = Vec::new();
    let mut add = |is_there: bool, shapes: Vec<Shape>, key: &'static str| {
        if is_there {
            signs.push((shapes, print.words.t(key)));
        }
    };
    add(
        told.sudden,
        vec![diamond(middle, Y, true)],
        "report-sign-sudden",
    );
    add(
        told.about,
        vec![
            Shape::Band {
                area: Area::new(0.0, Y - 1.5, SIGN - 8.0, 3.0),
                fade: [middle, middle],
                ink: Ink::Band,
            },
            diamond(middle, Y, false),
        ],
        "report-sign-about",
    );
    add(told.long, vec![band([0.0, 0.0])], "report-sign-long");
    add(told.unsure, vec![band([11.0, 11.0])], "report-sign-unsure");
    add(
        told.shock,
        vec![band([0.0, 0.0]), diamond(5.0, Y, true)],
        "report-sign-shock",
    );
    add(told.ongoing, arrow(6.0, Y).to_vec(), "report-sign-ongoing");
    add(told.note, vec![square(middle, Y, true)], "report-sign-note");
    add(
        told.window,
        hatched(Area::new(0.0, Y - 3.2, SIGN - 8.0, 6.4)),
        "legend-next-round",
    );
    for (answer, key) in [
        (Answer::Yes, "legend-yes"),
        (Answer::No, "legend-no"),
        (Answer::Unanswered, "legend-unanswered"),
    ] {
        add(told.answers, sign(middle, Y, 3.4, answer), key);
    }
    let line = vec![at(0.0, Y), at(SIGN - 8.0, Y)];
    add(
        told.links,
        vec![Shape::Path {
            points: line,
            pen: LINK,
        }],
        "report-sign-line",
    );
    let mut rows = flowed(signs, across);
    if told.links {
        rows.extend(sentence(print.words.t("report-sign-links"), across));
    }
    rows
}

/// Signs with their words, line after line.
pub(super) fn flowed(signs: Vec<(Vec<Shape>, &str)>, across: [f32; 2]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut x = f32::INFINITY;
    for (shapes, words) in signs {
        let width = SIGN + Face::Regular.width(words, SMALL) + 16.0;
        if x + width - 16.0 > across[1] || rows.is_empty() {
            rows.push(Row {
                figures: Vec::new(),
                height: PITCH,
            });
            x = across[0];
        }
        let mut figure = Figure::plain(shapes).moved(x, 0.0);
        figure.shapes.push(Shape::Words(line(
            words,
            Face::Regular,
            SMALL,
            Ink::Text,
            x + SIGN - 2.0,
            Y + 3.2,
        )));
        x += width;
        if let Some(row) = rows.last_mut() {
            row.figures.push(figure);
        }
    }
    rows
}

/// A sentence under the signs.
pub(super) fn sentence(text: &str, across: [f32; 2]) -> Vec<Row> {
    Face::Regular
        .wrap(text, SMALL, across[1] - across[0])
        .into_iter()
        .map(|text| Row {
            figures: vec![Figure::plain(vec![Shape::Words(line(
                text,
                Face::Regular,
                SMALL,
                Ink::Text,
                across[0],
                9.0,
            ))])],
            height: 12.0,
        })
        .collect()
}
