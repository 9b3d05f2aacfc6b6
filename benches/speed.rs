//! How long the things take that a person waits for.

fn main() {}
