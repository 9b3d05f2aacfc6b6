//! Slim bars under the top bar: what technically needs attention, errors first, at most two.

use egui::{Frame, Panel, Ui};

use crate::app::question::After;
use crate::app::recent::file_name;
use crate::app::{Access, Act, Command, Notice, PATIENCE_SECS, words_of_problems};
use crate::design::{Icon, height};
use crate::ui::Cx;
use crate::ui::dialogs::edit_error_words;
use crate::ui::widgets::{SlimBar, Tone};

/// How many bars stand at once.
const MOST: usize = 2;

/// What a bar offers, and what it says when the button is pressed.
struct Bar {
    tone: Tone,
    icon: Icon,
    words: String,
    action: &'static str,
    command: Command,
}

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
    bars.truncate(MOST);
    let progress = progress(cx);
    let count = bars.len() + usize::from(progress.is_some());
    if count == 0 {
        return;
    }
    Panel::top("slim bars")
        .exact_size(height::SLIM_BAR * count as f32)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(words) = &progress {
                SlimBar {
                    tone: Tone::Info,
                    icon: Icon::RefreshCw,
                    words,
                    action: None,
                }
                .ui(ui, cx.tokens);
            }
            for bar in bars {
                let pressed = SlimBar {
                    tone: bar.tone,
                    icon: bar.icon,
                    words: &bar.words,
                    action: Some(cx.words.t(bar.action)),
                }
                .ui(ui, cx.tokens);
                if pressed {
                    cx.push(bar.command);
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
        action: "close",
        command: Command::DismissNotice(at),
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
                action: "file-save-elsewhere",
                command: Act::SaveAs.into(),
            }
        }
        Notice::CprInFileName => Bar {
            tone: Tone::Error,
            icon: Icon::CircleAlert,
            words: words.t("save-cpr-name").to_owned(),
            action: "file-save-elsewhere",
            command: Act::SaveAs.into(),
        },
        Notice::Recovered => Bar {
            tone: Tone::Info,
            icon: Icon::ArchiveRestore,
            words: words.t("recovery-opened").to_owned(),
            action: "close",
            command: Command::DismissNotice(at),
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
