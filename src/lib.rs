//! AoA-tavlen: one case file, three ways to see it.

pub mod app;
pub mod design;
pub mod desktop;
pub mod lang;
pub mod model;
pub mod report;
pub mod store;
pub mod text;
pub mod ui;
