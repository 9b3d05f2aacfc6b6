//! The case file: one readable RON text with a head (format, version, save id, checksum, summary) and the case.
//!
//! The serde derives of [`crate::model`] *are* format 1; golden files in the tests pin it. 1.1 added the chain of saves at
//! the end, two versions of one place and marks of what was erased. 1.2 added the mapping (pieces of knowledge, spans of lives,
//! questions, rounds) and the network (all about a person but name, role and note, bonds, who could be drawn in), and what a
//! link says of its sources. 1.3 added to rounds their frozen boards, where and when next, what was decided about drawing in
//! others and the agenda, with sessions, corrections and why cards left; and to the plan the family's wording, the cards a sub-goal
//! answers, its sign of change, method and further checks, its story and its steps, and whether an aim is a copy.

mod body;
pub mod chain;
pub(super) mod head;
mod place;
mod refusal;
pub(super) mod scan;
mod summary;

use std::ops::Range;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::{Case, Finding, Summary};

pub use head::hex;
pub use place::{Place, visible};
pub use refusal::{Access, Notice, Problem, Refusal, Version};
pub use summary::{HEAD_BYTES, read_summary, summary, summary_of_beginning, version_of_beginning};

/// What a case file calls itself.
pub const FORMAT: &str = "aoa-tavle-case";
/// The version this program writes.
pub const VERSION: Version = Version { major: 1, minor: 3 };
/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 64 << 20;
/// How deep brackets may lie in each other. A case needs under twelve.
pub const DEEPEST: usize = 64;

/// The stack a reader gets: enough for [`DEEPEST`] also in unoptimised builds.
const STACK_BYTES: usize = 16 << 20;

/// Identity of one saved state of a case: `UUIDv7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SaveId(Uuid);

impl SaveId {
    /// A new one, unlike any other on any machine.
    #[allow(clippy::new_without_default)]
    pub fn fresh() -> Self {
        Self(Uuid::now_v7())
    }

    /// One that is known already, for tests.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// As a plain UUID.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

#[derive(Serialize)]
struct CaseFile<'a> {
    format: &'static str,
    version: (u32, u32),
    save_id: SaveId,
    checksum: String,
    summary: Summary,
    case: &'a Case,
    chain: &'a [SaveId],
}

/// Why a case was not made into a file. Each is a fault of the program, not of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// The case holds what a case must not hold.
    Findings(Vec<Finding>),
    /// The file would be larger than [`LARGEST`].
    TooLarge {
        /// How large it would be, in bytes.
        bytes: u64,
    },
    /// The text could not be made, or would not fit the promises of the format.
    Internal,
}

/// The file of a case, with the [chain] of saves it comes from: oldest first, the one that writes it last.
/// The same case and chain always give the same bytes.
pub fn encode(case: &Case, chain: &[SaveId]) -> Result<Vec<u8>, EncodeError> {
    let save_id = *chain.last().ok_or(EncodeError::Internal)?;
    let findings = case.findings();
    if !findings.is_empty() {
        return Err(EncodeError::Findings(findings));
    }
    let file = CaseFile {
        format: FORMAT,
        version: (VERSION.major, VERSION.minor),
        save_id,
        checksum: format!("sha256:{}", "0".repeat(head::DIGITS)),
        summary: summary(case),
        case,
        chain,
    };
    let config = PrettyConfig::new().new_line("\n").indentor("  ");
    let mut text = String::from("CaseFile");
    ron::Options::default()
        .to_writer_pretty(&mut text, &file, config)
        .map_err(|_| EncodeError::Internal)?;
    if text.len() as u64 > LARGEST {
        return Err(EncodeError::TooLarge {
            bytes: text.len() as u64,
        });
    }
    let beginning = head::outline_of_beginning(text.get(..HEAD_BYTES).map_or(&*text, |_| {
        let mut end = HEAD_BYTES;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        &text[..end]
    }));
    let digits = beginning
        .field("summary")
        .and(beginning.field("checksum"))
        .and_then(|value| head::checksum_digits(&text, value))
        .ok_or(EncodeError::Internal)?;
    let sum = head::checksum(text.as_bytes(), digits.clone());
    text.replace_range(digits, &sum);
    Ok(text.into_bytes())
}

/// A case as read from a file.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The case.
    pub case: Case,
    /// Which save wrote it.
    pub save_id: SaveId,
    /// The saves it comes from, oldest first; the one that wrote it is the last.
    pub chain: Vec<SaveId>,
    /// The version of the format it was written in.
    pub version: Version,
    /// What is to be said about it.
    pub notices: Vec<Notice>,
    /// Whether it may be changed.
    pub access: Access,
}

/// Reads the bytes of a case file.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
    std::thread::scope(|scope| {
        match thread.spawn_scoped(scope, || decode_here(bytes)) {
            Ok(reader) => reader
                .join()
                .unwrap_or_else(|_| Err(Refusal::whole(Problem::Damaged))),
            // No thread to be had: the bound on nesting holds on any stack.
            Err(_) => decode_here(bytes),
        }
    })
}

fn decode_here(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::whole(Problem::TooLarge {
            bytes: bytes.len() as u64,
        }));
    }
    if bytes.is_empty() {
        return Err(Refusal::whole(Problem::Empty));
    }
    let whole = text_of(bytes)?;
    // Notepad puts a mark before the text.
    let mark = if whole.starts_with('\u{feff}') { 3 } else { 0 };
    let text = &whole[mark..];
    let refuse = |(problem, at): head::Wrong| Refusal::at(problem, bytes, at + mark);

    let outline = head::outline(text).map_err(refuse)?;
    let version = outline.version().map_err(refuse)?;
    let is_newer = version > VERSION;
    let newer = |wrong: head::Wrong| {
        if is_newer {
            refuse((Problem::Newer { version }, wrong.1))
        } else {
            refuse(wrong)
        }
    };
    if version.major == 0 {
        let at = outline.field("version").map_or(0, |value| value.start);
        return Err(refuse((Problem::BadValue, at)));
    }
    if let Some(wrong) = outline.repeated() {
        return Err(refuse(wrong));
    }
    let save_id = outline.read("save_id").map_err(newer)?;
    let chain = match outline.field("chain") {
        Some(_) => Some(outline.read("chain").map_err(newer)?),
        None => None,
    };
    let checksum = outline
        .field("checksum")
        .ok_or((Problem::MissingField("checksum"), text.len()))
        .map_err(newer)?;
    let span = outline
        .field("case")
        .ok_or((Problem::MissingField("case"), text.len()))
        .map_err(newer)?;
    let body = body::read(text, span.clone()).map_err(newer)?;

    let mut notices = Vec::new();
    if is_newer {
        notices.push(Notice::NewerVersion(version));
    }
    if !is_unchanged(bytes, text, mark, checksum) {
        notices.push(Notice::ChangedOutside);
    }
    let named = |at: Vec<usize>| {
        body::places(
            bytes,
            at.into_iter().map(|at| at + mark).collect::<Vec<_>>(),
        )
    };
    let mut unknown = body.unknown_fields;
    unknown.extend(outline.unknown().map(|name| name.start));
    if !unknown.is_empty() {
        notices.push(Notice::UnknownFields(named(unknown)));
    }
    let is_whole = body.left_out.is_empty();
    if !is_whole {
        notices.push(Notice::LeftOut(named(body.left_out)));
    }
    for finding in body.case.findings() {
        let at = body::place_of(text, span.clone(), &finding);
        if !body::can_be_shown(finding.fault) {
            return Err(newer((Problem::Fault(finding.fault), at)));
        }
        // What was left out is missed by others: that is said already.
        if is_whole {
            notices.push(Notice::Fault {
                fault: finding.fault,
                place: Place::of(bytes, at + mark),
            });
            break;
        }
    }
    // A newer version may sum up more, and what was left out is missing from the sum.
    if is_whole && !is_newer {
        match outline.read::<Summary>("summary") {
            Ok(said) if said == summary(&body.case) => {}
            _ => notices.push(Notice::SummaryMismatch),
        }
    }
    let is_editable = notices
        .iter()
        .all(|notice| notice.access() == Access::Editable);
    Ok(Decoded {
        case: body.case,
        save_id,
        chain: chain::put_right(chain, save_id),
        version,
        notices,
        access: if is_editable {
            Access::Editable
        } else {
            Access::ReadOnly
        },
    })
}

/// The bytes as text, or the place of the first that is none.
fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let begins = bytes.trim_ascii_start();
        let begins = begins.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begins);
        // A picture or a ZIP is no text either, but that is not what is wrong with it.
        let is_utf_16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        if is_utf_16 || begins.starts_with(b"CaseFile") {
            Refusal::at(Problem::NotText, bytes, at)
        } else {
            Refusal::whole(Problem::NotOurs)
        }
    })
}

/// Whether the file is as a save left it.
fn is_unchanged(bytes: &[u8], text: &str, mark: usize, checksum: Range<usize>) -> bool {
    head::checksum_digits(text, checksum).is_some_and(|digits| {
        let said = &text[digits.clone()];
        said == head::checksum(bytes, digits.start + mark..digits.end + mark)
    })
}
