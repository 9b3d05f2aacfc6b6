//! The board during a session: the themes of its agenda one after another, a quiet clock, and its notes.

use egui::{
    Align, Id, Key, Layout, Modifiers, Popup, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder,
    pos2, vec2,
};

use super::BoardView;
use crate::app::sitting::{Minutes, Sitting};
use crate::app::{Act, Command};
use crate::design::{Font, Icon, height, radius, space, width};
use crate::model::{Case, Edit, Meeting, MeetingText, ThemeId};
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::{
    Level, Pieces, heading_ui, icon_button, label_ui, note_box_ui, plain, quiet, section_ui,
    suggest_field, text_area, text_field,
};
use crate::ui::{Cx, theme_icon};

/// The column with the notes.
const NOTES: f32 = 360.0;
/// The notes where they stand below the board.
const NOTES_TALL: f32 = 190.0;

/// What of a session the board followed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Followed {
    /// There was none.
    #[default]
    Nothing,
    /// The whole board.
    WholeBoard,
    /// A theme of its agenda.
    Theme(ThemeId),
}

impl BoardView {
    /// Follows the session: the theme at hand fills the board, the whole board comes back when it ends.
    pub(super) fn follow_sitting(&mut self, sitting: Option<&Sitting>) {
        let at = sitting.map_or(Followed::Nothing, |sitting| {
            sitting.at.map_or(Followed::WholeBoard, Followed::Theme)
        });
        if self.followed != at {
            self.followed = at;
            self.filling = sitting.and_then(|sitting| sitting.at);
        }
    }

    /// The bar of the session under the heading.
    #[expect(clippy::unused_self, reason = "stands among the parts of the board")]
    pub(super) fn sitting_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
        sitting_keys(ui, cx, sitting);
        let (words, t) = (cx.words, cx.tokens);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
            ui.set_min_height(height::BUTTON);
            let keys = format!("{}+{}", words.t("key-ctrl"), words.t("key-page-up"));
            let previous = sitting.previous();
            let first = previous.is_none().then(|| words.t("agenda-first"));
            let button = plain(words.t("agenda-previous")).icon(Icon::ArrowLeft);
            if button
                .shortcut(&keys)
                .disabled_because(first)
                .ui(ui, t)
                .clicked()
            {
                cx.push(Command::TakeTheme(previous));
            }
            for (n, theme) in sitting.themes.iter().enumerate() {
                if theme_ui(ui, cx, n, *theme, sitting.at == Some(*theme)) {
                    cx.push(Command::TakeTheme(Some(*theme)));
                }
            }
            let keys = format!("{}+{}", words.t("key-ctrl"), words.t("key-page-down"));
            let next = sitting.next();
            let last = next.is_none().then(|| words.t("agenda-last"));
            let button = plain(words.t("agenda-next")).icon(Icon::ArrowRight);
            if button
                .shortcut(&keys)
                .disabled_because(last)
                .ui(ui, t)
                .clicked()
            {
                cx.push(Command::TakeTheme(next));
            }
            if sitting.at.is_some()
                && quiet(words.t("agenda-whole"))
                    .icon(Icon::LayoutGrid)
                    .ui(ui, t)
                    .clicked()
            {
                cx.push(Command::TakeTheme(None));
            }
            clock_ui(ui, cx, sitting);
            if plain(words.t("agenda-end")).ui(ui, t).clicked() {
                cx.push(Command::EndSitting);
            }
        });
        ui.add_space(space::SMALL);
    }
}

/// The way into a session, in the line above the panels.
pub fn agenda_button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let is_sitting = cx
        .session()
        .is_some_and(|session| session.sitting.is_some());
    if is_sitting || !cx.can_edit() {
        return;
    }
    let button = plain(cx.words.t("agenda-button")).icon(Icon::List);
    if button.ui(ui, cx.tokens).clicked() {
        cx.push(Act::Agenda);
    }
}

/// The room of the board and, during a session, that of its notes: beside it, or below where the window is narrow.
pub fn rooms(ui: &Ui, room: Rect, sitting: Option<&Sitting>) -> (Rect, Rect) {
    if sitting.is_none() {
        return (room, Rect::NOTHING);
    }
    if ui.ctx().content_rect().width() >= width::NARROW_WINDOW {
        let split = room.right() - NOTES.min(room.width() * 0.34);
        (
            room.with_max_x(split - space::MEDIUM),
            room.with_min_x(split),
        )
    } else {
        let split = room.bottom() - NOTES_TALL.min(room.height() * 0.4);
        (
            room.with_max_y(split - space::MEDIUM),
            room.with_min_y(split),
        )
    }
}

/// Draws the notes of the session.
pub fn notes_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, sitting: &Sitting, notes: Rect) {
    let t = cx.tokens;
    let edge = Stroke::new(1.0, t.border);
    ui.painter()
        .rect(notes, radius::PANEL, t.card, edge, StrokeKind::Inside);
    let inner = notes.shrink(space::LARGE);
    let builder = UiBuilder::new().max_rect(inner).id_salt("session notes");
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(notes.shrink(2.0).intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("session notes")
            .auto_shrink(false)
            .show(ui, |ui| {
                // The ring of a field that has the keyboard stands outside it.
                ui.set_width(ui.available_width() - 4.0);
                if let Some(meeting) = sitting.meeting.and_then(|id| case.meeting(id)) {
                    meeting_ui(ui, cx, case, meeting, inner.height());
                } else {
                    heading_ui(ui, t, cx.words.t("agenda-notes"), Level::Section);
                    ui.add_space(space::SMALL);
                    note_box_ui(ui, t, cx.words.t("agenda-notes-none"));
                }
            });
    });
}

fn sitting_keys(ui: &Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    if cx.is_covered() || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let theme = if pressed(Key::PageDown) {
        sitting.next()
    } else if pressed(Key::PageUp) {
        sitting.previous()
    } else {
        None
    };
    if theme.is_some() {
        cx.push(Command::TakeTheme(theme));
    }
}

/// A theme of the agenda: its number, icon and name.
fn theme_ui(ui: &mut Ui, cx: &Cx<'_>, n: usize, theme: ThemeId, is_at_hand: bool) -> bool {
    const PADDING: f32 = 10.0;
    const ICON: f32 = 16.0;
    let t = cx.tokens;
    let name = theme.name(cx.state.lang);
    let words = format!("{} {name}", n + 1);
    let font = if is_at_hand { Font::Strong } else { Font::Body };
    let galley = line(ui.painter(), &words, font);
    let wide = galley.size().x + ICON + 6.0 + 2.0 * PADDING;
    let (rect, response) =
        ui.allocate_exact_size(vec2(wide.ceil(), height::BUTTON), egui::Sense::click());
    let spoken = cx.words.tf(
        "agenda-take",
        &[("n", (n + 1).into()), ("theme", name.into())],
    );
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_at_hand, &spoken));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let colors = t.theme(theme.index());
        let (fill, edge, ink) = if is_at_hand {
            (t.select, t.select_edge, t.on_select)
        } else if response.hovered() {
            (t.sunk, t.border_strong, t.text)
        } else {
            (t.card, t.border, t.text)
        };
        painter.rect(
            rect,
            radius::CONTROL,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let at = rect.left_center() + vec2(PADDING + ICON / 2.0, 0.0);
        theme_icon(theme).paint(painter, at, ICON, colors.ink);
        let left = pos2(rect.left() + PADDING + ICON + 6.0, rect.center().y);
        paint_line(painter, left, galley, ink);
        if response.has_focus() {
            focus_ring(painter, rect, radius::CONTROL, t);
        }
    }
    response.clicked()
}

/// Minutes since the beginning, small and without seconds; they can be put away.
fn clock_ui(ui: &mut Ui, cx: &mut Cx<'_>, sitting: &Sitting) {
    let (words, t) = (cx.words, cx.tokens);
    let (icon, name) = match sitting.minutes {
        Minutes::Shown => {
            let lasted = sitting.lasted(cx.state.now());
            let text = words.tf("agenda-minutes", &[("n", lasted.into())]);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                label_ui(ui, &text, Font::Small, t.muted);
            });
            (Icon::EyeOff, words.t("agenda-clock-hide"))
        }
        Minutes::Hidden => (Icon::Clock, words.t("agenda-clock-show")),
    };
    let button = icon_button(icon, name).ink(t.muted).small();
    if button.ui(ui, t).clicked() {
        cx.push(Command::ToggleMinutes);
    }
}

/// Who takes part and what is noted, typed in place.
fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, meeting: &Meeting, tall: f32) {
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("agenda-notes");
    let hint = case
        .round_number(meeting.round)
        .map_or_else(String::new, |n| {
            words.tf("agenda-notes-hint", &[("n", n.into())])
        });
    section_ui(ui, t, name, &hint);
    ui.add_space(space::SMALL);
    let rows = ((tall - 190.0) / Font::Body.line_height()).floor().max(3.0) as usize;
    let id = Id::unique(("session note", meeting.id));
    let field = text_area(id, &meeting.note, name, rows).locked(!cx.can_edit());
    let note = field.ui(ui, t);
    ui.add_space(space::LARGE);
    let name = words.t("agenda-participants");
    section_ui(ui, t, name, "");
    ui.add_space(space::SMALL);
    let mut people = vec![case.child.call_name()];
    people.extend(case.people.iter().map(|person| person.name.as_str()));
    let id = Id::unique(("session participants", meeting.id));
    let field = text_field(id, &meeting.participants, name).locked(!cx.can_edit());
    let who = suggest_field(id, &meeting.participants, field, &people)
        .pieces(Pieces::ByComma)
        .ui(ui, t);
    for (field, outcome) in [(MeetingText::Note, note), (MeetingText::Participants, who)] {
        if let Some(text) = outcome.changed {
            cx.push(Edit::SetMeetingText {
                meeting: meeting.id,
                field,
                text,
            });
        }
        if outcome.left {
            cx.push(Command::Rest);
        }
    }
}
