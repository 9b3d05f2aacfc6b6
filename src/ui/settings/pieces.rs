//! What the boxes of the page are made of.

use egui::{Align, Layout, Margin, Rect, Response, Ui, UiBuilder, pos2};

use crate::design::{Font, Tokens, height, space};
use crate::ui::Cx;
use crate::ui::widgets::{
    Choice, Level, heading_ui, label_ui, panel_frame, paragraph_ui, rule_ui, segmented_ui,
    switch_ui,
};

/// A heading and the box under it.
pub(super) fn section_ui(ui: &mut Ui, t: &Tokens, words: &str, add: impl FnOnce(&mut Ui)) {
    heading_ui(ui, t, words, Level::Section);
    ui.add_space(space::LIST);
    panel_frame(t)
        .inner_margin(Margin::symmetric(16, 14))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
}

/// What is set here, and a word on what that does, beside it or under it.
pub(super) fn name_ui(ui: &mut Ui, t: &Tokens, words: &str, hint: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // A row is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let name = label_ui(ui, words, Font::Strong, t.text);
            ui.ctx().accesskit_node_builder(name.id, |node| {
                node.set_role(egui::Role::Heading);
                node.set_level(3);
            });
            if !hint.is_empty() {
                label_ui(ui, hint, Font::Small, t.muted);
            }
        });
    });
    ui.add_space(6.0);
}

/// The line between two things of one box.
pub(super) fn between_ui(ui: &mut Ui, t: &Tokens) {
    ui.add_space(14.0);
    rule_ui(ui, t);
    ui.add_space(space::MEDIUM);
}

/// Choices beside each other in one outline, as wide as there is room. `name` is said before each to a screen reader.
pub(super) fn choices_ui(
    ui: &mut Ui,
    t: &Tokens,
    name: &str,
    choices: &[&str],
    chosen: Option<usize>,
) -> Option<usize> {
    let wide = (ui.available_width() / choices.len() as f32).floor();
    let names: Vec<String> = choices
        .iter()
        .map(|choice| format!("{name}: {choice}"))
        .collect();
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .zip(&names)
        .map(|(words, name)| Choice { words, name })
        .collect();
    segmented_ui(ui, t, &choices, chosen, wide)
}

/// Words at the left, and something to press at the right, `wide` points of it.
pub(super) fn beside_ui(
    ui: &mut Ui,
    wide: f32,
    words: impl FnOnce(&mut Ui),
    act: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    let whole = ui.available_rect_before_wrap();
    let split = whole.right() - wide;
    let left = whole.with_max_x(split - space::MEDIUM);
    let said = ui.scope_builder(UiBuilder::new().max_rect(left), words);
    let said = said.response.rect;
    let bottom = said.bottom().max(said.top() + height::BUTTON);
    let right = Rect::from_min_max(pos2(split, said.top()), pos2(whole.right(), bottom));
    let row = Layout::right_to_left(Align::Center);
    let acted = ui.scope_builder(UiBuilder::new().max_rect(right).layout(row), act);
    ui.advance_cursor_after_rect(said.union(right));
    acted.inner
}

/// Something that is on or off. Says whether it was pressed.
pub(super) fn switch_row_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, hint: &str, on: bool) -> bool {
    const SWITCH: f32 = 80.0;
    let (words, t) = (cx.words, cx.tokens);
    let state = if on {
        words.t("settings-on")
    } else {
        words.t("settings-off")
    };
    let said = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label_ui(ui, name, Font::Strong, t.text);
        ui.add_space(space::HAIR);
        paragraph_ui(ui, hint, Font::Body, t.muted);
    };
    beside_ui(ui, SWITCH, said, |ui| switch_ui(ui, t, name, state, on)).clicked()
}
