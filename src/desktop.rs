//! The window: where the state, the screens and the machine meet.

use egui::{Context, ThemePreference, Ui, ViewportCommand};

use crate::app::{Act, State, update};
use crate::design;
use crate::lang::Lang;
use crate::store::settings::{Settings, Theme};
use crate::text::Words;
use crate::ui::Screens;

/// The running program.
pub struct App {
    /// Everything it knows.
    pub state: State,
    screens: Screens,
    shown: Shown,
}

/// What the window was last told, so that it is told only what is new.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    title: String,
    theme: Theme,
    text_percent: u16,
    calm: Option<bool>,
    full_screen: bool,
    closing: bool,
}

impl App {
    /// A program that shows `state`.
    pub fn new(ctx: &Context, state: State) -> Self {
        design::install(ctx);
        ctx.options_mut(|options| {
            // Text size is a setting of ours, and quitting asks first.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let mut app = Self {
            state,
            screens: Screens::default(),
            shown: Shown {
                text_percent: 100,
                ..Shown::default()
            },
        };
        app.show_settings(ctx);
        app
    }

    /// Draws one pass, then carries out what was asked for, in the same frame.
    pub fn pass(&mut self, ui: &mut Ui) {
        let commands = self.screens.ui(ui, &self.state);
        if !commands.is_empty() {
            for command in commands {
                update(&mut self.state, command);
            }
            if let Some(text) = self.state.clipboard.take() {
                ui.ctx().copy_text(text);
            }
            ui.ctx().request_repaint();
        }
        self.show_settings(ui.ctx());
        self.end(ui.ctx());
    }

    /// Tells the window what is new about how it should look.
    fn show_settings(&mut self, ctx: &Context) {
        let Settings {
            theme,
            text_percent,
            calm,
            ..
        } = self.state.settings;
        if self.shown.theme != theme {
            self.shown.theme = theme;
            ctx.set_theme(match theme {
                Theme::Light => ThemePreference::Light,
                Theme::Dark => ThemePreference::Dark,
                Theme::System => ThemePreference::System,
            });
        }
        if self.shown.text_percent != text_percent {
            self.shown.text_percent = text_percent;
            ctx.set_zoom_factor(f32::from(text_percent) / 100.0);
        }
        if self.shown.calm != Some(calm) {
            self.shown.calm = Some(calm);
            design::set_motion(
                ctx,
                if calm {
                    design::Motion::Still
                } else {
                    design::Motion::Gentle
                },
            );
        }
        let title = title(&self.state);
        if self.shown.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.shown.title = title;
        }
        if self.shown.full_screen != self.state.full_screen {
            self.shown.full_screen = self.state.full_screen;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.state.full_screen));
        }
    }

    /// Ends the program once nothing holds it, however it was asked for.
    fn end(&mut self, ctx: &Context) {
        if self.state.quit && !self.shown.closing {
            self.shown.closing = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

/// What the title bar says: the program, the key of the case and a dot for unsaved work. Never the child's alias:
/// a title is seen in task bars and shared screens.
fn title(state: &State) -> String {
    let app = Words::of(Lang::Da).t("app-name");
    let Some(session) = &state.session else {
        return app.to_owned();
    };
    let dot = if session.is_unsaved() { " •" } else { "" };
    match session.case().child.key.as_str() {
        "" => format!("{app}{dot}"),
        key => format!("{key}{dot} – {app}"),
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        let closes = ctx.input(|input| input.viewport().close_requested());
        if closes && !self.state.quit {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if self.state.question.is_none() {
                update(&mut self.state, Act::Quit.into());
            }
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.pass(ui);
    }
}
