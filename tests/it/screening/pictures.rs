//! What the grid looks like.

use aoa_tavle::app::View;
use aoa_tavle::lang::Lang;
use egui::{Theme, Vec2, vec2};

use super::super::harness::{LAPTOP, ROOMY, state_with, window};

/// Draws pictures to look at into the folder named by the variable, for whoever works on the grid.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("AOA_TAVLE_LOOK") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let sizes: [(&str, Vec2, Theme, Lang); 6] = [
        ("roomy", ROOMY, Theme::Light, Lang::Da),
        ("dark", ROOMY, Theme::Dark, Lang::Da),
        ("laptop", LAPTOP, Theme::Light, Lang::Da),
        ("english", LAPTOP, Theme::Light, Lang::En),
        ("narrow", vec2(900.0, 800.0), Theme::Light, Lang::Da),
        ("double", vec2(640.0, 400.0), Theme::Light, Lang::Da),
    ];
    for (name, size, theme, lang) in sizes {
        let mut state = state_with(super::half_filled());
        state.view = View::Screening;
        state.lang = lang;
        state.settings.language = Some(lang);
        let mut window = window(state, size, theme);
        window.run();
        window
            .render()
            .unwrap()
            .save(folder.join(format!("{name}.png")))
            .unwrap();
    }
}
