//! Colours by role. Everything drawn asks for a role, never for a colour, so light and dark stay one design and the contrast test below covers
//! every pair that can meet on screen.

use std::sync::LazyLock;

use egui::{Color32, Theme};
use serde::{Deserialize, Deserializer};

/// The opacity of what steps back while something else is selected. Never less: text must stay readable on a projector.
pub const DIMMED: f32 = 0.55;

/// The opacity of choices that are not current but are the next thing to choose.
pub const RECEDED: f32 = 0.8;

/// The opacity of a card while it is dragged.
pub const DRAGGED: f32 = 0.92;

macro_rules! roles {
    ($(#[$doc:meta])* $name:ident { $($(#[$role_doc:meta])* $role:ident,)* } + { $($(#[$extra_doc:meta])* $extra:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$role_doc])* #[serde(deserialize_with = "colour")] pub $role: Color32,)*
            $($(#[$extra_doc])* pub $extra: $kind,)*
        }
    };
}

roles! {
    /// Every colour of one mode, by what it is for.
    Tokens {
        /// The window behind everything.
        canvas,
        /// Cards, bars, panels, fields.
        card,
        /// Hovered buttons, frozen rounds, neutral chips.
        sunk,
        /// A hovered row: halfway between card and sunk.
        row_hover,
        /// Body text.
        text,
        /// Secondary text.
        muted,
        /// Hints and meta lines. Not on `select` or `select_half`: there `muted` or `on_select` is used.
        faint,
        /// Decoration: card edges and lines.
        border,
        /// Edges that carry meaning: fields, ticks, resting links.
        border_strong,
        /// The focus ring, the selected link, the radio dot.
        focus,
        /// The one dark button, a chosen answer, the line of today, the toast.
        primary,
        /// The dark button under the pointer.
        primary_hover,
        /// Text on `primary`.
        on_primary,
        /// The selected row, navigation item or view.
        select,
        /// Text on `select`.
        on_select,
        /// The current row of a form table.
        select_half,
        /// The edge of a chosen filter or a card in a multi-selection.
        select_edge,
        /// Something went wrong technically.
        error,
        /// Something technical needs attention.
        warn,
        /// Something technical succeeded.
        ok,
        /// Something technical is worth knowing.
        info,
        /// Fill of a warning slim bar.
        bar_warn,
        /// Fill of an error slim bar.
        bar_error,
        /// Fill of an information slim bar.
        bar_info,
        /// The help box inside panels.
        note,
        /// Bands of the life line.
        band,
        /// Bands for placement, school and closed rounds.
        band_quiet,
        /// Year lines.
        grid,
        /// The wash to the right of today.
        future,
        /// Links of other reactions while one is selected.
        link_rest_dimmed,
        /// What lies over the window behind a modal.
        scrim,
        /// Chips in a frozen round.
        chip_frozen,
    } + {
        /// The six themes in the instrument's order; see [`Tokens::theme`].
        themes: [ThemeColors; 6],
    }
}

roles! {
    /// The colours of one of the six themes.
    ThemeColors {
        /// Icon, edge bar, step band.
        ink,
        /// The theme's panel.
        wash,
        /// The panel's edge.
        edge,
        /// A chip on a card of the theme.
        chip,
    } + {}
}

static LIGHT: LazyLock<Tokens> =
    LazyLock::new(|| parsed(include_str!("../../assets/theme/light.ron")));
static DARK: LazyLock<Tokens> =
    LazyLock::new(|| parsed(include_str!("../../assets/theme/dark.ron")));

#[expect(
    clippy::expect_used,
    reason = "the palette is compiled in and read by a test"
)]
fn parsed(ron: &str) -> Tokens {
    ron::from_str(ron).expect("the palette is a complete set of roles")
}

impl Tokens {
    /// The palette of a mode.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The palette `ui` is drawn in.
    pub fn current(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode {
            &DARK
        } else {
            &LIGHT
        }
    }

    /// The colours of theme `n`, counted from 0 in the instrument's order. A number beyond the sixth gives the last.
    pub fn theme(&self, n: usize) -> &ThemeColors {
        &self.themes[n.min(self.themes.len() - 1)]
    }
}

/// `from` blended towards `to`; `share` runs from 0 (all `from`) to 1 (all `to`). Both are opaque.
pub fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let blend = |a: u8, b: u8| {
        (f32::from(a) + (f32::from(b) - f32::from(a)) * share.clamp(0.0, 1.0)).round() as u8
    };
    Color32::from_rgb(
        blend(from.r(), to.r()),
        blend(from.g(), to.g()),
        blend(from.b(), to.b()),
    )
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let hex = <&str>::deserialize(deserializer)?;
    Color32::from_hex(hex).map_err(|_| serde::de::Error::custom(format!("not a colour: {hex}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.2.
    fn luminance(color: Color32) -> f64 {
        let channel = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn demand(mode: &str, least: f64, over: &[(&str, Color32)], under: &[(&str, Color32)]) {
        for (ink, ink_color) in over {
            for (ground, ground_color) in under {
                let ratio = contrast(*ink_color, *ground_color);
                assert!(
                    ratio >= least,
                    "{mode}: {ink} on {ground} is {ratio:.2}:1, wanted {least}:1"
                );
            }
        }
    }

    #[test]
    fn every_pair_that_meets_on_screen_has_enough_contrast() {
        for (mode, t) in [
            ("light", Tokens::of(Theme::Light)),
            ("dark", Tokens::of(Theme::Dark)),
        ] {
            let mut grounds = vec![
                ("canvas", t.canvas),
                ("card", t.card),
                ("sunk", t.sunk),
                ("row_hover", t.row_hover),
                ("future", t.future),
            ];
            grounds.extend(t.themes.iter().map(|theme| ("wash", theme.wash)));
            demand(
                mode,
                4.5,
                &[("text", t.text), ("muted", t.muted), ("faint", t.faint)],
                &grounds,
            );
            demand(
                mode,
                4.5,
                &[
                    ("on_select", t.on_select),
                    ("muted", t.muted),
                    ("text", t.text),
                ],
                &[("select", t.select), ("select_half", t.select_half)],
            );
            demand(
                mode,
                4.5,
                &[("on_primary", t.on_primary)],
                &[("primary", t.primary), ("primary_hover", t.primary_hover)],
            );
            demand(
                mode,
                4.5,
                &[("text", t.text)],
                &[
                    ("bar_warn", t.bar_warn),
                    ("bar_error", t.bar_error),
                    ("bar_info", t.bar_info),
                    ("note", t.note),
                    ("chip_frozen", t.chip_frozen),
                ],
            );
            let chips: Vec<_> = t.themes.iter().map(|theme| ("chip", theme.chip)).collect();
            demand(mode, 4.5, &[("text", t.text)], &chips);
            demand(
                mode,
                4.5,
                &[
                    ("error", t.error),
                    ("warn", t.warn),
                    ("ok", t.ok),
                    ("info", t.info),
                    ("focus", t.focus),
                ],
                &[("card", t.card)],
            );
            demand(mode, 4.5, &[("warn", t.warn)], &[("bar_warn", t.bar_warn)]);
            demand(
                mode,
                4.5,
                &[("error", t.error)],
                &[("bar_error", t.bar_error)],
            );
            demand(mode, 4.5, &[("info", t.info)], &[("bar_info", t.bar_info)]);
            let edges = [
                ("border_strong", t.border_strong),
                ("focus", t.focus),
                ("band", t.band),
                ("band_quiet", t.band_quiet),
            ];
            demand(mode, 3.0, &edges, &[("canvas", t.canvas), ("card", t.card)]);
            for theme in &t.themes {
                demand(
                    mode,
                    3.0,
                    &[("ink", theme.ink), ("focus", t.focus)],
                    &[("wash", theme.wash), ("card", t.card)],
                );
            }
        }
    }

    #[test]
    fn mixing_goes_from_one_end_to_the_other() {
        let (black, white) = (Color32::BLACK, Color32::WHITE);
        assert_eq!(mix(black, white, 0.0), black);
        assert_eq!(mix(black, white, 1.0), white);
        assert_eq!(mix(black, white, 2.0), white);
        assert_eq!(
            Tokens::of(Theme::Light).theme(99),
            Tokens::of(Theme::Light).theme(5)
        );
    }
}
