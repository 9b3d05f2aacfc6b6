//! A case as the bytes that are written.

use std::sync::Arc;

use super::SaveError;
use crate::model::Case;
use crate::store::format::{self, SaveId};
use crate::store::open::{Fingerprint, Ground, Hash};

/// A case as the bytes of a file that read back as it.
pub(super) struct Written {
    pub(super) bytes: Vec<u8>,
    pub(super) ground: Ground,
}

impl Written {
    pub(super) fn of(case: &Arc<Case>, chain: Vec<SaveId>) -> Result<Self, SaveError> {
        let save_id = *chain.last().ok_or(SaveError::Internal)?;
        let bytes = format::encode(case, &chain)?;
        match format::decode(&bytes) {
            Ok(read) if read.case == **case && read.notices.is_empty() && read.chain == chain => {}
            _ => return Err(SaveError::Internal),
        }
        Ok(Self {
            ground: Ground {
                case: Arc::clone(case),
                fingerprint: Fingerprint {
                    hash: Hash::of(&bytes),
                    save_id,
                },
                chain,
            },
            bytes,
        })
    }
}
