//! Corrections: dated notes beside a closed round or beside a card of its board. What stands there stays as it was.

use egui::{Id, Key, Modifiers, Role, Sense, Ui, WidgetInfo, vec2};

use super::told::{lines_ui, written_by};
use super::{RoundView, Shown};
use crate::app::Command;
use crate::app::words_of_changes::first_name;
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{CardId, Correction, RoundId};
use crate::ui::Cx;
use crate::ui::widgets::paint::paragraph;
use crate::ui::widgets::{Level, heading_ui, plain, quiet, text_area};

/// The id of the field a correction is written in.
fn field_id(round: RoundId, card: Option<CardId>) -> Id {
    Id::unique(("round-correction", round, card))
}

impl RoundView {
    /// Opens the field for a correction; it gets the keyboard once this pass is over: a field lets go of it when a click lands
    /// elsewhere, and in this pass the click that opened it does.
    pub(super) fn begin_note(&mut self, ui: &Ui, round: RoundId, card: Option<CardId>) {
        self.noting = Some((round, card));
        self.focuses_note = Some(ui.ctx().cumulative_pass_nr());
        ui.ctx().request_repaint();
    }

    /// What was noted beside the round itself, and the place for another note.
    pub(super) fn corrections_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>) {
        let all = shown.case.corrections_of(shown.round.id);
        let own: Vec<_> = all.filter(|it| it.card.is_none()).collect();
        let writes = self.is_noting(cx, shown.round.id, None);
        if own.is_empty() && !writes {
            return;
        }
        ui.add_space(space::SMALL);
        let title = cx.words.t("round-corrections");
        heading_ui(ui, cx.tokens, title, Level::Section);
        ui.add_space(space::SMALL);
        for correction in own {
            lines_ui(ui, cx, |ui| {
                let wide = ui.available_width();
                correction_ui(ui, cx, correction, wide);
            });
        }
        if writes {
            let name = cx.words.t("round-correct-name");
            self.note_field_ui(ui, cx, shown.round.id, None, name);
        }
    }

    /// Whether the field for a correction stands here: because it was asked for, or because something is typed in it.
    pub(super) fn is_noting(&self, cx: &Cx<'_>, round: RoundId, card: Option<CardId>) -> bool {
        let is_typed = |session: &crate::app::Session| {
            session.forms.new_corrections.contains_key(&(round, card))
        };
        cx.can_edit() && (self.noting == Some((round, card)) || cx.session().is_some_and(is_typed))
    }

    /// The field a correction is written in, with its buttons.
    pub(super) fn note_field_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        round: RoundId,
        card: Option<CardId>,
        name: &str,
    ) {
        let t = cx.tokens;
        let typed = cx
            .session()
            .and_then(|session| session.forms.new_corrections.get(&(round, card)))
            .map_or("", String::as_str);
        let id = field_id(round, card);
        let pass = ui.ctx().cumulative_pass_nr();
        if self.noting == Some((round, card))
            && self.focuses_note.take_if(|asked| pass > *asked).is_some()
        {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        // Enter saves the note; Shift+Enter begins a new line.
        let is_done = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| {
                !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Enter)
            });
        ui.spacing_mut().item_spacing.y = space::TINY;
        let field = text_area(id, typed, name, 2).ui(ui, t);
        let (mut saves, mut cancels) = (is_done || field.submitted, false);
        // Esc lets go of the field and keeps what is typed in it.
        let changed = field.changed.filter(|_| !field.escaped);
        let is_blank = changed
            .as_deref()
            .map_or(typed.trim().is_empty(), |text| text.trim().is_empty());
        ui.add_space(space::TINY);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            saves |= plain(cx.words.t("round-correct-add")).ui(ui, t).clicked();
            cancels |= quiet(cx.words.t("cancel")).ui(ui, t).clicked();
        });
        ui.add_space(space::SMALL);
        if let Some(text) = changed {
            cx.push(Command::WriteCorrection { round, card, text });
        }
        if cancels || field.escaped && is_blank {
            let text = String::new();
            cx.push(Command::WriteCorrection { round, card, text });
        } else if saves && !is_blank {
            cx.push(Command::AddCorrection { round, card });
        } else if !field.escaped {
            return;
        }
        self.noting = None;
        self.focus_next = card;
    }
}

/// Who corrected when, and what; gives its height.
pub(super) fn correction_ui(ui: &mut Ui, cx: &Cx<'_>, correction: &Correction, wide: f32) -> f32 {
    const INDENT: f32 = icon_size::SMALL + 6.0;
    let (words, t) = (cx.words, cx.tokens);
    let stamp = &correction.created;
    let by = written_by(words, stamp);
    let by = paragraph(ui.painter(), &by, Font::Small, wide - INDENT);
    let text = paragraph(
        ui.painter(),
        correction.text.trim(),
        Font::Body,
        wide - INDENT,
    );
    let high = by.size().y + text.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    response.widget_info(|| {
        let day = words.date(stamp.at.date_naive());
        let (day, text) = ((&day).into(), correction.text.trim().into());
        let spoken = match first_name(stamp) {
            "" => words.tf(
                "round-correction-nameless",
                &[("date", day), ("text", text)],
            ),
            who => words.tf(
                "round-correction-spoken",
                &[("date", day), ("who", who.into()), ("text", text)],
            ),
        };
        WidgetInfo::labeled(Role::Note, true, spoken)
    });
    if ui.is_rect_visible(rect) {
        let at = rect.min + vec2(icon_size::SMALL / 2.0, by.size().y / 2.0);
        Icon::Pencil.paint(ui.painter(), at, icon_size::SMALL, t.muted);
        let left = rect.min + vec2(INDENT, 0.0);
        let below = left + vec2(0.0, by.size().y);
        ui.painter().galley(left, by, t.muted);
        ui.painter().galley(below, text, t.text);
    }
    high
}
