//! What two people may do at the same time, case by case and from both sides.
//!
//! Each test says what Maja did and what Jonas did, and what stands in the case when the second of them saves.

use std::sync::Arc;

use aoa_tavle::model::merge::{Answers, Fate, Merged, Stop, merge};
use aoa_tavle::model::{
    Aim, AimId, Answer, Birth, Card, CardId, Case, CaseId, Certainty, Child, Choice, Clash, Column,
    Edit, Experience, ExperienceId, Field, ItemRef, LinkId, ObservationId, Origin, Person,
    PersonId, ReactionId, ScreeningId, Side, Stamp, Status, SubGoal, SubGoalId, ThemeId, Value,
    Voice, What,
};
use chrono::NaiveDate;
use uuid::Uuid;

pub fn stamp(text: &str) -> Stamp {
    text.parse().unwrap()
}

pub fn first() -> Stamp {
    stamp("2026-11-16T08:00:00+01:00 Åse")
}

pub fn maja() -> Stamp {
    stamp("2026-11-16T09:00:00+01:00 Maja")
}

pub fn jonas() -> Stamp {
    stamp("2026-11-16T10:00:00+01:00 Jonas")
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// Identities by number, so that it is plain which is smaller.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub const REACTION: ReactionId = ReactionId::R03;

pub fn person() -> PersonId {
    PersonId::from_uuid(id(1))
}
pub fn screening() -> ScreeningId {
    ScreeningId::from_uuid(id(2))
}
fn seen() -> ObservationId {
    ObservationId::from_uuid(id(3))
}
pub fn experience() -> ExperienceId {
    ExperienceId::from_uuid(id(4))
}
pub fn link() -> LinkId {
    LinkId::from_uuid(id(5))
}
pub fn card() -> CardId {
    CardId::from_uuid(id(6))
}
pub fn other_card() -> CardId {
    CardId::from_uuid(id(7))
}
fn aim() -> AimId {
    AimId::from_uuid(id(8))
}
pub fn goal() -> SubGoalId {
    SubGoalId::from_uuid(id(9))
}

pub fn add_card(
    id: CardId,
    theme: ThemeId,
    text: &str,
    voice: Voice,
    origin: Option<Origin>,
) -> Edit {
    Edit::AddCard {
        id,
        theme,
        side: Side::Supports,
        text: text.to_owned(),
        voice,
        origin,
    }
}

fn comment(text: &str) -> Edit {
    Edit::SetRowText {
        screening: screening(),
        reaction: REACTION,
        column: Column::Comment,
        text: text.to_owned(),
    }
}

pub fn done(case: &Case, stamp: &Stamp, edits: &[Edit]) -> Case {
    edits.iter().fold(case.clone(), |case, edit| {
        case.with(edit, stamp)
            .unwrap_or_else(|error| panic!("{}: {error:?}", edit.name()))
    })
}

/// One of everything, and some cards more so that nothing done here is much of the whole.
pub fn base() -> Case {
    let child = Child {
        key: "S-2026-0001".to_owned(),
        alias: "Noah".to_owned(),
        birth: Birth::Year(2015),
        functional_age: String::new(),
    };
    let case = Case::new(CaseId::from_uuid(id(0)), child, &first());
    let mut edits = vec![
        Edit::PutPerson(Box::new(Person {
            name: "Mor".to_owned(),
            role: "Mor".to_owned(),
            ..Person::blank(person(), &first())
        })),
        Edit::BeginScreening {
            id: screening(),
            begun: day(2),
        },
        comment("Sover dårligt.\nEfter skole.\nVed skift."),
        Edit::AddObservation {
            screening: screening(),
            id: seen(),
            text: "Samler sten".to_owned(),
        },
        Edit::PutExperience(Box::new(Experience {
            description: "Flytning".to_owned(),
            sources: vec!["Mor".to_owned(), "Skolen".to_owned()],
            ..Experience::blank(experience(), &first())
        })),
        Edit::Link {
            id: link(),
            reaction: REACTION,
            experience: experience(),
            basis: String::new(),
        },
        add_card(
            card(),
            ThemeId::T1,
            "Bedstemor",
            Voice::Person(person()),
            Some(Origin::Experience(experience())),
        ),
        add_card(other_card(), ThemeId::T1, "Fodbold", Voice::Unsaid, None),
        Edit::PutAim(Box::new(Aim {
            text: "Trivsel".to_owned(),
            ..Aim::blank(aim(), &first())
        })),
        Edit::PutSubGoal(Box::new(SubGoal {
            aim: Some(aim()),
            text: "Ro om aftenen".to_owned(),
            themes: vec![ThemeId::T2, ThemeId::T4],
            ..SubGoal::blank(goal(), &first())
        })),
    ];
    for number in 0..30 {
        let id = CardId::from_uuid(id(100 + number));
        edits.push(add_card(id, ThemeId::T6, "Andet", Voice::Unsaid, None));
    }
    done(&case, &first(), &edits)
}

/// What one of two made, by the case it began with.
pub type Work<'a> = &'a dyn Fn(&Case) -> Vec<Edit>;

/// Both orders: the second saves over the first. The name is the one whose work stood in the file.
fn both_ways(
    maja_does: Work<'_>,
    jonas_does: Work<'_>,
    answers: Answers,
    check: impl Fn(&str, &Case, Result<Merged, Stop>),
) {
    both_ways_from(&base(), maja_does, jonas_does, answers, check);
}

/// The same from a beginning of one's own.
pub fn both_ways_from(
    base: &Case,
    maja_does: Work<'_>,
    jonas_does: Work<'_>,
    answers: Answers,
    check: impl Fn(&str, &Case, Result<Merged, Stop>),
) {
    let ours = done(base, &maja(), &maja_does(base));
    let others = done(base, &jonas(), &jonas_does(base));
    check("Jonas", base, merge(Some(base), &ours, &others, answers));
    check("Maja", base, merge(Some(base), &others, &ours, answers));
}

/// The same where nothing is to be asked.
fn merged(maja_does: Work<'_>, jonas_does: Work<'_>, check: impl Fn(&str, &Case, Merged)) {
    both_ways(
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

/// The one conflict there is.
pub fn conflict(case: &Case) -> (ItemRef, Clash) {
    let [conflict] = case.conflicts.as_slice() else {
        panic!("{:?}", case.conflicts)
    };
    (conflict.item, conflict.clash.clone())
}

fn the_card(case: &Case) -> &Arc<Card> {
    case.card(card()).unwrap()
}

fn the_comment(case: &Case) -> String {
    let row = case.screening(screening()).unwrap().row(REACTION).unwrap();
    row.comment.clone()
}

/// Another status as a version of the case has it: alone, without the turn that says why.
fn status_of_version(case: &Case, status: Status) -> Vec<Edit> {
    let mut from = case.clone();
    let at = from
        .sub_goals
        .iter()
        .position(|it| it.id == goal())
        .unwrap();
    Arc::make_mut(&mut from.sub_goals[at]).status = status;
    let goal = from.sub_goals[at].clone();
    vec![
        Edit::Restore(Box::new(from)),
        Edit::PutSubGoal(Box::new(SubGoal::clone(&goal))),
    ]
}

fn put_goal(case: &Case, change: impl Fn(&mut SubGoal)) -> Edit {
    let mut goal = SubGoal::clone(case.sub_goal(goal()).unwrap());
    change(&mut goal);
    Edit::PutSubGoal(Box::new(goal))
}

fn put_experience(case: &Case, change: impl Fn(&mut Experience)) -> Edit {
    let mut item = Experience::clone(case.experience(experience()).unwrap());
    change(&mut item);
    Edit::PutExperience(Box::new(item))
}

pub fn set_text(text: &str) -> Edit {
    Edit::SetCardText {
        id: card(),
        text: text.to_owned(),
    }
}

pub fn by(first: &str) -> (Stamp, Stamp) {
    if first == "Maja" {
        (maja(), jonas())
    } else {
        (jonas(), maja())
    }
}

#[test]
fn a_change_of_one_is_taken_without_a_word() {
    merged(
        &|_| vec![set_text("Farmor")],
        &|_| vec![],
        |_, base, merged| {
            assert_eq!(the_card(&merged.case).text, "Farmor");
            assert_eq!(merged.case, done(base, &maja(), &[set_text("Farmor")]));
            assert!(merged.new_conflicts.is_empty() && merged.woven.is_empty());
        },
    );
}

#[test]
fn changes_of_two_fields_of_one_item_are_both_taken() {
    merged(
        &|case| status_of_version(case, Status::Reached),
        &|case| vec![put_goal(case, |goal| goal.who = "Mor".to_owned())],
        |_, _, merged| {
            let goal = merged.case.sub_goal(goal()).unwrap();
            assert_eq!((goal.status, goal.who.as_str()), (Status::Reached, "Mor"));
            assert_eq!(goal.changed, jonas(), "the later of the two");
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn the_same_change_of_both_is_one() {
    merged(
        &|_| vec![set_text("Farmor")],
        &|_| vec![set_text("Farmor")],
        |_, _, merged| {
            assert_eq!(the_card(&merged.case).text, "Farmor");
            assert_eq!(the_card(&merged.case).changed, jonas());
            assert_eq!(merged.case.conflicts, []);
            assert_eq!(merged.incoming, []);
        },
    );
}

#[test]
fn two_values_of_one_field_are_both_kept_and_the_files_is_current() {
    let status = |status: Status| move |case: &Case| status_of_version(case, status);
    merged(
        &status(Status::Reached),
        &status(Status::Paused),
        |first, _, merged| {
            let (stands, other) = match first {
                "Maja" => (Status::Reached, Status::Paused),
                _ => (Status::Paused, Status::Reached),
            };
            let (current_by, other_by) = by(first);
            assert_eq!(merged.case.sub_goal(goal()).unwrap().status, stands);
            let clash = Clash::Values {
                field: Field::Status,
                current_by,
                other: Value::Status(other),
                other_by,
            };
            assert_eq!(conflict(&merged.case), (ItemRef::SubGoal(goal()), clash));
            assert_eq!(merged.new_conflicts, [merged.case.conflicts[0].id]);
            assert_eq!(
                merged.incoming,
                [aoa_tavle::model::Change {
                    item: ItemRef::SubGoal(goal()),
                    what: What::Changed(vec![Field::Status]),
                }]
            );
        },
    );
}

#[test]
fn two_answers_to_one_reaction_are_both_kept() {
    let answer = |answer: Answer| {
        move |_: &Case| {
            vec![Edit::SetAnswer {
                screening: screening(),
                reaction: REACTION,
                answer,
            }]
        }
    };
    merged(
        &answer(Answer::Yes),
        &answer(Answer::No),
        |first, _, merged| {
            let (stands, other) = match first {
                "Maja" => (Answer::Yes, Answer::No),
                _ => (Answer::No, Answer::Yes),
            };
            let case = &merged.case;
            assert_eq!(
                case.screening(screening()).unwrap().answer(REACTION),
                stands
            );
            let (item, clash) = conflict(case);
            assert_eq!(item, ItemRef::Row(screening(), REACTION));
            assert!(matches!(clash, Clash::Values { other: Value::Answer(it), .. } if it == other));
        },
    );
}

#[test]
fn what_both_wrote_about_the_child_is_kept() {
    let child = |birth: Birth, age: &'static str| {
        move |case: &Case| {
            vec![Edit::SetChild(Box::new(Child {
                birth,
                functional_age: age.to_owned(),
                ..case.child.clone()
            }))]
        }
    };
    merged(
        &child(Birth::Year(2016), "som 6 år"),
        &child(Birth::Date(day(1)), ""),
        |first, _, merged| {
            assert_eq!(merged.case.child.functional_age, "som 6 år");
            let birth = [Birth::Date(day(1)), Birth::Year(2016)];
            let (stands, other) = if first == "Maja" { (1, 0) } else { (0, 1) };
            assert_eq!(merged.case.child.birth, birth[stands]);
            let (item, clash) = conflict(&merged.case);
            assert_eq!(item, ItemRef::Child);
            assert!(
                matches!(clash, Clash::Values { other: Value::Birth(it), .. } if it == birth[other])
            );
        },
    );
}

#[test]
fn paragraphs_changed_apart_make_one_text() {
    merged(
        &|_| vec![comment("Sover bedre.\nEfter skole.\nVed skift.")],
        &|_| {
            vec![comment(
                "Sover dårligt.\nEfter skole.\nVed skift.\nI ferier.",
            )]
        },
        |_, _, merged| {
            assert_eq!(
                the_comment(&merged.case),
                "Sover bedre.\nEfter skole.\nVed skift.\nI ferier."
            );
            let place = merged.woven.first().unwrap();
            assert_eq!(place.item, ItemRef::Row(screening(), REACTION));
            assert_eq!((place.field, merged.woven.len()), (Field::Comment, 1));
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn paragraphs_changed_side_by_side_are_both_kept_whole() {
    let (one, two) = (
        "Sover bedre.\nEfter skole.\nVed skift.",
        "Sover dårligt.\nEfter fodbold.\nVed skift.",
    );
    merged(
        &|_| vec![comment(one)],
        &|_| vec![comment(two)],
        |first, _, merged| {
            let (stands, kept) = if first == "Maja" {
                (one, two)
            } else {
                (two, one)
            };
            assert_eq!(the_comment(&merged.case), stands);
            let (_, clash) = conflict(&merged.case);
            assert!(matches!(clash, Clash::Values { other: Value::Text(it), .. } if it == kept));
            assert!(merged.woven.is_empty());
        },
    );
}

#[test]
fn items_added_by_both_are_all_there_in_one_order() {
    let one = CardId::from_uuid(id(301));
    let two = CardId::from_uuid(id(302));
    merged(
        &|_| vec![add_card(two, ThemeId::T1, "Maja", Voice::Unsaid, None)],
        &|_| vec![add_card(one, ThemeId::T1, "Jonas", Voice::Unsaid, None)],
        |_, base, merged| {
            let mut expect: Vec<CardId> = base.cards.iter().map(|it| it.id).collect();
            expect.extend([one, two]);
            let is: Vec<CardId> = merged.case.cards.iter().map(|it| it.id).collect();
            assert_eq!(is, expect);
        },
    );
}

fn move_before(id: CardId, theme: ThemeId, before: Option<CardId>) -> Edit {
    Edit::MoveCard {
        id,
        theme,
        side: Side::Supports,
        before,
    }
}

#[test]
fn an_order_one_made_stands() {
    merged(
        &|_| vec![move_before(other_card(), ThemeId::T1, Some(card()))],
        &|_| vec![set_text("Farmor")],
        |_, _, merged| {
            let is: Vec<CardId> = merged
                .case
                .field(ThemeId::T1, Side::Supports)
                .map(|it| it.id)
                .collect();
            assert_eq!(is, [other_card(), card()]);
            assert_eq!(the_card(&merged.case).text, "Farmor");
        },
    );
}

#[test]
fn of_two_orders_the_files_stands() {
    let (a, b, c) = (id(100), id(101), id(102));
    let [a, b, c] = [a, b, c].map(CardId::from_uuid);
    merged(
        &|_| vec![move_before(c, ThemeId::T6, Some(a))],
        &|_| vec![move_before(c, ThemeId::T6, Some(b))],
        |first, _, merged| {
            let is: Vec<CardId> = merged
                .case
                .field(ThemeId::T6, Side::Supports)
                .take(3)
                .map(|it| it.id)
                .collect();
            let expect = if first == "Maja" {
                [c, a, b]
            } else {
                [a, c, b]
            };
            assert_eq!(is, expect);
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn what_one_deleted_and_nobody_touched_is_gone() {
    merged(
        &|_| {
            vec![
                Edit::RemovePerson(person()),
                Edit::RemoveExperience(experience()),
                Edit::RemoveAim(aim()),
            ]
        },
        &|_| vec![set_text("Farmor"), Edit::RemoveSubGoal(goal())],
        |_, _, merged| {
            let case = &merged.case;
            assert!(case.people.is_empty() && case.experiences.is_empty() && case.aims.is_empty());
            assert!(case.links.is_empty() && case.sub_goals.is_empty());
            let card = the_card(case);
            assert_eq!(card.text, "Farmor");
            assert_eq!(
                (&card.voice, card.origin),
                (&Voice::Named("Mor".to_owned()), None)
            );
            assert_eq!(case.conflicts, []);
        },
    );
}

pub fn assert_flagged(first: &str, case: &Case, item: ItemRef, changed_by: &Stamp, by: &Stamp) {
    let (flagged, clash) = conflict(case);
    assert_eq!(flagged, item, "{first}");
    let expect = Clash::Removed {
        by: by.clone(),
        changed_by: changed_by.clone(),
    };
    assert_eq!(clash, expect, "{first}");
    assert!(case.has(item));
}

#[test]
fn what_one_deleted_and_the_other_changed_stays_with_a_mark() {
    merged(
        &|_| vec![Edit::RemoveCard(card())],
        &|_| vec![set_text("Farmor")],
        |first, base, merged| {
            assert_flagged(
                first,
                &merged.case,
                ItemRef::Card(card()),
                &jonas(),
                &maja(),
            );
            assert_eq!(the_card(&merged.case).text, "Farmor");
            let order = |case: &Case| case.cards.iter().map(|it| it.id).collect::<Vec<_>>();
            assert_eq!(order(&merged.case), order(base), "it stands where it stood");
        },
    );
}

#[test]
fn a_deleted_experience_the_other_linked_stays_with_all_its_links() {
    let new = LinkId::from_uuid(id(401));
    merged(
        &|_| vec![Edit::RemoveExperience(experience())],
        &|_| {
            vec![Edit::Link {
                id: new,
                reaction: ReactionId::R07,
                experience: experience(),
                basis: "Samtale".to_owned(),
            }]
        },
        |first, _, merged| {
            let case = &merged.case;
            assert_flagged(
                first,
                case,
                ItemRef::Experience(experience()),
                &jonas(),
                &maja(),
            );
            assert!(case.has(ItemRef::Link(link())) && case.has(ItemRef::Link(new)));
            assert_eq!(
                the_card(case).origin,
                Some(Origin::Experience(experience()))
            );
        },
    );
}

#[test]
fn a_deleted_person_whose_voice_the_other_gave_a_card_stays() {
    merged(
        &|_| vec![Edit::RemovePerson(person())],
        &|_| {
            vec![Edit::SetCardVoice {
                id: other_card(),
                voice: Voice::Person(person()),
            }]
        },
        |first, _, merged| {
            assert_flagged(
                first,
                &merged.case,
                ItemRef::Person(person()),
                &jonas(),
                &maja(),
            );
            assert_eq!(the_card(&merged.case).voice, Voice::Person(person()));
        },
    );
}

#[test]
fn a_deleted_aim_the_other_gave_a_sub_goal_stays() {
    let new = SubGoalId::from_uuid(id(402));
    merged(
        &|_| vec![Edit::RemoveAim(aim())],
        &|_| {
            vec![Edit::PutSubGoal(Box::new(SubGoal {
                aim: Some(aim()),
                ..SubGoal::blank(new, &jonas())
            }))]
        },
        |first, _, merged| {
            assert_flagged(first, &merged.case, ItemRef::Aim(aim()), &jonas(), &maja());
            assert_eq!(merged.case.sub_goal(goal()).unwrap().aim, Some(aim()));
            assert_eq!(merged.case.sub_goal(new).unwrap().aim, Some(aim()));
        },
    );
}

#[test]
fn a_deleted_screening_the_other_wrote_in_stays() {
    let new = ObservationId::from_uuid(id(403));
    for work in [
        comment("Nyt"),
        Edit::AddObservation {
            screening: screening(),
            id: new,
            text: "Nynner".to_owned(),
        },
    ] {
        merged(
            &|_| vec![Edit::RemoveScreening { id: screening() }],
            &|_| vec![work.clone()],
            |first, _, merged| {
                let item = ItemRef::Screening(screening());
                assert_flagged(first, &merged.case, item, &jonas(), &maja());
                assert!(merged.case.has(ItemRef::Observation(screening(), seen())));
            },
        );
    }
}

#[test]
fn a_deleted_observation_the_other_wrote_in_stays() {
    merged(
        &|_| {
            vec![Edit::RemoveObservation {
                screening: screening(),
                id: seen(),
            }]
        },
        &|_| {
            vec![Edit::SetObservationText {
                screening: screening(),
                id: seen(),
                column: Column::Comment,
                text: "I frikvarteret".to_owned(),
            }]
        },
        |first, _, merged| {
            let item = ItemRef::Observation(screening(), seen());
            assert_flagged(first, &merged.case, item, &jonas(), &maja());
        },
    );
}

#[test]
fn what_both_deleted_is_gone() {
    let gone = |_: &Case| vec![Edit::RemoveExperience(experience())];
    merged(&gone, &gone, |_, base, merged| {
        assert!(merged.case.experiences.is_empty() && merged.case.links.is_empty());
        assert_eq!(merged.case.conflicts, base.conflicts);
    });
}

#[test]
fn a_card_one_moved_and_the_other_wrote_has_both() {
    merged(
        &|_| vec![move_before(card(), ThemeId::T3, None)],
        &|_| vec![set_text("Farmor")],
        |_, _, merged| {
            let card = the_card(&merged.case);
            assert_eq!((card.theme, card.text.as_str()), (ThemeId::T3, "Farmor"));
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn a_card_both_moved_lies_where_the_file_says() {
    merged(
        &|_| vec![move_before(card(), ThemeId::T3, None)],
        &|_| vec![move_before(card(), ThemeId::T5, None)],
        |first, _, merged| {
            let expect = if first == "Maja" {
                ThemeId::T3
            } else {
                ThemeId::T5
            };
            assert_eq!(the_card(&merged.case).theme, expect);
            assert_eq!(merged.case.conflicts, []);
            let [incoming] = merged.incoming.as_slice() else {
                panic!("{:?}", merged.incoming)
            };
            assert_eq!(incoming.item, ItemRef::Card(card()));
            assert_eq!(incoming.what, What::Changed(vec![Field::Spot]));
        },
    );
}

#[test]
fn of_sets_what_is_added_is_there_and_what_is_taken_out_is_not() {
    merged(
        &|case| {
            vec![
                put_goal(case, |goal| goal.themes = vec![ThemeId::T1, ThemeId::T2]),
                put_experience(case, |it| {
                    it.sources = vec!["Mor".into(), "Skolen".into(), "Lægen".into()];
                }),
            ]
        },
        &|case| {
            vec![
                put_goal(case, |goal| {
                    goal.themes = vec![ThemeId::T2, ThemeId::T4, ThemeId::T6];
                }),
                put_experience(case, |it| it.sources = vec!["Skolen".into(), "Far".into()]),
            ]
        },
        |_, _, merged| {
            let case = &merged.case;
            assert_eq!(
                case.sub_goal(goal()).unwrap().themes,
                [ThemeId::T1, ThemeId::T2, ThemeId::T6]
            );
            assert_eq!(
                case.experience(experience()).unwrap().sources,
                ["Skolen", "Far", "Lægen"]
            );
            assert_eq!(case.conflicts, []);
        },
    );
}

#[test]
fn a_pair_both_linked_is_linked_once_and_no_basis_is_lost() {
    let [one, two] = [id(501), id(502)].map(LinkId::from_uuid);
    let linked = |id: LinkId, basis: &'static str| {
        move |_: &Case| {
            vec![Edit::Link {
                id,
                reaction: ReactionId::R09,
                experience: experience(),
                basis: basis.to_owned(),
            }]
        }
    };
    merged(
        &linked(two, "Mor siger det"),
        &linked(one, "Skolen siger det"),
        |first, _, merged| {
            let links: Vec<_> = merged.case.links_of_reaction(ReactionId::R09).collect();
            let [link] = links.as_slice() else {
                panic!("{links:?}")
            };
            assert_eq!(link.id, one);
            let (stands, other) = if first == "Maja" {
                ("Mor siger det", "Skolen siger det")
            } else {
                ("Skolen siger det", "Mor siger det")
            };
            assert_eq!(link.basis, stands);
            let (item, clash) = conflict(&merged.case);
            assert_eq!(item, ItemRef::Link(one));
            assert!(matches!(clash, Clash::Values { other: Value::Text(it), .. } if it == other));
        },
    );
    merged(
        &linked(two, "Det samme"),
        &linked(one, "Det samme"),
        |_, _, merged| {
            assert_eq!(merged.case.links_of_reaction(ReactionId::R09).count(), 1);
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

/// A case in which two already stand against each other at one place.
fn disputed() -> Case {
    let base = base();
    let one = done(&base, &maja(), &status_of_version(&base, Status::Reached));
    let two = done(&base, &jonas(), &status_of_version(&base, Status::Paused));
    merge(Some(&base), &one, &two, Answers::default())
        .unwrap()
        .case
}

#[test]
fn a_conflict_one_settled_is_settled() {
    let base = disputed();
    let id = base.conflicts[0].id;
    for (choice, expect) in [
        (Choice::Current, Status::Paused),
        (Choice::Other, Status::Reached),
    ] {
        let ours = done(&base, &maja(), &[Edit::Settle { id, choice }]);
        let others = done(&base, &jonas(), &[set_text("Farmor")]);
        for (mine, theirs) in [(&ours, &others), (&others, &ours)] {
            let case = merge(Some(&base), mine, theirs, Answers::default())
                .unwrap()
                .case;
            assert_eq!(case.conflicts, []);
            assert_eq!(case.sub_goal(goal()).unwrap().status, expect);
            assert_eq!(the_card(&case).text, "Farmor");
        }
    }
}

#[test]
fn a_place_the_other_wrote_after_it_was_settled_keeps_both() {
    let base = disputed();
    let id = base.conflicts[0].id;
    let choice = Choice::Other;
    let ours = done(&base, &maja(), &[Edit::Settle { id, choice }]);
    let others = done(&base, &jonas(), &status_of_version(&base, Status::Adjusted));
    for (mine, theirs, expect) in [
        (&ours, &others, Status::Adjusted),
        (&others, &ours, Status::Reached),
    ] {
        let case = merge(Some(&base), mine, theirs, Answers::default())
            .unwrap()
            .case;
        assert_eq!(case.sub_goal(goal()).unwrap().status, expect);
        let (item, _) = conflict(&case);
        assert_eq!(item, ItemRef::SubGoal(goal()));
    }
}

#[test]
fn settling_both_keeps_both_texts_or_notes_the_other() {
    let base = disputed();
    let id = base.conflicts[0].id;
    let choice = Choice::Both("Jonas: på pause".to_owned());
    let case = done(&base, &maja(), &[Edit::Settle { id, choice }]);
    let goal = case.sub_goal(goal()).unwrap();
    assert_eq!(
        (goal.status, goal.who.as_str()),
        (Status::Paused, "Jonas: på pause")
    );
    assert_eq!(case.conflicts, []);

    let plain = self::base();
    let one = done(&plain, &maja(), &[set_text("Farmor")]);
    let two = done(&plain, &jonas(), &[set_text("Mormor")]);
    let case = merge(Some(&plain), &one, &two, Answers::default())
        .unwrap()
        .case;
    let id = case.conflicts[0].id;
    let choice = Choice::Both("Mormor og farmor".to_owned());
    let case = done(&case, &maja(), &[Edit::Settle { id, choice }]);
    assert_eq!(the_card(&case).text, "Mormor og farmor");
    assert_eq!(case.conflicts, []);
}

#[test]
fn settling_a_removal_lets_the_item_stay_or_go() {
    let base = base();
    let one = done(&base, &maja(), &[Edit::RemoveExperience(experience())]);
    let two = done(
        &base,
        &jonas(),
        &[put_experience(&base, |it| it.certainty = Certainty::Sure)],
    );
    let case = merge(Some(&base), &one, &two, Answers::default())
        .unwrap()
        .case;
    let id = case.conflicts[0].id;
    let stays = done(
        &case,
        &maja(),
        &[Edit::Settle {
            id,
            choice: Choice::Current,
        }],
    );
    assert!(stays.has(ItemRef::Experience(experience())) && stays.has(ItemRef::Link(link())));
    let goes = done(
        &case,
        &maja(),
        &[Edit::Settle {
            id,
            choice: Choice::Other,
        }],
    );
    assert!(goes.experiences.is_empty() && goes.links.is_empty());
    assert_eq!((stays.conflicts, goes.conflicts), (vec![], vec![]));
}

#[test]
fn what_one_erased_and_nobody_touched_is_gone_for_good() {
    merged(
        &|_| vec![Edit::Erase(ItemRef::Experience(experience()))],
        &|_| vec![set_text("Farmor")],
        |_, _, merged| {
            let case = &merged.case;
            assert!(case.experiences.is_empty() && case.links.is_empty());
            assert_eq!(the_card(case).origin, None);
            assert_eq!(case.erased.len(), 1);
            assert_eq!(case.erased[0].id, experience().uuid());
        },
    );
}

#[test]
fn what_one_erased_and_the_other_changed_is_asked_about() {
    let erase = |_: &Case| vec![Edit::Erase(ItemRef::Card(card()))];
    let change = |_: &Case| vec![set_text("Farmor")];
    both_ways(&erase, &change, Answers::default(), |_, _, outcome| {
        assert_eq!(outcome, Err(Stop::Erased(vec![ItemRef::Card(card())])));
    });
    let go = Answers {
        erased: Some(Fate::Go),
        many_gone: None,
    };
    both_ways(&erase, &change, go, |_, _, outcome| {
        let case = outcome.unwrap().case;
        assert_eq!(case.card(card()), None);
        assert_eq!(case.erased[0].id, card().uuid());
        assert_eq!(case.conflicts, []);
    });
    let stay = Answers {
        erased: Some(Fate::Stay),
        many_gone: None,
    };
    both_ways(&erase, &change, stay, |_, base, outcome| {
        let case = outcome.unwrap().case;
        assert_eq!(case.card(card()), None);
        assert_eq!(case.cards.len(), base.cards.len());
        let new = case.cards.iter().find(|it| it.text == "Farmor").unwrap();
        assert_eq!(new.voice, Voice::Person(person()));
        assert_eq!(case.conflicts, []);
    });
}

/// Nor does what was erased in a screening keep the screening, whether it is merged once or twice.
#[test]
fn a_screening_removed_after_something_in_it_was_erased_goes() {
    let base = base();
    let item = ItemRef::Observation(screening(), seen());
    let remove = Edit::RemoveScreening { id: screening() };
    let ours = done(&base, &maja(), &[Edit::Erase(item), remove]);
    let write = Edit::SetObservationText {
        screening: screening(),
        id: seen(),
        column: Column::Text,
        text: "Samler sten og snegle".to_owned(),
    };
    let others = done(&base, &jonas(), &[write]);
    let outcome = merge(Some(&base), &ours, &others, Answers::default());
    assert_eq!(outcome, Err(Stop::Erased(vec![item])));
    let go = Answers {
        erased: Some(Fate::Go),
        many_gone: None,
    };
    let case = merge(Some(&base), &ours, &others, go).unwrap().case;
    assert!(case.screenings.is_empty() && case.conflicts.is_empty());
    let again = merge(Some(&base), &ours, &case, go).unwrap().case;
    assert_eq!(again, case);
}

#[test]
fn when_much_is_gone_a_person_is_asked() {
    let many = |case: &Case| -> Vec<Edit> {
        let cards = case.cards.iter().skip(2).take(10);
        cards.map(|card| Edit::RemoveCard(card.id)).collect()
    };
    let change = |_: &Case| vec![set_text("Farmor")];
    let base = base();
    let (ours, others) = (
        done(&base, &maja(), &change(&base)),
        done(&base, &jonas(), &many(&base)),
    );
    let of = base.items().count();
    let outcome = merge(Some(&base), &ours, &others, Answers::default());
    assert_eq!(outcome, Err(Stop::TakesOut { gone: 10, of }));
    let answered = |fate: Fate| {
        let answers = Answers {
            many_gone: Some(fate),
            erased: None,
        };
        merge(Some(&base), &ours, &others, answers).unwrap().case
    };
    let (stay, go) = (answered(Fate::Stay), answered(Fate::Go));
    assert_eq!(
        (stay.cards.len(), go.cards.len()),
        (base.cards.len(), base.cards.len() - 10)
    );
    assert_eq!((&stay.conflicts, &go.conflicts), (&vec![], &vec![]));
    assert_eq!(the_card(&go).text, "Farmor");
    // What this side took out it knows of.
    let merged = merge(Some(&base), &others, &ours, Answers::default()).unwrap();
    assert_eq!(merged.case.cards.len(), base.cards.len() - 10);
    // Nor is a person asked about a few of few.
    let few = |case: &Case| {
        let cards = case.cards.iter().skip(2).take(7);
        cards
            .map(|card| Edit::RemoveCard(card.id))
            .collect::<Vec<_>>()
    };
    let others = done(&base, &jonas(), &few(&base));
    assert!(merge(Some(&base), &ours, &others, Answers::default()).is_ok());
}

#[test]
fn without_a_common_beginning_every_difference_is_kept_and_nothing_goes() {
    let base = base();
    let ours = done(
        &base,
        &maja(),
        &[set_text("Farmor"), Edit::RemoveCard(other_card())],
    );
    let others = done(&base, &jonas(), &[Edit::RemoveAim(aim())]);
    for (mine, theirs) in [(&ours, &others), (&others, &ours)] {
        let case = merge(None, mine, theirs, Answers::default()).unwrap().case;
        assert_eq!(case.findings(), []);
        assert!(case.card(other_card()).is_some() && case.aim(aim()).is_some());
        assert_eq!(the_card(&case).text, the_card(theirs).text);
        let about: Vec<(ItemRef, Value)> = case
            .conflicts
            .iter()
            .filter_map(|it| match &it.clash {
                Clash::Values { other, .. } => Some((it.item, other.clone())),
                Clash::Removed { .. } => None,
            })
            .collect();
        assert_eq!(
            about,
            [
                (
                    ItemRef::Card(card()),
                    Value::Text(the_card(mine).text.clone())
                ),
                (
                    ItemRef::SubGoal(goal()),
                    Value::Aim(mine.sub_goal(goal()).unwrap().aim)
                ),
            ]
        );
    }
}

#[test]
fn a_screening_closed_by_one_and_filled_by_the_other_is_both() {
    merged(
        &|_| {
            vec![Edit::CloseScreening {
                id: screening(),
                on: day(16),
            }]
        },
        &|_| vec![comment("Ny kommentar")],
        |_, _, merged| {
            let screening = merged.case.screening(screening()).unwrap();
            assert_eq!(screening.closed, Some(day(16)));
            assert_eq!(the_comment(&merged.case), "Ny kommentar");
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn a_conflict_in_a_closed_screening_can_be_settled() {
    let base = base();
    let one = done(
        &base,
        &maja(),
        &[
            comment("En"),
            Edit::CloseScreening {
                id: screening(),
                on: day(16),
            },
        ],
    );
    let two = done(&base, &jonas(), &[comment("To")]);
    let case = merge(Some(&base), &one, &two, Answers::default())
        .unwrap()
        .case;
    let id = case.conflicts[0].id;
    let case = done(
        &case,
        &maja(),
        &[Edit::Settle {
            id,
            choice: Choice::Other,
        }],
    );
    assert_eq!(the_comment(&case), "En");
    assert_eq!(case.conflicts, []);
}

#[test]
fn two_screenings_begun_at_once_are_both_there() {
    let [one, two] = [id(601), id(602)].map(ScreeningId::from_uuid);
    merged(
        &|_| {
            vec![Edit::BeginScreening {
                id: two,
                begun: day(17),
            }]
        },
        &|_| {
            vec![Edit::BeginScreening {
                id: one,
                begun: day(17),
            }]
        },
        |_, _, merged| {
            let screenings: Vec<_> = merged.case.screenings.iter().map(|it| it.id).collect();
            assert_eq!(screenings, [screening(), one, two]);
            assert_eq!(
                merged.case.screening(screening()).unwrap().closed,
                Some(day(17))
            );
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn screenings_stand_by_their_day() {
    let [one, two] = [id(601), id(602)].map(ScreeningId::from_uuid);
    merged(
        &|_| {
            vec![Edit::BeginScreening {
                id: one,
                begun: day(20),
            }]
        },
        &|_| {
            vec![Edit::BeginScreening {
                id: two,
                begun: day(10),
            }]
        },
        |_, _, merged| {
            let screenings: Vec<_> = merged.case.screenings.iter().map(|it| it.id).collect();
            assert_eq!(screenings, [screening(), two, one]);
        },
    );
}

#[test]
fn marks_of_what_was_erased_unite() {
    merged(
        &|_| vec![Edit::Erase(ItemRef::Card(card()))],
        &|_| {
            vec![
                Edit::Erase(ItemRef::Card(other_card())),
                Edit::Erase(ItemRef::Link(link())),
            ]
        },
        |_, _, merged| {
            let mut erased: Vec<Uuid> = merged.case.erased.iter().map(|it| it.id).collect();
            erased.sort();
            assert_eq!(erased, [link().uuid(), card().uuid(), other_card().uuid()]);
            assert!(
                !merged.case.has(ItemRef::Card(card())) && !merged.case.has(ItemRef::Link(link()))
            );
        },
    );
}
