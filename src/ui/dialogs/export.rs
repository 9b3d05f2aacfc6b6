//! What shall stand on a page, before a file of it is written.

use egui::accesskit::Live;
use egui::{Context, Id, ScrollArea, Ui};

use super::answer;
use crate::app::Command;
use crate::app::export::{ExportForm, Extra, Format, Names, PageLane, Paper, Printed};
use crate::app::question::{Question, Reply};
use crate::design::{Font, Tokens, space};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::{
    Choice, Modal, checkbox_ui, choice_group_ui, label_ui, note_box_ui, section_ui,
};

/// Room above and below the choices: title, what comes of it, buttons and air.
const AROUND: f32 = 300.0;

/// The same where what comes of it scrolls along.
const AROUND_LOW: f32 = 190.0;

/// A window of this height has room for all of it.
const ROOMY: f32 = 600.0;

/// Width of a column of lanes.
const COLUMN: f32 = 240.0;

pub(super) fn export_ui(ctx: &Context, cx: &mut Cx<'_>, form: &ExportForm) {
    let (words, t) = (cx.words, cx.tokens);
    let title = words.t(match form.printed {
        Printed::Timeline => "export-title-timeline",
        Printed::Network => "export-title-network",
    });
    let mut written = form.clone();
    let tall = ctx.content_rect().height();
    // What leaves the program is in sight before the place is chosen, unless the window is too low for anything else.
    let is_roomy = tall >= ROOMY;
    let most = (tall - if is_roomy { AROUND } else { AROUND_LOW }).max(120.0);
    let outcome = Modal::new(Id::unique("export"), title, words.t("cancel"))
        .primary(words.t("export-go"))
        .show(ctx, t, |ui| {
            ScrollArea::vertical()
                .max_height(most)
                .min_scrolled_height(most)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    choices_ui(ui, t, words, &mut written);
                    if !is_roomy {
                        outcome_ui(ui, t, words, form);
                    }
                });
            if is_roomy {
                outcome_ui(ui, t, words, form);
            }
        });
    if written.options != form.options {
        let question = Question::Export(Box::new(written));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    answer(cx, outcome.choice);
}

fn choices_ui(ui: &mut Ui, t: &Tokens, words: &Words, form: &mut ExportForm) {
    let options = &mut form.options;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(COLUMN.max(ui.available_width() * 0.62));
            let hint = words.t(match options.format {
                Format::Pdf => "export-format-pdf-hint",
                Format::Svg => "export-format-svg-hint",
                Format::Png => "export-format-png-hint",
            });
            section_ui(ui, t, words.t("export-format"), hint);
            let formats = [
                words.t("export-format-pdf"),
                words.t("export-format-svg"),
                words.t("export-format-png"),
            ];
            if let Some(chosen) = one_of_ui(
                ui,
                t,
                words.t("export-format"),
                &formats,
                index_of(&Format::ALL, options.format),
            ) {
                options.format = Format::ALL[chosen];
            }
        });
        ui.vertical(|ui| {
            section_ui(ui, t, words.t("export-paper"), "");
            let papers = [words.t("export-paper-a4"), words.t("export-paper-a3")];
            if let Some(chosen) = one_of_ui(
                ui,
                t,
                words.t("export-paper"),
                &papers,
                index_of(&Paper::ALL, options.paper),
            ) {
                options.paper = Paper::ALL[chosen];
            }
        });
    });

    ui.add_space(space::SMALL);
    section_ui(ui, t, words.t("export-names"), "");
    let names = [
        words.t("export-names-shown"),
        words.t("export-names-hidden"),
    ];
    let all = [Names::AsInCase, Names::Hidden];
    if let Some(chosen) = one_of_ui(
        ui,
        t,
        words.t("export-names"),
        &names,
        index_of(&all, options.names),
    ) {
        options.names = all[chosen];
    }
    if options.names == Names::Hidden {
        note_box_ui(ui, t, words.t("export-names-hidden-hint"));
    }

    if form.printed == Printed::Timeline {
        ui.add_space(space::SMALL);
        section_ui(ui, t, words.t("export-lanes"), "");
        ui.spacing_mut().item_spacing.y = 0.0;
        for pair in PageLane::ALL.chunks(2) {
            ui.horizontal(|ui| {
                for lane in pair {
                    ui.scope(|ui| {
                        ui.set_width(COLUMN.min(ui.available_width()));
                        if checkbox_ui(ui, t, words.t(lane.key()), options.has(*lane)).clicked() {
                            options.turn_lane(*lane);
                        }
                    });
                }
            });
        }
        ui.spacing_mut().item_spacing.y = space::SMALL;
    }

    ui.add_space(space::SMALL);
    section_ui(ui, t, words.t("export-extras"), "");
    ui.spacing_mut().item_spacing.y = 0.0;
    for extra in Extra::ALL {
        let key = match extra {
            // The network has no links to reactions.
            Extra::Links if form.printed == Printed::Network => continue,
            Extra::Links => "export-extra-links",
            Extra::Sources => "export-extra-sources",
        };
        if checkbox_ui(ui, t, words.t(key), options.shows(extra)).clicked() {
            options.turn_extra(extra);
        }
    }
    ui.spacing_mut().item_spacing.y = space::SMALL;
}

/// What comes of it: how many pages, and that they leave the program.
fn outcome_ui(ui: &mut Ui, t: &Tokens, words: &Words, form: &ExportForm) {
    ui.add_space(space::SMALL);
    let pages = match form.pages {
        _ if !form.options.format.has_pages() => words.t("export-pages-picture").to_owned(),
        Some(pages) => words.tf("export-pages", &[("n", pages.into())]),
        None => words.t("export-pages-counting").to_owned(),
    };
    let told = label_ui(ui, &pages, Font::Strong, t.text);
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    note_box_ui(ui, t, words.t("export-leaves"));
}

fn index_of<T: PartialEq + Copy>(all: &[T], one: T) -> Option<usize> {
    all.iter().position(|other| *other == one)
}

/// One of a few; gives the place of the one that was pressed.
fn one_of_ui(
    ui: &mut Ui,
    t: &Tokens,
    name: &str,
    cells: &[&str],
    chosen: Option<usize>,
) -> Option<usize> {
    let choices: Vec<Choice<'_>> = cells
        .iter()
        .map(|words| Choice { words, name: words })
        .collect();
    choice_group_ui(
        ui,
        t,
        (Id::unique(("export", name)), name),
        &choices,
        chosen,
        90.0,
    )
}
