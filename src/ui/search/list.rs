//! The list under the line that is typed in: groups, rows, or that nothing was found.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Color32, Galley, Id, Painter, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::answer::{Line, Marked, Row};
use super::{SearchView, Wish, input_id};
use crate::app::search::Group;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line, paragraph};

const ROW: f32 = 40.0;
const HEADING: f32 = 32.0;
const RULE: f32 = 4.0;

impl SearchView {
    /// Draws at most `room` points of it; the rest is scrolled to.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, room: f32) {
        let Some(answer) = self.answer.take() else {
            return;
        };
        if answer.is_search && answer.rows.is_empty() {
            nothing_ui(ui, cx);
            self.answer = Some(answer);
            return;
        }
        let mut unfold = None;
        let tall: f32 = answer.lines.iter().enumerate().map(height_of).sum();
        let list = UiBuilder::new()
            .accessibility_role(Role::ListBox)
            .accessibility_label(cx.words.t("search-found"));
        ui.scope_builder(list, |ui| {
            ScrollArea::vertical()
                .id_salt("search hits")
                .max_height(room)
                .min_scrolled_height(room.min(tall))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let (area, _) = ui.allocate_exact_size(
                        vec2(ui.available_width(), tall + space::SMALL),
                        Sense::hover(),
                    );
                    let mut top = area.top();
                    for (n, shown) in answer.lines.iter().enumerate() {
                        let high = height_of((n, shown));
                        let rect = Rect::from_min_size(
                            pos2(area.left() + space::SMALL, top),
                            vec2(area.width() - 2.0 * space::SMALL, high),
                        );
                        top += high;
                        match shown {
                            Line::Heading { words, count, more } => {
                                if n > 0 {
                                    let y = rect.top() + RULE / 2.0;
                                    ui.painter().hline(
                                        rect.x_range().shrink(space::SMALL),
                                        y.round() + 0.5,
                                        Stroke::new(1.0, cx.tokens.border),
                                    );
                                }
                                let rect = rect.with_min_y(rect.bottom() - HEADING);
                                if heading_ui(ui, cx, (n, rect), words, count, more.as_ref()) {
                                    unfold = more.as_ref().map(|(group, _)| *group);
                                }
                            }
                            Line::Row(at) => {
                                if let Some(row) = answer.rows.get(*at) {
                                    self.row_ui(ui, cx, rect, *at, row);
                                }
                            }
                        }
                    }
                });
        });
        self.reveals = false;
        if let Some(group) = unfold {
            self.unfolded.push(group);
            ui.memory_mut(|memory| memory.request_focus(input_id()));
        }
        self.answer = Some(answer);
    }

    fn row_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, at: usize, row: &Row) {
        let t = cx.tokens;
        let id = Id::unique(("search hit", at));
        // The keyboard stays in the line that is typed in; the arrows move the choice.
        let response = ui.interact(rect, id, Sense::CLICK);
        let is_chosen = self.selected == at;
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &row.spoken)
        });
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
        if is_chosen {
            // Told as where one is once the arrows have been used; before that one is where one types.
            if self.steps {
                ui.ctx().accesskit_node_builder(input_id(), |node| {
                    node.set_active_descendant(id.accesskit_id());
                });
            }
            if self.reveals {
                ui.scroll_to_rect(rect.expand2(vec2(0.0, HEADING)), None);
            }
        }
        if response.clicked() {
            self.selected = at;
            self.wish = Some(if ui.input(|input| input.modifiers.command) {
                Wish::GoOnTimeline
            } else {
                Wish::Go
            });
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let (ink, quiet) = if is_chosen {
            painter.rect_filled(rect, radius::CARD, t.select);
            (t.on_select, t.on_select)
        } else {
            if response.hovered() {
                painter.rect_filled(rect, radius::CARD, t.row_hover);
            }
            (t.text, t.muted)
        };
        let y = rect.center().y;
        row.look
            .mark
            .paint(painter, pos2(rect.left() + 20.0, y), row.look.ink(t, ink));
        let mut right = rect.right() - 14.0;
        if is_chosen {
            let icon = Icon::CornerDownLeft;
            icon.paint(painter, pos2(right - 8.0, y), icon_size::DENSE, ink);
            right -= 32.0;
        }
        right = keys_ui(painter, cx, row, pos2(right, y));
        let left = rect.left() + 44.0;
        if !row.meta.words.is_empty() {
            let most = (right - left) * 0.45;
            let galley = marked(painter, &row.meta, Font::Small, quiet, most);
            right -= galley.size().x;
            painter.galley(pos2(right, y - galley.size().y / 2.0), galley, quiet);
            right -= space::LARGE;
        }
        let has_excerpt = !row.excerpt.words.is_empty();
        let most = if has_excerpt {
            (right - left) * 0.6
        } else {
            right - left
        };
        let name = marked(painter, &row.name, Font::Body, ink, most);
        let mut end = left + name.size().x;
        painter.galley(pos2(left, y - name.size().y / 2.0), name, ink);
        if has_excerpt && right - end > 60.0 {
            end += space::MEDIUM;
            let found = marked(painter, &row.excerpt, Font::Small, quiet, right - end);
            painter.galley(pos2(end, y - found.size().y / 2.0), found, quiet);
        }
    }
}

fn height_of((n, line): (usize, &Line)) -> f32 {
    match line {
        Line::Heading { .. } if n == 0 => HEADING,
        Line::Heading { .. } => HEADING + RULE,
        Line::Row(_) => ROW,
    }
}

/// The name of a group, how many of it are shown, and the way to the rest. Returns whether that was pressed.
fn heading_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (n, rect): (usize, Rect),
    words: &str,
    count: &str,
    more: Option<&(Group, String)>,
) -> bool {
    let t = cx.tokens;
    let y = rect.center().y + 2.0;
    let label = ui.interact(rect, Id::unique(("search group", n)), Sense::hover());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{words} {count}")));
    let painter = ui.painter();
    let name = line(painter, words, Font::SmallStrong);
    let end = paint_line(painter, pos2(rect.left() + 10.0, y), name, t.muted);
    let count = line(painter, count, Font::Small);
    paint_line(painter, end + vec2(6.0, 0.0), count, t.faint);
    let Some((_, words)) = more else { return false };
    let galley = line(painter, words, Font::Small);
    let button = Rect::from_min_max(
        pos2(rect.right() - galley.size().x - 14.0, y - 13.0),
        pos2(rect.right(), y + 13.0),
    );
    let response = ui.interact(button, Id::unique(("search more", n)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(button, radius::CONTROL, t.sunk);
    }
    paint_line(painter, pos2(button.left() + 7.0, y), galley, t.text);
    if response.has_focus() {
        focus_ring(painter, button, radius::CONTROL, t);
    }
    response.clicked()
}

/// The keys that do what a command does; gives where they begin.
fn keys_ui(painter: &Painter, cx: &Cx<'_>, row: &Row, right: egui::Pos2) -> f32 {
    let t = cx.tokens;
    let mut x = right.x;
    for cap in row.keys.iter().rev() {
        let galley = line(painter, cap, Font::Small);
        let wide = (galley.size().x + 14.0).max(24.0).ceil();
        let rect = Rect::from_min_size(pos2(x - wide, right.y - 12.0), vec2(wide, 24.0));
        painter.rect(
            rect,
            radius::KEY,
            t.canvas,
            Stroke::new(1.0, t.border),
            egui::StrokeKind::Inside,
        );
        painter.galley(rect.center() - galley.size() / 2.0, galley, t.muted);
        x -= wide + 5.0;
    }
    if row.keys.is_empty() {
        x
    } else {
        x - space::MEDIUM
    }
}

/// One line in which what was looked for stands out by weight and a line under it.
fn marked(painter: &Painter, text: &Marked, font: Font, ink: Color32, most: f32) -> Arc<Galley> {
    let strong = match font {
        Font::Small => Font::SmallStrong,
        _ => Font::Strong,
    };
    let plain = TextFormat {
        font_id: font.id(),
        color: ink,
        ..TextFormat::default()
    };
    let found = TextFormat {
        font_id: strong.id(),
        color: ink,
        underline: Stroke::new(1.5, ink),
        ..TextFormat::default()
    };
    let mut job = LayoutJob {
        wrap: TextWrapping {
            max_width: most.max(1.0),
            max_rows: 1,
            break_anywhere: true,
            overflow_character: Some('…'),
        },
        ..LayoutJob::default()
    };
    let mut at = 0;
    for place in &text.places {
        if let (Some(before), Some(within)) = (
            text.words.get(at..place.start),
            text.words.get(place.clone()),
        ) {
            job.append(before, 0.0, plain.clone());
            job.append(within, 0.0, found.clone());
            at = place.end;
        }
    }
    job.append(text.words.get(at..).unwrap_or_default(), 0.0, plain);
    painter.layout_job(job)
}

/// That nothing was found, and what can be done.
fn nothing_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let typed = cx.state.search.as_deref().unwrap_or_default().trim();
    let said = cx.words.tf("search-nothing", &[("typed", typed.into())]);
    let wide = ui.available_width() - 2.0 * space::WIDE;
    let galley = paragraph(ui.painter(), &said, Font::Body, wide);
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width(), galley.size().y + 2.0 * space::WIDE),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &said));
    let at = rect.left_top() + vec2(space::WIDE, space::WIDE);
    ui.painter().galley(at, galley, cx.tokens.muted);
}
