//! Case files and local state on disk.

mod round_trip;
