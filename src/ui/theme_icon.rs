//! The icon a theme is known by, together with its name, place and ink.

use crate::design::Icon;
use crate::model::ThemeId;

/// The icon of a theme.
pub const fn theme_icon(theme: ThemeId) -> Icon {
    match theme {
        ThemeId::T1 => Icon::Shield,
        ThemeId::T2 => Icon::Sun,
        ThemeId::T3 => Icon::HeartHandshake,
        ThemeId::T4 => Icon::Waves,
        ThemeId::T5 => Icon::BookOpen,
        ThemeId::T6 => Icon::Flame,
    }
}
