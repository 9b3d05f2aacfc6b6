//! The plan put into words, once for each change of the case: wording dozens of rows in every pass would be felt.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Shown;
use crate::app::words_of_changes::status_words;
use crate::app::words_of_plan::{
    aim_facts, days_off, in_one_line, is_ended, last_said, others_answer, when_words,
};
use crate::lang::Lang;
use crate::model::rounds::{Weeks, Window, WindowState, coverage, window_of};
use crate::model::{
    Aim, AimId, CardId, Case, ItemRef, Side, SubGoal, SubGoalId, ThemeId, When, first_sentence,
};
use crate::text::Words;

/// What the words were made from; other words are made when any of it is another.
#[derive(Clone, Debug)]
pub struct Key {
    pub case: Arc<Case>,
    pub lang: Lang,
    pub today: NaiveDate,
    pub shown: Shown,
    pub weeks: Weeks,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.case, &other.case)
            && (self.lang, self.today, self.shown, self.weeks)
                == (other.lang, other.today, other.shown, other.weeks)
    }
}

/// A theme with what hampers in it and what is worked on.
#[derive(Debug)]
pub struct Tile {
    pub theme: ThemeId,
    pub words: String,
    pub spoken: String,
    /// Whether a sub-goal at work belongs to it.
    pub is_taken_up: bool,
}

/// The window for the next round.
#[derive(Debug)]
pub struct Next {
    pub window: Option<Window>,
    pub span: String,
    pub sentence: String,
}

/// A sub-goal as it stands in a table.
#[derive(Debug)]
pub struct RowRead {
    pub id: SubGoalId,
    /// Its place in [`Case::sub_goals`].
    pub at: usize,
    pub start: String,
    pub check: String,
    pub off: Option<String>,
    pub status: &'static str,
    pub story: String,
    pub spoken: String,
    pub has_two_versions: bool,
}

/// The sub-goals of an aim, or those that serve none.
#[derive(Debug)]
pub struct Group {
    pub aim: Option<AimId>,
    pub title: String,
    pub facts: String,
    pub rows: Vec<RowRead>,
    /// Sub-goals that have ended and are not shown.
    pub hidden: usize,
    pub has_two_versions: bool,
}

/// Where a note leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leads {
    /// To a theme of the board, at the first card that hampers.
    Theme(ThemeId, CardId),
    /// To a sub-goal.
    SubGoal(SubGoalId),
    /// To an aim.
    Aim(AimId),
}

/// Something that stands open, said without weight.
#[derive(Debug)]
pub struct Note {
    pub words: String,
    pub leads: Leads,
}

/// What the newest round decided about drawing in others.
#[derive(Debug)]
pub struct Others {
    pub is_open: bool,
    pub answer: Option<String>,
    pub written: String,
}

/// The whole view in words.
#[derive(Debug)]
pub struct Read {
    pub key: Key,
    pub counts: String,
    pub tiles: Vec<Tile>,
    pub next: Next,
    pub groups: Vec<Group>,
    pub notes: Vec<Note>,
    pub others: Option<Others>,
}

impl Read {
    /// Reads a case.
    pub fn of(key: Key, words: &'static Words) -> Self {
        let case = Arc::clone(&key.case);
        let reader = Reader {
            words,
            case: &case,
            today: key.today,
            shown: key.shown,
            weeks: key.weeks,
        };
        let (counts, tiles, next) = (reader.counts(), reader.tiles(), reader.next());
        let (groups, notes, others) = (reader.groups(), reader.notes(), reader.others());
        Self {
            key,
            counts,
            tiles,
            next,
            groups,
            notes,
            others,
        }
    }

    /// The rows in the order they are shown.
    pub fn rows(&self) -> impl Iterator<Item = &RowRead> {
        self.groups.iter().flat_map(|group| &group.rows)
    }
}

struct Reader<'a> {
    words: &'static Words,
    case: &'a Case,
    today: NaiveDate,
    shown: Shown,
    weeks: Weeks,
}

impl Reader<'_> {
    fn counts(&self) -> String {
        let (aims, goals) = (self.case.aims.len(), self.case.sub_goals.len());
        if aims + goals == 0 {
            return String::new();
        }
        let counts = [("aims", aims.into()), ("goals", goals.into())];
        self.words.tf("plan-counts", &counts)
    }

    fn tiles(&self) -> Vec<Tile> {
        let tile = |theme: ThemeId| {
            let hampers = self.case.field(theme, Side::Hampers).count();
            let goals = self.case.sub_goals.iter();
            let goals = goals.filter(|goal| !is_ended(goal.status) && goal.themes.contains(&theme));
            let goals = goals.count();
            let words = self.words.tf(
                "plan-tile",
                &[("hampers", hampers.into()), ("goals", goals.into())],
            );
            Tile {
                theme,
                spoken: format!("{}: {words}", theme.name(self.words.lang())),
                words,
                is_taken_up: goals > 0,
            }
        };
        ThemeId::ALL.into_iter().map(tile).collect()
    }

    fn next(&self) -> Next {
        let words = self.words;
        let Some((n, window)) = self
            .case
            .last_round()
            .and_then(|(n, _)| Some((n, window_of(self.case, self.today, self.weeks)?)))
        else {
            return Next {
                window: None,
                span: String::new(),
                sentence: words.t("plan-next-none").to_owned(),
            };
        };
        let key = match window.state {
            WindowState::NotYet => "plan-next-not-yet",
            WindowState::Open => "plan-next-open",
            WindowState::Past => "plan-next-past",
        };
        let from = self.weeks.earliest.min(self.weeks.latest);
        let args = [
            ("week", window.week.into()),
            ("n", (n + 1).into()),
            ("from", from.into()),
        ];
        Next {
            window: Some(window),
            span: words.date_span(window.opens, window.closes),
            sentence: words.tf(key, &args),
        }
    }

    fn groups(&self) -> Vec<Group> {
        let case = self.case;
        let mut groups: Vec<Group> = case.aims.iter().map(|aim| self.of_aim(aim)).collect();
        let is_free = |goal: &SubGoal| goal.aim.is_none_or(|aim| case.aim(aim).is_none());
        if case.sub_goals.iter().any(|goal| is_free(goal)) {
            let (rows, hidden) = self.rows(is_free);
            groups.push(Group {
                aim: None,
                title: self.words.t("plan-no-aim").to_owned(),
                facts: String::new(),
                rows,
                hidden,
                has_two_versions: false,
            });
        }
        groups
    }

    fn of_aim(&self, aim: &Aim) -> Group {
        let (rows, hidden) = self.rows(|goal| goal.aim == Some(aim.id));
        let title = match aim.text.trim() {
            "" => self.words.t("item-aim"),
            text => text,
        };
        Group {
            aim: Some(aim.id),
            title: title.to_owned(),
            facts: aim_facts(self.words, aim, self.today).join("  ·  "),
            rows,
            hidden,
            has_two_versions: self.has_two_versions(ItemRef::Aim(aim.id)),
        }
    }

    fn has_two_versions(&self, item: ItemRef) -> bool {
        !self.case.conflicts.is_empty() && self.case.conflicts_of(item).next().is_some()
    }

    /// Whether a sub-goal shows: all but those that had ended before the newest round began.
    fn is_shown(&self, goal: &SubGoal) -> bool {
        if self.shown == Shown::All || !is_ended(goal.status) {
            return true;
        }
        let ended = self.case.turns_of(goal.id).last();
        let ended = ended.map_or(&goal.changed, |turn| &turn.created);
        self.case
            .last_round()
            .is_some_and(|(_, round)| ended.at.date_naive() >= round.begun)
    }

    /// The rows of those that are shown, and how many are not.
    fn rows(&self, belongs: impl Fn(&SubGoal) -> bool) -> (Vec<RowRead>, usize) {
        let mut hidden = 0;
        let mut rows = Vec::new();
        for (at, goal) in self.case.sub_goals.iter().enumerate() {
            if !belongs(goal) {
                continue;
            }
            if self.is_shown(goal) {
                rows.push(self.row(at, goal));
            } else {
                hidden += 1;
            }
        }
        (rows, hidden)
    }

    fn row(&self, at: usize, goal: &SubGoal) -> RowRead {
        let when = |when: Option<&When>| {
            when.map_or_else(String::new, |when| when_words(self.words, when, self.today))
        };
        let next = self.case.next_check(goal, self.today);
        let check = when(next);
        let status = status_words(self.words, goal.status);
        let story = last_said(self.case, goal);
        let has_two_versions = self.has_two_versions(ItemRef::SubGoal(goal.id));
        let check_spoken = if check.is_empty() {
            String::new()
        } else {
            self.words
                .tf("subgoal-check-at", &[("when", (&check).into())])
        };
        let mark = if has_two_versions {
            self.words.t("merge-mark-spoken")
        } else {
            ""
        };
        let name = goal_name(self.words, goal);
        let spoken = in_one_line([name, goal.who.trim(), &check_spoken, status, mark]);
        RowRead {
            id: goal.id,
            at,
            start: when(goal.start.as_ref()),
            off: next
                .filter(|_| !is_ended(goal.status))
                .and_then(|check| days_off(self.words, check, self.today)),
            check,
            status,
            story,
            spoken,
            has_two_versions,
        }
    }

    fn notes(&self) -> Vec<Note> {
        let (case, words) = (self.case, self.words);
        let open = coverage(case, self.today);
        let mut notes = Vec::new();
        for theme in open.themes_without_sub_goal {
            let mut hampers = case.field(theme, Side::Hampers);
            let Some(first) = hampers.next() else {
                continue;
            };
            let n = 1 + hampers.count();
            let name = theme.name(words.lang());
            notes.push(Note {
                words: words.tf(
                    "plan-note-theme",
                    &[("theme", name.into()), ("n", n.into())],
                ),
                leads: Leads::Theme(theme, first.id),
            });
        }
        for passed in open.checks_passed {
            if let Some(goal) = case.sub_goal(passed.sub_goal) {
                let name = goal_name(words, goal);
                // The sentence has a stop of its own; a date may end in that of a month cut short.
                let when = when_words(words, &passed.check, self.today);
                let when = when.trim_end_matches('.');
                notes.push(Note {
                    words: words.tf(
                        "plan-note-check",
                        &[("name", name.into()), ("when", when.into())],
                    ),
                    leads: Leads::SubGoal(goal.id),
                });
            }
        }
        for (key, goals) in [
            ("plan-note-no-theme", open.sub_goals_without_theme),
            ("plan-note-no-aim", open.sub_goals_without_aim),
        ] {
            for goal in goals.into_iter().filter_map(|id| case.sub_goal(id)) {
                notes.push(Note {
                    words: words.tf(key, &[("name", goal_name(words, goal).into())]),
                    leads: Leads::SubGoal(goal.id),
                });
            }
        }
        for aim in open
            .aims_without_sub_goal
            .into_iter()
            .filter_map(|id| case.aim(id))
        {
            let name = match first_sentence(&aim.text) {
                "" => words.t("item-aim"),
                name => name,
            };
            notes.push(Note {
                words: words.tf("plan-note-no-goal", &[("name", name.into())]),
                leads: Leads::Aim(aim.id),
            });
        }
        notes
    }

    fn others(&self) -> Option<Others> {
        let (n, round) = self.case.last_round()?;
        let answer = others_answer(self.words, n, round);
        let day = self
            .words
            .date_seen_from(round.changed.at.date_naive(), self.today);
        let first = round.changed.by.split(',').next().unwrap_or_default();
        let written = if answer.is_none() || first.trim().is_empty() {
            String::new()
        } else {
            self.words.tf(
                "plan-others-written",
                &[("who", first.trim().into()), ("when", (&day).into())],
            )
        };
        Some(Others {
            is_open: round.closed.is_none(),
            answer,
            written,
        })
    }
}

/// What a sub-goal is called: its words, or what it is.
pub fn goal_name<'a>(words: &'a Words, goal: &'a SubGoal) -> &'a str {
    match goal.text.trim() {
        "" => words.t("item-sub-goal"),
        text => text,
    }
}
