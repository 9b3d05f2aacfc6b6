//! The strip that shows the whole life, with the part in view.

use egui::{
    Color32, Id, Mesh, Painter, Rect, Response, Role, Sense, Shape as Painted, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use super::TimelineView;
use super::entries::{Lane, Shape};
use super::scale::{Scale, date_of, end_of};
use super::scene::Read;
use crate::design::{Font, radius};
use crate::model::date::age_at;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};

/// Marks nearer than this are painted once.
const APART: f32 = 2.0;

impl TimelineView {
    /// The whole life in 26 points, with a window that can be dragged.
    pub(super) fn strip_ui(
        ui: &mut Ui,
        cx: &Cx<'_>,
        read: &Read,
        scale: Scale,
        rect: Rect,
        column: f32,
    ) -> (Scale, Response) {
        let t = cx.tokens;
        let whole = Scale::whole(read.life, rect.left() + 1.0, rect.width() - 2.0);
        let response = ui.interact(rect, Id::unique("timeline-strip"), Sense::click_and_drag());
        let name = cx.words.t("timeline-strip-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
        let mut scale = scale;
        if let Some(pointer) = response.interact_pointer_pos() {
            let window = Rect::from_min_max(
                pos2(whole.x(scale.from), rect.top()),
                pos2(whole.x(scale.to()), rect.bottom()),
            );
            if response.dragged() {
                let days = f64::from(response.drag_delta().x / whole.per_day());
                scale = Scale {
                    from: scale.from + days,
                    ..scale
                }
                .kept_within(read.life);
            } else if response.clicked() && !window.contains(pointer) {
                scale = scale.around(read.life, whole.day(pointer.x), scale.days, 0.5);
            }
        }
        let painter = ui.painter();
        if let (true, Some(birth)) = (
            rect.left() - column > 60.0,
            read.case.child.birth.reckoned(),
        ) {
            let oldest = age_at(birth, date_of(read.life.to)).map_or(0, |(years, _)| years);
            let words = cx.words.tf(
                "age-range-years",
                &[("from", 0_u8.into()), ("to", oldest.into())],
            );
            paint_line(
                painter,
                pos2(column, rect.center().y),
                line(painter, &words, Font::Small),
                t.muted,
            );
        }
        painter.rect_stroke(
            rect,
            radius::CONTROL,
            Stroke::new(1.0, t.border),
            StrokeKind::Inside,
        );
        let window = Rect::from_min_max(
            pos2(whole.x(scale.from), rect.top()),
            pos2(
                whole.x(scale.to()).max(whole.x(scale.from) + 8.0),
                rect.bottom(),
            ),
        );
        painter.rect_filled(window, radius::CONTROL, t.card);
        paint_life(painter, cx, read, scale, &whole, rect);
        let today = whole.x(end_of(read.today));
        painter.vline(
            today,
            rect.y_range().shrink(3.0),
            Stroke::new(1.5, t.primary),
        );
        painter.rect_stroke(
            window,
            radius::CONTROL,
            Stroke::new(1.5, t.border_strong),
            StrokeKind::Inside,
        );
        if response.has_focus() {
            focus_ring(painter, rect, radius::CONTROL, t);
        }
        (scale, response)
    }
}

/// Bands and marks of the whole life, in one mesh: there may be thousands.
fn paint_life(
    painter: &Painter,
    cx: &Cx<'_>,
    read: &Read,
    scale: Scale,
    whole: &Scale,
    rect: Rect,
) {
    let t = cx.tokens;
    let mut mesh = Mesh::default();
    let mut last = [f32::NEG_INFINITY; 2];
    for (n, entry) in read.entries.all[..read.entries.dated].iter().enumerate() {
        let Some(extent) = entry.extent.filter(|_| read.shows(n)) else {
            continue;
        };
        let inside = scale.shows(extent.from, extent.to);
        let color: Color32 = if inside { t.muted } else { t.link_rest_dimmed };
        let x = whole.x(extent.at);
        match (entry.lane, entry.shape) {
            (Lane::Conditions, _) => {
                // Bands are spread over three heights, so that those beside each other stay apart.
                let row = (extent.from as i64).rem_euclid(3) as f32;
                let y = rect.top() + 5.0 + row * 4.0;
                let ends = (whole.x(extent.from), whole.x(extent.to));
                mesh.add_colored_rect(
                    Rect::from_min_max(
                        pos2(ends.0, y - 0.75),
                        pos2(ends.1.max(ends.0 + 1.0), y + 0.75),
                    ),
                    color,
                );
            }
            (Lane::Experiences, Shape::Mark { .. } | Shape::Band { .. })
                if x - last[0] >= APART =>
            {
                last[0] = x;
                diamond(&mut mesh, x, rect.bottom() - 8.0, 3.0, color);
            }
            (Lane::Reactions, _) if x - last[1] >= APART => {
                last[1] = x;
                let middle = pos2(x, rect.bottom() - 8.0);
                mesh.add_colored_rect(Rect::from_center_size(middle, vec2(3.0, 3.0)), color);
            }
            _ => {}
        }
    }
    painter.add(Painted::mesh(mesh));
}

fn diamond(mesh: &mut Mesh, x: f32, y: f32, half: f32, color: Color32) {
    let first = mesh.vertices.len() as u32;
    for at in [
        pos2(x, y - half),
        pos2(x + half, y),
        pos2(x, y + half),
        pos2(x - half, y),
    ] {
        mesh.colored_vertex(at, color);
    }
    mesh.add_triangle(first, first + 1, first + 2);
    mesh.add_triangle(first + 2, first + 3, first);
}
