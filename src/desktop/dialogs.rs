//! File dialogs of the platform, and what stands in for them.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use eframe::Frame;

use crate::app::dialogs::{EXTENSION, FileDialog};
use crate::app::question::PathPurpose;
use crate::report::Format;
use crate::text::Words;

/// Set to `typed`, it makes the program ask for typed paths and never for a dialog: for machines where a dialog hangs,
/// and for scripts that cannot see it.
pub const DIALOGS_VARIABLE: &str = "AOA_TAVLE_DIALOGS";

/// What a dialog answers: a file, or nothing. Nothing means that the user cancelled, or that no dialog could come.
pub type Answer = Option<PathBuf>;

/// Shows file dialogs, one at a time.
pub trait Dialogs {
    /// Begins to show a dialog; the answer comes later. `None` where there are no dialogs at all.
    fn start(
        &mut self,
        dialog: &FileDialog,
        words: &Words,
        frame: &Frame,
    ) -> Option<Receiver<Answer>>;
}

/// The dialogs of the platform.
#[derive(Default)]
pub struct PlatformDialogs {
    waker: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl PlatformDialogs {
    /// Dialogs that call `waker`, from any thread, when they are answered.
    pub fn new(waker: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            waker: Some(Arc::new(waker)),
        }
    }
}

impl Dialogs for PlatformDialogs {
    fn start(
        &mut self,
        dialog: &FileDialog,
        words: &Words,
        frame: &Frame,
    ) -> Option<Receiver<Answer>> {
        let (filter, extension) = match dialog.purpose {
            PathPurpose::Open | PathPurpose::Save => (words.t("dialog-filter"), EXTENSION),
            PathPurpose::Export(format) => {
                let filter = match format {
                    Format::Pdf => words.t("export-filter-pdf"),
                    Format::Svg => words.t("export-filter-svg"),
                    Format::Png => words.t("export-filter-png"),
                };
                (filter, format.extension())
            }
        };
        let mut shown = rfd::AsyncFileDialog::new()
            .add_filter(filter, &[extension])
            .set_parent(frame);
        if let Some(folder) = dialog.folder.as_ref().filter(|folder| folder.is_dir()) {
            shown = shown.set_directory(folder);
        }
        // The dialog is made here, on the main thread, as a Mac demands; only waiting happens elsewhere.
        let answer: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> =
            match dialog.purpose {
                PathPurpose::Open => {
                    Box::pin(shown.set_title(words.t("dialog-open-title")).pick_file())
                }
                PathPurpose::Save | PathPurpose::Export(_) => {
                    let title = match dialog.purpose {
                        PathPurpose::Export(_) => words.t("export-where"),
                        _ => words.t("dialog-save-title"),
                    };
                    let named = shown.set_title(title).set_file_name(&dialog.suggested);
                    Box::pin(named.save_file())
                }
            };
        let (to_answer, answered) = channel();
        let waker = self.waker.clone();
        let waiting = std::thread::Builder::new().name("file-dialog".to_owned());
        let started = waiting.spawn(move || {
            let path = pollster::block_on(answer).map(|file| file.path().to_owned());
            // Nobody waits any more when the user typed the path instead.
            if to_answer.send(path).is_ok()
                && let Some(wake) = waker
            {
                wake();
            }
        });
        started.ok().map(|_| answered)
    }
}

/// No dialogs: paths are typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedDialogs;

impl Dialogs for TypedDialogs {
    fn start(&mut self, _: &FileDialog, _: &Words, _: &Frame) -> Option<Receiver<Answer>> {
        None
    }
}

/// Answers prepared by a test. When they run out the dialog stays open for ever.
#[derive(Clone, Debug, Default)]
pub struct FakeDialogs {
    answers: Arc<Mutex<VecDeque<Answer>>>,
    asked: Arc<Mutex<Vec<FileDialog>>>,
    open: Arc<Mutex<Vec<Sender<Answer>>>>,
}

impl FakeDialogs {
    /// Prepares an answer.
    pub fn answer(&self, answer: impl Into<Answer>) {
        if let Ok(mut answers) = self.answers.lock() {
            answers.push_back(answer.into());
        }
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<FileDialog> {
        self.asked
            .lock()
            .map(|asked| asked.clone())
            .unwrap_or_default()
    }
}

impl Dialogs for FakeDialogs {
    fn start(&mut self, dialog: &FileDialog, _: &Words, _: &Frame) -> Option<Receiver<Answer>> {
        let (to_answer, answered) = channel();
        self.asked.lock().ok()?.push(dialog.clone());
        match self.answers.lock().ok()?.pop_front() {
            Some(answer) => to_answer.send(answer).ok()?,
            None => self.open.lock().ok()?.push(to_answer),
        }
        Some(answered)
    }
}
