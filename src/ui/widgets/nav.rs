//! Navigation: groups of places, each with an icon, words and a plain number. On small windows only the icons are left.

use egui::{Align2, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, line, line_within, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

/// How the navigation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NavWidth {
    /// Icon, words and count.
    #[default]
    Wide,
    /// The icon alone, the words in its tooltip.
    Collapsed,
}

/// A place one can go to.
#[derive(Clone, Copy, Debug)]
pub struct NavItem<'a> {
    /// Its icon.
    pub icon: Icon,
    /// Its name, also for screen readers.
    pub words: &'a str,
    /// A small number or phrase at the right ("9 af 11"). Not part of the name.
    pub count: Option<&'a str>,
    /// What tells it from its neighbours where only icons are left.
    pub mark: Option<&'a str>,
    /// Whether this is where one is.
    pub selected: bool,
}

/// Draws a place as wide as there is room (or 36 points when collapsed).
pub fn nav_item_ui(ui: &mut Ui, t: &Tokens, item: NavItem<'_>, shape: NavWidth) -> Response {
    const COLLAPSED: f32 = 36.0;
    const PADDING: f32 = 10.0;
    let wide = if shape == NavWidth::Collapsed {
        COLLAPSED
    } else {
        ui.available_width()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(wide, height::NAV), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, enabled, item.words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_selected(item.selected));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }

    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if item.selected {
            painter.rect_filled(rect, radius::CONTROL, t.select);
        } else if response.hovered() {
            painter.rect_filled(rect, radius::CONTROL, t.sunk);
        }
        let ink = if item.selected { t.on_select } else { t.text };
        if shape == NavWidth::Collapsed {
            let icon = if let Some(mark) = item.mark {
                let galley = line(painter, mark, Font::Small);
                let (left, right) = rect.split_left_right_at_x(rect.center().x + 3.0);
                paint_line(painter, right.left_center(), galley, ink);
                left
            } else {
                rect
            };
            item.icon.paint_in(painter, icon, icon_size::BODY, ink);
        } else {
            let inner = rect.shrink2(vec2(PADDING, 0.0));
            let place =
                item.icon
                    .paint_aligned(painter, inner, Align2::LEFT_CENTER, icon_size::BODY, ink);
            let mut right = inner.right();
            if let Some(count) = item.count {
                let galley = line(painter, count, Font::Small);
                right -= galley.size().x;
                paint_line(
                    painter,
                    pos2(right, rect.center().y),
                    galley,
                    if item.selected { t.on_select } else { t.muted },
                );
            }
            let left = pos2(place.right() + 10.0, rect.center().y);
            let font = if item.selected {
                Font::Strong
            } else {
                Font::Body
            };
            paint_line(
                painter,
                left,
                line_within(painter, item.words, font, right - 6.0 - left.x),
                ink,
            );
        }
        if response.has_focus() {
            focus_ring(painter, rect, radius::CONTROL, t);
        }
    }
    if shape == NavWidth::Collapsed {
        response.on_hover_text(item.words)
    } else {
        response
    }
}

/// The words above a group of places, in capitals as the translator wrote them.
pub fn nav_group_ui(ui: &mut Ui, t: &Tokens, words: &str) -> Response {
    let galley = line(ui.painter(), words, Font::Overline);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    paint_line(ui.painter(), rect.left_center(), galley, t.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}
