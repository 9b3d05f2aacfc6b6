//! How many items of a lane lie before and after the view, under the lane's name, as ways to them.

use egui::{Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::lane_names::lane_words;
use super::layout::LaneLayout;
use super::scale::Scale;
use super::scene::Read;
use super::{Sizes, TimelineView};
use crate::design::{Font, Icon, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};

/// Height of the two buttons.
pub(super) const OUTSIDE: f32 = 22.0;

impl TimelineView {
    /// "‹ 4 før  2 efter ›": each goes there.
    #[expect(clippy::too_many_arguments, reason = "what the buttons are drawn from")]
    pub(super) fn outside_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        read: &Read,
        scale: &Scale,
        place: &LaneLayout,
        sizes: Sizes,
        at: Pos2,
    ) {
        let t = cx.tokens;
        let mut left = at.x;
        let ways = [
            (
                &place.before,
                "timeline-before-view",
                "timeline-before",
                true,
            ),
            (&place.after, "timeline-after-view", "timeline-after", false),
        ];
        for (outside, name_key, key, before) in ways {
            let nearest = if before {
                outside.last()
            } else {
                outside.first()
            };
            let Some(nearest) = nearest else { continue };
            let count = outside.len();
            let words = if sizes.narrow {
                count.to_string()
            } else {
                cx.words.tf(key, &[("n", count.into())])
            };
            let galley = line(ui.painter(), &words, Font::Small);
            let icon_wide = 13.0;
            let wide = galley.size().x + icon_wide + 6.0;
            let rect = Rect::from_min_size(pos2(left, at.y), vec2(wide, OUTSIDE));
            left = rect.right() + 6.0;
            let id = Id::unique(("timeline-outside", place.lane, before));
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| {
                let lane = lane_words(place.lane, cx, read).name;
                let words = cx.words.tf(name_key, &[("n", count.into())]);
                WidgetInfo::labeled(Role::Button, true, format!("{lane}: {words}"))
            });
            if response.clicked()
                && let Some(extent) = read.entries.all[*nearest].extent
            {
                self.moved_since = true;
                self.show(scale.holding(read.life, extent.at, extent.at));
                self.focus_next = Some(read.entries.all[*nearest].id);
            }
            if response.gained_focus() {
                ui.scroll_to_rect(rect, None);
            }
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let ink = if response.hovered() { t.text } else { t.muted };
            let painter = ui.painter();
            if response.hovered() {
                painter.rect_filled(rect, radius::CONTROL, t.sunk);
            }
            let y = rect.center().y;
            if before {
                Icon::ChevronLeft.paint(painter, pos2(rect.left() + 6.0, y), 13.0, ink);
                paint_line(painter, pos2(rect.left() + icon_wide, y), galley, ink);
            } else {
                paint_line(painter, pos2(rect.left() + 3.0, y), galley, ink);
                Icon::ChevronRight.paint(painter, pos2(rect.right() - 7.0, y), 13.0, ink);
            }
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
        }
    }
}
