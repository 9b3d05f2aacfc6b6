//! Sheets of paper filled from top to bottom: title, margins, page numbers, and a new sheet where one is full.

use super::drawing::{Area, Axis, Drawing, Figure, Ink, Page, Pen, Shape, Side, at};
use super::faces::Face;
use super::label::{HEADING, SMALL, leading, words as line};
use super::naming::Naming;
use super::{Options, Print};
use crate::model::Nature;

/// White around the page, in points.
pub(super) const MARGIN: f32 = 34.0;

/// Room for the line at the foot.
const FOOT: f32 = 18.0;

/// The most letters of a title; the alias of a case is shorter.
const LONGEST_TITLE: usize = 120;

/// The most lines that say when it was printed and by whom.
const BESIDE_LINES: usize = 3;

/// What stands at the head of every sheet.
struct Head {
    title: String,
    beside: String,
    invented: Option<String>,
}

/// A part of a sheet that is placed as a whole: its figures lie as if it began at 0.
#[derive(Clone, Default)]
pub(super) struct Row {
    pub height: f32,
    pub figures: Vec<Figure>,
}

/// The sheets.
pub(super) struct Sheets<'a> {
    print: Print<'a>,
    head: Head,
    width: f32,
    height: f32,
    /// A picture grows instead of turning the page.
    is_endless: bool,
    pages: Vec<Page>,
    /// How far the present sheet is filled.
    pub y: f32,
    /// From where to where time is drawn, on which sheet.
    pub charts: Vec<(usize, f32, f32)>,
}

impl<'a> Sheets<'a> {
    /// The first sheet, with its head.
    pub fn begin(
        print: Print<'a>,
        options: &Options,
        naming: &Naming<'_>,
        mut title: String,
    ) -> Self {
        if let Some((cut, _)) = title.char_indices().nth(LONGEST_TITLE) {
            title.truncate(cut);
            title.push('…');
        }
        let (width, height) = options.paper.size();
        let words = print.words;
        let day = words.date_long(print.today);
        let author = naming.author();
        let beside = if author.is_empty() {
            words.tf("report-printed", &[("date", (&day).into())])
        } else {
            words.tf(
                "report-printed-by",
                &[("date", (&day).into()), ("who", (&author).into())],
            )
        };
        let invented =
            (print.case.nature == Nature::Fiction).then(|| words.t("report-invented").to_owned());
        let mut sheets = Self {
            print,
            head: Head {
                title,
                beside,
                invented,
            },
            width,
            height,
            is_endless: !options.format.has_pages(),
            pages: Vec::new(),
            y: 0.0,
            charts: Vec::new(),
        };
        sheets.turn();
        sheets
    }

    /// The right margin.
    pub const fn right(&self) -> f32 {
        self.width - MARGIN
    }

    /// How much is free below.
    pub fn room(&self) -> f32 {
        if self.is_endless {
            f32::INFINITY
        } else {
            self.height - MARGIN - FOOT - self.y
        }
    }

    /// How much an empty sheet holds.
    pub fn whole_room(&self) -> f32 {
        self.height - 2.0 * MARGIN - FOOT
    }

    /// Puts something on the present sheet.
    pub fn add(&mut self, figure: Figure) {
        if let Some(page) = self.pages.last_mut() {
            page.figures.push(figure);
        }
    }

    /// Notes that time is drawn on the present sheet from here to where it is filled.
    pub fn note_chart(&mut self, top: f32) {
        let page = self.pages.len().saturating_sub(1);
        self.charts.push((page, top, self.y));
    }

    /// How many things stand on the present sheet.
    pub fn figures(&self) -> usize {
        self.pages.last().map_or(0, |page| page.figures.len())
    }

    /// Puts something under what came later.
    pub fn add_under(&mut self, figure: Figure, place: usize) {
        if let Some(page) = self.pages.last_mut() {
            page.figures.insert(place.min(page.figures.len()), figure);
        }
    }

    /// Puts a row where the sheet is filled to.
    pub fn add_row(&mut self, row: Row) {
        for figure in row.figures {
            self.add(figure.moved(0.0, self.y));
        }
        self.y += row.height;
    }

    /// A new sheet with its head.
    pub fn turn(&mut self) {
        let is_first = self.pages.is_empty();
        self.pages.push(Page {
            width: self.width,
            height: self.height,
            figures: Vec::new(),
        });
        let size = if is_first { 20.0 } else { HEADING };
        let whole = self.right() - MARGIN;
        let mut shapes = Vec::new();
        let mut y = MARGIN - 4.0;
        let mut end = MARGIN;
        for title in Face::Strong.wrap(&self.head.title, size, whole * 0.6) {
            y += leading(size);
            let title = line(title, Face::Strong, size, Ink::Text, MARGIN, y - size * 0.3);
            end = MARGIN + title.width();
            shapes.push(Shape::Words(title));
        }
        if let Some(invented) = &self.head.invented {
            let base = y - size * 0.3;
            let width = Face::Strong.width(invented, SMALL);
            shapes.push(Shape::Box {
                area: Area::new(end + 12.0, base - 11.0, width + 16.0, 15.0),
                round: 7.5,
                fill: None,
                edge: Some(Pen::solid(0.8, Ink::Line)),
            });
            shapes.push(Shape::Words(line(
                invented.as_str(),
                Face::Strong,
                SMALL,
                Ink::Muted,
                end + 20.0,
                base,
            )));
        }
        let mut beside_y = MARGIN + 2.0;
        let lines = Face::Regular.wrap(&self.head.beside, SMALL, whole * 0.36);
        for beside in lines.into_iter().take(BESIDE_LINES) {
            beside_y += leading(SMALL);
            let mut beside = line(
                beside,
                Face::Regular,
                SMALL,
                Ink::Muted,
                self.right(),
                beside_y - SMALL * 0.3,
            );
            beside.side = Side::End;
            shapes.push(Shape::Words(beside));
        }
        self.y = y.max(beside_y) + 6.0;
        self.add(Figure::plain(shapes));
    }

    /// A heading within the page.
    pub fn heading(&mut self, text: &str) {
        if self.room() < 50.0 {
            self.turn();
        }
        self.y += 8.0;
        self.paragraph(text, Face::Strong, HEADING, Ink::Text);
        self.y += 2.0;
    }

    /// Words across the page, line by line, over as many sheets as need be.
    pub fn paragraph(&mut self, text: &str, face: Face, size: f32, ink: Ink) {
        for text in face.wrap(text, size, self.right() - MARGIN) {
            if self.room() < leading(size) {
                self.turn();
            }
            self.y += leading(size);
            let line = line(text, face, size, ink, MARGIN, self.y - size * 0.3);
            self.add(Figure::plain(vec![Shape::Words(line)]));
        }
    }

    /// All sheets, numbered.
    pub fn finish(mut self, summary: String, axis: Option<Axis>) -> Drawing {
        if self.is_endless
            && let Some(page) = self.pages.last_mut()
        {
            page.height = page.height.max(self.y + FOOT + MARGIN).ceil();
        }
        let count = self.pages.len();
        let (left, right) = (MARGIN, self.right());
        let words = self.print.words;
        for (n, page) in self.pages.iter_mut().enumerate() {
            let y = page.height - MARGIN;
            let number = words.tf(
                "report-page",
                &[("n", (n + 1).into()), ("of", count.into())],
            );
            let mut number = line(number, Face::Regular, SMALL, Ink::Muted, right, y);
            number.side = Side::End;
            page.figures.push(Figure::plain(vec![
                Shape::Path {
                    points: vec![at(left, y - 12.0), at(right, y - 12.0)],
                    pen: Pen::solid(0.5, Ink::Grid),
                },
                Shape::Words(line(
                    words.t("report-foot"),
                    Face::Regular,
                    SMALL,
                    Ink::Muted,
                    left,
                    y,
                )),
                Shape::Words(number),
            ]));
        }
        Drawing {
            title: self.head.title,
            summary,
            lang: self.print.lang(),
            pages: self.pages,
            axis,
        }
    }
}
