//! The panel: a link with what it rests on, a pair nobody has linked, or what is chosen.

use egui::{Align, Id, Layout, Rect, Role, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::read::Read;
use super::{FocusView, Looked, unlink};
use crate::app::words_of_changes::kind_label;
use crate::app::{Command, InFocus, View, Which};
use crate::design::{Font, Icon, space};
use crate::model::{Certainty, Edit, Experience, ItemRef, Link, ReactionId};
use crate::ui::timeline::experience_told::experience_told_ui;
use crate::ui::timeline::told::{muted_ui, pair_ui, rule_ui, written_ui};
use crate::ui::widgets::{
    Choice, Level, LinkRow, Mark, chip_ui, choice_group_ui, heading_ui, icon_button, label_ui,
    paragraph_ui, plain, text_area,
};
use crate::ui::{Cx, show_origin, uses_ui};

/// The height of the panel's own foot.
const FOOT: f32 = 64.0;

impl FocusView {
    /// The panel in this room.
    pub(super) fn panel_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        rect: Rect,
    ) {
        let t = cx.tokens;
        let w = cx.words;
        ui.painter().rect_filled(rect, 0.0, t.card);
        let edge = Rect::from_min_size(rect.min, vec2(1.0, rect.height()));
        ui.painter().rect_filled(edge, 0.0, t.border);
        let link = self
            .pair
            .and_then(|pair| read.link(pair.0, pair.1))
            .and_then(|id| read.case.link(id));
        let title = match (self.pair, link, chosen) {
            (Some(_), Some(_), _) => w.t("focus-panel-link").to_owned(),
            (Some(_), None, _) => w.t("focus-panel-apart").to_owned(),
            (None, _, Some(item)) => read.thing(item).map_or_else(String::new, |thing| {
                if thing.number.is_empty() {
                    thing.name.clone()
                } else {
                    format!("{}  {}", thing.number, thing.name)
                }
            }),
            (None, _, None) => w.t("focus-panel-none").to_owned(),
        };
        let has_foot = self.pair.is_some() || chosen.is_some();
        let foot = rect.with_min_y(rect.bottom() - if has_foot { FOOT } else { 0.0 });
        let mut panel = ui.new_child(
            UiBuilder::new()
                .id_salt("focus panel")
                .max_rect(rect)
                .accessibility_role(Role::Complementary)
                .accessibility_label(w.t("focus-panel")),
        );
        let inner = rect.with_max_y(foot.top()).shrink2(vec2(23.0, 14.0));
        let mut body =
            panel.new_child(UiBuilder::new().id_salt("focus panel body").max_rect(inner));
        if panel_title_ui(&mut body, cx, &title) {
            self.close_panel();
            if self.pair.is_none() {
                self.overlay_open = false;
            }
        }
        ScrollArea::vertical()
            .id_salt(("focus panel", self.pair, chosen))
            .auto_shrink(false)
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                match (self.pair, link, chosen) {
                    (Some(pair), Some(link), _) => self.link_ui(ui, cx, read, pair, link),
                    (Some(pair), None, _) => self.apart_ui(ui, cx, read, pair),
                    (None, _, Some(InFocus::Reaction(id))) => self.reaction_ui(ui, cx, read, id),
                    (None, _, Some(InFocus::Experience(id))) => {
                        if let Some(item) = read.case.experience(id) {
                            self.experience_ui(ui, cx, read, item);
                        }
                    }
                    (None, _, None) => help_ui(ui, cx),
                }
                ui.add_space(space::LARGE);
            });
        if has_foot {
            panel
                .painter()
                .hline(foot.x_range(), foot.top(), Stroke::new(1.0, t.border));
            let mut foot = panel.new_child(
                UiBuilder::new()
                    .id_salt("focus panel foot")
                    .max_rect(foot.shrink2(vec2(23.0, 0.0)))
                    .layout(Layout::left_to_right(Align::Center)),
            );
            foot.spacing_mut().item_spacing.x = space::SMALL;
            match (self.pair, chosen) {
                (Some(pair), _) => self.pair_foot_ui(&mut foot, cx, pair, link.map(|link| link.id)),
                (None, Some(item)) => item_foot_ui(&mut foot, cx, read, item),
                (None, None) => {}
            }
        }
    }

    /// Both ends with what stands between them.
    fn ends_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        pair: Looked,
        is_linked: bool,
    ) {
        let (w, t) = (cx.words, cx.tokens);
        ui.spacing_mut().item_spacing.y = 0.0;
        for item in [InFocus::Experience(pair.1), InFocus::Reaction(pair.0)] {
            let Some(thing) = read.thing(item) else {
                continue;
            };
            let title = if thing.number.is_empty() {
                thing.name.clone()
            } else {
                format!("{}  {}", thing.number, thing.name)
            };
            let name = w.tf("focus-choose-name", &[("name", (&thing.name).into())]);
            let row = LinkRow {
                mark: Some(thing.mark),
                title: &title,
                name: Some(&name),
                ..LinkRow::default()
            };
            if ui.push_id(item, |ui| row.ui(ui, t).clicked()).inner {
                self.choose(cx, Some(item));
            }
            if item == InFocus::Experience(pair.1) {
                let (rect, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), 28.0), egui::Sense::hover());
                let x = rect.left() + 19.0;
                let (stroke, words) = if is_linked {
                    (Stroke::new(2.0, t.focus), w.t("focus-may-hang"))
                } else {
                    (Stroke::new(1.0, t.border), w.t("focus-not-linked"))
                };
                ui.painter().vline(x, rect.y_range(), stroke);
                let place = rect.with_min_x(rect.left() + 38.0);
                let mut place = ui.new_child(
                    UiBuilder::new()
                        .max_rect(place)
                        .layout(Layout::left_to_right(Align::Center)),
                );
                label_ui(&mut place, words, Font::Body, t.muted);
            }
        }
        ui.spacing_mut().item_spacing.y = 8.0;
    }

    fn link_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, pair: Looked, link: &Link) {
        let (w, t) = (cx.words, cx.tokens);
        self.ends_ui(ui, cx, read, pair, true);
        ui.add_space(8.0);
        heading_ui(ui, t, w.t("focus-basis"), Level::Group);
        let id = Id::unique(("link-basis", link.id));
        let field = text_area(id, &link.basis, w.t("focus-basis"), 3)
            .hint(w.t("focus-basis-hint"))
            .locked(!cx.can_edit())
            .ui(ui, t);
        let mut written = link.clone();
        if let Some(text) = field.changed {
            written.basis = text;
            cx.push(Edit::SetLink(Box::new(written.clone())));
        }
        if field.left || field.escaped {
            cx.push(Command::Rest);
        }

        ui.add_space(4.0);
        heading_ui(ui, t, w.t("focus-sources"), Level::Group);
        self.link_sources_ui(ui, cx, &mut written);
        ui.add_space(4.0);
        let name = w.t("focus-certainty");
        heading_ui(ui, t, name, Level::Group);
        certainty_ui(ui, cx, name, &mut written);
        if written.sources != link.sources || written.certainty != link.certainty {
            cx.push(Command::Rest);
            cx.push(Edit::SetLink(Box::new(written)));
            cx.push(Command::Rest);
        }
        rule_ui(ui, cx);
        let changed = link.changed.as_ref().unwrap_or(&link.created);
        written_ui(ui, cx, &link.created, changed);
        muted_ui(ui, cx, w.t("focus-caution"));
    }

    /// Whose view it is, as chips; the plus unfolds everybody who could be.
    fn link_sources_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, link: &mut Link) {
        let (w, t) = (cx.words, cx.tokens);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            if !self.sources_open {
                for source in &link.sources {
                    chip_ui(ui, t, source, t.sunk);
                }
            }
            if link.sources.is_empty() && !self.sources_open {
                label_ui(ui, w.t("board-voice-none"), Font::Body, t.muted);
            }
            if !cx.can_edit() {
                return;
            }
            let (icon, key) = if self.sources_open {
                (Icon::Check, "focus-sources-done")
            } else {
                (Icon::Plus, "focus-sources-choose")
            };
            if icon_button(icon, w.t(key)).small().ui(ui, t).clicked() {
                self.sources_open = !self.sources_open;
                if !self.sources_open {
                    self.sources.finish(&mut link.sources);
                }
            }
        });
        if self.sources_open {
            self.sources.ui(ui, cx, &mut link.sources);
        }
    }

    /// A pair nobody has linked.
    fn apart_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, pair: Looked) {
        self.ends_ui(ui, cx, read, pair, false);
        ui.add_space(8.0);
        muted_ui(ui, cx, cx.words.t("focus-apart-hint"));
        muted_ui(ui, cx, cx.words.t("focus-caution"));
    }

    fn experience_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Experience) {
        muted_ui(ui, cx, &kind_label(item.kind, cx.state.lang));
        ui.add_space(4.0);
        if let Some(reaction) = experience_told_ui(ui, cx, &read.case, item, None) {
            self.look_at(cx, (reaction, item.id));
        }
        ui.add_space(4.0);
        uses_ui(ui, cx, InFocus::Experience(item.id).origin());
    }

    fn reaction_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, id: ReactionId) {
        let (w, t) = (cx.words, cx.tokens);
        muted_ui(ui, cx, id.get().example.get(cx.state.lang));
        ui.add_space(4.0);
        if let Some(screening) = &read.screening
            && let Some(row) = screening.row(id)
        {
            let thing = &read.reactions[id.index()];
            let said = crate::app::words_of_changes::answer_words(w, thing.answer);
            pair_ui(ui, cx, &w.date(screening.begun), said);
            pair_ui(ui, cx, w.t("screening-comment"), row.comment.trim());
            pair_ui(ui, cx, w.t("details-source"), row.source.trim());
        }
        ui.add_space(4.0);
        heading_ui(ui, t, w.t("screening-links"), Level::Group);
        let mut is_linked = false;
        for pair in read.pairs.iter().filter(|pair| pair.reaction == id.index()) {
            is_linked = true;
            let thing = &read.experiences[pair.experience];
            let name = w.tf("focus-look-at", &[("name", (&thing.name).into())]);
            let row = LinkRow {
                mark: Some(thing.mark),
                title: &thing.name,
                name: Some(&name),
                below: (!thing.when.is_empty()).then_some(&*thing.when),
                ..LinkRow::default()
            };
            let pressed = ui.push_id(pair.link, |ui| row.ui(ui, t).clicked()).inner;
            if let (true, InFocus::Experience(experience)) = (pressed, thing.item) {
                self.look_at(cx, (id, experience));
            }
        }
        if !is_linked {
            paragraph_ui(ui, w.t("screening-links-none"), Font::Body, t.muted);
        }
        ui.add_space(4.0);
        uses_ui(ui, cx, InFocus::Reaction(id).origin());
    }

    fn pair_foot_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        pair: Looked,
        link: Option<crate::model::LinkId>,
    ) {
        let (w, t) = (cx.words, cx.tokens);
        if plain(w.t("focus-show-on-timeline"))
            .icon(Icon::CalendarDays)
            .ui(ui, t)
            .clicked()
        {
            let item = ItemRef::Experience(pair.1);
            cx.push(Command::ShowItemIn(item, View::Timeline));
        }
        if !cx.can_edit() {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| match link {
            Some(link) => {
                let button = plain(w.t("focus-unlink")).icon(Icon::Unlink);
                if button.ui(ui, t).clicked() {
                    unlink(cx, link);
                }
            }
            None => {
                if plain(w.t("focus-link"))
                    .icon(Icon::Link)
                    .ui(ui, t)
                    .clicked()
                {
                    self.link(cx, pair);
                }
            }
        });
    }
}

/// The title and the cross; says whether the cross was pressed.
fn panel_title_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str) -> bool {
    let t = cx.tokens;
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
    let cross = Rect::from_min_size(
        pos2(rect.right() - 26.0, rect.top() - 4.0),
        vec2(32.0, 32.0),
    );
    let mut place = ui.new_child(UiBuilder::new().id_salt("close").max_rect(cross));
    let closed = icon_button(Icon::X, cx.words.t("close-panel"))
        .ui(&mut place, t)
        .clicked();
    let words = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 2.0),
        pos2(rect.right() - 34.0, rect.top() + 400.0),
    );
    let mut place = ui.new_child(UiBuilder::new().id_salt("title").max_rect(words));
    let heading = heading_ui(&mut place, t, title, Level::Section);
    let bottom = heading.rect.bottom().max(rect.top() + 28.0) + 6.0;
    ui.advance_cursor_after_rect(rect.with_max_y(bottom));
    closed
}

/// What can be done with the chosen item beyond this view.
fn item_foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: InFocus) {
    let (w, t) = (cx.words, cx.tokens);
    match item {
        InFocus::Reaction(_) => {
            let button = plain(w.t("focus-show-in-screening")).icon(Icon::ListChecks);
            if button.ui(ui, t).clicked() {
                match &read.screening {
                    Some(screening) => {
                        if let InFocus::Reaction(id) = item {
                            cx.push(Command::ShowItem(ItemRef::Row(screening.id, id)));
                        }
                    }
                    None => show_origin(cx, &read.case, item.origin()),
                }
            }
        }
        InFocus::Experience(id) => {
            let button = plain(w.t("focus-show-on-timeline")).icon(Icon::CalendarDays);
            if button.ui(ui, t).clicked() {
                cx.push(Command::ShowItemIn(ItemRef::Experience(id), View::Timeline));
            }
            if cx.can_edit()
                && plain(w.t("details-edit"))
                    .icon(Icon::Pencil)
                    .ui(ui, t)
                    .clicked()
            {
                cx.push(Command::OpenExperience(Which::Existing(id)));
            }
        }
    }
}

/// How sure they are; nothing is chosen until somebody says so.
fn certainty_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, link: &mut Link) {
    const ALL: [Certainty; 3] = [Certainty::Unsure, Certainty::Likely, Certainty::Sure];
    let (w, t) = (cx.words, cx.tokens);
    let choices = [
        "focus-certainty-guess",
        "focus-certainty-likely",
        "focus-certainty-sure",
    ]
    .map(|key| Choice {
        words: w.t(key),
        name: w.t(key),
    });
    let chosen = ALL.iter().position(|it| *it == link.certainty);
    let least = (ui.available_width() / 3.0).floor();
    let id = Id::unique(("link-certainty", link.id));
    ui.scope(|ui| {
        if !cx.can_edit() {
            ui.disable();
        }
        if let Some(n) = choice_group_ui(ui, t, (id, name), &choices, chosen, least) {
            link.certainty = ALL[n];
        }
    });
}

/// What can be done here, while nothing is chosen.
fn help_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (w, t) = (cx.words, cx.tokens);
    for key in ["focus-help-choose", "focus-help-link", "focus-help-keys"] {
        paragraph_ui(ui, w.t(key), Font::Body, t.text);
        ui.add_space(2.0);
    }
    rule_ui(ui, cx);
    let legend = [
        (Mark::Diamond, "focus-mark-sudden"),
        (Mark::HollowDiamond, "focus-mark-about"),
        (Mark::Band, "focus-mark-lasting"),
    ];
    for (mark, key) in legend {
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), 24.0), egui::Sense::hover());
        mark.paint(
            ui.painter(),
            pos2(rect.left() + 10.0, rect.center().y),
            t.text,
        );
        let mut words = ui.new_child(
            UiBuilder::new()
                .max_rect(rect.with_min_x(rect.left() + 30.0))
                .layout(Layout::left_to_right(Align::Center)),
        );
        label_ui(&mut words, w.t(key), Font::Body, t.muted);
    }
    rule_ui(ui, cx);
    muted_ui(ui, cx, w.t("focus-caution"));
}
