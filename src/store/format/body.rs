//! The body of a case file: the case itself, with what this version does not know set apart instead of dropped.

use std::ops::Range;

use ron::Options;
use ron::error::{Error, SpannedError};

use super::head::Wrong;
use super::place::Place;
use super::refusal::Problem;
use super::scan::{self, Kind, Scan};
use crate::model::{Case, Fault, Finding};

/// How many places of one sort are named; more help nobody.
const NAMED: usize = 12;
/// A body larger than this is not walked over again and again to name places, in bytes.
const LARGE: usize = 8 << 20;
/// How many items may be left out. Each costs another reading.
const LEFT_OUT: usize = 64;
/// How much may be read over again for them, in bytes: a hostile file must not take minutes.
const READ_AGAIN: usize = 32 << 20;

/// A case as read, and the bytes where something was not understood.
#[derive(Debug)]
pub struct Body {
    /// The case.
    pub case: Case,
    /// Where fields stand that are not known.
    pub unknown_fields: Vec<usize>,
    /// Where items stood that hold a word that is not known; they are not in the case.
    pub left_out: Vec<usize>,
}

/// Reads the case that stands in a part of the text.
pub fn read(text: &str, span: Range<usize>) -> Result<Body, Wrong> {
    let mut left_out = Vec::new();
    let mut copy: Option<String> = None;
    let mut again = 0;
    loop {
        let body = match &copy {
            Some(copy) => copy.as_str(),
            None => &text[span.clone()],
        };
        match read_strictly(body) {
            Ok((case, paths)) => {
                let unknown_fields = paths
                    .iter()
                    .map(|path| span.start + find(body, path))
                    .collect();
                return Ok(Body {
                    case,
                    unknown_fields,
                    left_out,
                });
            }
            Err(error) => {
                let at = byte_of(body, &error);
                let is_unknown_word = matches!(error.code, Error::NoSuchEnumVariant { .. });
                again += body.len();
                if is_unknown_word
                    && left_out.len() < LEFT_OUT
                    && again <= READ_AGAIN
                    && let Some(item) = item_around(body, at)
                {
                    let blanks = body[item.clone()].len() - body[item.clone()].trim_start().len();
                    left_out.push(span.start + item.start + blanks);
                    copy = Some(without(body, item));
                    continue;
                }
                return Err((problem(&error.code), span.start + at));
            }
        }
    }
}

/// The way from the case to a field, outermost first.
type Way = Vec<Step>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    At(usize),
    Named(String),
}

fn read_strictly(body: &str) -> Result<(Case, Vec<Way>), SpannedError> {
    let mut unknown = Vec::new();
    let mut reader = ron::de::Deserializer::from_str_with_options(body, &Options::default())?;
    let read = serde_ignored::deserialize(&mut reader, |path| {
        // Each costs a walk over the text.
        if unknown.is_empty() || (unknown.len() < NAMED && body.len() < LARGE) {
            unknown.push(way(&path));
        }
    });
    let case = match read.and_then(|case| reader.end().map(|()| case)) {
        Ok(case) => case,
        Err(code) => return Err(reader.span_error(code)),
    };
    Ok((case, unknown))
}

fn way(path: &serde_ignored::Path<'_>) -> Way {
    use serde_ignored::Path;
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => {
            let mut steps = way(parent);
            steps.push(Step::At(*index));
            steps
        }
        Path::Map { parent, key } => {
            let mut steps = way(parent);
            steps.push(Step::Named(key.clone()));
            steps
        }
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => way(parent),
    }
}

/// The byte at which a way ends, or the deepest item on it that can be found.
fn find(body: &str, way: &Way) -> usize {
    let mut span = 0..body.len();
    let mut at = 0;
    for step in way {
        let mut items = scan::items(body, span.clone());
        // `Some((…))` and `At((…))` wrap what the way walks through.
        while let [only] = items.as_slice()
            && only.name.is_none()
            && matches!(step, Step::Named(_))
        {
            let inner = scan::items(body, only.value.clone());
            if inner.is_empty() {
                break;
            }
            items = inner;
        }
        let next = match step {
            Step::At(index) => items.into_iter().nth(*index),
            Step::Named(name) => items
                .into_iter()
                .find(|item| item.name.clone().is_some_and(|span| body[span] == **name)),
        };
        let Some(item) = next else { break };
        at = item.name.map_or(item.value.start, |name| name.start);
        span = item.value;
    }
    at
}

/// The line of an item of the case, for what [`Case::findings`] found.
pub fn place_of(text: &str, case: Range<usize>, finding: &Finding) -> usize {
    let (list, index) = finding.place;
    let body = &text[case.clone()];
    let way = vec![Step::Named(list.to_owned()), Step::At(index)];
    case.start + find(body, &way)
}

/// Whether a case with this fault is still shown, though not changed: nothing is lost by looking at it.
pub const fn can_be_shown(fault: Fault) -> bool {
    matches!(fault, Fault::DanglingReference | Fault::JoinsItself)
}

/// Places of bytes, in order, each line once.
pub fn places(bytes: &[u8], mut at: Vec<usize>) -> Vec<Place> {
    at.sort_unstable();
    at.truncate(NAMED);
    let mut places: Vec<Place> = at.into_iter().map(|at| Place::of(bytes, at)).collect();
    places.dedup_by_key(|place| place.line);
    places
}

/// The smallest item of a list that holds a byte, with the comma after it.
fn item_around(body: &str, at: usize) -> Option<Range<usize>> {
    // The lists that are open, with where their item at hand begins.
    let mut open: Vec<(u8, usize)> = Vec::new();
    // The innermost list around the byte, by how many brackets are around it, and where the item begins.
    let mut around: Option<(usize, usize)> = None;
    for piece in Scan::new(body) {
        let piece = piece.ok()?;
        if around.is_none() && piece.span.end > at {
            let deep = open.iter().rposition(|(bracket, _)| *bracket == b'[')?;
            around = Some((deep + 1, open[deep].1));
        }
        match piece.kind {
            Kind::Open(bracket) => open.push((bracket, piece.span.end)),
            Kind::Close(_) => {
                if let Some((deep, start)) = around
                    && open.len() == deep
                {
                    return Some(start..piece.span.start);
                }
                open.pop();
            }
            Kind::Comma => {
                if let Some((deep, start)) = around {
                    if open.len() == deep {
                        return Some(start..piece.span.end);
                    }
                } else if let Some((_, start)) = open.last_mut() {
                    *start = piece.span.end;
                }
            }
            _ => {}
        }
    }
    None
}

/// The text with a part blanked out; everything else stays on its line and column.
fn without(body: &str, part: Range<usize>) -> String {
    let mut copy = String::with_capacity(body.len());
    copy.push_str(&body[..part.start]);
    copy.extend(
        body[part.clone()]
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
    copy.push_str(&body[part.end..]);
    copy
}

/// The byte an error is about. RON counts lines and characters; what it complains of ends where its span ends.
fn byte_of(body: &str, error: &SpannedError) -> usize {
    let end = error.span.end;
    let line_start = if end.line <= 1 {
        0
    } else {
        body.bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .nth(end.line - 2)
            .map_or(body.len(), |(at, _)| at + 1)
    };
    let at = body[line_start..]
        .char_indices()
        .nth(end.col.saturating_sub(1))
        .map_or(body.len(), |(at, _)| line_start + at);
    // Words, texts and numbers have been read past: step back into them.
    let passed = matches!(
        error.code,
        Error::NoSuchEnumVariant { .. }
            | Error::InvalidValueForType { .. }
            | Error::Message(_)
            | Error::IntegerOutOfBounds
            | Error::DuplicateStructField { .. }
    );
    if passed {
        body[..at]
            .trim_end_matches([' ', '\t', '\r', '\n', ',', ':'])
            .len()
            .saturating_sub(1)
    } else {
        at
    }
}

fn problem(code: &Error) -> Problem {
    match code {
        Error::MissingStructField { field, .. } => Problem::MissingField(field),
        Error::DuplicateStructField { field, .. } => Problem::RepeatedField(field),
        Error::NoSuchEnumVariant { .. } => Problem::UnknownWord,
        Error::ExceededRecursionLimit => Problem::TooDeep,
        Error::Message(_)
        | Error::InvalidValueForType { .. }
        | Error::IntegerOutOfBounds
        | Error::ExpectedInteger
        | Error::ExpectedBoolean
        | Error::ExpectedOption
        | Error::ExpectedString
        | Error::InvalidIntegerDigit { .. }
        | Error::ExpectedDifferentLength { .. } => Problem::BadValue,
        _ => Problem::Damaged,
    }
}
