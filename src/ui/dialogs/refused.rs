//! Why a file was not opened, and the ways on: an older version, what can be read, the text itself, another file.

use std::path::Path;

use egui::{Context, Frame, Id, Margin, Stroke, Ui};

use super::{answer, paragraph_ui};
use crate::app::files::{OpenError, Place, Problem};
use crate::app::question::Reply;
use crate::app::recent::file_name;
use crate::app::{Command, words_of_problems};
use crate::design::{Font, Icon, Tokens, radius, space};
use crate::model::Stamp;
use crate::ui::Cx;
use crate::ui::widgets::{Level, Modal, ModalChoice, heading_ui, paragraph_ui as words_ui, plain};

/// What can be done with a file that was not opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The newest older version.
    Newest,
    /// What can be read of it.
    Salvage,
    /// Its text.
    Text,
    /// Another file.
    Other,
}

/// The ways on, the best first.
fn ways(error: &OpenError, newest: Option<&Stamp>) -> Vec<Way> {
    let mut ways = Vec::new();
    if newest.is_some() {
        ways.push(Way::Newest);
    }
    let (is_ours, is_text) = match error {
        OpenError::Trouble(_) => (false, false),
        OpenError::Refused(refusal) => match refusal.problem {
            Problem::Empty | Problem::NotAFile | Problem::TooLarge { .. } => (false, false),
            Problem::NotOurs | Problem::Newer { .. } => (false, true),
            Problem::NotText
            | Problem::CutShort
            | Problem::Damaged
            | Problem::BadValue
            | Problem::UnknownWord
            | Problem::MissingField(_)
            | Problem::RepeatedField(_)
            | Problem::TooDeep
            | Problem::Fault(_) => (true, true),
        },
    };
    if is_ours {
        ways.push(Way::Salvage);
    }
    if is_text {
        ways.push(Way::Text);
    }
    ways.push(Way::Other);
    ways
}

pub(super) fn refused_ui(
    ctx: &Context,
    cx: &mut Cx<'_>,
    path: &Path,
    error: &OpenError,
    newest: Option<&Stamp>,
) {
    let (words, t) = (cx.words, cx.tokens);
    let place = match error {
        OpenError::Refused(refusal) => refusal.place.as_ref(),
        OpenError::Trouble(_) => None,
    };
    let newest_words = newest.map(|newest| {
        let when = words.when_exact(newest.at.naive_local(), cx.state.now().naive_local());
        words.tf("file-open-newest", &[("when", (&when).into())])
    });
    let name_of = |way: Way| match way {
        Way::Newest => newest_words.as_deref().unwrap_or_default(),
        Way::Salvage => words.t("file-salvage"),
        Way::Text => words.t("file-show-text"),
        Way::Other => words.t("file-open-other"),
    };
    let ways = ways(error, newest);
    // The text changes nothing, so it is never what the dialog leads to.
    let best = ways.iter().copied().find(|way| *way != Way::Text);
    let best = best.unwrap_or(Way::Other);
    let mut chosen = None;
    let outcome = Modal::new(
        Id::unique("refused"),
        words.t("file-refused-title"),
        words.t("close"),
    )
    .primary(name_of(best))
    .width(620.0)
    .show(ctx, t, |ui| {
        let mut name = file_name(path);
        if let Some(place) = place {
            name = format!(
                "{name}, {}",
                lowercase_first(&words_of_problems::place(words, place))
            );
        }
        heading_ui(ui, t, &name, Level::Group);
        paragraph_ui(ui, t, &words_of_problems::open_error(words, error));
        if let Some(place) = place {
            line_ui(ui, t, words.t("file-show-line"), place);
        }
        ui.add_space(space::TINY);
        paragraph_ui(ui, t, words.t("file-untouched"));
        let rest: Vec<Way> = ways.iter().copied().filter(|way| *way != best).collect();
        if !rest.is_empty() {
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(space::SMALL, space::SMALL);
                for way in rest {
                    let icon = match way {
                        Way::Newest => Icon::History,
                        Way::Salvage => Icon::ArchiveRestore,
                        Way::Text => Icon::FileText,
                        Way::Other => Icon::FolderOpen,
                    };
                    if plain(name_of(way)).icon(icon).ui(ui, t).clicked() {
                        chosen = Some(way);
                    }
                }
            });
        }
    });
    if outcome.choice == Some(ModalChoice::Primary) {
        chosen = Some(best);
    }
    let path = path.to_owned();
    match chosen {
        None => answer(cx, outcome.choice),
        Some(Way::Other) => answer(cx, Some(ModalChoice::Primary)),
        Some(Way::Text) => cx.push(Command::ShowText(path)),
        Some(Way::Newest) => go(cx, Command::OpenNewest(path)),
        Some(Way::Salvage) => go(cx, Command::Salvage(path)),
    }
}

/// Closes the question and goes on.
fn go(cx: &mut Cx<'_>, command: Command) {
    cx.push(Command::Reply(Reply::Cancel));
    cx.push(command);
}

/// The line of the file, as it stands there.
fn line_ui(ui: &mut Ui, t: &Tokens, name: &str, place: &Place) {
    ui.add_space(space::TINY);
    heading_ui(ui, t, name, Level::Group);
    Frame::NONE
        .fill(t.canvas)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::CONTROL)
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = format!("{}  {}", place.line, place.text.trim());
            words_ui(ui, &text, Font::Body, t.text);
        });
}

fn lowercase_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
