//! A drawing as SVG: words stay words, with the type named; every item is a group with a title that a screen reader says.

use std::fmt::Write as _;

use super::drawing::{Dash, Drawing, Figure, Ink, Page, Pen, Point, Shape, Side};
use super::faces::FAMILY;

/// Between two pages of one picture, in points.
const BETWEEN_PAGES: f32 = 12.0;

/// How far a fading end reaches below what does not fade, in points.
const UNDER: f32 = 0.6;

/// The whole drawing as one picture; several pages stand below one another.
pub fn svg(drawing: &Drawing) -> String {
    let width = drawing
        .pages
        .iter()
        .fold(0.0_f32, |width, page| width.max(page.width));
    let gaps = drawing.pages.len().saturating_sub(1) as f32 * BETWEEN_PAGES;
    let height = drawing.pages.iter().map(|page| page.height).sum::<f32>() + gaps;
    let mut out = begun(drawing, width, height);
    let mut top = 0.0;
    for page in &drawing.pages {
        if top > 0.0 {
            let _ = writeln!(out, r#"<g transform="translate(0 {})">"#, number(top));
            page_into(&mut out, page);
            out.push_str("</g>\n");
        } else {
            page_into(&mut out, page);
        }
        top += page.height + BETWEEN_PAGES;
    }
    out.push_str("</svg>\n");
    out
}

/// One page as a picture of its own.
pub(super) fn page_svg(drawing: &Drawing, page: &Page) -> String {
    let mut out = begun(drawing, page.width, page.height);
    page_into(&mut out, page);
    out.push_str("</svg>\n");
    out
}

fn begun(drawing: &Drawing, width: f32, height: f32) -> String {
    let (width, height) = (number(width), number(height));
    let mut out = String::new();
    let _ = writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" xml:lang="{}" role="graphics-document document" aria-labelledby="title summary" font-family="'{FAMILY}', 'Source Sans Pro', sans-serif">"#,
        drawing.lang.tag()
    );
    let _ = writeln!(
        out,
        r#"<title id="title">{}</title>"#,
        escaped(&drawing.title)
    );
    let _ = writeln!(
        out,
        r#"<desc id="summary">{}</desc>"#,
        escaped(&drawing.summary)
    );
    out.push_str("<defs>\n");
    for ink in [Ink::Band, Ink::Quiet] {
        for (way, from, to) in [("in", Ink::Paper, ink), ("out", ink, Ink::Paper)] {
            let _ = writeln!(
                out,
                r#"<linearGradient id="{way}-{}"><stop offset="0" stop-color="{}"/><stop offset="1" stop-color="{}"/></linearGradient>"#,
                ink.name(),
                from.hex(),
                to.hex()
            );
        }
    }
    out.push_str("</defs>\n");
    out
}

fn page_into(out: &mut String, page: &Page) {
    let _ = writeln!(
        out,
        r#"<rect width="{}" height="{}" fill="{}"/>"#,
        number(page.width),
        number(page.height),
        Ink::Paper.hex()
    );
    for figure in &page.figures {
        figure_into(out, figure);
    }
}

fn figure_into(out: &mut String, figure: &Figure) {
    if figure.spoken.is_empty() {
        for shape in &figure.shapes {
            shape_into(out, shape);
        }
        return;
    }
    out.push_str("<g>");
    let _ = writeln!(out, "<title>{}</title>", escaped(&figure.spoken));
    for shape in &figure.shapes {
        shape_into(out, shape);
    }
    out.push_str("</g>\n");
}

fn shape_into(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Words(line) => {
            let anchor = match line.side {
                Side::Begin => "",
                Side::Middle => r#" text-anchor="middle""#,
                Side::End => r#" text-anchor="end""#,
            };
            let _ = writeln!(
                out,
                r#"<text x="{}" y="{}" font-size="{}" font-weight="{}" fill="{}"{anchor}>{}</text>"#,
                number(line.place.x),
                number(line.place.y),
                number(line.size),
                line.face.weight(),
                line.ink.hex(),
                escaped(&line.text)
            );
        }
        Shape::Path { points, pen } => {
            let _ = writeln!(
                out,
                r#"<polyline points="{}" fill="none"{}/>"#,
                list(points),
                stroke(Some(*pen))
            );
        }
        Shape::Corners { points, fill, edge } => {
            let _ = writeln!(
                out,
                r#"<polygon points="{}" fill="{}"{}/>"#,
                list(points),
                filled(*fill),
                stroke(*edge)
            );
        }
        Shape::Box {
            area,
            round,
            fill,
            edge,
        } => {
            let _ = writeln!(
                out,
                r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}"{}/>"#,
                number(area.left),
                number(area.top),
                number(area.width),
                number(area.height),
                number(*round),
                filled(*fill),
                stroke(*edge)
            );
        }
        Shape::Disc {
            middle,
            radius,
            fill,
            edge,
        } => {
            let _ = writeln!(
                out,
                r#"<circle cx="{}" cy="{}" r="{}" fill="{}"{}/>"#,
                number(middle.x),
                number(middle.y),
                number(*radius),
                filled(*fill),
                stroke(*edge)
            );
        }
        Shape::Band { area, fade, ink } => {
            let (begin, end) = (area.left + fade[0], area.right() - fade[1]);
            let part = |out: &mut String, left: f32, right: f32, fill: &str| {
                if right - left > 0.05 {
                    let _ = writeln!(
                        out,
                        r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{fill}"/>"#,
                        number(left),
                        number(area.top),
                        number(right - left),
                        number(area.height)
                    );
                }
            };
            // The ends reach a little below the middle: between two that only touch, paper would shine through.
            let under = |fade: f32| UNDER.min((end - begin).max(0.0)) * f32::from(fade > 0.05);
            let (left, right) = (begin + under(fade[0]), end - under(fade[1]));
            part(out, area.left, left, &format!("url(#in-{})", ink.name()));
            part(
                out,
                right,
                area.right(),
                &format!("url(#out-{})", ink.name()),
            );
            part(out, begin, end, ink.hex());
        }
    }
}

fn filled(fill: Option<Ink>) -> &'static str {
    fill.map_or("none", Ink::hex)
}

fn stroke(pen: Option<Pen>) -> String {
    let Some(pen) = pen else {
        return String::new();
    };
    let dash = match pen.dash {
        Dash::Solid => String::new(),
        Dash::Dotted => format!(
            r#" stroke-linecap="round" stroke-dasharray="0 {}""#,
            number(pen.wide * 2.6)
        ),
        Dash::Dashed => format!(
            r#" stroke-dasharray="{} {}""#,
            number(pen.wide * 4.0),
            number(pen.wide * 3.0)
        ),
    };
    format!(
        r#" stroke="{}" stroke-width="{}"{dash}"#,
        pen.ink.hex(),
        number(pen.wide)
    )
}

fn list(points: &[Point]) -> String {
    let mut out = String::new();
    for point in points {
        if !out.is_empty() {
            out.push(' ');
        }
        let _ = write!(out, "{},{}", number(point.x), number(point.y));
    }
    out
}

/// A number to a hundredth of a point, without zeros nobody needs.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push(' '),
            // What no such file may hold.
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}
