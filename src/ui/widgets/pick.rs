//! One of many that need not all be seen at once: the chosen one stands in a field, the others unfold below it.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::menu::menu_item_ui;
use super::paint::{focus_ring, hover_mix, line_within, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

/// The most of the list that is seen at once, in points.
const MOST_TALL: f32 = 320.0;

/// Draws the field, `wide` points wide. `name` says what is chosen; arrows step through `options` while the list is closed.
/// Gives the new choice.
pub fn pick_ui(
    ui: &mut Ui,
    t: &Tokens,
    (id, name): (Id, &str),
    options: &[&str],
    chosen: usize,
    wide: f32,
) -> Option<usize> {
    let (_, rect) = ui.allocate_space(vec2(wide, height::FIELD));
    let response = ui.interact(rect, id, Sense::click());
    let words = options.get(chosen).copied().unwrap_or_default();
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_value(words));
    if ui.is_rect_visible(rect) {
        paint(ui, t, rect, &response, words);
    }
    let mut picked = None;
    if response.has_focus() && !Popup::is_any_open(ui.ctx()) {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            picked = Some((chosen + 1).min(options.len().saturating_sub(1)));
        } else if pressed(Key::ArrowUp) {
            picked = Some(chosen.saturating_sub(1));
        }
    }
    Popup::menu(&response)
        .id(id.with("list"))
        .accessible_name(name)
        .width(wide)
        .gap(2.0)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().max_height(MOST_TALL).show(ui, |ui| {
                ui.set_min_width(wide);
                for (n, option) in options.iter().enumerate() {
                    let mark = (n == chosen).then_some(Icon::Check);
                    if menu_item_ui(ui, t, mark, option, None).clicked() {
                        picked = Some(n);
                    }
                }
            });
        });
    picked.filter(|n| *n != chosen)
}

fn paint(ui: &Ui, t: &Tokens, rect: Rect, response: &egui::Response, words: &str) {
    const PADDING: f32 = 10.0;
    let painter = ui.painter();
    painter.rect(
        rect,
        radius::CONTROL,
        hover_mix(ui, response, t.card, t.sunk),
        Stroke::new(1.0, t.border_strong),
        StrokeKind::Inside,
    );
    let chevron = rect.right() - PADDING - icon_size::DENSE / 2.0;
    Icon::ChevronDown.paint(
        painter,
        pos2(chevron, rect.center().y),
        icon_size::DENSE,
        t.muted,
    );
    let room = rect.width() - 3.0 * PADDING - icon_size::DENSE;
    let galley = line_within(painter, words, Font::Body, room);
    paint_line(
        painter,
        rect.left_center() + vec2(PADDING, 0.0),
        galley,
        t.text,
    );
    if response.has_focus() {
        focus_ring(painter, rect, radius::CONTROL, t);
    }
}
