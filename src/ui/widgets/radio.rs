//! Radio rows: bare, as a row of a list, or as a box of its own with an icon and a meaning.

use egui::{Painter, Pos2, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::card::{CardState, paint_card};
use super::paint::{focus_ring, line, line_within, lines_within, paint_line};
use crate::design::{Font, Icon, Tokens, icon_size, radius};

/// How a radio row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RadioLook {
    /// Ring and words, 32 high.
    #[default]
    Bare,
    /// A row of a list, as wide as there is room, 46 high; the chosen one is filled.
    Row,
    /// A box of its own, as wide as there is room, 44 high, with the ring at the right.
    Boxed,
}

/// How the keyboard comes to a radio row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reach {
    /// Tab stops at it.
    #[default]
    Tab,
    /// Tab passes over it: it is reached with the arrows of its group, whose chosen one Tab stops at.
    Arrows,
}

impl Reach {
    /// What the row listens to.
    pub fn sense(self) -> Sense {
        match self {
            Self::Tab => Sense::click(),
            Self::Arrows => Sense::CLICK,
        }
    }
}

/// One of several, of which one is chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Radio<'a> {
    /// Its words.
    pub words: &'a str,
    /// A number before the words, if the list is numbered.
    pub number: Option<&'a str>,
    /// An icon before the words.
    pub icon: Option<Icon>,
    /// Its meaning in small words, at the right.
    pub meaning: Option<&'a str>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// How it stands.
    pub look: RadioLook,
    /// How the keyboard comes to it.
    pub reach: Reach,
    /// Room kept free at the right, for a button of its own that is drawn over the row.
    pub right_room: f32,
}

impl Radio<'_> {
    /// Draws it.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Response {
        const RING: f32 = 18.0;
        let font = if self.chosen {
            Font::Strong
        } else {
            Font::Body
        };
        let (tall, padding) = match self.look {
            RadioLook::Bare => (32.0, 0.0),
            RadioLook::Row => (46.0, 12.0),
            RadioLook::Boxed => (44.0, 14.0),
        };
        let room = ui.available_width();
        let wide = match self.look {
            RadioLook::Bare => {
                let words = line(ui.painter(), self.words, font).size().x;
                let icon = self.icon.map_or(0.0, |_| icon_size::BODY + 12.0);
                (RING + 10.0 + icon + words + 1.0).ceil().min(room)
            }
            RadioLook::Row | RadioLook::Boxed => room,
        };
        let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), self.reach.sense());
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, enabled, self.chosen, self.words)
        });
        if let Some(meaning) = self.meaning {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(meaning));
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let corners = if self.look == RadioLook::Boxed {
            radius::CARD
        } else {
            radius::CONTROL
        };
        match self.look {
            RadioLook::Boxed if self.chosen => {
                painter.rect(
                    rect,
                    corners,
                    t.select,
                    Stroke::new(1.0, t.focus),
                    StrokeKind::Inside,
                );
            }
            RadioLook::Boxed => paint_card(
                painter,
                rect,
                t,
                if response.hovered() {
                    CardState::Hovered
                } else {
                    CardState::Rest
                },
            ),
            RadioLook::Row if self.chosen => {
                painter.rect_filled(rect, corners, t.select);
            }
            RadioLook::Row if response.hovered() => {
                painter.rect_filled(rect, corners, t.row_hover);
            }
            RadioLook::Row | RadioLook::Bare => {}
        }
        let filled = self.chosen && self.look != RadioLook::Bare;
        let (ink, quiet) = if filled {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        let mut left = rect.left_center() + vec2(padding, 0.0);
        let mut right = rect.right() - padding - self.right_room;
        if self.look == RadioLook::Boxed {
            ring(painter, pos2(right - RING / 2.0, left.y), self.chosen, t);
            right -= RING + 10.0;
        } else {
            ring(painter, left + vec2(RING / 2.0, 0.0), self.chosen, t);
            left.x += RING + 10.0;
        }
        if let Some(number) = self.number {
            let galley = line(painter, number, Font::Body);
            left.x += 20.0;
            paint_line(painter, left - vec2(galley.size().x, 0.0), galley, quiet);
            left.x += 12.0;
        }
        if let Some(icon) = self.icon {
            icon.paint(
                painter,
                left + vec2(icon_size::BODY / 2.0, 0.0),
                icon_size::BODY,
                ink,
            );
            left.x += icon_size::BODY + 12.0;
        }
        if let Some(meaning) = self.meaning {
            let galley = line_within(painter, meaning, Font::Small, (right - left.x) * 0.6);
            right -= galley.size().x;
            paint_line(painter, pos2(right, left.y), galley, quiet);
            right -= 12.0;
        }
        let rows = if self.look == RadioLook::Row { 2 } else { 1 };
        paint_line(
            painter,
            left,
            lines_within(painter, self.words, font, right - left.x, rows),
            ink,
        );
        if response.has_focus() {
            let around = if self.look == RadioLook::Bare {
                rect.expand2(vec2(4.0, -2.0))
            } else {
                rect
            };
            focus_ring(painter, around, corners, t);
        }
        response
    }
}

fn ring(painter: &Painter, center: Pos2, chosen: bool, t: &Tokens) {
    if chosen {
        painter.circle(center, 8.0, t.card, Stroke::new(2.0, t.focus));
        painter.circle_filled(center, 4.0, t.focus);
    } else {
        painter.circle(center, 8.0, t.card, Stroke::new(1.2, t.border_strong));
    }
}
