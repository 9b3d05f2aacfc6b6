//! The lane of reactions: a row for each that was answered JA once or is linked, a sign for each screening, and how many answers
//! there are, never without what such a number is not.

use super::super::Print;
use super::super::drawing::{Area, Axis, Figure, Ink, Pen, Shape, at};
use super::super::faces::Face;
use super::super::label::{Label, Notes, SMALL, leading, words as line};
use super::super::naming::Naming;
use super::super::sheets::Row;
use super::life::noon;
use crate::model::{Answer, ItemRef, ReactionId, Screening};

/// The most lines of days over the signs; those that find no room stand with the answers below.
const DATE_LINES: usize = 6;

/// Radius of a sign.
const SIGN: f32 = 3.4;

/// The rows of the lane; the first belongs over all of them.
pub(super) fn rows(
    print: &Print<'_>,
    naming: &Naming<'_>,
    axis: &Axis,
    notes: &mut Notes,
) -> Vec<Row> {
    let case = print.case;
    if case.screenings.is_empty() {
        return Vec::new();
    }
    let shown: Vec<ReactionId> = ReactionId::ALL
        .into_iter()
        .filter(|id| {
            let answers = || {
                case.screenings
                    .iter()
                    .map(|screening| screening.answer(*id))
            };
            answers().any(|answer| answer == Answer::Yes)
                || case.links_of_reaction(*id).next().is_some()
        })
        .collect();
    let mut rows = vec![dates(print, axis)];
    rows.extend(shown.iter().map(|id| reaction(print, *id, axis, notes)));
    let others: Vec<String> = ReactionId::ALL
        .into_iter()
        .filter(|id| !shown.contains(id))
        .map(|id| numbered(print, id))
        .collect();
    if !others.is_empty() {
        let text = print
            .words
            .tf("report-no-yes", &[("list", (&others.join(", ")).into())]);
        rows.extend(paragraph(&text, axis));
    }
    for screening in &case.screenings {
        rows.extend(counted(print, naming, screening, axis));
    }
    rows.push(notice(print.words.notice(), axis));
    rows
}

fn numbered(print: &Print<'_>, id: ReactionId) -> String {
    format!("{} {}", id.number(), id.get().short.get(print.lang()))
}

/// The days of the screenings over their signs, in as many lines as they need.
fn dates(print: &Print<'_>, axis: &Axis) -> Row {
    let mut ends: Vec<f32> = Vec::new();
    let mut figures = Vec::new();
    for screening in &print.case.screenings {
        let x = axis.x(noon(screening.begun));
        let text = print.words.date(screening.begun);
        let width = Face::Regular.width(&text, SMALL);
        let left = (x - width / 2.0).clamp(axis.left, (axis.right - width).max(axis.left));
        let free = ends.iter().position(|end| end + 8.0 <= left);
        let row = free.unwrap_or(ends.len());
        if row == DATE_LINES {
            continue;
        }
        if row == ends.len() {
            ends.push(0.0);
        }
        if let Some(end) = ends.get_mut(row) {
            *end = left + width;
        }
        let y = (row + 1) as f32 * leading(SMALL);
        figures.push((
            x,
            y,
            line(text, Face::Regular, SMALL, Ink::Muted, left, y - 2.6),
        ));
    }
    let height = ends.len() as f32 * leading(SMALL) + 4.0;
    let figures = figures.into_iter().map(|(x, y, words)| {
        Figure::plain(vec![
            Shape::Path {
                points: vec![at(x, y + 1.0), at(x, height.max(y + 2.0))],
                pen: Pen::dotted(0.7, Ink::Line),
            },
            Shape::Box {
                area: Area::new(
                    words.place.x - 2.0,
                    y - leading(SMALL),
                    words.width() + 4.0,
                    leading(SMALL),
                ),
                round: 0.0,
                fill: Some(Ink::Paper),
                edge: None,
            },
            Shape::Words(words),
        ])
    });
    Row {
        figures: figures.collect(),
        height,
    }
}

/// A reaction through all screenings, with the same in words.
fn reaction(print: &Print<'_>, id: ReactionId, axis: &Axis, notes: &mut Notes) -> Row {
    let screenings = &print.case.screenings;
    let xs: Vec<f32> = screenings
        .iter()
        .map(|one| axis.x(noon(one.begun)))
        .collect();
    let first = xs.iter().copied().fold(f32::INFINITY, f32::min) - SIGN;
    let last = xs.iter().copied().fold(f32::NEG_INFINITY, f32::max) + SIGN;
    let (before, after) = (first - 9.0 - axis.left, axis.right - last - 9.0);
    let name = numbered(print, id);
    let told = told(print, id);
    let label = Label::new(notes, &name, &told, before.max(after).clamp(60.0, 330.0));
    let is_after = after >= before || label.width <= after;
    let left = if is_after {
        last + 9.0
    } else {
        first - 9.0 - label.width
    };
    let y = 8.0;
    let mut shapes = Vec::new();
    // What was JA and is JA again at the next is one line.
    for n in 1..screenings.len() {
        let both = [n - 1, n].map(|n| screenings[n].answer(id) == Answer::Yes);
        if both == [true, true] {
            shapes.push(Shape::Path {
                points: vec![at(xs[n - 1], y), at(xs[n], y)],
                pen: Pen::solid(1.6, Ink::Text),
            });
        }
    }
    for (n, screening) in screenings.iter().enumerate() {
        let near = [n.checked_sub(1), Some(n + 1)]
            .into_iter()
            .flatten()
            .filter_map(|other| xs.get(other))
            .map(|other| (other - xs[n]).abs())
            .fold(f32::INFINITY, f32::min);
        let radius = SIGN.min(near / 2.0 - 0.4).max(1.0);
        shapes.extend(sign(xs[n], y, radius, screening.answer(id)));
    }
    let spoken = format!("{name}, {told}");
    let height = label.height.max(2.0 * y) + 3.0;
    shapes.extend(label.shapes(left, 0.0));
    let newest = screenings.last().map(|one| ItemRef::Row(one.id, id));
    Row {
        figures: vec![Figure {
            item: newest,
            spoken,
            shapes,
        }],
        height,
    }
}

/// Filled is JA, a ring is NEJ, two short dashes are no answer yet.
pub(in super::super) fn sign(x: f32, y: f32, radius: f32, answer: Answer) -> Vec<Shape> {
    let disc = |fill| Shape::Disc {
        middle: at(x, y),
        radius,
        fill: Some(fill),
        edge: Some(Pen::solid(1.2_f32.min(radius), Ink::Text)),
    };
    match answer {
        Answer::Yes => vec![disc(Ink::Text)],
        Answer::No => vec![disc(Ink::Paper)],
        Answer::Unanswered => [-1.0, 1.0]
            .into_iter()
            .map(|side| Shape::Path {
                points: vec![
                    at(x + side * radius * 0.25, y),
                    at(x + side * radius * 0.95, y),
                ],
                pen: Pen::solid(1.2, Ink::Text),
            })
            .collect(),
    }
}

/// When it was JA first, still and no longer.
fn told(print: &Print<'_>, id: ReactionId) -> String {
    let words = print.words;
    let answered: Vec<(&Screening, Answer)> = print
        .case
        .screenings
        .iter()
        .map(|screening| (&**screening, screening.answer(id)))
        .filter(|(_, answer)| *answer != Answer::Unanswered)
        .collect();
    let is_yes = |(_, answer): &&(&Screening, Answer)| *answer == Answer::Yes;
    let Some((first, _)) = answered.iter().find(is_yes) else {
        return words.t("report-never-yes").to_owned();
    };
    let dated = |key: &str, screening: &Screening| {
        words.tf(key, &[("date", (&words.date(screening.begun)).into())])
    };
    let mut told = vec![dated("report-first-yes", first)];
    let last_yes = answered.iter().rposition(|one| is_yes(&one)).unwrap_or(0);
    if let Some((gone, _)) = answered.get(last_yes + 1) {
        if let Some((last, _)) = answered
            .get(last_yes)
            .filter(|(last, _)| last.id != first.id)
        {
            told.push(dated("report-last-yes", last));
        }
        told.push(dated("report-no-longer", gone));
    } else if let Some((last, _)) = answered
        .get(last_yes)
        .filter(|(last, _)| last.id != first.id)
    {
        told.push(dated("report-still-yes", last));
    }
    told.join("\u{a0}· ")
}

fn counted(print: &Print<'_>, naming: &Naming<'_>, screening: &Screening, axis: &Axis) -> Vec<Row> {
    let words = print.words;
    let count = screening.count();
    let mut text = words.tf(
        "report-count",
        &[
            ("date", (&words.date(screening.begun)).into()),
            ("yes", count.yes.into()),
            ("total", ReactionId::ALL.len().into()),
            ("unanswered", count.unanswered.into()),
        ],
    );
    let with = naming.said(&screening.participants);
    if !with.is_empty() {
        text.push_str(" · ");
        text.push_str(&with);
    }
    let mut rows = paragraph(&text, axis);
    if let Some(figure) = rows.first_mut().and_then(|row| row.figures.first_mut()) {
        figure.item = Some(ItemRef::Screening(screening.id));
    }
    rows
}

/// Words across the lane; each line may stand on another page than the one before.
fn paragraph(text: &str, axis: &Axis) -> Vec<Row> {
    let lines = Face::Regular.wrap(text, SMALL, axis.right - axis.left);
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(n, text)| {
            let y = leading(SMALL) - 2.6;
            let words = line(text, Face::Regular, SMALL, Ink::Text, axis.left, y);
            Row {
                figures: vec![Figure::plain(vec![Shape::Words(words)])],
                height: leading(SMALL) + if n + 1 == count { 2.0 } else { 0.0 },
            }
        })
        .collect()
}

/// What a number of answers is not, in a frame.
fn notice(text: &str, axis: &Axis) -> Row {
    const INSET: f32 = 8.0;
    let lines = Face::Regular.wrap(text, SMALL, axis.right - axis.left - 2.0 * INSET);
    let height = lines.len() as f32 * leading(SMALL) + 10.0;
    let mut shapes = vec![Shape::Box {
        area: Area::new(axis.left, 2.0, axis.right - axis.left, height),
        round: 4.0,
        fill: Some(Ink::Paper),
        edge: Some(Pen::solid(0.8, Ink::Line)),
    }];
    for (n, text) in lines.into_iter().enumerate() {
        let y = 7.0 + (n + 1) as f32 * leading(SMALL) - 2.6;
        shapes.push(Shape::Words(line(
            text,
            Face::Regular,
            SMALL,
            Ink::Text,
            axis.left + INSET,
            y,
        )));
    }
    Row {
        figures: vec![Figure::plain(shapes)],
        height: height + 4.0,
    }
}
