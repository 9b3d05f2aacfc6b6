//! One of many in a field that unfolds.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

/// A field that shows the chosen one and unfolds to all of them; while it is folded, arrows step through them.
#[derive(Clone, Copy, Debug)]
pub struct Select<'a> {
    /// Tells one field from another; the options have the ids `id.with(n)`.
    pub id: Id,
    /// What is chosen here, for a screen reader.
    pub name: &'a str,
    /// Its width, in points.
    pub wide: f32,
    /// Its height, in points.
    pub tall: f32,
}

impl Select<'_> {
    /// Draws it. Gives the newly chosen one, if another than `chosen` was.
    pub fn ui(
        self,
        ui: &mut Ui,
        t: &Tokens,
        options: &[String],
        chosen: Option<usize>,
    ) -> Option<usize> {
        const MOST: f32 = 420.0;
        let shown = chosen
            .and_then(|n| options.get(n))
            .map_or("", String::as_str);
        let (_, rect) = ui.allocate_space(vec2(self.wide, self.tall));
        let response = ui.interact(rect, self.id, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(shown.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, enabled, self.name)
        });
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let fill = hover_mix(ui, &response, t.card, t.row_hover);
            painter.rect(
                rect,
                radius::CONTROL,
                fill,
                Stroke::new(1.0, t.border_strong),
                StrokeKind::Inside,
            );
            let galley = line_within(painter, shown, Font::Body, rect.width() - 46.0);
            let left = rect.left_center() + vec2(10.0, 0.0);
            paint_line(painter, left, galley, t.text);
            let place = rect.right_center() - vec2(20.0, 0.0);
            Icon::ChevronDown.paint(painter, place, icon_size::DENSE, t.muted);
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
        }
        let popup = self.id.with("options");
        let stepped = stepped(ui, &response, options.len(), chosen);
        let was_open = Popup::is_id_open(ui.ctx(), popup);
        let wide = options
            .iter()
            .map(|words| line(ui.painter(), words, Font::Strong).size().x + 24.0)
            .fold(self.wide - 14.0, f32::max)
            .min(MOST)
            .ceil();
        let pressed = Popup::menu(&response)
            .id(popup)
            .accessible_name(self.name)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .show(|ui| {
                ui.set_width(wide);
                ui.spacing_mut().item_spacing.y = 0.0;
                let scrolled = ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
                    let mut pressed = None;
                    for (n, words) in options.iter().enumerate() {
                        let is_chosen = chosen == Some(n);
                        let option = option_ui(ui, t, self.id.with(n), words, is_chosen);
                        if !was_open && n == chosen.unwrap_or(0) {
                            option.request_focus();
                            option.scroll_to_me(None);
                        }
                        if option.clicked() {
                            pressed = Some(n);
                        }
                    }
                    pressed
                });
                if scrolled.inner.is_some() {
                    ui.close();
                }
                scrolled.inner
            })
            .and_then(|shown| shown.inner);
        if pressed.is_some() {
            response.request_focus();
        }
        pressed.or(stepped).filter(|n| chosen != Some(*n))
    }
}

/// Where an arrow leads while the field is folded.
fn stepped(ui: &Ui, response: &Response, count: usize, chosen: Option<usize>) -> Option<usize> {
    if !response.has_focus() || Popup::is_any_open(ui.ctx()) || count == 0 {
        return None;
    }
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(chosen.map_or(0, |n| (n + 1).min(count - 1)))
    } else if pressed(Key::ArrowUp) {
        Some(chosen.map_or(0, |n| n.saturating_sub(1)))
    } else {
        None
    }
}

fn option_ui(ui: &mut Ui, t: &Tokens, id: Id, words: &str, is_chosen: bool) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height::NAV));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, words));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let is_at = response.hovered() || response.has_focus();
        if is_at {
            painter.rect_filled(rect, radius::CONTROL, t.select);
        }
        let (ink, font) = match (is_at, is_chosen) {
            (true, _) => (t.on_select, Font::Strong),
            (false, true) => (t.text, Font::Strong),
            (false, false) => (t.text, Font::Body),
        };
        let galley = line_within(painter, words, font, rect.width() - 16.0);
        paint_line(painter, rect.left_center() + vec2(8.0, 0.0), galley, ink);
    }
    response
}
