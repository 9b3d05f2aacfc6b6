//! Case files and local state on disk.

mod doubts;
mod faults;
#[cfg(target_os = "linux")]
mod full_disk;
mod golden;
mod hostile;
mod kills;
mod local;
mod round_trip;
mod saving;
