//! Slim bars under the top bar: what technically needs attention, errors first, at most two.

use egui::{Frame, Panel, Ui};

use crate::app::question::After;
use crate::app::recent::file_name;
use crate::app::{Access, Act, Command, Notice, PATIENCE_SECS, words_of_problems};
use crate::design::Icon;
use crate::ui::Cx;
use crate::ui::dialogs::edit_error_words;
use crate::ui::widgets::{SlimBar, Tone};

/// How many bars stand at once.
const MOST: usize = 2;

/// What a bar says and offers: one or two buttons, the one that leads on first.
struct Bar {
    tone: Tone,
    icon: Icon,
    words: String,
    offers: Vec<Offer>,
}

/// The key of a button's words, and what it asks for.
type Offer = (&'static str, Command);

/// Draws the bars.
pub fn bars_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut bars: Vec<Bar> = cx
        .state
        .notices
        .iter()
        .enumerate()
        .map(|(at, notice)| bar_of(cx, at, notice))
        .collect();
    bars.sort_by_key(|bar| match bar.tone {
        Tone::Error => 0,
        Tone::Warn => 1,
        Tone::Info => 2,
    });
    if let Some(words) = progress(cx) {
        let errors = bars.partition_point(|bar| bar.tone == Tone::Error);
        bars.insert(
            errors,
            Bar {
                tone: Tone::Info,
                icon: Icon::RefreshCw,
                words,
                offers: Vec::new(),
            },
        );
    }
    bars.truncate(MOST);
    if bars.is_empty() {
        return;
    }
    let actions: Vec<Vec<&str>> = bars
        .iter()
        .map(|bar| bar.offers.iter().map(|(key, _)| cx.words.t(key)).collect())
        .collect();
    let drawn: Vec<SlimBar<'_>> = bars
        .iter()
        .zip(&actions)
        .map(|(bar, actions)| SlimBar {
            tone: bar.tone,
            icon: bar.icon,
            words: &bar.words,
            actions,
        })
        .collect();
    let wide = ui.available_width();
    let tall = drawn.iter().map(|bar| bar.tall(ui, wide)).sum();
    Panel::top("slim bars")
        .exact_size(tall)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (bar, shown) in bars.iter().zip(&drawn) {
                if let Some((_, command)) =
                    shown.ui(ui, cx.tokens).and_then(|at| bar.offers.get(at))
                {
                    cx.push(command.clone());
                }
            }
        });
}

/// What is under way, said only once it has taken a while.
fn progress(cx: &Cx<'_>) -> Option<String> {
    let now = cx.state.clock.seconds();
    let is_slow = |since: f64| now - since >= PATIENCE_SECS;
    if let Some((path, since)) = &cx.state.opening
        && is_slow(*since)
    {
        let name = file_name(path);
        return Some(cx.words.tf("loading-case", &[("name", (&name).into())]));
    }
    let waits = cx.state.after_save == Some(After::Quit);
    let slow_save = cx
        .session()
        .is_some_and(|session| session.saving.is_some() && is_slow(session.saving_since));
    if waits && slow_save {
        return Some(cx.words.t("save-still-writing").to_owned());
    }
    None
}

fn bar_of(cx: &Cx<'_>, at: usize, notice: &Notice) -> Bar {
    let words = cx.words;
    let close = |tone: Tone, icon: Icon, text: String| Bar {
        tone,
        icon,
        words: text,
        offers: vec![("close", Command::DismissNotice(at))],
    };
    match notice {
        Notice::EditRefused(error) => close(
            Tone::Warn,
            Icon::TriangleAlert,
            edit_error_words(words, *error).to_owned(),
        ),
        Notice::ReadOnly => close(
            Tone::Warn,
            Icon::Lock,
            words.t("error-edit-read-only").to_owned(),
        ),
        Notice::Example => close(Tone::Info, Icon::Sprout, words.t("example-bar").to_owned()),
        Notice::File(notice) => close(
            Tone::Warn,
            if notice.access() == Access::ReadOnly {
                Icon::Lock
            } else {
                Icon::FileWarning
            },
            words_of_problems::notice(words, notice),
        ),
        Notice::SaveFailed(error) => {
            let why = words_of_problems::save_error(words, error);
            Bar {
                tone: Tone::Error,
                icon: Icon::HardDrive,
                words: words.tf("save-failed-bar", &[("why", (&why).into())]),
                offers: vec![("file-save-elsewhere", Act::SaveAs.into())],
            }
        }
        Notice::CprInFileName => Bar {
            tone: Tone::Error,
            icon: Icon::CircleAlert,
            words: words.t("save-cpr-name").to_owned(),
            offers: vec![("file-save-elsewhere", Act::SaveAs.into())],
        },
        Notice::Recovered => Bar {
            tone: Tone::Info,
            icon: Icon::ArchiveRestore,
            words: words.t("recovery-opened").to_owned(),
            offers: vec![("close", Command::DismissNotice(at))],
        },
        Notice::KeepFailed(error) => {
            let why = words_of_problems::save_error(words, error);
            close(
                Tone::Warn,
                Icon::HardDrive,
                words.tf("keep-failed-bar", &[("why", (&why).into())]),
            )
        }
        Notice::SettingsNotSaved(_) => close(
            Tone::Warn,
            Icon::Settings,
            words.t("settings-not-saved").to_owned(),
        ),
        Notice::SettingsDamaged => close(
            Tone::Warn,
            Icon::Settings,
            words.t("settings-damaged").to_owned(),
        ),
    }
}
