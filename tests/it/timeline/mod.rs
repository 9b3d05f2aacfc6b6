//! The timeline: flows by mouse and by keyboard, and its pictures.

mod depth;
mod flows;
mod pictures;
mod places;
