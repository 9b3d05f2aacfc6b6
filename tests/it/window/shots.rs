//! Pictures of every view in the real window.

use std::path::Path;

use super::client::App;
use super::display::Display;

/// Where a person or `./dev shots` looks for them.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/shots");
/// A desktop's screen less its bars, and the smallest laptop in use.
const SIZES: [(u32, u32); 2] = [(1920, 1000), (1280, 800)];
/// Navigation tabs and what their pictures are called.
const VIEWS: [(&str, &str); 3] = [
    ("Screening", "screening"),
    ("Tidslinje", "tidslinje"),
    ("Temaer", "temaer"),
];

/// A view that shows nothing is one colour, or nearly.
const FEWEST_COLOURS: usize = 40;

#[test]
fn every_view_in_both_themes_and_sizes() {
    let folder = Path::new(FOLDER);
    std::fs::create_dir_all(folder).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "png") {
            std::fs::remove_file(path).unwrap();
        }
    }
    let display = Display::start();
    for theme in ["light", "dark"] {
        let home = tempfile::tempdir().unwrap();
        let mut app = App::start(&display, home.path(), ["--theme", theme]);
        for (width, height) in SIZES {
            app.resize(width, height);
            save(&mut app, "start", theme, width);
        }
        drop(app);

        let home = tempfile::tempdir().unwrap();
        let mut app = App::start(&display, home.path(), ["--theme", theme, "--example"]);
        for (width, height) in SIZES {
            app.resize(width, height);
            for (tab, name) in VIEWS {
                app.click(tab);
                save(&mut app, name, theme, width);
            }
        }
    }
}

#[track_caller]
fn save(app: &mut App, view: &str, theme: &str, width: u32) {
    app.rest_pointer();
    let picture = app.screenshot().bytes;
    let pixels = image::load_from_memory(&picture).unwrap().into_rgb8();
    let colours: std::collections::HashSet<_> = pixels.pixels().collect();
    assert!(
        colours.len() >= FEWEST_COLOURS,
        "{view} in {theme} at {width} shows next to nothing"
    );
    std::fs::write(
        Path::new(FOLDER).join(format!("{view}-{width}-{theme}.png")),
        picture,
    )
    .unwrap();
}
