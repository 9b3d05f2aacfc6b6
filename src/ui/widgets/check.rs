//! What is on or off: a check box with words, a tile with a shape and a hint, a switch.

use egui::{Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::card::{CardState, paint_card};
use super::paint::{focus_ring, line, line_within, paint_line};
use super::shapes::Mark;
use crate::design::{Font, Icon, Tokens, height, radius};

const BOX: f32 = 18.0;

/// A check box with its words; the whole line can be pressed.
pub fn checkbox_ui(ui: &mut Ui, t: &Tokens, words: &str, checked: bool) -> Response {
    const GAP: f32 = 10.0;
    let galley = line_within(
        ui.painter(),
        words,
        Font::Body,
        ui.available_width() - BOX - GAP,
    );
    let (rect, response) = ui.allocate_exact_size(
        vec2(BOX + GAP + galley.size().x, height::BUTTON_COMPACT),
        Sense::click(),
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, checked, words));
    if ui.is_rect_visible(rect) {
        let place =
            Rect::from_center_size(rect.left_center() + vec2(BOX / 2.0, 0.0), vec2(BOX, BOX));
        check_box(ui.painter(), place, checked, t);
        paint_line(
            ui.painter(),
            pos2(place.right() + GAP, rect.center().y),
            galley,
            if enabled { t.text } else { t.faint },
        );
        if response.has_focus() {
            focus_ring(
                ui.painter(),
                rect.expand2(vec2(4.0, 0.0)),
                radius::CONTROL,
                t,
            );
        }
    }
    response
}

fn check_box(painter: &Painter, place: Rect, checked: bool, t: &Tokens) {
    let (icon, ink) = if checked {
        (Icon::SquareCheck, t.focus)
    } else {
        (Icon::Square, t.border_strong)
    };
    icon.paint_in(painter, place, BOX, ink);
}

/// A choice that explains itself: shape, title, hint and a check box. Several tiles can be on at once.
#[derive(Clone, Copy, Debug)]
pub struct Tile<'a> {
    /// The shape or icon at the left.
    pub mark: Mark,
    /// What it is.
    pub title: &'a str,
    /// What that means, in a few words.
    pub hint: &'a str,
    /// Whether it is on.
    pub checked: bool,
}

impl Tile<'_> {
    /// Draws it as wide as there is room, 56 high.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Response {
        const TALL: f32 = 56.0;
        const TEXT_LEFT: f32 = 52.0;
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            WidgetInfo::selected(Role::CheckBox, enabled, self.checked, self.title)
        });
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_description(self.hint));
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let (ink, quiet) = if self.checked {
                (t.on_select, t.on_select)
            } else {
                (t.text, t.muted)
            };
            if self.checked {
                painter.rect(
                    rect,
                    radius::CARD,
                    t.select,
                    Stroke::new(1.0, t.focus),
                    StrokeKind::Inside,
                );
            } else {
                let edge = if response.hovered() {
                    t.text
                } else {
                    t.border_strong
                };
                paint_card(painter, rect, t, CardState::Rest);
                painter.rect_stroke(
                    rect,
                    radius::CARD,
                    Stroke::new(1.0, edge),
                    StrokeKind::Inside,
                );
            }
            self.mark
                .paint(painter, rect.left_center() + vec2(26.0, 0.0), ink);
            let room = rect.width() - TEXT_LEFT - 44.0;
            paint_line(
                painter,
                pos2(rect.left() + TEXT_LEFT, rect.center().y - 10.0),
                line_within(painter, self.title, Font::Strong, room),
                ink,
            );
            paint_line(
                painter,
                pos2(rect.left() + TEXT_LEFT, rect.center().y + 11.0),
                line_within(painter, self.hint, Font::Small, room),
                quiet,
            );
            check_box(
                painter,
                Rect::from_center_size(pos2(rect.right() - 24.0, rect.center().y), vec2(BOX, BOX)),
                self.checked,
                t,
            );
            if response.has_focus() {
                focus_ring(painter, rect, radius::CARD, t);
            }
        }
        response
    }
}

/// A switch; `name` says what it switches, `state` is the word beside it ("til" or "fra").
pub fn switch_ui(ui: &mut Ui, t: &Tokens, name: &str, state: &str, on: bool) -> Response {
    const WIDE: f32 = 40.0;
    const TALL: f32 = 22.0;
    const GAP: f32 = 8.0;
    let word = line(ui.painter(), state, Font::Body);
    let (rect, response) = ui.allocate_exact_size(
        vec2(WIDE + GAP + word.size().x, height::BUTTON),
        Sense::click(),
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, on, name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let track = Rect::from_center_size(
            rect.right_center() - vec2(WIDE / 2.0, 0.0),
            vec2(WIDE, TALL),
        );
        let (fill, edge, knob) = if on {
            (t.primary, t.primary, t.on_primary)
        } else {
            (t.card, t.border_strong, t.border_strong)
        };
        painter.rect(
            track,
            TALL / 2.0,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let x = if on {
            track.right() - TALL / 2.0
        } else {
            track.left() + TALL / 2.0
        };
        painter.circle_filled(pos2(x, track.center().y), 7.0, knob);
        paint_line(
            painter,
            rect.left_center(),
            word,
            if enabled { t.muted } else { t.faint },
        );
        if response.has_focus() {
            focus_ring(painter, track, egui::CornerRadius::same(11), t);
        }
    }
    response
}
