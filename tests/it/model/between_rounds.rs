//! What became of the cards from one board to another, and through all of them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::rounds::{
    Board, Comparison, Kind, Tally, Turned, between, boards, compare, life_of,
};
use aoa_tavle::model::text::Which;
use aoa_tavle::model::{
    Card, CardId, Case, Departure, DepartureId, Leaving, RoundId, Side, ThemeId, Voice,
};
use aoa_tavle::text::Words;
use proptest::prelude::*;

use super::merge::stamp_of;
use super::rounds_or_asked;

type Cards = Vec<Arc<Card>>;

/// The board after some work: cards that stay, also as another program run reads them, that say something else, that move, that
/// leave with and without a word, and new ones.
fn worked_over(before: &Cards, dice: &mut Dice) -> (Cards, Vec<Arc<Departure>>) {
    let mut after: Cards = Vec::new();
    let mut departures = Vec::new();
    for card in before {
        let mut new = (**card).clone();
        let turn = dice.below(10);
        if matches!(turn, 2 | 6) {
            new.text = format!("{} {}", new.text, dice.pick(&["nu", "ikke mere", ""]));
        }
        if matches!(turn, 3) {
            new.voice = Voice::Named((*dice.pick(&["Skolen", "Mor"])).to_owned());
        }
        if matches!(turn, 4..=6) {
            new.theme = *dice.pick(&ThemeId::ALL);
            new.side = *dice.pick(&Side::ALL);
        }
        if dice.percent(30) {
            new.changed = stamp_of("Maja", 3);
            new.origin = None;
        }
        if dice.percent(40) {
            let leaving = *dice.pick(&[Leaving::Gone, Leaving::Resolved]);
            departures.push(departure(dice, card.id, leaving));
        }
        match turn {
            0 => after.push(Arc::clone(card)),
            1..=6 => after.push(Arc::new(new)),
            _ => {}
        }
        if dice.percent(20) {
            let id = CardId::from_uuid(dice.uuid());
            after.push(Arc::new(Card {
                id,
                ..(**card).clone()
            }));
        }
    }
    for _ in 0..dice.below(4) {
        let (one, other) = (dice.below(after.len()), dice.below(after.len()));
        if !after.is_empty() {
            after.swap(one, other);
        }
    }
    (after, departures)
}

fn departure(dice: &mut Dice, card: CardId, resolved: Leaving) -> Arc<Departure> {
    Arc::new(Departure {
        id: DepartureId::from_uuid(dice.uuid()),
        round: RoundId::from_uuid(dice.uuid()),
        card,
        text: "Mor og far skændes".to_owned(),
        resolved,
        reason: "Far henter nu".to_owned(),
        created: stamp_of("Maja", 1),
        changed: stamp_of("Maja", 1),
    })
}

fn by_id(cards: &[Arc<Card>]) -> HashMap<CardId, &Arc<Card>> {
    cards.iter().map(|card| (card.id, card)).collect()
}

/// What the kinds of a card must be, said in another way than the program does.
fn expected(
    before: Option<&&Arc<Card>>,
    after: Option<&&Arc<Card>>,
    said: Option<Leaving>,
) -> Vec<Kind> {
    let (Some(before), Some(after)) = (before, after) else {
        return vec![match (after, said) {
            (Some(_), _) => Kind::Added,
            (None, Some(Leaving::Resolved)) => Kind::Resolved,
            (None, _) => Kind::Gone,
        }];
    };
    let mut kinds = Vec::new();
    if (&before.text, &before.voice) != (&after.text, &after.voice) {
        kinds.push(Kind::Changed);
    }
    if (before.theme, before.side) != (after.theme, after.side) {
        kinds.push(Kind::Moved);
    }
    if kinds.is_empty() {
        kinds.push(Kind::Carried);
    }
    kinds
}

fn is_whole(
    before: &[Arc<Card>],
    after: &[Arc<Card>],
    departures: &[Arc<Departure>],
    found: &Comparison,
) {
    let (old, new) = (by_id(before), by_id(after));
    let said: HashMap<CardId, Leaving> =
        departures.iter().map(|it| (it.card, it.resolved)).collect();
    let named: HashSet<CardId> = found.cards().iter().map(|card| card.id).collect();
    let both: HashSet<CardId> = old.keys().chain(new.keys()).copied().collect();
    assert_eq!(named, both, "every card of both");
    assert_eq!(found.cards().len(), both.len(), "and each once");
    for card in found.cards() {
        let (was, is) = (old.get(&card.id), new.get(&card.id));
        assert_eq!(card.before.as_ref(), was.copied());
        assert_eq!(card.after.as_ref(), is.copied());
        assert_eq!(card.kinds(), expected(was, is, said.get(&card.id).copied()));
        let is_said = is.is_none() && said.contains_key(&card.id);
        assert_eq!(card.departure.is_some(), is_said);
        let of = |other: Which| -> String {
            let kept = card
                .pieces()
                .iter()
                .filter(|piece| piece.only != Some(other));
            kept.map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(of(Which::After), was.map_or("", |card| &card.text));
        assert_eq!(of(Which::Before), is.map_or("", |card| &card.text));
        assert_eq!(found.card(card.id).map(|it| it.id), Some(card.id));
    }
    let mut at = 0;
    for theme in ThemeId::ALL {
        for side in Side::ALL {
            let field = found.field(theme, side);
            for card in field {
                assert_eq!(card.id, found.cards()[at].id, "fields follow one another");
                at += 1;
                let card = card.card().expect("it stands on one of the boards");
                assert_eq!((card.theme, card.side), (theme, side));
            }
            let there: Vec<CardId> = field
                .iter()
                .filter(|it| it.after.is_some())
                .map(|it| it.id)
                .collect();
            let in_order: Vec<CardId> = after
                .iter()
                .filter(|card| (card.theme, card.side) == (theme, side))
                .map(|card| card.id)
                .collect();
            assert_eq!(there, in_order, "in the order of the later board");
            for card in found.left(theme, side) {
                assert_eq!(card.moved_from(), Some((theme, side)));
            }
            let stood = before
                .iter()
                .filter(|card| (card.theme, card.side) == (theme, side))
                .count();
            let known = field
                .iter()
                .filter(|it| it.before.is_some() && it.moved_from().is_none());
            assert_eq!(known.count() + found.left(theme, side).count(), stood);
        }
    }
    assert_eq!(at, found.cards().len());
}

fn adds_up(found: &Comparison) {
    let whole = found.tally();
    assert_eq!(whole.cards() as usize, found.cards().len());
    let none = [Turned::Arrived, Turned::ArrivedAndChanged, Turned::Left];
    assert!(none.iter().all(|turned| whole.turned(*turned) == 0));
    let sum = |of: &dyn Fn(&Tally) -> u32| -> (u32, u32) {
        let themes = ThemeId::ALL
            .iter()
            .map(|theme| of(found.theme_tally(*theme)));
        let fields = ThemeId::ALL
            .iter()
            .flat_map(|theme| Side::ALL.map(|side| of(found.field_tally(*theme, side))));
        (themes.sum(), fields.sum())
    };
    for kind in Kind::ALL {
        let count = found.cards().iter().filter(|card| card.is(kind)).count() as u32;
        assert_eq!(whole.of(kind), count);
        assert_eq!(sum(&|tally| tally.of(kind)), (count, count), "{kind:?}");
    }
    assert_eq!(sum(&Tally::cards), (whole.cards(), whole.cards()));
    let left = sum(&|tally| tally.turned(Turned::Left));
    let arrived =
        sum(&|tally| tally.turned(Turned::Arrived) + tally.turned(Turned::ArrivedAndChanged));
    assert_eq!(left, arrived, "what leaves arrives");
    for theme in ThemeId::ALL {
        let cards = Side::ALL.map(|side| {
            let tally = found.field_tally(theme, side);
            assert_eq!(tally.cards() as usize, found.field(theme, side).len());
            assert_eq!(
                tally.turned(Turned::Moved) + tally.turned(Turned::MovedAndChanged),
                0
            );
            assert_eq!(
                tally.turned(Turned::Left) as usize,
                found.left(theme, side).count()
            );
            tally.cards()
        });
        assert_eq!(found.theme_tally(theme).cards(), cards[0] + cards[1]);
    }
}

fn is_mirrored(one: &Comparison, other: &Comparison) {
    assert_eq!(one.cards().len(), other.cards().len());
    for card in one.cards() {
        let back = other.card(card.id).expect("both hold the same cards");
        assert_eq!((&card.before, &card.after), (&back.after, &back.before));
        let left = [Kind::Gone, Kind::Resolved];
        match card.kinds() {
            [Kind::Added] => assert!(left.contains(&back.kinds()[0])),
            [Kind::Gone | Kind::Resolved] => assert_eq!(back.kinds(), [Kind::Added]),
            same => assert_eq!(back.kinds(), same),
        }
    }
    for theme in ThemeId::ALL {
        for side in Side::ALL {
            let (tally, back) = (one.field_tally(theme, side), other.field_tally(theme, side));
            let leaving = |tally: &Tally| tally.of(Kind::Gone) + tally.of(Kind::Resolved);
            assert_eq!(tally.of(Kind::Added), leaving(back));
            assert_eq!(leaving(tally), back.of(Kind::Added));
            assert_eq!(tally.of(Kind::Carried), back.of(Kind::Carried));
            assert_eq!(tally.of(Kind::Moved), back.turned(Turned::Left));
        }
    }
}

proptest! {
    #![proptest_config(rounds_or_asked(600))]

    #[test]
    fn every_card_of_both_boards_is_there_once(seed in any::<u64>(), size in 0_usize..40) {
        let dice = &mut Dice::new(seed);
        let before = generate::random(seed, size).cards;
        let (after, departures) = worked_over(&before, dice);
        let found = compare(&before, &after, &departures);
        is_whole(&before, &after, &departures, &found);
        adds_up(&found);
        let back = compare(&after, &before, &departures);
        is_whole(&after, &before, &departures, &back);
        is_mirrored(&found, &back);
        is_mirrored(&back, &found);
        prop_assert_eq!(found.tally().is_unchanged(), found.cards().iter().all(|it| it.is(Kind::Carried)));
    }

    #[test]
    fn a_board_beside_itself_is_only_carried(seed in any::<u64>(), size in 0_usize..40) {
        let board = generate::random(seed, size).cards;
        let read_again: Cards = board.iter().map(|card| Arc::new((**card).clone())).collect();
        let (_, departures) = worked_over(&board, &mut Dice::new(seed));
        for other in [&board, &read_again] {
            let found = compare(&board, other, &departures);
            is_whole(&board, other, &departures, &found);
            prop_assert!(found.tally().is_unchanged());
            prop_assert_eq!(found.tally().of(Kind::Carried) as usize, board.len());
            prop_assert!(found.cards().iter().all(|card| card.kinds() == [Kind::Carried]));
        }
    }

    #[test]
    fn step_by_step_every_card_of_every_round_is_accounted_for(seed in any::<u64>(), size in 0_usize..10) {
        is_accounted_for(&generate::random(seed, size));
    }
}

#[test]
fn a_long_row_of_rounds_is_accounted_for() {
    let case = generate::rounds(12, 60);
    assert_eq!(boards(&case).len(), 12);
    is_accounted_for(&case);
    let (first, last) = (boards(&case)[0], boards(&case)[11]);
    let whole = between(&case, first, last).expect("both are boards of the case");
    adds_up(&whole);
    assert!(whole.tally().of(Kind::Carried) > 0);
    assert!(
        Kind::ALL
            .iter()
            .filter(|kind| whole.tally().of(**kind) > 0)
            .count()
            > 3
    );
}

/// Walks through all boards of a case one after another.
fn is_accounted_for(case: &Case) {
    let all = boards(case);
    let cards = |board: Board| board.cards(case).expect("a board of the case");
    assert!(!all.is_empty());
    assert_eq!(
        cards(*all.last().expect("one at least")),
        case.cards,
        "the last is the present one"
    );
    let mut count = cards(all[0]).len() as u32;
    let mut stages: HashMap<CardId, Vec<(Board, &'static [Kind])>> = HashMap::new();
    for card in cards(all[0]) {
        stages
            .entry(card.id)
            .or_default()
            .push((all[0], &[Kind::Added]));
    }
    for step in all.windows(2) {
        let found = between(case, step[0], step[1]).expect("both are boards of the case");
        is_mirrored(
            &found,
            &between(case, step[1], step[0]).expect("also backwards"),
        );
        adds_up(&found);
        let tally = found.tally();
        count += tally.of(Kind::Added);
        count -= tally.of(Kind::Gone) + tally.of(Kind::Resolved);
        assert_eq!(count as usize, cards(step[1]).len());
        for card in found.cards() {
            stages
                .entry(card.id)
                .or_default()
                .push((step[1], card.kinds()));
        }
    }
    for (id, stages) in stages {
        let life = life_of(case, id).expect("it stands on a board");
        let told: Vec<(Board, &[Kind])> = life
            .stages
            .iter()
            .map(|stage| (stage.board, stage.card.kinds()))
            .collect();
        assert_eq!(
            told, stages,
            "a card's life is what was said of it step by step"
        );
        assert!(life.departures.iter().all(|it| it.card == id));
        assert!(life.sub_goals.iter().all(|goal| goal.cards.contains(&id)));
    }
}

fn card(text: &str, theme: ThemeId, side: Side) -> Arc<Card> {
    Arc::new(Card {
        id: CardId::fresh(),
        theme,
        side,
        text: text.to_owned(),
        voice: Voice::Unsaid,
        origin: None,
        created: stamp_of("Maja", 0),
        changed: stamp_of("Maja", 0),
    })
}

fn with(card: &Arc<Card>, change: impl FnOnce(&mut Card)) -> Arc<Card> {
    let mut card = (**card).clone();
    change(&mut card);
    Arc::new(card)
}

#[test]
fn a_theme_is_said_in_one_plain_sentence_for_each_side() {
    use Side::{Hampers, Supports};
    use ThemeId::{T1, T2, T3, T4};
    let stays = [(); 3].map(|()| card("Bliver", T1, Supports));
    let (one, two) = (
        card("Mor ringer", T1, Supports),
        card("Far henter", T1, Hampers),
    );
    let (three, four) = (
        card("Låser døren", T1, Hampers),
        card("Sover dårligt", T1, Hampers),
    );
    let mut before: Cards = stays.to_vec();
    before.extend([one.clone(), two.clone(), three.clone(), four.clone()]);
    let mut after: Cards = stays.to_vec();
    after.extend([
        with(&one, |card| card.text.push_str(" hver aften")),
        with(&two, |card| card.side = Supports),
        card("Ny", T1, Supports),
        card("Ny", T1, Supports),
        card("Ny", T3, Hampers),
        with(&three, |card| {
            card.theme = T2;
            card.text.push_str(" to gange");
        }),
    ]);
    let departures = [departure(&mut Dice::new(1), four.id, Leaving::Resolved)];
    let found = compare(&before, &after, &departures);
    let (danish, english) = (Words::of(Lang::Da), Words::of(Lang::En));
    let of = |words: &Words, theme| {
        let tally = |side| found.field_tally(theme, side);
        words.theme_changes_text(tally(Supports), tally(Hampers))
    };
    assert_eq!(
        of(danish, T1),
        "Understøtter: 2 nye, 1 ændret, 1 flyttet hertil, 3 videreførte. Vanskeliggør: 1 løst, 2 flyttet herfra."
    );
    assert_eq!(
        of(english, T1),
        "Supports: 2 new, 1 changed, 1 moved here, 3 carried on. Hampers: 1 resolved, 2 moved away."
    );
    assert_eq!(
        of(danish, T2),
        "Understøtter: ingen kort. Vanskeliggør: 1 flyttet hertil og ændret."
    );
    assert_eq!(
        of(danish, T3),
        "Understøtter: ingen kort. Vanskeliggør: 1 ny."
    );
    assert_eq!(of(danish, T4), "Ingen kort i nogen af dem.");
    assert_eq!(
        danish.tally_text(found.theme_tally(T1)),
        "2 nye, 1 ændret, 1 flyttet, 3 videreførte, 1 løst, 1 flyttet herfra"
    );
    assert_eq!(
        danish.tally_text(found.tally()),
        "3 nye, 1 ændret, 1 flyttet, 1 flyttet og ændret, 3 videreførte, 1 løst"
    );
    assert_eq!(
        danish.tally_text(compare(&[], &[], &[]).tally()),
        "ingen kort"
    );
    let kinds = Kind::ALL.map(|kind| danish.kind_text(kind));
    assert_eq!(
        kinds,
        ["Ny", "Ændret", "Flyttet", "Videreført", "Taget ud", "Løst"]
    );
}

#[test]
fn a_card_that_is_gone_keeps_its_place_among_its_neighbours() {
    let field = [(); 4].map(|()| card("Kort", ThemeId::T5, Side::Hampers));
    let new = card("Ny", ThemeId::T5, Side::Hampers);
    let before = field.to_vec();
    let after = vec![field[0].clone(), field[3].clone(), new.clone()];
    let found = compare(&before, &after, &[]);
    let ids: Vec<CardId> = found.cards().iter().map(|card| card.id).collect();
    let expect = [&field[0], &field[1], &field[2], &field[3], &new].map(|card| card.id);
    assert_eq!(ids, expect);
}
