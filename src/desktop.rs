//! The window: where the state, the screens and the machine meet.

use egui::{Context, Ui};

use crate::app::{State, update};
use crate::design;
use crate::ui::Screens;

/// The running program.
pub struct App {
    /// Everything it knows.
    pub state: State,
    screens: Screens,
}

impl App {
    /// A program that shows `state`.
    pub fn new(ctx: &Context, state: State) -> Self {
        design::install(ctx);
        Self {
            state,
            screens: Screens::default(),
        }
    }

    /// Draws one pass, then carries out what was asked for, in the same frame.
    pub fn pass(&mut self, ui: &mut Ui) {
        let commands = self.screens.ui(ui, &self.state);
        if commands.is_empty() {
            return;
        }
        for command in commands {
            update(&mut self.state, command);
        }
        if let Some(text) = self.state.clipboard.take() {
            ui.ctx().copy_text(text);
        }
        ui.ctx().request_repaint();
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.pass(ui);
    }
}
