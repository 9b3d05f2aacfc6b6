//! Older versions of the case beside the present one: what each changed, what is different now, and the ways back.

mod ask;
mod beside;
mod compare;
mod foot;
mod laid;
mod list;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use egui::{Align, Id, Key, Layout, Modifiers, Rect, Ui, UiBuilder, Vec2, pos2};

use self::ask::Dialog;
use self::compare::{Group, Part, compare};
use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui, label_ui, quiet};
use crate::app::files::{OpenError, SaveId};
use crate::app::{Act, Command, PATIENCE_SECS, VersionEntry, View, words_of_problems};
use crate::design::{Font, Icon, space, width};
use crate::lang::Lang;
use crate::model::ItemRef;

/// The list of versions, in points; less in a window that is not roomy.
const LIST: f32 = 560.0;
const LIST_COMPACT: f32 = 400.0;

/// What the view remembers between passes.
#[derive(Debug, Default)]
pub struct VersionsView {
    /// The view one came from, to go back to.
    came_from: View,
    /// What is different between the chosen version and the case.
    compared: Option<Compared>,
    /// The difference that was picked.
    picked: Option<ItemRef>,
    /// The difference the keyboard has come to.
    reached: Option<ItemRef>,
    /// The row an arrow led to in this pass.
    hand_on: Option<Id>,
    /// The row that was handed the keyboard in the last pass.
    arrived: Option<Id>,
    /// The parts of which every difference is shown.
    unfolded: HashSet<Part>,
    /// What each version changed, in words: the language and how many changes they are of, and the words.
    named: HashMap<SaveId, ((Lang, usize), String)>,
    /// The question on the screen.
    dialog: Option<Dialog>,
    /// In a narrow window: whether the comparison stands in place of the list.
    is_reading: bool,
    /// Since when something has been waited for, in seconds of the clock.
    waits_since: Option<f64>,
    /// Whether a version has been chosen of this list, by the user or by us.
    has_offered: bool,
}

/// The differences, and of what they are.
#[derive(Debug)]
struct Compared {
    of: (SaveId, u64, Lang, NaiveDate),
    groups: Vec<Group>,
}

/// A button where nothing is to be shown: icon, words, and what it asks for.
type WayOn = (Icon, &'static str, Box<Command>);

/// What stands where the versions would.
enum Instead {
    /// An icon and a sentence, with a way on.
    Empty(Icon, String, Option<WayOn>),
    /// Words that say what is waited for.
    Waiting,
}

impl VersionsView {
    /// Remembers the view that was on the screen, to go back to it.
    pub const fn came_from(&mut self, view: View) {
        self.came_from = view;
    }

    /// Draws the view.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let is_narrow = ui.ctx().content_rect().width() < width::NARROW_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let entries = match entries(cx) {
            Ok(entries) => entries,
            Err(instead) => {
                let whole = ui
                    .available_rect_before_wrap()
                    .shrink2(Vec2::new(margin, 0.0));
                ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| {
                    self.head_ui(ui, cx, is_roomy);
                    self.instead_ui(ui, cx, instead);
                });
                self.keys(ui, cx, false);
                return;
            }
        };
        self.offer(cx, entries);
        let chosen = chosen_at(cx, entries).and_then(|at| entries.get(at));
        let is_reading = is_narrow && self.is_reading && chosen.is_some();
        self.compare_chosen(cx);
        let foot = self.compared.is_some() && (!is_narrow || is_reading);
        if foot {
            self.foot_ui(ui, cx, margin);
        }
        let whole = ui.available_rect_before_wrap();
        let inner = Rect::from_min_max(
            pos2(whole.left() + margin, whole.top()),
            pos2(whole.right() - margin, whole.bottom() - margin),
        );
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if is_reading {
                self.back_ui(ui, cx);
            } else {
                self.head_ui(ui, cx, is_roomy);
            }
            let rest = ui.available_rect_before_wrap();
            let rest = rest.with_max_y(inner.bottom().max(rest.top() + 120.0));
            if is_narrow && !is_reading {
                let all = rest.height();
                self.list_ui(ui, cx, entries, all);
                return;
            }
            let beside = if is_narrow {
                rest
            } else {
                let list = if is_roomy { LIST } else { LIST_COMPACT };
                let left = rest.with_max_x(rest.left() + list);
                ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.list_ui(ui, cx, entries, left.height());
                });
                let gap = if is_roomy {
                    space::SECTION
                } else {
                    space::LARGE
                };
                rest.with_min_x(left.right() + gap)
            };
            ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| {
                self.chosen_ui(ui, cx, chosen);
            });
        });
        self.dialog_ui(ui.ctx(), cx, chosen);
        self.keys(ui, cx, is_reading);
    }

    /// Esc leads back one step, unless a question or a field wanted it.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, is_reading: bool) {
        let is_asked = cx.state.question.is_some() || self.dialog.is_some();
        let escaped = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if is_asked || cx.state.find.is_some() || !escaped() {
            return;
        }
        if self.picked.take().is_some() {
        } else if is_reading {
            self.is_reading = false;
        } else {
            self.leave(cx);
        }
    }

    fn leave(&self, cx: &mut Cx<'_>) {
        cx.push(match self.came_from {
            View::Versions => Act::GoScreening,
            view => Act::that_shows(view),
        });
    }

    /// The newest version is shown as soon as there is one, so that the view says something at once.
    fn offer(&mut self, cx: &mut Cx<'_>, entries: &[VersionEntry]) {
        if self.has_offered {
            return;
        }
        self.has_offered = true;
        let newest = entries.iter().find(|entry| entry.version.is_readable);
        if let Some(newest) = newest.filter(|_| chosen_at(cx, entries).is_none()) {
            cx.push(Command::ChooseVersion(newest.version.save_id));
        }
    }

    /// Works the differences out when the version, the case, the language or the day is another.
    fn compare_chosen(&mut self, cx: &Cx<'_>) {
        let chosen = cx
            .state
            .versions
            .as_ref()
            .and_then(|versions| versions.chosen.as_ref());
        let read = chosen.and_then(|chosen| chosen.case.as_ref()?.as_ref().ok());
        let (Some(chosen), Some(then), Some(session)) = (chosen, read, cx.session()) else {
            self.compared = None;
            return;
        };
        let of = (
            chosen.save_id,
            session.revision(),
            cx.state.lang,
            cx.state.today(),
        );
        if self.compared.as_ref().is_none_or(|known| known.of != of) {
            let at = cx.state.now().naive_local();
            let groups = compare(cx.words, then, session.case(), at);
            self.compared = Some(Compared { of, groups });
        }
        let is_there = |item| {
            self.compared
                .iter()
                .flat_map(|compared| &compared.groups)
                .flat_map(|group| &group.differences)
                .any(|difference| difference.item == item)
        };
        if self.picked.is_some_and(|picked| !is_there(picked)) {
            self.picked = None;
        }
    }

    fn head_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
        let (words, t) = (cx.words, cx.tokens);
        let tall = if is_roomy { 68.0 } else { 52.0 };
        let whole = ui.available_rect_before_wrap();
        let rect = Rect::from_min_size(whole.min, Vec2::new(whole.width(), tall));
        let close = words.t("close");
        let button = quiet(close).icon(Icon::X);
        let right = button.natural_width(ui) + 26.0;
        let row = Layout::left_to_right(Align::Center);
        let left = rect.with_max_x(rect.right() - right - space::SMALL);
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            heading_ui(ui, t, words.t("versions-title"), Level::Screen);
            if ui.available_width() > 120.0 {
                label_ui(ui, words.t("versions-hint"), Font::Body, t.muted);
            }
        });
        let place = rect.with_min_x(rect.right() - right);
        let layout = Layout::right_to_left(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
            if button.ui(ui, t).clicked() {
                self.leave(cx);
            }
        });
        ui.advance_cursor_after_rect(rect);
    }

    /// In a narrow window: the way back to the list.
    fn back_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        ui.add_space(space::SMALL);
        if quiet(cx.words.t("versions-all"))
            .icon(Icon::ArrowLeft)
            .ui(ui, cx.tokens)
            .clicked()
        {
            self.is_reading = false;
        }
        ui.add_space(space::SMALL);
    }

    /// The chosen version beside the present case, or why not.
    fn chosen_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, entry: Option<&VersionEntry>) {
        let (words, t) = (cx.words, cx.tokens);
        let versions = cx.state.versions.as_ref();
        let chosen = versions.and_then(|versions| versions.chosen.as_ref());
        let (Some(entry), Some(chosen)) = (entry, chosen) else {
            return self.said_ui(ui, cx, words.t("versions-choose"));
        };
        match &chosen.case {
            Some(Ok(_)) => {
                self.waits_since = None;
                self.beside_ui(ui, cx, &entry.version.changed);
            }
            Some(Err(error)) => {
                self.waits_since = None;
                ui.add_space(space::WIDE);
                let said = unreadable_words(cx, error);
                EmptyState {
                    icon: Icon::FileWarning,
                    ink: t.warn,
                    words: &said,
                    action: None,
                }
                .ui(ui, t);
            }
            None => self.waiting_ui(ui, cx, words.t("versions-reading")),
        }
    }

    /// A sentence in the middle of the room for the comparison.
    fn said_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, said: &str) {
        self.waits_since = None;
        ui.add_space(space::CHAPTER);
        EmptyState {
            icon: Icon::History,
            ink: cx.tokens.muted,
            words: said,
            action: None,
        }
        .ui(ui, cx.tokens);
    }

    /// Words for something that has taken a while.
    fn waiting_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, said: &str) {
        let now = cx.state.clock.seconds();
        let since = *self.waits_since.get_or_insert(now);
        let left = since + PATIENCE_SECS - now;
        if left > 0.0 {
            let wait = std::time::Duration::from_secs_f64(left.min(PATIENCE_SECS));
            ui.ctx().request_repaint_after(wait);
            return;
        }
        ui.add_space(space::LARGE);
        label_ui(ui, said, Font::Body, cx.tokens.muted);
    }

    fn instead_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, instead: Instead) {
        self.compared = None;
        self.has_offered = false;
        match instead {
            Instead::Waiting => self.waiting_ui(ui, cx, cx.words.t("versions-listing")),
            Instead::Empty(icon, said, action) => {
                self.waits_since = None;
                ui.add_space(space::SECTION);
                let pressed = EmptyState {
                    icon,
                    ink: cx.tokens.muted,
                    words: &said,
                    action: action.as_ref().map(|(icon, words, _)| (*icon, *words)),
                }
                .ui(ui, cx.tokens);
                if let Some((_, _, command)) = action.filter(|_| pressed) {
                    cx.push(*command);
                }
            }
        }
    }
}

/// Which version is chosen.
fn chosen_at(cx: &Cx<'_>, entries: &[VersionEntry]) -> Option<usize> {
    let chosen = cx.state.versions.as_ref()?.chosen.as_ref()?.save_id;
    entries
        .iter()
        .position(|entry| entry.version.save_id == chosen)
}

/// The versions, or what stands in their place.
fn entries<'a>(cx: &Cx<'a>) -> Result<&'a [VersionEntry], Instead> {
    let words = cx.words;
    let command = |act: Act| Box::new(Command::from(act));
    let empty = |icon, key: &str, action| Instead::Empty(icon, words.t(key).to_owned(), action);
    let has_file = cx.session().is_some_and(|session| session.path.is_some());
    if !has_file {
        let save = (Icon::Save, words.t("save"), command(Act::Save));
        return Err(empty(Icon::History, "versions-no-file", Some(save)));
    }
    let listed = cx
        .state
        .versions
        .as_ref()
        .and_then(|versions| versions.entries.as_ref());
    match listed {
        None => Err(Instead::Waiting),
        Some(Err(trouble)) => {
            let why = OpenError::Trouble(*trouble);
            let why = words_of_problems::open_error(words, &why);
            let said = words.tf("versions-not-listed", &[("why", (&why).into())]);
            let again = (
                Icon::RefreshCw,
                words.t("versions-try-again"),
                command(Act::GoVersions),
            );
            Err(Instead::Empty(Icon::TriangleAlert, said, Some(again)))
        }
        Some(Ok(all)) if all.is_empty() && cx.state.settings.keep_versions.is_none() => {
            let settings = (
                Icon::Settings,
                words.named("act", Act::ShowSettings.name()),
                command(Act::ShowSettings),
            );
            Err(empty(
                Icon::History,
                "versions-switched-off",
                Some(settings),
            ))
        }
        Some(Ok(all)) if all.is_empty() => Err(empty(Icon::History, "versions-none", None)),
        Some(Ok(all)) => Ok(all),
    }
}

/// Why a version cannot be read, and that this touches no other.
fn unreadable_words(cx: &Cx<'_>, error: &OpenError) -> String {
    let words = cx.words;
    let why = words_of_problems::open_error(words, error);
    let said = words.t("versions-unreadable");
    let others = words.t("versions-others-fine");
    format!("{said}. {why} {others}")
}
