//! Something new at a place of the line: the lane says what, the place says when.

use super::TimelineView;
use super::entries::Lane;
use super::layout::Layout;
use super::redate::{Precision, day_under};
use super::scale::Scale;
use crate::app::Command;
use crate::app::forms::Beginning;
use crate::model::date::Sense;
use crate::model::{Course, PartialDate, PeriodKind, When};
use crate::ui::Cx;

/// What is begun in a lane; reactions come from screenings, and rounds are begun for the whole case.
fn begun_in(lane: Lane) -> Option<Beginning> {
    let course = |sudden, lasting| Course { sudden, lasting };
    Some(match lane {
        Lane::Ages => Beginning::AgeNote,
        Lane::Conditions => Beginning::Experience(course(false, true)),
        Lane::Experiences => Beginning::Experience(course(true, false)),
        Lane::Placement => Beginning::Period(PeriodKind::Placement, None),
        Lane::Presence => Beginning::Period(PeriodKind::Presence, None),
        Lane::SubGoals => Beginning::SubGoal,
        Lane::Life(person) => Beginning::Period(PeriodKind::Event, person),
        Lane::Reactions | Lane::Rounds => return None,
    })
}

/// The lane at a height, from the top of the lanes; a folded one takes nothing.
pub(super) fn lane_at(layout: &Layout, y: f32) -> Option<Lane> {
    let found = layout
        .lanes
        .iter()
        .find(|place| (place.top..place.top + place.height).contains(&y));
    found.filter(|place| !place.folded).map(|place| place.lane)
}

impl TimelineView {
    /// Opens the form of something new at a place: as exact as places can be told apart there, and about then unless days can.
    pub(super) fn begin_at(cx: &mut Cx<'_>, scale: &Scale, lane: Lane, x: f32) {
        let Some(what) = begun_in(lane).filter(|_| cx.can_edit()) else {
            return;
        };
        let precision = Precision::at(scale);
        let sense = match precision {
            Precision::Day => Sense::Exactly,
            _ => Sense::About,
        };
        let date = PartialDate {
            sense,
            point: precision.point(day_under(scale, x)),
        };
        let when = When {
            written: cx.words.when_text(&date),
            date,
        };
        cx.push(Command::BeginAt(what, when));
    }
}
