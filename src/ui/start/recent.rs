//! The cases opened last.

use egui::{Frame, Margin, Stroke, Ui};

use crate::design::{Font, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, label_ui};

pub(super) fn recent_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    heading_ui(ui, t, cx.words.t("start-recent"), Level::Section);
    ui.add_space(space::MEDIUM);
    Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::symmetric(24, 20))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            label_ui(ui, cx.words.t("start-recent-empty"), Font::Body, t.muted);
        });
}
