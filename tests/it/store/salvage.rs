//! Damaged case files: what can be read of them is read, and everything else is kept as text.

use std::fs;
use std::time::{Duration, Instant};

use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::{Case, Child, Origin, Voice};
use aoa_tavle::store::format::{LARGEST, Notice, decode, encode};
use aoa_tavle::store::salvage::{Salvaged, keep_damaged, salvage};
use aoa_tavle::store::{Disk, RealDisk, Trouble};

use super::faults::{Fault, FaultyDisk};
use super::golden;
use super::hostile::golden_with;
use super::round_trip::save_id;
use crate::harness::monday;

/// Three files as users have them: the golden one, the invented example and a made-up one.
fn real_files() -> [Vec<u8>; 3] {
    [
        fs::read(golden::path()).unwrap(),
        include_bytes!("../../../assets/examples/noah.ron").to_vec(),
        encode(&generate::random(11, 6), &[save_id()]).unwrap(),
    ]
}

/// How many items a case has, as salvage counts them.
fn items(case: &Case) -> usize {
    case.people.len()
        + case.screenings.len()
        + case.experiences.len()
        + case.links.len()
        + case.cards.len()
        + case.aims.len()
        + case.sub_goals.len()
        + case.entries.len()
        + case.periods.len()
        + case.bonds.len()
        + case.questions.len()
        + case.involvements.len()
        + case.rounds.len()
        + case.corrections.len()
        + case.departures.len()
        + case.meetings.len()
        + case.turns.len()
        + case.steps.len()
}

fn salvaged(bytes: &[u8]) -> Salvaged {
    let found = salvage(bytes).expect("a file of ours");
    assert_eq!(found.case.findings(), []);
    assert_eq!(found.read, items(&found.case));
    assert!(found.of >= found.read + found.lost.len().min(1));
    // What is made of it can be saved.
    encode(&found.case, &[save_id()]).unwrap();
    found
}

#[test]
fn a_whole_file_is_read_whole() {
    for bytes in real_files() {
        let found = salvaged(&bytes);
        assert_eq!(found.case, decode(&bytes).unwrap().case);
        assert_eq!(found.of, found.read);
        assert!(found.lost.is_empty() && !found.ends_early);
    }
}

#[test]
fn also_where_its_lines_were_written_otherwise() {
    let whole = real_files();
    for bytes in &whole {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let case = decode(bytes).unwrap().case;
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(salvaged(windows.as_bytes()).case, case);
        // One line, as somebody's tool may write it, and the end missing.
        let line: String = text
            .lines()
            .map(str::trim_start)
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(salvaged(line.as_bytes()).case, case);
        let cut = salvaged(&line.as_bytes()[..line.len() / 2]);
        assert!(cut.ends_early && cut.read > 0 && cut.read < items(&case));
    }
}

#[test]
fn one_damaged_item_costs_that_item() {
    let whole = decode(&real_files()[0]).unwrap().case;
    // A quote that went missing turns text and brackets around to the end of the file.
    let text = &whole.experiences[0].description;
    let line = format!("description: \"{}", text.chars().next().unwrap());
    let bytes = golden_with(&line, &line.replace('"', " "));
    assert!(decode(&bytes).is_err());
    let found = salvaged(&bytes);
    assert_eq!(found.case.id, whole.id);
    assert_eq!(found.case.child, whole.child);
    assert!(!found.ends_early);
    assert!(found.lost.iter().any(|lost| lost.contains(&text[2..])));
    assert!(found.case.experience(whole.experiences[0].id).is_none());
    assert_eq!(found.case.experiences, whole.experiences[1..]);
    assert_eq!(found.case.people, whole.people);
    assert_eq!(found.case.screenings, whole.screenings);
    // What pointed to it points to nothing; a link without one end is lost with it.
    let lost = whole.experiences[0].id;
    assert!(found.case.links_of_experience(lost).next().is_none());
    let is_from_it = |origin: Option<Origin>| origin == Some(Origin::Experience(lost));
    assert!(!found.case.cards.iter().any(|card| is_from_it(card.origin)));
    assert_eq!(found.case.cards.len(), whole.cards.len());
    let links = whole.links_of_experience(lost).count();
    assert_eq!(found.of, items(&whole));
    assert_eq!(found.read, items(&whole) - 1 - links);
}

#[test]
fn cards_of_a_lost_person_and_sub_goals_of_a_lost_aim_stay() {
    for bytes in real_files() {
        let whole = decode(&bytes).unwrap().case;
        let text = String::from_utf8(bytes).unwrap();
        let mut damaged = text.clone();
        for (list, next) in [("people", "screenings"), ("aims", "sub_goals")] {
            let start = damaged.find(&format!("\n    {list}: [")).unwrap();
            let end = damaged.find(&format!("\n    {next}: [")).unwrap();
            // Every id of the list becomes unreadable.
            let part = damaged[start..end].replace("\n        id: \"", "\n        id: \"x");
            damaged.replace_range(start..end, &part);
        }
        let found = salvaged(damaged.as_bytes());
        assert!(found.case.people.is_empty() && found.case.aims.is_empty());
        assert_eq!(found.case.cards.len(), whole.cards.len());
        assert_eq!(found.case.sub_goals.len(), whole.sub_goals.len());
        assert!(
            !found
                .case
                .cards
                .iter()
                .any(|card| matches!(card.voice, Voice::Person(_)))
        );
        // What is told of them stays; what held two of them together goes with them.
        assert_eq!(found.case.periods.len(), whole.periods.len());
        assert_eq!(found.case.involvements.len(), whole.involvements.len());
        assert_eq!(found.case.entries.len(), whole.entries.len());
        assert!(found.case.bonds.is_empty());
        // Two versions of a place in one of them go with it.
        let conflicts = whole.conflicts.len() - found.case.conflicts.len();
        assert_eq!(
            found.lost.len(),
            whole.people.len() + whole.aims.len() + whole.bonds.len() + conflicts,
            "their texts are kept"
        );
    }
}

#[test]
fn each_list_of_the_mapping_and_the_network_may_be_lost_alone() {
    let lists = [
        "entries",
        "periods",
        "bonds",
        "questions",
        "involvements",
        "rounds",
    ];
    for bytes in &real_files()[..2] {
        let whole = decode(bytes).unwrap().case;
        let lengths = |case: &Case| {
            [
                case.entries.len(),
                case.periods.len(),
                case.bonds.len(),
                case.questions.len(),
                case.involvements.len(),
                case.rounds.len(),
            ]
        };
        let text = String::from_utf8(bytes.clone()).unwrap();
        for (at, list) in lists.into_iter().enumerate() {
            let start = text.find(&format!("\n    {list}: [")).unwrap();
            let end = start + text[start..].find("\n    ]").unwrap();

            // The name of the list is unreadable: what stood in it is kept as text.
            let mut damaged = text.clone();
            damaged.replace_range(start + 5..=start + 5, "?");
            let found = salvaged(damaged.as_bytes());
            let mut expected = lengths(&whole);
            expected[at] = 0;
            assert_eq!(lengths(&found.case), expected, "{list}");
            // With the line of the name, and what belonged to rounds that are not there.
            let parts = match list {
                "rounds" => whole.corrections.len() + whole.departures.len() + whole.meetings.len(),
                _ => 0,
            };
            assert_eq!(found.lost.len(), lengths(&whole)[at] + 1 + parts, "{list}");
            assert_eq!(found.case.cards.len(), whole.cards.len());

            // One item of it is.
            let mut damaged = text.clone();
            let stamp = start + text[start..end].find("created: \"").unwrap();
            damaged.replace_range(stamp..stamp + 10, "created: \"x");
            let found = salvaged(damaged.as_bytes());
            expected[at] = lengths(&whole)[at] - 1;
            assert_eq!(lengths(&found.case), expected, "{list}");
            let of_first = whole.rounds[0].id;
            let parts = match list {
                "rounds" => {
                    whole.corrections_of(of_first).count()
                        + whole.meetings_of(of_first).count()
                        + whole
                            .departures
                            .iter()
                            .filter(|it| it.round == of_first)
                            .count()
                }
                _ => 0,
            };
            assert_eq!(found.lost.len(), 1 + parts, "{list}");
        }
    }
}

#[test]
fn what_belongs_to_rounds_and_sub_goals_may_be_lost_alone() {
    let whole = golden::sample();
    let text = fs::read_to_string(golden::path()).unwrap();
    let lengths = |case: &Case| {
        [
            case.corrections.len(),
            case.departures.len(),
            case.meetings.len(),
            case.turns.len(),
            case.steps.len(),
        ]
    };
    let lists = ["corrections", "departures", "meetings", "turns", "steps"];
    for (at, list) in lists.into_iter().enumerate() {
        let start = text.find(&format!("\n    {list}: [")).unwrap();
        let mut damaged = text.clone();
        damaged.replace_range(start + 5..=start + 5, "?");
        let found = salvaged(damaged.as_bytes());
        let mut expected = lengths(&whole);
        expected[at] = 0;
        assert_eq!(lengths(&found.case), expected, "{list}");
        assert_eq!(found.lost.len(), lengths(&whole)[at] + 1, "{list}");
        assert_eq!(found.case.rounds, whole.rounds);
    }
    // A sub-goal that is lost takes its story along, as texts; cards that are lost are only forgotten.
    let start = text.find("\n    sub_goals: [").unwrap();
    let mut damaged = text.clone();
    damaged.replace_range(start + 5..=start + 5, "?");
    let found = salvaged(damaged.as_bytes());
    assert_eq!(found.case.turns.len() + found.case.steps.len(), 0);
    let parts = whole.turns.len() + whole.steps.len();
    assert_eq!(found.lost.len(), whole.sub_goals.len() + 1 + parts);
    let start = text.find("\n    cards: [").unwrap();
    let mut damaged = text;
    damaged.replace_range(start + 5..=start + 5, "?");
    let found = salvaged(damaged.as_bytes());
    assert!(
        found
            .case
            .sub_goals
            .iter()
            .all(|goal| goal.cards.is_empty())
    );
    assert_eq!(
        found.case.rounds, whole.rounds,
        "frozen boards keep their copies"
    );
}

#[test]
fn a_card_from_lost_knowledge_stays_and_the_newest_round_is_the_last_by_its_day() {
    let whole = golden::sample();
    let text = String::from_utf8(real_files()[0].clone()).unwrap();
    let start = text.find("\n    entries: [").unwrap();
    let end = text.find("\n    periods: [").unwrap();
    let found = salvaged(format!("{}{}", &text[..start], &text[end..]).as_bytes());
    assert_eq!(found.case.cards.len(), whole.cards.len());
    assert_eq!(found.case.cards[0].origin, None);

    // Whoever wrote rounds in by hand may have them in any order.
    let swapped = golden_with("begun: \"2026-09-01\"", "begun: \"2026-12-01\"");
    for case in [salvaged(&swapped).case, decode(&swapped).unwrap().case] {
        let (number, last) = case.last_round().unwrap();
        assert_eq!((number, last.id), (2, whole.rounds[0].id));
    }
}

#[test]
fn a_screening_loses_only_the_row_that_is_damaged() {
    let whole = decode(&real_files()[1]).unwrap().case;
    let text = String::from_utf8(real_files()[1].clone()).unwrap();
    let damaged = text.replacen("reaction: R05", "reaction: R95", 1);
    let found = salvaged(damaged.as_bytes());
    let (before, after) = (&whole.screenings[0], &found.case.screenings[0]);
    assert_eq!(after.rows.len(), before.rows.len());
    for (was, is) in before.rows.iter().zip(&after.rows) {
        if was.reaction == aoa_tavle::model::ReactionId::R05 {
            assert_eq!(is.comment, "");
        } else {
            assert_eq!(was, is);
        }
    }
    assert_eq!(found.case.screenings[1..], whole.screenings[1..]);
    assert_eq!(found.lost.len(), 1);
    assert!(found.lost[0].contains("Ondt i maven"));
    assert_eq!((found.read, found.of), (items(&whole), items(&whole) + 1));
}

#[test]
fn a_child_that_cannot_be_read_is_blank_but_for_what_the_head_calls_it() {
    let whole = decode(&real_files()[0]).unwrap().case;
    let found = salvaged(&golden_with("\n    child: (", "\n    chi?d: ("));
    assert_eq!(
        found.case.child,
        Child {
            alias: whole.child.alias.clone(),
            ..Child::default()
        }
    );
    assert_eq!(found.case.people, whole.people);
    // One field of it does not cost the others.
    let found = salvaged(&golden_with("birth: ", "birth: ?"));
    assert_eq!(found.case.child.key, whole.child.key);
    assert_eq!(found.case.child.birth, aoa_tavle::model::Birth::Unknown);
    assert_eq!(found.lost.len(), 1);
}

#[test]
fn a_head_full_of_zeros_costs_no_item() {
    for mut bytes in real_files() {
        let whole = decode(&bytes).unwrap().case;
        bytes[..512].fill(0);
        let found = salvaged(&bytes);
        assert_eq!(found.case.cards, whole.cards);
        assert_eq!(found.case.screenings, whole.screenings);
    }
}

#[test]
fn items_that_must_not_stand_in_a_case_are_kept_as_text() {
    let twice = golden_with("00000000000b\"", "00000000000a\"");
    assert!(decode(&twice).is_err());
    let found = salvaged(&twice);
    assert!(!found.lost.is_empty());
    let year = salvaged(&golden_with("\"2026-06-20\"", "\"0000-06-20\""));
    assert!(!year.lost.is_empty());
}

#[test]
fn only_files_of_ours_that_are_not_newer() {
    for bytes in [
        b"".as_slice(),
        b" \n",
        b"PK\x03\x04\x14\x00\x08\x08\xff\xfe",
        b"%PDF-1.7\n",
        b"Settings(theme: Dark)",
        b"CaseFile(format: \"other\", version: (1, 0))",
        &[0; 4096],
        "Referat fra m\u{f8}det".as_bytes(),
    ] {
        assert_eq!(salvage(bytes), None);
    }
    assert_eq!(salvage(&golden_with("version: (1,", "version: (2,")), None);
    assert!(salvage(&golden_with("version: (1, 3)", "version: (1, 7)")).is_some());
}

#[test]
fn a_hostile_file_takes_no_longer_than_a_large_one() {
    let head = String::from_utf8(real_files()[0].clone()).unwrap();
    let head = &head[..head.find("\n    people: [").unwrap()];
    let many = |piece: &str, mib: usize| {
        let pieces = piece.repeat((mib << 20) / piece.len());
        format!("{head}\n    people: [\n{pieces}").into_bytes()
    };
    for (name, bytes) in [
        ("brackets", many("(", 2)),
        ("empty items", many("(),", 2)),
        ("empty lines of items", many("      (\n      ),\n", 2)),
        ("quotes", many("\"", 2)),
        ("comments", many("/*", 2)),
        ("commas", many(",", 2)),
        ("fields", many("    a: [\n", 2)),
        ("zeros", many("\0", 2)),
        ("no text", [head.as_bytes(), &vec![0xff; 1 << 20]].concat()),
    ] {
        let start = Instant::now();
        let found = salvage(&bytes).unwrap();
        let time = start.elapsed();
        assert!(time < Duration::from_secs(10), "{name} took {time:?}");
        assert!(found.lost.len() <= 10_000, "{name}");
        assert_eq!(found.case.findings(), [], "{name}");
    }
}

/// Every how manyth byte of a file is tried, so that a large one takes no longer than the rest; 1 in a long run.
const STEP_VARIABLE: &str = "AOA_TAVLE_TEST_STEP";

fn steps(bytes: &[u8], most: usize) -> impl Iterator<Item = usize> {
    let step = std::env::var(STEP_VARIABLE)
        .ok()
        .and_then(|step| step.parse().ok())
        .unwrap_or(bytes.len() / most + 1);
    // Odd, so that no pattern of the file is always met at the same place.
    (0..bytes.len()).step_by(step | 1)
}

/// How many items of the file end before a byte, as its lines say.
fn ended_before(text: &str, at: usize) -> usize {
    let case = text.find("\n    people: [").unwrap();
    text[..at]
        .match_indices("\n      )")
        .filter(|(end, mark)| *end > case && end + mark.len() <= at)
        .count()
}

#[test]
fn every_beginning_of_a_file_is_refused_and_what_stands_in_it_is_read() {
    for bytes in real_files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for at in steps(&bytes, 2_000) {
            let part = &bytes[..at];
            // Only the line end after the last bracket may be missing.
            let is_whole = bytes[at..].trim_ascii().is_empty();
            assert_eq!(decode(part).is_ok(), is_whole, "the first {at} bytes");
        }
        for at in steps(&bytes, 150) {
            // Between two bytes of a letter nothing stands that counts.
            let at = text.floor_char_boundary(at);
            let Some(found) = salvage(&bytes[..at]) else {
                // Nothing of the case stands in them.
                assert!(!text[..at].contains("\n  case:"), "the first {at} bytes");
                continue;
            };
            assert_eq!(found.case.findings(), [], "the first {at} bytes");
            let ended = ended_before(&text, at);
            let counted = items(&found.case) + found.case.conflicts.len() + found.case.erased.len();
            // Of a screening that is cut the rows before the cut are read too.
            assert!(
                counted == ended || counted == ended + 1,
                "the first {at} bytes: {counted}, not {ended}"
            );
            assert!(found.ends_early || bytes[at..].trim_ascii().is_empty());
        }
    }
}

#[test]
fn no_flipped_bit_goes_unnoticed() {
    for bytes in real_files() {
        let mut dice = Dice::new(5);
        let whole = items(&decode(&bytes).unwrap().case);
        for at in steps(&bytes, 700) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << dice.below(8);
            match decode(&flipped) {
                Err(_) => {}
                Ok(read) => assert!(
                    read.notices.contains(&Notice::ChangedOutside),
                    "a bit of byte {at}"
                ),
            }
        }
        for at in steps(&bytes, 100) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << dice.below(8);
            if let Some(found) = salvage(&flipped) {
                assert_eq!(found.case.findings(), [], "a bit of byte {at}");
                // One bit is one item, and what hangs on it; a bit of a list's name is that list.
                assert!(
                    found.read + found.lost.len() + 1 >= whole,
                    "a bit of byte {at}: {} and {} of {whole}",
                    found.read,
                    found.lost.len()
                );
            } else {
                assert!(at < 80, "a bit of byte {at}");
            }
        }
    }
}

#[test]
fn the_damaged_file_is_put_aside_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0001.ron");
    let damaged = golden_with("people: [", "people: (");
    fs::write(&path, &damaged).unwrap();
    let kept = keep_damaged(&RealDisk, &path, monday()).unwrap();
    let name = kept.file_name().unwrap().to_string_lossy().into_owned();
    assert!(
        name.starts_with("S-2026-0001.ron.damaged-20261116-"),
        "{name}"
    );
    assert_eq!(fs::read(&kept).unwrap(), damaged);
    assert_eq!(fs::read(&path).unwrap(), damaged);
    // The same damage again is kept already; other damage in the same second is not.
    assert_eq!(keep_damaged(&RealDisk, &path, monday()).unwrap(), kept);
    fs::write(&path, b"CaseFile(").unwrap();
    let other = keep_damaged(&RealDisk, &path, monday()).unwrap();
    assert_ne!(other, kept);
    assert_eq!(fs::read(&kept).unwrap(), damaged);
    assert_eq!(fs::read(&other).unwrap(), b"CaseFile(");
    assert_eq!(RealDisk.names(folder.path()).unwrap().len(), 3);
    assert_eq!(
        keep_damaged(&RealDisk, folder.path(), monday()),
        Err(Trouble::Other(None))
    );
    let file = fs::File::create(&path).unwrap();
    file.set_len(LARGEST + 1).unwrap();
    assert!(keep_damaged(&RealDisk, &path, monday()).is_err());
}

#[cfg(unix)]
#[test]
fn a_copy_of_a_damaged_file_is_whole_or_not_there() {
    for call in ["begin", "write", "sync", "close"] {
        for fault in [Fault::Error(28), Fault::Silent] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("S-2026-0001.ron");
            let damaged = golden_with("people: [", "people: (");
            fs::write(&path, &damaged).unwrap();
            let disk = FaultyDisk::failing_at(call, fault);
            let kept = keep_damaged(&disk, &path, monday());
            let names = RealDisk.names(folder.path()).unwrap();
            match kept {
                Ok(kept) => assert_eq!(fs::read(kept).unwrap(), damaged),
                Err(_) => assert_eq!(names, ["S-2026-0001.ron"], "{call}"),
            }
            assert_eq!(fs::read(&path).unwrap(), damaged);
        }
    }
}
