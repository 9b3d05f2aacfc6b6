//! State, commands and jobs: what may be done, without knowing how it is drawn.

pub mod act;
pub mod check;
pub mod clock;
mod command;
pub mod forms;
mod history;
pub mod question;
mod session;
pub mod settings;
mod state;
mod update;
pub mod words_of_problems;

pub use act::Act;
pub use command::{Command, View, Which};
pub use history::History;
pub use session::{Access, Session};
pub use state::{State, Toast};
pub use update::update;
