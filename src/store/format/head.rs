//! The head of a case file: what it is, its version, save id, checksum and summary, read without the body.

use std::ops::Range;

use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use super::refusal::{Problem, Version};
use super::scan::{Kind, Piece, Scan, Unended, answer_to};
use super::{DEEPEST, FORMAT};

/// A field of the outermost bracket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: Range<usize>,
    /// Its value, without blanks around it.
    pub value: Range<usize>,
}

/// What is wrong with a text, and at which byte.
pub type Wrong = (Problem, usize);

/// The fields of the outermost bracket in the order they stand.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    text: &'a str,
    fields: Vec<Field>,
}

/// The fields of a file, with all brackets checked: each is closed by its own kind, none deeper than [`DEEPEST`].
pub fn outline(text: &str) -> Result<Outline<'_>, Wrong> {
    let mut fields = Vec::new();
    match walk(text, &mut fields) {
        None => Ok(Outline { text, fields }),
        Some(wrong) => Err(wrong),
    }
}

/// The fields whose value is whole in the beginning of a file.
pub fn outline_of_beginning(text: &str) -> Outline<'_> {
    let mut fields = Vec::new();
    walk(text, &mut fields);
    Outline { text, fields }
}

/// Collects the outermost fields; gives what is wrong, if anything is.
fn walk(text: &str, fields: &mut Vec<Field>) -> Option<Wrong> {
    let mut scan = Scan::new(text).peekable();
    // `CaseFile(`; the name may be left out.
    if let Some(Ok(Piece { kind, span })) = scan.peek()
        && *kind == Kind::Word
    {
        if text[span.clone()] != *"CaseFile" {
            return Some((Problem::NotOurs, span.start));
        }
        scan.next();
    }
    match scan.next() {
        Some(Ok(piece)) if piece.kind == Kind::Open(b'(') => {}
        Some(Ok(piece)) => return Some((Problem::NotOurs, piece.span.start)),
        Some(Err(Unended(at))) => return Some((Problem::NotOurs, at)),
        None => return Some((Problem::NotOurs, 0)),
    }
    let mut open = vec![b'('];
    let mut name: Option<Range<usize>> = None;
    let mut value: Option<Range<usize>> = None;
    for piece in scan {
        let piece = match piece {
            Ok(piece) => piece,
            Err(Unended(at)) => return Some((Problem::CutShort, at)),
        };
        let here = piece.span.start;
        match piece.kind {
            _ if open.is_empty() => return Some((Problem::Damaged, here)),
            Kind::Open(bracket) => {
                open.push(bracket);
                if open.len() > DEEPEST {
                    return Some((Problem::TooDeep, here));
                }
            }
            Kind::Close(bracket) => {
                if open.pop().map(answer_to) != Some(bracket) {
                    return Some((Problem::Damaged, here));
                }
            }
            Kind::Comma | Kind::Colon | Kind::Word | Kind::Quoted => {}
        }
        let ends_field = open.is_empty() || (open.len() == 1 && piece.kind == Kind::Comma);
        if ends_field {
            match (name.take(), value.take()) {
                (Some(name), Some(value)) => fields.push(Field { name, value }),
                (None, None) if open.is_empty() => {}
                _ => return Some((Problem::Damaged, here)),
            }
        } else if open.len() == 1 && piece.kind == Kind::Colon {
            if name.is_some() || value.is_none() {
                return Some((Problem::Damaged, here));
            }
            name = value.take();
        } else {
            value = Some(value.map_or(here, |value| value.start)..piece.span.end);
        }
    }
    if open.is_empty() {
        None
    } else {
        Some((Problem::CutShort, text.len()))
    }
}

/// The fields a file of this version has.
const KNOWN: [&str; 7] = [
    "format", "version", "save_id", "checksum", "summary", "case", "chain",
];

impl Outline<'_> {
    /// Where the value of a field stands.
    pub fn field(&self, name: &str) -> Option<Range<usize>> {
        self.fields
            .iter()
            .find(|field| self.text[field.name.clone()] == *name)
            .map(|field| field.value.clone())
    }

    /// The first field that stands twice.
    pub fn repeated(&self) -> Option<Wrong> {
        KNOWN.into_iter().find_map(|name| {
            let mut places = self
                .fields
                .iter()
                .filter(|field| self.text[field.name.clone()] == *name);
            let twice = places.nth(1)?;
            Some((Problem::RepeatedField(name), twice.name.start))
        })
    }

    /// Fields this version does not know.
    pub fn unknown(&self) -> impl Iterator<Item = Range<usize>> {
        self.fields
            .iter()
            .filter(|field| !KNOWN.contains(&&self.text[field.name.clone()]))
            .map(|field| field.name.clone())
    }

    /// The value of a field of the head.
    pub fn read<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, Wrong> {
        let value = self
            .field(name)
            .ok_or((Problem::MissingField(name), self.text.len()))?;
        ron::from_str(&self.text[value.clone()]).map_err(|_| (Problem::BadValue, value.start))
    }

    /// Whether it calls itself a case file, and of which version.
    pub fn version(&self) -> Result<Version, Wrong> {
        let Some(format) = self.field("format") else {
            return Err((Problem::NotOurs, 0));
        };
        match self.read::<String>("format") {
            Ok(named) if named == FORMAT => {}
            _ => return Err((Problem::NotOurs, format.start)),
        }
        let (major, minor) = self.read("version")?;
        Ok(Version { major, minor })
    }
}

/// How the checksum begins.
const CHECKSUM_KIND: &str = "\"sha256:";
/// Hex digits of a checksum.
pub const DIGITS: usize = 64;

/// Where the digits of the checksum stand, when it is written as this program writes it.
pub fn checksum_digits(text: &str, value: Range<usize>) -> Option<Range<usize>> {
    let digits = text
        .get(value)?
        .strip_prefix(CHECKSUM_KIND)?
        .strip_suffix('"')?;
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if digits.len() != DIGITS || !digits.bytes().all(is_hex) {
        return None;
    }
    let start = digits.as_ptr() as usize - text.as_ptr() as usize;
    Some(start..start + DIGITS)
}

/// The checksum of a file: of every byte but its own digits.
pub fn checksum(bytes: &[u8], digits: Range<usize>) -> String {
    let mut hash = Sha256::new();
    hash.update(&bytes[..digits.start]);
    hash.update(&bytes[digits.end..]);
    hex(&hash.finalize())
}

/// Bytes as lower-case hex digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
