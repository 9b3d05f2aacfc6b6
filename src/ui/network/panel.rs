//! The panel that explains the one chosen person, or somebody who is considered.

use std::sync::Arc;

use egui::{
    Id, Popup, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::names::{considered_name, decided_words, own_role, person_name, ring_lower, tie_lower};
use super::strokes::{NodeState, icon_of, paint_node, tie_sample};
use super::{Chosen, Focus, NetworkView, menu};
use crate::app::network_forms::NetworkStart;
use crate::app::words_of_changes::{item_name, listed};
use crate::app::words_of_mapping::{decision_words, support_words, tie_words};
use crate::app::{Command, Which};
use crate::design::{Font, Icon, radius, space};
use crate::model::date::{PartialDate, Point};
use crate::model::{
    Bond, Case, Decision, Edit, Involvement, InvolvementId, ItemRef, Origin, Person, Support, Tie,
    When,
};
use crate::ui::Cx;
use crate::ui::timeline::told::{muted_ui, pair_ui, rule_ui, text_ui, who, written_ui};
use crate::ui::uses::uses_ui;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line, line_within, paint_line};
use crate::ui::widgets::{
    CONFLICT_MARK, Choice, Level, SidePanel, conflict_mark_ui, heading_ui, icon_button,
    menu_item_ui, more_menu_ui, paragraph_ui, plain, quiet, segmented_ui,
};

impl NetworkView {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>) {
        let Some(chosen) = self.chosen else { return };
        let panel = SidePanel {
            id: "network-panel",
            name: cx.words.t("network-panel"),
            has_foot: cx.can_edit(),
            right: space::WIDE,
        };
        let (mut body, foot) = panel.places(ui, cx.tokens);
        self.title_ui(&mut body, cx, case, chosen);
        ScrollArea::vertical()
            .id_salt(("network-panel", chosen))
            .auto_shrink(false)
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                match chosen {
                    Chosen::Person(id) => {
                        if let Some(person) = case.person(id) {
                            self.person_ui(ui, cx, case, person);
                        }
                    }
                    Chosen::Involvement(id) => {
                        if let Some(item) = case.involvement(id) {
                            versions_ui(ui, cx, case, ItemRef::Involvement(id));
                            involvement_ui(ui, cx, case, None, Some(item));
                            written_ui(ui, cx, &item.created, &item.changed);
                        }
                    }
                }
                ui.add_space(space::LARGE);
            });
        if let Some(mut foot) = foot {
            self.foot_ui(&mut foot, cx, case, chosen);
        }
    }

    fn title_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, case: &Case, chosen: Chosen) {
        const SIGN: f32 = 17.0;
        let t = cx.tokens;
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 36.0));
        let at = pos2(rect.left() + SIGN, rect.center().y);
        let name = match chosen {
            Chosen::Person(id) => case.person(id).map_or_else(String::new, |person| {
                let sign = (person.group, icon_of(cx.words, person));
                paint_node(ui.painter(), t, at, SIGN, sign, NodeState::Rest);
                person_name(cx.words, person).to_owned()
            }),
            Chosen::Involvement(id) => {
                Icon::CircleDashed.paint(ui.painter(), at, 24.0, t.muted);
                case.involvement(id)
                    .map_or_else(String::new, |item| considered_name(cx.words, case, item))
            }
        };
        let words = Rect::from_min_max(
            pos2(rect.left() + 2.0 * SIGN + 9.0, rect.top() + 7.0),
            pos2(rect.right() - 38.0, rect.top() + 400.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(words));
        let heading = heading_ui(&mut place, t, &name, Level::Section);
        let close = Rect::from_min_size(
            pos2(rect.right() - 28.0, rect.top() + 2.0),
            vec2(32.0, 32.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(close));
        if icon_button(Icon::X, cx.words.t("network-panel-close"))
            .ui(&mut place, t)
            .clicked()
        {
            self.close_panel();
        }
        let bottom = heading.rect.bottom().max(rect.bottom()) + 8.0;
        ui.advance_cursor_after_rect(Rect::from_min_max(rect.min, pos2(rect.right(), bottom)));
    }

    fn person_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, person: &Person) {
        let w = cx.words;
        let name = person_name(w, person);
        versions_ui(ui, cx, case, ItemRef::Person(person.id));
        if let Some(role) = own_role(person) {
            pair_ui(ui, cx, w.t("network-role"), role);
        }
        pair_ui(ui, cx, w.t("network-relation"), person.relation.trim());
        pair_ui(ui, cx, w.t("field-contact"), person.contact.trim());
        pair_ui(ui, cx, w.t("field-tie"), &tie_told(cx, person));
        if person.support != Support::Unsaid {
            pair_ui(
                ui,
                cx,
                w.t("field-support"),
                support_words(w, person.support),
            );
        }
        let seat = match person.seat {
            Some(seat) => ring_lower(w, seat.ring),
            None => w.t("network-unplaced-lower").to_owned(),
        };
        pair_ui(ui, cx, w.t("network-seat"), &seat);
        pair_ui(ui, cx, w.t("network-note"), person.note.trim());
        rule_ui(ui, cx);
        self.knows_ui(ui, cx, case, person);
        rule_ui(ui, cx);
        uses_ui(ui, cx, Origin::Person(person.id));
        rule_ui(ui, cx);
        let asked = w.tf("network-involve", &[("name", name.into())]);
        heading_ui(ui, cx.tokens, &asked, Level::Group);
        let item = case
            .involvements
            .iter()
            .find(|item| item.person == Some(person.id));
        involvement_ui(ui, cx, case, Some(person), item.map(|item| &**item));
        written_ui(ui, cx, &person.created, &person.changed);
    }

    /// Whom the person knows, with the tie between them.
    fn knows_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, person: &Person) {
        let t = cx.tokens;
        heading_ui(ui, t, cx.words.t("network-knows"), Level::Group);
        let mut is_any = false;
        for bond in &case.bonds {
            let other = if bond.one == person.id {
                bond.other
            } else if bond.other == person.id {
                bond.one
            } else {
                continue;
            };
            let Some(other) = case.person(other) else {
                continue;
            };
            is_any = true;
            self.bond_ui(ui, cx, case, bond, other);
        }
        if !is_any {
            muted_ui(ui, cx, cx.words.t("network-knows-none"));
        }
        if cx.can_edit()
            && case.people.len() > 1
            && quiet(cx.words.t("network-knows-add"))
                .icon(Icon::Plus)
                .ui(ui, t)
                .clicked()
        {
            cx.push(Command::OpenNetworkForm(NetworkStart::NewBond(person.id)));
        }
    }

    fn bond_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, bond: &Bond, other: &Person) {
        let t = cx.tokens;
        let id = Id::unique(("network-bond", bond.id));
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 38.0));
        let response = ui.interact(rect, id, Sense::click());
        let name = person_name(cx.words, other);
        let tie = match bond.tie {
            Tie::Unsaid => cx.words.t("network-tie-unsaid").to_owned(),
            tie => tie_lower(cx.words, tie),
        };
        let mut spoken = format!("{name}, {tie}");
        if !bond.note.trim().is_empty() {
            spoken = format!("{spoken}, {}", bond.note.trim());
        }
        if case.conflicts_of(ItemRef::Bond(bond.id)).next().is_some() {
            spoken = format!("{spoken}. {}", cx.words.t("merge-mark-spoken"));
        }
        let can_edit = cx.can_edit();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        ui.ctx().accesskit_node_builder(id, |node| {
            if can_edit {
                node.set_description(cx.words.t("network-bond-hint"));
            }
        });
        self.take_focus(Focus::Bond(bond.id), &response);
        if response.clicked() && can_edit {
            cx.push(Command::OpenNetworkForm(NetworkStart::Bond(bond.id)));
        }
        let painter = ui.painter();
        let fill = hover_mix(ui, &response, t.card, t.sunk);
        painter.rect(
            rect,
            radius::CARD,
            fill,
            Stroke::new(1.0, t.border),
            StrokeKind::Inside,
        );
        let y = rect.center().y;
        let words = line(painter, &tie, Font::Small);
        let right = rect.right() - 14.0;
        paint_line(painter, pos2(right - 74.0, y), words, t.muted);
        let sample = Rect::from_center_size(pos2(right - 106.0, y), vec2(40.0, 20.0));
        tie_sample(painter, sample, bond.tie, t.text);
        let room = sample.left() - 12.0 - (rect.left() + 12.0);
        let galley = line_within(painter, name, Font::Body, room);
        paint_line(painter, pos2(rect.left() + 12.0, y), galley, t.text);
        if response.has_focus() {
            focus_ring(painter, rect, radius::CARD, t);
        }
        if case.conflicts_of(ItemRef::Bond(bond.id)).next().is_some() {
            versions_ui(ui, cx, case, ItemRef::Bond(bond.id));
        } else if !bond.note.trim().is_empty() {
            response.on_hover_text(bond.note.trim());
        }
    }

    fn foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, chosen: Chosen) {
        let t = cx.tokens;
        let (start, item) = match chosen {
            Chosen::Person(id) => (
                NetworkStart::Person(Which::Existing(id)),
                ItemRef::Person(id),
            ),
            Chosen::Involvement(id) => (NetworkStart::Involvement(id), ItemRef::Involvement(id)),
        };
        if plain(cx.words.t("details-edit"))
            .icon(Icon::Pencil)
            .ui(ui, t)
            .clicked()
        {
            cx.push(Command::OpenNetworkForm(start));
        }
        if let Chosen::Person(id) = chosen
            && let Some(person) = case.person(id)
        {
            let place = plain(cx.words.t("network-seat-ask"))
                .icon(Icon::CircleDot)
                .ui(ui, t);
            Popup::menu(&place)
                .accessible_name(cx.words.t("network-seat-ask"))
                .show(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    menu::seats_ui(self, ui, cx, case, person);
                });
        }
        more_menu_ui(ui, t, cx.words.t("details-more"), |ui| {
            let delete = cx.words.t("details-delete");
            if menu_item_ui(ui, t, Some(Icon::Trash2), delete, None).clicked() {
                match chosen {
                    Chosen::Person(id) => self.delete_person(cx, case, id),
                    Chosen::Involvement(id) => {
                        self.chosen = None;
                        cx.push(Command::EditWithToast(Edit::RemoveInvolvement(id)));
                    }
                }
            }
            let forever = cx.words.t("erase-for-good");
            if menu_item_ui(ui, t, Some(Icon::Trash2), forever, None).clicked() {
                cx.push(Command::AskErase(item));
            }
        });
    }
}

/// The tie to the child, whose word it is and who wrote it: "Tæt, siger Noah og far. Skrevet af Jonas, 12. sep."
fn tie_told(cx: &Cx<'_>, person: &Person) -> String {
    if person.tie == Tie::Unsaid && person.sources.is_empty() {
        return String::new();
    }
    let tie = match person.tie {
        Tie::Unsaid => cx.words.t("tie-unsaid"),
        tie => tie_words(cx.words, tie),
    };
    let who = who(cx, &person.changed);
    if person.sources.is_empty() {
        cx.words.tf(
            "network-tie-told",
            &[("tie", tie.into()), ("who", (&who).into())],
        )
    } else {
        let sources = listed(cx.words, &person.sources);
        cx.words.tf(
            "network-tie-told-by",
            &[
                ("tie", tie.into()),
                ("sources", (&sources).into()),
                ("who", (&who).into()),
            ],
        )
    }
}

/// Whether somebody can be drawn in (more): the decision, why, when and who asks.
fn involvement_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    case: &Case,
    person: Option<&Person>,
    item: Option<&Involvement>,
) {
    const OFFERED: [Decision; 4] = [
        Decision::Yes,
        Decision::Maybe,
        Decision::NotYet,
        Decision::No,
    ];
    let w = cx.words;
    let decision = item.map_or(Decision::Unsaid, |item| item.decision);
    if cx.can_edit() {
        let name = match (person, item) {
            (Some(person), _) => person_name(w, person).to_owned(),
            (None, Some(item)) => considered_name(w, case, item),
            (None, None) => String::new(),
        };
        let names = OFFERED.map(|offered| {
            w.tf(
                "network-involve-choice",
                &[
                    ("name", (&name).into()),
                    ("decision", decision_words(w, offered).into()),
                ],
            )
        });
        let choices: Vec<Choice<'_>> = OFFERED
            .into_iter()
            .zip(&names)
            .map(|(offered, name)| Choice {
                words: decision_words(w, offered),
                name,
            })
            .collect();
        let chosen = OFFERED.iter().position(|offered| *offered == decision);
        if let Some(n) = segmented_ui(ui, cx.tokens, &choices, chosen, 0.0) {
            decide(cx, person, item, OFFERED[n]);
        }
    } else {
        text_ui(ui, cx, decision_words(w, decision));
    }
    let Some(item) = item else { return };
    if !item.reason.trim().is_empty() {
        text_ui(ui, cx, item.reason.trim());
    }
    let mut facts = Vec::new();
    if let Some(when) = decided_words(cx, item) {
        facts.push(w.tf("network-decided", &[("when", (&when).into())]));
    }
    if !item.asks.trim().is_empty() {
        facts.push(w.tf("network-asks-told", &[("who", item.asks.trim().into())]));
    }
    if !facts.is_empty() {
        paragraph_ui(ui, &facts.join(" "), Font::Body, cx.tokens.muted);
    }
    if person.is_some() {
        versions_ui(ui, cx, case, ItemRef::Involvement(item.id));
        if cx.can_edit()
            && quiet(w.t("network-involve-edit"))
                .icon(Icon::Pencil)
                .ui(ui, cx.tokens)
                .clicked()
        {
            cx.push(Command::OpenNetworkForm(NetworkStart::Involvement(item.id)));
        }
    }
}

/// Writes a decision. Its day is today, as long as nobody says another; it can be changed like all of it.
fn decide(
    cx: &mut Cx<'_>,
    person: Option<&Person>,
    item: Option<&Involvement>,
    decision: Decision,
) {
    let today = PartialDate::exactly(Point::Day(cx.state.today()));
    let mut item = item.cloned().unwrap_or_else(|| {
        let mut item = Involvement::blank(InvolvementId::fresh(), &cx.state.stamp());
        item.person = person.map(|person| person.id);
        item
    });
    item.decision = decision;
    item.decided = Some(When {
        written: cx.words.when_text(&today),
        date: today,
    });
    cx.push(Edit::PutInvolvement(Box::new(item)));
}

/// That there are two versions, and the way to the choice.
fn versions_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, item: ItemRef) {
    if case.conflicts_of(item).next().is_none() {
        return;
    }
    let size = vec2(ui.available_width(), CONFLICT_MARK);
    let (room, _) = ui.allocate_exact_size(size, Sense::hover());
    let name = item_name(cx.words, case, item);
    let name = cx.words.tf("merge-mark-name", &[("name", (&name).into())]);
    let words = cx.words.t("merge-title");
    let id = Id::unique(("network-conflict", item));
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(item));
    }
}
