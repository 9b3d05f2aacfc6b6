//! Two boards side by side: each card as it stood beside the same card as it stands.

use egui::{
    EventFilter, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::CompareView;
use super::marks::{lay_notes, paint_notes, paint_ring};
use super::page::{Block, Head, LaidFor, Page, Stop, note_width};
use super::read::{Fold, Group, Item, Read};
use super::row::{Laid, Shape, Voices};
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, icon_size, space, width};
use crate::model::text::Which;
use crate::ui::widgets::paint::{line, paint_line};
use crate::ui::widgets::{CardState, Level, Reach, heading_ui, paragraph_ui};
use crate::ui::{Cx, theme_icon};

/// Around the rows there is room for the ring around one.
const AIR: f32 = 4.0;
/// Between the halves, in a window that is roomy and in one that is not.
const GUTTER: [f32; 2] = [132.0, 104.0];

/// How the halves stand in a room this wide.
pub(super) fn shape_of(ui: &Ui, wide: f32) -> Shape {
    let window = ui.ctx().content_rect().width();
    if window < width::NARROW_WINDOW {
        return Shape::Above { wide };
    }
    let (gutter, voices) = if window >= width::ROOMY_WINDOW {
        (GUTTER[0], Voices::Beside)
    } else {
        (GUTTER[1], Voices::Under)
    };
    Shape::Beside {
        half: ((wide - gutter) / 2.0).floor(),
        gutter,
        voices,
    }
}

impl CompareView {
    /// The rows, in this room.
    pub(super) fn beside_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        (room, shape): (Rect, Shape),
    ) {
        let of = LaidFor {
            of: read.of,
            filter: self.filter,
            shape,
            pixels_per_point: ui.ctx().pixels_per_point(),
            unfolded: self.unfolded.len(),
            finds: cx
                .state
                .find
                .as_ref()
                .is_some_and(|text| !text.trim().is_empty()),
        };
        let known = self.page.take().filter(|known| known.of == of);
        let page = known.unwrap_or_else(|| Page::of(ui.painter(), cx, read, of, &self.unfolded));
        let stop = self.tab_stop(&page.stops);
        let mut body = self.body(ui, room);
        ScrollArea::vertical()
            .id_salt("compare rows")
            .auto_shrink(false)
            .show(&mut body, |ui| {
                let tall = page.tall + 2.0 * AIR;
                let size = vec2(ui.available_width(), tall);
                let (all, _) = ui.allocate_exact_size(size, Sense::hover());
                let origin = pos2(room.left(), all.top() + AIR);
                if page.stops.is_empty() {
                    self.none_ui(ui, cx, room.with_min_y(all.top()));
                }
                for (block, rect) in page.blocks(origin) {
                    match block {
                        Block::Notes => notes_ui(ui, cx, read, shape, rect),
                        Block::Theme(at) => head_ui(ui, cx, &read.groups[at], rect),
                        Block::Item(group, n) => {
                            let item = &read.groups[group].items[n];
                            self.row_ui(ui, cx, item, (rect, shape), (&page.stops, stop));
                        }
                        Block::Fold(fold) => {
                            self.fold_ui(ui, cx, fold, rect, (&page.stops, stop));
                        }
                    }
                }
            });
        self.page = Some(page);
    }

    /// Hands the keyboard to what an arrow led to. Only once everything is drawn: what Tab passes over would let it go.
    pub(super) fn hand_on_focus(&mut self, ui: &Ui) {
        if let Some(id) = self.hand_on.take() {
            ui.memory_mut(|memory| memory.request_focus(id));
            self.arrived = Some(id);
        }
        self.hand_on = self.hand_on_next.take();
    }

    /// A place for what scrolls, with room for rings at its edges.
    #[expect(clippy::unused_self, reason = "both ways of comparing begin with it")]
    pub(super) fn body(&self, ui: &mut Ui, room: Rect) -> Ui {
        let seen = room.expand2(vec2(AIR, 0.0));
        let mut body = ui.new_child(UiBuilder::new().id_salt("compare body").max_rect(seen));
        body.set_clip_rect(seen.intersect(ui.clip_rect()));
        body
    }

    /// The one stop Tab comes to: the one that was reached last, or the first.
    pub(super) fn tab_stop(&self, stops: &[Stop]) -> Option<Stop> {
        self.reached
            .filter(|reached| stops.contains(reached))
            .or_else(|| stops.first().copied())
    }

    /// Said where a filter leaves nothing.
    pub(super) fn none_ui(&self, ui: &mut Ui, cx: &Cx<'_>, room: Rect) {
        let place = room.shrink2(vec2(0.0, space::LARGE));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            let key = if self.filter == super::read::Filter::All {
                "compare-no-cards-at-all"
            } else {
                "compare-filter-empty"
            };
            paragraph_ui(ui, cx.words.t(key), Font::Body, cx.tokens.muted);
        });
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        item: &Item,
        (rect, shape): (Rect, Shape),
        stops: (&[Stop], Option<Stop>),
    ) {
        let Some(state) = self.card_node_ui(ui, cx, item, rect, stops) else {
            return;
        };
        let mut painter = ui.painter().clone();
        if is_missed(cx, item) {
            painter.multiply_opacity(DIMMED);
        }
        let laid = Laid::out(&painter, cx, item, shape);
        let at_rest = match state {
            CardState::Focused => CardState::Rest,
            other => other,
        };
        laid.paint(&painter, cx, item, rect, at_rest);
        if state == CardState::Focused {
            paint_ring(ui.painter(), cx, rect);
        }
    }

    /// The node of a card, which leads to its life. Cards out of sight keep theirs, so that a screen reader reaches every one of them;
    /// `None` for those.
    pub(super) fn card_node_ui(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        item: &Item,
        rect: Rect,
        (stops, stop): (&[Stop], Option<Stop>),
    ) -> Option<CardState> {
        let this = Stop::Card(item.card);
        let reach = if stop == Some(this) {
            Reach::Tab
        } else {
            Reach::Arrows
        };
        let response = ui.interact(rect, this.id(), reach.sense());
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &item.spoken));
        let opens = response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::Enter));
        if response.clicked() || opens {
            response.request_focus();
            self.reached = Some(this);
            self.life.open(item.card, this.id());
        }
        self.walk(ui, &response, this, stops);
        if !ui.is_rect_visible(rect) {
            return None;
        }
        let is_told = self.life.card() == Some(item.card);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(is_told));
        let state = match (response.has_focus(), is_told, response.hovered()) {
            (true, ..) => CardState::Focused,
            (false, true, _) => CardState::Chosen,
            (false, false, true) => CardState::Hovered,
            (false, false, false) => CardState::Rest,
        };
        if response.hovered() {
            response
                .on_hover_cursor(egui::CursorIcon::PointingHand)
                .on_hover_text(cx.words.t("life-show"));
        }
        Some(state)
    }

    /// Arrows go from stop to stop.
    fn walk(&mut self, ui: &Ui, response: &egui::Response, this: Stop, stops: &[Stop]) {
        let has_arrived = self.arrived.take_if(|id| *id == response.id).is_some();
        if has_arrived || (response.gained_focus() && !response.clicked()) {
            response.scroll_to_me(None);
        }
        if !response.has_focus() {
            return;
        }
        self.reached = Some(this);
        self.has_keyboard = true;
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = stops.iter().position(|stop| *stop == this);
        let next = if pressed(Key::ArrowDown) {
            at.and_then(|at| stops.get(at + 1))
        } else if pressed(Key::ArrowUp) {
            at.and_then(|at| stops.get(at.checked_sub(1)?))
        } else if pressed(Key::Home) {
            stops.first()
        } else if pressed(Key::End) {
            stops.last()
        } else {
            None
        };
        if let Some(next) = next {
            self.reached = Some(*next);
            self.hand_on = Some(next.id());
        }
    }

    /// The line that shows the cards folded behind it, and folds them again.
    fn fold_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        fold: Fold,
        rect: Rect,
        (stops, stop): (&[Stop], Option<Stop>),
    ) {
        let t = cx.tokens;
        let this = Stop::Fold(fold.first);
        let (key, icon) = if fold.is_open {
            ("compare-fold", Icon::ChevronUp)
        } else {
            ("compare-unfold", Icon::ChevronRight)
        };
        let words = cx.words.tf(key, &[("n", fold.count.into())]);
        let left = rect.left() + 18.0;
        let galley = line(ui.painter(), &words, Font::Body);
        let wide = galley.size().x + icon_size::DENSE + 24.0;
        let place = Rect::from_min_size(
            pos2(left, rect.top() + 2.0),
            vec2(wide, rect.height() - 4.0),
        );
        let reach = if stop == Some(this) {
            Reach::Tab
        } else {
            Reach::Arrows
        };
        let response = ui.interact(place, this.id(), reach.sense());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
        self.walk(ui, &response, this, stops);
        if response.clicked() {
            // The keyboard goes on with what was unfolded, or stays at the line, as soon as that is drawn.
            let next = if fold.is_open {
                self.unfolded.remove(&fold.first);
                this
            } else {
                self.unfolded.insert(fold.first);
                Stop::Card(fold.first)
            };
            self.reached = Some(next);
            if response.has_focus() {
                self.hand_on_next = Some(next.id());
                ui.ctx().request_repaint();
            }
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let ink = if response.hovered() { t.text } else { t.muted };
        let middle = pos2(left + 8.0 + icon_size::DENSE / 2.0, place.center().y);
        icon.paint(ui.painter(), middle, icon_size::DENSE, ink);
        let at = pos2(middle.x + icon_size::DENSE / 2.0 + 8.0, middle.y);
        paint_line(ui.painter(), at, galley, ink);
        if response.has_focus() {
            paint_ring(ui.painter(), cx, place.shrink(2.0));
        }
    }
}

/// Whether something is looked for that neither version of the card holds.
pub(super) fn is_missed(cx: &Cx<'_>, item: &Item) -> bool {
    if cx.state.find.is_none() {
        return false;
    }
    let version = |other: Which| -> String {
        let own = item.pieces.iter().filter(|it| it.only != Some(other));
        own.map(|it| it.text.as_str()).collect()
    };
    let [older, newer] = [Which::After, Which::Before].map(version);
    cx.misses([&*older, &*newer, item.voice()])
}

/// A theme's name, what became of its cards, and the line to the right edge.
pub(super) fn head_ui(ui: &mut Ui, cx: &Cx<'_>, group: &Group, rect: Rect) {
    let t = cx.tokens;
    let name = group.theme.name(cx.state.lang);
    let head = Head::of(ui.painter(), name, &group.sentence, rect.width());
    let from = rect.min.to_vec2();
    let middle = rect.top() + head.name.center().y;
    if ui.is_rect_visible(rect) {
        let ink = t.theme(group.theme.index()).ink;
        let place = pos2(rect.left() + icon_size::BODY / 2.0, middle);
        theme_icon(group.theme).paint(ui.painter(), place, icon_size::BODY, ink);
        if head.is_one_line {
            let left = rect.left() + head.sentence.right() + space::MEDIUM;
            let edge = Stroke::new(1.0, t.border);
            let y = middle.round() + 0.5;
            if left < rect.right() {
                ui.painter().hline(left..=rect.right(), y, edge);
            }
        }
    }
    let place = head.name.translate(from).expand2(vec2(1.0, 0.0));
    let builder = UiBuilder::new()
        .max_rect(place.with_max_x(rect.right()))
        .id_salt(("compare theme", group.theme));
    ui.scope_builder(builder, |ui| heading_ui(ui, t, name, Level::Section));
    let builder = UiBuilder::new()
        .max_rect(head.sentence.translate(from))
        .id_salt(("compare theme told", group.theme));
    ui.scope_builder(builder, |ui| {
        paragraph_ui(ui, &group.sentence, Font::Body, t.muted);
    });
}

/// What was noted about the rounds themselves, each under its own.
fn notes_ui(ui: &mut Ui, cx: &Cx<'_>, read: &Read, shape: Shape, rect: Rect) {
    let wide = note_width(shape);
    let mut top = rect.top();
    for (n, notes) in read.notes.iter().enumerate() {
        if notes.is_empty() {
            continue;
        }
        let left = match shape {
            Shape::Beside { half, gutter, .. } if n == 1 => rect.left() + half + gutter,
            _ => rect.left(),
        };
        let at = pos2(left + space::MEDIUM, top);
        let laid = lay_notes(ui.painter(), notes, wide);
        let bottom = paint_notes(ui.painter(), &laid, at, cx.tokens.muted);
        let place = Rect::from_min_max(at, pos2(at.x + wide, bottom));
        let said: Vec<&str> = notes.iter().map(|note| note.words.as_str()).collect();
        let response = ui.interact(
            place,
            ui.scope_id().with(("round notes", n)),
            Sense::hover(),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, said.join(" ")));
        if matches!(shape, Shape::Above { .. }) {
            top = bottom;
        }
    }
}
