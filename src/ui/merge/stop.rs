//! A merge that waits for a person's word: what the other no longer has, and whether it shall stay.

use egui::{Frame, Margin, Role, Stroke, Ui, UiBuilder, vec2};

use super::MergeView;
use super::told::StopTold;
use super::words_ui;
use crate::app::Command;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::merge::Fate;
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, label_ui, plain, primary, quiet};

/// So many are listed at once; the others unfold.
const FIRST: usize = 12;
/// Longer lines are hard to read.
const MOST_WIDE: f32 = 860.0;

impl MergeView {
    /// The box with the question.
    pub(super) fn stop_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, stop: &StopTold) {
        let t = cx.tokens;
        let group = UiBuilder::new()
            .accessibility_role(Role::Alert)
            .accessibility_label(&*stop.title);
        ui.scope_builder(group, |ui| {
            Frame::NONE
                .fill(t.card)
                .stroke(Stroke::new(1.0, t.error))
                .corner_radius(radius::PANEL)
                .inner_margin(Margin::symmetric(20, 16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width().min(MOST_WIDE));
                    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                    ui.horizontal_top(|ui| {
                        let (icon, _) = ui
                            .allocate_exact_size(vec2(icon_size::BODY, 22.0), egui::Sense::hover());
                        Icon::CircleAlert.paint_in(ui.painter(), icon, icon_size::BODY, t.error);
                        heading_ui(ui, t, &stop.title, Level::Section);
                    });
                    words_ui(ui, cx.words.t("merge-stop-text"), Font::Body, t.muted);
                    ui.add_space(space::SMALL);
                    self.items_ui(ui, cx, stop);
                    ui.add_space(space::MEDIUM);
                    if cx.can_edit() {
                        buttons_ui(ui, cx);
                        ui.add_space(space::TINY);
                        words_ui(ui, cx.words.t(stop.means), Font::Small, t.muted);
                    } else {
                        words_ui(ui, cx.words.t("disabled-read-only"), Font::Body, t.muted);
                    }
                });
        });
        ui.add_space(space::WIDE);
    }

    fn items_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, stop: &StopTold) {
        let t = cx.tokens;
        let most = if self.all_gone {
            stop.items.len()
        } else {
            FIRST
        };
        let list = UiBuilder::new()
            .accessibility_role(Role::List)
            .accessibility_label(&*stop.title);
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            for (name, place) in stop.items.iter().take(most) {
                ui.horizontal(|ui| {
                    let (icon, _) =
                        ui.allocate_exact_size(vec2(icon_size::BODY, 20.0), egui::Sense::hover());
                    Icon::Minus.paint_in(ui.painter(), icon, icon_size::DENSE, t.muted);
                    label_ui(ui, name, Font::Body, t.text);
                    label_ui(ui, place, Font::Small, t.muted);
                });
            }
        });
        let more = stop.items.len().saturating_sub(most);
        if more > 0 {
            let words = cx.words.tf("merge-stop-more", &[("n", more.into())]);
            if quiet(&words).ui(ui, t).clicked() {
                self.all_gone = true;
            }
        }
    }
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        if primary(cx.words.t("merge-stop-stay")).ui(ui, t).clicked() {
            cx.push(Command::AnswerStop(Fate::Stay));
        }
        if plain(cx.words.t("merge-stop-go")).ui(ui, t).clicked() {
            cx.push(Command::AnswerStop(Fate::Go));
        }
    });
}
