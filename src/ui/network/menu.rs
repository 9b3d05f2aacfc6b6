//! What can be done with a person, by right click, by Shift+F10 and from the panel.

use egui::{Response, Ui};

use super::NetworkView;
use super::names::person_name;
use crate::app::network_forms::NetworkStart;
use crate::app::words_of_mapping::ring_words;
use crate::app::{Act, Command, Which};
use crate::design::Icon;
use crate::model::{Case, Origin, Person, PersonId, Ring};
use crate::ui::Cx;
use crate::ui::shell::keys::shortcut_text;
use crate::ui::widgets::{context_menu_ui, menu_item_ui};

/// Opens the form of a person.
pub fn edit_person(cx: &mut Cx<'_>, id: PersonId) {
    cx.push(Command::OpenNetworkForm(NetworkStart::Person(
        Which::Existing(id),
    )));
}

/// The menu of a person over its row, its node or its chip.
pub fn person_menu_ui(
    view: &mut NetworkView,
    ui: &Ui,
    cx: &mut Cx<'_>,
    case: &Case,
    person: &Person,
    response: &Response,
) {
    if !cx.can_edit() {
        return;
    }
    let name = cx.words.tf(
        "network-menu-of",
        &[("name", person_name(cx.words, person).into())],
    );
    context_menu_ui(ui, response, &name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let t = cx.tokens;
        let edit = cx.words.t("network-edit-ask");
        if menu_item_ui(ui, t, Some(Icon::Pencil), edit, None).clicked() {
            edit_person(cx, person.id);
        }
        seats_ui(view, ui, cx, case, person);
        let knows = cx.words.t("network-knows-ask");
        if case.people.len() > 1 && menu_item_ui(ui, t, Some(Icon::Link), knows, None).clicked() {
            cx.push(Command::OpenNetworkForm(NetworkStart::NewBond(person.id)));
        }
        let keys = shortcut_text(cx.words, Act::MakeCard);
        let card = cx.words.named("act", Act::MakeCard.name());
        if menu_item_ui(ui, t, Some(Icon::SquarePen), card, keys.as_deref()).clicked() {
            cx.push(Command::AskCard(Origin::Person(person.id)));
        }
        let delete = cx.words.t("details-delete");
        if menu_item_ui(ui, t, Some(Icon::Trash2), delete, None).clicked() {
            view.delete_person(cx, case, person.id);
        }
    });
}

/// The rings somebody can be put on, and the way out of the picture.
pub fn seats_ui(
    view: &mut NetworkView,
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    case: &Case,
    person: &Person,
) {
    let t = cx.tokens;
    for ring in Ring::ALL {
        let is_there = person.seat.is_some_and(|seat| seat.ring == ring);
        let icon = if is_there {
            Icon::Check
        } else {
            Icon::CircleDot
        };
        let words = cx.words.tf(
            "network-seat-on",
            &[("ring", ring_words(cx.words, ring).into())],
        );
        if menu_item_ui(ui, t, Some(icon), &words, None).clicked() {
            view.seat_on(cx, case, person, ring);
        }
    }
    if person.seat.is_some() {
        let words = cx.words.t("network-seat-none");
        if menu_item_ui(ui, t, Some(Icon::CircleMinus), words, None).clicked() {
            view.seat(cx, person, None);
        }
    }
}
