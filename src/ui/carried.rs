//! Something on its way with the pointer: let go over *Temaer* it becomes a card and is asked where it belongs; a card let go over
//! *Mål og plan* begins a sub-goal.

use egui::{Context, DragAndDrop, Id, LayerId, Order, Rect, Response, Ui, vec2};

use super::Cx;
use super::widgets::paint::{focus_ring, line_within, paint_line};
use super::widgets::shapes::dashed_box;
use super::widgets::{CardState, paint_card};
use crate::app::plan_forms::SubGoalStart;
use crate::app::words_of_changes::origin_item_name;
use crate::app::{Act, Command};
use crate::design::tokens::DRAGGED;
use crate::design::{Font, radius, space};
use crate::model::{CardId, Case, Origin};

/// What the pointer carries. A view sets it with `response.dnd_set_drag_payload(Carried(origin))` where something is dragged;
/// Esc lets it go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried(pub Origin);

/// A card of the board that the pointer carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedCard(pub CardId);

/// What the pointer carries now, if anything.
pub fn carried(ctx: &Context) -> Option<Origin> {
    DragAndDrop::payload::<Carried>(ctx).map(|carried| carried.0)
}

/// Lets a place take what is carried: it shows that it would, and asks about the card when it is let go there.
pub fn take_ui(ui: &Ui, cx: &mut Cx<'_>, place: &Response) {
    if carried(ui.ctx()).is_none() {
        return;
    }
    if let Some(dropped) = place.dnd_release_payload::<Carried>() {
        cx.push(Command::AskCard(dropped.0));
        return;
    }
    offer_ui(ui, cx, place);
}

/// Lets a place take a card: a sub-goal is begun from it when it is let go there.
pub fn take_card_ui(ui: &Ui, cx: &mut Cx<'_>, place: &Response) {
    if !DragAndDrop::has_payload_of_type::<CarriedCard>(ui.ctx()) {
        return;
    }
    if let Some(dropped) = place.dnd_release_payload::<CarriedCard>() {
        cx.push(Command::BeginSubGoal(SubGoalStart::Card(dropped.0)));
        return;
    }
    offer_ui(ui, cx, place);
}

/// Shows that a place would take what is carried.
fn offer_ui(ui: &Ui, cx: &Cx<'_>, place: &Response) {
    let t = cx.tokens;
    if place.contains_pointer() {
        focus_ring(ui.painter(), place.rect, radius::CONTROL, t);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Copy);
    } else {
        dashed_box(ui.painter(), place.rect, t.focus);
    }
}

/// Draws the name of what is carried beside the pointer, over everything.
pub fn carried_ui(ui: &Ui, cx: &Cx<'_>) {
    const MOST: f32 = 320.0;
    const TALL: f32 = 34.0;
    let (Some(origin), Some(case), Some(pointer)) =
        (carried(ui.ctx()), cx.case(), ui.ctx().pointer_latest_pos())
    else {
        return;
    };
    let t = cx.tokens;
    let layer = LayerId::new(Order::Tooltip, Id::unique("carried"));
    let mut over = ui.ctx().layer_painter(layer);
    over.multiply_opacity(DRAGGED);
    let name = origin_item_name(cx.words, case, origin);
    let galley = line_within(&over, &name, Font::Body, MOST);
    let rect = Rect::from_min_size(
        pointer + vec2(14.0, 10.0),
        vec2(galley.size().x + 2.0 * space::MEDIUM, TALL),
    );
    paint_card(&over, rect, t, CardState::Dragged);
    paint_line(
        &over,
        rect.left_center() + vec2(space::MEDIUM, 0.0),
        galley,
        t.text,
    );
}

/// Goes to where an origin is at home.
pub fn show_origin(cx: &mut Cx<'_>, case: &Case, origin: Origin) {
    match origin.item(case) {
        Some(item) => cx.push(Command::ShowItem(item)),
        // A reaction of a case without a screening: the empty grid has it.
        None => cx.push(Act::GoScreening),
    }
}
