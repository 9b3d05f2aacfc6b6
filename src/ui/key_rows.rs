//! The keys and what they do, row by row: for the list that F1 opens and for the page of settings.

use egui::{Rect, Sense, Ui, UiBuilder, vec2};

use super::Cx;
use super::shell::keys::caps;
use super::widgets::paint::line;
use super::widgets::{key_cap_ui, label_ui, rule_ui};
use crate::app::Act;
use crate::design::Font;

/// Keys that belong to the views rather than to the table of acts: what they do, and the keys.
const VIEW_KEYS: [(&str, &[&str]); 17] = [
    ("keys-move", &["key-tab"]),
    ("keys-answer", &["key-yes", "key-no", "key-delete"]),
    ("keys-row-help", &["key-help"]),
    ("keys-timeline-new", &["key-no"]),
    ("keys-timeline-next", &["key-ctrl-left", "key-ctrl-right"]),
    (
        "keys-timeline-start",
        &["key-shift-left", "key-shift-right"],
    ),
    ("keys-timeline-end", &["key-alt-left", "key-alt-right"]),
    ("keys-person-turn", &["key-left", "key-right"]),
    ("keys-person-ring", &["key-up", "key-down"]),
    ("keys-take-out", &["key-shift-delete"]),
    ("keys-goal-of-card", &["key-ctrl", "key-d"]),
    ("keys-life", &["key-alt-enter"]),
    ("keys-compare", &["key-page-up", "key-page-down"]),
    ("keys-save", &["key-ctrl", "key-enter"]),
    (
        "keys-meeting-step",
        &["key-ctrl", "key-page-up", "key-page-down"],
    ),
    (
        "keys-meeting-order",
        &["follow-up-keys-up", "follow-up-keys-down"],
    ),
    ("keys-give-up", &["key-esc"]),
];

/// A row's height.
pub(super) const ROW: f32 = 36.0;

/// One row: what the keys do, and what stands on them.
pub(super) type KeyRow<'a> = (&'a str, Vec<&'a str>);

/// Every row, in the order of the table of acts and then those of the views.
pub(super) fn key_rows<'a>(cx: &Cx<'a>) -> Vec<KeyRow<'a>> {
    let words = cx.words;
    let acts = Act::ALL.into_iter().flat_map(|act| {
        act.shortcuts()
            .iter()
            .map(move |shortcut| (words.named("act", act.name()), caps(words, *shortcut)))
    });
    let views = VIEW_KEYS
        .into_iter()
        .map(|(what, keys)| (words.t(what), keys.iter().map(|key| words.t(key)).collect()));
    acts.chain(views).collect()
}

/// Draws some of them under each other, with a line over each but the first.
pub(super) fn key_rows_ui(ui: &mut Ui, cx: &Cx<'_>, rows: &[KeyRow<'_>]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (n, (what, caps)) in rows.iter().enumerate() {
        if n > 0 {
            rule_ui(ui, cx.tokens);
        }
        row_ui(ui, cx, what, caps);
    }
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, what: &str, caps: &[&str]) {
    const GAP: f32 = 6.0;
    let t = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let taken: f32 = caps
        .iter()
        .map(|cap| {
            let word = line(ui.painter(), cap, Font::Small).size().x;
            (word + 14.0).max(24.0).ceil() + GAP
        })
        .sum();
    let row = egui::Layout::left_to_right(egui::Align::Center);
    let split = rect.right() - taken + GAP;
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
