//! Menus: the three dots and what unfolds from them.

use egui::{
    Key, Modifiers, Popup, Response, Role, Sense, SetOpenCommand, Ui, WidgetInfo, pos2, vec2,
};

use super::button::icon_button;
use super::paint::{line, paint_line};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};

/// The three dots; `name` says a menu for what. `content` fills the menu with [`menu_item_ui`].
pub fn more_menu_ui<R>(
    ui: &mut Ui,
    t: &Tokens,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> (Response, Option<R>) {
    let button = icon_button(Icon::Ellipsis, name).ui(ui, t);
    let inner = Popup::menu(&button).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui)
    });
    let inner = inner.map(|shown| shown.inner);
    (button, inner)
}

/// The menu of something by right click, and by Shift+F10 while it has the keyboard: then it hangs below it, for the pointer may
/// be anywhere or nowhere.
pub fn context_menu_ui(ui: &Ui, response: &Response, name: &str, content: impl FnOnce(&mut Ui)) {
    let by_pointer = response.id.with("menu");
    let by_key = response.id.with("menu by key");
    let is_asked =
        response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    let is_open = |id| Popup::is_id_open(ui.ctx(), id);
    let popup = if is_asked || is_open(by_key) {
        let opens = is_asked.then_some(SetOpenCommand::Bool(true));
        Popup::menu(response).id(by_key).open_memory(opens)
    } else if response.secondary_clicked() || is_open(by_pointer) {
        Popup::context_menu(response).id(by_pointer)
    } else {
        return;
    };
    popup.accessible_name(name).show(content);
}

/// A line of a menu: icon, words, keys at the right. Closes the menu when pressed.
pub fn menu_item_ui(
    ui: &mut Ui,
    t: &Tokens,
    icon: Option<Icon>,
    words: &str,
    keys: Option<&str>,
) -> Response {
    const PADDING: f32 = 10.0;
    const GAP: f32 = 10.0;
    const LEAST: f32 = 200.0;
    let galley = line(ui.painter(), words, Font::Body);
    let keys = keys.map(|keys| line(ui.painter(), keys, Font::Small));
    let text_left = PADDING + icon_size::BODY + GAP;
    let keys_wide = keys.as_ref().map_or(0.0, |keys| keys.size().x + 24.0);
    let needed = (text_left + galley.size().x + keys_wide + PADDING).max(LEAST);
    let wide = needed.max(ui.available_width().min(ui.min_rect().width()));
    let (rect, response) = ui.allocate_exact_size(vec2(wide, height::BUTTON), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, words));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, radius::CONTROL, t.select);
        }
        let ink = if enabled { t.text } else { t.faint };
        let middle = rect.center().y;
        if let Some(icon) = icon {
            let center = pos2(rect.left() + PADDING + icon_size::BODY / 2.0, middle);
            icon.paint(painter, center, icon_size::BODY, ink);
        }
        paint_line(painter, pos2(rect.left() + text_left, middle), galley, ink);
        if let Some(keys) = keys {
            let left = rect.right() - PADDING - keys.size().x;
            paint_line(painter, pos2(left, middle), keys, t.muted);
        }
    }
    if response.clicked() {
        ui.close();
    }
    response
}
