//! What the user sees. Views read the state and push commands; they know no files and no threads.

mod board;
mod cx;
mod forms;
mod screening;
mod shell;
mod start;
mod theme_icon;
mod timeline;
pub mod widgets;

pub use cx::Cx;
use theme_icon::theme_icon;

use egui::Ui;

use crate::app::{Command, State, View};

/// All screens with what each of them remembers between passes: selection, scroll and zoom, never the case.
#[derive(Debug, Default)]
pub struct Screens {
    shell: shell::Shell,
    start: start::StartView,
    screening: screening::ScreeningView,
    timeline: timeline::TimelineView,
    board: board::BoardView,
    forms: forms::FormsView,
}

impl Screens {
    /// Draws one pass and gives what the user asked for.
    pub fn ui(&mut self, ui: &mut Ui, state: &State) -> Vec<Command> {
        let mut cx = Cx::new(state, ui.ctx().theme());
        if state.session.is_some() && state.view == View::Screening {
            self.screening.keys(ui.ctx(), &mut cx);
        }
        self.shell.keys(ui.ctx(), &mut cx);
        if state.session.is_none() {
            self.start.ui(ui, &mut cx);
        } else {
            self.shell.frame_ui(ui, &mut cx);
            match state.view {
                View::Screening => self.screening.ui(ui, &mut cx),
                View::Timeline if forms::FormsView::is_open(&cx) => self.forms.ui(ui, &mut cx),
                View::Timeline => self.timeline.ui(ui, &mut cx),
                View::Board => self.board.ui(ui, &mut cx),
            }
        }
        self.shell.over_ui(ui, &mut cx);
        cx.into_commands()
    }
}
