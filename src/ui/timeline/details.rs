//! The panel that explains the one selected thing.

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::choosing::origin;
use super::entries::{ItemId, Shape};
use super::experience_told::experience_told_ui;
use super::foot::is_footed;
use super::scene::Read;
use super::told::{answer_mark, link_row_ui, muted_ui, pair_ui, rule_ui, written_ui};
use super::told_others::{follow_up_ui, note_ui, period_ui, round_ui, sub_goal_ui};
use super::{TimelineView, items};
use crate::app::Command;
use crate::app::words_of_changes::{answer_words, item_name, kind_label};
use crate::design::{Icon, space};
use crate::model::{Answer, ReactionId, Screening};
use crate::ui::widgets::{
    CONFLICT_MARK, Level, Mark, SidePanel, conflict_mark_ui, heading_ui, icon_button, note_box_ui,
};
use crate::ui::{Cx, uses_ui};

impl TimelineView {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read) {
        let Some(item) = self.selected else {
            return;
        };
        let panel = SidePanel {
            id: "timeline-panel",
            name: cx.words.t("timeline-panel"),
            has_foot: is_footed(cx, item),
            right: space::WIDE,
        };
        let (mut body, foot) = panel.places(ui, cx.tokens);
        self.panel_title_ui(&mut body, cx, read, item);
        ScrollArea::vertical()
            .id_salt(("timeline-panel", item))
            .auto_shrink([false, false])
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                versions_ui(ui, cx, read, item);
                match item {
                    ItemId::Experience(id) => {
                        if let Some(found) = read.case.experience(id) {
                            muted_ui(ui, cx, &kind_label(found.kind, cx.state.lang));
                            ui.add_space(8.0);
                            let followed = self.followed;
                            if let Some(pressed) =
                                experience_told_ui(ui, cx, &read.case, found, followed)
                            {
                                self.followed = (followed != Some(pressed)).then_some(pressed);
                            }
                        }
                    }
                    ItemId::Period(id) => {
                        if let Some(found) = read.case.period(id) {
                            period_ui(ui, cx, read, found);
                        }
                    }
                    ItemId::Note(id) => {
                        if let Some(found) = read.case.entry(id) {
                            note_ui(ui, cx, read, found);
                        }
                    }
                    ItemId::Round(id) => {
                        if let Some(found) = read.case.round(id) {
                            round_ui(ui, cx, read, found);
                        }
                    }
                    ItemId::FollowUp => follow_up_ui(ui, cx, read),
                    ItemId::SubGoal(id) => {
                        if let Some(found) = read.case.sub_goal(id) {
                            sub_goal_ui(ui, cx, read, found);
                        }
                    }
                    ItemId::Screening(id) => {
                        if let Some(found) = read.case.screening(id) {
                            self.screening_ui(ui, cx, read, found);
                        }
                    }
                    ItemId::Reaction(id) => self.reaction_ui(ui, cx, read, id),
                }
                if let Some(origin) = origin(item) {
                    rule_ui(ui, cx);
                    uses_ui(ui, cx, origin);
                }
                ui.add_space(space::LARGE);
            });
        if let Some(mut foot) = foot {
            self.panel_foot_ui(&mut foot, cx, item);
        }
    }

    fn panel_title_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: ItemId) {
        let t = cx.tokens;
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
        let (mark, name) = match item {
            ItemId::Reaction(id) => {
                let name = format!("{} {}", id.number(), id.name(cx.state.lang));
                (Mark::Icon(Icon::ListChecks), name)
            }
            _ => read
                .entries
                .position(item)
                .map_or((Mark::Band, String::new()), |n| {
                    let entry = &read.entries.all[n];
                    let mark = match entry.shape {
                        Shape::Band { .. } | Shape::Mark { .. } => entry.shape.mark(),
                        Shape::Goal => Mark::Icon(items::goal_icon(entry.theme)),
                        Shape::Screening => Mark::Icon(Icon::ListChecks),
                        Shape::Round { .. } => Mark::Icon(Icon::Repeat),
                        Shape::FollowUp => Mark::Icon(Icon::CalendarCheck),
                        Shape::Note => Mark::Icon(Icon::Sprout),
                    };
                    let name = match item {
                        ItemId::Screening(_) => cx
                            .words
                            .tf("timeline-screening-of", &[("date", (&entry.when).into())]),
                        _ => entry.name.clone(),
                    };
                    (mark, name)
                }),
        };
        let ink = match item {
            ItemId::SubGoal(_) => {
                let theme = read
                    .entries
                    .position(item)
                    .and_then(|n| read.entries.all[n].theme);
                items::theme_ink(t, theme)
            }
            _ => t.text,
        };
        mark.paint(
            ui.painter(),
            pos2(rect.left() + 8.0, rect.top() + 14.0),
            ink,
        );
        let close = Rect::from_min_size(
            pos2(rect.right() - 26.0, rect.top() - 3.0),
            vec2(32.0, 32.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(close));
        let closed = icon_button(Icon::X, cx.words.t("timeline-panel-close"))
            .ui(&mut place, t)
            .clicked();
        let words = Rect::from_min_max(
            pos2(rect.left() + 25.0, rect.top() + 3.0),
            pos2(rect.right() - 34.0, rect.top() + 400.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(words));
        let heading = heading_ui(&mut place, t, &name, Level::Section);
        ui.advance_cursor_after_rect(Rect::from_min_max(
            rect.min,
            pos2(
                rect.right(),
                heading.rect.bottom().max(rect.top() + 28.0) + 4.0,
            ),
        ));
        if closed {
            self.close_panel(cx);
        }
    }

    fn screening_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: &Screening) {
        let w = cx.words;
        if let Some(age) = w.age_on_text(read.case.child.birth, item.begun) {
            pair_ui(ui, cx, w.t("timeline-age"), &age);
        }
        pair_ui(
            ui,
            cx,
            w.t("details-participants"),
            item.participants.trim(),
        );
        let count = item.count();
        let text = w.tf(
            "screening-count-name",
            &[
                ("yes", count.yes.into()),
                ("total", ReactionId::ALL.len().into()),
                ("open", count.unanswered.into()),
            ],
        );
        pair_ui(ui, cx, w.t("details-answers"), &text);
        note_box_ui(ui, cx.tokens, w.notice());
        ui.add_space(4.0);
        for row in item
            .rows
            .iter()
            .filter(|row| row.answer != Answer::Unanswered)
        {
            let name = format!(
                "{} {}",
                row.reaction.number(),
                row.reaction.get().short.get(cx.state.lang)
            );
            let chosen = self.followed == Some(row.reaction);
            if link_row_ui(
                ui,
                cx,
                answer_mark(row.answer),
                &name,
                answer_words(w, row.answer),
                chosen,
                row.comment.trim(),
            ) {
                self.select(cx, ItemId::Reaction(row.reaction));
            }
        }
        written_ui(ui, cx, &item.created, &item.changed);
    }

    fn reaction_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, id: ReactionId) {
        let w = cx.words;
        muted_ui(ui, cx, id.get().example.get(cx.state.lang));
        ui.add_space(8.0);
        let course = read.entries.reactions.iter().find(|row| row.id == id);
        let course = course.map_or("", |row| row.course.as_str());
        pair_ui(ui, cx, w.t("details-seen"), course);
        for screening in read.case.screenings.iter().rev() {
            let Some(row) = screening.row(id) else {
                continue;
            };
            let mut text = answer_words(w, row.answer).to_owned();
            for more in [row.source.trim(), row.comment.trim()] {
                if !more.is_empty() {
                    text.push('\n');
                    text.push_str(more);
                }
            }
            pair_ui(ui, cx, &w.date(screening.begun), &text);
        }
        let links: Vec<_> = read.case.links_of_reaction(id).collect();
        if !links.is_empty() {
            rule_ui(ui, cx);
            heading_ui(ui, cx.tokens, w.t("details-links"), Level::Group);
            for link in links {
                let item = ItemId::Experience(link.experience);
                let Some(n) = read.entries.position(item) else {
                    continue;
                };
                let entry = &read.entries.all[n];
                if link_row_ui(
                    ui,
                    cx,
                    entry.shape.mark(),
                    &entry.name,
                    &entry.when,
                    false,
                    &link.basis,
                ) {
                    self.select(cx, item);
                    self.followed = Some(id);
                    self.reveal = Some(item);
                }
            }
        }
    }
}

/// That there are two versions, and the way to the choice.
fn versions_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, item: ItemId) {
    let Some(place) = item.item() else { return };
    if read.case.conflicts_of(place).next().is_none() {
        return;
    }
    let size = vec2(ui.available_width(), CONFLICT_MARK);
    let (room, _) = ui.allocate_exact_size(size, Sense::hover());
    let name = item_name(cx.words, &read.case, place);
    let name = cx.words.tf("merge-mark-name", &[("name", (&name).into())]);
    let words = cx.words.t("merge-title");
    let id = Id::unique(("timeline-panel-conflict", item));
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(place));
    }
    muted_ui(ui, cx, cx.words.t("merge-mark-hint"));
    rule_ui(ui, cx);
}
