//! What is shown of a case: its entries in words, which of them, on which lanes, over which time. Worked out when something
//! of it changes and not for every picture.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::entries::{Entries, Entry, ItemId, Lane};
use super::filter::{Chosen, Filter, Offers};
use super::lane::arranged;
use super::packing::Stage;
use super::scale::{Life, Scale, Zoom, end_of};
use super::{TimelineView, items, line};
use crate::app::settings::TimelineLook;
use crate::design::Font;
use crate::lang::Lang;
use crate::model::rounds::Weeks;
use crate::model::{Case, PersonId};
use crate::ui::Cx;

/// The case as the timeline shows it, kept until the case, the language, the size of a point or what is chosen changes.
#[derive(Debug)]
pub(super) struct Read {
    pub case: Arc<Case>,
    pub lang: Lang,
    pub today: NaiveDate,
    /// In which weeks after a round a new one may begin.
    pub weeks: Weeks,
    pub pixels_per_point: f32,
    pub entries: Arc<Entries>,
    /// Widths of the labels, in points.
    pub labels: Arc<Vec<f32>>,
    /// Room for the words after folded sub-goals.
    pub goals_width: f32,
    /// What can be filtered by.
    pub offers: Offers,
    /// The lanes from top to bottom, with whether each is folded.
    pub lanes: Vec<(Lane, bool)>,
    /// What the filters leave.
    pub chosen: Chosen,
    /// The time the line covers.
    pub life: Life,
    look: TimelineLook,
    filter: Filter,
    /// Whose lives are shown, in the order of the people.
    pub lives: Vec<Option<PersonId>>,
}

impl Read {
    /// What is laid out.
    pub fn stage(&self) -> Stage<'_> {
        Stage {
            entries: &self.entries,
            lanes: &self.lanes,
            shown: &self.chosen.entries,
            rows: &self.chosen.rows,
            life: self.life,
        }
    }

    /// Whether an entry is left by the filters.
    pub fn shows(&self, n: usize) -> bool {
        self.chosen.entries.get(n).copied().unwrap_or(true)
    }

    /// Whether an entry has a node of its own on the line: not where its lane is folded.
    pub fn stands_open(&self, n: usize) -> bool {
        let lane = self.entries.all[n].lane;
        n < self.entries.dated
            && self.shows(n)
            && self
                .lanes
                .iter()
                .any(|(other, folded)| *other == lane && !folded)
    }

    /// Whether anything at all is left out by a filter.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_open()
    }
}

/// Whether an entry is switched on: it is of the child's own life, or of a life that is shown.
fn is_on(entry: &Entry, lives: &[Option<PersonId>]) -> bool {
    match entry.lane {
        Lane::Life(person) => lives.contains(&person),
        _ => true,
    }
}

impl TimelineView {
    pub(super) fn read(&mut self, ui: &Ui, cx: &Cx<'_>, case: &Arc<Case>) -> Arc<Read> {
        let (lang, today) = (cx.state.lang, cx.state.today());
        let weeks = cx.state.settings.weeks;
        let pixels_per_point = ui.ctx().pixels_per_point();
        let look = &cx.state.settings.timeline;
        let before = self.read.clone();
        let worded = before.as_ref().filter(|read| {
            Arc::ptr_eq(&read.case, case)
                && (read.lang, read.today, read.weeks) == (lang, today, weeks)
                && read.pixels_per_point == pixels_per_point
        });
        if let Some(read) = worded
            && read.look == *look
            && read.filter == self.filter
        {
            return Arc::clone(read);
        }
        let (entries, labels, goals_width) = match worded {
            Some(read) => (
                Arc::clone(&read.entries),
                Arc::clone(&read.labels),
                read.goals_width,
            ),
            None => Self::worded(ui, cx, case),
        };
        let lives: Vec<Option<PersonId>> = lives_shown(look, &entries);
        let birth = case.child.birth.reckoned();
        let on = |entry: &Entry| is_on(entry, &lives);
        let chosen = Chosen::by(&self.filter.understood(birth, today), &entries, on);
        let offers = Offers::of(&entries, on);
        let life = Life::of(
            birth,
            today,
            entries.known(|n| is_on(&entries.all[n], &lives)),
        );
        let has = |lane: Lane| entries.all.iter().any(|entry| entry.stands_in(lane));
        let lanes = arranged(look, has, &lives);
        if self.view.is_none() {
            self.view = Some(opening(case, life, &entries, today));
        }
        if let Some(before) = before
            .as_ref()
            .filter(|before| before.case.id == case.id && !Arc::ptr_eq(&before.case, case))
        {
            self.note_fresh(before, &entries);
        }
        let read = Arc::new(Read {
            case: Arc::clone(case),
            lang,
            today,
            weeks,
            pixels_per_point,
            entries,
            labels,
            goals_width,
            offers,
            lanes,
            chosen,
            life,
            look: look.clone(),
            filter: self.filter.clone(),
            lives,
        });
        self.read = Some(Arc::clone(&read));
        self.packed = None;
        self.placed = None;
        read
    }

    /// The case in words, with how wide they are.
    fn worded(ui: &Ui, cx: &Cx<'_>, case: &Case) -> (Arc<Entries>, Arc<Vec<f32>>, f32) {
        let weeks = cx.state.settings.weeks;
        let entries = Entries::of(case, cx.words, cx.state.lang, cx.state.today(), weeks);
        let mark = items::mark_width(ui.painter(), cx.words);
        let labels = entries
            .all
            .iter()
            .map(|entry| {
                // As wide as it is while it is selected, so that selecting moves nothing.
                let words = items::label_width(ui.painter(), entry);
                let mark = if entry.has_two_versions { mark } else { 0.0 };
                (words + mark).ceil()
            })
            .collect();
        let goals = line::goals_words(cx.words, 88, cx.state.today());
        let goals = items::label(ui.painter(), &goals, Font::Small).size().x;
        (Arc::new(entries), Arc::new(labels), goals.ceil() + 24.0)
    }

    /// What was just written, or brought back, is shown and has the keyboard.
    fn note_fresh(&mut self, before: &Read, entries: &Entries) {
        let written = |id: &ItemId| {
            matches!(
                id,
                ItemId::Experience(_) | ItemId::Period(_) | ItemId::Note(_) | ItemId::SubGoal(_)
            )
        };
        let mut fresh = entries
            .all
            .iter()
            .map(|entry| entry.id)
            .filter(|id| written(id) && before.entries.position(*id).is_none());
        if let (Some(new), None) = (fresh.next(), fresh.next()) {
            self.focus_next = Some(new);
            self.reveal = Some(new);
        }
    }
}

/// Whose lives are shown, in the order of the people.
fn lives_shown(look: &TimelineLook, entries: &Entries) -> Vec<Option<PersonId>> {
    let people = entries.lives.iter().map(|(person, ..)| *person);
    people
        .filter(|person| look.lives.contains(person))
        .collect()
}

/// A case opens at the narrowest zoom that holds birth, today and everything known.
fn opening(case: &Case, life: Life, entries: &Entries, today: NaiveDate) -> (f64, f64) {
    let own = |n: usize| !matches!(entries.all[n].lane, Lane::Life(_));
    let (first, last) = entries.known(own).unwrap_or((life.from, life.from));
    let first = if case.child.birth.reckoned().is_some() {
        life.from.min(first)
    } else {
        first
    };
    let last = last.max(end_of(today));
    let zoom = Zoom::holding(life, first, last);
    let share = if zoom == Zoom::Life { 0.0 } else { 0.04 };
    let scale = Scale::whole(life, 0.0, 1.0).around(life, first, zoom.days(life), share);
    (scale.from, scale.days)
}
