//! One theme: its name, its prompts, and its two sides.

use egui::{Popup, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::layout::BoardLayout;
use super::{BoardView, field};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Case, Instrument, Side, ThemeId};
use crate::text::Arg;
use crate::ui::widgets::paint::{paint_line, paragraph};
use crate::ui::widgets::{Level, heading_ui, icon_button};
use crate::ui::{Cx, theme_icon};

/// From a panel's edge to what stands in it.
const INSIDE: f32 = space::MEDIUM;
/// The line with the theme's name.
const HEAD: f32 = 36.0;
/// Between the two sides.
const BETWEEN_SIDES: f32 = space::MEDIUM;
/// Around the prompts.
const PROMPT_PADDING: f32 = space::LIST;

/// How wide a field is, and so each of its cards.
pub fn column_width(layout: &BoardLayout) -> f32 {
    let inner = layout.panel_width() - 2.0 * INSIDE;
    if layout.sides_beside() {
        ((inner - BETWEEN_SIDES) / 2.0).floor()
    } else {
        inner
    }
}

impl BoardView {
    /// The height a panel asks for.
    pub(super) fn panel_height(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        case: &Case,
        theme: ThemeId,
        layout: &BoardLayout,
    ) -> f32 {
        let inner = layout.panel_width() - 2.0 * INSIDE;
        let prompts = self.prompts_height(ui, cx, theme, inner);
        let [supports, hampers] =
            Side::ALL.map(|side| self.field_height(ui, cx, case, theme, side));
        let fields = if layout.sides_beside() {
            supports.max(hampers)
        } else {
            supports + space::MEDIUM + hampers
        };
        HEAD + prompts + fields + 2.0 * INSIDE
    }

    pub(super) fn panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        theme: ThemeId,
        rect: Rect,
        layout: &BoardLayout,
    ) {
        let colors = cx.tokens.theme(theme.index());
        let landing_here = self
            .landing(ui)
            .is_some_and(|landing| landing.theme == theme);
        let edge = if landing_here {
            Stroke::new(2.0, colors.ink)
        } else {
            Stroke::new(1.0, colors.edge)
        };
        if ui.is_rect_visible(rect) {
            ui.painter()
                .rect(rect, radius::PANEL, colors.wash, edge, StrokeKind::Inside);
        }
        let inner = rect.shrink(INSIDE);
        let group = UiBuilder::new()
            .max_rect(inner)
            .id_salt(("theme", theme))
            .accessibility_role(Role::Group)
            .accessibility_label(theme.name(cx.state.lang));
        ui.scope_builder(group, |ui| {
            let head = Rect::from_min_size(inner.min, vec2(inner.width(), HEAD));
            self.panel_head_ui(ui, cx, theme, head);
            let mut top = head.bottom();
            top += self.prompts_ui(
                ui,
                cx,
                theme,
                Rect::from_min_max(pos2(inner.left(), top), inner.max),
            );
            let column = column_width(layout);
            for side in Side::ALL {
                let rect = if layout.sides_beside() {
                    let left = match side {
                        Side::Supports => inner.left(),
                        Side::Hampers => inner.left() + column + BETWEEN_SIDES,
                    };
                    Rect::from_min_max(pos2(left, top), pos2(left + column, inner.bottom()))
                } else {
                    let high = match side {
                        Side::Supports => self.field_height(ui, cx, case, theme, side),
                        Side::Hampers => inner.bottom() - top,
                    };
                    let rect = Rect::from_min_size(pos2(inner.left(), top), vec2(column, high));
                    top = rect.bottom() + space::MEDIUM;
                    rect
                };
                self.field_ui(
                    ui,
                    cx,
                    case,
                    field::Place {
                        theme,
                        side,
                        rect,
                        scrolls: layout.fills_the_room(),
                    },
                );
            }
        });
    }

    fn panel_head_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, theme: ThemeId, rect: Rect) {
        let colors = cx.tokens.theme(theme.index());
        let middle = rect.top() + 13.0;
        theme_icon(theme).paint(
            ui.painter(),
            pos2(rect.left() + icon_size::BODY / 2.0, middle),
            icon_size::BODY,
            colors.ink,
        );
        let name_rect = Rect::from_min_max(
            pos2(rect.left() + icon_size::BODY + space::SMALL, middle - 11.0),
            pos2(rect.right() - 80.0, rect.bottom()),
        );
        ui.scope_builder(UiBuilder::new().max_rect(name_rect), |ui| {
            heading_ui(ui, cx.tokens, theme.name(cx.state.lang), Level::Section);
        });
        let button =
            |at: f32| Rect::from_center_size(pos2(rect.right() - at, middle), vec2(32.0, 32.0));
        let shown = self.prompts[theme.index()];
        let words = cx.words.t(if shown {
            "board-prompts-hide"
        } else {
            "board-prompts-show"
        });
        let name = format!("{}: {words}", theme.name(cx.state.lang));
        ui.scope_builder(UiBuilder::new().max_rect(button(44.0)), |ui| {
            let help = icon_button(Icon::CircleQuestionMark, &name)
                .ink(cx.tokens.muted)
                .tooltip(words)
                .pressed(shown);
            if help.ui(ui, cx.tokens).clicked() {
                self.prompts[theme.index()] = !shown;
            }
        });
        let name = cx.words.tf(
            "board-theme-menu",
            &[("theme", Arg::Text(theme.name(cx.state.lang)))],
        );
        let menu = ui
            .scope_builder(UiBuilder::new().max_rect(button(10.0)), |ui| {
                icon_button(Icon::Ellipsis, &name)
                    .ink(cx.tokens.muted)
                    .tooltip(&name)
                    .ui(ui, cx.tokens)
            })
            .inner;
        Popup::menu(&menu)
            .accessible_name(name)
            .show(|ui| self.theme_menu_ui(ui, cx, theme));
    }

    fn prompts_height(&self, ui: &Ui, cx: &Cx<'_>, theme: ThemeId, wide: f32) -> f32 {
        if !self.prompts[theme.index()] {
            return 0.0;
        }
        let columns = prompt_texts(cx, theme).map(|text| {
            paragraph(ui.painter(), &text, Font::Small, prompt_width(wide))
                .size()
                .y
        });
        let high = columns.into_iter().fold(0.0, f32::max);
        (high + 2.0 * PROMPT_PADDING + space::SMALL).ceil()
    }

    /// The reflection prompts, each side's over its own side; gives the height they take.
    fn prompts_ui(&self, ui: &mut Ui, cx: &Cx<'_>, theme: ThemeId, room: Rect) -> f32 {
        let high = self.prompts_height(ui, cx, theme, room.width());
        if high == 0.0 {
            return 0.0;
        }
        let rect = Rect::from_min_size(room.min, vec2(room.width(), high - space::SMALL));
        ui.painter().rect_filled(rect, radius::CARD, cx.tokens.card);
        let wide = prompt_width(room.width());
        for (column, text) in prompt_texts(cx, theme).into_iter().enumerate() {
            let left = rect.left() + PROMPT_PADDING + column as f32 * (wide + BETWEEN_SIDES);
            let galley = paragraph(ui.painter(), &text, Font::Small, wide);
            let place = Rect::from_min_size(pos2(left, rect.top() + PROMPT_PADDING), galley.size());
            let response = ui.allocate_rect(place, egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &text));
            ui.painter().galley(place.min, galley, cx.tokens.muted);
        }
        high
    }

    /// The landing place of the card being dragged, in this pass.
    pub(super) fn landing(&self, ui: &Ui) -> Option<super::drag::Landing> {
        self.drag?;
        let pointer = ui.ctx().pointer_latest_pos()?;
        super::drag::Landing::at(pointer, &self.places, space::CARD)
    }
}

fn prompt_width(wide: f32) -> f32 {
    ((wide - 2.0 * PROMPT_PADDING - BETWEEN_SIDES) / 2.0).floor()
}

/// The prompts of both sides, one a line.
fn prompt_texts(cx: &Cx<'_>, theme: ThemeId) -> [String; 2] {
    let theme = Instrument::get().theme(theme);
    [&theme.supports, &theme.hampers].map(|list| list.get(cx.state.lang).join("\n"))
}

/// Draws a line of text with an icon before it; gives the right end.
pub fn icon_line(
    ui: &Ui,
    icon: Icon,
    left: egui::Pos2,
    galley: std::sync::Arc<egui::Galley>,
    ink: egui::Color32,
) -> egui::Pos2 {
    let size = icon_size::DENSE;
    icon.paint(ui.painter(), pos2(left.x + size / 2.0, left.y), size, ink);
    paint_line(ui.painter(), pos2(left.x + size + 6.0, left.y), galley, ink)
}
