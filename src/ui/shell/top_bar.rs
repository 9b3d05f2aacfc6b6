//! The bar at the top: whose case it is, whether it is saved, the way back, and everything else in one menu.

use egui::accesskit::Live;
use egui::{Align, Frame, Id, Layout, Margin, Panel, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::keys::shortcut_text;
use super::menu::{case_menu_ui, frame_menu_ui};
use crate::app::{Act, Command, FileState, Saved, View, find, words_of_team};
use crate::design::{Font, Icon, height, icon_size, space, width};
use crate::model::Nature;
use crate::model::rounds::{Window, WindowState, window_of};
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::{Level, heading_ui, icon_button, label_ui, plain, text_field};
use crate::ui::{Cx, follow_up};

/// The id of the field that finds text; [`Act::Find`] gives it the keyboard.
pub fn find_field() -> Id {
    Id::unique("find in view")
}

/// Draws the bar.
pub fn top_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    let frame = Frame::NONE
        .fill(t.card)
        .inner_margin(Margin::symmetric(12, 0));
    let panel = Panel::top("top bar")
        .exact_size(height::TOP_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let bar = UiBuilder::new()
                .accessibility_role(Role::Toolbar)
                .accessibility_label(cx.words.t("app-name"))
                .max_rect(ui.max_rect());
            ui.scope_builder(bar, |ui| {
                let whole = ui.max_rect();
                let id = Id::unique("top bar right");
                let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(400.0);
                let split = (whole.right() - known).max(whole.left());
                let left = whole.with_max_x(split - space::SMALL);
                let row = Layout::left_to_right(Align::Center);
                ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
                    if cx.state.follows_up {
                        follow_up::whose_ui(ui, cx);
                    } else {
                        whose_ui(ui, cx);
                    }
                });
                let right = ui.scope_builder(
                    UiBuilder::new()
                        .max_rect(whole.with_min_x(split))
                        .layout(row),
                    |ui| right_ui(ui, cx, is_roomy),
                );
                let taken = right.response.rect.width();
                if (taken - known).abs() > 0.5 {
                    ui.data_mut(|data| data.insert_temp(id, taken));
                    ui.ctx()
                        .request_discard("the right end of the bar is measured");
                }
            });
        });
    let rest = ui.interact(
        panel.response.rect,
        Id::unique("top bar ground"),
        Sense::hover(),
    );
    frame_menu_ui(&rest, cx);
}

/// The way to the start screen, the alias and what is known at a glance.
fn whose_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    let Some(case) = cx.case() else { return };
    ui.spacing_mut().item_spacing.x = 4.0;
    if icon_button(Icon::Library, cx.words.t("topbar-to-start"))
        .ui(ui, t)
        .clicked()
    {
        cx.push(Act::CloseCase);
    }
    let (rect, _) = ui.allocate_exact_size(vec2(icon_size::DENSE, height::BUTTON), Sense::hover());
    Icon::ChevronRight.paint_in(ui.painter(), rect, icon_size::SMALL, t.faint);
    ui.add_space(6.0);
    heading_ui(ui, t, &case.child.alias, Level::Screen);
    ui.add_space(10.0);
    let window = window_of(case, cx.state.today(), cx.state.settings.weeks);
    let state = cx.words.window_text(window.as_ref());
    let (facts, more) = (facts(cx, window), more_facts(cx));
    // Where there is little room how today stands to the window goes first: it is what one looks here for.
    let wide = |words: &str| line(ui.painter(), words, Font::Body).size().x;
    let room = ui.available_width() - wide(&state) - space::SMALL;
    if let Some(facts) = facts.in_the(room, wide) {
        label_ui(ui, &facts, Font::Body, t.muted);
    }
    window_ui(ui, cx, window, &state);
    ui.add_space(space::TINY);
    if ui.available_width() > 60.0 && !more.is_empty() {
        label_ui(
            ui,
            &format!("·  {}", more.join("  ·  ")),
            Font::Body,
            t.muted,
        );
    }
}

/// How today stands to the window for a new round, in words of its own: *åben, uge 7*.
fn window_ui(ui: &mut Ui, cx: &Cx<'_>, window: Option<Window>, state: &str) {
    let wide = line(ui.painter(), state, Font::Body).size().x;
    if ui.available_width() < wide.min(100.0) {
        return;
    }
    let label = label_ui(ui, state, Font::Body, cx.tokens.muted);
    if let Some(window) = window {
        let span = cx.words.date_span(window.opens, window.closes);
        let told = cx
            .words
            .tf("round-window-span", &[("span", (&span).into())]);
        label.on_hover_text(told);
    }
}

/// What is known at a glance, in words.
#[derive(Default)]
struct Facts {
    age: Option<String>,
    /// The newest round.
    round: Option<String>,
    /// The weeks in which a new one can begin.
    weeks: Option<String>,
}

impl Facts {
    /// As many of them as there is room for, with what divides them from the words that follow. The weeks go first, then the
    /// age.
    fn in_the(self, room: f32, wide: impl Fn(&str) -> f32) -> Option<String> {
        let Self { age, round, weeks } = &self;
        [
            [age, round, weeks],
            [age, round, &None],
            [&None, round, &None],
        ]
        .into_iter()
        .map(|kept| kept.into_iter().flatten().map(String::as_str).collect())
        .filter(|kept: &Vec<&str>| !kept.is_empty())
        .map(|kept| kept.join("  ·  ") + "  ·")
        .find(|words| wide(words) <= room)
    }
}

fn facts(cx: &Cx<'_>, window: Option<Window>) -> Facts {
    let Some(case) = cx.case() else {
        return Facts::default();
    };
    let words = cx.words;
    let age = words.age_on_text(case.child.birth, cx.state.today());
    let Some(((number, round), window)) = case.last_round().zip(window) else {
        return Facts {
            age,
            ..Facts::default()
        };
    };
    let n = ("n", number.into());
    let round = if round.closed.is_some() {
        words.tf("topbar-round-closed", &[n])
    } else if window.state == WindowState::Open {
        // The week stands in the words of the window.
        words.tf("topbar-round", &[n])
    } else {
        words.tf("topbar-round-week", &[n, ("week", window.week.into())])
    };
    let weeks = cx.state.settings.weeks;
    let first = ("first", u32::from(weeks.earliest).into());
    let weeks = if weeks.earliest == weeks.latest {
        words.tf("topbar-next-round-week", &[first])
    } else {
        let last = ("last", u32::from(weeks.latest).into());
        words.tf("topbar-next-round", &[first, last])
    };
    Facts {
        age,
        round: Some(round),
        weeks: Some(weeks),
    }
}

/// What is less often looked for: whether the case is invented, and its key.
fn more_facts(cx: &Cx<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    let Some(case) = cx.case() else { return facts };
    if case.nature == Nature::Fiction {
        facts.push(cx.words.t("topbar-example").to_owned());
    }
    if !case.child.key.is_empty() {
        facts.push(
            cx.words
                .tf("topbar-key", &[("key", (&case.child.key).into())]),
        );
    }
    facts
}

fn right_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
    let t = cx.tokens;
    ui.spacing_mut().item_spacing.x = 6.0;
    if cx.state.find.is_some() {
        find_ui(ui, cx);
        ui.add_space(space::SMALL);
    }
    undo_ui(ui, cx, Act::Undo);
    undo_ui(ui, cx, Act::Redo);
    ui.add_space(6.0);
    saved_ui(ui, cx, is_roomy);
    ui.add_space(6.0);
    // Behind a question the button steps aside: there the same word is an answer.
    let save = cx.words.t("save");
    let name = if cx.state.question.is_some() {
        cx.words.t("dialog-save-title")
    } else {
        save
    };
    let keys = shortcut_text(cx.words, Act::Save).unwrap_or_default();
    let reason = (!cx.can_edit()).then(|| cx.words.t("disabled-read-only"));
    if plain(save)
        .name(name)
        .icon(Icon::Save)
        .shortcut(&keys)
        .disabled_because(reason)
        .ui(ui, t)
        .clicked()
    {
        cx.push(Act::Save);
    }
    if cx.state.follows_up {
        follow_up::end_button_ui(ui, cx);
        return;
    }
    print_ui(ui, cx, is_roomy);
    let menu = plain(cx.words.t("menu-file"))
        .icon(Icon::ChevronDown)
        .ui(ui, t);
    case_menu_ui(&menu, cx);
}

/// The view at hand on paper, where there is a page for it.
fn print_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool) {
    let what = match cx.state.view {
        View::Timeline => Act::ExportTimeline,
        View::Network => Act::ExportNetwork,
        _ => return,
    };
    let (t, name) = (cx.tokens, cx.words.named("act", what.name()));
    let keys = shortcut_text(cx.words, Act::Print).unwrap_or_default();
    let response = if is_roomy {
        let button = plain(cx.words.t("print")).name(name).icon(Icon::Printer);
        button.shortcut(&keys).ui(ui, t)
    } else {
        let button = icon_button(Icon::Printer, name);
        button.shortcut(&keys).ui(ui, t)
    };
    if response.clicked() {
        cx.push(Act::Print);
    }
}

/// Undo or redo: always the same name, the tooltip says of what.
fn undo_ui(ui: &mut Ui, cx: &mut Cx<'_>, act: Act) {
    let t = cx.tokens;
    let Some(session) = cx.session() else { return };
    let (icon, of, with_name, nothing) = match act {
        Act::Redo => (
            Icon::Redo2,
            session.history().redo_name(),
            "redo-named",
            "redo-nothing",
        ),
        _ => (
            Icon::Undo2,
            session.history().undo_name(),
            "undo-named",
            "undo-nothing",
        ),
    };
    let keys = shortcut_text(cx.words, act).unwrap_or_default();
    let what = of.map(|of| {
        cx.words
            .tf(with_name, &[("what", cx.words.named("edit", of).into())])
    });
    let reason = what.is_none().then(|| cx.words.t(nothing));
    let mut button = icon_button(icon, cx.words.named("act", act.name()))
        .shortcut(&keys)
        .disabled_because(reason);
    if let Some(what) = &what {
        button = button.tooltip(what);
    }
    if button.ui(ui, t).clicked() {
        cx.push(act);
    }
}

/// Whether everything is in the file, in words and with an icon.
fn saved_ui(ui: &mut Ui, cx: &Cx<'_>, is_roomy: bool) {
    let t = cx.tokens;
    let Some(session) = cx.session() else { return };
    let file_words = match &session.file_state {
        FileState::Same => None,
        FileState::Changed { by } => Some((
            Icon::Users,
            words_of_team::changed_by(cx.words, by, cx.state.now()),
        )),
        FileState::Unchecked(_) => Some((Icon::HardDrive, cx.words.t("file-unchecked").to_owned())),
        FileState::Vanished => Some((Icon::HardDrive, cx.words.t("file-vanished").to_owned())),
    };
    let own = session.saved_state();
    let (icon, words) = match own {
        // How the file stands goes before how far the work has come, but for a save under way.
        _ if own != Saved::Saving && file_words.is_some() => {
            let (icon, file) = file_words.unwrap_or((Icon::HardDrive, String::new()));
            match own {
                Saved::Unsaved { changes } => {
                    let own = cx.words.tf("saved-unsaved", &[("n", changes.into())]);
                    (icon, format!("{file} · {own}"))
                }
                _ => (icon, file),
            }
        }
        Saved::ReadOnly => (Icon::Lock, cx.words.t("state-reading").to_owned()),
        Saved::Saving => (Icon::RefreshCw, cx.words.t("saved-saving").to_owned()),
        Saved::Failed => (
            Icon::CircleAlert,
            cx.words.t("saved-failed-short").to_owned(),
        ),
        Saved::Never => (Icon::CircleDashed, cx.words.t("saved-never").to_owned()),
        Saved::Unsaved { changes } => (
            Icon::CircleDashed,
            cx.words.tf("saved-unsaved", &[("n", changes.into())]),
        ),
        Saved::At(None) => (Icon::Check, cx.words.t("saved-as-opened").to_owned()),
        Saved::At(Some(at)) => (
            Icon::Check,
            cx.words
                .tf("saved-at", &[("time", (&cx.words.time(at.time())).into())]),
        ),
    };
    let most = if is_roomy { 300.0 } else { 190.0 };
    let galley = line_within(ui.painter(), &words, Font::Body, most);
    let elided = galley.elided;
    let size = vec2(icon_size::DENSE + 8.0 + galley.size().x, height::BUTTON);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let place = icon.paint_aligned(
        ui.painter(),
        rect,
        egui::Align2::LEFT_CENTER,
        icon_size::DENSE,
        t.muted,
    );
    paint_line(
        ui.painter(),
        egui::pos2(place.right() + 8.0, rect.center().y),
        galley,
        t.muted,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    if elided {
        response.on_hover_text(words);
    }
}

/// The field that dims what does not hold the text looked for.
fn find_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    let text = cx.state.find.as_deref().unwrap_or_default();
    let name = cx.words.named("act", Act::Find.name());
    let outcome = text_field(find_field(), text, name)
        .icon(Icon::Search)
        .hint(cx.words.t("find-hint"))
        .width(220.0)
        .ui(ui, t);
    if let Some(text) = outcome.changed.clone() {
        cx.push(Command::Find(Some(text)));
    }
    if outcome.escaped {
        cx.push(Command::Find(None));
    }
    if !text.trim().is_empty()
        && let Some(case) = cx.case()
    {
        let hits = match cx.state.view {
            View::Round => cx
                .state
                .shown_round()
                .map_or(0, |round| find::hits_on_board(case, round, text)),
            View::Compare => cx
                .compared()
                .map_or(0, |pair| find::hits_on_boards(case, pair, text)),
            view => find::hits(case, view, text, cx.state.lang),
        };
        let words = cx.words.tf("find-hits", &[("n", hits.into())]);
        let label = label_ui(ui, &words, Font::Small, t.muted);
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    }
    if icon_button(Icon::X, cx.words.t("find-end"))
        .ui(ui, t)
        .clicked()
    {
        cx.push(Command::Find(None));
    }
}
