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

/// The room the offers take beside the words, in points.
const BUTTONS: f32 = 304.0;
/// Wider than this, they stand beside the words.
const BESIDE: f32 = 800.0;

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
            let row = ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(26.0, 46.0), Sense::hover());
                Icon::ArchiveRestore.paint_in(ui.painter(), rect, 24.0, t.info);
                ui.add_space(space::SMALL);
                let wide = ui.available_width();
                let buttons = if wide > BESIDE { BUTTONS } else { 0.0 };
                ui.allocate_ui(vec2(wide - buttons - space::SMALL, 46.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(wide - buttons - space::SMALL);
                        ui.spacing_mut().item_spacing.y = space::HAIR;
                        label_ui(ui, &title, Font::Section, t.text);
                        label_ui(ui, &text, Font::Body, t.muted);
                    });
                });
                let is_beside = buttons > 0.0;
                if is_beside {
                    offers_ui(ui, cx, at);
                }
                is_beside
            });
            if !row.inner {
                ui.add_space(space::MEDIUM);
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(42.0);
                    offers_ui(ui, cx, at);
                });
            }
        });
}

/// Leave it, take it away, or look: the last is the act the screen leads to, for the first offer only.
fn offers_ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize) {
    let (words, t) = (cx.words, cx.tokens);
    if quiet(words.t("start-recovered-discard"))
        .ui(ui, t)
        .clicked()
    {
        cx.push(Command::DiscardRecovered(at));
    }
    if plain(words.t("start-recovered-leave")).ui(ui, t).clicked() {
        cx.push(Command::LeaveRecovered(at));
    }
    let open = words.t("start-recovered-open");
    let button = if at == 0 { primary(open) } else { plain(open) };
    if button.ui(ui, t).clicked() {
        cx.push(Command::MergeRecovered(at));
    }
}
