//! The one integration test binary: everything that needs the crate from outside.

#![allow(
    clippy::unwrap_used,
    reason = "a test that meets the unexpected has failed"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests make the files and the clocks that the program is given"
)]

mod agenda;
mod app;
mod architecture;
mod board;
mod compare;
mod example;
mod experiences;
mod focus;
mod follow_up;
mod forms;
mod harness;
mod instrument;
mod mapping;
mod merge;
mod model;
mod network;
mod plan;
mod removing;
mod report;
mod rounds;
mod screening;
mod search;
mod settings_page;
mod shell;
mod store;
mod team;
mod timeline;
mod versions_view;
mod widgets;
#[cfg(all(feature = "inspection", target_os = "linux"))]
mod window;
mod words;
