//! The two languages of the program: a leaf both `text` and `model` may use.

use serde::{Deserialize, Serialize};

/// A language the program speaks. Danish is the source language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Danish, the language of the instrument and of its users.
    #[default]
    Da,
    /// English, complete, for those who read the program rather than use it in a municipality.
    En,
}

impl Lang {
    /// Every language, the source language first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The language tag, also the name of the folder under `assets/locales`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language for a locale such as `en-GB` or `da_DK.UTF-8`. Danish unless it explicitly says English,
    /// because a machine set up in German or Polish still stands in a Danish municipality.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default();
        if language.eq_ignore_ascii_case("en") {
            Self::En
        } else {
            Self::Da
        }
    }

    /// The language the machine is set to, Danish where it does not say.
    pub fn from_system() -> Self {
        sys_locale::get_locale().map_or(Self::Da, |locale| Self::from_locale(&locale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_unless_the_machine_says_english() {
        for (locale, expect) in [
            ("da-DK", Lang::Da),
            ("da_DK.UTF-8", Lang::Da),
            ("en-GB", Lang::En),
            ("EN", Lang::En),
            ("en_US.UTF-8", Lang::En),
            ("de-DE", Lang::Da),
            ("eng", Lang::Da),
            ("C", Lang::Da),
            ("", Lang::Da),
        ] {
            assert_eq!(Lang::from_locale(locale), expect, "{locale}");
        }
    }
}
