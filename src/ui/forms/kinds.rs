//! What an experience is about: the fifteen kinds and *Andet*, as a list where there is room and as a select with search
//! where there is not. Each has its help.

use egui::{
    Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense,
    SetOpenCommand, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::radios::radio_group_ui;
use crate::design::{Font, Icon, Tokens, height, icon_size, radius, space};
use crate::model::KindId;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line_within, paint_line, paragraph};
use crate::ui::widgets::{Level, Radio, RadioLook, Reach, heading_ui, panel_frame, text_field};

/// What is remembered of the choice between passes.
#[derive(Debug, Default)]
pub struct Kinds {
    /// What is looked for in the select.
    search: String,
    /// Which of the found ones the arrows stand on.
    at: usize,
}

impl Kinds {
    /// All of them, one below the other.
    pub fn list_ui(ui: &mut Ui, cx: &Cx<'_>, kind: &mut KindId) {
        let t = cx.tokens;
        let lang = cx.state.lang;
        panel_frame(t)
            .inner_margin(egui::Margin::same(5))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let all = KindId::ALL;
                let name = cx.words.t("experience-kind");
                let chosen = radio_group_ui(ui, name, all.len(), kind.index(), |ui, n, reach| {
                    let number = all[n]
                        .number()
                        .map_or(String::new(), |number| number.to_string());
                    let row = Radio {
                        words: all[n].name(lang),
                        number: Some(&number),
                        chosen: n == kind.index(),
                        look: RadioLook::Row,
                        reach,
                        right_room: 30.0,
                        ..Radio::default()
                    }
                    .ui(ui, t);
                    let help = all[n].get().help.get(lang);
                    ui.ctx()
                        .accesskit_node_builder(row.id, |node| node.set_description(help));
                    let place = Rect::from_center_size(
                        pos2(row.rect.right() - 26.0, row.rect.center().y),
                        vec2(height::BUTTON, height::BUTTON),
                    );
                    help_ui(ui, cx, all[n], place, reach, n == kind.index());
                    row
                });
                if let Some(n) = chosen {
                    *kind = all[n];
                }
            });
    }

    /// The chosen one in a field that unfolds.
    pub fn select_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, kind: &mut KindId) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            let wide = ui.available_width() - height::BUTTON - space::TINY;
            let field = select_field_ui(ui, cx, *kind, wide);
            let (place, _) =
                ui.allocate_exact_size(vec2(height::BUTTON, height::FIELD), Sense::hover());
            help_ui(ui, cx, *kind, place, Reach::Tab, false);
            self.popup_ui(ui, cx, &field, kind);
        });
    }

    fn popup_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, field: &Response, kind: &mut KindId) {
        let (t, lang) = (cx.tokens, cx.state.lang);
        let popup = field.id.with("kinds");
        let search_id = Id::unique("search kinds");
        let was_open = Popup::is_id_open(ui.ctx(), popup);
        let opens = field.clicked() && !was_open;
        if opens {
            self.search.clear();
            self.at = kind.index();
        }
        let mut chosen = None;
        let mut closes = field.clicked() && was_open;
        let change = if opens {
            Some(SetOpenCommand::Bool(true))
        } else {
            closes.then_some(SetOpenCommand::Bool(false))
        };
        Popup::from_response(field)
            .id(popup)
            .open_memory(change)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(cx.words.t("experience-kind"))
            .width(field.rect.width())
            .gap(2.0)
            .show(|ui| {
                let found = found(&self.search, cx);
                if ui.memory(|memory| memory.has_focus(search_id)) && !found.is_empty() {
                    let pressed =
                        |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
                    if pressed(Key::ArrowDown) {
                        self.at = (self.at + 1) % found.len();
                    }
                    if pressed(Key::ArrowUp) {
                        self.at = (self.at + found.len() - 1) % found.len();
                    }
                    if pressed(Key::Enter) {
                        chosen = found.get(self.at.min(found.len() - 1)).copied();
                    }
                }
                let outcome = text_field(
                    search_id,
                    &self.search,
                    cx.words.t("experience-kind-search"),
                )
                .icon(Icon::Search)
                .hint(cx.words.t("experience-kind-search"))
                .ui(ui, t);
                closes |= outcome.escaped;
                if let Some(text) = outcome.changed
                    && !outcome.escaped
                {
                    self.search = text;
                    self.at = 0;
                }
                if opens {
                    outcome.response.request_focus();
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                let tall = (ui.ctx().content_rect().height() - 180.0).clamp(120.0, 420.0);
                ScrollArea::vertical().max_height(tall).show(ui, |ui| {
                    for (n, id) in found.iter().enumerate() {
                        let row = option_ui(ui, t, *id, id.name(lang), *id == *kind, n == self.at);
                        if n == self.at && (opens || outcome.response.has_focus()) {
                            row.scroll_to_me(None);
                        }
                        if row.clicked() {
                            chosen = Some(*id);
                        }
                    }
                });
            });
        if let Some(id) = chosen {
            *kind = id;
            closes = true;
        }
        if closes {
            Popup::close_id(ui.ctx(), popup);
            field.request_focus();
        }
    }
}

/// The kinds that match what is looked for, by number or by any part of their name.
fn found(search: &str, cx: &Cx<'_>) -> Vec<KindId> {
    let wanted = search.trim().to_lowercase();
    KindId::ALL
        .into_iter()
        .filter(|id| {
            wanted.is_empty()
                || id
                    .number()
                    .is_some_and(|number| number.to_string() == wanted)
                || id.name(cx.state.lang).to_lowercase().contains(&wanted)
        })
        .collect()
}

fn numbered(kind: KindId, name: &str) -> String {
    kind.number()
        .map_or(name.to_owned(), |number| format!("{number}  {name}"))
}

fn select_field_ui(ui: &mut Ui, cx: &Cx<'_>, kind: KindId, wide: f32) -> Response {
    let t = cx.tokens;
    let words = numbered(kind, kind.name(cx.state.lang));
    let (rect, response) = ui.allocate_exact_size(vec2(wide, height::FIELD), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(words.clone()),
        ..WidgetInfo::labeled(Role::ComboBox, true, cx.words.t("experience-kind"))
    });
    let painter = ui.painter();
    let fill = hover_mix(ui, &response, t.card, t.row_hover);
    painter.rect(
        rect,
        radius::CONTROL,
        fill,
        Stroke::new(1.0, t.border_strong),
        StrokeKind::Inside,
    );
    let galley = line_within(painter, &words, Font::Body, rect.width() - 46.0);
    paint_line(
        painter,
        rect.left_center() + vec2(10.0, 0.0),
        galley,
        t.text,
    );
    Icon::ChevronDown.paint(
        painter,
        rect.right_center() - vec2(20.0, 0.0),
        icon_size::DENSE,
        t.muted,
    );
    if response.has_focus() {
        focus_ring(painter, rect, radius::CONTROL, t);
    }
    response
}

fn option_ui(
    ui: &mut Ui,
    t: &Tokens,
    kind: KindId,
    name: &str,
    is_chosen: bool,
    is_at: bool,
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::NAV), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let ink = if is_at {
            painter.rect_filled(rect, radius::CONTROL, t.select);
            t.on_select
        } else {
            if response.hovered() {
                painter.rect_filled(rect, radius::CONTROL, t.sunk);
            }
            t.text
        };
        let font = if is_chosen { Font::Strong } else { Font::Body };
        let galley = line_within(painter, &numbered(kind, name), font, rect.width() - 16.0);
        paint_line(painter, rect.left_center() + vec2(8.0, 0.0), galley, ink);
    }
    response
}

/// The question mark that unfolds what a kind covers.
fn help_ui(ui: &mut Ui, cx: &Cx<'_>, kind: KindId, place: Rect, reach: Reach, is_on_select: bool) {
    let (t, lang) = (cx.tokens, cx.state.lang);
    let name = kind.name(lang);
    let response = ui.interact(place, ui.scope_id().with(("help", kind)), reach.sense());
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            cx.words.tf("kind-help-name", &[("kind", name.into())]),
        )
    });
    if ui.is_rect_visible(place) {
        let ink = match (is_on_select, response.hovered()) {
            (true, _) => t.on_select,
            (false, true) => t.text,
            (false, false) => t.muted,
        };
        Icon::CircleQuestionMark.paint_in(ui.painter(), place, icon_size::DENSE, ink);
        if response.has_focus() {
            focus_ring(ui.painter(), place.shrink(2.0), radius::CONTROL, t);
        }
    }
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name)
        .width(340.0)
        .gap(4.0)
        .show(|ui| {
            egui::Frame::NONE
                .inner_margin(egui::Margin::same(10))
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::SMALL;
                    heading_ui(ui, t, name, Level::Section);
                    paragraph_ui(ui, t, kind.get().help.get(lang), Font::Body);
                });
        });
}

/// A paragraph that wraps.
pub fn paragraph_ui(ui: &mut Ui, t: &Tokens, words: &str, font: Font) -> Response {
    let galley = paragraph(ui.painter(), words, font, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(
        rect.min,
        galley,
        if font == Font::Body { t.text } else { t.muted },
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}
