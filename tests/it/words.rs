//! The words: both languages complete, and in step with the code.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use aoa_tavle::{
    app::Act,
    lang::Lang,
    text::{Arg, FAMILIES, Words},
};

/// The variables of each message of a language.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (room, text) in Words::sources(lang) {
        let mut key = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let name = line
                    .split_once(" =")
                    .unwrap_or_else(|| panic!("{room}: {line}"))
                    .0;
                let doubled = messages.insert(name.to_owned(), BTreeSet::new());
                assert!(
                    doubled.is_none(),
                    "{}/{room}.ftl: {name} stands twice",
                    lang.tag()
                );
                key = Some(name);
            } else if line.starts_with('#') || line.is_empty() {
                continue;
            } else {
                assert!(line.starts_with(' '), "{}/{room}.ftl: {line}", lang.tag());
            }
            for variable in line.split('$').skip(1) {
                let name: String = variable
                    .chars()
                    .take_while(char::is_ascii_alphanumeric)
                    .collect();
                let variables = key
                    .and_then(|key| messages.get_mut(key))
                    .expect("a line belongs to a message");
                variables.insert(name);
            }
        }
    }
    messages
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(dir: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("the folder is part of the project") {
        let path = entry.expect("readable entry").path();
        if path.is_dir() {
            found.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The source of the program, file by file, without its unit tests' own keys mattering: they use real ones.
fn source() -> Vec<(PathBuf, String)> {
    files_below(&root().join("src"), "rs")
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("source is UTF-8");
            (path, text)
        })
        .collect()
}

/// The keys asked for directly: `.t("…")` and `.tf("…"`, also with the key on the next line.
fn keys_asked_for(text: &str) -> Vec<(usize, &str)> {
    let mut keys = Vec::new();
    for call in [".t(", ".tf("] {
        for (at, _) in text.match_indices(call) {
            let rest = text[at + call.len()..].trim_start();
            if let Some(key) = rest
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next())
            {
                keys.push((text[..at].lines().count(), key));
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (danish, english) = (messages(Lang::Da), messages(Lang::En));
    for (key, variables) in &danish {
        let other = english
            .get(key)
            .unwrap_or_else(|| panic!("{key} has no English words"));
        assert_eq!(variables, other, "{key} uses other variables in English");
    }
    for key in english.keys() {
        assert!(danish.contains_key(key), "{key} has no Danish words");
    }
}

#[test]
fn every_file_of_words_is_built_in() {
    for lang in Lang::ALL {
        let on_disk: BTreeSet<String> =
            files_below(&root().join("assets/locales").join(lang.tag()), "ftl")
                .iter()
                .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
                .collect();
        let built_in: BTreeSet<String> = Words::sources(lang)
            .map(|(room, _)| room.to_owned())
            .collect();
        assert_eq!(on_disk, built_in, "{}", lang.tag());
    }
}

#[test]
fn every_key_used_exists() {
    let known = messages(Lang::Da);
    let mut unknown = Vec::new();
    for (path, text) in source() {
        for (line, key) in keys_asked_for(&text) {
            if !known.contains_key(key) {
                unknown.push(format!("{}:{line}: {key}", path.display()));
            }
        }
    }
    assert!(
        unknown.is_empty(),
        "keys without words:\n{}",
        unknown.join("\n")
    );
}

/// The key's name within its family, if it belongs to one.
fn name_in_family(key: &str) -> Option<&str> {
    let (family, name) = key.split_once('-')?;
    FAMILIES.contains(&family).then_some(name)
}

#[test]
fn every_act_and_every_edit_has_words() {
    let known = messages(Lang::Da);
    for act in Act::ALL {
        let key = format!("act-{}", act.name());
        assert!(known.contains_key(&key), "{key}");
    }
    // Edits carry values, so there is no list of them: their names stand in one function.
    let source = include_str!("../../src/model/edit/naming.rs");
    let names = source
        .split_once("fn name(&self)")
        .and_then(|(_, rest)| rest.split_once("\n    }\n"))
        .expect("edits are named in one function")
        .0;
    let names: Vec<&str> = names.split('"').skip(1).step_by(2).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        let key = format!("edit-{name}");
        assert!(known.contains_key(&key), "{key}");
    }
}

/// A key counts as used when it stands as a literal in the source: in a call, or in a table of keys from which one is
/// chosen at run time. Of a key in a family only the name stands there.
#[test]
fn every_key_is_used() {
    let source = source();
    let unused: Vec<String> = messages(Lang::Da)
        .into_keys()
        .filter(|key| {
            let literal = format!("\"{}\"", name_in_family(key).unwrap_or(key));
            !source.iter().any(|(_, text)| text.contains(&literal))
        })
        .collect();
    assert!(
        unused.is_empty(),
        "words nobody shows:\n{}",
        unused.join("\n")
    );
}

#[test]
fn every_message_can_be_shown() {
    for lang in Lang::ALL {
        let words = Words::of(lang);
        for (key, variables) in messages(lang) {
            let text = if variables.is_empty() {
                words.t(&key).to_owned()
            } else {
                let args: Vec<(&str, Arg<'_>)> = variables
                    .iter()
                    .map(|name| (name.as_str(), 2.into()))
                    .collect();
                words.tf(&key, &args)
            };
            assert_ne!(text, key, "{}", lang.tag());
            assert!(
                !text.is_empty() && !text.contains(['{', '}', '$']),
                "{key}: {text}"
            );
            assert!(
                !text.contains(|c: char| matches!(c, '\u{2066}'..='\u{2069}')),
                "{key} holds marks nobody sees"
            );
        }
    }
}

#[test]
fn the_tone_is_calm() {
    for lang in Lang::ALL {
        for (room, text) in Words::sources(lang) {
            for (number, line) in text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.starts_with('#'))
            {
                let lower = line.to_lowercase();
                for word in [
                    "!",
                    "mangler",
                    "...",
                    "skyldes",
                    "fører til",
                    "høj risiko",
                    "lav risiko",
                ] {
                    assert!(
                        !lower.contains(word),
                        "{}/{room}.ftl:{}: “{word}” in {line}",
                        lang.tag(),
                        number + 1
                    );
                }
            }
        }
    }
}

#[test]
fn unknown_keys_show_themselves() {
    let words = Words::of(Lang::Da);
    assert_eq!(words.t("no-such-key"), "no-such-key");
    assert_eq!(words.tf("no-such-key", &[("n", 1.into())]), "no-such-key");
    assert_eq!(
        words.tf("date-week", &[("week", 12.into()), ("year", 2024.into())]),
        "uge 12, 2024"
    );
}

#[test]
fn the_notice_carries_its_facts() {
    for (lang, facts) in [
        (Lang::Da, ["fingerpeg", "diagnose", "traumer", "historie"]),
        (Lang::En, ["hint", "diagnosis", "trauma", "history"]),
    ] {
        let words = Words::of(lang);
        for fact in facts {
            assert!(words.notice().contains(fact), "{fact}");
            assert!(words.notice_short().contains(fact), "{fact}");
        }
    }
    assert!(Words::of(Lang::Da).notice().contains("grænse"));
    assert!(Words::of(Lang::En).notice().contains("limit"));
}
