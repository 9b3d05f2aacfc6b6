//! Reading what can be read of a damaged case file.
//!
//! Every item is read for itself; what cannot be read is kept as the text it is. The damaged file stays as it was, and
//! [`keep_damaged`] puts a copy of it aside before anything is saved over it.

mod damaged;
mod mend;
mod split;

use std::collections::HashMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

pub(super) use damaged::damaged_copies;
pub use damaged::keep_damaged;

use super::format::{FORMAT, HEAD_BYTES, SaveId, VERSION, head};
use crate::model::{
    Case, CaseId, Child, Instrument, Nature, Observation, ReactionId, Row, Screening, Stamp,
    Summary,
};
use mend::{Texts, mend};
use split::{Content, Part, Way};

/// What was read of a damaged file. The case has no findings and may be saved as a new one.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    /// The case, with what could be read.
    pub case: Case,
    /// How many items of the case were read.
    pub read: usize,
    /// How many there were to be seen. Of a file that [ends early](Salvaged::ends_early) there may have been more.
    pub of: usize,
    /// What could not be read, as it stands in the file: never for a log.
    pub lost: Vec<String>,
    /// Whether the file stops in the middle.
    pub ends_early: bool,
}

/// How far the fields of the case are indented in a file the program wrote.
const CASE_INDENT: usize = 4;
/// How far those of an item of a list are.
const ITEM_INDENT: usize = 8;
/// More items than this are not looked at one by one.
const MOST: usize = 500_000;
/// More lost texts than this are put together, so that a hostile file takes no more memory than it is long.
const MOST_LOST: usize = 10_000;
/// The stack items are read on.
const STACK_BYTES: usize = 16 << 20;

/// The lists of a case by their names in the file.
const LISTS: [&str; 18] = [
    "people",
    "screenings",
    "experiences",
    "links",
    "cards",
    "aims",
    "sub_goals",
    "entries",
    "periods",
    "bonds",
    "questions",
    "involvements",
    "rounds",
    "corrections",
    "departures",
    "meetings",
    "turns",
    "steps",
];

/// Reads what can be read. `None` for what is no case file of ours, and for one of a newer version: what this version does
/// not know would be lost.
pub fn salvage(bytes: &[u8]) -> Option<Salvaged> {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
    std::thread::scope(|scope| {
        let reader = thread.spawn_scoped(scope, || salvage_here(bytes));
        // No thread to be had or a fault of the reader: nothing is read, and the file is as it was.
        reader.ok()?.join().ok()?
    })
}

fn salvage_here(bytes: &[u8]) -> Option<Salvaged> {
    let whole = String::from_utf8_lossy(bytes);
    let text = whole.trim_start_matches('\u{feff}');
    if !is_ours(text) {
        return None;
    }
    let by_brackets = read(text, Way::Brackets);
    if let Some(found) = &by_brackets
        && found.lost.is_empty()
        && head::outline(text).is_ok()
    {
        return by_brackets;
    }
    let by_lines = read(text, Way::Lines);
    // Of two that read as much, the one that tells more of what it did not read.
    let best = [by_lines, by_brackets]
        .into_iter()
        .flatten()
        .max_by_key(|found| (found.read, found.of))?;
    // Nothing that could not be saved is ever shown.
    best.case.findings().is_empty().then_some(best)
}

/// Whether it is a case file of a version this program may read.
fn is_ours(text: &str) -> bool {
    let outline = head::outline_of_beginning(text);
    if let Ok(version) = outline.version() {
        return version.major <= VERSION.major;
    }
    // A damaged head: then the body must look like one.
    let beginning = text.as_bytes();
    let beginning = &beginning[..beginning.len().min(HEAD_BYTES)];
    let calls_itself = beginning
        .windows(FORMAT.len())
        .any(|window| window == FORMAT.as_bytes());
    let has = |list: &&&str| text.contains(&format!("\n    {list}: ["));
    let begins = text.trim_start().starts_with("CaseFile");
    (calls_itself && begins) || LISTS.iter().filter(has).count() > 2
}

/// Text that could not be read.
#[derive(Default)]
struct Lost {
    count: usize,
    texts: Vec<String>,
}

impl Lost {
    fn add(&mut self, text: &str) {
        self.count += 1;
        let text = text.trim();
        match self.texts.last_mut() {
            Some(last) if self.count > MOST_LOST => {
                last.push('\n');
                last.push_str(text);
            }
            _ => self.texts.push(text.to_owned()),
        }
    }
}

/// Where the fields of the case begin, in a file the program wrote: the first of these that is not damaged.
const BEGINS: [&str; 5] = [
    "\n  case:",
    "\n    id: ",
    "\n    child: (",
    "\n    people: [",
    "\n    screenings: [",
];

/// The fields of the case in the text of a file, where they are found.
fn fields(text: &str, way: Way) -> Option<Vec<Part<'_>>> {
    match way {
        Way::Brackets => {
            let outer = way.split(text, CASE_INDENT - 2);
            outer.iter().find_map(|part| match part.content {
                Content::One(value) if part.name == "case" => Some(way.split(value, CASE_INDENT)),
                _ => None,
            })
        }
        Way::Lines => {
            // Not from the beginning: the summary has fields of the same names.
            let start = BEGINS.iter().find_map(|line| text.find(line))?;
            Some(way.split(&text[start..], CASE_INDENT))
        }
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    ron::from_str(text.trim()).ok()
}

/// A list being read.
struct Reading<'a> {
    way: Way,
    lost: Lost,
    texts: Texts<'a>,
    tried: usize,
}

impl<'a> Reading<'a> {
    fn list<T>(
        &mut self,
        name: &'static str,
        items: Vec<&'a str>,
        mut read: impl FnMut(&mut Self, &str) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for text in items {
            self.tried += 1;
            let item = if self.tried > MOST {
                None
            } else {
                read(self, text)
            };
            match item {
                Some(item) => {
                    found.push(item);
                    self.texts.entry(name).or_default().push(text);
                }
                None => self.lost.add(text),
            }
        }
        found
    }

    fn plain<T: DeserializeOwned>(&mut self, name: &'static str, items: Vec<&'a str>) -> Vec<T> {
        self.list(name, items, |_, text| parse(text))
    }

    /// A screening holds so much that its rows are saved one by one.
    fn screening(&mut self, text: &str) -> Option<Screening> {
        if let Some(whole) = parse::<Screening>(text)
            && !answers_twice(&whole.rows)
        {
            return Some(whole);
        }
        let (mut id, mut begun, mut closed) = (None, None, None);
        let (mut created, mut changed, mut participants) = (None, None, None);
        let mut rows: Vec<Row> = Vec::new();
        let mut observations: Vec<Arc<Observation>> = Vec::new();
        let mut lost = Vec::new();
        for part in self.way.split(text, ITEM_INDENT) {
            match (part.name, part.content) {
                ("rows", Content::Many(items)) => {
                    for item in items {
                        match parse::<Row>(item) {
                            Some(row)
                                if rows.iter().all(|known| known.reaction != row.reaction) =>
                            {
                                rows.push(row);
                            }
                            _ => lost.push(item),
                        }
                    }
                }
                ("observations", Content::Many(items)) => {
                    for item in items {
                        match parse(item) {
                            Some(seen) => observations.push(seen),
                            None => lost.push(item),
                        }
                    }
                }
                (name, Content::One(value)) => {
                    let is_read = match name {
                        "id" => set(&mut id, value),
                        "begun" => set(&mut begun, value),
                        "closed" => set(&mut closed, value),
                        "participants" => set(&mut participants, value),
                        "created" => set(&mut created, value),
                        "changed" => set(&mut changed, value),
                        _ => false,
                    };
                    if !is_read {
                        lost.push(value);
                    }
                }
                (_, Content::Many(items)) => lost.extend(items),
            }
        }
        // Without these it is lost as a whole, and its text with it.
        let (id, begun) = (id?, begun?);
        let newest: Option<Stamp> = rows
            .iter()
            .filter_map(|row| row.changed.clone())
            .chain(observations.iter().map(|seen| seen.changed.clone()))
            .max_by_key(|stamp| stamp.at);
        let created: Stamp = created.or(changed.clone()).or(newest.clone())?;
        let changed = changed.or(newest).unwrap_or_else(|| created.clone());
        for reaction in ReactionId::ALL {
            if rows.iter().all(|row| row.reaction != reaction) {
                rows.push(Row::empty(reaction));
            }
        }
        rows.sort_by_key(|row| row.reaction);
        for text in lost {
            self.lost.add(text);
        }
        Some(Screening {
            id,
            begun,
            closed: closed.flatten(),
            participants: participants.unwrap_or_default(),
            rows,
            observations,
            created,
            changed,
        })
    }

    /// What of the child can be read; blank where nothing can.
    fn child(&mut self, text: &str) -> Child {
        if let Some(whole) = parse(text) {
            return whole;
        }
        let mut child = Child::default();
        for part in self.way.split(text, CASE_INDENT + 2) {
            let Content::One(value) = part.content else {
                continue;
            };
            let is_read = match part.name {
                "key" => put(&mut child.key, value),
                "alias" => put(&mut child.alias, value),
                "birth" => put(&mut child.birth, value),
                "functional_age" => put(&mut child.functional_age, value),
                _ => false,
            };
            if !is_read {
                self.lost.add(value);
            }
        }
        child
    }
}

/// Sets a value that can be read; says whether it could.
fn set<T: DeserializeOwned>(known: &mut Option<T>, text: &str) -> bool {
    let read = parse(text);
    let is_read = read.is_some();
    if is_read {
        *known = read;
    }
    is_read
}

/// The same where there is a value already.
fn put<T: DeserializeOwned>(known: &mut T, text: &str) -> bool {
    parse(text).map(|read| *known = read).is_some()
}

fn answers_twice(rows: &[Row]) -> bool {
    rows.iter().enumerate().any(|(at, row)| {
        rows[..at]
            .iter()
            .any(|known| known.reaction == row.reaction)
    })
}

fn read(text: &str, way: Way) -> Option<Salvaged> {
    let fields = fields(text, way)?;
    let outline = head::outline_of_beginning(text);
    let summary = outline.read::<Summary>("summary").ok();
    let save_id = outline.read::<SaveId>("save_id").ok();
    let mut reading = Reading {
        way,
        lost: Lost::default(),
        texts: HashMap::new(),
        tried: 0,
    };
    let (mut id, mut nature, mut instrument) = (None, None, None);
    let (mut created, mut changed, mut child) = (None, None, None);
    let mut case = Case::new(CaseId::fresh(), Child::default(), &fallback(save_id));
    for part in fields {
        match (part.name, part.content) {
            ("people", Content::Many(items)) => case.people = reading.plain("people", items),
            ("screenings", Content::Many(items)) => {
                case.screenings = reading.list("screenings", items, |reading, text| {
                    reading.screening(text).map(Arc::new)
                });
            }
            ("experiences", Content::Many(items)) => {
                case.experiences = reading.plain("experiences", items);
            }
            ("links", Content::Many(items)) => case.links = reading.plain("links", items),
            ("cards", Content::Many(items)) => case.cards = reading.plain("cards", items),
            ("aims", Content::Many(items)) => case.aims = reading.plain("aims", items),
            ("sub_goals", Content::Many(items)) => {
                case.sub_goals = reading.plain("sub_goals", items);
            }
            ("entries", Content::Many(items)) => case.entries = reading.plain("entries", items),
            ("periods", Content::Many(items)) => case.periods = reading.plain("periods", items),
            ("bonds", Content::Many(items)) => case.bonds = reading.plain("bonds", items),
            ("questions", Content::Many(items)) => {
                case.questions = reading.plain("questions", items);
            }
            ("involvements", Content::Many(items)) => {
                case.involvements = reading.plain("involvements", items);
            }
            ("rounds", Content::Many(items)) => case.rounds = reading.plain("rounds", items),
            ("corrections", Content::Many(items)) => {
                case.corrections = reading.plain("corrections", items);
            }
            ("departures", Content::Many(items)) => {
                case.departures = reading.plain("departures", items);
            }
            ("meetings", Content::Many(items)) => {
                case.meetings = reading.plain("meetings", items);
            }
            ("turns", Content::Many(items)) => {
                case.turns = reading.plain("turns", items);
            }
            ("steps", Content::Many(items)) => {
                case.steps = reading.plain("steps", items);
            }
            ("conflicts", Content::Many(items)) => {
                case.conflicts = reading.plain("conflicts", items);
            }
            ("erased", Content::Many(items)) => case.erased = reading.plain("erased", items),
            ("child", Content::One(text)) => {
                child = Some(reading.child(text));
                reading.texts.insert("child", vec![text]);
            }
            (name, Content::One(value)) => {
                let is_read = match name {
                    "id" => set::<CaseId>(&mut id, value),
                    "nature" => set::<Nature>(&mut nature, value),
                    "instrument" => set::<u32>(&mut instrument, value),
                    "created" => set::<Stamp>(&mut created, value),
                    "changed" => set::<Stamp>(&mut changed, value),
                    _ => false,
                };
                if !is_read {
                    reading.lost.add(value);
                }
            }
            (_, Content::Many(items)) => {
                for item in items {
                    reading.lost.add(item);
                }
            }
        }
    }
    let Reading {
        mut lost,
        mut texts,
        ..
    } = reading;
    case.id = id.unwrap_or(case.id);
    case.nature = nature.unwrap_or_default();
    case.instrument = instrument.unwrap_or_else(|| Instrument::get().version);
    let said = summary.as_ref().map(|summary| summary.changed.clone());
    case.changed = changed.or(said).unwrap_or(case.changed);
    case.created = created.unwrap_or_else(|| case.changed.clone());
    // A child that cannot be read keeps what the head calls it.
    case.child = child.unwrap_or_else(|| Child {
        alias: summary.map(|summary| summary.alias).unwrap_or_default(),
        ..Child::default()
    });
    for text in mend(&mut case, &mut texts) {
        lost.add(text);
    }
    let read = LISTS
        .iter()
        .filter_map(|list| texts.get(list))
        .map(Vec::len)
        .sum();
    Some(Salvaged {
        read,
        of: read + lost.count,
        lost: lost.texts,
        ends_early: ends_early(text),
        case,
    })
}

/// When a case was last changed, if nothing in the file says: when it was saved.
fn fallback(save_id: Option<SaveId>) -> Stamp {
    let at = save_id
        .and_then(super::versions::time_of)
        .unwrap_or_default();
    Stamp::new(at, "")
}

/// Whether the end of the file is missing.
fn ends_early(text: &str) -> bool {
    let last = text.lines().rev().find(|line| !line.trim().is_empty());
    last != Some(")") && head::outline(text).is_err()
}
