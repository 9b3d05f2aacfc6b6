//! What two people may do at the same time to rounds and to the stories of sub-goals: the rows of the merge table.

use aoa_tavle::app::Session;
use aoa_tavle::model::merge::{Answers, Merged, can_carry, carry, merge};
use aoa_tavle::model::{
    Case, Clash, CorrectionId, DepartureId, Edit, EditError, Field, ItemRef, Leaving, Meeting,
    MeetingId, RoundId, RoundText, Status, SubGoal, TurnId, Value,
};

use super::merge::open_rounds;
use super::merge_table::{
    Work, assert_flagged, base, both_ways_from, card, conflict, day, done, first, goal, id, jonas,
    maja, set_text,
};

fn first_round() -> RoundId {
    RoundId::from_uuid(id(600))
}

fn begin(number: u128, on: u32) -> Edit {
    let id = RoundId::from_uuid(id(number));
    Edit::BeginRound { id, on: day(on) }
}

fn close(on: u32) -> Edit {
    let round = first_round();
    Edit::CloseRound { round, on: day(on) }
}

fn note(number: u128, field: RoundText, text: &str) -> Edit {
    Edit::SetRoundText {
        round: RoundId::from_uuid(id(number)),
        field,
        text: text.to_owned(),
    }
}

fn meeting(number: u128, round: u128) -> Edit {
    let round = RoundId::from_uuid(id(round));
    let id = MeetingId::from_uuid(id(number));
    Edit::PutMeeting(Box::new(Meeting::blank(id, round, day(20), &first())))
}

/// One of everything, and an open round.
fn ground() -> Case {
    done(&base(), &first(), &[begin(600, 2)])
}

fn merged_from(
    ground: &Case,
    maja_does: Work<'_>,
    jonas_does: Work<'_>,
    check: impl Fn(&str, &Case, Merged),
) {
    both_ways_from(
        ground,
        maja_does,
        jonas_does,
        Answers::default(),
        |first, base, merged| {
            let merged = merged.unwrap();
            assert_eq!(merged.case.findings(), []);
            assert!(open_rounds(&merged.case) <= 1);
            check(first, base, merged);
        },
    );
}

fn merged(maja_does: Work<'_>, jonas_does: Work<'_>, check: impl Fn(&str, &Case, Merged)) {
    merged_from(&ground(), maja_does, jonas_does, check);
}

#[test]
fn two_rounds_begun_at_once_are_one_with_both_notes() {
    let work = |number: u128, on: u32, place: &'static str| {
        move |_: &Case| {
            vec![
                begin(number, on),
                note(number, RoundText::Note, place),
                note(number, RoundText::Place, place),
                meeting(number + 10, number),
            ]
        }
    };
    let only_place = |_: &Case| vec![begin(702, 9), meeting(712, 702)];
    merged(&work(701, 16, "Hos Maja"), &only_place, |_, _, merged| {
        let case = &merged.case;
        let round = case.open_round().unwrap();
        assert_eq!(round.id, RoundId::from_uuid(id(701)), "the smaller one");
        assert_eq!(round.begun, day(9), "the earlier day");
        assert_eq!(
            (round.place.as_str(), round.note.as_str()),
            ("Hos Maja", "Hos Maja")
        );
        assert_eq!(case.conflicts, []);
        assert_eq!(case.meetings_of(round.id).count(), 2);
        assert_eq!(case.rounds.len(), 2);
        // Both closed the former with the same board: on the earlier day.
        assert_eq!(case.round(first_round()).unwrap().closed, Some(day(9)));
    });
    merged(
        &work(701, 9, "Hos Maja"),
        &work(702, 9, "Hos Jonas"),
        |first, _, merged| {
            let case = &merged.case;
            let round = case.open_round().unwrap();
            let stands = format!("Hos {first}");
            assert_eq!(round.note, stands);
            let other = if first == "Maja" {
                "Hos Jonas"
            } else {
                "Hos Maja"
            };
            let kept = case.conflicts.iter().all(|conflict| {
                conflict.item == ItemRef::Round(round.id)
                    && matches!(&conflict.clash, Clash::Values { other: Value::Text(text), .. } if text == other)
            });
            assert!(kept && case.conflicts.len() == 2);
            // Saving once more adds nothing.
            let ours = done(&ground(), &maja(), &work(701, 9, "Hos Maja")(&ground()));
            let again = merge(Some(&ground()), &ours, case, Answers::default()).unwrap();
            assert_eq!(again.case.conflicts.len(), 2);
            assert_eq!(again.case.rounds.len(), 2);
        },
    );
}

#[test]
fn two_boards_of_one_closing_are_both_kept_whole() {
    let with_card = |_: &Case| vec![set_text("Farmor"), close(5)];
    merged(&with_card, &|_| vec![close(6)], |first, base, merged| {
        let case = &merged.case;
        let (item, clash) = conflict(case);
        assert_eq!(item, ItemRef::Round(first_round()));
        let round = case.round(first_round()).unwrap();
        let day_of = |first: &str| if first == "Maja" { day(5) } else { day(6) };
        assert_eq!(round.closed, Some(day_of(first)));
        let Clash::Values {
            field: Field::Closed,
            other: Value::Freeze(Some(closed), board, _),
            ..
        } = clash
        else {
            panic!("{clash:?}")
        };
        assert_ne!(closed, day_of(first));
        assert_eq!(board == base.cards, first == "Maja");
        assert_ne!(board, round.board);
    });
    merged(&|_| vec![close(5)], &|_| vec![close(6)], |_, _, merged| {
        assert_eq!(
            merged.case.round(first_round()).unwrap().closed,
            Some(day(5))
        );
        assert_eq!(merged.case.conflicts, []);
    });
}

#[test]
fn cards_written_while_the_other_closed_belong_to_what_comes_next() {
    merged(
        &|_| vec![close(5)],
        &|_| vec![set_text("Farmor")],
        |_, base, merged| {
            let round = merged.case.round(first_round()).unwrap();
            assert_eq!(round.board, base.cards);
            assert_eq!(merged.case.card(card()).unwrap().text, "Farmor");
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn a_round_opened_again_is_closed_where_the_other_began_the_next() {
    let closed = done(&ground(), &first(), &[close(5)]);
    let reopen = |_: &Case| {
        let round = first_round();
        vec![Edit::ReopenRound { round }]
    };
    merged_from(
        &closed,
        &reopen,
        &|_| vec![begin(701, 9)],
        |_, base, merged| {
            let case = &merged.case;
            assert_eq!(case.round(first_round()).unwrap().board, base.cards);
            assert_eq!(case.open_round().unwrap().id, RoundId::from_uuid(id(701)));
        },
    );
}

#[test]
fn a_round_opened_again_is_closed_where_the_other_noted_something_beside_it() {
    let ground = done(&ground(), &first(), &[close(9)]);
    let round = first_round();
    let reopens = |_: &Case| vec![Edit::ReopenRound { round }, set_text("Farmor")];
    let notes = |_: &Case| {
        vec![Edit::Correct {
            id: CorrectionId::from_uuid(id(760)),
            round,
            card: None,
            text: "Det var mandag".to_owned(),
        }]
    };
    merged_from(&ground, &reopens, &notes, |_, before, merged| {
        let (case, was) = (&merged.case, before.round(round).unwrap());
        let now = case.round(round).unwrap();
        assert_eq!((now.closed, &now.board), (was.closed, &was.board));
        assert_eq!(case.corrections_of(round).count(), 1);
        assert_eq!(case.card(card()).unwrap().text, "Farmor");
        assert_eq!(case.conflicts, []);
    });
}

#[test]
fn a_removed_round_the_other_wrote_in_stays_closed_beside_the_new_one() {
    let anew = |_: &Case| vec![Edit::RemoveRound(first_round()), begin(701, 9)];
    merged(
        &anew,
        &|_| vec![note(600, RoundText::Note, "Nyt")],
        |first, base, merged| {
            let case = &merged.case;
            assert_flagged(
                first,
                case,
                ItemRef::Round(first_round()),
                &jonas(),
                &maja(),
            );
            let round = case.round(first_round()).unwrap();
            assert_eq!((round.note.as_str(), round.closed), ("Nyt", Some(day(9))));
            assert_eq!(round.board, base.cards);
            assert_eq!(case.open_round().unwrap().id, RoundId::from_uuid(id(701)));
        },
    );
}

#[test]
fn a_removed_round_stays_where_something_came_to_belong_to_it() {
    let closed = done(&ground(), &first(), &[close(5)]);
    let correct = |_: &Case| {
        vec![Edit::Correct {
            id: CorrectionId::from_uuid(id(720)),
            round: first_round(),
            card: Some(card()),
            text: "Det var farfar".to_owned(),
        }]
    };
    let works: [Work<'_>; 2] = [&correct, &|_| vec![meeting(721, 600)]];
    for work in works {
        merged_from(
            &closed,
            &|_| vec![Edit::RemoveRound(first_round())],
            work,
            |first, base, merged| {
                let case = &merged.case;
                assert_flagged(
                    first,
                    case,
                    ItemRef::Round(first_round()),
                    &jonas(),
                    &maja(),
                );
                assert_eq!(case.round(first_round()), base.round(first_round()));
                let parts = case.corrections.len() + case.meetings.len();
                assert_eq!(parts, base.corrections.len() + base.meetings.len() + 1);
            },
        );
    }
}

#[test]
fn a_removed_sub_goal_stays_where_the_other_wrote_in_its_story() {
    let turn = |_: &Case| {
        vec![Edit::TurnSubGoal {
            id: TurnId::from_uuid(id(730)),
            sub_goal: goal(),
            status: Status::Paused,
            reason: "Sommer".to_owned(),
            note: String::new(),
            next: None,
        }]
    };
    merged(
        &|_| vec![Edit::RemoveSubGoal(goal())],
        &turn,
        |first, _, merged| {
            let case = &merged.case;
            assert_flagged(first, case, ItemRef::SubGoal(goal()), &jonas(), &maja());
            assert_eq!(case.turns_of(goal()).count(), 1);
            assert_eq!(case.sub_goal(goal()).unwrap().status, Status::Paused);
        },
    );
}

#[test]
fn both_turns_of_a_sub_goal_are_in_its_story_and_two_statuses_are_kept() {
    let turn = |number: u128, status: Status| {
        move |_: &Case| {
            vec![Edit::TurnSubGoal {
                id: TurnId::from_uuid(id(number)),
                sub_goal: goal(),
                status,
                reason: "Aftalt".to_owned(),
                note: String::new(),
                next: None,
            }]
        }
    };
    merged(
        &turn(730, Status::Paused),
        &turn(731, Status::Reached),
        |_, _, merged| {
            assert_eq!(merged.case.turns_of(goal()).count(), 2);
            let (item, clash) = conflict(&merged.case);
            assert_eq!(item, ItemRef::SubGoal(goal()));
            assert!(matches!(
                clash,
                Clash::Values {
                    field: Field::Status,
                    ..
                }
            ));
        },
    );
    merged(
        &turn(730, Status::Paused),
        &turn(731, Status::Paused),
        |_, _, merged| {
            assert_eq!(merged.case.turns_of(goal()).count(), 2);
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn a_card_taken_out_stays_where_the_other_changed_it_or_answers_it() {
    let take_out = |_: &Case| {
        vec![Edit::TakeOut {
            departure_id: DepartureId::from_uuid(id(740)),
            card: card(),
            leaving: Leaving::Resolved,
            reason: "Han sover nu".to_owned(),
        }]
    };
    let answer = |case: &Case| {
        let mut goal = SubGoal::clone(case.sub_goal(goal()).unwrap());
        goal.cards.push(card());
        vec![Edit::PutSubGoal(Box::new(goal))]
    };
    let works: [Work<'_>; 2] = [&|_| vec![set_text("Farmor")], &answer];
    for work in works {
        merged(&take_out, work, |first, _, merged| {
            let case = &merged.case;
            assert_flagged(first, case, ItemRef::Card(card()), &jonas(), &maja());
            assert!(case.departure_of(first_round(), card()).is_some());
        });
    }
    // Left alone it goes, and a sub-goal that answered it only loses it.
    let answered = done(&ground(), &first(), &answer(&ground()));
    let aside = |_: &Case| vec![note(600, RoundText::Note, "Nyt")];
    merged_from(&answered, &take_out, &aside, |_, _, merged| {
        assert!(merged.case.card(card()).is_none());
        assert!(merged.case.sub_goal(goal()).unwrap().cards.is_empty());
        assert_eq!(merged.case.conflicts, []);
    });
    // And where it comes back, so does the answer.
    let changed = |_: &Case| vec![set_text("Farmor")];
    merged_from(&answered, &take_out, &changed, |_, _, merged| {
        assert_eq!(merged.case.sub_goal(goal()).unwrap().cards, [card()]);
    });
}

#[test]
fn sets_of_cards_checks_and_themes_are_united() {
    let other = super::merge_table::other_card();
    let put = |cards: Vec<aoa_tavle::model::CardId>, year: i32| {
        move |case: &Case| {
            let mut goal = SubGoal::clone(case.sub_goal(goal()).unwrap());
            goal.cards.clone_from(&cards);
            let point = aoa_tavle::model::date::Point::Year(year);
            goal.further_checks = vec![aoa_tavle::model::When {
                written: year.to_string(),
                date: aoa_tavle::model::PartialDate::exactly(point),
            }];
            vec![Edit::PutSubGoal(Box::new(goal))]
        }
    };
    merged(
        &put(vec![card()], 2027),
        &put(vec![other], 2028),
        |_, _, merged| {
            let goal = merged.case.sub_goal(goal()).unwrap();
            assert_eq!((goal.cards.len(), goal.further_checks.len()), (2, 2));
            assert_eq!(merged.case.conflicts, []);
        },
    );
}

#[test]
fn a_closing_is_undone_until_somebody_goes_on() {
    let open = ground();
    let closed = done(&open, &maja(), &[begin(701, 9)]);
    assert_eq!(can_carry(&closed, &open, &closed), Ok(()));
    // Somebody did something that has nothing to do with it.
    let aside = done(&closed, &jonas(), &[note_of_goal(&closed)]);
    assert_eq!(can_carry(&closed, &open, &aside), Ok(()));
    let undone = carry(&closed, &open, &aside);
    assert_eq!(undone.open_round().unwrap().id, first_round());
    assert_eq!(undone.rounds.len(), 1);

    let gone_on: [Edit; 3] = [
        note(701, RoundText::Note, "Vi er i gang"),
        set_text("Farmor"),
        meeting(750, 701),
    ];
    for edit in gone_on {
        let onto = done(&closed, &jonas(), std::slice::from_ref(&edit));
        let refused = can_carry(&closed, &open, &onto);
        assert_eq!(refused, Err(EditError::RoundGoneOn), "{}", edit.name());
        let carried = carry(&closed, &open, &onto);
        assert_eq!(open_rounds(&carried), 1);
    }
}

fn note_of_goal(case: &Case) -> Edit {
    let goal = case.sub_goal(goal()).unwrap();
    Edit::PutSubGoal(Box::new(SubGoal {
        sign: "Vi ser det".to_owned(),
        ..SubGoal::clone(goal)
    }))
}

#[test]
fn a_form_of_a_sub_goal_keeps_the_status_others_gave_it() {
    let mut session = Session::unsaved(ground());
    let before = SubGoal::clone(session.case().sub_goal(goal()).unwrap());
    let turn = Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: goal(),
        status: Status::Reached,
        reason: "Det er, som vi ville se det".to_owned(),
        note: String::new(),
        next: None,
    };
    session.edit(&turn, &jonas(), 0.0).unwrap();
    let after = SubGoal {
        who: "Mor".to_owned(),
        ..before.clone()
    };
    let (before, after) = (
        Edit::PutSubGoal(Box::new(before)),
        Edit::PutSubGoal(Box::new(after)),
    );
    session.put(&before, &after, &maja(), 1.0).unwrap();
    let now = session.case().sub_goal(goal()).unwrap();
    assert_eq!((now.who.as_str(), now.status), ("Mor", Status::Reached));
}
