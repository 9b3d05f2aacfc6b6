//! Changes, values and conflicts in words.

use aoa_tavle::app::words_of_changes::{
    both, change, conflict, halves, spoken_half, spoken_whole, summary, value,
};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::text::{Which, pieces};
use aoa_tavle::model::{
    Answer, Bond, BondId, Case, Change, Choice, Clash, Column, Conflict, ConflictId, CorrectionId,
    Decision, DepartureId, Edit, Entry, EntryId, Experience, ExperienceId, Field, Heading,
    Involvement, InvolvementId, ItemRef, KindId, Leaving, LinkId, Meeting, MeetingId, Period,
    PeriodId, PeriodKind, Person, PersonId, Question, QuestionId, QuestionState, ReactionId, Ring,
    Round, RoundId, Seat, Side, Status, Step, StepId, SubGoal, SubGoalId, ThemeId, Tie, TurnId,
    Value, What, changes, first_sentence, generate,
};
use aoa_tavle::text::Words;
use uuid::Uuid;

use super::{ME, jonas, maja, two, when};
use crate::harness::monday;

/// The change an edit makes, told in a language: act, text, place.
fn told(lang: Lang, case: &Case, edit: &Edit, item: ItemRef, what: What) -> [String; 3] {
    let after = case.with(edit, &maja(20)).unwrap();
    let told = change(Words::of(lang), &Change { item, what }, case, &after);
    [told.act, told.text, told.place]
}

#[test]
fn changes_are_told_as_one_would() {
    let two = two();
    let row = ItemRef::Row(two.screening, ReactionId::R09);
    let fresh = ExperienceId::fresh();
    let link = LinkId::fresh();
    let short = |reaction: ReactionId| reaction.get().short.get(Lang::Da);
    let [answered, linked, commented] = [
        format!("9 {}: fra ubesvaret til JA", short(ReactionId::R09)),
        format!(
            "Slået af far kan hænge sammen med 6 {}",
            short(ReactionId::R06)
        ),
        format!("9 {}: Slår ud efter de andre", short(ReactionId::R09)),
    ];
    let cases: Vec<(Edit, ItemRef, What, [&str; 3])> = vec![
        (
            Edit::SetAnswer {
                screening: two.screening,
                reaction: ReactionId::R09,
                answer: Answer::Yes,
            },
            row,
            What::Changed(vec![Field::Answer]),
            ["Rettet svar", &answered, "Screening 16. nov."],
        ),
        (
            Edit::PutExperience(Box::new(Experience {
                kind: KindId::E03,
                description: "Låst ude om natten".to_owned(),
                ..Experience::blank(fresh, &maja(12))
            })),
            ItemRef::Experience(fresh),
            What::Added,
            [
                "Ny oplevelse",
                "Låst ude om natten, uden tidspunkt",
                "Tidslinje",
            ],
        ),
        (
            Edit::MoveCard {
                id: two.card,
                theme: ThemeId::T3,
                side: Side::Supports,
                before: None,
            },
            ItemRef::Card(two.card),
            What::Changed(vec![Field::Spot]),
            [
                "Flyttet kort",
                "Sover hele natten, når far sidder hos ham: fra Sikkerhed, understøtter til Tilknytning, understøtter",
                "Tilknytning, understøtter",
            ],
        ),
        (
            Edit::Link {
                id: link,
                reaction: ReactionId::R06,
                experience: two.slap,
                basis: String::new(),
            },
            ItemRef::Link(link),
            What::Added,
            ["Ny forbindelse", &linked, "Dobbeltfokus"],
        ),
        (
            Edit::RemoveCard(two.card),
            ItemRef::Card(two.card),
            What::Removed,
            [
                "Kort taget ud",
                "Sover hele natten, når far sidder hos ham",
                "Sikkerhed, understøtter",
            ],
        ),
        (
            Edit::SetRowText {
                screening: two.screening,
                reaction: ReactionId::R09,
                column: Column::Comment,
                text: "Slår ud efter de andre. Mest om mandagen.".to_owned(),
            },
            row,
            What::Changed(vec![Field::Comment]),
            ["Rettet kommentar", &commented, "Screening 16. nov."],
        ),
    ];
    for (edit, item, what, expect) in cases {
        assert_eq!(told(Lang::Da, &two.case, &edit, item, what), expect);
    }
    let english = told(
        Lang::En,
        &two.case,
        &Edit::RemoveCard(two.card),
        ItemRef::Card(two.card),
        What::Removed,
    );
    assert_eq!(english[0], "Card taken out");
}

#[test]
fn several_fields_are_named_and_not_quoted() {
    let two = two();
    let item = ItemRef::Experience(two.slap);
    let words = Words::of(Lang::Da);
    let what = What::Changed(vec![Field::When, Field::Certainty, Field::Helped]);
    let told = change(words, &Change { item, what }, &two.case, &two.case);
    assert_eq!(
        told.text,
        "Slået af far: hvornår, hvor sikkert det er og det, der hjalp"
    );
}

#[test]
fn many_changes_stand_on_one_line() {
    let two = two();
    let words = Words::of(Lang::Da);
    let row = |reaction| Change {
        item: ItemRef::Row(two.screening, reaction),
        what: What::Changed(vec![Field::Answer]),
    };
    let added = |item| Change {
        item,
        what: What::Added,
    };
    let card = Change {
        item: ItemRef::Card(two.card),
        what: What::Changed(vec![Field::Spot]),
    };
    let changes = [
        added(ItemRef::Experience(two.slap)),
        row(ReactionId::R01),
        row(ReactionId::R02),
        card.clone(),
        card.clone(),
        added(ItemRef::Link(LinkId::fresh())),
    ];
    assert_eq!(
        summary(words, &changes, &two.case, 2),
        "Ny oplevelse, 2 svar rettet, 3 andre steder"
    );
    assert_eq!(
        summary(words, &changes[..5], &two.case, 3),
        "Ny oplevelse, 2 svar rettet, 2 kort flyttet"
    );
    assert_eq!(summary(words, &[], &two.case, 3), "");
}

fn values(item: ItemRef, field: Field, other: Value) -> Conflict {
    Conflict {
        id: ConflictId::from_uuid(Uuid::from_u128(7)),
        item,
        clash: Clash::Values {
            field,
            current_by: maja(19),
            other,
            other_by: jonas(24),
        },
    }
}

#[test]
fn the_version_of_the_reader_stands_first() {
    let two = two();
    let words = Words::of(Lang::Da);
    let item = ItemRef::Experience(two.slap);
    let clash = values(item, Field::When, Value::When(Some(when("foråret 2022"))));
    let now = monday().naive_local();
    let [mine, hers] = halves(words, &two.case, &clash, ME, now);
    assert_eq!(
        (mine.title.as_str(), mine.meta.as_str(), mine.text.as_str()),
        ("Din udgave", "i dag 14.24", "foråret 2022")
    );
    assert_eq!(
        mine.choice,
        Choice::Other,
        "what stands in the file is hers"
    );
    assert_eq!(
        (hers.title.as_str(), hers.meta.as_str(), hers.text.as_str()),
        ("Majas udgave", "sagsbehandler, i dag 14.19", "2022")
    );
    let [first, second] = halves(words, &two.case, &clash, "Ida, psykolog", now);
    assert_eq!(
        [first.short.as_str(), second.short.as_str()],
        ["Majas", "Jonas’"],
        "to somebody else both have names, and what stands is first"
    );
    let told = conflict(words, &two.case, &clash);
    assert_eq!(
        [told.title, told.about, told.why],
        [
            "Hvornår",
            "Oplevelsen Slået af far",
            "en dato kan kun stå én gang"
        ]
    );
}

#[test]
fn both_is_one_text_or_a_note() {
    let two = two();
    let words = Words::of(Lang::Da);
    let slap = ItemRef::Experience(two.slap);
    let date = values(slap, Field::When, Value::When(Some(when("foråret 2022"))));
    assert_eq!(
        both(words, &two.case, &date, ME),
        Some(Choice::Both(
            "Hvornår, skrev Jonas 16. nov. 2026: foråret 2022".to_owned()
        ))
    );
    let text = values(
        slap,
        Field::Description,
        Value::Text("Slået af far. To gange".to_owned()),
    );
    assert_eq!(
        both(words, &two.case, &text, ME),
        Some(Choice::Both("Slået af far. To gange".to_owned())),
        "a sentence that stands in both stands once"
    );
    let name = values(ItemRef::Child, Field::Alias, Value::Text("Noah".to_owned()));
    assert_eq!(
        both(words, &two.case, &name, ME),
        None,
        "a name stands once"
    );
    let begun = ItemRef::Screening(two.screening);
    let day = values(
        begun,
        Field::Begun,
        Value::Day("2026-11-17".parse().unwrap()),
    );
    assert_eq!(
        both(words, &two.case, &day, ME),
        None,
        "a screening has no room for a note"
    );
}

#[test]
fn differences_are_said_aloud() {
    let words = Words::of(Lang::Da);
    let pieces = pieces("Spørger om døren.", "Spørger tit om døren.");
    assert_eq!(
        spoken_half(words, &pieces, Which::After),
        "Spørger kun her: tit om døren."
    );
    assert_eq!(
        spoken_half(words, &pieces, Which::Before),
        "Spørger om døren."
    );
    let pieces = aoa_tavle::model::text::pieces("Sover uroligt.", "Sover.");
    assert!(spoken_whole(words, &pieces).contains("taget ud: "));
}

/// A case with one of everything of the mapping and the network, and what each is.
fn mapped() -> (Case, [ItemRef; 7]) {
    let uuid = |number: u128| Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number);
    let [mor, farmor] = [1, 2].map(|number| PersonId::from_uuid(uuid(number)));
    let entry = EntryId::from_uuid(uuid(3));
    let period = PeriodId::from_uuid(uuid(4));
    let bond = BondId::from_uuid(uuid(5));
    let question = QuestionId::from_uuid(uuid(6));
    let involvement = InvolvementId::from_uuid(uuid(7));
    let round = RoundId::from_uuid(uuid(8));
    let person = |id, name: &str| {
        let name = name.to_owned();
        Edit::PutPerson(Box::new(Person {
            name,
            ..Person::blank(id, &maja(1))
        }))
    };
    let edits = [
        person(mor, "Mor"),
        person(farmor, "Farmor"),
        Edit::PutEntry(Box::new(Entry {
            heading: Heading::Protection,
            text: "Spiller fodbold. To gange om ugen".to_owned(),
            ..Entry::blank(entry, &maja(1))
        })),
        Edit::PutPeriod(Box::new(Period {
            kind: PeriodKind::Presence,
            person: Some(farmor),
            ..Period::blank(period, &maja(1))
        })),
        Edit::PutBond(Box::new(Bond::blank(bond, mor, farmor, &maja(1)))),
        Edit::PutQuestion(Box::new(Question {
            text: "Hvem henter om fredagen?".to_owned(),
            ..Question::blank(question, &maja(1))
        })),
        Edit::PutInvolvement(Box::new(Involvement {
            who: "Mors søster".to_owned(),
            ..Involvement::blank(involvement, &maja(1))
        })),
        Edit::PutRound(Box::new(Round::begin(
            round,
            "2026-11-13".parse().unwrap(),
            &maja(1),
        ))),
    ];
    let case = edits
        .iter()
        .fold(two().case, |case, edit| case.with(edit, &maja(1)).unwrap());
    let items = [
        ItemRef::Person(farmor),
        ItemRef::Entry(entry),
        ItemRef::Period(period),
        ItemRef::Bond(bond),
        ItemRef::Question(question),
        ItemRef::Involvement(involvement),
        ItemRef::Round(round),
    ];
    (case, items)
}

#[test]
fn what_is_known_and_who_is_around_is_told_in_both_languages() {
    let (case, items) = mapped();
    let empty = two().case;
    let new = |lang: Lang, item: ItemRef| {
        let what = What::Added;
        let told = change(Words::of(lang), &Change { item, what }, &empty, &case);
        [told.act, told.text, told.place]
    };
    let danish = [
        ["Ny person", "Farmor", "Netværk"],
        [
            "Ny viden",
            "Spiller fodbold",
            "Anden beskyttelse, understøtter",
        ],
        ["Nyt forløb", "Farmor", "Tidslinje"],
        ["Nyt bånd", "Mor og Farmor", "Netværk"],
        [
            "Nyt spørgsmål",
            "Hvem henter om fredagen?",
            "Åbne spørgsmål",
        ],
        ["Ny, der kunne inddrages", "Mors søster", "Netværk"],
        ["Ny runde", "Runde 1", "Tidslinje"],
    ];
    let english = [
        ["New person", "Farmor", "Network"],
        [
            "New knowledge",
            "Spiller fodbold",
            "Other protection, supports",
        ],
        ["New span of time", "Farmor", "Timeline"],
        ["New bond", "Mor and Farmor", "Network"],
        ["New question", "Hvem henter om fredagen?", "Open questions"],
        ["New person to draw in", "Mors søster", "Network"],
        ["New round", "Round 1", "Timeline"],
    ];
    for (at, item) in items.into_iter().enumerate() {
        assert_eq!(new(Lang::Da, item), danish[at]);
        assert_eq!(new(Lang::En, item), english[at]);
    }
}

#[test]
fn a_changed_field_of_the_mapping_and_the_network_is_told_from_and_to() {
    let (case, items) = mapped();
    let [person, entry, period, bond, question, involvement, _] = items;
    let told = |lang: Lang, item: ItemRef, field: Field, edit: Edit| {
        let after = case.with(&edit, &maja(20)).unwrap();
        let what = What::Changed(vec![field]);
        change(Words::of(lang), &Change { item, what }, &case, &after).text
    };
    let (ItemRef::Person(id), ItemRef::Bond(bond_id)) = (person, bond) else {
        unreachable!()
    };
    let seat = |ring, degrees| Edit::SeatPerson {
        id,
        seat: Some(Seat { ring, degrees }),
    };
    assert_eq!(
        told(Lang::Da, person, Field::Seat, seat(Ring::Inner, 10)),
        "Farmor: fra ikke sat ind til helt tæt på"
    );
    let known = Bond::clone(case.bond(bond_id).unwrap());
    let tied = || {
        Edit::PutBond(Box::new(Bond {
            tie: Tie::Strained,
            ..known.clone()
        }))
    };
    assert_eq!(
        told(Lang::Da, bond, Field::Tie, tied()),
        "Mor og Farmor: fra ikke skrevet til anspændt"
    );
    assert_eq!(
        told(Lang::En, bond, Field::Tie, tied()),
        "Mor and Farmor: from not written to strained"
    );
    let ItemRef::Question(id) = question else {
        unreachable!()
    };
    let known = Question::clone(case.question(id).unwrap());
    let state = QuestionState::OnMeeting;
    assert_eq!(
        told(
            Lang::Da,
            question,
            Field::State,
            Edit::PutQuestion(Box::new(Question { state, ..known }))
        ),
        "Hvem henter om fredagen?: fra ikke taget fat på til tages op på mødet"
    );
    let ItemRef::Involvement(id) = involvement else {
        unreachable!()
    };
    let known = Involvement::clone(case.involvement(id).unwrap());
    let decision = Decision::NotYet;
    assert_eq!(
        told(
            Lang::Da,
            involvement,
            Field::Decision,
            Edit::PutInvolvement(Box::new(Involvement { decision, ..known }))
        ),
        "Mors søster: fra ikke besluttet til ikke endnu"
    );
    let ItemRef::Entry(id) = entry else {
        unreachable!()
    };
    let known = Entry::clone(case.entry(id).unwrap());
    let put = Edit::PutEntry(Box::new(Entry {
        heading: Heading::ChildResource,
        ..known
    }));
    assert_eq!(
        told(Lang::Da, entry, Field::Slot, put),
        "Spiller fodbold: fra anden beskyttelse, understøtter til barnets ressourcer og interesser"
    );
    let ItemRef::Period(id) = period else {
        unreachable!()
    };
    let known = Period::clone(case.period(id).unwrap());
    let put = Edit::PutPeriod(Box::new(Period {
        person: None,
        ..known
    }));
    assert_eq!(
        told(Lang::Da, period, Field::Person, put),
        "Forløb: fra Farmor til ikke skrevet"
    );

    // Along the same ring there is nothing to tell but who.
    let before = case.with(&seat(Ring::Near, 10), &maja(20)).unwrap();
    let after = case.with(&seat(Ring::Near, 200), &maja(20)).unwrap();
    let what = What::Changed(vec![Field::Seat]);
    let moved = change(
        Words::of(Lang::Da),
        &Change { item: person, what },
        &before,
        &after,
    );
    assert_eq!(moved.text, "Farmor");
}

#[test]
fn fields_are_called_what_they_are_of_each_item() {
    let (case, items) = mapped();
    let [.., involvement, round] = items;
    let title = |lang: Lang, item: ItemRef, field: Field, other: Value| {
        let told = conflict(Words::of(lang), &case, &values(item, field, other));
        [told.title, told.about]
    };
    let day = || Value::Day("2026-11-14".parse().unwrap());
    assert_eq!(
        title(Lang::Da, round, Field::Begun, day()),
        ["Rundens dato", "Runde 1"]
    );
    assert_eq!(
        title(Lang::En, round, Field::Begun, day()),
        ["Date of the round", "Round 1"]
    );
    assert_eq!(
        title(
            Lang::Da,
            involvement,
            Field::Who,
            Value::Text("Lis".to_owned())
        ),
        ["Hvem der kunne inddrages", "Om at inddrage Mors søster"]
    );
}

#[test]
fn rounds_and_the_stories_of_sub_goals_are_told_in_both_languages() {
    let (case, _) = mapped();
    let goal = SubGoalId::fresh();
    let put = Edit::PutSubGoal(Box::new(SubGoal::blank(goal, &maja(1))));
    let case = case.with(&put, &maja(1)).unwrap();
    let round = RoundId::fresh();
    let card = case.cards[0].id;
    let text = "Han sover selv nu".to_owned();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let on = day("2026-11-14");
    let begin = Edit::BeginRound { id: round, on };
    let case = case.with(&begin, &maja(1)).unwrap();
    let edits = [
        Edit::TakeOut {
            departure_id: DepartureId::fresh(),
            card,
            leaving: Leaving::Resolved,
            reason: text.clone(),
        },
        Edit::PutMeeting(Box::new(Meeting::blank(
            MeetingId::fresh(),
            round,
            on,
            &maja(1),
        ))),
        Edit::PutStep(Box::new(Step {
            text: "Køber en natlampe".to_owned(),
            ..Step::blank(StepId::fresh(), goal, &maja(1))
        })),
        Edit::TurnSubGoal {
            id: TurnId::fresh(),
            sub_goal: goal,
            status: Status::Reached,
            reason: text.clone(),
            note: String::new(),
            next: None,
        },
        Edit::CloseRound {
            round,
            on: day("2026-11-15"),
        },
        Edit::Correct {
            id: CorrectionId::fresh(),
            round,
            card: None,
            text: "Det var farfar".to_owned(),
        },
    ];
    let after = edits.iter().fold(case.clone(), |case, edit| {
        case.with(edit, &maja(2)).unwrap()
    });
    let told = |lang: Lang| -> Vec<String> {
        changes(&case, &after)
            .iter()
            .map(|it| change(Words::of(lang), it, &case, &after).act)
            .collect()
    };
    let danish = told(Lang::Da);
    for act in [
        "Kort taget ud",
        "Rettet delmål",
        "Runde lukket",
        "Ny rettelse",
        "Nyt møde",
        "Nyt i et delmåls forløb",
        "Nyt trin",
    ] {
        assert!(danish.iter().any(|told| told == act), "{act}: {danish:?}");
    }
    let english = told(Lang::En);
    assert!(
        english.iter().any(|told| told == "Round closed"),
        "{english:?}"
    );
    let item = ItemRef::Departure(after.departures[0].id);
    let what = What::Added;
    let left = change(Words::of(Lang::Da), &Change { item, what }, &case, &after);
    let name = case.card(card).unwrap();
    assert_eq!(
        left.text,
        first_sentence(&name.text),
        "it is called by the card that left"
    );
    let frozen = after.value(ItemRef::Round(round), Field::Closed).unwrap();
    let words = value(Words::of(Lang::Da), &after, &frozen);
    assert!(words.starts_with("Lukket 15. nov. 2026 med"), "{words}");
}

/// Whatever was done to whatever, there are words for it.
#[test]
fn no_change_and_no_conflict_is_without_words() {
    for seed in 0..60 {
        let before = generate::random(seed, 5);
        let mut after = before.clone();
        let dice = &mut generate::Dice::new(!seed);
        for minute in 0..40 {
            let edit = generate::random_edit(&after, dice);
            if let Ok(next) = after.with(&edit, &maja(minute)) {
                after = next;
            }
        }
        for words in [Words::of(Lang::Da), Words::of(Lang::En)] {
            for it in changes(&before, &after) {
                let told = change(words, &it, &before, &after);
                assert!(!told.act.is_empty() && !told.place.is_empty(), "{it:?}");
            }
            for it in &before.conflicts {
                let told = conflict(words, &before, it);
                assert!(!told.title.is_empty() && !told.about.is_empty(), "{it:?}");
                let now = monday().naive_local();
                let halves = halves(words, &before, it, ME, now);
                assert!(halves.iter().all(|half| !half.title.is_empty()));
            }
        }
    }
}
