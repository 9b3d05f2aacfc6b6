//! The people around the child: list, picture and what is known of the chosen one.

mod considered;
mod drag;
mod drawn;
mod forms;
mod legend;
mod list;
mod menu;
mod names;
mod pages;
mod panel;
mod picture;
mod strokes;

use std::sync::Arc;

use egui::{Id, Key, Modifiers, Panel, Rect, Response, Sense, Stroke, Ui, UiBuilder, pos2};

pub use forms::NetworkFormsView;

use self::drag::Drag;
use self::drawn::Drawn;
use self::list::Rows;
use super::Cx;
use super::widgets::{
    Choice, EmptyState, Level, heading_ui, label_ui, plain, primary, segmented_ui,
};
use crate::app::network_forms::NetworkStart;
use crate::app::{Command, View, Which};
use crate::design::{Font, Icon, space, width};
use crate::model::{BondId, Case, CaseId, Edit, InvolvementId, ItemRef, Origin, PersonId};

/// What the panel explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Chosen {
    /// A person of the case.
    Person(PersonId),
    /// Somebody who is considered and not among the people.
    Involvement(InvolvementId),
}

/// Something that gets the keyboard when it is drawn next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// Somebody's row of the list.
    Row(PersonId),
    /// Somebody's node of the picture.
    Node(PersonId),
    /// A box of those who could be drawn in.
    Considered(InvolvementId),
    /// A bond in the panel.
    Bond(BondId),
}

/// What fills the screen where there is no room for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    List,
    Picture,
}

/// The view, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct NetworkView {
    /// The case the rest is about.
    case: Option<CaseId>,
    chosen: Option<Chosen>,
    focus_next: Option<Focus>,
    /// The last jump that was made.
    jumped: u64,
    drag: Option<Drag>,
    /// Whether the list stands beside the picture, once somebody has said so.
    shows_list: Option<bool>,
    /// List or picture on a narrow window, once somebody has said so.
    mode: Option<Mode>,
    /// The row Tab stops at.
    row: Option<PersonId>,
    /// What was done last, in words.
    told: String,
    drawn: Option<Arc<Drawn>>,
    rows: Option<Arc<Rows>>,
    /// Where the picture and the tray were drawn last, to drop people on.
    picture_room: Option<Rect>,
    tray_room: Option<Rect>,
    /// What lies over the picture.
    cover: Option<Rect>,
}

/// Measures that depend on the width of the window.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    margin: f32,
    heading_middle: f32,
    roomy: bool,
    narrow: bool,
}

impl Sizes {
    fn of(window_width: f32) -> Self {
        let roomy = window_width >= width::ROOMY_WINDOW;
        Self {
            margin: if roomy { space::WIDE } else { space::LARGE },
            heading_middle: if roomy { 34.0 } else { 26.0 },
            roomy,
            narrow: window_width < width::NARROW_WINDOW,
        }
    }
}

/// The width of the list beside the picture.
const LIST: f32 = 340.0;

/// The picture is never drawn narrower to make room for the panel.
const NARROWEST_PICTURE: f32 = 440.0;

impl NetworkView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let case = Arc::clone(session.case());
        self.begin(&case);
        self.jump(cx, &case);
        self.keys(ui, cx);
        if let Some(Chosen::Person(id)) = self.chosen {
            cx.note_origin(Some(Origin::Person(id)));
        }
        let sizes = Sizes::of(ui.ctx().content_rect().width());
        self.cover = None;
        self.tray_room = None;
        if self.chosen.is_some() && sizes.roomy {
            let frame = egui::Frame::NONE.fill(cx.tokens.card);
            Panel::right("network-panel")
                .resizable(false)
                .exact_size(width::SIDE_PANEL)
                .frame(frame)
                .show(ui, |ui| self.panel_ui(ui, cx, &case));
        }
        let room = ui.available_rect_before_wrap();
        self.content_ui(ui, cx, &case, sizes);
        if self.chosen.is_some() && !sizes.roomy {
            self.overlay_panel_ui(ui, cx, &case, sizes, room);
        }
        self.drag_ui(ui, cx, &case);
    }

    /// Another case begins afresh; what is gone is no longer chosen.
    fn begin(&mut self, case: &Case) {
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                jumped: self.jumped,
                ..Self::default()
            };
        }
        self.chosen.take_if(|chosen| match chosen {
            Chosen::Person(id) => case.person(*id).is_none(),
            Chosen::Involvement(id) => case.involvement(*id).is_none(),
        });
    }

    /// Chooses what is asked for from elsewhere and brings it into sight.
    fn jump(&mut self, cx: &Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Network, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        match jump.item {
            ItemRef::Person(id) if case.person(id).is_some() => {
                self.chosen = Some(Chosen::Person(id));
                self.focus_next = Some(Focus::Row(id));
            }
            ItemRef::Bond(id) => {
                if let Some(bond) = case.bond(id) {
                    self.chosen = Some(Chosen::Person(bond.one));
                    self.focus_next = Some(Focus::Bond(id));
                }
            }
            ItemRef::Involvement(id) => {
                if let Some(item) = case.involvement(id) {
                    let known = item.person.filter(|person| case.person(*person).is_some());
                    self.chosen = Some(known.map_or(Chosen::Involvement(id), Chosen::Person));
                    self.focus_next = Some(Focus::Considered(id));
                }
            }
            _ => return,
        }
        self.mode = Some(Mode::List);
        self.shows_list = Some(true);
    }

    /// Esc closes the panel, when nothing else wants the key.
    fn keys(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let busy = cx.is_covered()
            || cx.state.find.is_some()
            || self.drag.is_some()
            || egui::Popup::is_any_open(ui.ctx());
        if !busy
            && self.chosen.is_some()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.close_panel();
        }
    }

    fn close_panel(&mut self) {
        self.focus_next = self.chosen.take().map(|chosen| match chosen {
            Chosen::Person(id) => Focus::Row(id),
            Chosen::Involvement(id) => Focus::Considered(id),
        });
    }

    fn choose(&mut self, chosen: Option<Chosen>) {
        self.chosen = chosen;
        if let Some(Chosen::Person(id)) = chosen {
            self.row = Some(id);
        }
    }

    /// Gives the keyboard to what was waiting for it.
    fn take_focus(&mut self, wanted: Focus, response: &Response) {
        if self.focus_next == Some(wanted) {
            self.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
        } else if response.gained_focus() && !response.clicked() {
            response.scroll_to_me(None);
        }
    }

    /// Takes somebody out of the case; the neighbour gets the keyboard.
    fn delete_person(&mut self, cx: &mut Cx<'_>, case: &Case, id: PersonId) {
        let order = list::in_groups(case);
        let at = order
            .iter()
            .position(|other| *other == id)
            .unwrap_or_default();
        let next = order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?));
        self.focus_next = next.copied().map(Focus::Row);
        self.chosen = None;
        cx.push(Command::EditWithToast(Edit::RemovePerson(id)));
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>, sizes: Sizes) {
        let whole = ui.available_rect_before_wrap();
        let inner = Rect::from_min_max(
            pos2(whole.left() + sizes.margin, whole.top()),
            pos2(whole.right() - sizes.margin, whole.bottom()),
        );
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner));
        content.set_clip_rect(whole.intersect(ui.clip_rect()));
        let ui = &mut content;
        let below = self.heading_row_ui(ui, cx, case, sizes, inner);
        let rest = Rect::from_min_max(pos2(inner.left(), below), inner.max);
        if case.people.is_empty() && case.involvements.is_empty() {
            empty_ui(ui, cx, case, rest);
            return;
        }
        if sizes.narrow {
            match self.mode.unwrap_or(Mode::List) {
                Mode::List => self.list_ui(ui, cx, case, rest),
                Mode::Picture => self.picture_and_legend_ui(ui, cx, case, rest),
            }
            return;
        }
        let mut picture = rest;
        if self.shows_list.unwrap_or(true) {
            let list = rest.with_max_x(rest.left() + LIST);
            self.list_ui(ui, cx, case, list);
            picture.min.x = list.right() + space::LARGE;
        }
        if !sizes.roomy && self.chosen.is_some() {
            let left = picture.width() - width::SIDE_PANEL;
            if left >= NARROWEST_PICTURE {
                picture.max.x -= width::SIDE_PANEL;
            }
        }
        self.picture_and_legend_ui(ui, cx, case, picture);
    }

    fn picture_and_legend_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Arc<Case>,
        room: Rect,
    ) {
        let legend = legend::height(ui, cx, room.width());
        let has_tray = case.people.iter().any(|person| person.seat.is_none());
        let tray = if has_tray { considered::TRAY } else { 0.0 };
        let split = (room.bottom() - legend - tray).max(room.top());
        self.picture_ui(ui, cx, case, room.with_max_y(split));
        if has_tray {
            let strip = room.with_min_y(split).with_max_y(split + tray);
            self.tray_ui(ui, cx, case, strip);
        }
        self.legend_ui(ui, cx, room.with_min_y(split + tray));
    }

    /// The heading with what can be done; gives where it ends.
    fn heading_row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        sizes: Sizes,
        inner: Rect,
    ) -> f32 {
        let t = cx.tokens;
        let middle = inner.top() + sizes.heading_middle;
        let row = Rect::from_min_max(
            pos2(inner.left(), middle - 16.0),
            pos2(inner.right(), middle + 16.0),
        );
        let mut words = ui.new_child(
            UiBuilder::new()
                .max_rect(row)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        let heading = heading_ui(&mut words, t, cx.words.t("nav-network"), Level::Screen);
        let mut acts = ui.new_child(
            UiBuilder::new()
                .max_rect(row)
                .layout(egui::Layout::right_to_left(egui::Align::Center)),
        );
        if cx.can_edit()
            && primary(cx.words.t("network-new-ask"))
                .ui(&mut acts, t)
                .clicked()
        {
            cx.push(Command::OpenNetworkForm(NetworkStart::Person(Which::New)));
        }
        let is_empty = case.people.is_empty() && case.involvements.is_empty();
        if sizes.narrow && !is_empty {
            let modes = [Mode::List, Mode::Picture];
            let names = ["network-mode-list", "network-mode-picture"].map(|key| cx.words.t(key));
            let choices = names.map(|words| Choice { words, name: words });
            let mode = self.mode.unwrap_or(Mode::List);
            let chosen = modes.iter().position(|other| *other == mode);
            if let Some(n) = segmented_ui(&mut acts, t, &choices, chosen, 0.0) {
                self.mode = Some(modes[n]);
            }
        } else if !sizes.roomy && !is_empty {
            let shows = self.shows_list.unwrap_or(true);
            if plain(cx.words.t("network-mode-list"))
                .icon(Icon::List)
                .pressed(shows)
                .ui(&mut acts, t)
                .clicked()
            {
                self.shows_list = Some(!shows);
            }
        }
        let hint = cx
            .words
            .tf("network-hint", &[("alias", case.child.call_name().into())]);
        let room = Rect::from_min_max(
            pos2(heading.rect.right() + 12.0, row.top() + 2.0),
            pos2(acts.min_rect().left() - 16.0, row.bottom() + 2.0),
        );
        if room.width() > 120.0 {
            let mut place = ui.new_child(
                UiBuilder::new()
                    .max_rect(room)
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            label_ui(&mut place, &hint, Font::Body, t.muted);
        }
        row.bottom() + 12.0
    }

    /// On small windows the panel covers the content from the right.
    fn overlay_panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Arc<Case>,
        sizes: Sizes,
        room: Rect,
    ) {
        let wide = width::SIDE_PANEL.min(room.width());
        let top = if sizes.narrow {
            room.top()
        } else {
            room.top() + sizes.heading_middle + 24.0
        };
        let rect = Rect::from_min_max(pos2(room.right() - wide, top), room.max);
        self.cover = Some(rect);
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).layer_id(ui.layer_id()));
        // What lies below must not be pressed through the panel.
        over.interact(
            rect,
            Id::unique("network-panel-ground"),
            Sense::CLICK | Sense::DRAG,
        );
        over.painter().rect_filled(rect, 0.0, cx.tokens.card);
        over.painter().hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(1.0, cx.tokens.border),
        );
        over.set_clip_rect(rect.intersect(ui.clip_rect()));
        self.panel_ui(&mut over, cx, case);
    }
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, rest: Rect) {
    let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
    place.add_space((rest.height() * 0.25).clamp(0.0, 160.0));
    let action = cx
        .can_edit()
        .then(|| (Icon::Plus, cx.words.t("network-first-ask")));
    let words = cx
        .words
        .tf("network-empty", &[("alias", case.child.call_name().into())]);
    let pressed = EmptyState {
        icon: Icon::Users,
        ink: cx.tokens.muted,
        words: &words,
        action,
    }
    .ui(&mut place, cx.tokens);
    if pressed {
        cx.push(Command::OpenNetworkForm(NetworkStart::Person(Which::New)));
    }
}
