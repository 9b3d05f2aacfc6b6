//! Menus of a card and of a theme: everything the mouse can drag, the keyboard can choose.

use egui::{Button, Ui};

use super::card::Step;
use super::{BoardView, names};
use crate::app::Command;
use crate::design::Icon;
use crate::model::{Card, Case, Edit, Origin, ReactionId, Side, ThemeId, Voice};
use crate::text::Arg;
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, text_field};

impl BoardView {
    pub(super) fn card_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        ui.set_min_width(240.0);
        if item(ui, Icon::Pencil, cx.words.t("board-card-edit"), "Enter") {
            self.begin_editing(ui, card.id);
        }
        ui.menu_button(cx.words.t("board-card-voice"), |ui| voice_menu_ui(ui, cx, case, card));
        ui.menu_button(cx.words.t("board-card-origin"), |ui| origin_menu_ui(ui, cx, case, card));
        ui.separator();
        if item(ui, Icon::ArrowUp, cx.words.t("board-card-up"), "Alt+↑") {
            self.step(cx, case, card, Step::Up);
        }
        if item(ui, Icon::ArrowDown, cx.words.t("board-card-down"), "Alt+↓") {
            self.step(cx, case, card, Step::Down);
        }
        ui.separator();
        heading_ui(ui, cx.tokens, cx.words.t("board-card-move"), Level::Group);
        for theme in ThemeId::ALL {
            for side in Side::ALL {
                if (theme, side) == (card.theme, card.side) {
                    continue;
                }
                let words = cx.words.tf(
                    "board-card-move-to",
                    &[
                        ("theme", Arg::Text(theme.name(cx.state.lang))),
                        ("side", Arg::Text(names::side_name(cx, side))),
                    ],
                );
                let shown = names::field_name(cx, theme, side);
                let button = ui.add(Button::new(shown));
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MenuItem, true, &words));
                if button.clicked() {
                    self.move_to(cx, card, theme, side);
                }
            }
        }
        ui.separator();
        if item(ui, Icon::Trash2, cx.words.t("board-card-delete"), "Delete") {
            self.delete(cx, case, card);
        }
    }

    pub(super) fn theme_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, theme: ThemeId) {
        ui.set_min_width(240.0);
        if self.filling.is_some() {
            if item(ui, Icon::Minimize, cx.words.t("board-theme-back"), "Esc") {
                self.filling = None;
            }
        } else if item(ui, Icon::Maximize, cx.words.t("board-theme-fill"), "") {
            self.filling = Some(theme);
            self.prompts[theme.index()] = true;
        }
        let shown = &mut self.prompts[theme.index()];
        let words = cx.words.t(if *shown { "board-prompts-hide" } else { "board-prompts-show" });
        if item(ui, Icon::CircleQuestionMark, words, "") {
            *shown = !*shown;
        }
    }
}

/// A menu item; true when it was chosen.
fn item(ui: &mut Ui, icon: Icon, words: &str, keys: &str) -> bool {
    let button = Button::new((icon.rich(crate::design::icon_size::DENSE), words)).shortcut_text(keys);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MenuItem, true, words));
    response.clicked()
}

fn choice(ui: &mut Ui, words: &str, chosen: bool) -> bool {
    ui.selectable_label(chosen, words).clicked()
}

fn voice_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
    let known = case.people.iter().map(|person| Voice::Person(person.id));
    let mut offered = vec![Voice::Unsaid, Voice::Child];
    offered.extend(known);
    for other in &case.cards {
        if !offered.contains(&other.voice) {
            offered.push(other.voice.clone());
        }
    }
    let family = Voice::Named(cx.words.t("board-voice-family").to_owned());
    if !offered.contains(&family) {
        offered.push(family);
    }
    for voice in offered {
        let name = match &voice {
            Voice::Unsaid => cx.words.t("board-voice-none").into(),
            voice => names::voice_name(cx, case, voice),
        };
        if choice(ui, &name, card.voice == voice) {
            cx.push(Edit::SetCardVoice { id: card.id, voice: voice.clone() });
        }
    }
    ui.separator();
    let id = ui.id().with("new voice");
    let typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    let name = cx.words.t("board-voice-add");
    let outcome = text_field(id.with("field"), &typed, name).hint(name).ui(ui, cx.tokens);
    if let Some(text) = outcome.changed {
        ui.data_mut(|data| data.insert_temp(id, text));
    }
    if (outcome.submitted || outcome.left) && !typed.trim().is_empty() {
        let voice = Voice::Named(typed.trim().to_owned());
        cx.push(Edit::SetCardVoice { id: card.id, voice });
        ui.data_mut(|data| data.remove::<String>(id));
        ui.close();
    }
}

fn origin_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
    let mut choose = |cx: &mut Cx<'_>, origin| cx.push(Command::Edit(Edit::SetCardOrigin { id: card.id, origin }));
    egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        if choice(ui, cx.words.t("board-origin-none"), card.origin.is_none()) {
            choose(cx, None);
        }
        for reaction in ReactionId::ALL {
            let origin = Some(Origin::Reaction(reaction));
            let words = format!("{} {}", reaction.number(), reaction.name(cx.state.lang));
            if choice(ui, &words, card.origin == origin) {
                choose(cx, origin);
            }
        }
        for experience in &case.experiences {
            let origin = Some(Origin::Experience(experience.id));
            if choice(ui, experience.name(), card.origin == origin) {
                choose(cx, origin);
            }
        }
        for person in &case.people {
            let origin = Some(Origin::Person(person.id));
            if choice(ui, &person.name, card.origin == origin) {
                choose(cx, origin);
            }
        }
    });
}
