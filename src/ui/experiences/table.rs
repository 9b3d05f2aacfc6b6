//! The table itself: a head, rows of which only those in sight are drawn, and what its signs mean.

use egui::{
    Align, Color32, CornerRadius, Id, Layout, Painter, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::filters::{Shown, Sort};
use super::life_line::Scale;
use super::rows::{Row, Table};
use super::{ExperiencesView, row_id, selected};
use crate::app::{Command, InFocus};
use crate::design::tokens::{DIMMED, mix};
use crate::design::{Font, Icon, Tokens, icon_size, radius, space};
use crate::model::{ItemRef, Origin};
use crate::ui::Cx;
use crate::ui::carried::Carried;
use crate::ui::widgets::paint::{focus_ring, line, line_within, lines_within, paint_line};
use crate::ui::widgets::{self, EmptyState, Mark, Reach, RowState, conflict_mark_ui, label_ui};

const ROW: f32 = 60.0;
const HEAD: f32 = 34.0;
const FOOT: f32 = 36.0;

/// Left ends of the columns, from the left of the table. A column that is not shown is as wide as nothing.
struct Columns {
    kind: Option<f32>,
    shape: f32,
    name: f32,
    when: Option<f32>,
    life: f32,
    life_wide: f32,
    certainty: Option<f32>,
    source: Option<f32>,
    reactions: f32,
    end: f32,
}

impl Columns {
    /// All columns; without kind and source; two lines a row.
    fn of(wide: f32) -> Self {
        let end = wide - 14.0;
        // Beside another window the names need the room.
        let is_tight = wide < 1000.0;
        let life_wide = if is_tight { 110.0 } else { 140.0 };
        let reactions = end - if is_tight { 64.0 } else { 84.0 };
        if wide < 760.0 {
            let life_wide = if wide < 520.0 { 70.0 } else { 120.0 };
            let reactions = end - 56.0;
            return Self {
                kind: None,
                shape: 24.0,
                name: 46.0,
                when: None,
                life: reactions - life_wide - 34.0,
                life_wide,
                certainty: None,
                source: None,
                reactions,
                end,
            };
        }
        let is_wide = wide >= 1240.0;
        let source = reactions - if is_wide { 124.0 } else { 0.0 };
        let certainty = source - if is_tight { 96.0 } else { 112.0 };
        let life = certainty - life_wide - 40.0;
        let shape = if is_wide { 318.0 } else { 24.0 };
        let name = shape + 24.0;
        let usual = name + (life - name) * 0.57;
        let when = if is_tight {
            usual.max(life - 172.0)
        } else {
            usual
        };
        Self {
            kind: is_wide.then_some(16.0),
            shape,
            name,
            when: Some(when),
            life,
            life_wide,
            certainty: Some(certainty),
            source: is_wide.then_some(source),
            reactions,
            end,
        }
    }
}

/// How a row looks now.
#[derive(Clone, Copy)]
struct Inks {
    text: Color32,
    muted: Color32,
    ground: Color32,
}

impl Inks {
    fn of(t: &Tokens, is_chosen: bool, steps_back: bool) -> Self {
        let (text, muted, ground) = if is_chosen {
            (t.on_select, t.on_select, t.select)
        } else {
            (t.text, t.muted, t.card)
        };
        let back = |ink| {
            if steps_back {
                mix(ground, ink, DIMMED)
            } else {
                ink
            }
        };
        Self {
            text: back(text),
            // Small words stay readable when they step back.
            muted: back(if steps_back { text } else { muted }),
            ground,
        }
    }
}

impl ExperiencesView {
    pub(super) fn table_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        table: &Table,
        shown: &Shown,
        scale: &Scale,
        rest: Rect,
    ) {
        let t = cx.tokens;
        if shown.rows.is_empty() {
            let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
            let pressed = EmptyState {
                icon: Icon::Search,
                ink: t.muted,
                words: cx.words.t("experiences-none-shown"),
                action: Some((Icon::List, cx.words.t("experiences-show-all"))),
            }
            .ui(&mut place, t);
            if pressed {
                self.show_all();
            }
            return;
        }
        let columns = Columns::of(rest.width());
        let head = if columns.when.is_some() { HEAD } else { 0.0 };
        let all = ROW * shown.rows.len() as f32;
        let bottom = (rest.top() + head + all + 2.0)
            .min(rest.bottom() - FOOT)
            .max(rest.top() + head + ROW);
        let frame = Rect::from_min_max(rest.min, pos2(rest.right(), bottom));
        ui.painter().rect(
            frame,
            radius::CARD,
            t.card,
            Stroke::new(1.0, t.border),
            StrokeKind::Inside,
        );
        let grid = UiBuilder::new()
            .max_rect(frame)
            .accessibility_role(Role::Table)
            .accessibility_label(cx.words.t("nav-experiences"));
        let mut place = ui.new_child(grid);
        if head > 0.0 {
            self.head_ui(&mut place, cx, frame, &columns);
        }
        let body = Rect::from_min_max(
            pos2(frame.left() + 1.0, frame.top() + head),
            frame.max - vec2(1.0, 1.0),
        );
        let mut rows = place.new_child(UiBuilder::new().max_rect(body));
        rows.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ScrollArea::vertical()
            .id_salt("experiences-table")
            .auto_shrink([false, false])
            .show(&mut rows, |ui| {
                let (area, _) = ui.allocate_exact_size(vec2(body.width(), all), Sense::hover());
                self.rows_ui(ui, cx, table, shown, scale, &columns, area);
            });
        let foot = Rect::from_min_max(
            pos2(rest.left(), frame.bottom() + 4.0),
            pos2(rest.right(), frame.bottom() + FOOT),
        );
        foot_ui(ui, cx, foot);
    }

    #[expect(clippy::too_many_arguments, reason = "what the rows are drawn from")]
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        table: &Table,
        shown: &Shown,
        scale: &Scale,
        columns: &Columns,
        area: Rect,
    ) {
        let stop = self
            .stop
            .or_else(|| selected(cx))
            .filter(|id| shown.rows.iter().any(|at| table.rows[*at].id == *id))
            .or_else(|| shown.rows.first().map(|at| table.rows[*at].id));
        let rect_of = |n: usize| {
            Rect::from_min_size(
                pos2(area.left(), area.top() + n as f32 * ROW),
                vec2(area.width(), ROW),
            )
        };
        let clip = ui.clip_rect();
        let first = ((clip.top() - area.top()) / ROW).floor().max(0.0) as usize;
        let last = ((clip.bottom() - area.top()) / ROW).ceil().max(0.0) as usize;
        for (n, at) in shown.rows.iter().enumerate() {
            let row = &table.rows[*at];
            // Rows out of sight are not there, but for those the keyboard is at or comes to.
            let is_near = (first..last).contains(&n);
            if !is_near && Some(row.id) != stop && Some(row.id) != self.focus_next {
                continue;
            }
            let before = n
                .checked_sub(1)
                .and_then(|n| shown.rows.get(n))
                .map(|at| &table.rows[*at]);
            let repeats_kind =
                self.sort == Sort::Kind && before.is_some_and(|before| before.kind == row.kind);
            let reach = if Some(row.id) == stop || Some(row.id) == self.focus_next {
                Reach::Tab
            } else {
                Reach::Arrows
            };
            self.row_ui(
                ui,
                cx,
                row,
                rect_of(n),
                (n, repeats_kind),
                reach,
                scale,
                columns,
            );
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what a row is drawn from")]
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        row: &Row,
        rect: Rect,
        (n, repeats_kind): (usize, bool),
        reach: Reach,
        scale: &Scale,
        columns: &Columns,
    ) {
        let t = cx.tokens;
        let is_chosen = selected(cx) == Some(row.id);
        let mut place = ui.new_child(UiBuilder::new().max_rect(rect));
        // Under the row, so that a press on it still chooses.
        if cx.can_edit() {
            let carry = ui.interact(rect, row_id(row.id).with("carry"), Sense::DRAG);
            carry.dnd_set_drag_payload(Carried(Origin::Experience(row.id)));
        }
        let response = widgets::Row {
            tall: ROW,
            state: if is_chosen {
                RowState::Selected
            } else {
                RowState::Rest
            },
            corners: CornerRadius::ZERO,
            reach,
            id: Some(row_id(row.id)),
            ..widgets::Row::new(&row.spoken)
        }
        .ui(&mut place, t);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_row_index(n));
        if self.focus_next == Some(row.id) {
            self.focus_next = None;
            response.request_focus();
            ui.scroll_to_rect(rect, None);
        } else if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.clicked() {
            self.stop = Some(row.id);
            response.request_focus();
            let choice = (!is_chosen).then_some(InFocus::Experience(row.id));
            cx.push(Command::Choose(choice));
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let is_missed = cx.misses([row.name.as_str(), row.text.as_str()]);
        let is_apart = cx.steps_back(InFocus::Experience(row.id));
        let mut inks = Inks::of(t, is_chosen, is_missed || is_apart);
        if !is_chosen && response.hovered() {
            inks.ground = t.row_hover;
        }
        if n > 0 {
            // A thin line within a kind, from what is told; a whole one between kinds.
            let from = match columns.kind {
                Some(_) if repeats_kind => columns.shape - 14.0,
                _ => 0.0,
            };
            ui.painter().hline(
                rect.left() + from..=rect.right(),
                rect.top(),
                Stroke::new(1.0, t.border),
            );
        }
        let is_cut = if columns.when.is_some() {
            wide_row_ui(ui, row, rect, columns, inks, repeats_kind)
        } else {
            narrow_row_ui(ui, row, rect, columns, inks)
        };
        if is_cut {
            response.on_hover_ui(|ui| whole_ui(ui, row));
        }
        life_ui(ui, cx, row, rect, columns, inks, scale);
        let reactions = if row.reactions.is_empty() {
            "–"
        } else {
            &row.reactions
        };
        cell(
            ui.painter(),
            reactions,
            Font::Body,
            rect,
            (columns.reactions, columns.end),
            inks.text,
        );
        if row.has_two_versions {
            mark_ui(ui, cx, row, rect, columns);
        }
    }

    /// What the columns are; three of them are ways to sort.
    fn head_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, frame: Rect, columns: &Columns) {
        let t = cx.tokens;
        let w = cx.words;
        let y = frame.top() + HEAD / 2.0;
        let when = columns.when.unwrap_or(columns.life);
        let mut sorted = vec![
            (Sort::Name, columns.name, when, w.t("experiences-col-name")),
            (Sort::Time, when, columns.life, w.t("details-when")),
        ];
        if let Some(kind) = columns.kind {
            let words = w.t("experiences-col-kind");
            sorted.insert(0, (Sort::Kind, kind, columns.shape - 14.0, words));
        }
        for (sort, left, right, words) in sorted {
            let rect = Rect::from_min_max(
                pos2(frame.left() + left - 6.0, frame.top() + 3.0),
                pos2(frame.left() + right - 14.0, frame.top() + HEAD - 3.0),
            );
            let is_on = self.sort == sort;
            let id = Id::unique(("experiences-sort", sort as u8));
            let response = ui.interact(rect, id, Sense::click());
            let name = w.tf("experiences-sorted", &[("how", sort.words(cx).into())]);
            response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, is_on, &name));
            if response.clicked() {
                self.sort = sort;
            }
            let painter = ui.painter();
            if response.hovered() {
                painter.rect_filled(rect, radius::CONTROL, t.sunk);
            }
            let (font, ink) = if is_on {
                (Font::SmallStrong, t.text)
            } else {
                (Font::Small, t.faint)
            };
            let galley = line_within(painter, words, font, rect.width() - 24.0);
            let end = paint_line(painter, pos2(rect.left() + 6.0, y), galley, ink);
            if is_on {
                Icon::ArrowDown.paint(painter, end + vec2(10.0, 0.0), icon_size::SMALL, t.text);
            }
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
        }
        let plain = [
            (Some(columns.life), w.t("experiences-col-life")),
            (columns.certainty, w.t("details-certainty")),
            (columns.source, w.t("details-source")),
            (Some(columns.reactions), w.t("experiences-col-reaction")),
        ];
        for (left, words) in plain {
            let Some(left) = left else { continue };
            let galley = line(ui.painter(), words, Font::Small);
            paint_line(ui.painter(), pos2(frame.left() + left, y), galley, t.faint);
        }
        ui.painter().hline(
            frame.x_range().shrink(1.0),
            frame.top() + HEAD,
            Stroke::new(1.0, t.border),
        );
    }
}

/// Words in a cell, on one line in the middle of the row; gives whether they were cut.
fn cell(
    painter: &Painter,
    words: &str,
    font: Font,
    rect: Rect,
    (left, right): (f32, f32),
    ink: Color32,
) -> bool {
    let galley = line_within(painter, words, font, right - left - 12.0);
    let is_cut = galley.elided;
    paint_line(
        painter,
        pos2(rect.left() + left, rect.center().y),
        galley,
        ink,
    );
    is_cut
}

fn wide_row_ui(
    ui: &Ui,
    row: &Row,
    rect: Rect,
    columns: &Columns,
    inks: Inks,
    repeats_kind: bool,
) -> bool {
    let painter = ui.painter();
    let middle = rect.center().y;
    let when = columns.when.unwrap_or(columns.life);
    let room = when - columns.name - 16.0;
    let name_left = rect.left() + columns.name;
    let mut is_cut = false;
    if let Some(left) = columns.kind {
        if !repeats_kind {
            let number = line(painter, &row.number, Font::Body);
            let right = rect.left() + left + 18.0;
            paint_line(
                painter,
                pos2(right - number.size().x, middle),
                number,
                inks.muted,
            );
            let wide = columns.shape - left - 30.0 - 22.0;
            let kind = lines_within(painter, row.kind_name, Font::Small, wide, 2);
            is_cut |= kind.elided;
            let top = middle - kind.size().y / 2.0;
            painter.galley(pos2(rect.left() + left + 30.0, top), kind, inks.muted);
        }
        let rows = if row.has_two_versions { 1 } else { 2 };
        let name = lines_within(painter, &row.name, Font::Strong, room, rows);
        is_cut |= name.elided;
        let lift = if row.has_two_versions { 11.0 } else { 0.0 };
        let top = middle - name.size().y / 2.0 - lift;
        painter.galley(pos2(name_left, top), name, inks.text);
    } else {
        let name = line_within(painter, &row.name, Font::Strong, room);
        is_cut |= name.elided;
        paint_line(painter, pos2(name_left, middle - 11.0), name, inks.text);
        if !row.has_two_versions {
            let kind = format!("{} {}", row.number, row.kind_name);
            let kind = line_within(painter, kind.trim(), Font::Small, room);
            is_cut |= kind.elided;
            paint_line(painter, pos2(name_left, middle + 11.0), kind, inks.muted);
        }
    }
    row.mark.paint(
        painter,
        pos2(rect.left() + columns.shape, middle),
        inks.text,
    );
    let when_left = rect.left() + when;
    let wide = columns.life - when - 14.0;
    let said = line_within(painter, &row.when, Font::Body, wide);
    is_cut |= said.elided;
    if row.age.is_empty() {
        paint_line(painter, pos2(when_left, middle), said, inks.muted);
    } else {
        paint_line(painter, pos2(when_left, middle - 10.0), said, inks.text);
        let age = line_within(painter, &row.age, Font::Small, wide);
        paint_line(painter, pos2(when_left, middle + 11.0), age, inks.muted);
    }
    if let Some(left) = columns.certainty {
        let right = columns.source.unwrap_or(columns.reactions);
        is_cut |= cell(
            painter,
            row.certainty,
            Font::Body,
            rect,
            (left, right),
            inks.muted,
        );
    }
    if let Some(left) = columns.source {
        let right = columns.reactions;
        is_cut |= cell(
            painter,
            &row.sources,
            Font::Body,
            rect,
            (left, right),
            inks.muted,
        );
    }
    is_cut
}

fn narrow_row_ui(ui: &Ui, row: &Row, rect: Rect, columns: &Columns, inks: Inks) -> bool {
    let painter = ui.painter();
    let (one, two) = (rect.top() + 20.0, rect.top() + 41.0);
    row.mark
        .paint(painter, pos2(rect.left() + columns.shape, one), inks.text);
    let left = rect.left() + columns.name;
    let room = columns.life - columns.name - 14.0;
    let name = line_within(painter, &row.name, Font::Strong, room);
    let is_cut = name.elided;
    paint_line(painter, pos2(left, one), name, inks.text);
    if row.has_two_versions {
        return is_cut;
    }
    let mut told = row.number.clone();
    for more in [&*row.when, &*row.age, row.certainty] {
        if !more.is_empty() {
            if !told.is_empty() {
                told.push_str(" · ");
            }
            told.push_str(more);
        }
    }
    let told = line_within(painter, &told, Font::Small, room);
    let is_cut = is_cut || told.elided;
    paint_line(painter, pos2(left, two), told, inks.muted);
    is_cut
}

/// What is cut in the row, in full.
fn whole_ui(ui: &mut Ui, row: &Row) {
    ui.label(&row.name);
    let kind = format!("{} {}", row.number, row.kind_name);
    let told = [
        kind.trim(),
        &row.when,
        &row.age,
        row.certainty,
        &row.sources,
    ];
    for more in told.into_iter().filter(|more| !more.is_empty()) {
        ui.label(more);
    }
}

/// The life with this experience on it, or that it has no time.
fn life_ui(
    ui: &Ui,
    cx: &Cx<'_>,
    row: &Row,
    rect: Rect,
    columns: &Columns,
    inks: Inks,
    scale: &Scale,
) {
    let painter = ui.painter();
    let left = rect.left() + columns.life;
    let room = Rect::from_min_max(
        pos2(left, rect.top()),
        pos2(left + columns.life_wide, rect.bottom()),
    );
    let Some(life) = &row.life else {
        let words = cx.words.t("experiences-undated");
        let galley = line_within(painter, words, Font::Small, columns.life_wide + 20.0);
        paint_line(painter, room.left_center(), galley, inks.muted);
        return;
    };
    scale.paint(painter, cx.tokens, room, cx.tokens.border_strong);
    scale.paint_life(painter, life, room, inks.text, inks.ground);
}

/// That two people wrote different things here, and the way to the choice.
fn mark_ui(ui: &Ui, cx: &mut Cx<'_>, row: &Row, rect: Rect, columns: &Columns) {
    let right = columns.when.unwrap_or(columns.life) - 12.0;
    let room = Rect::from_min_max(
        pos2(rect.left() + columns.name, rect.center().y + 1.0),
        pos2(rect.left() + right, rect.center().y + 25.0),
    );
    let name = cx
        .words
        .tf("merge-mark-name", &[("name", (&row.name).into())]);
    let id = row_id(row.id).with("conflict");
    let words = cx.words.t("merge-title");
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(ItemRef::Experience(row.id)));
    }
}

/// What the shapes and the dash mean.
fn foot_ui(ui: &mut Ui, cx: &Cx<'_>, rect: Rect) {
    let t = cx.tokens;
    let w = cx.words;
    let mut place = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center)),
    );
    place.spacing_mut().item_spacing.x = 0.0;
    let marks = [
        (Mark::Diamond, w.t("legend-sudden")),
        (Mark::HollowDiamond, w.t("experiences-legend-approximate")),
        (Mark::Band, w.t("experiences-legend-lasting")),
    ];
    for (mark, words) in marks {
        let wide = line(place.painter(), words, Font::Small).size().x + 46.0;
        if place.available_width() < wide {
            return;
        }
        let (icon, _) = place.allocate_exact_size(vec2(28.0, 20.0), Sense::hover());
        mark.paint(place.painter(), icon.center(), t.text);
        label_ui(&mut place, words, Font::Small, t.muted);
        place.add_space(space::LARGE);
    }
    let words = w.t("experiences-dash");
    let wide = line(place.painter(), words, Font::Small).size().x;
    if place.available_width() > wide {
        place.add_space(place.available_width() - wide - 1.0);
        label_ui(&mut place, words, Font::Small, t.muted);
    }
}
