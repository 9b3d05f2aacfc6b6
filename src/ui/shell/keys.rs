//! Keys: the table of acts turned into what the window hears, and into what menus, tooltips and the list of keys show.

use egui::{Context, Event, Modifiers};

use crate::app::Act;
use crate::app::act::{Key, Shortcut};
use crate::text::Words;
use crate::ui::Cx;

/// The key of the window toolkit.
fn egui_key(key: Key) -> egui::Key {
    match key {
        Key::F => egui::Key::F,
        Key::F5 => egui::Key::F5,
        Key::H => egui::Key::H,
        Key::K => egui::Key::K,
        Key::N => egui::Key::N,
        Key::O => egui::Key::O,
        Key::P => egui::Key::P,
        Key::Q => egui::Key::Q,
        Key::R => egui::Key::R,
        Key::S => egui::Key::S,
        Key::T => egui::Key::T,
        Key::W => egui::Key::W,
        Key::Y => egui::Key::Y,
        Key::Z => egui::Key::Z,
        Key::Num0 => egui::Key::Num0,
        Key::Num1 => egui::Key::Num1,
        Key::Num2 => egui::Key::Num2,
        Key::Num3 => egui::Key::Num3,
        Key::Num4 => egui::Key::Num4,
        Key::Num5 => egui::Key::Num5,
        Key::Num6 => egui::Key::Num6,
        Key::Num7 => egui::Key::Num7,
        Key::Num8 => egui::Key::Num8,
        Key::Num9 => egui::Key::Num9,
        Key::Plus => egui::Key::Plus,
        Key::Minus => egui::Key::Minus,
        Key::Comma => egui::Key::Comma,
        Key::F1 => egui::Key::F1,
        Key::F11 => egui::Key::F11,
    }
}

/// What stands on the key.
fn cap(key: Key) -> &'static str {
    match key {
        Key::F => "F",
        Key::F5 => "F5",
        Key::H => "H",
        Key::K => "K",
        Key::N => "N",
        Key::O => "O",
        Key::P => "P",
        Key::Q => "Q",
        Key::R => "R",
        Key::S => "S",
        Key::T => "T",
        Key::W => "W",
        Key::Y => "Y",
        Key::Z => "Z",
        Key::Num0 => "0",
        Key::Num1 => "1",
        Key::Num2 => "2",
        Key::Num3 => "3",
        Key::Num4 => "4",
        Key::Num5 => "5",
        Key::Num6 => "6",
        Key::Num7 => "7",
        Key::Num8 => "8",
        Key::Num9 => "9",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Comma => ",",
        Key::F1 => "F1",
        Key::F11 => "F11",
    }
}

/// The keys of a shortcut, one by one, as they stand on the keyboard.
pub fn caps(words: &Words, shortcut: Shortcut) -> Vec<&str> {
    let mut caps = Vec::with_capacity(3);
    if shortcut.ctrl {
        caps.push(words.t("key-ctrl"));
    }
    if shortcut.shift {
        caps.push(words.t("key-shift"));
    }
    caps.push(cap(shortcut.key));
    caps
}

/// The first shortcut of an act as one text, "Ctrl+S", or nothing.
pub fn shortcut_text(words: &Words, act: Act) -> Option<String> {
    act.shortcuts()
        .first()
        .map(|shortcut| caps(words, *shortcut).join("+"))
}

/// Whether a key event is this shortcut. Shift is looked at only where a shortcut could be confused with another:
/// on many keyboards plus itself is typed with Shift.
fn is_pressed(shortcut: Shortcut, key: egui::Key, modifiers: Modifiers) -> bool {
    let wanted = egui_key(shortcut.key);
    let is_sign = matches!(shortcut.key, Key::Plus | Key::Minus | Key::Comma);
    let same = key == wanted || (shortcut.key == Key::Plus && key == egui::Key::Equals);
    same && modifiers.command == shortcut.ctrl
        && !modifiers.alt
        && (is_sign || modifiers.shift == shortcut.shift)
}

/// Takes the first shortcut pressed in this pass that means something here.
pub fn pressed_act(ctx: &Context, cx: &Cx<'_>) -> Option<Act> {
    let has_case = cx.session().is_some();
    let is_asked = cx.is_covered();
    let writes_text = ctx.text_edit_focused();
    ctx.input_mut(|input| {
        for at in 0..input.events.len() {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = input.events[at]
            else {
                continue;
            };
            let act = Act::ALL.into_iter().find(|act| {
                act.shortcuts()
                    .iter()
                    .any(|shortcut| is_pressed(*shortcut, key, modifiers))
            });
            let Some(act) = act else { continue };
            let waits_for_answer = is_asked && !is_harmless(act);
            let belongs_to_field = writes_text && matches!(act, Act::Undo | Act::Redo);
            if waits_for_answer || belongs_to_field || (act.needs_case() && !has_case) {
                continue;
            }
            input.events.remove(at);
            return Some(act);
        }
        None
    })
}

/// What may be done while a question stands.
fn is_harmless(act: Act) -> bool {
    matches!(
        act,
        Act::TextLarger | Act::TextSmaller | Act::TextNormal | Act::FullScreen
    )
}
