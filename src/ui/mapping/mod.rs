//! Everything known, by the three conditions that decide whether a load traumatises: a child's resilience, the loads, and the
//! response of those nearest; homes and schools, resources, and what nobody knows yet.

mod cell;
mod chosen;
mod fold;
mod head;
mod heights;
mod loads;
mod menu;
mod panel;
mod piece;
mod questions;
mod read;
mod sheet;
mod spans;
mod stops;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Key, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::Cx;
use crate::app::View;
use crate::design::{space, width};
use crate::model::{
    Case, CaseId, EntryId, Heading, ItemRef, Origin, PeriodId, QuestionId, QuestionState, Side,
};
use heights::Heights;
use read::{Filter, Read};
use stops::Stops;

pub use questions::question_icon;

/// What the panel explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Chosen {
    Entry(EntryId),
    Period(PeriodId),
    Question(QuestionId),
}

impl Chosen {
    const fn item(self) -> ItemRef {
        match self {
            Self::Entry(id) => ItemRef::Entry(id),
            Self::Period(id) => ItemRef::Period(id),
            Self::Question(id) => ItemRef::Question(id),
        }
    }

    /// The node of the item.
    fn node(self) -> Id {
        Id::unique(("mapping-item", self))
    }
}

/// A list that begins folded or cut short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum List {
    Loads,
    Responses,
    SpansOfOthers,
    Open,
    Answered,
}

/// How much room there is.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    /// The panel stands beside the sheet; else it lies over it.
    panel_beside: bool,
    /// Both sides stand below each other, and questions at the end of the sheet.
    narrow: bool,
    /// At the edges of the screen.
    margin: f32,
    /// The column of the headings.
    labels: f32,
}

impl Sizes {
    fn of(window: f32) -> Self {
        let roomy = window >= width::ROOMY_WINDOW;
        Self {
            panel_beside: roomy,
            narrow: window < width::NARROW_WINDOW,
            margin: if roomy { space::WIDE } else { space::LARGE },
            labels: if roomy { 214.0 } else { 176.0 },
        }
    }
}

/// The view, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct MappingView {
    case: Option<CaseId>,
    read: Option<Arc<Read>>,
    filter: Filter,
    chosen: Option<Chosen>,
    /// On smaller windows: whether the panel lies over the sheet.
    panel_open: bool,
    /// The cell new knowledge is typed into.
    writing: Option<(Heading, Side)>,
    /// What gets the keyboard once this pass is drawn.
    focus_next: Option<Id>,
    /// What had the keyboard before a line was written.
    focus_back: Option<Id>,
    /// What is brought into sight when it is drawn.
    reveal: Option<Id>,
    /// Whether a form lay over the view in the last pass.
    was_covered: bool,
    /// The lists that are shown in full.
    unfolded: HashSet<List>,
    heights: Heights,
    stops: Stops,
    jumped: u64,
}

impl MappingView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.session().map(|session| Arc::clone(session.case())) else {
            return;
        };
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                ..Self::default()
            };
        }
        self.jump(cx, &case);
        let read = self.read(cx, &case);
        self.chosen.take_if(|chosen| !case.has(chosen.item()));
        let sizes = Sizes::of(ui.ctx().content_rect().width());
        self.heights
            .begin(ui.ctx().pixels_per_point(), case.entries.len());
        self.stops.begin();
        self.keys(ui, cx, sizes);

        let room = ui.available_rect_before_wrap();
        let panel = if sizes.panel_beside {
            width::SIDE_PANEL
        } else {
            0.0
        };
        // In the order they are read: the sheet, then the panel.
        let sheet = room.with_max_x((room.right() - panel).max(room.left()));
        let sheet_top = self.sheet_room_ui(ui, cx, &read, sizes, sheet);
        if sizes.panel_beside {
            let rect = room.with_min_x(sheet.right());
            self.panel_room_ui(ui, cx, &read, sizes, rect);
        } else if self.panel_open {
            let wide = width::SIDE_PANEL.min(room.width());
            // Where there is room for both, the line above the sheet stays free.
            let top = if sizes.narrow { room.top() } else { sheet_top };
            let rect = room.with_min_x(room.right() - wide).with_min_y(top);
            self.panel_room_ui(ui, cx, &read, sizes, rect);
        }
        ui.advance_cursor_after_rect(room);
        if let Some(Chosen::Entry(id)) = self.chosen {
            cx.note_origin(Some(Origin::Entry(id)));
        }
        if !cx.is_covered() && !egui::Popup::is_any_open(ui.ctx()) {
            self.stops.hear_arrows(ui);
        }
        self.give_keyboard(ui, cx);
    }

    /// Gives the keyboard where it belongs, once everything that may get it has been drawn and a form has gone.
    fn give_keyboard(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let is_covered = cx.is_covered();
        if self.was_covered
            && !is_covered
            && self.focus_next.is_none()
            && let Some(chosen) = self.chosen
        {
            self.focus_next = Some(chosen.node());
        }
        self.was_covered = is_covered;
        if !is_covered && let Some(id) = self.focus_next.take() {
            ui.memory_mut(|memory| memory.request_focus(id));
            self.reveal = Some(id);
            ui.ctx().request_repaint();
        }
    }

    fn is_unfolded(&self, list: List) -> bool {
        self.unfolded.contains(&list)
    }

    /// Shows a list in full, or no longer.
    fn fold(&mut self, list: List) {
        if !self.unfolded.remove(&list) {
            self.unfolded.insert(list);
        }
    }

    fn keys(&mut self, ui: &Ui, cx: &Cx<'_>, sizes: Sizes) {
        let busy = cx.is_covered()
            || cx.state.find.is_some()
            || ui.ctx().text_edit_focused()
            || egui::Popup::is_any_open(ui.ctx());
        let closes = (self.panel_open && !sizes.panel_beside) || self.chosen.is_some();
        if !busy && closes && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.close_panel();
        }
    }

    fn close_panel(&mut self) {
        self.panel_open = false;
        if let Some(chosen) = self.chosen.take() {
            self.focus_next = Some(chosen.node());
        }
    }

    /// Chooses an item that is asked for from elsewhere and brings it into sight.
    fn jump(&mut self, cx: &Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Mapping, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let chosen = match jump.item {
            ItemRef::Entry(id) => Chosen::Entry(id),
            ItemRef::Period(id) => Chosen::Period(id),
            ItemRef::Question(id) => Chosen::Question(id),
            _ => return,
        };
        if !case.has(chosen.item()) {
            return;
        }
        self.filter = Filter::All;
        self.chosen = Some(chosen);
        self.panel_open = true;
        if let Chosen::Question(id) = chosen
            && case
                .question(id)
                .is_some_and(|question| question.state == QuestionState::Answered)
        {
            self.unfolded.insert(List::Answered);
        }
        self.focus_next = Some(chosen.node());
    }

    fn read(&mut self, cx: &Cx<'_>, case: &Arc<Case>) -> Arc<Read> {
        let today = cx.state.today();
        if let Some(read) = &self.read
            && Arc::ptr_eq(&read.case, case)
            && (read.lang, read.today, read.filter) == (cx.state.lang, today, self.filter)
        {
            return Arc::clone(read);
        }
        if let Some(before) = &self.read
            && let Some(new) = fresh(&before.case, case)
        {
            // What was just written, or brought back, is explained; who types line after line keeps the keyboard.
            self.chosen = Some(new);
            if self.writing.is_none() {
                self.focus_next = Some(new.node());
            }
        }
        let read = Arc::new(Read::of(case, cx.words, today, self.filter));
        self.read = Some(Arc::clone(&read));
        read
    }

    /// The sheet with the line above it; gives where the sheet begins.
    fn sheet_room_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        room: Rect,
    ) -> f32 {
        let mut whole = ui.new_child(UiBuilder::new().max_rect(room).id_salt("mapping sheet"));
        whole.set_clip_rect(room.intersect(ui.clip_rect()));
        let top = self.head_ui(&mut whole, cx, read, sizes, room);
        let body = room.with_min_y(top);
        let builder = UiBuilder::new().max_rect(body).id_salt("mapping body");
        whole.scope_builder(builder, |ui| {
            ScrollArea::vertical()
                .id_salt("mapping")
                .auto_shrink(false)
                .show(ui, |ui| {
                    let inner = Rect::from_min_size(
                        ui.cursor().min + vec2(sizes.margin, 0.0),
                        vec2(body.width() - 2.0 * sizes.margin, body.height()),
                    );
                    let bottom = self.sheet_ui(ui, cx, read, sizes, inner);
                    let used = Rect::from_min_max(
                        ui.cursor().min,
                        pos2(body.right(), bottom + space::LARGE),
                    );
                    ui.allocate_rect(used, Sense::hover());
                });
        });
        top
    }
}

/// The one item that is in a case and was not before.
fn fresh(before: &Case, after: &Case) -> Option<Chosen> {
    if before.id != after.id {
        return None;
    }
    let mut new = Vec::new();
    if after.entries.len() > before.entries.len() {
        let items = after.entries.iter().map(|item| item.id);
        new.extend(
            items
                .filter(|id| before.entry(*id).is_none())
                .map(Chosen::Entry),
        );
    }
    if after.periods.len() > before.periods.len() {
        let items = after.periods.iter().map(|item| item.id);
        new.extend(
            items
                .filter(|id| before.period(*id).is_none())
                .map(Chosen::Period),
        );
    }
    if after.questions.len() > before.questions.len() {
        let items = after.questions.iter().map(|item| item.id);
        new.extend(
            items
                .filter(|id| before.question(*id).is_none())
                .map(Chosen::Question),
        );
    }
    match new[..] {
        [only] => Some(only),
        _ => None,
    }
}
