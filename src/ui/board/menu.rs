//! Menus of a card and of a theme: everything the mouse can drag, the keyboard can choose.

use egui::Ui;

use super::card::{Step, card_id};
use super::{BoardView, names};
use crate::app::Command;
use crate::app::plan_forms::SubGoalStart;
use crate::design::Icon;
use crate::model::{
    Card, Case, Edit, ItemRef, Origin, ReactionId, Side, ThemeId, Voice, first_sentence,
};
use crate::text::Arg;
use crate::ui::widgets::{menu_item_ui, text_field};
use crate::ui::{Cx, show_origin, theme_icon};

impl BoardView {
    pub(super) fn card_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        ui.spacing_mut().item_spacing.y = 0.0;
        if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::Pencil),
            cx.words.t("board-card-edit"),
            Some("Enter"),
        )
        .clicked()
        {
            self.begin_editing(ui, card.id);
        }
        ui.menu_button(cx.words.t("board-card-voice"), |ui| {
            voice_menu_ui(ui, cx, case, card);
        });
        ui.menu_button(cx.words.t("board-card-origin"), |ui| {
            origin_menu_ui(ui, cx, case, card);
        });
        self.look_menu_ui(ui, cx, case, card);
        self.sub_goals_menu_ui(ui, cx, case, card);
        ui.separator();
        if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::ArrowUp),
            cx.words.t("board-card-up"),
            Some("Alt+↑"),
        )
        .clicked()
        {
            self.step(cx, case, card, Step::Up);
        }
        if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::ArrowDown),
            cx.words.t("board-card-down"),
            Some("Alt+↓"),
        )
        .clicked()
        {
            self.step(cx, case, card, Step::Down);
        }
        ui.separator();
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
                let button = menu_item_ui(ui, cx.tokens, Some(theme_icon(theme)), &words, None);
                if button.clicked() {
                    self.move_to(cx, card, theme, side);
                }
            }
        }
        ui.separator();
        if Self::can_take_out(case, card) {
            let words = cx.words.t("board-card-take-out");
            let keys = cx.words.t("key-shift-delete");
            let icon = Some(Icon::Minus);
            if menu_item_ui(ui, cx.tokens, icon, words, Some(keys)).clicked() {
                self.take_out(cx, case, card);
            }
        }
        if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::Trash2),
            cx.words.t("board-card-delete"),
            Some("Delete"),
        )
        .clicked()
        {
            self.delete(cx, case, card);
        }
        let forever = cx.words.t("erase-for-good");
        if menu_item_ui(ui, cx.tokens, None, forever, None).clicked() {
            cx.push(Command::AskErase(ItemRef::Card(card.id)));
        }
    }

    /// Where the card came from, and its life: what can be looked at without changing anything.
    pub(super) fn look_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        if let Some(origin) = card.origin {
            let words = cx.words.t("board-card-show-origin");
            if menu_item_ui(ui, cx.tokens, Some(Icon::ExternalLink), words, None).clicked() {
                show_origin(cx, case, origin);
            }
        }
        let words = cx.words.t("life-show");
        if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::History),
            words,
            Some(cx.words.t("key-alt-enter")),
        )
        .clicked()
        {
            self.life.open(card.id, card_id(card.id));
        }
    }

    /// A sub-goal from the card, and the ways to those that answer it.
    fn sub_goals_menu_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        let t = cx.tokens;
        let keys = format!("{}+D", cx.words.t("key-ctrl"));
        let begin = cx.words.t("plan-card-begin");
        if menu_item_ui(ui, t, Some(Icon::Target), begin, Some(&keys)).clicked() {
            cx.push(Command::BeginSubGoal(SubGoalStart::Card(card.id)));
        }
        for id in self.names.answered(card.id) {
            let Some(goal) = case.sub_goal(*id) else {
                continue;
            };
            let name = first_sentence(&goal.text);
            let words = cx
                .words
                .tf("plan-card-answered-name", &[("name", name.into())]);
            if menu_item_ui(ui, t, Some(Icon::ExternalLink), &words, None).clicked() {
                cx.push(Command::ShowItem(ItemRef::SubGoal(*id)));
            }
        }
    }

    pub(super) fn theme_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, theme: ThemeId) {
        ui.spacing_mut().item_spacing.y = 0.0;
        if self.filling.is_some() {
            if menu_item_ui(
                ui,
                cx.tokens,
                Some(Icon::Minimize),
                cx.words.t("board-theme-back"),
                Some("Esc"),
            )
            .clicked()
            {
                self.filling = None;
            }
        } else if menu_item_ui(
            ui,
            cx.tokens,
            Some(Icon::Maximize),
            cx.words.t("board-theme-fill"),
            None,
        )
        .clicked()
        {
            self.filling = Some(theme);
            self.prompts[theme.index()] = true;
        }
        let shown = &mut self.prompts[theme.index()];
        let words = cx.words.t(if *shown {
            "board-prompts-hide"
        } else {
            "board-prompts-show"
        });
        if menu_item_ui(ui, cx.tokens, Some(Icon::CircleQuestionMark), words, None).clicked() {
            *shown = !*shown;
        }
    }
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
            cx.push(Edit::SetCardVoice {
                id: card.id,
                voice: voice.clone(),
            });
        }
    }
    ui.separator();
    let id = ui.scope_id().with("new-voice");
    let typed = ui
        .data(|data| data.get_temp::<String>(id))
        .unwrap_or_default();
    let name = cx.words.t("board-voice-add");
    let outcome = text_field(id.with("field"), &typed, name)
        .hint(name)
        .ui(ui, cx.tokens);
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
    let choose = |cx: &mut Cx<'_>, origin| {
        cx.push(Command::Edit(Edit::SetCardOrigin {
            id: card.id,
            origin,
        }));
    };
    egui::ScrollArea::vertical()
        .max_height(420.0)
        .show(ui, |ui| {
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
            for entry in &case.entries {
                let origin = Some(Origin::Entry(entry.id));
                if choice(ui, first_sentence(&entry.text), card.origin == origin) {
                    choose(cx, origin);
                }
            }
        });
}
