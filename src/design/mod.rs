//! What the program looks like: colours by role, type, measures and icons. The only place that knows a colour; it knows nothing of cases.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the place where colours are made"
)]

pub mod fonts;
pub mod icons;
pub mod measures;
pub mod style;
pub mod tokens;

pub use fonts::Font;
pub use icons::Icon;
pub use measures::{height, icon_size, radius, space, width};
pub use tokens::{ThemeColors, Tokens};

use egui::{Context, Theme};

/// Gives a context the program's fonts, icons and both styles. Once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.add_glyph_rasterizer(icons::rasterizer());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style::style(theme));
    }
}

/// Whether things may glide, or change at once for those who want calm or sit at the far end of a slow line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Motion {
    /// Short fades.
    #[default]
    Gentle,
    /// None at all.
    Still,
}

/// Applies a choice of motion to both styles.
pub fn set_motion(ctx: &Context, motion: Motion) {
    ctx.all_styles_mut(|style| {
        let still = motion == Motion::Still;
        style.animation_time = if still { 0.0 } else { measures::FADE_SECS };
        style.scroll_animation = if still {
            egui::style::ScrollAnimation::none()
        } else {
            egui::style::ScrollAnimation::default()
        };
        style.visuals.text_cursor.blink = !still;
    });
}
