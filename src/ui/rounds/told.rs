//! What went on in a round: the cards that were taken out, and the sessions that were held.

use egui::{Id, Key, Modifiers, Ui};

use super::{RoundView, Shown};
use crate::app::Command;
use crate::app::words_of_changes::first_name;
use crate::design::{Font, Icon, height, space};
use crate::model::{
    CardId, Case, Departure, Edit, ItemRef, Leaving, Meeting, MeetingText, RoundId, Stamp,
    first_sentence,
};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::{
    Level, context_menu_ui, heading_ui, label_ui, menu_item_ui, more_menu_ui, paragraph_ui,
    row_box_frame, text_area,
};

impl RoundView {
    /// Both, each where there is something to tell.
    pub(super) fn told_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        let (case, round) = (shown.case, shown.round.id);
        let departures = case.departures.iter().filter(|it| it.round == round);
        let departures: Vec<_> = departures.collect();
        if !departures.is_empty() {
            part_ui(ui, cx, "round-departures", departures.len());
            for departure in departures {
                departure_ui(ui, cx, case, departure);
            }
        }
        let mut meetings: Vec<_> = case.meetings_of(round).collect();
        meetings.sort_by_key(|meeting| meeting.held);
        if !meetings.is_empty() {
            part_ui(ui, cx, "round-meetings", meetings.len());
            for meeting in meetings {
                meeting_ui(ui, cx, case, meeting);
            }
        }
    }
}

/// "9. okt. 2026 · Jonas", and the day alone where nobody is named.
pub(super) fn written_by(words: &Words, stamp: &Stamp) -> String {
    let day = words.date(stamp.at.date_naive());
    match first_name(stamp) {
        "" => day,
        who => words.tf(
            "round-correction-by",
            &[("date", (&day).into()), ("who", who.into())],
        ),
    }
}

fn part_ui(ui: &mut Ui, cx: &Cx<'_>, key: &str, count: usize) {
    ui.add_space(space::LARGE);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        heading_ui(ui, cx.tokens, cx.words.t(key), Level::Section);
        label_ui(ui, &count.to_string(), Font::Body, cx.tokens.muted);
    });
    ui.add_space(space::SMALL);
}

/// A box with a few lines of words.
pub(super) fn lines_ui(ui: &mut Ui, cx: &Cx<'_>, add: impl FnOnce(&mut Ui)) {
    let frame = row_box_frame(cx.tokens).inner_margin(egui::Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::HAIR;
        add(ui);
    });
    ui.add_space(space::SMALL);
}

fn departure_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, departure: &Departure) {
    let (words, t) = (cx.words, cx.tokens);
    let said = Some(departure.text.as_str()).filter(|text| !text.trim().is_empty());
    let text = said.or_else(|| text_before(case, departure.round, departure.card));
    let name = text.map_or(words.t("round-departure-unknown"), first_sentence);
    let how = words.t(match departure.resolved {
        Leaving::Gone => "leaving-gone",
        Leaving::Resolved => "leaving-resolved",
    });
    let stamp = &departure.created;
    let by = written_by(words, stamp);
    lines_ui(ui, cx, |ui| {
        paragraph_ui(ui, name, Font::Body, t.text);
        let reason = departure.reason.trim();
        let told = if reason.is_empty() {
            how.to_owned()
        } else {
            format!("{how}. {reason}")
        };
        paragraph_ui(ui, &told, Font::Body, t.muted);
        paragraph_ui(ui, &by, Font::Small, t.faint);
    });
}

/// What a card said on the last frozen board it lay on, up to a round. Mostly that is the board of the round before, so the boards
/// are gone through from there.
fn text_before(case: &Case, round: RoundId, card: CardId) -> Option<&str> {
    let rounds = case.rounds_in_order();
    let at = rounds.iter().position(|it| it.id == round)?;
    let mut earlier = rounds[..=at].iter().rev();
    earlier.find_map(|it| it.card(card).map(|card| card.text.as_str()))
}

/// The three dots with what takes something out: undoably, by a press or Delete, and for good. Gives what was chosen.
pub(super) fn delete_menu_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    key: &str,
    remove: &Edit,
    item: ItemRef,
) -> Option<Command> {
    let (words, t) = (cx.words, cx.tokens);
    let mut chosen = None;
    let mut items = |ui: &mut Ui| {
        let icon = Some(Icon::Trash2);
        if menu_item_ui(ui, t, icon, words.t(key), Some("Delete")).clicked() {
            chosen = Some(Command::EditWithToast(remove.clone()));
        }
        if menu_item_ui(ui, t, None, words.t("erase-for-good"), None).clicked() {
            chosen = Some(Command::AskErase(item));
        }
    };
    let (button, _) = more_menu_ui(ui, t, name, &mut items);
    context_menu_ui(ui, &button, name, &mut items);
    let is_deleted =
        button.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
    if is_deleted {
        chosen = Some(Command::EditWithToast(remove.clone()));
    }
    chosen
}

fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, meeting: &Meeting) {
    let (words, t) = (cx.words, cx.tokens);
    let day = words.date(meeting.held);
    let title = match meeting.participants.trim() {
        "" => day,
        who => words.tf(
            "round-meeting-of",
            &[("date", (&day).into()), ("who", who.into())],
        ),
    };
    // After a round is closed a session held since stands in it, and its note is still written.
    let can_be = case.meeting_can_be(meeting.round, meeting.held).is_ok();
    let can_write = can_be && cx.can_edit();
    let mut written = None;
    let mut left = false;
    let mut deleted = None;
    lines_ui(ui, cx, |ui| {
        if can_write {
            let name = words.tf("round-meeting-menu", &[("date", (&title).into())]);
            let wide = ui.available_width() - height::BUTTON - space::SMALL;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    paragraph_ui(ui, &title, Font::Strong, t.text);
                });
                let remove = Edit::RemoveMeeting(meeting.id);
                let item = ItemRef::Meeting(meeting.id);
                deleted = delete_menu_ui(ui, cx, &name, "details-delete", &remove, item);
            });
        } else {
            paragraph_ui(ui, &title, Font::Strong, t.text);
        }
        if !meeting.themes.is_empty() {
            let lang = cx.state.lang;
            let themes: Vec<&str> = meeting.themes.iter().map(|it| it.name(lang)).collect();
            paragraph_ui(ui, &themes.join(" · "), Font::Small, t.muted);
        }
        if can_write {
            ui.add_space(space::TINY);
            let id = Id::unique(("round-meeting", meeting.id));
            let name = words.tf("round-meeting-note", &[("date", (&title).into())]);
            let field = text_area(id, &meeting.note, &name, 2).ui(ui, t);
            written = field.changed;
            left = field.left;
        } else if !meeting.note.trim().is_empty() {
            paragraph_ui(ui, meeting.note.trim(), Font::Body, t.text);
        }
    });
    if let Some(text) = written {
        cx.push(Edit::SetMeetingText {
            meeting: meeting.id,
            field: MeetingText::Note,
            text,
        });
    }
    if let Some(command) = deleted {
        cx.push(command);
    }
    if left {
        cx.push(Command::Rest);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::generate;

    #[test]
    fn a_card_says_what_it_said_last_before_it_left() {
        let mut case = generate::rounds(4, 6);
        let card = case.rounds[0].board[0].id;
        for n in 0..3 {
            let board = &mut Arc::make_mut(&mut case.rounds[n]).board;
            board.retain(|it| it.id != card);
        }
        for (n, text) in [(0, "Først"), (1, "Sidst")] {
            let mut said = crate::model::Card::clone(&case.cards[0]);
            said.id = card;
            text.clone_into(&mut said.text);
            let board = &mut Arc::make_mut(&mut case.rounds[n]).board;
            board.push(Arc::new(said));
        }
        let ids: Vec<RoundId> = case.rounds_in_order().iter().map(|it| it.id).collect();
        // The order in the file says nothing.
        case.rounds.reverse();
        let before = |n: usize| text_before(&case, ids[n], card);
        assert_eq!(before(0), Some("Først"));
        assert_eq!(before(2), Some("Sidst"));
        assert_eq!(before(3), Some("Sidst"));
        assert_eq!(text_before(&case, ids[3], CardId::fresh()), None);
    }
}
