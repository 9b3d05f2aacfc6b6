//! The example case that comes with the program: invented, rich enough to try everything on, and without a fault.

use std::collections::HashSet;
use std::sync::Arc;

use aoa_tavle::model::date::{PartialDate, parse};
use aoa_tavle::model::{
    Decision, Entry, Experience, Group, Heading, Instrument, Leaving, Nature, Period, PeriodKind,
    Person, QuestionState, Ring, Side, Status, ThemeId, Tie, Until, When,
};
use aoa_tavle::store::example;
use aoa_tavle::store::format::{decode, encode};
use chrono::NaiveDate;

const FILE: &str = "assets/examples/noah.ron";

/// Written as the program would write it: whoever rewords the example by hand runs
/// `cargo test --test it write_the_example -- --ignored`.
#[test]
fn the_example_is_a_clean_case_file() {
    let bytes = std::fs::read(FILE).unwrap();
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.notices, []);
    assert!(
        encode(&decoded.case, &decoded.chain).unwrap() == bytes,
        "{FILE} is not as the program writes it"
    );
}

#[test]
#[ignore = "writes to the project"]
fn write_the_example() {
    let decoded = decode(&std::fs::read(FILE).unwrap()).unwrap();
    std::fs::write(FILE, encode(&decoded.case, &decoded.chain).unwrap()).unwrap();
}

#[test]
fn the_example_is_marked_as_fiction_and_has_no_fault() {
    let case = example();
    assert_eq!(case.nature, Nature::Fiction);
    assert_eq!(case.child.alias, "Noah S.");
    assert_eq!(case.instrument, Instrument::get().version);
    assert_eq!(case.findings(), []);
}

#[test]
fn the_example_holds_something_for_every_view() {
    let case = example();
    let answers: Vec<_> = case
        .screenings
        .iter()
        .map(|screening| screening.count())
        .collect();
    assert_eq!(answers.len(), 2);
    assert_eq!((answers[0].yes, answers[0].unanswered), (4, 1));
    assert_eq!((answers[1].yes, answers[1].unanswered), (5, 2));
    assert_eq!(
        case.screenings
            .iter()
            .map(|screening| screening.is_open())
            .collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(case.people.len(), 9);
    assert_eq!(case.experiences.len(), 14);
    assert_eq!(
        case.experiences
            .iter()
            .filter(|item| item.when.is_none())
            .count(),
        2
    );
    assert_eq!(
        case.experiences
            .iter()
            .filter(|item| item.until == Until::Ongoing)
            .count(),
        1
    );
    assert!(
        case.links
            .iter()
            .filter(|link| !link.basis.is_empty())
            .count()
            > 3
    );
    let fields = ThemeId::ALL.map(|theme| Side::ALL.map(|side| case.field(theme, side).count()));
    assert_eq!(fields, [[3, 3], [3, 2], [2, 3], [3, 2], [0, 2], [2, 1]]);
    assert_eq!((case.aims.len(), case.sub_goals.len()), (2, 5));
}

#[test]
fn the_mapping_of_the_example_has_every_heading_and_as_much_that_supports_as_hampers() {
    let case = example();
    for heading in Heading::ALL {
        let sides = Side::ALL.map(|side| {
            let of = |entry: &&Arc<Entry>| entry.heading == heading && entry.side == side;
            case.entries.iter().filter(of).count()
        });
        assert!(sides[0] > 0, "{heading:?} has nothing that supports");
        assert_eq!(sides[1] == 0, heading.is_resource(), "{heading:?}");
    }
    let supports = |entry: &&Arc<Entry>| entry.side == Side::Supports;
    assert!(case.entries.iter().filter(supports).count() * 2 >= case.entries.len());
    let dated = |entry: &&Arc<Entry>| entry.heading == Heading::Age && entry.when.is_some();
    assert_eq!(case.entries.iter().filter(dated).count(), 4);
    assert!(case.entries.iter().any(|entry| entry.experience.is_some()));
    assert!(case.entries.iter().any(|entry| entry.person.is_some()));

    for state in QuestionState::ALL {
        assert!(
            case.questions.iter().any(|it| it.state == state),
            "{state:?}"
        );
    }
    assert!(case.questions.iter().any(|it| it.owner.is_empty()));
    for decision in Decision::ALL {
        assert!(
            case.involvements.iter().any(|it| it.decision == decision),
            "{decision:?}"
        );
    }

    assert_eq!(case.last_round().map(|(number, _)| number), Some(3));
    let is_new = |entry: &&Arc<Entry>| case.is_new_since_last_round(&entry.created);
    assert!((4..12).contains(&case.entries.iter().filter(is_new).count()));
}

#[test]
fn the_network_and_the_lives_of_the_example_show_every_sort() {
    let case = example();
    assert!(case.people.iter().all(|person| person.seat.is_some()));
    for ring in Ring::ALL {
        let sits = |person: &&Arc<Person>| person.seat.is_some_and(|seat| seat.ring == ring);
        assert!(case.people.iter().filter(sits).count() > 1, "{ring:?}");
    }
    for group in [Group::Family, Group::Neighbourhood, Group::Professional] {
        let of = |person: &&Arc<Person>| person.group == group;
        assert!(case.people.iter().filter(of).count() > 1, "{group:?}");
    }
    assert!(case.bonds.iter().any(|bond| bond.tie == Tie::Strained));
    assert!(case.bonds.iter().any(|bond| bond.tie == Tie::Close));
    for kind in PeriodKind::ALL {
        let of = |period: &&Arc<Period>| period.kind == kind;
        assert!(case.periods.iter().filter(of).count() > 1, "{kind:?}");
    }
    let others: HashSet<_> = case
        .periods
        .iter()
        .filter(|period| period.kind == PeriodKind::Event)
        .map(|period| period.person.expect("somebody's life"))
        .collect();
    assert_eq!(others.len(), 2);
    assert!(case.periods.iter().any(|period| period.when.is_none()));

    let sorts: HashSet<_> = case
        .cards
        .iter()
        .filter_map(|card| card.origin)
        .map(|origin| std::mem::discriminant(&origin))
        .collect();
    assert_eq!(sorts.len(), 4);
    assert!(
        case.links
            .iter()
            .any(|link| link.changed.is_some() && !link.sources.is_empty())
    );
    let linked = |item: &&Arc<Experience>| case.links_of_experience(item.id).next().is_some();
    assert!((5..10).contains(&case.experiences.iter().filter(linked).count()));
}

#[test]
fn three_rounds_of_the_example_tell_a_development_in_which_what_supports_grows() {
    let case = example();
    let rounds = case.rounds_in_order();
    let open: Vec<bool> = rounds.iter().map(|round| round.is_open()).collect();
    assert_eq!(open, [false, false, true]);
    let weeks: Vec<i64> = rounds
        .windows(2)
        .map(|pair| (pair[1].begun - pair[0].begun).num_days() / 7)
        .collect();
    assert!(
        weeks.iter().all(|weeks| (6..=10).contains(weeks)),
        "{weeks:?}"
    );
    let boards = [&rounds[0].board, &rounds[1].board, &case.cards];
    let counts = |side: Side| boards.map(|board| board.iter().filter(|it| it.side == side).count());
    assert_eq!(counts(Side::Supports), [4, 9, 13]);
    assert_eq!(counts(Side::Hampers), [15, 13, 13]);
    for round in &rounds[..2] {
        assert!(!round.voices.is_empty());
    }
    for round in &rounds {
        assert!(case.meetings_of(round.id).next().is_some());
        assert!(!round.participants.is_empty() && !round.place.is_empty());
    }
    assert_eq!(case.corrections.len(), 1);
    assert!(case.departures.len() > 2);
    for departure in &case.departures {
        assert!(case.card(departure.card).is_none() && !departure.reason.is_empty());
        let stood = rounds
            .iter()
            .any(|round| round.card(departure.card).is_some());
        assert!(stood, "a card that left stood on a board once");
    }
    for leaving in Leaving::ALL {
        assert!(case.departures.iter().any(|it| it.resolved == leaving));
    }
}

#[test]
fn every_sub_goal_of_the_example_has_a_story_that_ends_where_it_stands() {
    let case = example();
    for goal in &case.sub_goals {
        assert!(!goal.family_wording.is_empty() && !goal.sign.is_empty());
        assert!(!goal.cards.is_empty());
        assert!(goal.cards.iter().all(|id| case.card(*id).is_some()));
        assert!(case.steps_of(goal.id).next().is_some());
        let mut status = Status::Planned;
        for turn in case.turns_of(goal.id) {
            assert_eq!(turn.status == status, turn.reason.is_empty());
            status = turn.status;
        }
        let last = case.turns_of(goal.id).last().unwrap();
        assert_eq!((last.status, &last.next), (goal.status, &goal.check));
    }
    assert!(case.steps.iter().any(|step| step.done.is_some()));
    assert!(case.steps.iter().any(|step| step.done.is_none()));
    assert!(case.aims.iter().all(|aim| aim.is_copy));
}

/// What was typed and what the program made of it must not drift apart.
#[test]
fn the_dates_of_the_example_are_what_the_program_reads_from_their_words() {
    let case = example();
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    let reads = |when: &When| -> PartialDate {
        parse(&when.written, today)
            .unwrap_or_else(|fault| panic!("{}: {fault:?}", when.written))
            .date
    };
    let mut checked = 0;
    let mut check = |when: Option<&When>| {
        if let Some(when) = when {
            assert_eq!(when.date, reads(when), "{}", when.written);
            checked += 1;
        }
    };
    for item in &case.experiences {
        check(item.when.as_ref());
        if let Until::At(when) = &item.until {
            check(Some(when));
        }
    }
    for item in &case.periods {
        check(item.when.as_ref());
        if let Until::At(when) = &item.until {
            check(Some(when));
        }
    }
    for entry in &case.entries {
        check(entry.when.as_ref());
    }
    for question in &case.questions {
        check(question.when.as_ref());
    }
    for involvement in &case.involvements {
        check(involvement.decided.as_ref());
    }
    for goal in &case.sub_goals {
        check(goal.start.as_ref());
        check(goal.check.as_ref());
        goal.further_checks
            .iter()
            .for_each(|when| check(Some(when)));
    }
    for round in &case.rounds {
        check(round.next.as_ref());
    }
    for turn in &case.turns {
        check(turn.next.as_ref());
    }
    for step in &case.steps {
        check(step.when.as_ref());
    }
    for aim in &case.aims {
        check(aim.received.as_ref());
    }
    assert!(checked > 60);
}
