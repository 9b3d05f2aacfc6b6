//! Case files and local state on disk.

mod doubts;
mod faults;
mod golden;
mod hostile;
mod kills;
mod local;
mod round_trip;
mod saving;
