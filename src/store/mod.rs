//! Case files and local state on disk. The only floor that touches files.

pub mod settings;
