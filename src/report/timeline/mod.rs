//! A whole life on paper: lanes under one axis, what has no time in words, and a legend.

mod chart;
mod lanes;
mod life;
mod links;
mod reactions;

use super::drawing::{Area, Axis, Drawing, Figure, Ink, Pen, Shape};
use super::faces::Face;
use super::label::{Label, Notes, SMALL, words as line};
use super::legend;
use super::naming::Naming;
use super::sheets::{MARGIN, Row, Sheets};
use super::{Extra, Lane, Options, Print};
use chart::{COLUMN, Chart};
pub(super) use lanes::{arrow, diamond, hatched, square};
use life::{Form, Item, Reader, day_number, end_of, noon};
pub(super) use links::PEN as LINK;
pub(super) use reactions::sign;

/// Beside each other in the box of what has no time.
const CELLS: usize = 3;

/// The timeline of a case as pages.
pub fn timeline(print: &Print<'_>, options: &Options) -> Drawing {
    let (print, words) = (*print, print.words);
    let naming = Naming::new(print, options.names);
    let birth = print.case.child.birth.reckoned();
    let reader = Reader {
        print,
        naming: &naming,
        options,
        birth,
    };
    let items = reader.items();
    let axis = axis(print, options, &items);
    let child = naming.child();
    let title = words.tf("report-timeline-title", &[("child", (&child).into())]);
    let mut sheets = Sheets::begin(print, options, &naming, title);
    let mut notes = Notes::default();
    let mut chart = Chart::begin(print, &mut sheets, axis);
    let mut has_count = false;
    for lane in Lane::ALL.into_iter().filter(|lane| options.has(*lane)) {
        let (rows, hint) = if lane == Lane::Reactions {
            let rows = reactions::rows(&print, &naming, &axis, &mut notes);
            has_count = !rows.is_empty();
            let count = print.case.screenings.len();
            let hint = words.tf("lane-reactions-hint", &[("n", count.into())]);
            (rows, if has_count { hint } else { String::new() })
        } else {
            let dated: Vec<&Item> = items
                .iter()
                .filter(|item| item.lane == lane && item.extent.is_some())
                .collect();
            let band = match lane {
                Lane::Conditions | Lane::Experiences => Ink::Band,
                _ => Ink::Quiet,
            };
            let hint = match lane {
                Lane::Conditions => words.t("lane-conditions-hint"),
                Lane::Experiences => words.t("lane-experiences-hint"),
                _ => "",
            };
            (
                lanes::rows(&dated, &axis, &mut notes, band),
                hint.to_owned(),
            )
        };
        let is_expected = matches!(lane, Lane::Conditions | Lane::Experiences | Lane::Reactions);
        match rows.is_empty() {
            true if is_expected => chart.lane(
                words.t(lane.key()),
                &hint,
                None,
                vec![nothing(print, &axis)],
            ),
            true => {}
            false => {
                let mut rows = rows;
                let over = (lane == Lane::Reactions).then(|| rows.remove(0));
                chart.lane(words.t(lane.key()), &hint, over.as_ref(), rows);
            }
        }
    }
    chart.close();
    let undated: Vec<&Item> = items.iter().filter(|item| item.extent.is_none()).collect();
    if !undated.is_empty() {
        let hint = words.tf("report-undated-hint", &[("n", undated.len().into())]);
        let rows = cells(&undated, &axis, &mut notes);
        chart.lane(words.t("timeline-undated"), &hint, None, rows);
    }
    let signs = legend::of_timeline(
        print,
        &items_told(print, options, &items, has_count),
        [axis.left, axis.right],
    );
    chart.lane(words.t("report-legend"), "", None, signs);
    if !notes.texts.is_empty() {
        sheets.heading(words.t("report-notes"));
        for (n, text) in notes.texts.iter().enumerate() {
            let text = format!("[{}] {text}", n + 1);
            sheets.paragraph(&text, Face::Regular, SMALL, Ink::Text);
        }
    }
    let experiences = items
        .iter()
        .filter(|item| matches!(item.lane, Lane::Conditions | Lane::Experiences))
        .count();
    let summary = words.tf(
        "report-timeline-summary",
        &[
            ("n", experiences.into()),
            ("undated", undated.len().into()),
            ("date", (&words.date_long(print.today)).into()),
        ],
    );
    let charts = sheets.charts.clone();
    let mut drawing = sheets.finish(summary, Some(axis));
    if options.shows(Extra::Links) {
        links::draw(print.case, &mut drawing.pages, &charts);
    }
    drawing
}

/// Where time lies: from birth, or the first that is known, to today and beyond what is planned, with room for words.
fn axis(print: Print<'_>, options: &Options, items: &[Item]) -> Axis {
    let today = end_of(print.today);
    let born = print.case.child.birth.reckoned().map(day_number);
    let known = items.iter().filter_map(|item| item.extent);
    let known = known.flat_map(|extent| [extent.from, extent.to]);
    let screenings = print.case.screenings.iter().map(|item| noon(item.begun));
    let days = known.chain(screenings).chain(born).chain([today]);
    let (first, last) = days.fold((f64::INFINITY, f64::NEG_INFINITY), |(first, last), day| {
        (first.min(day), last.max(day))
    });
    let days = (last - first).max(365.0);
    let (width, _) = options.paper.size();
    Axis {
        left: MARGIN + COLUMN,
        right: width - MARGIN,
        from: last - days - days * 0.012,
        to: last + days * 0.1,
    }
}

/// Which signs stand on the page.
fn items_told(
    print: Print<'_>,
    options: &Options,
    items: &[Item],
    has_count: bool,
) -> legend::Told {
    let dated = || items.iter().filter_map(|item| Some((item, item.extent?)));
    let is_band = |item: &Item| matches!(item.form, Form::Band { .. });
    legend::Told {
        window: dated().any(|(item, _)| item.form == Form::Window),
        sudden: dated().any(|(item, extent)| item.form == Form::Mark && extent.is_exact),
        about: dated().any(|(item, extent)| item.form == Form::Mark && !extent.is_exact),
        long: dated().any(|(item, _)| is_band(item)),
        unsure: dated().any(|(item, extent)| {
            is_band(item) && (extent.from < extent.from_known || extent.to_known < extent.to)
        }),
        shock: dated().any(|(item, _)| matches!(item.form, Form::Band { sudden: true, .. })),
        ongoing: dated().any(|(item, _)| matches!(item.form, Form::Band { ongoing: true, .. })),
        note: dated().any(|(item, _)| item.form == Form::Note),
        answers: has_count,
        links: options.shows(Extra::Links) && !print.case.links.is_empty(),
    }
}

fn nothing(print: Print<'_>, axis: &Axis) -> Row {
    let words = line(
        print.words.t("timeline-lane-empty"),
        Face::Regular,
        SMALL,
        Ink::Muted,
        axis.left,
        9.0,
    );
    Row {
        figures: vec![Figure::plain(vec![Shape::Words(words)])],
        height: 12.0,
    }
}

/// What has no place in time: side by side, each in a box of its own.
fn cells(items: &[&Item], axis: &Axis, notes: &mut Notes) -> Vec<Row> {
    const GAP: f32 = 8.0;
    const INSET: f32 = 7.0;
    let width = (axis.right - axis.left - GAP * (CELLS - 1) as f32) / CELLS as f32;
    items
        .chunks(CELLS)
        .map(|chunk| {
            let labels: Vec<(&Item, Label)> = chunk
                .iter()
                .map(|item| {
                    let label = Label::new(notes, &item.name, &item.about, width - 2.0 * INSET);
                    (*item, label)
                })
                .collect();
            let height = labels
                .iter()
                .map(|(_, label)| label.height)
                .fold(0.0, f32::max)
                + INSET;
            let figures = labels.iter().enumerate().map(|(n, (item, label))| {
                let left = axis.left + n as f32 * (width + GAP);
                let mut shapes = vec![Shape::Box {
                    area: Area::new(left, 0.0, width, height),
                    round: 4.0,
                    fill: Some(Ink::Paper),
                    edge: Some(Pen::dashed(0.7, Ink::Line)),
                }];
                shapes.extend(label.shapes(left + INSET, INSET / 2.0));
                Figure {
                    item: item.of,
                    spoken: format!("{}, {}", item.name, item.about),
                    shapes,
                }
            });
            Row {
                figures: figures.collect(),
                height: height + GAP,
            }
        })
        .collect()
}
