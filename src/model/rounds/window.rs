//! When a new round may begin, and when the first follow-up is due: whole weeks and calendar months, reckoned on dates alone.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::model::Case;

/// The first follow-up is made within so many calendar months.
const FIRST_FOLLOW_UP: Months = Months::new(3);

/// In which weeks after a round began a new one may begin. Where `earliest` is the later of the two they change places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weeks {
    /// The window opens when so many weeks have passed.
    pub earliest: u8,
    /// The window closes when so many weeks have passed.
    pub latest: u8,
}

impl Default for Weeks {
    /// The model is taken up again every 6th to 10th week.
    fn default() -> Self {
        Self {
            earliest: 6,
            latest: 10,
        }
    }
}

/// How a day stands to the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WindowState {
    /// Before it opens.
    NotYet,
    /// From the day it opens to the day it closes, both included.
    Open,
    /// After it closed.
    Past,
}

/// The window for a new round, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// Whole weeks since the round began; 0 also before that day.
    pub week: u32,
    /// The first day of the window.
    pub opens: NaiveDate,
    /// The last day of the window.
    pub closes: NaiveDate,
    /// How the day stands to it.
    pub state: WindowState,
}

/// The window for a new round after one that began on `begun`, seen from `today`.
pub fn window(begun: NaiveDate, today: NaiveDate, weeks: Weeks) -> Window {
    let after = |weeks: u8| {
        begun
            .checked_add_days(Days::new(7 * u64::from(weeks)))
            .unwrap_or(NaiveDate::MAX)
    };
    let opens = after(weeks.earliest.min(weeks.latest));
    let closes = after(weeks.earliest.max(weeks.latest));
    Window {
        week: u32::try_from((today - begun).num_weeks()).unwrap_or(0),
        opens,
        closes,
        state: if today < opens {
            WindowState::NotYet
        } else if today <= closes {
            WindowState::Open
        } else {
            WindowState::Past
        },
    }
}

/// The window after the newest round, whether that is closed or not; `None` without a round.
pub fn window_of(case: &Case, today: NaiveDate, weeks: Weeks) -> Option<Window> {
    case.last_round()
        .map(|(_, round)| window(round.begun, today, weeks))
}

/// What the day of the first follow-up is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowUpBasis {
    /// The day the first aim was received.
    FirstAim(NaiveDate),
    /// The day the first round began.
    FirstRound(NaiveDate),
}

/// The day until which the first follow-up is made: three calendar months after the first aim was received, or after the first
/// round began where no aim has an exact day. A month that is too short ends on its last day. `None` when there is neither, and
/// as soon as a second round has begun.
pub fn first_follow_up(case: &Case) -> Option<(NaiveDate, FollowUpBasis)> {
    if case.rounds.len() > 1 {
        return None;
    }
    let received = case.aims.iter().filter_map(|aim| {
        let date = aim.received.as_ref()?.date;
        let span = date.is_exact().then(|| date.span(None))??;
        Some(span.earliest)
    });
    let first_round = case.rounds.first().map(|round| round.begun);
    let (from, basis) = match (received.min(), first_round) {
        (Some(day), _) => (day, FollowUpBasis::FirstAim(day)),
        (None, Some(day)) => (day, FollowUpBasis::FirstRound(day)),
        (None, None) => return None,
    };
    Some((from.checked_add_months(FIRST_FOLLOW_UP)?, basis))
}

#[cfg(test)]
mod tests;
