//! A boxed row that leads to something else: mark, title, meta, chevron.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::card::{CardState, paint_card};
use super::paint::{focus_ring, line_within, paint_line};
use super::shapes::Mark;
use crate::design::{Font, Icon, Tokens, icon_size, radius};

/// A way to a linked experience, reaction, person or file.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkRow<'a> {
    /// What kind of thing it is.
    pub mark: Option<Mark>,
    /// Its colour, where it has one of its own.
    pub mark_ink: Option<Color32>,
    /// Its words.
    pub title: &'a str,
    /// What a screen reader calls it, where that says more than its words.
    pub name: Option<&'a str>,
    /// A second line, small.
    pub below: Option<&'a str>,
    /// Small words at the right.
    pub meta: Option<&'a str>,
    /// Whether it is the one shown.
    pub selected: bool,
}

impl LinkRow<'_> {
    /// Draws it as wide as there is room; 44 high with a second line, 36 without.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Response {
        const PADDING: f32 = 10.0;
        let tall = if self.below.is_some() { 44.0 } else { 36.0 };
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Button, enabled, self.name.unwrap_or(self.title))
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(self.selected);
            if let Some(words) = self.below.or(self.meta) {
                node.set_description(words);
            }
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let (ink, quiet) = if self.selected {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        if self.selected {
            let edge = Stroke::new(1.0, t.focus);
            painter.rect(rect, radius::CARD, t.select, edge, StrokeKind::Inside);
        } else {
            let state = if response.hovered() {
                CardState::Hovered
            } else {
                CardState::Rest
            };
            paint_card(painter, rect, t, state);
        }
        let middle = rect.center().y;
        let mut left = rect.left() + PADDING;
        let mut right = rect.right() - PADDING;
        if let Some(mark) = self.mark {
            let own = self.mark_ink.unwrap_or(ink);
            let ink = if self.selected { t.focus } else { own };
            mark.paint(painter, pos2(left + icon_size::BODY / 2.0, middle), ink);
            left += icon_size::BODY + PADDING;
        }
        let chevron = icon_size::DENSE;
        Icon::ChevronRight.paint(painter, pos2(right - chevron / 2.0, middle), chevron, quiet);
        right -= chevron + 8.0;
        if let Some(meta) = self.meta {
            let galley = line_within(painter, meta, Font::Small, (right - left) * 0.5);
            right -= galley.size().x;
            paint_line(painter, pos2(right, middle), galley, quiet);
            right -= 8.0;
        }
        let title = line_within(painter, self.title, Font::Body, right - left);
        let elided = title.elided;
        if let Some(below) = self.below {
            paint_line(painter, pos2(left, middle - 9.0), title, ink);
            let below = line_within(painter, below, Font::Small, right - left);
            paint_line(painter, pos2(left, middle + 10.0), below, quiet);
        } else {
            paint_line(painter, pos2(left, middle), title, ink);
        }
        if response.has_focus() {
            focus_ring(painter, rect, radius::CARD, t);
        }
        if elided {
            response.on_hover_text(self.title)
        } else {
            response
        }
    }
}
