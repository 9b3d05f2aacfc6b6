//! Format 1.1, pinned: a change of the model that changes the file fails here.

use std::path::PathBuf;
use std::sync::Arc;

use aoa_tavle::model::date::{PartialDate, Point, Season, Sense, When};
use aoa_tavle::model::{
    Aim, AimId, Answer, Birth, Card, CardId, Case, CaseId, Certainty, Child, Course, Experience,
    ExperienceId, KindId, Link, LinkId, Nature, Observation, ObservationId, Origin, Person,
    PersonId, ReactionId, Response, Screening, ScreeningId, Side, Stamp, Status, SubGoal,
    SubGoalId, ThemeId, Until, Voice,
};
use aoa_tavle::store::format::{Access, SaveId, decode, encode};
use chrono::NaiveDate;
use uuid::Uuid;

/// The save id in the golden file.
pub fn save_id() -> SaveId {
    SaveId::from_uuid(id(0xffff))
}

/// The golden file.
pub fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/case-1.1.ron")
}

/// A file as version 1.0 wrote it.
fn former_path() -> PathBuf {
    path().with_file_name("case-1.0.ron")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0193_4ac0_0000_7000_8000_0000_0000_0000 + number)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn when(written: &str, sense: Sense, point: Point) -> When {
    When {
        written: written.to_owned(),
        date: PartialDate { sense, point },
    }
}

/// A small case with every sort of item, value and date in it.
pub fn sample() -> Case {
    let maja = Stamp::new(
        "2026-11-16T14:32:05+01:00".parse().unwrap(),
        "Maja, sagsbehandler",
    );
    let unnamed = Stamp::new("2026-06-01T09:00:00+02:00".parse().unwrap(), "");
    let child = Child {
        key: "S-2026-0042".to_owned(),
        alias: "Ærø".to_owned(),
        birth: Birth::Age {
            years: 9,
            noted: day("2026-06-01"),
        },
        functional_age: "som en 6-årig, siger læreren".to_owned(),
    };
    let mut case = Case::new(CaseId::from_uuid(id(1)), child, &unnamed);
    case.nature = Nature::Fiction;
    case.instrument = 1;
    case.changed = maja.clone();
    case.people.push(Arc::new(Person {
        name: "Farmor".to_owned(),
        role: "bor tæt på".to_owned(),
        changed: maja.clone(),
        ..Person::blank(PersonId::from_uuid(id(2)), &unnamed)
    }));
    let mut closed = Screening::begin(ScreeningId::from_uuid(id(3)), day("2026-06-01"), &unnamed);
    closed.closed = Some(day("2026-06-20"));
    let mut open = Screening::begin(ScreeningId::from_uuid(id(4)), day("2026-11-02"), &unnamed);
    open.participants = "sammen med Ærø og far".into();
    for (row, answer) in open.rows.iter_mut().zip([Answer::Yes, Answer::No]) {
        row.answer = answer;
        row.source = "Skolen".into();
        row.comment = "Første linje\nanden \"linje\" \\ \u{202e}\u{feff}".into();
        row.changed = Some(maja.clone());
    }
    open.observations.push(Arc::new(Observation {
        id: ObservationId::from_uuid(id(5)),
        text: "Gemmer mad".to_owned(),
        source: "Plejefar".to_owned(),
        comment: String::new(),
        changed: maja.clone(),
    }));
    case.screenings = vec![Arc::new(closed), Arc::new(open)];
    case.experiences = experiences(&unnamed);
    case.links.push(Arc::new(Link {
        basis: "siger far".to_owned(),
        ..Link::new(
            LinkId::from_uuid(id(30)),
            ReactionId::R01,
            ExperienceId::from_uuid(id(10)),
            &maja,
        )
    }));
    let voices = [
        (Voice::Unsaid, None),
        (Voice::Child, Some(Origin::Reaction(ReactionId::R11))),
        (
            Voice::Person(PersonId::from_uuid(id(2))),
            Some(Origin::Experience(ExperienceId::from_uuid(id(10)))),
        ),
        (
            Voice::Named("Skolen".to_owned()),
            Some(Origin::Person(PersonId::from_uuid(id(2)))),
        ),
    ];
    for ((number, (voice, origin)), theme) in voices.into_iter().enumerate().zip(ThemeId::ALL) {
        case.cards.push(Arc::new(Card {
            id: CardId::from_uuid(id(40 + number as u128)),
            theme,
            side: Side::ALL[number % 2],
            text: "Får læst højt hver aften".to_owned(),
            voice,
            origin,
            created: unnamed.clone(),
            changed: maja.clone(),
        }));
    }
    case.aims.push(Arc::new(Aim {
        id: AimId::from_uuid(id(50)),
        text: "Tryg hverdag".to_owned(),
        reference: "Barnets lov § 32".to_owned(),
        received: Some(when(
            "maj 2026",
            Sense::Exactly,
            Point::Month {
                year: 2026,
                month: 5,
            },
        )),
        created: unnamed.clone(),
        changed: unnamed.clone(),
    }));
    for (number, status) in Status::ALL.into_iter().enumerate() {
        let mut goal = SubGoal::blank(SubGoalId::from_uuid(id(60 + number as u128)), &unnamed);
        goal.status = status;
        goal.themes = ThemeId::ALL[..number].to_vec();
        goal.aim = (number > 0).then(|| AimId::from_uuid(id(50)));
        case.sub_goals.push(Arc::new(goal));
    }
    case
}

fn experiences(stamp: &Stamp) -> Vec<Arc<Experience>> {
    let points = [
        Point::Unknown,
        Point::Day(day("2019-05-03")),
        Point::Week {
            year: 2024,
            week: 12,
        },
        Point::Month {
            year: 2019,
            month: 5,
        },
        Point::Season {
            year: 2019,
            season: Season::Spring,
        },
        Point::Year(2019),
        Point::Age {
            years: 4,
            months: None,
        },
        Point::Age {
            years: 4,
            months: Some(6),
        },
    ];
    let senses = [Sense::Exactly, Sense::About, Sense::Before, Sense::After];
    let sureness = [
        (Certainty::Unknown, Response::Unknown),
        (Certainty::Sure, Response::Understanding),
        (Certainty::Likely, Response::Partly),
        (Certainty::Unsure, Response::Unseen),
        (Certainty::Sure, Response::Overwhelmed),
    ];
    let kinds = [
        KindId::E01,
        KindId::E03,
        KindId::E05,
        KindId::E07,
        KindId::E09,
        KindId::E11,
        KindId::E13,
        KindId::E00,
    ];
    points
        .into_iter()
        .enumerate()
        .map(|(number, point)| {
            let mut item =
                Experience::blank(ExperienceId::from_uuid(id(10 + number as u128)), stamp);
            item.kind = kinds[number];
            item.description = "Flyttede til Ålborg.".into();
            let sense = if point == Point::Unknown {
                Sense::Exactly
            } else {
                senses[number % 4]
            };
            item.when = (number > 0).then(|| when("som det blev sagt", sense, point));
            item.until = match number % 3 {
                0 => Until::Unsaid,
                1 => Until::Ongoing,
                _ => Until::At(when("2020", Sense::Exactly, Point::Year(2020))),
            };
            item.course = Course {
                sudden: number % 2 == 0,
                lasting: number % 3 == 0,
            };
            (item.certainty, item.response) = sureness[number % sureness.len()];
            item.sources = ["Mor", "Skolen"][..number % 3]
                .iter()
                .map(|&text| text.to_owned())
                .collect();
            Arc::new(item)
        })
        .collect()
}

#[test]
fn the_golden_file_is_what_the_sample_is_written_as() {
    let bytes = encode(&sample(), &[save_id()]).unwrap();
    if std::env::var_os("AOA_TAVLE_WRITE_GOLDEN").is_some() {
        std::fs::write(path(), &bytes).unwrap();
    }
    let golden = std::fs::read(path()).unwrap();
    assert!(
        golden == bytes,
        "the file format changed: that needs a new version of it\n{}",
        first_difference(
            &String::from_utf8_lossy(&golden),
            &String::from_utf8_lossy(&bytes)
        )
    );
}

#[test]
fn the_golden_file_is_read_as_the_sample() {
    let decoded = decode(&std::fs::read(path()).unwrap()).unwrap();
    assert_eq!(decoded.case, sample());
    assert_eq!(decoded.save_id, save_id());
    assert_eq!(decoded.chain, [save_id()]);
    assert_eq!(decoded.notices, []);
}

#[test]
fn a_file_of_the_former_version_is_read_as_the_sample() {
    let decoded = decode(&std::fs::read(former_path()).unwrap()).unwrap();
    assert_eq!((decoded.version.major, decoded.version.minor), (1, 0));
    assert_eq!(decoded.case, sample());
    assert_eq!(decoded.chain, [save_id()]);
    assert_eq!(decoded.notices, []);
    assert_eq!(decoded.access, Access::Editable);
}

fn first_difference(golden: &str, now: &str) -> String {
    let pair = golden
        .lines()
        .zip(now.lines())
        .enumerate()
        .find(|(_, (golden, now))| golden != now);
    match pair {
        Some((line, (golden, now))) => {
            format!("line {}:\n  golden {golden}\n  now    {now}", line + 1)
        }
        None => "one is longer than the other".to_owned(),
    }
}
