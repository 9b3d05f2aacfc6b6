//! The slim bar under the top bar: one technical fact, one sentence, at most two things to do about it.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{
    Align, Align2, Color32, Galley, Layout, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::button::plain;
use super::paint::lines_within;
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
    /// What can be done about it: none, one or two buttons, as they stand from left to right.
    pub actions: &'a [&'a str],
}

/// From the edges of the bar to its buttons.
const EDGE: f32 = 4.0;
/// Between the sentence and the first button.
const AIR: f32 = 12.0;
/// Between two buttons.
const GAP: f32 = 6.0;
/// Where the sentence begins: behind the icon.
const WORDS: f32 = 16.0 + icon_size::BODY + 9.0;
/// A sentence never gets more rows than this; the rest of it is said on hover.
const MOST_ROWS: usize = 3;

impl SlimBar<'_> {
    /// How high it must be to show its sentence in a window this wide: mostly 40 points, more where the sentence needs a second row.
    pub fn tall(&self, ui: &Ui, wide: f32) -> f32 {
        let galley = self.galley(ui, wide);
        height::SLIM_BAR.max((galley.size().y + 18.0).ceil())
    }

    /// The buttons' widths, as they will be drawn.
    fn buttons(&self, ui: &Ui) -> f32 {
        self.actions
            .iter()
            .map(|action| plain(action).natural_width(ui) + GAP)
            .sum()
    }

    fn galley(&self, ui: &Ui, wide: f32) -> Arc<Galley> {
        let room = (wide - WORDS - AIR - self.buttons(ui)).max(120.0);
        lines_within(ui.painter(), self.words, Font::Body, room, MOST_ROWS)
    }

    /// Draws it over the whole width. Says which button was pressed, if one was.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Option<usize> {
        let wide = ui.available_width();
        let galley = self.galley(ui, wide);
        let size = vec2(wide, self.tall(ui, wide));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().rect_filled(rect, 0.0, self.tone.fill(t));
        let ground = rect.with_max_x(rect.left() + WORDS);
        let icon = self.icon;
        let place = ground.shrink2(vec2(16.0, 0.0)).with_max_x(ground.right());
        icon.paint_aligned(
            ui.painter(),
            place,
            Align2::LEFT_CENTER,
            icon_size::BODY,
            self.tone.ink(t),
        );
        let elided = galley.elided;
        let at = pos2(rect.left() + WORDS, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.text);
        let role = if self.tone == Tone::Error {
            Role::Alert
        } else {
            Role::Status
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        let mut pressed = None;
        if !self.actions.is_empty() {
            let left = rect.right() - EDGE - self.buttons(ui) + GAP;
            let mut bar = ui.new_child(
                UiBuilder::new()
                    .max_rect(rect.with_min_x(left))
                    .layout(Layout::left_to_right(Align::Center)),
            );
            bar.spacing_mut().item_spacing.x = GAP;
            for (n, action) in self.actions.iter().enumerate() {
                if plain(action).ui(&mut bar, t).clicked() {
                    pressed = Some(n);
                }
            }
        }
        if elided {
            response.on_hover_text(self.words);
        }
        pressed
    }
}
