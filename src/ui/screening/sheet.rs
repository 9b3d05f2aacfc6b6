//! The screening being looked at, and the way edits reach it: a case without one gets it with the first edit.

use std::cell::Cell;

use egui::Id;

use super::super::Cx;
use crate::app::Command;
use crate::model::{
    Answer, Column, Edit, ItemRef, ObservationId, ReactionId, Row, Screening, ScreeningId,
};

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Line {
    /// One of the eleven.
    Reaction(ReactionId),
    /// A behaviour outside the list.
    Outside(ObservationId),
}

/// What can have the keyboard in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    /// What was seen, in lines outside the list.
    Text,
    /// The question mark.
    Help,
    /// JA.
    Yes,
    /// NEJ.
    No,
    /// Who it is known from.
    Source,
    /// When and how it shows.
    Comment,
    /// The bin, in lines outside the list.
    Delete,
    /// The mark that there are two versions.
    Mark,
}

impl Spot {
    /// The text column of the case it shows.
    pub(super) const fn column(self) -> Option<Column> {
        match self {
            Self::Text => Some(Column::Text),
            Self::Source => Some(Column::Source),
            Self::Comment => Some(Column::Comment),
            Self::Help | Self::Yes | Self::No | Self::Delete | Self::Mark => None,
        }
    }
}

/// A cell of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    /// The line.
    pub line: Line,
    /// The place in it.
    pub spot: Spot,
}

impl Place {
    pub(super) const fn new(line: Line, spot: Spot) -> Self {
        Self { line, spot }
    }

    /// The widget in this place. It does not depend on the screening shown, so the keyboard stays when the first edit begins one.
    pub(super) fn id(self) -> Id {
        Id::unique(("screening", self))
    }
}

/// The screening shown, the one before it, and whether it can be written in.
pub(super) struct Sheet<'a> {
    /// `None` while the case has no screening: the grid is shown empty.
    pub screening: Option<&'a Screening>,
    /// The screening before this one.
    pub former: Option<&'a Screening>,
    /// Whether answers and texts can be changed.
    pub editable: bool,
    begun: Cell<Option<ScreeningId>>,
}

impl<'a> Sheet<'a> {
    /// The chosen screening, or the newest.
    pub(super) fn of(cx: &Cx<'a>, chosen: Option<ScreeningId>) -> Self {
        let screenings = cx.case().map_or(&[][..], |case| &case.screenings);
        let at = chosen
            .and_then(|id| screenings.iter().position(|item| item.id == id))
            .or_else(|| screenings.len().checked_sub(1));
        let screening = at.map(|at| &*screenings[at]);
        let former = at
            .and_then(|at| at.checked_sub(1))
            .map(|at| &*screenings[at]);
        Self {
            screening,
            former,
            editable: cx.can_edit() && screening.is_none_or(Screening::is_open),
            begun: Cell::new(None),
        }
    }

    /// A line as an item of the case; `None` while it has no screening.
    pub(super) fn item(&self, line: Line) -> Option<ItemRef> {
        let screening = self.screening?.id;
        Some(match line {
            Line::Reaction(reaction) => ItemRef::Row(screening, reaction),
            Line::Outside(id) => ItemRef::Observation(screening, id),
        })
    }

    /// The row of a reaction.
    pub(super) fn row(&self, reaction: ReactionId) -> Option<&'a Row> {
        self.screening.and_then(|screening| screening.row(reaction))
    }

    /// The answer to a reaction.
    pub(super) fn answer(&self, reaction: ReactionId) -> Answer {
        self.row(reaction)
            .map_or(Answer::Unanswered, |row| row.answer)
    }

    /// The text in a place; empty where there is none.
    pub(super) fn text(&self, place: Place) -> &'a str {
        match (place.line, place.spot) {
            (Line::Reaction(reaction), Spot::Source) => {
                self.row(reaction).map_or("", |row| &row.source)
            }
            (Line::Reaction(reaction), Spot::Comment) => {
                self.row(reaction).map_or("", |row| &row.comment)
            }
            (Line::Outside(id), spot) => self
                .screening
                .and_then(|screening| screening.observations.iter().find(|seen| seen.id == id))
                .map_or("", |seen| match spot {
                    Spot::Text => &seen.text,
                    Spot::Source => &seen.source,
                    Spot::Comment => &seen.comment,
                    _ => "",
                }),
            _ => "",
        }
    }

    /// The screening to write in; begins one where the case has none.
    pub(super) fn writable(&self, cx: &mut Cx<'_>) -> Option<ScreeningId> {
        if !self.editable {
            return None;
        }
        if let Some(screening) = self.screening {
            return Some(screening.id);
        }
        if self.begun.get().is_none() {
            let id = ScreeningId::fresh();
            let begun = cx.state.today();
            cx.push(Edit::BeginScreening { id, begun });
            self.begun.set(Some(id));
        }
        self.begun.get()
    }

    /// Answers a reaction.
    pub(super) fn set_answer(&self, cx: &mut Cx<'_>, reaction: ReactionId, answer: Answer) {
        if self.answer(reaction) == answer {
            return;
        }
        if let Some(screening) = self.writable(cx) {
            cx.push(Edit::SetAnswer {
                screening,
                reaction,
                answer,
            });
        }
    }

    /// The edit that writes `text` into a place.
    fn writing(&self, cx: &mut Cx<'_>, place: Place, text: String) -> Option<Edit> {
        let column = place.spot.column()?;
        if self.text(place) == text {
            return None;
        }
        let screening = self.writable(cx)?;
        Some(match place.line {
            Line::Reaction(reaction) => Edit::SetRowText {
                screening,
                reaction,
                column,
                text,
            },
            Line::Outside(id) => Edit::SetObservationText {
                screening,
                id,
                column,
                text,
            },
        })
    }

    /// Writes `text` into a place.
    pub(super) fn set_text(&self, cx: &mut Cx<'_>, place: Place, text: String) {
        if let Some(edit) = self.writing(cx, place, text) {
            cx.push(edit);
        }
    }

    /// Empties a place; a toast offers the way back.
    pub(super) fn clear_text(&self, cx: &mut Cx<'_>, place: Place) {
        if let Some(edit) = self.writing(cx, place, String::new()) {
            cx.push(Command::Rest);
            cx.push(Command::EditWithToast(edit));
            cx.push(Command::Rest);
        }
    }
}
