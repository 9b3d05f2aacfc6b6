//! Work that did not reach its file: above everything, with the primary button.

use egui::{Frame, Margin, Sense, Stroke, Ui, vec2};

use crate::app::Command;
use crate::app::files::Copy;
use crate::app::recent::file_name;
use crate::design::{Font, Icon, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::{label_ui, plain, primary, quiet};

/// How many are shown; the others come up when these are dealt with.
const MOST: usize = 3;

/// Draws what was recovered. Says whether there was anything.
pub(super) fn recovered_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let state = cx.state;
    for (at, copy) in state.recovered.iter().take(MOST).enumerate() {
        one_ui(ui, cx, at, copy);
        ui.add_space(space::MEDIUM);
    }
    !state.recovered.is_empty()
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize, copy: &Copy) {
    let t = cx.tokens;
    let words = cx.words;
    let (title, text) = match &copy.content {
        Ok(work) => {
            let when = words.when_exact(work.kept.naive_local(), cx.state.now().naive_local());
            (
                words.tf(
                    "start-recovered-title",
                    &[("alias", (&work.case.child.alias).into())],
                ),
                words.tf("start-recovered-text", &[("when", (&when).into())]),
            )
        }
        Err(error) => (
            words.tf(
                "start-recovered-unreadable",
                &[("name", (&file_name(&copy.path)).into())],
            ),
            crate::app::words_of_problems::open_error(words, error),
        ),
    };
    Frame::NONE
        .fill(t.bar_info)
        .stroke(Stroke::new(1.0, t.info.gamma_multiply(0.35)))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::symmetric(20, 18))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(26.0, 46.0), Sense::hover());
                Icon::ArchiveRestore.paint_in(ui.painter(), rect, 24.0, t.info);
                ui.add_space(space::SMALL);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::HAIR;
                    label_ui(ui, &title, Font::Section, t.text);
                    label_ui(ui, &text, Font::Body, t.muted);
                });
            });
            ui.add_space(space::MEDIUM);
            ui.horizontal_wrapped(|ui| {
                ui.add_space(42.0);
                // Only the first offer is the act the screen leads to.
                let open = words.t("start-recovered-open");
                let button = if at == 0 { primary(open) } else { plain(open) };
                if button.ui(ui, t).clicked() {
                    cx.push(Command::OpenRecovered(at));
                }
                if plain(words.t("start-recovered-leave")).ui(ui, t).clicked() {
                    cx.push(Command::LeaveRecovered(at));
                }
                if quiet(words.t("start-recovered-discard"))
                    .ui(ui, t)
                    .clicked()
                {
                    cx.push(Command::DiscardRecovered(at));
                }
            });
        });
}
