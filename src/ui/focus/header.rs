//! Over both sides: the heading, the screening that is looked at, the names of the columns.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::FocusView;
use super::layout::Measures;
use super::read::Read;
use crate::design::{Font, Icon};
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{Level, Select, heading_ui, label_ui, quiet};
use crate::ui::{Cx, chosen_chip_ui};

/// The height of the names of the columns.
pub(super) const COLUMNS: f32 = 38.0;

impl FocusView {
    /// The line with the heading.
    pub(super) fn header_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, rect: Rect) {
        const SELECT: f32 = 260.0;
        let (w, t) = (cx.words, cx.tokens);
        let mut bar = ui.new_child(
            UiBuilder::new()
                .id_salt("focus header")
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center)),
        );
        bar.spacing_mut().item_spacing.x = 12.0;
        heading_ui(&mut bar, t, w.t("nav-focus"), Level::Screen);
        let select = SELECT.min(rect.width() * 0.45);
        let room = rect.right() - select - 16.0 - bar.cursor().left();
        if cx.state.in_focus.is_some() {
            chosen_chip_ui(&mut bar, cx, room.max(80.0));
        } else if line(bar.painter(), w.t("focus-hint"), Font::Body).size().x <= room {
            label_ui(&mut bar, w.t("focus-hint"), Font::Body, t.muted);
        }
        let Some(shown) = &read.screening else { return };
        let screenings = &read.case.screenings;
        let names: Vec<String> = screenings
            .iter()
            .rev()
            .map(|screening| {
                let date = w.date(screening.begun);
                w.tf("timeline-screening-of", &[("date", (&date).into())])
            })
            .collect();
        let chosen = screenings.iter().rev().position(|it| it.id == shown.id);
        let place = Rect::from_min_size(
            pos2(rect.right() - select, rect.center().y - 17.0),
            vec2(select, 34.0),
        );
        let mut place = ui.new_child(UiBuilder::new().id_salt("focus screening").max_rect(place));
        let select = Select {
            id: Id::unique("focus-screening"),
            name: w.t("focus-screening"),
            wide: select,
            tall: 34.0,
        };
        let next = select.ui(&mut place, t, &names, chosen);
        if let Some(screening) = next.and_then(|n| screenings.iter().rev().nth(n)) {
            self.screening = Some(screening.id);
        }
    }

    /// The names of the columns with what they hold, and the answers that are not JA.
    pub(super) fn heads_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        rect: Rect,
        m: &Measures,
    ) {
        let (w, t) = (cx.words, cx.tokens);
        let row = Layout::left_to_right(Align::Center);
        let name_ui = |ui: &mut Ui, salt: &str, rect: Rect, words: &str, count: usize| {
            let mut head = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(row));
            head.spacing_mut().item_spacing.x = 10.0;
            heading_ui(&mut head, t, words, Level::Section);
            label_ui(&mut head, &count.to_string(), Font::Body, t.muted);
        };
        if !m.is_stacked {
            let left = rect.with_max_x(rect.left() + m.experiences);
            let words = w.t("focus-experiences");
            name_ui(ui, "experiences", left, words, read.experiences.len());
        }
        let right = rect.with_min_x(rect.right() - m.reactions);
        let yes = usize::from(read.count.yes);
        name_ui(ui, "reactions", right, w.t("focus-reactions"), yes);
        let others = w.tf(
            "focus-others",
            &[
                ("no", read.count.no.into()),
                ("open", read.count.unanswered.into()),
            ],
        );
        if read.count.no + read.count.unanswered == 0 {
            return;
        }
        let mut fold = ui.new_child(
            UiBuilder::new()
                .id_salt("others")
                .max_rect(right)
                .layout(Layout::right_to_left(Align::Center)),
        );
        let icon = if self.unfolded {
            Icon::ChevronDown
        } else {
            Icon::ChevronRight
        };
        let button = quiet(&others)
            .icon(icon)
            .ink(t.muted)
            .tooltip(w.t(if self.unfolded {
                "focus-others-hide"
            } else {
                "focus-others-show"
            }))
            .ui(&mut fold, t);
        ui.ctx()
            .accesskit_node_builder(button.id, |node| node.set_expanded(self.unfolded));
        if button.clicked() {
            self.unfolded = !self.unfolded;
            if !self.unfolded && Self::is_folded_away(read, cx.state.in_focus) {
                self.choose(cx, None);
            }
        }
    }

    /// The notice that stands wherever answers are counted.
    pub(super) fn notice_ui(ui: &mut Ui, cx: &Cx<'_>, rect: Rect) {
        let mut line = ui.new_child(
            UiBuilder::new()
                .id_salt("focus notice")
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center)),
        );
        label_ui(
            &mut line,
            cx.words.notice_short(),
            Font::Small,
            cx.tokens.faint,
        );
    }
}
