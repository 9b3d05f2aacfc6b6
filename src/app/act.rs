//! The one table of what a user can ask for by key, menu or button without saying more.

use super::command::View;

/// A key of the keyboard that shortcuts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the keys")]
pub enum Key {
    F,
    H,
    K,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    W,
    Y,
    Z,
    Num0,
    Num1,
    Num2,
    Num3,
    Num4,
    Num5,
    Num6,
    Num7,
    Num8,
    Num9,
    Plus,
    Minus,
    Comma,
    F1,
    F5,
    F11,
}

/// A key with the modifiers that go with it. Ctrl is Cmd on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// With Ctrl (Cmd on a Mac).
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
    /// The key itself.
    pub key: Key,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut {
        ctrl: false,
        shift: false,
        key,
    }
}

const fn ctrl(key: Key) -> Shortcut {
    Shortcut {
        ctrl: true,
        shift: false,
        key,
    }
}

const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut {
        ctrl: true,
        shift: true,
        key,
    }
}

/// Something a user can ask for. Words are found by [`Act::name`], icons in `ui`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Begins a new case.
    NewCase,
    /// Opens a case file.
    OpenCase,
    /// Opens the fictional example.
    OpenExample,
    /// Saves the case.
    Save,
    /// Saves the case under another name or place.
    SaveAs,
    /// Back to the start screen.
    CloseCase,
    /// Quits.
    Quit,
    /// Takes the last act back.
    Undo,
    /// Does it again.
    Redo,
    /// Searches everything: the case, the views and what the program can do.
    SearchAll,
    /// Finds text in the view at hand.
    Find,
    /// Shows the screening.
    GoScreening,
    /// Shows experiences and upbringing conditions.
    GoExperiences,
    /// Shows reactions and experiences together.
    GoFocus,
    /// Shows the timeline.
    GoTimeline,
    /// Shows what is known, by the three conditions.
    GoMapping,
    /// Shows the board.
    GoBoard,
    /// Shows the people around the child.
    GoNetwork,
    /// Shows aims and sub-goals.
    GoPlan,
    /// Shows a round: the one shown last, or the newest.
    GoRound,
    /// Shows two rounds beside each other.
    GoCompare,
    /// Walks through the sub-goals at a meeting.
    FollowUp,
    /// Begins a round; the open one is closed.
    NewRound,
    /// Closes the open round.
    CloseRound,
    /// Chooses the themes of a session at the board, and begins it.
    Agenda,
    /// Shows what others changed and what is to be chosen.
    GoMerge,
    /// Shows older versions of the case.
    GoVersions,
    /// Looks at the file now, and takes in what others changed.
    LookNow,
    /// Makes a card of what is chosen, or of nothing but its words.
    MakeCard,
    /// Child, key and birth of the case.
    ShowChild,
    /// The view at hand on paper: the network where it is shown, else the timeline.
    Print,
    /// The timeline on paper.
    ExportTimeline,
    /// The network on paper.
    ExportNetwork,
    /// Larger text.
    TextLarger,
    /// Smaller text.
    TextSmaller,
    /// Normal text.
    TextNormal,
    /// Settings.
    ShowSettings,
    /// The list of keys.
    ShowKeys,
    /// Fills the screen, and back.
    FullScreen,
}

impl Act {
    /// Every act, in the order menus and the list of keys show them.
    pub const ALL: [Self; 39] = [
        Self::NewCase,
        Self::OpenCase,
        Self::OpenExample,
        Self::Save,
        Self::SaveAs,
        Self::CloseCase,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::SearchAll,
        Self::Find,
        Self::GoScreening,
        Self::GoExperiences,
        Self::GoFocus,
        Self::GoTimeline,
        Self::GoMapping,
        Self::GoBoard,
        Self::GoNetwork,
        Self::GoPlan,
        Self::GoRound,
        Self::GoCompare,
        Self::FollowUp,
        Self::NewRound,
        Self::CloseRound,
        Self::Agenda,
        Self::GoMerge,
        Self::GoVersions,
        Self::LookNow,
        Self::MakeCard,
        Self::ShowChild,
        Self::Print,
        Self::ExportTimeline,
        Self::ExportNetwork,
        Self::TextLarger,
        Self::TextSmaller,
        Self::TextNormal,
        Self::ShowSettings,
        Self::ShowKeys,
        Self::FullScreen,
    ];

    /// The stable name; words are found under `act-NAME`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewCase => "new-case",
            Self::OpenCase => "open-case",
            Self::OpenExample => "open-example",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::CloseCase => "close-case",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::SearchAll => "search-all",
            Self::Find => "find",
            Self::GoScreening => "go-screening",
            Self::GoExperiences => "go-experiences",
            Self::GoFocus => "go-focus",
            Self::GoTimeline => "go-timeline",
            Self::GoMapping => "go-mapping",
            Self::GoBoard => "go-board",
            Self::GoNetwork => "go-network",
            Self::GoPlan => "go-plan",
            Self::GoRound => "go-round",
            Self::GoCompare => "go-compare",
            Self::FollowUp => "follow-up",
            Self::NewRound => "new-round",
            Self::CloseRound => "close-round",
            Self::Agenda => "agenda",
            Self::GoMerge => "go-merge",
            Self::GoVersions => "go-versions",
            Self::LookNow => "look-now",
            Self::MakeCard => "make-card",
            Self::ShowChild => "show-child",
            Self::Print => "print",
            Self::ExportTimeline => "export-timeline",
            Self::ExportNetwork => "export-network",
            Self::TextLarger => "text-larger",
            Self::TextSmaller => "text-smaller",
            Self::TextNormal => "text-normal",
            Self::ShowSettings => "show-settings",
            Self::ShowKeys => "show-keys",
            Self::FullScreen => "full-screen",
        }
    }

    /// The keys that ask for it; the first is the one shown.
    pub const fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::NewCase => const { &[ctrl(Key::N)] },
            Self::OpenCase => const { &[ctrl(Key::O)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveAs => const { &[ctrl_shift(Key::S)] },
            Self::CloseCase => const { &[ctrl(Key::W)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[ctrl(Key::Y), ctrl_shift(Key::Z)] },
            Self::SearchAll => const { &[ctrl(Key::K), ctrl(Key::F)] },
            Self::Find => const { &[ctrl_shift(Key::F)] },
            Self::GoScreening => const { &[ctrl(Key::Num1)] },
            Self::GoExperiences => const { &[ctrl(Key::Num2)] },
            Self::GoFocus => const { &[ctrl(Key::Num3)] },
            Self::GoTimeline => const { &[ctrl(Key::Num4)] },
            Self::GoMapping => const { &[ctrl(Key::Num5)] },
            Self::GoBoard => const { &[ctrl(Key::Num6)] },
            Self::GoNetwork => const { &[ctrl(Key::Num7)] },
            Self::GoPlan => const { &[ctrl(Key::Num8)] },
            Self::GoRound => const { &[ctrl(Key::Num9)] },
            Self::NewRound => const { &[ctrl(Key::R)] },
            Self::CloseRound => const { &[ctrl_shift(Key::R)] },
            Self::TextLarger => const { &[ctrl(Key::Plus)] },
            Self::TextSmaller => const { &[ctrl(Key::Minus)] },
            Self::TextNormal => const { &[ctrl(Key::Num0)] },
            Self::ShowSettings => const { &[ctrl(Key::Comma)] },
            Self::ShowKeys => const { &[plain(Key::F1)] },
            Self::FullScreen => const { &[plain(Key::F11)] },
            Self::GoVersions => const { &[ctrl_shift(Key::H)] },
            Self::LookNow => const { &[plain(Key::F5)] },
            Self::MakeCard => const { &[ctrl(Key::T)] },
            Self::Print => const { &[ctrl(Key::P)] },
            Self::OpenExample
            | Self::ShowChild
            | Self::GoMerge
            | Self::GoCompare
            | Self::FollowUp
            | Self::Agenda
            | Self::ExportTimeline
            | Self::ExportNetwork => &[],
        }
    }

    /// The one that shows a view.
    pub const fn that_shows(view: View) -> Self {
        match view {
            View::Screening => Self::GoScreening,
            View::Experiences => Self::GoExperiences,
            View::Focus => Self::GoFocus,
            View::Timeline => Self::GoTimeline,
            View::Mapping => Self::GoMapping,
            View::Board => Self::GoBoard,
            View::Network => Self::GoNetwork,
            View::Plan => Self::GoPlan,
            View::Round => Self::GoRound,
            View::Compare => Self::GoCompare,
            View::Merge => Self::GoMerge,
            View::Versions => Self::GoVersions,
        }
    }

    /// Whether it leaves what stands on the screen as it is, so that the page of settings stays.
    pub const fn keeps_page(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::SaveAs
                | Self::Quit
                | Self::TextLarger
                | Self::TextSmaller
                | Self::TextNormal
                | Self::ShowKeys
                | Self::FullScreen
                | Self::ShowSettings
                | Self::SearchAll
        )
    }

    /// Whether it makes sense only with a case open.
    pub const fn needs_case(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::SaveAs
                | Self::CloseCase
                | Self::Undo
                | Self::Redo
                | Self::Find
                | Self::GoScreening
                | Self::GoExperiences
                | Self::GoFocus
                | Self::GoTimeline
                | Self::GoMapping
                | Self::GoBoard
                | Self::GoNetwork
                | Self::GoPlan
                | Self::GoRound
                | Self::GoCompare
                | Self::FollowUp
                | Self::NewRound
                | Self::CloseRound
                | Self::Agenda
                | Self::GoMerge
                | Self::GoVersions
                | Self::LookNow
                | Self::MakeCard
                | Self::ShowChild
                | Self::Print
                | Self::ExportTimeline
                | Self::ExportNetwork
        )
    }
}
