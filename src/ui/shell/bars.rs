//! Slim bars under the top bar: what technically needs attention, errors first, at most two.

use egui::{Frame, Panel, Ui};

use crate::app::export::ExportError;
use crate::app::files::Trouble;
use crate::app::question::After;
use crate::app::recent::file_name;
use crate::app::{Access, Act, Command, Notice, PATIENCE_SECS, words_of_problems, words_of_team};
use crate::design::Icon;
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::dialogs::edit_error_words;
use crate::ui::widgets::{SlimBar, Tone};

/// How many bars stand at once.
const MOST: usize = 2;

/// What a bar says and offers: one or two buttons, the one that leads on first.
struct Bar {
    tone: Tone,
    icon: Icon,
    words: String,
    offers: Vec<Offer>,
}

/// The key of a button's words, and what it asks for.
type Offer = (&'static str, Command);

/// Draws the bars.
pub fn bars_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut bars: Vec<Bar> = cx
        .state
        .notices
        .iter()
        .enumerate()
        .map(|(at, notice)| bar_of(cx, at, notice))
        .collect();
    bars.sort_by_key(|bar| match bar.tone {
        Tone::Error => 0,
        Tone::Warn => 1,
        Tone::Info => 2,
    });
    if let Some(words) = progress(cx) {
        let errors = bars.partition_point(|bar| bar.tone == Tone::Error);
        bars.insert(
            errors,
            Bar {
                tone: Tone::Info,
                icon: Icon::RefreshCw,
                words,
                offers: Vec::new(),
            },
        );
    }
    bars.truncate(MOST);
    if bars.is_empty() {
        return;
    }
    let actions: Vec<Vec<&str>> = bars
        .iter()
        .map(|bar| bar.offers.iter().map(|(key, _)| cx.words.t(key)).collect())
        .collect();
    let drawn: Vec<SlimBar<'_>> = bars
        .iter()
        .zip(&actions)
        .map(|(bar, actions)| SlimBar {
            tone: bar.tone,
            icon: bar.icon,
            words: &bar.words,
            actions,
        })
        .collect();
    let wide = ui.available_width();
    let tall = drawn.iter().map(|bar| bar.tall(ui, wide)).sum();
    Panel::top("slim bars")
        .exact_size(tall)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (bar, shown) in bars.iter().zip(&drawn) {
                if let Some((_, command)) =
                    shown.ui(ui, cx.tokens).and_then(|at| bar.offers.get(at))
                {
                    cx.push(command.clone());
                }
            }
        });
}

/// What is under way, said only once it has taken a while.
fn progress(cx: &Cx<'_>) -> Option<String> {
    let now = cx.state.clock.seconds();
    let is_slow = |since: f64| now - since >= PATIENCE_SECS;
    if let Some((path, since)) = &cx.state.opening
        && is_slow(*since)
    {
        let name = file_name(path);
        return Some(cx.words.tf("loading-case", &[("name", (&name).into())]));
    }
    if let Some((path, since)) = &cx.state.exporting
        && is_slow(*since)
    {
        let name = file_name(path);
        return Some(cx.words.tf("export-writing", &[("name", (&name).into())]));
    }
    if let Some(holder) = cx.session().and_then(|session| session.holder.as_ref()) {
        return Some(words_of_team::waiting(cx.words, holder));
    }
    let waits = cx.state.after_save == Some(After::Quit);
    let slow_save = cx
        .session()
        .is_some_and(|session| session.saving.is_some() && is_slow(session.saving_since));
    if waits && slow_save {
        return Some(cx.words.t("save-still-writing").to_owned());
    }
    None
}

/// Why a page was not written.
fn export_error(words: &Words, error: &ExportError) -> String {
    match error {
        ExportError::TooLarge => words.t("export-too-large").to_owned(),
        ExportError::CprInName => words.t("export-cpr-name").to_owned(),
        ExportError::Internal => words.t("export-internal").to_owned(),
        ExportError::Disk(error) => words_of_problems::save_error(words, error),
    }
}

/// Which version is read.
fn reading_version(cx: &Cx<'_>) -> String {
    let Some(case) = cx.case() else {
        return String::new();
    };
    let when = cx
        .words
        .when_exact(case.changed.at.naive_local(), cx.state.now().naive_local());
    cx.words.tf("reading-version", &[("when", (&when).into())])
}

/// The sentence, and whether the damaged file was put aside.
fn with_kept(cx: &Cx<'_>, said: &str, kept: Result<(), Trouble>) -> String {
    let key = match kept {
        Ok(()) => "damaged-kept",
        Err(_) => "damaged-not-kept",
    };
    format!("{said} {}", cx.words.t(key))
}

fn bar_of(cx: &Cx<'_>, at: usize, notice: &Notice) -> Bar {
    let words = cx.words;
    let close = |tone: Tone, icon: Icon, text: String| Bar {
        tone,
        icon,
        words: text,
        offers: vec![("close", Command::DismissNotice(at))],
    };
    // The drive is asked again by itself; who does not want to wait asks at once or saves elsewhere.
    let drive = |text: String| Bar {
        tone: Tone::Error,
        icon: Icon::HardDrive,
        words: text,
        offers: vec![
            ("look-again", Act::LookNow.into()),
            ("file-save-elsewhere", Act::SaveAs.into()),
        ],
    };
    match notice {
        Notice::EditRefused(error) => close(
            Tone::Warn,
            Icon::TriangleAlert,
            edit_error_words(words, *error).to_owned(),
        ),
        Notice::ReadOnly => close(
            Tone::Warn,
            Icon::Lock,
            words.t("error-edit-read-only").to_owned(),
        ),
        Notice::NoOpenRound => close(
            Tone::Info,
            Icon::Repeat,
            words.t("round-none-open").to_owned(),
        ),
        Notice::Example => close(Tone::Info, Icon::Sprout, words.t("example-bar").to_owned()),
        Notice::File(notice) => close(
            Tone::Warn,
            if notice.access() == Access::ReadOnly {
                Icon::Lock
            } else {
                Icon::FileWarning
            },
            words_of_problems::notice(words, notice),
        ),
        Notice::SaveFailed(error) => {
            let why = words_of_problems::save_error(words, error);
            Bar {
                tone: Tone::Error,
                icon: Icon::HardDrive,
                words: words.tf("save-failed-bar", &[("why", (&why).into())]),
                offers: vec![("file-save-elsewhere", Act::SaveAs.into())],
            }
        }
        Notice::CprInFileName => Bar {
            tone: Tone::Error,
            icon: Icon::CircleAlert,
            words: words.t("save-cpr-name").to_owned(),
            offers: vec![("file-save-elsewhere", Act::SaveAs.into())],
        },
        Notice::Recovered => Bar {
            tone: Tone::Info,
            icon: Icon::ArchiveRestore,
            words: words.t("recovery-opened").to_owned(),
            offers: vec![("close", Command::DismissNotice(at))],
        },
        Notice::KeepFailed(error) => {
            let why = words_of_problems::save_error(words, error);
            close(
                Tone::Warn,
                Icon::HardDrive,
                words.tf("keep-failed-bar", &[("why", (&why).into())]),
            )
        }
        Notice::Others => {
            let now = cx.state.now();
            let others = cx.session().map_or(&[][..], |session| &session.others);
            let who = words_of_team::others(words, others, now);
            close(
                Tone::Info,
                Icon::Users,
                words.tf("team-present-bar", &[("who", (&who).into())]),
            )
        }
        Notice::TakenIn { by, new, conflicts } => {
            let said = words_of_team::taken_in(words, by, *new, *conflicts);
            let (tone, icon) = if *conflicts == 0 {
                (Tone::Info, Icon::Users)
            } else {
                (Tone::Warn, Icon::GitFork)
            };
            Bar {
                tone,
                icon,
                words: said,
                offers: vec![
                    ("team-see", Act::GoMerge.into()),
                    ("close", Command::DismissNotice(at)),
                ],
            }
        }
        Notice::Stopped => Bar {
            tone: Tone::Error,
            icon: Icon::GitFork,
            words: words.t("team-stopped-bar").to_owned(),
            offers: vec![("team-see", Act::GoMerge.into())],
        },
        Notice::OlderCopy => close(
            Tone::Warn,
            Icon::History,
            words.t("file-older-copy").to_owned(),
        ),
        Notice::FileForeign => Bar {
            tone: Tone::Warn,
            icon: Icon::FileWarning,
            words: words.t("file-foreign").to_owned(),
            offers: vec![
                ("save", Act::Save.into()),
                ("close", Command::DismissNotice(at)),
            ],
        },
        Notice::FileVanished => drive(words.t("file-vanished-bar").to_owned()),
        Notice::FileUnchecked(_) => drive(words.t("file-unchecked-bar").to_owned()),
        Notice::FileUnreadable(error) => {
            let why = words_of_problems::open_error(words, error);
            drive(words.tf("file-unreadable-bar", &[("why", (&why).into())]))
        }
        Notice::FolderReadOnly => Bar {
            tone: Tone::Warn,
            icon: Icon::Lock,
            words: words.t("folder-read-only-bar").to_owned(),
            offers: vec![("save-a-copy", Act::SaveAs.into())],
        },
        Notice::VersionNotKept(trouble) => {
            let why = words_of_problems::save_error(words, &(*trouble).into());
            close(
                Tone::Warn,
                Icon::History,
                words.tf("version-not-kept", &[("why", (&why).into())]),
            )
        }
        Notice::Erased(rewritten) => {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
            let key = if rewritten.failed == 0 {
                "erase-done"
            } else {
                "erase-partly-done"
            };
            let said = words.tf(
                key,
                &[
                    ("done", count(rewritten.done)),
                    ("failed", count(rewritten.failed)),
                ],
            );
            let tone = if rewritten.failed == 0 {
                Tone::Info
            } else {
                Tone::Warn
            };
            close(tone, Icon::Trash2, said)
        }
        Notice::ReadingVersion { origin } => Bar {
            tone: Tone::Info,
            icon: Icon::History,
            words: reading_version(cx),
            offers: vec![("reading-back", Command::OpenPath(origin.clone()))],
        },
        Notice::ReadingRecovered(work) => Bar {
            tone: Tone::Info,
            icon: Icon::ArchiveRestore,
            words: words.t("recovery-reading").to_owned(),
            offers: vec![
                ("recovery-merge", Command::MergeRecovered(*work)),
                ("close", Act::CloseCase.into()),
            ],
        },
        Notice::Salvaged {
            read,
            of,
            lost,
            kept,
        } => {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
            let said = words.tf(
                "salvage-done",
                &[
                    ("read", count(*read)),
                    ("of", count(*of)),
                    ("lost", count(lost.len())),
                ],
            );
            let mut bar = close(Tone::Warn, Icon::FileWarning, with_kept(cx, &said, *kept));
            if !lost.is_empty() {
                bar.offers.insert(0, ("salvage-show", Command::ShowLost));
            }
            bar
        }
        Notice::NewestVersion { changed, kept } => {
            let (then, now) = (changed.at.naive_local(), cx.state.now().naive_local());
            let when = words.when_exact(then, now);
            let said = words.tf("newest-opened", &[("when", (&when).into())]);
            Bar {
                tone: Tone::Warn,
                icon: Icon::History,
                words: with_kept(cx, &said, *kept),
                offers: vec![
                    ("file-save-as-new", Act::SaveAs.into()),
                    ("close", Command::DismissNotice(at)),
                ],
            }
        }
        Notice::Exported(path) => {
            let place = path.display().to_string();
            close(
                Tone::Info,
                Icon::Printer,
                words.tf("export-done", &[("place", (&place).into())]),
            )
        }
        Notice::ExportFailed(error) => {
            let why = export_error(words, error);
            close(
                Tone::Error,
                Icon::Printer,
                words.tf("export-failed", &[("why", (&why).into())]),
            )
        }
        Notice::JobBroke => close(
            Tone::Warn,
            Icon::TriangleAlert,
            words.t("job-broke").to_owned(),
        ),
        Notice::SettingsNotSaved(_) => close(
            Tone::Warn,
            Icon::Settings,
            words.t("settings-not-saved").to_owned(),
        ),
        Notice::SettingsDamaged => close(
            Tone::Warn,
            Icon::Settings,
            words.t("settings-damaged").to_owned(),
        ),
    }
}
