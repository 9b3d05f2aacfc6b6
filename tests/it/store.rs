//! Case files and local state on disk.

mod anything;
mod doubts;
pub(crate) mod faults;
#[cfg(target_os = "linux")]
mod full_disk;
mod golden;
mod hostile;
// Elsewhere nothing tells that a process is gone but the age of its files.
#[cfg(unix)]
mod kills;
mod local;
mod locks;
mod present;
mod put;
mod recovery;
mod replaced;
mod round_trip;
mod salad;
mod salvage;
mod saving;
mod session;
pub(crate) mod share;
mod troubled;
mod versions;
mod writers;
