//! A piece of the life line under a date field: where the time lies, as loosely as it is known.

use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};
use egui::{Painter, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::dates::Life;
use crate::design::{Font, Tokens, height};
use crate::model::date::{PartialDate, Span, birthday};
use crate::model::{Course, Until};
use crate::text::Words;
use crate::ui::widgets::paint::line;
use crate::ui::widgets::shapes;

const TALL: f32 = 72.0;
const AGES: f32 = 10.0;
const MARKS: f32 = 27.0;
const BASE: f32 = 43.0;
const YEARS: f32 = 60.0;

/// The least stretch of time shown, in days.
const LEAST_DAYS: f64 = 3.0 * 365.25;

/// The least distance of two labels.
const LABEL_STEP: f32 = 64.0;

/// What is shown on the axis.
#[derive(Clone, Copy, Debug)]
pub struct MiniAxis<'a> {
    /// The child.
    pub life: Life<'a>,
    /// When it was, or when it began.
    pub when: Option<PartialDate>,
    /// Its end.
    pub until: &'a Until,
    /// Its shape.
    pub course: Course,
}

/// Days and points, one against the other.
struct Scale {
    from: f64,
    days: f64,
    left: f32,
    wide: f32,
}

impl Scale {
    fn x(&self, day: NaiveDate) -> f32 {
        self.left + ((f64::from(day.num_days_from_ce()) - self.from) / self.days) as f32 * self.wide
    }

    /// Every how many years a label fits.
    fn step_years(&self) -> i32 {
        let per_year = self.wide / (self.days / 365.25) as f32;
        [1, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| per_year * *step as f32 >= LABEL_STEP)
            .unwrap_or(100)
    }

    fn years(&self) -> Range<i32> {
        let year = |days: f64| (days / 365.2425) as i32;
        year(self.from)..year(self.from + self.days) + 2
    }
}

impl MiniAxis<'_> {
    fn start(&self) -> Option<Span> {
        self.when?.span(self.life.birth.reckoned())
    }

    fn end(&self) -> Option<Span> {
        match self.until {
            Until::At(end) => end.date.span(self.life.birth.reckoned()),
            Until::Ongoing | Until::Unsaid => None,
        }
    }

    /// The first and the last day that are marked.
    fn marked(&self) -> Option<(NaiveDate, NaiveDate)> {
        let start = self.start()?;
        let last = match self.until {
            Until::Ongoing => self.life.today.max(start.latest),
            _ => self
                .end()
                .map_or(start.latest, |end| end.latest.max(start.latest)),
        };
        Some((start.earliest, last))
    }

    fn scale(&self, rect: Rect) -> Scale {
        let day = |day: NaiveDate| f64::from(day.num_days_from_ce());
        let today = day(self.life.today);
        let (from, to) = match self.marked() {
            Some((first, last)) => (day(first), day(last)),
            None => (
                self.life.birth.reckoned().map_or(today - LEAST_DAYS, day),
                today,
            ),
        };
        let days = ((to - from) * 1.4).max(LEAST_DAYS);
        Scale {
            from: f64::midpoint(from, to) - days / 2.0,
            days,
            left: rect.left(),
            wide: rect.width(),
        }
    }

    /// The first and the last day it may have been, where it is not one single day.
    pub fn ends_text(&self, words: &Words) -> Option<String> {
        let span = self.start()?;
        if span.open_start || span.open_end || span.earliest == span.latest {
            return None;
        }
        let is_wide = (span.latest - span.earliest).num_days() > 27;
        let said = |day: NaiveDate| {
            if is_wide {
                words.month_year(day.year(), day.month())
            } else {
                words.date(day)
            }
        };
        let (start, end) = (said(span.earliest), said(span.latest));
        (start != end).then(|| {
            words.tf(
                "when-until",
                &[("start", (&start).into()), ("end", (&end).into())],
            )
        })
    }

    /// Draws it as wide as there is room. What it shows is also said in words beside it.
    pub fn ui(&self, ui: &mut Ui, t: &Tokens, words: &Words) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = &ui
            .painter()
            .with_clip_rect(rect.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
        let axis = rect.shrink2(vec2(4.0, 0.0)).with_min_x(rect.left() + 24.0);
        let scale = self.scale(axis);
        let at = |y: f32| rect.top() + y;
        painter.hline(
            axis.x_range(),
            at(BASE) + 0.5,
            Stroke::new(1.0, t.border_strong),
        );
        let step = scale.step_years();
        for year in scale.years().filter(|year| year % step == 0) {
            let Some(x) = NaiveDate::from_ymd_opt(year, 1, 1).map(|day| scale.x(day).round())
            else {
                continue;
            };
            if x < axis.left() || x > axis.right() {
                continue;
            }
            painter.vline(
                x + 0.5,
                at(BASE - 3.0)..=at(BASE + 4.0),
                Stroke::new(1.0, t.border_strong),
            );
            let label = line(painter, &year.to_string(), Font::Small);
            let left = (x - label.size().x / 2.0).clamp(axis.left(), axis.right() - label.size().x);
            painter.galley(pos2(left, at(YEARS) - label.size().y / 2.0), label, t.muted);
        }
        let ends_left = self.ends_text(words).map_or(axis.right(), |ends| {
            let label = line(painter, &ends, Font::Small);
            let left = axis.right() - label.size().x;
            painter.galley(pos2(left, at(AGES) - label.size().y / 2.0), label, t.muted);
            left - 8.0
        });
        self.ages_ui(
            painter,
            t,
            words,
            &scale,
            step,
            axis.with_max_x(ends_left),
            rect.top(),
        );
        self.mark_ui(painter, t, &scale, at(MARKS), axis);
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one step of drawing, named for reading"
    )]
    fn ages_ui(
        &self,
        painter: &Painter,
        t: &Tokens,
        words: &Words,
        scale: &Scale,
        step: i32,
        room: Rect,
        top: f32,
    ) {
        let Some(born) = self
            .life
            .birth
            .reckoned()
            .filter(|_| self.life.birth.is_exact())
        else {
            return;
        };
        for age in (0..=120_u8).filter(|age| i32::from(*age) % step == 0) {
            let Some(x) = birthday(born, age, 0).map(|day| scale.x(day).round()) else {
                return;
            };
            let label = line(painter, &words.age_text(age, None), Font::Small);
            if x < room.left() {
                continue;
            }
            if x + 4.0 + label.size().x > room.right() {
                return;
            }
            painter.vline(x + 0.5, top + 2.0..=top + BASE, Stroke::new(1.0, t.border));
            painter.galley(
                pos2(x + 5.0, top + AGES - label.size().y / 2.0),
                label,
                t.muted,
            );
        }
    }

    fn mark_ui(&self, painter: &Painter, t: &Tokens, scale: &Scale, y: f32, axis: Rect) {
        let (Some(start), Some(when)) = (self.start(), self.when) else {
            return;
        };
        let x = |day: NaiveDate| scale.x(day).clamp(axis.left(), axis.right());
        let lasts = self.course.lasting || !matches!(self.until, Until::Unsaid);
        let band = |from: f32, to: f32, tall: f32| {
            Rect::from_min_max(
                pos2(from, y - tall / 2.0),
                pos2(to.max(from + tall), y + tall / 2.0),
            )
        };
        if lasts {
            let fade_in = x(start.latest) - x(start.earliest);
            let (right, fade_out) = match (self.until, self.end()) {
                (Until::Ongoing, _) => (x(self.life.today), 0.0),
                (_, Some(end)) => (x(end.latest), x(end.latest) - x(end.earliest)),
                // Nobody has said until when.
                (_, None) => (
                    (x(start.latest) + 0.2 * scale.wide).min(axis.right()),
                    0.2 * scale.wide,
                ),
            };
            let rect = band(x(start.earliest), right, height::BAND);
            shapes::band(painter, rect, vec2(fade_in, fade_out), t.band);
            if matches!(self.until, Until::Ongoing) {
                shapes::arrow(
                    painter,
                    pos2((rect.right() + 14.0).min(axis.right()), y),
                    t.text,
                );
            }
            if !self.course.sudden {
                return;
            }
        } else if !when.is_exact() {
            let (from, to) = (x(start.earliest), x(start.latest));
            let rect = band(
                from.min(to - 28.0).max(axis.left()),
                to.max(from + 28.0),
                4.0,
            );
            shapes::band(painter, rect, vec2(rect.width(), rect.width()), t.band);
        }
        let center = pos2(
            if lasts {
                x(start.best()).max(x(start.earliest) + 7.0)
            } else {
                x(start.best())
            },
            y,
        );
        if when.is_exact() {
            shapes::diamond(painter, center, height::MARK, t.text);
        } else {
            shapes::hollow_diamond(painter, center, height::MARK, t.text, t.card);
        }
    }
}
