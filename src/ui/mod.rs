//! Drawing. Views read the state and push commands; they change nothing themselves.

pub mod widgets;
