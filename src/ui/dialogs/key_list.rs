//! The list of keys.

use egui::{Context, Id, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::answer;
use crate::app::Act;
use crate::design::{Font, space};
use crate::ui::Cx;
use crate::ui::shell::keys::caps;
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{Modal, key_cap_ui, label_ui};

/// Keys that belong to the views rather than to the table of acts: what they do, and the keys.
const VIEW_KEYS: [(&str, &[&str]); 4] = [
    ("keys-move", &["key-tab"]),
    ("keys-answer", &["key-yes", "key-no", "key-delete"]),
    ("keys-row-help", &["key-help"]),
    ("keys-give-up", &["key-esc"]),
];

pub(super) fn key_list_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let words = cx.words;
    let t = cx.tokens;
    let title = words.t("help-keys-title");
    let outcome = Modal::new(Id::unique("key list"), title, words.t("close")).show(ctx, t, |ui| {
        label_ui(ui, words.t("help-keys-hint"), Font::Body, t.muted);
        ui.add_space(space::SMALL);
        let most = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical()
            .max_height(most)
            .min_scrolled_height(most)
            .content_margin(egui::Margin {
                right: 14,
                ..egui::Margin::ZERO
            })
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for act in Act::ALL {
                    for shortcut in act.shortcuts() {
                        let caps = caps(words, *shortcut);
                        row_ui(ui, cx, words.named("act", act.name()), &caps);
                    }
                }
                for (what, keys) in VIEW_KEYS {
                    let caps: Vec<&str> = keys.iter().map(|key| words.t(key)).collect();
                    row_ui(ui, cx, words.t(what), &caps);
                }
            });
    });
    answer(cx, outcome.choice);
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, what: &str, caps: &[&str]) {
    const TALL: f32 = 36.0;
    const GAP: f32 = 6.0;
    let t = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, t.border));
    let taken: f32 = caps
        .iter()
        .map(|cap| {
            let word = line(ui.painter(), cap, Font::Small).size().x;
            (word + 14.0).max(24.0).ceil() + GAP
        })
        .sum();
    let row = egui::Layout::left_to_right(egui::Align::Center);
    let split = rect.right() - taken;
    let left = Rect::from_min_max(rect.min, egui::pos2(split, rect.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
        label_ui(ui, what, Font::Body, t.text);
    });
    let right = Rect::from_min_max(egui::pos2(split, rect.top()), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(row), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for cap in caps {
            key_cap_ui(ui, t, cap);
        }
    });
    ui.advance_cursor_after_rect(rect);
}
