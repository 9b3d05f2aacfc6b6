//! Two versions of a text: put together paragraph by paragraph, and shown word by word.

mod pieces;
mod weave;

pub use pieces::{Piece, Which, pieces};
pub use weave::merge_text;

#[cfg(test)]
mod tests;
