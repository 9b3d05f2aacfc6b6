//! The agenda of a session: which themes it takes, and in what order.

use egui::{
    Context, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::app::Command;
use crate::app::question::{Question, Reply};
use crate::app::sitting::AgendaForm;
use crate::design::tokens::DRAGGED;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Round, ThemeId};
use crate::ui::widgets::paint::{focus_ring, line_within, paint_line};
use crate::ui::widgets::{
    CardState, Modal, ModalChoice, icon_button, landing, note_box_ui, paint_card, paint_landing,
    paragraph_ui,
};
use crate::ui::{Cx, theme_icon};

const ROW: f32 = 44.0;
const GAP: f32 = 6.0;

pub(super) fn agenda_ui(ctx: &Context, cx: &mut Cx<'_>, form: &AgendaForm) {
    let (words, t) = (cx.words, cx.tokens);
    let Some(case) = cx.case() else { return };
    let round = case.round_of_meeting(cx.state.today());
    let number = |round: &Round| ("n", case.round_number(round.id).unwrap_or(1).into());
    let mut chosen = form.clone();
    let reason = form.themes().is_empty().then(|| words.t("agenda-need"));
    let id = Id::unique("agenda");
    let mut modal = Modal::new(id, words.t("agenda-title"), words.t("cancel"))
        .primary(words.t("agenda-begin"))
        .primary_disabled_because(reason);
    if case.open_round().is_some() {
        modal = modal.other(words.t("agenda-keep"));
    }
    let outcome = modal.show(ctx, t, |ui| {
        paragraph_ui(ui, words.t("agenda-hint"), Font::Body, t.muted);
        ui.add_space(space::SMALL);
        rows_ui(ui, cx, id, &mut chosen);
        ui.add_space(space::SMALL);
        let sentence = match round {
            Some(round) if round.is_open() => words.tf("agenda-round", &[number(round)]),
            Some(round) => words.tf("agenda-after-round", &[number(round)]),
            None => words.t("agenda-no-round").to_owned(),
        };
        note_box_ui(ui, t, &sentence);
    });
    if chosen != *form {
        let question = Question::Agenda(Box::new(chosen));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    match outcome.choice {
        Some(ModalChoice::Other) => cx.push(Command::Reply(Reply::Keep)),
        choice => super::answer(cx, choice),
    }
}

/// The theme that follows the pointer, and how far the pointer was below its top.
type Drag = Option<(ThemeId, f32)>;

fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, id: Id, form: &mut AgendaForm) {
    let t = cx.tokens;
    let drag_id = id.with("drag");
    let focus_id = id.with("focus next");
    let mut drag: Drag = ui.data(|data| data.get_temp(drag_id)).flatten();
    let mut focus: Option<ThemeId> = ui.data(|data| data.get_temp(focus_id)).flatten();
    let mut rects = Vec::with_capacity(form.rows.len());
    let mut moved: Option<(ThemeId, usize)> = None;
    let mut toggled = None;
    let count = form.rows.len();
    let group = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(cx.words.t("agenda-title"));
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        for (n, (theme, is_taken)) in form.rows.iter().copied().enumerate() {
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
            rects.push(rect);
            let row_id = id.with(("row", theme));
            let response = ui.interact(rect, row_id, Sense::click_and_drag());
            let name = row_name(cx, form, theme, is_taken);
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_taken, &name));
            if focus == Some(theme) {
                focus = None;
                response.request_focus();
            }
            if response.clicked() {
                toggled = Some(theme);
            }
            if response.drag_started()
                && let Some(pointer) = ui.input(|input| input.pointer.press_origin())
            {
                drag = Some((theme, pointer.y - rect.top()));
            }
            if response.has_focus() {
                ui.memory_mut(|memory| {
                    let filter = EventFilter {
                        vertical_arrows: true,
                        ..EventFilter::default()
                    };
                    memory.set_focus_lock_filter(row_id, filter);
                });
                let pressed =
                    |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
                if pressed(Key::ArrowUp) && n > 0 {
                    moved = Some((theme, n - 1));
                } else if pressed(Key::ArrowDown) && n + 1 < count {
                    moved = Some((theme, n + 2));
                }
            }
            if drag.is_none_or(|(dragged, _)| dragged != theme) {
                let state = if response.hovered() {
                    CardState::Hovered
                } else {
                    CardState::Rest
                };
                paint_row(ui, cx, theme, is_taken, rect, state);
            }
            if response.has_focus() {
                focus_ring(ui.painter(), rect, radius::CARD, t);
            }
            moved = moved.or(arrows_ui(ui, cx, theme, rect, (n, count)));
        }
    });
    if let Some((theme, grip)) = drag
        && let Some(pointer) = ui.ctx().pointer_latest_pos()
    {
        let before = landing(pointer.y, &rects);
        if ui.input(|input| input.pointer.any_released()) {
            drag = None;
            moved = Some((theme, before));
        } else {
            paint_landing(ui.painter(), &rects, before, GAP, t);
            let first = rects[0];
            let at = egui::pos2(first.left(), pointer.y - grip);
            let rect = Rect::from_min_size(at, first.size());
            let opacity = ui.opacity();
            ui.set_opacity(opacity * DRAGGED);
            let is_taken = form.rows.contains(&(theme, true));
            paint_row(ui, cx, theme, is_taken, rect, CardState::Dragged);
            ui.set_opacity(opacity);
        }
    }
    if let Some(theme) = toggled {
        form.toggle(theme);
    }
    if let Some((theme, before)) = moved {
        form.move_before(theme, before);
        focus = Some(theme);
    }
    ui.data_mut(|data| {
        data.insert_temp(drag_id, drag);
        data.insert_temp(focus_id, focus);
    });
}

/// "Sikkerhed, nummer 2" where it is taken, "Sikkerhed, ikke med" where it is not.
fn row_name(cx: &Cx<'_>, form: &AgendaForm, theme: ThemeId, is_taken: bool) -> String {
    let place = form.themes().iter().position(|other| *other == theme);
    let args = ("theme", theme.name(cx.state.lang).into());
    match place.filter(|_| is_taken) {
        Some(place) => cx
            .words
            .tf("agenda-row", &[args, ("n", (place + 1).into())]),
        None => cx.words.tf("agenda-row-out", &[args]),
    }
}

/// Up and down for those who neither drag nor type.
fn arrows_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    theme: ThemeId,
    rect: Rect,
    (n, count): (usize, usize),
) -> Option<(ThemeId, usize)> {
    let (words, t) = (cx.words, cx.tokens);
    let place =
        |at: f32| Rect::from_center_size(rect.right_center() - vec2(at, 0.0), vec2(32.0, 32.0));
    let args = [("theme", theme.name(cx.state.lang).into())];
    let mut moved = None;
    if n > 0 {
        let name = words.tf("agenda-up", &args);
        let mut place = ui.new_child(UiBuilder::new().max_rect(place(56.0)));
        let up = icon_button(Icon::ArrowUp, &name).ink(t.muted);
        if up.ui(&mut place, t).clicked() {
            moved = Some((theme, n - 1));
        }
    }
    if n + 1 < count {
        let name = words.tf("agenda-down", &args);
        let mut place = ui.new_child(UiBuilder::new().max_rect(place(22.0)));
        let down = icon_button(Icon::ArrowDown, &name).ink(t.muted);
        if down.ui(&mut place, t).clicked() {
            moved = Some((theme, n + 2));
        }
    }
    moved
}

fn paint_row(ui: &Ui, cx: &Cx<'_>, theme: ThemeId, is_taken: bool, rect: Rect, state: CardState) {
    let t = cx.tokens;
    let painter = ui.painter();
    paint_card(painter, rect, t, state);
    let (icon, ink) = if is_taken {
        (Icon::SquareCheck, t.focus)
    } else {
        (Icon::Square, t.border_strong)
    };
    let left = rect.left_center();
    icon.paint(painter, left + vec2(24.0, 0.0), icon_size::BODY, ink);
    let colors = t.theme(theme.index());
    let (ink, text) = if is_taken {
        (colors.ink, t.text)
    } else {
        (t.muted, t.muted)
    };
    theme_icon(theme).paint(painter, left + vec2(56.0, 0.0), icon_size::BODY, ink);
    let font = if is_taken { Font::Strong } else { Font::Body };
    let room = rect.width() - 160.0;
    let name = line_within(painter, theme.name(cx.state.lang), font, room);
    paint_line(painter, left + vec2(80.0, 0.0), name, text);
}
