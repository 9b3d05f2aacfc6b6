//! A row of the list: age, shape, what, when, how long, lane and links.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::entries::{Entry, ItemId, Lane, Shape};
use super::items::{goal_icon, stepped_back, theme_ink};
use super::lane_names::lane_words;
use super::list::Columns;
use super::packing::Related;
use super::scene::Read;
use super::{Sizes, TimelineView, is_missed, node_id};
use crate::app::Command;
use crate::design::{Font, Icon, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::shapes;
use crate::ui::widgets::{conflict_mark_ui, conflict_mark_width};

impl TimelineView {
    #[expect(clippy::too_many_arguments, reason = "what a row is drawn from")]
    pub(super) fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        entry: &Entry,
        rect: Rect,
        columns: &Columns,
        related: &Related,
        same_age: bool,
        sizes: Sizes,
    ) {
        let t = cx.tokens;
        // Every row is a node, also out of view: Tab and screen readers reach all of them.
        let undated = entry.extent.is_none();
        // What is in the tray has its node there.
        let id = if undated {
            node_id(entry.id).with("row")
        } else {
            node_id(entry.id)
        };
        let response = ui.interact(rect, id, Sense::click());
        let selected = self.chosen() == Some(entry.id);
        response
            .widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &entry.spoken));
        self.item_response(ui, cx, entry.id, &response, undated);
        if undated && response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let mark_wide = if entry.has_two_versions {
            conflict_mark_width(ui, cx.words.t("merge-title")) + 20.0
        } else {
            0.0
        };
        let mark_left;
        let painter = ui.painter();
        let back = is_missed(cx, entry)
            || matches!(entry.id, ItemId::Experience(_)) && !related.holds(entry.id);
        if selected {
            painter.rect_filled(rect, 0.0, t.select);
            painter.rect_filled(
                Rect::from_min_size(rect.min, vec2(3.0, rect.height())),
                0.0,
                t.focus,
            );
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, t.row_hover);
        }
        let ink = stepped_back(t, if selected { t.on_select } else { t.text }, back);
        let muted = stepped_back(t, if selected { t.on_select } else { t.muted }, back);
        let from = if same_age { columns.shape - 14.0 } else { 0.0 };
        if rect.top() > ui.clip_rect().top() {
            painter.hline(
                rect.left() + from..=rect.right(),
                rect.top(),
                Stroke::new(1.0, t.border),
            );
        }
        let is_frame = !matches!(entry.id, ItemId::Experience(_) | ItemId::SubGoal(_));
        let font = if is_frame { Font::Body } else { Font::Strong };
        if sizes.narrow {
            let (one, two) = (rect.top() + 19.0, rect.top() + 39.0);
            paint_shape(
                painter,
                t,
                entry,
                pos2(rect.left() + 24.0, one),
                ink,
                selected,
                back,
            );
            let what = line_within(painter, &entry.name, font, rect.width() - 72.0 - mark_wide);
            let end = paint_line(painter, pos2(rect.left() + 54.0, one), what, ink);
            mark_left = end.x;
            let mut meta = entry.when.clone();
            for more in [&entry.age, &entry.length] {
                if !more.is_empty() {
                    meta.push_str(" · ");
                    meta.push_str(more);
                }
            }
            let meta = line_within(painter, &meta, Font::Small, rect.width() - 72.0);
            paint_line(painter, pos2(rect.left() + 54.0, two), meta, muted);
        } else {
            let y = rect.center().y;
            let cell = |words: &str, font: Font, left: f32, right: f32, ink: egui::Color32| {
                let galley = line_within(painter, words, font, right - left - 12.0);
                paint_line(painter, pos2(rect.left() + left, y), galley, ink);
            };
            if !same_age {
                cell(
                    &entry.age,
                    Font::Strong,
                    columns.age,
                    columns.shape - 8.0,
                    ink,
                );
            }
            paint_shape(
                painter,
                t,
                entry,
                pos2(rect.left() + columns.shape, y),
                ink,
                selected,
                back,
            );
            let name_right = columns.when - mark_wide;
            cell(&entry.name, font, columns.what, name_right, ink);
            let name = line_within(painter, &entry.name, font, name_right - columns.what - 12.0);
            mark_left = rect.left() + columns.what + name.size().x;
            cell(&entry.when, Font::Body, columns.when, columns.length, ink);
            cell(
                &entry.length,
                Font::Body,
                columns.length,
                columns.lane,
                muted,
            );
            let links = (entry.links > 0)
                .then(|| cx.words.tf("timeline-links", &[("n", entry.links.into())]));
            let links = links.map(|words| line(painter, &words, Font::Small));
            let links_left = links
                .as_ref()
                .map_or(columns.end, |galley| columns.end - galley.size().x);
            cell(
                &lane_words(entry.lane, cx, read).name,
                Font::Body,
                columns.lane,
                links_left - 20.0,
                muted,
            );
            if let Some(galley) = links {
                Icon::Link.paint(
                    painter,
                    pos2(rect.left() + links_left - 16.0, y),
                    15.0,
                    muted,
                );
                paint_line(painter, pos2(rect.left() + links_left, y), galley, muted);
            }
        }
        if response.has_focus() {
            focus_ring(painter, rect.shrink(2.0), radius::CONTROL, t);
        }
        if entry.has_two_versions {
            let y = if sizes.narrow {
                rect.top() + 19.0
            } else {
                rect.center().y
            };
            let room = Rect::from_min_max(
                pos2(mark_left + 12.0, y - 11.0),
                pos2(mark_left + mark_wide, y + 11.0),
            );
            let name = cx
                .words
                .tf("merge-mark-name", &[("name", (&entry.name).into())]);
            let words = cx.words.t("merge-title");
            let mark = conflict_mark_ui(ui, t, id.with("conflict"), room, words, &name);
            if mark.clicked()
                && let Some(item) = entry.id.item()
            {
                cx.push(Command::ShowConflict(item));
            }
        }
    }
}

fn paint_shape(
    painter: &egui::Painter,
    t: &crate::design::Tokens,
    entry: &Entry,
    at: egui::Pos2,
    ink: egui::Color32,
    selected: bool,
    back: bool,
) {
    if entry.extent.is_none() && !matches!(entry.shape, Shape::Goal) {
        Icon::CalendarOff.paint(painter, at, 16.0, ink);
        return;
    }
    // What frames the life is known by its lane, not by its shape.
    let frame = match (entry.id, entry.lane) {
        (ItemId::Period(_), Lane::Placement) => Some(Icon::House),
        (ItemId::Period(_), Lane::Presence) => Some(Icon::Users),
        (ItemId::Period(_), Lane::Life(_)) => Some(Icon::User),
        _ => None,
    };
    if let Some(icon) = frame {
        icon.paint(painter, at, 16.0, ink);
        return;
    }
    match entry.shape {
        Shape::Mark { approximate: false } => shapes::diamond(painter, at, 14.0, ink),
        Shape::Mark { approximate: true } => {
            shapes::hollow_diamond(
                painter,
                at,
                14.0,
                ink,
                if selected { t.select } else { t.card },
            );
        }
        Shape::Band { ongoing, .. } => {
            entry.shape.mark().paint(painter, at, ink);
            if ongoing {
                shapes::arrow(painter, at + vec2(21.0, 0.0), ink);
            }
        }
        Shape::Goal => goal_icon(entry.theme).paint(
            painter,
            at,
            16.0,
            stepped_back(t, theme_ink(t, entry.theme), back),
        ),
        Shape::Note => Icon::Sprout.paint(painter, at, 16.0, ink),
        Shape::Round { .. } => Icon::Repeat.paint(painter, at, 16.0, ink),
        Shape::FollowUp => Icon::CalendarCheck.paint(painter, at, 16.0, ink),
        Shape::Screening => Icon::ListChecks.paint(painter, at, 16.0, ink),
    }
}
