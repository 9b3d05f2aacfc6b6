//! What is said in a slim bar: technical facts that stay until they are dealt with or sent away.

use crate::model::EditError;

/// Something to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// An edit was not made.
    EditRefused(EditError),
    /// The case is invented.
    Example,
}
