//! What is written about a round, as fields: in the question that begins or closes one, and on its page.

use egui::{Id, Rect, Ui, UiBuilder, pos2};

use crate::app::round_form::RoundRecord;
use crate::app::words_of_mapping::decision_words;
use crate::design::{height, space};
use crate::model::Decision;
use crate::ui::Cx;
use crate::ui::forms::dates::{describe, read_day, reading_box_ui};
use crate::ui::widgets::{Level, Select, heading_ui, text_area, text_field};

/// The answers to whether others shall be drawn in, in the order they are offered.
const DECISIONS: [Decision; 5] = [
    Decision::Yes,
    Decision::Maybe,
    Decision::NotYet,
    Decision::No,
    Decision::Unsaid,
];

/// What the fields gave back.
#[derive(Debug, Default)]
pub struct RecordHeard {
    /// The record as it stands now, where something was written.
    pub written: Option<RoundRecord>,
    /// The keyboard left a field.
    pub left: bool,
    /// Esc in a field that had nothing to take back.
    pub escaped: bool,
    /// Ctrl+Enter in the field of several lines, which keeps that key to itself.
    pub done: bool,
}

/// The fields of a record. `salt` keeps their ids apart from those of another round. Gives what was written.
pub fn record_fields_ui(ui: &mut Ui, cx: &Cx<'_>, salt: Id, record: &RoundRecord) -> RecordHeard {
    let (words, t) = (cx.words, cx.tokens);
    let mut fields = Fields {
        cx,
        salt,
        record,
        heard: RecordHeard::default(),
    };
    ui.spacing_mut().item_spacing.y = space::TINY;
    fields.beside_ui(
        ui,
        |fields, ui| {
            let name = words.t("round-participants");
            fields.line_ui(ui, name, &record.participants, |to, text| {
                to.participants = text;
            });
        },
        |fields, ui| {
            let name = words.t("round-place");
            fields.line_ui(ui, name, &record.place, |to, text| to.place = text);
        },
    );
    ui.add_space(space::MEDIUM);
    fields.area_ui(ui, words.t("round-note"), &record.note, |to, text| {
        to.note = text;
    });
    ui.add_space(space::MEDIUM);
    let name = words.t("round-next");
    let id = fields.line_ui(ui, name, &record.next, |to, text| to.next = text);
    let today = cx.state.today();
    if let Some(when) = record.next_day(today, words) {
        let reading = [read_day(words, Some(&when), today)];
        describe(ui, id, &reading);
        reading_box_ui(ui, t, &reading, |_| ());
    }
    ui.add_space(space::MEDIUM);
    fields.others_ui(ui);
    fields.heard
}

struct Fields<'a, 'b> {
    cx: &'a Cx<'b>,
    salt: Id,
    record: &'a RoundRecord,
    heard: RecordHeard,
}

impl Fields<'_, '_> {
    /// Two fields beside each other, one under the other where there is little room.
    fn beside_ui(
        &mut self,
        ui: &mut Ui,
        left: impl FnOnce(&mut Self, &mut Ui),
        right: impl FnOnce(&mut Self, &mut Ui),
    ) {
        const LEAST: f32 = 360.0;
        let room = ui.available_rect_before_wrap();
        if room.width() < LEAST {
            left(self, ui);
            ui.add_space(space::MEDIUM);
            right(self, ui);
            return;
        }
        let wide = ((room.width() - space::MEDIUM) / 2.0).floor();
        let one = room.with_max_x(room.left() + wide);
        let other = Rect::from_min_max(pos2(room.right() - wide, room.top()), room.max);
        let one = ui.scope_builder(UiBuilder::new().max_rect(one), |ui| left(self, ui));
        let other = ui.scope_builder(UiBuilder::new().max_rect(other), |ui| right(self, ui));
        ui.advance_cursor_after_rect(one.response.rect.union(other.response.rect));
    }

    fn line_ui(
        &mut self,
        ui: &mut Ui,
        name: &str,
        text: &str,
        write: impl FnOnce(&mut RoundRecord, String),
    ) -> Id {
        const LONGEST: usize = 300;
        heading_ui(ui, self.cx.tokens, name, Level::Group);
        let id = self.salt.with(name);
        let field = text_field(id, text, name)
            .char_limit(LONGEST)
            .locked(!self.cx.can_edit())
            .ui(ui, self.cx.tokens);
        self.heard(field, write);
        id
    }

    fn area_ui(
        &mut self,
        ui: &mut Ui,
        name: &str,
        text: &str,
        write: impl FnOnce(&mut RoundRecord, String),
    ) {
        heading_ui(ui, self.cx.tokens, name, Level::Group);
        let field = text_area(self.salt.with(name), text, name, 2)
            .locked(!self.cx.can_edit())
            .ui(ui, self.cx.tokens);
        self.heard.done |= field.submitted;
        self.heard(field, write);
    }

    fn heard(
        &mut self,
        field: crate::ui::widgets::FieldOutcome,
        write: impl FnOnce(&mut RoundRecord, String),
    ) {
        self.heard.left |= field.left;
        self.heard.escaped |= field.leaves();
        if let Some(text) = field.changed {
            let mut record = self.record.clone();
            write(&mut record, text);
            self.heard.written = Some(record);
        }
    }

    /// Whether others shall be drawn in, and who.
    fn others_ui(&mut self, ui: &mut Ui) {
        let (words, t) = (self.cx.words, self.cx.tokens);
        let name = words.t("round-others");
        heading_ui(ui, t, name, Level::Group);
        let names = DECISIONS.map(|decision| decision_words(words, decision).to_owned());
        let chosen = DECISIONS
            .iter()
            .position(|decision| *decision == self.record.others);
        let select = Select {
            id: self.salt.with("others"),
            name,
            wide: ui.available_width().min(240.0),
            tall: height::FIELD,
        };
        let pressed = ui
            .add_enabled_ui(self.cx.can_edit(), |ui| select.ui(ui, t, &names, chosen))
            .inner;
        if let Some(decision) = pressed.and_then(|n| DECISIONS.get(n)) {
            self.heard.written = Some(RoundRecord {
                others: *decision,
                ..self.record.clone()
            });
        }
        if self.record.others != Decision::Unsaid || !self.record.others_note.is_empty() {
            ui.add_space(space::SMALL);
            let name = words.t("round-others-note");
            let note = &self.record.others_note;
            self.line_ui(ui, name, note, |to, text| to.others_note = text);
        }
    }
}
