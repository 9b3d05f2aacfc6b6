//! What stands on the lanes, one piece at a time: drawn, pressed, focused.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::entries::{Entry, ItemId, Lane};
use super::homes::Grounds;
use super::items::{self, Look};
use super::layout::Placed;
use super::line::goals_words;
use super::packing::{GOAL_ICONS, GOAL_STEP, What};
use super::scale::{LEAST_DAYS, Scale, date_of};
use super::scene::Read;
use super::{Mode, TimelineView, is_missed, node_id};
use crate::app::Command;
use crate::design::{Font, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::shapes;

impl TimelineView {
    #[expect(clippy::too_many_arguments, reason = "what an item is drawn from")]
    pub(super) fn placed_ui(
        &mut self,
        ui: &mut Ui,
        painter: &egui::Painter,
        cx: &mut Cx<'_>,
        read: &Read,
        scale: &Scale,
        lane: Lane,
        placed: &Placed,
        grounds: &Grounds,
        origin: f32,
    ) {
        let t = cx.tokens;
        let hit = items::hit(placed, origin);
        match &placed.what {
            What::Entry(n) => {
                let entry = &read.entries.all[*n];
                // A placement stands on two lanes: only its own lane takes the keyboard.
                let copy = lane != entry.lane;
                let response = if copy {
                    ui.interact(hit, node_id(entry.id).with("placement"), Sense::CLICK)
                } else {
                    ui.interact(hit, node_id(entry.id), Sense::click())
                };
                let selected = self.chosen() == Some(entry.id);
                response.widget_info(|| {
                    WidgetInfo::selected(Role::Button, true, selected, &entry.spoken)
                });
                if !copy {
                    window_told_ui(ui, entry, hit);
                }
                self.shocks_ui(ui, cx, read, lane, placed, origin);
                let mut pressed = response.clone();
                if ui.is_rect_visible(hit)
                    && let Some(grips) = self.grips_ui(ui, cx, scale, lane, placed, entry, origin)
                {
                    pressed |= grips;
                }
                self.hold(ui, entry.id, &pressed);
                self.item_response(ui, cx, entry.id, &pressed, copy);
                if ui.is_rect_visible(hit) {
                    let look = Look {
                        selected,
                        hovered: pressed.hovered(),
                        focused: response.has_focus(),
                        dimmed: !placed.related || is_missed(cx, entry),
                        quiet: lane.is_quiet(),
                    };
                    items::paint(
                        painter,
                        (t, cx.words),
                        scale,
                        placed,
                        entry,
                        look,
                        origin,
                        grounds.behind(cx, placed.label, placed.label + placed.label_width),
                    );
                    if pressed.hovered() && self.redating.is_none() {
                        pressed.on_hover_ui(|ui| items::tooltip_ui(ui, t, entry));
                    }
                    if entry.has_two_versions && placed.label_width > 0.0 {
                        let rect = items::mark_hit(painter, cx.words, placed, origin);
                        mark_ui(ui, cx, entry, lane, rect);
                    }
                }
            }
            What::Cluster(members) => {
                let id = Id::unique(("timeline-cluster", read.entries.all[members[0]].id));
                let response = ui.interact(hit, id, Sense::click());
                let names = || members.iter().map(|n| read.entries.all[*n].name.as_str());
                let words = || {
                    cx.words
                        .tf("timeline-cluster", &[("n", members.len().into())])
                };
                response.widget_info(|| {
                    let all: Vec<&str> = names().collect();
                    WidgetInfo::labeled(
                        Role::Button,
                        true,
                        format!("{}: {}", words(), all.join(", ")),
                    )
                });
                for n in members {
                    window_told_ui(ui, &read.entries.all[*n], hit);
                }
                if members
                    .iter()
                    .any(|n| Some(read.entries.all[*n].id) == self.focus_next)
                {
                    self.focus_next = None;
                    response.request_focus();
                    ui.scroll_to_rect(hit, None);
                }
                if response.gained_focus() {
                    ui.scroll_to_rect(hit, None);
                }
                if response.clicked() {
                    self.spread(read, scale, members);
                }
                if ui.is_rect_visible(hit) {
                    items::paint_cluster(painter, t, placed, members.len(), &response, origin);
                    if response.hovered() {
                        response.on_hover_ui(|ui| {
                            ui.label(words());
                            for name in names().take(12) {
                                ui.colored_label(t.muted, name);
                            }
                        });
                    }
                }
            }
            What::Goals(members) => {
                self.goals_ui(ui, painter, cx, read, placed, members, grounds, origin);
            }
        }
    }

    /// Folded sub-goals: a dot where they begin, an icon for each, a few words.
    #[expect(clippy::too_many_arguments, reason = "what an item is drawn from")]
    fn goals_ui(
        &mut self,
        ui: &mut Ui,
        painter: &egui::Painter,
        cx: &mut Cx<'_>,
        read: &Read,
        placed: &Placed,
        members: &[usize],
        grounds: &Grounds,
        origin: f32,
    ) {
        let t = cx.tokens;
        let y = origin + placed.y;
        let dim = |color| items::stepped_back(t, color, !placed.related);
        if let Some(x) = placed.mark {
            shapes::dot(painter, pos2(x, y), dim(t.text));
        }
        let icons = members.len().min(GOAL_ICONS);
        let first = placed.x1 - icons as f32 * GOAL_STEP;
        let behind = Rect::from_min_max(
            pos2(first, y - 9.0),
            pos2(placed.label + placed.label_width + 3.0, y + 9.0),
        );
        let ground = grounds.behind(cx, behind.left(), behind.right());
        painter.rect_filled(behind, 3.0, ground);
        for (n, member) in members.iter().enumerate() {
            let entry = &read.entries.all[*member];
            // Those for which there is no icon are still reached by key, at the words.
            let rect = if n < GOAL_ICONS {
                Rect::from_center_size(
                    pos2(first + (n as f32 + 0.5) * GOAL_STEP, y),
                    vec2(GOAL_STEP, 24.0),
                )
            } else {
                Rect::from_min_size(pos2(placed.label, y - 12.0), vec2(placed.label_width, 24.0))
            };
            let response = ui.interact(rect, node_id(entry.id), Sense::click());
            let selected = self.chosen() == Some(entry.id);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.spoken));
            self.item_response(ui, cx, entry.id, &response, false);
            if !ui.is_rect_visible(rect) {
                continue;
            }
            if selected {
                painter.rect(
                    rect,
                    radius::CONTROL,
                    t.select,
                    egui::Stroke::new(1.0, t.select_edge),
                    egui::StrokeKind::Inside,
                );
            }
            if n < GOAL_ICONS {
                let missed = is_missed(cx, entry);
                items::goal_icon(entry.theme).paint(
                    painter,
                    rect.center(),
                    16.0,
                    items::stepped_back(
                        t,
                        items::theme_ink(t, entry.theme),
                        !placed.related || missed,
                    ),
                );
            }
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
            if response.hovered() {
                response.on_hover_ui(|ui| items::tooltip_ui(ui, t, entry));
            }
        }
        if !ui.is_rect_visible(behind) {
            return;
        }
        let first = read.entries.all[members[0]]
            .extent
            .map_or(0.0, |extent| extent.at);
        let words = goals_words(cx.words, members.len(), date_of(first));
        let galley = line(painter, &words, Font::Small);
        paint_line(painter, pos2(placed.label, y), galley, dim(t.text));
    }

    /// Shocks that stand on the band of a long condition: a press chooses them. The keyboard reaches them on their own lane.
    fn shocks_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        lane: Lane,
        placed: &Placed,
        origin: f32,
    ) {
        for (n, x) in &placed.inside {
            let rect = Rect::from_center_size(pos2(*x, origin + placed.y), vec2(16.0, 18.0));
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let entry = &read.entries.all[*n];
            let id = node_id(entry.id).with(("inside", lane, placed.row));
            let response = ui.interact(rect, id, Sense::CLICK);
            response.widget_info(|| {
                let name = cx
                    .words
                    .tf("timeline-shock-inside", &[("name", (&entry.name).into())]);
                WidgetInfo::labeled(Role::Button, true, name)
            });
            if response.clicked() {
                self.select(cx, entry.id);
            }
            response.on_hover_ui(|ui| items::tooltip_ui(ui, cx.tokens, entry));
        }
    }

    /// What a press on an item or its having the keyboard does.
    pub(super) fn item_response(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        item: ItemId,
        response: &Response,
        copy: bool,
    ) {
        if response.clicked() {
            if self.selected == Some(item) {
                self.close_panel(cx);
            } else {
                self.select(cx, item);
            }
            if !copy {
                ui.memory_mut(|memory| memory.request_focus(node_id(item)));
            }
        }
        if copy {
            return;
        }
        if self.focus_next == Some(item) {
            self.focus_next = None;
            ui.memory_mut(|memory| memory.request_focus(node_id(item)));
            ui.scroll_to_rect(response.rect, None);
        } else if response.gained_focus() || self.reveal == Some(item) {
            ui.scroll_to_rect(response.rect, None);
        }
    }

    /// Zooms in until the members of a count stand apart, or shows them in the list where they never would.
    fn spread(&mut self, read: &Read, scale: &Scale, members: &[usize]) {
        let times: Vec<f64> = members
            .iter()
            .filter_map(|n| read.entries.all[*n].extent)
            .map(|extent| extent.at)
            .collect();
        let (first, last) = times
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), day| {
                (a.min(*day), b.max(*day))
            });
        let days = ((last - first) * 2.0)
            .max(scale.days * 0.25)
            .max(LEAST_DAYS);
        if scale.days <= LEAST_DAYS * 1.1 {
            self.mode = Some(Mode::List);
        } else {
            self.show(scale.around(
                read.life,
                f64::midpoint(first, last),
                days.min(scale.days * 0.5),
                0.5,
            ));
        }
        self.focus_next = members.first().map(|n| read.entries.all[*n].id);
    }
}

/// A press on the mark of two versions leads to the choice; the keyboard comes there by the panel.
fn mark_ui(ui: &Ui, cx: &mut Cx<'_>, entry: &Entry, lane: Lane, rect: Rect) {
    let id = node_id(entry.id).with(("conflict", lane));
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let name = cx
            .words
            .tf("merge-mark-name", &[("name", (&entry.name).into())]);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked()
        && let Some(item) = entry.id.item()
    {
        cx.push(Command::ShowConflict(item));
    }
}

/// How today stands to the window for a new round, for a screen reader by itself: what the hatched band says.
fn window_told_ui(ui: &Ui, entry: &Entry, at: Rect) {
    if entry.window_words.is_empty() {
        return;
    }
    let id = node_id(entry.id).with("window");
    let band = ui.interact(at, id, Sense::hover());
    band.widget_info(|| WidgetInfo::labeled(Role::Label, true, &entry.window_words));
}
