//! What lines and outlines mean, under the picture.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::NetworkView;
use super::names::tie_lower;
use super::strokes::{NodeState, paint_node, tie_sample};
use crate::app::words_of_changes::lower_first;
use crate::app::words_of_mapping::group_words;
use crate::design::{Font, Icon};
use crate::model::{Group, Tie};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line};

/// One line of the legend.
const ROW: f32 = 30.0;
/// Below and above all of it.
const PADDING: f32 = 8.0;
/// Between two things of it.
const GAP: f32 = 18.0;
/// Between a sign and its words.
const AIR: f32 = 8.0;
/// The room kept for the hint at the right.
const HINT: f32 = 180.0;

const TIES: [Tie; 4] = [Tie::Close, Tie::Ordinary, Tie::Rare, Tie::Strained];
const GROUPS: [Group; 3] = [Group::Family, Group::Neighbourhood, Group::Professional];

enum Sign {
    Tie(Tie),
    Group(Group),
}

impl Sign {
    const fn wide(&self) -> f32 {
        match self {
            Self::Tie(_) => 34.0,
            Self::Group(_) => 26.0,
        }
    }
}

fn signs(cx: &Cx<'_>) -> Vec<(Sign, String)> {
    let ties = TIES.map(|tie| (Sign::Tie(tie), tie_lower(cx.words, tie)));
    let groups = GROUPS.map(|group| {
        (
            Sign::Group(group),
            lower_first(group_words(cx.words, group)),
        )
    });
    ties.into_iter().chain(groups).collect()
}

/// Each sign with where it stands, and the number of rows; the hint gets a row of its own where it does not fit beside them.
fn layout(ui: &Ui, cx: &Cx<'_>, room: f32) -> (Vec<(Sign, String, f32, usize)>, usize) {
    let (mut left, mut row) = (0.0, 0);
    let mut placed = Vec::new();
    for (sign, words) in signs(cx) {
        let wide = sign.wide() + AIR + line(ui.painter(), &words, Font::Small).size().x;
        if left > 0.0 && left + wide > room {
            left = 0.0;
            row += 1;
        }
        let at = left;
        left += wide + GAP;
        placed.push((sign, words, at, row));
    }
    let rows = if left + HINT > room { row + 2 } else { row + 1 };
    (placed, rows)
}

/// How high the legend is in a room of this width.
pub fn height(ui: &Ui, cx: &Cx<'_>, room: f32) -> f32 {
    let (_, rows) = layout(ui, cx, room);
    rows as f32 * ROW + 2.0 * PADDING
}

impl NetworkView {
    /// Draws it into `room`.
    pub(super) fn legend_ui(&self, ui: &mut Ui, cx: &Cx<'_>, room: Rect) {
        let t = cx.tokens;
        let (placed, rows) = layout(ui, cx, room.width());
        let top = room.top() + PADDING;
        for (sign, words, left, row) in placed {
            let middle = top + row as f32 * ROW + ROW / 2.0;
            let place = Rect::from_center_size(
                pos2(room.left() + left + sign.wide() / 2.0, middle),
                vec2(sign.wide(), sign.wide()),
            );
            let painter = ui.painter();
            match sign {
                Sign::Tie(tie) => tie_sample(painter, place, tie, t.text),
                Sign::Group(group) => paint_node(
                    painter,
                    t,
                    place.center(),
                    13.0,
                    (group, Icon::User),
                    NodeState::Rest,
                ),
            }
            let galley = line(painter, &words, Font::Small);
            let at = pos2(place.right() + AIR, middle);
            let rect = Rect::from_min_max(
                pos2(place.left(), middle - ROW / 2.0),
                pos2(at.x + galley.size().x, middle + ROW / 2.0),
            );
            paint_line(painter, at, galley, t.muted);
            let id = Id::unique(("network-legend", &words));
            let response = ui.interact(rect, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        }
        let middle = top + (rows - 1) as f32 * ROW + ROW / 2.0;
        let alone = rows > 1;
        let most = if alone { room.width() } else { HINT };
        if cx.can_edit() {
            self.told_ui(ui, cx, pos2(room.right(), middle), most);
        }
    }
}
