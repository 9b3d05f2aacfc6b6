//! How ties and people are drawn: the same in the picture, in the list and in the legend.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

use crate::design::{Icon, Tokens};
use crate::model::network::{self, At};
use crate::model::{Group, Person, Tie};
use crate::text::Words;

/// The width of a close tie and of the others.
const CLOSE: f32 = 4.0;
const THIN: f32 = 1.5;

/// A place of the picture on the screen, the child standing at `child`.
pub fn on_screen(child: Pos2, place: At) -> Pos2 {
    child + vec2(place.x, place.y)
}

/// Draws a tie along a path. Nothing where nothing is said.
pub fn paint_tie(painter: &Painter, child: Pos2, path: &[At], tie: Tie, ink: Color32) {
    const DOT_STEP: f32 = 7.0;
    const DOT: f32 = 1.6;
    const SWING: f32 = 4.5;
    const SWING_STEP: f32 = 5.5;
    let points =
        |places: &[At]| -> Vec<Pos2> { places.iter().map(|at| on_screen(child, *at)).collect() };
    match tie {
        Tie::Unsaid => {}
        Tie::Close => {
            painter.line(points(path), Stroke::new(CLOSE, ink));
        }
        Tie::Ordinary => {
            painter.line(points(path), Stroke::new(THIN, ink));
        }
        Tie::Rare => {
            let dots = network::dots(path, DOT_STEP);
            painter.extend(
                dots.iter()
                    .map(|at| Shape::circle_filled(on_screen(child, *at), DOT, ink)),
            );
        }
        Tie::Strained => {
            let swings = network::zigzag(path, SWING, SWING_STEP);
            painter.line(points(&swings), Stroke::new(THIN, ink));
        }
    }
}

/// A tie as a short line of its own, for the list and the legend.
pub fn tie_sample(painter: &Painter, rect: Rect, tie: Tie, ink: Color32) {
    let y = rect.center().y;
    let path = [At { x: rect.left(), y }, At { x: rect.right(), y }];
    paint_tie(painter, Pos2::ZERO, &path, tie, ink);
}

/// How a person stands out at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NodeState {
    /// Not at all.
    #[default]
    Rest,
    /// The pointer is over it.
    Hovered,
    /// It is the chosen one.
    Chosen,
}

/// Draws a person: the outline says the group, the icon the role.
pub fn paint_node(
    painter: &Painter,
    t: &Tokens,
    middle: Pos2,
    radius: f32,
    (group, icon): (Group, Icon),
    state: NodeState,
) {
    let (fill, edge) = match state {
        NodeState::Rest => (t.card, Stroke::new(1.5, t.text)),
        NodeState::Hovered => (t.row_hover, Stroke::new(1.5, t.text)),
        NodeState::Chosen => (t.select, Stroke::new(2.5, t.focus)),
    };
    match group {
        Group::Family => {
            painter.circle(middle, radius - edge.width / 2.0, fill, edge);
        }
        Group::Neighbourhood => {
            let corners = network::hexagon(At::default(), radius - edge.width / 2.0);
            let corners = corners.iter().map(|at| on_screen(middle, *at)).collect();
            painter.add(Shape::convex_polygon(corners, fill, edge));
        }
        Group::Professional => {
            // As much ground as the circle has, so that no group looks weightier.
            let side = radius * 1.78;
            let rect = Rect::from_center_size(middle, vec2(side, side));
            painter.rect(rect, side * 0.2, fill, edge, StrokeKind::Inside);
        }
        Group::Unsaid => {
            painter.circle_filled(middle, radius - 1.0, fill);
            let ring: Vec<Pos2> = (0..=48_u8)
                .map(|n| on_screen(middle, At::towards(f32::from(n) * 7.5, radius - 1.0)))
                .collect();
            let dash = Stroke::new(
                edge.width,
                if state == NodeState::Chosen {
                    t.focus
                } else {
                    t.border_strong
                },
            );
            painter.extend(Shape::dashed_line(&ring, dash, 4.0, 3.0));
        }
    }
    let ink = if state == NodeState::Chosen {
        t.on_select
    } else {
        t.text
    };
    icon.paint(
        painter,
        middle,
        (radius * 0.74).round().clamp(10.0, 20.0),
        ink,
    );
}

/// The ring round a person that has the keyboard.
pub fn node_focus(painter: &Painter, t: &Tokens, middle: Pos2, radius: f32) {
    painter.circle_stroke(middle, radius + 4.0, Stroke::new(2.0, t.focus));
}

/// The icon of a person: by a word of the role where one is known, which says nothing but what stands beside it; else a person.
pub fn icon_of(words: &Words, person: &Person) -> Icon {
    let told = format!("{} {} {}", person.name, person.role, person.relation).to_lowercase();
    let says = |list: &str| {
        list.split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .any(|word| told.contains(word))
    };
    [
        ("network-icon-sport", Icon::Volleyball),
        ("network-icon-school", Icon::GraduationCap),
        ("network-icon-foster", Icon::BedSingle),
        ("network-icon-talk", Icon::MessageCircle),
        ("network-icon-neighbour", Icon::Key),
        ("network-icon-home", Icon::House),
    ]
    .into_iter()
    .find(|(key, _)| says(words.t(key)))
    .map_or(Icon::User, |(_, icon)| icon)
}
