//! The same life as an ordered list: oldest first, what has no time last. For keyboards, screen readers and small
//! windows; selection and panel are those of the line.

use egui::{
    EventFilter, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    pos2, vec2,
};

use super::scene::Read;
use super::{Sizes, TimelineView, node_id};
use crate::design::{Font, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line_within, paint_line};

const ROW: f32 = 40.0;
const NARROW_ROW: f32 = 56.0;
const HEADER: f32 = 30.0;

/// Left ends of the columns, from the left of the table.
pub(super) struct Columns {
    pub age: f32,
    pub shape: f32,
    pub what: f32,
    pub when: f32,
    pub length: f32,
    pub lane: f32,
    pub end: f32,
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
        let shown: Vec<usize> = (0..read.entries.all.len())
            .filter(|n| read.shows(*n))
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
                let related = self.related(&read.case);
                let mut age_before = "";
                for (row, n) in shown.iter().enumerate() {
                    let entry = &read.entries.all[*n];
                    let row_rect = Rect::from_min_size(
                        pos2(area.left(), area.top() + row as f32 * tall),
                        vec2(area.width(), tall),
                    );
                    let same_age =
                        !entry.age.is_empty() && entry.age == age_before && !sizes.narrow;
                    self.row_ui(
                        ui, cx, read, entry, row_rect, &columns, &related, same_age, sizes,
                    );
                    age_before = &entry.age;
                }
            });
        self.reveal = None;
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
}
