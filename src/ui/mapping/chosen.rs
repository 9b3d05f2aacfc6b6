//! What is chosen, told in full: where it belongs, who says it, when, how surely, what it is about, and where it is used.

use egui::{Sense, Ui, vec2};

use super::Chosen;
use super::read::{Read, when_words, written_words};
use crate::app::words_of_changes::item_name;
use crate::app::words_of_mapping::{period_kind_words, slot_words};
use crate::app::{Command, View};
use crate::design::{Font, Icon, space};
use crate::model::{Certainty, Entry, ItemRef, Origin, Period, Question, Stamp};
use crate::ui::forms::certainty_words;
use crate::ui::timeline::told::{link_row_ui, pair_ui};
use crate::ui::widgets::{CONFLICT_MARK, Level, Mark, conflict_mark_ui, heading_ui, paragraph_ui};
use crate::ui::{Cx, uses_ui};

/// Tells what is chosen.
pub(super) fn chosen_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, chosen: Chosen) {
    let (words, t) = (cx.words, cx.tokens);
    heading_ui(ui, t, words.t("mapping-chosen"), Level::Group);
    ui.add_space(space::TINY);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    match chosen {
        Chosen::Entry(id) => {
            if let Some(item) = read.case.entry(id) {
                paragraph_ui(ui, item.text.trim(), Font::Strong, t.text);
                two_versions_ui(ui, cx, read, chosen);
                entry_ui(ui, cx, read, item);
            }
        }
        Chosen::Period(id) => {
            if let Some(item) = read.case.period(id) {
                let spans = read.spans.iter().chain(&read.spans_of_others);
                let span = spans.into_iter().find(|span| span.item.id == id);
                let name = span.map_or(item.text.as_str(), |span| &span.name);
                paragraph_ui(ui, name, Font::Strong, t.text);
                two_versions_ui(ui, cx, read, chosen);
                let when = span.map_or("", |span| &span.when);
                period_ui(ui, cx, read, item, when);
            }
        }
        Chosen::Question(id) => {
            if let Some(item) = read.case.question(id) {
                paragraph_ui(ui, item.text.trim(), Font::Strong, t.text);
                two_versions_ui(ui, cx, read, chosen);
                let all = read.open.iter().chain(&read.answered);
                let state = all
                    .into_iter()
                    .find(|asked| asked.item.id == id)
                    .map_or("", |asked| &asked.state);
                question_ui(ui, cx, read, item, state);
            }
        }
    }
}

fn entry_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Entry) {
    let words = cx.words;
    let slot = slot_words(words, item.heading, item.side);
    pair_ui(ui, cx, words.t("mapping-belongs"), &slot);
    pair_ui(ui, cx, words.t("details-source"), &item.sources.join("\n"));
    let when = item.when.as_ref();
    let mut told = when_words(words, when);
    if let Some(age) = when.and_then(|when| words.age_then_text(read.case.child.birth, &when.date))
    {
        let alias = read.case.child.call_name();
        let then = words.tf(
            "details-age-then",
            &[("alias", alias.into()), ("age", (&age).into())],
        );
        told = format!("{told}\n{then}");
    }
    pair_ui(ui, cx, words.t("details-when"), &told);
    certainty_ui(ui, cx, item.certainty);
    about_ui(ui, cx, read, item);
    written_ui(ui, cx, read, &item.created, &item.changed);
    ui.add_space(space::TINY);
    uses_ui(ui, cx, Origin::Entry(item.id));
}

fn period_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Period, when: &str) {
    let words = cx.words;
    let kind = period_kind_words(words, item.kind);
    pair_ui(ui, cx, words.t("mapping-belongs"), kind);
    pair_ui(ui, cx, words.t("details-when"), when);
    pair_ui(ui, cx, words.t("details-source"), &item.sources.join("\n"));
    certainty_ui(ui, cx, item.certainty);
    pair_ui(ui, cx, words.t("mapping-note"), item.note.trim());
    written_ui(ui, cx, read, &item.created, &item.changed);
}

fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Question, state: &str) {
    let words = cx.words;
    pair_ui(ui, cx, words.t("field-why"), item.why.trim());
    let owner = match item.owner.trim() {
        "" => words.t("mapping-owner-none"),
        owner => owner,
    };
    pair_ui(ui, cx, words.t("field-owner"), owner);
    pair_ui(ui, cx, words.t("field-state"), state);
    pair_ui(ui, cx, words.t("question-answer"), item.answer.trim());
    written_ui(ui, cx, read, &item.created, &item.changed);
}

fn certainty_ui(ui: &mut Ui, cx: &Cx<'_>, certainty: Certainty) {
    if certainty != Certainty::Unknown {
        let told = certainty_words(cx.words, certainty);
        pair_ui(ui, cx, cx.words.t("details-certainty"), told);
    }
}

/// The experience and the person it is about; both lead there.
fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Entry) {
    if item.experience.is_none() && item.person.is_none() {
        return;
    }
    heading_ui(ui, cx.tokens, cx.words.t("mapping-about"), Level::Group);
    if let Some(id) = item.experience {
        let place = ItemRef::Experience(id);
        let load = read.loads.iter().flatten().find(|load| load.id == id);
        let mark = load.map_or(Mark::HollowDiamond, |load| load.mark);
        let name = item_name(cx.words, &read.case, place);
        if link_row_ui(ui, cx, mark, &name, "", false, "") {
            cx.push(Command::ShowItemIn(place, View::Experiences));
        }
    }
    if let Some(id) = item.person {
        let place = ItemRef::Person(id);
        let name = item_name(cx.words, &read.case, place);
        let role = read.case.person(id).map_or("", |person| person.role.trim());
        if link_row_ui(ui, cx, Mark::Icon(Icon::User), &name, role, false, "") {
            cx.push(Command::ShowItem(place));
        }
    }
}

fn written_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, created: &Stamp, changed: &Stamp) {
    let words = cx.words;
    let written = written_words(words, created, read.today);
    pair_ui(ui, cx, words.t("mapping-written-by"), &written);
    if changed != created {
        let changed = written_words(words, changed, read.today);
        pair_ui(ui, cx, words.t("mapping-changed-by"), &changed);
    }
    if read.case.is_new_since_last_round(created) {
        paragraph_ui(ui, &read.new_words, Font::SmallStrong, cx.tokens.text);
    }
}

/// That there are two versions, and the way to the choice.
fn two_versions_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, chosen: Chosen) {
    let place = chosen.item();
    if read.case.conflicts_of(place).next().is_none() {
        return;
    }
    let size = vec2(ui.available_width(), CONFLICT_MARK);
    let (room, _) = ui.allocate_exact_size(size, Sense::hover());
    let name = item_name(cx.words, &read.case, place);
    let name = cx.words.tf("merge-mark-name", &[("name", (&name).into())]);
    let words = cx.words.t("merge-title");
    let id = chosen.node().with("panel conflict");
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(place));
    }
}
