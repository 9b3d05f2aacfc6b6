//! In which weeks after a round a new one may begin.

use egui::{Sense, Ui, vec2};

use super::pieces::{beside_ui, section_ui};
use crate::app::Command;
use crate::app::settings::{SettingsChange, WEEKS};
use crate::design::{Font, Icon, height, space};
use crate::model::rounds::Weeks;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line};
use crate::ui::widgets::{icon_button, label_ui, paragraph_ui};

pub(super) fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    section_ui(ui, t, words.t("settings-rounds"), |ui| {
        let Weeks { earliest, latest } = cx.state.settings.weeks;
        paragraph_ui(ui, words.t("settings-rounds-hint"), Font::Body, t.muted);
        ui.add_space(space::MEDIUM);
        let name = words.t("settings-weeks-earliest");
        if let Some(earliest) = week_ui(ui, cx, name, earliest, *WEEKS.start(), latest) {
            cx.push(Command::Set(SettingsChange::Weeks(Weeks {
                earliest,
                latest,
            })));
        }
        ui.add_space(space::SMALL);
        let name = words.t("settings-weeks-latest");
        if let Some(latest) = week_ui(ui, cx, name, latest, earliest, *WEEKS.end()) {
            cx.push(Command::Set(SettingsChange::Weeks(Weeks {
                earliest,
                latest,
            })));
        }
    });
}

/// A week between two others, and a step to either side; gives the week stepped to.
fn week_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, week: u8, first: u8, last: u8) -> Option<u8> {
    const NUMBER: f32 = 64.0;
    let (words, t) = (cx.words, cx.tokens);
    let mut stepped = None;
    let said = |ui: &mut Ui| {
        label_ui(ui, name, Font::Strong, t.text);
    };
    let wide = NUMBER + 2.0 * height::BUTTON;
    beside_ui(ui, wide, said, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let args = [("what", name.into())];
        // From right to left, as the row stands at the right.
        let later = words.tf("settings-week-later", &args);
        let is_last = (week >= last).then(|| words.t("settings-week-last"));
        let later = icon_button(Icon::Plus, &later)
            .disabled_because(is_last)
            .ui(ui, t);
        let week_words = words.tf("settings-week", &[("n", week.into())]);
        let galley = line(ui.painter(), &week_words, Font::Strong);
        let (rect, number) = ui.allocate_exact_size(vec2(NUMBER, height::BUTTON), Sense::hover());
        let spoken = format!("{name} {week_words}");
        number.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Status, true, &spoken));
        let left = rect.center() - vec2(galley.size().x / 2.0, 0.0);
        paint_line(ui.painter(), left, galley, t.text);
        let sooner = words.tf("settings-week-sooner", &args);
        let is_first = (week <= first).then(|| words.t("settings-week-first"));
        let sooner = icon_button(Icon::Minus, &sooner)
            .disabled_because(is_first)
            .ui(ui, t);
        if later.clicked() {
            stepped = Some(week + 1);
        } else if sooner.clicked() {
            stepped = Some(week - 1);
        }
        later
    });
    stepped
}
