//! State, commands and jobs: what may be done, without knowing how it is drawn.

pub mod act;
pub mod check;
pub mod child_form;
pub mod clock;
mod command;
pub mod find;
mod flow;
pub mod forms;
mod history;
mod notice;
pub mod question;
mod session;
pub mod settings;
mod state;
mod update;
pub mod words_of_problems;

pub use act::Act;
pub use command::{Command, View, Which};
pub use history::History;
pub use notice::Notice;
pub use session::{Access, Saved, Session};
pub use state::{State, Toast};
pub use update::update;
