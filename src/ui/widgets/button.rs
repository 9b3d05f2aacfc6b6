//! Buttons: one dark primary at most per screen, plain ones with an outline, quiet ones without.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, hover_mix, line, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Primary,
    Plain,
    Quiet,
}

/// A button, made by [`primary`], [`plain`], [`quiet`] or [`icon_button`] and drawn by [`Button::ui`].
#[must_use = "a button shows only when `ui` is called"]
pub struct Button<'a> {
    words: &'a str,
    name: &'a str,
    look: Look,
    icon: Option<Icon>,
    tooltip: Option<&'a str>,
    shortcut: Option<&'a str>,
    disabled_because: Option<&'a str>,
    pressed: Option<bool>,
    min_width: f32,
    ink: Option<Color32>,
    font: Font,
}

/// The one dark button: the act the screen leads to. At most one per screen.
pub fn primary(words: &str) -> Button<'_> {
    Button::new(words, Look::Primary)
}

/// A button with an outline.
pub fn plain(words: &str) -> Button<'_> {
    Button::new(words, Look::Plain)
}

/// A button without an outline, as "+ Tilføj" under a list.
pub fn quiet(words: &str) -> Button<'_> {
    Button::new(words, Look::Quiet)
}

/// An icon alone; `name` is its accessible name and its tooltip.
pub fn icon_button(icon: Icon, name: &str) -> Button<'_> {
    let mut button = Button::new("", Look::Quiet);
    button.icon = Some(icon);
    button.name = name;
    button.tooltip = Some(name);
    button
}

/// The question mark that opens help; `name` says help about what.
pub fn help_button(name: &str) -> Button<'_> {
    icon_button(Icon::CircleQuestionMark, name)
}

impl<'a> Button<'a> {
    fn new(words: &'a str, look: Look) -> Self {
        Self {
            words,
            name: words,
            look,
            icon: None,
            tooltip: None,
            shortcut: None,
            disabled_because: None,
            pressed: None,
            min_width: 0.0,
            ink: None,
            font: Font::Body,
        }
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An accessible name that says more than the words on the button.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Words shown while the pointer rests on it.
    pub fn tooltip(mut self, tooltip: &'a str) -> Self {
        self.tooltip = Some(tooltip);
        self
    }

    /// The keys that do the same, shown in the tooltip.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = Some(keys);
        self
    }

    /// Cannot be pressed while there is a reason; the tooltip gives it.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.disabled_because = reason;
        self
    }

    /// A button that stays pressed.
    pub fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = Some(pressed);
        self
    }

    /// At least this wide, in points.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// The colour of a quiet button's words and icon, where `muted` is not right.
    pub fn ink(mut self, ink: Color32) -> Self {
        self.ink = Some(ink);
        self
    }

    /// Small text, for quiet buttons in dense places.
    pub fn small(mut self) -> Self {
        self.font = Font::Small;
        self
    }

    /// How wide a button of words alone will be, for a row that is laid out from the right.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let words = line(ui.painter(), self.words, self.font).size().x;
        (words + 2.0 * self.padding()).max(self.min_width).ceil()
    }

    /// Between words and edge.
    fn padding(&self) -> f32 {
        match self.look {
            Look::Quiet => 8.0,
            Look::Primary | Look::Plain => 12.0,
        }
    }

    /// Draws it.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Response {
        const GAP: f32 = 7.0;
        let pressed = self.pressed == Some(true);
        let galley = (!self.words.is_empty()).then(|| {
            line(
                ui.painter(),
                self.words,
                if pressed && self.look == Look::Primary {
                    Font::Strong
                } else {
                    self.font
                },
            )
        });
        let icon = match self.font {
            Font::Small => icon_size::SMALL,
            _ => icon_size::BODY,
        };
        let words_width = galley.as_ref().map_or(0.0, |galley| galley.size().x);
        let icon_width = self.icon.map_or(0.0, |_| icon);
        let gap = if self.icon.is_some() && galley.is_some() {
            GAP
        } else {
            0.0
        };
        let content = words_width + icon_width + gap;
        let tall = if self.font == Font::Small {
            height::BUTTON_COMPACT
        } else {
            height::BUTTON
        };
        let padding = if galley.is_some() {
            self.padding()
        } else {
            (tall - icon_width) / 2.0
        };
        let size = vec2((content + 2.0 * padding).max(self.min_width).ceil(), tall);

        let enabled = ui.is_enabled() && self.disabled_because.is_none();
        let (rect, response) = ui.allocate_exact_size(
            size,
            if enabled {
                Sense::click()
            } else {
                Sense::hover()
            },
        );
        response.widget_info(|| match self.pressed {
            Some(pressed) => WidgetInfo::selected(Role::Button, enabled, pressed, self.name),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name),
        });

        if ui.is_rect_visible(rect) {
            let (fill, edge, ink) = self.colors(ui, t, &response, enabled);
            let painter = ui.painter();
            if fill != Color32::TRANSPARENT || edge != Stroke::NONE {
                painter.rect(rect, radius::CONTROL, fill, edge, StrokeKind::Inside);
            }
            let mut left = pos2(rect.center().x - content / 2.0, rect.center().y);
            if let Some(icon) = self.icon {
                icon.paint(
                    painter,
                    pos2(left.x + icon_width / 2.0, left.y),
                    icon_width,
                    ink,
                );
                left.x += icon_width + gap;
            }
            if let Some(galley) = galley {
                paint_line(painter, left, galley, ink);
            }
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
        }
        self.with_tooltip(response, t)
    }

    fn colors(
        &self,
        ui: &Ui,
        t: &Tokens,
        response: &Response,
        enabled: bool,
    ) -> (Color32, Stroke, Color32) {
        let outline = |color| Stroke::new(1.0, color);
        match self.look {
            Look::Quiet if !enabled => (Color32::TRANSPARENT, Stroke::NONE, t.faint),
            _ if !enabled => (t.canvas, outline(t.border), t.faint),
            _ if self.pressed == Some(true) => (t.select, outline(t.select_edge), t.on_select),
            Look::Primary => (
                hover_mix(ui, response, t.primary, t.primary_hover),
                Stroke::NONE,
                t.on_primary,
            ),
            Look::Plain => (
                hover_mix(ui, response, t.card, t.sunk),
                outline(hover_mix(ui, response, t.border, t.border_strong)),
                self.ink.unwrap_or(t.text),
            ),
            Look::Quiet => {
                let fill = if response.hovered() {
                    t.sunk
                } else {
                    Color32::TRANSPARENT
                };
                let ink = self.ink.unwrap_or(if self.words.is_empty() {
                    t.text
                } else {
                    t.muted
                });
                (fill, Stroke::NONE, ink)
            }
        }
    }

    fn with_tooltip(self, response: Response, t: &Tokens) -> Response {
        if self.tooltip.is_none() && self.shortcut.is_none() && self.disabled_because.is_none() {
            return response;
        }
        response.on_hover_ui(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.horizontal(|ui| {
                if let Some(words) = self
                    .tooltip
                    .or(Some(self.words))
                    .filter(|words| !words.is_empty())
                {
                    ui.label(words);
                }
                if let Some(keys) = self.shortcut {
                    ui.colored_label(t.muted, keys);
                }
            });
            if let Some(reason) = self.disabled_because {
                ui.colored_label(t.muted, reason);
            }
        })
    }
}
