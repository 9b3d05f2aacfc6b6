//! Pages as they are laid out: everything is there, at its time, and can be read.

use std::collections::HashMap;
use std::sync::Arc;

use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Case, ExperienceId, ItemRef, ScreeningId, generate};
use aoa_tavle::report::{
    Area, Drawing, Extra, Figure, Format, Lane, Names, Options, Page, Paper, Point, Shape, network,
    timeline,
};
use chrono::{Datelike as _, TimeDelta};

use super::{print, printed};

/// Lives of every sort: none, the example, large ones, and ones with the oddest texts and dates.
fn lives() -> Vec<Case> {
    let mut lives = vec![
        generate::entries(0),
        generate::entries(40),
        aoa_tavle::store::example(),
        generate::huge(1),
    ];
    lives.extend((0..8).map(|seed| generate::random(seed, 14)));
    lives.extend((0..6).map(|seed| generate::life(seed, 40)));
    lives.push(crowded());
    lives
}

/// More of everything than fits beside anything: long texts, and a screening every other day.
fn crowded() -> Case {
    let mut case = generate::huge(3);
    let long = "Kommunikationsvanskeligheder og alt det andet, der blev sagt ".repeat(60);
    long.clone_into(&mut case.child.alias);
    long.clone_into(&mut case.child.functional_age);
    let first = case.screenings[0].clone();
    for days in (1..60).step_by(2) {
        let mut screening = (*first).clone();
        screening.id = ScreeningId::from_uuid(uuid::Uuid::from_u128(days));
        screening.begun = first.begun + TimeDelta::days(days as i64);
        long.clone_into(&mut screening.participants);
        case.screenings.push(screening.into());
    }
    case.screenings.sort_by_key(|screening| screening.begun);
    for person in &mut case.people {
        let person = Arc::make_mut(person);
        long.clone_into(&mut person.name);
        long.clone_into(&mut person.contact);
    }
    case
}

fn choices() -> Vec<Options> {
    let everything = Options {
        extras: Extra::ALL.to_vec(),
        ..Options::default()
    };
    vec![
        Options::default(),
        Options {
            paper: Paper::A3,
            names: Names::Hidden,
            ..everything.clone()
        },
        Options {
            format: Format::Svg,
            ..everything
        },
    ]
}

fn figures_of(page: &Page) -> impl Iterator<Item = (ItemRef, &Figure)> {
    page.figures
        .iter()
        .filter_map(|figure| Some((figure.item?, figure)))
}

fn without_blanks(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

#[test]
fn every_experience_stands_once_on_some_page() {
    for case in lives() {
        for options in choices() {
            let drawing = printed(&case, &options);
            let mut seen: HashMap<ExperienceId, usize> = HashMap::new();
            for (item, figure) in drawing.pages.iter().flat_map(figures_of) {
                if let ItemRef::Experience(id) = item {
                    *seen.entry(id).or_default() += 1;
                    assert!(figure.lines().next().is_some(), "it has words");
                }
            }
            assert_eq!(seen.len(), case.experiences.len());
            assert!(seen.values().all(|count| *count == 1));
        }
    }
}

#[test]
fn every_word_of_a_name_is_on_the_page_or_in_full_at_the_end() {
    for case in lives() {
        let drawing = printed(&case, &Options::default());
        let whole: String = drawing.lines().map(|line| line.text.as_str()).collect();
        let whole = without_blanks(&whole);
        for (item, figure) in drawing.pages.iter().flat_map(figures_of) {
            let said: String = figure.lines().map(|line| line.text.as_str()).collect();
            let said = without_blanks(&said);
            match item {
                ItemRef::Experience(id) => {
                    let name = without_blanks(case.experience(id).unwrap().name());
                    let is_plain = |c: char| c.is_ascii_graphic() || matches!(c, 'À'..='ÿ');
                    let is_plain = name.chars().all(is_plain);
                    assert!(
                        !is_plain || said.starts_with(&name) || whole.contains(&name),
                        "{name} in {said}"
                    );
                }
                _ => assert!(!said.is_empty()),
            }
        }
    }
}

/// The middle of a diamond, or the beginning of a band.
fn stands_at(figure: &Figure) -> Option<f32> {
    let diamond = figure.shapes.iter().find_map(|shape| match shape {
        Shape::Corners { points, .. } => Some(points[0].x),
        _ => None,
    });
    diamond.or_else(|| {
        figure.shapes.iter().find_map(|shape| match shape {
            Shape::Band { area, .. } => Some(area.left),
            _ => None,
        })
    })
}

#[test]
fn what_has_a_time_stands_there_and_what_has_none_stands_in_words() {
    for case in lives() {
        let birth = case.child.birth.reckoned();
        for options in choices() {
            let drawing = printed(&case, &options);
            let axis = drawing.axis.unwrap();
            for (item, figure) in drawing.pages.iter().flat_map(figures_of) {
                let ItemRef::Experience(id) = item else {
                    continue;
                };
                let when = case.experience(id).unwrap().when.as_ref();
                let span = when.and_then(|when| when.date.span(birth));
                let x = stands_at(figure);
                let Some(span) = span else {
                    assert_eq!(x, None, "no shape at a guessed place");
                    continue;
                };
                let has_diamond = figure
                    .shapes
                    .iter()
                    .any(|shape| matches!(shape, Shape::Corners { .. }));
                let day = if has_diamond {
                    f64::from(span.best().num_days_from_ce()) + 0.5
                } else {
                    f64::from(span.earliest.num_days_from_ce())
                };
                let x = x.unwrap();
                assert!((x - axis.x(day)).abs() <= 0.5, "{x} {}", axis.x(day));
            }
        }
    }
}

fn assert_readable(drawing: &Drawing) {
    for page in &drawing.pages {
        let within = Area::new(0.0, 0.0, page.width, page.height);
        let mut placed: Vec<(usize, Area, &str)> = Vec::new();
        for (n, figure) in page.figures.iter().enumerate() {
            for line in figure.lines() {
                assert!(line.size >= 9.5, "{} is too small", line.text);
                let area = line.area();
                assert!(
                    area.left >= within.left
                        && area.right() <= within.right()
                        && area.top >= within.top
                        && area.bottom() <= within.bottom(),
                    "{:?} at {area:?} of {within:?}",
                    line.text
                );
                placed.push((n, area, &line.text));
            }
        }
        placed.sort_by(|one, other| one.1.top.total_cmp(&other.1.top));
        for (at, (n, area, text)) in placed.iter().enumerate() {
            let below = placed[at + 1..].iter();
            for (other, taken, over) in below.take_while(|other| other.1.top < area.bottom()) {
                assert!(
                    other == n || !area.meets(taken),
                    "{over:?} over {text:?}: {taken:?} {area:?}"
                );
            }
        }
    }
}

#[test]
fn no_words_lie_over_others_or_off_the_page() {
    for case in lives() {
        for options in choices() {
            for lang in Lang::ALL {
                assert_readable(&timeline(&print(&case, lang), &options));
                assert_readable(&network(&print(&case, lang), &options));
            }
        }
    }
}

#[test]
fn a_number_of_answers_never_stands_without_what_it_is_not() {
    for case in lives().iter().filter(|case| !case.screenings.is_empty()) {
        let drawing = printed(case, &Options::default());
        let whole: String = drawing.lines().map(|line| line.text.as_str()).collect();
        let notice = print(case, Lang::Da).words.notice();
        assert!(without_blanks(&whole).contains(&without_blanks(notice)));
        let without = Options {
            left_out: vec![Lane::Reactions],
            ..Options::default()
        };
        let drawing = printed(case, &without);
        assert!(drawing.lines().all(|line| !line.text.contains("JA af")));
    }
}

#[test]
fn what_is_left_out_is_not_there_and_pictures_have_one_page() {
    let case = aoa_tavle::store::example();
    let only = Options {
        left_out: Lane::ALL
            .into_iter()
            .filter(|lane| *lane != Lane::Experiences)
            .collect(),
        ..Options::default()
    };
    let drawing = printed(&case, &only);
    for (item, _) in drawing.pages.iter().flat_map(figures_of) {
        let ItemRef::Experience(id) = item else {
            panic!("{item:?}");
        };
        assert!(!case.experience(id).unwrap().course.lasting);
    }
    for format in [Format::Svg, Format::Png] {
        let options = Options {
            format,
            ..Options::default()
        };
        let drawing = printed(&generate::huge(1), &options);
        assert_eq!(drawing.pages.len(), 1);
        assert!(drawing.pages[0].height > Paper::A4.size().1);
    }
}

#[test]
fn hidden_names_stand_nowhere() {
    let case = aoa_tavle::store::example();
    let options = Options {
        names: Names::Hidden,
        extras: Extra::ALL.to_vec(),
        ..Options::default()
    };
    for drawing in [
        timeline(&print(&case, Lang::Da), &options),
        network(&print(&case, Lang::Da), &options),
    ] {
        let mut said: Vec<&str> = drawing.lines().map(|line| line.text.as_str()).collect();
        said.extend([drawing.title.as_str(), drawing.summary.as_str()]);
        let spoken = drawing.pages.iter().flat_map(|page| &page.figures);
        said.extend(spoken.map(|figure| figure.spoken.as_str()));
        for name in ["Noah", "Ida", "Birthe", "Maja"] {
            assert!(
                said.iter().all(|text| !text.contains(name)),
                "{name} in {:?}",
                said.iter().find(|text| text.contains(name))
            );
        }
    }
}

/// The lines of links on a page, with their ends.
fn links_on(page: &Page) -> Vec<(Point, Point)> {
    let is_line = |figure: &&Figure| {
        let first = figure.shapes.first();
        matches!(first, Some(Shape::Disc { radius, .. }) if *radius < 2.0)
            || page.figures.first() == Some(figure) && figure.lines().next().is_none()
    };
    let figures = page.figures.iter().filter(is_line);
    let paths = figures.flat_map(|figure| &figure.shapes);
    let paths = paths.filter_map(|shape| match shape {
        Shape::Path { points, .. } => Some((*points.first()?, *points.last()?)),
        _ => None,
    });
    paths.collect()
}

/// The experiences with a time and a link to a reaction.
fn linked(case: &Case) -> usize {
    let birth = case.child.birth.reckoned();
    let has_time = |id: ExperienceId| {
        let when = case.experience(id).and_then(|item| item.when.as_ref());
        when.is_some_and(|when| when.date.span(birth).is_some())
    };
    let links = case.links.iter();
    links.filter(|link| has_time(link.experience)).count()
}

#[test]
fn every_link_is_a_line_from_its_experience_to_the_signs_of_its_reaction() {
    for case in [aoa_tavle::store::example(), generate::life(3, 40)] {
        let options = Options {
            format: Format::Svg,
            ..Options::default()
        };
        let drawing = printed(&case, &options);
        let page = &drawing.pages[0];
        let lines = links_on(page);
        assert_eq!(lines.len(), linked(&case));
        for (item, figure) in figures_of(page) {
            let ItemRef::Experience(id) = item else {
                continue;
            };
            let count = case.links_of_experience(id).count();
            let Some(x) = stands_at(figure) else { continue };
            let is_there = |line: &&(Point, Point)| {
                let right = figure.shapes.iter().find_map(|shape| match shape {
                    Shape::Band { area, .. } => Some(area.right()),
                    _ => None,
                });
                (x - 0.5..=right.unwrap_or(x).max(x) + 0.5).contains(&line.0.x)
            };
            assert!(lines.iter().filter(is_there).count() >= count, "{id:?}");
        }
        // Under all words, and gone when links are not asked for.
        assert!(page.figures[0].lines().next().is_none());
        let without = Options {
            extras: Vec::new(),
            ..options
        };
        assert!(printed(&case, &without).pages.iter().all(|page| {
            let words = page.figures[0].lines().next().is_some();
            words && links_on(page).is_empty()
        }));
    }
}

#[test]
fn a_link_goes_on_from_sheet_to_sheet_at_the_same_time() {
    let case = aoa_tavle::store::example();
    let drawing = printed(&case, &Options::default());
    let on = |of: fn(&ItemRef) -> bool| {
        drawing
            .pages
            .iter()
            .position(|page| figures_of(page).any(|(item, _)| of(&item)))
    };
    let first = on(|item| matches!(item, ItemRef::Experience(_))).unwrap();
    let last = on(|item| matches!(item, ItemRef::Row(..))).unwrap();
    assert!(first < last, "the example fills more than one sheet");
    let (begun, ended) = (
        links_on(&drawing.pages[first]),
        links_on(&drawing.pages[last]),
    );
    assert!(!begun.is_empty());
    for (from, to) in begun {
        assert_eq!(from.x, to.x, "straight down to the edge");
        assert!(ended.iter().any(|(other, _)| other.x == from.x));
    }
}
