//! The line above the sheet: what it is, which knowledge is shown, and the way to write more.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::read::{Filter, Read};
use super::{MappingView, Sizes};
use crate::app::{Command, Which};
use crate::design::{Font, Icon, space};
use crate::ui::Cx;
use crate::ui::widgets::{Level, filter_chip_ui, heading_ui, label_ui, plain, primary, quiet};

impl MappingView {
    /// Draws the line and gives where the sheet begins.
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) -> f32 {
        let middle = if sizes.panel_beside { 34.0 } else { 26.0 };
        let line = Rect::from_min_max(
            pos2(room.left() + sizes.margin, room.top() + middle - 20.0),
            pos2(room.right() - sizes.margin, room.top() + middle + 20.0),
        );
        let id = Id::unique("mapping head right");
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(420.0);
        // What does not fit beside the heading stands below it.
        let beside = line.width() - known > 190.0;
        let row = Layout::left_to_right(Align::Center);
        let left = if beside {
            line.with_max_x(line.right() - known - space::LARGE)
        } else {
            line
        };
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            heading_ui(ui, cx.tokens, cx.words.t("nav-mapping"), Level::Screen);
            let alias = read.case.child.call_name();
            let hint = if read.is_blank() {
                cx.words
                    .tf("mapping-hint-empty", &[("alias", alias.into())])
            } else {
                cx.words.t("mapping-hint").to_owned()
            };
            if ui.available_width() > 60.0 {
                label_ui(ui, &hint, Font::Body, cx.tokens.muted);
            }
        });
        let at = if beside {
            line.with_min_x(line.right() - known)
        } else {
            line.translate(vec2(0.0, 40.0))
        };
        let builder = UiBuilder::new().max_rect(at).layout(row);
        let right = ui.scope_builder(builder, |ui| self.head_right_ui(ui, cx, read, sizes));
        let taken = right.response.rect.width();
        if (taken - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, taken));
            ui.ctx()
                .request_discard("the head of the mapping is measured");
        }
        let mut bottom = if beside { line.bottom() } else { at.bottom() };
        bottom += self.hidden_ui(ui, cx, read, pos2(line.left(), bottom));
        bottom
            + if sizes.panel_beside {
                space::SMALL
            } else {
                2.0
            }
    }

    fn head_right_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, sizes: Sizes) {
        let (words, t) = (cx.words, cx.tokens);
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let new = words.tf(
            "mapping-new-since",
            &[("n", read.round.unwrap_or_default().into())],
        );
        let filters = [
            (Filter::All, words.t("mapping-filter-all"), true),
            (Filter::New, new.as_str(), read.round.is_some()),
            (Filter::Unsure, words.t("certainty-uncertain"), true),
        ];
        for ((filter, name, is_offered), count) in filters.into_iter().zip(read.counts) {
            let on = self.filter == filter;
            if is_offered && filter_chip_ui(ui, t, name, Some(count), on).clicked() {
                self.filter = filter;
            }
        }
        if !sizes.panel_beside && !sizes.narrow {
            let name = words.t("mapping-questions");
            let words = format!("{name} {}", read.open.len());
            let button = plain(&words)
                .name(name)
                .icon(Icon::MessageCircleQuestionMark)
                .pressed(self.panel_open);
            if button.ui(ui, t).clicked() {
                self.panel_open = !self.panel_open;
            }
        }
        if cx.can_edit() && primary(words.t("mapping-write")).ui(ui, t).clicked() {
            cx.push(Command::OpenEntry(Which::New));
        }
    }

    /// How much the filter hides, and the way back; gives the height it takes.
    fn hidden_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read, at: egui::Pos2) -> f32 {
        const TALL: f32 = 30.0;
        let shown = read.counts[self.filter as usize];
        let hidden = read.counts[0].saturating_sub(shown);
        if self.filter == Filter::All || read.filter != self.filter {
            return 0.0;
        }
        let rect = Rect::from_min_size(at, vec2(500.0, TALL));
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(builder, |ui| {
            let words = cx.words.tf("mapping-hidden", &[("n", hidden.into())]);
            label_ui(ui, &words, Font::Small, cx.tokens.muted);
            if quiet(cx.words.t("mapping-show-all"))
                .small()
                .ui(ui, cx.tokens)
                .clicked()
            {
                self.filter = Filter::All;
            }
        });
        TALL
    }
}
