//! Headings a screen reader can jump between.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint::{line, paint_line, paragraph};
use crate::design::{Font, Tokens};

/// How far down the structure a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The one heading of a screen: 21 semibold.
    Screen,
    /// A section under it: 16 semibold.
    Section,
    /// A label above a group: 13 semibold, muted.
    Group,
}

impl Level {
    fn font(self) -> Font {
        match self {
            Self::Screen => Font::Heading,
            Self::Section => Font::Section,
            Self::Group => Font::SmallStrong,
        }
    }

    fn depth(self) -> usize {
        match self {
            Self::Screen => 1,
            Self::Section => 2,
            Self::Group => 3,
        }
    }
}

/// A heading in the place where the next widget would stand. Wraps where it meets the edge.
pub fn heading_ui(ui: &mut Ui, t: &Tokens, words: &str, level: Level) -> Response {
    let ink = if level == Level::Group {
        t.muted
    } else {
        t.text
    };
    let galley = paragraph(ui.painter(), words, level.font(), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(level.depth()));
    response
}

/// A section heading with a muted hint beside it; the hint goes under the heading where there is no room.
pub fn section_ui(ui: &mut Ui, t: &Tokens, words: &str, hint: &str) -> Response {
    ui.horizontal_wrapped(|ui| {
        let heading = heading_ui(ui, t, words, Level::Section);
        if !hint.is_empty() {
            label_ui(ui, hint, Font::Body, t.muted);
        }
        heading
    })
    .inner
}

/// Text that wraps where it meets the edge, read as one.
pub fn paragraph_ui(ui: &mut Ui, words: &str, font: Font, color: egui::Color32) -> Response {
    let galley = paragraph(ui.painter(), words, font, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// One line of text in a given font and colour, cheaper than a rich text label and cut with "…" where it meets the edge.
pub fn label_ui(ui: &mut Ui, words: &str, font: Font, color: egui::Color32) -> Response {
    let natural = line(ui.painter(), words, font);
    let room = ui.available_width();
    let galley = if natural.size().x > room {
        super::paint::line_within(ui.painter(), words, font, room)
    } else {
        natural
    };
    let elided = galley.elided;
    let (rect, response) =
        ui.allocate_exact_size(vec2(galley.size().x, galley.size().y), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint_line(ui.painter(), rect.left_center(), galley, color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if elided {
        response.on_hover_text(words)
    } else {
        response
    }
}
