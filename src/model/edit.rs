//! Every change that can be made to a case, as a value. Applying one either succeeds whole or changes nothing.

mod check;
mod choose;
mod rounds;

use std::sync::Arc;

use chrono::NaiveDate;

use super::board::{Card, Origin, Side, Voice};
use super::case::Case;
use super::child::Child;
use super::conflict::Choice;
use super::date::When;
use super::entry::Entry;
use super::experience::{Experience, Link, Until};
use super::ids::{
    AimId, BondId, CardId, ConflictId, CorrectionId, DepartureId, EntryId, ExperienceId,
    InvolvementId, LinkId, MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId,
    ScreeningId, StepId, SubGoalId, TurnId,
};
use super::instrument::{ReactionId, ThemeId};
use super::period::Period;
use super::person::{Bond, Involvement, Person, Seat};
use super::place::{Field, ItemRef};
use super::plan::{Aim, Status, Step, SubGoal, Turn};
use super::question::Question;
use super::round::{Departure, Leaving, Meeting, MeetingText, Round, RoundText};
use super::screening::{Answer, Observation, Row, Screening};
use super::stamp::Stamp;

/// The longest text one field takes, in bytes. Far beyond any comment, it only keeps a pasted book out of a field.
pub const LONGEST_TEXT: usize = 1 << 20;

/// A text column of a screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// What was seen; only observations have it.
    Text,
    /// *Oplysninger stammer fra*.
    Source,
    /// *Kommentarer*.
    Comment,
}

/// A change of a case. `Put…` adds the item, or replaces the one with the same id and keeps who created it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are what the variant's line names")]
pub enum Edit {
    /// Alias, key, birth and functional age.
    SetChild(Box<Child>),
    /// Begins a screening and closes those still open, so that the new one stands beside the old.
    BeginScreening { id: ScreeningId, begun: NaiveDate },
    /// Closes a screening: from then on it is only read.
    CloseScreening { id: ScreeningId, on: NaiveDate },
    /// Opens a closed screening again.
    ReopenScreening { id: ScreeningId },
    /// Changes the day a screening was begun.
    DateScreening { id: ScreeningId, begun: NaiveDate },
    /// Who took part in a screening.
    SetParticipants { id: ScreeningId, text: String },
    /// Takes a screening out of the case.
    RemoveScreening { id: ScreeningId },
    /// Answers a reaction, or clears its answer.
    SetAnswer {
        screening: ScreeningId,
        reaction: ReactionId,
        answer: Answer,
    },
    /// Writes source or comment of a reaction.
    SetRowText {
        screening: ScreeningId,
        reaction: ReactionId,
        column: Column,
        text: String,
    },
    /// Adds a behaviour outside the list.
    AddObservation {
        screening: ScreeningId,
        id: ObservationId,
        text: String,
    },
    /// Writes a column of a behaviour outside the list.
    SetObservationText {
        screening: ScreeningId,
        id: ObservationId,
        column: Column,
        text: String,
    },
    /// Takes a behaviour outside the list away.
    RemoveObservation {
        screening: ScreeningId,
        id: ObservationId,
    },
    /// Adds or replaces an experience.
    PutExperience(Box<Experience>),
    /// Takes an experience away, with its links; cards made from it stay and lose the reference.
    RemoveExperience(ExperienceId),
    /// Changes when an experience was, as by dragging it along the timeline.
    DateExperience {
        id: ExperienceId,
        when: Option<When>,
        until: Until,
    },
    /// Links a reaction and an experience.
    Link {
        id: LinkId,
        reaction: ReactionId,
        experience: ExperienceId,
        basis: String,
    },
    /// Writes what a link rests on, whose view it is and how sure they are; its ends stay.
    SetLink(Box<Link>),
    /// Takes a link away.
    Unlink(LinkId),
    /// Adds a card at the end of a field.
    AddCard {
        id: CardId,
        theme: ThemeId,
        side: Side,
        text: String,
        voice: Voice,
        origin: Option<Origin>,
    },
    /// Writes a card.
    SetCardText { id: CardId, text: String },
    /// Says whose words a card holds.
    SetCardVoice { id: CardId, voice: Voice },
    /// Says where a card came from.
    SetCardOrigin { id: CardId, origin: Option<Origin> },
    /// Moves a card to a field, before another card of that field or to its end.
    MoveCard {
        id: CardId,
        theme: ThemeId,
        side: Side,
        before: Option<CardId>,
    },
    /// Takes a card away.
    RemoveCard(CardId),
    /// Adds or replaces an aim.
    PutAim(Box<Aim>),
    /// Takes an aim away; its sub-goals stay.
    RemoveAim(AimId),
    /// Adds or replaces a sub-goal. One that is there keeps its status: that changes with [`Edit::TurnSubGoal`].
    PutSubGoal(Box<SubGoal>),
    /// Takes a sub-goal away, with its story and its steps.
    RemoveSubGoal(SubGoalId),
    /// Writes a turn in the story of a sub-goal, which stands so from then on. A change of status asks for a reason. Where a
    /// next time is said, it is looked at again then.
    TurnSubGoal {
        id: TurnId,
        sub_goal: SubGoalId,
        status: Status,
        reason: String,
        note: String,
        next: Option<When>,
    },
    /// Words a turn otherwise, or adds one that leaves the status as it is.
    PutTurn(Box<Turn>),
    /// Takes a turn out of the story; the sub-goal stands as it stood.
    RemoveTurn(TurnId),
    /// Adds or replaces a step within a sub-goal.
    PutStep(Box<Step>),
    /// Takes a step away.
    RemoveStep(StepId),
    /// Adds or replaces a person.
    PutPerson(Box<Person>),
    /// Takes a person away, with the bonds to others; cards keep the voice by name.
    RemovePerson(PersonId),
    /// Puts a person somewhere in the picture of the network, or out of it.
    SeatPerson { id: PersonId, seat: Option<Seat> },
    /// Adds or replaces a piece of knowledge.
    PutEntry(Box<Entry>),
    /// Takes a piece of knowledge away; cards made from it stay and lose the reference.
    RemoveEntry(EntryId),
    /// Adds or replaces a span of time.
    PutPeriod(Box<Period>),
    /// Changes when a span of time was.
    DatePeriod {
        id: PeriodId,
        when: Option<When>,
        until: Until,
    },
    /// Takes a span of time away.
    RemovePeriod(PeriodId),
    /// Adds or replaces what holds two people together.
    PutBond(Box<Bond>),
    /// Takes it away.
    RemoveBond(BondId),
    /// Adds or replaces a question.
    PutQuestion(Box<Question>),
    /// Takes a question away.
    RemoveQuestion(QuestionId),
    /// Adds or replaces somebody who could be drawn in.
    PutInvolvement(Box<Involvement>),
    /// Takes it away.
    RemoveInvolvement(InvolvementId),
    /// Begins a round. The one that is open is closed and its board frozen; the present cards are the draft of the new one.
    BeginRound { id: RoundId, on: NaiveDate },
    /// Closes a round and freezes its board: from then on it is only read.
    CloseRound { round: RoundId, on: NaiveDate },
    /// Opens the newest round again, as long as the board is what it was.
    ReopenRound { round: RoundId },
    /// Notes something beside a closed round, or beside a card of its board.
    Correct {
        id: CorrectionId,
        round: RoundId,
        card: Option<CardId>,
        text: String,
    },
    /// Adds a round or replaces an open one. Whether it is closed stays.
    PutRound(Box<Round>),
    /// Writes a text of an open round.
    SetRoundText {
        round: RoundId,
        field: RoundText,
        text: String,
    },
    /// Says when the next round is meant to be, while this one is open.
    SetRoundNext { round: RoundId, next: Option<When> },
    /// Chooses the themes of a session and their order; each is kept once.
    SetAgenda {
        round: RoundId,
        themes: Vec<ThemeId>,
    },
    /// Takes a round away, with its sessions, its corrections and why cards left in it.
    RemoveRound(RoundId),
    /// Takes a card away and notes why: in the open round, or in the newest.
    TakeOut {
        departure_id: DepartureId,
        card: CardId,
        leaving: Leaving,
        reason: String,
    },
    /// Adds or replaces why a card left.
    PutDeparture(Box<Departure>),
    /// Takes it away; the card stays gone.
    RemoveDeparture(DepartureId),
    /// Adds or replaces a session.
    PutMeeting(Box<Meeting>),
    /// Writes a text of a session.
    SetMeetingText {
        meeting: MeetingId,
        field: MeetingText,
        text: String,
    },
    /// Takes a session away.
    RemoveMeeting(MeetingId),
    /// Chooses between two versions of one place, or whether an item stays that one took out. Editing the place does not settle it.
    Settle { id: ConflictId, choice: Choice },
    /// Makes the content what it was in an older version. Identity, first stamp and the marks of what was erased stay, and
    /// nothing erased comes back.
    Restore(Box<Case>),
    /// Makes one item what it is in another version of the case, or one field of it. An item the other version does not have
    /// is removed.
    TakeOver {
        from: Arc<Case>,
        item: ItemRef,
        field: Option<Field>,
    },
    /// Removes an item for good: a mark is left, so that no older copy brings it back.
    Erase(ItemRef),
}

/// Why an edit could not be made. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The item, or one it points to, is not in the case (any more).
    Gone,
    /// This id belongs to another item already.
    Twice,
    /// The screening is closed and only read.
    Closed,
    /// The text is longer than [`LONGEST_TEXT`].
    TooLong,
    /// A link between the two is there already.
    LinkedAlready,
    /// A date lies outside the years a case knows.
    OutOfRange,
    /// The round is closed: what was wrong is noted beside it.
    Frozen,
    /// The round cannot be opened again: the board or the next round has gone on since.
    RoundGoneOn,
    /// The round is open, and there is one open round at a time.
    RoundOpen,
    /// No round begins before the newest did.
    RoundEarlier,
    /// A status changes with a reason.
    ReasonNeeded,
    /// The status of a sub-goal is turned in the plan, with a reason, and is not taken from an older version.
    OnlyInPlan,
    /// A person is held together with itself.
    Itself,
}

/// The field a typing edit writes to: edits of the same field in one go are one undo step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypingField {
    /// A field of the child.
    Child,
    /// The participants of a screening.
    Participants(ScreeningId),
    /// A column of a reaction.
    Row(ScreeningId, ReactionId, Column),
    /// A column of an observation.
    Observation(ScreeningId, ObservationId, Column),
    /// The text of a card.
    Card(CardId),
    /// What a link rests on.
    Link(LinkId),
    /// A text of a round.
    Round(RoundId, RoundText),
    /// When the next round is meant to be.
    RoundNext(RoundId),
    /// A text of a session.
    Meeting(MeetingId, MeetingText),
}

impl Edit {
    /// The stable name of the act; the words of undo steps and toasts are found by it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetChild(_) => "set-child",
            Self::BeginScreening { .. } => "begin-screening",
            Self::CloseScreening { .. } => "close-screening",
            Self::ReopenScreening { .. } => "reopen-screening",
            Self::DateScreening { .. } => "date-screening",
            Self::SetParticipants { .. } => "set-participants",
            Self::RemoveScreening { .. } => "remove-screening",
            Self::SetAnswer { .. } => "set-answer",
            Self::SetRowText {
                column: Column::Source,
                ..
            }
            | Self::SetObservationText {
                column: Column::Source,
                ..
            } => "set-source",
            Self::SetRowText { .. }
            | Self::SetObservationText {
                column: Column::Comment,
                ..
            } => "set-comment",
            Self::AddObservation { .. } => "add-observation",
            Self::SetObservationText { .. } => "set-observation",
            Self::RemoveObservation { .. } => "remove-observation",
            Self::PutExperience(_) => "put-experience",
            Self::RemoveExperience(_) => "remove-experience",
            Self::DateExperience { .. } => "date-experience",
            Self::Link { .. } => "link",
            Self::SetLink(_) => "set-link",
            Self::Unlink(_) => "unlink",
            Self::AddCard { .. } => "add-card",
            Self::SetCardText { .. } => "set-card-text",
            Self::SetCardVoice { .. } => "set-card-voice",
            Self::SetCardOrigin { .. } => "set-card-origin",
            Self::MoveCard { .. } => "move-card",
            Self::RemoveCard(_) => "remove-card",
            Self::PutAim(_) => "put-aim",
            Self::RemoveAim(_) => "remove-aim",
            Self::PutSubGoal(_) => "put-sub-goal",
            Self::RemoveSubGoal(_) => "remove-sub-goal",
            Self::PutPerson(_) => "put-person",
            Self::RemovePerson(_) => "remove-person",
            Self::SeatPerson { .. } => "seat-person",
            Self::DatePeriod { .. } => "date-period",
            Self::PutEntry(_) => "put-entry",
            Self::RemoveEntry(_) => "remove-entry",
            Self::PutPeriod(_) => "put-period",
            Self::RemovePeriod(_) => "remove-period",
            Self::PutBond(_) => "put-bond",
            Self::RemoveBond(_) => "remove-bond",
            Self::PutQuestion(_) => "put-question",
            Self::RemoveQuestion(_) => "remove-question",
            Self::PutInvolvement(_) => "put-involvement",
            Self::RemoveInvolvement(_) => "remove-involvement",
            Self::TurnSubGoal { .. } => "turn-sub-goal",
            Self::PutTurn(_) => "put-turn",
            Self::RemoveTurn(_) => "remove-turn",
            Self::PutStep(_) => "put-step",
            Self::RemoveStep(_) => "remove-step",
            Self::BeginRound { .. } => "begin-round",
            Self::CloseRound { .. } => "close-round",
            Self::ReopenRound { .. } => "reopen-round",
            Self::Correct { .. } => "correct",
            Self::PutRound(_) => "put-round",
            Self::SetRoundText { .. } => "set-round-text",
            Self::SetRoundNext { .. } => "set-round-next",
            Self::SetAgenda { .. } => "set-agenda",
            Self::RemoveRound(_) => "remove-round",
            Self::TakeOut { .. } => "take-out",
            Self::PutDeparture(_) => "put-departure",
            Self::RemoveDeparture(_) => "remove-departure",
            Self::PutMeeting(_) => "put-meeting",
            Self::SetMeetingText { .. } => "set-meeting-text",
            Self::RemoveMeeting(_) => "remove-meeting",
            Self::Settle { .. } => "settle",
            Self::Restore(_) => "restore",
            Self::TakeOver { .. } => "take-over",
            Self::Erase(_) => "erase",
        }
    }

    /// The field being typed into, when the edit is one of typing.
    pub const fn typing_field(&self) -> Option<TypingField> {
        match self {
            Self::SetChild(_) => Some(TypingField::Child),
            Self::SetParticipants { id, .. } => Some(TypingField::Participants(*id)),
            Self::SetRowText {
                screening,
                reaction,
                column,
                ..
            } => Some(TypingField::Row(*screening, *reaction, *column)),
            Self::SetObservationText {
                screening,
                id,
                column,
                ..
            } => Some(TypingField::Observation(*screening, *id, *column)),
            Self::SetCardText { id, .. } => Some(TypingField::Card(*id)),
            Self::SetLink(link) => Some(TypingField::Link(link.id)),
            Self::SetRoundNext { round, .. } => Some(TypingField::RoundNext(*round)),
            Self::SetRoundText { round, field, .. } => Some(TypingField::Round(*round, *field)),
            Self::SetMeetingText { meeting, field, .. } => {
                Some(TypingField::Meeting(*meeting, *field))
            }
            _ => None,
        }
    }
}

impl Case {
    /// The case after an edit; `self` stays as it was.
    pub fn with(&self, edit: &Edit, stamp: &Stamp) -> Result<Self, EditError> {
        edit.check(self)?;
        let mut case = self.clone();
        case.apply(edit, stamp)?;
        case.changed = stamp.clone();
        Ok(case)
    }

    fn apply(&mut self, edit: &Edit, stamp: &Stamp) -> Result<(), EditError> {
        match edit {
            Edit::SetChild(child) => self.child = (**child).clone(),
            Edit::BeginScreening { id, begun } => {
                for screening in &mut self.screenings {
                    if screening.is_open() {
                        // A new one may be entered with an earlier day: none ends before it began.
                        Arc::make_mut(screening).closed = Some(screening.begun.max(*begun));
                    }
                }
                self.screenings
                    .push(Arc::new(Screening::begin(*id, *begun, stamp)));
                self.screenings.sort_by_key(|screening| screening.begun);
            }
            Edit::CloseScreening { id, on } => self.any_screening(*id, stamp)?.closed = Some(*on),
            Edit::ReopenScreening { id } => self.any_screening(*id, stamp)?.closed = None,
            Edit::DateScreening { id, begun } => {
                self.open_screening(*id, stamp)?.begun = *begun;
                self.screenings.sort_by_key(|screening| screening.begun);
            }
            Edit::SetParticipants { id, text } => {
                self.open_screening(*id, stamp)?
                    .participants
                    .clone_from(text);
            }
            Edit::RemoveScreening { id } => self.remove(ItemRef::Screening(*id))?,
            Edit::SetAnswer {
                screening,
                reaction,
                answer,
            } => {
                self.open_row(*screening, *reaction, stamp)?.answer = *answer;
            }
            Edit::SetRowText {
                screening,
                reaction,
                column,
                text,
            } => {
                let row = self.open_row(*screening, *reaction, stamp)?;
                match column {
                    Column::Source => row.source.clone_from(text),
                    Column::Comment | Column::Text => row.comment.clone_from(text),
                }
            }
            Edit::AddObservation {
                screening,
                id,
                text,
            } => {
                let screening = self.open_screening(*screening, stamp)?;
                screening.observations.push(Arc::new(Observation {
                    id: *id,
                    text: text.clone(),
                    source: String::new(),
                    comment: String::new(),
                    changed: stamp.clone(),
                }));
            }
            Edit::SetObservationText {
                screening,
                id,
                column,
                text,
            } => {
                let screening = self.open_screening(*screening, stamp)?;
                let seen = find(&mut screening.observations, |seen| seen.id == *id)?;
                match column {
                    Column::Text => seen.text.clone_from(text),
                    Column::Source => seen.source.clone_from(text),
                    Column::Comment => seen.comment.clone_from(text),
                }
                seen.changed = stamp.clone();
            }
            Edit::RemoveObservation { screening, id } => {
                self.open_screening(*screening, stamp)?;
                self.remove(ItemRef::Observation(*screening, *id))?;
            }
            Edit::PutExperience(item) => put(&mut self.experiences, item, stamp, |item| item.id),
            Edit::RemoveExperience(id) => self.remove(ItemRef::Experience(*id))?,
            Edit::DateExperience { id, when, until } => {
                let item = find(&mut self.experiences, |item| item.id == *id)?;
                item.when.clone_from(when);
                item.until.clone_from(until);
                item.changed = stamp.clone();
            }
            Edit::Link {
                id,
                reaction,
                experience,
                basis,
            } => {
                if self
                    .links
                    .iter()
                    .any(|link| link.reaction == *reaction && link.experience == *experience)
                {
                    return Err(EditError::LinkedAlready);
                }
                let mut link = Link::new(*id, *reaction, *experience, stamp);
                link.basis.clone_from(basis);
                self.links.push(Arc::new(link));
            }
            Edit::SetLink(link) => {
                let known = find(&mut self.links, |known| known.id == link.id)?;
                known.basis.clone_from(&link.basis);
                known.sources.clone_from(&link.sources);
                known.certainty = link.certainty;
                known.changed = Some(stamp.clone());
            }
            Edit::Unlink(id) => self.remove(ItemRef::Link(*id))?,
            Edit::AddCard {
                id,
                theme,
                side,
                text,
                voice,
                origin,
            } => {
                self.cards.push(Arc::new(Card {
                    id: *id,
                    theme: *theme,
                    side: *side,
                    text: text.clone(),
                    voice: voice.clone(),
                    origin: *origin,
                    created: stamp.clone(),
                    changed: stamp.clone(),
                }));
            }
            Edit::SetCardText { id, text } => self.changed_card(*id, stamp)?.text.clone_from(text),
            Edit::SetCardVoice { id, voice } => {
                self.changed_card(*id, stamp)?.voice.clone_from(voice);
            }
            Edit::SetCardOrigin { id, origin } => self.changed_card(*id, stamp)?.origin = *origin,
            Edit::MoveCard {
                id,
                theme,
                side,
                before,
            } => self.move_card(*id, *theme, *side, *before, stamp)?,
            Edit::RemoveCard(id) => self.remove(ItemRef::Card(*id))?,
            Edit::PutAim(item) => put(&mut self.aims, item, stamp, |item| item.id),
            Edit::RemoveAim(id) => self.remove(ItemRef::Aim(*id))?,
            Edit::PutSubGoal(item) => {
                let mut item = (**item).clone();
                keep_once(&mut item.cards);
                put(&mut self.sub_goals, &item, stamp, |item| item.id);
            }
            Edit::RemoveSubGoal(id) => self.remove(ItemRef::SubGoal(*id))?,
            Edit::PutPerson(item) => put(&mut self.people, item, stamp, |item| item.id),
            Edit::RemovePerson(id) => self.remove(ItemRef::Person(*id))?,
            Edit::SeatPerson { id, seat } => {
                let person = find(&mut self.people, |person| person.id == *id)?;
                person.seat = *seat;
                person.changed = stamp.clone();
            }
            Edit::DatePeriod { id, when, until } => {
                let item = find(&mut self.periods, |item| item.id == *id)?;
                item.when.clone_from(when);
                item.until.clone_from(until);
                item.changed = stamp.clone();
            }
            Edit::PutEntry(item) => {
                let mut item = (**item).clone();
                if item.heading.is_resource() {
                    item.side = Side::Supports;
                }
                put(&mut self.entries, &item, stamp, |item| item.id);
            }
            Edit::RemoveEntry(id) => self.remove(ItemRef::Entry(*id))?,
            Edit::PutPeriod(item) => put(&mut self.periods, item, stamp, |item| item.id),
            Edit::RemovePeriod(id) => self.remove(ItemRef::Period(*id))?,
            Edit::PutBond(item) => put(&mut self.bonds, item, stamp, |item| item.id),
            Edit::RemoveBond(id) => self.remove(ItemRef::Bond(*id))?,
            Edit::PutQuestion(item) => put(&mut self.questions, item, stamp, |item| item.id),
            Edit::RemoveQuestion(id) => self.remove(ItemRef::Question(*id))?,
            Edit::PutInvolvement(item) => put(&mut self.involvements, item, stamp, |item| item.id),
            Edit::RemoveInvolvement(id) => self.remove(ItemRef::Involvement(*id))?,
            Edit::PutRound(item) => {
                put(&mut self.rounds, item, stamp, |item| item.id);
                self.rounds.sort_by_key(|round| round.begun);
            }
            Edit::RemoveRound(id) => self.remove(ItemRef::Round(*id))?,
            Edit::TurnSubGoal { .. }
            | Edit::PutTurn(_)
            | Edit::RemoveTurn(_)
            | Edit::PutStep(_)
            | Edit::RemoveStep(_) => self.apply_to_story(edit, stamp)?,
            Edit::BeginRound { .. }
            | Edit::CloseRound { .. }
            | Edit::ReopenRound { .. }
            | Edit::Correct { .. }
            | Edit::SetRoundText { .. }
            | Edit::SetRoundNext { .. }
            | Edit::SetAgenda { .. }
            | Edit::TakeOut { .. }
            | Edit::PutDeparture(_)
            | Edit::RemoveDeparture(_)
            | Edit::PutMeeting(_)
            | Edit::SetMeetingText { .. }
            | Edit::RemoveMeeting(_) => self.apply_to_round(edit, stamp)?,
            Edit::Settle { id, choice } => self.settle(*id, choice, stamp)?,
            Edit::Restore(version) => self.restore(version)?,
            Edit::TakeOver { from, item, field } => self.take_over(from, *item, *field, stamp)?,
            Edit::Erase(item) => self.erase(*item, stamp)?,
        }
        Ok(())
    }

    fn any_screening(
        &mut self,
        id: ScreeningId,
        stamp: &Stamp,
    ) -> Result<&mut Screening, EditError> {
        let screening = find(&mut self.screenings, |item| item.id == id)?;
        screening.changed = stamp.clone();
        Ok(screening)
    }

    fn open_screening(
        &mut self,
        id: ScreeningId,
        stamp: &Stamp,
    ) -> Result<&mut Screening, EditError> {
        let screening = self.any_screening(id, stamp)?;
        if screening.is_open() {
            Ok(screening)
        } else {
            Err(EditError::Closed)
        }
    }

    fn open_row(
        &mut self,
        screening: ScreeningId,
        reaction: ReactionId,
        stamp: &Stamp,
    ) -> Result<&mut Row, EditError> {
        let screening = self.open_screening(screening, stamp)?;
        let row = screening.row_mut(reaction);
        row.changed = Some(stamp.clone());
        Ok(row)
    }

    fn changed_card(&mut self, id: CardId, stamp: &Stamp) -> Result<&mut Card, EditError> {
        let card = find(&mut self.cards, |card| card.id == id)?;
        card.changed = stamp.clone();
        Ok(card)
    }

    fn move_card(
        &mut self,
        id: CardId,
        theme: ThemeId,
        side: Side,
        before: Option<CardId>,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let from = self
            .cards
            .iter()
            .position(|card| card.id == id)
            .ok_or(EditError::Gone)?;
        if before == Some(id) {
            return Ok(());
        }
        let to = match before {
            None => self.cards.len(),
            Some(before) => self
                .cards
                .iter()
                .position(|card| card.id == before && card.theme == theme && card.side == side)
                .ok_or(EditError::Gone)?,
        };
        let mut card = self.cards.remove(from);
        let moved = Arc::make_mut(&mut card);
        moved.theme = theme;
        moved.side = side;
        moved.changed = stamp.clone();
        self.cards.insert(if from < to { to - 1 } else { to }, card);
        Ok(())
    }
}

fn find<T: Clone>(items: &mut [Arc<T>], is_it: impl Fn(&T) -> bool) -> Result<&mut T, EditError> {
    items
        .iter_mut()
        .find(|item| is_it(item))
        .map(Arc::make_mut)
        .ok_or(EditError::Gone)
}

/// Keeps the first of those that stand more than once.
fn keep_once<T: Copy + Eq>(items: &mut Vec<T>) {
    let mut known = Vec::with_capacity(items.len());
    items.retain(|item| {
        let is_new = !known.contains(item);
        if is_new {
            known.push(*item);
        }
        is_new
    });
}

/// An item that knows who made and who last changed it.
trait Stamped {
    fn stamps(&mut self) -> (&mut Stamp, &mut Stamp);
}

macro_rules! stamped {
    ($($name:ty),*) => {$(
        impl Stamped for $name {
            fn stamps(&mut self) -> (&mut Stamp, &mut Stamp) {
                (&mut self.created, &mut self.changed)
            }
        }
    )*};
}

stamped!(
    Experience,
    Aim,
    SubGoal,
    Person,
    Entry,
    Period,
    Bond,
    Question,
    Involvement,
    Round,
    Departure,
    Meeting,
    Turn,
    Step
);

fn put<T: Clone + Stamped, Id: PartialEq>(
    items: &mut Vec<Arc<T>>,
    item: &T,
    stamp: &Stamp,
    id: impl Fn(&T) -> Id,
) {
    let mut item = item.clone();
    *item.stamps().1 = stamp.clone();
    if let Some(known) = items.iter_mut().find(|known| id(known) == id(&item)) {
        let known = Arc::make_mut(known);
        *item.stamps().0 = known.stamps().0.clone();
        *known = item;
    } else {
        *item.stamps().0 = stamp.clone();
        items.push(Arc::new(item));
    }
}
