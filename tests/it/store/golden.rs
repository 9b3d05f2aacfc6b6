//! Format 1.3, pinned: a change of the model that changes the file fails here.

use std::path::PathBuf;
use std::sync::Arc;

use aoa_tavle::model::date::{PartialDate, Point, Season, Sense, When};
use aoa_tavle::model::{
    Aim, AimId, Answer, Birth, Bond, BondId, Card, CardId, Case, CaseId, Certainty, Child,
    Correction, CorrectionId, Course, Decision, Departure, DepartureId, Entry, EntryId, Experience,
    ExperienceId, Group, Heading, Involvement, InvolvementId, KindId, Leaving, Link, LinkId,
    Meeting, MeetingId, Nature, Observation, ObservationId, Origin, Period, PeriodId, PeriodKind,
    Person, PersonId, Question, QuestionId, QuestionState, ReactionId, Response, Ring, Round,
    RoundId, Screening, ScreeningId, Seat, Side, Speaker, Stamp, Status, Step, StepId, SubGoal,
    SubGoalId, Support, ThemeId, Tie, Turn, TurnId, Until, Voice,
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
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/case-1.3.ron")
}

/// A file as a former version wrote it.
fn former_path(minor: u32) -> PathBuf {
    path().with_file_name(format!("case-1.{minor}.ron"))
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
    let mut case = sample_of_1_2();
    let maja = case.changed.clone();
    let unnamed = case.created.clone();
    let own = AimId::from_uuid(id(51));
    case.aims.push(Arc::new(Aim {
        text: "En rolig aften".to_owned(),
        is_copy: false,
        ..Aim::blank(own, &unnamed)
    }));
    let goal = case.sub_goals[1].id;
    *Arc::make_mut(&mut case.sub_goals[1]) = SubGoal {
        text: "Ærø sover i sin egen seng".to_owned(),
        family_wording: "Vi læser, til du sover".to_owned(),
        cards: vec![case.cards[2].id, case.cards[0].id],
        who: "Far og farmor".to_owned(),
        sign: "Fire nætter om ugen".to_owned(),
        method: "Det, de plejer".to_owned(),
        further_checks: vec![when(
            "uge 3, 2027",
            Sense::Exactly,
            Point::Week {
                year: 2027,
                week: 3,
            },
        )],
        ..SubGoal::clone(&case.sub_goals[1])
    };
    for (number, status) in Status::ALL.into_iter().enumerate() {
        let turn = TurnId::from_uuid(id(150 + number as u128));
        case.turns.push(Arc::new(Turn {
            reason: "Det går stærkere, end vi troede".to_owned(),
            note: "Mor ringer\nom mandagen".to_owned(),
            next: (number > 0).then(|| when("2027", Sense::About, Point::Year(2027))),
            ..Turn::blank(turn, goal, status, &maja)
        }));
    }
    for number in 0..2 {
        let step = StepId::from_uuid(id(160 + number));
        case.steps.push(Arc::new(Step {
            text: "Køber en natlampe".to_owned(),
            who: "Far".to_owned(),
            when: Some(when("fredag", Sense::Exactly, Point::Unknown)),
            done: (number == 0).then(|| day("2026-11-13")),
            ..Step::blank(step, goal, &unnamed)
        }));
    }
    let (closed, open) = (case.rounds[0].id, case.rounds[1].id);
    *Arc::make_mut(&mut case.rounds[0]) = Round {
        board: vec![Arc::clone(&case.cards[2]), Arc::clone(&case.cards[0])],
        voices: vec![Speaker {
            person: case.people[0].id,
            name: "Farmor".to_owned(),
        }],
        place: "Hos far".to_owned(),
        next: Some(when(
            "10/11-2026",
            Sense::Exactly,
            Point::Day(day("2026-11-10")),
        )),
        others: Decision::NotYet,
        others_note: "Skolen spørges til foråret".to_owned(),
        ..Round::clone(&case.rounds[0])
    };
    Arc::make_mut(&mut case.rounds[1]).agenda = vec![ThemeId::T5, ThemeId::T1];
    for (number, card) in [None, Some(case.cards[2].id)].into_iter().enumerate() {
        case.corrections.push(Arc::new(Correction {
            id: CorrectionId::from_uuid(id(170 + number as u128)),
            round: closed,
            card,
            text: "Det var farfar, der sagde det".to_owned(),
            created: maja.clone(),
        }));
    }
    for (number, resolved) in Leaving::ALL.into_iter().enumerate() {
        let departure = DepartureId::from_uuid(id(180 + number as u128));
        let card = CardId::from_uuid(id(190 + number as u128));
        case.departures.push(Arc::new(Departure {
            resolved,
            text: "Går kun i skole, når far følger".to_owned(),
            reason: "Han går selv i skole nu".to_owned(),
            ..Departure::blank(departure, open, card, &maja)
        }));
    }
    case.meetings.push(Arc::new(Meeting {
        participants: "Ærø, far og Ida".to_owned(),
        themes: vec![ThemeId::T2, ThemeId::T6],
        note: "Vi blev ved sikkerhed".to_owned(),
        ..Meeting::blank(
            MeetingId::from_uuid(id(200)),
            open,
            day("2026-11-12"),
            &maja,
        )
    }));
    case
}

/// The same without what came with 1.3.
fn sample_of_1_2() -> Case {
    let mut case = former_sample();
    let maja = case.changed.clone();
    let unnamed = case.created.clone();
    let farmor = case.people[0].id;
    let moved = case.experiences[1].id;
    *Arc::make_mut(&mut case.people[0]) = Person {
        relation: "fars mor".to_owned(),
        group: Group::Family,
        tie: Tie::Close,
        support: Support::Yes,
        contact: "Hver onsdag".to_owned(),
        seat: Some(Seat {
            ring: Ring::Inner,
            degrees: 48,
        }),
        sources: vec!["Ærø".to_owned(), "Far".to_owned()],
        ..Person::clone(&case.people[0])
    };
    let teacher = PersonId::from_uuid(id(70));
    case.people.push(Arc::new(Person {
        name: "Ida".to_owned(),
        group: Group::Professional,
        tie: Tie::Rare,
        support: Support::Partly,
        seat: Some(Seat {
            ring: Ring::Far,
            degrees: 359,
        }),
        ..Person::blank(teacher, &maja)
    }));
    let link = Arc::make_mut(&mut case.links[0]);
    link.sources = vec!["Far".to_owned()];
    link.certainty = Certainty::Likely;
    link.changed = Some(maja.clone());
    for (number, heading) in Heading::ALL.into_iter().enumerate() {
        let mut entry = Entry::blank(EntryId::from_uuid(id(80 + number as u128)), &unnamed);
        entry.heading = heading;
        entry.side = if heading.is_resource() {
            Side::Supports
        } else {
            Side::ALL[number % 2]
        };
        entry.text = "Følges med en ven".into();
        entry.when = (heading == Heading::Age).then(|| {
            when(
                "marts 2026",
                Sense::Exactly,
                Point::Month {
                    year: 2026,
                    month: 3,
                },
            )
        });
        entry.sources = vec!["Skolen".to_owned(); number % 2];
        entry.certainty = [Certainty::Sure, Certainty::Unsure][number % 2];
        entry.experience = (heading == Heading::Load).then_some(moved);
        entry.person = (heading == Heading::Response).then_some(farmor);
        entry.changed = maja.clone();
        case.entries.push(Arc::new(entry));
    }
    case.cards[0] = Arc::new(Card {
        origin: Some(Origin::Entry(case.entries[0].id)),
        ..Card::clone(&case.cards[0])
    });
    for (number, kind) in PeriodKind::ALL.into_iter().enumerate() {
        let mut period = Period::blank(PeriodId::from_uuid(id(100 + number as u128)), &unnamed);
        period.kind = kind;
        period.text = "Søskolen".into();
        period.person = kind.needs_person().then_some(farmor);
        period.when = (number > 0).then(|| when("2019", Sense::About, Point::Year(2019)));
        period.until = match number % 3 {
            0 => Until::Ongoing,
            1 => Until::At(when(
                "sep. 2022",
                Sense::Exactly,
                Point::Month {
                    year: 2022,
                    month: 9,
                },
            )),
            _ => Until::Unsaid,
        };
        period.sources = vec!["Mor".to_owned()];
        period.certainty = Certainty::Likely;
        period.note = "To linjer\nom det".into();
        case.periods.push(Arc::new(period));
    }
    for (number, tie) in Tie::ALL.into_iter().enumerate() {
        let (one, other) = (farmor, teacher);
        let id = BondId::from_uuid(id(110 + number as u128));
        case.bonds.push(Arc::new(Bond {
            tie,
            note: "De ringer sammen".to_owned(),
            ..Bond::blank(id, one, other, &maja)
        }));
    }
    for (number, state) in QuestionState::ALL.into_iter().enumerate() {
        let id = QuestionId::from_uuid(id(120 + number as u128));
        case.questions.push(Arc::new(Question {
            text: "Hvem henter om fredagen?".to_owned(),
            why: "Det skifter".to_owned(),
            owner: "Maja".to_owned(),
            state,
            when: Some(when(
                "16/11-2026",
                Sense::Exactly,
                Point::Day(day("2026-11-16")),
            )),
            answer: if state == QuestionState::Answered {
                "Farmor".to_owned()
            } else {
                String::new()
            },
            ..Question::blank(id, &maja)
        }));
    }
    for (number, decision) in Decision::ALL.into_iter().enumerate() {
        let id = InvolvementId::from_uuid(id(130 + number as u128));
        let is_known = number % 2 == 0;
        case.involvements.push(Arc::new(Involvement {
            person: is_known.then_some(farmor),
            who: if is_known {
                String::new()
            } else {
                "Mors søster".to_owned()
            },
            decision,
            reason: "Kender vejen hjem".to_owned(),
            decided: (number > 0).then(|| when("2026", Sense::Before, Point::Year(2026))),
            asks: "Maja".to_owned(),
            ..Involvement::blank(id, &unnamed)
        }));
    }
    for (number, begun) in ["2026-09-01", "2026-11-10"].into_iter().enumerate() {
        let id = RoundId::from_uuid(id(140 + number as u128));
        case.rounds.push(Arc::new(Round {
            closed: (number == 0).then(|| day("2026-09-20")),
            participants: "Ærø og far".to_owned(),
            note: "Begyndte med hverdagen".to_owned(),
            ..Round::begin(id, day(begun), &maja)
        }));
    }
    case
}

/// The same without what came with 1.2.
fn former_sample() -> Case {
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
        ..Aim::blank(AimId::from_uuid(id(50)), &unnamed)
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
fn files_of_former_versions_are_read_as_they_were_meant() {
    for minor in [0, 1, 2] {
        let decoded = decode(&std::fs::read(former_path(minor)).unwrap()).unwrap();
        assert_eq!((decoded.version.major, decoded.version.minor), (1, minor));
        let meant = if minor < 2 {
            former_sample()
        } else {
            sample_of_1_2()
        };
        assert_eq!(decoded.case, meant);
        assert_eq!(decoded.chain, [save_id()]);
        assert_eq!(decoded.notices, []);
        assert_eq!(decoded.access, Access::Editable);
        let again = decode(&encode(&decoded.case, &decoded.chain).unwrap()).unwrap();
        assert_eq!(again.case, decoded.case);
        // Sources are offered in the order they always were.
        if minor < 2 {
            assert_eq!(decoded.case.known_sources(), ["Mor", "Skolen", "Plejefar"]);
        }
    }
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
