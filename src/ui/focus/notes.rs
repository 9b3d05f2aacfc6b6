//! Words between the cards: what a list is, and what a side is for while it is empty.

use egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder};

use super::FocusView;
use super::layout::Note;
use super::read::Read;
use crate::app::{Act, Command, Which};
use crate::design::{Font, Icon, Tokens};
use crate::ui::Cx;
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{EmptyState, Level, heading_ui, label_ui, paragraph_ui, plain};

impl FocusView {
    /// A dashed box around what stands where a side is empty.
    fn box_ui(ui: &mut Ui, t: &Tokens, rect: Rect) -> Ui {
        dashed_box(ui.painter(), rect, t.border_strong);
        let inner = rect.shrink(8.0);
        ui.new_child(
            UiBuilder::new()
                .id_salt(inner.left() as i32)
                .max_rect(inner),
        )
    }

    /// Words between the cards.
    pub(super) fn note_ui(ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, note: Note, rect: Rect) {
        let (w, t) = (cx.words, cx.tokens);
        let row = Layout::left_to_right(Align::Center);
        let mut place = ui.new_child(
            UiBuilder::new()
                .id_salt(note as u8)
                .max_rect(rect)
                .layout(row),
        );
        place.spacing_mut().item_spacing.x = 16.0;
        match note {
            Note::Unlinked => {
                ui.painter()
                    .hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.border));
                heading_ui(&mut place, t, w.t("focus-unlinked"), Level::Section);
                label_ui(&mut place, w.t("focus-unlinked-hint"), Font::Body, t.muted);
            }
            Note::UnlinkedExperiences => {
                heading_ui(
                    &mut place,
                    t,
                    w.t("focus-unlinked-experiences"),
                    Level::Group,
                );
            }
            Note::UnlinkedReactions => {
                heading_ui(&mut place, t, w.t("focus-unlinked-reactions"), Level::Group);
            }
            Note::MayHang => {
                label_ui(&mut place, w.t("focus-may-hang"), Font::Small, t.muted);
            }
            Note::Experiences => {
                heading_ui(&mut place, t, w.t("focus-experiences"), Level::Section);
                let count = read.experiences.len().to_string();
                label_ui(&mut place, &count, Font::Body, t.muted);
            }
            Note::NoExperiences => {
                let alias = read.case.child.call_name();
                let words = w.tf("focus-empty-experiences", &[("alias", alias.into())]);
                let new = (Icon::Plus, w.t("focus-new-experience"));
                let empty = EmptyState {
                    icon: Icon::History,
                    ink: t.muted,
                    words: &words,
                    action: cx.can_edit().then_some(new),
                };
                if empty.ui(&mut Self::box_ui(ui, t, rect), t) {
                    cx.push(Command::OpenExperience(Which::New));
                }
            }
            Note::NoYes => {
                let empty = EmptyState {
                    icon: Icon::ListChecks,
                    ink: t.muted,
                    words: w.t("focus-empty-reactions"),
                    action: Some((Icon::ListChecks, w.t("focus-to-screening"))),
                };
                if empty.ui(&mut Self::box_ui(ui, t, rect), t) {
                    cx.push(Act::GoScreening);
                }
            }
            Note::NoLinks => {
                paragraph_ui(&mut place, w.t("focus-no-links"), Font::Body, t.muted);
            }
            Note::NoUnlinkedExperiences if read.experiences.is_empty() => {
                label_ui(&mut place, w.t("focus-no-experiences"), Font::Body, t.muted);
                if cx.can_edit()
                    && plain(w.t("focus-new-experience"))
                        .ui(&mut place, t)
                        .clicked()
                {
                    cx.push(Command::OpenExperience(Which::New));
                }
            }
            Note::NoUnlinkedReactions if read.count.yes == 0 => {
                label_ui(&mut place, w.t("focus-no-yes"), Font::Body, t.muted);
                if plain(w.t("focus-to-screening")).ui(&mut place, t).clicked() {
                    cx.push(Act::GoScreening);
                }
            }
            Note::NoUnlinkedExperiences => {
                label_ui(&mut place, w.t("focus-none"), Font::Body, t.muted);
            }
            Note::NoUnlinkedReactions => {
                label_ui(&mut place, w.t("focus-none-here"), Font::Body, t.muted);
            }
        }
    }
}
