//! The layout on invented lives: nothing overlaps, nothing is lost, everything stands at its date.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::entries::{Entries, ItemId, Lane, Shape};
use super::filter::{Chosen, Filter};
use super::lane::arranged;
use super::layout::{Layout, Placed};
use super::packing::{HALF_MARK, Packed, Related, Stage, What, Widths, air};
use super::scale::{Life, Scale, day_number};
use super::shapes::SHORTEST_BAND;
use crate::app::settings::{TimelineLane, TimelineLook};
use crate::lang::Lang;
use crate::model::rounds::Weeks;
use crate::model::{Case, generate};
use crate::text::Words;

/// Widths that need no font: six points a letter.
struct Letters<'a>(&'a Entries);

impl Widths for Letters<'_> {
    fn entry(&self, n: usize) -> f32 {
        (self.0.all[n].name.chars().count() as f32 * 6.0).min(260.0)
    }

    fn goals(&self, _: &[usize]) -> f32 {
        140.0
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).expect("a real day")
}

fn entries(case: &Case) -> Entries {
    Entries::of(
        case,
        Words::of(Lang::Da),
        Lang::Da,
        today(),
        Weeks::default(),
    )
}

/// What is shown of a case, as the view puts it together; every life is switched on.
struct Scene {
    entries: Entries,
    lanes: Vec<(Lane, bool)>,
    chosen: Chosen,
    life: Life,
}

impl Scene {
    fn of(case: &Case, look: &TimelineLook, filter: &Filter) -> Self {
        let entries = entries(case);
        let lives: Vec<_> = entries.lives.iter().map(|(person, ..)| *person).collect();
        let birth = case.child.birth.reckoned();
        let has = |lane: Lane| entries.all.iter().any(|entry| entry.stands_in(lane));
        let lanes = arranged(look, has, &lives);
        let chosen = Chosen::by(&filter.understood(birth, today()), &entries, |_| true);
        let life = Life::of(birth, today(), entries.known(|_| true));
        Self {
            entries,
            lanes,
            chosen,
            life,
        }
    }

    fn whole(case: &Case) -> Self {
        Self::of(case, &TimelineLook::default(), &Filter::default())
    }

    fn stage(&self) -> Stage<'_> {
        Stage {
            entries: &self.entries,
            lanes: &self.lanes,
            shown: &self.chosen.entries,
            rows: &self.chosen.rows,
            life: self.life,
        }
    }

    fn scale(&self, width: f32, zoom: f64, at: f64) -> Scale {
        Scale::whole(self.life, 388.0, width).around(
            self.life,
            self.life.from + at * self.life.days(),
            self.life.days() * zoom,
            0.5,
        )
    }
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

fn check(scene: &Scene, scale: &Scale, related: &Related) -> Result<(), TestCaseError> {
    let (entries, stage) = (&scene.entries, scene.stage());
    let packed = Packed::of(stage, scale, &Letters(entries), related);
    let mut layout = Layout::of(&packed, stage, scale, None);
    layout.stand(&vec![44.0; scene.lanes.len()], 700.0);

    let mut found = BTreeSet::new();
    for here in &layout.lanes {
        let lane = here.lane;
        let air = air(lane);
        let boxes: Vec<[f32; 4]> = here.items.iter().map(covers).collect();
        for (n, a) in boxes.iter().enumerate() {
            prop_assert!(
                a[2] >= here.top && a[3] <= here.top + here.height,
                "{lane:?}: an item leaves its lane"
            );
            for (m, b) in boxes.iter().enumerate().skip(n + 1) {
                let beside = a[1] + air <= b[0] + 0.2 || b[1] + air <= a[0] + 0.2;
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
                    stands_at_its_date(entries, *n, placed, scale, lane, layout.unfolded)?;
                }
                What::Cluster(members) | What::Goals(members) => {
                    prop_assert!(members.len() > 1);
                    found.extend(members.iter().map(|n| (lane, *n)));
                }
            }
        }
        found.extend(here.before.iter().chain(&here.after).map(|n| (lane, *n)));
        if here.folded {
            prop_assert!(here.items.is_empty());
            found.extend(stage.on(lane).map(|(n, ..)| (lane, n)));
        }
    }
    for (n, entry) in entries.all[..entries.dated].iter().enumerate() {
        let here = found.contains(&(entry.lane, n));
        if !scene.chosen.entries[n] {
            prop_assert!(!here, "{} is hidden and yet there", entry.spoken);
            continue;
        }
        // A screening in view stands in the lane of reactions, whose rows are not packed.
        let shown = matches!(entry.id, ItemId::Screening(_)) || here;
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
        Shape::Band { .. } if lane.labels_over() => {
            prop_assert!(
                near(placed.x0, scale.x(extent.from).clamp(left, right)),
                "{}",
                entry.name
            );
            // A band shorter than can be seen is drawn a few points long.
            let end = scale.x(extent.to).clamp(left, right);
            prop_assert!(
                near(placed.x1, end) || placed.x1 - placed.x0 <= SHORTEST_BAND as f32 + 0.01,
                "{}",
                entry.name
            );
            for (n, x) in &placed.inside {
                let shock = entries.all[*n].extent.expect("a shock has a time");
                prop_assert!(near(*x, scale.x(shock.at)));
                prop_assert!(*x >= placed.x0 - 0.5 && *x <= placed.x1 + 0.5);
            }
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
        Shape::Round { .. } => {
            prop_assert!(near(placed.x0, scale.x(extent.from).clamp(left, right)));
        }
        Shape::Goal | Shape::Screening | Shape::Note | Shape::FollowUp => {
            let x = scale.x(extent.at);
            match placed.mark {
                Some(mark) => prop_assert!(near(mark, x), "{}", entry.name),
                None => prop_assert!(x < left || x > right),
            }
        }
    }
    prop_assert!(placed.x1 <= right + HALF_MARK + 9.0 && placed.x0 >= left - HALF_MARK - 9.0);
    Ok(())
}

/// Lanes in any order, any of them folded.
fn looks() -> impl Strategy<Value = TimelineLook> {
    let lanes = || prop::sample::subsequence(TimelineLane::ALL.to_vec(), 0..=8);
    (lanes().prop_shuffle(), lanes()).prop_map(|(order, folded)| TimelineLook {
        order,
        folded,
        ..TimelineLook::default()
    })
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
        look in looks(),
    ) {
        let case = generate::random(seed, size);
        let scene = Scene::of(&case, &look, &Filter::default());
        let related = select
            .and_then(|n| case.experiences.get(n))
            .map(|item| Related { items: vec![ItemId::Experience(item.id)] })
            .unwrap_or_default();
        check(&scene, &scene.scale(width, zoom, at), &related)?;
    }

    #[test]
    fn a_life_as_one_would_tell_it_is_laid_out_too(
        seed in 0u64..100_000,
        size in 0usize..60,
        width in 400.0f32..1500.0,
        zoom in 0.01f64..1.0,
        at in 0.0f64..1.0,
        look in looks(),
    ) {
        let case = generate::life(seed, size);
        let scene = Scene::of(&case, &look, &Filter::default());
        check(&scene, &scene.scale(width, zoom, at), &Related::default())?;
    }

    #[test]
    fn what_filters_leave_out_is_counted_and_nothing_else_is(
        seed in 0u64..100_000,
        size in 1usize..40,
        lane in prop::option::of(0usize..Lane::OWN.len()),
        source in prop::option::of(0usize..8),
        from in prop::option::of(2000i32..2026),
        text in prop::option::of("[a-f]"),
    ) {
        let case = generate::random(seed, size);
        let all = entries(&case);
        let mut filter = Filter::default();
        filter.lanes.extend(lane.map(|n| Lane::OWN[n]));
        let source = source.and_then(|n| all.all.get(n)?.facts.sources.first().cloned());
        filter.sources.extend(source);
        filter.from = from.map(|year| year.to_string()).unwrap_or_default();
        filter.text = text.unwrap_or_default();
        let scene = Scene::of(&case, &TimelineLook::default(), &filter);
        let shown = scene.chosen.entries.iter().filter(|shown| **shown).count();
        prop_assert_eq!(shown + scene.chosen.hidden, all.all.len());
        if filter.is_open() {
            prop_assert_eq!(scene.chosen.hidden, 0);
        }
        check(&scene, &scene.scale(900.0, 1.0, 0.5), &Related::default())?;
    }

    #[test]
    fn rows_stay_while_the_view_moves(
        seed in 0u64..100_000,
        zoom in 0.02f64..0.8,
        steps in prop::collection::vec(-300.0f32..300.0, 1..8),
    ) {
        let case = generate::random(seed, 30);
        let scene = Scene::whole(&case);
        let mut scale = scene.scale(1000.0, zoom, 0.5);
        let stage = scene.stage();
        let packed = Packed::of(stage, &scale, &Letters(&scene.entries), &Related::default());
        let mut before = Layout::of(&packed, stage, &scale, None);
        before.stand(&vec![44.0; scene.lanes.len()], 0.0);
        for step in steps {
            scale = scale.panned(scene.life, step);
            let mut after = Layout::of(&packed, stage, &scale, Some(&before));
            after.stand(&vec![44.0; scene.lanes.len()], 0.0);
            for (was, is) in before.lanes.iter().zip(&after.lanes) {
                for item in &was.items {
                    let same = is.items.iter().find(|other| other.what == item.what);
                    // Rows may be added above, but what stood together still does.
                    for (other, second) in was.items.iter().filter_map(|other| {
                        Some((other, is.items.iter().find(|second| second.what == other.what)?))
                    }) {
                        if let Some(same) = same {
                            prop_assert_eq!(
                                item.row.cmp(&other.row),
                                same.row.cmp(&second.row)
                            );
                        }
                    }
                }
            }
            before = after;
        }
    }
}

#[test]
fn a_long_life_is_laid_out_at_every_zoom() {
    let scene = Scene::whole(&generate::huge(3));
    for share in [1.0, 0.45, 0.2, 0.05] {
        check(
            &scene,
            &scene.scale(1144.0, share, 0.6),
            &Related::default(),
        )
        .expect("laid out");
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
