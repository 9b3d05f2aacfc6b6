//! The start screen: work that did not reach its file, the cases opened last, and three ways to begin.

mod begin;
mod recent;
mod recovered;

use egui::{CentralPanel, Frame, Layout, Panel, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::Cx;
use super::widgets::{label_ui, quiet};
use crate::app::Act;
use crate::design::{Font, Icon, space};

/// The column everything stands in, in points.
const COLUMN: f32 = 1120.0;
/// The cases opened last.
const RECENT: f32 = 744.0;
/// Between the two columns.
const GUTTER: f32 = 32.0;
/// Below this width there is one column and the beginnings come first.
const TWO_COLUMNS: f32 = 900.0;

/// Draws the start screen into the whole window.
pub fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    Panel::bottom("start foot")
        .exact_size(56.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE.fill(t.canvas))
        .show(ui, |ui| foot_ui(ui, cx));
    CentralPanel::no_frame()
        .frame(Frame::NONE.fill(t.canvas))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("start")
                .auto_shrink(false)
                .show(ui, |ui| content_ui(ui, cx));
        });
}

/// The column in the middle of what there is.
fn column(ui: &Ui) -> Rect {
    let whole = ui.available_rect_before_wrap();
    let wide = (whole.width() - 2.0 * space::WIDE).clamp(0.0, COLUMN);
    let left = (whole.center().x - wide / 2.0).round();
    Rect::from_min_max(pos2(left, whole.top()), pos2(left + wide, whole.bottom()))
}

fn content_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let column = column(ui);
    let roomy = ui.ctx().content_rect().height() >= 900.0;
    ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(if roomy { 96.0 } else { 48.0 });
        greeting_ui(ui, cx);
        ui.add_space(if roomy { 36.0 } else { space::WIDE });
        if recovered::recovered_ui(ui, cx) {
            ui.add_space(space::MEDIUM);
        }
        if column.width() >= TWO_COLUMNS {
            two_columns_ui(ui, cx, column);
        } else {
            begin::begin_ui(ui, cx);
            ui.add_space(space::SECTION);
            recent::recent_ui(ui, cx);
        }
        ui.add_space(space::SECTION);
    });
}

fn two_columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, column: Rect) {
    let top = ui.cursor().top();
    let share = (column.width() - GUTTER) / (COLUMN - GUTTER);
    let split = (column.left() + RECENT * share).round();
    let left = Rect::from_min_max(pos2(column.left(), top), pos2(split, column.bottom()));
    let right = Rect::from_min_max(
        pos2(split + GUTTER, top),
        pos2(column.right(), column.bottom()),
    );
    // Beginning comes last in the picture and first for those who have no cases yet; reading order is as drawn.
    let recent = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        recent::recent_ui(ui, cx);
    });
    let begin = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        begin::begin_ui(ui, cx);
    });
    let both = recent.response.rect.union(begin.response.rect);
    ui.advance_cursor_after_rect(both);
}

fn greeting_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let words = cx.words;
    let name = cx.state.settings.name.trim();
    let greeting = if name.is_empty() {
        words.t("start-greeting-plain").to_owned()
    } else {
        words.tf("start-greeting", &[("name", name.into())])
    };
    let response = label_ui(ui, &greeting, Font::Greeting, cx.tokens.text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::Role::Heading);
        node.set_level(1);
    });
    ui.add_space(space::SMALL);
    let date = words.weekday_date(cx.state.today());
    let date = super::shell::uppercase_first(&date);
    let date = words.tf("start-today", &[("date", (&date).into())]);
    label_ui(ui, &date, Font::Body, cx.tokens.muted);
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    let words = cx.words;
    let column = column(ui);
    let row = Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(column).layout(row), |ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        if quiet(words.named("act", Act::ShowSettings.name()))
            .icon(Icon::Settings)
            .ui(ui, t)
            .clicked()
        {
            cx.push(Act::ShowSettings);
        }
        if quiet(words.named("act", Act::ShowKeys.name()))
            .icon(Icon::CircleQuestionMark)
            .ui(ui, t)
            .clicked()
        {
            cx.push(Act::ShowKeys);
        }
        let language = match cx.state.lang {
            crate::lang::Lang::Da => words.t("lang-da"),
            crate::lang::Lang::En => words.t("lang-en"),
        };
        let size = words.tf(
            "text-size-status",
            &[("n", cx.state.settings.text_percent.into())],
        );
        let status = format!("{language}  ·  {size}");
        let wide = super::widgets::paint::line(ui.painter(), &status, Font::Small)
            .size()
            .x;
        let room = ui.available_width() - wide;
        if room > 0.0 {
            ui.add_space(room);
            label_ui(ui, &status, Font::Small, t.muted);
        }
    });
}
