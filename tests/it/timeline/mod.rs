//! The timeline: flows by mouse and by keyboard, and its pictures.

mod flows;
mod pictures;
