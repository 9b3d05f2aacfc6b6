//! The row above the line and the list: heading, what can be begun, line or list, and how much of the life is in view.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::scale::{Scale, Zoom, end_of};
use super::scene::Read;
use super::{Mode, Sizes, TimelineView};
use crate::app::{Command, Which};
use crate::design::{Font, Icon};
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{
    Choice, Level, heading_ui, icon_button, label_ui, plain, primary, segmented_ui,
};
use crate::ui::{Cx, chosen_chip_ui};

/// Below this width the choices stand under the heading.
const TWO_ROWS: f32 = 1090.0;

impl TimelineView {
    /// Heading, buttons and choices. Returns where the content begins.
    pub(super) fn heading_row_ui(
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
        let two_rows = inner.width() < TWO_ROWS;
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

        let from_right = egui::Layout::right_to_left(egui::Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(row).layout(from_right));
        right.spacing_mut().item_spacing.x = 8.0;
        let bottom = if two_rows {
            Self::acts_ui(&mut right, cx);
            let layout = egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true);
            // As high as one row: a wrapping row that may be higher centres its pieces in all of it.
            let below = Rect::from_min_max(controls.min, pos2(inner.right(), controls.bottom()));
            let mut below = ui.new_child(UiBuilder::new().max_rect(below).layout(layout));
            below.spacing_mut().item_spacing = vec2(8.0, 8.0);
            self.looking_ui(&mut below, cx, read);
            self.mode_ui(&mut below, cx, sizes);
            self.zoom_ui(&mut below, cx, read, sizes);
            below.min_rect().bottom().max(controls.bottom())
        } else {
            self.zoom_ui(&mut right, cx, read, sizes);
            self.mode_ui(&mut right, cx, sizes);
            self.looking_ui(&mut right, cx, read);
            Self::acts_ui(&mut right, cx);
            controls.bottom()
        };
        let controls_start = right.min_rect().left();

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
            // What was chosen elsewhere has no panel here, but says why the rest steps back.
            if self.selected.is_none() && cx.state.in_focus.is_some() {
                chosen_chip_ui(&mut place, cx, hint_room.width());
            } else if line(ui.painter(), &hint, Font::Body).size().x <= hint_room.width() {
                label_ui(&mut place, &hint, Font::Body, t.muted);
            }
        }
        bottom + 12.0
    }

    fn acts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
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

    /// What is looked at, and what stands beside it.
    fn looking_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read) {
        if read.entries.all.is_empty() {
            return;
        }
        let backwards = ui.layout().prefer_right_to_left();
        if backwards {
            Self::show_menu_ui(ui, cx, read);
        }
        let button = plain(cx.words.t("timeline-filters")).icon(Icon::SlidersHorizontal);
        if button.ui(ui, cx.tokens).clicked() {
            self.shows_filters = !self.shows_filters;
        }
        if !backwards {
            Self::show_menu_ui(ui, cx, read);
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
    pub(super) fn pivot(&self, read: &Read, scale: &Scale) -> f64 {
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

    pub(super) fn show(&mut self, scale: Scale) {
        self.view = Some((scale.from, scale.days));
    }
}
