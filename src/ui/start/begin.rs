//! Three ways to begin, and where the cases lie.

use egui::{Frame, Margin, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::Act;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, paragraph};
use crate::ui::widgets::{Level, heading_ui};

/// The beginnings with their icons and hints.
const WAYS: [(Act, Icon, &str); 3] = [
    (Act::NewCase, Icon::FilePlus, "start-new-hint"),
    (Act::OpenCase, Icon::FolderOpen, "start-open-hint"),
    (Act::OpenExample, Icon::Sprout, "start-example-hint"),
];

pub(super) fn begin_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    heading_ui(ui, t, cx.words.t("start-begin"), Level::Section);
    ui.add_space(space::MEDIUM);
    for (n, (act, icon, hint)) in WAYS.into_iter().enumerate() {
        if n > 0 {
            ui.add_space(space::MEDIUM);
        }
        if way_ui(ui, cx, act, icon, cx.words.t(hint)).clicked() {
            cx.push(act);
        }
    }
    ui.add_space(space::WIDE);
    privacy_ui(ui, cx);
}

/// A card that is a button: icon, name, and what happens.
fn way_ui(ui: &mut Ui, cx: &Cx<'_>, act: Act, icon: Icon, hint: &str) -> Response {
    const LEFT: f32 = 60.0;
    const PADDING: f32 = 16.0;
    let t = cx.tokens;
    let name = cx.words.named("act", act.name());
    let wide = ui.available_width();
    let title = line(ui.painter(), name, Font::Section);
    let about = paragraph(ui.painter(), hint, Font::Body, wide - LEFT - PADDING);
    let tall = PADDING + title.size().y + 3.0 + about.size().y + PADDING;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall.ceil()), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(hint));
    if ui.is_rect_visible(rect) {
        let edge = hover_mix(ui, &response, t.border, t.border_strong);
        let painter = ui.painter();
        painter.rect(
            rect,
            radius::PANEL,
            t.card,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let at = rect.min + vec2(LEFT, PADDING);
        let place = egui::pos2(rect.left() + LEFT / 2.0 + 4.0, at.y + title.size().y / 2.0);
        icon.paint(painter, place, 22.0, t.text);
        let below = at + vec2(0.0, title.size().y + 3.0);
        painter.galley(at, title, t.text);
        painter.galley(below, about, t.muted);
        if response.has_focus() {
            focus_ring(painter, rect, radius::PANEL, t);
        }
    }
    response
}

/// Where the cases lie, and that nothing leaves the house: the program opens no connection of its own.
fn privacy_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let t = cx.tokens;
    Frame::NONE
        .inner_margin(Margin::symmetric(2, 0))
        .show(ui, |ui| {
            let text = format!(
                "{} {}",
                cx.words.t("start-files-local"),
                cx.words.t("start-nothing-sent")
            );
            let wide = ui.available_width() - 28.0;
            let galley = paragraph(ui.painter(), &text, Font::Body, wide);
            let size = vec2(28.0 + galley.size().x, galley.size().y);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
            let place = rect.min + vec2(8.0, 10.0);
            Icon::Lock.paint(ui.painter(), place, icon_size::DENSE, t.muted);
            ui.painter()
                .galley(rect.min + vec2(28.0, 0.0), galley, t.muted);
        });
}
