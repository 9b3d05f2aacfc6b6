//! The frame around the views, the start screen, and the ways of a case into a file and back.

mod frame;
