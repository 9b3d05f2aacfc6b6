//! The foot under the comparison: what can be done with the chosen version.

use egui::{Align, Layout, Ui, UiBuilder, Vec2};

use super::VersionsView;
use super::ask::Dialog;
use crate::app::Command;
use crate::design::{Font, Icon, height, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::paragraph;
use crate::ui::widgets::{paragraph_ui, plain, primary};

impl VersionsView {
    /// What can be done with the chosen version, and that nothing is lost by it.
    pub(super) fn foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, margin: f32) {
        let (words, t) = (cx.words, cx.tokens);
        let can_edit = cx.can_edit();
        let said = if can_edit {
            words.t("versions-foot")
        } else {
            words.t("versions-foot-reading")
        };
        let mut buttons = vec![plain(words.t("versions-open")).icon(Icon::BookOpen)];
        if can_edit {
            buttons.push(plain(words.t("versions-take")).icon(Icon::Copy));
            buttons.push(primary(words.t("versions-restore")).icon(Icon::ArchiveRestore));
        }
        let widths: Vec<f32> = buttons
            .iter()
            .map(|button| button.natural_width(ui) + 25.0)
            .collect();
        let gap = space::LIST;
        let row: f32 = widths.iter().map(|wide| wide + gap).sum();
        let whole = ui.available_width() - 2.0 * margin;
        // Beside the buttons where that leaves room for words, else above them.
        let is_beside = whole - row >= 220.0;
        let room = if is_beside {
            whole - row - space::LARGE
        } else {
            whole
        };
        let galley = paragraph(ui.painter(), said, Font::Body, room.max(80.0));
        let mut rows = 1;
        let mut used = 0.0;
        for wide in &widths {
            if used > 0.0 && used + wide > whole {
                rows += 1;
                used = 0.0;
            }
            used += wide + gap;
        }
        let stacked = rows as f32 * (height::BUTTON + space::SMALL);
        let tall = if is_beside {
            galley.size().y.max(height::BUTTON) + 2.0 * space::LARGE
        } else {
            galley.size().y + stacked + 2.0 * space::MEDIUM
        };
        let frame = egui::Frame::NONE.fill(t.card);
        let panel = egui::Panel::bottom("versions foot")
            .exact_size(tall.ceil())
            .resizable(false)
            .frame(frame);
        panel.show(ui, |ui| {
            let rect = ui.max_rect().shrink2(Vec2::new(margin, 0.0));
            let mut pressed = None;
            let mut draw = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = Vec2::new(gap, space::SMALL);
                for (n, button) in buttons.drain(..).enumerate() {
                    if button.ui(ui, t).clicked() {
                        pressed = Some(n);
                    }
                }
            };
            if is_beside {
                let left = rect.with_max_x(rect.left() + room);
                let words_at = left.with_min_y(rect.center().y - galley.size().y / 2.0);
                ui.scope_builder(UiBuilder::new().max_rect(words_at), |ui| {
                    paragraph_ui(ui, said, Font::Body, t.muted);
                });
                let right = rect.with_min_x(rect.right() - row + gap);
                let layout = Layout::left_to_right(Align::Center);
                ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), draw);
            } else {
                let inner = rect.shrink2(Vec2::new(0.0, space::MEDIUM));
                ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                    ui.spacing_mut().item_spacing.y = space::SMALL;
                    paragraph_ui(ui, said, Font::Body, t.muted);
                    ui.horizontal_wrapped(|ui| draw(ui));
                });
            }
            match pressed {
                None => {}
                Some(0) => {
                    if let Some(compared) = &self.compared {
                        cx.push(Command::ReadVersion(compared.of.0));
                    }
                }
                Some(1) => self.dialog = Some(self.ask_take()),
                Some(_) => self.dialog = Some(Dialog::Restore),
            }
        });
    }
}
