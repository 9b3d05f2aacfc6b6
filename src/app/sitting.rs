//! A session at the board: the themes it takes in the order it takes them, how long it has lasted, and where its notes go.

use chrono::{DateTime, FixedOffset};

use super::command::View;
use super::question::Question;
use super::state::State;
use super::update::make;
use super::writing::editable;
use crate::model::{Case, Edit, Meeting, MeetingId, ThemeId};

/// The agenda while it is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaForm {
    /// Every theme in the order chosen, and whether the session takes it.
    pub rows: Vec<(ThemeId, bool)>,
}

impl AgendaForm {
    /// The agenda of the open round; all themes in their own order where none was chosen.
    pub fn of(case: &Case) -> Self {
        let chosen = case.open_round().map_or(&[][..], |round| &round.agenda);
        let takes_all = chosen.is_empty();
        let rest = ThemeId::ALL.into_iter();
        let rest = rest.filter(|theme| !chosen.contains(theme));
        Self {
            rows: chosen
                .iter()
                .map(|theme| (*theme, true))
                .chain(rest.map(|theme| (theme, takes_all)))
                .collect(),
        }
    }

    /// The themes taken, in their order.
    pub fn themes(&self) -> Vec<ThemeId> {
        let taken = self.rows.iter().filter(|(_, is_taken)| *is_taken);
        taken.map(|(theme, _)| *theme).collect()
    }

    /// Takes a theme, or leaves it out.
    pub fn toggle(&mut self, theme: ThemeId) {
        for (other, is_taken) in &mut self.rows {
            *is_taken ^= *other == theme;
        }
    }

    /// Moves a theme before the row that stands at `before` now, or to the end.
    pub fn move_before(&mut self, theme: ThemeId, before: usize) {
        let Some(from) = self.rows.iter().position(|(other, _)| *other == theme) else {
            return;
        };
        let row = self.rows.remove(from);
        let to = if before > from { before - 1 } else { before };
        self.rows.insert(to.min(self.rows.len()), row);
    }
}

/// Whether the minutes since the beginning are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Minutes {
    /// They are.
    #[default]
    Shown,
    /// Somebody put them away.
    Hidden,
}

/// A session at the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The themes it takes, in their order.
    pub themes: Vec<ThemeId>,
    /// The theme at hand; `None` while the whole board is looked at.
    pub at: Option<ThemeId>,
    /// Where its notes stand, where there was a round for them.
    pub meeting: Option<MeetingId>,
    /// When it began.
    pub begun: DateTime<FixedOffset>,
    /// Whether its clock is shown.
    pub minutes: Minutes,
}

impl Sitting {
    /// Whole minutes since it began.
    pub fn lasted(&self, now: DateTime<FixedOffset>) -> i64 {
        (now - self.begun).num_minutes().max(0)
    }

    /// The place of the theme at hand, or of the one looked at last.
    fn place(&self) -> Option<usize> {
        let at = self.at?;
        self.themes.iter().position(|theme| *theme == at)
    }

    /// The theme after the one at hand; the first while none is.
    pub fn next(&self) -> Option<ThemeId> {
        let place = self.place().map_or(0, |place| place + 1);
        self.themes.get(place).copied()
    }

    /// The theme before the one at hand.
    pub fn previous(&self) -> Option<ThemeId> {
        self.themes.get(self.place()?.checked_sub(1)?).copied()
    }
}

/// Asks which themes a session takes, in what order.
pub(super) fn ask(state: &mut State) {
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let form = AgendaForm::of(session.case());
    state.view = View::Board;
    state.question = Some(Question::Agenda(Box::new(form)));
}

/// Keeps the agenda in the open round without beginning a session.
pub(super) fn keep(state: &mut State, form: &AgendaForm) {
    let round = state
        .session
        .as_ref()
        .and_then(|session| session.case().open_round())
        .filter(|round| round.agenda != form.themes())
        .map(|round| round.id);
    if let Some(round) = round {
        let themes = form.themes();
        make(state, &Edit::SetAgenda { round, themes });
    }
}

/// Begins a session with this agenda. It becomes a meeting of the open round, or of the one closed last; before the first
/// its notes have no place.
pub(super) fn begin(state: &mut State, form: &AgendaForm) {
    let themes = form.themes();
    if themes.is_empty() {
        return;
    }
    keep(state, form);
    let (stamp, today, now) = (state.stamp(), state.today(), state.now());
    let round = state
        .session
        .as_ref()
        .and_then(|session| session.case().round_of_meeting(today))
        .map(|round| round.id);
    let meeting = round.and_then(|round| {
        let mut meeting = Meeting::blank(MeetingId::fresh(), round, today, &stamp);
        meeting.themes.clone_from(&themes);
        let id = meeting.id;
        make(state, &Edit::PutMeeting(Box::new(meeting))).then_some(id)
    });
    if let Some(session) = &mut state.session {
        session.sitting = Some(Sitting {
            at: themes.first().copied(),
            themes,
            meeting,
            begun: now,
            minutes: Minutes::Shown,
        });
    }
    state.view = View::Board;
}

/// After how many seconds the clock of the session shows another minute, where it is looked at.
pub(super) fn next_minute(state: &State) -> Option<f64> {
    let sitting = state.session.as_ref()?.sitting.as_ref()?;
    let is_seen =
        state.view == View::Board && !state.shows_settings && sitting.minutes == Minutes::Shown;
    let passed = (state.now() - sitting.begun).num_milliseconds().max(0);
    is_seen.then(|| (60_000 - passed % 60_000) as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::example;

    fn sitting(themes: &[ThemeId]) -> Sitting {
        Sitting {
            themes: themes.to_vec(),
            at: themes.first().copied(),
            meeting: None,
            begun: "2026-11-16T14:00:30+01:00".parse().unwrap(),
            minutes: Minutes::Shown,
        }
    }

    #[test]
    fn the_agenda_opens_as_the_round_has_it_and_can_be_put_in_order() {
        let case = example();
        let mut form = AgendaForm::of(&case);
        assert_eq!(form.themes(), [ThemeId::T3, ThemeId::T5, ThemeId::T1]);
        assert_eq!(form.rows.len(), ThemeId::ALL.len());
        form.move_before(ThemeId::T1, 0);
        form.toggle(ThemeId::T5);
        assert_eq!(form.themes(), [ThemeId::T1, ThemeId::T3]);
        form.move_before(ThemeId::T1, 6);
        assert_eq!(form.rows.last(), Some(&(ThemeId::T1, true)));
        let mut without = case.clone();
        without.rounds.clear();
        assert_eq!(AgendaForm::of(&without).themes(), ThemeId::ALL);
    }

    #[test]
    fn one_goes_on_and_back_among_the_themes_of_the_agenda() {
        let mut sitting = sitting(&[ThemeId::T3, ThemeId::T1]);
        assert_eq!(
            (sitting.previous(), sitting.next()),
            (None, Some(ThemeId::T1))
        );
        sitting.at = Some(ThemeId::T1);
        assert_eq!(
            (sitting.previous(), sitting.next()),
            (Some(ThemeId::T3), None)
        );
        sitting.at = None;
        assert_eq!(
            (sitting.previous(), sitting.next()),
            (None, Some(ThemeId::T3))
        );
    }

    #[test]
    fn the_clock_counts_whole_minutes_and_never_back() {
        let sitting = sitting(&[ThemeId::T1]);
        let lasted = |at: &str| sitting.lasted(at.parse().unwrap());
        assert_eq!(lasted("2026-11-16T14:01:29+01:00"), 0);
        assert_eq!(lasted("2026-11-16T14:01:30+01:00"), 1);
        assert_eq!(lasted("2026-11-16T15:30:30+01:00"), 90);
        assert_eq!(lasted("2026-11-16T13:00:00+01:00"), 0);
    }
}
