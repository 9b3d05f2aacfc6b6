//! The frame around every view: top bar, navigation, slim bars, toast, questions and keys.

mod bars;
pub mod keys;
pub mod menu;
mod nav;
pub mod top_bar;

use egui::{Context, Id, Ui, vec2};

pub use bars::bars_ui;

use super::Cx;
use super::widgets::paint::line;
use super::widgets::{Toast, ToastOutcome};
use crate::app::{Act, COPIED, Command, More, words_of_changes};
use crate::design::{Font, radius};

/// The frame, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct Shell {
    /// Whether the field that finds text was open in the last pass, so that it gets the keyboard when it opens.
    was_finding: bool,
    /// Whether that field had the keyboard in the last pass; with Esc it has lost it before anything is drawn.
    finds: bool,
}

impl Shell {
    /// Whether the user is writing what to find, so that keys belong there.
    pub const fn finds(&self) -> bool {
        self.finds
    }

    /// Draws bars and navigation; what is left of `ui` belongs to the view.
    pub fn frame_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        top_bar::top_bar_ui(ui, cx);
        self.finds = ui.memory(|memory| memory.has_focus(top_bar::find_field()));
        let finds = cx.state.find.is_some();
        if finds && !self.was_finding {
            ui.memory_mut(|memory| memory.request_focus(top_bar::find_field()));
        }
        self.was_finding = finds;
        bars_ui(ui, cx);
        // A meeting has the whole window under the bar.
        if !cx.state.follows_up {
            nav::nav_ui(ui, cx);
        }
    }
}

/// Turns keys into acts, unless a text field or the view wanted them. Runs after the view has drawn.
pub fn hear_keys(ctx: &Context, cx: &mut Cx<'_>) {
    while let Some(act) = keys::pressed_act(ctx, cx) {
        if act == Act::Find && cx.state.find.is_some() {
            ctx.memory_mut(|memory| memory.request_focus(top_bar::find_field()));
        } else {
            cx.push(act);
        }
    }
}

/// Draws what lies over everything: toast and question.
pub fn over_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    toast_ui(ui.ctx(), cx);
    drop_ui(ui, cx);
    super::dialogs::question_ui(ui.ctx(), cx);
}

/// Says what happens to a file that is held over the window.
fn drop_ui(ui: &Ui, cx: &Cx<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let t = cx.tokens;
    let whole = ui.ctx().content_rect();
    let layer = egui::LayerId::new(egui::Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(whole, 0.0, t.scrim);
    let words = line(&painter, cx.words.t("start-drop"), Font::Heading);
    let card = egui::Rect::from_center_size(whole.center(), words.size() + vec2(64.0, 48.0));
    painter.rect_filled(card, radius::PANEL, t.card);
    painter.galley(card.center() - words.size() / 2.0, words, t.text);
}

/// What was done, said as done.
fn toast_words(cx: &Cx<'_>, act: &str) -> Option<&'static str> {
    Some(match act {
        "move-card" => cx.words.t("toast-move-card"),
        "remove-card" => cx.words.t("toast-remove-card"),
        "remove-observation" => cx.words.t("toast-remove-observation"),
        "remove-screening" => cx.words.t("toast-remove-screening"),
        "remove-experience" => cx.words.t("toast-remove-experience"),
        "remove-aim" => cx.words.t("toast-remove-aim"),
        "remove-sub-goal" => cx.words.t("toast-remove-sub-goal"),
        "remove-entry" => cx.words.t("toast-remove-entry"),
        "remove-period" => cx.words.t("toast-remove-period"),
        "remove-question" => cx.words.t("toast-remove-question"),
        "remove-person" => cx.words.t("toast-remove-person"),
        "remove-bond" => cx.words.t("toast-remove-bond"),
        "remove-involvement" => cx.words.t("toast-remove-involvement"),
        "put-experience" => cx.words.t("toast-put-experience"),
        "keep-sub-goal" => cx.words.t("toast-keep-sub-goal"),
        "put-sub-goal" => cx.words.t("toast-put-sub-goal"),
        "set-source" => cx.words.t("toast-set-source"),
        "set-comment" => cx.words.t("toast-set-comment"),
        "link" => cx.words.t("toast-link"),
        "unlink" => cx.words.t("toast-unlink"),
        "add-card" => cx.words.t("toast-add-card"),
        "begin-round" => cx.words.t("toast-begin-round"),
        "close-round" => cx.words.t("toast-close-round"),
        "reopen-round" => cx.words.t("toast-reopen-round"),
        "take-out" => cx.words.t("toast-take-out"),
        COPIED => cx.words.t("toast-copied"),
        _ => return None,
    })
}

/// What went along with it, as sentences after the first.
fn toast_more(cx: &Cx<'_>, more: More) -> String {
    let w = cx.words;
    let mut text = String::new();
    match more {
        More::Nothing => {}
        More::WentAlong {
            links,
            cards,
            bonds,
            mentions,
        } => {
            let counted = [
                ("toast-links-went", links),
                ("toast-bonds-went", bonds),
                ("toast-cards-stay", cards),
                ("toast-mentions-stay", mentions),
            ];
            for (key, n) in counted.into_iter().filter(|(_, n)| *n > 0) {
                text.push_str(". ");
                text.push_str(&w.tf(key, &[("n", n.into())]));
            }
        }
        More::Lies(theme, side) => {
            text.push_str(": ");
            text.push_str(&words_of_changes::spot_words(w, theme, side));
        }
    }
    text
}

fn toast_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let Some(toast) = &cx.state.toast else { return };
    let act = cx.words.named("edit", toast.act);
    let mut words = toast_words(cx, toast.act).map_or_else(|| uppercase_first(act), str::to_owned);
    words.push_str(&toast_more(cx, toast.more));
    let name = cx.words.tf("undo-named", &[("what", act.into())]);
    let shown = Toast {
        id: Id::unique(("toast", toast.serial)),
        words: &words,
        action: (toast.act != COPIED).then(|| (cx.words.t("toast-undo"), name.as_str())),
    }
    .show(ctx, cx.tokens);
    match shown {
        ToastOutcome::Shown => {}
        ToastOutcome::Acted => {
            cx.push(Act::Undo);
            cx.push(Command::DismissToast);
        }
        ToastOutcome::Expired => cx.push(Command::DismissToast),
    }
}

/// The words with a capital at the front, for a label that stands as a sentence.
pub fn uppercase_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
