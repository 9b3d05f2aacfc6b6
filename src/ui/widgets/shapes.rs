//! The shape vocabulary, the same on every screen: a diamond is sudden, a hollow one approximate, a band lasts, a faded end is not known exactly,
//! an arrow goes on; a dot is JA, a ring NEJ, two dashes unanswered, hatching a window for a new round.

use egui::{
    Color32, CornerRadius, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

use crate::design::{Icon, height, icon_size};

/// A diamond beside small text, from corner to corner.
const SMALL_MARK: f32 = 11.0;

/// A shape that stands beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An icon.
    Icon(Icon),
    /// Sudden.
    Diamond,
    /// Sudden, at a time that is only roughly known.
    HollowDiamond,
    /// Long-lasting.
    Band,
    /// Sudden, and then long-lasting.
    DiamondAndBand,
    /// The same at a time that is only roughly known.
    HollowDiamondAndBand,
    /// JA.
    Dot,
    /// NEJ.
    Ring,
    /// Unanswered.
    Dashes,
}

impl Mark {
    /// Paints the mark about 14 points large around `center`.
    pub fn paint(self, painter: &Painter, center: Pos2, color: Color32) {
        match self {
            Self::Icon(icon) => icon.paint(painter, center, 18.0, color),
            Self::Diamond => diamond(painter, center, height::MARK, color),
            Self::HollowDiamond => {
                hollow_diamond(painter, center, height::MARK, color, Color32::TRANSPARENT);
            }
            Self::Band => {
                painter.rect_filled(
                    Rect::from_center_size(center, vec2(18.0, height::BAND)),
                    4.0,
                    color,
                );
            }
            Self::DiamondAndBand | Self::HollowDiamondAndBand => {
                self.shock_and_band(painter, center, 12.0, color);
            }
            Self::Dot => dot(painter, center, color),
            Self::Ring => ring(painter, center, color, Color32::TRANSPARENT),
            Self::Dashes => dashes(painter, center, color),
        }
    }

    /// Paints the mark as small as it stands beside small text.
    pub fn paint_small(self, painter: &Painter, center: Pos2, color: Color32) {
        match self {
            Self::Icon(icon) => icon.paint(painter, center, icon_size::SMALL, color),
            Self::Diamond => diamond(painter, center, SMALL_MARK, color),
            Self::HollowDiamond => {
                hollow_diamond(painter, center, SMALL_MARK, color, Color32::TRANSPARENT);
            }
            Self::Band => {
                painter.rect_filled(Rect::from_center_size(center, vec2(14.0, 6.0)), 3.0, color);
            }
            Self::DiamondAndBand | Self::HollowDiamondAndBand => {
                self.shock_and_band(painter, center, 10.0, color);
            }
            Self::Dot | Self::Ring | Self::Dashes => self.paint(painter, center, color),
        }
    }

    /// A diamond of `size` points and what came of it.
    fn shock_and_band(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let left = center.x - size * 0.9;
        let middle = pos2(left + size / 2.0, center.y);
        if self == Self::HollowDiamondAndBand {
            hollow_diamond(painter, middle, size, color, Color32::TRANSPARENT);
        } else {
            diamond(painter, middle, size, color);
        }
        let lasts = Rect::from_min_max(
            pos2(left + size - 1.0, center.y - size / 4.0),
            pos2(center.x + size * 0.9, center.y + size / 4.0),
        );
        let corners = CornerRadius {
            nw: 0,
            sw: 0,
            ne: 3,
            se: 3,
        };
        painter.rect_filled(lasts, corners, color);
    }
}

/// A filled diamond, `size` points from corner to corner.
pub fn diamond(painter: &Painter, center: Pos2, size: f32, color: Color32) {
    painter.add(Shape::convex_polygon(
        diamond_corners(center, size / 2.0),
        color,
        Stroke::NONE,
    ));
}

/// A diamond's outline, `size` points from corner to corner, over `backing`.
pub fn hollow_diamond(
    painter: &Painter,
    center: Pos2,
    size: f32,
    color: Color32,
    backing: Color32,
) {
    const LINE: f32 = 1.6;
    painter.add(Shape::convex_polygon(
        diamond_corners(center, size / 2.0 - LINE / 2.0),
        backing,
        Stroke::new(LINE, color),
    ));
}

fn diamond_corners(center: Pos2, half: f32) -> Vec<Pos2> {
    vec![
        center - vec2(0.0, half),
        center + vec2(half, 0.0),
        center + vec2(0.0, half),
        center - vec2(half, 0.0),
    ]
}

/// A band. `fade` says how many points at the left and right end are not known exactly; together they take at most 90 % of it.
pub fn band(painter: &Painter, rect: Rect, fade: Vec2, color: Color32) {
    let most = rect.width() * 0.45;
    let (fade_left, fade_right) = (fade.x.clamp(0.0, most), fade.y.clamp(0.0, most));
    if fade_left == 0.0 && fade_right == 0.0 {
        painter.rect_filled(rect, rect.height() / 2.0, color);
        return;
    }
    let round = (rect.height() / 2.0) as u8;
    let left_round = if fade_left > 0.0 { 0 } else { round };
    let right_round = if fade_right > 0.0 { 0 } else { round };
    let solid = Rect::from_min_max(
        pos2(rect.left() + fade_left, rect.top()),
        pos2(rect.right() - fade_right, rect.bottom()),
    );
    let corners = CornerRadius {
        nw: left_round,
        sw: left_round,
        ne: right_round,
        se: right_round,
    };
    painter.rect_filled(solid, corners, color);
    let mut mesh = Mesh::default();
    if fade_left > 0.0 {
        fade_into(
            &mut mesh,
            Rect::from_min_max(rect.min, solid.left_bottom()),
            Color32::TRANSPARENT,
            color,
        );
    }
    if fade_right > 0.0 {
        fade_into(
            &mut mesh,
            Rect::from_min_max(solid.right_top(), rect.max),
            color,
            Color32::TRANSPARENT,
        );
    }
    painter.add(Shape::mesh(mesh));
}

/// A quad whose colour runs from its left to its right side.
fn fade_into(mesh: &mut Mesh, rect: Rect, left: Color32, right: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.colored_vertex(rect.left_top(), left);
    mesh.colored_vertex(rect.right_top(), right);
    mesh.colored_vertex(rect.left_bottom(), left);
    mesh.colored_vertex(rect.right_bottom(), right);
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first + 2, first + 1, first + 3);
}

/// The arrow after a band that is still going on; `tip` is its point.
pub fn arrow(painter: &Painter, tip: Pos2, color: Color32) {
    let stroke = Stroke::new(1.5, color);
    painter.line_segment([tip - vec2(9.0, 0.0), tip], stroke);
    painter.line(
        vec![tip + vec2(-4.0, -4.0), tip, tip + vec2(-4.0, 4.0)],
        stroke,
    );
}

/// JA.
pub fn dot(painter: &Painter, center: Pos2, color: Color32) {
    painter.circle_filled(center, 5.0, color);
}

/// NEJ, over `backing`.
pub fn ring(painter: &Painter, center: Pos2, color: Color32, backing: Color32) {
    painter.circle(center, 5.0, backing, Stroke::new(1.6, color));
}

/// Unanswered: two short dashes.
pub fn dashes(painter: &Painter, center: Pos2, color: Color32) {
    let stroke = Stroke::new(1.6, color);
    for side in [-1.0, 1.0] {
        let middle = center + vec2(side * 3.0, 0.0);
        painter.line_segment([middle - vec2(2.0, 0.0), middle + vec2(2.0, 0.0)], stroke);
    }
}

/// The window for a new round: an outline with slanted lines, 5 points apart, over `backing`.
pub fn hatch(painter: &Painter, rect: Rect, color: Color32, backing: Color32) {
    const STEP: f32 = 5.0;
    painter.rect_filled(rect, 3.0, backing);
    let inner = rect.shrink(1.0);
    let stroke = Stroke::new(1.0, color);
    // Each line runs up to the right at 45 degrees, from where it enters the inner box to where it leaves it.
    let mut entry = STEP;
    while entry < inner.width() + inner.height() {
        let from = if entry <= inner.height() {
            pos2(inner.left(), inner.top() + entry)
        } else {
            pos2(inner.left() + entry - inner.height(), inner.bottom())
        };
        let to = if entry <= inner.width() {
            pos2(inner.left() + entry, inner.top())
        } else {
            pos2(inner.right(), inner.top() + entry - inner.width())
        };
        painter.line_segment([from, to], stroke);
        entry += STEP;
    }
    painter.rect_stroke(rect, 3.0, Stroke::new(1.0, color), StrokeKind::Inside);
}

/// A dashed box: nothing here, and that is allowed.
pub fn dashed_box(painter: &Painter, rect: Rect, color: Color32) {
    let rect = rect.shrink(0.5);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    let mut dashes = Vec::new();
    Shape::dashed_line_many(&corners, Stroke::new(1.0, color), 5.0, 4.0, &mut dashes);
    painter.extend(dashes);
}
