//! What the plan has taken up, and what stands open.

use std::sync::Arc;

use aoa_tavle::model::date::parse;
use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::rounds::{Coverage, coverage};
use aoa_tavle::model::{
    Aim, AimId, Birth, Card, CardId, Case, Side, Status, SubGoal, SubGoalId, ThemeId, Turn, TurnId,
    Voice, When,
};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::merge::stamp_of;
use super::rounds_or_asked;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn when(written: &str) -> When {
    When {
        written: written.to_owned(),
        date: parse(written, ymd("2026-11-16")).unwrap().date,
    }
}

/// A case with nothing but what the test puts into it.
struct Plan {
    case: Case,
    dice: Dice,
}

impl Plan {
    fn new() -> Self {
        let mut case = generate::entries(0);
        case.child.birth = Birth::Date(ymd("2015-05-03"));
        Self {
            case,
            dice: Dice::new(1),
        }
    }

    fn card(&mut self, theme: ThemeId, side: Side) {
        self.case.cards.push(Arc::new(Card {
            id: CardId::from_uuid(self.dice.uuid()),
            theme,
            side,
            text: "Et kort".to_owned(),
            voice: Voice::Child,
            origin: None,
            created: stamp_of("Maja", 0),
            changed: stamp_of("Maja", 0),
        }));
    }

    fn aim(&mut self) -> AimId {
        let id = AimId::from_uuid(self.dice.uuid());
        self.case
            .aims
            .push(Arc::new(Aim::blank(id, &stamp_of("Maja", 0))));
        id
    }

    fn goal(&mut self, status: Status, change: impl FnOnce(&mut SubGoal)) -> SubGoalId {
        let id = SubGoalId::from_uuid(self.dice.uuid());
        let mut goal = SubGoal::blank(id, &stamp_of("Maja", 0));
        goal.status = status;
        change(&mut goal);
        self.case.sub_goals.push(Arc::new(goal));
        id
    }

    fn seen(&self, today: &str) -> Coverage {
        coverage(&self.case, ymd(today))
    }
}

const AT_WORK: [Status; 4] = [
    Status::Planned,
    Status::UnderWay,
    Status::Paused,
    Status::Adjusted,
];
const OVER: [Status; 2] = [Status::Reached, Status::TakenOut];

#[test]
fn an_empty_plan_has_nothing_open() {
    assert!(Plan::new().seen("2026-11-16").is_empty());
}

#[test]
fn a_theme_with_what_hampers_and_no_sub_goal_at_work_stands_open() {
    let mut plan = Plan::new();
    plan.card(ThemeId::T4, Side::Hampers);
    plan.card(ThemeId::T2, Side::Hampers);
    plan.card(ThemeId::T2, Side::Hampers);
    plan.card(ThemeId::T3, Side::Supports);
    let open = plan.seen("2026-11-16").themes_without_sub_goal;
    assert_eq!(open, [ThemeId::T2, ThemeId::T4]);
    for status in OVER {
        plan.goal(status, |goal| goal.themes = vec![ThemeId::T2, ThemeId::T4]);
    }
    assert_eq!(plan.seen("2026-11-16").themes_without_sub_goal, open);
    for status in AT_WORK {
        let mut plan = Plan {
            case: plan.case.clone(),
            dice: Dice::new(2),
        };
        plan.goal(status, |goal| goal.themes = vec![ThemeId::T4]);
        assert_eq!(
            plan.seen("2026-11-16").themes_without_sub_goal,
            [ThemeId::T2]
        );
    }
}

#[test]
fn sub_goals_and_aims_that_nothing_holds_together_stand_open() {
    let mut plan = Plan::new();
    let (first, second, third) = (plan.aim(), plan.aim(), plan.aim());
    let alone = AT_WORK.map(|status| plan.goal(status, |goal| goal.aim = Some(second)));
    let aimless = plan.goal(Status::UnderWay, |goal| goal.themes = vec![ThemeId::T1]);
    plan.goal(Status::Reached, |goal| goal.aim = Some(third));
    plan.goal(Status::TakenOut, |goal| goal.aim = Some(first));
    let seen = plan.seen("2026-11-16");
    assert_eq!(seen.sub_goals_without_theme, alone);
    assert_eq!(seen.sub_goals_without_aim, [aimless]);
    assert_eq!(
        seen.aims_without_sub_goal,
        [first],
        "a reached sub-goal served its aim"
    );
}

#[test]
fn a_check_has_passed_when_its_last_day_has_and_nothing_was_written_since() {
    for (check, today, passed) in [
        ("16. november 2026", "2026-11-16", None),
        ("16. november 2026", "2026-11-17", Some("2026-11-16")),
        ("31. december 2026", "2027-01-01", Some("2026-12-31")),
        ("28. februar 2028", "2028-02-28", None),
        ("29. februar 2028", "2028-03-01", Some("2028-02-29")),
        ("februar 2028", "2028-02-29", None),
        ("februar 2028", "2028-03-01", Some("2028-02-29")),
        ("uge 47 2026", "2026-11-22", None),
        ("uge 47 2026", "2026-11-23", Some("2026-11-22")),
        ("ca. 2. november 2026", "2026-11-16", None),
        ("ca. 2. november 2026", "2026-11-17", Some("2026-11-16")),
        ("før november 2026", "2026-11-01", Some("2026-10-31")),
        ("efter sommeren 2020", "2026-11-16", None),
        ("11 år", "2027-05-02", None),
        ("11 år", "2027-05-03", Some("2027-05-02")),
    ] {
        let mut plan = Plan::new();
        let written = when(check);
        let id = plan.goal(Status::Paused, |goal| goal.check = Some(written.clone()));
        plan.goal(Status::Reached, |goal| goal.check = Some(written.clone()));
        plan.goal(Status::TakenOut, |goal| goal.check = Some(written.clone()));
        let seen = plan.seen(today).checks_passed;
        let told: Vec<_> = seen.iter().map(|it| (it.sub_goal, it.latest)).collect();
        let expect: Vec<_> = passed.map(|day| (id, ymd(day))).into_iter().collect();
        assert_eq!(told, expect, "{check} seen from {today}");
        assert!(seen.iter().all(|it| it.check == written));
    }
}

#[test]
fn further_checks_pass_too_and_what_was_written_since_takes_them_up() {
    let mut plan = Plan::new();
    let late = plan.goal(Status::UnderWay, |goal| {
        goal.check = Some(when("20. november 2026"));
        goal.further_checks = vec![when("15. november 2026"), when("1. oktober 2026")];
    });
    let early = plan.goal(Status::Planned, |goal| {
        goal.check = Some(when("2. november 2026"));
    });
    let told = |plan: &Plan| -> Vec<(SubGoalId, NaiveDate)> {
        let seen = plan.seen("2026-11-18").checks_passed;
        seen.iter().map(|it| (it.sub_goal, it.latest)).collect()
    };
    let days = ["2026-10-01", "2026-11-02", "2026-11-15"].map(ymd);
    assert_eq!(
        told(&plan),
        [(late, days[0]), (early, days[1]), (late, days[2])]
    );
    // Written on the 16th: after what passed on the 15th.
    let turn = Turn::blank(
        TurnId::from_uuid(plan.dice.uuid()),
        late,
        Status::UnderWay,
        &stamp_of("Maja", 0),
    );
    plan.case.turns.push(Arc::new(turn));
    assert_eq!(told(&plan), [(early, days[1])]);
}

proptest! {
    #![proptest_config(rounds_or_asked(300))]

    /// What is open names only what the case has, each once, and a plan that is taken up leaves the list.
    #[test]
    fn what_stands_open_is_in_the_case(seed in any::<u64>(), size in 0_usize..12, days in 0_u64..4000) {
        let case = generate::random(seed, size);
        let today = ymd("2018-01-01") + chrono::Days::new(days);
        let seen = coverage(&case, today);
        let is_at_work = |id: &SubGoalId| AT_WORK.contains(&case.sub_goal(*id).unwrap().status);
        prop_assert!(seen.sub_goals_without_theme.iter().all(is_at_work));
        prop_assert!(seen.sub_goals_without_aim.iter().all(is_at_work));
        prop_assert!(seen.checks_passed.iter().all(|it| is_at_work(&it.sub_goal) && it.latest < today));
        prop_assert!(seen.checks_passed.is_sorted_by_key(|it| it.latest));
        prop_assert!(seen.aims_without_sub_goal.iter().all(|id| case.aim(*id).is_some()));
        let mut after = case.clone();
        for theme in &seen.themes_without_sub_goal {
            prop_assert!(case.field(*theme, Side::Hampers).count() > 0);
            let id = SubGoalId::from_uuid(Dice::new(seed ^ *theme as u64).uuid());
            let mut goal = SubGoal::blank(id, &stamp_of("Maja", 0));
            goal.themes = vec![*theme];
            after.sub_goals.push(Arc::new(goal));
        }
        prop_assert_eq!(coverage(&after, today).themes_without_sub_goal, vec![]);
    }
}
