//! What views ask for. A view changes nothing itself: it pushes commands, which run after the pass, in the same frame.

use std::path::PathBuf;

use super::act::Act;
use super::follow_up::FollowUp;
use super::forms::{Beginning, EntryForm, ExperienceForm, PeriodForm, QuestionForm, SubGoalForm};
use super::network_forms::{NetworkForm, NetworkStart};
use super::plan_forms::{AimForm, StepForm, SubGoalStart, TurnForm};
use super::question::Reply;
use super::settings::SettingsChange;
use crate::model::merge::Fate;
use crate::model::{
    AimId, CardId, Edit, EntryId, ExperienceId, Field, Heading, ItemRef, Origin, PeriodId,
    QuestionId, ReactionId, RoundId, Side, StepId, SubGoalId, ThemeId, Voice, When,
};
use crate::store::SaveId;

/// The ways to see a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The screening grid.
    #[default]
    Screening,
    /// Experiences and upbringing conditions as a table.
    Experiences,
    /// Reactions and experiences seen together (*dobbeltfokus*).
    Focus,
    /// The child's life.
    Timeline,
    /// Everything known, by the three conditions.
    Mapping,
    /// The AoA board.
    Board,
    /// The people around the child.
    Network,
    /// Aims, sub-goals and how they go.
    Plan,
    /// One round: the one in `State::shown_round`, or the newest.
    Round,
    /// Two rounds beside each other.
    Compare,
    /// What others changed, and what two people wrote at the same place.
    Merge,
    /// Older versions of the case beside the present one.
    Versions,
}

/// What is chosen in every view at once: the other side of it stays bright, the rest is dimmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InFocus {
    /// A reaction.
    Reaction(ReactionId),
    /// An experience.
    Experience(ExperienceId),
}

/// Which experience a form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which<Id> {
    /// One that does not exist yet.
    New,
    /// One of the case.
    Existing(Id),
}

/// Something to do.
#[derive(Clone, Debug)]
pub enum Command {
    /// Something asked for by key, menu or button.
    Act(Act),
    /// A change of the case that shows itself: no toast.
    Edit(Edit),
    /// A change of the case announced by a toast with *Fortryd*: for acts whose effect may be out of sight.
    EditWithToast(Edit),
    /// The user left a text field: what is typed next is an undo step of its own.
    Rest,
    /// Opens a case file.
    OpenPath(PathBuf),
    /// Takes a case off the list of recent ones.
    ForgetRecent(PathBuf),
    /// Answers the question on the screen.
    Reply(Reply),
    /// Changes a setting; it applies at once.
    Set(SettingsChange),
    /// Text to find in the view at hand; `None` ends finding.
    Find(Option<String>),
    /// What is typed in the search of everything; `None` closes it.
    Search(Option<String>),
    /// Puts text on the clipboard.
    Copy(String),
    /// The toast has been seen or sent away.
    DismissToast,
    /// A slim bar has been sent away.
    DismissNotice(usize),
    /// Opens the form of an experience.
    OpenExperience(Which<ExperienceId>),
    /// Opens the form of something new that was or began then.
    BeginAt(Beginning, When),
    /// What stands in the form of the experience now.
    WriteExperience(Box<ExperienceForm>),
    /// Puts the experience of the form into the case and closes the form.
    CommitExperience,
    /// Closes the form of the experience; what was written since it was opened goes.
    DropExperience,
    /// Opens the form of a sub-goal.
    OpenSubGoal(Which<SubGoalId>),
    /// Opens the form of a new sub-goal that is begun from something.
    BeginSubGoal(SubGoalStart),
    /// What stands in the form of the sub-goal now.
    WriteSubGoal(Box<SubGoalForm>),
    /// Puts the sub-goal of the form into the case and closes the form.
    CommitSubGoal,
    /// Closes the form of the sub-goal.
    DropSubGoal,
    /// Opens the form of an aim.
    OpenAim(Which<AimId>),
    /// What stands in the form of the aim now; opens it where it is not open.
    WriteAim(Box<AimForm>),
    /// Puts the aim of the form into the case and closes the form.
    CommitAim,
    /// Closes the form of the aim.
    DropAim,
    /// Opens the line for a step of a sub-goal.
    OpenStep(SubGoalId, Which<StepId>),
    /// What stands in the line for a step now.
    WriteStep(Box<StepForm>),
    /// Puts the step of the line into the case and closes the line.
    CommitStep,
    /// Closes the line for a step.
    DropStep,
    /// Opens the form of a turn in the story of a sub-goal.
    OpenTurn(SubGoalId),
    /// What stands in the form of the turn now.
    WriteTurn(Box<TurnForm>),
    /// Puts the turn of the form into the story and closes the form.
    CommitTurn,
    /// Closes the form of the turn.
    DropTurn,
    /// Opens the form of a piece of knowledge.
    OpenEntry(Which<EntryId>),
    /// What stands in the form of the piece of knowledge now; opens it where it is not open.
    WriteEntry(Box<EntryForm>),
    /// Puts the piece of knowledge of the form into the case and closes the form.
    CommitEntry,
    /// Closes the form of the piece of knowledge.
    DropEntry,
    /// Opens the form of a span of time.
    OpenPeriod(Which<PeriodId>),
    /// What stands in the form of the span of time now; opens it where it is not open.
    WritePeriod(Box<PeriodForm>),
    /// Puts the span of time of the form into the case and closes the form.
    CommitPeriod,
    /// Closes the form of the span of time.
    DropPeriod,
    /// Opens the form of a question.
    OpenQuestion(Which<QuestionId>),
    /// What stands in the form of the question now; opens it where it is not open.
    WriteQuestion(Box<QuestionForm>),
    /// Puts the question of the form into the case and closes the form.
    CommitQuestion,
    /// Closes the form of the question.
    DropQuestion,
    /// Opens a form of the network.
    OpenNetworkForm(NetworkStart),
    /// What stands in the form of the network now.
    WriteNetworkForm(Box<NetworkForm>),
    /// Puts the item of the network's form into the case and closes the form.
    CommitNetworkForm,
    /// Closes the form of the network; what was written since it was opened goes.
    DropNetworkForm,
    /// What is typed as new knowledge in a cell of the mapping now.
    WriteNewEntry {
        /// The heading of the cell.
        heading: Heading,
        /// The side of the cell.
        side: Side,
        /// What is typed.
        text: String,
    },
    /// Adds the knowledge typed in a cell of the mapping, if anything is typed there.
    AddNewEntry {
        /// The heading of the cell.
        heading: Heading,
        /// The side of the cell.
        side: Side,
    },
    /// What is typed for a new card of a field now.
    WriteNewCard {
        /// The theme of the field.
        theme: ThemeId,
        /// The side of the field.
        side: Side,
        /// What is typed.
        text: String,
    },
    /// Adds the card typed in a field, if anything is typed there.
    AddNewCard {
        /// The theme of the field.
        theme: ThemeId,
        /// The side of the field.
        side: Side,
        /// Who says it.
        voice: Voice,
    },
    /// Looks at the work recovered at this place in `State::recovered`.
    OpenRecovered(usize),
    /// Asks whether recovered work shall be taken away.
    DiscardRecovered(usize),
    /// Brings an item into sight where it belongs, and chooses it.
    ShowItem(ItemRef),
    /// The same in a given view.
    ShowItemIn(ItemRef, View),
    /// Chooses a reaction or an experience in every view that shows them, or lets go.
    Choose(Option<InFocus>),
    /// Asks where a card made from this shall lie.
    AskCard(Origin),
    /// Asks on which day the open round began.
    AskRoundDate,
    /// Asks how and why a card leaves the board.
    AskTakeOut(CardId),
    /// What is typed beside a closed round, or beside a card of its board, now.
    WriteCorrection {
        /// The round.
        round: RoundId,
        /// The card; `None` for the round itself.
        card: Option<CardId>,
        /// What is typed.
        text: String,
    },
    /// Notes what is typed there, if anything is.
    AddCorrection {
        /// The round.
        round: RoundId,
        /// The card; `None` for the round itself.
        card: Option<CardId>,
    },
    /// Shows the choice between two versions of an item.
    ShowConflict(ItemRef),
    /// Something that others changed was looked at; its place in `Session::news`.
    MarkSeen(usize),
    /// Says what shall become of what the others no longer have: the merge that waited goes on.
    AnswerStop(Fate),
    /// Asks whether an item shall be erased for good, also from older versions.
    AskErase(ItemRef),
    /// Looks at an older version beside the present one.
    ChooseVersion(SaveId),
    /// Makes the version looked at the newest again.
    RestoreVersion,
    /// Brings one place of the version looked at back; without a field the whole item.
    TakeFromVersion {
        /// The item.
        item: ItemRef,
        /// The field.
        field: Option<Field>,
    },
    /// Opens an older version to read it in every view.
    ReadVersion(SaveId),
    /// Merges the work recovered at this place in `State::recovered` into its file.
    MergeRecovered(usize),
    /// Reads what can be read of a damaged file.
    Salvage(PathBuf),
    /// Opens the newest older version of a damaged file that can be read.
    OpenNewest(PathBuf),
    /// Shows the text of a file that was not opened.
    ShowText(PathBuf),
    /// Shows what could not be read of the damaged case at hand.
    ShowLost,
    /// Leaves the page of settings.
    LeaveSettings,
    /// Leaves the follow-up, back to the plan; it goes on from there when it is asked for again.
    LeaveFollowUp,
    /// How the follow-up stands now.
    WriteFollowUp(Box<FollowUp>),
    /// Saves what is written about the sub-goal talked about, and goes on to the next.
    SaveTurn,
    /// Ends the follow-up: the meeting becomes part of the open round.
    EndFollowUp,
    /// Takes up a theme of the session at the board; `None` shows the whole board.
    TakeTheme(Option<ThemeId>),
    /// Shows the minutes of the session at the board, or puts them away.
    ToggleMinutes,
    /// Ends the session at the board.
    EndSitting,
}

impl From<Edit> for Command {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<Act> for Command {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}
