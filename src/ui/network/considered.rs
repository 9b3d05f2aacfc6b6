//! Who else could be drawn in, with what was decided; and those who are not placed in the picture yet.

use egui::{
    CornerRadius, Id, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::names::{considered_name, decision_line, person_name, spoken};
use super::picture::misses;
use super::strokes::{NodeState, icon_of, paint_node};
use super::{Chosen, Focus, NetworkView, menu};
use crate::app::Command;
use crate::app::network_forms::NetworkStart;
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Case, Involvement, Origin, Person, first_sentence};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{Level, heading_ui, label_ui, plain};

/// The height of the strip with those who are not placed.
pub const TRAY: f32 = 48.0;

impl NetworkView {
    /// *Kunne inddrages*: everybody who is or was considered, as written.
    pub(super) fn considered_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case) {
        let t = cx.tokens;
        ui.add_space(space::LARGE);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            heading_ui(ui, t, cx.words.t("network-considered"), Level::Section);
            if !case.involvements.is_empty() {
                let count = case.involvements.len().to_string();
                label_ui(ui, &count, Font::Body, t.muted);
            }
        });
        ui.add_space(space::SMALL);
        for item in &case.involvements {
            self.considered_box_ui(ui, cx, case, item);
            ui.add_space(space::SMALL);
        }
        if case.involvements.is_empty() {
            label_ui(
                ui,
                cx.words.t("network-considered-none"),
                Font::Body,
                t.muted,
            );
            ui.add_space(space::SMALL);
        }
        if cx.can_edit()
            && plain(cx.words.t("network-consider"))
                .icon(Icon::Plus)
                .ui(ui, t)
                .clicked()
        {
            cx.push(Command::OpenNetworkForm(NetworkStart::NewInvolvement(None)));
        }
    }

    fn considered_box_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, item: &Involvement) {
        const TALL: f32 = 54.0;
        const PADDING: f32 = 15.0;
        let t = cx.tokens;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TALL));
        let id = Id::unique(("network-considered", item.id));
        let response = ui.interact(rect, id, Sense::click());
        let known = item.person.filter(|person| case.person(*person).is_some());
        let chosen = known.map_or(Chosen::Involvement(item.id), Chosen::Person);
        let name = considered_name(cx.words, case, item);
        let decision = decision_line(cx, item);
        let why = first_sentence(&item.reason);
        let below = if why.is_empty() {
            decision.clone()
        } else {
            format!("{decision} {why}")
        };
        let is_chosen = self.chosen == Some(chosen);
        let spoken = cx.words.tf(
            "network-considered-name",
            &[("name", (&name).into()), ("decision", (&below).into())],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
        self.take_focus(Focus::Considered(item.id), &response);
        if response.clicked() {
            response.request_focus();
            self.choose(Some(chosen));
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let mut painter = ui.painter().clone();
        if cx.misses([name.as_str(), &item.reason, &item.asks]) {
            painter.multiply_opacity(DIMMED);
        }
        let (ink, quiet) = if is_chosen {
            painter.rect_filled(rect, 4.0, t.select);
            (t.on_select, t.on_select)
        } else {
            if response.hovered() {
                painter.rect_filled(rect, 4.0, t.row_hover);
            }
            (t.text, t.muted)
        };
        dashed_box(&painter, rect, t.border_strong);
        let y = rect.center().y;
        let left = rect.left() + PADDING;
        let right = rect.right() - 34.0;
        let title = line_within(&painter, &name, Font::Strong, right - left);
        paint_line(&painter, pos2(left, y - 10.0), title, ink);
        let told = line_within(&painter, &below, Font::Small, right - left);
        let is_cut = told.elided;
        paint_line(&painter, pos2(left, y + 11.0), told, quiet);
        Icon::ChevronRight.paint(
            &painter,
            pos2(rect.right() - 18.0, y),
            icon_size::DENSE,
            quiet,
        );
        if response.has_focus() {
            focus_ring(&painter, rect, CornerRadius::same(4), t);
        }
        if is_cut {
            response.on_hover_text(below);
        }
    }

    /// The strip with everybody who has no place in the picture. They are never put at a guessed one.
    pub(super) fn tray_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, room: Rect) {
        let t = cx.tokens;
        self.tray_room = Some(room);
        let is_target = self
            .drag
            .is_some_and(|drag| drag.over_tray && case.person(drag.person).is_some());
        if is_target {
            let edge = Stroke::new(2.0, t.focus);
            ui.painter()
                .rect(room, radius::CARD, t.select_half, edge, StrokeKind::Inside);
        }
        let row = UiBuilder::new()
            .max_rect(room.shrink2(vec2(4.0, 0.0)))
            .layout(egui::Layout::left_to_right(egui::Align::Center))
            .id_salt("network-tray")
            .accessibility_role(Role::Group)
            .accessibility_label(cx.words.t("network-unplaced"));
        let mut place = ui.new_child(row);
        let ui = &mut place;
        ui.spacing_mut().item_spacing.x = space::SMALL;
        heading_ui(ui, t, cx.words.t("network-unplaced"), Level::Group);
        let unplaced = case.people.iter().filter(|person| person.seat.is_none());
        let count = unplaced.clone().count();
        if count == 0 {
            label_ui(
                ui,
                cx.words.t("network-unplaced-drop"),
                Font::Small,
                t.muted,
            );
            return;
        }
        label_ui(ui, &count.to_string(), Font::Small, t.muted);
        ScrollArea::horizontal()
            .id_salt("network-tray")
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = space::CARD;
                for person in unplaced {
                    self.chip_ui(ui, cx, case, person);
                }
            });
    }

    fn chip_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, person: &Person) {
        const TALL: f32 = 34.0;
        let t = cx.tokens;
        let name = person_name(cx.words, person);
        let galley = line(ui.painter(), name, Font::Body);
        let (_, rect) = ui.allocate_space(vec2(galley.size().x + 48.0, TALL));
        let id = super::picture::node_id(person.id);
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        let response: Response = ui.interact(rect, id, sense);
        let is_chosen = self.chosen == Some(Chosen::Person(person.id));
        let told = format!(
            "{}, {}",
            spoken(cx.words, case, person, None),
            cx.words.t("network-unplaced-lower")
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(is_chosen);
            if cx.can_edit() {
                node.set_description(cx.words.t("network-chip-keys"));
            }
        });
        self.take_focus(Focus::Node(person.id), &response);
        if response.clicked() {
            response.request_focus();
            self.choose(Some(Chosen::Person(person.id)));
        }
        if cx.can_edit() {
            self.begin_drag(&response, person.id);
            if response.has_focus() && !egui::Popup::is_any_open(ui.ctx()) {
                self.chip_keys(ui, cx, case, person, id);
            }
        }
        menu::person_menu_ui(self, ui, cx, case, person, &response);
        let mut painter = ui.painter().clone();
        let is_carried = self.drag.is_some_and(|drag| drag.person == person.id);
        if misses(cx, person) || is_carried {
            painter.multiply_opacity(DIMMED);
        }
        let (fill, edge) = if is_chosen {
            (t.select, t.focus)
        } else {
            (hover_mix(ui, &response, t.card, t.sunk), t.border_strong)
        };
        painter.rect(
            rect,
            radius::CARD,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let y = rect.center().y;
        let icon = icon_of(cx.words, person);
        let node = pos2(rect.left() + 19.0, y);
        paint_node(
            &painter,
            t,
            node,
            12.0,
            (person.group, icon),
            NodeState::Rest,
        );
        let ink = if is_chosen { t.on_select } else { t.text };
        paint_line(&painter, pos2(rect.left() + 37.0, y), galley, ink);
        if response.has_focus() {
            focus_ring(&painter, rect, radius::CARD, t);
            cx.note_origin(Some(Origin::Person(person.id)));
        }
    }

    /// Up puts somebody into the picture: on the outermost ring first, from where the arrows lead on.
    fn chip_keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, case: &Case, person: &Person, id: Id) {
        let arrows = egui::EventFilter {
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        if pressed(egui::Key::ArrowUp) {
            self.focus_next = Some(Focus::Node(person.id));
            self.seat_on(cx, case, person, crate::model::Ring::Far);
        } else if pressed(egui::Key::Delete) {
            self.delete_person(cx, case, person.id);
        }
    }
}
