//! The child's life: as a line with lanes, and as a list of the same.

mod axis;
mod beginning;
mod carry;
mod choosing;
mod collapse;
mod controls;
mod details;
mod entries;
pub(in crate::ui) mod experience_told;
mod filter;
mod filter_bar;
mod folded;
mod foot;
mod grips;
mod homes;
mod items;
mod keys;
mod lane;
mod lane_names;
mod layout;
mod legend;
mod line;
mod links;
mod list;
mod list_row;
mod outside;
mod packing;
mod pieces;
mod reaction_row;
mod reactions;
mod reading;
mod redate;
mod scale;
mod scene;
mod shapes;
mod show_menu;
mod strip;
#[cfg(test)]
mod tests;
mod ticks;
pub(in crate::ui) mod told;
mod told_others;
mod tray;

use std::sync::Arc;

use egui::{Id, Panel, Rect, Sense, Ui, UiBuilder, pos2};

use self::entries::{Entries, Entry, ItemId, Lane};
use self::filter::Filter;
use self::grips::Redating;
use self::layout::Layout;
use self::packing::{Packed, Related};
use self::scale::Scale;
use self::scene::Read;
use super::Cx;
use super::widgets::EmptyState;
use crate::app::{Command, InFocus, Which};
use crate::design::{Icon, space, width};
use crate::model::{Case, CaseId, ReactionId};

/// Line or list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Line,
    List,
}

/// The child's life, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct TimelineView {
    /// The case the rest is about.
    case: Option<CaseId>,
    /// Chosen by the user; otherwise by the width of the window.
    mode: Option<Mode>,
    /// The time in view: its first day and how many days.
    view: Option<(f64, f64)>,
    /// What the panel explains.
    selected: Option<ItemId>,
    /// The linked reaction whose links are drawn besides those of the selected item.
    followed: Option<ReactionId>,
    /// The choice of all views, when it was last looked at.
    known_focus: Option<InFocus>,
    /// What is looked at.
    filter: Filter,
    /// Whether the ways to filter are shown.
    shows_filters: bool,
    /// Gets the keyboard when it is drawn next.
    focus_next: Option<ItemId>,
    /// Is scrolled into view when it is drawn next.
    reveal: Option<ItemId>,
    /// The last jump that was made.
    jumped: u64,
    /// Is dragged out of the tray.
    dragged: Option<ItemId>,
    /// What the pointer is pressed on.
    held: Option<carry::Held>,
    /// An end or a mark that is dragged to another time.
    redating: Option<Redating>,
    /// A lane that is dragged to another place.
    moved_lane: Option<Lane>,
    /// Whether the user moved the view since something was selected: then nothing is moved for the selection's sake.
    moved_since: bool,
    /// How many points at the right the panel covers.
    covered: f32,
    /// Where the line was drawn last, to drop things on.
    line_area: Option<(Scale, Rect)>,
    read: Option<Arc<Read>>,
    packed: Option<(PackKey, Packed)>,
    placed: Option<Placing>,
}

/// What rows depend on.
#[derive(Clone, Debug, PartialEq)]
struct PackKey {
    days: f64,
    width: f32,
    related: Related,
}

/// A layout with what it was made for.
#[derive(Debug)]
struct Placing {
    scale: Scale,
    related: Related,
    /// Rows that went out of view are still held.
    held: bool,
    layout: Layout,
}

/// Measures that depend on the width of the window.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    margin: f32,
    label_column: f32,
    heading_middle: f32,
    panel_beside: bool,
    narrow: bool,
}

impl Sizes {
    fn of(window_width: f32) -> Self {
        let roomy = window_width >= width::ROOMY_WINDOW;
        let narrow = window_width < width::NARROW_WINDOW;
        Self {
            margin: if roomy { space::WIDE } else { space::LARGE },
            label_column: if narrow {
                40.0
            } else if roomy {
                164.0
            } else {
                132.0
            },
            heading_middle: if roomy { 34.0 } else { 26.0 },
            panel_beside: roomy,
            narrow,
        }
    }
}

/// The longest label on the line, in points; the whole name stands in the panel and the tooltip.
const LONGEST_LABEL: f32 = 260.0;

impl TimelineView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else {
            return;
        };
        let case = Arc::clone(session.case());
        self.begin(&case);
        self.follow_choice(cx);
        let read = self.read(ui, cx, &case);
        if self
            .selected
            .is_some_and(|item| !exists(&case, &read.entries, item))
        {
            self.selected = None;
            self.followed = None;
        }
        self.jump(cx, &read);
        // What the jump needs switched on is on in this very pass.
        let read = self.read(ui, cx, &case);
        let sizes = Sizes::of(ui.ctx().content_rect().width());
        cx.note_origin(self.chosen().and_then(choosing::origin));
        self.keys(ui, cx, &read);

        if sizes.panel_beside && self.selected.is_some() {
            let frame = egui::Frame::NONE.fill(cx.tokens.card);
            Panel::right("timeline-panel")
                .resizable(false)
                .exact_size(width::SIDE_PANEL)
                .frame(frame)
                .show(ui, |ui| self.panel_ui(ui, cx, &read));
        }
        if (read.entries.dated..read.entries.all.len()).any(|n| read.shows(n)) {
            self.tray_ui(ui, cx, &read, sizes);
        }
        let room = ui.available_rect_before_wrap();
        let covers = !sizes.panel_beside && self.selected.is_some();
        self.covered = if covers && !sizes.narrow {
            width::SIDE_PANEL.min(room.width())
        } else {
            0.0
        };
        self.content_ui(ui, cx, &read, sizes);
        if covers {
            self.overlay_panel_ui(ui, cx, &read, sizes, room);
        }
    }

    /// Another case begins afresh.
    fn begin(&mut self, case: &Case) {
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                mode: self.mode,
                jumped: self.jumped,
                ..Self::default()
            };
        }
    }

    fn mode(&self, sizes: Sizes) -> Mode {
        self.mode
            .unwrap_or(if sizes.narrow { Mode::List } else { Mode::Line })
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, sizes: Sizes) {
        let whole = ui.available_rect_before_wrap();
        let mode = self.mode(sizes);
        let side = if mode == Mode::Line && !sizes.narrow {
            space::LARGE
        } else {
            sizes.margin
        };
        let inner = Rect::from_min_max(
            pos2(whole.left() + sizes.margin, whole.top()),
            pos2(whole.right() - side, whole.bottom()),
        );
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner));
        content.set_clip_rect(whole.intersect(ui.clip_rect()));
        let ui = &mut content;
        let below = self.heading_row_ui(ui, cx, read, sizes, inner);
        let rest = Rect::from_min_max(pos2(inner.left(), below), inner.max);
        // A day that is only reckoned is nothing anybody has written.
        if read
            .entries
            .all
            .iter()
            .all(|entry| entry.id == ItemId::FollowUp)
        {
            Self::empty_ui(ui, cx, rest);
            return;
        }
        // A panel over the line hides no filter.
        let right = (whole.right() - self.covered - space::MEDIUM).min(rest.right());
        let free = Rect::from_min_max(rest.min, pos2(right, rest.bottom()));
        let below = self.filters_ui(ui, cx, read, sizes, free);
        let rest = Rect::from_min_max(pos2(inner.left(), below), inner.max);
        match mode {
            Mode::Line => self.line_ui(ui, cx, read, sizes, rest),
            Mode::List => self.list_ui(ui, cx, read, sizes, rest),
        }
    }

    fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, rest: Rect) {
        let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
        place.add_space((rest.height() * 0.25).clamp(0.0, 160.0));
        let action = cx
            .can_edit()
            .then(|| (Icon::Plus, cx.words.t("experience-new-ask")));
        let pressed = EmptyState {
            icon: Icon::CalendarDays,
            ink: cx.tokens.muted,
            words: cx.words.t("timeline-empty"),
            action,
        }
        .ui(&mut place, cx.tokens);
        if pressed {
            cx.push(Command::OpenExperience(Which::New));
        }
    }

    /// On small windows the panel covers the content from the right.
    fn overlay_panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) {
        let wide = width::SIDE_PANEL.min(room.width());
        // Where there is room for both, the buttons above stay free.
        let top = if sizes.narrow {
            room.top()
        } else {
            room.top() + sizes.heading_middle + 24.0
        };
        let rect = Rect::from_min_max(pos2(room.right() - wide, top), room.max);
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).layer_id(ui.layer_id()));
        // What lies below must not be pressed through the panel.
        over.interact(
            rect,
            Id::unique("timeline-panel-ground"),
            Sense::CLICK | Sense::DRAG,
        );
        over.painter().rect_filled(rect, 0.0, cx.tokens.card);
        if !sizes.narrow {
            over.painter().hline(
                rect.x_range(),
                rect.top(),
                egui::Stroke::new(1.0, cx.tokens.border),
            );
        }
        over.set_clip_rect(rect.intersect(ui.clip_rect()));
        self.panel_ui(&mut over, cx, read);
    }
}

/// Whether what was selected is still in the case.
fn exists(case: &Case, entries: &Entries, item: ItemId) -> bool {
    match item {
        ItemId::FollowUp => entries.position(item).is_some(),
        ItemId::Reaction(id) => entries.reactions.iter().any(|row| row.id == id),
        ItemId::Experience(_)
        | ItemId::Period(_)
        | ItemId::Note(_)
        | ItemId::SubGoal(_)
        | ItemId::Round(_)
        | ItemId::Screening(_) => item.item().is_some_and(|item| case.has(item)),
    }
}

/// The egui id of an item's node on the line and in the list.
fn node_id(item: ItemId) -> Id {
    Id::unique(("timeline-item", item))
}

/// Whether what is being looked for is not in an entry.
fn is_missed(cx: &Cx<'_>, entry: &Entry) -> bool {
    cx.misses([entry.name.as_str(), entry.spoken.as_str()])
}
