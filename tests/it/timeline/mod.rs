//! The timeline: flows by mouse and by keyboard.

mod flows;
