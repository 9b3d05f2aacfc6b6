//! Help on the current reaction: beside the table where there is room, over it where there is not.

use egui::{
    Align, Area, Frame, Layout, Margin, Order, Popup, Rect, Response, Role, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::super::Cx;
use super::ScreeningView;
use super::row::answer_shape;
use super::sheet::Sheet;
use crate::design::{Font, Icon, Tokens, width};
use crate::model::{Answer, Instrument, Origin, ReactionId};
use crate::ui::uses_ui;
use crate::ui::widgets::paint::{line, lines_within, paint_line, paragraph};
use crate::ui::widgets::{self, Level};

/// The most of a former comment that is shown here, in bytes.
const FORMER_BYTES: usize = 600;

impl ScreeningView {
    /// The side panel with its own foot.
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, rect: Rect) {
        let t = cx.tokens;
        ui.painter().rect_filled(rect, 0.0, t.card);
        let edge = Rect::from_min_size(rect.min, vec2(1.0, rect.height()));
        ui.painter().rect_filled(edge, 0.0, t.border);
        let foot = rect
            .with_min_y(rect.bottom() - 75.0)
            .with_min_x(rect.left() + 1.0);
        let body = rect.with_max_y(foot.top()).with_min_x(rect.left() + 1.0);
        let title = cx.words.t("screening-help-panel");
        let mut panel = ui.new_child(
            UiBuilder::new()
                .id_salt("help panel")
                .max_rect(body)
                .accessibility_role(Role::Complementary)
                .accessibility_label(title),
        );
        let head = body.with_max_y(body.top() + 56.0).shrink2(vec2(23.0, 0.0));
        let reaction = self.helped();
        let closed = self.help_head_ui(&mut panel, cx, reaction, head.translate(vec2(0.0, 6.0)));
        let text = body.with_min_y(head.bottom()).shrink2(vec2(0.0, 0.0));
        let mut inner = panel.new_child(UiBuilder::new().id_salt("help text").max_rect(text));
        ScrollArea::vertical()
            .id_salt(("help", reaction.map(ReactionId::number)))
            .auto_shrink(false)
            .show(&mut inner, |ui| {
                Frame::NONE
                    .inner_margin(Margin {
                        left: 23,
                        right: 24,
                        top: 4,
                        bottom: 16,
                    })
                    .show(ui, |ui| self.help_ui(ui, cx, sheet, reaction));
            });
        let rule = Rect::from_min_size(foot.min, vec2(foot.width(), 1.0));
        ui.painter().rect_filled(rule, 0.0, t.border);
        let keys = line(ui.painter(), cx.words.t("screening-keys"), Font::Small);
        paint_line(
            ui.painter(),
            pos2(foot.left() + 23.0, foot.center().y),
            keys,
            t.muted,
        );
        if closed {
            self.panel_open = false;
            self.focus(self.current);
        }
    }

    /// The same over the table, hanging from the question mark.
    pub(super) fn popover_ui(
        &mut self,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        anchor: &Response,
        reaction: ReactionId,
    ) {
        let ctx = &anchor.ctx;
        let t = cx.tokens;
        // Never over the foot: the notice stays to be read beside the count.
        let room = self.room.shrink(4.0);
        let wide = width::SIDE_PANEL.min(room.width());
        let tall = (room.height() - 52.0).clamp(80.0, 560.0);
        let just_opened = anchor.clicked();
        let right = anchor.rect.right_top() + vec2(6.0, 0.0);
        let at = if right.x + wide > room.right() {
            pos2(anchor.rect.left() - 6.0 - wide, right.y)
        } else {
            right
        };
        let shown = Area::new(anchor.id.with("help"))
            .order(Order::Foreground)
            .fixed_pos(at)
            .constrain_to(room)
            .show(ctx, |ui| {
                let dialog = UiBuilder::new()
                    .accessibility_role(Role::Dialog)
                    .accessibility_label(cx.words.t("screening-help-panel"));
                let frame = Frame::popup(ui.style()).fill(t.card).inner_margin(6.0);
                ui.scope_builder(dialog, |ui| {
                    frame
                        .show(ui, |ui| {
                            ui.set_width(wide - 14.0);
                            ui.spacing_mut().item_spacing.y = 0.0;
                            let size = vec2(ui.available_width(), 36.0);
                            let (head, _) = ui.allocate_exact_size(size, Sense::hover());
                            let head = head.with_min_x(head.left() + 8.0);
                            let closed = self.help_head_ui(ui, cx, Some(reaction), head);
                            ScrollArea::vertical()
                                .id_salt(("help", reaction.number()))
                                .max_height(tall)
                                .min_scrolled_height(tall)
                                .show(ui, |ui| {
                                    Frame::NONE
                                        .inner_margin(Margin {
                                            left: 8,
                                            right: 10,
                                            top: 4,
                                            bottom: 8,
                                        })
                                        .show(ui, |ui| {
                                            self.help_ui(ui, cx, sheet, Some(reaction));
                                        });
                                });
                            closed
                        })
                        .inner
                })
                .inner
            });
        let (escaped, beside) = ctx.input(|input| {
            let pressed = input
                .pointer
                .any_pressed()
                .then(|| input.pointer.interact_pos())
                .flatten();
            let beside = pressed
                .is_some_and(|at| !shown.response.rect.contains(at) && !anchor.rect.contains(at));
            (input.key_pressed(egui::Key::Escape), beside)
        });
        let beside = beside && !just_opened && !Popup::is_any_open(ctx);
        if shown.inner || escaped || beside {
            self.popover_open = false;
            if shown.inner || escaped {
                self.focus(self.current);
            }
        }
    }

    /// Number, name and the cross. Says whether the cross was pressed.
    fn help_head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reaction: Option<ReactionId>,
        rect: Rect,
    ) -> bool {
        let t = cx.tokens;
        let mut bar = ui.new_child(
            UiBuilder::new()
                .id_salt("help head")
                .max_rect(rect)
                .layout(Layout::right_to_left(Align::Center)),
        );
        let close = widgets::icon_button(Icon::X, cx.words.t("close-panel")).ui(&mut bar, t);
        if std::mem::take(&mut self.focus_help) {
            close.request_focus();
        }
        let place = rect.with_max_x(close.rect.left() - 8.0);
        let title = match reaction {
            Some(reaction) => {
                format!("{}  {}", reaction.number(), reaction.name(cx.state.lang))
            }
            None => cx.words.t("screening-others").to_owned(),
        };
        let galley = lines_within(ui.painter(), &title, Font::Section, place.width(), 2);
        let heading = ui.interact(place, ui.scope_id().with("help title"), Sense::hover());
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        ui.ctx()
            .accesskit_node_builder(heading.id, |node| node.set_level(2));
        paint_line(ui.painter(), place.left_center(), galley, t.text);
        close.clicked()
    }

    /// What there is to know about a reaction, from what counts to what helps.
    fn help_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        reaction: Option<ReactionId>,
    ) {
        let t = cx.tokens;
        let words = cx.words;
        let lang = cx.state.lang;
        ui.spacing_mut().item_spacing.y = 6.0;
        let Some(reaction) = reaction else {
            paragraph_ui(ui, words.t("screening-others-help"), Font::Body, t.muted);
            return;
        };
        let instrument = Instrument::get();
        widgets::heading_ui(ui, t, words.t("screening-help-examples"), Level::Group);
        for example in reaction.get().counts.get(lang) {
            bullet_ui(ui, t, example);
        }
        paragraph_ui(ui, instrument.open_list.get(lang), Font::Body, t.muted);
        ui.add_space(4.0);
        widgets::note_box_ui(ui, t, instrument.often.get(lang));

        ui.add_space(12.0);
        former_ui(ui, cx, sheet, reaction);
        ui.add_space(12.0);
        self.links_ui(ui, cx, reaction);

        ui.add_space(12.0);
        uses_ui(ui, cx, Origin::Reaction(reaction));
        if let Some(changed) = sheet.row(reaction).and_then(|row| row.changed.as_ref()) {
            ui.add_space(12.0);
            let when = words.when_exact(changed.at.naive_local(), cx.state.now().naive_local());
            let text = if changed.by.is_empty() {
                words.tf("screening-changed-when", &[("when", (&when).into())])
            } else {
                words.tf(
                    "screening-changed-by",
                    &[("when", (&when).into()), ("who", (&changed.by).into())],
                )
            };
            widgets::label_ui(ui, &text, Font::Small, t.faint);
        }
    }
}

/// What the screening before this one says.
fn former_ui(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, reaction: ReactionId) {
    let t = cx.tokens;
    let words = cx.words;
    let Some(former) = sheet.former else {
        widgets::heading_ui(ui, t, words.t("screening-help-last-none"), Level::Group);
        return;
    };
    let date = words.date(former.begun);
    let title = words.tf("screening-help-last", &[("date", (&date).into())]);
    widgets::heading_ui(ui, t, &title, Level::Group);
    let row = former.row(reaction);
    let answer = row.map_or(Answer::Unanswered, |row| row.answer);
    let (mark, word) = answer_shape(cx, answer);
    let galley = line(ui.painter(), word, Font::Strong);
    let (rect, response) =
        ui.allocate_exact_size(vec2(22.0 + galley.size().x, 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    mark.paint(
        ui.painter(),
        pos2(rect.left() + 7.0, rect.center().y),
        t.text,
    );
    paint_line(
        ui.painter(),
        pos2(rect.left() + 22.0, rect.center().y),
        galley,
        t.text,
    );
    let Some(row) = row else { return };
    if !row.comment.trim().is_empty() {
        let shown = super::cell::beginning(row.comment.trim(), FORMER_BYTES);
        let more = if shown.len() < row.comment.trim().len() {
            "…"
        } else {
            ""
        };
        paragraph_ui(ui, &format!("“{shown}{more}”"), Font::Body, t.text);
    }
    if !row.source.trim().is_empty() {
        let source = words.tf("screening-from", &[("who", row.source.trim().into())]);
        paragraph_ui(ui, &source, Font::Small, t.muted);
    }
}

fn bullet_ui(ui: &mut Ui, t: &Tokens, words: &str) {
    const INDENT: f32 = 16.0;
    let galley = paragraph(
        ui.painter(),
        words,
        Font::Body,
        ui.available_width() - INDENT,
    );
    let size = vec2(galley.size().x + INDENT, galley.size().y + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, words));
    if ui.is_rect_visible(rect) {
        let middle = rect.top() + Font::Body.line_height() / 2.0 + 1.0;
        ui.painter()
            .circle_filled(pos2(rect.left() + 5.0, middle), 2.0, t.border_strong);
        ui.painter()
            .galley(rect.min + vec2(INDENT, 1.0), galley, t.text);
    }
}

/// Text that wraps, in a font and colour.
pub(super) fn paragraph_ui(ui: &mut Ui, words: &str, font: Font, ink: egui::Color32) {
    let galley = paragraph(ui.painter(), words, font, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ink);
    }
}
