//! What all forms have in common: the heading, one to three columns that scroll together, and a foot that stays.

use egui::{
    Align, Frame, Id, Key, Layout, Margin, Modifiers, Popup, Rect, ScrollArea, Stroke, Ui,
    UiBuilder, pos2, vec2,
};

use super::leave::Wish;
use crate::design::{Font, Icon, Tokens, icon_size, space, width};
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, label_ui, primary, quiet};

/// The foot's height.
const FOOT: f32 = 60.0;

/// The columns a form is laid out in, by the room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// All below one another.
    One,
    /// What it is about and when beside the rest.
    Two,
    /// Choice, words, and what belongs around them.
    Three,
}

/// The least room for two and for three columns, without margins.
const TWO_FROM: f32 = 860.0;
const THREE_FROM: f32 = 1300.0;

/// The gap between columns.
const GAP: f32 = 40.0;

impl Columns {
    fn within(room: f32) -> Self {
        if room >= THREE_FROM {
            Self::Three
        } else if room >= TWO_FROM {
            Self::Two
        } else {
            Self::One
        }
    }
}

/// A form's words around its fields.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Tells one form from another.
    pub id: Id,
    /// The heading.
    pub title: &'a str,
    /// Beside the heading: what to write, or who wrote it.
    pub hint: &'a str,
    /// The act that saves.
    pub save: &'a str,
    /// Why it cannot be saved yet, if it cannot.
    pub need: Option<&'a str>,
    /// Whether it has just been opened: then it is read from its top.
    pub begins: bool,
}

impl Sheet<'_> {
    /// Draws the form; `content` draws the columns. Gives what the user asked for at the foot or by key.
    pub fn ui(
        self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        content: impl FnOnce(&mut Ui, Columns),
    ) -> Option<Wish> {
        let t = cx.tokens;
        let popup_was_open = Popup::is_any_open(ui.ctx());
        let mut wish = ui
            .input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
            .then_some(Wish::Save);
        let whole = ui.available_rect_before_wrap();
        ui.painter().rect_filled(whole, 0.0, t.canvas);
        let (above, foot) = whole.split_top_bottom_at_y((whole.bottom() - FOOT).max(whole.top()));

        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        // In the order they are read: the fields, then the foot.
        ui.scope_builder(UiBuilder::new().max_rect(above).id_salt(self.id), |ui| {
            ui.set_clip_rect(above.intersect(ui.clip_rect()));
            let mut scroll = ScrollArea::vertical()
                .id_salt(self.id.with("scroll"))
                .auto_shrink(false);
            if self.begins {
                scroll = scroll.vertical_scroll_offset(0.0);
            }
            scroll.show(ui, |ui| {
                Frame::NONE
                    .inner_margin(Margin {
                        left: margin as i8,
                        right: margin as i8,
                        top: if is_roomy { 20 } else { 12 },
                        bottom: space::WIDE as i8,
                    })
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.horizontal_wrapped(|ui| {
                            ui.spacing_mut().item_spacing.x = space::MEDIUM;
                            heading_ui(ui, t, self.title, Level::Screen);
                            label_ui(ui, self.hint, Font::Body, t.muted);
                        });
                        ui.add_space(if is_roomy {
                            space::LARGE
                        } else {
                            space::MEDIUM
                        });
                        content(ui, Columns::within(ui.available_width()));
                    });
                follow_focus(ui, self.id);
            });
        });
        if let Some(asked) = self.foot_ui(ui, cx, foot, margin) {
            wish = wish.or(Some(asked));
        }
        ui.advance_cursor_after_rect(whole);
        // Fields and popups have had the key by now.
        if !popup_was_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            wish = wish.or(Some(Wish::Leave));
        }
        wish
    }

    fn foot_ui(&self, ui: &mut Ui, cx: &Cx<'_>, foot: Rect, margin: f32) -> Option<Wish> {
        let t = cx.tokens;
        ui.painter().rect_filled(foot, 0.0, t.card);
        ui.painter()
            .hline(foot.x_range(), foot.top() + 0.5, Stroke::new(1.0, t.border));
        let mut wish = None;
        let inner = foot.shrink2(vec2(margin, 0.0));
        let builder = UiBuilder::new()
            .max_rect(inner)
            .layout(Layout::left_to_right(Align::Center))
            .id_salt(self.id.with("foot"));
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(foot.intersect(ui.clip_rect()));
            // Reading and Tab order is words, cancel, save; the buttons stand at the right.
            let id = self.id.with("buttons width");
            let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
            let room = (inner.width() - known - space::LARGE).max(0.0);
            let words = Rect::from_min_size(inner.min, vec2(room, inner.height()));
            let builder = UiBuilder::new()
                .max_rect(words)
                .layout(Layout::left_to_right(Align::Center));
            ui.scope_builder(builder, |ui| {
                if room > 80.0 {
                    draft_words_ui(ui, t, cx);
                }
            });
            let left = pos2((inner.right() - known).max(inner.left()), inner.top());
            let builder = UiBuilder::new()
                .max_rect(Rect::from_min_max(left, inner.max))
                .layout(Layout::left_to_right(Align::Center));
            let row = ui.scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing.x = space::SMALL;
                if quiet(cx.words.t("cancel"))
                    .shortcut(cx.words.t("key-esc"))
                    .ui(ui, t)
                    .clicked()
                {
                    wish = Some(Wish::Leave);
                }
                let keys = format!("{}+{}", cx.words.t("key-ctrl"), cx.words.t("key-enter"));
                let save = primary(self.save)
                    .shortcut(&keys)
                    .disabled_because(self.need)
                    .ui(ui, t);
                if let Some(need) = self.need {
                    ui.ctx()
                        .accesskit_node_builder(save.id, |node| node.set_description(need));
                }
                if save.clicked() {
                    wish = Some(Wish::Save);
                }
            });
            let taken = row.response.rect.width();
            if (taken - known).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(id, taken));
                ui.ctx().request_discard("a form's buttons are measured");
            }
        });
        wish
    }
}

fn draft_words_ui(ui: &mut Ui, t: &Tokens, cx: &Cx<'_>) {
    ui.spacing_mut().item_spacing.x = space::SMALL;
    let (rect, _) = ui.allocate_exact_size(
        vec2(icon_size::DENSE, icon_size::DENSE),
        egui::Sense::hover(),
    );
    Icon::Pencil.paint_in(ui.painter(), rect, icon_size::DENSE, t.muted);
    label_ui(ui, cx.words.t("form-draft-kept"), Font::Body, t.muted);
}

/// What gets the keyboard is scrolled into view; egui leaves that to us.
fn follow_focus(ui: &Ui, id: Id) {
    let focused = ui.memory(egui::Memory::focused);
    let id = id.with("focused before");
    let before: Option<Id> = ui.data(|data| data.get_temp(id)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    if let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused))
        && response.layer_id == ui.layer_id()
        && ui.min_rect().contains_rect(response.rect)
        && !ui
            .clip_rect()
            .contains_rect(response.rect.expand(space::SMALL))
    {
        ui.scroll_to_rect(response.rect.expand(space::WIDE), None);
    }
}

/// Lays columns beside each other: widths by share of the room the gaps leave. Each is drawn whole before the next, which
/// is the order it is read in.
pub fn columns_ui(ui: &mut Ui, shares: &[f32], mut content: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_rect_before_wrap();
    let gaps = GAP * (shares.len() - 1) as f32;
    let sum: f32 = shares.iter().sum();
    let mut left = room.left();
    let mut bottom = room.top();
    for (n, share) in shares.iter().enumerate() {
        let wide = ((room.width() - gaps) * share / sum).floor();
        let rect = Rect::from_min_size(pos2(left, room.top()), vec2(wide, room.height().max(1.0)));
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::top_down(Align::Min))
            .id_salt(("column", n));
        let mut column = ui.new_child(builder);
        column.spacing_mut().item_spacing.y = 0.0;
        // Rows of labels and chips are as high as what stands in them.
        column.spacing_mut().interact_size.y = 0.0;
        column.set_width(wide);
        content(&mut column, n);
        bottom = bottom.max(column.min_rect().bottom());
        left += wide + GAP;
    }
    ui.allocate_rect(
        Rect::from_min_max(room.min, pos2(room.right(), bottom)),
        egui::Sense::hover(),
    );
}

/// Gives a field that has just come the keyboard, but not before the click that brought it is over: a field gives the
/// keyboard away when something else is clicked. Says whether it was given.
pub fn focus_when_click_is_over(ui: &Ui, field: Id) -> bool {
    let is_over = ui.input(|input| !input.pointer.any_released());
    if is_over {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
    ui.ctx().request_repaint();
    is_over
}

/// The air between two sections of a column.
pub fn gap(ui: &mut Ui) {
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    ui.add_space(if is_roomy { 27.0 } else { 22.0 });
}
