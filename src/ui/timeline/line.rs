//! The line: axes, lanes and what stands in them, with pointer and keys.

use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::entries::{Entries, ItemId, Lane};
use super::items::{self, Look};
use super::layout::{Layout, Placed, What, Widths};
use super::scale::{LEAST_DAYS, Scale, date_of};
use super::{Placing, Read, Sizes, TimelineView, is_missed, node_id};
use crate::design::{Font, Icon, Tokens, radius};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line, paragraph};
use crate::ui::widgets::shapes;

/// Height of the legend below the lanes.
const LEGEND: f32 = 40.0;

/// How far a press of an arrow moves the view, as a share of its width.
const KEY_PAN: f32 = 0.12;

/// What a lane is called in its column.
pub(super) struct LaneWords {
    pub icon: Icon,
    pub name: &'static str,
    pub hint: Option<String>,
}

pub(super) fn lane_words(lane: Lane, words: &'static Words, screenings: usize) -> LaneWords {
    let (icon, name, hint) = match lane {
        Lane::Conditions => (
            Icon::Waves,
            words.t("lane-conditions"),
            Some(words.t("lane-conditions-hint").to_owned()),
        ),
        Lane::Experiences => (
            Icon::Zap,
            words.t("lane-experiences"),
            Some(words.t("lane-experiences-hint").to_owned()),
        ),
        Lane::Reactions => (
            Icon::ListChecks,
            words.t("lane-reactions"),
            (screenings > 0).then(|| words.tf("lane-reactions-hint", &[("n", screenings.into())])),
        ),
        Lane::Placement => (Icon::House, words.t("lane-placement"), None),
        Lane::SubGoals => (Icon::Target, words.t("lane-subgoals"), None),
    };
    LaneWords { icon, name, hint }
}

/// Label widths as they are measured on the screen.
struct Measured<'a> {
    painter: &'a egui::Painter,
    words: &'static Words,
    entries: &'a Entries,
    labels: &'a [f32],
}

impl Widths for Measured<'_> {
    fn entry(&self, n: usize) -> f32 {
        self.labels.get(n).copied().unwrap_or_default()
    }

    fn outside(&self, count: usize) -> f32 {
        let text = self
            .words
            .tf("timeline-before-view", &[("n", count.into())]);
        line(self.painter, &text, Font::Small).size().x
    }

    fn goals(&self, members: &[usize]) -> f32 {
        line(
            self.painter,
            &goals_words(self.words, self.entries, members),
            Font::Small,
        )
        .size()
        .x
    }
}

/// What stands after folded sub-goals.
pub(super) fn goals_words(words: &Words, entries: &Entries, members: &[usize]) -> String {
    let first = members
        .iter()
        .filter_map(|n| entries.all[*n].extent)
        .map(|extent| extent.at)
        .reduce(f64::min);
    let from = first
        .map(|day| words.date(date_of(day)))
        .unwrap_or_default();
    words.tf(
        "timeline-goals-from",
        &[("n", members.len().into()), ("from", (&from).into())],
    )
}

impl TimelineView {
    pub(super) fn line_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        rest: Rect,
    ) {
        let left = rest.left() + sizes.label_column;
        let (from, days) = self.view.unwrap_or((read.life.from, read.life.days()));
        let mut scale = Scale {
            from,
            days,
            left,
            width: (rest.right() - left).max(1.0),
        }
        .kept_within(read.life);

        if let Some(extent) = self
            .reveal
            .or(self.focus_next)
            .and_then(|item| read.entries.position(item))
            .and_then(|n| read.entries.all[n].extent)
        {
            scale = scale.holding(read.life, extent.at, extent.at);
        }

        let mut top = rest.top();
        if !scale.is_whole(read.life) {
            let strip = Rect::from_min_max(pos2(left, top), pos2(rest.right(), top + 26.0));
            scale = self.strip_ui(ui, cx, read, scale, strip, rest.left());
            top += 38.0;
        }
        let axis = Rect::from_min_max(pos2(left, top), pos2(rest.right(), top + 46.0));
        let lanes = Rect::from_min_max(
            pos2(rest.left(), axis.bottom()),
            pos2(
                rest.right(),
                (rest.bottom() - LEGEND).max(axis.bottom() + 80.0),
            ),
        );
        let overflow = self
            .placed
            .as_ref()
            .is_some_and(|placed| placed.layout.height > lanes.height() + 1.0);
        let axis_response = ui.interact(axis, Id::unique("timeline-axis"), Sense::click_and_drag());
        scale = self.pointer(ui, read, scale, axis, lanes, &axis_response, overflow);
        scale = self.line_keys(ui, read, scale, &axis_response);
        self.show(scale);
        self.line_area = Some((scale, Rect::from_min_max(axis.min, lanes.max)));

        self.axis_ui(ui, cx, read, &scale, axis, rest.left(), &axis_response);

        let related = self.related(&read.case);
        let fresh = self
            .placed
            .as_ref()
            .is_some_and(|placed| placed.scale == scale && placed.related == related);
        if !fresh {
            let widths = Measured {
                painter: ui.painter(),
                words: cx.words,
                entries: &read.entries,
                labels: &read.labels,
            };
            let layout = Layout::of(&read.entries, &scale, &widths, &related);
            self.placed = Some(Placing {
                scale,
                related,
                layout,
            });
        }
        let Some(mut placing) = self.placed.take() else {
            return;
        };
        let names = Lane::ALL.map(|lane| lane_words(lane, cx.words, read.entries.screenings.len()));
        let least = names.each_ref().map(|name| least_height(ui, name, sizes));
        placing.layout.stand(least, lanes.height());

        let mut place = ui.new_child(UiBuilder::new().max_rect(lanes));
        place.set_clip_rect(lanes.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt("timeline-lanes")
            .auto_shrink([false, false])
            .show(&mut place, |ui| {
                let height = placing.layout.height.max(lanes.height() - 1.0);
                let (area, _) = ui.allocate_exact_size(vec2(lanes.width(), height), Sense::hover());
                let chart = Rect::from_min_max(pos2(left, area.top()), area.max);
                self.lanes_ui(ui, cx, read, sizes, &scale, &placing.layout, chart, &names);
            });
        self.legend_ui(
            ui,
            cx,
            sizes,
            Rect::from_min_max(pos2(rest.left(), lanes.bottom()), rest.max),
            left,
        );
        self.placed = Some(placing);
        self.reveal = None;
    }

    /// Wheel and drag.
    #[expect(
        clippy::too_many_arguments,
        reason = "all of them are where the pointer may be"
    )]
    fn pointer(
        &mut self,
        ui: &Ui,
        read: &Read,
        mut scale: Scale,
        axis: Rect,
        lanes: Rect,
        axis_response: &Response,
        overflow: bool,
    ) -> Scale {
        let chart = Rect::from_min_max(axis.min, lanes.max);
        let over = ui.rect_contains_pointer(chart);
        if let Some(pointer) = ui.ctx().pointer_latest_pos().filter(|_| over) {
            let (zoom, scroll) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
            if zoom != 1.0 {
                scale = scale.zoomed(read.life, pointer.x, f64::from(1.0 / zoom));
            } else if scroll.y != 0.0 && (axis.contains(pointer) || !overflow) {
                scale = scale.zoomed(read.life, pointer.x, f64::from((-scroll.y / 240.0).exp()));
            }
            if scroll.x != 0.0 {
                scale = scale.panned(read.life, -scroll.x);
            }
        }
        if axis_response.dragged() {
            scale = scale.panned(read.life, -axis_response.drag_delta().x);
        }
        scale
    }

    /// Keys while the axis or an item has the keyboard, or nothing has.
    fn line_keys(&mut self, ui: &Ui, read: &Read, mut scale: Scale, axis: &Response) -> Scale {
        let focused = ui.memory(egui::Memory::focused);
        let item = read
            .entries
            .all
            .iter()
            .position(|entry| focused == Some(node_id(entry.id)))
            .filter(|n| *n < read.entries.dated);
        if !(focused.is_none() || axis.has_focus() || item.is_some())
            || egui::Popup::is_any_open(ui.ctx())
        {
            return scale;
        }
        if let Some(id) = focused {
            ui.memory_mut(|memory| {
                memory.set_focus_lock_filter(
                    id,
                    EventFilter {
                        horizontal_arrows: true,
                        escape: self.selected.is_some(),
                        ..EventFilter::default()
                    },
                );
            });
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let middle = item
            .and_then(|n| read.entries.all[n].extent)
            .map_or(scale.from + scale.days / 2.0, |extent| extent.at);
        if pressed(Key::Plus) || pressed(Key::Equals) {
            scale = scale.zoomed(read.life, scale.x(middle), 0.6);
        }
        if pressed(Key::Minus) {
            scale = scale.zoomed(read.life, scale.x(middle), 1.0 / 0.6);
        }
        let last = read.entries.dated.saturating_sub(1);
        let step = |to: usize| {
            read.entries
                .all
                .get(to)
                .filter(|_| to <= last)
                .map(|entry| entry.id)
        };
        let (back, forth) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
        let (home, end) = (pressed(Key::Home), pressed(Key::End));
        if let Some(n) = item {
            let to = match (back, forth, home, end) {
                (true, ..) => n.checked_sub(1).and_then(step),
                (_, true, ..) => step(n + 1),
                (_, _, true, _) => step(0),
                (_, _, _, true) => step(last),
                _ => None,
            };
            if let Some(to) = to {
                self.focus_next = Some(to);
                self.reveal = Some(to);
                if let Some(extent) = read
                    .entries
                    .position(to)
                    .and_then(|n| read.entries.all[n].extent)
                {
                    scale = scale.holding(read.life, extent.at, extent.at);
                }
            }
        } else {
            let points = scale.width * KEY_PAN;
            if back {
                scale = scale.panned(read.life, -points);
            }
            if forth {
                scale = scale.panned(read.life, points);
            }
            if home {
                scale = scale.panned(read.life, -1.0e6);
            }
            if end {
                scale = scale.panned(read.life, 1.0e6);
            }
        }
        scale
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what a frame of the line is made of"
    )]
    fn lanes_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        scale: &Scale,
        layout: &Layout,
        chart: Rect,
        names: &[LaneWords; 5],
    ) {
        let t = cx.tokens;
        let origin = chart.top();
        let ground = ui.interact(chart, Id::unique("timeline-ground"), Sense::DRAG);
        if ground.dragged() {
            let delta = ground.drag_delta();
            self.show(scale.panned(read.life, -delta.x));
            ui.scroll_with_delta(vec2(0.0, delta.y));
        }
        let bottom = origin + layout.height;
        self.paint_ground(ui, cx, read, scale, chart, bottom);

        for (lane, name) in Lane::ALL.into_iter().zip(names) {
            let place = &layout.lanes[lane.index()];
            let rect = Rect::from_min_max(
                pos2(chart.left() - sizes.label_column, origin + place.top),
                pos2(chart.right(), origin + place.top + place.height),
            );
            if ui.is_rect_visible(rect) {
                lane_name_ui(ui, t, name, rect, sizes);
            }
        }
        ui.painter().hline(
            chart.left() - sizes.label_column..=chart.right(),
            bottom,
            egui::Stroke::new(1.0, t.border),
        );

        let painter = ui.painter().with_clip_rect(
            Rect::from_min_max(
                pos2(chart.left() - 9.0, chart.top()),
                pos2(chart.right() + 9.0, chart.bottom()),
            )
            .intersect(ui.clip_rect()),
        );
        self.paint_links(&painter, cx, read, scale, layout, origin);

        self.reactions_ui(ui, &painter, cx, read, scale, layout, chart);

        // In the order of time through all lanes: Tab goes through a life as it was lived.
        let mut order: Vec<(usize, Lane, &Placed)> = Vec::new();
        for lane in [
            Lane::Conditions,
            Lane::Experiences,
            Lane::Placement,
            Lane::SubGoals,
        ] {
            for placed in &layout.lanes[lane.index()].items {
                let first = match &placed.what {
                    What::Entry(n) => *n,
                    What::Cluster(members) | What::Goals(members) => members[0],
                };
                order.push((first, lane, placed));
            }
        }
        order.sort_by_key(|(n, lane, _)| (*n, *lane));
        for (_, lane, placed) in order {
            self.placed_ui(ui, &painter, cx, read, scale, lane, placed, origin);
        }
        for lane in Lane::ALL {
            self.outside_ui(ui, cx, read, scale, layout, lane, origin);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what an item is drawn from")]
    fn placed_ui(
        &mut self,
        ui: &mut Ui,
        painter: &egui::Painter,
        cx: &mut Cx<'_>,
        read: &Read,
        scale: &Scale,
        lane: Lane,
        placed: &Placed,
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
                let selected = self.selected == Some(entry.id);
                response.widget_info(|| {
                    WidgetInfo::selected(Role::Button, true, selected, &entry.spoken)
                });
                self.item_response(ui, entry.id, &response, copy);
                if ui.is_rect_visible(hit) {
                    let look = Look {
                        selected,
                        hovered: response.hovered(),
                        focused: response.has_focus(),
                        dimmed: !placed.related || is_missed(cx, entry),
                        quiet: lane == Lane::Placement,
                    };
                    items::paint(
                        painter,
                        t,
                        scale,
                        placed,
                        entry,
                        look,
                        origin,
                        scale.x(super::end_of(read.today)),
                    );
                    if response.hovered() {
                        response.on_hover_ui(|ui| items::tooltip_ui(ui, t, entry));
                    }
                }
            }
            What::Cluster(members) => {
                let id = Id::unique(("timeline-cluster", read.entries.all[members[0]].id));
                let response = ui.interact(hit, id, Sense::click());
                let words = cx
                    .words
                    .tf("timeline-cluster", &[("n", members.len().into())]);
                let all: Vec<&str> = members
                    .iter()
                    .map(|n| read.entries.all[*n].name.as_str())
                    .collect();
                response.widget_info(|| {
                    WidgetInfo::labeled(Role::Button, true, format!("{words}: {}", all.join(", ")))
                });
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
                    response.on_hover_ui(|ui| {
                        ui.label(&words);
                        for name in all.iter().take(12) {
                            ui.colored_label(t.muted, *name);
                        }
                    });
                }
            }
            What::Goals(members) => self.goals_ui(ui, painter, cx, read, placed, members, origin),
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
        origin: f32,
    ) {
        use super::layout::{GOAL_ICONS, GOAL_STEP};
        let t = cx.tokens;
        let y = origin + placed.y;
        let dim = |color| items::stepped_back(t, color, !placed.related);
        if let Some(x) = placed.mark {
            shapes::dot(painter, pos2(x, y), dim(t.text));
        }
        let icons = members.len().min(GOAL_ICONS);
        let first = placed.x1 - icons as f32 * GOAL_STEP;
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
            let selected = self.selected == Some(entry.id);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.spoken));
            self.item_response(ui, entry.id, &response, false);
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
        let words = goals_words(cx.words, &read.entries, members);
        let galley = line(painter, &words, Font::Small);
        paint_line(painter, pos2(placed.label, y), galley, dim(t.text));
    }

    /// What a press on an item or its having the keyboard does.
    pub(super) fn item_response(&mut self, ui: &Ui, item: ItemId, response: &Response, copy: bool) {
        if response.clicked() {
            if self.selected == Some(item) {
                self.selected = None;
                self.followed = None;
            } else {
                self.select(item);
            }
            if !copy {
                response.request_focus();
            }
        }
        if copy {
            return;
        }
        if self.focus_next == Some(item) {
            self.focus_next = None;
            response.request_focus();
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
            self.mode = Some(super::Mode::List);
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

    /// "4 før dette udsnit": goes there.
    #[expect(clippy::too_many_arguments, reason = "what the button is drawn from")]
    fn outside_ui(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        read: &Read,
        scale: &Scale,
        layout: &Layout,
        lane: Lane,
        origin: f32,
    ) {
        let t = cx.tokens;
        let place = &layout.lanes[lane.index()];
        let middle = match lane {
            Lane::Reactions => place.top + 13.0,
            Lane::Conditions | Lane::Placement => place.top + 19.0,
            Lane::Experiences | Lane::SubGoals => place.top + 23.0,
        };
        let y = origin + middle;
        let sides = [
            (&place.before, "timeline-before-view", true),
            (&place.after, "timeline-after-view", false),
        ];
        for (outside, key, before) in sides {
            let Some(nearest) = (if before {
                outside.last()
            } else {
                outside.first()
            }) else {
                continue;
            };
            let words = cx.words.tf(key, &[("n", outside.len().into())]);
            let galley = line(ui.painter(), &words, Font::Small);
            let wide = galley.size().x + super::layout::CHEVRON;
            let left = if before {
                scale.left
            } else {
                scale.right() - wide
            };
            let rect = Rect::from_min_size(pos2(left - 2.0, y - 12.0), vec2(wide + 4.0, 24.0));
            let response = ui.interact(
                rect,
                Id::unique(("timeline-outside", lane, before)),
                Sense::click(),
            );
            let name = format!("{}: {words}", lane_words(lane, cx.words, 0).name);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.clicked()
                && let Some(extent) = read.entries.all[*nearest].extent
            {
                self.show(scale.holding(read.life, extent.at, extent.at));
                self.focus_next = Some(read.entries.all[*nearest].id);
            }
            let ink = if response.hovered() { t.text } else { t.muted };
            let painter = ui.painter();
            painter.rect_filled(
                rect,
                radius::CONTROL,
                if response.hovered() { t.sunk } else { t.canvas },
            );
            let (icon, at, text) = if before {
                (Icon::ChevronLeft, left + 5.0, left + super::layout::CHEVRON)
            } else {
                (Icon::ChevronRight, scale.right() - 5.0, left)
            };
            icon.paint(painter, pos2(at, y), 13.0, ink);
            paint_line(painter, pos2(text, y), galley, ink);
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
        }
    }

    fn legend_ui(&self, ui: &Ui, cx: &Cx<'_>, sizes: Sizes, rect: Rect, left: f32) {
        let t = cx.tokens;
        let mut x = if sizes.narrow { rect.left() } else { left };
        let y = rect.center().y;
        let painter = ui.painter();
        let ink = t.muted;
        let mut entry = |wide: f32, key: &str, draw: &dyn Fn(Pos2)| {
            let galley = line(painter, cx.words.t(key), Font::Small);
            if x + wide + 6.0 + galley.size().x > rect.right() {
                return;
            }
            draw(pos2(x + wide / 2.0, y));
            let end = paint_line(painter, pos2(x + wide + 6.0, y), galley, ink);
            x = end.x + 22.0;
        };
        entry(14.0, "legend-sudden", &|at| {
            shapes::diamond(painter, at, 12.0, ink)
        });
        entry(14.0, "legend-approx", &|at| {
            shapes::hollow_diamond(painter, at, 12.0, ink, t.canvas)
        });
        entry(34.0, "legend-long", &|at| {
            shapes::band(
                painter,
                Rect::from_center_size(at, vec2(34.0, 8.0)),
                vec2(15.0, 0.0),
                ink,
            );
        });
        entry(12.0, "legend-ongoing", &|at| {
            shapes::arrow(painter, at + vec2(5.0, 0.0), ink)
        });
        entry(12.0, "legend-yes", &|at| shapes::dot(painter, at, ink));
        entry(12.0, "legend-no", &|at| {
            shapes::ring(painter, at, ink, t.canvas)
        });
        entry(12.0, "legend-unanswered", &|at| {
            shapes::dashes(painter, at, ink)
        });
    }
}

/// How high a lane must be for its name and hint.
fn least_height(ui: &Ui, name: &LaneWords, sizes: Sizes) -> f32 {
    if sizes.narrow {
        return 40.0;
    }
    let room = sizes.label_column - 35.0;
    let words = paragraph(ui.painter(), name.name, Font::Strong, room)
        .size()
        .y;
    let hint = if name.hint.is_some() { 18.0 } else { 0.0 };
    (words + hint + 18.0).ceil()
}

fn lane_name_ui(ui: &mut Ui, t: &Tokens, name: &LaneWords, rect: Rect, sizes: Sizes) {
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, t.border));
    let icon = Rect::from_min_size(rect.min + vec2(0.0, 9.0), vec2(18.0, 20.0));
    name.icon
        .paint_aligned(painter, icon, Align2::LEFT_CENTER, 17.0, t.muted);
    let spoken = match &name.hint {
        Some(hint) => format!("{}, {hint}", name.name),
        None => name.name.to_owned(),
    };
    let column = Rect::from_min_size(rect.min, vec2(sizes.label_column - 4.0, rect.height()));
    let response = ui.interact(
        column,
        Id::unique(("timeline-lane", name.name)),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if sizes.narrow {
        response.on_hover_text(&spoken);
        return;
    }
    let painter = ui.painter();
    let words = paragraph(painter, name.name, Font::Strong, sizes.label_column - 35.0);
    let at = rect.min + vec2(27.0, 9.0);
    let below = at + vec2(0.0, words.size().y);
    painter.galley(at, words, t.text);
    if let Some(hint) = &name.hint {
        let hint = line(painter, hint, Font::Small);
        painter.galley(below, hint, t.faint);
    }
}
