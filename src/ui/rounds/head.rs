//! What stands over a round: that it is frozen, which one it is, and what can be done with it.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{RoundView, Shown, told};
use crate::app::{Act, Command};
use crate::design::{Font, Icon, height, space};
use crate::model::rounds::window;
use crate::model::{Edit, ItemRef};
use crate::ui::Cx;
use crate::ui::widgets::{Level, SlimBar, Tone, heading_ui, label_ui, plain, quiet};

impl RoundView {
    /// A closed round says that it is only read, and offers a note.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, shown: Shown<'_>) {
        if shown.round.is_open() {
            return;
        }
        let words = cx
            .words
            .tf("round-frozen-bar", &[("n", shown.number.into())]);
        let note = [cx.words.t("round-correct")];
        let pressed = SlimBar {
            tone: Tone::Info,
            icon: Icon::Lock,
            words: &words,
            actions: if cx.can_edit() { &note } else { &[] },
        }
        .ui(ui, cx.tokens);
        if pressed.is_some() {
            self.begin_note(ui, shown.round.id, None);
        }
    }

    /// Which round, when it was, and what can be done.
    pub(super) fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        let (words, t) = (cx.words, cx.tokens);
        let line = ui.available_rect_before_wrap();
        let id = Id::unique("round head right");
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(240.0);
        // What does not fit beside the heading stands below it.
        let is_beside = line.width() - known > 300.0;
        let left = if is_beside {
            line.with_max_x(line.right() - known - space::LARGE)
        } else {
            line
        };
        let row = Layout::left_to_right(Align::Center);
        let size = vec2(left.width(), height::BUTTON);
        let left = Rect::from_min_size(left.min, size);
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let title = words.tf("round-number", &[("n", shown.number.into())]);
            heading_ui(ui, t, &title, Level::Screen);
            label_ui(ui, &when(cx, shown), Font::Body, t.muted);
        });
        let at = if is_beside {
            pos2(line.right() - known, line.top())
        } else {
            pos2(line.left(), left.bottom() + space::SMALL)
        };
        let place = Rect::from_min_size(at, vec2(known, height::BUTTON));
        let right = ui.scope_builder(UiBuilder::new().max_rect(place).layout(row), |ui| {
            buttons_ui(ui, cx, shown);
        });
        let taken = right.response.rect.width();
        if (taken - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, taken));
            ui.ctx().request_discard("the head of a round is measured");
        }
        ui.advance_cursor_after_rect(left.union(right.response.rect));
    }
}

/// From when to when it was, in words.
fn when(cx: &Cx<'_>, shown: Shown<'_>) -> String {
    let (words, round) = (cx.words, shown.round);
    if let Some(closed) = round.closed {
        let span = words.date_span(round.begun, closed);
        return words.tf("round-span", &[("span", (&span).into())]);
    }
    let week = window(round.begun, cx.state.today(), cx.state.settings.weeks).week;
    let begun = words.date(round.begun);
    words.tf(
        "round-since",
        &[("date", (&begun).into()), ("week", week.into())],
    )
}

/// A button of the head.
struct HeadButton {
    words: &'static str,
    name: &'static str,
    command: Command,
}

fn buttons(cx: &Cx<'_>, shown: Shown<'_>) -> Vec<HeadButton> {
    let mut buttons = Vec::new();
    if cx.can_edit() && shown.is_newest {
        if shown.round.is_open() {
            buttons.push(HeadButton {
                words: "rounds-date-ask",
                name: "rounds-date-ask",
                command: Command::AskRoundDate,
            });
            buttons.push(HeadButton {
                words: "rounds-close-ask",
                name: "rounds-close",
                command: Act::CloseRound.into(),
            });
        }
        buttons.push(HeadButton {
            words: "rounds-new-ask",
            name: "rounds-new",
            command: Act::NewRound.into(),
        });
        if shown.case.can_be_reopened(shown.round.id).is_ok() {
            let reopen = Edit::ReopenRound {
                round: shown.round.id,
            };
            buttons.push(HeadButton {
                words: "rounds-reopen",
                name: "rounds-reopen",
                command: Command::EditWithToast(reopen),
            });
        }
    }
    buttons
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
    ui.spacing_mut().item_spacing.x = space::SMALL;
    for button in buttons(cx, shown) {
        let words = cx.words.t(button.words);
        let drawn = if button.words == button.name {
            // What is seldom wanted steps back.
            quiet(words)
        } else {
            plain(words)
        };
        if drawn
            .name(cx.words.t(button.name))
            .ui(ui, cx.tokens)
            .clicked()
        {
            cx.push(button.command);
        }
    }
    // A round begun by mistake holds nothing but its dates.
    if cx.can_edit() && shown.case.says_nothing(shown.round.id) {
        let n = [("n", shown.number.into())];
        let name = cx.words.tf("rounds-menu-of", &n);
        let remove = Edit::RemoveRound(shown.round.id);
        let item = ItemRef::Round(shown.round.id);
        if let Some(command) = told::delete_menu_ui(ui, cx, &name, "rounds-delete", &remove, item) {
            cx.push(command);
        }
    }
}
