//! The cards of both sides: chosen, linked and dragged from one to the other.

use egui::{
    Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::keys::side_of;
use super::layout::{Laid, Look, Placed};
use super::read::{Read, Thing};
use super::{FocusView, Looked, curves, item_id, unlink};
use crate::app::{Command, InFocus, find};
use crate::design::tokens::{DIMMED, RECEDED};
use crate::design::{Font, Icon, Tokens, radius};
use crate::model::{LinkId, Origin};
use crate::ui::Cx;
use crate::ui::carried::{Carried, carried};
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};

/// How an item stands to what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Nothing is chosen.
    Rest,
    /// It is the chosen one.
    Chosen,
    /// Linked with the chosen one.
    Linked,
    /// On the other side and not linked with it.
    Apart,
    /// On the same side: it could be chosen next.
    Aside,
}

/// What screen readers say of the other side of what is chosen.
struct Said {
    linked: String,
    apart: String,
}

/// The width of the chip of an experience.
pub(super) fn chip_width(painter: &Painter, name: &str) -> f32 {
    const MOST: f32 = 340.0;
    (line(painter, name, Font::Body).size().x + 48.0)
        .min(MOST)
        .ceil()
}

/// What is carried, if it can be linked.
fn carried_item(ui: &Ui) -> Option<InFocus> {
    match carried(ui.ctx())? {
        Origin::Reaction(id) => Some(InFocus::Reaction(id)),
        Origin::Experience(id) => Some(InFocus::Experience(id)),
        Origin::Person(_) | Origin::Entry(_) => None,
    }
}

impl FocusView {
    /// Curves, words and cards. `origin` is the upper left corner of all, `shift` how far the shorter side went along.
    pub(super) fn items_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        laid: &Laid,
        (origin, shift): (Pos2, f32),
    ) {
        let t = cx.tokens;
        let place = |rect: &Rect, stays: bool| {
            let down = if stays { shift } else { 0.0 };
            rect.translate(origin.to_vec2() + vec2(0.0, down))
        };
        let mut all = Vec::new();
        if laid.has_curves {
            all = curves::curves(read, laid, place);
            let pointed = self.between_ui(ui, cx, read, chosen, &all);
            curves::paint(ui.painter(), t, read, &all, chosen, self.pair, pointed);
        }
        for (note, rect) in &laid.notes {
            let rect = place(rect, false);
            if ui.is_rect_visible(rect) {
                Self::note_ui(ui, cx, read, *note, rect);
            }
        }
        let said = chosen.and_then(|item| read.thing(item)).map(|thing| {
            let name = &[("name", (&thing.name).into())];
            Said {
                linked: cx.words.tf("focus-linked-with", name),
                apart: cx.words.tf("focus-apart-from", name),
            }
        });
        self.focused = None;
        if self
            .focus_next
            .is_some_and(|item| laid.placed.iter().all(|placed| placed.item != item))
        {
            self.focus_next = None;
        }
        for placed in &laid.placed {
            let rect = place(&placed.rect, placed.stays);
            self.item_ui(ui, cx, read, (chosen, said.as_ref()), placed, rect);
        }
        if let Some(pair) = self.pair
            && let Some(curve) = all.iter().find(|curve| curves::is_pair(read, curve, pair))
        {
            let words = cx.words.t("focus-may-hang");
            curves::paint_pill(ui.painter(), t, curve, words);
        }
        Self::carried_curve_ui(ui, t, laid, place);
    }

    /// The room between the sides: a press on a curve looks at its link, a press beside all of them lets go of what is chosen.
    fn between_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        all: &[curves::Curve],
    ) -> Option<usize> {
        let id = ui.scope_id().with("between");
        let response = ui.interact(ui.clip_rect(), id, Sense::CLICK);
        let pointer = ui.ctx().pointer_latest_pos().filter(|_| response.hovered());
        let under = pointer.and_then(|at| curves::nearest(all, at));
        if under.is_some() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if response.clicked() {
            let curve = response
                .interact_pointer_pos()
                .and_then(|pointer| curves::nearest(all, pointer))
                .map(|n| all[n]);
            if let Some(curve) = curve {
                let ends = (
                    read.reactions[curve.pair.reaction].item,
                    read.experiences[curve.pair.experience].item,
                );
                if let Some(pair) = Self::pair_with(Some(ends.0), ends.1) {
                    self.look_at(cx, pair);
                }
            } else if chosen.is_some() {
                self.choose(cx, None);
            }
        }
        under
    }

    /// The curve that follows the pointer while an item is dragged to the other side.
    fn carried_curve_ui(ui: &Ui, t: &Tokens, laid: &Laid, place: impl Fn(&Rect, bool) -> Rect) {
        let (Some(item), Some(pointer)) = (carried_item(ui), ui.ctx().pointer_latest_pos()) else {
            return;
        };
        let Some(from) = laid.placed.iter().find(|placed| placed.item == item) else {
            return;
        };
        if !laid.has_curves || !ui.clip_rect().contains(pointer) {
            return;
        }
        let rect = place(&from.rect, from.stays);
        let end = if side_of(item) == 0 {
            rect.right_center()
        } else {
            rect.left_center()
        };
        let over = laid
            .placed
            .iter()
            .filter(|placed| side_of(placed.item) != side_of(item))
            .map(|placed| place(&placed.rect, placed.stays))
            .find(|rect| rect.contains(pointer));
        // Over a card it could be linked with the curve ends at its edge, so that the card can be read.
        let to = match over {
            Some(rect) if side_of(item) == 0 => rect.left_center(),
            Some(rect) => rect.right_center(),
            None => pointer,
        };
        let stroke = Stroke::new(2.0, t.focus);
        curves::curve_between(ui.painter(), end, to, stroke);
        ui.painter().circle_filled(end, 4.0, t.focus);
        ui.painter().circle_filled(to, 4.0, t.focus);
    }

    /// Chooses an item, or looks at it together with what is chosen on the other side.
    pub(super) fn press(&mut self, cx: &mut Cx<'_>, chosen: Option<InFocus>, item: InFocus) {
        if let Some(pair) = Self::pair_with(chosen, item) {
            self.look_at(cx, pair);
        } else if chosen == Some(item) {
            if self.pair.is_some() || self.panel_closed {
                // Back from the pair to what is chosen.
                self.pair = None;
                self.panel_closed = false;
                self.overlay_open = true;
            } else {
                self.choose(cx, None);
            }
        } else {
            self.choose(cx, Some(item));
        }
        self.focus_next = Some(item);
    }

    fn standing(read: &Read, chosen: Option<InFocus>, item: InFocus) -> Standing {
        match chosen {
            None => Standing::Rest,
            Some(chosen) if chosen == item => Standing::Chosen,
            Some(_) => match Self::pair_with(chosen, item) {
                None => Standing::Aside,
                Some((reaction, of)) if read.link(reaction, of).is_some() => Standing::Linked,
                Some(_) => Standing::Apart,
            },
        }
    }

    fn item_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        (chosen, said): (Option<InFocus>, Option<&Said>),
        placed: &Placed,
        rect: Rect,
    ) {
        let item = placed.item;
        let thing = match item {
            InFocus::Reaction(_) => &read.reactions[placed.at],
            InFocus::Experience(_) => &read.experiences[placed.at],
        };
        let t = cx.tokens;
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        // Cards out of sight keep their node, so that the keyboard and a screen reader reach every one of them.
        let response = ui.interact(rect, item_id(item), sense);
        let standing = Self::standing(read, chosen, item);
        let is_chosen = standing == Standing::Chosen;
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &thing.spoken));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(match (standing, said) {
                (Standing::Linked, Some(said)) => said.linked.as_str(),
                (Standing::Apart, Some(said)) => said.apart.as_str(),
                _ => thing.state.as_str(),
            });
        });
        if self.focus_next == Some(item) {
            self.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.gained_focus() && !response.clicked() {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            self.focused = Some(item);
            self.last_focused[side_of(item)] = Some(item);
        }
        if response.clicked() {
            self.press(cx, chosen, item);
        }
        self.drag_ui(ui, cx, read, chosen, item, &response);
        let pair = Self::pair_with(chosen, item);
        let is_looked = pair.is_some() && pair == self.pair;
        let dragged = carried_item(ui);
        let is_target = dragged
            .and_then(|from| Self::pair_with(Some(from), item))
            .is_some_and(|_| response.contains_pointer());
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if is_missed(cx, read, item)
                || (standing == Standing::Apart && !is_looked && !is_target)
            {
                painter.multiply_opacity(DIMMED);
            } else if standing == Standing::Aside {
                painter.multiply_opacity(RECEDED);
            }
            let edge = if (is_chosen || is_looked || is_target) && !response.has_focus() {
                Stroke::new(2.0, t.focus)
            } else if standing == Standing::Linked || is_chosen || is_looked || is_target {
                Stroke::new(1.0, t.focus)
            } else if response.hovered() {
                Stroke::new(1.0, t.border_strong)
            } else {
                Stroke::new(1.0, t.border)
            };
            let fill = if is_chosen { t.select } else { t.card };
            painter.rect(rect, radius::CARD, fill, edge, StrokeKind::Inside);
            let is_cut = paint(&painter, t, thing, placed.look, rect, standing);
            if response.has_focus() {
                focus_ring(ui.painter(), rect, radius::CARD, t);
            }
            let can_act = cx.can_edit() && dragged.is_none();
            if let Some(pair) = pair.filter(|_| can_act)
                && (response.has_focus() || ui.rect_contains_pointer(rect))
            {
                let link = read.link(pair.0, pair.1);
                self.act_ui(ui, cx, read, pair, link, (placed.look, rect));
            } else if is_cut {
                let all = [&*thing.name, &*thing.below, &*thing.when].join("\n");
                response.clone().on_hover_text(all);
            }
        }
        self.menu_ui(ui, cx, read, chosen, item, &response);
    }

    /// Dragging: to a card of the other side it links, to *Temaer* it makes a card.
    fn drag_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        item: InFocus,
        response: &Response,
    ) {
        response.dnd_set_drag_payload(Carried(item.origin()));
        if response.drag_started() && chosen != Some(item) {
            self.pair = None;
            cx.push(Command::Choose(Some(item)));
        }
        let pair = carried_item(ui).and_then(|from| Self::pair_with(Some(from), item));
        let Some(pair) = pair else { return };
        if response.dnd_release_payload::<Carried>().is_some() {
            if read.link(pair.0, pair.1).is_some() {
                self.look_at(cx, pair);
            } else {
                self.link(cx, pair);
            }
        }
    }

    /// The button on the card under the pointer or with the keyboard: links it with what is chosen, or takes the link away.
    fn act_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        pair: Looked,
        link: Option<LinkId>,
        (look, rect): (Look, Rect),
    ) {
        const TALL: f32 = 24.0;
        let (w, t) = (cx.words, cx.tokens);
        let (icon, key, name) = if link.is_some() {
            (Icon::Unlink, "focus-unlink-short", "focus-unlink-name")
        } else {
            (Icon::Link, "focus-link", "focus-link-name")
        };
        let words = line(ui.painter(), w.t(key), Font::SmallStrong);
        let wide = if look == Look::Chip {
            TALL
        } else {
            words.size().x + 14.0 + 26.0
        };
        // Beside the name where there is a second line, so that no time is covered.
        let top = match look {
            Look::Card if rect.height() > 50.0 => rect.top() + 5.0,
            _ => rect.center().y - TALL / 2.0,
        };
        let place = Rect::from_min_size(pos2(rect.right() - 6.0 - wide, top), vec2(wide, TALL));
        let place = if look == Look::Chip {
            // In the place of the shape, so that the name can be read.
            Rect::from_center_size(rect.left_center() + vec2(19.0, 0.0), vec2(TALL, TALL))
        } else {
            place
        };
        let ends = [InFocus::Experience(pair.1), InFocus::Reaction(pair.0)]
            .map(|item| read.thing(item).map_or("", |thing| thing.name.as_str()));
        let name = w.tf(
            name,
            &[("experience", ends[0].into()), ("reaction", ends[1].into())],
        );
        let id = ui.scope_id().with(("act", pair.0, pair.1));
        let response = ui.interact(place, id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let painter = ui.painter();
        let fill = if response.hovered() { t.sunk } else { t.card };
        let edge = Stroke::new(1.0, t.border_strong);
        painter.rect(place, TALL / 2.0, fill, edge, StrokeKind::Inside);
        if look == Look::Chip {
            icon.paint(painter, place.center(), 14.0, t.text);
        } else {
            icon.paint(painter, place.left_center() + vec2(17.0, 0.0), 14.0, t.text);
            paint_line(
                painter,
                place.left_center() + vec2(28.0, 0.0),
                words,
                t.text,
            );
        }
        if response.clicked() {
            match link {
                Some(link) => unlink(cx, link),
                None => self.link(cx, pair),
            }
        }
        if look == Look::Chip {
            response.on_hover_text(name);
        }
    }
}

/// Whether something is being looked for that the item does not hold.
fn is_missed(cx: &Cx<'_>, read: &Read, item: InFocus) -> bool {
    let (Some(wanted), lang) = (cx.state.find.as_deref(), cx.state.lang) else {
        return false;
    };
    let holds = match item {
        InFocus::Experience(id) => read
            .case
            .experience(id)
            .is_some_and(|found| find::holds_experience(found, wanted, lang)),
        InFocus::Reaction(id) => read
            .screening
            .as_ref()
            .and_then(|screening| screening.row(id))
            .map_or_else(
                || find::holds(wanted, [id.name(lang)]),
                |row| find::holds_row(row, wanted, lang),
            ),
    };
    !holds
}

/// What stands on a card. Says whether something did not fit.
fn paint(
    painter: &Painter,
    t: &Tokens,
    thing: &Thing,
    look: Look,
    rect: Rect,
    standing: Standing,
) -> bool {
    let (ink, quiet) = match standing {
        Standing::Chosen => (t.on_select, t.on_select),
        Standing::Apart => (t.text, t.text),
        _ => (t.text, t.muted),
    };
    let middle = rect.center().y;
    if look == Look::Chip {
        thing
            .mark
            .paint(painter, pos2(rect.left() + 20.0, middle), ink);
        let left = rect.left() + 36.0;
        let name = line_within(painter, &thing.name, Font::Body, rect.right() - 10.0 - left);
        let is_cut = name.elided;
        paint_line(painter, pos2(left, middle), name, ink);
        return is_cut;
    }
    let left = rect.left() + 46.0;
    let mut right = rect.right() - 14.0;
    let has_below = look == Look::Card && !thing.below.is_empty();
    if thing.number.is_empty() {
        thing
            .mark
            .paint(painter, pos2(rect.left() + 23.0, middle), ink);
    } else {
        let number = line(painter, &thing.number, Font::Strong);
        let up = if has_below { middle - 11.0 } else { middle };
        let at = rect.left() + 23.0 - number.size().x / 2.0;
        paint_line(painter, pos2(at, up), number, quiet);
    }
    if look == Look::Slim {
        let word = line(painter, &thing.below, Font::Small);
        right -= word.size().x;
        paint_line(painter, pos2(right, middle), word, quiet);
        right -= 14.0;
        thing.mark.paint(painter, pos2(right, middle), ink);
        right -= 14.0;
    }
    let name = line_within(painter, &thing.name, Font::Strong, right - left);
    let mut is_cut = name.elided;
    if has_below {
        paint_line(painter, pos2(left, middle - 11.0), name, ink);
        let when = (!thing.when.is_empty())
            .then(|| format!("  ·  {}", thing.when))
            .map(|when| line_within(painter, &when, Font::Small, f32::INFINITY));
        let room = right - left - when.as_ref().map_or(0.0, |when| when.size().x);
        let below = line_within(painter, &thing.below, Font::Small, room);
        is_cut |= below.elided;
        let end = paint_line(painter, pos2(left, middle + 11.0), below, quiet);
        if let Some(when) = when {
            paint_line(painter, end, when, quiet);
        }
    } else {
        paint_line(painter, pos2(left, middle), name, ink);
    }
    is_cut
}
