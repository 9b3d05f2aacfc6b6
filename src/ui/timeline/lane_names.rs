//! What the lanes are called, in the column at their left: each folds and moves, by mouse, by menu and by key.

use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Popup, Rect, Response, Role, Sense,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::entries::Lane;
use super::folded::FOLDED;
use super::layout::{LaneLayout, Layout};
use super::outside::OUTSIDE;
use super::scale::Scale;
use super::scene::Read;
use super::{Sizes, TimelineView};
use crate::app::settings::{SettingsChange, TimelineLane};
use crate::app::{Command, Which};
use crate::design::{Font, Icon, radius};
use crate::ui::Cx;
use crate::ui::widgets::menu_item_ui;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line, paragraph};

/// What a lane is called in its column.
pub(super) struct LaneWords {
    pub icon: Icon,
    pub name: String,
    pub hint: Option<String>,
}

pub(super) fn lane_words(lane: Lane, cx: &Cx<'_>, read: &Read) -> LaneWords {
    let words = cx.words;
    let screenings = read.entries.screenings.len();
    let (icon, key, hint) = match lane {
        Lane::Ages => (Icon::Sprout, "lane-ages", None),
        Lane::Conditions => (
            Icon::Waves,
            "lane-conditions",
            Some(words.t("lane-conditions-hint").to_owned()),
        ),
        Lane::Experiences => (
            Icon::Zap,
            "lane-experiences",
            Some(words.t("lane-experiences-hint").to_owned()),
        ),
        Lane::Reactions => (
            Icon::ListChecks,
            "lane-reactions",
            (screenings > 0).then(|| words.tf("lane-reactions-hint", &[("n", screenings.into())])),
        ),
        Lane::Placement => (Icon::House, "lane-placement", None),
        Lane::Presence => (
            Icon::Users,
            "lane-presence",
            Some(words.t("lane-presence-hint").to_owned()),
        ),
        Lane::SubGoals => (Icon::Target, "lane-subgoals", None),
        Lane::Rounds => (Icon::Repeat, "lane-rounds", None),
        Lane::Life(person) => {
            return LaneWords {
                icon: Icon::User,
                name: read.entries.life_name(person).to_owned(),
                hint: Some(words.t("lane-life-hint").to_owned()),
            };
        }
    };
    LaneWords {
        icon,
        name: words.t(key).to_owned(),
        hint,
    }
}

/// The words of a lane as they stand in its column.
pub(super) struct LaneName {
    words: LaneWords,
    /// What stands of it in time and is shown.
    count: usize,
}

impl LaneName {
    pub fn of(lane: Lane, cx: &Cx<'_>, read: &Read) -> Self {
        Self {
            words: lane_words(lane, cx, read),
            count: read.stage().on(lane).count(),
        }
    }

    /// How high a lane must be for its name and what stands under it.
    pub fn least_height(&self, ui: &Ui, place: &LaneLayout, sizes: Sizes) -> f32 {
        if place.folded {
            return FOLDED;
        }
        let outside = !(place.before.is_empty() && place.after.is_empty());
        if sizes.narrow {
            return if outside { 56.0 } else { 40.0 };
        }
        if place.lane == Lane::Ages {
            return if outside { 48.0 } else { 30.0 };
        }
        let room = sizes.label_column - 35.0;
        let words = paragraph(ui.painter(), &self.words.name, Font::Strong, room)
            .size()
            .y;
        let below = if outside {
            OUTSIDE
        } else if self.words.hint.is_some() {
            18.0
        } else {
            0.0
        };
        (words + below + 18.0).ceil()
    }
}

impl TimelineView {
    /// The name of a lane, its menu, and the ways to what lies outside the view.
    #[expect(
        clippy::too_many_arguments,
        reason = "what a lane's name is drawn from"
    )]
    pub(super) fn lane_name_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        scale: &Scale,
        name: &LaneName,
        place: &LaneLayout,
        rect: Rect,
        sizes: Sizes,
    ) {
        let t = cx.tokens;
        let visible = ui.is_rect_visible(rect);
        if visible {
            ui.painter()
                .hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.border));
        }
        let lane = place.lane;
        let column = Rect::from_min_size(rect.min, vec2(sizes.label_column - 6.0, rect.height()));
        let response = self.lane_handle_ui(ui, cx, read, name, place, column);
        if !visible {
            return;
        }
        let outside = !(place.folded || place.before.is_empty() && place.after.is_empty());
        let painter = ui.painter();
        if self.moved_lane == Some(lane) {
            painter.rect_filled(column, radius::CONTROL, t.select);
        } else if response.hovered() {
            painter.rect_filled(
                column.shrink2(vec2(0.0, 2.0)).expand2(vec2(5.0, 0.0)),
                radius::CONTROL,
                t.sunk,
            );
        }
        if response.hovered() && !place.folded && !sizes.narrow {
            let at = pos2(column.right() - 5.0, rect.top() + 19.0);
            Icon::ChevronDown.paint(painter, at, 13.0, t.muted);
        }
        let tops = if place.folded || lane == Lane::Ages {
            5.0
        } else {
            9.0
        };
        let icon = Rect::from_min_size(rect.min + vec2(0.0, tops), vec2(18.0, 20.0));
        name.words
            .icon
            .paint_aligned(painter, icon, Align2::LEFT_CENTER, 17.0, t.muted);
        let mut below = rect.min + vec2(27.0, tops);
        if sizes.narrow {
            below = rect.min + vec2(0.0, 32.0);
        } else if place.folded {
            let count = line(painter, &name.count.to_string(), Font::Small);
            let room = column.width() - 32.0 - count.size().x;
            let words = line_within(painter, &name.words.name, Font::Body, room);
            let end = paint_line(painter, pos2(below.x, icon.center().y), words, t.muted);
            paint_line(painter, end + vec2(6.0, 0.0), count, t.muted);
        } else {
            let room = sizes.label_column - 35.0;
            let font = if lane == Lane::Ages {
                Font::Small
            } else {
                Font::Strong
            };
            let words = paragraph(painter, &name.words.name, font, room);
            let size = words.size();
            painter.galley(
                below,
                words,
                if lane == Lane::Ages { t.muted } else { t.text },
            );
            below.y += size.y;
            if let Some(hint) = name.words.hint.as_ref().filter(|_| !outside) {
                let hint = line_within(painter, hint, Font::Small, room);
                painter.galley(below, hint, t.faint);
            }
        }
        if outside {
            self.outside_ui(ui, cx, read, scale, place, sizes, below - vec2(4.0, 0.0));
        }
    }

    /// What can be pressed, dragged and moved by key at a lane's name.
    fn lane_handle_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        name: &LaneName,
        place: &LaneLayout,
        column: Rect,
    ) -> Response {
        let t = cx.tokens;
        let lane = place.lane;
        let id = Id::unique(("timeline-lane", lane));
        let mut spoken = name.words.name.clone();
        if place.folded {
            let folded = cx.words.tf("lane-folded", &[("n", name.count.into())]);
            spoken = format!("{spoken}, {folded}");
        } else if let Some(hint) = &name.words.hint {
            spoken = format!("{spoken}, {hint}");
        }
        let remembered = lane.remembered();
        let response = ui.interact(column, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if response.gained_focus() {
            ui.scroll_to_rect(column, None);
        }
        if response.has_focus() {
            focus_ring(ui.painter(), column.shrink(1.0), radius::CONTROL, t);
        }
        if response.drag_started() {
            self.moved_lane = Some(lane);
        }
        if response.has_focus() {
            Self::lane_keys(ui, cx, read, &response, remembered);
        }
        let narrow = column.width() < 60.0;
        let response = if narrow && !response.dragged() {
            response.on_hover_text(&spoken)
        } else {
            response
        };
        Popup::menu(&response).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            lane_menu_ui(ui, cx, read, remembered, place.folded);
        });
        response
    }

    /// Alt and an arrow move the lane whose name has the keyboard.
    fn lane_keys(ui: &Ui, cx: &mut Cx<'_>, read: &Read, response: &Response, lane: TimelineLane) {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
                step_lane(cx, read, lane, step);
            }
        }
    }

    /// A lane that is dragged: where it would stand, and the change when it is let go.
    pub(super) fn moved_lane_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        layout: &Layout,
        chart: Rect,
        sizes: Sizes,
    ) {
        let Some(lane) = self.moved_lane.map(Lane::remembered) else {
            return;
        };
        let Some(pointer) = ui.ctx().pointer_latest_pos() else {
            self.moved_lane = None;
            return;
        };
        let middle = |place: &LaneLayout| chart.top() + place.top + place.height / 2.0;
        let lanes = &layout.lanes;
        let next = lanes.iter().find(|place| middle(place) > pointer.y);
        let above = next.map(|place| place.lane.remembered());
        let y = next.or(lanes.last()).map_or(chart.top(), |place| {
            let end = if next.is_some() { 0.0 } else { place.height };
            chart.top() + place.top + end
        });
        if ui.input(|input| input.pointer.any_down()) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            ui.painter().hline(
                chart.left() - sizes.label_column..=chart.right(),
                y,
                Stroke::new(3.0, cx.tokens.focus),
            );
            return;
        }
        self.moved_lane = None;
        if above != Some(lane) {
            let look = cx.state.settings.timeline.clone();
            let look = look.with_lane_moved(lane, above, &read.lives);
            cx.push(Command::Set(SettingsChange::Timeline(look)));
        }
    }
}

/// One lane up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Up,
    Down,
}

/// Moves a lane past the next one that is shown.
fn step_lane(cx: &mut Cx<'_>, read: &Read, lane: TimelineLane, step: Step) {
    let lanes = read.lanes.iter();
    let shown: Vec<TimelineLane> = lanes.map(|(lane, _)| lane.remembered()).collect();
    let Some(at) = shown.iter().position(|other| *other == lane) else {
        return;
    };
    let above = match step {
        Step::Up if at == 0 => return,
        Step::Up => Some(shown[at - 1]),
        Step::Down if at + 1 == shown.len() => return,
        Step::Down => shown.get(at + 2).copied(),
    };
    let look = cx.state.settings.timeline.clone();
    let look = look.with_lane_moved(lane, above, &read.lives);
    cx.push(Command::Set(SettingsChange::Timeline(look)));
}

fn lane_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, lane: TimelineLane, folded: bool) {
    let t = cx.tokens;
    let look = || cx.state.settings.timeline.clone();
    let (icon, fold) = if folded {
        (Icon::ChevronDown, "lane-unfold")
    } else {
        (Icon::ChevronRight, "lane-fold")
    };
    let mut wanted = None;
    if menu_item_ui(ui, t, Some(icon), cx.words.t(fold), None).clicked() {
        wanted = Some(look().with_folding_turned(lane));
    }
    let mut step = None;
    for (icon, key, keys, to) in [
        (Icon::ArrowUp, "lane-up", "Alt+↑", Step::Up),
        (Icon::ArrowDown, "lane-down", "Alt+↓", Step::Down),
    ] {
        if menu_item_ui(ui, t, Some(icon), cx.words.t(key), Some(keys)).clicked() {
            step = Some(to);
        }
    }
    if matches!(lane, TimelineLane::Placement | TimelineLane::Presence) && cx.can_edit() {
        ui.separator();
        let new = cx.words.t("lane-new-period");
        if menu_item_ui(ui, t, Some(Icon::Plus), new, None).clicked() {
            cx.push(Command::OpenPeriod(Which::New));
        }
    }
    if let TimelineLane::Life(person) = lane {
        ui.separator();
        let hide = cx.words.t("lane-hide-life");
        if menu_item_ui(ui, t, Some(Icon::EyeOff), hide, None).clicked() {
            wanted = Some(look().with_life_turned(person));
        }
    }
    ui.separator();
    if menu_item_ui(ui, t, None, cx.words.t("lane-fold-all"), None).clicked() {
        let mut all = look();
        let lives = all.lives.iter().map(|person| TimelineLane::Life(*person));
        all.folded = TimelineLane::ALL.into_iter().chain(lives).collect();
        wanted = Some(all);
    }
    if menu_item_ui(ui, t, None, cx.words.t("lane-unfold-all"), None).clicked() {
        let mut all = look();
        all.folded.clear();
        wanted = Some(all);
    }
    if let Some(look) = wanted {
        cx.push(Command::Set(SettingsChange::Timeline(look)));
    }
    if let Some(step) = step {
        step_lane(cx, read, lane, step);
    }
}
