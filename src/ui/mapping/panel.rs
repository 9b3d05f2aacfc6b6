//! The panel: open questions always on top, and under them the one thing that is chosen.

use egui::{Align, Id, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::chosen::chosen_ui;
use super::read::Read;
use super::{Chosen, MappingView, Sizes};
use crate::app::Command;
use crate::app::words_of_changes::item_name;
use crate::design::{Font, Icon, space};
use crate::model::Origin;
use crate::ui::Cx;
use crate::ui::widgets::{icon_button, more_menu_ui, paragraph_ui, plain, rule_ui};

/// Height of the foot with the buttons.
const FOOT: f32 = 61.0;

impl MappingView {
    /// Draws the panel into `room`.
    pub(super) fn panel_room_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) {
        let t = cx.tokens;
        let builder = UiBuilder::new().max_rect(room).id_salt("mapping panel");
        let mut whole = ui.new_child(builder);
        whole.set_clip_rect(room.intersect(ui.clip_rect()));
        // What lies below must not be pressed through the panel.
        whole.interact(
            room,
            Id::unique("mapping panel ground"),
            Sense::CLICK | Sense::DRAG,
        );
        whole.painter().rect_filled(room, 0.0, t.card);
        whole.painter().vline(
            room.left() + 0.5,
            room.y_range(),
            Stroke::new(1.0, t.border),
        );
        if !sizes.panel_beside && !sizes.narrow {
            let line = Stroke::new(1.0, t.border);
            whole
                .painter()
                .hline(room.x_range(), room.top() + 0.5, line);
        }
        let has_foot = self.chosen.is_some() && cx.can_edit();
        let foot = if has_foot { FOOT } else { 0.0 };
        let mut top = room.top() + 14.0;
        if !sizes.panel_beside {
            let place = Rect::from_min_size(
                pos2(room.right() - space::WIDE - 22.0, room.top() + 8.0),
                vec2(32.0, 32.0),
            );
            let close = UiBuilder::new().max_rect(place);
            let pressed = whole.scope_builder(close, |ui| {
                let name = cx.words.t("close-panel");
                icon_button(Icon::X, name).ui(ui, t).clicked()
            });
            if pressed.inner {
                self.close_panel();
            }
            top += 28.0;
        }
        let inner = Rect::from_min_max(
            pos2(room.left() + space::WIDE, top),
            pos2(room.right() - space::LARGE, room.bottom() - foot),
        );
        let builder = UiBuilder::new().max_rect(inner);
        whole.scope_builder(builder, |ui| {
            ScrollArea::vertical()
                .id_salt("mapping panel")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_width(inner.width() - space::SMALL);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.spacing_mut().interact_size.y = 0.0;
                    // On narrow windows the questions stand at the end of the sheet.
                    if !sizes.narrow {
                        self.questions_ui(ui, cx, read);
                        ui.add_space(space::MEDIUM);
                        rule_ui(ui, t);
                        ui.add_space(space::MEDIUM);
                    }
                    if let Some(chosen) = self.chosen {
                        chosen_ui(ui, cx, read, chosen);
                    } else {
                        let hint = cx.words.t("mapping-chosen-none");
                        paragraph_ui(ui, hint, Font::Body, t.muted);
                    }
                    ui.add_space(space::LARGE);
                });
        });
        if let Some(chosen) = self.chosen.filter(|_| has_foot) {
            let rect = room.with_min_y(room.bottom() - FOOT);
            whole
                .painter()
                .hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, t.border));
            let builder = UiBuilder::new()
                .max_rect(rect.shrink2(vec2(space::WIDE, 0.0)))
                .layout(Layout::left_to_right(Align::Center));
            whole.scope_builder(builder, |ui| self.foot_ui(ui, cx, read, chosen));
        }
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, chosen: Chosen) {
        let t = cx.tokens;
        ui.spacing_mut().item_spacing.x = space::SMALL;
        if plain(cx.words.t("details-edit"))
            .icon(Icon::Pencil)
            .ui(ui, t)
            .clicked()
        {
            Self::open(cx, chosen);
        }
        if let Chosen::Entry(id) = chosen
            && plain(cx.words.t("mapping-to-themes"))
                .icon(Icon::LayoutDashboard)
                .ui(ui, t)
                .clicked()
        {
            cx.push(Command::AskCard(Origin::Entry(id)));
        }
        let name = item_name(cx.words, &read.case, chosen.item());
        let name = cx.words.tf("mapping-menu-of", &[("name", (&name).into())]);
        more_menu_ui(ui, t, &name, |ui| self.item_menu_ui(ui, cx, chosen));
    }
}
