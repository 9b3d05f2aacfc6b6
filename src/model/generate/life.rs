//! Cases as people write them: the long one a municipality may have a few of, 22 years of life with everything filled in, and
//! lives of any length.

mod mapping;
mod network;
mod rounds;
mod told;

use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate};

use mapping::Amounts;
use told::{told, year_or_month};

use super::Dice;
use super::sentences::{PEOPLE, SOURCES, VOICES, sentence, sentences, short};
use crate::model::{
    Aim, AimId, Answer, Birth, Card, CardId, Case, CaseId, Certainty, Child, Course, Experience,
    ExperienceId, KindId, Link, LinkId, Nature, Observation, ObservationId, Origin, Person,
    PersonId, ReactionId, Response, Screening, ScreeningId, Side, Stamp, Status, SubGoal,
    SubGoalId, ThemeId, Until, Voice,
};

const BIRTH: NaiveDate = day(2004, 3, 14);
const TODAY: NaiveDate = day(2026, 11, 16);
const AUTHORS: [&str; 3] = [
    "Maja, sagsbehandler",
    "Jonas, familiebehandler",
    "Åse, psykolog",
];

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// 22 years of life: 260 experiences (12 of them without a time), 40 sub-goals, 200 cards on 12 fields,
/// 10 screenings, 60 links, 12 people with 12 bonds among them, 400 pieces of knowledge, 60 spans of lives, 40 questions,
/// 8 considered people, 8 rounds with seven frozen boards, sessions and corrections, and the stories of the sub-goals.
pub fn huge(seed: u64) -> Case {
    let mut dice = Dice::new(seed);
    let mut case = begin(&mut dice, Birth::Date(BIRTH));
    case.people = PEOPLE
        .iter()
        .map(|(name, role)| Arc::new(person(&mut dice, name, role)))
        .collect();
    case.screenings = (0..10)
        .map(|nth| Arc::new(screening(&mut dice, nth)))
        .collect();
    case.experiences = experiences(&mut dice, BIRTH, 260);
    case.links = links_of(&mut dice, &case, 60);
    case.cards = cards(&mut dice, &case, 200);
    case.aims = (0..6).map(|_| Arc::new(aim(&mut dice))).collect();
    case.sub_goals = (0..40)
        .map(|_| Arc::new(sub_goal(&mut dice, &case)))
        .collect();
    network::fill(&mut dice, &mut case, 12, 8);
    mapping::fill(&mut dice, &mut case, BIRTH, Amounts::HUGE);
    rounds::fill(&mut dice, &mut case, Amounts::HUGE.rounds);
    case
}

/// A case with so many rounds, of which all but the last are closed, and so many cards on its boards; and nothing else but a
/// few people, experiences and sub-goals.
pub fn rounds(count: usize, cards: usize) -> Case {
    let mut dice = Dice::new((count * 1000 + cards) as u64);
    let mut case = begin(&mut dice, Birth::Date(BIRTH));
    case.people = PEOPLE
        .iter()
        .map(|(name, role)| Arc::new(person(&mut dice, name, role)))
        .collect();
    case.experiences = experiences(&mut dice, BIRTH, 20);
    case.cards = self::cards(&mut dice, &case, cards);
    case.aims = (0..3).map(|_| Arc::new(aim(&mut dice))).collect();
    case.sub_goals = (0..12)
        .map(|_| Arc::new(sub_goal(&mut dice, &case)))
        .collect();
    rounds::fill(&mut dice, &mut case, count);
    case
}

/// Some life: of any length, told by anybody, with up to `size` items of each sort. Dates are of every sort, from a day to
/// "before 2019", and many items have none; spans overlap, stand inside one another and go on.
pub fn life(seed: u64, size: usize) -> Case {
    let mut dice = Dice::new(seed);
    let dice = &mut dice;
    let lived = 30 + dice.below(23 * 365);
    let birth = TODAY
        .checked_sub_days(Days::new(lived as u64))
        .unwrap_or(BIRTH);
    let years = (lived / 365) as u8;
    let known = match dice.below(10) {
        0 => Birth::Unknown,
        1 => Birth::Year(birth.year()),
        2 => Birth::Age {
            years,
            noted: TODAY,
        },
        _ => Birth::Date(birth),
    };
    let mut case = begin(dice, known);
    let some = |dice: &mut Dice| dice.below(size + 1);
    case.people = PEOPLE
        .iter()
        .take(some(dice))
        .map(|(name, role)| Arc::new(person(dice, name, role)))
        .collect();
    let screenings = dice.below(7) as u64;
    case.screenings = (10 - screenings..10)
        .map(|nth| Arc::new(screening(dice, nth)))
        .filter(|screening| screening.begun >= birth)
        .collect();
    let count = some(dice);
    case.experiences = experiences(dice, birth, count);
    for item in &mut case.experiences {
        // As often as people know nothing of when.
        if dice.percent(12) {
            Arc::make_mut(item).when = mapping::unknown(dice);
        }
    }
    let links = some(dice).min(case.experiences.len());
    case.links = links_of(dice, &case, links);
    case.aims = (0..dice.below(4)).map(|_| Arc::new(aim(dice))).collect();
    if !case.aims.is_empty() {
        let goals = some(dice);
        case.sub_goals = (0..goals)
            .map(|_| Arc::new(sub_goal(dice, &case)))
            .collect();
    }
    let (bonds, involvements) = (some(dice), some(dice));
    network::fill(dice, &mut case, bonds, involvements);
    let amounts = Amounts {
        entries: some(dice),
        periods: some(dice),
        questions: some(dice),
        rounds: dice.below(7),
    };
    mapping::fill(dice, &mut case, birth, amounts);
    rounds::fill(dice, &mut case, amounts.rounds);
    case
}

/// A case with so many experiences and nothing else, one in twenty without a time.
pub fn entries(count: usize) -> Case {
    let mut dice = Dice::new(count as u64);
    let mut case = begin(&mut dice, Birth::Date(BIRTH));
    case.experiences = experiences(&mut dice, BIRTH, count);
    case
}

fn begin(dice: &mut Dice, birth: Birth) -> Case {
    let stamp = dice.stamp(day(2019, 2, 4), AUTHORS[0]);
    let child = Child {
        key: "S-2019-0107".to_owned(),
        alias: "N.".to_owned(),
        birth,
        functional_age: "Klarer de fleste ting som jævnaldrende, siger kontaktpersonen".to_owned(),
    };
    let mut case = Case::new(CaseId::from_uuid(dice.uuid()), child, &stamp);
    case.nature = Nature::Fiction;
    case.changed = dice.stamp(TODAY, AUTHORS[1]);
    case
}

/// Who made an item and who changed it last.
fn stamps(dice: &mut Dice) -> (Stamp, Stamp) {
    let made = dice.day_after(day(2019, 2, 4), 2700);
    let by = dice.pick(&AUTHORS);
    let created = dice.stamp(made, by);
    let changed = if dice.percent(60) {
        created.clone()
    } else {
        let later = dice.day_after(made, 120).min(TODAY);
        let by = dice.pick(&AUTHORS);
        dice.stamp(later.max(made), by)
    };
    (created, changed)
}

fn person(dice: &mut Dice, name: &str, role: &str) -> Person {
    let (created, changed) = stamps(dice);
    let id = PersonId::from_uuid(dice.uuid());
    Person {
        name: name.to_owned(),
        role: role.to_owned(),
        note: sentences(dice, 0, 2),
        changed,
        ..Person::blank(id, &created)
    }
}

fn screening(dice: &mut Dice, nth: u64) -> Screening {
    const COUNT: u64 = 10;
    let id = ScreeningId::from_uuid(dice.uuid());
    let begun = day(2019, 2, 20)
        .checked_add_days(Days::new(nth * 300))
        .unwrap_or(TODAY);
    let stamp = dice.stamp(begun, AUTHORS[0]);
    let mut screening = Screening::begin(id, begun, &stamp);
    let is_last = nth + 1 == COUNT;
    screening.closed = (!is_last).then(|| dice.day_after(begun, 90));
    screening.participants = format!("Sammen med {}", dice.pick(&PEOPLE).0.to_lowercase());
    for row in &mut screening.rows {
        row.answer = match dice.below(10) {
            0 => Answer::Unanswered,
            1..=4 => Answer::No,
            _ => Answer::Yes,
        };
        row.source = source(dice);
        row.comment = sentences(dice, 0, 5);
        let written = dice.day_after(begun, 60);
        row.changed = Some(dice.stamp(written, AUTHORS[0]));
    }
    for _ in 0..3 {
        screening.observations.push(Arc::new(Observation {
            id: ObservationId::from_uuid(dice.uuid()),
            text: sentence(dice),
            source: source(dice),
            comment: sentences(dice, 0, 3),
            changed: stamp.clone(),
        }));
    }
    screening
}

fn source(dice: &mut Dice) -> String {
    let first = *dice.pick(&SOURCES);
    if dice.percent(25) {
        let second = *dice.pick(&SOURCES);
        format!("{first}, {second}")
    } else {
        first.to_owned()
    }
}

fn experiences(dice: &mut Dice, birth: NaiveDate, count: usize) -> Vec<Arc<Experience>> {
    (0..count)
        .map(|nth| Arc::new(experience(dice, birth, nth, count)))
        .collect()
}

fn experience(dice: &mut Dice, birth: NaiveDate, nth: usize, count: usize) -> Experience {
    let (created, changed) = stamps(dice);
    let lived = (TODAY - birth).num_days().unsigned_abs() as usize;
    // Spread over the whole life, closer together in the middle of it as real cases are.
    let start = if dice.percent(40) {
        let middle = dice.day_after(birth, 600);
        middle
            .checked_add_days(Days::new((lived / 3) as u64))
            .unwrap_or(middle)
    } else {
        dice.day_after(birth, lived * (nth + 1) / count.max(1))
    };
    // Every twentieth but the first stands in the tray: 12 of 260.
    let when = (!nth.is_multiple_of(20) || nth == 0).then(|| told(dice, birth, start));
    let until = match dice.below(20) {
        0 if start > day(2016, 1, 1) => Until::Ongoing,
        1..=4 => {
            let end = dice.day_after(start, 60);
            Until::At(told(dice, birth, end.min(TODAY).max(start)))
        }
        5..=8 => {
            let end = dice.day_after(start, 900);
            Until::At(year_or_month(dice, end.min(TODAY).max(start)))
        }
        9 => {
            let end = dice.day_after(start, 3600);
            Until::At(year_or_month(dice, end.min(TODAY).max(start)))
        }
        _ => Until::Unsaid,
    };
    let lasting = until != Until::Unsaid || dice.percent(20);
    let mut description = short(dice).to_owned();
    if dice.percent(85) {
        description.push_str(". ");
        description.push_str(&sentences(dice, 1, 6));
    }
    Experience {
        id: ExperienceId::from_uuid(dice.uuid()),
        kind: KindId::ALL[(nth + dice.below(2) * 7) % KindId::ALL.len()],
        description,
        when,
        until,
        course: Course {
            sudden: dice.percent(30),
            lasting,
        },
        whom: if dice.percent(30) {
            dice.pick(&PEOPLE).0.to_owned()
        } else {
            String::new()
        },
        sources: (0..dice.below(4))
            .map(|_| (*dice.pick(&SOURCES)).to_owned())
            .collect(),
        certainty: *dice.pick(&[
            Certainty::Unknown,
            Certainty::Sure,
            Certainty::Likely,
            Certainty::Unsure,
        ]),
        response: *dice.pick(&[
            Response::Unknown,
            Response::Understanding,
            Response::Partly,
            Response::Unseen,
            Response::Overwhelmed,
        ]),
        response_note: sentences(dice, 0, 2),
        helped: sentences(dice, 0, 2),
        created,
        changed,
    }
}

fn links_of(dice: &mut Dice, case: &Case, count: usize) -> Vec<Arc<Link>> {
    let mut links: Vec<Arc<Link>> = Vec::new();
    while links.len() < count {
        let reaction = *dice.pick(&ReactionId::ALL);
        let experience = dice.pick(&case.experiences).id;
        let id = LinkId::from_uuid(dice.uuid());
        let basis = sentences(dice, 0, 2);
        let (created, _) = stamps(dice);
        let known = |link: &Arc<Link>| link.reaction == reaction && link.experience == experience;
        if !links.iter().any(known) {
            let link = Link::new(id, reaction, experience, &created);
            links.push(Arc::new(Link { basis, ..link }));
        }
    }
    links
}

fn cards(dice: &mut Dice, case: &Case, count: usize) -> Vec<Arc<Card>> {
    (0..count)
        .map(|nth| {
            let (created, changed) = stamps(dice);
            // The first ones fill every field, the rest fall where they fall.
            let field = if nth < 120 { nth % 12 } else { dice.below(12) };
            Arc::new(Card {
                id: CardId::from_uuid(dice.uuid()),
                theme: ThemeId::ALL[field / 2],
                side: Side::ALL[field % 2],
                text: match dice.below(10) {
                    0..=5 => short(dice).to_owned(),
                    6..=8 => sentence(dice),
                    _ => sentences(dice, 2, 3),
                },
                voice: match dice.below(10) {
                    0..=2 => Voice::Unsaid,
                    3..=4 => Voice::Child,
                    5..=7 => Voice::Person(dice.pick(&case.people).id),
                    _ => Voice::Named((*dice.pick(&VOICES)).to_owned()),
                },
                origin: match dice.below(10) {
                    0..=4 => None,
                    5..=6 => Some(Origin::Reaction(*dice.pick(&ReactionId::ALL))),
                    7..=8 => Some(Origin::Experience(dice.pick(&case.experiences).id)),
                    _ => Some(Origin::Person(dice.pick(&case.people).id)),
                },
                created,
                changed,
            })
        })
        .collect()
}

fn aim(dice: &mut Dice) -> Aim {
    let (created, changed) = stamps(dice);
    let received = dice.day_after(day(2024, 1, 10), 900);
    Aim {
        id: AimId::from_uuid(dice.uuid()),
        text: sentences(dice, 1, 2),
        reference: "Barnets lov § 32".to_owned(),
        received: Some(told(dice, BIRTH, received)),
        is_copy: true,
        created,
        changed,
    }
}

fn sub_goal(dice: &mut Dice, case: &Case) -> SubGoal {
    let (created, changed) = stamps(dice);
    let start = dice.day_after(day(2023, 1, 9), 1300);
    let check = dice.day_after(start, 70);
    let theme = dice.below(6);
    SubGoal {
        id: SubGoalId::from_uuid(dice.uuid()),
        aim: dice.percent(80).then(|| dice.pick(&case.aims).id),
        text: sentence(dice),
        themes: if dice.percent(40) && theme < 5 {
            vec![ThemeId::ALL[theme], ThemeId::ALL[theme + 1]]
        } else {
            vec![ThemeId::ALL[theme]]
        },
        who: format!("{} og {}", dice.pick(&PEOPLE).0, dice.pick(&PEOPLE).0),
        start: dice.percent(95).then(|| told(dice, BIRTH, start)),
        check: dice.percent(80).then(|| told(dice, BIRTH, check)),
        status: *dice.pick(&Status::ALL),
        family_wording: if dice.percent(60) {
            short(dice).to_owned()
        } else {
            String::new()
        },
        cards: (0..dice.below(3).min(case.cards.len()))
            .map(|_| dice.pick(&case.cards).id)
            .collect(),
        sign: sentences(dice, 0, 1),
        method: String::new(),
        further_checks: Vec::new(),
        created,
        changed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse;

    #[test]
    fn the_huge_case_is_what_it_says_and_valid() {
        for seed in 0..4 {
            let case = huge(seed);
            assert_eq!(case.findings(), []);
            assert_eq!(case.experiences.len(), 260);
            let undated = case
                .experiences
                .iter()
                .filter(|item| item.when.is_none())
                .count();
            assert_eq!(undated, 12);
            assert_eq!(case.sub_goals.len(), 40);
            assert_eq!(case.cards.len(), 200);
            assert_eq!(case.screenings.len(), 10);
            assert_eq!(case.links.len(), 60);
            assert_eq!(case.people.len(), 12);
            assert_eq!(case.bonds.len(), 12);
            assert_eq!(case.entries.len(), 400);
            assert_eq!(case.periods.len(), 60);
            assert_eq!(case.questions.len(), 40);
            assert_eq!(case.involvements.len(), 8);
            assert_eq!(case.rounds.len(), 8);
            assert!(case.rounds[..7].iter().all(|round| round.board.len() > 100));
            assert!(
                case.open_round()
                    .is_some_and(|round| round.board.is_empty())
            );
            assert!(case.rounds.is_sorted_by_key(|round| round.begun));
            let of_entries = |card: &&Arc<Card>| matches!(card.origin, Some(Origin::Entry(_)));
            assert!(case.cards.iter().filter(of_entries).count() > 5);
            for theme in ThemeId::ALL {
                for side in Side::ALL {
                    assert!(case.field(theme, side).count() >= 10);
                }
            }
            for kind in KindId::ALL {
                assert!(case.experiences.iter().any(|item| item.kind == kind));
            }
            assert!(
                case.screenings
                    .is_sorted_by_key(|screening| screening.begun)
            );
            assert_eq!(case, huge(seed), "a seed gives one case");
        }
        assert_ne!(huge(1), huge(2));
        assert_eq!(entries(1000).findings(), []);
        assert_eq!(entries(1000).experiences.len(), 1000);
    }

    #[test]
    fn lives_of_any_length_are_valid_and_of_every_sort() {
        let (mut undated, mut ongoing, mut unborn) = (0, 0, 0);
        for seed in 0..300 {
            let case = life(seed, 30);
            assert_eq!(case.findings(), [], "seed {seed}");
            assert_eq!(case, life(seed, 30));
            undated += case.periods.iter().filter(|it| it.when.is_none()).count();
            let goes_on = |it: &&Arc<crate::model::Period>| it.until == Until::Ongoing;
            ongoing += case.periods.iter().filter(goes_on).count();
            unborn += usize::from(case.child.birth == Birth::Unknown);
        }
        assert!(undated > 100 && ongoing > 100 && unborn > 10);
        assert!(life(4, 0).periods.is_empty());
    }

    #[test]
    fn what_was_typed_means_what_was_understood() {
        let case = huge(0);
        let ends = case
            .experiences
            .iter()
            .filter_map(|item| match &item.until {
                Until::At(when) => Some(when),
                Until::Unsaid | Until::Ongoing => None,
            });
        let starts = case
            .experiences
            .iter()
            .filter_map(|item| item.when.as_ref());
        for when in starts.chain(ends) {
            let understood = parse(&when.written, TODAY).map(|it| it.date);
            assert_eq!(understood, Ok(when.date), "{}", when.written);
        }
    }
}
