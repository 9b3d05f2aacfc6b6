//! Age above, calendar below, and the line of today.

use egui::{Align2, Rect, Response, Role, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::scale::{Scale, date_of, day_number, end_of};
use super::scene::Read;
use super::ticks::{self, Named, Step, Tick};
use super::{TimelineView, homes};
use crate::app::Act;
use crate::design::{Font, radius};
use crate::model::date::age_at;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::quiet;
use chrono::Datelike as _;

/// From the top of the axis to the line between age and calendar.
const AXIS_LINE: f32 = 24.0;

impl TimelineView {
    pub(super) fn axis_ui(
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        scale: &Scale,
        rect: Rect,
        column: f32,
        response: &Response,
    ) {
        let t = cx.tokens;
        let words = cx.words;
        let name = words.tf(
            "timeline-section-name",
            &[
                ("from", (&words.date(date_of(scale.from))).into()),
                ("to", (&words.date(date_of(scale.to()))).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        let age_y = rect.top() + 10.0;
        let line_y = rect.top() + AXIS_LINE;
        let calendar_y = line_y + 10.0;
        let birth = read.case.child.birth.reckoned();

        let painter = ui.painter().clone();
        if rect.left() - column > 60.0 {
            for (key, y) in [("timeline-age", age_y), ("timeline-calendar", calendar_y)] {
                if birth.is_some() || key == "timeline-calendar" {
                    paint_line(
                        &painter,
                        pos2(column, y),
                        line(&painter, words.t(key), Font::Small),
                        t.muted,
                    );
                }
            }
        }
        let today = scale.x(end_of(read.today));
        let pill = (rect.left()..=rect.right()).contains(&today).then(|| {
            let text = match birth.and_then(|birth| age_at(birth, read.today)) {
                Some((years, _)) => words.tf("timeline-today-age", &[("n", years.into())]),
                None => words.t("timeline-today").to_owned(),
            };
            let galley = line(&painter, &text, Font::SmallStrong);
            let wide = galley.size().x + 18.0;
            let middle = today.clamp(rect.left() + wide / 2.0, rect.right() - wide / 2.0);
            (
                Rect::from_center_size(pos2(middle, line_y - 13.0), vec2(wide, 20.0)),
                galley,
            )
        });

        painter.hline(rect.x_range(), line_y, Stroke::new(1.0, t.muted));
        for tick in ticks::calendar(scale) {
            let x = scale.x(day_number(tick.date));
            let named = tick.named != Named::Nothing;
            let tall = if named { 5.0 } else { 3.0 };
            painter.vline(x, line_y..=line_y + tall, Stroke::new(1.0, t.muted));
            if let Some(text) = tick_words(cx, scale, tick) {
                let galley = line(&painter, &text, Font::Small);
                if x + 3.0 + galley.size().x <= rect.right() + 4.0 {
                    paint_line(&painter, pos2(x + 3.0, calendar_y), galley, t.muted);
                }
            }
        }
        if let Some(birth) = birth {
            Self::ages_ui(
                cx,
                &painter,
                scale,
                birth,
                rect,
                age_y,
                line_y,
                pill.as_ref().map(|(rect, _)| *rect),
            );
        } else {
            let place = Rect::from_min_max(rect.min, pos2(rect.right(), line_y));
            let mut place = ui.new_child(
                egui::UiBuilder::new()
                    .max_rect(place)
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            if quiet(words.t("timeline-no-birth"))
                .small()
                .ui(&mut place, t)
                .clicked()
            {
                cx.push(Act::ShowChild);
            }
        }
        if let Some((rect, galley)) = pill {
            painter.vline(
                today,
                rect.bottom()..=line_y + 22.0,
                Stroke::new(2.0, t.primary),
            );
            painter.rect_filled(rect, 10.0, t.primary);
            painter.galley(rect.center() - galley.size() / 2.0, galley, t.on_primary);
        }
        if response.has_focus() {
            focus_ring(&painter, rect.shrink2(vec2(0.0, 1.0)), radius::CONTROL, t);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what the ages are drawn from")]
    fn ages_ui(
        cx: &Cx<'_>,
        painter: &egui::Painter,
        scale: &Scale,
        birth: chrono::NaiveDate,
        rect: Rect,
        age_y: f32,
        line_y: f32,
        pill: Option<Rect>,
    ) {
        let t = cx.tokens;
        let close = scale.per_day() * 365.25 > 360.0;
        let mut free_from = rect.left();
        let mut write = |text: String, x: f32, align: Align2| {
            let galley = line(painter, &text, Font::SmallStrong);
            let left = if align == Align2::CENTER_CENTER {
                x - galley.size().x / 2.0
            } else {
                x
            };
            let left = left.clamp(rect.left(), rect.right() + 8.0 - galley.size().x);
            let place = Rect::from_min_size(pos2(left, age_y - 8.0), galley.size());
            if pill.is_some_and(|pill| pill.expand2(vec2(8.0, 20.0)).intersects(place))
                || left < free_from - 0.5
            {
                return;
            }
            free_from = place.right() + 10.0;
            paint_line(painter, pos2(left, age_y), galley, t.text);
        };
        if close && let Some((years, _)) = age_at(birth, date_of(scale.from)) {
            write(
                cx.words.age_text(years, None),
                rect.left(),
                Align2::LEFT_CENTER,
            );
        }
        for tick in ticks::ages(scale, birth) {
            let x = scale.x(day_number(tick.date));
            painter.vline(
                x,
                line_y - if close { 22.0 } else { 5.0 }..=line_y,
                Stroke::new(1.0, t.muted),
            );
            if !tick.named {
                continue;
            }
            if close {
                let text = if tick.years == 0 {
                    cx.words.t("timeline-born").to_owned()
                } else {
                    cx.words.tf("timeline-turns", &[("n", tick.years.into())])
                };
                write(text, x + 4.0, Align2::LEFT_CENTER);
            } else if tick.years == 0 {
                write(
                    cx.words.t("timeline-born").to_owned(),
                    x,
                    Align2::CENTER_CENTER,
                );
            } else {
                write(tick.years.to_string(), x, Align2::CENTER_CENTER);
            }
        }
    }

    /// The future, year lines and the line of today, behind everything.
    pub(super) fn paint_ground(
        ui: &Ui,
        cx: &Cx<'_>,
        read: &Read,
        scale: &Scale,
        chart: Rect,
        bottom: f32,
    ) {
        let t = cx.tokens;
        let painter = ui.painter();
        let today = scale.x(end_of(read.today));
        if today < chart.right() {
            let future = Rect::from_min_max(pos2(today.max(chart.left()), chart.top()), chart.max);
            painter.rect_filled(future, 0.0, t.future);
        }
        let grid = Stroke::new(1.0, t.grid);
        let bottom = bottom.min(chart.bottom());
        if homes::are_shown(cx, read) {
            homes::paint_behind(painter, cx, read, scale, chart, bottom);
        }
        let birth = read.case.child.birth.reckoned();
        match (birth, ticks::step(scale)) {
            (Some(birth), Step::Years(_) | Step::Months(6)) => {
                for tick in ticks::ages(scale, birth) {
                    painter.vline(scale.x(day_number(tick.date)), chart.top()..=bottom, grid);
                }
            }
            _ => {
                for tick in ticks::calendar(scale) {
                    painter.vline(scale.x(day_number(tick.date)), chart.top()..=bottom, grid);
                }
            }
        }
        if (chart.left()..=chart.right()).contains(&today) {
            painter.vline(today, chart.top()..=bottom, Stroke::new(2.0, t.primary));
        }
    }
}

/// What stands beside a tick of the calendar.
fn tick_words(cx: &Cx<'_>, scale: &Scale, tick: Tick) -> Option<String> {
    let date = tick.date;
    let first = day_number(date) - 32.0 < scale.from;
    Some(match tick.named {
        Named::Nothing => return None,
        Named::Year => date.year().to_string(),
        Named::Month if date.month() == 1 || first => {
            cx.words.month_year(date.year(), date.month())
        }
        Named::Month => cx.words.month_short(date.month()).to_owned(),
        Named::Week => cx
            .words
            .tf("timeline-week", &[("n", date.iso_week().week().into())]),
    })
}
