//! The slim bar under the top bar: one technical fact, one sentence, one thing to do about it.

use egui::accesskit::Live;
use egui::{Align2, Color32, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::button::plain;
use super::paint::{line_within, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size};

/// How grave a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Worth knowing.
    Info,
    /// Needs attention.
    Warn,
    /// Went wrong.
    Error,
}

impl Tone {
    /// Icon colour.
    pub fn ink(self, t: &Tokens) -> Color32 {
        match self {
            Self::Info => t.info,
            Self::Warn => t.warn,
            Self::Error => t.error,
        }
    }

    fn fill(self, t: &Tokens) -> Color32 {
        match self {
            Self::Info => t.bar_info,
            Self::Warn => t.bar_warn,
            Self::Error => t.bar_error,
        }
    }
}

/// A slim bar.
#[derive(Clone, Copy, Debug)]
pub struct SlimBar<'a> {
    /// How grave it is.
    pub tone: Tone,
    /// Its icon; never colour alone.
    pub icon: Icon,
    /// One sentence.
    pub words: &'a str,
    /// The one button, if there is something to do.
    pub action: Option<&'a str>,
}

impl SlimBar<'_> {
    /// Draws it over the whole width. Returns whether the button was pressed.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> bool {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height::SLIM_BAR), Sense::hover());
        ui.painter().rect_filled(rect, 0.0, self.tone.fill(t));
        let mut right = rect.right() - 4.0;
        let mut pressed = false;
        if let Some(action) = self.action {
            let mut bar = ui.new_child(
                UiBuilder::new()
                    .max_rect(rect.shrink2(vec2(4.0, 4.0)))
                    .layout(egui::Layout::right_to_left(egui::Align::Center)),
            );
            let button = plain(action).ui(&mut bar, t);
            right = button.rect.left() - 12.0;
            pressed = button.clicked();
        }
        let place = self.icon.paint_aligned(
            ui.painter(),
            rect.shrink2(vec2(16.0, 0.0)),
            Align2::LEFT_CENTER,
            icon_size::BODY,
            self.tone.ink(t),
        );
        let left = pos2(place.right() + 9.0, rect.center().y);
        let galley = line_within(ui.painter(), self.words, Font::Body, right - left.x);
        let elided = galley.elided;
        paint_line(ui.painter(), left, galley, t.text);
        let role = if self.tone == Tone::Error {
            Role::Alert
        } else {
            Role::Status
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        if elided {
            response.on_hover_text(self.words);
        }
        pressed
    }
}
