//! Experiences.
