//! Two boards as one: every card once, with what became of it in words, on the themes as the board has them.

use std::sync::Arc;

use egui::{
    Align2, Galley, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::CompareView;
use super::beside::is_missed;
use super::marks::{
    kinds_width, lay_notes, notes_height, paint_bar, paint_kinds, paint_notes, paint_ring,
    paint_voice, side_icon,
};
use super::page::Stop;
use super::read::{Filter, Group, Item, Of, Read};
use crate::design::tokens::DIMMED;
use crate::design::{Font, height, icon_size, radius, space};
use crate::model::Side;
use crate::ui::widgets::paint::{line, line_within, paint_line, paragraph};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{
    CardState, Level, Shown, difference_galley, heading_ui, paint_card, paragraph_ui,
};
use crate::ui::{Cx, theme_icon};

/// A board at least this wide has three panels in a row.
const THREE_IN_A_ROW: f32 = 1300.0;
/// A board at least this wide has two panels in a row.
const TWO_IN_A_ROW: f32 = 960.0;
/// A panel narrower than this has its sides under one another, *Understøtter* first.
const SIDES_BESIDE: f32 = 480.0;
/// From a panel's edge to what stands in it.
const INSIDE: f32 = space::MEDIUM;
/// The line with a theme's name.
const NAME: f32 = 30.0;
/// The line with a side's name.
const SIDE: f32 = 28.0;
/// From a card's edges to what stands in it: left, past the bar, right, and above and under it.
const CARD_LEFT: f32 = 14.0;
const CARD_RIGHT: f32 = 10.0;
const CARD_AIR: f32 = 8.0;
const GAP: f32 = space::TINY;

/// What the panels were laid out for.
#[derive(Clone, Debug, PartialEq)]
struct LaidFor {
    of: Of,
    filter: Filter,
    wide: f32,
    pixels_per_point: f32,
}

/// A theme's panel with its cards; places are from the corner of the board.
#[derive(Debug)]
struct Panel {
    group: usize,
    rect: Rect,
    /// Each side's head and its cards by their places in the theme.
    sides: [(Rect, Vec<(usize, Rect)>); 2],
}

/// All panels.
#[derive(Debug)]
pub(super) struct Merged {
    of: LaidFor,
    panels: Vec<Panel>,
    stops: Vec<Stop>,
    tall: f32,
}

impl Merged {
    fn of(painter: &Painter, cx: &Cx<'_>, read: &Read, of: LaidFor) -> Self {
        let columns = match of.wide {
            wide if wide >= THREE_IN_A_ROW => 3,
            wide if wide >= TWO_IN_A_ROW => 2,
            _ => 1,
        };
        let gaps = space::MEDIUM * (columns - 1) as f32;
        let wide = ((of.wide - gaps) / columns as f32).floor();
        let mut merged = Self {
            panels: Vec::new(),
            stops: Vec::new(),
            tall: 0.0,
            of,
        };
        let filter = merged.of.filter;
        let shown: Vec<usize> = (0..read.groups.len())
            .filter(|at| {
                let items = &read.groups[*at].items;
                filter == Filter::All || items.iter().any(|it| filter.lets(it))
            })
            .collect();
        for row in shown.chunks(columns) {
            let top = merged.tall;
            let mut bottom = top;
            let begun = merged.panels.len();
            for (column, at) in row.iter().enumerate() {
                let left = column as f32 * (wide + space::MEDIUM);
                let corner = Rect::from_min_size(pos2(left, top), vec2(wide, 0.0));
                let panel = lay_panel(painter, cx, (*at, &read.groups[*at]), filter, corner);
                bottom = bottom.max(panel.rect.bottom());
                merged.panels.push(panel);
            }
            for panel in &mut merged.panels[begun..] {
                panel.rect.set_bottom(bottom);
            }
            merged.tall = bottom + space::MEDIUM;
        }
        merged.stops = merged
            .panels
            .iter()
            .flat_map(|panel| {
                let items = &read.groups[panel.group].items;
                let cards = panel.sides.iter().flat_map(|(_, cards)| cards);
                cards.map(|(n, _)| Stop::Card(items[*n].card))
            })
            .collect();
        merged
    }
}

/// A panel as high as its cards, its corner at that of `corner`.
fn lay_panel(
    painter: &Painter,
    cx: &Cx<'_>,
    (at, group): (usize, &Group),
    filter: Filter,
    corner: Rect,
) -> Panel {
    let inner = corner.width() - 2.0 * INSIDE;
    let left = corner.left() + INSIDE;
    let told = paragraph(painter, &group.sentence, Font::Small, inner)
        .size()
        .y;
    let mut top = corner.top() + INSIDE + NAME + told + space::SMALL;
    let is_beside = corner.width() >= SIDES_BESIDE;
    let column = if is_beside {
        ((inner - space::MEDIUM) / 2.0).floor()
    } else {
        inner
    };
    let begin = top;
    let mut bottom = top;
    let sides = Side::ALL.map(|side| {
        let x = match side {
            Side::Hampers if is_beside => left + column + space::MEDIUM,
            _ => left,
        };
        if is_beside {
            top = begin;
        }
        let head = Rect::from_min_size(pos2(x, top), vec2(column, SIDE));
        top += SIDE;
        let mut cards = Vec::new();
        for (n, item) in group.items.iter().enumerate() {
            if item.side != side || !filter.lets(item) {
                continue;
            }
            let tall = LaidCard::out(painter, cx, item, column).tall;
            cards.push((n, Rect::from_min_size(pos2(x, top), vec2(column, tall))));
            top += tall + space::CARD;
        }
        bottom = bottom.max(top);
        top += space::SMALL;
        (head, cards)
    });
    Panel {
        group: at,
        rect: corner.with_max_y(bottom + INSIDE - space::CARD),
        sides,
    }
}

/// A card laid out: both texts in one, notes, and at its foot what became of it and who says it.
struct LaidCard {
    text: Arc<Galley>,
    notes: Vec<(crate::design::Icon, Arc<Galley>)>,
    voice: Option<Arc<Galley>>,
    /// Whether the voice stands under what became of the card, because there is no room beside it.
    voice_under: bool,
    tall: f32,
}

impl LaidCard {
    fn out(painter: &Painter, cx: &Cx<'_>, item: &Item, wide: f32) -> Self {
        let room = wide - CARD_LEFT - CARD_RIGHT;
        let text = difference_galley(
            painter,
            cx.tokens,
            &item.pieces,
            Shown::Whole,
            cx.tokens.text,
            room,
        );
        let notes: Vec<_> = item.notes().cloned().collect();
        let notes = lay_notes(painter, &notes, room);
        let voice = Some(item.voice()).filter(|voice| !voice.is_empty());
        let voice =
            voice.map(|voice| line_within(painter, voice, Font::Small, room - 2.0 * space::SMALL));
        let chip = voice
            .as_ref()
            .map_or(0.0, |voice| voice.size().x + 2.0 * space::SMALL);
        let voice_under =
            chip > 0.0 && kinds_width(painter, cx, item) + space::MEDIUM + chip > room;
        let foot = if voice_under {
            2.0 * height::CHIP + 2.0
        } else {
            height::CHIP
        };
        let tall = text.size().y + notes_height(&notes) + GAP + foot + 2.0 * CARD_AIR;
        Self {
            text,
            notes,
            voice,
            voice_under,
            tall: tall.ceil(),
        }
    }

    fn paint(self, painter: &Painter, cx: &Cx<'_>, item: &Item, rect: Rect, state: CardState) {
        let t = cx.tokens;
        let colors = t.theme(item.theme.index());
        let is_here = item.after.is_ok();
        if is_here {
            paint_card(painter, rect, t, state);
            paint_bar(painter, item.side, rect, colors);
        } else {
            dashed_box(painter, rect, t.border_strong);
        }
        let at = rect.min + vec2(CARD_LEFT, CARD_AIR);
        let ink = if is_here { t.text } else { t.muted };
        let text_tall = self.text.size().y;
        if is_here {
            painter.galley(at, self.text, t.text);
        } else {
            painter.galley_with_override_text_color(at, self.text, ink);
        }
        paint_notes(painter, &self.notes, at + vec2(0.0, text_tall), t.muted);
        let bottom = rect.bottom() - CARD_AIR - height::CHIP / 2.0;
        let foot = if self.voice_under {
            bottom - height::CHIP - 2.0
        } else {
            bottom
        };
        let end = paint_kinds(painter, cx, item, pos2(at.x, foot));
        if let Some(voice) = &self.voice {
            let left = if self.voice_under {
                at.x
            } else {
                end + space::MEDIUM
            };
            let fill = if is_here { colors.chip } else { t.chip_frozen };
            paint_voice(painter, voice, pos2(left, bottom), (fill, t.text));
        }
    }
}

impl CompareView {
    /// The panels, in this room.
    pub(super) fn merged_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, room: Rect) {
        let of = LaidFor {
            of: read.of,
            filter: self.filter,
            wide: room.width(),
            pixels_per_point: ui.ctx().pixels_per_point(),
        };
        let known = self.merged.take().filter(|known| known.of == of);
        let merged = known.unwrap_or_else(|| Merged::of(ui.painter(), cx, read, of));
        let stop = self.tab_stop(&merged.stops);
        let mut body = self.body(ui, room);
        ScrollArea::vertical()
            .id_salt("compare panels")
            .auto_shrink(false)
            .show(&mut body, |ui| {
                let size = vec2(ui.available_width(), merged.tall);
                let (all, _) = ui.allocate_exact_size(size, Sense::hover());
                let origin = vec2(room.left(), all.top());
                if merged.stops.is_empty() {
                    self.none_ui(ui, cx, room.with_min_y(all.top()));
                }
                for panel in &merged.panels {
                    let group = &read.groups[panel.group];
                    self.merged_panel_ui(ui, cx, group, (panel, origin), (&merged.stops, stop));
                }
            });
        self.merged = Some(merged);
    }

    fn merged_panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        group: &Group,
        (panel, origin): (&Panel, Vec2),
        stops: (&[Stop], Option<Stop>),
    ) {
        let t = cx.tokens;
        let colors = t.theme(group.theme.index());
        let rect = panel.rect.translate(origin);
        if ui.is_rect_visible(rect) {
            let edge = Stroke::new(1.0, colors.edge);
            ui.painter()
                .rect(rect, radius::PANEL, colors.wash, edge, StrokeKind::Inside);
        }
        let inner = rect.shrink(INSIDE);
        let name = group.theme.name(cx.state.lang);
        let builder = UiBuilder::new()
            .max_rect(inner)
            .id_salt(("merged theme", group.theme))
            .accessibility_role(Role::Group)
            .accessibility_label(name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let middle = inner.top() + 11.0;
            let place = pos2(inner.left() + icon_size::BODY / 2.0, middle);
            theme_icon(group.theme).paint(ui.painter(), place, icon_size::BODY, colors.ink);
            let place = inner
                .with_min_x(inner.left() + icon_size::BODY + space::SMALL)
                .with_max_y(inner.top() + NAME);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                heading_ui(ui, t, name, Level::Section);
            });
            let place = inner.with_min_y(inner.top() + NAME);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                paragraph_ui(ui, &group.sentence, Font::Small, t.muted);
            });
            for (side, (head, cards)) in Side::ALL.into_iter().zip(&panel.sides) {
                side_ui(ui, cx, side, head.translate(origin));
                for (n, place) in cards {
                    let item = &group.items[*n];
                    self.merged_card_ui(ui, cx, item, place.translate(origin), stops);
                }
            }
        });
    }

    fn merged_card_ui(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        item: &Item,
        rect: Rect,
        stops: (&[Stop], Option<Stop>),
    ) {
        let Some(state) = self.card_node_ui(ui, cx, item, rect, stops) else {
            return;
        };
        let mut painter = ui.painter().clone();
        if is_missed(cx, item) {
            painter.multiply_opacity(DIMMED);
        }
        let laid = LaidCard::out(&painter, cx, item, rect.width());
        laid.paint(&painter, cx, item, rect, state);
        if state == CardState::Focused {
            paint_ring(ui.painter(), cx, rect.shrink(2.0));
        }
    }
}

/// The name of a side above its cards.
fn side_ui(ui: &Ui, cx: &Cx<'_>, side: Side, rect: Rect) {
    let t = cx.tokens;
    let words = cx.words.t(match side {
        Side::Supports => "side-supports",
        Side::Hampers => "side-hampers",
    });
    let response = ui.interact(rect, ui.scope_id().with(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let place = rect.translate(vec2(0.0, -2.0));
    let icon = side_icon(side).paint_aligned(
        ui.painter(),
        place,
        Align2::LEFT_CENTER,
        icon_size::DENSE,
        t.muted,
    );
    let galley = line(ui.painter(), words, Font::SmallStrong);
    let at = pos2(icon.right() + 6.0, place.center().y);
    paint_line(ui.painter(), at, galley, t.muted);
}
