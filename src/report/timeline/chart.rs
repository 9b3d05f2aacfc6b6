//! The axis on every sheet, and lanes that go on from sheet to sheet.

use chrono::{Datelike as _, NaiveDate};

use super::super::Print;
use super::super::drawing::{Area, Axis, Figure, Ink, Pen, Shape, Side, at};
use super::super::faces::Face;
use super::super::label::{NAME, SMALL, leading, words as line};
use super::super::sheets::{MARGIN, Row, Sheets};
use super::life::{day_number, end_of};
use crate::model::date::{AGES, birthday};

/// Room for the names of lanes.
pub(super) const COLUMN: f32 = 116.0;

/// Air above and below what stands in a lane.
const AIR: f32 = 7.0;

/// A lane that takes no more than this part of a sheet is not parted.
const TOGETHER: f32 = 0.35;

/// Height of the axis.
const AXIS: f32 = 36.0;

/// From the top of the axis to the line between ages and years.
const MIDDLE: f32 = 17.0;

/// Sheets with time from left to right.
pub(super) struct Chart<'a, 's> {
    print: Print<'a>,
    sheets: &'s mut Sheets<'a>,
    axis: Axis,
    /// Where the lines of the years begin on the present sheet, and under which figure they lie; nothing while no axis stands there.
    open: Option<(f32, usize)>,
}

impl<'a, 's> Chart<'a, 's> {
    pub fn begin(print: Print<'a>, sheets: &'s mut Sheets<'a>, axis: Axis) -> Self {
        let mut chart = Self {
            print,
            sheets,
            axis,
            open: None,
        };
        chart.open();
        chart
    }

    /// Ends the axis: what comes after has no time.
    pub fn close(&mut self) {
        let Some((top, place)) = self.open.take() else {
            return;
        };
        let bottom = self.sheets.y;
        let mut shapes = Vec::new();
        let (ticks, _) = self.years();
        for (day, _) in ticks {
            let x = self.axis.x(day);
            shapes.push(Shape::Path {
                points: vec![at(x, top), at(x, bottom)],
                pen: Pen::solid(0.5, Ink::Grid),
            });
        }
        let today = self.axis.x(end_of(self.print.today));
        shapes.push(Shape::Path {
            points: vec![at(today, top), at(today, bottom)],
            pen: Pen::solid(1.2, Ink::Text),
        });
        self.sheets.note_chart(top);
        self.sheets.add_under(Figure::plain(shapes), place);
        self.sheets.y += 4.0;
    }

    fn turn(&mut self) {
        let was_open = self.open.is_some();
        self.close();
        self.sheets.turn();
        if was_open {
            self.open();
        }
    }

    /// A lane: its name at the left, its rows beside it. Where it goes on on another sheet, its name stands there again, and with it
    /// `over`, which belongs over the rows.
    pub fn lane(&mut self, name: &str, hint: &str, over: Option<&Row>, rows: Vec<Row>) {
        let over_height = over.map_or(0.0, |over| over.height);
        let least = over_height + rows.first().map_or(0.0, |row| row.height);
        let all = over_height + rows.iter().map(|row| row.height).sum::<f32>();
        let heading = heading(name, hint);
        let room = self.sheets.room() - 2.0 * AIR;
        // What is not long stays together.
        let is_parted = all > room && all < self.sheets.whole_room() * TOGETHER;
        if room < least.max(heading.height) || is_parted {
            self.turn();
        }
        let mut top = self.head(heading);
        if let Some(over) = over {
            self.sheets.add_row(over.clone());
        }
        let mut stands = false;
        for row in rows {
            if stands && self.sheets.room() < row.height + AIR {
                self.sheets.y = self.sheets.y.max(top) + AIR;
                self.turn();
                top = self.head(heading_of_rest(self.print, name));
                if let Some(over) = over {
                    self.sheets.add_row(over.clone());
                }
            }
            self.sheets.add_row(row);
            stands = true;
        }
        self.sheets.y = self.sheets.y.max(top) + AIR;
    }

    /// The line over a lane and its name. Gives where the name ends.
    fn head(&mut self, heading: Row) -> f32 {
        let (left, right, y) = (MARGIN, self.sheets.right(), self.sheets.y);
        self.sheets.add(Figure::plain(vec![Shape::Path {
            points: vec![at(left, y), at(right, y)],
            pen: Pen::solid(0.6, Ink::Line),
        }]));
        self.sheets.y += AIR;
        let begun = self.sheets.y;
        let end = begun + heading.height;
        self.sheets.add_row(Row {
            figures: heading
                .figures
                .into_iter()
                .map(|figure| figure.moved(left, 0.0))
                .collect(),
            height: 0.0,
        });
        self.sheets.y = begun;
        end
    }

    fn open(&mut self) {
        let top = self.sheets.y;
        let (left, words) = (MARGIN, self.print.words);
        let (axis, today) = (self.axis, self.print.today);
        let (ages_y, years_y) = (top + 11.0, top + MIDDLE + 12.5);
        let mut shapes = vec![Shape::Path {
            points: vec![at(axis.left, top + MIDDLE), at(axis.right, top + MIDDLE)],
            pen: Pen::solid(0.8, Ink::Line),
        }];
        let birth = self.print.case.child.birth;
        if birth.reckoned().is_some() {
            let name = words.t(if birth.is_exact() {
                "timeline-age"
            } else {
                "report-age-about"
            });
            shapes.push(Shape::Words(line(
                name,
                Face::Regular,
                SMALL,
                Ink::Muted,
                left,
                ages_y,
            )));
        }
        shapes.push(Shape::Words(line(
            words.t("timeline-calendar"),
            Face::Regular,
            SMALL,
            Ink::Muted,
            left,
            years_y,
        )));

        // The day of printing goes before the ages.
        let x = axis.x(end_of(today));
        let said = match words.age_on_text(birth, today) {
            Some(age) => words.tf("report-today-age", &[("age", (&age).into())]),
            None => words.t("timeline-today").to_owned(),
        };
        let width = Face::Strong.width(&said, SMALL) + 14.0;
        let pill = Area::new(
            (x - width / 2.0).clamp(axis.left, axis.right - width),
            top,
            width,
            14.5,
        );
        let mut taken = vec![(pill.left - 4.0, pill.right() + 4.0)];
        let put = |shapes: &mut Vec<Shape>,
                   taken: &mut Vec<(f32, f32)>,
                   text: &str,
                   face: Face,
                   x: f32,
                   y: f32| {
            let half = face.width(text, SMALL) / 2.0;
            let (begin, end) = (x - half, x + half);
            let is_free = begin >= axis.left - 8.0
                && end <= axis.right + 6.0
                && taken
                    .iter()
                    .all(|(from, to)| end + 3.0 <= *from || *to + 3.0 <= begin);
            if is_free {
                taken.push((begin, end));
                let mut words = line(text, face, SMALL, Ink::Text, x, y);
                words.side = Side::Middle;
                shapes.push(Shape::Words(words));
            }
        };
        for (day, age) in self.ages() {
            let x = axis.x(day);
            shapes.push(Shape::Path {
                points: vec![at(x, top + MIDDLE - 3.0), at(x, top + MIDDLE)],
                pen: Pen::solid(0.8, Ink::Line),
            });
            let text = match age {
                0 => words.t("timeline-born").to_owned(),
                age => age.to_string(),
            };
            put(&mut shapes, &mut taken, &text, Face::Strong, x, ages_y);
        }
        let mut taken = Vec::new();
        let (years, with_months) = self.years();
        for (day, date) in years {
            let x = axis.x(day);
            let text = if with_months {
                words.month_year(date.year(), date.month())
            } else {
                date.year().to_string()
            };
            put(&mut shapes, &mut taken, &text, Face::Regular, x, years_y);
        }
        shapes.push(Shape::Box {
            area: pill,
            round: 7.2,
            fill: Some(Ink::Text),
            edge: None,
        });
        shapes.push(Shape::Path {
            points: vec![at(x, top + 14.0), at(x, top + MIDDLE)],
            pen: Pen::solid(1.2, Ink::Text),
        });
        let mut said = line(
            said,
            Face::Strong,
            SMALL,
            Ink::Paper,
            pill.left + width / 2.0,
            ages_y - 0.4,
        );
        said.side = Side::Middle;
        shapes.push(Shape::Words(said));
        self.sheets.add(Figure::plain(shapes));
        self.sheets.y = top + AXIS;
        self.open = Some((top + AXIS - 2.0, self.sheets.figures()));
    }

    fn points_per_year(&self) -> f32 {
        let days = (self.axis.to - self.axis.from).max(1.0);
        (f64::from(self.axis.right - self.axis.left) / days * 365.25) as f32
    }

    fn is_in(&self, day: f64) -> bool {
        (self.axis.from..=self.axis.to).contains(&day)
    }

    /// Birthdays.
    fn ages(&self) -> Vec<(f64, u8)> {
        let Some(born) = self.print.case.child.birth.reckoned() else {
            return Vec::new();
        };
        let per_year = self.points_per_year();
        let step = [1, 2, 5, 10, 20]
            .into_iter()
            .find(|step| per_year * *step as f32 >= 22.0)
            .unwrap_or(50);
        AGES.step_by(step)
            .filter_map(|age| Some((day_number(birthday(born, age, 0)?), age)))
            .filter(|(day, _)| self.is_in(*day))
            .collect()
    }

    /// The beginnings of years, or of quarters where years are wide. Says whether months are named.
    fn years(&self) -> (Vec<(f64, NaiveDate)>, bool) {
        let per_year = self.points_per_year();
        let months = [1, 3, 6, 12, 24, 60, 120, 240]
            .into_iter()
            .find(|months| {
                per_year * *months as f32 / 12.0 >= if *months < 12 { 58.0 } else { 30.0 }
            })
            .unwrap_or(600);
        let first = i32::try_from(self.axis.from as i64).ok();
        let first = first.and_then(NaiveDate::from_num_days_from_ce_opt);
        let Some(first) = first else {
            return (Vec::new(), false);
        };
        let years = (months / 12).max(1);
        let begin = first.year().div_euclid(years) * years;
        let days = (0..)
            .map_while(|n: i32| {
                let month = n * months;
                NaiveDate::from_ymd_opt(begin + month / 12, (month % 12) as u32 + 1, 1)
            })
            .map(|date| (day_number(date), date))
            .take_while(|(day, _)| *day <= self.axis.to)
            .filter(|(day, _)| self.is_in(*day))
            .collect();
        (days, months < 12)
    }
}

fn heading(name: &str, hint: &str) -> Row {
    let mut y = 0.0;
    let mut shapes = Vec::new();
    let width = COLUMN - 12.0;
    for (text, face, size, ink) in [
        (name, Face::Strong, NAME, Ink::Text),
        (hint, Face::Regular, SMALL, Ink::Muted),
    ] {
        for text in face.wrap(text, size, width) {
            y += leading(size);
            shapes.push(Shape::Words(line(
                text,
                face,
                size,
                ink,
                0.0,
                y - size * 0.3,
            )));
        }
    }
    Row {
        figures: vec![Figure::plain(shapes)],
        height: y,
    }
}

fn heading_of_rest(print: Print<'_>, name: &str) -> Row {
    heading(name, print.words.t("report-continued"))
}
