//! The sheet: resilience as one table of six headings and two sides, and the parts below it.

use egui::{
    Align, Id, Layout, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::cell::Cell;
use super::read::{Read, row_words};
use super::{MappingView, Sizes};
use crate::app::Command;
use crate::app::forms::EntryForm;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Entry, EntryId, Heading, Side};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line, paragraph};
use crate::ui::widgets::{Level, heading_ui, label_ui, quiet};

/// A part of the sheet below the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Loads,
    Response,
    Spans,
    Resources,
}

/// The line above the table.
const TABLE_HEAD: f32 = 40.0;
/// The least height of a row.
const ROW: f32 = 58.0;
/// Around what stands in a cell.
const CELL_X: f32 = 10.0;
const CELL_Y: f32 = 5.0;
/// Inside a part.
const INSIDE: f32 = 16.0;

impl MappingView {
    /// Draws the sheet and gives where it ends.
    pub(super) fn sheet_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) -> f32 {
        let mut bottom = if sizes.narrow {
            self.blocks_ui(ui, cx, read, room)
        } else {
            self.table_ui(ui, cx, read, sizes, room)
        };
        for pair in [
            [Part::Loads, Part::Response],
            [Part::Spans, Part::Resources],
        ] {
            let below = room.with_min_y(bottom + space::MEDIUM);
            bottom = if sizes.panel_beside {
                self.beside_ui(ui, cx, read, below, pair)
            } else {
                let next = self.part_box_ui(ui, cx, read, below, pair[0], 0);
                self.part_box_ui(
                    ui,
                    cx,
                    read,
                    room.with_min_y(next + space::MEDIUM),
                    pair[1],
                    0,
                )
            };
        }
        if sizes.narrow {
            let top = bottom + space::MEDIUM;
            let backdrop = ui.painter().add(Shape::Noop);
            let inner = Rect::from_min_size(
                pos2(room.left() + INSIDE, top + 10.0),
                vec2(room.width() - 2.0 * INSIDE, 20_000.0),
            );
            let mut child = column_child(ui, inner, "questions");
            self.questions_ui(&mut child, cx, read);
            bottom = (child.min_rect().bottom() + 14.0).round();
            let rect = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), bottom));
            paint_box(ui, cx, backdrop, rect);
        }
        bottom
    }

    /// Six headings, each with both sides beside each other.
    fn table_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) -> f32 {
        let t = cx.tokens;
        let backdrop = ui.painter().add(Shape::Noop);
        let edges = [
            room.left() + sizes.labels,
            (room.left() + sizes.labels + (room.width() - sizes.labels) / 2.0).round(),
            room.right(),
        ];
        let mut rules = Vec::new();
        let head = Rect::from_min_size(room.min, vec2(room.width(), TABLE_HEAD));
        let place = head
            .with_max_x(edges[0] + 60.0)
            .translate(vec2(INSIDE, 0.0));
        centered_ui(ui, place, |ui| {
            heading_ui(ui, t, cx.words.t("mapping-resilience"), Level::Section);
        });
        for (side, left) in Side::ALL.into_iter().zip(edges) {
            side_ui(ui, cx, side, pos2(left + 12.0, head.center().y));
        }
        let mut top = head.bottom();
        for heading in Heading::RESILIENCE {
            rules.push(top);
            let label = Rect::from_min_max(
                pos2(room.left() + INSIDE, top + 9.0),
                pos2(edges[0] - space::SMALL, top + 400.0),
            );
            let mut bottom = (row_label_ui(ui, cx, heading, label) + 9.0).max(top + ROW);
            for (column, side) in Side::ALL.into_iter().enumerate() {
                let place = Rect::from_min_max(
                    pos2(edges[column] + CELL_X, top + CELL_Y),
                    pos2(edges[column + 1] - CELL_X, top + CELL_Y + 20_000.0),
                );
                let cell = Cell {
                    heading,
                    side,
                    column: column as u8,
                    has_gap: true,
                    has_button: true,
                };
                let end = self.cell_at_ui(ui, cx, read, place, cell);
                bottom = bottom.max(end + CELL_Y);
            }
            top = bottom.round();
        }
        let whole = Rect::from_min_max(room.min, pos2(room.right(), top));
        paint_box(ui, cx, backdrop, whole);
        let line = Stroke::new(1.0, t.border);
        for y in rules {
            ui.painter().hline(whole.x_range(), y + 0.5, line);
        }
        for x in &edges[..2] {
            ui.painter()
                .vline(x.round() + 0.5, (head.bottom())..=whole.bottom(), line);
        }
        top
    }

    /// Six headings, each with one side above the other.
    fn blocks_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, room: Rect) -> f32 {
        let t = cx.tokens;
        let backdrop = ui.painter().add(Shape::Noop);
        let head = Rect::from_min_size(room.min, vec2(room.width(), TABLE_HEAD));
        centered_ui(ui, head.translate(vec2(INSIDE, 0.0)), |ui| {
            heading_ui(ui, t, cx.words.t("mapping-resilience"), Level::Section);
        });
        let mut top = head.bottom();
        let mut rules = Vec::new();
        for heading in Heading::RESILIENCE {
            rules.push(top);
            let label = Rect::from_min_max(
                pos2(room.left() + INSIDE, top + 9.0),
                pos2(room.right() - INSIDE, top + 200.0),
            );
            top = row_label_ui(ui, cx, heading, label) + space::SMALL;
            for side in Side::ALL {
                side_ui(ui, cx, side, pos2(room.left() + INSIDE, top + 9.0));
                let place = Rect::from_min_max(
                    pos2(room.left() + CELL_X, top + 22.0),
                    pos2(room.right() - CELL_X, top + 20_000.0),
                );
                let cell = Cell {
                    heading,
                    side,
                    column: 0,
                    has_gap: true,
                    has_button: true,
                };
                top = self.cell_at_ui(ui, cx, read, place, cell) + space::SMALL;
            }
            top = top.round();
        }
        let whole = Rect::from_min_max(room.min, pos2(room.right(), top));
        paint_box(ui, cx, backdrop, whole);
        for y in rules {
            let line = Stroke::new(1.0, t.border);
            ui.painter().hline(whole.x_range(), y + 0.5, line);
        }
        top
    }

    /// Two parts beside each other, equally high.
    fn beside_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        room: Rect,
        parts: [Part; 2],
    ) -> f32 {
        let backdrops = parts.map(|_| ui.painter().add(Shape::Noop));
        let wide = ((room.width() - space::MEDIUM) / 2.0).floor();
        let lefts = [room.left(), room.right() - wide];
        let mut bottom = room.top();
        for (column, part) in parts.into_iter().enumerate() {
            let place = Rect::from_min_size(pos2(lefts[column], room.top()), vec2(wide, 20_000.0));
            let end = self.part_at_ui(ui, cx, read, place, part, column as u8);
            bottom = bottom.max(end);
        }
        let bottom = bottom.round();
        for (left, backdrop) in lefts.into_iter().zip(backdrops) {
            let rect = Rect::from_min_max(pos2(left, room.top()), pos2(left + wide, bottom));
            paint_box(ui, cx, backdrop, rect);
        }
        bottom
    }

    fn part_box_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        room: Rect,
        part: Part,
        column: u8,
    ) -> f32 {
        let backdrop = ui.painter().add(Shape::Noop);
        let place = Rect::from_min_size(room.min, vec2(room.width(), 20_000.0));
        let bottom = self.part_at_ui(ui, cx, read, place, part, column).round();
        let rect = Rect::from_min_max(room.min, pos2(room.right(), bottom));
        paint_box(ui, cx, backdrop, rect);
        bottom
    }

    /// What stands in a part; gives where it ends.
    fn part_at_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        place: Rect,
        part: Part,
        column: u8,
    ) -> f32 {
        let inner = Rect::from_min_max(
            place.min + vec2(INSIDE, 10.0),
            pos2(place.right() - INSIDE, place.bottom()),
        );
        let mut child = column_child(ui, inner, ("part", part));
        match part {
            Part::Loads => self.loads_ui(&mut child, cx, read, column),
            Part::Response => self.response_ui(&mut child, cx, read, column),
            Part::Spans => self.spans_ui(&mut child, cx, read, column),
            Part::Resources => self.resources_ui(&mut child, cx, read, column),
        }
        child.min_rect().bottom() + 14.0
    }

    fn resources_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, column: u8) {
        let title = cx.words.t("mapping-resources");
        part_head_ui(ui, cx, title, "", Some(Heading::ChildResource));
        for heading in [Heading::ChildResource, Heading::FamilyResource] {
            let words = crate::app::words_of_mapping::heading_words(cx.words, heading);
            heading_ui(ui, cx.tokens, words, Level::Group);
            ui.add_space(2.0);
            self.list_cell_ui(ui, cx, read, heading, Side::Supports, column);
            ui.add_space(space::SMALL);
        }
    }

    /// A cell in a part: as wide as the part, without a button of its own.
    pub(super) fn list_cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        heading: Heading,
        side: Side,
        column: u8,
    ) {
        let cell = Cell {
            heading,
            side,
            column,
            has_gap: heading != Heading::Load,
            has_button: false,
        };
        let mut place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 20_000.0));
        // The side bars stand under the part's heading.
        place.min.x -= 5.0;
        let bottom = self.cell_at_ui(ui, cx, read, place, cell);
        let used = Rect::from_min_max(ui.cursor().min, pos2(place.right(), bottom));
        ui.advance_cursor_after_rect(used);
    }

    fn cell_at_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        place: Rect,
        cell: Cell,
    ) -> f32 {
        let name = crate::app::words_of_mapping::slot_words(cx.words, cell.heading, cell.side);
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::top_down(Align::Min))
            .id_salt((cell.heading, cell.side))
            .accessibility_role(Role::List)
            .accessibility_label(name);
        let mut child = ui.new_child(builder);
        child.spacing_mut().item_spacing.y = 0.0;
        self.cell_ui(&mut child, cx, read, cell);
        child.min_rect().bottom()
    }
}

/// A column of widgets without gaps of its own.
fn column_child(ui: &mut Ui, place: Rect, salt: impl std::hash::Hash + std::fmt::Debug) -> Ui {
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::top_down(Align::Min))
        .id_salt(salt);
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing.y = 0.0;
    child.spacing_mut().interact_size.y = 0.0;
    child
}

fn paint_box(ui: &Ui, cx: &Cx<'_>, backdrop: egui::layers::ShapeIdx, rect: Rect) {
    ui.painter().set(
        backdrop,
        Shape::Rect(egui::epaint::RectShape::new(
            rect,
            radius::PANEL,
            cx.tokens.card,
            Stroke::new(1.0, cx.tokens.border),
            StrokeKind::Inside,
        )),
    );
}

fn centered_ui(ui: &mut Ui, place: Rect, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, content);
}

/// The heading of a row; gives where it ends.
fn row_label_ui(ui: &mut Ui, cx: &Cx<'_>, heading: Heading, place: Rect) -> f32 {
    let (name, hint) = row_words(cx.words, heading);
    let mut child = column_child(ui, place, ("row", heading));
    let galley = paragraph(child.painter(), name, Font::Strong, place.width());
    let (rect, response) = child.allocate_exact_size(galley.size(), Sense::hover());
    child.painter().galley(rect.min, galley, cx.tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    child
        .ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(3));
    if !hint.is_empty() {
        let galley = paragraph(child.painter(), hint, Font::Small, place.width());
        let (rect, _) = child.allocate_exact_size(galley.size(), Sense::hover());
        child.painter().galley(rect.min, galley, cx.tokens.muted);
    }
    child.min_rect().bottom()
}

/// The name of a side with its icon.
fn side_ui(ui: &mut Ui, cx: &Cx<'_>, side: Side, left: egui::Pos2) {
    let (icon, words) = match side {
        Side::Supports => (Icon::CirclePlus, cx.words.t("side-supports")),
        Side::Hampers => (Icon::CircleMinus, cx.words.t("side-hampers")),
    };
    let galley = line(ui.painter(), words, Font::SmallStrong);
    icon.paint(
        ui.painter(),
        pos2(left.x + icon_size::DENSE / 2.0, left.y),
        icon_size::DENSE,
        cx.tokens.muted,
    );
    let text = pos2(left.x + icon_size::DENSE + 7.0, left.y);
    paint_line(ui.painter(), text, galley, cx.tokens.muted);
}

/// The heading of a part, what is to be said beside it, and the way to write more.
pub(super) fn part_head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    title: &str,
    meta: &str,
    adds: Option<Heading>,
) {
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
    let name = format!("{title}: {}", cx.words.t("mapping-write"));
    centered_ui(ui, rect, |ui| {
        heading_ui(ui, cx.tokens, title, Level::Section);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            if let Some(heading) = adds.filter(|_| cx.can_edit()) {
                let button = quiet(cx.words.t("add")).name(&name).icon(Icon::Plus);
                if button.ui(ui, cx.tokens).clicked() {
                    open_in(cx, heading, Side::Supports);
                }
            }
            if !meta.is_empty() {
                label_ui(ui, meta, Font::Small, cx.tokens.muted);
            }
        });
    });
    ui.advance_cursor_after_rect(rect);
    ui.add_space(space::TINY);
}

/// Opens the form of a new piece of knowledge that belongs to a cell.
pub(super) fn open_in(cx: &mut Cx<'_>, heading: Heading, side: Side) {
    let stamp = cx.state.stamp();
    let item = Entry {
        heading,
        side,
        ..Entry::blank(EntryId::fresh(), &stamp)
    };
    cx.push(Command::WriteEntry(Box::new(EntryForm::of(item, cx.words))));
}

/// The node of the line in which new knowledge is typed.
pub(super) fn new_entry_id(heading: Heading, side: Side) -> Id {
    Id::unique(("mapping-new", heading, side))
}
