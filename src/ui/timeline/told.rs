//! The rows of a panel: a name and what is told, a paragraph, a way to what is linked, who wrote it.

use egui::{Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::design::{Font, Icon, radius};
use crate::model::{Answer, Stamp, When};
use crate::ui::Cx;
use crate::ui::forms::history_text;
use crate::ui::widgets::Mark;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line_within, paint_line, paragraph};

/// Width of the column with the names of what is told.
const KEYS: f32 = 100.0;

/// The shape of an answer.
pub(in crate::ui) fn answer_mark(answer: Answer) -> Mark {
    match answer {
        Answer::Yes => Mark::Dot,
        Answer::No => Mark::Ring,
        Answer::Unanswered => Mark::Dashes,
    }
}

pub(in crate::ui) fn muted_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    let galley = paragraph(ui.painter(), text, Font::Body, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, cx.tokens.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

pub(in crate::ui) fn text_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    let galley = paragraph(ui.painter(), text, Font::Body, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, cx.tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

pub(in crate::ui) fn rule_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y.round() + 0.5,
        Stroke::new(1.0, cx.tokens.border),
    );
}

/// A name and what is told under it; nothing where nothing is told.
pub(in crate::ui) fn pair_ui(ui: &mut Ui, cx: &Cx<'_>, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let wide = ui.available_width();
    let name = paragraph(ui.painter(), key, Font::Body, KEYS - 8.0);
    let told = paragraph(ui.painter(), value, Font::Body, wide - KEYS);
    let tall = name.size().y.max(told.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    ui.painter().galley(rect.min, name, cx.tokens.muted);
    ui.painter()
        .galley(rect.min + vec2(KEYS, 0.0), told, cx.tokens.text);
    let spoken = format!("{key}: {value}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// The words a date was written in, where they say something else than the date as it is told.
pub(in crate::ui) fn written_date_ui(ui: &mut Ui, cx: &Cx<'_>, when: Option<&When>) {
    let Some(when) = when.filter(|when| !when.date.is_unknown()) else {
        return;
    };
    let (w, written) = (cx.words, when.written.trim());
    let said = [w.when_text(&when.date), w.when_text_long(&when.date)];
    if !written.is_empty() && !said.iter().any(|said| said == written) {
        pair_ui(ui, cx, w.t("details-as-written"), &format!("“{written}”"));
    }
}

/// A row that leads to what is linked. Returns whether it was pressed.
pub(in crate::ui) fn link_row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    mark: Mark,
    name: &str,
    meta: &str,
    on: bool,
    basis: &str,
) -> bool {
    let t = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::click());
    let spoken = [name, meta, basis]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &spoken));
    let (fill, edge, ink) = if on {
        (t.select, t.focus, t.on_select)
    } else {
        (hover_mix(ui, &response, t.card, t.sunk), t.border, t.text)
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        radius::CARD,
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    let y = rect.center().y;
    mark.paint(
        painter,
        pos2(rect.left() + 17.0, y),
        if on { t.focus } else { t.text },
    );
    let meta = line_within(painter, meta, Font::Small, 120.0);
    let meta_left = rect.right() - 30.0 - meta.size().x;
    let name = line_within(painter, name, Font::Body, meta_left - rect.left() - 42.0);
    paint_line(painter, pos2(rect.left() + 32.0, y), name, ink);
    paint_line(
        painter,
        pos2(meta_left, y),
        meta,
        if on { t.on_select } else { t.faint },
    );
    Icon::ChevronRight.paint(painter, pos2(rect.right() - 15.0, y), 16.0, ink);
    if response.has_focus() {
        focus_ring(painter, rect, radius::CARD, t);
    }
    let pressed = response.clicked();
    if !basis.is_empty() {
        response.on_hover_text(basis);
    }
    pressed
}

/// Who wrote something, by first name, and when.
pub(in crate::ui) fn who(cx: &Cx<'_>, stamp: &Stamp) -> String {
    let when = cx
        .words
        .date_seen_from(stamp.at.date_naive(), cx.state.today());
    let first = stamp.by.split(',').next().unwrap_or_default().trim();
    if first.is_empty() {
        when
    } else {
        format!("{first}, {when}")
    }
}

/// Who wrote it first, and who changed it last.
pub(in crate::ui) fn written_ui(ui: &mut Ui, cx: &Cx<'_>, created: &Stamp, changed: &Stamp) {
    ui.add_space(4.0);
    let text = history_text(cx, created, changed);
    let galley = paragraph(ui.painter(), &text, Font::Small, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, cx.tokens.faint);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}
