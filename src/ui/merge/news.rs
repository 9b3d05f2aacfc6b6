//! What came in from others, one row each, to be looked at one by one by those who want to.

use egui::{
    Align, CornerRadius, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::told::NewsTold;
use super::{MergeView, told::Told};
use crate::app::Command;
use crate::app::words_of_changes::Deed;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, lines_within, paint_line};
use crate::ui::widgets::{Level, heading_ui, label_ui, plain, quiet};

/// Where the words of a row begin.
const TEXT: f32 = 46.0;
/// From the edges of a row to what stands in it.
const PADDING: f32 = 14.0;
/// Above the first and under the last line of a row.
const AIR: f32 = 9.0;
/// The lines of a row: what was done, each line of what, where.
const ACT: f32 = 22.0;
const WORDS: f32 = 21.0;
const PLACE: f32 = 22.0;

fn icon_of(deed: Deed) -> Icon {
    match deed {
        Deed::Added => Icon::Plus,
        Deed::Linked => Icon::Link,
        Deed::Corrected => Icon::Pencil,
        Deed::Moved => Icon::ArrowRight,
        Deed::TakenOut => Icon::Minus,
    }
}

fn row_id(n: usize) -> Id {
    Id::unique(("merge-news", n))
}

impl MergeView {
    /// The heading of the column, and the sentence where nothing came in.
    pub(super) fn news_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told, room: Rect) {
        let t = cx.tokens;
        let mut column = ui.new_child(UiBuilder::new().max_rect(room).id_salt("news"));
        let ui = &mut column;
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        news_heading_ui(ui, cx, told);
        ui.add_space(space::HAIR);
        if told.news.is_empty() {
            let words = cx.words.t("merge-news-none");
            super::words_ui(ui, words, Font::Body, t.muted);
            return;
        }
        let foot = crate::design::height::BUTTON + space::WIDE;
        let most = (room.bottom() - ui.cursor().top() - foot).max(120.0);
        ScrollArea::vertical()
            .id_salt("merge-news")
            .max_height(most)
            .auto_shrink([false, true])
            .show(ui, |ui| self.rows_ui(ui, cx, told));
        ui.add_space(space::TINY);
        self.next_ui(ui, cx, told);
    }

    /// On small windows: one line that unfolds the rows above the choices.
    pub(super) fn folded_news_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        if told.news.is_empty() {
            return;
        }
        let icon = if self.news_open {
            Icon::ChevronDown
        } else {
            Icon::ChevronRight
        };
        let words = cx
            .words
            .tf("merge-news-folded", &[("n", told.news.len().into())]);
        let button = plain(&words).icon(icon).ui(ui, cx.tokens);
        ui.ctx().accesskit_node_builder(button.id, |node| {
            node.set_expanded(self.news_open);
        });
        if button.clicked() {
            self.news_open = !self.news_open;
        }
        if self.news_open {
            ui.add_space(space::SMALL);
            self.rows_ui(ui, cx, told);
            ui.add_space(space::SMALL);
            self.next_ui(ui, cx, told);
        }
        ui.add_space(space::LARGE);
    }

    /// *Næste*, and how many are left.
    fn next_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        let t = cx.tokens;
        let Some(session) = cx.session() else { return };
        let seen = session.news.iter().filter(|news| news.is_seen).count();
        let left = told.news.len() - seen.min(told.news.len());
        let from = self.looked_at.map_or(0, |at| at + 1);
        let next = (from..session.news.len())
            .chain(0..from.min(session.news.len()))
            .find(|at| session.news.get(*at).is_some_and(|news| !news.is_seen));
        ui.horizontal(|ui| {
            if let Some(next) = next
                && plain(cx.words.t("merge-next"))
                    .icon(Icon::ArrowDown)
                    .ui(ui, t)
                    .clicked()
            {
                self.look_at(cx, next);
                self.reveal_news = true;
            }
            let words = if left == 0 {
                cx.words.t("merge-all-seen").to_owned()
            } else {
                cx.words.tf(
                    "merge-seen",
                    &[("seen", seen.into()), ("left", left.into())],
                )
            };
            super::words_ui(ui, &words, Font::Small, t.muted);
        });
    }

    /// Chooses a row; what is chosen has been looked at.
    fn look_at(&mut self, cx: &mut Cx<'_>, n: usize) {
        self.looked_at = Some(n);
        let is_seen = cx
            .session()
            .and_then(|session| session.news.get(n))
            .is_none_or(|news| news.is_seen);
        if !is_seen {
            cx.push(Command::MarkSeen(n));
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        let t = cx.tokens;
        let list = UiBuilder::new()
            .accessibility_role(Role::List)
            .accessibility_label(cx.words.t("merge-news"));
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let wide = ui.available_width();
            let (known_for, heights) = &mut self.row_heights;
            if *known_for != wide || heights.len() > told.news.len() {
                *known_for = wide;
                heights.clear();
            }
            for news in &told.news[heights.len()..] {
                heights.push(row_height(ui, news, wide));
            }
            let heights = heights.clone();
            let high: f32 = heights.iter().sum();
            let (all, _) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
            if ui.is_rect_visible(all) {
                ui.painter().rect(
                    all,
                    radius::CARD,
                    t.card,
                    Stroke::new(1.0, t.border),
                    StrokeKind::Inside,
                );
            }
            let mut top = all.top();
            for (n, news) in told.news.iter().enumerate() {
                let rect = Rect::from_min_size(pos2(all.left(), top), vec2(wide, heights[n]));
                top = rect.bottom();
                self.row_ui(ui, cx, (n, told.news.len()), news, rect);
            }
        });
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (n, count): (usize, usize),
        news: &NewsTold,
        rect: Rect,
    ) {
        let t = cx.tokens;
        let is_seen = cx
            .session()
            .and_then(|session| session.news.get(n))
            .is_some_and(|news| news.is_seen);
        let is_chosen = self.looked_at == Some(n);
        // Tab stops at one row; arrows go on from there.
        let sense = if self.looked_at.unwrap_or(0) == n {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, row_id(n), sense);
        let seen = cx.words.t(if is_seen {
            "merge-is-seen"
        } else {
            "merge-is-unseen"
        });
        response.widget_info(|| {
            let name = format!("{}. {seen}", news.spoken);
            WidgetInfo::selected(Role::ListItem, true, is_chosen, name)
        });
        if response.clicked() {
            self.look_at(cx, n);
            response.request_focus();
        }
        if is_chosen && std::mem::take(&mut self.reveal_news) {
            ui.scroll_to_rect(rect, None);
        }
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.has_focus() {
            self.row_keys(ui, cx, (n, count), news, &response);
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let corners = row_corners(n, count);
        let inner = rect.shrink2(vec2(1.0, 0.0));
        if is_chosen {
            painter.rect_filled(inner, corners, t.select);
            let edge = Rect::from_min_size(inner.min, vec2(3.0, inner.height()));
            painter.rect_filled(
                edge,
                CornerRadius {
                    ne: 0,
                    se: 0,
                    ..corners
                },
                t.focus,
            );
        } else if response.hovered() {
            painter.rect_filled(inner, corners, t.row_hover);
        }
        if n > 0 {
            painter.hline(inner.x_range(), rect.top(), Stroke::new(1.0, t.border));
        }
        let (ink, quiet_ink) = if is_chosen {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        let left = rect.left() + TEXT;
        let right = rect.right() - PADDING;
        let mut y = rect.top() + AIR + ACT / 2.0;
        icon_of(news.words.deed).paint(
            painter,
            pos2(rect.left() + 24.0, y),
            icon_size::BODY,
            quiet_ink,
        );
        let when = line(painter, &news.when, Font::Small);
        let when_left = right - when.size().x;
        paint_line(painter, pos2(when_left, y), when, quiet_ink);
        let act = line_within(
            painter,
            &news.words.act,
            Font::Strong,
            when_left - left - space::SMALL,
        );
        paint_line(painter, pos2(left, y), act, ink);
        y += ACT / 2.0;
        let words = lines_within(painter, &news.words.text, Font::Body, right - left, 2);
        let words_high = words.size().y;
        painter.galley(pos2(left, y), words, ink);
        y += words_high + PLACE / 2.0;
        let place_right = row_end_ui(ui, cx, news, is_seen && !is_chosen, is_chosen, right, y);
        let place = line_within(
            ui.painter(),
            &news.words.place,
            Font::Small,
            place_right - left - space::SMALL,
        );
        paint_line(ui.painter(), pos2(left, y), place, quiet_ink);
        if response.has_focus() {
            ui.painter().rect_stroke(
                rect.shrink(1.0),
                radius::CONTROL,
                Stroke::new(FOCUS_WIDTH, t.focus),
                StrokeKind::Inside,
            );
        }
    }

    fn row_keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        (n, count): (usize, usize),
        news: &NewsTold,
        response: &Response,
    ) {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            (n + 1).min(count - 1)
        } else if pressed(Key::ArrowUp) {
            n.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            count - 1
        } else {
            if pressed(Key::Enter) && self.looked_at == Some(n) && news.can_be_shown {
                cx.push(Command::ShowItem(news.item));
            }
            return;
        };
        self.look_at(cx, to);
        self.reveal_news = true;
        ui.memory_mut(|memory| memory.request_focus(row_id(to)));
    }
}

/// Who it came from, and how much.
fn news_heading_ui(ui: &mut Ui, cx: &Cx<'_>, told: &Told) {
    let t = cx.tokens;
    let words = match told.writers.as_slice() {
        [one] => cx.words.tf("merge-news-from", &[("name", one.into())]),
        _ => cx.words.t("merge-news").to_owned(),
    };
    ui.horizontal(|ui| {
        heading_ui(ui, t, &words, Level::Section);
        if !told.news.is_empty() {
            label_ui(ui, &told.news.len().to_string(), Font::Body, t.muted);
        }
    });
}

/// At the right of the last line: the way to the item, or that it was looked at. Gives where it begins.
fn row_end_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    news: &NewsTold,
    says_seen: bool,
    is_chosen: bool,
    right: f32,
    y: f32,
) -> f32 {
    let t = cx.tokens;
    if is_chosen && news.can_be_shown {
        let place = Rect::from_min_max(pos2(right - 140.0, y - 14.0), pos2(right + 8.0, y + 14.0));
        let mut end = ui.new_child(
            UiBuilder::new()
                .id_salt(("show", news.item))
                .max_rect(place)
                .layout(Layout::right_to_left(Align::Center)),
        );
        let button = quiet(cx.words.t("merge-show"))
            .small()
            .ink(t.on_select)
            .ui(&mut end, t);
        if button.clicked() {
            cx.push(Command::ShowItem(news.item));
        }
        return button.rect.left();
    }
    if says_seen || is_chosen {
        let painter = ui.painter();
        let ink = if is_chosen { t.on_select } else { t.muted };
        let seen = line(painter, cx.words.t("merge-is-seen"), Font::Small);
        let left = right - seen.size().x;
        paint_line(painter, pos2(left, y), seen, ink);
        Icon::Check.paint(painter, pos2(left - 14.0, y), icon_size::SMALL, ink);
        return left - 24.0;
    }
    right
}

fn row_height(ui: &Ui, news: &NewsTold, wide: f32) -> f32 {
    let room = wide - TEXT - PADDING;
    let words = lines_within(ui.painter(), &news.words.text, Font::Body, room, 2);
    AIR + ACT + words.size().y.max(WORDS) + PLACE + AIR
}

/// Rounded where the row meets the corners of the box.
fn row_corners(n: usize, count: usize) -> CornerRadius {
    let above = if n == 0 { radius::CARD.nw } else { 0 };
    let below = if n + 1 == count { radius::CARD.sw } else { 0 };
    CornerRadius {
        nw: above,
        ne: above,
        sw: below,
        se: below,
    }
}
