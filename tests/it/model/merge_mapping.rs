//! What two people may do at the same time to what is known, to spans of lives, to the network, to questions and to rounds:
//! the rows of the merge table for every one of them and for every field.

use std::sync::Arc;

use aoa_tavle::model::merge::{Answers, Fate, Merged, Stop, carry};
use aoa_tavle::model::{
    Bond, BondId, CardId, Case, Certainty, Choice, Clash, Decision, Departure, DepartureId, Edit,
    Entry, EntryId, Field, Group, Heading, Involvement, InvolvementId, ItemRef, Leaving, Link,
    LinkId, Meeting, MeetingId, Origin, PartialDate, Period, PeriodId, PeriodKind, Person,
    PersonId, Question, QuestionId, QuestionState, ReactionId, Ring, Round, RoundId, Seat, Side,
    Status, Step, StepId, Support, ThemeId, Tie, Turn, TurnId, Until, Value, Voice, What, When,
};

use super::merge_table::{
    Work, add_card, assert_flagged, base, both_ways_from, by, conflict, day, done, experience,
    first, goal, id, jonas, link, maja, person, set_text,
};

fn farmor() -> PersonId {
    PersonId::from_uuid(id(201))
}
fn mor() -> PersonId {
    PersonId::from_uuid(id(202))
}
fn entry() -> EntryId {
    EntryId::from_uuid(id(210))
}
fn period() -> PeriodId {
    PeriodId::from_uuid(id(211))
}
fn bond() -> BondId {
    BondId::from_uuid(id(212))
}
fn question() -> QuestionId {
    QuestionId::from_uuid(id(213))
}
fn involvement() -> InvolvementId {
    InvolvementId::from_uuid(id(214))
}
fn round() -> RoundId {
    RoundId::from_uuid(id(215))
}
fn departure() -> DepartureId {
    DepartureId::from_uuid(id(217))
}
fn meeting() -> MeetingId {
    MeetingId::from_uuid(id(218))
}
fn turn() -> TurnId {
    TurnId::from_uuid(id(219))
}
fn step() -> StepId {
    StepId::from_uuid(id(220))
}
fn card_of_entry() -> CardId {
    CardId::from_uuid(id(216))
}

/// Everything this is about, in the order it stands in a case.
fn items() -> [ItemRef; 12] {
    [
        ItemRef::Person(farmor()),
        ItemRef::Link(link()),
        ItemRef::Entry(entry()),
        ItemRef::Period(period()),
        ItemRef::Bond(bond()),
        ItemRef::Question(question()),
        ItemRef::Involvement(involvement()),
        ItemRef::Round(round()),
        ItemRef::Departure(departure()),
        ItemRef::Meeting(meeting()),
        ItemRef::Turn(turn()),
        ItemRef::Step(step()),
    ]
}

fn when(year: i32) -> When {
    When {
        written: year.to_string(),
        date: PartialDate::exactly(aoa_tavle::model::date::Point::Year(year)),
    }
}

/// All fields of all items, told in one of three ways that differ everywhere.
fn told(way: usize, case: &Case) -> Vec<Edit> {
    let text = |what: &str| format!("{what} {way}");
    let sources = vec![text("Kilde")];
    let certainty = [Certainty::Sure, Certainty::Likely, Certainty::Unsure][way];
    let people = [person(), farmor()];
    let about = [Some(people[0]), Some(people[1]), None][way];
    let tie = [Tie::Close, Tie::Rare, Tie::Strained][way];
    let year = 2015 + i32::try_from(way).unwrap();
    let reaction = [
        super::merge_table::REACTION,
        ReactionId::R05,
        ReactionId::R06,
    ][way];
    let mut edits = vec![
        Edit::PutPerson(Box::new(Person::blank(mor(), &first()))),
        Edit::PutPerson(Box::new(Person {
            name: text("Farmor"),
            role: text("Rolle"),
            relation: text("Slægt"),
            group: [Group::Family, Group::Neighbourhood, Group::Professional][way],
            tie,
            support: [Support::Yes, Support::Partly, Support::No][way],
            contact: text("Hver uge"),
            seat: [Ring::Inner, Ring::Near, Ring::Far]
                .get(way)
                .map(|ring| Seat {
                    ring: *ring,
                    degrees: 90,
                }),
            sources: sources.clone(),
            note: text("Note"),
            ..Person::blank(farmor(), &first())
        })),
        Edit::PutEntry(Box::new(Entry {
            heading: [Heading::Cognition, Heading::Age, Heading::Load][way],
            side: Side::ALL[way % 2],
            text: text("Viden"),
            when: Some(when(year)),
            sources: sources.clone(),
            certainty,
            experience: [Some(experience()), None, None][way],
            person: about,
            ..Entry::blank(entry(), &first())
        })),
        Edit::PutPeriod(Box::new(Period {
            kind: [PeriodKind::Presence, PeriodKind::Event, PeriodKind::Home][way],
            text: if way == 0 {
                String::new()
            } else {
                text("Forløb")
            },
            person: about,
            when: Some(when(year)),
            until: [Until::Ongoing, Until::At(when(year)), Until::Unsaid][way].clone(),
            sources: sources.clone(),
            certainty,
            note: text("Note"),
            ..Period::blank(period(), &first())
        })),
        Edit::PutBond(Box::new(Bond {
            tie,
            note: text("Bånd"),
            ..match way {
                0 => Bond::blank(bond(), people[0], people[1], &first()),
                1 => Bond::blank(bond(), people[1], people[0], &first()),
                _ => Bond::blank(bond(), people[1], mor(), &first()),
            }
        })),
        Edit::PutQuestion(Box::new(Question {
            text: text("Hvem henter?"),
            why: text("Hvorfor"),
            owner: text("Maja"),
            state: QuestionState::ALL[way],
            when: Some(when(year)),
            answer: text("Svar"),
            ..Question::blank(question(), &first())
        })),
        Edit::PutInvolvement(Box::new(Involvement {
            person: about,
            who: if way == 0 {
                String::new()
            } else {
                text("Hvem")
            },
            decision: [Decision::Yes, Decision::Maybe, Decision::No][way],
            reason: text("Grund"),
            decided: Some(when(year)),
            asks: text("Spørger"),
            ..Involvement::blank(involvement(), &first())
        })),
        Edit::PutRound(Box::new(Round {
            begun: day(2 + u32::try_from(way).unwrap()),
            participants: text("Alle"),
            place: text("Hos"),
            note: text("Note"),
            next: Some(when(year)),
            others: [Decision::Yes, Decision::Maybe, Decision::No][way],
            others_note: text("Andre"),
            agenda: vec![ThemeId::ALL[way]],
            ..Round::begin(round(), day(2), &first())
        })),
        Edit::PutDeparture(Box::new(Departure {
            resolved: Leaving::ALL[way.min(1)],
            text: text("Kort"),
            reason: text("Gik"),
            ..Departure::blank(departure(), round(), card_of_entry(), &first())
        })),
        Edit::PutMeeting(Box::new(Meeting {
            participants: text("Alle"),
            themes: vec![ThemeId::ALL[way]],
            note: text("Note"),
            ..Meeting::blank(
                meeting(),
                round(),
                day(3 + u32::try_from(way).unwrap()),
                &first(),
            )
        })),
        Edit::PutTurn(Box::new(Turn {
            reason: text("Fordi"),
            note: text("Note"),
            next: Some(when(year)),
            ..Turn::blank(turn(), goal(), Status::Planned, &first())
        })),
        Edit::PutStep(Box::new(Step {
            text: text("Trin"),
            who: text("Hvem"),
            when: Some(when(year)),
            done: Some(day(4 + u32::try_from(way).unwrap())),
            ..Step::blank(step(), goal(), &first())
        })),
    ];
    if way > 0 {
        // What lies on the board is part of how a round was closed.
        let card = CardId::from_uuid(id(500 + way as u128));
        let text = text("Kort");
        edits.push(add_card(card, ThemeId::T3, &text, Voice::Unsaid, None));
        let on = day(if way == 1 { 20 } else { 21 });
        edits.push(Edit::CloseRound { round: round(), on });
    }
    if let Some(known) = case.link(link()) {
        edits.push(Edit::SetLink(Box::new(Link {
            basis: text("Bygger på"),
            sources,
            certainty,
            reaction,
            ..Link::clone(known)
        })));
    }
    edits
}

/// One of everything.
fn ground() -> Case {
    let mut edits = told(0, &base());
    edits.push(add_card(
        card_of_entry(),
        ThemeId::T2,
        "Fra det, vi ved",
        Voice::Person(farmor()),
        Some(Origin::Entry(entry())),
    ));
    done(&base(), &first(), &edits)
}

/// The same told in another way.
fn otherwise(way: usize) -> Arc<Case> {
    let case = ground();
    Arc::new(done(&case, &first(), &told(way, &case)))
}

fn take(way: usize, item: ItemRef, field: Field) -> Edit {
    let from = otherwise(way);
    let field = Some(field);
    Edit::TakeOver { from, item, field }
}

/// Fields of an item that are told in three ways; the ends of a link stay what they are, and so does what a turn turned to.
fn fields(item: ItemRef) -> impl Iterator<Item = Field> {
    let fields = Case::fields_of(item).iter().copied();
    fields.filter(|field| !matches!(field, Field::Ends | Field::Status))
}

fn merged(maja_does: Work<'_>, jonas_does: Work<'_>, check: impl Fn(&str, &Case, Merged)) {
    both_ways_from(
        &ground(),
        maja_does,
        jonas_does,
        Answers::default(),
        |first, base, merged| {
            let merged = merged.unwrap();
            assert_eq!(merged.case.findings(), []);
            check(first, base, merged);
        },
    );
}

#[test]
fn every_field_is_told_in_three_ways() {
    let [one, two, three] = [0, 1, 2].map(otherwise);
    for item in items() {
        for field in fields(item) {
            let values = [&one, &two, &three].map(|case| case.value(item, field).unwrap());
            let may_repeat = matches!(field, Field::Experience | Field::Leaving);
            assert_ne!(values[0], values[1], "{item:?} {field:?}");
            assert!(may_repeat || values[1] != values[2], "{item:?} {field:?}");
        }
    }
}

#[test]
fn what_one_changed_in_any_field_is_taken_silently() {
    for item in items() {
        for field in fields(item) {
            merged(
                &|_| vec![take(1, item, field)],
                &|_| vec![set_text("Farmor")],
                |_, _, merged| {
                    let expect = otherwise(1).value(item, field);
                    assert_eq!(merged.case.value(item, field), expect, "{item:?} {field:?}");
                    assert_eq!(merged.case.conflicts, [], "{item:?} {field:?}");
                },
            );
        }
    }
}

#[test]
fn changes_of_two_fields_of_one_item_are_both_there() {
    for item in items() {
        let fields: Vec<Field> = fields(item).collect();
        for pair in fields.windows(2) {
            merged(
                &|_| vec![take(1, item, pair[0])],
                &|_| vec![take(2, item, pair[1])],
                |_, _, merged| {
                    let case = &merged.case;
                    assert_eq!(case.value(item, pair[0]), otherwise(1).value(item, pair[0]));
                    assert_eq!(case.value(item, pair[1]), otherwise(2).value(item, pair[1]));
                    assert_eq!(case.conflicts, []);
                },
            );
        }
    }
}

#[test]
fn two_values_of_any_field_are_both_kept_and_can_be_settled() {
    for item in items() {
        let has_two = |field: &Field| !matches!(field, Field::Experience | Field::Leaving);
        for field in fields(item).filter(has_two) {
            merged(
                &|_| vec![take(1, item, field)],
                &|_| vec![take(2, item, field)],
                |first, _, merged| {
                    let [one, two] = [1, 2].map(|way| otherwise(way).value(item, field).unwrap());
                    let (stands, other) = if first == "Maja" {
                        (one, two)
                    } else {
                        (two, one)
                    };
                    let case = &merged.case;
                    if field == Field::Sources {
                        assert_eq!(case.conflicts, []);
                        let Some(Value::Texts(all)) = case.value(item, field) else {
                            panic!("sources")
                        };
                        assert_eq!(all.len(), 2, "both new ones, without the one both took out");
                        return;
                    }
                    if field == Field::Agenda {
                        assert_eq!(case.conflicts, []);
                        let agenda = Value::Agenda(vec![ThemeId::T2, ThemeId::T3]);
                        assert_eq!(case.value(item, field), Some(agenda));
                        return;
                    }
                    assert_eq!(
                        case.value(item, field),
                        Some(stands.clone()),
                        "{item:?} {field:?}"
                    );
                    if field == Field::Seat {
                        // A person sits somewhere in the picture and is seen there.
                        assert_eq!(case.conflicts, []);
                        assert_eq!(merged.incoming[0].what, What::Changed(vec![Field::Seat]));
                        return;
                    }
                    let (current_by, other_by) = by(first);
                    let clash = Clash::Values {
                        field,
                        current_by,
                        other: other.clone(),
                        other_by,
                    };
                    assert_eq!(conflict(case), (item, clash), "{item:?} {field:?}");
                    let id = case.conflicts[0].id;
                    for (choice, expect) in [(Choice::Current, &stands), (Choice::Other, &other)] {
                        let settled = done(case, &maja(), &[Edit::Settle { id, choice }]);
                        assert_eq!(settled.value(item, field).as_ref(), Some(expect));
                        assert_eq!(settled.conflicts, []);
                    }
                    let choice = Choice::Both("Begge dele".to_owned());
                    let both = done(case, &maja(), &[Edit::Settle { id, choice }]);
                    let note = match other {
                        Value::Text(_) => field,
                        _ => item.note_field().unwrap(),
                    };
                    let Some(Value::Text(text)) = both.value(item, note) else {
                        panic!("a note is text")
                    };
                    assert!(text.ends_with("Begge dele"), "{item:?} {field:?}");
                },
            );
        }
    }
}

fn remove(item: ItemRef) -> Edit {
    match item {
        ItemRef::Person(id) => Edit::RemovePerson(id),
        ItemRef::Link(id) => Edit::Unlink(id),
        ItemRef::Entry(id) => Edit::RemoveEntry(id),
        ItemRef::Period(id) => Edit::RemovePeriod(id),
        ItemRef::Bond(id) => Edit::RemoveBond(id),
        ItemRef::Question(id) => Edit::RemoveQuestion(id),
        ItemRef::Involvement(id) => Edit::RemoveInvolvement(id),
        ItemRef::Round(id) => Edit::RemoveRound(id),
        ItemRef::Departure(id) => Edit::RemoveDeparture(id),
        ItemRef::Meeting(id) => Edit::RemoveMeeting(id),
        ItemRef::Turn(id) => Edit::RemoveTurn(id),
        ItemRef::Step(id) => Edit::RemoveStep(id),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_one_removed_is_gone_unless_the_other_changed_it() {
    for item in items() {
        merged(
            &|_| vec![remove(item)],
            &|_| vec![set_text("Farmor")],
            |_, _, merged| {
                assert!(!merged.case.has(item), "{item:?}");
                assert_eq!(merged.case.conflicts, []);
            },
        );
        for field in fields(item).filter(|field| *field != Field::Experience) {
            merged(
                &|_| vec![remove(item)],
                &|_| vec![take(2, item, field)],
                |first, base, merged| {
                    let case = &merged.case;
                    assert_flagged(first, case, item, &jonas(), &maja());
                    assert_eq!(case.value(item, field), otherwise(2).value(item, field));
                    // What went along with it is as it was.
                    assert_eq!(case.bonds.len(), base.bonds.len(), "{item:?} {field:?}");
                    let origin = |case: &Case| case.card(card_of_entry()).unwrap().origin;
                    assert_eq!(origin(case), origin(base), "{item:?}");
                    let id = case.conflicts[0].id;
                    let choice = Choice::Other;
                    let gone = done(case, &maja(), &[Edit::Settle { id, choice }]);
                    assert!(!gone.has(item) && gone.conflicts.is_empty());
                    assert_eq!(gone.findings(), []);
                },
            );
        }
    }
}

#[test]
fn what_one_removed_stays_where_the_other_came_to_point_to_it() {
    let new = id(301);
    let to_person: Vec<Edit> = vec![
        Edit::PutEntry(Box::new(Entry {
            person: Some(farmor()),
            ..Entry::blank(EntryId::from_uuid(new), &jonas())
        })),
        Edit::PutPeriod(Box::new(Period {
            person: Some(farmor()),
            ..Period::blank(PeriodId::from_uuid(new), &jonas())
        })),
        Edit::PutInvolvement(Box::new(Involvement {
            person: Some(farmor()),
            ..Involvement::blank(InvolvementId::from_uuid(new), &jonas())
        })),
        Edit::PutBond(Box::new(Bond::blank(
            BondId::from_uuid(new),
            farmor(),
            person(),
            &jonas(),
        ))),
        add_card(
            CardId::from_uuid(new),
            ThemeId::T3,
            "Hos farmor",
            Voice::Unsaid,
            Some(Origin::Person(farmor())),
        ),
    ];
    let to_experience = vec![Edit::PutEntry(Box::new(Entry {
        experience: Some(experience()),
        ..Entry::blank(EntryId::from_uuid(new), &jonas())
    }))];
    let to_entry = vec![add_card(
        CardId::from_uuid(new),
        ThemeId::T3,
        "Fra kortlægningen",
        Voice::Unsaid,
        Some(Origin::Entry(entry())),
    )];
    let removals = [
        (
            Edit::RemovePerson(farmor()),
            ItemRef::Person(farmor()),
            to_person,
        ),
        (
            Edit::RemoveExperience(experience()),
            ItemRef::Experience(experience()),
            to_experience,
        ),
        (
            Edit::RemoveEntry(entry()),
            ItemRef::Entry(entry()),
            to_entry,
        ),
    ];
    for (removal, item, works) in removals {
        for work in works {
            merged(
                &|_| vec![removal.clone()],
                &|_| vec![work.clone()],
                |first, base, merged| {
                    let case = &merged.case;
                    assert_flagged(first, case, item, &jonas(), &maja());
                    // What its removal did to everything else is undone.
                    assert!(case.bonds.contains(&base.bonds[0]), "{}", work.name());
                    assert_eq!(case.entry(entry()), base.entry(entry()));
                    assert_eq!(case.period(period()), base.period(period()));
                    assert_eq!(
                        case.involvement(involvement()),
                        base.involvement(involvement())
                    );
                    assert_eq!(case.card(card_of_entry()), base.card(card_of_entry()));
                    assert!(case.has(ItemRef::Link(link())));
                },
            );
        }
    }
}

#[test]
fn of_a_removed_person_the_name_stays_and_the_bonds_go() {
    merged(
        &|_| vec![Edit::RemovePerson(person())],
        &|_| {
            vec![
                take(1, ItemRef::Involvement(involvement()), Field::Reason),
                take(1, ItemRef::Period(period()), Field::Note),
                take(1, ItemRef::Entry(entry()), Field::Text),
            ]
        },
        |_, _, merged| {
            let case = &merged.case;
            assert_eq!(case.conflicts, []);
            assert!(case.person(person()).is_none() && case.bonds.is_empty());
            let considered = case.involvement(involvement()).unwrap();
            assert_eq!((considered.person, considered.who.as_str()), (None, "Mor"));
            assert_eq!(considered.reason, "Grund 1");
            let span = case.period(period()).unwrap();
            assert_eq!((span.person, span.text.as_str()), (None, "Mor"));
            assert_eq!(span.note, "Note 1");
            let known = case.entry(entry()).unwrap();
            assert_eq!((known.person, known.text.as_str()), (None, "Viden 1"));
        },
    );
    // A bond the other wrote in keeps both.
    merged(
        &|_| vec![Edit::RemovePerson(person())],
        &|_| vec![take(1, ItemRef::Bond(bond()), Field::Note)],
        |first, base, merged| {
            let item = ItemRef::Person(person());
            assert_flagged(first, &merged.case, item, &jonas(), &maja());
            assert_eq!(merged.case.bond(bond()).unwrap().note, "Bånd 1");
            let of = |case: &Case| case.involvement(involvement()).cloned();
            assert_eq!(
                of(&merged.case),
                of(base),
                "the name that stood in is gone again"
            );
        },
    );
}

#[test]
fn two_versions_about_a_removed_person_lose_only_the_person() {
    let base = ground();
    let item = ItemRef::Period(period());
    let ours = done(&base, &maja(), &[take(1, item, Field::Person)]);
    let others = done(&base, &jonas(), &[take(2, item, Field::Person)]);
    let case = aoa_tavle::model::merge::merge(Some(&base), &ours, &others, Answers::default())
        .unwrap()
        .case;
    assert!(matches!(
        conflict(&case).1,
        Clash::Values { other: Value::Person(Some(id)), .. } if id == farmor()
    ));
    let case = done(&case, &maja(), &[Edit::RemovePerson(farmor())]);
    assert_eq!(case.findings(), []);
}

#[test]
fn what_one_erased_and_the_other_changed_is_asked_about_and_can_stay_as_a_new_one() {
    for item in items() {
        let erase = |_: &Case| vec![Edit::Erase(item)];
        let field = fields(item).next().unwrap();
        let change = |_: &Case| vec![take(2, item, field)];
        let ground = ground();
        both_ways_from(
            &ground,
            &erase,
            &change,
            Answers::default(),
            |_, _, outcome| {
                assert_eq!(outcome, Err(Stop::Erased(vec![item])));
            },
        );
        let answer = |fate| Answers {
            erased: Some(fate),
            many_gone: None,
        };
        both_ways_from(
            &ground,
            &erase,
            &change,
            answer(Fate::Go),
            |_, _, outcome| {
                let case = outcome.unwrap().case;
                assert!(!case.has(item));
                assert_eq!(case.findings(), []);
                assert_eq!(Some(case.erased[0].id), item.uuid());
            },
        );
        both_ways_from(
            &ground,
            &erase,
            &change,
            answer(Fate::Stay),
            |_, base, outcome| {
                let case = outcome.unwrap().case;
                assert_eq!(case.findings(), []);
                assert!(!case.has(item));
                assert_eq!(case.items().count(), base.items().count(), "{item:?}");
                // What pointed to it points to the new one.
                assert!(case.card(card_of_entry()).unwrap().origin.is_some());
                assert_eq!(case.bonds.len(), 1);
            },
        );
    }
}

#[test]
fn a_removed_person_is_undone_with_all_that_went_along_after_others_worked() {
    let earlier = ground();
    let now = done(&earlier, &maja(), &[Edit::RemovePerson(person())]);
    let later = done(
        &now,
        &jonas(),
        &[
            take(1, ItemRef::Question(question()), Field::Owner),
            take(1, ItemRef::Involvement(involvement()), Field::Reason),
        ],
    );
    let undone = carry(&now, &earlier, &later);
    assert_eq!(undone.findings(), []);
    assert_eq!(undone.person(person()), earlier.person(person()));
    assert_eq!(undone.bonds, earlier.bonds);
    assert_eq!(undone.period(period()), earlier.period(period()));
    let considered = undone.involvement(involvement()).unwrap();
    assert_eq!(
        (considered.person, considered.who.as_str()),
        (Some(person()), "")
    );
    assert_eq!(considered.reason, "Grund 1");
    assert_eq!(undone.question(question()).unwrap().owner, "Maja 1");
}

#[test]
fn items_of_an_older_version_come_back_as_far_as_they_fit() {
    let old = Arc::new(ground());
    let without = |edits: &[Edit]| done(&old, &maja(), edits);
    let back = |case: &Case, item: ItemRef| {
        let from = Arc::clone(&old);
        let field = None;
        done(case, &maja(), &[Edit::TakeOver { from, item, field }])
    };
    for item in items() {
        let case = without(&[remove(item)]);
        let again = back(&case, item);
        for field in fields(item) {
            assert_eq!(
                again.value(item, field),
                old.value(item, field),
                "{item:?} {field:?}"
            );
        }
    }
    let case = without(&[
        Edit::RemovePeriod(period()),
        Edit::RemoveInvolvement(involvement()),
        Edit::RemovePerson(person()),
    ]);
    let again = back(
        &back(&case, ItemRef::Period(period())),
        ItemRef::Involvement(involvement()),
    );
    assert_eq!(again.period(period()).unwrap().text, "Mor");
    assert_eq!(again.involvement(involvement()).unwrap().who, "Mor");
    let item = ItemRef::Bond(bond());
    let from = Arc::clone(&old);
    let edit = Edit::TakeOver {
        from,
        item,
        field: None,
    };
    assert!(case.with(&edit, &maja()).is_err(), "a bond needs both");
    // All of it at once, but for what was erased.
    let erased = without(&[Edit::Erase(ItemRef::Entry(entry()))]);
    let restored = done(&erased, &maja(), &[Edit::Restore(Box::new((*old).clone()))]);
    assert!(restored.entry(entry()).is_none());
    assert_eq!(restored.card(card_of_entry()).unwrap().origin, None);
    assert_eq!(restored.periods, old.periods);
    assert_eq!(restored.findings(), []);
}

#[test]
fn what_one_wrote_in_a_bond_follows_it_to_others_when_the_one_it_left_goes() {
    let write = |_: &Case| vec![take(1, ItemRef::Bond(bond()), Field::Note)];
    let move_on = |_: &Case| {
        vec![
            take(2, ItemRef::Bond(bond()), Field::Pair),
            Edit::RemovePerson(person()),
        ]
    };
    merged(&write, &move_on, |first, _, merged| {
        let case = &merged.case;
        let tied = case
            .bond(bond())
            .unwrap_or_else(|| panic!("lost where {first} was first"));
        assert_eq!((tied.one, tied.other), (farmor(), mor()));
        assert_eq!(tied.note, "Bånd 1");
        assert!(case.person(person()).is_none());
        assert_eq!(case.conflicts, []);
    });
    let base = ground();
    let (after, onto) = (
        done(&base, &maja(), &write(&base)),
        done(&base, &jonas(), &move_on(&base)),
    );
    let carried = carry(&base, &after, &onto);
    assert_eq!(carried.bond(bond()).unwrap().note, "Bånd 1");
    assert_eq!(carried.findings(), []);
}

#[test]
fn two_bonds_of_the_same_two_become_one_with_both_notes() {
    let tied = |number: u128, tie: Tie, one: PersonId, other: PersonId, note: &'static str| {
        move |_: &Case| {
            let id = BondId::from_uuid(id(number));
            let new = Bond::blank(id, one, other, &first());
            let note = note.to_owned();
            vec![Edit::PutBond(Box::new(Bond { tie, note, ..new }))]
        }
    };
    merged(
        &tied(501, Tie::Rare, mor(), person(), "Ringer"),
        // The other way round is the same two.
        &tied(502, Tie::Close, person(), mor(), "Bor sammen"),
        |first, base, merged| {
            let case = &merged.case;
            assert_eq!(case.bonds.len(), base.bonds.len() + 1);
            let stays = case.bond(BondId::from_uuid(id(501))).unwrap();
            assert_eq!(stays.note == "Ringer", first == "Maja");
            let fields: Vec<Field> = case
                .conflicts
                .iter()
                .map(|conflict| match &conflict.clash {
                    Clash::Values { field, .. } => *field,
                    Clash::Removed { .. } => panic!("nobody removed anything"),
                })
                .collect();
            assert_eq!(fields, [Field::Tie, Field::Note]);
        },
    );
}

#[test]
fn a_link_both_made_keeps_the_sources_of_both_and_both_certainties() {
    let [one, two] = [id(601), id(602)].map(LinkId::from_uuid);
    let linked = |id: LinkId, source: &'static str, certainty: Certainty| {
        move |_: &Case| {
            let link = Link {
                sources: vec![source.to_owned()],
                certainty,
                ..Link::new(id, ReactionId::R09, experience(), &first())
            };
            vec![
                Edit::Link {
                    id,
                    reaction: ReactionId::R09,
                    experience: experience(),
                    basis: String::new(),
                },
                Edit::SetLink(Box::new(link)),
            ]
        }
    };
    merged(
        &linked(two, "Mor", Certainty::Sure),
        &linked(one, "Skolen", Certainty::Likely),
        |_, _, merged| {
            let links: Vec<_> = merged.case.links_of_reaction(ReactionId::R09).collect();
            assert_eq!(links.len(), 1);
            let fields: Vec<Field> = merged
                .case
                .conflicts_of(ItemRef::Link(one))
                .filter_map(|conflict| match &conflict.clash {
                    Clash::Values { field, .. } => Some(*field),
                    Clash::Removed { .. } => None,
                })
                .collect();
            assert_eq!(fields, [Field::Sources, Field::Certainty]);
        },
    );
}

#[test]
fn links_that_came_to_join_the_same_two_lose_nothing_of_what_they_rest_on() {
    let (mine, theirs) = (id(701), id(702));
    let linked = |id, reaction, source: &str| {
        let id = LinkId::from_uuid(id);
        let link = Link {
            basis: format!("{source} siger det"),
            sources: vec![source.to_owned()],
            ..Link::new(id, reaction, experience(), &first())
        };
        let made = Edit::Link {
            id,
            reaction,
            experience: experience(),
            basis: String::new(),
        };
        [made, Edit::SetLink(Box::new(link))]
    };
    let edits = [
        linked(mine, ReactionId::R08, "Mor"),
        linked(theirs, ReactionId::R09, "Skolen"),
    ];
    let base = done(&ground(), &first(), &edits.concat());
    // Each makes one of them join what no link of theirs joins: together both join the same two.
    let joining = |id, reaction| {
        let id = LinkId::from_uuid(id);
        let mut from = base.clone();
        from.links.retain(|link| link.id != id);
        let known = base.link(id).unwrap();
        let link = Link {
            reaction,
            ..Link::clone(known)
        };
        from.links.push(Arc::new(link));
        Edit::TakeOver {
            from: Arc::new(from),
            item: ItemRef::Link(id),
            field: Some(Field::Ends),
        }
    };
    let ours = done(&base, &maja(), &[joining(mine, ReactionId::R11)]);
    let others = done(&base, &jonas(), &[joining(theirs, ReactionId::R11)]);
    let case = aoa_tavle::model::merge::merge(Some(&base), &ours, &others, Answers::default())
        .unwrap()
        .case;
    let links: Vec<_> = case.links_of_reaction(ReactionId::R11).collect();
    let [link] = links.as_slice() else {
        panic!("{links:?}")
    };
    assert_eq!(link.sources, ["Mor"]);
    let others: Vec<&Value> = case
        .conflicts_of(ItemRef::Link(link.id))
        .filter_map(|conflict| match &conflict.clash {
            Clash::Values { other, .. } => Some(other),
            Clash::Removed { .. } => None,
        })
        .collect();
    assert_eq!(
        others,
        [
            &Value::Text("Skolen siger det".to_owned()),
            &Value::Texts(vec!["Skolen".to_owned()]),
        ]
    );
}
