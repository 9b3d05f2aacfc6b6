//! The window for the next round: a strip of weeks, and the same in a sentence.

use egui::{Align, Layout, Ui};

use crate::design::{Font, space};
use crate::model::rounds::{WindowState, first_follow_up, window_of};
use crate::ui::Cx;
use crate::ui::widgets::{
    Level, WeekNumbers, heading_ui, label_ui, panel_frame, paragraph_ui, week_strip_ui,
};

/// A box with the window for the round after the newest, as wide as there is room. Nothing where there is no round yet.
pub fn window_box_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(case) = cx.case() else { return };
    let (today, weeks) = (cx.state.today(), cx.state.settings.weeks);
    let Some(window) = window_of(case, today, weeks) else {
        return;
    };
    let (words, t) = (cx.words, cx.tokens);
    let next = case.last_round().map_or(1, |(number, _)| number + 1);
    let (key, day) = match window.state {
        WindowState::NotYet => ("round-window-not-yet", window.opens),
        WindowState::Open => ("round-window-open", window.closes),
        WindowState::Past => ("round-window-past", window.closes),
    };
    let sentence = words.tf(
        key,
        &[
            ("week", window.week.into()),
            ("n", next.into()),
            ("date", (&words.date(day)).into()),
        ],
    );
    panel_frame(t).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::TINY;
        ui.horizontal(|ui| {
            heading_ui(ui, t, words.t("round-window-title"), Level::Group);
            ui.add_space(space::SMALL);
            let state = words.window_text(Some(&window));
            label_ui(ui, &state, Font::Body, t.text);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let span = words.date_span(window.opens, window.closes);
                label_ui(ui, &span, Font::Small, t.muted);
            });
        });
        let range = u32::from(weeks.earliest)..=u32::from(weeks.latest);
        week_strip_ui(ui, t, window.week, &range, &sentence, WeekNumbers::Shown);
        paragraph_ui(ui, &sentence, Font::Body, t.text);
        if let Some((day, _)) = first_follow_up(case) {
            let day = words.date(day);
            let told = words.tf("round-follow-up", &[("date", (&day).into())]);
            paragraph_ui(ui, &told, Font::Small, t.muted);
        }
    });
}
