//! A share that is down, torn, old or read-only: all sessions end with the same, nothing is lost, and nothing is made again.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use aoa_tavle::store::disk::Disk;
use aoa_tavle::store::look::{Care, Look, Watch, look};
use aoa_tavle::store::{Over, RealDisk, SaveError, Trouble, presence};

use super::saving::renamed;
use super::session::{Session, cards};
use super::share::{Client, HOST_DOWN, Share, Suffering};
use crate::harness::{monday, save};

const NAME: &str = "S-2026-0001.ron";

fn share_with_case() -> (Arc<Share>, PathBuf) {
    let share = Share::new();
    let path = share.path(NAME);
    save(&RealDisk, &path, &renamed("A"), Over::Nothing).unwrap();
    (share, path)
}

/// Looks until the session holds what the file holds.
fn catch_up(session: &mut Session, disk: &Client, watch: &mut Watch) {
    for _ in 0..100 {
        let ground = session.grounds.last().unwrap().clone();
        match look(disk, &session.path, &ground, watch, Care::Thorough) {
            Look::Same => return,
            Look::Changed(opened) => {
                assert!(opened.ground.follows(&ground));
                session.case = Arc::clone(&opened.ground.case);
                session.grounds = vec![opened.ground];
            }
            _ => disk.pause(Duration::from_secs(1)),
        }
    }
    panic!("never the same");
}

#[test]
fn sessions_on_a_bad_share_end_with_the_same_and_lose_nothing() {
    let rounds = 6;
    let (share, path) = share_with_case();
    let clients: Vec<Client> = (0..3).map(|_| share.client()).collect();
    let mut sessions: Vec<Session> = ["Maja", "Ole", "Pia"]
        .iter()
        .zip(&clients)
        .map(|(name, disk)| Session::open(disk, &path, name))
        .collect();
    for trouble in [
        Suffering::default(),
        Suffering {
            fails: 8,
            ..Suffering::default()
        },
        Suffering {
            tears: 30,
            ..Suffering::default()
        },
        Suffering {
            fails: 4,
            tears: 15,
            ..Suffering::default()
        },
    ] {
        share.suffers(trouble);
        for round in 0..rounds {
            std::thread::scope(|scope| {
                for (session, disk) in sessions.iter_mut().zip(&clients) {
                    scope.spawn(move || {
                        let text = format!("{} {round} {trouble:?}", session.who.user);
                        session.add_card(&text);
                        session.save_at_last(disk);
                    });
                }
            });
        }
        share.suffers(Suffering::default());
        for (session, disk) in sessions.iter_mut().zip(&clients) {
            catch_up(session, disk, &mut Watch::default());
        }
        for session in &sessions {
            assert_eq!(session.case, sessions[0].case);
            for (round, who) in
                (0..rounds).flat_map(|round| ["Maja", "Ole", "Pia"].map(|who| (round, who)))
            {
                let text = format!("{who} {round} {trouble:?}");
                assert_eq!(cards(&session.case, &text), 1, "{text}");
            }
        }
    }
}

#[test]
fn a_share_that_leaves_in_the_middle_of_a_save_loses_nothing_when_it_is_back() {
    let (share, path) = share_with_case();
    let disk = share.client();
    let mut session = Session::open(&disk, &path, "Maja");
    for call in 0..26 {
        for calls in [1, 4, 1000] {
            let text = format!("{call} {calls}");
            session.add_card(&text);
            share.suffers(Suffering {
                leaves_at: Some((call, calls)),
                ..Suffering::default()
            });
            let saved = session.save(&disk);
            let opened = aoa_tavle::store::open(&RealDisk, &path).unwrap();
            if saved.is_ok() {
                assert_eq!(cards(&opened.case, &text), 1, "{text}");
            }
            share.suffers(Suffering::default());
            session.save_at_last(&disk);
            let opened = aoa_tavle::store::open(&RealDisk, &path).unwrap();
            assert_eq!(cards(&opened.case, &text), 1, "{text}");
            assert_eq!(opened.case.conflicts.len(), 0);
        }
    }
}

#[test]
fn what_cannot_be_asked_is_neither_the_same_nor_gone_nor_made_again() {
    let (share, path) = share_with_case();
    let disk = share.client();
    let mut session = Session::open(&disk, &path, "Maja");
    let ground = session.grounds[0].clone();
    let mut watch = Watch::default();
    let mut now = |disk: &Client, care| look(disk, &path, &ground, &mut watch, care);
    assert!(matches!(now(&disk, Care::Usual), Look::Same));
    session.add_card("ny");
    share.suffers(Suffering {
        is_down: true,
        ..Suffering::default()
    });
    disk.pause(Duration::from_secs(20));
    for care in [Care::Usual, Care::Thorough] {
        let found = now(&disk, care);
        assert!(
            matches!(found, Look::Unreachable(Trouble::Other(_))),
            "{found:?}"
        );
    }
    assert_eq!(
        session.save(&disk).unwrap_err(),
        SaveError::Other(Some(HOST_DOWN))
    );

    share.suffers(Suffering {
        is_read_only: true,
        ..Suffering::default()
    });
    disk.pause(Duration::from_secs(20));
    assert!(matches!(now(&disk, Care::Usual), Look::Same));
    assert_eq!(session.save(&disk).unwrap_err(), SaveError::ReadOnly);
    let shown = presence::show(&disk, &path, &session.who, monday(), monday());
    assert_eq!(shown, Err(Trouble::ReadOnly));

    share.suffers(Suffering::default());
    fs::rename(&path, path.with_extension("væk")).unwrap();
    disk.pause(Duration::from_secs(20));
    assert!(matches!(now(&disk, Care::Usual), Look::Vanished));
    assert_eq!(session.save(&disk).unwrap_err(), SaveError::Vanished);
    assert!(!path.exists());
    // It comes back; what was told of it before does not stand for ever.
    fs::rename(path.with_extension("væk"), &path).unwrap();
    disk.pause(Duration::from_secs(20));
    assert!(matches!(now(&disk, Care::Usual), Look::Same));
    session.save(&disk).unwrap();
}

#[test]
fn a_change_is_seen_though_length_and_time_say_there_is_none() {
    let (share, path) = share_with_case();
    let (one, other) = (share.client(), share.client());
    let mut maja = Session::open(&one, &path, "Maja");
    let mut ole = Session::open(&other, &path, "Ole");
    let ground = maja.grounds[0].clone();
    let mut watch = Watch::default();
    let mut now = |care| look(&one, &path, &ground, &mut watch, care);
    assert!(matches!(now(Care::Usual), Look::Same));
    ole.add_card("fra Ole");
    ole.save(&other).unwrap();
    // What the machine was told of the file still stands, so there is nothing to see without reading it.
    assert!(matches!(now(Care::Usual), Look::Same));
    assert!(matches!(now(Care::Thorough), Look::Changed(_)));
    one.pause(Duration::from_secs(61));
    assert!(matches!(now(Care::Usual), Look::Changed(_)));
    // And a save is never fooled.
    maja.add_card("fra Maja");
    let saved = maja.save(&one).unwrap();
    assert!(saved.merging.is_some());
    assert_eq!(
        (cards(&maja.case, "fra Ole"), cards(&maja.case, "fra Maja")),
        (1, 1)
    );
}

#[test]
fn half_a_file_is_no_change() {
    let (share, path) = share_with_case();
    let disk = share.client();
    let session = Session::open(&disk, &path, "Maja");
    share.suffers(Suffering {
        tears: 40,
        ..Suffering::default()
    });
    let mut same = 0;
    for _ in 0..60 {
        let mut watch = Watch::default();
        match look(
            &disk,
            &path,
            &session.grounds[0],
            &mut watch,
            Care::Thorough,
        ) {
            Look::Same => same += 1,
            // Five readings that do not agree.
            Look::Unreachable(Trouble::Busy) | Look::Unreadable(_) => {}
            found => panic!("{found:?}"),
        }
    }
    assert!(same > 50, "{same}");
}
