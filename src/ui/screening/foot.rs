//! The foot: the count with the notice that belongs to it, whole at every size, and the text for elsewhere.

use egui::{Align2, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::super::Cx;
use super::ScreeningView;
use super::copy::as_text;
use super::measures::Measures;
use super::sheet::Sheet;
use crate::app::Command;
use crate::design::{Font, Icon, icon_size};
use crate::model::{Count, ReactionId, Screening};
use crate::text::Words;
use crate::ui::widgets;
use crate::ui::widgets::paint::{line, paint_line, paragraph};

/// The widest the notice is set: longer lines are hard to read.
const NOTICE_WIDE: f32 = 660.0;

/// Narrower than this the notice stands under the count.
const NOTICE_LEAST: f32 = 380.0;

const GAP: f32 = 20.0;

/// The count in words: *5 JA af 11 · 2 ubesvarede*.
pub(super) fn count_text(words: &Words, screening: Option<&Screening>) -> String {
    let total = ReactionId::ALL.len();
    let count = screening.map_or(
        Count {
            unanswered: total as u8,
            ..Count::default()
        },
        Screening::count,
    );
    let yes = words.tf(
        "screening-count",
        &[("yes", count.yes.into()), ("total", total.into())],
    );
    let open = words.tf("screening-open-count", &[("n", count.unanswered.into())]);
    format!("{yes}  ·  {open}")
}

/// How the foot is laid out in a width.
struct Plan {
    beside: bool,
    notice_wide: f32,
    copy_wide: f32,
}

fn plan(ui: &Ui, words: &Words, wide: f32, margin: f32, count: f32) -> Plan {
    let copy_words = line(ui.painter(), words.t("copy-text"), Font::Body)
        .size()
        .x;
    let copy_wide = copy_words + icon_size::BODY + 7.0 + 24.0;
    let inner = wide - 2.0 * margin;
    let beside = inner - count - copy_wide - 2.0 * GAP - icon_size::BODY - 9.0 - GAP;
    if beside >= NOTICE_LEAST {
        Plan {
            beside: true,
            notice_wide: beside.min(NOTICE_WIDE),
            copy_wide,
        }
    } else {
        Plan {
            beside: false,
            notice_wide: inner - icon_size::BODY - 9.0,
            copy_wide,
        }
    }
}

impl ScreeningView {
    /// How high the foot is: the notice is never cut.
    #[expect(
        clippy::unused_self,
        reason = "stands with the drawing it measures for"
    )]
    pub(super) fn foot_height(
        &self,
        ui: &Ui,
        cx: &Cx<'_>,
        sheet: &Sheet<'_>,
        wide: f32,
        m: &Measures,
    ) -> f32 {
        let count = count_text(cx.words, sheet.screening);
        let count = line(ui.painter(), &count, Font::Strong).size().x;
        let plan = plan(ui, cx.words, wide, m.margin, count);
        let notice = paragraph(
            ui.painter(),
            cx.words.notice(),
            Font::Body,
            plan.notice_wide,
        )
        .size()
        .y;
        if plan.beside {
            let least: f32 = if m.compact { 60.0 } else { 75.0 };
            least.max(notice + 16.0).ceil()
        } else {
            (8.0 + 32.0 + 6.0 + notice + 10.0).ceil()
        }
    }

    /// Draws it.
    #[expect(clippy::unused_self, reason = "a part of the view like the others")]
    pub(super) fn foot_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, m: &Measures) {
        let t = cx.tokens;
        let words = cx.words;
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, t.card);
        let top = Rect::from_min_size(rect.min, vec2(rect.width(), 1.0));
        ui.painter().rect_filled(top, 0.0, t.border);
        let count_words = count_text(words, sheet.screening);
        let count = line(ui.painter(), &count_words, Font::Strong);
        let count_wide = count.size().x;
        let plan = plan(ui, words, rect.width(), m.margin, count_wide);
        let left = rect.left() + m.margin;
        let right = rect.right() - m.margin;
        let first = if plan.beside {
            rect.center().y
        } else {
            rect.top() + 24.0
        };

        let place = Rect::from_min_max(
            pos2(left, first - 12.0),
            pos2(left + count_wide, first + 12.0),
        );
        let response = ui.interact(place, ui.scope_id().with("count"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &count_words));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
            node.set_description(words.notice());
        });
        paint_line(ui.painter(), pos2(left, first), count, t.text);

        let notice = paragraph(ui.painter(), words.notice(), Font::Body, plan.notice_wide);
        let (notice_left, notice_top) = if plan.beside {
            let rule = Rect::from_center_size(
                pos2((left + count_wide + GAP).round() + 0.5, first),
                vec2(1.0, (rect.height() - 28.0).max(24.0)),
            );
            ui.painter().rect_filled(rule, 0.0, t.border);
            let icon = left + count_wide + 1.8 * GAP;
            (icon, first - notice.size().y / 2.0)
        } else {
            (left, rect.top() + 46.0)
        };
        let icon_y = if plan.beside {
            first
        } else {
            notice_top + Font::Body.line_height() / 2.0
        };
        Icon::Info.paint(
            ui.painter(),
            pos2(notice_left + icon_size::BODY / 2.0, icon_y),
            icon_size::BODY,
            t.muted,
        );
        let at = pos2(notice_left + icon_size::BODY + 9.0, notice_top);
        let place = Rect::from_min_size(at, notice.size());
        let response = ui.interact(place, ui.scope_id().with("notice"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, words.notice()));
        ui.painter().galley(at, notice, t.muted);

        let button = Rect::from_center_size(
            pos2(right - plan.copy_wide / 2.0, first),
            vec2(plan.copy_wide, 32.0),
        );
        let mut child = ui.new_child(
            UiBuilder::new()
                .id_salt("copy")
                .max_rect(Align2::RIGHT_CENTER.align_size_within_rect(button.size(), button))
                .layout(egui::Layout::right_to_left(egui::Align::Center)),
        );
        let copy = widgets::plain(words.t("copy-text"))
            .icon(Icon::Copy)
            .ui(&mut child, t);
        if copy.clicked() {
            cx.push(Command::Copy(as_text(cx, sheet)));
        }
    }
}
