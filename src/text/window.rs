//! The window for a new round in words.

use super::Words;
use crate::model::rounds::{Window, WindowState};

impl Words {
    /// How today stands to the window for a new round: *ikke endnu, uge 3*, *åben, uge 7*, *over tiden, uge 12*; without
    /// a round *ingen runde endnu*. The week counts whole weeks since the round began.
    pub fn window_text(&self, window: Option<&Window>) -> String {
        let Some(window) = window else {
            return self.t("window-no-round").to_owned();
        };
        self.tf(
            "window-state-week",
            &[
                ("state", self.window_state(window.state).into()),
                ("week", window.week.into()),
            ],
        )
    }

    /// The state alone: *ikke endnu*, *åben*, *over tiden*.
    pub fn window_state(&self, state: WindowState) -> &str {
        self.t(match state {
            WindowState::NotYet => "window-not-yet",
            WindowState::Open => "window-open",
            WindowState::Past => "window-past",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::Lang,
        model::rounds::{Weeks, window},
    };

    #[test]
    fn the_window_in_words() {
        let begun = "2026-10-02".parse().expect("a real day");
        for (today, danish, english) in [
            ("2026-10-02", "ikke endnu, uge 0", "not yet, week 0"),
            ("2026-10-23", "ikke endnu, uge 3", "not yet, week 3"),
            ("2026-11-20", "åben, uge 7", "open, week 7"),
            ("2026-12-11", "åben, uge 10", "open, week 10"),
            (
                "2026-12-25",
                "over tiden, uge 12",
                "past the window, week 12",
            ),
        ] {
            let today = today.parse().expect("a real day");
            let seen = window(begun, today, Weeks::default());
            assert_eq!(Words::of(Lang::Da).window_text(Some(&seen)), danish);
            assert_eq!(Words::of(Lang::En).window_text(Some(&seen)), english);
        }
        assert_eq!(Words::of(Lang::Da).window_text(None), "ingen runde endnu");
        assert_eq!(Words::of(Lang::En).window_text(None), "no round yet");
    }
}
