//! *Det, der beskytter*: always in sight, so that the screen never holds burdens alone.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::FocusView;
use super::read::Read;
use crate::app::{Act, Command};
use crate::design::{Font, Icon, icon_size, space};
use crate::model::ItemRef;
use crate::ui::Cx;
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{label_ui, plain};

impl FocusView {
    /// What the mapping holds of it, as far as there is room, and the way there.
    pub(super) fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, rect: Rect, margin: f32) {
        let (w, t) = (cx.words, cx.tokens);
        ui.painter().rect_filled(rect, 0.0, t.card);
        let edge = Rect::from_min_size(rect.min, vec2(rect.width(), 1.0));
        ui.painter().rect_filled(edge, 0.0, t.border);
        let mut foot = ui.new_child(
            UiBuilder::new()
                .id_salt("focus foot")
                .max_rect(rect.shrink2(vec2(margin, 0.0)))
                .layout(Layout::left_to_right(Align::Center))
                .accessibility_role(egui::Role::Group)
                .accessibility_label(w.t("focus-protects")),
        );
        foot.spacing_mut().item_spacing.x = space::SMALL;
        let size = egui::Vec2::splat(icon_size::BODY);
        let (icon, _) = foot.allocate_exact_size(size, egui::Sense::hover());
        Icon::Sprout.paint_in(foot.painter(), icon, icon_size::BODY, t.text);
        label_ui(&mut foot, w.t("focus-protects"), Font::Strong, t.text);
        foot.add_space(space::SMALL);
        let wide = |ui: &Ui, words: &str| line(ui.painter(), words, Font::Body).size().x + 28.0;
        let leads = wide(&foot, w.t("nav-mapping")) + icon_size::BODY + 24.0;
        let right = foot.max_rect().right() - leads;
        let mut left_out = 0_usize;
        for (n, (id, all)) in read.protects.iter().enumerate() {
            let words = &shortened(all);
            let more = if n + 1 == read.protects.len() {
                0.0
            } else {
                48.0
            };
            if left_out > 0 || foot.cursor().left() + wide(&foot, words) + more > right {
                left_out += 1;
                continue;
            }
            let pressed = foot.push_id(id, |ui| {
                plain(words).name(all).tooltip(all).ui(ui, t).clicked()
            });
            if pressed.inner {
                cx.push(Command::ShowItem(ItemRef::Entry(*id)));
            }
        }
        if left_out > 0 {
            let words = w.tf("focus-protects-more", &[("n", left_out.into())]);
            label_ui(&mut foot, &words, Font::Body, t.muted);
        }
        if read.protects.is_empty() {
            let mut words = foot.new_child(
                UiBuilder::new()
                    .max_rect(foot.available_rect_before_wrap().with_max_x(right))
                    .layout(Layout::left_to_right(Align::Center)),
            );
            label_ui(&mut words, w.t("focus-protects-none"), Font::Body, t.muted);
        }
        let mut last = foot.new_child(
            UiBuilder::new()
                .id_salt("to the mapping")
                .max_rect(foot.max_rect().with_min_x(right))
                .layout(Layout::right_to_left(Align::Center)),
        );
        if plain(w.t("nav-mapping"))
            .name(w.t("focus-to-mapping"))
            .icon(Icon::Map)
            .ui(&mut last, t)
            .clicked()
        {
            cx.push(Act::GoMapping);
        }
    }
}

/// As much of a sentence as a button takes, cut at a word.
fn shortened(words: &str) -> String {
    const MOST: usize = 36;
    let Some((cut, _)) = words.char_indices().nth(MOST) else {
        return words.to_owned();
    };
    let cut = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", words[..cut].trim_end_matches([',', '.']))
}
