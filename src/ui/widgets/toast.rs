//! The message at the bottom left after an act that can be taken back. It stays while it is pointed at or has the keyboard.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align2, Area, Color32, Context, Id, Order, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, line, line_within, paint_line};
use crate::design::style::modal_shadow;
use crate::design::{Font, Icon, Tokens, height, icon_size, radius, space};

/// How long a toast stays, in seconds.
pub const TOAST_SECS: f64 = 8.0;

/// How long it stays after the pointer or the keyboard left it, in seconds.
const LINGER_SECS: f64 = 2.0;

/// A message about something just done.
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    /// Another id for each message: a new one gets its own eight seconds.
    pub id: Id,
    /// What was done, in one line.
    pub words: &'a str,
    /// The button ("Fortryd"), and what a screen reader calls it: that says of what, as the button in the top bar has the short name.
    pub action: Option<(&'a str, &'a str)>,
}

/// What became of a toast this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastOutcome {
    /// It stands.
    Shown,
    /// Its button was pressed.
    Acted,
    /// Its time is up.
    Expired,
}

impl Toast<'_> {
    /// Draws it over everything but modals.
    pub fn show(self, ctx: &Context, t: &Tokens) -> ToastOutcome {
        let now = ctx.input(|input| input.time);
        let deadline = ctx.data_mut(|data| *data.get_temp_mut_or(self.id, now + TOAST_SECS));
        if now >= deadline {
            ctx.data_mut(|data| data.remove_temp::<f64>(self.id));
            return ToastOutcome::Expired;
        }
        let shown = Area::new(Id::unique("toast"))
            .order(Order::Foreground)
            .anchor(Align2::LEFT_BOTTOM, vec2(space::WIDE, -space::WIDE))
            .sense(Sense::hover())
            .show(ctx, |ui| self.content_ui(ui, t));
        let held = shown.inner.held || shown.response.contains_pointer();
        if shown.inner.pressed {
            ctx.data_mut(|data| data.remove_temp::<f64>(self.id));
            return ToastOutcome::Acted;
        }
        if held {
            ctx.data_mut(|data| data.insert_temp(self.id, deadline.max(now + LINGER_SECS)));
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(deadline - now));
        }
        ToastOutcome::Shown
    }

    fn content_ui(self, ui: &mut Ui, t: &Tokens) -> Content {
        const PADDING: f32 = 16.0;
        const GAP: f32 = 12.0;
        const LEAST: f32 = 400.0;
        let action = self
            .action
            .map(|(words, _)| line(ui.painter(), words, Font::Strong));
        let action_wide = action
            .as_ref()
            .map_or(0.0, |action| action.size().x + 2.0 * GAP);
        let most = (ui.ctx().content_rect().width()
            - 2.0 * space::WIDE
            - action_wide
            - PADDING
            - icon_size::BODY
            - GAP)
            .clamp(120.0, 620.0);
        let words = line_within(ui.painter(), self.words, Font::Body, most);
        let wide = (PADDING + icon_size::BODY + GAP + words.size().x + 24.0 + action_wide + 4.0)
            .max(LEAST)
            .ceil();
        let (rect, response) = ui.allocate_exact_size(vec2(wide, height::TOAST), Sense::hover());
        let painter = ui.painter();
        painter.add(modal_shadow().as_shape(rect, radius::CARD));
        painter.rect_filled(rect, radius::CARD, t.primary);
        let icon = Icon::Check.paint_aligned(
            painter,
            rect.shrink2(vec2(PADDING, 0.0)),
            Align2::LEFT_CENTER,
            icon_size::BODY,
            t.on_primary,
        );
        paint_line(
            painter,
            pos2(icon.right() + GAP, rect.center().y),
            words,
            t.on_primary,
        );

        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, self.words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        let (Some(action), Some((_, name))) = (action, self.action) else {
            return Content {
                pressed: false,
                held: false,
            };
        };
        let place = egui::Rect::from_min_max(
            pos2(rect.right() - action_wide - 4.0, rect.top() + 8.0),
            rect.right_bottom() - vec2(8.0, 8.0),
        );
        let button = ui.interact(place, self.id.with("act"), Sense::click());
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let fill = if button.hovered() {
            t.primary_hover
        } else {
            Color32::TRANSPARENT
        };
        let painter = ui.painter();
        painter.rect_filled(place, radius::CONTROL, fill);
        painter.galley(place.center() - action.size() / 2.0, action, t.on_primary);
        if button.has_focus() {
            focus_ring(painter, place, radius::CONTROL, t);
        }
        Content {
            pressed: button.clicked(),
            held: button.hovered() || button.has_focus(),
        }
    }
}

struct Content {
    pressed: bool,
    held: bool,
}
