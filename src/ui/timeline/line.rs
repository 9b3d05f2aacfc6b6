//! The line: axes, lanes and what stands in them, with the pointer.

use chrono::NaiveDate;
use egui::{Id, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::beginning::lane_at;
use super::entries::Lane;
use super::lane_names::LaneName;
use super::layout::{Layout, Placed};
use super::packing::{Packed, What, Widths};
use super::scale::Scale;
use super::scene::Read;
use super::{PackKey, Placing, Sizes, TimelineView, folded, homes};
use crate::text::Words;
use crate::ui::Cx;

/// Height of the legend below the lanes.
const LEGEND: f32 = 44.0;

/// How far from the panel that covers the line a chosen item is kept, in points.
const FREE: f32 = 48.0;

/// Label widths as they are measured on the screen.
struct Measured<'a> {
    read: &'a Read,
}

impl Widths for Measured<'_> {
    fn entry(&self, n: usize) -> f32 {
        self.read.labels.get(n).copied().unwrap_or_default()
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
        let mut strip_response = None;
        if !scale.is_whole(read.life) {
            let strip = Rect::from_min_max(pos2(left, top), pos2(rest.right(), top + 26.0));
            let (moved, response) = Self::strip_ui(ui, cx, read, scale, strip, rest.left());
            self.moved_since |= moved != scale;
            scale = moved;
            strip_response = Some(response);
            top += 38.0;
        }
        let axis = Rect::from_min_max(pos2(left, top), pos2(rest.right(), top + 46.0));
        let with_homes = homes::are_shown(cx, read);
        let names_row = Rect::from_min_max(
            pos2(left, axis.bottom()),
            pos2(
                rest.right(),
                axis.bottom() + if with_homes { homes::NAMES } else { 0.0 },
            ),
        );
        let lanes = Rect::from_min_max(
            pos2(rest.left(), names_row.bottom()),
            pos2(
                rest.right(),
                (rest.bottom() - LEGEND).max(names_row.bottom() + 80.0),
            ),
        );
        let overflow = self
            .placed
            .as_ref()
            .is_some_and(|placed| placed.layout.height > lanes.height() + 1.0);
        let axis_response = ui.interact(axis, Id::unique("timeline-axis"), Sense::click_and_drag());
        let before = scale;
        scale = Self::pointer(ui, read, scale, axis, lanes, &axis_response, overflow);
        self.moved_since |= scale != before;
        let along: Vec<&Response> = strip_response
            .iter()
            .chain(std::iter::once(&axis_response))
            .collect();
        scale = self.line_keys(ui, cx, read, scale, &along);
        self.show(scale);
        scale = self.freed(read, scale);
        self.line_area = Some((scale, Rect::from_min_max(axis.min, lanes.max)));

        Self::axis_ui(ui, cx, read, &scale, axis, rest.left(), &axis_response);
        if with_homes {
            homes::names_ui(ui, cx, read, &scale, names_row, sizes);
        }
        self.place(ui, read, &scale);
        let Some(mut placing) = self.placed.take() else {
            return;
        };
        let names: Vec<LaneName> = read
            .lanes
            .iter()
            .map(|(lane, _)| LaneName::of(*lane, cx, read))
            .collect();
        let least: Vec<f32> = names
            .iter()
            .zip(&placing.layout.lanes)
            .map(|(name, place)| name.least_height(ui, place, sizes))
            .collect();
        placing.layout.stand(&least, lanes.height());

        let mut place = ui.new_child(UiBuilder::new().max_rect(lanes));
        place.set_clip_rect(lanes.expand2(vec2(6.0, 0.0)).intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt("timeline-lanes")
            .auto_shrink([false, false])
            .show(&mut place, |ui| {
                let height = placing.layout.height.max(lanes.height() - 1.0);
                let (area, _) = ui.allocate_exact_size(vec2(lanes.width(), height), Sense::hover());
                let chart = Rect::from_min_max(pos2(left, area.top()), area.max);
                self.lanes_ui(ui, cx, read, sizes, &placing, chart, &names);
            });
        self.legend_ui(
            ui,
            cx,
            sizes,
            Rect::from_min_max(pos2(rest.left(), lanes.bottom()), rest.max),
            left,
        );
        self.redating_ui(ui, cx, read, &scale);
        self.carry_ui(ui, cx);
        self.placed = Some(placing);
        self.reveal = None;
    }

    /// Rows once for each zoom, places once for each view.
    fn place(&mut self, ui: &Ui, read: &Read, scale: &Scale) {
        let related = self.related(&read.case);
        // While the view is moved, rows stay where they are; when it rests, empty ones close up.
        let moving = ui.input(|input| {
            input.pointer.any_down() || input.smooth_scroll_delta() != egui::Vec2::ZERO
        });
        let fresh = self.placed.as_ref().is_some_and(|placed| {
            placed.scale == *scale && placed.related == related && (moving || !placed.held)
        });
        if fresh {
            return;
        }
        let key = PackKey {
            days: scale.days,
            width: scale.width,
            related: related.clone(),
        };
        let stage = read.stage();
        if self.packed.as_ref().is_none_or(|(made, _)| *made != key) {
            let packed = Packed::of(stage, scale, &Measured { read }, &related);
            self.packed = Some((key, packed));
            self.placed = None;
        }
        let Some((_, packed)) = &self.packed else {
            return;
        };
        let held = self.placed.as_ref().filter(|_| moving);
        let layout = Layout::of(packed, stage, scale, held.map(|placed| &placed.layout));
        self.placed = Some(Placing {
            scale: *scale,
            related,
            held: held.is_some(),
            layout,
        });
    }

    /// What was chosen last does not lie under the panel that covers the right of the line.
    fn freed(&self, read: &Read, scale: Scale) -> Scale {
        let at = self
            .selected
            .filter(|_| self.covered > 0.0 && !self.moved_since)
            .and_then(|item| read.entries.position(item))
            .and_then(|n| read.entries.all[n].extent);
        let Some(extent) = at else { return scale };
        let free = scale.right() - self.covered - FREE;
        let over = scale.x(extent.at) - free;
        if over <= 0.0 || free < scale.left {
            return scale;
        }
        Scale {
            from: scale.from + f64::from(over / scale.width) * scale.days,
            ..scale
        }
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
        names: &[LaneName],
    ) {
        let t = cx.tokens;
        let (scale, layout) = (&placing.scale, &placing.layout);
        let origin = chart.top();
        let ground = ui.interact(
            chart,
            Id::unique("timeline-ground"),
            Sense::CLICK | Sense::DRAG,
        );
        if ground.double_clicked()
            && let Some(at) = ground.interact_pointer_pos()
            && let Some(lane) = lane_at(layout, at.y - origin)
        {
            Self::begin_at(cx, scale, lane, at.x);
        }
        if ground.dragged() {
            let delta = ground.drag_delta();
            self.show(scale.panned(read.life, -delta.x));
            self.moved_since = true;
            ui.scroll_with_delta(vec2(0.0, delta.y));
        }
        let bottom = origin + layout.height;
        Self::paint_ground(ui, cx, read, scale, chart, bottom);

        for (name, place) in names.iter().zip(&layout.lanes) {
            let rect = Rect::from_min_max(
                pos2(chart.left() - sizes.label_column, origin + place.top),
                pos2(chart.right(), origin + place.top + place.height),
            );
            self.lane_name_ui(ui, cx, read, scale, name, place, rect, sizes);
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
        for place in layout.lanes.iter().filter(|place| place.folded) {
            folded::folded_ui(&painter, cx, read, scale, place, origin);
        }
        self.paint_links(&painter, cx, read, placing, origin);
        self.reactions_ui(ui, &painter, cx, read, placing, chart);

        // In the order of time through all lanes: Tab goes through a life as it was lived.
        let mut order: Vec<(usize, Lane, &Placed)> = Vec::new();
        for lane in &layout.lanes {
            for placed in &lane.items {
                let first = match &placed.what {
                    What::Entry(n) => *n,
                    What::Cluster(members) | What::Goals(members) => members[0],
                };
                order.push((first, lane.lane, placed));
            }
        }
        order.sort_by_key(|(n, lane, _)| (*n, *lane));
        let grounds = homes::Grounds::of(cx, read, scale);
        for (_, lane, placed) in order {
            self.placed_ui(
                ui, &painter, cx, read, scale, lane, placed, &grounds, origin,
            );
        }
        self.moved_lane_ui(ui, cx, read, layout, chart, sizes);
    }
}
