//! What the user sees. Views read the state and push commands; they know no files and no threads.

mod board;
mod carried;
mod chosen;
mod compare;
mod cx;
mod dialogs;
mod experience_words;
mod experiences;
mod focus;
mod follow_up;
mod forms;
mod key_rows;
mod mapping;
mod merge;
mod network;
mod plan;
mod rounds;
mod screening;
mod search;
mod settings;
mod shell;
mod start;
mod status_icon;
mod theme_icon;
mod timeline;
mod uses;
mod versions;
pub mod widgets;

use carried::show_origin;
use chosen::chosen_chip_ui;
pub use cx::Cx;
use status_icon::status_icon;
use theme_icon::theme_icon;
use uses::uses_ui;

use egui::Ui;

use crate::app::{Command, State, View};

/// All screens with what each of them remembers between passes: selection, scroll and zoom, never the case.
#[derive(Debug, Default)]
pub struct Screens {
    shell: shell::Shell,
    search: search::SearchView,
    screening: screening::ScreeningView,
    timeline: timeline::TimelineView,
    experiences: experiences::ExperiencesView,
    focus: focus::FocusView,
    mapping: mapping::MappingView,
    network: network::NetworkView,
    network_forms: network::NetworkFormsView,
    board: board::BoardView,
    plan: plan::PlanView,
    follow_up: follow_up::FollowUpView,
    round: rounds::RoundView,
    compare: compare::CompareView,
    forms: forms::FormsView,
    merge: merge::MergeView,
    versions: versions::VersionsView,
}

impl Screens {
    /// Draws one pass and gives what the user asked for.
    pub fn ui(&mut self, ui: &mut Ui, state: &State) -> Vec<Command> {
        let mut cx = Cx::new(state, ui.ctx().theme());
        name_window(ui, &cx);
        // What lies over everything hears keys first.
        self.search.keys(ui.ctx(), &cx);
        // A view hears keys before the frame: F1 on a reaction is about that reaction.
        let finds = state.find.is_some() && self.shell.finds();
        let is_screening =
            state.session.is_some() && state.view == View::Screening && !state.shows_settings;
        let is_covered = cx.is_covered()
            || (state.form_view == View::Screening && forms::FormsView::is_open(&cx));
        if is_screening && !is_covered && !finds {
            self.screening.keys(ui.ctx(), &mut cx);
        }
        if state.shows_settings {
            settings::settings_ui(ui, &mut cx);
        } else if state.session.is_none() {
            shell::bars_ui(ui, &mut cx);
            start::start_ui(ui, &mut cx);
        } else {
            cx.note_compared(self.compare.pair());
            self.shell.frame_ui(ui, &mut cx);
            self.merge.note_view(state.view);
            if state.view != View::Versions {
                self.versions.came_from(state.view);
            }
            match state.view {
                _ if state.follows_up => self.follow_up.ui(ui, &mut cx),
                // A form stands in place of the view it was opened from.
                view if view == state.form_view && forms::FormsView::is_open(&cx) => {
                    self.forms.ui(ui, &mut cx);
                }
                View::Screening => self.screening.ui(ui, &mut cx),
                View::Timeline => self.timeline.ui(ui, &mut cx),
                View::Experiences => self.experiences.ui(ui, &mut cx),
                View::Focus => self.focus.ui(ui, &mut cx),
                View::Mapping => self.mapping.ui(ui, &mut cx),
                View::Board => self.board.ui(ui, &mut cx),
                View::Network => self.network.ui(ui, &mut cx),
                View::Plan => self.plan.ui(ui, &mut cx),
                View::Round => self.round.ui(ui, &mut cx),
                View::Compare => self.compare.ui(ui, &mut cx),
                View::Merge => self.merge.ui(ui, &mut cx),
                View::Versions => self.versions.ui(ui, &mut cx),
            }
            self.network_forms.ui(ui, &mut cx);
        }
        self.forms.over_ui(ui.ctx(), &mut cx);
        // Views hear keys first: F1 on a reaction is about that reaction.
        shell::hear_keys(ui.ctx(), &mut cx);
        let_go_of_choice(ui, &mut cx);
        carried::carried_ui(ui, &cx);
        self.search.ui(ui.ctx(), &mut cx);
        shell::over_ui(ui, &mut cx);
        cx.into_commands()
    }
}

/// Esc lets go of what is chosen in every view, when nothing else wanted the key.
fn let_go_of_choice(ui: &Ui, cx: &mut Cx<'_>) {
    let is_busy = cx.state.question.is_some()
        || cx.state.is_writing
        || ui.ctx().text_edit_focused()
        || egui::Popup::is_any_open(ui.ctx());
    if cx.state.in_focus.is_some()
        && !is_busy
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
    {
        cx.push(Command::Choose(None));
    }
}

/// egui leaves the window nameless; a screen reader says this when it gets the focus.
fn name_window(ui: &Ui, cx: &Cx<'_>) {
    let language = cx.words.lang().tag();
    ui.ctx()
        .accesskit_node_builder(egui::accesskit_root_id(), |window| {
            window.set_label(cx.words.t("app-name"));
            window.set_language(language);
        });
}
