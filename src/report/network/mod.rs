//! The network on paper: the child in the middle, people around it as they were placed, and all of them as a list.

mod picture;

use super::drawing::{Drawing, Figure, Ink, Shape, at};
use super::faces::Face;
use super::label::{Label, NAME, Notes, SMALL, leading, words as line};
use super::legend::flowed;
use super::naming::Naming;
use super::sheets::{MARGIN, Row, Sheets};
use super::{Extra, Options, Print};
use crate::model::network::{At, Measures};
use crate::model::{Decision, Group, ItemRef, Person, PersonId, Ring, Support, Tie};
use picture::{outline, tie};

/// Between picture and list, and between two columns of the list.
const GAP: f32 = 24.0;

/// The network of a case as pages.
pub fn network(print: &Print<'_>, options: &Options) -> Drawing {
    let (print, words) = (*print, print.words);
    let naming = Naming::new(print, options.names);
    let child = naming.child();
    let title = words.tf("report-network-title", &[("child", (&child).into())]);
    let mut sheets = Sheets::begin(print, options, &naming, title);
    let mut notes = Notes::default();
    let page = Page {
        print,
        naming: &naming,
        options,
    };
    let (top, left, right) = (sheets.y, MARGIN, sheets.right());
    let (_, height) = options.paper.size();
    let wide = (right - left) * 0.56;
    let tall = (height - top - 2.0 * MARGIN - 32.0).max(300.0);
    for figure in page.picture(&child, &Measures::within(wide, tall)) {
        sheets.add(figure.moved(left + wide / 2.0, top + tall / 2.0));
    }
    sheets.y = top + tall + 2.0;
    for row in page.signs([left, left + wide]) {
        sheets.add_row(row);
    }
    let end = sheets.y;
    sheets.y = top;
    page.list(&mut sheets, &mut notes, [left + wide + GAP, right]);
    sheets.y = sheets.y.max(end);
    if !notes.texts.is_empty() {
        sheets.heading(words.t("report-notes"));
        for (n, text) in notes.texts.iter().enumerate() {
            let text = format!("[{}] {text}", n + 1);
            sheets.paragraph(&text, Face::Regular, SMALL, Ink::Text);
        }
    }
    let summary = words.tf(
        "report-network-summary",
        &[
            ("n", print.case.people.len().into()),
            ("date", (&words.date_long(print.today)).into()),
        ],
    );
    sheets.finish(summary, None)
}

struct Page<'a> {
    print: Print<'a>,
    naming: &'a Naming<'a>,
    options: &'a Options,
}

impl Page<'_> {
    /// Everybody in the order of the list: families first, within a group as entered.
    fn people(&self) -> impl Iterator<Item = &Person> {
        Group::ALL.into_iter().flat_map(|group| {
            let people = self.print.case.people.iter();
            people
                .map(|person| &**person)
                .filter(move |person| person.group == group)
        })
    }

    fn number(&self, id: PersonId) -> usize {
        self.people()
            .position(|person| person.id == id)
            .unwrap_or(0)
            + 1
    }

    fn name(&self, person: &Person) -> String {
        match self.naming.said(&person.name) {
            name if name.is_empty() => self
                .print
                .words
                .tf("report-person", &[("n", self.number(person.id).into())]),
            name => name,
        }
    }

    /// All that is known of a person, in words.
    fn about(&self, person: &Person) -> String {
        let words = self.print.words;
        let (relation, role) = (
            self.naming.said(&person.relation),
            self.naming.said(&person.role),
        );
        let is_said = role.starts_with(&relation) || relation == self.name(person);
        let mut about = Vec::new();
        about.extend((!is_said).then_some(relation));
        about.push(role);
        let seat = person.seat.map(|seat| ring_key(seat.ring));
        about.push(words.t(seat.unwrap_or("report-no-seat")).to_owned());
        if let Some(tie) = tie_key(person.tie) {
            about.push(words.tf("report-tie", &[("tie", words.t(tie).into())]));
        }
        let support = match person.support {
            Support::Unsaid => None,
            Support::Yes => Some("report-supports"),
            Support::Partly => Some("report-supports-partly"),
            Support::No => Some("report-supports-not"),
        };
        about.extend(support.map(|key| words.t(key).to_owned()));
        about.push(fact(&self.naming.said(&person.contact)));
        let knows: Vec<String> = self
            .print
            .case
            .bonds
            .iter()
            .filter_map(|bond| {
                let other = match person.id {
                    id if id == bond.one => bond.other,
                    id if id == bond.other => bond.one,
                    _ => return None,
                };
                let name = self.name(self.print.case.person(other)?);
                Some(match tie_key(bond.tie) {
                    Some(key) => words.tf(
                        "report-knows-how",
                        &[("name", (&name).into()), ("tie", words.t(key).into())],
                    ),
                    None => name,
                })
            })
            .collect();
        if !knows.is_empty() {
            about.push(words.tf("report-knows", &[("list", (&knows.join(", ")).into())]));
        }
        let sources = person.sources.join(", ");
        if self.options.shows(Extra::Sources) && !sources.is_empty() {
            let sources = self.naming.said(&sources);
            about.push(words.tf("report-from", &[("list", (&sources).into())]));
        }
        about.retain(|part| !part.is_empty());
        about.join("\u{a0}· ")
    }

    /// Everybody, and who else could be drawn in: beside the picture, then in columns on sheets of their own.
    fn list(&self, sheets: &mut Sheets<'_>, notes: &mut Notes, beside: [f32; 2]) {
        let words = self.print.words;
        let mut column = Column {
            across: beside,
            top: sheets.y,
            is_beside: true,
        };
        let indent = 18.0;
        for group in Group::ALL {
            let key = match group {
                Group::Family => "report-group-family",
                Group::Neighbourhood => "report-group-neighbourhood",
                Group::Professional => "report-group-professional",
                Group::Unsaid => "report-group-unsaid",
            };
            for (n, person) in self
                .people()
                .filter(|person| person.group == group)
                .enumerate()
            {
                let width = column.across[1] - column.across[0];
                let label = Label::new(
                    notes,
                    &self.name(person),
                    &self.about(person),
                    width - indent,
                );
                let mut row = Row::default();
                if n == 0 {
                    row = heading(words.t(key));
                }
                let number = self.number(person.id).to_string();
                let mut shapes = vec![Shape::Words(line(
                    number,
                    Face::Regular,
                    SMALL,
                    Ink::Muted,
                    0.0,
                    row.height + leading(NAME) - 3.0,
                ))];
                shapes.extend(label.shapes(indent, row.height));
                row.figures.push(Figure::plain(shapes));
                row.height += label.height + 5.0;
                column.put(sheets, row);
            }
        }
        for (n, item) in self.print.case.involvements.iter().enumerate() {
            let who = match item.person.and_then(|id| self.naming.person(id)) {
                Some(name) => name,
                None => self.naming.said(&item.who),
            };
            let decision = words.t(match item.decision {
                Decision::Unsaid => "report-decision-unsaid",
                Decision::Yes => "report-decision-yes",
                Decision::Maybe => "report-decision-maybe",
                Decision::NotYet => "report-decision-not-yet",
                Decision::No => "report-decision-no",
            });
            let mut about = vec![decision.to_owned()];
            about.extend(
                item.decided
                    .as_ref()
                    .map(|when| words.when_text(&when.date)),
            );
            about.push(fact(&self.naming.said(&item.reason)));
            let asks = self.naming.said(&item.asks);
            if !asks.is_empty() {
                about.push(words.tf("report-asks", &[("who", (&asks).into())]));
            }
            about.retain(|part| !part.is_empty());
            let width = column.across[1] - column.across[0];
            let label = Label::new(notes, &who, &about.join("\u{a0}· "), width - indent);
            let mut row = Row::default();
            if n == 0 {
                row = heading(words.t("report-involve"));
            }
            row.figures.push(Figure {
                item: Some(ItemRef::Involvement(item.id)),
                spoken: String::new(),
                shapes: label.shapes(indent, row.height).collect(),
            });
            row.height += label.height + 5.0;
            column.put(sheets, row);
        }
    }

    /// What the signs of the picture mean.
    fn signs(&self, across: [f32; 2]) -> Vec<Row> {
        let words = self.print.words;
        let mut signs = Vec::new();
        for kind in [Tie::Close, Tie::Ordinary, Tie::Rare, Tie::Strained] {
            if let Some(key) = tie_key(kind) {
                let path = [At { x: 0.0, y: 6.5 }, At { x: 26.0, y: 6.5 }];
                let line = tie(&path, kind, Ink::Text);
                signs.push((line.into_iter().collect(), words.t(key)));
            }
        }
        for (group, key) in [
            (Group::Family, "report-group-family"),
            (Group::Neighbourhood, "report-group-neighbourhood"),
            (Group::Professional, "report-group-professional"),
        ] {
            signs.push((vec![outline(group, at(14.0, 6.5), 5.5)], words.t(key)));
        }
        flowed(signs, across)
    }
}

/// A column that is filled from top to bottom; where it is full, the next one.
struct Column {
    across: [f32; 2],
    top: f32,
    is_beside: bool,
}

impl Column {
    fn put(&mut self, sheets: &mut Sheets<'_>, row: Row) {
        if sheets.room() < row.height {
            let (left, right) = (MARGIN, sheets.right());
            let half = (right - left - GAP) / 2.0;
            let is_last = self.is_beside || self.across[0] > left + 1.0;
            if is_last {
                sheets.turn();
                self.top = sheets.y;
                self.across = [left, left + half];
                self.is_beside = false;
            } else {
                sheets.y = self.top;
                self.across = [right - half, right];
            }
        }
        let figures = row.figures.into_iter();
        sheets.add_row(Row {
            figures: figures
                .map(|figure| figure.moved(self.across[0], 0.0))
                .collect(),
            height: row.height,
        });
    }
}

/// A sentence among facts: they are parted by dots already.
fn fact(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}

fn heading(text: &str) -> Row {
    Row {
        figures: vec![Figure::plain(vec![Shape::Words(line(
            text,
            Face::Strong,
            SMALL,
            Ink::Muted,
            0.0,
            13.0,
        ))])],
        height: 18.0,
    }
}

const fn ring_key(ring: Ring) -> &'static str {
    match ring {
        Ring::Inner => "report-ring-inner",
        Ring::Near => "report-ring-near",
        Ring::Far => "report-ring-far",
    }
}

const fn tie_key(tie: Tie) -> Option<&'static str> {
    match tie {
        Tie::Unsaid => None,
        Tie::Close => Some("report-tie-close"),
        Tie::Ordinary => Some("report-tie-ordinary"),
        Tie::Rare => Some("report-tie-rare"),
        Tie::Strained => Some("report-tie-strained"),
    }
}
