//! The line: axes, lanes and what stands in them, with pointer and keys.

use chrono::NaiveDate;
use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::entries::Lane;
use super::lane_names::{LaneWords, lane_name_ui, lane_words, least_height};
use super::layout::{Layout, Placed, What, Widths};
use super::scale::Scale;
use super::{Placing, Read, Sizes, TimelineView, node_id};
use crate::text::Words;
use crate::ui::Cx;

/// Height of the legend below the lanes.
const LEGEND: f32 = 40.0;

/// How far a press of an arrow moves the view, as a share of its width.
const KEY_PAN: f32 = 0.12;

/// Label widths as they are measured on the screen.
struct Measured<'a> {
    read: &'a Read,
}

impl Widths for Measured<'_> {
    fn entry(&self, n: usize) -> f32 {
        self.read.labels.get(n).copied().unwrap_or_default()
    }

    fn outside(&self, _: usize) -> f32 {
        self.read.outside_width
    }

    fn goals(&self, _: &[usize]) -> f32 {
        self.read.goals_width
    }
}

/// What stands after folded sub-goals of which the first begins at `from`.
pub(super) fn goals_words(words: &Words, count: usize, from: NaiveDate) -> String {
    let from = words.date(from);
    words.tf(
        "timeline-goals-from",
        &[("n", count.into()), ("from", (&from).into())],
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
            scale = Self::strip_ui(ui, cx, read, scale, strip, rest.left());
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
        scale = Self::pointer(ui, read, scale, axis, lanes, &axis_response, overflow);
        scale = self.line_keys(ui, read, scale, &axis_response);
        self.show(scale);
        self.line_area = Some((scale, Rect::from_min_max(axis.min, lanes.max)));

        Self::axis_ui(ui, cx, read, &scale, axis, rest.left(), &axis_response);

        let related = self.related(&read.case);
        let fresh = self
            .placed
            .as_ref()
            .is_some_and(|placed| placed.scale == scale && placed.related == related);
        if !fresh {
            let layout = Layout::of(&read.entries, &scale, &Measured { read }, &related);
            let outside = layout.lanes.each_ref().map(|lane| {
                [
                    (&lane.before, "timeline-before-view"),
                    (&lane.after, "timeline-after-view"),
                ]
                .map(|(outside, key)| {
                    if outside.is_empty() {
                        String::new()
                    } else {
                        cx.words.tf(key, &[("n", outside.len().into())])
                    }
                })
            });
            self.placed = Some(Placing {
                scale,
                related,
                layout,
                outside,
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
                self.lanes_ui(ui, cx, read, sizes, &placing, chart, &names);
            });
        Self::legend_ui(
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
    fn pointer(
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
        placing: &Placing,
        chart: Rect,
        names: &[LaneWords; 5],
    ) {
        let t = cx.tokens;
        let (scale, layout) = (&placing.scale, &placing.layout);
        let origin = chart.top();
        let ground = ui.interact(chart, Id::unique("timeline-ground"), Sense::DRAG);
        if ground.dragged() {
            let delta = ground.drag_delta();
            self.show(scale.panned(read.life, -delta.x));
            ui.scroll_with_delta(vec2(0.0, delta.y));
        }
        let bottom = origin + layout.height;
        Self::paint_ground(ui, cx, read, scale, chart, bottom);

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
            let words = &placing.outside[lane.index()];
            self.outside_ui(ui, cx, read, scale, layout, words, lane, origin);
        }
    }
}
