//! The list: everybody in the case, in groups in a fixed order and within a group as entered. Nobody stands higher than another.

use std::sync::Arc;

use egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2,
    vec2,
};

use super::names::{has_two_versions, person_name, role_line, spoken, tie_lower};
use super::picture::misses;
use super::strokes::{NodeState, icon_of, paint_node, tie_sample};
use super::{Chosen, Focus, NetworkView, menu};
use crate::app::words_of_mapping::group_words;
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, icon_size, space};
use crate::lang::Lang;
use crate::model::{Case, Group, Origin, PersonId, Tie};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::{CardState, Level, Reach, Row, RowState, heading_ui, paint_card, rule_ui};

/// The height of a row, and of the name of a group.
const ROW: f32 = 52.0;
const HEAD: f32 = 34.0;

/// One row, put into words once for each change of the case.
#[derive(Debug)]
pub struct PersonRow {
    id: PersonId,
    /// The place in [`Case::people`].
    at: usize,
    icon: Icon,
    tie: String,
    spoken: String,
    has_two_versions: bool,
}

/// The rows of the list by group.
#[derive(Debug)]
pub struct Rows {
    case: Arc<Case>,
    lang: Lang,
    groups: Vec<(Group, Vec<PersonRow>)>,
}

impl Rows {
    fn of(words: &Words, lang: Lang, case: &Arc<Case>) -> Self {
        let groups = Group::ALL
            .into_iter()
            .map(|group| {
                let rows = case
                    .people
                    .iter()
                    .enumerate()
                    .filter(|(_, person)| person.group == group)
                    .map(|(at, person)| PersonRow {
                        id: person.id,
                        at,
                        icon: icon_of(words, person),
                        tie: tie_lower(words, person.tie),
                        spoken: spoken(words, case, person, None),
                        has_two_versions: has_two_versions(case, person.id),
                    })
                    .collect::<Vec<_>>();
                (group, rows)
            })
            .filter(|(_, rows)| !rows.is_empty())
            .collect();
        Self {
            case: Arc::clone(case),
            lang,
            groups,
        }
    }

    fn tall(&self) -> f32 {
        let between = self.groups.len().saturating_sub(1) as f32;
        let each = self
            .groups
            .iter()
            .map(|(_, rows)| HEAD + rows.len() as f32 * ROW);
        each.sum::<f32>() + between
    }
}

/// Everybody in the order of the list.
pub fn in_groups(case: &Case) -> Vec<PersonId> {
    let group = |group: Group| {
        let of = case
            .people
            .iter()
            .filter(move |person| person.group == group);
        of.map(|person| person.id)
    };
    Group::ALL.into_iter().flat_map(group).collect()
}

impl NetworkView {
    /// Draws the list, and below it who could be drawn in.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>, room: Rect) {
        let lang = cx.state.lang;
        let rows = match self.rows.take() {
            Some(rows) if Arc::ptr_eq(&rows.case, case) && rows.lang == lang => rows,
            _ => Arc::new(Rows::of(cx.words, lang, case)),
        };
        self.rows = Some(Arc::clone(&rows));
        self.keep_row(case);
        let mut place = ui.new_child(UiBuilder::new().max_rect(room).id_salt("network-list"));
        place.set_clip_rect(room.expand2(vec2(4.0, 0.0)).intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt("network-list")
            .auto_shrink(false)
            .show(&mut place, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if !rows.groups.is_empty() {
                    self.rows_ui(ui, cx, case, &rows);
                }
                self.considered_ui(ui, cx, case);
                ui.add_space(space::LARGE);
            });
    }

    /// Tab stops at one row of the list; the arrows lead to the others.
    fn keep_row(&mut self, case: &Case) {
        if self.row.is_none_or(|id| case.person(id).is_none()) {
            self.row = in_groups(case).first().copied();
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, rows: &Rows) {
        let t = cx.tokens;
        let size = vec2(ui.available_width(), rows.tall() + 2.0);
        let rect = Rect::from_min_size(ui.cursor().min, size);
        paint_card(ui.painter(), rect, t, CardState::Rest);
        let inner = rect.shrink(1.0);
        let mut place = ui.new_child(UiBuilder::new().max_rect(inner));
        let ui_rows = &mut place;
        ui_rows.spacing_mut().item_spacing.y = 0.0;
        for (n, (group, of_group)) in rows.groups.iter().enumerate() {
            if n > 0 {
                rule_ui(ui_rows, t);
            }
            group_head_ui(ui_rows, cx, case, *group, of_group.len(), n == 0);
            for (at, row) in of_group.iter().enumerate() {
                let ends_box = n + 1 == rows.groups.len() && at + 1 == of_group.len();
                self.row_ui(ui_rows, cx, case, row, ends_box);
            }
        }
        self.step_between_rows(ui, case);
        ui.advance_cursor_after_rect(rect);
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        row: &PersonRow,
        ends_box: bool,
    ) {
        let t = cx.tokens;
        let Some(person) = case.people.get(row.at) else {
            return;
        };
        let is_chosen = self.chosen == Some(Chosen::Person(row.id));
        let corner = if ends_box { 7 } else { 0 };
        if cx.can_edit() {
            // The row itself hears clicks only; dragging is heard under it.
            let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), ROW));
            let grip = ui.interact(place, row_id(row.id).with("grip"), Sense::DRAG);
            self.begin_drag(&grip, row.id);
        }
        let response = Row {
            tall: ROW,
            state: if is_chosen {
                RowState::Selected
            } else {
                RowState::Rest
            },
            corners: CornerRadius {
                sw: corner,
                se: corner,
                ..CornerRadius::ZERO
            },
            reach: if self.row == Some(row.id) {
                Reach::Tab
            } else {
                Reach::Arrows
            },
            id: Some(row_id(row.id)),
            ..Row::new(&row.spoken)
        }
        .ui(ui, t);
        self.take_focus(Focus::Row(row.id), &response);
        if response.has_focus() {
            self.row = Some(row.id);
            cx.note_origin(Some(Origin::Person(row.id)));
        }
        if response.clicked() {
            response.request_focus();
            self.choose(Some(Chosen::Person(row.id)));
        }
        if cx.can_edit() {
            let has_keys = response.has_focus() && !egui::Popup::is_any_open(ui.ctx());
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if has_keys && pressed(Key::Delete) {
                self.delete_person(cx, case, row.id);
            } else if has_keys && pressed(Key::F2) {
                menu::edit_person(cx, row.id);
            }
        }
        menu::person_menu_ui(self, ui, cx, case, person, &response);
        if !ui.is_rect_visible(response.rect) {
            return;
        }
        let rect = response.rect;
        let mut painter = ui.painter().clone();
        if misses(cx, person) {
            painter.multiply_opacity(DIMMED);
        }
        let (ink, quiet) = if is_chosen {
            (t.on_select, t.on_select)
        } else {
            (t.text, t.muted)
        };
        let y = rect.center().y;
        let node = pos2(rect.left() + 34.0, y);
        paint_node(
            &painter,
            t,
            node,
            18.0,
            (person.group, row.icon),
            NodeState::Rest,
        );
        let tie_left = rect.right() - 130.0;
        let left = rect.left() + 63.0;
        let right = if person.tie == Tie::Unsaid {
            rect.right() - space::LARGE
        } else {
            tie_left - 10.0
        };
        let mark = if row.has_two_versions { 22.0 } else { 0.0 };
        let room = right - left - mark;
        let name = line_within(&painter, person_name(cx.words, person), Font::Strong, room);
        let role = role_line(person);
        let line = if role.is_empty() { y } else { y - 9.0 };
        let end = paint_line(&painter, pos2(left, line), name, ink);
        if row.has_two_versions {
            let place = pos2(end.x + 14.0, line);
            Icon::GitFork.paint(&painter, place, icon_size::SMALL, t.warn);
        }
        if !role.is_empty() {
            let role = line_within(&painter, role, Font::Small, room);
            paint_line(&painter, pos2(left, y + 10.0), role, quiet);
        }
        let sample = Rect::from_center_size(pos2(tie_left + 17.0, y), vec2(34.0, 20.0));
        tie_sample(&painter, sample, person.tie, ink);
        if person.tie != Tie::Unsaid {
            let words = line_within(&painter, &row.tie, Font::Small, 76.0);
            paint_line(&painter, pos2(sample.right() + 12.0, y), words, quiet);
        }
    }

    /// Up and down lead from row to row, first and last with Home and End.
    fn step_between_rows(&mut self, ui: &Ui, case: &Case) {
        let Some(focused) = ui.memory(egui::Memory::focused) else {
            return;
        };
        let order = in_groups(case);
        let Some(at) = order.iter().position(|id| row_id(*id) == focused) else {
            return;
        };
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            at + 1
        } else if pressed(Key::ArrowUp) {
            at.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            order.len() - 1
        } else {
            return;
        };
        if let Some(id) = order.get(to) {
            self.row = Some(*id);
            self.focus_next = Some(Focus::Row(*id));
            ui.ctx().request_repaint();
        }
    }
}

fn row_id(person: PersonId) -> Id {
    Id::unique(("network-row", person))
}

/// The name of a group with the number of its people.
fn group_head_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    case: &Case,
    group: Group,
    count: usize,
    is_first: bool,
) {
    let t = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let inner = rect.shrink2(vec2(15.0, 8.0));
    let mut place = ui.new_child(UiBuilder::new().max_rect(inner));
    let heading = heading_ui(&mut place, t, group_words(cx.words, group), Level::Group);
    let count = line(ui.painter(), &count.to_string(), Font::Small);
    let at = pos2(heading.rect.right() + 6.0, heading.rect.center().y);
    paint_line(ui.painter(), at, count, t.muted);
    if is_first {
        let words = cx.words.tf(
            "network-tie-to",
            &[("alias", case.child.call_name().into())],
        );
        let galley = line_within(ui.painter(), &words, Font::Small, 118.0);
        let at = pos2(rect.right() - 130.0, heading.rect.center().y);
        paint_line(ui.painter(), at, galley, t.muted);
    }
}
