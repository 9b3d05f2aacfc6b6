//! The chosen version beside the present case: what is different, part by part.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Galley, Id, Painter, Rect, Role, ScrollArea, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::VersionsView;
use super::compare::{Act, Difference, Group, Line};
use super::list::stepped;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Tokens, icon_size, radius, space, width};
use crate::model::Stamp;
use crate::model::text::{Piece, Which};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line, paragraph};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{
    Level, Reach, Shown, difference_galley, heading_ui, label_ui, paragraph_ui, quiet,
};

/// Above and under the words of a difference.
const AIR: f32 = 9.0;
/// Between two lines of one difference.
const GAP: f32 = 4.0;
/// The words for what became of it, with their icon.
const ACT: f32 = 104.0;
/// From an edge of a half to its words.
const EDGE: f32 = 20.0;
/// More differences of one part than this are folded, and this many are shown.
const SHOWN: usize = 12;

/// Where the halves of a difference stand.
#[derive(Clone, Copy, PartialEq)]
enum Halves {
    /// Side by side; the older one is this wide.
    Beside(f32),
    /// The older one above the present one.
    Above,
}

impl VersionsView {
    /// Draws the comparison into the room there is.
    pub(super) fn beside_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, changed: &Stamp) {
        let t = cx.tokens;
        let whole = ui.available_rect_before_wrap();
        let is_narrow = ui.ctx().content_rect().width() < width::NARROW_WINDOW;
        let halves = if !is_narrow && whole.width() >= 600.0 {
            Halves::Beside((whole.width() * 0.486).round())
        } else {
            Halves::Above
        };
        let painter = ui.painter();
        painter.rect_filled(whole, radius::PANEL, t.card);
        if let Halves::Beside(left) = halves {
            let older = whole.with_max_x(whole.left() + left);
            let corners = CornerRadius {
                ne: 0,
                se: 0,
                ..radius::PANEL
            };
            painter.rect_filled(older, corners, t.canvas);
        }
        let edge = Stroke::new(1.0, t.border);
        painter.rect_stroke(whole, radius::PANEL, edge, StrokeKind::Inside);
        let room = UiBuilder::new().max_rect(whole.shrink(1.0));
        ui.scope_builder(room, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.titles_ui(ui, cx, changed, halves);
            ScrollArea::vertical()
                .id_salt("version beside now")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.groups_ui(ui, cx, halves);
                });
        });
    }

    /// Which version that is, and how many places are different now.
    fn titles_ui(&self, ui: &mut Ui, cx: &Cx<'_>, changed: &Stamp, halves: Halves) {
        const TALL: f32 = 54.0;
        let (words, t) = (cx.words, cx.tokens);
        let count: usize = self
            .compared
            .iter()
            .flat_map(|compared| &compared.groups)
            .map(|group| group.differences.len())
            .sum();
        let when = words.when_exact(changed.at.naive_local(), cx.state.now().naive_local());
        let when = super::super::shell::uppercase_first(&when);
        let by = match changed.by.as_str() {
            "" => String::new(),
            by => words.tf("versions-by", &[("name", by.into())]),
        };
        let places = words.tf("versions-places", &[("n", count.into())]);
        let whole = ui.available_rect_before_wrap();
        let row = egui::Layout::left_to_right(egui::Align::Center);
        let title = |ui: &mut Ui, rect: Rect, strong: &str, hint: &str| {
            ui.scope_builder(UiBuilder::new().max_rect(rect).layout(row), |ui| {
                ui.spacing_mut().item_spacing.x = space::LIST;
                heading_ui(ui, t, strong, Level::Section);
                if !hint.is_empty() && ui.available_width() > 40.0 {
                    label_ui(ui, hint, Font::Body, t.muted);
                }
            });
        };
        let top = Rect::from_min_size(whole.min, vec2(whole.width(), TALL));
        let bottom = match halves {
            Halves::Beside(left) => {
                let split = top.left() + left - 1.0;
                let older = top.with_min_x(top.left() + EDGE).with_max_x(split - EDGE);
                title(ui, older, &when, &by);
                let now = top
                    .with_min_x(split + EDGE + 12.0)
                    .with_max_x(top.right() - EDGE);
                title(ui, now, words.t("versions-now"), &places);
                top.bottom()
            }
            Halves::Above => {
                let inner = top.shrink2(vec2(EDGE, 0.0));
                let first = inner.with_max_y(top.top() + 40.0);
                title(ui, first, &when, &by);
                let second = Rect::from_min_size(first.left_bottom(), vec2(inner.width(), 26.0));
                title(ui, second, words.t("versions-now"), &places);
                second.bottom() + space::LIST
            }
        };
        let drawn = top.with_max_y(bottom);
        ui.painter().hline(
            drawn.x_range(),
            bottom.round() - 0.5,
            Stroke::new(1.0, t.border),
        );
        ui.advance_cursor_after_rect(drawn);
    }

    fn groups_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, halves: Halves) {
        let Some(compared) = self.compared.take() else {
            return;
        };
        if compared.groups.is_empty() {
            ui.add_space(space::WIDE);
            ui.horizontal(|ui| {
                ui.add_space(EDGE);
                label_ui(ui, cx.words.t("versions-same"), Font::Body, cx.tokens.muted);
            });
        }
        // Tab stops where the arrows have come to, or at the first; arrows go on from there.
        let all: Vec<&Difference> = compared
            .groups
            .iter()
            .flat_map(|group| self.shown(group))
            .collect();
        let stop = all
            .iter()
            .position(|one| Some(one.item) == self.reached)
            .unwrap_or(0);
        let mut at = 0;
        for (n, group) in compared.groups.iter().enumerate() {
            if n > 0 {
                ui.add_space(space::SMALL);
                super::super::widgets::rule_ui(ui, cx.tokens);
            }
            group_title_ui(ui, cx, group);
            let shown = self.shown(group).len();
            for difference in &group.differences[..shown] {
                self.difference_ui(ui, cx, difference, halves, (at, stop), &all);
                at += 1;
            }
            let folded = group.differences.len() - shown;
            if folded > 0 {
                self.more_ui(ui, cx, group, folded);
            }
        }
        self.hand_on_focus(ui);
        if !compared.groups.is_empty() {
            ui.add_space(space::LARGE);
            ui.horizontal_top(|ui| {
                ui.add_space(EDGE);
                let how = cx.words.t("versions-how-to-read");
                paragraph_ui(ui, how, Font::Small, cx.tokens.muted);
            });
        }
        ui.add_space(space::LARGE);
        self.compared = Some(compared);
    }

    /// As many differences of a part as are shown.
    fn shown<'g>(&self, group: &'g Group) -> &'g [Difference] {
        let count = group.differences.len();
        let most = if self.unfolded.contains(&group.part) || count <= SHOWN + 1 {
            count
        } else {
            SHOWN
        };
        &group.differences[..most]
    }

    fn more_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, group: &Group, folded: usize) {
        let words = cx.words.tf("versions-more", &[("n", folded.into())]);
        ui.horizontal(|ui| {
            ui.add_space(EDGE - 8.0);
            if quiet(&words).ui(ui, cx.tokens).clicked() {
                self.unfolded.insert(group.part);
            }
        });
    }

    fn difference_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        difference: &Difference,
        halves: Halves,
        (at, stop): (usize, usize),
        all: &[&Difference],
    ) {
        let t = cx.tokens;
        let wide = ui.available_width();
        let is_picked = self.picked == Some(difference.item);
        let (ink, quiet) = if is_picked {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        let known = difference.height.get().filter(|(at, _)| *at == wide);
        let mut laid = None;
        let tall = known.map_or_else(
            || {
                let fresh = Laid::out(ui.painter(), cx, difference, (halves, wide), ink);
                let tall = fresh.tall;
                difference.height.set(Some((wide, tall)));
                laid = Some(fresh);
                tall
            },
            |(_, tall)| tall,
        );
        let (_, rect) = ui.allocate_space(vec2(wide, tall));
        let reach = if at == stop {
            Reach::Tab
        } else {
            Reach::Arrows
        };
        let response = ui.interact(rect, difference_id(difference), reach.sense());
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &difference.spoken));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_selected(is_picked));
        self.bring_into_sight(&response);
        if response.clicked() {
            self.picked = Some(difference.item);
            self.reached = self.picked;
        }
        if response.has_focus() {
            let next = stepped(ui, response.id).and_then(|step| at.checked_add_signed(step));
            if let Some(next) = next.and_then(|next| all.get(next)) {
                self.reached = Some(next.item);
                self.hand_on = Some(difference_id(next));
            }
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        if is_picked {
            painter.rect_filled(rect, 0.0, t.select);
            let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
            painter.rect_filled(edge, 0.0, t.focus);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, t.row_hover);
        }
        let laid = laid.unwrap_or_else(|| Laid::out(painter, cx, difference, (halves, wide), ink));
        laid.paint(painter, cx, difference.act, rect, (ink, quiet));
        if response.has_focus() {
            let ring = Stroke::new(FOCUS_WIDTH, t.focus);
            painter.rect_stroke(rect.shrink(1.0), radius::CONTROL, ring, StrokeKind::Inside);
        }
    }
}

fn difference_id(difference: &Difference) -> Id {
    Id::unique(("difference", difference.item))
}

fn group_title_ui(ui: &mut Ui, cx: &Cx<'_>, group: &Group) {
    let (words, t) = (cx.words, cx.tokens);
    ui.add_space(space::LIST);
    ui.scope(|ui| {
        // A row is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::LIST;
            ui.add_space(EDGE);
            heading_ui(ui, t, &group.title, Level::Group);
            let count = group.differences.len();
            let places = words.tf("versions-places-short", &[("n", count.into())]);
            label_ui(ui, &places, Font::Small, t.muted);
        });
    });
}

/// One half of a difference as it is painted.
enum Half {
    /// Its lines.
    Lines(Vec<Arc<Galley>>),
    /// Nothing stood or stands there; a dashed box says so.
    Gap(Arc<Galley>),
}

impl Half {
    /// The heights of its lines.
    fn line(&self, n: usize) -> f32 {
        match self {
            Self::Lines(lines) => lines.get(n).map_or(0.0, |galley| galley.size().y),
            Self::Gap(_) if n == 0 => 32.0,
            Self::Gap(_) => 0.0,
        }
    }

    fn count(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.len(),
            Self::Gap(_) => 1,
        }
    }
}

/// A difference laid out.
struct Laid {
    halves: Halves,
    wide: f32,
    name: Option<Arc<Galley>>,
    older: Half,
    now: Half,
    note: Option<Arc<Galley>>,
    tall: f32,
}

impl Laid {
    fn out(
        painter: &Painter,
        cx: &Cx<'_>,
        difference: &Difference,
        (halves, wide): (Halves, f32),
        ink: Color32,
    ) -> Self {
        let (words, t) = (cx.words, cx.tokens);
        let (older_wide, now_wide) = match halves {
            Halves::Beside(left) => (left - 2.0 * EDGE, wide - left - EDGE - 12.0 - ACT - EDGE),
            Halves::Above => (wide - 2.0 * EDGE - ABOVE, wide - 2.0 * EDGE - ABOVE),
        };
        let lines = |which: Which, wide: f32| {
            let laid = difference.lines.iter().map(|line| {
                let (pieces, shown) = match (line, which) {
                    (Line::Text(pieces), Which::Before) => (pieces.clone(), Shown::Earlier),
                    // What stood there needs no mark: what stands there now has it.
                    (Line::Value(pieces), Which::Before) => {
                        (plain_half(pieces), Shown::Half(which))
                    }
                    (_, Which::After) => (line.pieces().to_vec(), Shown::Half(which)),
                };
                difference_galley(painter, t, &pieces, shown, ink, wide)
            });
            Half::Lines(laid.collect())
        };
        let gap = |key: &str| Half::Gap(line(painter, words.t(key), Font::Body));
        let older = match difference.act {
            Act::New => gap("versions-not-there"),
            _ => lines(Which::Before, older_wide),
        };
        let now = match difference.act {
            Act::TakenOut => gap("versions-no-longer"),
            _ => lines(Which::After, now_wide),
        };
        let name_wide = older_wide.min(now_wide);
        let name = difference
            .name
            .as_ref()
            .map(|name| line_within(painter, name, Font::Small, name_wide));
        let note = difference
            .note
            .as_ref()
            .map(|note| paragraph(painter, note, Font::Small, name_wide.max(120.0)));
        let mut laid = Self {
            halves,
            wide,
            name,
            older,
            now,
            note,
            tall: 0.0,
        };
        laid.tall = laid.height();
        laid
    }

    fn rows(&self) -> usize {
        self.older.count().max(self.now.count())
    }

    fn extras(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().y + 2.0);
        let note = self.note.as_ref().map_or(0.0, |note| note.size().y + 2.0);
        name + note
    }

    fn height(&self) -> f32 {
        let each: f32 = (0..self.rows())
            .map(|n| match self.halves {
                Halves::Beside(_) => self.older.line(n).max(self.now.line(n)) + GAP,
                Halves::Above => self.older.line(n) + self.now.line(n) + 2.0 * GAP,
            })
            .sum();
        let act = match self.halves {
            Halves::Beside(_) => 0.0,
            Halves::Above => Font::Body.line_height() + GAP,
        };
        (each - GAP + act + self.extras() + 2.0 * AIR).ceil()
    }

    fn paint(
        &self,
        painter: &Painter,
        cx: &Cx<'_>,
        act: Act,
        rect: Rect,
        (ink, quiet): (Color32, Color32),
    ) {
        let (words, t) = (cx.words, cx.tokens);
        let mut top = rect.top() + AIR;
        let half = Font::Body.line_height() / 2.0;
        let (older_x, now_x, act_x) = match self.halves {
            Halves::Beside(left) => {
                let act = rect.left() + left + EDGE + 12.0;
                (rect.left() + EDGE, act + ACT, act)
            }
            Halves::Above => {
                let left = rect.left() + EDGE;
                (left + ABOVE, left + ABOVE, left)
            }
        };
        let act_at = Rect::from_min_size(pos2(act_x, top), vec2(ACT, 2.0 * half));
        let icon =
            act.icon()
                .paint_aligned(painter, act_at, Align2::LEFT_CENTER, icon_size::DENSE, ink);
        let word = line(painter, words.t(act.words()), Font::Strong);
        paint_line(
            painter,
            pos2(icon.right() + 7.0, act_at.center().y),
            word,
            ink,
        );
        if self.halves == Halves::Above {
            if let Some(name) = &self.name {
                let at = pos2(act_x + ACT, act_at.center().y);
                paint_line(painter, at, Arc::clone(name), quiet);
            }
            top += 2.0 * half + GAP;
        } else if let Some(name) = &self.name {
            for x in [older_x, now_x] {
                painter.galley(pos2(x, top), Arc::clone(name), quiet);
            }
            top += name.size().y + 2.0;
        }
        for n in 0..self.rows() {
            match self.halves {
                Halves::Beside(left) => {
                    let older_wide = left - 2.0 * EDGE;
                    let now_wide = rect.right() - EDGE - now_x;
                    paint_half(
                        painter,
                        t,
                        &self.older,
                        n,
                        (pos2(older_x, top), older_wide),
                        (ink, quiet),
                    );
                    paint_half(
                        painter,
                        t,
                        &self.now,
                        n,
                        (pos2(now_x, top), now_wide),
                        (ink, quiet),
                    );
                    top += self.older.line(n).max(self.now.line(n)) + GAP;
                }
                Halves::Above => {
                    let wide = self.wide - 2.0 * EDGE - ABOVE;
                    for (half_of, key) in [
                        (&self.older, "versions-before-lower"),
                        (&self.now, "versions-now-lower"),
                    ] {
                        if half_of.line(n) > 0.0 {
                            let label = line(painter, words.t(key), Font::Small);
                            paint_line(painter, pos2(act_x, top + half), label, quiet);
                        }
                        paint_half(
                            painter,
                            t,
                            half_of,
                            n,
                            (pos2(older_x, top), wide),
                            (ink, quiet),
                        );
                        top += half_of.line(n) + GAP;
                    }
                }
            }
        }
        if let Some(note) = &self.note {
            let x = if act == Act::TakenOut { older_x } else { now_x };
            painter.galley(pos2(x, top - 2.0), Arc::clone(note), quiet);
        }
    }
}

/// Where halves stand above each other, room for *før* and *nu* before their words.
const ABOVE: f32 = 44.0;

/// The earlier half of a value, without a mark.
fn plain_half(pieces: &[Piece]) -> Vec<Piece> {
    let earlier = pieces
        .iter()
        .filter(|piece| piece.only != Some(Which::After));
    earlier
        .map(|piece| Piece {
            only: None,
            ..piece.clone()
        })
        .collect()
}

fn paint_half(
    painter: &Painter,
    t: &Tokens,
    half: &Half,
    n: usize,
    (at, wide): (egui::Pos2, f32),
    (ink, quiet): (Color32, Color32),
) {
    match half {
        Half::Lines(lines) => {
            if let Some(galley) = lines.get(n) {
                painter.galley(at, Arc::clone(galley), ink);
            }
        }
        Half::Gap(words) if n == 0 => {
            let rect = Rect::from_min_size(at, vec2(wide, half.line(0)));
            dashed_box(painter, rect, t.border_strong);
            let left = pos2(rect.left() + space::MEDIUM, rect.center().y);
            paint_line(painter, left, Arc::clone(words), quiet);
        }
        Half::Gap(_) => {}
    }
}
