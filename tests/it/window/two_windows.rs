//! Two people at two machines work in one case at the same time, in real windows: on a folder of this machine, and through a
//! network share whose server is stopped and started again (`./dev share`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Case, Side, ThemeId};
use aoa_tavle::store::settings::{self, LookEvery, Settings};
use aoa_tavle::store::{Home, Over, RealDisk};
use egui::{Key, Modifiers};

use super::client::App;
use super::display::Display;
use crate::harness;
use crate::team::{comment_of, small_case};

const HERS: &str = "Morfar henter hver fredag";
const HIS: &str = "Flytter skole igen til sommer";
const HER_COMMENT: &str = "Vågner kl. 3 og græder";
const HIS_COMMENT: &str = "Sover ikke før midnat";
const COMMENT: &str = "Søvnproblemer: kommentar";

/// Somebody at a machine of their own, who looks for others' changes every five seconds.
struct Desk {
    app: App,
    _home: tempfile::TempDir,
}

impl Desk {
    fn start(display: &Display, name: &str, file: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        let chosen = Settings {
            language: Some(Lang::Da),
            name: name.to_owned(),
            machine: format!("PC-{name}"),
            look_every: LookEvery::Secs5,
            ..Settings::default()
        };
        settings::save(&RealDisk, &Home::at(home.path()), &chosen).unwrap();
        let app = App::start(display, home.path(), [file]);
        Self { app, _home: home }
    }

    /// Waits until something in the window says so.
    #[track_caller]
    fn wait_for_words(&mut self, words: &str) {
        self.app
            .wait_until(words, |app| app.outline().contains(words));
    }

    #[track_caller]
    fn wait_without_words(&mut self, words: &str) {
        self.app
            .wait_until(words, |app| !app.outline().contains(words));
    }

    fn save(&mut self) {
        self.app.key(Modifiers::COMMAND, Key::S);
    }

    fn add_card(&mut self, field: &str, text: &str) {
        self.app.go("Temaer");
        self.app.click(field);
        self.app.write(text);
        self.app.key(Modifiers::NONE, Key::Enter);
        self.app.find_starting(text);
    }

    fn comment(&mut self, text: &str) {
        self.app.go("Screening");
        self.app.click(COMMENT);
        self.app.write(text);
        self.app.key(Modifiers::NONE, Key::Enter);
        assert_eq!(self.app.find(COMMENT).value.as_deref(), Some(text));
    }

    fn quit(mut self) {
        self.app.key(Modifiers::COMMAND, Key::Q);
        let log = self.app.log();
        assert!(self.app.wait_for_end().success(), "{log}");
    }
}

fn read(file: &Path) -> Arc<Case> {
    harness::ground(file).case
}

fn has_card(case: &Case, text: &str) -> bool {
    case.cards.iter().any(|card| card.text == text)
}

/// Both write cards and the same comment, both save, both see everything; one chooses, the other follows.
fn work_together(maja: &mut Desk, jonas: &mut Desk, file: &Path) {
    maja.wait_for_words("Jonas har også sagen åben");
    jonas.wait_for_words("Maja har også sagen åben");
    maja.add_card("Sikkerhed, understøtter: nyt kort", HERS);
    jonas.add_card("Dagligdag, vanskeliggør: nyt kort", HIS);
    maja.comment(HER_COMMENT);
    jonas.comment(HIS_COMMENT);
    maja.save();
    maja.app
        .wait_until("her save", |_| comment_of(&read(file)) == HER_COMMENT);
    jonas.save();
    jonas
        .app
        .wait_until("his save", |_| has_card(&read(file), HIS));
    let both = read(file);
    assert!(has_card(&both, HERS), "hers is there still");
    assert_eq!(both.conflicts.len(), 1, "both comments are kept");

    for (who, others) in [(&mut *jonas, HERS), (&mut *maja, HIS)] {
        who.wait_for_words("1 ikke valgt endnu");
        who.app.go("Temaer");
        who.app.find_starting(others);
    }
    choose_own(jonas);
    jonas.save();
    jonas.app.wait_until("the choice in the file", |_| {
        read(file).conflicts.is_empty()
    });
    maja.wait_without_words("ikke valgt endnu");
    for who in [maja, jonas] {
        who.app.go("Screening");
        assert_eq!(who.app.find(COMMENT).value.as_deref(), Some(HIS_COMMENT));
    }
}

/// In the view of what was changed in two places, one's own version.
fn choose_own(who: &mut Desk) {
    let place = who.app.find_starting("Rettet to steder");
    who.app.click_on(&place);
    let own = who.app.find_starting("Din:");
    who.app.click_on(&own);
    who.app.click("Gem valget");
    who.wait_without_words("ikke valgt endnu");
}

#[test]
fn two_windows_on_one_case_lose_nothing_and_agree_in_the_end() {
    let display = Display::start();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Sag æøå.ron");
    harness::save(&RealDisk, &file, &small_case(), Over::Nothing).unwrap();
    let mut maja = Desk::start(&display, "Maja", &file);
    let mut jonas = Desk::start(&display, "Jonas", &file);
    work_together(&mut maja, &mut jonas, &file);
    jonas.quit();
    maja.wait_without_words("har også sagen åben");
    maja.quit();
    let left = super::left_beside(&file);
    assert!(left.is_empty(), "{left:?}");
}

/// The share as two machines see it, and what starts and stops its server.
struct Network {
    mounts: Vec<PathBuf>,
    server: OsString,
}

impl Network {
    fn from_environment() -> Self {
        let mounts = std::env::var_os("AOA_TAVLE_SHARE").unwrap();
        Self {
            mounts: std::env::split_paths(&mounts).collect(),
            server: std::env::var_os("AOA_TAVLE_SERVER").unwrap(),
        }
    }

    fn server(&self, what: &str) {
        let done = Command::new(&self.server).arg(what).status().unwrap();
        assert!(done.success(), "the server did not {what}");
    }
}

#[test]
#[ignore = "needs a share and its server: ./dev share"]
fn two_windows_over_a_share_whose_server_goes_away_in_mid_save() {
    let network = Network::from_environment();
    let display = Display::start();
    let files: Vec<PathBuf> = network
        .mounts
        .iter()
        .map(|mount| mount.join("Sag æøå.ron"))
        .collect();
    harness::save(&RealDisk, &files[0], &small_case(), Over::Nothing).unwrap();
    let mut maja = Desk::start(&display, "Maja", &files[0]);
    let mut jonas = Desk::start(&display, "Jonas", &files[1]);
    work_together(&mut maja, &mut jonas, &files[0]);

    for (n, wait_ms) in [0_u64, 15, 40, 80, 150, 300].into_iter().enumerate() {
        let text = format!("Kort skrevet mens serveren stoppede, {n}");
        jonas.add_card("Sikkerhed, understøtter: nyt kort", &text);
        jonas.save();
        std::thread::sleep(Duration::from_millis(wait_ms));
        network.server("stop");
        std::thread::sleep(Duration::from_secs(2));
        // The window goes on while nothing answers.
        let meanwhile = format!("Kort skrevet uden server, {n}");
        jonas.add_card("Dagligdag, vanskeliggør: nyt kort", &meanwhile);
        network.server("start");
        // However that save ended: trying again brings everything into the file, once.
        jonas
            .app
            .wait_until("a save after the server is back", |app| {
                if app.has("Gem samme sted igen") {
                    app.click("Annuller");
                }
                app.key(Modifiers::COMMAND, Key::S);
                std::thread::sleep(Duration::from_secs(1));
                aoa_tavle::store::open(&RealDisk, &files[1])
                    .is_ok_and(|opened| has_card(&opened.ground.case, &meanwhile))
            });
        let case = read(&files[1]);
        for wanted in [&text, &meanwhile] {
            let times = case.cards.iter().filter(|card| card.text == **wanted);
            assert_eq!(times.count(), 1, "{wanted}");
        }
        maja.app.go("Temaer");
        maja.app.wait_until("his cards at her machine", |app| {
            app.outline().contains(&meanwhile)
        });
    }
    let case = read(&files[0]);
    assert!(has_card(&case, HERS) && has_card(&case, HIS));
    assert_eq!(case.field(ThemeId::T1, Side::Supports).count(), 7);
    jonas.quit();
    maja.quit();
}
