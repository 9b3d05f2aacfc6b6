//! A life from birth to today on a line, with one experience on it: at its date, as loosely as it is known.

use chrono::{Datelike as _, NaiveDate};
use egui::{Color32, Painter, Rect, Stroke, pos2, vec2};

use crate::design::{Font, Tokens, height};
use crate::model::date::birthday;
use crate::model::{Experience, Until};
use crate::text::Words;
use crate::ui::widgets::paint::line;
use crate::ui::widgets::shapes;

/// How far an end that nobody has named is drawn, in days.
const UNSAID_END_DAYS: f64 = 365.0;

/// Where an experience lies, in days from the common era.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a sign of the shapes of its own"
)]
pub struct Life {
    from: f64,
    /// From here on it is certain.
    from_known: f64,
    /// Until here it is certain.
    to_known: f64,
    to: f64,
    /// The nearest guess at when it was or began.
    at: f64,
    is_band: bool,
    is_sudden: bool,
    is_exact: bool,
    goes_on: bool,
}

fn day(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce())
}

impl Life {
    /// Where an experience lies; `None` where its time is not known.
    pub fn of(item: &Experience, birth: Option<NaiveDate>, today: NaiveDate) -> Option<Self> {
        let when = item.when.as_ref()?.date;
        let span = when.span(birth)?;
        let end = match &item.until {
            Until::At(end) => end.date.span(birth),
            Until::Unsaid | Until::Ongoing => None,
        };
        let goes_on = item.until == Until::Ongoing;
        let (from, from_known) = (day(span.earliest), day(span.latest));
        let is_band = item.course.lasting || goes_on || end.is_some();
        let (to_known, to) = if !is_band {
            (from_known, day(span.latest))
        } else if let Some(end) = end {
            (day(end.earliest), day(end.latest))
        } else if goes_on {
            (day(today), day(today))
        } else {
            let to = (from_known + UNSAID_END_DAYS).min(day(today).max(from_known + 60.0));
            (from_known, to)
        };
        let to = to.max(from_known);
        Some(Self {
            from,
            from_known,
            to_known: to_known.clamp(from_known, to),
            to,
            at: day(span.best()),
            is_band,
            is_sudden: item.course.sudden,
            is_exact: when.is_exact(),
            goes_on,
        })
    }
}

/// The time a line stands for: birth to today, so that every row has the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    birth: Option<NaiveDate>,
    from: f64,
    to: f64,
}

impl Scale {
    /// From birth to today; where the birth is not known, from the first thing known.
    pub fn of<'l>(
        birth: Option<NaiveDate>,
        today: NaiveDate,
        lives: impl Iterator<Item = &'l Life>,
    ) -> Self {
        let first = lives
            .map(|life| life.from)
            .fold(day(today) - 365.0, f64::min);
        let from = birth.map_or(first, day);
        Self {
            birth,
            from,
            to: day(today).max(from + 365.0),
        }
    }

    /// Where a day lies between `left` and `right`; what lies before birth or after today stands at the end.
    fn x(&self, day: f64, line: Rect) -> f32 {
        let share = ((day - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        line.left() + share as f32 * line.width()
    }

    /// Paints the line, with a tick at birth and every fifth birthday.
    pub fn paint(&self, painter: &Painter, t: &Tokens, line: Rect, ink: Color32) {
        let y = line.center().y.round() + 0.5;
        painter.hline(line.x_range(), y, Stroke::new(1.0, t.border));
        let stroke = Stroke::new(1.0, ink);
        let tick = |x: f32| {
            painter.vline(x.round() + 0.5, y - 4.0..=y + 4.0, stroke);
        };
        tick(line.left());
        for (_, date) in self.birthdays() {
            tick(self.x(day(date), line));
        }
    }

    /// Every fifth birthday up to today.
    fn birthdays(&self) -> impl Iterator<Item = (u8, NaiveDate)> + '_ {
        (5..=120_u8).step_by(5).map_while(|age| {
            let date = birthday(self.birth?, age, 0)?;
            (day(date) <= self.to).then_some((age, date))
        })
    }

    /// Writes under the line what its ticks are.
    pub fn paint_ages(&self, painter: &Painter, t: &Tokens, words: &Words, rect: Rect, top: f32) {
        if self.birth.is_none() {
            return;
        }
        let born = line(painter, words.t("timeline-born"), Font::Small);
        let mut free = rect.left() + born.size().x + 6.0;
        painter.galley(pos2(rect.left(), top), born, t.muted);
        for (age, date) in self.birthdays() {
            let galley = line(painter, &words.age_text(age, None), Font::Small);
            let middle = self.x(day(date), rect) - galley.size().x / 2.0;
            let left = middle.min(rect.right() - galley.size().x);
            if left >= free {
                free = left + galley.size().x + 6.0;
                painter.galley(pos2(left, top), galley, t.muted);
            }
        }
    }

    /// Paints an experience where it lies.
    pub fn paint_life(
        &self,
        painter: &Painter,
        life: &Life,
        axis: Rect,
        ink: Color32,
        ground: Color32,
    ) {
        // A band on whole points, the shapes on the line.
        let y = axis.center().y.round();
        let x = |day: f64| self.x(day, axis);
        if life.is_band {
            let left = x(life.from).min(axis.right() - height::BAND);
            let rect = Rect::from_min_max(
                pos2(left, y - height::BAND / 2.0),
                pos2(x(life.to).max(left + height::BAND), y + height::BAND / 2.0),
            );
            let fades = vec2(x(life.from_known) - left, x(life.to) - x(life.to_known));
            shapes::band(painter, rect, fades, ink);
            if life.goes_on {
                shapes::arrow(painter, pos2(rect.right() + 15.0, y), ink);
            }
            if !life.is_sudden {
                return;
            }
        } else if !life.is_exact && x(life.to) - x(life.from) > height::MARK + 2.0 {
            // The range it may have been in, behind the shape.
            let rect = Rect::from_min_max(pos2(x(life.from), y - 2.0), pos2(x(life.to), y + 2.0));
            let fades = vec2(x(life.at) - rect.left(), rect.right() - x(life.at));
            shapes::band(painter, rect, fades, ink);
        }
        let center = pos2(x(life.at), y);
        if life.is_exact {
            shapes::diamond(painter, center, height::MARK, ink);
        } else {
            shapes::hollow_diamond(painter, center, height::MARK, ink, ground);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::generate;

    #[test]
    fn everything_dated_lies_on_the_line_in_the_order_it_happened() {
        let line = Rect::from_min_max(pos2(100.0, 0.0), pos2(240.0, 20.0));
        let today = NaiveDate::from_ymd_opt(2026, 11, 16).expect("a real day");
        for seed in 0..20 {
            let case = generate::random(seed, 30);
            let birth = case.child.birth.reckoned();
            let mut lives: Vec<Life> = case
                .experiences
                .iter()
                .filter_map(|item| Life::of(item, birth, today))
                .collect();
            let scale = Scale::of(birth, today, lives.iter());
            lives.sort_by(|a, b| a.at.total_cmp(&b.at));
            let places: Vec<f32> = lives.iter().map(|life| scale.x(life.at, line)).collect();
            assert!(places.is_sorted(), "{places:?}");
            for life in &lives {
                assert!(life.from <= life.from_known && life.from_known <= life.to_known);
                assert!(life.to_known <= life.to, "{life:?}");
                let x = scale.x(life.at, line);
                assert!((line.left()..=line.right()).contains(&x));
            }
        }
    }
}
