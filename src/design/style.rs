//! Tokens to egui's style, so that egui's own widgets (text edits, menus, tooltips, scroll bars) speak the same language as ours.

use egui::style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Vec2, Visuals};

use super::fonts::Font;
use super::measures::{FADE_SECS, height, radius};
use super::tokens::Tokens;

/// The width of a focus ring.
pub const FOCUS_WIDTH: f32 = 2.0;

/// Under a dragged card.
pub fn dragged_shadow() -> Shadow {
    Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(46),
    }
}

/// Under a toast or a modal.
pub fn modal_shadow() -> Shadow {
    Shadow {
        offset: [0, 8],
        blur: 32,
        spread: 0,
        color: Color32::from_black_alpha(61),
    }
}

pub(super) fn style(theme: Theme) -> Style {
    let t = Tokens::of(theme);
    let mut style = theme.default_style();
    style.text_styles = Font::ALL
        .into_iter()
        .map(|font| (font.style(), font.id()))
        .chain([
            (TextStyle::Button, Font::Body.id()),
            (TextStyle::Monospace, FontId::monospace(14.0)),
        ])
        .collect();
    style.drag_value_text_style = TextStyle::Body;
    style.animation_time = FADE_SECS;
    style.explanation_tooltips = false;
    style.compact_menu_style = false;

    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 8.0);
    spacing.button_padding = Vec2::new(12.0, 6.0);
    spacing.interact_size = Vec2::new(height::BUTTON, height::BUTTON);
    // Fields have the same air between rows as paragraphs.
    spacing.extra_text_line_spacing = 1.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.icon_width = 18.0;
    spacing.icon_spacing = 8.0;
    spacing.tooltip_width = 360.0;
    spacing.combo_height = 320.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_allocated_width: 0.0,
        ..ScrollStyle::floating()
    };
    // The fade at the edges of a scroll area is four large translucent quads: beautiful on a graphics card, slow without one.
    spacing.scroll.fade.strength = 0.0;

    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.visuals = visuals(theme, t);
    style
}

fn visuals(theme: Theme, t: &Tokens) -> Visuals {
    let line = |color| Stroke::new(1.0, color);
    let widget = |fill: Color32, edge: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: radius::CONTROL,
        fg_stroke: line(ink),
        expansion: 0.0,
    };
    Visuals {
        weak_text_color: Some(t.muted),
        widgets: Widgets {
            noninteractive: widget(t.card, line(t.border), t.text),
            inactive: widget(t.card, line(t.border), t.text),
            hovered: widget(t.sunk, line(t.border_strong), t.text),
            active: widget(t.sunk, Stroke::new(FOCUS_WIDTH, t.focus), t.text),
            open: widget(t.sunk, line(t.border_strong), t.text),
        },
        selection: Selection {
            bg_fill: t.select,
            stroke: Stroke::new(FOCUS_WIDTH, t.focus),
        },
        hyperlink_color: t.focus,
        faint_bg_color: t.row_hover,
        extreme_bg_color: t.card,
        text_edit_bg_color: Some(t.card),
        code_bg_color: t.sunk,
        warn_fg_color: t.warn,
        error_fg_color: t.error,
        window_corner_radius: radius::PANEL,
        window_shadow: modal_shadow(),
        window_fill: t.card,
        window_stroke: line(t.border),
        window_highlight_topmost: false,
        menu_corner_radius: radius::CARD,
        panel_fill: t.canvas,
        popup_shadow: dragged_shadow(),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(1.5, t.text),
            ..TextCursorStyle::default()
        },
        button_frame: true,
        striped: false,
        image_loading_spinners: false,
        disabled_alpha: 1.0,
        ..theme.default_visuals()
    }
}
