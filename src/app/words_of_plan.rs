//! The plan in words: times as they are told from today, the story of a sub-goal, and the whole plan as plain text.

use chrono::NaiveDate;

use super::words_of_changes::status_words;
use crate::model::date::{PartialDate, Point, Sense};
use crate::model::{Aim, Case, Status, Step, SubGoal, Turn, When};
use crate::text::Words;

/// Whether a sub-goal is no longer worked on.
pub const fn is_ended(status: Status) -> bool {
    matches!(status, Status::Reached | Status::TakenOut)
}

/// The day, where a time is one.
pub fn exact_day(when: &When) -> Option<NaiveDate> {
    match when.date {
        PartialDate {
            point: Point::Day(day),
            sense: Sense::Exactly,
            ..
        } => Some(day),
        _ => None,
    }
}

/// A time as it is told in this year; one that is not understood as it was written.
pub fn when_words(words: &Words, when: &When, today: NaiveDate) -> String {
    if when.date.is_unknown() {
        return when.written.trim().to_owned();
    }
    match exact_day(when) {
        Some(day) => words.date_seen_from(day, today),
        None => words.when_text(&when.date),
    }
}

/// How far off a day is, where it is near: "i dag", "om 7 dage". Nothing where it is far off, past or no one day.
pub fn days_off(words: &Words, when: &When, today: NaiveDate) -> Option<String> {
    const NEAR: i64 = 14;
    let days = (exact_day(when)? - today).num_days();
    match days {
        0 => Some(words.t("plan-today").to_owned()),
        1..=NEAR => Some(words.tf("plan-in-days", &[("n", days.into())])),
        _ => None,
    }
}

/// What was said at a turn: why, and what was noted.
pub fn turn_said(turn: &Turn) -> String {
    let said = [turn.reason.trim(), turn.note.trim()];
    let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
    said.join("\n")
}

/// What was said last of how a sub-goal goes, in one line; empty where nothing was.
pub fn last_said(case: &Case, goal: &SubGoal) -> String {
    let said = case.turns_of(goal.id).map(|turn| turn_said(turn));
    let last = said.filter(|said| !said.is_empty()).last();
    in_one_line(last.unwrap_or_default().lines().map(str::trim))
}

/// Parts after one another as sentences; empty ones are left out. What ends in a sign of its own, as a month cut short does, gets no
/// stop beside it.
pub fn in_one_line<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    const SIGNS: [char; 7] = ['.', '!', '?', '…', ':', ',', ';'];
    let mut said = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !said.is_empty() {
            let is_ended = said.trim_end_matches(['”', '"']).ends_with(SIGNS);
            said.push_str(if is_ended { " " } else { ". " });
        }
        said.push_str(part);
    }
    said
}

/// Who gave an aim and when: "Barnets lov § 32 · modtaget 3. aug. · skrevet af Maja, sagsbehandler · læsekopi".
pub fn aim_facts(words: &Words, aim: &Aim, today: NaiveDate) -> Vec<String> {
    let mut facts = Vec::new();
    let reference = aim.reference.trim();
    if !reference.is_empty() {
        facts.push(reference.to_owned());
    }
    if let Some(received) = &aim.received {
        let when = when_words(words, received, today);
        facts.push(words.tf("plan-received", &[("when", (&when).into())]));
    }
    let by = aim.created.by.trim();
    if !by.is_empty() {
        facts.push(words.tf("plan-written-by", &[("who", by.into())]));
    }
    if aim.is_copy {
        facts.push(words.t("plan-copy").to_owned());
    }
    facts
}

/// The whole plan as plain text, for a letter or a status report.
pub fn plan_text(words: &Words, case: &Case, today: NaiveDate) -> String {
    let mut text = Text {
        words,
        case,
        today,
        lines: Vec::new(),
    };
    let title = words.tf(
        "plan-text-title",
        &[
            ("alias", case.child.call_name().into()),
            ("date", (&words.date(today)).into()),
        ],
    );
    text.lines.push(title);
    for aim in &case.aims {
        text.aim(aim);
    }
    let is_free = |goal: &&SubGoal| goal.aim.is_none_or(|aim| case.aim(aim).is_none());
    let goals = case.sub_goals.iter().map(|goal| &**goal);
    let free: Vec<&SubGoal> = goals.filter(is_free).collect();
    if !free.is_empty() {
        text.heading(words.t("plan-no-aim"));
        for goal in free {
            text.goal(goal);
        }
    }
    text.others();
    let mut whole = text.lines.join("\n");
    whole.push('\n');
    whole
}

struct Text<'a> {
    words: &'a Words,
    case: &'a Case,
    today: NaiveDate,
    lines: Vec<String>,
}

impl Text<'_> {
    fn heading(&mut self, words: &str) {
        self.lines.push(String::new());
        self.lines.push(words.to_owned());
    }

    /// "  Hvem: Mor, far"; nothing where nothing is told.
    fn told(&mut self, key: &str, told: &str) {
        let told = told.trim();
        if !told.is_empty() {
            let told = told.replace('\n', "\n    ");
            self.lines.push(format!("  {}: {told}", self.words.t(key)));
        }
    }

    fn when(&self, when: &When) -> String {
        match exact_day(when) {
            Some(day) => self.words.date(day),
            None => when_words(self.words, when, self.today),
        }
    }

    fn aim(&mut self, aim: &Aim) {
        let name = self.words.t("subgoal-aim");
        self.heading(&format!("{name}: {}", aim.text.trim()));
        let facts = aim_facts(self.words, aim, self.today);
        if !facts.is_empty() {
            self.lines.push(facts.join(" · "));
        }
        let case = self.case;
        let goals = case.sub_goals.iter();
        let mut is_any = false;
        for goal in goals.filter(|goal| goal.aim == Some(aim.id)) {
            self.goal(goal);
            is_any = true;
        }
        if !is_any {
            self.lines.push(self.words.t("plan-aim-empty").to_owned());
        }
    }

    fn goal(&mut self, goal: &SubGoal) {
        let (words, case) = (self.words, self.case);
        self.lines.push(String::new());
        self.lines.push(format!("– {}", goal.text.trim()));
        self.told("field-family-wording", &goal.family_wording);
        let themes = goal.themes.iter().map(|theme| theme.name(words.lang()));
        self.told("subgoal-themes", &themes.collect::<Vec<_>>().join(", "));
        self.told("subgoal-who", &goal.who);
        if let Some(start) = &goal.start {
            self.told("subgoal-start", &self.when(start));
        }
        let checks = goal.check.iter().chain(&goal.further_checks);
        let checks: Vec<String> = checks.map(|check| self.when(check)).collect();
        self.told("subgoal-check", &checks.join(", "));
        self.told("field-sign", &goal.sign);
        self.told("field-method", &goal.method);
        for step in case.steps_of(goal.id) {
            let line = self.step(step);
            self.told("item-step", &line);
        }
        let status = status_words(words, goal.status);
        let said = last_said(case, goal);
        let stands = if said.is_empty() {
            status.to_owned()
        } else {
            format!("{status}. {said}")
        };
        self.told("plan-how", &stands);
    }

    fn step(&self, step: &Step) -> String {
        let mut parts = vec![step.text.trim().to_owned()];
        if !step.who.trim().is_empty() {
            parts.push(step.who.trim().to_owned());
        }
        if let Some(when) = &step.when {
            parts.push(self.when(when));
        }
        if let Some(done) = step.done {
            let done = self.words.date(done);
            parts.push(self.words.tf("plan-step-done", &[("when", (&done).into())]));
        }
        parts.join(", ")
    }

    fn others(&mut self) {
        let Some((n, round)) = self.case.last_round() else {
            return;
        };
        let answer = others_answer(self.words, n, round);
        if let Some(answer) = answer {
            self.heading(self.words.t("plan-others"));
            self.lines.push(answer);
        }
    }
}

/// What was decided in a round about drawing in others: "Runde 2: Ja, kontaktlærer Ida". `None` while nothing is.
pub fn others_answer(words: &Words, n: u32, round: &crate::model::Round) -> Option<String> {
    use super::words_of_mapping::decision_words;
    use crate::model::Decision;
    let note = round.others_note.trim();
    let said = match (round.others, note) {
        (Decision::Unsaid, "") => return None,
        (Decision::Unsaid, note) => note.to_owned(),
        (decision, "") => decision_words(words, decision).to_owned(),
        (decision, note) => format!("{}, {note}", decision_words(words, decision)),
    };
    let round = words.tf("round-number", &[("n", n.into())]);
    Some(format!("{round}: {said}"))
}
