//! What the shapes mean, and which links are drawn.

use egui::{Align, Id, Layout, Pos2, Rect, Ui, UiBuilder, pos2, vec2};

use super::{Sizes, TimelineView};
use crate::app::Command;
use crate::app::settings::{LinksShown, SettingsChange};
use crate::design::Font;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line};
use crate::ui::widgets::{Choice, choice_group_ui, label_ui, shapes};

/// Below this width only the choice of links stands there.
const ROOM_FOR_WORDS: f32 = 700.0;

impl TimelineView {
    /// The row below the lanes.
    pub(super) fn legend_ui(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sizes: Sizes,
        mut rect: Rect,
        left: f32,
    ) {
        // Beside a panel that covers the rest.
        rect.max.x -= self.covered;
        let right = Self::links_switch_ui(ui, cx, rect);
        Self::shapes_ui(ui, cx, sizes, rect, left, right - 16.0);
    }

    /// Links of what is chosen, all, or none. Gives where it begins.
    fn links_switch_ui(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect) -> f32 {
        let look = &cx.state.settings.timeline;
        let words = ["links-of-chosen", "links-all", "links-none"].map(|key| cx.words.t(key));
        let names = ["links-of-chosen-name", "links-all-name", "links-none-name"]
            .map(|key| cx.words.t(key));
        let choices = [0, 1, 2].map(|n| Choice {
            words: words[n],
            name: names[n],
        });
        let chosen = LinksShown::ALL.iter().position(|one| *one == look.links);
        let mut place = ui.new_child(
            UiBuilder::new()
                .max_rect(rect)
                .layout(Layout::right_to_left(Align::Center)),
        );
        let pressed = choice_group_ui(
            &mut place,
            cx.tokens,
            (Id::unique("timeline-links"), cx.words.t("links-shown")),
            &choices,
            chosen,
            0.0,
        );
        if rect.width() > ROOM_FOR_WORDS {
            place.add_space(6.0);
            let words = cx.words.t("links-shown");
            label_ui(&mut place, words, Font::Small, cx.tokens.muted);
        }
        if let Some(n) = pressed {
            let mut look = look.clone();
            look.links = LinksShown::ALL[n];
            cx.push(Command::Set(SettingsChange::Timeline(look)));
        }
        place.min_rect().left()
    }

    fn shapes_ui(ui: &Ui, cx: &Cx<'_>, sizes: Sizes, rect: Rect, left: f32, right: f32) {
        let t = cx.tokens;
        let mut x = if sizes.narrow || right - left < 620.0 {
            rect.left()
        } else {
            left
        };
        let y = rect.center().y;
        let painter = ui.painter();
        let ink = t.muted;
        let mut entry = |wide: f32, key: &str, draw: &dyn Fn(Pos2)| {
            let galley = line(painter, cx.words.t(key), Font::Small);
            if x + wide + 6.0 + galley.size().x > right {
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
        entry(22.0, "legend-next-round", &|at| {
            let rect = Rect::from_center_size(at, vec2(22.0, 10.0));
            shapes::hatch(painter, rect, ink, t.canvas);
        });
    }
}
