//! The tray at the bottom: what has no place in time yet. It is never drawn at a guessed place.

use egui::{
    CursorIcon, Id, LayerId, Order, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::choosing::origin;
use super::entries::{Entry, ItemId};
use super::scale::{Scale, date_of};
use super::scene::Read;
use super::{Mode, Sizes, TimelineView, grips, node_id};
use crate::app::{Command, Which};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::date::{Point, Sense as Said};
use crate::model::{ItemRef, PartialDate, When};
use crate::ui::Cx;
use crate::ui::carried::Carried;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::ui::widgets::{Level, Mark, heading_ui, label_ui};
use chrono::Datelike as _;

/// Height of the bar.
const TALL: f32 = 60.0;

/// A month must be this wide for a drop to mean a month and not a year.
const MONTH_WIDE: f32 = 7.0;

impl TimelineView {
    pub(super) fn tray_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, sizes: Sizes) {
        let t = cx.tokens;
        let frame = egui::Frame::NONE.fill(t.card);
        Panel::bottom("timeline-tray")
            .exact_size(TALL)
            .frame(frame)
            .show(ui, |ui| {
                let rect = ui.max_rect();
                let left = rect.left() + sizes.margin;
                let undated: &[Entry] = read.entries.undated();
                let shown = |entry: &Entry| {
                    read.entries
                        .position(entry.id)
                        .is_none_or(|n| read.shows(n))
                };
                Icon::CalendarOff.paint(
                    ui.painter(),
                    pos2(left + 9.0, rect.center().y),
                    17.0,
                    t.muted,
                );
                let heading = line(ui.painter(), cx.words.t("timeline-undated"), Font::Section)
                    .size()
                    .x;
                let wide = sizes.label_column.max(27.0 + heading + 12.0);
                let column = Rect::from_min_max(
                    pos2(left + 27.0, rect.center().y - 20.0),
                    pos2(left + wide, rect.bottom() - 8.0),
                );
                let mut words = ui.new_child(egui::UiBuilder::new().max_rect(column));
                words.spacing_mut().item_spacing.y = 0.0;
                heading_ui(
                    &mut words,
                    t,
                    cx.words.t("timeline-undated"),
                    Level::Section,
                );
                let counts = counts(cx, undated.iter().filter(|entry| shown(entry)));
                label_ui(&mut words, &counts.join(" · "), Font::Small, t.muted);

                let hint = match self.mode(sizes) {
                    Mode::Line if cx.can_edit() => cx.words.t("timeline-undated-hint"),
                    _ if cx.can_edit() => cx.words.t("timeline-undated-hint-list"),
                    _ => "",
                };
                let room = Rect::from_min_max(
                    pos2(left + wide, rect.top()),
                    pos2(rect.right() - sizes.margin, rect.bottom()),
                );
                let mut row = ui.new_child(egui::UiBuilder::new().max_rect(room));
                ScrollArea::horizontal()
                    .id_salt("timeline-tray-items")
                    .show(&mut row, |ui| {
                        ui.horizontal_centered(|ui| {
                            ui.set_min_height(TALL);
                            ui.spacing_mut().item_spacing.x = 8.0;
                            for entry in undated.iter().filter(|entry| shown(entry)) {
                                self.tray_item_ui(ui, cx, read, entry);
                            }
                            // Where it cannot be said whole it is left out: each thing says it for itself.
                            let wide = line(ui.painter(), hint, Font::Small).size().x;
                            let free = room.right() - ui.min_rect().right() - 2.0 * space::SMALL;
                            if !hint.is_empty() && wide <= free {
                                ui.add_space(space::SMALL);
                                label_ui(ui, hint, Font::Small, t.muted);
                            }
                        });
                    });
            });
    }

    fn tray_item_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, entry: &Entry) {
        const PADDING: f32 = 12.0;
        let t = cx.tokens;
        let galley = line_within(ui.painter(), &entry.name, Font::Body, 240.0);
        let wide = galley.size().x + 2.0 * PADDING + icon_size::BODY + 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(wide, 34.0), Sense::hover());
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        let response = ui.interact(rect, node_id(entry.id), sense);
        let selected = self.chosen() == Some(entry.id);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.spoken));
        if self.focus_next == Some(entry.id) {
            self.focus_next = None;
            response.request_focus();
        }
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.clicked() {
            // When the form closes, the keyboard is back here.
            self.focus_next = cx.can_edit().then_some(entry.id);
            if !open(cx, entry.id) {
                self.select(cx, entry.id);
            }
        }
        if response.drag_started() {
            self.dragged = Some(entry.id);
            // Let go over Temaer it becomes a card.
            if let Some(origin) = origin(entry.id) {
                response.dnd_set_drag_payload(Carried(origin));
            }
        }
        let dragging = self.dragged == Some(entry.id);
        if dragging {
            self.dragging_ui(ui, cx, read, entry);
            if response.drag_stopped() {
                self.dragged = None;
                if let Some(date) = self.date_under_pointer(ui) {
                    drop_at(cx, read, entry.id, date);
                    self.focus_next = Some(entry.id);
                    self.reveal = Some(entry.id);
                }
            } else if !response.dragged() || ui.input(|input| input.key_pressed(egui::Key::Escape))
            {
                self.dragged = None;
                ui.ctx().stop_dragging();
            }
        }
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let (fill, ink) = if selected {
                (t.select, t.on_select)
            } else {
                (hover_mix(ui, &response, t.card, t.sunk), t.text)
            };
            painter.rect(
                rect,
                radius::CARD,
                fill,
                Stroke::new(1.0, t.border_strong),
                StrokeKind::Inside,
            );
            let mark = match (entry.id, entry.shape) {
                (ItemId::SubGoal(_), _) => Mark::Icon(super::items::goal_icon(entry.theme)),
                _ => entry.shape.mark(),
            };
            mark.paint(
                painter,
                pos2(rect.left() + PADDING + 7.0, rect.center().y),
                ink,
            );
            let at = pos2(
                rect.left() + PADDING + icon_size::BODY + 6.0,
                rect.center().y,
            );
            paint_line(painter, at, galley, ink);
            if response.has_focus() {
                focus_ring(painter, rect, radius::CARD, t);
            }
        }
        if cx.can_edit() {
            response.on_hover_cursor(CursorIcon::Grab);
        }
    }

    /// The date a drop would mean: about a month where months can be told apart, else about a year.
    fn date_under_pointer(&self, ui: &Ui) -> Option<PartialDate> {
        let (scale, rect) = self.line_area?;
        let pointer = ui
            .ctx()
            .pointer_latest_pos()
            .filter(|at| rect.contains(*at))?;
        Some(meant(&scale, pointer.x))
    }

    /// What a drop would be understood as, at the pointer.
    fn dragging_ui(&self, ui: &Ui, cx: &Cx<'_>, read: &Read, entry: &Entry) {
        let t = cx.tokens;
        let Some(pointer) = ui.ctx().pointer_latest_pos() else {
            return;
        };
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let over_all = ui
            .ctx()
            .layer_painter(LayerId::new(Order::Tooltip, Id::unique("timeline-drag")));
        let words = match (self.date_under_pointer(ui), self.line_area) {
            (Some(date), Some((_, rect))) => {
                over_all.vline(pointer.x, rect.y_range(), Stroke::new(2.0, t.focus));
                let when = cx.words.when_text(&date);
                match cx.words.age_then_text(read.case.child.birth, &date) {
                    Some(age) => format!("{when} · {age}"),
                    None => when,
                }
            }
            // What can become a card says its name by itself.
            _ if origin(entry.id).is_some() => return,
            _ => entry.name.clone(),
        };
        let galley = line(&over_all, &words, Font::SmallStrong);
        let size = galley.size() + vec2(18.0, 8.0);
        let rect = Rect::from_center_size(pos2(pointer.x, pointer.y - space::WIDE), size);
        over_all.rect_filled(rect, 12.0, t.primary);
        over_all.galley(rect.center() - galley.size() / 2.0, galley, t.on_primary);
    }
}

/// What a place on the line means as a date somebody dropped something at.
fn meant(scale: &Scale, x: f32) -> PartialDate {
    let date = date_of(scale.day(x));
    let point = if scale.per_day() * 30.44 >= MONTH_WIDE {
        Point::Month {
            year: date.year(),
            month: date.month() as u8,
        }
    } else {
        Point::Year(date.year())
    };
    PartialDate {
        sense: Said::About,
        point,
    }
}

fn drop_at(cx: &mut Cx<'_>, read: &Read, item: ItemId, date: PartialDate) {
    let when = When {
        written: cx.words.when_text(&date),
        date,
    };
    if let Some(mut times) = grips::times_of(&read.case, item) {
        times.when = Some(when);
        grips::redate(cx, &read.case, item, times);
    }
}

/// What stands in the tray, in numbers.
fn counts<'a>(cx: &Cx<'_>, undated: impl Iterator<Item = &'a Entry>) -> Vec<String> {
    let undated: Vec<ItemId> = undated.map(|entry| entry.id).collect();
    let number = |of: fn(ItemId) -> bool| undated.iter().filter(|id| of(**id)).count();
    let is_goal = |id| matches!(id, ItemId::SubGoal(_));
    let is_experience = |id| matches!(id, ItemId::Experience(_));
    let (goals, experiences) = (number(is_goal), number(is_experience));
    [
        ("timeline-undated-count", experiences),
        ("timeline-undated-goals", goals),
        (
            "timeline-undated-others",
            undated.len() - goals - experiences,
        ),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(key, number)| cx.words.tf(key, &[("n", number.into())]))
    .collect()
}

/// Whether an item has a form of its own here.
pub(super) fn has_form(item: ItemId) -> bool {
    matches!(
        item,
        ItemId::Experience(_) | ItemId::Period(_) | ItemId::Note(_) | ItemId::SubGoal(_)
    )
}

/// Opens the form of an item where it may be changed. Tells whether it has one.
pub(super) fn open(cx: &mut Cx<'_>, item: ItemId) -> bool {
    if let ItemId::Round(id) = item {
        cx.push(Command::ShowItem(ItemRef::Round(id)));
        return true;
    }
    if !cx.can_edit() {
        return false;
    }
    match item {
        ItemId::Experience(id) => cx.push(Command::OpenExperience(Which::Existing(id))),
        ItemId::Period(id) => cx.push(Command::OpenPeriod(Which::Existing(id))),
        ItemId::Note(id) => cx.push(Command::OpenEntry(Which::Existing(id))),
        ItemId::SubGoal(id) => cx.push(Command::OpenSubGoal(Which::Existing(id))),
        ItemId::Round(_) | ItemId::FollowUp | ItemId::Screening(_) | ItemId::Reaction(_) => {
            return false;
        }
    }
    true
}
