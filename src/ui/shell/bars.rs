//! Slim bars under the top bar: what technically needs attention, errors first, at most two.

use egui::{Frame, Panel, Ui};

use crate::app::{Command, Notice};
use crate::design::{Icon, height};
use crate::ui::Cx;
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
    if bars.is_empty() {
        return;
    }
    Panel::top("slim bars")
        .exact_size(height::SLIM_BAR * bars.len() as f32)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
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

fn bar_of(cx: &Cx<'_>, at: usize, notice: &Notice) -> Bar {
    let dismiss = Command::DismissNotice(at);
    match notice {
        Notice::EditRefused(error) => Bar {
            tone: Tone::Warn,
            icon: Icon::TriangleAlert,
            words: crate::ui::dialogs::edit_error_words(cx.words, *error).to_owned(),
            action: "close",
            command: dismiss,
        },
        Notice::Example => Bar {
            tone: Tone::Info,
            icon: Icon::Sprout,
            words: cx.words.t("example-bar").to_owned(),
            action: "close",
            command: dismiss,
        },
    }
}
