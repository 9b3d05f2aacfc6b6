//! The picture: the child in the middle, three rings, people, ties. Drawn from the back to the front: rings, ties between others, ties to the
//! child, people, names.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{
    Color32, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::drawn::{CAPTION, Drawn, Node, paint_name, rect_of};
use super::names::{person_name, ring_lower};
use super::strokes::{NodeState, node_focus, on_screen, paint_node, paint_tie};
use super::{Chosen, NetworkView, menu};
use crate::app::find::person_texts;
use crate::design::tokens::{DIMMED, mix};
use crate::design::{Font, Icon, Tokens, icon_size};
use crate::model::network::{At, free_direction};
use crate::model::{Case, Edit, Origin, Person, PersonId, Ring, Seat};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::paragraph_ui;

/// How far left and right turn somebody round the ring, in degrees.
const TURN: i32 = 10;

/// The id of somebody's node in the picture.
pub fn node_id(person: PersonId) -> Id {
    Id::unique(("network-node", person))
}

impl NetworkView {
    /// Draws the picture into `room` and hears what is done with the people in it.
    pub(super) fn picture_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Arc<Case>,
        room: Rect,
    ) {
        let builder = UiBuilder::new()
            .max_rect(room)
            .id_salt("network-picture")
            .accessibility_role(Role::Group)
            .accessibility_label(cx.words.t("network-picture"));
        let mut place = ui.new_child(builder);
        let ui = &mut place;
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        self.picture_room = Some(room);
        let lang = cx.state.lang;
        let pixels_per_point = ui.ctx().pixels_per_point();
        let drawn = match self.drawn.take() {
            Some(drawn) if drawn.is_of(case, lang, room.size(), pixels_per_point) => drawn,
            _ => Arc::new(Drawn::of(
                ui.painter(),
                cx.words,
                lang,
                case,
                room.size(),
                pixels_per_point,
            )),
        };
        self.drawn = Some(Arc::clone(&drawn));
        let child = room.center().round();
        self.paint_rings(ui.painter(), cx, &drawn, child);
        self.paint_ties(ui.painter(), cx, case, &drawn, child);
        let t = cx.tokens;
        paint_captions(
            ui.painter(),
            cx,
            &drawn,
            child,
            self.target().map(|seat| seat.ring),
        );
        Self::child_ui(ui, cx, case, &drawn, child);
        let mut focused = None;
        for node in &drawn.nodes {
            let Some(person) = case.people.get(node.at) else {
                continue;
            };
            let response = self.node_ui(ui, cx, case, node, person, child);
            if response.has_focus() || response.hovered() && self.drag.is_none() {
                focused = Some(node);
            }
        }
        for node in &drawn.nodes {
            let (Some(label), Some(person)) = (node.label, case.people.get(node.at)) else {
                continue;
            };
            let rect = rect_of(child, label);
            let mut painter = ui.painter().clone();
            if misses(cx, person) {
                painter.multiply_opacity(DIMMED);
            }
            // Ties and the edges of the rings run behind names, never through them.
            let ground = ground_at(t, &drawn, label.middle());
            paint_name(&painter, rect, &node.lines, [t.text, t.muted], ground);
        }
        // A name without room of its own lies over the picture while its person is pointed at or has the keyboard.
        if let Some(node) = focused
            && node.label.is_none()
        {
            let middle = on_screen(child, node.spot.middle);
            over_name(ui.painter(), t, node, middle, room);
        }
        if drawn.nodes.is_empty() {
            nobody_ui(ui, cx, &drawn, child);
        }
    }

    fn paint_rings(&self, painter: &Painter, cx: &Cx<'_>, drawn: &Drawn, child: Pos2) {
        let t = cx.tokens;
        let target = self.target().map(|seat| seat.ring);
        for (ring, fill) in Ring::ALL.into_iter().zip(ring_fills(t)).rev() {
            let edge = if target == Some(ring) {
                Stroke::new(2.0, t.focus)
            } else {
                Stroke::new(1.0, t.border_strong)
            };
            painter.circle(child, drawn.measures.edge(ring), fill, edge);
        }
    }

    fn paint_ties(&self, painter: &Painter, cx: &Cx<'_>, case: &Case, drawn: &Drawn, child: Pos2) {
        let t = cx.tokens;
        let chosen = match self.chosen {
            Some(Chosen::Person(id)) => Some(id),
            _ => None,
        };
        for bond in &drawn.bonds {
            let ink = if chosen.is_some_and(|id| bond.people.contains(&id)) {
                t.text
            } else {
                mix(t.canvas, t.text, 0.62)
            };
            paint_tie(painter, child, &bond.path, bond.tie, ink);
        }
        for node in &drawn.nodes {
            let Some(person) = case.people.get(node.at) else {
                continue;
            };
            let mut painter = painter.clone();
            if misses(cx, person) {
                painter.multiply_opacity(DIMMED);
            }
            let ink = if chosen == Some(node.id) {
                t.focus
            } else {
                t.text
            };
            paint_tie(&painter, child, &node.tie, person.tie, ink);
        }
    }

    fn child_ui(ui: &Ui, cx: &Cx<'_>, case: &Case, drawn: &Drawn, child: Pos2) {
        let t = cx.tokens;
        let radius = drawn.measures.child;
        let rect = Rect::from_center_size(child, vec2(2.0 * radius, 2.0 * radius));
        let response = ui.interact(rect, Id::unique("network-child"), Sense::hover());
        let name = case.child.call_name();
        let spoken = cx.words.tf("network-child-name", &[("alias", name.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        let painter = ui.painter();
        painter.circle_filled(child, radius, t.primary);
        let room = 2.0 * radius - 6.0;
        let mut galley = line(painter, name, Font::Strong);
        if galley.size().x > room {
            galley = line_within(painter, name, Font::SmallStrong, room);
        }
        painter.galley(child - galley.size() / 2.0, galley, t.on_primary);
    }

    fn node_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        node: &Node,
        person: &Person,
        child: Pos2,
    ) -> Response {
        const AIR: f32 = 2.0;
        let t = cx.tokens;
        let radius = node.spot.radius;
        let middle = on_screen(child, node.spot.middle);
        let side = 2.0 * (radius + AIR);
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        let rect = Rect::from_center_size(middle, vec2(side, side));
        let response = ui.interact(rect, node_id(node.id), sense);
        let is_chosen = self.chosen == Some(Chosen::Person(node.id));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &node.spoken));
        ui.ctx().accesskit_node_builder(response.id, |builder| {
            builder.set_selected(is_chosen);
            if cx.can_edit() {
                builder.set_description(cx.words.t("network-node-keys"));
            }
        });
        self.take_focus(super::Focus::Node(node.id), &response);
        if response.clicked() {
            response.request_focus();
            self.choose(Some(Chosen::Person(node.id)));
        }
        let is_carried = self.drag.is_some_and(|drag| drag.person == node.id);
        let state = if is_chosen {
            NodeState::Chosen
        } else if response.hovered() {
            NodeState::Hovered
        } else {
            NodeState::Rest
        };
        let mut painter = ui.painter().clone();
        if misses(cx, person) || is_carried {
            painter.multiply_opacity(DIMMED);
        }
        paint_node(
            &painter,
            t,
            middle,
            radius,
            (person.group, node.icon),
            state,
        );
        if node.has_two_versions {
            let badge = middle + vec2(radius, -radius) * 0.75;
            painter.circle(badge, 10.0, t.card, Stroke::new(1.0, t.warn));
            Icon::GitFork.paint(&painter, badge, icon_size::SMALL, t.warn);
        }
        if response.has_focus() {
            node_focus(ui.painter(), t, middle, radius);
            cx.note_origin(Some(Origin::Person(node.id)));
        }
        if cx.can_edit() {
            self.begin_drag(&response, node.id);
            if response.has_focus() && !egui::Popup::is_any_open(ui.ctx()) {
                self.node_keys(ui, cx, case, person, &response);
            }
        }
        menu::person_menu_ui(self, ui, cx, case, person, &response);
        response
    }

    fn node_keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        person: &Person,
        response: &Response,
    ) {
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let Some(seat) = person.seat else { return };
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let turned = |by: i32| Seat {
            degrees: u16::try_from((i32::from(seat.degrees) + by).rem_euclid(360))
                .unwrap_or_default(),
            ..seat
        };
        let step = |by: i32| {
            let at = Ring::ALL.iter().position(|ring| *ring == seat.ring)?;
            let to = i32::try_from(at).ok()? + by;
            let ring = *Ring::ALL.get(usize::try_from(to).ok()?)?;
            Some(Seat { ring, ..seat })
        };
        let wanted = if pressed(Key::ArrowRight) {
            Some(turned(TURN))
        } else if pressed(Key::ArrowLeft) {
            Some(turned(-TURN))
        } else if pressed(Key::ArrowUp) {
            step(-1)
        } else if pressed(Key::ArrowDown) {
            step(1)
        } else {
            None
        };
        if let Some(seat) = wanted {
            self.seat(cx, person, Some(seat));
        } else if pressed(Key::Delete) || pressed(Key::Backspace) {
            self.delete_person(cx, case, person.id);
        } else if pressed(Key::F2) {
            menu::edit_person(cx, person.id);
        }
    }

    /// Puts somebody somewhere in the picture or out of it, and says so.
    pub(super) fn seat(&mut self, cx: &mut Cx<'_>, person: &Person, seat: Option<Seat>) {
        if person.seat == seat {
            return;
        }
        let name = person_name(cx.words, person);
        let key = match (person.seat, seat) {
            (_, None) => "network-told-out",
            (Some(before), Some(now)) if before.ring == now.ring => "network-told-turned",
            (_, Some(_)) => "network-told-moved",
        };
        let ring = seat.map_or_else(String::new, |seat| ring_lower(cx.words, seat.ring));
        self.told = cx
            .words
            .tf(key, &[("name", name.into()), ("ring", (&ring).into())]);
        cx.push(Edit::SeatPerson {
            id: person.id,
            seat,
        });
    }

    /// Puts somebody on a ring where it is emptiest.
    pub(super) fn seat_on(&mut self, cx: &mut Cx<'_>, case: &Case, person: &Person, ring: Ring) {
        let others: Vec<Seat> = case
            .people
            .iter()
            .filter(|other| other.id != person.id)
            .filter_map(|other| other.seat)
            .collect();
        let degrees = match person.seat {
            // Whoever is in the picture keeps the direction.
            Some(seat) => seat.degrees,
            None => free_direction(&others, ring),
        };
        self.seat(cx, person, Some(Seat { ring, degrees }));
    }

    /// What happened last, for a screen reader and beside the legend.
    pub(super) fn told_ui(&self, ui: &mut Ui, cx: &Cx<'_>, right: Pos2, room: f32) {
        let words = if self.told.is_empty() {
            cx.words.t("network-move-hint")
        } else {
            &self.told
        };
        let galley = line_within(ui.painter(), words, Font::Small, room);
        let left = pos2(right.x - galley.size().x, right.y);
        let rect = Rect::from_min_size(left - vec2(0.0, galley.size().y / 2.0), galley.size());
        let response = ui.interact(rect, Id::unique("network-told"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        paint_line(ui.painter(), left, galley, cx.tokens.muted);
    }
}

/// Whether something is being looked for that this person has nothing of.
pub fn misses(cx: &Cx<'_>, person: &Person) -> bool {
    cx.misses(person_texts(person))
}

/// The grounds of the rings, innermost first: lighter inwards.
fn ring_fills(t: &Tokens) -> [Color32; 3] {
    [
        t.card,
        mix(t.canvas, t.card, 0.55),
        mix(t.canvas, t.sunk, 0.45),
    ]
}

/// The colour that lies under a place of the picture.
fn ground_at(t: &Tokens, drawn: &Drawn, place: At) -> Color32 {
    let distance = place.distance(At::default());
    let fills = ring_fills(t);
    if distance < drawn.measures.edge(Ring::Inner) {
        fills[0]
    } else if distance < drawn.measures.edge(Ring::Near) {
        fills[1]
    } else if distance < drawn.measures.edge(Ring::Far) {
        fills[2]
    } else {
        t.canvas
    }
}

fn paint_captions(
    painter: &Painter,
    cx: &Cx<'_>,
    drawn: &Drawn,
    child: Pos2,
    target: Option<Ring>,
) {
    let t = cx.tokens;
    for (ring, (area, galley)) in Ring::ALL.into_iter().zip(&drawn.captions) {
        let rect = rect_of(child, *area);
        let is_target = target == Some(ring);
        let (fill, edge, ink) = if is_target {
            (t.select, Stroke::new(1.5, t.focus), t.on_select)
        } else {
            (t.canvas, Stroke::new(1.0, t.border_strong), t.muted)
        };
        painter.rect(rect, CAPTION / 2.0, fill, edge, StrokeKind::Inside);
        let left_top = rect.center() - galley.size() / 2.0;
        painter.galley(left_top, Arc::clone(galley), ink);
    }
}

/// A name over the picture, on a ground of its own.
fn over_name(painter: &Painter, t: &Tokens, node: &Node, middle: Pos2, room: Rect) {
    let size = node.label_size() + vec2(16.0, 8.0);
    let below = middle.y + node.spot.radius + 8.0;
    let top = if below + size.y > room.bottom() {
        middle.y - node.spot.radius - 8.0 - size.y
    } else {
        below
    };
    let left =
        (middle.x - size.x / 2.0).clamp(room.left(), (room.right() - size.x).max(room.left()));
    let rect = Rect::from_min_size(pos2(left, top), size);
    painter.rect(
        rect,
        6.0,
        t.card,
        Stroke::new(1.0, t.border_strong),
        StrokeKind::Inside,
    );
    paint_name(
        painter,
        rect.shrink2(vec2(8.0, 4.0)),
        &node.lines,
        [t.text, t.muted],
        t.card,
    );
}

/// A calm sentence in a picture nobody is in yet.
fn nobody_ui(ui: &mut Ui, cx: &Cx<'_>, drawn: &Drawn, child: Pos2) {
    let middle = on_screen(
        child,
        At {
            x: 0.0,
            y: drawn.measures.path(Ring::Near),
        },
    );
    let wide = drawn.measures.edge(Ring::Near) * 1.3;
    let rect = Rect::from_center_size(middle, vec2(wide, 60.0));
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(egui::Layout::top_down(egui::Align::Center));
    let mut place = ui.new_child(builder);
    let words = cx.words.t("network-nobody-placed");
    paragraph_ui(&mut place, words, Font::Body, cx.tokens.muted);
}
