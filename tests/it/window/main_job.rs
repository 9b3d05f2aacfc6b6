//! The main job in the real window: a case is begun, worked on in every view, saved, and found again with nothing lost.

use std::path::Path;
use std::time::{Duration, Instant};

use aoa_tavle::model::date::{Point, Season, When};
use aoa_tavle::model::{
    Answer, Birth, Case, KindId, PartialDate, ReactionId, Side, ThemeId, Until, Voice,
};
use aoa_tavle::store::{self, Access, RealDisk};
use chrono::NaiveDate;
use egui::{Key, Modifiers};

use super::client::App;
use super::display::Display;

const ALIAS: &str = "Solsikke Æ";
const COMMENT: &str = "Vågner kl. 3, græder; “mareridt” siger mor";
const SOURCE: &str = "Plejemor";
const SUPPORTS: &str = "Morfar henter hver fredag";
const HAMPERS: &str = "Flytter skole igen til sommer";
const EXPERIENCE: &str = "Boede på krisecenter sammen med mor";
const WHEN: &str = "foråret 2021";

/// What is written in a row of the screening: answer, source, comment.
type Row = (Answer, &'static str, &'static str);

#[test]
fn a_case_is_begun_worked_on_saved_and_opened_again() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let cases = tempfile::tempdir().unwrap();
    let file = cases.path().join("Sag æøå.ron");

    let mut app = App::start(&display, home.path(), [] as [&str; 0]);
    audit(&mut app, "start");
    begin_case(&mut app);
    fill_screening(&mut app);
    add_cards(&mut app);
    add_experience(&mut app);
    save_as(&mut app, &file);
    app.key(Modifiers::COMMAND, Key::Q);
    let log = app.log();
    assert!(app.wait_for_end().success(), "{log}");

    let first = read(&file);
    assert_case(&first, Answer::No);

    let mut app = App::start(&display, home.path(), [&file]);
    assert_eq!(app.find("Søvnproblemer: JA").on, Some(true));
    assert_eq!(app.find("Søvnproblemer: NEJ").on, Some(false));
    assert_eq!(app.find("Hukommelsesbesvær: NEJ").on, Some(true));
    assert_eq!(app.find("Fysiske symptomer: JA").on, Some(false));
    let comment = app.find("Søvnproblemer: kommentar").value;
    assert_eq!(comment.as_deref(), Some(COMMENT));
    let source = app.find("Søvnproblemer: oplysninger stammer fra").value;
    assert_eq!(source.as_deref(), Some(SOURCE));
    app.go("Temaer");
    app.find_starting(SUPPORTS);
    app.find_starting(HAMPERS);
    app.go("Tidslinje");
    app.find_starting(EXPERIENCE);
    app.go("Screening");

    app.click("Hukommelsesbesvær: JA");
    app.close_by_window_manager();
    app.wait_for("Gem ikke");
    audit(&mut app, "the question about unsaved work");
    app.click("Gem");
    let log = app.log();
    assert!(app.wait_for_end().success(), "{log}");

    let second = read(&file);
    assert_case(&second, Answer::Yes);
    assert_eq!(second.id, first.id);
    assert_eq!(second.cards, first.cards);
    assert_eq!(second.experiences, first.experiences);
    let left = super::left_beside(&file);
    assert!(left.is_empty(), "nothing is left beside the file: {left:?}");
    // The copy made before the save goes as soon as the save has been found in the file.
    let mut app = App::start(&display, home.path(), [] as [&str; 0]);
    app.wait_until("the end of the copies", |_| {
        recovery_files(home.path()) == 0
    });
    assert!(!app.has("Flet ind"), "what is in its file is not offered");
}

#[test]
fn work_of_a_killed_program_is_offered_at_the_next_start() {
    let display = Display::start();
    let home = tempfile::tempdir().unwrap();
    let mut app = App::start(&display, home.path(), [] as [&str; 0]);
    begin_case(&mut app);
    fill_screening(&mut app);
    assert!(app.settle());
    // Half a minute after the last edit at most; a loaded machine may be late.
    let start = Instant::now();
    while recovery_files(home.path()) == 0 {
        assert!(
            start.elapsed() < Duration::from_secs(90),
            "no copy of unsaved work"
        );
        std::thread::sleep(Duration::from_millis(200));
    }
    app.kill();

    let mut app = App::start(&display, home.path(), [] as [&str; 0]);
    audit(&mut app, "start with recovered work");
    app.click("Flet ind");
    app.settle();
    if app.has("Hent det") {
        audit(&mut app, "the question about recovered work");
        app.click("Hent det");
    }
    app.wait_for("Søvnproblemer: JA");
    assert_eq!(app.find("Søvnproblemer: JA").on, Some(true));
    let comment = app.find("Søvnproblemer: kommentar").value;
    assert_eq!(comment.as_deref(), Some(COMMENT));
    // It is unsaved work still: leaving asks.
    app.key(Modifiers::COMMAND, Key::Q);
    app.wait_for("Gem ikke");
    app.click("Annuller");
    assert!(app.has("Søvnproblemer: JA"));
}

fn begin_case(app: &mut App) {
    app.click("Ny sag…");
    app.wait_for("Opret sagen");
    audit(app, "new case");
    app.fill("Navn i sagen", ALIAS);
    app.fill("Født", "2/3-2015");
    app.fill("Sagsnøgle", "SAG-0417");
    app.click("Opret sagen");
    app.wait_for("Søvnproblemer: JA");
}

fn fill_screening(app: &mut App) {
    audit(app, "screening");
    app.click("Søvnproblemer: JA");
    app.click("Hukommelsesbesvær: NEJ");
    app.click("Fysiske symptomer: JA");
    assert_eq!(app.find("Fysiske symptomer: JA").on, Some(true));
    app.key(Modifiers::NONE, Key::Delete);
    assert_eq!(app.find("Fysiske symptomer: JA").on, Some(false));
    write_cell(app, "Søvnproblemer: oplysninger stammer fra", SOURCE);
    write_cell(app, "Søvnproblemer: kommentar", COMMENT);
}

fn write_cell(app: &mut App, name: &str, text: &str) {
    app.click(name);
    app.write(text);
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.find(name).value.as_deref(), Some(text));
}

fn add_cards(app: &mut App) {
    app.go("Temaer");
    for (field, text) in [
        ("Sikkerhed, understøtter: nyt kort", SUPPORTS),
        ("Dagligdag, vanskeliggør: nyt kort", HAMPERS),
    ] {
        app.click(field);
        app.write(text);
        app.key(Modifiers::NONE, Key::Enter);
        app.find_starting(text);
    }
    audit(app, "board");
}

fn add_experience(app: &mut App) {
    app.go("Tidslinje");
    audit(app, "timeline");
    app.click("Ny oplevelse");
    app.wait_for("Gem oplevelsen");
    audit(app, "experience form");
    app.fill("Med egne ord", EXPERIENCE);
    app.fill("Hvornår?", WHEN);
    app.click("Gem oplevelsen");
    app.find_starting(EXPERIENCE);
    audit(app, "timeline with an experience");
}

/// Saves for the first time, where no dialog of the desktop can come.
fn save_as(app: &mut App, file: &Path) {
    app.click("Gem");
    app.wait_for("Sti");
    audit(app, "typed path");
    app.fill("Sti", file.to_str().unwrap());
    app.click("Gem");
    app.wait_until("the saved file", |_| file.exists());
    app.wait_until("the end of the question", |app| !app.has("Sti"));
}

/// Nothing on this screen may leave a screen reader silent.
#[track_caller]
fn audit(app: &mut App, screen: &str) {
    let silent = app.silent_widgets();
    assert!(silent.is_empty(), "{screen}: {silent:#?}");
}

fn recovery_files(home: &Path) -> usize {
    std::fs::read_dir(home.join("recovery")).map_or(0, |entries| {
        let names = entries.map(|entry| entry.unwrap().path());
        names
            .filter(|path| path.extension().is_some_and(|end| end == "ron"))
            .count()
    })
}

fn read(file: &Path) -> Case {
    let opened = store::open(&RealDisk, file).unwrap();
    assert_eq!(opened.access, Access::Editable);
    assert_eq!(opened.notices, []);
    opened.case
}

/// Every value that was typed and answered, and no other.
#[track_caller]
fn assert_case(case: &Case, memory: Answer) {
    assert_eq!(case.child.alias, ALIAS);
    assert_eq!(case.child.key, "SAG-0417");
    let born = NaiveDate::from_ymd_opt(2015, 3, 2).unwrap();
    assert_eq!(case.child.birth, Birth::Date(born));
    assert_eq!(case.child.functional_age, "");

    let [screening] = &case.screenings[..] else {
        panic!("{:#?}", case.screenings)
    };
    assert!(screening.is_open());
    assert!(screening.observations.is_empty());
    for row in &screening.rows {
        let expected: Row = match row.reaction {
            ReactionId::R01 => (Answer::Yes, SOURCE, COMMENT),
            ReactionId::R03 => (memory, "", ""),
            _ => (Answer::Unanswered, "", ""),
        };
        let found = (row.answer, &*row.source, &*row.comment);
        assert_eq!(found, expected, "{}", row.reaction);
    }

    let cards: Vec<_> = case
        .cards
        .iter()
        .map(|card| (card.theme, card.side, &*card.text, &card.voice, card.origin))
        .collect();
    assert_eq!(
        cards,
        [
            (ThemeId::T1, Side::Supports, SUPPORTS, &Voice::Unsaid, None),
            (ThemeId::T2, Side::Hampers, HAMPERS, &Voice::Unsaid, None),
        ]
    );

    let [experience] = &case.experiences[..] else {
        panic!("{:#?}", case.experiences)
    };
    assert_eq!(experience.description, EXPERIENCE);
    assert_eq!(experience.kind, KindId::E00);
    let spring = PartialDate::exactly(Point::Season {
        year: 2021,
        season: Season::Spring,
    });
    let when = When {
        written: WHEN.to_owned(),
        date: spring,
    };
    assert_eq!(experience.when, Some(when));
    assert_eq!(experience.until, Until::Unsaid);
    assert!(experience.sources.is_empty());

    let rest = (&case.people, &case.links, &case.aims, &case.sub_goals);
    assert_eq!(rest, (&vec![], &vec![], &vec![], &vec![]));
}
