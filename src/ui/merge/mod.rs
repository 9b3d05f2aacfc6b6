//! What others changed, to be looked at one by one, and the choices where two people wrote at the same place.

mod choices;
mod news;
mod stop;
mod told;

use std::collections::HashMap;

use egui::{
    Align, Color32, Layout, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use self::told::Told;
use super::Cx;
use super::widgets::paint::paragraph;
use super::widgets::{EmptyState, Level, heading_ui, label_ui, plain, primary};
use crate::app::{Act, View};
use crate::design::{Font, Icon, space, width};
use crate::model::{CaseId, Choice, ConflictId, Edit};

/// Which of two versions is chosen, as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    First,
    Second,
    Both,
}

/// What the view remembers between passes.
#[derive(Debug, Default)]
pub struct MergeView {
    /// The case the rest is about.
    case: Option<CaseId>,
    /// What is chosen and not in the case yet.
    picked: HashMap<ConflictId, Pick>,
    /// The row that is looked at; its place among what came in.
    looked_at: Option<usize>,
    /// That row is to be scrolled into view.
    reveal_news: bool,
    /// Whether the rows are unfolded where they stand above the choices.
    news_open: bool,
    /// Whether all that a waiting merge touches is listed.
    all_gone: bool,
    /// The box to be scrolled into view.
    reveal_conflict: Option<ConflictId>,
    /// The choice that gets the keyboard.
    focus_conflict: Option<ConflictId>,
    /// How high each box is at a width, so that those out of sight need not be laid out.
    box_heights: (f32, HashMap<ConflictId, f32>),
    /// How high each row is at a width.
    row_heights: (f32, Vec<f32>),
    /// The last jump that was made.
    jumped: u64,
    /// Where one was before, to go back to.
    came_from: View,
    told: Option<Told>,
}

/// Width of the column with what came in.
const COLUMN: f32 = 444.0;
/// Between the columns.
const GUTTER: f32 = 40.0;
/// The bar at the foot.
const FOOT: f32 = 60.0;

impl MergeView {
    /// Notes the view that is shown, so that *Vælg senere* leads back to it.
    pub fn note_view(&mut self, view: View) {
        if view != View::Merge {
            self.came_from = view;
        }
    }

    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let case = session.case();
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                came_from: self.came_from,
                ..Self::default()
            };
        }
        let mut kept = self.told.take();
        Told::keep(&mut kept, cx, session);
        let Some(told) = kept else { return };
        self.picked
            .retain(|id, _| told.conflicts.iter().any(|conflict| conflict.id == *id));
        self.jump(cx, &told);

        let window = ui.ctx().content_rect().width();
        let is_roomy = window >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let mut whole = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(whole);
        // Placed before anything is drawn, drawn last: the keyboard goes from top to bottom.
        let has_foot = !told.conflicts.is_empty() && told.stop.is_none();
        let foot = whole.with_min_y(whole.bottom() - FOOT);
        if has_foot {
            whole.set_bottom(foot.top());
        }
        let mut foot_ui = ui.new_child(UiBuilder::new().max_rect(foot).id_salt("foot"));
        let inner = Rect::from_min_max(
            pos2(
                whole.left() + margin,
                whole.top() + if is_roomy { 18.0 } else { 10.0 },
            ),
            pos2(whole.right() - margin, whole.bottom()),
        );
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("merge"));
        let ui = &mut content;
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        title_ui(ui, cx, &told);
        ui.add_space(space::LARGE);
        if told.stop.is_none() && told.conflicts.is_empty() && told.news.is_empty() {
            empty_ui(ui, cx);
        } else if is_roomy && (told.stop.is_none() || !told.news.is_empty()) {
            self.beside_ui(ui, cx, &told);
        } else {
            self.below_ui(ui, cx, &told);
        }
        if has_foot {
            self.foot_ui(&mut foot_ui, cx, &told);
        }
        self.told = Some(told);
    }

    /// What came in at the left, the choices at the right, each scrolling by itself.
    fn beside_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        let room = ui.available_rect_before_wrap();
        let left = Rect::from_min_max(room.min, pos2(room.left() + COLUMN, room.bottom()));
        let right = Rect::from_min_max(pos2(left.right() + GUTTER, room.top()), room.max);
        self.news_ui(ui, cx, told, left);
        let mut column = ui.new_child(UiBuilder::new().max_rect(right).id_salt("choices"));
        self.scroll_ui(&mut column, cx, told, |_, _, _, _| {});
    }

    /// Everything under each other.
    fn below_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        self.scroll_ui(ui, cx, told, Self::folded_news_ui);
    }

    fn scroll_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        told: &Told,
        above: impl FnOnce(&mut Self, &mut Ui, &mut Cx<'_>, &Told),
    ) {
        // The bar of the scrolling stands in the margin, not over the boxes.
        const BAR: f32 = 12.0;
        let room = ui.available_rect_before_wrap();
        let with_bar = room.with_max_x(room.right() + BAR);
        let mut place = ui.new_child(UiBuilder::new().max_rect(with_bar).id_salt("scroll"));
        ScrollArea::vertical()
            .id_salt("merge-choices")
            .auto_shrink(false)
            .show(&mut place, |ui| {
                ui.set_max_width(room.width());
                if let Some(stop) = &told.stop {
                    self.stop_ui(ui, cx, stop);
                }
                above(self, ui, cx, told);
                if told.stop.is_none() || !told.conflicts.is_empty() {
                    self.choices_ui(ui, cx, told);
                }
            });
    }

    /// Brings the choice somebody asked for into sight.
    fn jump(&mut self, cx: &Cx<'_>, told: &Told) {
        let Some(jump) = cx.jump_to(View::Merge, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let found = told
            .conflicts
            .iter()
            .find(|conflict| conflict.item == jump.item);
        if let Some(found) = found {
            self.reveal_conflict = Some(found.id);
            self.focus_conflict = Some(found.id);
        }
    }

    /// How many are chosen, and what can be done with that.
    fn foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
        let t = cx.tokens;
        let whole = ui.max_rect();
        ui.painter().rect_filled(whole, 0.0, t.card);
        ui.painter()
            .hline(whole.x_range(), whole.top(), Stroke::new(1.0, t.border));
        let row = whole.shrink2(vec2(space::WIDE, 0.0));
        let mut buttons = ui.new_child(
            UiBuilder::new()
                .max_rect(row)
                .layout(Layout::right_to_left(Align::Center)),
        );
        buttons.spacing_mut().item_spacing.x = space::SMALL;
        let left = self.foot_buttons_ui(&mut buttons, cx, told);
        let room = Rect::from_min_max(row.min, pos2(left - space::LARGE, row.bottom()));
        let mut said = ui.new_child(
            UiBuilder::new()
                .max_rect(room)
                .layout(Layout::left_to_right(Align::Center)),
        );
        said.spacing_mut().item_spacing.x = space::WIDE;
        let words = cx.words.tf(
            "merge-chosen",
            &[
                ("chosen", self.picked.len().into()),
                ("total", told.conflicts.len().into()),
            ],
        );
        let count = label_ui(&mut said, &words, Font::Strong, t.text);
        said.ctx().accesskit_node_builder(count.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        if said.available_width() > 200.0 {
            label_ui(
                &mut said,
                cx.words.t("merge-elsewhere"),
                Font::Body,
                t.muted,
            );
        }
    }

    /// Gives where the first button begins.
    fn foot_buttons_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) -> f32 {
        let t = cx.tokens;
        let mut left = ui.max_rect().right();
        if cx.can_edit() {
            let reason = self
                .picked
                .is_empty()
                .then(|| cx.words.t("merge-save-none"));
            let save = primary(cx.words.t("merge-save"))
                .disabled_because(reason)
                .ui(ui, t);
            left = save.rect.left();
            if save.clicked() {
                self.settle(cx, told);
            }
        }
        let later = plain(cx.words.t("merge-later")).ui(ui, t);
        if later.clicked() {
            cx.push(match self.came_from {
                View::Merge => Act::GoScreening,
                view => Act::that_shows(view),
            });
        }
        left.min(later.rect.left())
    }

    /// Puts what is chosen into the case.
    fn settle(&mut self, cx: &mut Cx<'_>, told: &Told) {
        // The keyboard goes to what is still open.
        self.focus_conflict = told
            .conflicts
            .iter()
            .map(|conflict| conflict.id)
            .find(|id| !self.picked.contains_key(id));
        for conflict in &told.conflicts {
            let Some(pick) = self.picked.remove(&conflict.id) else {
                continue;
            };
            let choice: Option<Choice> = match pick {
                Pick::First => Some(conflict.halves[0].choice.clone()),
                Pick::Second => Some(conflict.halves[1].choice.clone()),
                Pick::Both => conflict.both.as_ref().map(|both| both.choice.clone()),
            };
            if let Some(choice) = choice {
                cx.push(Edit::Settle {
                    id: conflict.id,
                    choice,
                });
            }
        }
    }
}

/// Heading, what happened, and the way to older versions.
fn title_ui(ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
    let t = cx.tokens;
    let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
    let mut end = ui.new_child(
        UiBuilder::new()
            .max_rect(row)
            .layout(Layout::right_to_left(Align::Center)),
    );
    choices::versions_button_ui(&mut end, cx);
    let right = end.min_rect().left() - space::LARGE;
    let place = Rect::from_min_max(row.min, pos2(right, row.bottom()));
    let mut start = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .layout(Layout::left_to_right(Align::Center)),
    );
    start.spacing_mut().item_spacing.x = space::MEDIUM;
    let title = cx.words.t(if told.conflicts.is_empty() {
        "merge-title-news"
    } else {
        "merge-title"
    });
    heading_ui(&mut start, t, title, Level::Screen);
    ui.advance_cursor_after_rect(row);
    let hint = hint(cx, told);
    if hint.is_empty() {
        return;
    }
    // Beside the heading where there is room, else under it.
    let beside = paragraph(ui.painter(), &hint, Font::Body, f32::INFINITY)
        .size()
        .x;
    if beside < start.available_width() {
        label_ui(&mut start, &hint, Font::Body, t.muted);
    } else {
        ui.add_space(space::TINY);
        words_ui(ui, &hint, Font::Body, t.muted);
    }
}

/// "Maja rettede sagen, mens du arbejdede. Begge udgaver bliver stående, til I har valgt."
fn hint(cx: &Cx<'_>, told: &Told) -> String {
    let mut said = Vec::new();
    if !told.writers.is_empty() {
        let names = crate::app::words_of_changes::listed(cx.words, &told.writers);
        said.push(cx.words.tf("merge-hint", &[("names", (&names).into())]));
    }
    if !told.conflicts.is_empty() {
        said.push(cx.words.t("merge-hint-conflicts").to_owned());
    }
    said.join(" ")
}

fn empty_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let room = ui.available_height();
    ui.add_space((room * 0.25).clamp(0.0, 160.0));
    EmptyState {
        icon: Icon::Users,
        ink: cx.tokens.muted,
        words: cx.words.t("merge-empty"),
        action: None,
    }
    .ui(ui, cx.tokens);
}

/// Words that wrap where they meet the edge.
fn words_ui(ui: &mut Ui, words: &str, font: Font, ink: Color32) -> Response {
    let galley = paragraph(ui.painter(), words, font, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}
