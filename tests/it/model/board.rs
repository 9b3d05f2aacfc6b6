//! Cards on the board: every way from one place to another.

use aoa_tavle::model::{CardId, Case, Edit, EditError, Side, ThemeId, Voice, generate};
use uuid::Uuid;

use crate::harness::stamp;

type Field = (ThemeId, Side);

const ONE: Field = (ThemeId::T1, Side::Supports);
const TWO: Field = (ThemeId::T1, Side::Hampers);
const EMPTY: Field = (ThemeId::T6, Side::Hampers);

fn card(number: u128) -> CardId {
    CardId::from_uuid(Uuid::from_u128(number))
}

/// Cards 1, 2, 3 on the first field and 4, 5 on the second, entered in turns.
fn board() -> Case {
    [(1, ONE), (4, TWO), (2, ONE), (5, TWO), (3, ONE)]
        .into_iter()
        .fold(generate::entries(0), |case, (number, (theme, side))| {
            let edit = Edit::AddCard {
                id: card(number),
                theme,
                side,
                text: number.to_string(),
                voice: Voice::Unsaid,
                origin: None,
            };
            case.with(&edit, &stamp()).unwrap()
        })
}

fn numbers(case: &Case, (theme, side): Field) -> String {
    case.field(theme, side)
        .map(|card| card.text.as_str())
        .collect()
}

#[test]
fn a_card_goes_where_it_is_put_and_nothing_else_moves() {
    for number in 1..=5_u128 {
        for field in [ONE, TWO, EMPTY] {
            for before in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
                let case = board();
                let edit = Edit::MoveCard {
                    id: card(number),
                    theme: field.0,
                    side: field.1,
                    before: before.map(card),
                };
                let row = format!("card {number} to {field:?} before {before:?}");
                let outcome = case.with(&edit, &stamp());

                let name = number.to_string();
                let lies_there = before
                    .is_some_and(|before| numbers(&case, field).contains(&before.to_string()));
                if before == Some(number) {
                    // Before itself: it lies there already, wherever it was dropped.
                    let after = outcome.unwrap();
                    for field in [ONE, TWO, EMPTY] {
                        assert_eq!(numbers(&after, field), numbers(&case, field), "{row}");
                    }
                    continue;
                }
                if before.is_some() && !lies_there {
                    assert_eq!(outcome.unwrap_err(), EditError::Gone, "{row}");
                    continue;
                }
                let after = outcome.unwrap();
                let mut expect = numbers(&case, field).replace(&name, "");
                let at = before.map_or(expect.len(), |before| {
                    expect.find(&before.to_string()).unwrap()
                });
                expect.insert_str(at, &name);
                assert_eq!(numbers(&after, field), expect, "{row}");
                for other in [ONE, TWO, EMPTY] {
                    if other != field {
                        let rest = numbers(&case, other).replace(&name, "");
                        assert_eq!(numbers(&after, other), rest, "{row}");
                    }
                }
                assert_eq!(after.cards.len(), 5, "{row}");
                assert_eq!(after.card(card(number)).unwrap().text, name, "{row}");
                assert_eq!(after.findings(), [], "{row}");
            }
        }
    }
}

#[test]
fn cards_that_are_not_there_do_not_move() {
    let to = |id, before| Edit::MoveCard {
        id,
        theme: ThemeId::T1,
        side: Side::Supports,
        before,
    };
    let case = board();
    for edit in [to(card(9), None), to(card(1), Some(card(9)))] {
        assert_eq!(case.with(&edit, &stamp()), Err(EditError::Gone));
    }
}
