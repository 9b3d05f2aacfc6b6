//! The chosen version beside the present case: what is different, part by part.

use egui::{
    CornerRadius, Id, Rect, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::VersionsView;
use super::compare::{Difference, Group};
use super::laid::{EDGE, Halves, Laid};
use super::list::stepped;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, radius, space, width};
use crate::model::Stamp;
use crate::ui::Cx;
use crate::ui::widgets::{Level, Reach, heading_ui, label_ui, paragraph_ui, quiet};

/// More differences of one part than this are folded, and this many are shown.
const SHOWN: usize = 12;

impl VersionsView {
    /// Draws the comparison into the room there is.
    pub(super) fn beside_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, changed: &Stamp) {
        let t = cx.tokens;
        let whole = ui.available_rect_before_wrap();
        let is_narrow = ui.ctx().content_rect().width() < width::NARROW_WINDOW;
        let halves = if !is_narrow && whole.width() >= 600.0 {
            Halves::Beside((whole.width() * 0.486).round())
        } else {
            Halves::Above
        };
        let painter = ui.painter();
        painter.rect_filled(whole, radius::PANEL, t.card);
        if let Halves::Beside(left) = halves {
            let older = whole.with_max_x(whole.left() + left);
            let corners = CornerRadius {
                ne: 0,
                se: 0,
                ..radius::PANEL
            };
            painter.rect_filled(older, corners, t.canvas);
        }
        let edge = Stroke::new(1.0, t.border);
        painter.rect_stroke(whole, radius::PANEL, edge, StrokeKind::Inside);
        let room = UiBuilder::new().max_rect(whole.shrink(1.0));
        ui.scope_builder(room, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.titles_ui(ui, cx, changed, halves);
            ScrollArea::vertical()
                .id_salt("version beside now")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.groups_ui(ui, cx, halves);
                });
        });
    }

    /// Which version that is, and how many places are different now.
    fn titles_ui(&self, ui: &mut Ui, cx: &Cx<'_>, changed: &Stamp, halves: Halves) {
        const TALL: f32 = 54.0;
        let (words, t) = (cx.words, cx.tokens);
        let count: usize = self
            .compared
            .iter()
            .flat_map(|compared| &compared.groups)
            .map(|group| group.differences.len())
            .sum();
        let when = words.when_exact(changed.at.naive_local(), cx.state.now().naive_local());
        let when = super::super::shell::uppercase_first(&when);
        let by = match changed.by.as_str() {
            "" => String::new(),
            by => words.tf("versions-by", &[("name", by.into())]),
        };
        let places = words.tf("versions-places", &[("n", count.into())]);
        let whole = ui.available_rect_before_wrap();
        let row = egui::Layout::left_to_right(egui::Align::Center);
        let title = |ui: &mut Ui, rect: Rect, strong: &str, hint: &str| {
            ui.scope_builder(UiBuilder::new().max_rect(rect).layout(row), |ui| {
                ui.spacing_mut().item_spacing.x = space::LIST;
                heading_ui(ui, t, strong, Level::Section);
                if !hint.is_empty() && ui.available_width() > 40.0 {
                    label_ui(ui, hint, Font::Body, t.muted);
                }
            });
        };
        let top = Rect::from_min_size(whole.min, vec2(whole.width(), TALL));
        let bottom = match halves {
            Halves::Beside(left) => {
                let split = top.left() + left - 1.0;
                let older = top.with_min_x(top.left() + EDGE).with_max_x(split - EDGE);
                title(ui, older, &when, &by);
                let now = top
                    .with_min_x(split + EDGE + 12.0)
                    .with_max_x(top.right() - EDGE);
                title(ui, now, words.t("versions-now"), &places);
                top.bottom()
            }
            Halves::Above => {
                let inner = top.shrink2(vec2(EDGE, 0.0));
                let first = inner.with_max_y(top.top() + 40.0);
                title(ui, first, &when, &by);
                let second = Rect::from_min_size(first.left_bottom(), vec2(inner.width(), 26.0));
                title(ui, second, words.t("versions-now"), &places);
                second.bottom() + space::LIST
            }
        };
        let drawn = top.with_max_y(bottom);
        ui.painter().hline(
            drawn.x_range(),
            bottom.round() - 0.5,
            Stroke::new(1.0, t.border),
        );
        ui.advance_cursor_after_rect(drawn);
    }

    fn groups_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, halves: Halves) {
        let Some(compared) = self.compared.take() else {
            return;
        };
        if compared.groups.is_empty() {
            ui.add_space(space::WIDE);
            ui.horizontal(|ui| {
                ui.add_space(EDGE);
                label_ui(ui, cx.words.t("versions-same"), Font::Body, cx.tokens.muted);
            });
        }
        // Tab stops where the arrows have come to, or at the first; arrows go on from there.
        let all: Vec<&Difference> = compared
            .groups
            .iter()
            .flat_map(|group| self.shown(group))
            .collect();
        let stop = all
            .iter()
            .position(|one| Some(one.item) == self.reached)
            .unwrap_or(0);
        let mut at = 0;
        for (n, group) in compared.groups.iter().enumerate() {
            if n > 0 {
                ui.add_space(space::SMALL);
                super::super::widgets::rule_ui(ui, cx.tokens);
            }
            group_title_ui(ui, cx, group);
            let shown = self.shown(group).len();
            for difference in &group.differences[..shown] {
                self.difference_ui(ui, cx, difference, halves, (at, stop), &all);
                at += 1;
            }
            let folded = group.differences.len() - shown;
            if folded > 0 {
                self.more_ui(ui, cx, group, folded);
            }
        }
        self.hand_on_focus(ui);
        if !compared.groups.is_empty() {
            ui.add_space(space::LARGE);
            ui.horizontal_top(|ui| {
                ui.add_space(EDGE);
                let how = cx.words.t("versions-how-to-read");
                paragraph_ui(ui, how, Font::Small, cx.tokens.muted);
            });
        }
        ui.add_space(space::LARGE);
        self.compared = Some(compared);
    }

    /// As many differences of a part as are shown.
    fn shown<'g>(&self, group: &'g Group) -> &'g [Difference] {
        let count = group.differences.len();
        let most = if self.unfolded.contains(&group.part) || count <= SHOWN + 1 {
            count
        } else {
            SHOWN
        };
        &group.differences[..most]
    }

    fn more_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, group: &Group, folded: usize) {
        let words = cx.words.tf("versions-more", &[("n", folded.into())]);
        ui.horizontal(|ui| {
            ui.add_space(EDGE - 8.0);
            if quiet(&words).ui(ui, cx.tokens).clicked() {
                self.unfolded.insert(group.part);
            }
        });
    }

    fn difference_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        difference: &Difference,
        halves: Halves,
        (at, stop): (usize, usize),
        all: &[&Difference],
    ) {
        let t = cx.tokens;
        let wide = ui.available_width();
        let is_picked = self.picked == Some(difference.item);
        let (ink, quiet) = if is_picked {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        let known = difference.height.get().filter(|(at, _)| *at == wide);
        let mut laid = None;
        let tall = known.map_or_else(
            || {
                let fresh = Laid::out(ui.painter(), cx, difference, (halves, wide), ink);
                let tall = fresh.tall;
                difference.height.set(Some((wide, tall)));
                laid = Some(fresh);
                tall
            },
            |(_, tall)| tall,
        );
        let (_, rect) = ui.allocate_space(vec2(wide, tall));
        let reach = if at == stop {
            Reach::Tab
        } else {
            Reach::Arrows
        };
        let response = ui.interact(rect, difference_id(difference), reach.sense());
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &difference.spoken));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(is_picked));
        self.bring_into_sight(&response);
        if response.clicked() {
            self.picked = Some(difference.item);
            self.reached = self.picked;
        }
        if response.has_focus() {
            let next = stepped(ui, response.id).and_then(|step| at.checked_add_signed(step));
            if let Some(next) = next.and_then(|next| all.get(next)) {
                self.reached = Some(next.item);
                self.hand_on = Some(difference_id(next));
            }
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        if is_picked {
            painter.rect_filled(rect, 0.0, t.select);
            let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
            painter.rect_filled(edge, 0.0, t.focus);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, t.row_hover);
        }
        let laid = laid.unwrap_or_else(|| Laid::out(painter, cx, difference, (halves, wide), ink));
        laid.paint(painter, cx, difference.act, rect, (ink, quiet));
        if response.has_focus() {
            let ring = Stroke::new(FOCUS_WIDTH, t.focus);
            painter.rect_stroke(rect.shrink(1.0), radius::CONTROL, ring, StrokeKind::Inside);
        }
    }
}

fn difference_id(difference: &Difference) -> Id {
    Id::unique(("difference", difference.item))
}

fn group_title_ui(ui: &mut Ui, cx: &Cx<'_>, group: &Group) {
    let (words, t) = (cx.words, cx.tokens);
    ui.add_space(space::LIST);
    ui.scope(|ui| {
        // A row is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::LIST;
            ui.add_space(EDGE);
            heading_ui(ui, t, &group.title, Level::Group);
            let count = group.differences.len();
            let places = words.tf("versions-places-short", &[("n", count.into())]);
            label_ui(ui, &places, Font::Small, t.muted);
        });
    });
}
