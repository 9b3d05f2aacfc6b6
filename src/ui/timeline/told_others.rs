//! What is known about a span of time, a note of functional age, a round or a sub-goal, told line by line.

use egui::Ui;

use super::filter_bar::certainty_words;
use super::reading::follow_up_basis_words;
use super::scene::Read;
use super::told::{pair_ui, rule_ui, text_ui, written_date_ui, written_ui};
use crate::app::Command;
use crate::app::words_of_changes::status_words;
use crate::app::words_of_mapping::period_kind_words;
use crate::design::Icon;
use crate::model::rounds::{first_follow_up, window};
use crate::model::{
    Certainty, Entry as Knowledge, ItemRef, Period, PeriodKind, Round, SubGoal, Until, When,
    first_sentence,
};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::plan::story_ui;
use crate::ui::widgets::{Level, heading_ui, quiet};

/// A date in full, or the words it was written in.
fn date_words(words: &Words, when: Option<&When>) -> String {
    when.map_or_else(String::new, |when| {
        if when.date.is_unknown() {
            when.written.clone()
        } else {
            words.when_text_long(&when.date)
        }
    })
}

/// When it was, and how old the child was then.
fn when_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, when: Option<&When>, until: &Until) {
    let w = cx.words;
    let mut told = match (when, until) {
        (Some(when), Until::Unsaid) => date_words(w, Some(when)),
        (Some(when), until) => w.period_text(&when.date, until),
        (None, Until::At(end)) => {
            let end = w.when_text(&end.date);
            w.tf("timeline-until", &[("end", (&end).into())])
        }
        (None, Until::Ongoing) => w.t("duration-ongoing").to_owned(),
        (None, Until::Unsaid) => w.t("when-unknown").to_owned(),
    };
    let birth = read.case.child.birth;
    if let Some(age) = when.and_then(|when| w.age_then_text(birth, &when.date)) {
        let alias = &read.case.child.alias;
        let then = w.tf(
            "details-age-then",
            &[("alias", alias.into()), ("age", (&age).into())],
        );
        told = format!("{told}\n{then}");
    }
    let length = when
        .and_then(|when| w.duration_text(&when.date, until, birth.reckoned()))
        .filter(|_| *until != Until::Ongoing);
    if let Some(length) = length {
        told = format!("{told}\n{length}");
    }
    pair_ui(ui, cx, w.t("details-when"), &told);
    written_date_ui(ui, cx, when);
}

fn sources_ui(ui: &mut Ui, cx: &Cx<'_>, sources: &[String], certainty: Certainty) {
    let w = cx.words;
    pair_ui(ui, cx, w.t("details-source"), &sources.join("\n"));
    if certainty != Certainty::Unknown {
        let sure = certainty_words(w, certainty);
        pair_ui(ui, cx, w.t("details-certainty"), sure);
    }
}

pub(super) fn period_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, item: &Period) {
    let w = cx.words;
    pair_ui(
        ui,
        cx,
        w.t("details-about"),
        period_kind_words(w, item.kind),
    );
    let person = item
        .person
        .and_then(|id| read.case.person(id))
        .map_or("", |person| person.name.trim());
    let whose = if item.kind == PeriodKind::Event {
        w.t("details-whose-life")
    } else {
        w.t("details-person")
    };
    pair_ui(ui, cx, whose, person);
    when_ui(ui, cx, read, item.when.as_ref(), &item.until);
    sources_ui(ui, cx, &item.sources, item.certainty);
    if !item.note.trim().is_empty() {
        rule_ui(ui, cx);
        text_ui(ui, cx, item.note.trim());
    }
    written_ui(ui, cx, &item.created, &item.changed);
}

pub(super) fn note_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, item: &Knowledge) {
    let w = cx.words;
    pair_ui(ui, cx, w.t("details-about"), w.t("lane-ages"));
    when_ui(ui, cx, read, item.when.as_ref(), &Until::Unsaid);
    sources_ui(ui, cx, &item.sources, item.certainty);
    rule_ui(ui, cx);
    text_ui(ui, cx, item.text.trim());
    written_ui(ui, cx, &item.created, &item.changed);
}

pub(super) fn round_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Round) {
    let w = cx.words;
    pair_ui(ui, cx, w.t("details-begun"), &w.date(item.begun));
    if let Some(closed) = item.closed {
        pair_ui(ui, cx, w.t("details-closed"), &w.date(closed));
    }
    let is_newest = read
        .case
        .last_round()
        .is_some_and(|(_, last)| last.id == item.id);
    if is_newest {
        let window = window(item.begun, cx.state.today(), cx.state.settings.weeks);
        let span = w.date_span(window.opens, window.closes);
        let state = w.window_text(Some(&window));
        pair_ui(
            ui,
            cx,
            w.t("details-next-round"),
            &format!("{span}\n{state}"),
        );
    }
    pair_ui(ui, cx, w.t("round-place"), item.place.trim());
    pair_ui(
        ui,
        cx,
        w.t("details-participants"),
        item.participants.trim(),
    );
    if !item.note.trim().is_empty() {
        rule_ui(ui, cx);
        text_ui(ui, cx, item.note.trim());
    }
    if quiet(w.t("timeline-show-round"))
        .icon(Icon::Repeat)
        .ui(ui, cx.tokens)
        .clicked()
    {
        cx.push(Command::ShowItem(ItemRef::Round(item.id)));
    }
    written_ui(ui, cx, &item.created, &item.changed);
}

/// The day until which the first follow-up is made, and what it is reckoned from.
pub(super) fn follow_up_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read) {
    if let Some((day, basis)) = first_follow_up(&read.case) {
        let w = cx.words;
        pair_ui(ui, cx, w.t("timeline-follow-up"), &w.date(day));
        text_ui(ui, cx, &follow_up_basis_words(w, basis));
    }
}

pub(super) fn sub_goal_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &SubGoal) {
    let w = cx.words;
    let themes: Vec<&str> = item
        .themes
        .iter()
        .map(|theme| theme.name(cx.state.lang))
        .collect();
    pair_ui(ui, cx, w.t("details-theme"), &themes.join("\n"));
    let aim = item
        .aim
        .and_then(|aim| read.case.aim(aim))
        .map_or("", |aim| aim.text.trim());
    pair_ui(ui, cx, w.t("details-aim"), aim);
    pair_ui(ui, cx, w.t("details-who"), item.who.trim());
    let date = |when: &Option<When>| date_words(w, when.as_ref());
    pair_ui(ui, cx, w.t("details-from"), &date(&item.start));
    let mut checks = vec![date(&item.check)];
    let further = item.further_checks.iter();
    checks.extend(further.map(|check| date_words(w, Some(check))));
    checks.retain(|check| !check.is_empty());
    pair_ui(ui, cx, w.t("details-check"), &checks.join("\n"));
    pair_ui(
        ui,
        cx,
        w.t("field-family-wording"),
        item.family_wording.trim(),
    );
    pair_ui(ui, cx, w.t("plan-sign"), item.sign.trim());
    pair_ui(ui, cx, w.t("field-method"), item.method.trim());
    pair_ui(ui, cx, w.t("details-status"), status_words(w, item.status));
    if quiet(w.t("plan-show"))
        .icon(Icon::Target)
        .ui(ui, cx.tokens)
        .clicked()
    {
        cx.push(Command::ShowItem(ItemRef::SubGoal(item.id)));
    }
    if item.text.trim() != first_sentence(&item.text) {
        rule_ui(ui, cx);
        heading_ui(ui, cx.tokens, w.t("details-description"), Level::Group);
        text_ui(ui, cx, item.text.trim());
    }
    rule_ui(ui, cx);
    story_ui(ui, cx, &read.case, item);
    written_ui(ui, cx, &item.created, &item.changed);
}
