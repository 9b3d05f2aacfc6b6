//! The sub-goals of the meeting in the order it wants: dragged, or moved with Ctrl and the arrows. At the left, or in a menu where the
//! window is small.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea,
    Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::states::row_state;
use crate::app::follow_up::FollowUp;
use crate::design::tokens::DRAGGED;
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{Case, SubGoal, SubGoalId};
use crate::ui::widgets::paint::{line_within, paint_line};
use crate::ui::widgets::{
    Bar, CardState, Level, heading_ui, label_ui, landing, menu_item_ui, paint_card, paint_landing,
    paint_side_bar, paragraph_ui, plain,
};
use crate::ui::{Cx, theme_icon};

/// The line with the menu, where the agenda is one.
pub const TITLE: f32 = 56.0;
/// A row of the agenda.
const ROW: f32 = 60.0;
const GAP: f32 = 6.0;
const WIDE: f32 = 312.0;

/// The agenda, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct AgendaView {
    /// The sub-goal being dragged, and how far the pointer was below its top.
    drag: Option<(SubGoalId, f32)>,
    /// The row that gets the keyboard in the next pass: it moved.
    focus_next: Option<SubGoalId>,
    /// A row was chosen in this pass.
    has_chosen: bool,
    /// The rows as drawn in this pass.
    rows: Vec<Rect>,
}

impl AgendaView {
    /// Whether a row follows the pointer.
    pub const fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Draws it as a column.
    pub fn column_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        case: &Case,
        follow_up: &mut FollowUp,
        column: Rect,
    ) {
        let builder = UiBuilder::new()
            .max_rect(column)
            .id_salt("follow-up agenda");
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(column.intersect(ui.clip_rect()));
            ScrollArea::vertical()
                .id_salt("follow-up agenda")
                .auto_shrink(false)
                .show(ui, |ui| {
                    let inner = Rect::from_min_size(
                        ui.cursor().min + vec2(24.0, 24.0),
                        vec2(WIDE, column.height()),
                    );
                    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        self.list_ui(ui, cx, case, follow_up);
                    });
                    ui.add_space(space::WIDE);
                });
        });
    }

    /// Draws the button whose menu it is, with how far the meeting has come.
    pub fn menu_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        case: &Case,
        follow_up: &mut FollowUp,
        room: Rect,
    ) {
        let words = cx.words;
        let row = egui::Layout::left_to_right(egui::Align::Center);
        let builder = UiBuilder::new()
            .max_rect(room)
            .layout(row)
            .id_salt("follow-up agenda menu");
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let title = words.t("follow-up-today");
            let button = plain(title).icon(Icon::ChevronDown).ui(ui, cx.tokens);
            label_ui(
                ui,
                &progress(cx, case, follow_up),
                Font::Body,
                cx.tokens.muted,
            );
            let most = (ui.ctx().content_rect().height() - 180.0).max(200.0);
            let shown = Popup::menu(&button)
                .accessible_name(title)
                .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| {
                    ui.set_width(WIDE);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let rows = follow_up.agenda(case).len() as f32;
                    if rows * (ROW + GAP) + 120.0 > most {
                        ScrollArea::vertical().max_height(most).show(ui, |ui| {
                            self.list_ui(ui, cx, case, follow_up);
                        });
                    } else {
                        self.list_ui(ui, cx, case, follow_up);
                    }
                    if self.has_chosen {
                        ui.close();
                    }
                });
            if shown.is_none() {
                self.drag = None;
            }
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, case: &Case, follow_up: &mut FollowUp) {
        let (words, t) = (cx.words, cx.tokens);
        let agenda = follow_up.agenda(case);
        ui.horizontal(|ui| {
            heading_ui(ui, t, words.t("follow-up-today"), Level::Section);
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                label_ui(ui, &progress(cx, case, follow_up), Font::Body, t.muted);
            });
        });
        ui.add_space(space::SMALL);
        self.rows.clear();
        self.has_chosen = false;
        let group = UiBuilder::new()
            .accessibility_role(Role::List)
            .accessibility_label(words.t("follow-up-today"));
        let mut moved = None;
        ui.scope_builder(group, |ui| {
            for (n, id) in agenda.iter().enumerate() {
                let Some(goal) = case.sub_goal(*id) else {
                    continue;
                };
                let row = self.row_ui(ui, cx, case, follow_up, goal, (n, agenda.len()));
                moved = moved.or(row);
                ui.add_space(GAP);
            }
        });
        self.drag_ui(ui, cx, case, follow_up);
        if let Some((id, before)) = moved {
            follow_up.move_before(case, id, before);
            self.focus_next = Some(id);
        }
        ui.add_space(space::MEDIUM);
        paragraph_ui(ui, words.t("follow-up-order-hint"), Font::Body, t.muted);
    }

    /// One row; gives where the keyboard or the menu moves it, as the row it then stands before.
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        case: &Case,
        follow_up: &mut FollowUp,
        goal: &SubGoal,
        (n, count): (usize, usize),
    ) -> Option<(SubGoalId, usize)> {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        self.rows.push(rect);
        let id = Id::unique(("follow-up row", goal.id));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let is_current = follow_up.goal(case).is_some_and(|at| at.id == goal.id);
        let (icon, state) = row_state(cx.words, case, follow_up, goal, is_current);
        let name = cx.words.tf(
            "follow-up-row-name",
            &[
                ("n", (n + 1).into()),
                ("goal", goal.text.trim().into()),
                ("state", (&state).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_current, &name));
        if self.focus_next == Some(goal.id) {
            self.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.clicked() {
            follow_up.at = Some(goal.id);
            follow_up.skipped.remove(&goal.id);
            self.has_chosen = true;
        }
        if response.drag_started()
            && let Some(pointer) = ui.input(|input| input.pointer.press_origin())
        {
            self.drag = Some((goal.id, pointer.y - rect.top()));
        }
        let is_carried = self.drag.is_some_and(|(dragged, _)| dragged == goal.id);
        if ui.is_rect_visible(rect) && !is_carried {
            paint_row(ui, cx, goal, rect, &response, is_current, (icon, &state));
        }
        let by_key = step_by_key(ui, &response, n, count);
        let by_menu = menu(cx, &response, follow_up, goal, n, count);
        by_key.or(by_menu).map(|before| (goal.id, before))
    }

    /// The row that follows the pointer, and the line where it lands.
    fn drag_ui(&mut self, ui: &Ui, cx: &Cx<'_>, case: &Case, follow_up: &mut FollowUp) {
        let Some((id, grip)) = self.drag else { return };
        let (Some(goal), Some(first)) = (case.sub_goal(id), self.rows.first().copied()) else {
            self.drag = None;
            return;
        };
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.drag = None;
            return;
        }
        let Some(at) = ui.ctx().pointer_latest_pos() else {
            return;
        };
        let before = landing(at.y, &self.rows);
        if ui.input(|input| input.pointer.any_released()) {
            self.drag = None;
            follow_up.move_before(case, id, before);
            return;
        }
        paint_landing(ui.painter(), &self.rows, before, GAP, cx.tokens);
        let rect = Rect::from_min_size(pos2(first.left(), at.y - grip), first.size());
        let mut painter = ui.painter().clone();
        painter.multiply_opacity(DRAGGED);
        paint_card(&painter, rect, cx.tokens, CardState::Dragged);
        let words = line_within(
            &painter,
            goal.text.trim(),
            Font::Strong,
            rect.width() - 32.0,
        );
        paint_line(
            &painter,
            rect.left_center() + vec2(16.0, 0.0),
            words,
            cx.tokens.text,
        );
    }
}

/// "3 af 5 er talt om"
fn progress(cx: &Cx<'_>, case: &Case, follow_up: &FollowUp) -> String {
    cx.words.tf(
        "follow-up-talked",
        &[
            ("n", follow_up.talked_about(case).into()),
            ("total", follow_up.agenda(case).len().into()),
        ],
    )
}

fn paint_row(
    ui: &Ui,
    cx: &Cx<'_>,
    goal: &SubGoal,
    rect: Rect,
    response: &Response,
    is_current: bool,
    (icon, state): (Icon, &str),
) {
    const LEFT: f32 = 42.0;
    let t = cx.tokens;
    let painter = ui.painter();
    let card = if response.has_focus() {
        CardState::Focused
    } else if is_current {
        CardState::Chosen
    } else if response.hovered() {
        CardState::Hovered
    } else {
        CardState::Rest
    };
    paint_card(painter, rect, t, card);
    let theme = goal.themes.first();
    let ink = theme.map_or(t.border_strong, |theme| t.theme(theme.index()).ink);
    paint_side_bar(painter, rect, ink, Bar::Solid);
    let (name_ink, state_ink) = if card == CardState::Chosen {
        (t.on_select, t.on_select)
    } else {
        (t.text, t.muted)
    };
    let upper = rect.top() + 20.0;
    let lower = rect.bottom() - 18.0;
    if let Some(theme) = theme {
        let at = pos2(rect.left() + 26.0, upper);
        theme_icon(*theme).paint(painter, at, icon_size::DENSE, ink);
    }
    let room = rect.width() - LEFT - 12.0;
    let name = line_within(painter, goal.text.trim(), Font::Strong, room);
    paint_line(painter, pos2(rect.left() + LEFT, upper), name, name_ink);
    icon.paint(
        painter,
        pos2(rect.left() + 26.0, lower),
        icon_size::SMALL,
        state_ink,
    );
    let state = line_within(painter, state, Font::Body, room);
    paint_line(painter, pos2(rect.left() + LEFT, lower), state, state_ink);
}

/// Ctrl and an arrow moves the row that has the keyboard.
fn step_by_key(ui: &Ui, response: &Response, n: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    if pressed(Key::ArrowUp) {
        n.checked_sub(1)
    } else if pressed(Key::ArrowDown) && n + 1 < count {
        Some(n + 2)
    } else {
        None
    }
}

/// What the mouse can drag, the menu can choose, and whether it is talked about at all.
fn menu(
    cx: &Cx<'_>,
    response: &Response,
    follow_up: &mut FollowUp,
    goal: &SubGoal,
    n: usize,
    count: usize,
) -> Option<usize> {
    let (words, t) = (cx.words, cx.tokens);
    let mut before = None;
    let mut popup = Popup::context_menu(response).accessible_name(words.t("follow-up-row-menu"));
    if response.has_focus()
        && response
            .ctx
            .input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10))
    {
        popup = popup
            .open_memory(Some(egui::SetOpenCommand::Bool(true)))
            .at_position(response.rect.left_bottom());
    }
    popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let keys = words.t("follow-up-keys-up");
        if n > 0
            && menu_item_ui(
                ui,
                t,
                Some(Icon::ArrowUp),
                words.t("follow-up-up"),
                Some(keys),
            )
            .clicked()
        {
            before = Some(n - 1);
        }
        let keys = words.t("follow-up-keys-down");
        if n + 1 < count
            && menu_item_ui(
                ui,
                t,
                Some(Icon::ArrowDown),
                words.t("follow-up-down"),
                Some(keys),
            )
            .clicked()
        {
            before = Some(n + 2);
        }
        let is_skipped = follow_up.skipped.contains(&goal.id);
        let (icon, key) = if is_skipped {
            (Icon::Plus, words.t("follow-up-take"))
        } else {
            (Icon::Minus, words.t("follow-up-pass-over"))
        };
        if menu_item_ui(ui, t, Some(icon), key, None).clicked() {
            if is_skipped {
                follow_up.skipped.remove(&goal.id);
            } else {
                follow_up.skipped.insert(goal.id);
            }
        }
    });
    before
}
