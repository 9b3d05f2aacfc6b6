//! The child's life: as a line with lanes, and as a list of the same.

mod axis;
mod collapse;
mod controls;
mod details;
mod entries;
pub(in crate::ui) mod experience_told;
mod items;
mod lane_names;
mod layout;
mod line;
mod links;
mod list;
mod pieces;
mod reactions;
mod reading;
mod scale;
#[cfg(test)]
mod tests;
mod ticks;
pub(in crate::ui) mod told;
mod tray;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Id, Key, Modifiers, Panel, Rect, Sense, Ui, UiBuilder, pos2};

use self::entries::{Entries, Entry, ItemId, Lane};
use self::layout::{Layout, Related};
use self::scale::{Life, Scale, Zoom, end_of};
use super::Cx;
use super::widgets::EmptyState;
use crate::app::{Command, View, Which};
use crate::design::{Font, Icon, space, width};
use crate::lang::Lang;
use crate::model::{Case, CaseId, ItemRef, ReactionId};

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
    /// The lane the list is narrowed to.
    filter: Option<Lane>,
    /// Gets the keyboard when it is drawn next.
    focus_next: Option<ItemId>,
    /// Is scrolled into view when it is drawn next.
    reveal: Option<ItemId>,
    /// The last jump that was made.
    jumped: u64,
    /// Is dragged out of the tray.
    dragged: Option<ItemId>,
    /// Where the line was drawn last, to drop things on.
    line_area: Option<(Scale, Rect)>,
    read: Option<Arc<Read>>,
    placed: Option<Placing>,
}

/// The case as the timeline shows it, kept until the case, the language or the size of a point changes.
#[derive(Debug)]
struct Read {
    case: Arc<Case>,
    lang: Lang,
    today: NaiveDate,
    pixels_per_point: f32,
    entries: Entries,
    /// Widths of the labels, in points.
    labels: Vec<f32>,
    /// Room for the words that say how many are outside.
    outside_width: f32,
    /// Room for the words after folded sub-goals.
    goals_width: f32,
    life: Life,
}

/// A layout with what it was made for.
#[derive(Debug)]
struct Placing {
    scale: Scale,
    related: Related,
    layout: Layout,
    /// What the buttons for what is outside say, before and after the view, lane by lane.
    outside: [[String; 2]; 5],
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
        let read = self.read(ui, cx, &case);
        if self
            .selected
            .is_some_and(|item| !exists(&case, &read.entries, item))
        {
            self.selected = None;
            self.followed = None;
        }
        self.jump(cx, &case);
        let sizes = Sizes::of(ui.ctx().content_rect().width());
        self.keys(ui, cx);

        if sizes.panel_beside && self.selected.is_some() {
            let frame = egui::Frame::NONE.fill(cx.tokens.card);
            Panel::right("timeline-panel")
                .resizable(false)
                .exact_size(width::SIDE_PANEL)
                .frame(frame)
                .show(ui, |ui| self.panel_ui(ui, cx, &read));
        }
        if !read.entries.undated().is_empty() {
            self.tray_ui(ui, cx, &read, sizes);
        }
        let room = ui.available_rect_before_wrap();
        self.content_ui(ui, cx, &read, sizes);
        if !sizes.panel_beside && self.selected.is_some() {
            self.overlay_panel_ui(ui, cx, &read, sizes, room);
        }
    }

    /// Chooses an item that is asked for from elsewhere and brings it into sight.
    fn jump(&mut self, cx: &Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Timeline, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let link = |id| case.links.iter().find(|link| link.id == id);
        let (item, followed) = match jump.item {
            ItemRef::Experience(id) => (ItemId::Experience(id), None),
            ItemRef::SubGoal(id) => (ItemId::SubGoal(id), None),
            ItemRef::Screening(id) => (ItemId::Screening(id), None),
            ItemRef::Link(id) => match link(id) {
                Some(link) => (ItemId::Experience(link.experience), Some(link.reaction)),
                None => return,
            },
            // An aim is told with the sub-goals that serve it.
            ItemRef::Aim(id) => match case.sub_goals.iter().find(|goal| goal.aim == Some(id)) {
                Some(goal) => (ItemId::SubGoal(goal.id), None),
                None => return,
            },
            _ => return,
        };
        if item.item().is_none_or(|item| !case.has(item)) {
            return;
        }
        self.select(item);
        self.followed = followed;
        self.filter = None;
        self.focus_next = Some(item);
        self.reveal = Some(item);
    }

    /// Another case begins afresh.
    fn begin(&mut self, case: &Case) {
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                mode: self.mode,
                ..Self::default()
            };
        }
    }

    fn read(&mut self, ui: &Ui, cx: &Cx<'_>, case: &Arc<Case>) -> Arc<Read> {
        let (lang, today) = (cx.state.lang, cx.state.today());
        let pixels_per_point = ui.ctx().pixels_per_point();
        if let Some(read) = &self.read
            && Arc::ptr_eq(&read.case, case)
            && (read.lang, read.today, read.pixels_per_point) == (lang, today, pixels_per_point)
        {
            return Arc::clone(read);
        }
        let entries = Entries::of(case, cx.words, lang, today);
        let life = Life::of(case.child.birth.reckoned(), today, entries.known());
        let labels = entries
            .all
            .iter()
            .map(|entry| {
                // As wide as it is while it is selected, so that selecting moves nothing.
                let words = items::label(ui.painter(), &entry.name, Font::SmallStrong)
                    .size()
                    .x;
                let mark = if entry.has_two_versions {
                    items::mark_width(ui.painter(), cx.words)
                } else {
                    0.0
                };
                (words + mark).ceil()
            })
            .collect();
        let measure = |words: &str| {
            items::label(ui.painter(), words, Font::Small)
                .size()
                .x
                .ceil()
        };
        // As wide as they get, so that nothing is put into words while the view moves.
        let outside_width = ["timeline-before-view", "timeline-after-view"]
            .map(|key| measure(&cx.words.tf(key, &[("n", 888_u16.into())])))
            .into_iter()
            .fold(0.0, f32::max);
        let goals_width = measure(&line::goals_words(cx.words, 88, today)) + 24.0;
        if self.view.is_none() {
            // A case opens at the narrowest zoom that holds birth, today and everything known.
            let (first, last) = entries.known().unwrap_or((life.from, life.from));
            let first = if case.child.birth.reckoned().is_some() {
                life.from.min(first)
            } else {
                first
            };
            let last = last.max(end_of(today));
            let zoom = Zoom::holding(life, first, last);
            let whole = Scale::whole(life, 0.0, 1.0);
            let scale = whole.around(
                life,
                first,
                zoom.days(life),
                if zoom == Zoom::Life { 0.0 } else { 0.04 },
            );
            self.view = Some((scale.from, scale.days));
        }
        if let Some(before) = self
            .read
            .as_ref()
            .filter(|before| before.case.id == case.id)
        {
            // What was just written, or brought back, is shown and has the keyboard.
            let mut fresh = entries
                .all
                .iter()
                .map(|entry| entry.id)
                .filter(|id| is_fresh(&before.case, *id));
            if let (Some(new), None) = (fresh.next(), fresh.next()) {
                self.focus_next = Some(new);
                self.reveal = Some(new);
            }
        }
        let read = Arc::new(Read {
            case: Arc::clone(case),
            lang,
            today,
            pixels_per_point,
            entries,
            labels,
            outside_width,
            goals_width,
            life,
        });
        self.read = Some(Arc::clone(&read));
        self.placed = None;
        read
    }

    /// Keys that work wherever the keyboard is in the view.
    fn keys(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let session = cx.session();
        let busy = cx.state.question.is_some()
            || session.is_some_and(|session| {
                session.forms.experience.is_some() || session.forms.sub_goal.is_some()
            })
            || egui::Popup::is_any_open(ui.ctx());
        if !busy
            && self.selected.is_some()
            && cx.state.find.is_none()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.close_panel();
        }
    }

    fn close_panel(&mut self) {
        self.focus_next = self.selected.take();
        self.followed = None;
    }

    fn select(&mut self, item: ItemId) {
        self.selected = Some(item);
        self.followed = None;
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
        if read.entries.all.is_empty() {
            Self::empty_ui(ui, cx, rest);
            return;
        }
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
            Sense::click_and_drag(),
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

    /// What is not dimmed.
    fn related(&self, case: &Case) -> Related {
        let mut items = Vec::new();
        match (self.selected, self.followed) {
            (_, Some(reaction)) | (Some(ItemId::Reaction(reaction)), None) => {
                items.push(ItemId::Reaction(reaction));
                items.extend(self.selected);
                items.extend(
                    case.links_of_reaction(reaction)
                        .map(|link| ItemId::Experience(link.experience)),
                );
            }
            (Some(ItemId::Experience(id)), None) => {
                items.push(ItemId::Experience(id));
                items.extend(
                    case.links_of_experience(id)
                        .map(|link| ItemId::Reaction(link.reaction)),
                );
                // Without links nothing else needs to step back.
                if items.len() == 1 {
                    items.clear();
                }
            }
            _ => {}
        }
        Related { items }
    }
}

/// Whether what was selected is still in the case.
fn exists(case: &Case, entries: &Entries, item: ItemId) -> bool {
    match item {
        ItemId::Experience(id) => case.experience(id).is_some(),
        ItemId::SubGoal(id) => case.sub_goal(id).is_some(),
        ItemId::Screening(id) => case.screening(id).is_some(),
        ItemId::Reaction(id) => entries.reactions.iter().any(|row| row.id == id),
    }
}

/// Whether something written on the timeline was not in the case before.
fn is_fresh(before: &Case, item: ItemId) -> bool {
    match item {
        ItemId::Experience(id) => before.experience(id).is_none(),
        ItemId::SubGoal(id) => before.sub_goal(id).is_none(),
        ItemId::Screening(_) | ItemId::Reaction(_) => false,
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
