//! Above the tables: the six themes with what is worked on in each, and the weeks until a new round.

use egui::{
    Align2, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::Room;
use super::read::{Read, Tile};
use crate::app::plan_forms::SubGoalStart;
use crate::app::{Act, Command};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{ItemRef, Side};
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{
    CardState, Level, WeekNumbers, heading_ui, label_ui, menu_item_ui, paint_card, paragraph_ui,
    week_strip_ui,
};
use crate::ui::{Cx, theme_icon};

/// Inside the boxes.
const PADDING: f32 = 15.0;
/// The line with a box's name.
const HEAD: f32 = 30.0;
/// A theme's tile.
const TILE: f32 = 61.0;
const GAP: f32 = 10.0;

/// Draws both boxes, beside each other where there is room.
pub fn strip_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, room: Room) {
    const BETWEEN: f32 = 16.0;
    /// A tile is never narrower than its words.
    const LEAST: f32 = 176.0;
    let whole = ui.available_rect_before_wrap();
    let week = match room {
        Room::Wide => 452.0,
        Room::Medium => (whole.width() * 0.34).floor(),
        Room::Narrow => whole.width(),
    };
    let left = match room {
        Room::Wide | Room::Medium => whole.width() - week - BETWEEN,
        Room::Narrow => whole.width(),
    };
    let fits = |columns: usize| {
        let inner = left - 2.0 * PADDING + GAP;
        inner / columns as f32 - GAP >= LEAST
    };
    let columns = [6, 3].into_iter().find(|n| fits(*n)).unwrap_or(2);
    let rows = (read.tiles.len().div_ceil(columns)) as f32;
    let tall = PADDING + HEAD + rows * TILE + (rows - 1.0) * GAP + PADDING - 6.0;
    let (themes, week) = if room == Room::Narrow {
        let themes = Rect::from_min_size(whole.min, vec2(whole.width(), tall));
        let below = themes.bottom() + space::MEDIUM;
        let week = Rect::from_min_size(pos2(whole.left(), below), vec2(week, 112.0));
        (themes, week)
    } else {
        let split = whole.right() - week;
        let themes = Rect::from_min_size(whole.min, vec2(split - BETWEEN - whole.left(), tall));
        let week = Rect::from_min_size(pos2(split, whole.top()), vec2(week, tall));
        (themes, week)
    };
    themes_ui(ui, cx, read, themes, columns);
    week_ui(ui, cx, read, week);
    ui.advance_cursor_after_rect(themes.union(week));
}

fn themes_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, rect: Rect, columns: usize) {
    let t = cx.tokens;
    paint_card(ui.painter(), rect, t, CardState::Rest);
    let name = cx.words.t("plan-themes");
    let group = UiBuilder::new()
        .max_rect(rect.shrink(PADDING))
        .id_salt("plan themes")
        .accessibility_role(Role::Group)
        .accessibility_label(name);
    ui.scope_builder(group, |ui| {
        let inner = ui.max_rect();
        let heading = heading_ui(ui, t, name, Level::Group);
        let hint = cx.words.t("plan-themes-hint");
        let galley = line(ui.painter(), hint, Font::Small);
        let room = inner.right() - heading.rect.right() - space::LARGE;
        if galley.size().x <= room {
            let at = pos2(inner.right() - galley.size().x, heading.rect.top());
            let place = Rect::from_min_size(at, galley.size() + vec2(1.0, 0.0));
            let mut place = ui.new_child(UiBuilder::new().max_rect(place));
            label_ui(&mut place, hint, Font::Small, t.faint);
        }
        let wide = ((inner.width() + GAP) / columns as f32 - GAP).floor();
        for (n, tile) in read.tiles.iter().enumerate() {
            let at = vec2(
                (n % columns) as f32 * (wide + GAP),
                HEAD - 6.0 + (n / columns) as f32 * (TILE + GAP),
            );
            tile_ui(
                ui,
                cx,
                tile,
                Rect::from_min_size(inner.min + at, vec2(wide, TILE)),
            );
        }
    });
}

/// A theme; a dashed one has no sub-goal, and that is allowed. It leads to the theme's cards or to a new sub-goal.
fn tile_ui(ui: &mut Ui, cx: &mut Cx<'_>, tile: &Tile, rect: Rect) {
    let t = cx.tokens;
    let colors = t.theme(tile.theme.index());
    let id = ui.scope_id().with(("plan tile", tile.theme));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &tile.spoken));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let edge = if response.hovered() {
            t.border_strong
        } else {
            colors.edge
        };
        if tile.is_taken_up {
            let edge = Stroke::new(1.0, edge);
            painter.rect(rect, radius::CONTROL, colors.wash, edge, StrokeKind::Inside);
        } else {
            if response.hovered() {
                painter.rect_filled(rect, radius::CONTROL, t.row_hover);
            }
            dashed_box(painter, rect, t.border_strong);
        }
        let inner = rect.shrink2(vec2(11.0, 0.0));
        let middle = rect.top() + 20.0;
        let row = Rect::from_center_size(
            pos2(inner.center().x, middle),
            vec2(inner.width(), icon_size::BODY),
        );
        let icon = theme_icon(tile.theme).paint_aligned(
            painter,
            row,
            Align2::LEFT_CENTER,
            icon_size::BODY,
            colors.ink,
        );
        let left = icon.right() + 10.0;
        let name = tile.theme.name(cx.state.lang);
        let name = line_within(painter, name, Font::Strong, inner.right() - left);
        paint_line(painter, pos2(left, middle), name, t.text);
        let words = line_within(painter, &tile.words, Font::Small, inner.width());
        paint_line(
            painter,
            pos2(inner.left(), rect.top() + 44.0),
            words,
            t.text,
        );
        if response.has_focus() {
            focus_ring(painter, rect, radius::CONTROL, t);
        }
    }
    Popup::menu(&response)
        .accessible_name(&tile.spoken)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = tile.theme.name(cx.state.lang);
            if cx.can_edit() {
                let words = cx.words.tf("plan-new-in-theme", &[("theme", name.into())]);
                if menu_item_ui(ui, t, Some(Icon::Plus), &words, None).clicked() {
                    cx.push(Command::BeginSubGoal(SubGoalStart::Theme(tile.theme)));
                }
            }
            let words = cx.words.tf("plan-show-theme", &[("theme", name.into())]);
            if menu_item_ui(ui, t, Some(Icon::LayoutDashboard), &words, None).clicked() {
                let card = cx.case().and_then(|case| {
                    let mut sides = [Side::Hampers, Side::Supports].into_iter();
                    sides.find_map(|side| case.field(tile.theme, side).next().map(|card| card.id))
                });
                match card {
                    Some(card) => cx.push(Command::ShowItem(ItemRef::Card(card))),
                    None => cx.push(Act::GoBoard),
                }
            }
        });
}

fn week_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, rect: Rect) {
    let t = cx.tokens;
    paint_card(ui.painter(), rect, t, CardState::Rest);
    let next = &read.next;
    let builder = UiBuilder::new()
        .max_rect(rect.shrink(PADDING))
        .id_salt("plan next round");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let inner = ui.max_rect();
        let heading = heading_ui(ui, t, cx.words.t("plan-next"), Level::Group);
        if !next.span.is_empty() {
            let galley = line(ui.painter(), &next.span, Font::Small);
            let at = pos2(inner.right() - galley.size().x, heading.rect.top());
            let place = Rect::from_min_size(at, galley.size() + vec2(1.0, 0.0));
            let mut place = ui.new_child(UiBuilder::new().max_rect(place));
            label_ui(&mut place, &next.span, Font::Small, t.faint);
        }
        ui.add_space(6.0);
        if let Some(window) = &next.window {
            let weeks = read.key.weeks;
            let (from, to) = (
                u32::from(weeks.earliest.min(weeks.latest)),
                u32::from(weeks.earliest.max(weeks.latest)),
            );
            week_strip_ui(
                ui,
                t,
                window.week,
                &(from..=to),
                &next.sentence,
                WeekNumbers::Shown,
            );
            ui.add_space(4.0);
        }
        paragraph_ui(ui, &next.sentence, Font::Body, t.text);
    });
}
