//! What the lanes are called, in the column at their left, and the legend below them.

use egui::{Align2, Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::entries::Lane;
use super::{Sizes, TimelineView};
use crate::design::{Font, Icon, Tokens};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line, paragraph};
use crate::ui::widgets::shapes;

/// What a lane is called in its column.
pub(super) struct LaneWords {
    pub icon: Icon,
    pub name: &'static str,
    pub hint: Option<String>,
}

pub(super) fn lane_words(lane: Lane, words: &'static Words, screenings: usize) -> LaneWords {
    let (icon, name, hint) = match lane {
        Lane::Conditions => (
            Icon::Waves,
            words.t("lane-conditions"),
            Some(words.t("lane-conditions-hint").to_owned()),
        ),
        Lane::Experiences => (
            Icon::Zap,
            words.t("lane-experiences"),
            Some(words.t("lane-experiences-hint").to_owned()),
        ),
        Lane::Reactions => (
            Icon::ListChecks,
            words.t("lane-reactions"),
            (screenings > 0).then(|| words.tf("lane-reactions-hint", &[("n", screenings.into())])),
        ),
        Lane::Placement => (Icon::House, words.t("lane-placement"), None),
        Lane::SubGoals => (Icon::Target, words.t("lane-subgoals"), None),
    };
    LaneWords { icon, name, hint }
}

/// How high a lane must be for its name and hint.
pub(super) fn least_height(ui: &Ui, name: &LaneWords, sizes: Sizes) -> f32 {
    if sizes.narrow {
        return 40.0;
    }
    let room = sizes.label_column - 35.0;
    let words = paragraph(ui.painter(), name.name, Font::Strong, room)
        .size()
        .y;
    let hint = if name.hint.is_some() { 18.0 } else { 0.0 };
    (words + hint + 18.0).ceil()
}

pub(super) fn lane_name_ui(ui: &mut Ui, t: &Tokens, name: &LaneWords, rect: Rect, sizes: Sizes) {
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, t.border));
    let icon = Rect::from_min_size(rect.min + vec2(0.0, 9.0), vec2(18.0, 20.0));
    name.icon
        .paint_aligned(painter, icon, Align2::LEFT_CENTER, 17.0, t.muted);
    let spoken = match &name.hint {
        Some(hint) => format!("{}, {hint}", name.name),
        None => name.name.to_owned(),
    };
    let column = Rect::from_min_size(rect.min, vec2(sizes.label_column - 4.0, rect.height()));
    let response = ui.interact(
        column,
        Id::unique(("timeline-lane", name.name)),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if sizes.narrow {
        response.on_hover_text(&spoken);
        return;
    }
    let painter = ui.painter();
    let words = paragraph(painter, name.name, Font::Strong, sizes.label_column - 35.0);
    let at = rect.min + vec2(27.0, 9.0);
    let below = at + vec2(0.0, words.size().y);
    painter.galley(at, words, t.text);
    if let Some(hint) = &name.hint {
        let hint = line(painter, hint, Font::Small);
        painter.galley(below, hint, t.faint);
    }
}

impl TimelineView {
    /// What the shapes mean.
    pub(super) fn legend_ui(ui: &Ui, cx: &Cx<'_>, sizes: Sizes, rect: Rect, left: f32) {
        let t = cx.tokens;
        let mut x = if sizes.narrow { rect.left() } else { left };
        let y = rect.center().y;
        let painter = ui.painter();
        let ink = t.muted;
        let mut entry = |wide: f32, key: &str, draw: &dyn Fn(Pos2)| {
            let galley = line(painter, cx.words.t(key), Font::Small);
            if x + wide + 6.0 + galley.size().x > rect.right() {
                return;
            }
            draw(pos2(x + wide / 2.0, y));
            let end = paint_line(painter, pos2(x + wide + 6.0, y), galley, ink);
            x = end.x + 22.0;
        };
        entry(14.0, "legend-sudden", &|at| {
            shapes::diamond(painter, at, 12.0, ink);
        });
        entry(14.0, "legend-approx", &|at| {
            shapes::hollow_diamond(painter, at, 12.0, ink, t.canvas);
        });
        entry(34.0, "legend-long", &|at| {
            shapes::band(
                painter,
                Rect::from_center_size(at, vec2(34.0, 8.0)),
                vec2(15.0, 0.0),
                ink,
            );
        });
        entry(12.0, "legend-ongoing", &|at| {
            shapes::arrow(painter, at + vec2(5.0, 0.0), ink);
        });
        entry(12.0, "legend-yes", &|at| shapes::dot(painter, at, ink));
        entry(12.0, "legend-no", &|at| {
            shapes::ring(painter, at, ink, t.canvas);
        });
        entry(12.0, "legend-unanswered", &|at| {
            shapes::dashes(painter, at, ink);
        });
    }
}
