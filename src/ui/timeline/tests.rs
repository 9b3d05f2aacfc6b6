//! The layout on invented lives: nothing overlaps, nothing is lost, everything stands at its date.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::entries::{Entries, ItemId, Lane, Shape};
use super::layout::{AIR, HALF_MARK, Layout, Placed, Related, What, Widths};
use super::scale::{Life, Scale, day_number};
use crate::lang::Lang;
use crate::model::{Case, generate};
use crate::text::Words;

/// Widths that need no font: seven points a letter.
struct Letters<'a>(&'a Entries);

impl Widths for Letters<'_> {
    fn entry(&self, n: usize) -> f32 {
        (self.0.all[n].name.chars().count() as f32 * 6.0).min(260.0)
    }

    fn outside(&self, _: usize) -> f32 {
        110.0
    }

    fn goals(&self, _: &[usize]) -> f32 {
        140.0
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).expect("a real day")
}

fn entries(case: &Case) -> Entries {
    Entries::of(case, Words::of(Lang::Da), Lang::Da, today())
}

fn whole(case: &Case, entries: &Entries, width: f32) -> (Life, Scale) {
    let life = Life::of(case.child.birth.reckoned(), today(), entries.known());
    (life, Scale::whole(life, 388.0, width))
}

/// What an item covers, from left to right and from top to bottom.
fn covers(placed: &Placed) -> [f32; 4] {
    let (left, right) = placed.ends();
    let (top, bottom) = (
        placed.y.min(placed.label_y) - 7.0,
        placed.y.max(placed.label_y) + 7.0,
    );
    [left, right, top, bottom]
}

fn check(case: &Case, scale: &Scale, related: &Related) -> Result<(), TestCaseError> {
    let entries = entries(case);
    let mut layout = Layout::of(&entries, scale, &Letters(&entries), related);
    layout.stand([44.0; 5], 700.0);

    let mut found = BTreeSet::new();
    for lane in Lane::ALL {
        let here = &layout.lanes[lane.index()];
        let boxes: Vec<[f32; 4]> = here.items.iter().map(covers).collect();
        for (n, a) in boxes.iter().enumerate() {
            prop_assert!(
                a[2] >= here.top && a[3] <= here.top + here.height,
                "{lane:?}: an item leaves its lane"
            );
            for (m, b) in boxes.iter().enumerate().skip(n + 1) {
                let beside = a[1] + AIR <= b[0] + 0.01 || b[1] + AIR <= a[0] + 0.01;
                let apart = a[3] <= b[2] + 0.01 || b[3] <= a[2] + 0.01;
                prop_assert!(
                    beside || apart,
                    "{lane:?}: {:?} and {:?} overlap",
                    here.items[n],
                    here.items[m]
                );
            }
        }
        for placed in &here.items {
            match &placed.what {
                What::Entry(n) => {
                    found.insert((lane, *n));
                    stands_at_its_date(&entries, *n, placed, scale, lane, layout.goals_unfolded)?;
                }
                What::Cluster(members) | What::Goals(members) => {
                    prop_assert!(members.len() > 1);
                    found.extend(members.iter().map(|n| (lane, *n)));
                }
            }
        }
        found.extend(here.before.iter().chain(&here.after).map(|n| (lane, *n)));
    }
    for (n, entry) in entries.all[..entries.dated].iter().enumerate() {
        // A screening in view stands in the lane of reactions, whose rows are not packed.
        let shown = matches!(entry.id, ItemId::Screening(_)) || found.contains(&(entry.lane, n));
        prop_assert!(shown, "{} is nowhere", entry.spoken);
        prop_assert!(!entry.placement || found.contains(&(Lane::Placement, n)));
    }
    Ok(())
}

fn stands_at_its_date(
    entries: &Entries,
    n: usize,
    placed: &Placed,
    scale: &Scale,
    lane: Lane,
    unfolded: bool,
) -> Result<(), TestCaseError> {
    let entry = &entries.all[n];
    let extent = entry.extent.expect("only what is dated is placed");
    let near = |a: f32, b: f32| (a - b).abs() <= 0.5;
    let (left, right) = (scale.left, scale.right());
    match entry.shape {
        Shape::Mark { .. } => {
            let x = scale.x(extent.at);
            match placed.mark {
                Some(mark) => {
                    prop_assert!(near(mark, x), "{} stands at {mark}, not {x}", entry.name);
                }
                None => prop_assert!(x < left || x > right),
            }
        }
        Shape::Band { .. } if lane != Lane::Experiences => {
            prop_assert!(
                near(placed.x0, scale.x(extent.from).clamp(left, right)),
                "{}",
                entry.name
            );
            // A band shorter than can be seen is drawn a few points long.
            let end = scale.x(extent.to).clamp(left, right);
            prop_assert!(
                near(placed.x1, end) || placed.x1 - placed.x0 <= 6.01,
                "{}",
                entry.name
            );
            let longest = (scale.x(extent.to) - scale.x(extent.from)) * 0.45 + 0.01;
            prop_assert!(placed.fade.iter().all(|fade| *fade <= longest));
        }
        Shape::Band { .. } => {
            // A range is never drawn as a point.
            let end = scale.x(extent.to).clamp(left, right);
            prop_assert!(placed.x1 + 0.5 >= end, "{}", entry.name);
            if let Some(mark) = placed.mark {
                prop_assert!(near(mark, scale.x(extent.at)));
            }
        }
        Shape::Goal if unfolded => {
            prop_assert!(placed.x1 + 0.5 >= scale.x(extent.to).clamp(left, right));
        }
        Shape::Goal | Shape::Screening => {
            let x = scale.x(extent.at).clamp(left, right);
            prop_assert!(placed.mark.is_some_and(|mark| near(mark, x)));
        }
    }
    prop_assert!(placed.x1 <= right + HALF_MARK + 9.0 && placed.x0 >= left - HALF_MARK - 9.0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn any_life_at_any_zoom_is_laid_out_without_overlap(
        seed in 0u64..100_000,
        size in 0usize..40,
        width in 400.0f32..1500.0,
        zoom in 0.01f64..1.0,
        at in 0.0f64..1.0,
        select in prop::option::of(0usize..40),
    ) {
        let case = generate::random(seed, size);
        let read = entries(&case);
        let (life, scale) = whole(&case, &read, width);
        let scale = scale.around(life, life.from + at * life.days(), life.days() * zoom, 0.5);
        let related = select
            .and_then(|n| case.experiences.get(n))
            .map(|item| Related { items: vec![ItemId::Experience(item.id)] })
            .unwrap_or_default();
        check(&case, &scale, &related)?;
    }
}

#[test]
fn a_long_life_is_laid_out_at_every_zoom() {
    let case = generate::huge(3);
    let read = entries(&case);
    let (life, scale) = whole(&case, &read, 1144.0);
    for share in [1.0, 0.45, 0.2, 0.05] {
        let scale = scale.around(
            life,
            life.from + life.days() * 0.6,
            life.days() * share,
            0.5,
        );
        check(&case, &scale, &Related::default()).expect("laid out");
    }
}

#[test]
fn what_has_no_place_in_time_is_in_the_tray() {
    for seed in 0..40 {
        let case = generate::random(seed, 20);
        let read = entries(&case);
        let birth = case.child.birth.reckoned();
        for item in &case.experiences {
            let placed = item
                .when
                .as_ref()
                .and_then(|when| when.date.span(birth))
                .is_some();
            let n = read
                .position(ItemId::Experience(item.id))
                .expect("every experience is an entry");
            assert_eq!(n < read.dated, placed, "{}", read.all[n].spoken);
        }
        let times: Vec<f64> = read.all[..read.dated]
            .iter()
            .filter_map(|entry| entry.extent)
            .map(|extent| extent.at)
            .collect();
        assert_eq!(times.len(), read.dated);
        assert!(
            times.windows(2).all(|pair| pair[0] <= pair[1] + 1.0),
            "oldest first"
        );
    }
}

#[test]
fn today_lies_at_the_end_of_what_goes_on() {
    let tomorrow = day_number(today() + TimeDelta::days(1));
    let mut seen = 0;
    for seed in 0..60 {
        let case = generate::random(seed, 20);
        for entry in entries(&case).all {
            let (Shape::Band { ongoing: true, .. }, Some(extent)) = (entry.shape, entry.extent)
            else {
                continue;
            };
            // What is said to begin later than today goes on from there.
            assert!(extent.to == tomorrow || extent.from_known + 1.0 >= tomorrow);
            assert!(extent.from <= extent.from_known && extent.from_known <= extent.to_known);
            assert!(extent.to_known <= extent.to);
            seen += 1;
        }
    }
    assert!(seen > 5);
}
