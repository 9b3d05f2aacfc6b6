//! The window: where the state, the screens and the machine meet.

pub mod dialogs;
mod missing;
pub mod start;

use std::cell::Cell;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use egui::{Context, ThemePreference, Ui, ViewportCommand};

use self::dialogs::{Answer, Dialogs, TypedDialogs};
use crate::app::dialogs::{Chosen, FileDialog};
use crate::app::question::Question;
use crate::app::{Act, Command, State, dialog_answered, tick, type_path, update};
use crate::design::{self, Tokens};
use crate::lang::Lang;
use crate::store::settings::{Settings, Theme, WindowPlace};
use crate::text::Words;
use crate::ui::Screens;

/// The running program.
pub struct App {
    /// Everything it knows.
    pub state: State,
    screens: Screens,
    shown: Shown,
    dialogs: Box<dyn Dialogs>,
    showing: Option<Showing>,
    /// Whether the renderer clears the window to the ground's colour, so that no pixel of it is filled twice.
    clears_ground: Cell<bool>,
}

/// The file dialog on the screen.
struct Showing {
    answer: Receiver<Answer>,
    dialog: FileDialog,
    since_secs: f64,
    /// Whether the typed path was offered because nothing came.
    gave_up: bool,
}

/// An empty answer sooner than this is no user cancelling but a platform without dialogs, in seconds.
const TOO_SOON_SECS: f64 = 0.3;

/// When no dialog has come after so long, the path can be typed, in seconds.
const TOO_LONG_SECS: f64 = 20.0;

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
            // Where the system does not say: paper is light.
            options.fallback_theme = egui::Theme::Light;
        });
        let mut app = Self {
            state,
            screens: Screens::default(),
            shown: Shown {
                text_percent: 100,
                ..Shown::default()
            },
            dialogs: Box::new(TypedDialogs),
            showing: None,
            clears_ground: Cell::new(false),
        };
        let waker = ctx.clone();
        app.state.jobs.wake_with(move || waker.request_repaint());
        app.show_settings(ctx);
        app
    }

    /// The same program with dialogs that show themselves.
    #[must_use]
    pub fn with_dialogs(mut self, dialogs: impl Dialogs + 'static) -> Self {
        self.dialogs = Box::new(dialogs);
        self
    }

    /// Shows the dialog that is asked for, and takes up its answer.
    fn show_dialog(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let now = self.state.clock.seconds();
        if self.showing.as_ref().is_some_and(|showing| showing.gave_up)
            && let Some(dialog) = self.state.dialog.take()
        {
            // The dialog that never came still hangs somewhere: another would hang behind it.
            type_path(&mut self.state, &dialog);
            ctx.request_repaint();
        }
        if self.showing.is_none()
            && let Some(dialog) = self.state.dialog.clone()
        {
            let words = Words::of(self.state.lang);
            if let Some(answer) = self.dialogs.start(&dialog, words, frame) {
                self.showing = Some(Showing {
                    answer,
                    dialog,
                    since_secs: now,
                    gave_up: false,
                });
            } else {
                self.state.dialog = None;
                type_path(&mut self.state, &dialog);
                ctx.request_repaint();
            }
        }
        let Some(showing) = &mut self.showing else {
            return;
        };
        let waited = now - showing.since_secs;
        let purpose = showing.dialog.purpose;
        let answer = match showing.answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => {
                // A dialog that has come has the focus; only a window that still has it waits for nothing.
                let is_focused = ctx.input(|input| input.focused);
                if waited < TOO_LONG_SECS {
                    ctx.request_repaint_after(Duration::from_secs_f64(TOO_LONG_SECS - waited));
                } else if !showing.gave_up && is_focused {
                    showing.gave_up = true;
                    let dialog = showing.dialog.clone();
                    self.state.dialog = None;
                    type_path(&mut self.state, &dialog);
                    ctx.request_repaint();
                }
                return;
            }
            Err(TryRecvError::Disconnected) => None,
        };
        let gave_up = showing.gave_up;
        let dialog = showing.dialog.clone();
        self.showing = None;
        ctx.request_repaint();
        match answer {
            // The dialog came after all, and the path typed meanwhile is not needed.
            Some(path)
                if gave_up
                    && matches!(&self.state.question, Some(Question::TypePath { purpose: asked, .. }) if *asked == purpose) =>
            {
                self.state.question = None;
                self.state.dialog = Some(dialog);
                dialog_answered(&mut self.state, Some(path), Chosen::InDialog);
            }
            // Nobody waits for it any more: what is at hand now may be another case.
            _ if gave_up => {}
            None if waited < TOO_SOON_SECS => {
                log::debug!("no file dialog for {purpose:?}");
                self.state.dialog = None;
                type_path(&mut self.state, &dialog);
            }
            answer => dialog_answered(&mut self.state, answer, Chosen::InDialog),
        }
    }

    /// Keeps the size of the window for the next start.
    fn remember_window(&mut self, ctx: &Context) {
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let zoom = f32::from(self.state.settings.text_percent) / 100.0;
            viewport.inner_rect.map(|inner| WindowPlace {
                width: (inner.width() * zoom).round() as u16,
                height: (inner.height() * zoom).round() as u16,
                maximized: viewport.maximized.unwrap_or(false),
            })
        });
        if let Some(place) = place
            && !self.state.full_screen
        {
            self.state.settings.window = Some(place);
        }
    }

    /// Opens what is dropped on the window.
    fn take_drop(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .next()
        });
        if let Some(path) = dropped
            && self.state.question.is_none()
        {
            update(&mut self.state, Command::OpenPath(path));
            ctx.request_repaint();
        }
    }

    /// Draws one pass, then carries out what was asked for, in the same frame.
    pub fn pass(&mut self, ui: &mut Ui) {
        if !self.clears_ground.get() {
            let ground = Tokens::current(ui).canvas;
            ui.painter()
                .rect_filled(ui.ctx().content_rect(), 0.0, ground);
        }
        let commands = self.screens.ui(ui, &self.state);
        self.state.is_writing = is_writing(ui.ctx());
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

/// Whether the keyboard is in a text field.
fn is_writing(ctx: &Context) -> bool {
    ctx.memory(egui::Memory::focused)
        .is_some_and(|id| egui::text_edit::TextEditState::load(ctx, id).is_some())
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
    /// Asked for by a renderer that clears the window; a window drawn into a picture does not, and gets its ground painted.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.clears_ground.set(true);
        let theme = if visuals.dark_mode {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        Tokens::of(theme).canvas.to_normalized_gamma_f32()
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.take_drop(ctx);
        if self.state.leaving.is_some() {
            self.remember_window(ctx);
        }
        self.state.is_focused = ctx.input(|input| input.focused);
        if let Some(wait) = tick(&mut self.state) {
            ctx.request_repaint_after(wait);
        }
        self.show_dialog(ctx, frame);
        self.end(ctx);
        let closes = ctx.input(|input| input.viewport().close_requested());
        if closes && !self.state.quit {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            // Settings and lists give way; a question about unsaved work is already the right one.
            if !matches!(self.state.question, Some(Question::Unsaved { .. })) {
                self.state.question = None;
                update(&mut self.state, Act::Quit.into());
            }
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.pass(ui);
    }
}
