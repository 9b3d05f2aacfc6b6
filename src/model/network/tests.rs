use super::*;
use crate::model::generate::Dice;

fn seat(ring: Ring, degrees: u16) -> Seat {
    Seat { ring, degrees }
}

fn random_seats(dice: &mut Dice, count: usize) -> Vec<Seat> {
    (0..count)
        .map(|_| {
            let ring = *dice.pick(&Ring::ALL);
            // Half of them where others sit already: people are dropped beside each other.
            let degrees = if dice.percent(50) {
                dice.below(4) * 90
            } else {
                dice.below(360)
            };
            seat(ring, u16::try_from(degrees).unwrap())
        })
        .collect()
}

fn captions(measures: &Measures) -> Vec<Area> {
    Ring::ALL
        .into_iter()
        .map(|ring| Area::around(At::towards(0.0, measures.edge(ring)), 80.0, 20.0))
        .collect()
}

fn random_sizes(dice: &mut Dice, count: usize) -> Vec<Option<(f32, f32)>> {
    (0..count)
        .map(|_| {
            Some((
                40.0 + dice.below(90) as f32,
                if dice.percent(20) { 20.0 } else { 38.0 },
            ))
        })
        .collect()
}

const ROOMS: [(f32, f32); 5] = [
    (930.0, 800.0),
    (560.0, 640.0),
    (860.0, 560.0),
    (500.0, 460.0),
    (300.0, 300.0),
];

#[test]
fn nobody_covers_another_and_no_two_names_overlap() {
    let mut dice = Dice::new(41);
    for round in 0..600 {
        let (wide, tall) = *dice.pick(&ROOMS);
        let measures = Measures::within(wide, tall);
        let count = dice.below(41);
        let seats = random_seats(&mut dice, count);
        let spots = spots(&measures, &seats);
        for (n, one) in spots.iter().enumerate() {
            for other in &spots[n + 1..] {
                let apart = one.middle.distance(other.middle);
                assert!(
                    apart >= one.radius + other.radius - 0.01,
                    "round {round}: {one:?} covers {other:?}"
                );
            }
        }
        let lines: Vec<_> = spots.iter().map(|spot| tie_path(&measures, spot)).collect();
        let sizes = random_sizes(&mut dice, count);
        let captions = captions(&measures);
        let labels = labels(&measures, &spots, &sizes, &lines, &captions);
        for (n, one) in labels.iter().enumerate() {
            let Some(one) = one else { continue };
            assert!(measures.room.holds(*one), "round {round}: {one:?}");
            for other in labels[n + 1..].iter().flatten().chain(&captions) {
                assert!(!one.overlaps(*other), "round {round}: {one:?} {other:?}");
            }
            for spot in &spots {
                assert!(!one.touches(spot.middle, spot.radius), "round {round}");
            }
        }
    }
}

#[test]
fn a_dozen_people_all_have_their_names_in_the_picture() {
    for (wide, tall) in [(930.0, 800.0), (860.0, 640.0)] {
        let measures = Measures::within(wide, tall);
        let mut seats = Vec::new();
        for _ in 0..4 {
            for ring in Ring::ALL {
                let degrees = free_direction(&seats, ring);
                seats.push(seat(ring, degrees));
            }
        }
        let spots = spots(&measures, &seats);
        let lines: Vec<_> = spots.iter().map(|spot| tie_path(&measures, spot)).collect();
        let sizes = vec![Some((84.0, 36.0)); seats.len()];
        let labels = labels(&measures, &spots, &sizes, &lines, &captions(&measures));
        assert!(labels.iter().all(Option::is_some), "{labels:?}");
    }
}

#[test]
fn whoever_has_room_sits_exactly_where_the_seat_says() {
    let measures = Measures::within(930.0, 800.0);
    let seats = [
        seat(Ring::Near, 0),
        seat(Ring::Near, 90),
        seat(Ring::Near, 91),
        seat(Ring::Far, 200),
    ];
    let spots = spots(&measures, &seats);
    let there =
        |at: usize| At::towards(f32::from(seats[at].degrees), measures.path(seats[at].ring));
    assert!(spots[0].middle.distance(there(0)) < 0.01);
    assert!(spots[3].middle.distance(there(3)) < 0.01);
    // The two that would cover each other keep their order and move equally far.
    let (one, other) = (spots[1].middle.degrees(), spots[2].middle.degrees());
    assert!(one < 90 && other > 91 && (90 - one).abs_diff(other - 91) <= 1);
}

#[test]
fn letting_go_on_a_ring_gives_the_seat_that_is_drawn_there() {
    let mut dice = Dice::new(7);
    for _ in 0..500 {
        let (wide, tall) = *dice.pick(&ROOMS);
        let measures = Measures::within(wide, tall);
        let wanted = seat(
            *dice.pick(&Ring::ALL),
            u16::try_from(dice.below(360)).unwrap(),
        );
        let drawn = spots(&measures, &[wanted])[0].middle;
        assert_eq!(measures.seat_at(drawn), Some(wanted));
    }
    let measures = Measures::within(930.0, 800.0);
    assert_eq!(measures.seat_at(At { x: 460.0, y: 0.0 }), None);
}

#[test]
fn the_emptiest_direction_is_the_middle_of_the_widest_gap() {
    let taken = [
        seat(Ring::Near, 10),
        seat(Ring::Near, 100),
        seat(Ring::Far, 230),
    ];
    assert_eq!(free_direction(&taken, Ring::Near), 235);
    assert_eq!(free_direction(&taken, Ring::Far), 50);
    assert_eq!(free_direction(&[], Ring::Inner), 45);
}

#[test]
fn a_bond_goes_from_edge_to_edge_and_round_the_child() {
    let mut dice = Dice::new(3);
    for _ in 0..400 {
        let (wide, tall) = *dice.pick(&ROOMS);
        let measures = Measures::within(wide, tall);
        let seats = random_seats(&mut dice, 2);
        let spots = spots(&measures, &seats);
        let path = bond_path(&measures, &spots[0], &spots[1], &spots);
        for piece in path.windows(2) {
            let steps = 8_u8;
            for n in 0..=steps {
                let place = piece[0].on_the_way(piece[1], f32::from(n) / f32::from(steps));
                assert!(
                    place.distance(At::default()) > measures.child,
                    "{seats:?} in {wide} by {tall}"
                );
            }
        }
        for (end, spot) in [(path.first(), &spots[0]), (path.last(), &spots[1])] {
            if let Some(end) = end {
                assert!((end.distance(spot.middle) - spot.radius - 3.0).abs() < 0.5);
            }
        }
    }
}

#[test]
fn a_bond_goes_round_whoever_sits_between() {
    let measures = Measures::within(930.0, 800.0);
    let seats = [
        seat(Ring::Far, 40),
        seat(Ring::Far, 140),
        seat(Ring::Near, 90),
    ];
    let spots = spots(&measures, &seats);
    let between = &spots[2];
    let behind = |path: &[At]| {
        path.windows(2).any(|piece| {
            (0..=8_u8).any(|n| {
                let place = piece[0].on_the_way(piece[1], f32::from(n) / 8.0);
                place.distance(between.middle) < between.radius
            })
        })
    };
    assert!(behind(&bond_path(&measures, &spots[0], &spots[1], &[])));
    assert!(!behind(&bond_path(&measures, &spots[0], &spots[1], &spots)));
}

#[test]
fn a_line_knows_which_boxes_it_runs_through() {
    let area = Area::around(At { x: 10.0, y: 0.0 }, 4.0, 4.0);
    let at = |x: f32, y: f32| At { x, y };
    for (from, to, expect) in [
        (at(0.0, 0.0), at(20.0, 0.0), true),
        (at(0.0, 0.0), at(7.0, 0.0), false),
        (at(10.0, 0.0), at(10.5, 0.5), true),
        (at(0.0, 3.0), at(20.0, 3.0), false),
        (at(8.0, -4.0), at(14.0, 2.0), true),
        (at(10.0, -9.0), at(10.0, 9.0), true),
    ] {
        assert_eq!(area.is_crossed(from, to), expect, "{from:?} {to:?}");
    }
}

#[test]
fn swings_and_dots_follow_their_path() {
    let path = [At { x: 0.0, y: 0.0 }, At { x: 100.0, y: 0.0 }];
    let dots = dots(&path, 10.0);
    assert_eq!(dots.len(), 10);
    assert!(dots.iter().all(|dot| dot.y == 0.0));
    let line = zigzag(&path, 5.0, 8.0);
    assert_eq!((line[0], line[line.len() - 1]), (path[0], path[1]));
    assert!(
        line[1..line.len() - 1]
            .iter()
            .all(|place| place.y.abs() == 5.0)
    );
    assert!(zigzag(&[], 5.0, 8.0).is_empty());
}
