//! The experiences somebody thinks a reaction may hang together with.

use egui::{Id, Popup, PopupCloseBehavior, ScrollArea, Ui, UiBuilder, vec2};

use super::super::Cx;
use super::ScreeningView;
use super::panel::paragraph_ui;
use crate::app::{Act, Command, InFocus, Which};
use crate::design::{Font, Icon};
use crate::model::{Case, Edit, Experience, LinkId, ReactionId};
use crate::ui::experience_words::{experience_mark, experience_name, experience_when};
use crate::ui::widgets::{self, Level, LinkRow};

/// From so many experiences on, the menu can be searched.
const SEARCHED_FROM: usize = 9;

fn menu_id() -> Id {
    Id::unique("link an experience")
}

impl ScreeningView {
    /// The linked experiences and the way to link another one.
    pub(super) fn links_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, reaction: ReactionId) {
        let Some(case) = cx.case() else { return };
        let t = cx.tokens;
        let words = cx.words;
        widgets::heading_ui(ui, t, words.t("screening-links"), Level::Group);
        let mut any = false;
        for link in case.links_of_reaction(reaction) {
            let Some(experience) = case.experience(link.experience) else {
                continue;
            };
            any = true;
            let below = experience_when(words, case, experience);
            let (row, _) = ui.allocate_exact_size(
                vec2(
                    ui.available_width(),
                    if below.is_empty() { 36.0 } else { 44.0 },
                ),
                egui::Sense::hover(),
            );
            let bin = if cx.can_edit() { 36.0 } else { 0.0 };
            let mut place = ui.new_child(
                UiBuilder::new()
                    .id_salt(link.id)
                    .max_rect(row.with_max_x(row.right() - bin)),
            );
            let name = experience_name(experience, cx.state.lang);
            let pressed = LinkRow {
                mark: Some(experience_mark(experience)),
                title: name,
                below: (!below.is_empty()).then_some(below.as_str()),
                ..LinkRow::default()
            }
            .ui(&mut place, t)
            .clicked();
            if pressed {
                show(cx, experience);
            }
            if cx.can_edit() {
                let mut place = ui.new_child(
                    UiBuilder::new()
                        .id_salt((link.id, "menu"))
                        .max_rect(row.with_min_x(row.right() - 32.0))
                        .layout(egui::Layout::left_to_right(egui::Align::Center)),
                );
                let menu = words.tf("screening-link-menu", &[("name", name.into())]);
                let mut unlink = false;
                let mut open = false;
                let mut choose = false;
                widgets::more_menu_ui(&mut place, t, &menu, |ui| {
                    let item = |ui: &mut Ui, icon, key| {
                        widgets::menu_item_ui(ui, t, Some(icon), words.t(key), None).clicked()
                    };
                    open = item(ui, Icon::ExternalLink, "screening-link-show");
                    choose = item(ui, Icon::GitCompareArrows, "screening-link-choose");
                    unlink = item(ui, Icon::Unlink, "screening-unlink");
                });
                if unlink {
                    cx.push(Command::EditWithToast(Edit::Unlink(link.id)));
                }
                if open {
                    show(cx, experience);
                }
                if choose {
                    cx.push(Command::Choose(Some(InFocus::Experience(experience.id))));
                }
            }
        }
        if !any {
            paragraph_ui(ui, words.t("screening-links-none"), Font::Body, t.muted);
        }
        if cx.can_edit() && !case.experiences.is_empty() {
            self.link_menu_ui(ui, cx, case, reaction);
        }
        if widgets::quiet(words.t("screening-show-focus"))
            .icon(Icon::GitCompareArrows)
            .ui(ui, t)
            .clicked()
        {
            cx.push(Command::Choose(Some(InFocus::Reaction(reaction))));
            cx.push(Act::GoFocus);
        }
    }

    fn link_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, reaction: ReactionId) {
        const TALL: f32 = 32.0;
        let t = cx.tokens;
        let words = cx.words;
        let button = widgets::plain(words.t("screening-link"))
            .icon(Icon::Plus)
            .ui(ui, t);
        let shown = Popup::menu(&button)
            .id(menu_id())
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(320.0)
            .show(|ui| {
                ui.set_width(320.0);
                if case.experiences.len() >= SEARCHED_FROM {
                    let id = menu_id().with("search");
                    let name = words.t("screening-link-search");
                    let field = widgets::text_field(id, &self.link_filter, name)
                        .icon(Icon::Search)
                        .hint(name)
                        .ui(ui, t);
                    if let Some(text) = field.changed {
                        self.link_filter = text;
                    }
                }
                let wanted = self.link_filter.trim().to_lowercase();
                let open: Vec<&Experience> = case
                    .experiences
                    .iter()
                    .map(|item| &**item)
                    .filter(|item| {
                        let linked = case
                            .links_of_reaction(reaction)
                            .any(|link| link.experience == item.id);
                        let found = wanted.is_empty()
                            || item.description.to_lowercase().contains(&wanted)
                            || item
                                .kind
                                .name(cx.state.lang)
                                .to_lowercase()
                                .contains(&wanted);
                        !linked && found
                    })
                    .collect();
                let mut chosen = None;
                ui.spacing_mut().item_spacing.y = 0.0;
                ScrollArea::vertical().max_height(9.5 * TALL).show_rows(
                    ui,
                    TALL,
                    open.len(),
                    |ui, range| {
                        for item in &open[range] {
                            let name = experience_name(item, cx.state.lang);
                            if widgets::menu_item_ui(ui, t, None, name, None).clicked() {
                                chosen = Some(item.id);
                            }
                        }
                    },
                );
                if open.is_empty() {
                    widgets::label_ui(
                        ui,
                        words.t("screening-link-none-found"),
                        Font::Body,
                        t.muted,
                    );
                }
                chosen
            });
        if let Some(experience) = shown.and_then(|shown| shown.inner) {
            cx.push(Edit::Link {
                id: LinkId::fresh(),
                reaction,
                experience,
                basis: String::new(),
            });
            self.link_filter.clear();
            Popup::close_id(ui.ctx(), menu_id());
        }
    }
}

/// Shows an experience where experiences are at home.
fn show(cx: &mut Cx<'_>, experience: &Experience) {
    cx.push(Act::GoTimeline);
    cx.push(Command::OpenExperience(Which::Existing(experience.id)));
}
