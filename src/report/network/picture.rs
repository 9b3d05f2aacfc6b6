//! The picture: the child, the rings, and everybody where they were put. Places are counted from the middle of the child.

use super::super::drawing::{Area, Dash, Figure, Ink, Pen, Point, Shape, Side, at};
use super::super::faces::Face;
use super::super::label::{NAME, SMALL, leading, words as line};
use super::Page;
use crate::model::network::{
    Area as Room, At, Measures, bond_path, hexagon, labels, shows_name, spots, tie_path, zigzag,
};
use crate::model::{Group, ItemRef, Person, PersonId, Ring, Seat, Tie};

/// The widest a name stands in the picture; it goes on in a second line.
const WIDEST: f32 = 96.0;

const fn point(place: At) -> Point {
    at(place.x, place.y)
}

impl Page<'_> {
    pub(super) fn picture(&self, child: &str, measures: &Measures) -> Vec<Figure> {
        let middle = at(0.0, 0.0);
        let seated: Vec<(&Person, Seat)> = self
            .people()
            .filter_map(|person| Some((person, person.seat?)))
            .collect();
        let seats: Vec<Seat> = seated.iter().map(|(_, seat)| *seat).collect();
        let spots = spots(measures, &seats);
        let rings = measures.edges.iter().map(|radius| Shape::Disc {
            middle,
            radius: *radius,
            fill: None,
            edge: Some(Pen::solid(0.7, Ink::Line)),
        });
        let mut figures = vec![Figure::plain(rings.collect())];

        let spot_of = |id: PersonId| {
            let at = seated.iter().position(|(person, _)| person.id == id)?;
            spots.get(at)
        };
        let mut paths = Vec::new();
        let mut lines = Vec::new();
        for bond in &self.print.case.bonds {
            if let (Some(one), Some(other)) = (spot_of(bond.one), spot_of(bond.other)) {
                let path = bond_path(measures, one, other, &spots);
                lines.extend(tie(&path, bond.tie, Ink::Line));
                paths.push(path);
            }
        }
        for ((person, _), spot) in seated.iter().zip(&spots) {
            let path = tie_path(measures, spot);
            lines.extend(tie(&path, person.tie, Ink::Text));
            paths.push(path);
        }
        figures.push(Figure::plain(lines));

        let captions: Vec<(&str, Room)> = Ring::ALL
            .into_iter()
            .map(|ring| {
                let text = self.print.words.t(super::ring_key(ring));
                let width = Face::Regular.width(text, SMALL) + 12.0;
                let place = At {
                    x: 0.0,
                    y: -measures.edge(ring),
                };
                (text, Room::around(place, width, 14.0))
            })
            .collect();
        figures.extend(captions.iter().map(|(text, room)| caption(text, *room)));
        figures.push(disc(child, measures.child));

        let names: Vec<Vec<String>> = seated
            .iter()
            .map(|(person, seat)| {
                if !shows_name(seated.len(), seat.ring) {
                    return Vec::new();
                }
                let mut lines = Face::Strong.wrap(&self.name(person), NAME, WIDEST);
                if lines.len() > 2 {
                    lines.truncate(2);
                    if let Some(last) = lines.last_mut() {
                        last.push('…');
                    }
                }
                lines
            })
            .collect();
        let sizes: Vec<Option<(f32, f32)>> = names
            .iter()
            .map(|lines| {
                let widths = lines.iter().map(|text| Face::Strong.width(text, NAME));
                let width = widths.fold(0.0, f32::max) + 3.0;
                (!lines.is_empty()).then_some((width, lines.len() as f32 * leading(NAME)))
            })
            .collect();
        let rooms: Vec<Room> = captions.iter().map(|(_, room)| *room).collect();
        let placed = labels(measures, &spots, &sizes, &paths, &rooms);
        for (((person, _), spot), (name, room)) in
            seated.iter().zip(&spots).zip(names.into_iter().zip(placed))
        {
            let place = point(spot.middle);
            let mut shapes = vec![outline(person.group, place, spot.radius)];
            let number = self.number(person.id).to_string();
            let y = place.y + 3.3;
            shapes.push(centred(number, Face::Regular, SMALL, Ink::Text, place.x, y));
            if let Some(room) = room {
                shapes.extend(written(name, room));
            }
            figures.push(Figure {
                item: Some(ItemRef::Person(person.id)),
                spoken: format!("{}, {}", self.name(person), self.about(person)),
                shapes,
            });
        }
        figures
    }
}

/// A name on paper of its own.
fn written(name: Vec<String>, room: Room) -> Vec<Shape> {
    let mut shapes = vec![Shape::Box {
        area: Area::new(
            room.left,
            room.top,
            room.right - room.left,
            room.bottom - room.top,
        ),
        round: 2.0,
        fill: Some(Ink::Paper),
        edge: None,
    }];
    for (n, text) in name.into_iter().enumerate() {
        let y = room.top + (n + 1) as f32 * leading(NAME) - 3.0;
        shapes.push(centred(
            text,
            Face::Strong,
            NAME,
            Ink::Text,
            room.middle().x,
            y,
        ));
    }
    shapes
}

/// The name of a ring, on its edge.
fn caption(text: &str, room: Room) -> Figure {
    let middle = room.middle();
    Figure::plain(vec![
        Shape::Box {
            area: Area::new(room.left, room.top, room.right - room.left, 14.0),
            round: 7.0,
            fill: Some(Ink::Paper),
            edge: Some(Pen::solid(0.7, Ink::Line)),
        },
        centred(
            text.to_owned(),
            Face::Regular,
            SMALL,
            Ink::Muted,
            middle.x,
            middle.y + 3.2,
        ),
    ])
}

/// The child.
fn disc(child: &str, radius: f32) -> Figure {
    let mut shapes = vec![Shape::Disc {
        middle: at(0.0, 0.0),
        radius,
        fill: Some(Ink::Text),
        edge: None,
    }];
    let lines = Face::Strong.wrap(child, SMALL, radius * 1.85);
    // What does not fit stands in the title.
    let lines: Vec<String> = lines.into_iter().take(2).collect();
    let first = 3.2 - (lines.len() as f32 - 1.0) / 2.0 * leading(SMALL);
    for (n, text) in lines.into_iter().enumerate() {
        let y = first + n as f32 * leading(SMALL);
        shapes.push(centred(text, Face::Strong, SMALL, Ink::Paper, 0.0, y));
    }
    Figure::plain(shapes)
}

fn centred(text: String, face: Face, size: f32, ink: Ink, x: f32, y: f32) -> Shape {
    let mut words = line(text, face, size, ink, x, y);
    words.side = Side::Middle;
    Shape::Words(words)
}

/// The outline says where somebody belongs.
pub(super) fn outline(group: Group, place: Point, radius: f32) -> Shape {
    let pen = Pen::solid(1.2, Ink::Text);
    match group {
        Group::Family | Group::Unsaid => Shape::Disc {
            middle: place,
            radius,
            fill: Some(Ink::Paper),
            edge: Some(Pen {
                dash: match group {
                    Group::Unsaid => Dash::Dashed,
                    _ => Dash::Solid,
                },
                ..pen
            }),
        },
        Group::Neighbourhood => Shape::Corners {
            points: hexagon(
                At {
                    x: place.x,
                    y: place.y,
                },
                radius * 1.08,
            )
            .into_iter()
            .map(point)
            .collect(),
            fill: Some(Ink::Paper),
            edge: Some(pen),
        },
        Group::Professional => {
            let half = radius * 0.92;
            Shape::Box {
                area: Area::new(place.x - half, place.y - half, 2.0 * half, 2.0 * half),
                round: half * 0.3,
                fill: Some(Ink::Paper),
                edge: Some(pen),
            }
        }
    }
}

/// What holds two together, as a line. Of what nobody has said there is none.
pub(super) fn tie(path: &[At], tie: Tie, ink: Ink) -> Option<Shape> {
    let pen = match tie {
        Tie::Unsaid => return None,
        Tie::Close => Pen::solid(3.2, ink),
        Tie::Ordinary => Pen::solid(1.2, ink),
        Tie::Rare => Pen::dotted(1.8, ink),
        Tie::Strained => Pen::solid(1.1, ink),
    };
    let points = match tie {
        Tie::Strained => zigzag(path, 3.0, 4.0),
        _ => path.to_vec(),
    };
    Some(Shape::Path {
        points: points.into_iter().map(point).collect(),
        pen,
    })
}
