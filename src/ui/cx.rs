//! What a view is given: the state to read, words and colours, and a place for its commands.

use egui::Theme;

use crate::app::{Access, Act, Command, InFocus, Jump, Session, State, View};
use crate::design::Tokens;
use crate::model::rounds::Board;
use crate::model::{Case, Origin};
use crate::text::Words;

/// The surroundings of a view while it draws.
pub struct Cx<'a> {
    /// The state as it is; a view changes nothing.
    pub state: &'a State,
    /// The words of the language shown.
    pub words: &'static Words,
    /// The colours of the theme shown.
    pub tokens: &'static Tokens,
    commands: Vec<Command>,
    origin: Option<Origin>,
    compared: Option<(Board, Board)>,
}

impl<'a> Cx<'a> {
    /// The surroundings for one pass.
    pub fn new(state: &'a State, theme: Theme) -> Self {
        Self {
            state,
            words: Words::of(state.lang),
            tokens: Tokens::of(theme),
            commands: Vec::new(),
            origin: None,
            compared: None,
        }
    }

    /// Asks for something to be done after the pass.
    pub fn push(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    /// Says what is chosen in the view at hand: a card is made of it when the user asks for one by key or from the palette.
    pub fn note_origin(&mut self, origin: Option<Origin>) {
        self.origin = origin;
    }

    /// What is chosen in the view at hand, as it said in this pass.
    pub const fn origin(&self) -> Option<Origin> {
        self.origin
    }

    /// Says which two boards are compared.
    pub fn note_compared(&mut self, boards: Option<(Board, Board)>) {
        self.compared = boards;
    }

    /// The two boards that are compared, the older first.
    pub const fn compared(&self) -> Option<(Board, Board)> {
        self.compared
    }

    /// The open case; views of a case are drawn only when there is one.
    pub fn session(&self) -> Option<&'a Session> {
        self.state.session.as_ref()
    }

    /// The case as it stands now.
    pub fn case(&self) -> Option<&'a Case> {
        self.session().map(|session| &**session.case())
    }

    /// Whether the case may be changed.
    pub fn can_edit(&self) -> bool {
        self.session()
            .is_some_and(|session| session.access == Access::Editable)
    }

    /// Whether a question or a form lies over the view, so that keys belong to it.
    pub fn is_covered(&self) -> bool {
        let covers = |session: &Session| session.forms.cover_the_view();
        self.state.question.is_some()
            || self.state.search.is_some()
            || self.session().is_some_and(covers)
    }

    /// What `view` is to bring into sight, unless it made that jump already: `made` is the serial of its last one.
    pub fn jump_to(&self, view: View, made: u64) -> Option<Jump> {
        self.state
            .jump
            .filter(|jump| jump.view == view && jump.serial != made)
    }

    /// Whether something is being looked for and none of these texts holds it: the item is then dimmed, never hidden.
    pub fn misses<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        match self.state.find.as_deref().map(str::trim) {
            None | Some("") => false,
            Some(wanted) => {
                let wanted = wanted.to_lowercase();
                !texts
                    .into_iter()
                    .any(|text| text.to_lowercase().contains(&wanted))
            }
        }
    }

    /// Whether something steps back (to `tokens::DIMMED`) because the other side is chosen and nobody has linked the two.
    pub fn steps_back(&self, item: InFocus) -> bool {
        let (Some(chosen), Some(case)) = (self.state.in_focus, self.case()) else {
            return false;
        };
        match (chosen, item) {
            (InFocus::Reaction(reaction), InFocus::Experience(experience))
            | (InFocus::Experience(experience), InFocus::Reaction(reaction)) => {
                !case.is_linked(reaction, experience)
            }
            (InFocus::Reaction(_), InFocus::Reaction(_))
            | (InFocus::Experience(_), InFocus::Experience(_)) => false,
        }
    }

    /// What was asked for during the pass. A card asked for without saying of what is made of what is chosen.
    pub fn into_commands(mut self) -> Vec<Command> {
        if let Some(origin) = self.origin {
            for command in &mut self.commands {
                if matches!(command, Command::Act(Act::MakeCard)) {
                    *command = Command::AskCard(origin);
                }
            }
        }
        self.commands
    }
}
