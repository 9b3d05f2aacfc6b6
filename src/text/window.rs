//! The window for a new round in words.

use super::Words;
use crate::model::rounds::{Window, WindowState};

impl Words {
    /// How today stands to the window for a new round: *ikke endnu*, *åben, uge 7*, *over tiden*; without a round
    /// *ingen runde endnu*. The week counts whole weeks since the round began.
    pub fn window_text(&self, window: Option<&Window>) -> String {
        let Some(window) = window else {
            return self.t("window-no-round").to_owned();
        };
        match window.state {
            WindowState::NotYet => self.t("window-not-yet").to_owned(),
            WindowState::Open => self.tf("window-open", &[("week", window.week.into())]),
            WindowState::Past => self.t("window-past").to_owned(),
        }
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
            ("2026-10-02", "ikke endnu", "not yet"),
            ("2026-10-23", "ikke endnu", "not yet"),
            ("2026-11-20", "åben, uge 7", "open, week 7"),
            ("2026-12-11", "åben, uge 10", "open, week 10"),
            ("2026-12-25", "over tiden", "past the window"),
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
