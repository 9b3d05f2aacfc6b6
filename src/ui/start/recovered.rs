//! Work that did not reach its file: above everything, with the primary button.

use egui::{Frame, Id, Margin, Sense, Stroke, Ui, vec2};

use crate::app::files::Copy;
use crate::app::recent::file_name;
use crate::app::words_of_changes::summary;
use crate::app::{Command, words_of_problems};
use crate::design::{Font, Icon, radius, space};
use crate::model::changes;
use crate::ui::Cx;
use crate::ui::widgets::{paragraph_ui, plain, primary, quiet};

/// How many are shown; the others come up when these are dealt with.
const MOST: usize = 3;

/// How many kinds of changes are named; the rest is counted.
const NAMED: usize = 3;
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

/// What was kept, from when, and for which file.
fn told(cx: &Cx<'_>, copy: &Copy) -> (String, String) {
    let words = cx.words;
    let work = match &copy.content {
        Ok(work) => work,
        Err(error) => {
            let name = file_name(&copy.path);
            return (
                words.tf("start-recovered-unreadable", &[("name", (&name).into())]),
                words_of_problems::open_error(words, error),
            );
        }
    };
    let title = words.tf(
        "start-recovered-title",
        &[("alias", (&work.case.child.alias).into())],
    );
    let when = words.when_exact(work.kept.naive_local(), cx.state.now().naive_local());
    let kept = words.tf("start-recovered-kept", &[("when", (&when).into())]);
    let file = match &work.origin {
        Some(origin) => {
            let name = file_name(origin);
            words.tf("start-recovered-file", &[("name", (&name).into())])
        }
        None => words.t("start-recovered-no-file").to_owned(),
    };
    (title, format!("{kept} {file}"))
}

/// What the work changed in its file, worked out once; empty where that cannot be told.
fn changed(ui: &Ui, cx: &Cx<'_>, copy: &Copy) -> String {
    let id = Id::unique(("recovered changes", &copy.path, cx.state.lang));
    if let Some(known) = ui.data(|data| data.get_temp::<String>(id)) {
        return known;
    }
    let named = copy.content.as_ref().ok().and_then(|work| {
        let base = work.base.as_ref()?;
        let all = changes(&base.case, &work.case);
        Some(summary(cx.words, &all, &work.case, NAMED))
    });
    let said = named
        .filter(|named| !named.is_empty())
        .map_or_else(String::new, |what| {
            cx.words
                .tf("start-recovered-what", &[("what", (&what).into())])
        });
    ui.data_mut(|data| data.insert_temp(id, said.clone()));
    said
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize, copy: &Copy) {
    let t = cx.tokens;
    let (title, text) = told(cx, copy);
    let what = changed(ui, cx, copy);
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
                let buttons = if wide > BESIDE {
                    offers_width(ui, cx, copy)
                } else {
                    0.0
                };
                ui.allocate_ui(vec2(wide - buttons - space::SMALL, 46.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(wide - buttons - space::SMALL);
                        ui.spacing_mut().item_spacing.y = space::HAIR;
                        paragraph_ui(ui, &title, Font::Section, t.text);
                        if !what.is_empty() {
                            paragraph_ui(ui, &what, Font::Body, t.text);
                        }
                        paragraph_ui(ui, &text, Font::Body, t.muted);
                    });
                });
                let is_beside = buttons > 0.0;
                if is_beside {
                    offers_ui(ui, cx, at, copy);
                }
                is_beside
            });
            if !row.inner {
                ui.add_space(space::MEDIUM);
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(42.0);
                    offers_ui(ui, cx, at, copy);
                });
            }
        });
}

/// The room the offers take beside the words, in points.
fn offers_width(ui: &Ui, cx: &Cx<'_>, copy: &Copy) -> f32 {
    let words = cx.words;
    let mut buttons = vec![
        quiet(words.t("start-recovered-discard")),
        plain(words.t("start-recovered-look")),
    ];
    if copy.content.is_ok() {
        buttons.push(plain(words.t("recovery-merge")));
    }
    let gap = ui.spacing().item_spacing.x;
    let widths = buttons.iter().map(|button| button.natural_width(ui) + gap);
    widths.sum::<f32>()
}

/// Merge, look, take away: the first is the act the screen leads to, for the first offer only. What is not dealt with is
/// offered again at the next start.
fn offers_ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize, copy: &Copy) {
    let (words, t) = (cx.words, cx.tokens);
    if quiet(words.t("start-recovered-discard"))
        .ui(ui, t)
        .clicked()
    {
        cx.push(Command::DiscardRecovered(at));
    }
    if plain(words.t("start-recovered-look")).ui(ui, t).clicked() {
        cx.push(Command::OpenRecovered(at));
    }
    if copy.content.is_ok() {
        let merge = words.t("recovery-merge");
        let button = if at == 0 {
            primary(merge)
        } else {
            plain(merge)
        };
        if button.ui(ui, t).clicked() {
            cx.push(Command::MergeRecovered(at));
        }
    }
}
