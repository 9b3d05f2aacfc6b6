//! The head of the comparison: what it is, how it is shown, which cards, and which two boards.

use egui::{
    Align, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::moments::{Moment, Moments};
use super::read::{Filter, Read};
use super::row::Shape;
use super::{CompareView, Look, told};
use crate::design::{Font, Icon, height, icon_size, radius, space};
use crate::model::rounds::Kind;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::ui::widgets::{
    Choice, Level, filter_chip_ui, heading_ui, label_ui, menu_item_ui, segmented_ui,
};

/// The two boards that are chosen among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Which {
    Older,
    Newer,
}

impl CompareView {
    /// The heading with the ways to look and the filters; gives where it ends.
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        read: &Read,
        inner: Rect,
        is_roomy: bool,
    ) -> f32 {
        let (words, t) = (cx.words, cx.tokens);
        let tall = if is_roomy { 68.0 } else { 52.0 };
        let first = Rect::from_min_size(inner.min, vec2(inner.width(), tall));
        let kinds = Kind::ALL.into_iter().map(Filter::Only);
        let filters: Vec<Filter> = std::iter::once(Filter::All).chain(kinds).collect();
        let looks = ["compare-beside", "compare-merged"].map(|key| words.t(key));
        let painter = ui.painter();
        let looks_wide: f32 = looks
            .iter()
            .map(|words| line(painter, words, Font::Strong).size().x + 28.0)
            .sum::<f32>()
            .ceil();
        let chips_wide: f32 = filters
            .iter()
            .map(|filter| {
                let number = read.count(*filter).to_string();
                let word = line(painter, filter_words(cx, *filter), Font::Body)
                    .size()
                    .x;
                let number = line(painter, &number, Font::Small).size().x;
                (word + number + 7.0 + 24.0).ceil() + space::SMALL
            })
            .sum::<f32>()
            - space::SMALL;
        let title = words.t("compare-title");
        let title_wide = line(painter, title, Font::Heading).size().x;
        let right = looks_wide + space::WIDE + chips_wide;
        let is_one_line = title_wide + space::WIDE + right <= inner.width();
        let right = if is_one_line { right } else { looks_wide };
        let row = Layout::left_to_right(Align::Center);
        let left = first.with_max_x(first.right() - right - space::MEDIUM);
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            heading_ui(ui, t, title, Level::Screen);
            let hint = words.t("compare-hint");
            let wide = line(ui.painter(), hint, Font::Body).size().x;
            if ui.available_width() > wide {
                label_ui(ui, hint, Font::Body, t.muted);
            }
        });
        let place = first.with_min_x(first.right() - right);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(row), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            self.looks_ui(ui, cx, looks);
            if is_one_line {
                ui.add_space(space::LARGE);
                self.filters_ui(ui, cx, read, &filters);
            }
        });
        if is_one_line {
            return first.bottom();
        }
        let place = Rect::from_min_max(pos2(inner.left(), first.bottom()), inner.max);
        let shown = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
                self.filters_ui(ui, cx, read, &filters);
            });
        });
        shown.response.rect.bottom() + space::LIST
    }

    fn looks_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, looks: [&str; 2]) {
        let choices = looks.map(|words| Choice { words, name: words });
        let pressed = segmented_ui(ui, cx.tokens, &choices, Some(self.look as usize), 0.0);
        if let Some(pressed) = pressed {
            self.look = [Look::Beside, Look::Merged][pressed];
        }
    }

    fn filters_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read, filters: &[Filter]) {
        for filter in filters {
            let on = self.filter == *filter;
            let count = Some(read.count(*filter));
            let chip = filter_chip_ui(ui, cx.tokens, filter_words(cx, *filter), count, on);
            if chip.clicked() {
                self.filter = if on { Filter::All } else { *filter };
            }
        }
    }

    /// The two boards, each over its half; gives the pair that was chosen.
    pub(super) fn pickers_ui(
        ui: &mut Ui,
        cx: &Cx<'_>,
        moments: &Moments,
        pair: (usize, usize),
        (rect, shape): (Rect, Shape),
    ) -> Option<(usize, usize)> {
        let (left, right) = match shape {
            Shape::Beside { half, gutter, .. } => (
                rect.with_max_x(rect.left() + half),
                rect.with_min_x(rect.left() + half + gutter)
                    .with_max_x(rect.left() + 2.0 * half + gutter),
            ),
            Shape::Above { .. } => {
                let half = ((rect.width() - space::SMALL) / 2.0).floor();
                (
                    rect.with_max_x(rect.left() + half),
                    rect.with_min_x(rect.right() - half),
                )
            }
        };
        let all = moments.all();
        let last = all.len() - 1;
        let older = picker_ui(ui, cx, (Which::Older, left), &all[..last], pair.0);
        let newer = picker_ui(ui, cx, (Which::Newer, right), &all[1..], pair.1 - 1);
        let older = older.map(|older| (older, pair.1.max(older + 1)));
        let newer = newer.map(|newer| (pair.0.min(newer), newer + 1));
        older.or(newer)
    }
}

fn filter_words<'w>(cx: &Cx<'w>, filter: Filter) -> &'w str {
    match filter {
        Filter::All => cx.words.t("compare-filter-all"),
        Filter::Only(kind) => told::filter(cx.words, kind),
    }
}

/// A board that can be exchanged for another one; gives the place of the one chosen among `offered`.
fn picker_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (which, rect): (Which, Rect),
    offered: &[Moment],
    chosen: usize,
) -> Option<usize> {
    let (words, t) = (cx.words, cx.tokens);
    let moment = offered.get(chosen)?;
    let id = Id::unique(("compare", which));
    let name = words.t(match which {
        Which::Older => "compare-older",
        Which::Newer => "compare-newer",
    });
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(moment.title.clone()),
        ..WidgetInfo::labeled(Role::ComboBox, true, name)
    });
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(&*moment.hint));
    let painter = ui.painter();
    let (fill, edge) = match which {
        Which::Older => (t.sunk, t.sunk),
        Which::Newer => (t.card, t.border),
    };
    let edge = Stroke::new(1.0, hover_mix(ui, &response, edge, t.border_strong));
    painter.rect(rect, radius::CARD, fill, edge, StrokeKind::Inside);
    let icon = if moment.is_present {
        Icon::CircleDot
    } else {
        Icon::Lock
    };
    let middle = rect.center().y;
    let place = pos2(rect.left() + 22.0, middle);
    icon.paint(painter, place, icon_size::BODY, t.text);
    let left = rect.left() + 42.0;
    let room = rect.right() - 40.0 - left;
    let title = line_within(painter, &moment.title, Font::Strong, room);
    let hint = line_within(painter, &moment.hint, Font::Small, room);
    paint_line(painter, pos2(left, middle - 10.0), title, t.text);
    paint_line(painter, pos2(left, middle + 11.0), hint, t.muted);
    let place = pos2(rect.right() - 20.0, middle);
    Icon::ChevronDown.paint(painter, place, icon_size::DENSE, t.muted);
    if response.has_focus() {
        focus_ring(painter, rect, radius::CARD, t);
    }
    let popup = id.with("options");
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    let pressed = Popup::menu(&response)
        .id(popup)
        .accessible_name(name)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.set_min_width(260.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut pressed = None;
            egui::ScrollArea::vertical()
                .max_height(10.0 * height::BUTTON)
                .show(ui, |ui| {
                    for (n, moment) in offered.iter().enumerate() {
                        let icon = (n == chosen).then_some(Icon::Check);
                        let days = moment.hint.split("  ·  ").next();
                        let option = menu_item_ui(ui, t, icon, &moment.title, days);
                        if !was_open && n == chosen {
                            option.request_focus();
                            option.scroll_to_me(None);
                        }
                        if option.clicked() {
                            pressed = Some(n);
                        }
                    }
                });
            pressed
        })
        .and_then(|shown| shown.inner);
    if pressed.is_some() {
        response.request_focus();
    }
    let stepped = stepped(ui, &response, offered.len(), chosen);
    pressed.or(stepped).filter(|n| *n != chosen)
}

/// Where an arrow leads while the list is folded.
fn stepped(ui: &Ui, response: &egui::Response, count: usize, chosen: usize) -> Option<usize> {
    if !response.has_focus() || Popup::is_any_open(ui.ctx()) {
        return None;
    }
    let arrows = egui::EventFilter {
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some((chosen + 1).min(count - 1))
    } else if pressed(Key::ArrowUp) {
        Some(chosen.saturating_sub(1))
    } else {
        None
    }
}
