//! Case files and local state on disk. The only floor that touches files.

pub mod disk;
mod example;
pub mod format;
pub mod home;
pub mod open;
pub mod recovery;
mod replace;
pub mod salvage;
pub mod save;
pub mod settings;
mod temp;
pub mod versions;

pub use disk::{Disk, RealDisk, Trouble};
pub use example::example;
pub use format::{Access, Notice, Place, Problem, Refusal, SaveId, Version};
pub use home::Home;
pub use open::{Fingerprint, Hash, OpenError, Opened, open};
pub use save::{Over, SaveError, Saved, save};
