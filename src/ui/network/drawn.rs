//! The picture worked out: who stands where, which names fit, which ties run how. Kept until something of it changes.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::names;
use super::strokes::icon_of;
use crate::design::{Font, Icon};
use crate::lang::Lang;
use crate::model::network::{self, Area, At, Measures, Spot};
use crate::model::{Case, PersonId, Ring, Tie};
use crate::text::Words;
use crate::ui::widgets::paint::line_within;

/// The widest a name may be, in points.
const WIDEST_NAME: f32 = 168.0;

/// The height of the caption of a ring.
pub const CAPTION: f32 = 20.0;

/// Somebody in the picture.
#[derive(Debug)]
pub struct Node {
    /// Who.
    pub id: PersonId,
    /// The place in [`Case::people`].
    pub at: usize,
    /// How near.
    pub ring: Ring,
    /// Where.
    pub spot: Spot,
    /// The icon of the role.
    pub icon: Icon,
    /// The tie to the child, from edge to edge.
    pub tie: Vec<At>,
    /// Whether two people wrote differently of them.
    pub has_two_versions: bool,
    /// What a screen reader says.
    pub spoken: String,
    /// The name and the role, each on a line of its own.
    pub lines: [Option<Arc<Galley>>; 2],
    /// Where they stand; `None` where there is no room, so that they show on focus only.
    pub label: Option<Area>,
}

impl Node {
    /// The size of the name with the role.
    pub fn label_size(&self) -> Vec2 {
        label_size(&self.lines)
    }
}

fn label_size(lines: &[Option<Arc<Galley>>; 2]) -> Vec2 {
    let mut size = Vec2::ZERO;
    for (galley, row) in lines.iter().zip(ROWS) {
        let Some(galley) = galley else { continue };
        size.x = size.x.max(galley.size().x);
        size.y += row;
    }
    size
}

/// How high a name and a role are.
const ROWS: [f32; 2] = [20.0, 18.0];

/// What holds two people in the picture together.
#[derive(Debug)]
pub struct Between {
    /// Who.
    pub people: [PersonId; 2],
    /// What it is.
    pub tie: Tie,
    /// From edge to edge.
    pub path: Vec<At>,
}

/// The picture as it stands in a room of some size.
#[derive(Debug)]
pub struct Drawn {
    case: Arc<Case>,
    lang: Lang,
    size: Vec2,
    pixels_per_point: f32,
    /// How large everything is.
    pub measures: Measures,
    /// Everybody with a seat, as entered.
    pub nodes: Vec<Node>,
    /// Ties between others.
    pub bonds: Vec<Between>,
    /// The names of the rings, and where they stand.
    pub captions: [(Area, Arc<Galley>); 3],
}

impl Drawn {
    /// The picture of this case in a room of this size.
    pub fn of(
        painter: &Painter,
        words: &Words,
        lang: Lang,
        case: &Arc<Case>,
        size: Vec2,
        pixels_per_point: f32,
    ) -> Self {
        let measures = Measures::within(size.x, size.y);
        let seated: Vec<_> = case
            .people
            .iter()
            .enumerate()
            .filter_map(|(at, person)| Some((at, person, person.seat?)))
            .collect();
        let seats: Vec<_> = seated.iter().map(|(_, _, seat)| *seat).collect();
        let spots = network::spots(&measures, &seats);
        let mut nodes: Vec<Node> = seated
            .iter()
            .zip(&spots)
            .map(|((at, person, seat), spot)| Node {
                id: person.id,
                at: *at,
                ring: seat.ring,
                spot: *spot,
                icon: icon_of(words, person),
                tie: network::tie_path(&measures, spot),
                has_two_versions: names::has_two_versions(case, person.id),
                spoken: names::spoken(words, case, person, Some(seat.ring)),
                lines: name_lines(painter, words, person),
                label: None,
            })
            .collect();
        let spot_of = |id: PersonId| {
            nodes
                .iter()
                .find(|node| node.id == id)
                .map(|node| node.spot)
        };
        let bonds: Vec<Between> = case
            .bonds
            .iter()
            .filter_map(|bond| {
                let (one, other) = (spot_of(bond.one)?, spot_of(bond.other)?);
                Some(Between {
                    people: [bond.one, bond.other],
                    tie: bond.tie,
                    path: network::bond_path(&measures, &one, &other, &spots),
                })
            })
            .collect();
        let captions = Ring::ALL.map(|ring| {
            let words = line_within(painter, &names::ring_lower(words, ring), Font::Small, 200.0);
            let middle = At::towards(0.0, measures.edge(ring));
            (Area::around(middle, words.size().x + 16.0, CAPTION), words)
        });
        let written = captions.each_ref().map(|(area, _)| *area);
        let sizes: Vec<Option<(f32, f32)>> = nodes
            .iter()
            .map(|node| {
                let size = node.label_size();
                network::shows_name(nodes.len(), node.ring).then_some((size.x + 4.0, size.y))
            })
            .collect();
        let ties = seated
            .iter()
            .zip(&nodes)
            .filter(|((_, person, _), _)| person.tie != Tie::Unsaid)
            .map(|(_, node)| node.tie.clone());
        let between = bonds
            .iter()
            .filter(|bond| bond.tie != Tie::Unsaid)
            .map(|bond| bond.path.clone());
        let lines: Vec<Vec<At>> = ties.chain(between).collect();
        let labels = network::labels(&measures, &spots, &sizes, &lines, &written);
        for (node, label) in nodes.iter_mut().zip(labels) {
            node.label = label;
        }
        Self {
            case: Arc::clone(case),
            lang,
            size,
            pixels_per_point,
            measures,
            nodes,
            bonds,
            captions,
        }
    }

    /// Whether it still shows this case in this room.
    pub fn is_of(&self, case: &Arc<Case>, lang: Lang, size: Vec2, pixels_per_point: f32) -> bool {
        Arc::ptr_eq(&self.case, case)
            && self.lang == lang
            && self.size == size
            && self.pixels_per_point == pixels_per_point
    }
}

/// A name and a role, laid out.
fn name_lines(
    painter: &Painter,
    words: &Words,
    person: &crate::model::Person,
) -> [Option<Arc<Galley>>; 2] {
    let name = names::person_name(words, person);
    let role = names::role_line(person);
    [
        Some(line_within(painter, name, Font::Strong, WIDEST_NAME)),
        (!role.is_empty()).then(|| line_within(painter, role, Font::Small, WIDEST_NAME)),
    ]
}

/// A box of the picture on the screen, the child standing at `child`.
pub fn rect_of(child: Pos2, area: Area) -> Rect {
    Rect::from_min_max(
        child + vec2(area.left, area.top),
        child + vec2(area.right, area.bottom),
    )
}

/// Draws a name with its role, the lines centred one under the other, each on a ground of its own.
pub fn paint_name(
    painter: &Painter,
    rect: Rect,
    lines: &[Option<Arc<Galley>>; 2],
    inks: [Color32; 2],
    ground: Color32,
) {
    let mut top = rect.top();
    for ((galley, ink), row) in lines.iter().zip(inks).zip(ROWS) {
        let Some(galley) = galley else { continue };
        let size = galley.size();
        let middle = pos2(rect.center().x, top + row / 2.0);
        let backing = Rect::from_center_size(middle, vec2(size.x + 4.0, row));
        painter.rect_filled(backing, 3.0, ground);
        painter.galley(middle - size / 2.0, Arc::clone(galley), ink);
        top += row;
    }
}
