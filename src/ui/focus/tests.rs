//! Where cards stand, on invented cases and in every room.

use std::collections::HashSet;

use super::layout::{Laid, Look, Measures, Wishes};
use super::read::Read;
use crate::app::{InFocus, Session};
use crate::lang::Lang;
use crate::model::{Answer, Case, ReactionId, generate};
use crate::text::Words;

fn read(case: Case) -> Read {
    let session = Session::unsaved(case);
    let words = Words::of(Lang::Da);
    let today = session.case().changed.at.date_naive();
    Read::of(None, &session, words, None, today)
}

fn rooms() -> impl Iterator<Item = Measures> {
    let wide = [420.0, 800.0, 1188.0, 1300.0, 1672.0];
    wide.into_iter().flat_map(|wide| {
        [(400.0, false), (760.0, false), (600.0, true)]
            .map(|(tall, is_narrow)| Measures::new(wide, tall, is_narrow))
    })
}

fn chip(n: usize) -> f32 {
    60.0 + (n % 7) as f32 * 40.0
}

#[test]
fn every_item_stands_once_and_no_two_overlap() {
    for seed in 0..6 {
        let read = read(generate::huge(seed));
        for measures in rooms() {
            for chosen in [None, Some(InFocus::Reaction(ReactionId::R01))] {
                let wishes = Wishes {
                    measures,
                    unfolded: seed % 2 == 0,
                    chosen,
                };
                let laid = Laid::of(&read, &wishes, chip);
                let items: HashSet<InFocus> = laid.placed.iter().map(|it| it.item).collect();
                assert_eq!(items.len(), laid.placed.len(), "none stands twice");
                for thing in &read.experiences {
                    assert!(items.contains(&thing.item));
                }
                for thing in &read.reactions {
                    let is_shown = thing.answer == Answer::Yes || thing.links > 0;
                    assert!(!is_shown || items.contains(&thing.item));
                }
                for (n, one) in laid.placed.iter().enumerate() {
                    assert!(one.rect.left() >= 0.0 && one.rect.right() <= measures.wide + 0.5);
                    assert!(one.rect.bottom() <= laid.tall);
                    for other in &laid.placed[n + 1..] {
                        assert!(
                            !one.rect.shrink(0.5).intersects(other.rect.shrink(0.5)),
                            "{:?} {:?}",
                            one.rect,
                            other.rect
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_shorter_side_stays_beside_what_is_seen_of_the_longer_one() {
    let read = read(generate::huge(1));
    let wishes = Wishes {
        measures: Measures::new(1300.0, 700.0, false),
        unfolded: false,
        chosen: None,
    };
    let laid = Laid::of(&read, &wishes, chip);
    assert!(laid.columns > 700.0 && laid.right < laid.columns);
    assert_eq!(laid.shift(0.0, 700.0), 0.0);
    let end = laid.shift(laid.columns - 700.0, 700.0);
    assert!((end + laid.right - laid.columns).abs() < 1.0);
}

#[test]
fn what_is_linked_with_the_chosen_reaction_comes_first_where_it_would_be_out_of_sight() {
    let read = read(generate::huge(1));
    let reaction = read.pairs[0].reaction;
    let wishes = Wishes {
        measures: Measures::new(1300.0, 700.0, false),
        unfolded: false,
        chosen: Some(read.reactions[reaction].item),
    };
    let laid = Laid::of(&read, &wishes, chip);
    let linked = read.pairs.iter().filter(|pair| pair.reaction == reaction);
    let linked: HashSet<usize> = linked.map(|pair| pair.experience).collect();
    let first = laid.placed.iter().take(linked.len());
    assert!(first.clone().all(|placed| placed.look == Look::Card));
    assert!(first.map(|placed| placed.at).all(|at| linked.contains(&at)));
}
