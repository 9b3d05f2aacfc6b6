//! The cases opened last: alias, age, how far the screening is, when it was changed.

use egui::{
    Frame, Margin, Popup, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::files::{OpenError, Trouble};
use crate::app::recent::{RecentCase, file_name};
use crate::app::{Command, words_of_problems, words_of_team};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::rounds::{WindowState, window};
use crate::model::{Birth, Summary};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::{Level, heading_ui, label_ui, quiet};

/// How many cases are listed.
const MOST: usize = 8;

pub(super) fn recent_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    heading_ui(ui, t, cx.words.t("start-recent"), Level::Section);
    ui.add_space(space::MEDIUM);
    let is_empty = cx.state.recent.is_empty();
    let margin = if is_empty {
        Margin::symmetric(24, 20)
    } else {
        Margin::symmetric(16, 2)
    };
    Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::PANEL)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if is_empty {
                let words = cx.words.t("start-recent-empty");
                label_ui(ui, words, Font::Body, t.muted);
            }
            let state = cx.state;
            for (n, case) in state.recent.iter().take(MOST).enumerate() {
                if n > 0 {
                    let (rect, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                    ui.painter().rect_filled(rect, 0.0, t.border);
                }
                let row = row_ui(ui, cx, case);
                if row.clicked() {
                    cx.push(Command::OpenPath(case.path.clone()));
                }
                row_menu_ui(&row, cx, case);
            }
        });
}

/// What a row says.
struct Row {
    icon: Option<Icon>,
    name: String,
    age: Option<String>,
    about: String,
    /// How today stands to the window for a new round, a part of `about`; empty where that is not known.
    window: String,
    /// Who has it open now; empty for nobody.
    open: String,
    when: String,
}

fn row_of(cx: &Cx<'_>, case: &RecentCase) -> Row {
    match &case.content {
        Ok(summary) => Row {
            icon: None,
            name: summary.alias.clone(),
            age: summary
                .born
                .and_then(|year| cx.words.age_on_text(Birth::Year(year), cx.state.today())),
            about: format!(
                "{}  ·  {}",
                screening_words(cx, summary),
                round_words(cx, summary)
            ),
            window: window_words(cx, summary),
            open: words_of_team::have_open(cx.words, &case.others, cx.state.now()),
            when: cx.words.when(
                summary.changed.at.naive_local(),
                cx.state.now().naive_local(),
            ),
        },
        Err(error) => Row {
            icon: Some(Icon::FileWarning),
            name: file_name(&case.path),
            age: None,
            about: match error {
                OpenError::Trouble(Trouble::Missing) => cx.words.t("start-case-missing").to_owned(),
                error => words_of_problems::open_error(cx.words, error),
            },
            window: String::new(),
            open: String::new(),
            when: String::new(),
        },
    }
}

fn screening_words(cx: &Cx<'_>, summary: &Summary) -> String {
    let Some(screening) = &summary.last_screening else {
        return cx.words.t("start-case-no-screening").to_owned();
    };
    let count = screening.count;
    let answered = count.yes + count.no;
    cx.words.tf(
        "start-case-answered",
        &[
            (
                "date",
                (&cx.words.date_seen_from(screening.begun, cx.state.today())).into(),
            ),
            ("answered", answered.into()),
            ("total", (answered + count.unanswered).into()),
        ],
    )
}

/// How today stands to the window for a new round.
fn window_words(cx: &Cx<'_>, summary: &Summary) -> String {
    let (today, weeks) = (cx.state.today(), cx.state.settings.weeks);
    let window = |begun| window(begun, today, weeks);
    let window = summary.last_round.map(|round| window(round.begun));
    cx.words.window_text(window.as_ref())
}

/// The newest round, and how today stands to the window for a new one.
fn round_words(cx: &Cx<'_>, summary: &Summary) -> String {
    let Some(round) = summary.last_round else {
        return cx.words.window_text(None);
    };
    let window = window(round.begun, cx.state.today(), cx.state.settings.weeks);
    let state = cx.words.window_text(Some(&window));
    let args = [
        ("n", round.number.into()),
        ("state", (&state).into()),
        ("week", window.week.into()),
    ];
    if window.state == WindowState::Open {
        // The week stands in the words of the window.
        cx.words.tf("start-case-round", &args[..2])
    } else {
        cx.words.tf("start-case-round-week", &args)
    }
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, case: &RecentCase) -> Response {
    const TALL: f32 = 65.0;
    const PADDING: f32 = 8.0;
    /// The line that says who has it open.
    const OPEN: f32 = 23.0;
    let t = cx.tokens;
    let row = row_of(cx, case);
    let tall = if row.open.is_empty() {
        TALL
    } else {
        TALL + OPEN
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::click());
    let said: Vec<&str> = [
        row.name.as_str(),
        row.age.as_deref().unwrap_or_default(),
        &row.about,
        &row.open,
        &row.when,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let said = said.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if !row.window.is_empty() {
        // A screen reader finds these words by themselves too.
        let window = ui.interact(rect, response.id.with("window"), Sense::hover());
        window.widget_info(|| WidgetInfo::labeled(Role::Label, true, &row.window));
    }
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let hover = rect.expand2(vec2(8.0, -2.0));
        if response.hovered() {
            painter.rect(
                hover,
                radius::CARD,
                t.row_hover,
                Stroke::NONE,
                StrokeKind::Inside,
            );
        }
        let inner = rect.shrink2(vec2(PADDING, 0.0));
        let chevron = Icon::ChevronRight.paint_aligned(
            painter,
            inner,
            egui::Align2::RIGHT_CENTER,
            icon_size::BODY,
            t.muted,
        );
        let when = line(painter, &row.when, Font::Body);
        let right = chevron.left() - 14.0 - when.size().x;
        paint_line(painter, pos2(right, rect.center().y), when, t.faint);
        let mut left = inner.left();
        let middle = rect.top() + TALL / 2.0;
        let (above, below) = (middle - 11.0, middle + 12.0);
        if let Some(icon) = row.icon {
            icon.paint(
                painter,
                pos2(left + 9.0, rect.center().y),
                icon_size::BODY,
                t.warn,
            );
            left += 30.0;
        }
        let room = (right - 16.0 - left).max(0.0);
        let name = line_within(painter, &row.name, Font::Section, room);
        let end = paint_line(painter, pos2(left, above), name, t.text);
        if let Some(age) = &row.age {
            let age = line(painter, age, Font::Body);
            paint_line(painter, pos2(end.x + 12.0, above + 0.5), age, t.muted);
        }
        let about = line_within(painter, &row.about, Font::Body, room);
        paint_line(painter, pos2(left, below), about, t.muted);
        if !row.open.is_empty() {
            let at = below + OPEN;
            let size = icon_size::DENSE;
            Icon::Users.paint(painter, pos2(left + size / 2.0, at), size, t.info);
            let left = left + size + 7.0;
            let open = line_within(painter, &row.open, Font::Body, room - size - 7.0);
            paint_line(painter, pos2(left, at), open, t.text);
        }
        if response.has_focus() {
            focus_ring(painter, hover, radius::CARD, t);
        }
    }
    response.on_hover_text(case.path.display().to_string())
}

/// Right click on a case: take it off the list.
fn row_menu_ui(row: &Response, cx: &mut Cx<'_>, case: &RecentCase) {
    let words = cx.words;
    let t = cx.tokens;
    Popup::context_menu(row)
        .accessible_name(words.t("start-recent"))
        .show(|ui| {
            if quiet(words.t("start-remove-recent"))
                .icon(Icon::X)
                .ui(ui, t)
                .clicked()
            {
                cx.push(Command::ForgetRecent(case.path.clone()));
                ui.close();
            }
        });
}
