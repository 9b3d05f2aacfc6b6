//! The panel that explains the chosen experience, and what can be done with it.

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::ExperiencesView;
use super::life_line::Scale;
use super::rows::{Row, Table};
use crate::app::words_of_changes::kind_label;
use crate::app::{Act, Command, View, Which};
use crate::design::{Icon, space};
use crate::model::{ExperienceId, ItemRef, Origin};
use crate::ui::Cx;
use crate::ui::timeline::experience_told::experience_told_ui;
use crate::ui::timeline::told::muted_ui;
use crate::ui::uses_ui;
use crate::ui::widgets::{
    Level, SidePanel, heading_ui, icon_button, menu_item_ui, more_menu_ui, plain,
};

impl ExperiencesView {
    pub(super) fn panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        table: &Table,
        scale: &Scale,
        id: ExperienceId,
    ) {
        let (Some(item), Some(row)) = (
            table.case.experience(id),
            table.rows.iter().find(|row| row.id == id),
        ) else {
            return;
        };
        let panel = SidePanel {
            id: "experiences-panel",
            name: cx.words.t("timeline-panel"),
            has_foot: true,
            right: space::WIDE,
        };
        let (mut body, foot) = panel.places(ui, cx.tokens);
        self.title_ui(&mut body, cx, row);
        ScrollArea::vertical()
            .id_salt(("experiences-panel", id))
            .auto_shrink([false, false])
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                muted_ui(ui, cx, &kind_label(item.kind, cx.state.lang));
                line_ui(ui, cx, row, scale);
                if let Some(reaction) = experience_told_ui(ui, cx, &table.case, item, None) {
                    let mut links = table.case.links_of_experience(id);
                    if let Some(link) = links.find(|link| link.reaction == reaction) {
                        cx.push(Command::ShowItem(ItemRef::Link(link.id)));
                    }
                }
                ui.add_space(space::TINY);
                uses_ui(ui, cx, Origin::Experience(id));
                ui.add_space(space::LARGE);
            });
        if let Some(mut foot) = foot {
            self.foot_ui(&mut foot, cx, table, id);
        }
    }

    fn title_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &Row) {
        let t = cx.tokens;
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
        row.mark.paint(
            ui.painter(),
            pos2(rect.left() + 8.0, rect.top() + 14.0),
            t.text,
        );
        let close = Rect::from_min_size(
            pos2(rect.right() - 26.0, rect.top() - 3.0),
            vec2(32.0, 32.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(close));
        if icon_button(Icon::X, cx.words.t("timeline-panel-close"))
            .ui(&mut place, t)
            .clicked()
        {
            self.close_panel(cx, row.id);
        }
        let words = Rect::from_min_max(
            pos2(rect.left() + 25.0, rect.top() + 3.0),
            pos2(rect.right() - 34.0, rect.top() + 400.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(words));
        let heading = heading_ui(&mut place, t, &row.name, Level::Section);
        let bottom = heading.rect.bottom().max(rect.top() + 28.0) + 4.0;
        ui.advance_cursor_after_rect(Rect::from_min_max(rect.min, pos2(rect.right(), bottom)));
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, table: &Table, id: ExperienceId) {
        let t = cx.tokens;
        let item = ItemRef::Experience(id);
        if cx.can_edit()
            && plain(cx.words.t("details-edit"))
                .icon(Icon::Pencil)
                .ui(ui, t)
                .clicked()
        {
            // When the form closes, the keyboard is back here.
            self.focus_next = Some(id);
            cx.push(Command::OpenExperience(Which::Existing(id)));
        }
        if plain(cx.words.t("experiences-on-timeline"))
            .icon(Icon::CalendarDays)
            .ui(ui, t)
            .clicked()
        {
            cx.push(Command::ShowItemIn(item, View::Timeline));
        }
        if !cx.can_edit() {
            return;
        }
        let mut removes = false;
        more_menu_ui(ui, t, cx.words.t("details-more"), |ui| {
            let card = cx.words.named("act", Act::MakeCard.name());
            if menu_item_ui(ui, t, Some(Icon::SquarePen), card, None).clicked() {
                cx.push(Command::AskCard(Origin::Experience(id)));
            }
            let delete = cx.words.t("details-delete");
            removes = menu_item_ui(ui, t, Some(Icon::Trash2), delete, None).clicked();
            let forever = cx.words.t("erase-for-good");
            if menu_item_ui(ui, t, Some(Icon::Trash2), forever, None).clicked() {
                cx.push(Command::AskErase(item));
            }
        });
        if removes && let Some(shown) = self.shown.clone() {
            self.remove(cx, table, &shown, id);
        }
    }
}

/// The life from birth to today with this experience on it; nothing where it has no time.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row, scale: &Scale) {
    const TALL: f32 = 44.0;
    const ARROW: f32 = 22.0;
    let Some(life) = &row.life else { return };
    let t = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
    let axis = Rect::from_min_size(rect.min, vec2(rect.width() - ARROW, 24.0));
    scale.paint(ui.painter(), t, axis, t.border_strong);
    scale.paint_life(ui.painter(), life, axis, t.text, t.card);
    scale.paint_ages(ui.painter(), t, cx.words, axis, rect.top() + 25.0);
}
