//! Case files and local state on disk.

mod doubts;
mod faults;
mod golden;
mod hostile;
mod round_trip;
mod saving;
