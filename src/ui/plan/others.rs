//! The last box: whether other professionals or somebody of the network shall be drawn in, as the newest round decided.

use egui::{Align, Id, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::read::Read;
use super::{Focus, PlanView};
use crate::app::Command;
use crate::app::words_of_mapping::decision_words;
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{Case, Decision, Edit, Round, RoundText};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line_within, paragraph};
use crate::ui::widgets::{
    CardState, Choice, Level, choice_group_ui, heading_ui, paint_card, quiet, text_area,
};

/// What can be decided.
const OFFERED: [Decision; 4] = [
    Decision::Yes,
    Decision::Maybe,
    Decision::NotYet,
    Decision::No,
];

impl PlanView {
    pub(super) fn others_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, read: &Read) {
        const PADDING: f32 = 16.0;
        let t = cx.tokens;
        let rect_id = ui.scope_id().with("plan others");
        let known: f32 = ui.data(|data| data.get_temp(rect_id)).unwrap_or(54.0);
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), known));
        paint_card(ui.painter(), rect, t, CardState::Rest);
        let inner = rect.shrink(PADDING);
        let question = cx.words.t("plan-others");
        let builder = UiBuilder::new()
            .max_rect(inner)
            .id_salt("plan others")
            .accessibility_role(Role::Group)
            .accessibility_label(question);
        let mut place = ui.new_child(builder);
        let ui_box = &mut place;
        ui_box.spacing_mut().item_spacing.y = 0.0;
        self.answer_ui(ui_box, cx, read, inner);
        let open = case.open_round();
        if !cx.can_edit() || open.is_none() {
            self.answers = false;
        }
        if self.answers
            && let Some(round) = open
        {
            ui_box.add_space(space::MEDIUM);
            self.decide_ui(ui_box, cx, round);
        }
        let tall = (place.min_rect().height() + 2.0 * PADDING).max(54.0);
        if (tall - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(rect_id, tall));
            ui.ctx().request_discard("the last box is measured");
        } else if self.shows_answer && self.answers {
            self.shows_answer = false;
            ui.scroll_to_rect(rect, Some(Align::Max));
        }
        ui.advance_cursor_after_rect(rect);
    }

    /// The question, what was answered, and the way to answer.
    fn answer_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read, inner: Rect) {
        let t = cx.tokens;
        let words = cx.words;
        let top = inner.top();
        let icon = pos2(inner.left() + icon_size::BODY / 2.0, top + 11.0);
        Icon::Users.paint(ui.painter(), icon, icon_size::BODY, t.muted);
        let can_answer = cx.can_edit() && read.others.as_ref().is_some_and(|it| it.is_open);
        let (key, icon) = match (&read.others, self.answers) {
            (_, true) => ("plan-others-done", Icon::Check),
            (Some(others), _) if others.answer.is_some() => ("plan-others-change", Icon::Pencil),
            _ => ("plan-others-answer", Icon::Pencil),
        };
        let mut right = inner.right();
        if can_answer {
            let act = quiet(words.t(key)).icon(icon);
            let wide = act.natural_width(ui) + 26.0;
            let place = Rect::from_min_size(pos2(right - wide + 8.0, top - 5.0), vec2(wide, 32.0));
            let mut place = ui.new_child(UiBuilder::new().max_rect(place));
            let response = act.ui(&mut place, t);
            self.take_focus(Focus::Others, &response);
            if response.clicked() {
                self.answers = !self.answers;
                self.shows_answer = self.answers;
                if !self.answers {
                    self.focus_next = Some(Focus::Others);
                }
            }
            right -= wide + space::MEDIUM;
        }
        let left = inner.left() + icon_size::BODY + 10.0;
        let room = (right - left).max(100.0);
        let place = Rect::from_min_size(pos2(left, top), vec2(room, 400.0));
        let mut place = ui.new_child(UiBuilder::new().max_rect(place));
        let heading = heading_ui(&mut place, t, words.t("plan-others"), Level::Section);
        let answer = match &read.others {
            None => words.t("plan-others-no-round").to_owned(),
            Some(others) => match &others.answer {
                None => words.t("plan-others-none").to_owned(),
                Some(answer) if others.written.is_empty() => format!("{answer}."),
                Some(answer) => format!("{}. {}", answer.trim_end_matches('.'), others.written),
            },
        };
        let beside = heading.rect.right() + 14.0;
        let natural = line_within(ui.painter(), &answer, Font::Body, 10_000.0);
        let (at, galley) = if beside + natural.size().x <= right {
            (pos2(beside, top + 1.0), natural)
        } else {
            let galley = paragraph(ui.painter(), &answer, Font::Body, room);
            (pos2(left, heading.rect.bottom() + 2.0), galley)
        };
        let rect = Rect::from_min_size(at, galley.size());
        let told = ui.allocate_rect(rect, Sense::hover());
        told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &answer));
        ui.painter().galley(at, galley, t.muted);
        let bottom = rect.bottom().max(heading.rect.bottom());
        ui.advance_cursor_after_rect(Rect::from_min_max(inner.min, pos2(inner.right(), bottom)));
    }

    /// The decision and its words, written into the open round as they are typed.
    fn decide_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, round: &Round) {
        let (words, t) = (cx.words, cx.tokens);
        let name = words.t("plan-others-decision");
        let choices = OFFERED.map(|offered| Choice {
            words: decision_words(words, offered),
            name: decision_words(words, offered),
        });
        let chosen = OFFERED.iter().position(|offered| *offered == round.others);
        let id = Id::unique("plan others decision");
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            if let Some(n) = choice_group_ui(ui, t, (id, name), &choices, chosen, 96.0) {
                let mut round = round.clone();
                round.others = OFFERED[n];
                cx.push(Edit::PutRound(Box::new(round)));
            }
        });
        ui.add_space(space::SMALL);
        let name = words.t("plan-others-note");
        let id = Id::unique("plan others note");
        let field = text_area(id, &round.others_note, name, 2)
            .hint(name)
            .ui(ui, t);
        if let Some(text) = field.changed {
            cx.push(Edit::SetRoundText {
                round: round.id,
                field: RoundText::OthersNote,
                text,
            });
        }
        if field.left {
            cx.push(Command::Rest);
        }
        if field.submitted || field.escaped {
            self.answers = false;
            self.focus_next = Some(Focus::Others);
        }
    }
}
