//! The ends of bands and the marks that can be dragged to another time, with the understood date beside the pointer.

use egui::{CursorIcon, Id, LayerId, Order, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::entries::{Entry, ItemId, Shape};
use super::layout::Placed;
use super::packing::HALF_MARK;
use super::redate::{Grip, Precision, Times, day_under};
use super::scale::{Scale, day_number, end_of};
use super::scene::Read;
use super::{Lane, TimelineView, node_id};
use crate::app::Command;
use crate::design::{Font, radius, space};
use crate::model::{Case, Edit, Until};
use crate::ui::Cx;
use crate::ui::widgets::paint::line;

/// How far around an end it can be taken, in points.
const REACH: f32 = 7.0;

/// What is dragged to another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redating {
    /// The item.
    pub item: ItemId,
    /// What of it.
    pub grip: Grip,
}

/// When something was that can be dragged to another time.
pub(super) fn times_of(case: &Case, item: ItemId) -> Option<Times> {
    match item {
        ItemId::Experience(id) => case.experience(id).map(|item| Times {
            when: item.when.clone(),
            until: item.until.clone(),
        }),
        ItemId::Period(id) => case.period(id).map(|item| Times {
            when: item.when.clone(),
            until: item.until.clone(),
        }),
        ItemId::SubGoal(id) => case.sub_goal(id).map(|item| Times {
            when: item.start.clone(),
            until: item.check.clone().map_or(Until::Unsaid, Until::At),
        }),
        ItemId::Note(id) => case.entry(id).map(|item| Times {
            when: item.when.clone(),
            until: Until::Unsaid,
        }),
        ItemId::Round(_) | ItemId::FollowUp | ItemId::Screening(_) | ItemId::Reaction(_) => None,
    }
}

/// Asks for the new time, as one step that can be taken back.
pub(super) fn redate(cx: &mut Cx<'_>, case: &Case, item: ItemId, times: Times) {
    let Times { when, until } = times;
    let edit = match item {
        ItemId::Experience(id) => Edit::DateExperience { id, when, until },
        ItemId::Period(id) => Edit::DatePeriod { id, when, until },
        ItemId::SubGoal(id) => {
            let Some(found) = case.sub_goal(id) else {
                return;
            };
            let mut changed = (**found).clone();
            changed.start = when;
            if let Until::At(check) = until {
                changed.check = Some(check);
            }
            Edit::PutSubGoal(Box::new(changed))
        }
        ItemId::Note(id) => {
            let Some(found) = case.entry(id) else { return };
            let mut changed = (**found).clone();
            changed.when = when;
            Edit::PutEntry(Box::new(changed))
        }
        ItemId::Round(_) | ItemId::FollowUp | ItemId::Screening(_) | ItemId::Reaction(_) => return,
    };
    cx.push(Command::EditWithToast(edit));
}

impl TimelineView {
    /// Where an item can be taken, over the item itself. Gives what the pointer does there, so that a press is a press on the
    /// item.
    #[expect(clippy::too_many_arguments, reason = "what is taken hold of")]
    pub(super) fn grips_ui(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        scale: &Scale,
        lane: Lane,
        placed: &Placed,
        entry: &Entry,
        origin: f32,
    ) -> Option<Response> {
        if !cx.can_edit() || times_of(cx.case()?, entry.id).is_none() {
            return None;
        }
        let y = origin + placed.y;
        let at = |x: f32, left: f32, right: f32| {
            Rect::from_min_max(pos2(x - left, y - 10.0), pos2(x + right, y + 10.0))
        };
        let in_view = |x: f32| x > scale.left + 1.0 && x < scale.right() - 1.0;
        let (start, end) = match entry.shape {
            Shape::Mark { .. } | Shape::Note => {
                let mark = placed.mark?;
                (Some(at(mark, HALF_MARK + 2.0, HALF_MARK + 2.0)), None)
            }
            Shape::Band { .. } => {
                let half = ((placed.x1 - placed.x0) / 2.0).min(REACH + 2.0);
                let start = placed
                    .mark
                    .or(Some(placed.x0).filter(|_| !placed.chevron))
                    .filter(|x| in_view(*x))
                    .map(|x| at(x, REACH, if placed.mark.is_some() { REACH } else { half }));
                let end = in_view(placed.x1).then(|| at(placed.x1, half, REACH));
                (start, end)
            }
            Shape::Goal if placed.x1 - placed.x0 > 30.0 => {
                let start = placed.mark.filter(|x| in_view(*x));
                let end = in_view(placed.x1).then(|| at(placed.x1, REACH, REACH));
                (start.map(|x| at(x, 2.0, REACH)), end)
            }
            Shape::Goal | Shape::Round { .. } | Shape::FollowUp | Shape::Screening => (None, None),
        };
        let mut over: Option<Response> = None;
        for (rect, grip) in [(start, Grip::Start), (end, Grip::End)] {
            let Some(rect) = rect.filter(|rect| ui.is_rect_visible(*rect)) else {
                continue;
            };
            let id = node_id(entry.id).with((grip, lane));
            let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
            if response.drag_started() {
                self.redating = Some(Redating {
                    item: entry.id,
                    grip,
                });
            }
            if response.hovered() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            }
            over = Some(match over {
                Some(other) => other | response,
                None => response,
            });
        }
        over
    }

    /// The item that is dragged: its new time in words and on the line, and the edit when it is let go.
    pub(super) fn redating_ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, read: &Read, scale: &Scale) {
        let Some(Redating { item, grip }) = self.redating else {
            return;
        };
        let Some(times) = times_of(&read.case, item) else {
            self.redating = None;
            return;
        };
        let (Some(pointer), Some((_, area))) = (ui.ctx().pointer_latest_pos(), self.line_area)
        else {
            self.redating = None;
            return;
        };
        let birth = read.case.child.birth.reckoned();
        let precision = Precision::at(scale);
        let day = day_under(scale, pointer.x);
        let moved = times.moved(grip, day, precision, birth, read.today, cx.words);
        // Beside the view it is carried.
        let is_carried = Self::carries(ui, cx, item).is_some();
        if ui.input(|input| !input.pointer.any_down()) {
            self.redating = None;
            if let Some(moved) = moved.filter(|_| !is_carried) {
                redate(cx, &read.case, item, moved);
                self.focus_next = Some(item);
                self.moved_since = true;
            }
            return;
        }
        if is_carried {
            return;
        }
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        paint_redating(
            ui,
            cx,
            read,
            scale,
            area,
            pointer,
            grip,
            moved.as_ref().unwrap_or(&times),
        );
    }
}

#[expect(clippy::too_many_arguments, reason = "what the picture is made of")]
fn paint_redating(
    ui: &Ui,
    cx: &Cx<'_>,
    read: &Read,
    scale: &Scale,
    area: Rect,
    pointer: egui::Pos2,
    grip: Grip,
    times: &Times,
) {
    let t = cx.tokens;
    let birth = read.case.child.birth.reckoned();
    let over_all = ui
        .ctx()
        .layer_painter(LayerId::new(Order::Tooltip, Id::unique("timeline-redate")));
    let moved = match (grip, &times.until) {
        (Grip::Start, _) => times.when.as_ref(),
        (Grip::End, Until::At(end)) => Some(end),
        (Grip::End, _) => None,
    };
    // All the time the date may mean, never one line for a month.
    let (left, right) = moved.and_then(|when| when.date.span(birth)).map_or_else(
        || {
            let today = scale.x(end_of(read.today));
            (today, today)
        },
        |span| {
            (
                scale.x(day_number(span.earliest)),
                scale.x(end_of(span.latest)),
            )
        },
    );
    let meant = Rect::from_x_y_ranges(
        left.max(area.left())..=right.min(area.right()).max(left + 1.0),
        area.y_range(),
    );
    over_all.rect_filled(meant, 0.0, t.focus.gamma_multiply(0.16));
    for x in [left, right] {
        over_all.vline(x, area.y_range(), Stroke::new(1.0, t.focus));
    }
    let when = times
        .when
        .as_ref()
        .map_or(crate::model::PartialDate::UNKNOWN, |when| when.date);
    let mut words = match moved {
        Some(moved) => cx.words.when_text_long(&moved.date),
        None => cx.words.period_text(&when, &times.until),
    };
    if let Some(age) =
        moved.and_then(|moved| cx.words.age_then_text(read.case.child.birth, &moved.date))
    {
        words = format!("{words} · {age}");
    }
    let galley = line(&over_all, &words, Font::SmallStrong);
    let size = galley.size() + vec2(18.0, 8.0);
    let middle = pos2(
        pointer.x.clamp(
            area.left() + size.x / 2.0,
            area.right().max(area.left() + size.x) - size.x / 2.0,
        ),
        (pointer.y - space::WIDE).max(area.top() + size.y),
    );
    let pill = Rect::from_center_size(middle, size);
    over_all.rect_filled(pill, radius::PANEL, t.primary);
    over_all.galley(pill.center() - galley.size() / 2.0, galley, t.on_primary);
}
