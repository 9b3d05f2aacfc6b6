//! Opening a case file.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::disk::{Disk, Trouble, read_at_most};
use super::format::{self, Access, LARGEST, Notice, Problem, Refusal, SaveId, Version};
use super::temp;
use crate::model::Case;

/// The SHA-256 of a whole file; as hex digits where it is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Hash(pub [u8; 32]);

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        format::hex(&hash.0)
    }
}

impl TryFrom<String> for Hash {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut hash = [0; 32];
        let digits = text.as_bytes().as_chunks::<2>().0;
        if digits.len() != hash.len() || text.len() != hash.len() * 2 {
            return Err("not as long as a hash");
        }
        for (byte, digits) in hash.iter_mut().zip(digits) {
            let digit = |digit: u8| char::from(digit).to_digit(16).map(|digit| digit as u8);
            let [high, low] = digits.map(digit);
            *byte = high
                .zip(low)
                .map(|(high, low)| high << 4 | low)
                .ok_or("not a hex digit")?;
        }
        Ok(Self(hash))
    }
}

impl Hash {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// What a file held when this program last read or wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Of every byte.
    pub hash: Hash,
    /// The save that wrote it.
    pub save_id: SaveId,
}

/// What a session last read from its file or wrote to it: what its work rests on.
#[derive(Clone, PartialEq, Eq)]
pub struct Ground {
    /// The case.
    pub case: Arc<Case>,
    /// The file it stood in.
    pub fingerprint: Fingerprint,
    /// The saves it comes from, oldest first and at most [`format::chain::LONGEST`]; the one that wrote it is the last.
    pub chain: Vec<SaveId>,
}

impl Ground {
    /// Whether it holds the work of an earlier one: everything in that was read or merged on the way to this.
    pub fn follows(&self, earlier: &Self) -> bool {
        self.chain.contains(&earlier.fingerprint.save_id)
    }
}

/// Without the case: what is written down for a fault must not hold a child's data.
impl fmt::Debug for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ground")
            .field("save_id", &self.fingerprint.save_id)
            .field("saves", &self.chain.len())
            .finish_non_exhaustive()
    }
}

/// A case as it stands in a file.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// Whether it may be changed.
    pub access: Access,
    /// What is to be said about the file.
    pub notices: Vec<Notice>,
    /// The version of its format.
    pub version: Version,
    /// What the work of a session rests on from now: a later save merges what others wrote since.
    pub ground: Ground,
}

/// Why a case was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The file is not one that can be read as a case.
    Refused(Refusal),
    /// The disk did not give it.
    Trouble(Trouble),
}

impl From<Refusal> for OpenError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Opens a case file. The file is only read; what a killed program left beside it is swept up.
pub fn open(disk: &dyn Disk, path: &Path) -> Result<Opened, OpenError> {
    let bytes = read(disk, path)?;
    if let Ok(target) = disk.canonical(path) {
        temp::sweep(disk, &target);
    }
    Ok(understand(&bytes)?)
}

/// The case in the bytes of a file.
pub fn understand(bytes: &[u8]) -> Result<Opened, Refusal> {
    let decoded = format::decode(bytes)?;
    Ok(Opened {
        ground: Ground {
            case: Arc::new(decoded.case.clone()),
            fingerprint: Fingerprint {
                hash: Hash::of(bytes),
                save_id: decoded.save_id,
            },
            chain: decoded.chain,
        },
        case: decoded.case,
        access: decoded.access,
        notices: decoded.notices,
        version: decoded.version,
    })
}

/// The bytes of a file that may be a case. What it is and how large is asked before it is opened.
pub fn read(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, OpenError> {
    let trouble = |error: std::io::Error| OpenError::Trouble(Trouble::of(&error));
    let kind = disk.kind(path).map_err(trouble)?;
    if !kind.is_file {
        return Err(Refusal::whole(Problem::NotAFile).into());
    }
    let too_large = |bytes| Refusal::whole(Problem::TooLarge { bytes });
    if kind.bytes > LARGEST {
        return Err(too_large(kind.bytes).into());
    }
    let bytes = read_at_most(disk, path, LARGEST).map_err(trouble)?;
    Ok(bytes.ok_or_else(|| too_large(LARGEST + 1))?)
}
