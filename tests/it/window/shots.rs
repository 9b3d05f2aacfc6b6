//! Pictures of every view in the real window: `./dev shots`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Answer, Birth, CaseId, Child, Stamp};
use aoa_tavle::store::settings::{self, Settings, Theme};
use aoa_tavle::store::{self, Home, Over, RealDisk};
use chrono::{Days, Local};
use egui::{Key, Modifiers};

use super::client::App;
use super::display::Display;

/// Where a person or `./dev shots` looks for them.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/shots");
/// A desktop's screen less its bars, and the smallest laptop in use.
const SIZES: [(u32, u32); 2] = [(1920, 1000), (1280, 800)];
const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];
/// An experience of the example case, whose form is shown.
const EXPERIENCE: &str = "Så far skubbe mor i entréen";

/// A round of the example case that is closed.
const CLOSED_ROUND: &str = "Runde 2 · 12. nov.";

/// A case opened lately: key, alias, year of birth, days since the last change, reactions answered.
type Recent = (&'static str, &'static str, i32, u64, usize);
/// All of them invented.
const RECENT: [Recent; 4] = [
    ("S-2026-0417", "Noah S.", 2015, 0, 9),
    ("S-2026-0398", "Lærke", 2019, 1, 11),
    ("S-2026-0371", "A. K.", 2011, 4, 0),
    ("S-2025-0960", "Viggo og hans søster", 2017, 12, 11),
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
    for (theme, name) in THEMES {
        let home = tempfile::tempdir().unwrap();
        let chosen = Settings {
            language: Some(Lang::Da),
            theme,
            name: "Maja".to_owned(),
            role: "sagsbehandler".to_owned(),
            recent: recent_cases(home.path()),
            ..Settings::default()
        };
        settings::save(&RealDisk, &Home::at(home.path()), &chosen).unwrap();
        let mut app = App::start(&display, home.path(), [] as [&str; 0]);
        for (width, height) in SIZES {
            app.resize(width, height);
            save(&mut app, "start", name, width);
        }
        app.click("Se et eksempel");
        // That it is invented stands in the top bar too.
        app.click("Luk");
        for (width, height) in SIZES {
            app.resize(width, height);
            views(&mut app, name, width);
        }
    }
}

fn recent_cases(folder: &Path) -> Vec<PathBuf> {
    let case = |(key, alias, born, days, answered): Recent| {
        let mut case = store::example();
        case.id = CaseId::fresh();
        case.child = Child {
            key: key.to_owned(),
            alias: alias.to_owned(),
            birth: Birth::Year(born),
            ..Child::default()
        };
        let changed = Local::now() - Days::new(days);
        case.changed = Stamp::new(changed.fixed_offset(), case.changed.by);
        if answered == 0 {
            case.screenings.clear();
        }
        if let Some(last) = case.screenings.last_mut().map(Arc::make_mut) {
            last.begun = changed.date_naive();
            for (n, row) in last.rows.iter_mut().enumerate() {
                row.answer = if n < answered {
                    Answer::No
                } else {
                    Answer::Unanswered
                };
            }
        }
        let path = folder.join(format!("{key}.ron"));
        crate::harness::save(&RealDisk, &path, &case, Over::Nothing).unwrap();
        path
    };
    RECENT.map(case).into()
}

fn views(app: &mut App, theme: &str, width: u32) {
    app.go("Screening");
    save(app, "screening", theme, width);
    app.go("Temaer");
    save(app, "board", theme, width);
    app.go("Tidslinje");
    app.wait_for("Linje");
    app.click("Linje");
    save(app, "timeline", theme, width);
    app.click("Liste");
    save(app, "timeline-list", theme, width);
    app.click("Linje");
    let item = app.find_starting(EXPERIENCE);
    app.click_on(&item);
    app.click("Ret");
    app.wait_for("Gem oplevelsen");
    save(app, "experience", theme, width);
    // Esc leaves the field, then the form, then the details the item had opened.
    app.wait_until("the timeline", |app| {
        app.key(Modifiers::NONE, Key::Escape);
        !app.has("Gem oplevelsen") && !app.has("Ret")
    });
    for (tab, view) in [
        ("Oplevelser", "experiences"),
        ("Dobbeltfokus", "focus"),
        ("Kortlægning", "mapping"),
        ("Netværk", "network"),
        ("Runde 3 · i gang", "round"),
        (CLOSED_ROUND, "round-closed"),
        ("Sammenlign", "compare"),
        ("Mål og plan", "plan"),
    ] {
        app.go(tab);
        save(app, view, theme, width);
    }
    app.click("Opfølgning…");
    app.wait_for("Gem og gå til næste");
    save(app, "follow-up", theme, width);
    app.wait_until("the plan", |app| {
        app.key(Modifiers::NONE, Key::Escape);
        !app.has("Gem og gå til næste")
    });
    app.key(Modifiers::COMMAND, Key::K);
    app.wait_for("Søg overalt");
    save(app, "search", theme, width);
    app.wait_until("the view below", |app| {
        app.key(Modifiers::NONE, Key::Escape);
        !app.has("Søg overalt")
    });
}

#[track_caller]
fn save(app: &mut App, view: &str, theme: &str, width: u32) {
    app.rest_pointer();
    let picture = app.screenshot().bytes;
    let pixels = image::load_from_memory(&picture).unwrap().into_rgb8();
    let colours: HashSet<_> = pixels.pixels().collect();
    assert!(
        colours.len() >= FEWEST_COLOURS,
        "{view} in {theme} at {width} shows next to nothing"
    );
    let file = format!("{view}-{width}-{theme}.png");
    std::fs::write(Path::new(FOLDER).join(file), picture).unwrap();
}
