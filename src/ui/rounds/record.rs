//! What was written about a round: fields while it is open, words when it is closed.

use egui::{Id, Ui};

use super::{RoundView, Shown, fields, window_box_ui};
use crate::app::Command;
use crate::app::round_form::RoundRecord;
use crate::app::words_of_mapping::decision_words;
use crate::design::{Font, space};
use crate::model::Decision;
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, paragraph_ui};

impl RoundView {
    pub(super) fn record_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        if shown.is_newest {
            window_box_ui(ui, cx);
            ui.add_space(space::WIDE);
        }
        heading_ui(ui, cx.tokens, cx.words.t("round-record"), Level::Section);
        ui.add_space(space::MEDIUM);
        if shown.round.is_open() {
            fields_ui(ui, cx, shown);
        } else {
            words_ui(ui, cx, shown);
            self.corrections_ui(ui, cx, shown);
        }
        if !shown.round.is_open() {
            Self::told_ui(ui, cx, shown);
        }
    }
}

/// The record of an open round: each key is an edit.
fn fields_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
    let record = RoundRecord::of(shown.round);
    let salt = Id::unique(("round-record", shown.round.id));
    let today = cx.state.today();
    let heard = ui
        .scope(|ui| fields::record_fields_ui(ui, cx, salt, &record))
        .inner;
    if let Some(written) = heard.written {
        for edit in written.typed(shown.round, today, cx.words) {
            cx.push(edit);
        }
    } else if heard.left
        && let Some(edit) = RoundRecord::settle(shown.round, today, cx.words)
    {
        cx.push(edit);
    }
    if heard.left {
        cx.push(Command::Rest);
    }
}

/// The record of a closed round, as it stands.
fn words_ui(ui: &mut Ui, cx: &Cx<'_>, shown: Shown<'_>) {
    let (words, round) = (cx.words, shown.round);
    let next = RoundRecord::of(round).next_day(cx.state.today(), words);
    let next = next.as_ref().map_or_else(String::new, |when| {
        if when.date.is_unknown() {
            when.written.trim().to_owned()
        } else {
            words.when_text(&when.date)
        }
    });
    let mut others = String::new();
    if round.others != Decision::Unsaid {
        decision_words(words, round.others).clone_into(&mut others);
    }
    if !round.others_note.trim().is_empty() {
        if !others.is_empty() {
            others.push_str(". ");
        }
        others.push_str(round.others_note.trim());
    }
    for (key, text) in [
        ("round-participants", round.participants.trim()),
        ("round-place", round.place.trim()),
        ("round-note", round.note.trim()),
        ("round-next", &next),
        ("round-others", &others),
    ] {
        heading_ui(ui, cx.tokens, words.t(key), Level::Group);
        if text.is_empty() {
            let none = words.t("round-empty-field");
            paragraph_ui(ui, none, Font::Body, cx.tokens.faint);
        } else {
            paragraph_ui(ui, text, Font::Body, cx.tokens.text);
        }
        ui.add_space(space::MEDIUM);
    }
}
