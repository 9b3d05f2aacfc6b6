//! The life of a card: how it stood from round to round, where it came from, which sub-goals it led to, and why it left.

mod read;

use egui::{
    Area, Id, Key, Modifiers, Order, Popup, Rect, Role, ScrollArea, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use self::read::{LifeRead, StageRead};
use super::marks::{lay_notes, notes_height, paint_notes};
use crate::app::Command;
use crate::app::words_of_changes::spoken_whole;
use crate::design::{Font, Icon, space, width};
use crate::model::{CardId, ItemRef, Origin};
use crate::ui::timeline::told::{muted_ui, rule_ui};
use crate::ui::widgets::{
    Level, LinkRow, Mark, Shown, difference_ui, heading_ui, icon_button, label_ui, paragraph_ui,
    plain,
};
use crate::ui::{Cx, show_origin, theme_icon};

/// The height of the panel's foot.
const FOOT: f32 = 64.0;

/// The panel with the life of a card, over the right of a view. A view that shows cards holds one, asks it to hear Esc before it
/// hears keys itself, and draws it last.
#[derive(Debug, Default)]
pub struct LifePanel {
    card: Option<CardId>,
    /// What had the keyboard when it was opened.
    opener: Option<Id>,
    /// The panel takes the keyboard when it is drawn next.
    takes_keyboard: bool,
    read: Option<LifeRead>,
}

impl LifePanel {
    /// Opens it for a card; the keyboard goes back to `opener` when it is closed.
    pub fn open(&mut self, card: CardId, opener: Id) {
        self.card = Some(card);
        self.opener = Some(opener);
        self.takes_keyboard = true;
    }

    /// The card whose life is shown.
    pub const fn card(&self) -> Option<CardId> {
        self.card
    }

    /// Esc closes it, unless something that lies over it wants the key.
    pub fn hear_escape(&mut self, ui: &Ui) {
        let is_busy = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
        if self.card.is_some()
            && !is_busy
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.close(ui);
        }
    }

    fn close(&mut self, ui: &Ui) {
        self.card = None;
        self.read = None;
        if let Some(opener) = self.opener.take() {
            ui.memory_mut(|memory| memory.request_focus(opener));
        }
    }

    /// Draws it over the right of `whole`, the room of the view, if it is open.
    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, whole: Rect) {
        let (Some(card), Some(session)) = (self.card, cx.session()) else {
            return;
        };
        let of = (card, session.revision(), cx.state.lang, cx.state.today());
        let known = self.read.take().filter(|known| known.of == of);
        let read = known.or_else(|| LifeRead::of(cx.words, session.case(), of));
        let Some(read) = read else {
            // It stands on no board any more.
            self.card = None;
            return;
        };
        let wide = width::SIDE_PANEL.min(whole.width());
        let rect = whole.with_min_x(whole.right() - wide);
        Area::new(Id::unique("life of a card"))
            .order(Order::Middle)
            .fixed_pos(rect.min)
            .constrain(false)
            .show(ui.ctx(), |ui| {
                ui.set_min_size(rect.size());
                self.panel_ui(ui, cx, &read, rect);
            });
        if self.card.is_some() {
            self.read = Some(read);
        }
    }

    fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &LifeRead, rect: Rect) {
        let (words, t) = (cx.words, cx.tokens);
        ui.painter().rect_filled(rect, 0.0, t.card);
        let edge = Rect::from_min_size(rect.min, vec2(1.0, rect.height()));
        ui.painter().rect_filled(edge, 0.0, t.border);
        // What lies under it is not pressed through it.
        ui.interact(rect, Id::unique("life ground"), Sense::hover());
        let mut panel = ui.new_child(
            UiBuilder::new()
                .id_salt("life panel")
                .max_rect(rect)
                .accessibility_role(Role::Complementary)
                .accessibility_label(words.t("life-title")),
        );
        let foot = rect.with_min_y(rect.bottom() - if read.is_here { FOOT } else { 0.0 });
        let inner = rect.with_max_y(foot.top()).shrink2(vec2(23.0, 14.0));
        let mut body = panel.new_child(UiBuilder::new().id_salt("life body").max_rect(inner));
        if self.title_ui(&mut body, cx) {
            self.close(ui);
        }
        ScrollArea::vertical()
            .id_salt(("life", read.of.0))
            .auto_shrink(false)
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                card_ui(ui, cx, read);
                rule_ui(ui, cx);
                origin_ui(ui, cx, read);
                ui.add_space(space::TINY);
                stages_ui(ui, cx, read);
                ui.add_space(space::TINY);
                sub_goals_ui(ui, cx, read);
                ui.add_space(space::LARGE);
            });
        if read.is_here {
            let line = egui::Stroke::new(1.0, t.border);
            panel.painter().hline(foot.x_range(), foot.top(), line);
            let place = foot.shrink2(vec2(23.0, 0.0));
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let builder = UiBuilder::new()
                .id_salt("life foot")
                .max_rect(place)
                .layout(layout);
            let mut foot = panel.new_child(builder);
            let button = plain(words.t("life-to-board")).icon(Icon::LayoutDashboard);
            if button.ui(&mut foot, t).clicked() {
                self.card = None;
                cx.push(Command::ShowItem(ItemRef::Card(read.of.0)));
            }
        }
    }

    /// The title and the cross; says whether the cross was pressed.
    fn title_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let t = cx.tokens;
        let top = ui.cursor().min;
        let rect = Rect::from_min_size(top, vec2(ui.available_width(), 34.0));
        let words = rect
            .with_min_y(rect.top() + 2.0)
            .with_max_x(rect.right() - 34.0);
        ui.scope_builder(UiBuilder::new().id_salt("title").max_rect(words), |ui| {
            heading_ui(ui, t, cx.words.t("life-title"), Level::Section);
        });
        let cross = Rect::from_min_size(
            pos2(rect.right() - 26.0, rect.top() - 4.0),
            vec2(32.0, 32.0),
        );
        let closed = ui
            .scope_builder(UiBuilder::new().id_salt("close").max_rect(cross), |ui| {
                icon_button(Icon::X, cx.words.t("close-panel")).ui(ui, t)
            })
            .inner;
        if std::mem::take(&mut self.takes_keyboard) {
            closed.request_focus();
        }
        ui.advance_cursor_after_rect(rect);
        closed.clicked()
    }
}

/// The card as it stands.
fn card_ui(ui: &mut Ui, cx: &Cx<'_>, read: &LifeRead) {
    let t = cx.tokens;
    paragraph_ui(ui, &read.text, Font::Section, t.text);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let icon = theme_icon(read.theme);
        let (place, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        icon.paint(
            ui.painter(),
            place.center(),
            16.0,
            t.theme(read.theme.index()).ink,
        );
        label_ui(ui, &read.place, Font::Small, t.muted);
    });
    if !read.is_here {
        muted_ui(ui, cx, cx.words.t("life-not-here"));
    }
}

fn origin_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &LifeRead) {
    let (words, t) = (cx.words, cx.tokens);
    heading_ui(ui, t, words.t("life-origin"), Level::Group);
    if let Some((origin, name)) = &read.origin {
        let spoken = words.tf("board-card-origin-name", &[("name", name.into())]);
        let row = LinkRow {
            mark: Some(Mark::Icon(match origin {
                Origin::Reaction(_) => Icon::ListChecks,
                Origin::Experience(_) => Icon::History,
                Origin::Person(_) => Icon::User,
                Origin::Entry(_) => Icon::Map,
            })),
            title: name,
            name: Some(&spoken),
            ..LinkRow::default()
        };
        let pressed = ui.push_id("origin", |ui| row.ui(ui, t).clicked()).inner;
        if let (true, Some(case)) = (pressed, cx.case()) {
            show_origin(cx, case, *origin);
        }
    } else {
        muted_ui(ui, cx, words.t("life-origin-none"));
    }
    muted_ui(ui, cx, &read.written);
}

/// Board by board, oldest first.
fn stages_ui(ui: &mut Ui, cx: &Cx<'_>, read: &LifeRead) {
    let t = cx.tokens;
    heading_ui(ui, t, cx.words.t("life-rounds"), Level::Group);
    for (n, stage) in read.stages.iter().enumerate() {
        let builder = UiBuilder::new()
            .id_salt(("stage", n))
            .accessibility_role(Role::ListItem)
            .accessibility_label(&*stage.spoken);
        ui.scope_builder(builder, |ui| stage_ui(ui, cx, stage));
    }
}

fn stage_ui(ui: &mut Ui, cx: &Cx<'_>, stage: &StageRead) {
    const LEFT: f32 = 22.0;
    let t = cx.tokens;
    ui.spacing_mut().item_spacing.y = 2.0;
    // A line is as high as its words, not as a button.
    ui.spacing_mut().interact_size.y = 0.0;
    let top = ui.cursor().top();
    let left = ui.cursor().left();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_space(LEFT);
        label_ui(ui, &stage.title, Font::Strong, t.text);
        let wide = ui.available_width();
        if wide > 80.0 {
            label_ui(ui, &stage.days, Font::Small, t.muted);
        }
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.add_space(LEFT);
        for (icon, word) in &stage.kinds {
            let (place, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
            icon.paint(ui.painter(), place.center(), 14.0, t.text);
            label_ui(ui, word, Font::SmallStrong, t.text);
            ui.add_space(5.0);
        }
    });
    let room = Rect::from_min_max(
        pos2(left + LEFT, ui.cursor().top()),
        pos2(
            ui.max_rect().right(),
            ui.max_rect().bottom().max(ui.cursor().top() + 1.0),
        ),
    );
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(pieces) = &stage.pieces {
            let spoken = spoken_whole(cx.words, pieces);
            difference_ui(ui, t, pieces, Shown::Whole, &spoken);
        }
        if !stage.notes.is_empty() {
            let laid = lay_notes(ui.painter(), &stage.notes, ui.available_width());
            let size = vec2(ui.available_width(), notes_height(&laid));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            paint_notes(ui.painter(), &laid, rect.min, t.muted);
            let said: Vec<&str> = stage.notes.iter().map(|it| it.words.as_str()).collect();
            let said = said.join(" ");
            response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &said));
        }
    });
    // A line from round to round, with a dot at each.
    let x = left + 7.0;
    let bottom = ui.cursor().top();
    let dot = pos2(x, top + 12.0);
    let line = egui::Stroke::new(1.0, t.border_strong);
    ui.painter()
        .vline(x, dot.y + 7.0..=bottom.max(dot.y + 8.0), line);
    ui.painter().circle_filled(dot, 3.5, t.text);
    ui.add_space(space::TINY);
}

/// The sub-goals that answer the card; each leads there.
fn sub_goals_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &LifeRead) {
    let (words, t) = (cx.words, cx.tokens);
    heading_ui(ui, t, words.t("life-sub-goals"), Level::Group);
    if read.sub_goals.is_empty() {
        muted_ui(ui, cx, words.t("life-sub-goals-none"));
    }
    for (id, name, status) in &read.sub_goals {
        let row = LinkRow {
            mark: Some(Mark::Icon(Icon::Target)),
            title: name,
            below: Some(status),
            ..LinkRow::default()
        };
        if ui.push_id(id, |ui| row.ui(ui, t).clicked()).inner {
            cx.push(Command::ShowItem(ItemRef::SubGoal(*id)));
        }
    }
}
