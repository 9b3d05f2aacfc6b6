//! Homes, placements and schools on a small axis from the birth to today, and below them who was there and the lives of others.

use chrono::{Datelike as _, NaiveDate};
use egui::{Id, Painter, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::fold::Fold;
use super::piece::Node;
use super::read::{Read, Span};
use super::{Chosen, List, MappingView};
use crate::app::{Command, Which};
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, Tokens, height, radius, space};
use crate::model::date::birthday;
use crate::model::{Birth, Period, PeriodKind, Until};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::{Level, heading_ui, label_ui, paragraph_ui, quiet, shapes};

/// A row.
const ROW: f32 = 26.0;
/// A row whose time stands under its name.
const TALL_ROW: f32 = 42.0;
/// The line of ages below the rows.
const AGES: f32 = 22.0;
/// The least distance of two ages.
const AGE_STEP: f32 = 52.0;
/// The room of the mark that there are two versions.
const MARK: f32 = 18.0;
/// Kept free at the right for the arrow of what goes on.
const ARROW: f32 = 18.0;
/// How far an end that nobody named is drawn, in days.
const UNSAID_END_DAYS: i64 = 365;

/// Days and points, one against the other.
struct Axis {
    from: NaiveDate,
    days: f32,
    left: f32,
    wide: f32,
}

impl Axis {
    fn x(&self, day: NaiveDate) -> f32 {
        let days = (day - self.from).num_days() as f32;
        self.left + (days / self.days).clamp(0.0, 1.0) * self.wide
    }
}

impl MappingView {
    pub(super) fn spans_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, column: u8) {
        let words = cx.words;
        let count = read.spans.len();
        let meta = words.tf("mapping-spans-count", &[("n", count.into())]);
        head_ui(ui, cx, if count == 0 { "" } else { &meta });
        if read.case.periods.is_empty() {
            paragraph_ui(
                ui,
                words.t("mapping-spans-none"),
                Font::Body,
                cx.tokens.muted,
            );
            return;
        }
        let room = ui.available_rect_before_wrap();
        let names = (room.width() * 0.45).clamp(150.0, 340.0);
        let axis = axis(read, room.left() + names, room.width() - names - ARROW);
        let top = ui.cursor().top();
        let backdrop = ui.painter().add(egui::Shape::Noop);
        for span in &read.spans {
            self.span_ui(ui, cx, read, span, &axis, column);
        }
        self.others_ui(ui, cx, read, &axis, column);
        let bottom = ui.cursor().top();
        let (rect, _) = ui.allocate_exact_size(vec2(room.width(), AGES), Sense::hover());
        if ui.is_rect_visible(Rect::from_min_max(pos2(room.left(), top), rect.max)) {
            let lines = ages_ui(ui.painter(), cx, read, &axis, top..=bottom);
            ui.painter().set(backdrop, egui::Shape::Vec(lines));
        }
    }

    /// Who was there, and the lives of others: folded until they are asked for.
    fn others_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, axis: &Axis, column: u8) {
        let others = &read.spans_of_others;
        if others.is_empty() {
            return;
        }
        let name = cx.words.t("mapping-spans-others");
        let id = Id::unique("mapping spans of others");
        let fold = Fold {
            id,
            icon: Icon::Users,
            words: &format!("{name} {}", others.len()),
            shown: self.is_unfolded(List::SpansOfOthers),
        };
        ui.add_space(2.0);
        let response = fold.ui(ui, cx);
        self.stops.add(id, column, response.rect);
        self.bring_into_sight(&response);
        if response.clicked() {
            self.fold(List::SpansOfOthers);
        }
        for span in others {
            let is_chosen = self.chosen == Some(Chosen::Period(span.item.id));
            if self.is_unfolded(List::SpansOfOthers) || is_chosen {
                self.span_ui(ui, cx, read, span, axis, column);
            }
        }
    }

    fn span_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        span: &Span,
        axis: &Axis,
        column: u8,
    ) {
        let t = cx.tokens;
        let chosen = Chosen::Period(span.item.id);
        let left = ui.cursor().left() + if span.has_two_versions { MARK } else { 0.0 };
        let room = axis.left - left - space::LARGE;
        let name = line_within(ui.painter(), &span.name, Font::Body, room);
        let when = line_within(ui.painter(), &span.when, Font::Small, room);
        // A time is not cut: where there is no room beside the name it stands under it.
        let is_tall = name.size().x + space::SMALL + when.size().x > room;
        let tall = if is_tall { TALL_ROW } else { ROW };
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tall));
        let node = Node {
            chosen,
            rect,
            sense: Sense::click(),
            spoken: &span.spoken,
            column,
        };
        let response = self.node_ui(ui, cx, &node, |view, ui, cx| view.item_keys(ui, cx, chosen));
        let (is_chosen, focused) = (self.chosen == Some(chosen), response.has_focus());
        if !ui.is_rect_visible(rect) {
            return;
        }
        let mut painter = ui.painter().clone();
        if cx.misses([span.name.as_str(), &span.item.note]) {
            painter.multiply_opacity(DIMMED);
        }
        let ground = rect.expand2(vec2(6.0, 0.0));
        let (ink, quiet) = if is_chosen {
            painter.rect_filled(ground, radius::CONTROL, t.select);
            (t.on_select, t.on_select)
        } else {
            if response.hovered() {
                painter.rect_filled(ground, radius::CONTROL, t.row_hover);
            }
            (t.text, t.muted)
        };
        let middle = rect.center().y;
        if span.has_two_versions {
            let at = pos2(rect.left() + 7.0, middle);
            Icon::GitFork.paint(&painter, at, 14.0, t.warn);
        }
        if is_tall {
            paint_line(&painter, pos2(left, middle - 8.0), name, ink);
            paint_line(&painter, pos2(left, middle + 10.0), when, quiet);
        } else {
            let end = paint_line(&painter, pos2(left, middle), name, ink);
            let at = pos2(end.x + space::SMALL, middle + 1.0);
            paint_line(&painter, at, when, quiet);
        }
        let born = read.case.child.birth.reckoned();
        if !paint_span(&painter, t, &span.item, born, read.today, axis, middle) {
            let words = line_within(
                &painter,
                &undated_words(cx.words, &span.item),
                Font::Small,
                axis.wide,
            );
            paint_line(&painter, pos2(axis.left, middle), words, quiet);
        }
        if focused {
            focus_ring(&painter, ground.shrink2(vec2(1.0, 1.0)), radius::CONTROL, t);
        }
    }
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, meta: &str) {
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
    let builder = egui::UiBuilder::new()
        .max_rect(rect)
        .layout(egui::Layout::left_to_right(egui::Align::Center));
    ui.scope_builder(builder, |ui| {
        heading_ui(ui, cx.tokens, cx.words.t("mapping-spans"), Level::Section);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            if cx.can_edit() {
                let button = quiet(cx.words.t("add"))
                    .name(cx.words.t("mapping-spans-add"))
                    .icon(Icon::Plus);
                if button.ui(ui, cx.tokens).clicked() {
                    cx.push(Command::OpenPeriod(Which::New));
                }
            }
            if !meta.is_empty() {
                label_ui(ui, meta, Font::Small, cx.tokens.muted);
            }
        });
    });
    ui.advance_cursor_after_rect(rect);
    ui.add_space(space::TINY);
}

/// From the birth, or from the earliest day known, to today or the latest day known.
fn axis(read: &Read, left: f32, wide: f32) -> Axis {
    let born = read.case.child.birth.reckoned();
    let dates = read.case.periods.iter().flat_map(|item| {
        let start = item.when.as_ref().and_then(|when| when.date.span(born));
        let end = match &item.until {
            Until::At(end) => end.date.span(born),
            Until::Ongoing | Until::Unsaid => None,
        };
        [start, end]
    });
    let mut from = born.unwrap_or(read.today);
    let mut to = read.today;
    // The lives of others may reach further back than the child's; they are drawn from its birth.
    for span in dates.flatten() {
        if born.is_none() {
            from = from.min(span.earliest);
        }
        to = to.max(span.latest);
    }
    Axis {
        from,
        days: (to - from).num_days().max(180) as f32,
        left,
        wide: wide.max(40.0),
    }
}

/// Paints a span as loosely as it is known. Says whether it has a place on the axis.
fn paint_span(
    painter: &Painter,
    t: &Tokens,
    item: &Period,
    born: Option<NaiveDate>,
    today: NaiveDate,
    axis: &Axis,
    middle: f32,
) -> bool {
    let Some(start) = item.when.as_ref().and_then(|when| when.date.span(born)) else {
        return false;
    };
    let x = |day: NaiveDate| axis.x(day);
    if item.kind == PeriodKind::Event && item.until == Until::Unsaid {
        let is_exact = item.when.as_ref().is_some_and(|when| when.date.is_exact());
        paint_moment(painter, t, &start, is_exact, axis, middle);
        return true;
    }
    let (from, fade_in) = (x(start.earliest), x(start.latest) - x(start.earliest));
    let (to, fade_out) = match &item.until {
        Until::Ongoing => (x(today.max(start.latest)), 0.0),
        Until::At(end) => match end.date.span(born) {
            Some(end) => (x(end.latest), x(end.latest) - x(end.earliest)),
            None => (x(start.latest), 0.0),
        },
        // Nobody said until when: it fades out.
        Until::Unsaid => {
            let end = start.latest + chrono::TimeDelta::days(UNSAID_END_DAYS);
            let end = end.min(today.max(start.latest));
            (x(end), x(end) - x(start.latest))
        }
    };
    let rect = Rect::from_min_max(
        pos2(from, middle - height::BAND / 2.0),
        pos2(to.max(from + height::BAND), middle + height::BAND / 2.0),
    );
    shapes::band(painter, rect, vec2(fade_in, fade_out), t.band_quiet);
    if matches!(item.until, Until::Ongoing) {
        shapes::arrow(painter, pos2(rect.right() + 14.0, middle), t.text);
    }
    true
}

/// Paints something that happened and did not last: a diamond, hollow over a band as long as the doubt where the day is not known.
fn paint_moment(
    painter: &Painter,
    t: &Tokens,
    when: &crate::model::date::Span,
    is_exact: bool,
    axis: &Axis,
    middle: f32,
) {
    const SIZE: f32 = 12.0;
    let center = pos2(axis.x(when.best()), middle);
    if is_exact {
        shapes::diamond(painter, center, SIZE, t.text);
        return;
    }
    let (from, to) = (axis.x(when.earliest), axis.x(when.latest));
    let rect = Rect::from_min_max(
        pos2(from.min(center.x - SIZE), middle - 2.0),
        pos2(to.max(center.x + SIZE), middle + 2.0),
    );
    shapes::band(
        painter,
        rect,
        vec2(rect.width(), rect.width()),
        t.band_quiet,
    );
    shapes::hollow_diamond(painter, center, SIZE, t.text, t.card);
}

/// What stands in the place of a span that has no place on the axis.
fn undated_words(words: &Words, item: &Period) -> String {
    match &item.when {
        Some(when) if !when.written.trim().is_empty() && when.date.is_unknown() => {
            format!("“{}”", when.written.trim())
        }
        Some(when) if !when.date.is_unknown() => words.period_text(&when.date, &item.until),
        _ => words.t("when-unknown").to_owned(),
    }
}

/// Paints the ages below the rows, or years where the birth is not known; gives the lines that run behind the rows.
fn ages_ui(
    painter: &Painter,
    cx: &Cx<'_>,
    read: &Read,
    axis: &Axis,
    rows: std::ops::RangeInclusive<f32>,
) -> Vec<egui::Shape> {
    let t = cx.tokens;
    let years = axis.days / 365.25;
    let step = [1, 2, 3, 4, 5, 10, 20]
        .into_iter()
        .find(|step| axis.wide / years * *step as f32 >= AGE_STEP)
        .unwrap_or(50);
    let mut lines = Vec::new();
    let mut tick = |day: NaiveDate, words: &str| {
        let x = axis.x(day).round() + 0.5;
        lines.push(egui::Shape::vline(
            x,
            rows.clone(),
            Stroke::new(1.0, t.grid),
        ));
        let galley = line(painter, words, Font::Small);
        let left = x - galley.size().x / 2.0;
        painter.galley(pos2(left, rows.end() + 3.0), galley, t.muted);
    };
    let birth = read.case.child.birth;
    if birth == Birth::Unknown {
        for year in (axis.from.year()..=read.today.year()).filter(|year| year % step == 0) {
            let Some(day) = NaiveDate::from_ymd_opt(year, 1, 1) else {
                continue;
            };
            if day >= axis.from {
                tick(day, &year.to_string());
            }
        }
    } else {
        let born = axis.from;
        tick(born, cx.words.t("timeline-born"));
        for age in (1..=120_u8).filter(|age| i32::from(*age) % step == 0) {
            match birthday(born, age, 0) {
                Some(day) if (day - born).num_days() as f32 <= axis.days => {
                    tick(day, &cx.words.age_text(age, None));
                }
                _ => break,
            }
        }
    }
    lines
}
