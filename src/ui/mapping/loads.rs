//! The loads and the response of those nearest: the experiences are pulled in by reference, nothing of them is copied.

use egui::{Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::read::{Answered, Load, Read};
use super::sheet::part_head_ui;
use super::{List, MappingView};
use crate::app::{Command, View};
use crate::design::tokens::DIMMED;
use crate::design::{Font, icon_size, radius, space};
use crate::model::{ExperienceId, Heading, ItemRef, Side};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::ui::widgets::{Level, heading_ui, paragraph_ui, quiet};

/// So many experiences of a kind are shown before the rest is asked for.
const MOST_LOADS: usize = 8;
/// The same for what stands with the experiences about those nearest.
const MOST_RESPONSES: usize = 3;

impl MappingView {
    pub(super) fn loads_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, column: u8) {
        let words = cx.words;
        let count = read.load_count();
        let meta = if count == 0 {
            String::new()
        } else {
            words.tf("mapping-loads-from", &[("n", count.into())])
        };
        let title = words.t("mapping-loads");
        part_head_ui(ui, cx, title, &meta, Some(Heading::Load));
        if count == 0 {
            paragraph_ui(
                ui,
                words.t("mapping-loads-none"),
                Font::Body,
                cx.tokens.muted,
            );
            ui.add_space(space::SMALL);
        }
        let names = [
            "mapping-loads-long",
            "mapping-loads-sudden",
            "mapping-loads-unsaid",
        ];
        for (loads, name) in read.loads.iter().zip(names) {
            if !loads.is_empty() {
                self.load_group_ui(ui, cx, loads, words.t(name), column);
            }
        }
        let own = Side::ALL
            .into_iter()
            .any(|side| !read.cell(Heading::Load, side).is_empty());
        if own {
            heading_ui(ui, cx.tokens, words.t("mapping-loads-own"), Level::Group);
            ui.add_space(2.0);
        }
        for side in Side::ALL {
            self.list_cell_ui(ui, cx, read, Heading::Load, side, column);
        }
    }

    fn load_group_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        loads: &[Load],
        name: &str,
        column: u8,
    ) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::CARD;
            heading_ui(ui, cx.tokens, name, Level::Group);
            let count = loads.len().to_string();
            crate::ui::widgets::label_ui(ui, &count, Font::Small, cx.tokens.muted);
        });
        ui.add_space(space::TINY);
        let most = if self.is_unfolded(List::Loads) {
            loads.len()
        } else {
            MOST_LOADS
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::CARD, space::CARD);
            let row = ui.max_rect().width();
            for load in loads.iter().take(most) {
                self.load_chip_ui(ui, cx, load, column, row);
            }
            let rest = loads.len().saturating_sub(most);
            if rest > 0 {
                let more = cx.words.tf("mapping-more", &[("n", rest.into())]);
                let spoken = format!("{name}: {more}");
                if quiet(&more)
                    .name(&spoken)
                    .small()
                    .ui(ui, cx.tokens)
                    .clicked()
                {
                    self.fold(List::Loads);
                }
            } else if self.is_unfolded(List::Loads) && loads.len() > MOST_LOADS {
                let fewer = cx.words.t("mapping-fewer");
                let spoken = format!("{name}: {fewer}");
                if quiet(fewer)
                    .name(&spoken)
                    .small()
                    .ui(ui, cx.tokens)
                    .clicked()
                {
                    self.fold(List::Loads);
                }
            }
        });
        ui.add_space(space::LIST);
    }

    /// A reference to an experience; leads to it.
    fn load_chip_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, load: &Load, column: u8, row: f32) {
        const PADDING: f32 = 9.0;
        const MARK: f32 = 26.0;
        const MOST: f32 = 280.0;
        let t = cx.tokens;
        let most = MOST.min(row);
        let galley = line_within(ui.painter(), &load.name, Font::Body, most - MARK - PADDING);
        let elided = galley.elided;
        let wide = (PADDING + MARK + galley.size().x + PADDING).ceil();
        let (_, rect) = ui.allocate_space(vec2(wide, 30.0));
        let id = Id::unique(("mapping-load", load.id));
        let response = ui.interact(rect, id, Sense::click());
        let name = cx
            .words
            .tf("mapping-load-name", &[("name", (&load.spoken).into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        self.stops.add(id, column, rect);
        self.bring_into_sight(&response);
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if cx.misses([load.name.as_str()]) {
                painter.multiply_opacity(DIMMED);
            }
            painter.rect(
                rect,
                radius::CONTROL,
                hover_mix(ui, &response, t.canvas, t.sunk),
                Stroke::new(1.0, hover_mix(ui, &response, t.border, t.border_strong)),
                StrokeKind::Inside,
            );
            let middle = rect.center().y;
            load.mark
                .paint(&painter, pos2(rect.left() + PADDING + 9.0, middle), t.text);
            let at = pos2(rect.left() + PADDING + MARK, middle);
            paint_line(&painter, at, galley, t.text);
            if response.has_focus() {
                focus_ring(&painter, rect, radius::CONTROL, t);
            }
        }
        if response.clicked() {
            show(cx, load.id);
        }
        if elided {
            response.on_hover_text(&load.spoken);
        }
    }

    pub(super) fn response_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, column: u8) {
        let words = cx.words;
        let title = words.t("mapping-response");
        part_head_ui(ui, cx, title, "", Some(Heading::Response));
        for side in Side::ALL {
            self.list_cell_ui(ui, cx, read, Heading::Response, side, column);
            ui.add_space(space::TINY);
        }
        if read.responses.is_empty() {
            return;
        }
        ui.add_space(space::SMALL);
        heading_ui(
            ui,
            cx.tokens,
            words.t("mapping-responses-from"),
            Level::Group,
        );
        ui.add_space(2.0);
        let most = if self.is_unfolded(List::Responses) {
            read.responses.len()
        } else {
            MOST_RESPONSES
        };
        for response in read.responses.iter().take(most) {
            self.answered_ui(ui, cx, response, column);
        }
        let rest = read.responses.len().saturating_sub(most);
        let toggle = if rest > 0 {
            Some(words.tf("mapping-more", &[("n", rest.into())]))
        } else {
            (read.responses.len() > MOST_RESPONSES).then(|| words.t("mapping-fewer").to_owned())
        };
        if let Some(toggle) = toggle {
            let spoken = format!("{}: {toggle}", words.t("mapping-responses-from"));
            if quiet(&toggle)
                .name(&spoken)
                .small()
                .ui(ui, cx.tokens)
                .clicked()
            {
                self.fold(List::Responses);
            }
        }
    }

    /// What stands with an experience about those nearest; leads to the experience.
    fn answered_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, item: &Answered, column: u8) {
        const TALL: f32 = 30.0;
        let t = cx.tokens;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TALL));
        let id = Id::unique(("mapping-response", item.experience.id));
        let response = ui.interact(rect, id, Sense::click());
        let spoken = format!("{}. {}", item.experience.spoken, item.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &spoken));
        self.stops.add(id, column, rect);
        self.bring_into_sight(&response);
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if cx.misses([item.experience.name.as_str(), &item.words]) {
                painter.multiply_opacity(DIMMED);
            }
            let ground = Rect::from_min_max(rect.min - vec2(5.0, 0.0), rect.max);
            if response.hovered() {
                painter.rect_filled(ground, radius::CONTROL, t.row_hover);
            }
            let middle = rect.center().y;
            item.experience.mark.paint_small(
                &painter,
                pos2(rect.left() + icon_size::SMALL / 2.0, middle),
                t.text,
            );
            let left = rect.left() + 22.0;
            let whole = line(&painter, &item.experience.name, Font::Body).size().x;
            let most = (rect.right() - left) * 0.5;
            let name = line_within(
                &painter,
                &item.experience.name,
                Font::Body,
                whole.min(most) + 0.5,
            );
            let end = paint_line(&painter, pos2(left, middle), name, t.text);
            let room = rect.right() - end.x - 2.0 * space::SMALL;
            let words = line_within(&painter, &item.words, Font::Small, room.max(20.0));
            let at = pos2(end.x + space::LIST, middle + 1.0);
            paint_line(&painter, at, words, t.muted);
            if response.has_focus() {
                focus_ring(&painter, ground.shrink2(vec2(0.0, 1.0)), radius::CONTROL, t);
            }
        }
        if response.clicked() {
            show(cx, item.experience.id);
        }
        response.on_hover_text(&item.words);
    }
}

fn show(cx: &mut Cx<'_>, id: ExperienceId) {
    let item = ItemRef::Experience(id);
    cx.push(Command::ShowItemIn(item, View::Experiences));
}
