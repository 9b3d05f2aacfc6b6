//! What stands beside and behind the lanes of the child's own life: its homes, and the lives of others.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::TimelineView;
use super::scene::Read;
use crate::app::Command;
use crate::app::settings::SettingsChange;
use crate::design::{Font, Icon, space};
use crate::ui::Cx;
use crate::ui::widgets::{checkbox_ui, label_ui, plain};

impl TimelineView {
    /// The button and its choices; nothing where there is nothing to choose.
    pub(super) fn show_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read) {
        let t = cx.tokens;
        let has_homes = read.entries.all.iter().any(|entry| entry.home);
        if !has_homes && read.entries.lives.is_empty() {
            return;
        }
        let button = plain(cx.words.t("timeline-show")).icon(Icon::Eye).ui(ui, t);
        Popup::menu(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                ui.set_width(280.0);
                ui.spacing_mut().item_spacing.y = space::TINY;
                let look = &cx.state.settings.timeline;
                if has_homes {
                    let words = cx.words.t("timeline-homes-behind");
                    if checkbox_ui(ui, t, words, look.shows_homes).clicked() {
                        let mut look = look.clone();
                        look.shows_homes = !look.shows_homes;
                        cx.push(Command::Set(SettingsChange::Timeline(look)));
                    }
                }
                if !read.entries.lives.is_empty() {
                    ui.add_space(space::TINY);
                    label_ui(ui, cx.words.t("timeline-lives"), Font::Small, t.muted);
                    for (person, name, count) in &read.entries.lives {
                        let on = look.lives.contains(person);
                        let words = format!("{name} ({count})");
                        if checkbox_ui(ui, t, &words, on).clicked() {
                            let look = look.clone().with_life_turned(*person);
                            cx.push(Command::Set(SettingsChange::Timeline(look)));
                        }
                    }
                }
            });
    }
}
