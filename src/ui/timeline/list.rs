//! The same life as an ordered list: oldest first, what has no time last. For keyboards, screen readers and small
//! windows; selection and panel are those of the line.

use egui::{
    EventFilter, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::entries::{Entry, ItemId, Lane, Shape};
use super::items::{goal_icon, stepped_back, theme_ink};
use super::lane_names::lane_words;
use super::{Read, Sizes, TimelineView, is_missed, node_id};
use crate::app::Command;
use crate::design::{Font, Icon, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::shapes;
use crate::ui::widgets::{conflict_mark_ui, conflict_mark_width, filter_chip_ui};

const ROW: f32 = 40.0;
const NARROW_ROW: f32 = 56.0;
const HEADER: f32 = 30.0;

/// Left ends of the columns, from the left of the table.
struct Columns {
    age: f32,
    shape: f32,
    what: f32,
    when: f32,
    length: f32,
    lane: f32,
    end: f32,
}

impl Columns {
    fn of(wide: f32) -> Self {
        // Text columns share what the fixed ones leave: half for what, the rest for when, length and lane.
        let free = (wide - 154.0 - 12.0).max(200.0);
        let when = 154.0 + free * 0.40;
        let length = when + free * 0.23;
        let lane = length + free * 0.12;
        Self {
            age: 16.0,
            shape: 117.0,
            what: 150.0,
            when,
            length,
            lane,
            end: wide - 14.0,
        }
    }
}

impl TimelineView {
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        rest: Rect,
    ) {
        let t = cx.tokens;
        let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
        let ui = &mut place;
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        self.filters_ui(ui, cx, read);
        let shown: Vec<usize> = (0..read.entries.all.len())
            .filter(|n| {
                let entry = &read.entries.all[*n];
                self.filter.is_none_or(|lane| {
                    entry.lane == lane || (lane == Lane::Placement && entry.placement)
                })
            })
            .collect();
        self.list_keys(ui, read, &shown);

        let top = ui.cursor().top();
        let tall = if sizes.narrow { NARROW_ROW } else { ROW };
        let header = if sizes.narrow { 0.0 } else { HEADER };
        let table = Rect::from_min_max(
            pos2(rest.left(), top),
            pos2(
                rest.right(),
                (top + header + tall * shown.len() as f32 + 2.0)
                    .min(rest.bottom() - 12.0)
                    .max(top + header + tall),
            ),
        );
        ui.painter().rect(
            table,
            radius::CARD,
            t.card,
            Stroke::new(1.0, t.border),
            StrokeKind::Inside,
        );
        let columns = Columns::of(table.width());
        if !sizes.narrow {
            Self::header_ui(ui, cx, read, table, &columns);
        }
        let body = Rect::from_min_max(
            pos2(table.left() + 1.0, table.top() + header),
            table.max - vec2(1.0, 1.0),
        );
        let mut rows = ui.new_child(
            UiBuilder::new()
                .max_rect(body)
                .accessibility_role(Role::List)
                .accessibility_label(cx.words.t("timeline-title")),
        );
        rows.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ScrollArea::vertical()
            .id_salt("timeline-list")
            .auto_shrink([false, false])
            .show(&mut rows, |ui| {
                let (area, _) = ui.allocate_exact_size(
                    vec2(body.width(), tall * shown.len() as f32),
                    Sense::hover(),
                );
                let mut age_before = "";
                for (row, n) in shown.iter().enumerate() {
                    let entry = &read.entries.all[*n];
                    let row_rect = Rect::from_min_size(
                        pos2(area.left(), area.top() + row as f32 * tall),
                        vec2(area.width(), tall),
                    );
                    let same_age =
                        !entry.age.is_empty() && entry.age == age_before && !sizes.narrow;
                    self.row_ui(ui, cx, entry, row_rect, &columns, same_age, sizes);
                    age_before = &entry.age;
                }
            });
        self.reveal = None;
    }

    fn filters_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read) {
        let entries = &read.entries;
        let count = |lane: Lane| {
            entries
                .all
                .iter()
                .filter(|entry| entry.lane == lane || (lane == Lane::Placement && entry.placement))
                .count()
        };
        ui.horizontal_wrapped(|ui| {
            let all = filter_chip_ui(
                ui,
                cx.tokens,
                cx.words.t("timeline-filter-all"),
                Some(entries.all.len()),
                self.filter.is_none(),
            );
            if all.clicked() {
                self.filter = None;
            }
            for lane in Lane::ALL {
                let here = count(lane);
                if here == 0 {
                    continue;
                }
                let on = self.filter == Some(lane);
                let words = lane_words(lane, cx.words, 0).name;
                if filter_chip_ui(ui, cx.tokens, words, Some(here), on).clicked() {
                    self.filter = (!on).then_some(lane);
                }
            }
        });
    }

    /// Arrows move between rows, Home and End to the first and last.
    fn list_keys(&mut self, ui: &Ui, read: &Read, shown: &[usize]) {
        let focused = ui.memory(egui::Memory::focused);
        let Some(row) = shown
            .iter()
            .position(|n| focused == Some(node_id(read.entries.all[*n].id)))
        else {
            return;
        };
        if let Some(id) = focused {
            ui.memory_mut(|memory| {
                memory.set_focus_lock_filter(
                    id,
                    EventFilter {
                        vertical_arrows: true,
                        escape: self.selected.is_some(),
                        ..EventFilter::default()
                    },
                );
            });
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            row + 1
        } else if pressed(Key::ArrowUp) {
            row.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            shown.len() - 1
        } else {
            return;
        };
        self.focus_next = shown
            .get(to.min(shown.len() - 1))
            .map(|n| read.entries.all[*n].id);
    }

    fn header_ui(ui: &Ui, cx: &Cx<'_>, read: &Read, table: Rect, columns: &Columns) {
        let t = cx.tokens;
        let painter = ui.painter();
        let y = table.top() + HEADER / 2.0;
        let alias = &read.case.child.alias;
        let age = cx
            .words
            .tf("timeline-col-age-of", &[("alias", alias.into())]);
        for (left, words) in [
            (columns.age, age.as_str()),
            (columns.what, cx.words.t("timeline-col-what")),
            (columns.when, cx.words.t("timeline-col-when")),
            (columns.length, cx.words.t("timeline-col-length")),
            (columns.lane, cx.words.t("timeline-col-lane")),
        ] {
            let galley = line_within(painter, words, Font::Small, 96.0);
            paint_line(painter, pos2(table.left() + left, y), galley, t.faint);
        }
        painter.hline(
            table.x_range().shrink(1.0),
            table.top() + HEADER,
            Stroke::new(1.0, t.border),
        );
    }

    #[expect(clippy::too_many_arguments, reason = "what a row is drawn from")]
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        entry: &Entry,
        rect: Rect,
        columns: &Columns,
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
        let selected = self.selected == Some(entry.id);
        response
            .widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &entry.spoken));
        self.item_response(ui, entry.id, &response, undated);
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
        let back = is_missed(cx, entry);
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
        let is_frame = matches!(entry.id, ItemId::Screening(_));
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
                lane_words(entry.lane, cx.words, 0).name,
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
        Shape::Band { sudden, ongoing } => {
            let mut rect = Rect::from_center_size(at, vec2(18.0, 8.0));
            if sudden {
                shapes::diamond(painter, at - vec2(5.0, 0.0), 12.0, ink);
                rect.min.x = at.x + 3.0;
            }
            shapes::band(painter, rect, egui::Vec2::ZERO, ink);
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
        Shape::Screening => Icon::ListChecks.paint(painter, at, 16.0, ink),
    }
}
