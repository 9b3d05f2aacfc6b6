//! Everything the app knows while it runs.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::clock::Clock;
use super::command::{InFocus, View};
use super::dialogs::FileDialog;
use super::export::ExportForm;
use super::forms::Forms;
use super::jobs::Jobs;
use super::notice::Notice;
use super::older::Versions;
use super::question::{After, Question};
use super::recent::RecentCase;
use super::search::visited::Visited;
use super::session::Session;
use crate::lang::Lang;
use crate::model::{ItemRef, RoundId, Side, Stamp, ThemeId};
use crate::store::recovery::Copy;
use crate::store::settings::Settings;
use crate::store::{Disk, Home, RealDisk, Who, machine_name};
use uuid::Uuid;

/// The act of a toast that says a text was copied; there is nothing to undo.
pub const COPIED: &str = "copy-text";

/// A short message at the bottom, for acts whose effect may be out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The stable name of the act; its words are found under `toast-NAME`.
    pub act: &'static str,
    /// What there is to say beyond the act.
    pub more: More,
    /// Grows with every toast, so that the view can tell a new one from the old.
    pub serial: u64,
}

/// What a toast says beyond the act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// Nothing.
    #[default]
    Nothing,
    /// How many links went along, and how many cards lost what they came from.
    WentAlong {
        /// Links.
        links: usize,
        /// Cards.
        cards: usize,
        /// Bonds between people, which went along.
        bonds: usize,
        /// Other items that told of it and stay without doing so.
        mentions: usize,
    },
    /// Where a card lies now.
    Lies(ThemeId, Side),
}

/// An item to be brought into sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The item.
    pub item: ItemRef,
    /// The view that shows it; the others leave it alone.
    pub view: View,
    /// Grows with every jump, so that a view can tell a new one from the one it has made.
    pub serial: u64,
}

/// The state of the app. Changed by [`super::update`] and nothing else.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the window or the program"
)]
pub struct State {
    /// The settings of this person on this machine.
    pub settings: Settings,
    /// The language shown.
    pub lang: Lang,
    /// The case at hand; `None` on the start screen.
    pub session: Option<Session>,
    /// The view at hand.
    pub view: View,
    /// The older versions of the case at hand, while they are looked at.
    pub versions: Option<Versions>,
    /// The item a view is to bring into sight and choose.
    pub jump: Option<Jump>,
    /// The reaction or the experience chosen in every view that shows them.
    pub in_focus: Option<InFocus>,
    /// The round that was asked for; where there is none, or it is gone, the newest one shows. See [`State::shown_round`].
    pub(super) round: Option<RoundId>,
    /// Whether the sub-goals are walked through at a meeting, in place of the plan and the navigation.
    pub follows_up: bool,
    /// Whether the page of settings is shown, in place of everything else.
    pub shows_settings: bool,
    /// Whether somebody is writing in a field: then nothing of others comes in.
    pub is_writing: bool,
    /// Whether the window has the keyboard.
    pub is_focused: bool,
    /// The same when it was last asked; `None` before that.
    pub(super) was_focused: Option<bool>,
    /// How many toasts there were.
    pub(super) toasts: u64,
    /// The revision and the forms of unsaved work that the user agreed to let go, until something takes its place.
    pub(super) let_go: Option<(u64, Forms)>,
    /// The question on the screen.
    pub question: Option<Question>,
    /// The toast at the bottom.
    pub toast: Option<Toast>,
    /// What is being looked for in the view at hand.
    pub find: Option<String>,
    /// What is typed in the search of everything, while it is open.
    pub search: Option<String>,
    /// Where the user has been last in the case.
    pub visited: Visited,
    /// The view an open form stands in: the one it was opened from.
    pub form_view: View,
    /// What is said in slim bars, oldest first.
    pub notices: Vec<Notice>,
    /// The cases opened last, as far as they have been read.
    pub recent: Vec<RecentCase>,
    /// Work kept by a program that did not end well.
    pub recovered: Vec<Copy>,
    /// The dialog that is asked for or stands on the screen.
    pub dialog: Option<FileDialog>,
    /// The case whose older version is being opened.
    pub(super) reading_origin: Option<PathBuf>,
    /// The file being opened, and since when in seconds of the clock.
    pub opening: Option<(PathBuf, f64)>,
    /// The page that is to be written once there is a place for it.
    pub(super) export: Option<ExportForm>,
    /// The file a page is being written to, and since when in seconds of the clock.
    pub exporting: Option<(PathBuf, f64)>,
    /// What comes once the case is saved.
    pub after_save: Option<After>,
    /// Whether a save that hangs no longer holds the program: its work is kept on this machine.
    pub(super) leaves_save: bool,
    /// What comes once the work is kept on this machine, and the revision and the forms that are to be kept.
    pub(super) after_keep: Option<(After, u64, Forms)>,
    /// Since when the program is to end as soon as nothing holds it, in seconds of the clock.
    pub leaving: Option<f64>,
    /// Text for the clipboard, taken by the desktop after the pass.
    pub clipboard: Option<String>,
    /// Whether the window fills the screen.
    pub full_screen: bool,
    /// Whether the program should end now.
    pub quit: bool,
    /// The time, injected.
    pub clock: Arc<dyn Clock>,
    /// What the machine calls itself: its name in the eyes of others where the user gave it no other.
    pub host: String,
    /// The disk, injected.
    pub disk: Arc<dyn Disk>,
    /// Where settings and unsaved work are kept; `None` where the machine has no such place.
    pub home: Option<Home>,
    /// Work that waits for the disk.
    pub jobs: Jobs,
    /// The settings as they are on the disk.
    pub(super) settings_kept: Settings,
}

impl State {
    /// The state of a program that has just started: no case is open.
    pub fn new(settings: Settings, clock: Arc<dyn Clock>) -> Self {
        Self {
            lang: settings.language.unwrap_or_else(Lang::from_system),
            settings_kept: settings.clone(),
            settings,
            recent: Vec::new(),
            recovered: Vec::new(),
            dialog: None,
            reading_origin: None,
            opening: None,
            export: None,
            exporting: None,
            let_go: None,
            toasts: 0,
            after_save: None,
            leaves_save: false,
            after_keep: None,
            leaving: None,
            host: String::new(),
            disk: Arc::new(RealDisk),
            home: None,
            jobs: Jobs::default(),
            session: None,
            view: View::default(),
            versions: None,
            jump: None,
            in_focus: None,
            round: None,
            follows_up: false,
            search: None,
            visited: Visited::default(),
            form_view: View::Timeline,
            is_writing: false,
            is_focused: false,
            was_focused: None,
            shows_settings: false,
            question: None,
            toast: None,
            find: None,
            notices: Vec::new(),
            clipboard: None,
            full_screen: false,
            quit: false,
            clock,
        }
    }

    /// The round that [`View::Round`] shows: the one asked for, or the newest.
    pub fn shown_round(&self) -> Option<RoundId> {
        let case = self.session.as_ref()?.case();
        self.round
            .filter(|id| case.round(*id).is_some())
            .or_else(|| case.last_round().map(|(_, round)| round.id))
    }

    /// Local time now.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// The day today.
    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    /// This session, as others at the same case see it.
    pub fn who(&self) -> Who {
        let machine = match self.settings.machine.trim() {
            "" if self.host.is_empty() => machine_name(),
            "" => self.host.clone(),
            named => named.to_owned(),
        };
        Who {
            user: self.settings.author(),
            machine,
            session: self
                .session
                .as_ref()
                .map_or_else(Uuid::nil, |session| session.id),
        }
    }

    /// A stamp of this moment and this writer.
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.now(), self.settings.author())
    }
}
