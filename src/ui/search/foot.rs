//! The keys of the search, told at its foot.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::design::{Font, Icon, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line};

/// Height of the foot.
pub const TALL: f32 = 45.0;

/// What stands on a key.
#[derive(Clone, Copy)]
enum Cap<'a> {
    Icon(Icon),
    Words(&'a str),
}

/// Draws the foot.
pub fn foot_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (t, w) = (cx.tokens, cx.words);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, w.t("search-keys-spoken")));
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.border));
    let (ctrl, enter) = (Cap::Words(w.t("key-ctrl")), Cap::Words(w.t("key-enter")));
    let arrows = [Cap::Icon(Icon::ArrowUp), Cap::Icon(Icon::ArrowDown)];
    let mut keys: Vec<(&[Cap<'_>], &str)> = vec![
        (&arrows, w.t("search-key-choose")),
        (std::slice::from_ref(&enter), w.t("search-key-go")),
    ];
    let both = [ctrl, enter];
    if cx.case().is_some() {
        keys.push((&both, w.t("search-key-timeline")));
    }
    let esc = Cap::Words(w.t("key-esc"));
    keys.push((std::slice::from_ref(&esc), w.t("search-key-close")));
    let mut left = rect.left() + space::WIDE;
    for (caps, words) in keys {
        for cap in caps {
            left = cap_ui(ui, cx, *cap, pos2(left, rect.center().y)) + 5.0;
        }
        let words = line(ui.painter(), words, Font::Small);
        if left + words.size().x > rect.right() - space::SMALL {
            return;
        }
        left = paint_line(
            ui.painter(),
            pos2(left + 3.0, rect.center().y),
            words,
            t.muted,
        )
        .x + space::WIDE;
    }
}

/// Paints a key with its left side in the middle of that height; gives its right side.
fn cap_ui(ui: &Ui, cx: &Cx<'_>, cap: Cap<'_>, left: egui::Pos2) -> f32 {
    const HIGH: f32 = 22.0;
    let t = cx.tokens;
    let painter = ui.painter();
    let words = match cap {
        Cap::Words(words) => Some(line(painter, words, Font::Small)),
        Cap::Icon(_) => None,
    };
    let wide = words
        .as_ref()
        .map_or(24.0, |words| (words.size().x + 14.0).max(24.0).ceil());
    let rect = Rect::from_min_size(
        pos2(left.x, (left.y - HIGH / 2.0).round()),
        vec2(wide, HIGH),
    );
    painter.rect(
        rect,
        radius::KEY,
        t.canvas,
        Stroke::new(1.0, t.border),
        StrokeKind::Inside,
    );
    match (cap, words) {
        (Cap::Icon(icon), _) => icon.paint(painter, rect.center(), icon_size::SMALL, t.muted),
        (_, Some(words)) => painter.galley(rect.center() - words.size() / 2.0, words, t.muted),
        (_, None) => {}
    }
    rect.right()
}
