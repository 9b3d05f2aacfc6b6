//! The sub-goals of an aim: as a table, or as cards with labelled lines where there is little room.

use std::sync::Arc;

use egui::{
    CornerRadius, EventFilter, Galley, Id, Key, Modifiers, Painter, Rect, Role, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::read::{Group, Read, RowRead, goal_name};
use super::{Focus, PlanView, Room, Shown, menu};
use crate::app::Command;
use crate::app::plan_forms::SubGoalStart;
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{Case, SubGoal, SubGoalId};
use crate::text::Words;
use crate::ui::widgets::paint::{line, line_within, lines_within, paint_line, paragraph};
use crate::ui::widgets::{
    CardState, Level, Reach, Row, RowState, gap_ui, heading_ui, paint_card, quiet, rule_ui,
};
use crate::ui::{Cx, status_icon, theme_icon};

/// The line with the names of the columns.
const HEAD: f32 = 31.0;
/// A row of a table.
const ROW: f32 = 74.0;
/// The theme's mark before the words.
const MARK: f32 = 47.0;
/// What leads into a row, at its right.
const CHEVRON: f32 = 36.0;
/// The names of the lines of a card.
const LABELS: f32 = 142.0;

/// Where the columns begin, from the left edge of the box, and how wide they are.
#[derive(Clone, Copy, Debug)]
struct Columns {
    text: (f32, f32),
    who: (f32, f32),
    from: Option<(f32, f32)>,
    check: (f32, f32),
    sign: (f32, f32),
    status: (f32, f32),
}

impl Columns {
    fn of(wide: f32, room: Room) -> Self {
        const AIR: f32 = 16.0;
        let rest = wide - MARK - CHEVRON;
        let shares: [f32; 6] = if room == Room::Wide {
            [0.221, 0.132, 0.063, 0.076, 0.233, 0.275]
        } else {
            [0.255, 0.165, 0.0, 0.11, 0.22, 0.25]
        };
        let mut left = MARK;
        let mut next = |share: f32| {
            let at = left;
            left += rest * share;
            (at.round(), (rest * share - AIR).floor())
        };
        let [text, who, from, check, sign, status] = shares.map(&mut next);
        Self {
            text,
            who,
            from: (room == Room::Wide).then_some(from),
            check,
            sign,
            status,
        }
    }
}

impl PlanView {
    /// An aim with its sub-goals.
    pub(super) fn group_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        group: &Group,
        room: Room,
    ) {
        let t = cx.tokens;
        let builder = UiBuilder::new()
            .id_salt(("plan aim", group.aim))
            .accessibility_role(Role::Group)
            .accessibility_label(&group.title);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.group_head_ui(ui, cx, case, group);
            ui.add_space(space::SMALL);
            if group.rows.is_empty() {
                no_rows_ui(ui, cx, group);
            } else if room == Room::Narrow {
                for row in &group.rows {
                    self.card_ui(ui, cx, case, row);
                    ui.add_space(space::SMALL);
                }
            } else {
                self.rows_ui(ui, cx, case, group, room);
            }
            if group.hidden > 0 {
                ui.add_space(space::TINY);
                let words = cx.words.tf("plan-hidden", &[("n", group.hidden.into())]);
                let name = format!("{}: {words}", group.title);
                if quiet(&words).name(&name).small().ui(ui, t).clicked() {
                    self.shown = Shown::All;
                }
            }
        });
    }

    /// The wording of the aim, where it came from, and what can be done with it.
    fn group_head_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, group: &Group) {
        const TALL: f32 = 32.0;
        let t = cx.tokens;
        let whole = ui.available_rect_before_wrap();
        let mut buttons = 0.0;
        if cx.can_edit() {
            buttons = line(ui.painter(), cx.words.t("plan-goal-add"), Font::Body)
                .size()
                .x
                + 42.0;
        }
        if group.aim.is_some() {
            buttons += TALL + 4.0;
        }
        let icon = pos2(
            whole.left() + icon_size::BODY / 2.0,
            whole.top() + TALL / 2.0,
        );
        Icon::Target.paint(ui.painter(), icon, icon_size::BODY, t.muted);
        let left = whole.left() + icon_size::BODY + 8.0;
        let room = (whole.right() - buttons - space::MEDIUM - left).max(80.0);
        let place = Rect::from_min_size(pos2(left, whole.top() + 5.0), vec2(room, 400.0));
        let mut words = ui.new_child(UiBuilder::new().max_rect(place));
        words.spacing_mut().item_spacing.y = 0.0;
        let heading = heading_ui(&mut words, t, &group.title, Level::Section);
        let mut bottom = heading.rect.bottom();
        if !group.facts.is_empty() {
            let galley = line(ui.painter(), &group.facts, Font::Small);
            let beside = heading.rect.right() + 14.0;
            let is_one_line = heading.rect.height() < 30.0;
            let (at, galley) = if is_one_line && beside + galley.size().x <= place.right() {
                (pos2(beside, heading.rect.center().y + 1.0), galley)
            } else {
                bottom += 20.0;
                let galley = line_within(ui.painter(), &group.facts, Font::Small, room);
                (pos2(left, bottom - 9.0), galley)
            };
            let rect = Rect::from_min_size(at - vec2(0.0, 9.0), vec2(galley.size().x, 18.0));
            let told = ui.allocate_rect(rect, Sense::hover());
            told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &group.facts));
            paint_line(ui.painter(), at, galley, t.muted);
        }
        let place = Rect::from_min_size(
            pos2(whole.right() - buttons, whole.top()),
            vec2(buttons, TALL),
        );
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        let mut acts = ui.new_child(builder);
        acts.spacing_mut().item_spacing.x = 4.0;
        if cx.can_edit() {
            let name = cx
                .words
                .tf("plan-goal-add-to", &[("aim", (&group.title).into())]);
            let add = quiet(cx.words.t("plan-goal-add"))
                .icon(Icon::Plus)
                .name(&name);
            if add.ui(&mut acts, t).clicked() {
                cx.push(match group.aim {
                    Some(aim) => Command::BeginSubGoal(SubGoalStart::Aim(aim)),
                    None => Command::OpenSubGoal(crate::app::Which::New),
                });
            }
        }
        if let Some(aim) = group.aim.and_then(|id| case.aim(id)) {
            menu::aim_menu_ui(self, &mut acts, cx, aim, group.has_two_versions);
        }
        let bottom = bottom.max(whole.top() + TALL);
        ui.advance_cursor_after_rect(whole.with_max_y(bottom));
    }

    fn rows_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, group: &Group, room: Room) {
        let t = cx.tokens;
        let tall = HEAD + group.rows.len() as f32 * (ROW + 1.0);
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), tall + 1.0));
        paint_card(ui.painter(), rect, t, CardState::Rest);
        let columns = Columns::of(rect.width(), room);
        let builder = UiBuilder::new()
            .max_rect(rect.shrink2(vec2(1.0, 0.0)))
            .id_salt("rows")
            .accessibility_role(Role::Table)
            .accessibility_label(&group.title);
        let mut table = ui.new_child(builder);
        let ui_rows = &mut table;
        ui_rows.spacing_mut().item_spacing.y = 0.0;
        column_names_ui(ui_rows, cx, &columns);
        for (n, row) in group.rows.iter().enumerate() {
            rule_ui(ui_rows, t);
            let is_last = n + 1 == group.rows.len();
            self.row_ui(ui_rows, cx, case, row, &columns, is_last);
        }
        ui.advance_cursor_after_rect(rect);
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        row: &RowRead,
        columns: &Columns,
        is_last: bool,
    ) {
        let Some(goal) = case.sub_goals.get(row.at) else {
            return;
        };
        let corner = if is_last { 7 } else { 0 };
        let is_chosen = self.chosen == Some(row.id);
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
            reach: self.reach(row.id),
            id: Some(row_id(row.id)),
            ..Row::new(&row.spoken)
        }
        .ui(ui, cx.tokens);
        self.hear_row(ui, cx, row, &response);
        menu::goal_menu_ui(self, ui, cx, goal, &response);
        if ui.is_rect_visible(response.rect) {
            let mut painter = ui.painter().clone();
            if misses(cx, goal, row) {
                painter.multiply_opacity(DIMMED);
            }
            let is_whole = paint_row(&painter, cx, goal, row, response.rect, columns, is_chosen);
            if !is_whole && response.hovered() {
                response.on_hover_text(&row.story);
            }
        }
    }

    fn reach(&self, id: SubGoalId) -> Reach {
        if self.row == Some(id) {
            Reach::Tab
        } else {
            Reach::Arrows
        }
    }

    /// What a row or a card hears: a click or Enter shows it in the panel, F2 opens its form, Delete takes it out.
    fn hear_row(&mut self, ui: &Ui, cx: &mut Cx<'_>, row: &RowRead, response: &egui::Response) {
        self.take_focus(Focus::Row(row.id), response);
        if response.has_focus() {
            self.row = Some(row.id);
        }
        if response.clicked() {
            response.request_focus();
            self.chosen = Some(row.id);
            self.row = Some(row.id);
            // From the keyboard one goes on into the panel; Esc leads back.
            if !response.clicked_by(egui::PointerButton::Primary) {
                self.focus_next = Some(Focus::Panel(row.id));
            }
        }
        if !cx.can_edit() || !response.has_focus() || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Delete) {
            self.delete(cx, row.id);
        } else if pressed(Key::F2) {
            cx.push(Command::OpenSubGoal(crate::app::Which::Existing(row.id)));
        }
    }

    /// Up and down lead from row to row through all tables, first and last with Home and End.
    pub(super) fn step_between_rows(&mut self, ui: &Ui, read: &Read) {
        let Some(focused) = ui.memory(egui::Memory::focused) else {
            return;
        };
        let Some(at) = read.rows().position(|row| row_id(row.id) == focused) else {
            return;
        };
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
        let count = read.rows().count();
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            at + 1
        } else if pressed(Key::ArrowUp) {
            at.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            count - 1
        } else {
            return;
        };
        if let Some(row) = read.rows().nth(to) {
            self.row = Some(row.id);
            self.focus_next = Some(Focus::Row(row.id));
            ui.ctx().request_repaint();
        }
    }

    /// A sub-goal as a card: its words, and a labelled line for everything that is written.
    fn card_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, row: &RowRead) {
        const PADDING: f32 = 12.0;
        let t = cx.tokens;
        let Some(goal) = case.sub_goals.get(row.at) else {
            return;
        };
        let wide = ui.available_width();
        let left = 50.0;
        let painter = ui.painter().clone();
        let title = paragraph(
            &painter,
            goal_name(cx.words, goal),
            Font::Strong,
            wide - left - 40.0,
        );
        let lines = card_lines(cx.words, goal, row);
        let told: Vec<(&str, Arc<Galley>)> = lines
            .iter()
            .map(|(key, told)| {
                let room = wide - left - LABELS - PADDING;
                (*key, paragraph(&painter, told, Font::Body, room))
            })
            .collect();
        let lines_tall: f32 = told.iter().map(|(_, galley)| galley.size().y + 4.0).sum();
        let tall = PADDING + title.size().y + 6.0 + lines_tall + PADDING;
        let rect = Rect::from_min_size(ui.cursor().min, vec2(wide, tall));
        paint_card(&painter, rect, t, CardState::Rest);
        let is_chosen = self.chosen == Some(row.id);
        let response = Row {
            tall,
            state: if is_chosen {
                RowState::Selected
            } else {
                RowState::Rest
            },
            corners: CornerRadius::same(7),
            reach: self.reach(row.id),
            id: Some(row_id(row.id)),
            ..Row::new(&row.spoken)
        }
        .ui(ui, t);
        self.hear_row(ui, cx, row, &response);
        menu::goal_menu_ui(self, ui, cx, goal, &response);
        if !ui.is_rect_visible(rect) {
            return;
        }
        let mut painter = painter;
        if misses(cx, goal, row) {
            painter.multiply_opacity(DIMMED);
        }
        let (ink, quiet) = inks(cx, is_chosen);
        paint_mark(&painter, cx, goal, rect);
        let mut at = rect.min + vec2(left, PADDING);
        let title_tall = title.size().y;
        painter.galley(at, title, ink);
        if row.has_two_versions {
            let place = pos2(rect.right() - 24.0, rect.top() + 22.0);
            Icon::GitFork.paint(&painter, place, icon_size::SMALL, t.warn);
        }
        at.y += title_tall + 6.0;
        for (key, galley) in told {
            let tall = galley.size().y;
            let key = line_within(&painter, key, Font::Body, LABELS - 8.0);
            painter.galley(at, key, quiet);
            painter.galley(at + vec2(LABELS, 0.0), galley, ink);
            at.y += tall + 4.0;
        }
    }
}

/// The node of a row.
fn row_id(id: SubGoalId) -> Id {
    Id::unique(("plan row", id))
}

/// What a card says line by line; what is not written has no line.
fn card_lines(words: &'static Words, goal: &SubGoal, row: &RowRead) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    let mut told = |key: &str, told: String| {
        if !told.is_empty() {
            lines.push((words.t(key), told));
        }
    };
    told("subgoal-who", goal.who.trim().to_owned());
    told("subgoal-start", row.start.clone());
    let check = match &row.off {
        Some(off) => format!("{}, {off}", row.check),
        None => row.check.clone(),
    };
    told("subgoal-check", check);
    told("plan-sign", goal.sign.trim().to_owned());
    let stands = if row.story.is_empty() {
        row.status.to_owned()
    } else {
        format!("{}. {}", row.status, row.story)
    };
    told("plan-how", stands);
    lines
}

/// The ink of what is read first, and of what stands beside it.
fn inks(cx: &Cx<'_>, is_chosen: bool) -> (egui::Color32, egui::Color32) {
    let t = cx.tokens;
    if is_chosen {
        (t.on_select, t.on_select)
    } else {
        (t.text, t.muted)
    }
}

fn misses(cx: &Cx<'_>, goal: &SubGoal, row: &RowRead) -> bool {
    cx.misses([
        goal.text.as_str(),
        &goal.family_wording,
        &goal.who,
        &goal.sign,
        &goal.method,
        &row.story,
        row.status,
    ])
}

/// The names of the columns; a screen reader has each row's name, which says what matters of them.
fn column_names_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let words = cx.words;
    let who = if columns.from.is_some() {
        "subgoal-who"
    } else {
        "plan-who-from"
    };
    let mut names = vec![
        (columns.text, "subgoal-text"),
        (columns.who, who),
        (columns.check, "subgoal-check"),
        (columns.sign, "plan-sign"),
        (columns.status, "plan-how"),
    ];
    names.extend(columns.from.map(|from| (from, "subgoal-start")));
    for ((left, wide), key) in names {
        let galley = line_within(ui.painter(), words.t(key), Font::Small, wide);
        let at = pos2(rect.left() + left, rect.center().y);
        paint_line(ui.painter(), at, galley, cx.tokens.faint);
    }
}

/// The bar and the icons of the themes a sub-goal belongs to.
fn paint_mark(painter: &Painter, cx: &Cx<'_>, goal: &SubGoal, rect: Rect) {
    const MOST: usize = 3;
    const STEP: f32 = 21.0;
    let t = cx.tokens;
    let bar = Rect::from_min_max(
        pos2(rect.left() + 4.0, rect.top() + 8.0),
        pos2(rect.left() + 7.0, rect.bottom() - 8.0),
    );
    let x = rect.left() + 26.0;
    if goal.themes.is_empty() {
        let edge = Stroke::new(1.0, t.border_strong);
        painter.vline(bar.center().x, bar.y_range(), edge);
        Icon::Target.paint(painter, pos2(x, rect.center().y), icon_size::DENSE, t.muted);
        return;
    }
    let themes = &goal.themes[..goal.themes.len().min(MOST)];
    let part = bar.height() / themes.len() as f32;
    let first = rect.center().y - (themes.len() - 1) as f32 * STEP / 2.0;
    for (n, theme) in themes.iter().enumerate() {
        let ink = t.theme(theme.index()).ink;
        let top = bar.top() + n as f32 * part;
        let piece = Rect::from_min_max(pos2(bar.left(), top), pos2(bar.right(), top + part));
        painter.rect_filled(piece, 0.0, ink);
        let at = pos2(x, first + n as f32 * STEP);
        theme_icon(*theme).paint(painter, at, icon_size::BODY, ink);
    }
}

/// Paints a row; gives whether all that was said of how it goes is there to read.
fn paint_row(
    painter: &Painter,
    cx: &Cx<'_>,
    goal: &SubGoal,
    row: &RowRead,
    rect: Rect,
    columns: &Columns,
    is_chosen: bool,
) -> bool {
    let t = cx.tokens;
    let (ink, quiet) = inks(cx, is_chosen);
    let middle = rect.center().y;
    paint_mark(painter, cx, goal, rect);
    let two_lines = |text: &str, (left, wide): (f32, f32), ink| {
        let galley = lines_within(painter, text.trim(), Font::Body, wide, 2);
        paint_line(painter, pos2(rect.left() + left, middle), galley, ink);
    };
    two_lines(goal_name(cx.words, goal), columns.text, ink);
    two_lines(&goal.sign, columns.sign, ink);
    let one_line = |text: &str, (left, wide): (f32, f32), y: f32, font: Font, ink| {
        if !text.is_empty() {
            let galley = line_within(painter, text, font, wide);
            paint_line(painter, pos2(rect.left() + left, y), galley, ink);
        }
    };
    if let Some(from) = columns.from {
        two_lines(&goal.who, columns.who, quiet);
        two_lines(&row.start, from, quiet);
    } else if row.start.is_empty() {
        two_lines(&goal.who, columns.who, quiet);
    } else {
        let start = cx.words.tf("plan-from", &[("when", (&row.start).into())]);
        one_line(
            goal.who.trim(),
            columns.who,
            middle - 10.0,
            Font::Body,
            quiet,
        );
        one_line(&start, columns.who, middle + 11.0, Font::Small, quiet);
    }
    match &row.off {
        Some(off) => {
            one_line(&row.check, columns.check, middle - 9.0, Font::Strong, ink);
            one_line(off, columns.check, middle + 11.0, Font::Small, quiet);
        }
        None => two_lines(&row.check, columns.check, ink),
    }
    let (left, wide) = columns.status;
    let y = if row.story.is_empty() {
        middle
    } else {
        middle - 11.0
    };
    let left = rect.left() + left;
    let icon = pos2(left + icon_size::DENSE / 2.0, y);
    status_icon(goal.status).paint(painter, icon, icon_size::DENSE, ink);
    let status = line_within(painter, row.status, Font::Strong, wide - 24.0);
    paint_line(painter, pos2(left + icon_size::DENSE + 6.0, y), status, ink);
    let story = if is_chosen { t.on_select } else { t.text };
    let told = line_within(painter, &row.story, Font::Body, columns.status.1);
    let is_whole = !told.elided;
    paint_line(painter, pos2(left, middle + 12.0), told, story);
    let right = rect.right() - CHEVRON / 2.0;
    Icon::ChevronRight.paint(painter, pos2(right, middle), icon_size::DENSE, quiet);
    if row.has_two_versions {
        let at = pos2(right, middle - 20.0);
        Icon::GitFork.paint(painter, at, icon_size::SMALL, t.warn);
    }
    is_whole
}

/// An aim without sub-goals: a dashed box that begins one, which may wait.
fn no_rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &Group) {
    if group.hidden > 0 {
        return;
    }
    let words = cx.words.t("plan-aim-empty");
    let response = gap_ui(ui, cx.tokens, words);
    let name = format!("{}: {words}", group.title);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    if let (true, true, Some(aim)) = (response.clicked(), cx.can_edit(), group.aim) {
        cx.push(Command::BeginSubGoal(SubGoalStart::Aim(aim)));
    }
}
