//! The search of everything: one line to type in, over whatever is on the screen.

mod answer;
mod foot;
mod list;
mod marks;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::accesskit::Live;
use egui::{
    Align2, Context, Frame, Id, Key, Margin, Modifiers, Rect, Role, Sense, Stroke, StrokeKind,
    TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use self::answer::Answer;
use super::Cx;
use super::widgets::icon_button;
use super::widgets::paint::{line, paint_line};
use crate::app::network_forms::NetworkStart;
use crate::app::search::{Group, Index, New, Target, matching::Comparer};
use crate::app::{Command, Session, View, Which};
use crate::design::fonts::regular;
use crate::design::style::{FOCUS_WIDTH, modal_shadow};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::lang::Lang;
use crate::model::{Case, Edit, ItemRef, ScreeningId};

const WIDE: f32 = 760.0;
const TOP: f32 = 96.0;
const INPUT: f32 = 48.0;
const TEXT: f32 = 20.0;

/// The search, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct SearchView {
    /// Whether it was open in the last pass.
    is_open: bool,
    /// What had the keyboard when it was opened, and gets it back.
    opener: Option<Id>,
    /// What has it as a pass begins.
    held: Option<Id>,
    index: Option<Built>,
    answer: Option<Answer>,
    /// The groups of which every hit is shown.
    unfolded: Vec<Group>,
    /// The row that Enter goes to.
    selected: usize,
    /// Whether the arrows were used since something was typed.
    steps: bool,
    /// Whether the chosen row is to be brought into sight.
    reveals: bool,
    wish: Option<Wish>,
    comparer: Comparer,
}

/// The index with what it was made from.
#[derive(Debug)]
struct Built {
    case: Option<Arc<Case>>,
    lang: Lang,
    index: Arc<Index>,
}

/// What a key asked for; done once what was typed in the same pass is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Close,
    Go,
    GoOnTimeline,
    Move(Step),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    PageDown,
    PageUp,
}

/// The field that is typed in.
fn input_id() -> Id {
    Id::unique("search everything")
}

impl SearchView {
    /// Takes the keys that are its own, before any view hears them.
    pub fn keys(&mut self, ctx: &Context, cx: &Cx<'_>) {
        self.wish = None;
        self.held = ctx.memory(egui::Memory::focused);
        if cx.state.search.is_none() || cx.state.question.is_some() || !self.is_open {
            return;
        }
        let on_button = ctx.memory(|memory| memory.focused().is_some_and(|id| id != input_id()));
        self.wish = ctx.input_mut(|input| {
            let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
            if pressed(Modifiers::NONE, Key::Escape) {
                Some(Wish::Close)
            } else if pressed(Modifiers::COMMAND, Key::Enter) {
                Some(Wish::GoOnTimeline)
            } else if !on_button && pressed(Modifiers::NONE, Key::Enter) {
                Some(Wish::Go)
            } else if pressed(Modifiers::NONE, Key::ArrowDown) {
                Some(Wish::Move(Step::Next))
            } else if pressed(Modifiers::NONE, Key::ArrowUp) {
                Some(Wish::Move(Step::Previous))
            } else if pressed(Modifiers::NONE, Key::PageDown) {
                Some(Wish::Move(Step::PageDown))
            } else if pressed(Modifiers::NONE, Key::PageUp) {
                Some(Wish::Move(Step::PageUp))
            } else {
                None
            }
        });
    }

    /// Draws it over everything, if it is open.
    pub fn ui(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        let Some(typed) = &cx.state.search else {
            if self.is_open {
                // Only now: while the search was drawn nothing behind it could have the keyboard. What was opened from here
                // keeps it, if it took it in this pass.
                let is_free = ctx.memory(egui::Memory::focused) == self.held;
                if let Some(opener) = self.opener.filter(|_| is_free) {
                    ctx.memory_mut(|memory| memory.request_focus(opener));
                    ctx.request_repaint();
                }
                *self = Self::default();
            }
            return;
        };
        let is_new = !self.is_open;
        if is_new {
            self.opener = ctx.memory(egui::Memory::focused);
            self.is_open = true;
        }
        let index = self.index(cx);
        let window = ctx.content_rect();
        let wide = WIDE.min(window.width() - 2.0 * space::SMALL);
        let top = TOP.min(window.height() * 0.1);
        let t = cx.tokens;
        let frame = Frame::NONE
            .fill(t.card)
            .corner_radius(radius::PANEL)
            .stroke(Stroke::new(1.0, t.border))
            .shadow(modal_shadow());
        let id = Id::unique("search palette");
        let area = egui::Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
        let modal = egui::Modal::new(id)
            .area(area)
            .frame(frame)
            .backdrop_color(t.scrim)
            .show(ctx, |ui| {
                ui.set_width(wide);
                let dialog = UiBuilder::new()
                    .accessibility_role(Role::Dialog)
                    .accessibility_label(cx.words.t("search-dialog"));
                ui.scope_builder(dialog, |ui| {
                    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                    let room = window.height() - top - space::WIDE;
                    self.content_ui(ui, cx, &index, typed, room, is_new);
                });
            });
        if modal.backdrop_response.clicked() {
            self.wish = Some(Wish::Close);
        }
        self.grant(cx);
    }

    /// Everything that can be found; read again where the case or the language is another.
    fn index(&mut self, cx: &Cx<'_>) -> Arc<Index> {
        let case = cx.session().map(Session::case);
        if let Some(built) = &self.index
            && built.lang == cx.state.lang
            && match (&built.case, case) {
                (Some(known), Some(case)) => Arc::ptr_eq(known, case),
                (None, None) => true,
                _ => false,
            }
        {
            return Arc::clone(&built.index);
        }
        let index = Arc::new(Index::of(case.map(|case| &**case), cx.words));
        self.answer = None;
        self.index = Some(Built {
            case: case.map(Arc::clone),
            lang: cx.state.lang,
            index: Arc::clone(&index),
        });
        index
    }

    fn content_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        index: &Index,
        typed: &str,
        room: f32,
        is_new: bool,
    ) {
        let top = ui.cursor().top();
        let changed = self.input_ui(ui, cx, typed, is_new);
        let typed = changed.as_deref().unwrap_or(typed);
        if changed.is_some() {
            self.selected = 0;
            self.steps = false;
            self.unfolded.clear();
            self.reveals = true;
        }
        let is_stale = self
            .answer
            .as_ref()
            .is_none_or(|answer| !answer.is_for(typed, &self.unfolded));
        if is_stale {
            let answer = Answer::of(cx, index, typed, &self.unfolded, &mut self.comparer);
            self.answer = Some(answer);
        }
        if let Some(typed) = changed {
            cx.push(Command::Search(Some(typed)));
            // What was found is said beside the field, above what is drawn here: once more with the new answer.
            ui.ctx().request_discard("the number of hits is another");
        }
        let rows = self.answer.as_ref().map_or(0, |answer| answer.rows.len());
        self.step(rows);
        let used = ui.cursor().top() - top;
        self.list_ui(ui, cx, (room - used - foot::TALL).max(120.0));
        foot::foot_ui(ui, cx);
    }

    /// The line that is typed in; gives the text where it is another.
    fn input_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, typed: &str, is_new: bool) -> Option<String> {
        let t = cx.tokens;
        ui.add_space(space::SMALL);
        let place = ui.cursor().min + vec2(space::SMALL, 0.0);
        let rect = Rect::from_min_size(
            place,
            vec2(ui.available_width() - 2.0 * space::SMALL, INPUT),
        );
        let has_focus = ui.memory(|memory| memory.has_focus(input_id()));
        let edge = if has_focus {
            Stroke::new(FOCUS_WIDTH, t.focus)
        } else {
            Stroke::new(1.0, t.border_strong)
        };
        ui.painter()
            .rect(rect, radius::CARD, t.card, edge, StrokeKind::Inside);
        Icon::Search.paint(
            ui.painter(),
            pos2(rect.left() + 22.0, rect.center().y),
            icon_size::BODY,
            t.muted,
        );
        let close =
            Rect::from_center_size(pos2(rect.right() - 24.0, rect.center().y), vec2(32.0, 32.0));
        let mut count_left = close.left() - 4.0;
        if let Some(answer) = self.answer.as_ref().filter(|answer| answer.is_search) {
            let said = cx.words.tf(
                "search-count",
                &[
                    ("shown", answer.rows.len().into()),
                    ("all", answer.all.into()),
                ],
            );
            let galley = line(ui.painter(), &said, Font::Small);
            count_left -= galley.size().x;
            let at = pos2(count_left, rect.center().y);
            let status = Rect::from_min_max(
                pos2(count_left, rect.top()),
                pos2(close.left(), rect.bottom()),
            );
            paint_line(ui.painter(), at, galley, t.muted);
            let response = ui.interact(status, Id::unique("search count"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &said));
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
        let mut text = typed.to_owned();
        let field = Rect::from_min_max(
            pos2(rect.left() + 44.0, rect.top()),
            pos2(count_left - 8.0, rect.bottom()),
        );
        let mut inner = ui.new_child(UiBuilder::new().max_rect(field));
        let name = cx.words.t("search-title");
        let edit = TextEdit::singleline(&mut text)
            .id(input_id())
            .frame(Frame::NONE.inner_margin(Margin::ZERO))
            .font(regular(TEXT))
            .text_color(t.text)
            .align(Align2::LEFT_CENTER)
            .desired_width(field.width())
            .min_size(field.size())
            .hint_text(egui::RichText::new(cx.words.t("search-hint")).color(t.faint));
        let response = edit
            .show(&mut inner)
            .response
            .response
            .accessible_name(name);
        if is_new {
            response.request_focus();
        }
        let mut corner = ui.new_child(UiBuilder::new().max_rect(close));
        if icon_button(Icon::X, cx.words.t("search-close"))
            .ui(&mut corner, t)
            .clicked()
        {
            self.wish = Some(Wish::Close);
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(
            pos2(ui.min_rect().left(), rect.top()),
            pos2(rect.right(), rect.bottom() + space::SMALL),
        ));
        (text != typed).then_some(text)
    }

    /// Moves the choice; over the ends it stays.
    fn step(&mut self, rows: usize) {
        const PAGE: usize = 8;
        let last = rows.saturating_sub(1);
        self.selected = self.selected.min(last);
        if let Some(Wish::Move(step)) = self.wish {
            self.selected = match step {
                Step::Next => self.selected + 1,
                Step::Previous => self.selected.saturating_sub(1),
                Step::PageDown => self.selected + PAGE,
                Step::PageUp => self.selected.saturating_sub(PAGE),
            }
            .min(last);
            self.steps = true;
            self.reveals = true;
        }
    }

    /// Does what was asked for: closes, and goes where the chosen row leads.
    fn grant(&mut self, cx: &mut Cx<'_>) {
        let Some(wish) = self.wish.take() else { return };
        let row = self
            .answer
            .as_ref()
            .and_then(|answer| answer.rows.get(self.selected));
        let commands = match (wish, row) {
            (Wish::Move(_), _) | (Wish::Go | Wish::GoOnTimeline, None) => return,
            (Wish::Close, _) => Vec::new(),
            (Wish::GoOnTimeline, Some(row)) => match row.on_timeline {
                Some(item) => vec![Command::ShowItemIn(item, View::Timeline)],
                None => return,
            },
            (Wish::Go, Some(row)) => match row.target {
                Target::Item(item) => vec![Command::ShowItem(item)],
                Target::Act(act) => vec![act.into()],
                Target::New(new) => begin(new, cx.state.today()),
            },
        };
        // An item gets the keyboard from its view.
        if row.is_some_and(|row| wish != Wish::Close && matches!(row.target, Target::Item(_))) {
            self.opener = None;
        }
        cx.push(Command::Search(None));
        for command in commands {
            cx.push(command);
        }
    }
}

/// What begins something new.
fn begin(new: New, today: NaiveDate) -> Vec<Command> {
    let command = match new {
        New::Experience => Command::OpenExperience(Which::New),
        New::Entry => Command::OpenEntry(Which::New),
        New::Person => Command::OpenNetworkForm(NetworkStart::Person(Which::New)),
        New::Question => Command::OpenQuestion(Which::New),
        New::Period => Command::OpenPeriod(Which::New),
        New::SubGoal => Command::OpenSubGoal(Which::New),
        New::Involvement => Command::OpenNetworkForm(NetworkStart::NewInvolvement(None)),
        New::Screening => {
            let id = ScreeningId::fresh();
            let begin = Edit::BeginScreening { id, begun: today };
            return vec![begin.into(), Command::ShowItem(ItemRef::Screening(id))];
        }
    };
    vec![command]
}
