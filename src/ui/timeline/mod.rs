//! The child's life: as a line with lanes, and as a list of the same.

mod axis;
mod details;
mod entries;
mod items;
mod layout;
mod line;
mod links;
mod list;
mod reactions;
mod scale;
#[cfg(test)]
mod tests;
mod ticks;
mod tray;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Id, Key, Modifiers, Panel, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use self::entries::{Entries, Entry, ItemId, Lane};
use self::layout::{Layout, Related};
use self::scale::{Life, Scale, Zoom, end_of};
use super::Cx;
use super::widgets::{
    Choice, EmptyState, Level, heading_ui, icon_button, label_ui, plain, primary, segmented_ui,
};
use crate::app::{Command, Which};
use crate::design::{Font, Icon, space, width};
use crate::lang::Lang;
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
    /// The lane the list is narrowed to.
    filter: Option<Lane>,
    /// Gets the keyboard when it is drawn next.
    focus_next: Option<ItemId>,
    /// Is scrolled into view when it is drawn next.
    reveal: Option<ItemId>,
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
    life: Life,
}

/// A layout with what it was made for.
#[derive(Debug)]
struct Placing {
    scale: Scale,
    related: Related,
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
        let read = self.read(ui, cx, &case);
        if self
            .selected
            .is_some_and(|item| !exists(&case, &read.entries, item))
        {
            self.selected = None;
            self.followed = None;
        }
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
                items::label(ui.painter(), &entry.name, Font::SmallStrong)
                    .size()
                    .x
                    .ceil()
            })
            .collect();
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
        let read = Arc::new(Read {
            case: Arc::clone(case),
            lang,
            today,
            pixels_per_point,
            entries,
            labels,
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
            self.empty_ui(ui, cx, rest);
            return;
        }
        match mode {
            Mode::Line => self.line_ui(ui, cx, read, sizes, rest),
            Mode::List => self.list_ui(ui, cx, read, sizes, rest),
        }
    }

    /// Heading, buttons and choices. Returns where the content begins.
    fn heading_row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        inner: Rect,
    ) -> f32 {
        let t = cx.tokens;
        let middle = inner.top() + sizes.heading_middle;
        let row = Rect::from_min_max(
            pos2(inner.left(), middle - 16.0),
            pos2(inner.right(), middle + 16.0),
        );
        let two_rows = inner.width() < 860.0;
        let controls = if two_rows {
            row.translate(vec2(0.0, 40.0))
        } else {
            row
        };

        // Drawn first, so that Tab goes from the heading to the acts.
        let mut left = ui.new_child(
            UiBuilder::new()
                .max_rect(row)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        heading_ui(&mut left, t, cx.words.t("timeline-title"), Level::Screen);
        let heading_end = left.min_rect().right();

        let layout = if two_rows {
            egui::Layout::left_to_right(egui::Align::Center)
        } else {
            egui::Layout::right_to_left(egui::Align::Center)
        };
        let mut right = ui.new_child(UiBuilder::new().max_rect(controls).layout(layout));
        let ui_right = &mut right;
        ui_right.spacing_mut().item_spacing.x = 8.0;
        if two_rows {
            self.acts_ui(ui_right, cx);
            self.mode_ui(ui_right, cx, sizes);
            self.zoom_ui(ui_right, cx, read, sizes);
        } else {
            self.zoom_ui(ui_right, cx, read, sizes);
            self.mode_ui(ui_right, cx, sizes);
            self.acts_ui(ui_right, cx);
        }
        let controls_start = if two_rows {
            inner.right()
        } else {
            right.min_rect().left()
        };

        let hint = match self.mode(sizes) {
            Mode::Line => cx.words.tf(
                "timeline-hint",
                &[("alias", (&read.case.child.alias).into())],
            ),
            Mode::List => cx.words.t("timeline-hint-list").to_owned(),
        };
        let hint_room = Rect::from_min_max(
            pos2(heading_end + 12.0, row.top() + 2.0),
            pos2(controls_start - 16.0, row.bottom() + 2.0),
        );
        if hint_room.width() > 120.0 {
            let mut place = ui.new_child(
                UiBuilder::new()
                    .max_rect(hint_room)
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            label_ui(&mut place, &hint, Font::Body, t.muted);
        }
        controls.bottom() + 12.0
    }

    fn acts_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if !cx.can_edit() {
            return;
        }
        let t = cx.tokens;
        let new_experience = |ui: &mut Ui, cx: &mut Cx<'_>| {
            if primary(cx.words.t("experience-new")).ui(ui, t).clicked() {
                cx.push(Command::OpenExperience(Which::New));
            }
        };
        let new_goal = |ui: &mut Ui, cx: &mut Cx<'_>| {
            if plain(cx.words.t("subgoal-new")).ui(ui, t).clicked() {
                cx.push(Command::OpenSubGoal(Which::New));
            }
        };
        if ui.layout().prefer_right_to_left() {
            new_goal(ui, cx);
            new_experience(ui, cx);
        } else {
            new_experience(ui, cx);
            new_goal(ui, cx);
        }
    }

    fn mode_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, sizes: Sizes) {
        let modes = [Mode::Line, Mode::List];
        let words = ["timeline-line", "timeline-list"].map(|key| cx.words.t(key));
        let choices = words.map(|words| Choice { words, name: words });
        let chosen = modes.iter().position(|mode| *mode == self.mode(sizes));
        if let Some(n) = segmented_ui(ui, cx.tokens, &choices, chosen, 0.0) {
            self.mode = Some(modes[n]);
            self.reveal = self.selected;
        }
    }

    fn zoom_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, sizes: Sizes) {
        if self.mode(sizes) != Mode::Line || read.entries.all.is_empty() {
            return;
        }
        let t = cx.tokens;
        let Some((from, days)) = self.view else {
            return;
        };
        let scale = Scale {
            from,
            days,
            ..Scale::whole(read.life, 0.0, 1000.0)
        };
        let keys = [
            "timeline-zoom-life",
            "timeline-zoom-10",
            "timeline-zoom-5",
            "timeline-zoom-1",
        ];
        let words = keys.map(|key| cx.words.t(key));
        let choices = words.map(|words| Choice { words, name: words });
        let chosen = Zoom::ALL
            .iter()
            .position(|zoom| (zoom.days(read.life) - days).abs() < 0.5);
        if let Some(n) = segmented_ui(ui, t, &choices, chosen, 0.0) {
            self.zoom_to(read, scale, Zoom::ALL[n]);
        }
        let out = icon_button(Icon::ZoomOut, cx.words.t("timeline-zoom-out"));
        let inward = icon_button(Icon::ZoomIn, cx.words.t("timeline-zoom-in"));
        let [first, second] = if ui.layout().prefer_right_to_left() {
            [(inward, 0.5), (out, 2.0)]
        } else {
            [(out, 2.0), (inward, 0.5)]
        };
        for (button, factor) in [first, second] {
            if button.ui(ui, t).clicked() {
                let pivot = self.pivot(read, &scale);
                self.show(scale.zoomed(read.life, scale.x(pivot), factor));
            }
        }
    }

    /// The moment zooming by button or key keeps in place: the selected item, else today, else the middle.
    fn pivot(&self, read: &Read, scale: &Scale) -> f64 {
        let selected = self
            .selected
            .and_then(|item| read.entries.position(item))
            .and_then(|n| read.entries.all[n].extent)
            .map(|extent| extent.at);
        let today = end_of(read.today);
        selected
            .into_iter()
            .chain([today])
            .find(|day| scale.shows(*day, *day))
            .unwrap_or(scale.from + scale.days / 2.0)
    }

    fn zoom_to(&mut self, read: &Read, scale: Scale, zoom: Zoom) {
        let pivot = self.pivot(read, &scale);
        let days = zoom.days(read.life);
        let today = end_of(read.today);
        // Today stands at two fifths of a year and four fifths of more years: the past is what is known.
        let share = match zoom {
            Zoom::Life => 0.0,
            Zoom::Year => 0.45,
            Zoom::FiveYears | Zoom::TenYears if (pivot - today).abs() < 1.0 => 0.8,
            Zoom::FiveYears | Zoom::TenYears => 0.5,
        };
        self.show(scale.around(read.life, pivot, days, share));
    }

    fn show(&mut self, scale: Scale) {
        self.view = Some((scale.from, scale.days));
    }

    fn empty_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, rest: Rect) {
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

/// The egui id of an item's node on the line and in the list.
fn node_id(item: ItemId) -> Id {
    Id::unique(("timeline-item", item))
}

/// Whether what is being looked for is not in an entry.
fn is_missed(cx: &Cx<'_>, entry: &Entry) -> bool {
    cx.misses([entry.name.as_str(), entry.spoken.as_str()])
}
