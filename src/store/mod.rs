//! Case files and local state on disk. The only floor that touches files.

pub mod beside;
pub mod disk;
mod example;
pub mod format;
pub mod home;
pub(crate) mod lock;
pub mod look;
pub mod open;
pub mod presence;
mod put;
pub mod recovery;
mod replace;
pub mod salvage;
pub mod save;
pub mod settings;
mod temp;
pub mod versions;
pub mod who;

pub use disk::{Disk, RealDisk, Trouble};
pub use example::example;
pub use format::{Access, Notice, Place, Problem, Refusal, SaveId, Version};
pub use home::Home;
pub use look::{Care, Look, Watch, look};
pub use open::{Fingerprint, Ground, Hash, OpenError, Opened, open};
pub use presence::Present;
pub use put::{InTheWay, put};
pub use save::{MergeKind, Merging, Over, Request, SaveError, Saved, save};
pub use settings::KeepVersions;
pub use who::{Holder, Who, machine_name};
