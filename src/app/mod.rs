//! State, commands and jobs: what may be done, without knowing how it is drawn.

pub mod act;
pub mod check;
pub mod child_form;
pub mod clock;
mod command;
pub mod dialogs;
pub mod files;
pub mod find;
mod flow;
pub mod forms;
mod history;
pub mod jobs;
mod keep;
mod notice;
pub mod question;
pub mod recent;
mod save;
mod session;
pub mod settings;
mod state;
mod team;
mod tick;
mod update;
pub mod words_of_problems;

pub use act::Act;
pub use command::{Command, View, Which};
pub use flow::begin;
pub use history::History;
pub use notice::Notice;
pub use save::{dialog_answered, type_path};
pub use session::{Access, Saved, Session};
pub use state::{Jump, State, Toast};
pub use team::{FileState, News, Stopped};
pub use tick::{PATIENCE_SECS, tick};
pub use update::update;
