//! Boxes with two versions beside each other and the choice between them.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{
    Frame, Galley, Id, Margin, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::told::{ConflictTold, Told};
use super::{MergeView, Pick, words_ui};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::Choice as Chosen;
use crate::model::text::{Piece, Which};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line_within, paint_line, paragraph};
use crate::ui::widgets::{
    Choice, Level, Shown, choice_group_ui, difference_galley, difference_ui, heading_ui, label_ui,
    plain,
};

/// From the edge of a half to its words.
const HALF_PADDING: f32 = 14.0;
/// The line of a half that says whose it is.
const HALF_HEAD: f32 = 26.0;
/// A cell of the choice is at least this wide.
const CELL: f32 = 112.0;

/// The two versions, in the order they are shown.
const SIDES: [Which; 2] = [Which::Before, Which::After];

impl MergeView {
    /// The heading, the boxes and how to read them.
    pub(super) fn choices_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        let t = cx.tokens;
        if told.conflicts.is_empty() {
            words_ui(ui, cx.words.t("merge-choices-none"), Font::Body, t.muted);
            return;
        }
        ui.horizontal(|ui| {
            heading_ui(ui, t, cx.words.t("merge-choices"), Level::Section);
            label_ui(ui, &told.conflicts.len().to_string(), Font::Body, t.muted);
        });
        ui.add_space(space::SMALL + space::HAIR);
        let wide = ui.available_width();
        if self.box_heights.0 != wide {
            self.box_heights = (wide, HashMap::new());
        }
        for conflict in &told.conflicts {
            self.box_or_room_ui(ui, cx, conflict, told.conflicts.len());
            ui.add_space(space::LARGE);
        }
        if told.conflicts.iter().any(|conflict| !conflict.is_removal) {
            legend_ui(ui, cx);
        }
        ui.add_space(space::LARGE);
    }

    /// A box; of very many, those far out of sight only keep their room. The next ones above and below are always drawn,
    /// so that Tab goes on.
    fn box_or_room_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        conflict: &ConflictTold,
        count: usize,
    ) {
        const MANY: usize = 24;
        const NEAR: f32 = 1200.0;
        let is_wanted = [self.reveal_conflict, self.focus_conflict].contains(&Some(conflict.id));
        let top = ui.cursor().min;
        if let Some(high) = self.box_heights.1.get(&conflict.id)
            && count > MANY
            && !is_wanted
        {
            let room = Rect::from_min_size(top, vec2(ui.available_width(), *high));
            if !ui.clip_rect().expand(NEAR).intersects(room) {
                ui.allocate_exact_size(room.size(), Sense::hover());
                return;
            }
        }
        self.box_ui(ui, cx, conflict);
        let high = ui.cursor().top() - top.y;
        self.box_heights.1.insert(conflict.id, high);
    }

    fn box_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, conflict: &ConflictTold) {
        let t = cx.tokens;
        let picked = self.picked.get(&conflict.id).copied();
        let state = cx.words.t(if picked.is_some() {
            "merge-is-chosen"
        } else {
            "merge-is-open"
        });
        let name = cx.words.tf(
            "merge-box-name",
            &[("name", (&conflict.name()).into()), ("state", state.into())],
        );
        let group = UiBuilder::new()
            .id_salt(conflict.id)
            .accessibility_role(Role::Group)
            .accessibility_label(name);
        let shown = ui.scope_builder(group, |ui| {
            Frame::NONE
                .fill(t.card)
                .stroke(Stroke::new(1.0, t.warn))
                .corner_radius(radius::PANEL)
                .inner_margin(Margin::symmetric(20, 16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
                    title_ui(ui, cx, conflict);
                    ui.add_space(space::MEDIUM);
                    if let Some(pick) = halves_ui(ui, cx, conflict, picked) {
                        self.pick(cx, conflict, pick);
                    }
                    ui.add_space(space::LARGE);
                    self.choice_ui(ui, cx, conflict, picked);
                });
        });
        if self.reveal_conflict == Some(conflict.id) {
            self.reveal_conflict = None;
            ui.scroll_to_rect(shown.response.rect, None);
        }
    }

    /// *Din | Majas | Begge*, and what that means.
    fn choice_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        conflict: &ConflictTold,
        picked: Option<Pick>,
    ) {
        let t = cx.tokens;
        if !cx.can_edit() {
            words_ui(ui, cx.words.t("disabled-read-only"), Font::Body, t.muted);
            return;
        }
        let name = conflict.name();
        let mut picks = vec![Pick::First, Pick::Second];
        if conflict.both.is_some() {
            picks.push(Pick::Both);
        }
        let both = cx.words.t("merge-both");
        let shorts: Vec<&str> = picks
            .iter()
            .map(|pick| match pick {
                Pick::First => conflict.halves[0].short.as_str(),
                Pick::Second => conflict.halves[1].short.as_str(),
                Pick::Both => both,
            })
            .collect();
        let names: Vec<String> = shorts
            .iter()
            .map(|short| {
                cx.words.tf(
                    "merge-choice-name",
                    &[("choice", (*short).into()), ("name", (&name).into())],
                )
            })
            .collect();
        let choices: Vec<Choice<'_>> = shorts
            .iter()
            .zip(&names)
            .map(|(words, name)| Choice { words, name })
            .collect();
        let chosen = picked.and_then(|picked| picks.iter().position(|pick| *pick == picked));
        let said = meaning(cx, conflict, picked);
        let stop = chosen.unwrap_or(0);
        let mut given = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(16.0, 8.0);
            let id = Id::unique(("merge-choice", conflict.id));
            given = choice_group_ui(ui, t, (id, &name), &choices, chosen, CELL);
            if self.focus_conflict == Some(conflict.id) {
                self.focus_conflict = None;
                ui.memory_mut(|memory| memory.request_focus(id.with(stop)));
            }
            words_ui(ui, &said, Font::Body, t.muted);
        });
        if let Some(given) = given.and_then(|n| picks.get(n)) {
            self.pick(cx, conflict, *given);
        }
        if picked == Some(Pick::Both)
            && let Some(both) = &conflict.both
        {
            ui.add_space(space::MEDIUM);
            result_ui(ui, cx, &both.result);
        }
    }

    fn pick(&mut self, cx: &Cx<'_>, conflict: &ConflictTold, pick: Pick) {
        if cx.can_edit() {
            self.picked.insert(conflict.id, pick);
        }
    }
}

/// What the choice means, in a sentence.
fn meaning(cx: &Cx<'_>, conflict: &ConflictTold, picked: Option<Pick>) -> String {
    let words = cx.words;
    let half = |n: usize| &conflict.halves[n];
    match picked {
        None if conflict.is_removal => words.t("merge-open-removal").to_owned(),
        None => {
            let stands = conflict
                .halves
                .iter()
                .find(|half| half.choice == Chosen::Current)
                .unwrap_or(half(0));
            words.tf("merge-open", &[("half", (&stands.title).into())])
        }
        Some(Pick::First) if conflict.is_removal => words.t("merge-means-keep").to_owned(),
        Some(Pick::Second) if conflict.is_removal => words.t("merge-means-out").to_owned(),
        Some(Pick::First) => words.tf("merge-means", &[("half", (&half(0).title).into())]),
        Some(Pick::Second) => words.tf("merge-means", &[("half", (&half(1).title).into())]),
        Some(Pick::Both) => {
            let is_note = conflict.both.as_ref().is_some_and(|both| both.is_note);
            let key = if is_note {
                "merge-means-note"
            } else {
                "merge-means-both"
            };
            words.t(key).to_owned()
        }
    }
}

/// Icon, field and item; why at the right where there is room, else under them.
fn title_ui(ui: &mut Ui, cx: &Cx<'_>, conflict: &ConflictTold) {
    let t = cx.tokens;
    let wide = ui.available_width();
    let why = line_within(ui.painter(), &conflict.words.why, Font::Body, wide);
    let mut used = Rect::NOTHING;
    ui.horizontal_wrapped(|ui| {
        let (icon, _) = ui.allocate_exact_size(vec2(icon_size::BODY, 22.0), Sense::hover());
        Icon::GitFork.paint_in(ui.painter(), icon, icon_size::BODY, t.warn);
        let title = heading_ui(ui, t, &conflict.words.title, Level::Section);
        let about = words_ui(ui, &conflict.words.about, Font::Body, t.muted);
        used = icon.union(title.rect).union(about.rect);
    });
    let is_one_line = used.height() < 30.0;
    if is_one_line && used.width() + 24.0 + why.size().x < wide {
        let left = used.left() + wide - why.size().x;
        let place = Rect::from_min_size(pos2(left, used.top()), vec2(why.size().x, used.height()));
        let mut place = ui.new_child(UiBuilder::new().max_rect(place).id_salt("why"));
        label_ui(&mut place, &conflict.words.why, Font::Body, t.muted);
    } else {
        words_ui(ui, &conflict.words.why, Font::Small, t.muted);
    }
}

/// Both versions, equally high, beside each other where there is room. A click on one chooses it.
fn halves_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    conflict: &ConflictTold,
    picked: Option<Pick>,
) -> Option<Pick> {
    const GAP: f32 = 12.0;
    /// Narrower halves would break every line.
    const LEAST: f32 = 260.0;
    let whole = ui.available_width();
    let is_beside = whole >= 2.0 * LEAST + GAP;
    let wide = if is_beside {
        ((whole - GAP) / 2.0).floor()
    } else {
        whole
    };
    let bodies = [0, 1].map(|n| Body::of(ui, cx, conflict, n, wide - 2.0 * HALF_PADDING));
    let highs = [0, 1].map(|n: usize| HALF_HEAD + bodies[n].high() + 12.0 + 14.0);
    let tallest = highs[0].max(highs[1]);
    let size = if is_beside {
        vec2(whole, tallest)
    } else {
        vec2(whole, highs[0] + space::SMALL + highs[1])
    };
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut pressed = None;
    let mut top = all.top();
    for (n, body) in bodies.into_iter().enumerate() {
        let rect = if is_beside {
            let left = all.left() + n as f32 * (wide + GAP);
            Rect::from_min_size(pos2(left, all.top()), vec2(wide, tallest))
        } else {
            let rect = Rect::from_min_size(pos2(all.left(), top), vec2(wide, highs[n]));
            top = rect.bottom() + space::SMALL;
            rect
        };
        let is_in = matches!(
            (picked, n),
            (Some(Pick::Both), _) | (Some(Pick::First), 0) | (Some(Pick::Second), 1)
        );
        if half_ui(ui, cx, conflict, n, body, rect, is_in) {
            pressed = Some(if n == 0 { Pick::First } else { Pick::Second });
        }
    }
    pressed
}

/// What stands in a half, laid out.
struct Body {
    text: Arc<Galley>,
    aside: Option<Arc<Galley>>,
}

impl Body {
    fn of(ui: &Ui, cx: &Cx<'_>, conflict: &ConflictTold, n: usize, wide: f32) -> Self {
        let painter = ui.painter();
        let half = &conflict.halves[n];
        let text = match (conflict.is_removal, &half.choice) {
            (true, Chosen::Other) => {
                let gone = [Piece {
                    text: half.text.clone(),
                    only: Some(Which::Before),
                }];
                difference_galley(
                    painter,
                    cx.tokens,
                    &gone,
                    Shown::Whole,
                    cx.tokens.text,
                    wide,
                )
            }
            (true, _) => paragraph(painter, &half.text, Font::Body, wide),
            (false, _) => difference_galley(
                painter,
                cx.tokens,
                &conflict.pieces,
                Shown::Half(SIDES[n]),
                cx.tokens.text,
                wide,
            ),
        };
        let aside = conflict.asides[n]
            .as_ref()
            .map(|words| paragraph(painter, words, Font::Body, wide));
        Self { text, aside }
    }

    fn high(&self) -> f32 {
        self.text.size().y
            + self
                .aside
                .as_ref()
                .map_or(0.0, |aside| aside.size().y + 2.0)
    }
}

/// One version. Says whether it was pressed.
fn half_ui(
    ui: &Ui,
    cx: &Cx<'_>,
    conflict: &ConflictTold,
    n: usize,
    body: Body,
    rect: Rect,
    is_in: bool,
) -> bool {
    let t = cx.tokens;
    let half = &conflict.halves[n];
    let id = Id::unique(("merge-half", conflict.id, n));
    let sense = if cx.can_edit() {
        Sense::CLICK
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let aside = conflict.asides[n].as_deref().unwrap_or_default();
        let name = format!(
            "{}, {}. {} {aside}",
            half.title, half.meta, conflict.spoken[n]
        );
        WidgetInfo::labeled(Role::Label, true, name.trim_end())
    });
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let painter = ui.painter();
    let (fill, edge) = if is_in {
        (t.select_half, Stroke::new(2.0, t.focus))
    } else if response.hovered() && cx.can_edit() {
        (t.canvas, Stroke::new(1.0, t.border_strong))
    } else {
        (t.canvas, Stroke::new(1.0, t.border))
    };
    painter.rect(rect, radius::CARD, fill, edge, StrokeKind::Inside);
    let left = rect.left() + HALF_PADDING;
    let y = rect.top() + 12.0 + 9.0;
    Icon::User.paint(painter, pos2(left + 8.0, y), icon_size::DENSE, t.muted);
    let mut right = rect.right() - HALF_PADDING;
    if is_in {
        Icon::Check.paint(painter, pos2(right - 8.0, y), icon_size::DENSE, t.focus);
        right -= 24.0;
    }
    let title = line_within(painter, &half.title, Font::Strong, right - left - 24.0);
    let end = paint_line(painter, pos2(left + 24.0, y), title, t.text);
    let room = right - end.x - 10.0;
    if room > 24.0 {
        let meta = line_within(painter, &half.meta, Font::Small, room);
        paint_line(painter, pos2(end.x + 10.0, y), meta, t.muted);
    }
    let at = pos2(left, rect.top() + 12.0 + HALF_HEAD);
    let high = body.text.size().y;
    painter.galley(at, body.text, t.text);
    if let Some(aside) = body.aside {
        painter.galley(at + vec2(0.0, high + 2.0), aside, t.text);
    }
    response.clicked()
}

/// *Sådan kommer det til at stå*.
fn result_ui(ui: &mut Ui, cx: &Cx<'_>, result: &str) {
    let t = cx.tokens;
    Frame::NONE
        .fill(t.canvas)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::TINY;
            heading_ui(ui, t, cx.words.t("experience-preview"), Level::Group);
            words_ui(ui, result, Font::Body, t.text);
        });
}

/// How the differences are to be read.
fn legend_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let t = cx.tokens;
    let sample = cx.words.t("merge-legend-sample");
    let pieces = [Piece {
        text: sample.to_owned(),
        only: Some(Which::After),
    }];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        label_ui(ui, cx.words.t("merge-legend"), Font::SmallStrong, t.muted);
        let wide = difference_galley(
            ui.painter(),
            t,
            &pieces,
            Shown::Half(Which::After),
            t.text,
            f32::INFINITY,
        )
        .size()
        .x;
        ui.scope(|ui| {
            ui.set_width(wide);
            difference_ui(ui, t, &pieces, Shown::Half(Which::After), sample);
        });
        words_ui(ui, cx.words.t("merge-legend-means"), Font::Small, t.muted);
    });
}

/// The way to older versions of the case, where everything that is not chosen is found again.
pub(super) fn versions_button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if plain(cx.words.t("merge-versions"))
        .icon(Icon::History)
        .ui(ui, cx.tokens)
        .clicked()
    {
        cx.push(crate::app::Act::GoVersions);
    }
}
