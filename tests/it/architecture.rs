//! The invariants of the building: who may know whom, and what stands in one place only.

mod source;

use std::collections::HashMap;

use aoa_tavle::app::Act;
use aoa_tavle::lang::Lang;
use aoa_tavle::text::Words;

use source::{Source, program};

/// A floor: its name below `src`, the floors it may use, and what outside the program it must not know.
struct Floor {
    name: &'static str,
    uses: &'static [&'static str],
    shuns: &'static [&'static str],
}

/// From the ground up. A new folder or file below `src` gets its line here.
const FLOORS: [Floor; 11] = [
    Floor {
        name: "lang",
        uses: &[],
        shuns: &["egui", "eframe", "std::fs", "std::thread"],
    },
    Floor {
        name: "model",
        uses: &["lang"],
        shuns: &[
            "egui",
            "eframe",
            "egui_extras",
            "rfd",
            "std::fs",
            "std::thread",
            "std::process",
            "std::time",
            "chrono::Local",
            "chrono::Utc",
        ],
    },
    Floor {
        name: "text",
        // Dates are said in words here, so it knows how they are told and from which birth ages are reckoned; and when a new
        // round may begin.
        uses: &[
            "lang",
            "model::date",
            "model::rounds",
            "model::Birth",
            "model::Until",
        ],
        shuns: &[
            "egui",
            "eframe",
            "egui_extras",
            "rfd",
            "std::fs",
            "std::thread",
        ],
    },
    Floor {
        name: "store",
        uses: &["lang", "model"],
        shuns: &["egui", "eframe", "egui_extras", "rfd"],
    },
    Floor {
        name: "report",
        uses: &["lang", "model", "text"],
        shuns: &[
            "egui",
            "eframe",
            "egui_extras",
            "rfd",
            "std::fs",
            "std::thread",
            "std::process",
            "std::time",
            "chrono::Local",
            "chrono::Utc",
        ],
    },
    Floor {
        name: "app",
        uses: &["lang", "model", "store", "report", "text"],
        shuns: &["egui", "eframe", "egui_extras"],
    },
    Floor {
        name: "design",
        uses: &["lang"],
        shuns: &["std::fs", "std::thread", "rfd"],
    },
    Floor {
        name: "ui",
        uses: &["lang", "model", "text", "app", "design"],
        shuns: &["eframe", "rfd", "std::fs", "std::thread", "std::process"],
    },
    Floor {
        name: "desktop",
        uses: &[
            "lang", "model", "store", "report", "text", "app", "design", "ui",
        ],
        shuns: &[],
    },
    Floor {
        name: "lib",
        uses: &[],
        shuns: &[],
    },
    Floor {
        name: "main",
        uses: &["lang", "store", "text", "app", "desktop"],
        shuns: &[],
    },
];

/// Whether a path is that one or lies below it.
fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// What a file knows that its floor must not.
fn trespasses(source: &Source) -> Vec<String> {
    let Some(floor) = FLOORS.iter().find(|floor| floor.name == source.floor()) else {
        return vec![format!("{}: on no floor of the building", source.path)];
    };
    let mut found = Vec::new();
    for (at, path) in source.paths() {
        let inside = path
            .strip_prefix("crate::")
            .or_else(|| path.strip_prefix("aoa_tavle::"));
        let is_wrong = match inside {
            Some(inside) => {
                !is_below(inside, floor.name)
                    && !floor.uses.iter().any(|used| is_below(inside, used))
                    // A macro of the program, or the root itself.
                    && FLOORS.iter().any(|floor| is_below(inside, floor.name))
            }
            None => floor.shuns.iter().any(|shunned| is_below(&path, shunned)),
        };
        if is_wrong {
            let place = source.place(at);
            found.push(format!("{place}: {} must not know {path}", floor.name));
        }
    }
    found
}

fn assert_none(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}\n{}\n", found.join("\n"));
}

#[test]
fn every_floor_knows_only_those_below_it() {
    let found: Vec<String> = program().iter().flat_map(trespasses).collect();
    assert_none(&found, "imports against the direction of the building:");
}

#[test]
fn trespasses_are_noticed() {
    for (path, text, expect) in [
        ("src/model/x.rs", "use std::fs;", 1),
        ("src/model/x.rs", "use std::{fmt, thread};", 1),
        ("src/model/date.rs", "fn f(_: &crate::text::Words) {}", 1),
        ("src/model/x.rs", "use super::super::app::State;", 1),
        (
            "src/model/x.rs",
            "use super::date; use crate::lang::Lang;",
            0,
        ),
        ("src/model/x.rs", "let now = chrono::Local::now();", 1),
        ("src/text/when.rs", "use crate::model::date::When;", 0),
        (
            "src/text/when.rs",
            "use crate::model::{Case, date::When};",
            1,
        ),
        ("src/store/x.rs", "use crate::{app, model};", 1),
        ("src/app/x.rs", "fn f(_: egui::Key) {}", 1),
        ("src/design/x.rs", "use crate::model::ThemeId;", 1),
        (
            "src/ui/board/mod.rs",
            "use crate::store::settings::Theme;",
            1,
        ),
        (
            "src/ui/cx.rs",
            "use crate::app::State; use super::board;",
            0,
        ),
        ("src/cellar/x.rs", "", 1),
    ] {
        let found = trespasses(&Source::read(path, text));
        assert_eq!(found.len(), expect, "{path}: {text}: {found:?}");
        assert!(found.iter().all(|found| found.starts_with(path)));
    }
}

/// Colours named in the code instead of asked for by role.
fn colours(source: &Source) -> Vec<String> {
    if source.floor() == "design" {
        return Vec::new();
    }
    let named = |path: &str| {
        let Some((_, name)) = path.split_once("Color32::") else {
            return path.ends_with("hex_color") || path.contains("Rgba::from");
        };
        let is_constant = name.starts_with(|c: char| c.is_ascii_uppercase());
        let is_none = matches!(name, "TRANSPARENT" | "PLACEHOLDER");
        name.starts_with("from_") || (is_constant && !is_none)
    };
    source
        .paths()
        .into_iter()
        .filter(|(_, path)| named(path))
        .map(|(at, path)| format!("{}: {path}", source.place(at)))
        .collect()
}

#[test]
fn colours_stand_in_design_only() {
    let found: Vec<String> = program().iter().flat_map(colours).collect();
    assert_none(&found, "colours outside `design`:");
}

#[test]
fn colours_are_noticed() {
    for (text, expect) in [
        ("let c = egui::Color32::from_rgb(1, 2, 3);", 1),
        ("let c = Color32::WHITE;", 1),
        ("let c = egui::hex_color!(\"#ffffff\");", 1),
        ("let c = Color32::TRANSPARENT;", 0),
        ("let c: Color32 = t.canvas;", 0),
    ] {
        let found = colours(&Source::read("src/ui/x.rs", text));
        assert_eq!(found.len(), expect, "{text}: {found:?}");
    }
    assert!(colours(&Source::read("src/design/x.rs", "Color32::from_gray(1);")).is_empty());
}

/// Calls whose texts no user ever reads: logs, and reasons why something cannot be.
const UNREAD: [&str; 14] = [
    "error!",
    "warn!",
    "info!",
    "debug!",
    "trace!",
    "expect",
    "panic!",
    "unreachable!",
    "assert!",
    "assert_eq!",
    "assert_ne!",
    "debug_assert!",
    "debug_assert_eq!",
    "#",
];

/// Calls that take a name for egui or the machine to tell things apart by.
const NAMING: [&str; 15] = [
    "with",
    "unique",
    "id_salt",
    "push_id",
    "make_persistent_id",
    "Id::new",
    "IdSalt::new",
    "Area::new",
    "Window::new",
    "Grid::new",
    "Panel::left",
    "Panel::right",
    "Panel::top",
    "Panel::bottom",
    "request_discard",
];

/// Whether a text reads like words to a person: letters with a space between them, or a letter only Danish has.
fn reads_like_words(text: &str) -> bool {
    let mut depth = 0;
    // What a format puts in is no word of ours.
    let bare: String = text
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '{');
            let is_bare = depth == 0;
            depth -= i32::from(*c == '}');
            is_bare
        })
        .collect();
    bare.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
        || (bare.contains(char::is_alphabetic) && bare.contains(' '))
}

/// Words in the code that a user would read.
fn words(source: &Source) -> Vec<String> {
    if !matches!(source.floor(), "ui" | "app" | "desktop") {
        return Vec::new();
    }
    source
        .literals()
        .filter(|(_, text, calls)| {
            let is_unread = calls.iter().any(|call| {
                let name = call.rsplit("::").next().unwrap_or(call);
                UNREAD.contains(&name)
            });
            // A name may stand in brackets with what it belongs to.
            let nearest = calls.iter().find(|call| !call.is_empty());
            let is_name = nearest.is_some_and(|call| {
                NAMING.iter().any(|naming| {
                    call.strip_suffix(naming)
                        .is_some_and(|rest| rest.is_empty() || rest.ends_with("::"))
                })
            });
            reads_like_words(text) && !is_unread && !is_name
        })
        .map(|(at, text, _)| format!("{}: {text:?}", source.place(at)))
        .collect()
}

#[test]
fn words_stand_in_the_locales_only() {
    let found: Vec<String> = program().iter().flat_map(words).collect();
    assert_none(&found, "words outside `assets/locales`:");
}

#[test]
fn words_are_noticed() {
    for (text, expect) in [
        ("ui.label(\"Gem sagen\");", 1),
        ("ui.label(format!(\"{n} kort\"));", 1),
        ("ui.label(\"Søg\");", 1),
        ("ui.label(format!(\"{name} · {role}\"));", 0),
        ("ui.label(cx.words.t(\"board-add-card\"));", 0),
        ("log::warn!(\"edit refused: {error:?}\");", 0),
        ("x.expect(\"built in\");", 0),
        (
            "let id = egui::Id::unique(\"buttons width\").with(\"the left\");",
            0,
        ),
        (
            "/// Saves the case.\n#[expect(a, reason = \"it is so\")]\nfn f() {}",
            0,
        ),
        (
            "#[cfg(test)]\nmod tests { fn f() { g(\"for a test\"); } }",
            0,
        ),
    ] {
        let found = words(&Source::read("src/ui/x.rs", text));
        assert_eq!(found.len(), expect, "{text}: {found:?}");
    }
}

#[test]
fn every_act_has_words_in_every_language() {
    for lang in Lang::ALL {
        for act in Act::ALL {
            let key = format!("act-{}", act.name());
            assert_ne!(Words::of(lang).t(&key), key, "{}", lang.tag());
        }
    }
}

#[test]
fn no_two_acts_share_a_shortcut() {
    let mut taken = HashMap::new();
    for act in Act::ALL {
        for shortcut in act.shortcuts() {
            if let Some(other) = taken.insert(*shortcut, act) {
                panic!("{other:?} and {act:?} share {shortcut:?}");
            }
        }
    }
}
