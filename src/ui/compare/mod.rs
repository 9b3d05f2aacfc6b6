//! Two rounds beside each other or as one board, stepping through all of them, and the life of a card.

mod beside;
mod film;
mod head;
mod life;
mod marks;
mod merged;
mod moments;
mod page;
mod read;
mod row;
mod told;

use std::collections::HashSet;

use egui::{Id, Key, Modifiers, Popup, Rect, Ui, UiBuilder, pos2, vec2};

pub use self::life::LifePanel;

use self::beside::shape_of;
use self::film::{Foot, Step};
use self::merged::Merged;
use self::moments::Moments;
use self::page::{Page, Stop};
use self::read::{Filter, Read};
use self::row::Shape;
use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui};
use crate::app::Act;
use crate::design::{Icon, space, width};
use crate::model::rounds::Board;
use crate::model::{CardId, CaseId};

/// The boxes that say which boards, in a window that is roomy and in one that is not.
const PICKER: [f32; 2] = [58.0, 52.0];
/// The least room for the rows; what is above them goes up with them where there is less.
const LEAST_BODY: f32 = 120.0;

/// The least room for the comparison beside the panel with the life of a card; where there is less, the panel lies over it.
const BESIDE_PANEL: f32 = 1200.0;

/// How two boards are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    /// Side by side.
    #[default]
    Beside,
    /// As one board.
    Merged,
}

/// The comparison, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct CompareView {
    /// The case all of this is about.
    case: Option<CaseId>,
    /// The boards that were chosen; the last two where none were.
    chosen: Option<(Board, Board)>,
    look: Look,
    filter: Filter,
    /// The first cards of the folds that were opened.
    unfolded: HashSet<CardId>,
    moments: Option<Moments>,
    read: Option<Read>,
    page: Option<Page>,
    merged: Option<Merged>,
    /// What the keyboard came to last.
    reached: Option<Stop>,
    /// What an arrow led to in this pass.
    hand_on: Option<Id>,
    /// What the keyboard is handed to once it has been drawn.
    hand_on_next: Option<Id>,
    /// What was handed the keyboard in the last pass.
    arrived: Option<Id>,
    /// Whether a card had the keyboard in the last pass: then arrows to the sides step through the rounds.
    has_keyboard: bool,
    life: LifePanel,
}

impl CompareView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let case = session.case();
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                ..Self::default()
            };
        }
        let whole = ui.available_rect_before_wrap();
        self.life.hear_escape(ui);
        let moments = Moments::of(self.moments.take(), case, session.revision(), cx.words);
        let Some(mut pair) = moments.pair(self.chosen) else {
            empty_ui(ui, cx, moments.all().len());
            self.moments = Some(moments);
            self.life.ui(ui, cx, whole);
            return;
        };
        if let Some(step) = self.hear_keys(ui, cx)
            && let Some(next) = step.from(pair, moments.all().len())
        {
            self.choose(&moments, next);
            pair = next;
        }
        self.has_keyboard = false;
        let now = (session.revision(), cx.state.today());
        let read = Read::of(self.read.take(), case, cx.words, &moments, pair, now);
        if let Some(read) = read {
            let mut room = whole;
            if self.life.card().is_some() && whole.width() - width::SIDE_PANEL >= BESIDE_PANEL {
                room.set_right(whole.right() - width::SIDE_PANEL);
            }
            if let Some(next) = self.draw(ui, cx, (&read, room), &moments, pair) {
                self.choose(&moments, next);
            }
            ui.advance_cursor_after_rect(whole);
            self.read = Some(read);
        }
        self.moments = Some(moments);
        self.life.ui(ui, cx, whole);
    }

    /// The two boards that were shown last, the older first.
    pub fn pair(&self) -> Option<(Board, Board)> {
        let moments = self.moments.as_ref()?;
        let (older, newer) = moments.pair(self.chosen)?;
        let all = moments.all();
        Some((all[older].board, all[newer].board))
    }

    fn choose(&mut self, moments: &Moments, (older, newer): (usize, usize)) {
        let all = moments.all();
        self.chosen = Some((all[older].board, all[newer].board));
    }

    /// Page Up and Page Down step through the rounds, and so do the arrows to the sides unless something else has the keyboard.
    fn hear_keys(&self, ui: &Ui, cx: &Cx<'_>) -> Option<Step> {
        let is_busy =
            cx.is_covered() || ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
        if is_busy {
            return None;
        }
        let is_free = self.has_keyboard || ui.memory(|memory| memory.focused().is_none());
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::PageUp) || (is_free && pressed(Key::ArrowLeft)) {
            Some(Step::Back)
        } else if pressed(Key::PageDown) || (is_free && pressed(Key::ArrowRight)) {
            Some(Step::On)
        } else {
            None
        }
    }

    /// Draws the comparison of a pair; gives the pair that was asked for.
    fn draw(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (read, whole): (&Read, Rect),
        moments: &Moments,
        pair: (usize, usize),
    ) -> Option<(usize, usize)> {
        let window = ui.ctx().content_rect().width();
        let is_roomy = window >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let inner = whole.shrink2(vec2(margin, 0.0));
        let top = self.head_ui(ui, cx, read, inner, is_roomy);
        let shape = shape_of(ui, inner.width());
        let tall = PICKER[usize::from(!is_roomy)];
        let place = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), tall));
        let picked = Self::pickers_ui(ui, cx, moments, pair, (place, shape));
        let foot = Foot::of(ui, cx, read, moments, pair.1, inner.width());
        let foot_rect = whole.with_min_y(whole.bottom() - foot.tall);
        let gap = match (self.look, shape) {
            (Look::Beside, Shape::Beside { .. }) => space::SMALL,
            _ => space::MEDIUM,
        };
        let body_top = place.bottom() + gap;
        let body_bottom = foot_rect.top().max(body_top + LEAST_BODY);
        let body = Rect::from_min_max(
            pos2(inner.left(), body_top),
            pos2(inner.right(), body_bottom),
        );
        match self.look {
            Look::Beside => self.beside_ui(ui, cx, read, (body, shape)),
            Look::Merged => self.merged_ui(ui, cx, read, body),
        }
        self.hand_on_focus(ui);
        let count = moments.all().len();
        let step = Self::foot_ui(ui, cx, &foot, (pair, count), (foot_rect, margin));
        picked.or_else(|| step.and_then(|step| step.from(pair, count)))
    }
}

/// What stands where there are no two boards: what the place is for, and what to do.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, boards: usize) {
    let rounds = cx.case().map_or(0, |case| case.rounds.len());
    let words = cx.words;
    let key = if rounds == 0 {
        "compare-none"
    } else {
        debug_assert_eq!(boards, 1);
        "compare-one"
    };
    let whole = ui.available_rect_before_wrap();
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    let margin = if is_roomy { space::WIDE } else { space::LARGE };
    let room = whole.shrink2(vec2(margin, space::LARGE));
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        heading_ui(ui, cx.tokens, words.t("compare-title"), Level::Screen);
        ui.add_space(space::SECTION);
        let empty = EmptyState {
            icon: Icon::Columns2,
            ink: cx.tokens.muted,
            words: words.t(key),
            action: cx
                .can_edit()
                .then(|| (Icon::Plus, words.t("rounds-new-ask"))),
        };
        if empty.ui(ui, cx.tokens) {
            cx.push(Act::NewRound);
        }
    });
}
