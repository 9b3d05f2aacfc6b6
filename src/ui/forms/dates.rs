//! Fields for a time as people say it, and what the program makes of it while it is typed.

use chrono::NaiveDate;
use egui::accesskit::Live;
use egui::text::LayoutJob;
use egui::{Color32, Id, Role, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo, vec2};

use crate::design::{Font, Icon, Tokens, height, icon_size, radius, space};
use crate::model::date::NotUnderstood;
use crate::model::date::{End, PartialDate, Point, Sense as DateSense, Understood, parse};
use crate::model::{Birth, Until, When};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line};

/// Whose life a time is read against.
#[derive(Clone, Copy, Debug)]
pub struct Life<'a> {
    /// What the child is called.
    pub name: &'a str,
    /// When the child was born.
    pub birth: Birth,
    /// The day today.
    pub today: NaiveDate,
}

/// How a typed time was understood, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the icon says.
    pub icon: Icon,
    /// How it was understood.
    pub sentence: String,
    /// What follows from it, or how to write it instead.
    pub more: String,
}

impl Reading {
    /// Both in one, for a screen reader.
    pub fn whole(&self) -> String {
        format!("{} {}", self.sentence, self.more)
            .trim_end()
            .to_owned()
    }
}

/// Reads one time that has no end: a start, a day to look again. The child's age says nothing there.
pub fn read_day(words: &Words, when: Option<&When>, today: NaiveDate) -> Reading {
    let life = Life {
        name: "",
        birth: Birth::Unknown,
        today,
    };
    match when {
        Some(when) => read_when(words, when, &Until::Unsaid, life),
        None => without_start(words, &Until::Unsaid),
    }
}

/// Reads a time and its end, in one or two sentences.
pub fn read_period(
    words: &Words,
    when: Option<&When>,
    until: &Until,
    life: Life<'_>,
) -> Vec<Reading> {
    let mut readings = Vec::new();
    let end = match until {
        Until::At(end) if end.date.is_unknown() => {
            readings.push(not_understood(
                words,
                &end.written,
                words.t("date-end-not-understood"),
                life.today,
            ));
            &Until::Unsaid
        }
        other => other,
    };
    match when {
        Some(when) => readings.insert(0, read_when(words, when, end, life)),
        None => readings.insert(0, without_start(words, end)),
    }
    if let (Some(when), Until::At(end)) = (when, until)
        && ends_before(&when.date, &end.date, life.birth)
    {
        readings.push(Reading {
            icon: Icon::CircleQuestionMark,
            sentence: words.not_understood_text(NotUnderstood::EndBeforeStart),
            more: String::new(),
        });
    }
    readings
}

fn without_start(words: &Words, end: &Until) -> Reading {
    let sentence = match end {
        Until::Unsaid => words.t("date-none").to_owned(),
        Until::Ongoing => words.t("date-ongoing-alone").to_owned(),
        Until::At(end) => words.tf(
            "date-end-alone",
            &[("when", (&words.when_text_long(&end.date)).into())],
        ),
    };
    let icon = if matches!(end, Until::Unsaid) {
        Icon::CalendarOff
    } else {
        Icon::Check
    };
    Reading {
        icon,
        sentence,
        more: String::new(),
    }
}

fn read_when(words: &Words, when: &When, until: &Until, life: Life<'_>) -> Reading {
    if when.date.is_unknown() {
        if parse(&when.written, life.today).is_ok() {
            return without_start(words, until);
        }
        return not_understood(
            words,
            &when.written,
            words.t("date-not-understood"),
            life.today,
        );
    }
    let understood = Understood {
        date: when.date,
        until: match until {
            Until::Unsaid => End::Unsaid,
            Until::Ongoing => End::Ongoing,
            Until::At(end) => End::At(end.date),
        },
    };
    Reading {
        icon: Icon::Check,
        sentence: words.understood_text(&understood),
        more: age_sentence(words, &when.date, until, life).unwrap_or_default(),
    }
}

/// "Noah var 5 år.", where that says something the time itself does not.
fn age_sentence(
    words: &Words,
    date: &PartialDate,
    until: &Until,
    life: Life<'_>,
) -> Option<String> {
    if matches!(date.point, Point::Age { .. }) {
        return None;
    }
    let born = life.birth.reckoned()?;
    let name = ("alias", life.name.into());
    if life.birth.is_exact()
        && date.sense != DateSense::After
        && date.span(Some(born)).is_some_and(|span| span.latest < born)
    {
        return Some(words.tf("date-before-birth", &[name]));
    }
    let age = words.age_then_text(life.birth, date)?;
    let is_ahead = date.best(Some(born)).is_some_and(|day| day > life.today);
    let key = match until {
        _ if is_ahead => return Some(words.tf("date-age-then", &[name, ("age", (&age).into())])),
        Until::Unsaid => {
            return Some(words.tf("date-understood-age", &[name, ("age", (&age).into())]));
        }
        Until::Ongoing | Until::At(_) => "date-age-began",
    };
    Some(words.tf(key, &[name, ("age", (&age).into())]))
}

fn not_understood(words: &Words, written: &str, sentence: &str, today: NaiveDate) -> Reading {
    let more = match parse(written, today) {
        Ok(_) | Err(NotUnderstood::NotADate | NotUnderstood::EmptyText) => String::new(),
        Err(reason) => words.not_understood_text(reason),
    };
    Reading {
        icon: Icon::CircleQuestionMark,
        sentence: sentence.to_owned(),
        more,
    }
}

fn ends_before(start: &PartialDate, end: &PartialDate, birth: Birth) -> bool {
    let born = birth.reckoned();
    match (start.span(born), end.span(born)) {
        (Some(start), Some(end)) => {
            !start.open_start && !end.open_end && end.latest < start.earliest
        }
        _ => false,
    }
}

/// The box under date fields: readings one below the other, then whatever `below` draws. Announced politely as it changes.
pub fn reading_box_ui(ui: &mut Ui, t: &Tokens, readings: &[Reading], below: impl FnOnce(&mut Ui)) {
    egui::Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::CARD)
        .inner_margin(egui::Margin::symmetric(13, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            for reading in readings {
                reading_ui(ui, t, reading);
            }
            below(ui);
        });
}

fn reading_ui(ui: &mut Ui, t: &Tokens, reading: &Reading) {
    const GAP: f32 = 8.0;
    let text_left = icon_size::DENSE + GAP;
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width() - text_left;
    let format = |font: Font, color: Color32| TextFormat {
        line_height: Some(font.line_height()),
        ..TextFormat::simple(font.id(), color)
    };
    job.append(&reading.sentence, 0.0, format(Font::Strong, t.text));
    if !reading.more.is_empty() {
        job.append(&reading.more, 6.0, format(Font::Body, t.text));
    }
    let galley = ui.painter().layout_job(job);
    let first_row = galley.rows.first().map_or(0.0, |row| row.height());
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width(), galley.size().y.max(height::CHIP)),
        Sense::hover(),
    );
    reading.icon.paint(
        ui.painter(),
        rect.min + vec2(icon_size::DENSE / 2.0, first_row / 2.0),
        icon_size::DENSE,
        if reading.icon == Icon::Check {
            t.text
        } else {
            t.muted
        },
    );
    ui.painter()
        .galley(rect.min + vec2(text_left, 0.0), galley, t.text);
    let whole = reading.whole();
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, whole.as_str()));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Ties what was understood to the field it was typed in.
pub fn describe(ui: &Ui, field: Id, readings: &[Reading]) {
    let text = readings
        .iter()
        .map(Reading::whole)
        .collect::<Vec<_>>()
        .join(" ");
    ui.ctx()
        .accesskit_node_builder(field, |node| node.set_description(text));
}

/// Other ways to say a time, as chips; gives the one that was pressed.
pub fn other_ways_ui(ui: &mut Ui, cx: &Cx<'_>, birth: Birth) -> Option<String> {
    let words = cx.words;
    let year = birth.year().map_or_else(
        || chrono::Datelike::year(&cx.state.today()) - 6,
        |born| (born + 5).min(chrono::Datelike::year(&cx.state.today())),
    );
    let ways = [
        words.tf("date-way-day", &[("year", (&year.to_string()).into())]),
        words.tf("date-way-season", &[("year", (&year.to_string()).into())]),
        words.t("date-way-age").to_owned(),
        format!("{}–{}", year - 1, year + 2),
        words.t("date-way-unknown").to_owned(),
    ];
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
        let label = line(ui.painter(), words.t("date-other-ways"), Font::Small);
        let (rect, response) =
            ui.allocate_exact_size(vec2(label.size().x + 2.0, WAY_TALL), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.t("date-other-ways")));
        ui.painter().galley(
            rect.left_center() - vec2(0.0, label.size().y / 2.0),
            label,
            cx.tokens.muted,
        );
        for way in ways {
            if way_ui(ui, cx, &way) {
                pressed = Some(way);
            }
        }
    });
    pressed
}

const WAY_TALL: f32 = 24.0;

fn way_ui(ui: &mut Ui, cx: &Cx<'_>, way: &str) -> bool {
    const PADDING: f32 = 8.0;
    let t = cx.tokens;
    let galley = line(ui.painter(), way, Font::Small);
    let (rect, response) = ui.allocate_exact_size(
        vec2(galley.size().x + 2.0 * PADDING, WAY_TALL),
        Sense::click(),
    );
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            cx.words.tf("date-way-name", &[("way", way.into())]),
        )
    });
    if ui.is_rect_visible(rect) {
        let pill = rect.shrink2(vec2(0.0, 2.0));
        let round = egui::CornerRadius::same((pill.height() / 2.0) as u8);
        let edge = if response.hovered() {
            t.border_strong
        } else {
            t.sunk
        };
        ui.painter().rect(
            pill,
            round,
            t.sunk,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        ui.painter()
            .galley(rect.center() - galley.size() / 2.0, galley, t.text);
        if response.has_focus() {
            focus_ring(ui.painter(), pill, round, t);
        }
    }
    response.clicked()
}
