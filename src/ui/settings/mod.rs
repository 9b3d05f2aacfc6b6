//! The page of settings, in place of everything else. What is chosen applies at once; there is nothing to save.

mod folder;
mod keys;
mod look;
mod pieces;
mod privacy;
mod rounds;
mod you;

use egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, Rect, ScrollArea, Sense, Ui,
    UiBuilder, pos2, vec2,
};

use super::Cx;
use super::shell::bars_ui;
use super::widgets::{Level, heading_ui, label_ui, quiet};
use crate::app::Command;
use crate::design::{Font, Icon, height, space, width};

/// The columns together are never wider than this, in points.
const WIDEST: f32 = 1680.0;
/// Between two columns.
const GUTTER: f32 = 32.0;

/// Draws the page into the whole window.
pub fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    top_bar_ui(ui, cx);
    bars_ui(ui, cx);
    CentralPanel::no_frame()
        .frame(Frame::NONE.fill(cx.tokens.canvas))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("settings")
                .auto_shrink(false)
                .show(ui, |ui| content_ui(ui, cx));
        });
    // A field that is written in has taken its Esc by now, and a question takes it first.
    let is_asked = cx.state.question.is_some();
    if !is_asked && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cx.push(Command::LeaveSettings);
    }
}

/// The way back, and where one is.
fn top_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    let frame = Frame::NONE
        .fill(t.card)
        .inner_margin(Margin::symmetric(12, 0));
    Panel::top("settings bar")
        .exact_size(height::TOP_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let row = Layout::left_to_right(Align::Center);
            let whole = UiBuilder::new().max_rect(ui.max_rect()).layout(row);
            ui.scope_builder(whole, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let place = cx
                    .case()
                    .map_or(words.t("settings-back-start"), |case| &case.child.alias);
                let shown = super::shell::uppercase_first(place);
                let name = words.tf("settings-back", &[("where", place.into())]);
                if quiet(&shown)
                    .name(&name)
                    .icon(Icon::ArrowLeft)
                    .ui(ui, t)
                    .clicked()
                {
                    cx.push(Command::LeaveSettings);
                }
                ui.add_space(space::SMALL);
                let (line, _) = ui.allocate_exact_size(vec2(1.0, 28.0), Sense::hover());
                ui.painter().rect_filled(line, 0.0, t.border);
                ui.add_space(space::LARGE);
                heading_ui(ui, t, words.t("settings-title"), Level::Screen);
                ui.add_space(space::MEDIUM);
                if ui.available_width() > 120.0 {
                    label_ui(ui, words.t("settings-hint"), Font::Body, t.muted);
                }
            });
        });
}

fn content_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let window = ui.ctx().content_rect().width();
    let count = if window >= width::ROOMY_WINDOW {
        3
    } else if window >= width::NARROW_WINDOW {
        2
    } else {
        1
    };
    let margin = if count == 3 {
        space::WIDE
    } else {
        space::LARGE
    };
    let whole = ui.available_rect_before_wrap();
    let wide = (whole.width() - 2.0 * margin).clamp(0.0, WIDEST);
    let left = (whole.center().x - wide / 2.0).round();
    let column = ((wide - GUTTER * (count - 1) as f32) / count as f32).floor();
    let top = whole.top() + if count == 3 { 34.0 } else { space::WIDE };
    let place = |n: usize, top: f32| {
        let left = left + n as f32 * (column + GUTTER);
        Rect::from_min_max(
            pos2(left, top),
            pos2(left + column, whole.bottom().max(top)),
        )
    };
    let mut drawn = Rect::from_min_max(pos2(left, top), pos2(left + wide, top));
    let mut draw = |ui: &mut Ui, rect: Rect, add: &mut dyn FnMut(&mut Ui)| {
        let child = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui);
        });
        drawn |= child.response.rect;
        child.response.rect.bottom()
    };
    let first = draw(ui, place(0, top), &mut |ui| {
        look::look_ui(ui, cx);
        ui.add_space(GUTTER);
        rounds::rounds_ui(ui, cx);
        ui.add_space(GUTTER);
        privacy::privacy_ui(ui, cx);
        if count > 1 {
            ui.add_space(space::LARGE);
            privacy::about_ui(ui, cx);
        }
    });
    let below_first = first + GUTTER;
    let second_at = if count == 1 {
        place(0, below_first)
    } else {
        place(1, top)
    };
    let second = draw(ui, second_at, &mut |ui| {
        you::you_ui(ui, cx);
        ui.add_space(GUTTER);
        folder::folder_ui(ui, cx);
    });
    let keys_at = match count {
        3 => place(2, top),
        2 => {
            let both = place(0, first.max(second) + GUTTER);
            both.with_max_x(left + wide)
        }
        _ => place(0, second + GUTTER),
    };
    draw(ui, keys_at, &mut |ui| {
        keys::keys_ui(ui, cx, if count == 2 { 2 } else { 1 });
        if count == 1 {
            ui.add_space(space::LARGE);
            privacy::about_ui(ui, cx);
        }
        ui.add_space(GUTTER);
    });
    ui.advance_cursor_after_rect(drawn);
}
