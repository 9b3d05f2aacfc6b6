//! Experiences and upbringing conditions as a table.

mod filters;
mod life_line;
mod panel;
mod rows;
mod table;

use std::sync::Arc;

use egui::{Align, EventFilter, Id, Key, Layout, Modifiers, Panel, Rect, Sense, Ui, UiBuilder};
use egui::{pos2, vec2};

use self::filters::{Filter, Shown, Sort};
use self::life_line::Scale;
use self::rows::Table;
use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui, label_ui, primary, text_field};
use crate::app::{Command, InFocus, View, Which};
use crate::design::{Font, Icon, height, space, width};
use crate::model::{Case, CaseId, Edit, ExperienceId, ItemRef, Origin};

/// The view, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct ExperiencesView {
    /// The case the rest is about.
    case: Option<CaseId>,
    filters: Vec<Filter>,
    sort: Sort,
    /// What is looked for in the table.
    wanted: String,
    table: Option<Arc<Table>>,
    shown: Option<Arc<Shown>>,
    /// The row Tab comes to.
    stop: Option<ExperienceId>,
    /// Gets the keyboard when it is drawn next.
    focus_next: Option<ExperienceId>,
    /// The last jump that was made.
    jumped: u64,
}

/// The egui id of an experience's row.
fn row_id(id: ExperienceId) -> Id {
    Id::unique(("experience-row", id))
}

/// The chosen experience, which the panel explains.
fn selected(cx: &Cx<'_>) -> Option<ExperienceId> {
    match cx.state.in_focus {
        Some(InFocus::Experience(id)) if cx.case()?.experience(id).is_some() => Some(id),
        _ => None,
    }
}

/// What is said where a reaction is chosen in another view.
fn focus_words(cx: &Cx<'_>) -> Option<String> {
    let Some(InFocus::Reaction(reaction)) = cx.state.in_focus else {
        return None;
    };
    let name = format!(
        "{} {}",
        reaction.number(),
        reaction.get().short.get(cx.state.lang)
    );
    Some(
        cx.words
            .tf("experiences-in-focus", &[("reaction", (&name).into())]),
    )
}

impl ExperiencesView {
    /// Draws the view into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let case = Arc::clone(session.case());
        let table = self.table(cx, &case);
        self.jump(cx, &case);
        let shown = self.shown(&table);
        self.keys(ui, cx, &table, &shown);
        let window = ui.ctx().content_rect().width();
        let is_beside = window >= width::ROOMY_WINDOW;
        let chosen = selected(cx);
        // A card is made of the row that has the keyboard, else of the chosen one.
        let focused = ui.memory(egui::Memory::focused);
        let at_hand = self.stop.filter(|id| focused == Some(row_id(*id)));
        cx.note_origin(at_hand.or(chosen).map(Origin::Experience));
        let scale = Scale::of(
            case.child.birth.reckoned(),
            cx.state.today(),
            table.rows.iter().filter_map(|row| row.life.as_ref()),
        );
        if let Some(id) = chosen.filter(|_| is_beside) {
            let frame = egui::Frame::NONE.fill(cx.tokens.card);
            Panel::right("experiences-panel")
                .resizable(false)
                .exact_size(width::SIDE_PANEL)
                .frame(frame)
                .show(ui, |ui| self.panel_ui(ui, cx, &table, &scale, id));
        }
        let room = ui.available_rect_before_wrap();
        self.content_ui(ui, cx, &table, &shown, &scale);
        if let Some(id) = chosen.filter(|_| !is_beside) {
            let wide = width::SIDE_PANEL.min(room.width());
            let top = if window < width::NARROW_WINDOW {
                room.top()
            } else {
                room.top() + 52.0
            };
            let rect = Rect::from_min_max(pos2(room.right() - wide, top), room.max);
            let mut over = ui.new_child(UiBuilder::new().max_rect(rect).layer_id(ui.layer_id()));
            // What lies below must not be pressed through the panel.
            let ground = Id::unique("experiences-panel-ground");
            over.interact(rect, ground, Sense::CLICK | Sense::DRAG);
            over.painter().rect_filled(rect, 0.0, cx.tokens.card);
            over.painter().hline(
                rect.x_range(),
                rect.top(),
                egui::Stroke::new(1.0, cx.tokens.border),
            );
            over.set_clip_rect(rect.intersect(ui.clip_rect()));
            self.panel_ui(&mut over, cx, &table, &scale, id);
        }
    }

    /// The rows of the case, read again where something is another.
    fn table(&mut self, cx: &mut Cx<'_>, case: &Arc<Case>) -> Arc<Table> {
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                sort: self.sort,
                ..Self::default()
            };
        }
        let (lang, today) = (cx.state.lang, cx.state.today());
        if let Some(table) = &self.table
            && table.is_of(case, lang, today)
        {
            return Arc::clone(table);
        }
        if let Some(before) = &self.table {
            // What was just written, or brought back, is shown and has the keyboard.
            let mut fresh = case
                .experiences
                .iter()
                .map(|item| item.id)
                .filter(|id| before.case.experience(*id).is_none());
            if let (Some(new), None) = (fresh.next(), fresh.next()) {
                self.bring(new);
            }
        }
        let table = Arc::new(Table::of(case, cx.words, lang, today));
        self.table = Some(Arc::clone(&table));
        self.shown = None;
        table
    }

    /// Gives a row the keyboard, whatever the table is narrowed to.
    fn bring(&mut self, id: ExperienceId) {
        self.focus_next = Some(id);
        self.stop = Some(id);
    }

    fn shown(&mut self, table: &Table) -> Arc<Shown> {
        let mut shown = self
            .shown
            .take()
            .filter(|shown| shown.is_for(&self.filters, self.sort, &self.wanted));
        let mut shown = shown
            .take()
            .unwrap_or_else(|| Arc::new(Shown::of(table, &self.filters, self.sort, &self.wanted)));
        let is_hidden = self
            .focus_next
            .is_some_and(|wanted| !shown.rows.iter().any(|at| table.rows[*at].id == wanted));
        if is_hidden && !(self.filters.is_empty() && self.wanted.is_empty()) {
            self.show_all();
            shown = Arc::new(Shown::of(table, &self.filters, self.sort, &self.wanted));
        }
        self.shown = Some(Arc::clone(&shown));
        shown
    }

    /// Chooses an experience that is asked for from elsewhere.
    fn jump(&mut self, cx: &mut Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Experiences, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        if let ItemRef::Experience(id) = jump.item
            && case.experience(id).is_some()
        {
            self.bring(id);
            cx.push(Command::Choose(Some(InFocus::Experience(id))));
        }
    }

    /// Esc closes the panel; in the table the arrows, Home, End and the page keys move, Delete takes out.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, table: &Table, shown: &Shown) {
        const PAGE: usize = 10;
        let is_busy = cx.state.question.is_some()
            || cx.state.search.is_some()
            || egui::Popup::is_any_open(ui.ctx());
        if is_busy {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if let Some(id) = selected(cx)
            && cx.state.find.is_none()
            && !ui.ctx().text_edit_focused()
            && pressed(Key::Escape)
        {
            self.close_panel(cx, id);
        }
        let focused = ui.memory(egui::Memory::focused);
        let Some(at) = shown
            .rows
            .iter()
            .position(|at| focused == Some(row_id(table.rows[*at].id)))
        else {
            return;
        };
        let id = table.rows[shown.rows[at]].id;
        self.stop = Some(id);
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                row_id(id),
                EventFilter {
                    vertical_arrows: true,
                    escape: true,
                    ..EventFilter::default()
                },
            );
        });
        let last = shown.rows.len() - 1;
        let to = if pressed(Key::ArrowDown) {
            at + 1
        } else if pressed(Key::ArrowUp) {
            at.saturating_sub(1)
        } else if pressed(Key::PageDown) {
            at + PAGE
        } else if pressed(Key::PageUp) {
            at.saturating_sub(PAGE)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            if cx.can_edit() && pressed(Key::Delete) {
                self.remove(cx, table, shown, id);
            }
            return;
        };
        self.focus_next = shown.rows.get(to.min(last)).map(|at| table.rows[*at].id);
    }

    /// Takes an experience out; its neighbour gets the keyboard.
    fn remove(&mut self, cx: &mut Cx<'_>, table: &Table, shown: &Shown, id: ExperienceId) {
        let at = shown.rows.iter().position(|at| table.rows[*at].id == id);
        let neighbour = at.and_then(|at| {
            let next = shown.rows.get(at + 1);
            next.or_else(|| shown.rows.get(at.checked_sub(1)?))
        });
        self.focus_next = neighbour.map(|at| table.rows[*at].id);
        self.stop = self.focus_next;
        if selected(cx) == Some(id) {
            cx.push(Command::Choose(None));
        }
        cx.push(Command::EditWithToast(Edit::RemoveExperience(id)));
    }

    fn close_panel(&mut self, cx: &mut Cx<'_>, id: ExperienceId) {
        self.focus_next = Some(id);
        cx.push(Command::Choose(None));
    }

    fn content_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        table: &Table,
        shown: &Shown,
        scale: &Scale,
    ) {
        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let whole = ui.available_rect_before_wrap();
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let middle = if is_roomy { 34.0 } else { 26.0 };
        let inner = whole.shrink2(vec2(margin, 0.0));
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner));
        content.set_clip_rect(whole.intersect(ui.clip_rect()));
        let ui = &mut content;
        let row = Rect::from_min_max(
            pos2(inner.left(), inner.top() + middle - height::FIELD / 2.0),
            pos2(inner.right(), inner.top() + middle + height::FIELD / 2.0),
        );
        if table.rows.is_empty() {
            heading_row_ui(ui, cx, row);
            empty_ui(ui, cx, inner.with_min_y(row.bottom()));
            return;
        }
        let below = self.heading_ui(ui, cx, row);
        let top = below + 8.0;
        let chips = Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), top + 28.0));
        let below = self.filters_ui(ui, cx, table, chips) + 10.0;
        let hidden = table.rows.len() - shown.rows.len();
        let line = inner.with_min_y(below);
        let below = self.hidden_ui(ui, cx, hidden, line);
        self.table_ui(ui, cx, table, shown, scale, inner.with_min_y(below));
    }

    /// Heading, the field that looks in the table, and what can be begun; gives where it ends.
    fn heading_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: Rect) -> f32 {
        const FIELD: f32 = 250.0;
        let t = cx.tokens;
        let has_two_rows = row.width() < 700.0;
        let mut acts = row;
        if has_two_rows {
            heading_row_ui(ui, cx, row);
            acts = row.translate(vec2(0.0, 44.0));
        }
        let new = cx.words.t("experience-new-ask");
        let button = primary(new);
        let wide = if cx.can_edit() {
            button.natural_width(ui) + space::MEDIUM
        } else {
            0.0
        };
        let left = if has_two_rows {
            acts.left()
        } else {
            acts.right() - wide - FIELD
        };
        if !has_two_rows {
            heading_row_ui(ui, cx, row.with_max_x(left - space::LARGE));
        }
        let field = Rect::from_min_max(
            pos2(left, acts.top()),
            pos2(acts.right() - wide, acts.bottom()),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(field));
        let name = cx.words.t("experiences-find");
        let outcome = text_field(Id::unique("experiences find"), &self.wanted, name)
            .icon(Icon::Search)
            .hint(name)
            .width(field.width())
            .ui(&mut place, t);
        if let Some(text) = outcome.changed {
            self.wanted = text;
        }
        if cx.can_edit() {
            let corner = Rect::from_min_max(
                pos2(acts.right() - wide + space::MEDIUM, acts.top() + 3.0),
                acts.max,
            );
            let mut place = ui.new_child(UiBuilder::new().max_rect(corner));
            if button.ui(&mut place, t).clicked() {
                cx.push(Command::OpenExperience(Which::New));
            }
        }
        acts.bottom()
    }
}

/// The heading and what the view is about.
fn heading_row_ui(ui: &mut Ui, cx: &Cx<'_>, row: Rect) {
    let t = cx.tokens;
    let mut place = ui.new_child(
        UiBuilder::new()
            .max_rect(row)
            .layout(Layout::left_to_right(Align::Center)),
    );
    heading_ui(&mut place, t, cx.words.t("nav-experiences"), Level::Screen);
    place.add_space(space::SMALL);
    if place.available_width() > 120.0 {
        let hint = cx.words.t("experiences-hint");
        label_ui(&mut place, hint, Font::Body, t.muted);
    }
}

/// What the view is for, where nothing is written yet.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, rest: Rect) {
    let Some(case) = cx.case() else { return };
    let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
    place.add_space((rest.height() * 0.25).clamp(0.0, 160.0));
    let alias = case.child.call_name();
    let words = cx.words.tf("experiences-empty", &[("alias", alias.into())]);
    let action = cx
        .can_edit()
        .then(|| (Icon::Plus, cx.words.t("experience-new-ask")));
    let pressed = EmptyState {
        icon: Icon::History,
        ink: cx.tokens.muted,
        words: &words,
        action,
    }
    .ui(&mut place, cx.tokens);
    if pressed {
        cx.push(Command::OpenExperience(Which::New));
    }
}
