//! The versions, the newest first: what each of them changed, who did it, and when.

use chrono::{Datelike as _, NaiveDateTime};
use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};

use super::VersionsView;
use crate::app::words_of_changes::summary;
use crate::app::{Command, VersionEntry};
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::Stamp;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::{Level, Reach, Row, RowState, heading_ui, paragraph_ui, rule_ui};

const TALL: f32 = 60.0;
const PADDING: f32 = 16.0;
/// How many kinds of changes are named in a row; the rest is counted.
const NAMED: usize = 2;

/// When a version was, seen from now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Today,
    ThisWeek,
    Earlier,
}

impl Age {
    fn of(moment: NaiveDateTime, now: NaiveDateTime) -> Self {
        if moment.date() >= now.date() {
            Self::Today
        } else if moment.date().iso_week() == now.date().iso_week() {
            Self::ThisWeek
        } else {
            Self::Earlier
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Today => "versions-today",
            Self::ThisWeek => "versions-this-week",
            Self::Earlier => "versions-earlier",
        }
    }
}

/// What a row says.
struct Told {
    when: String,
    title: String,
    who: String,
    mark: Option<Icon>,
    now: bool,
}

impl VersionsView {
    /// Draws the list as wide as there is room, and as high as it is, up to `most` points.
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        entries: &[VersionEntry],
        most: f32,
    ) {
        let t = cx.tokens;
        let note = 44.0;
        let wide = ui.available_width();
        egui::Frame::NONE
            .fill(t.card)
            .stroke(egui::Stroke::new(1.0, t.border))
            .corner_radius(radius::PANEL)
            .show(ui, |ui| {
                ui.set_width(wide - 2.0);
                ScrollArea::vertical()
                    .id_salt("versions")
                    .max_height((most - note).max(120.0))
                    .min_scrolled_height((most - note).max(120.0))
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        self.rows_ui(ui, cx, entries);
                    });
            });
        ui.add_space(space::LIST);
        ui.horizontal_top(|ui| {
            ui.add_space(space::SMALL);
            let size = vec2(icon_size::SMALL, Font::Small.line_height());
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            Icon::Bookmark.paint_in(ui.painter(), rect, icon_size::SMALL, t.muted);
            paragraph_ui(ui, cx.words.t("versions-kept"), Font::Small, t.muted);
        });
    }

    fn rows_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, entries: &[VersionEntry]) {
        let t = cx.tokens;
        let now = cx.state.now().naive_local();
        let chosen = super::chosen_at(cx, entries);
        // Tab stops at the chosen one, or at the first while none is; arrows go on from there.
        let stop = chosen.unwrap_or(0);
        let mut age = Age::Today;
        age_ui(ui, cx, age);
        if let Some(told) = present(cx) {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
            let said = spoken(cx, &told);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            paint_row(ui, cx, rect, &told, RowState::Rest);
        }
        for (n, entry) in entries.iter().enumerate() {
            let moment = entry.version.changed.at.naive_local();
            // A clock that went wrong must not make a heading come twice.
            let its = Age::of(moment, now);
            let is_new_age = its as u8 > age as u8;
            if is_new_age {
                age = its;
                ui.add_space(1.0);
                rule_ui(ui, t);
                age_ui(ui, cx, age);
            } else {
                line_ui(ui, cx);
            }
            self.row_ui(ui, cx, entries, (n, stop), chosen == Some(n));
        }
        self.hand_on_focus(ui);
        ui.add_space(space::TINY);
    }

    /// Hands the keyboard to the row an arrow led to. Only once all rows are drawn: one that Tab passes over would let it go.
    pub(super) fn hand_on_focus(&mut self, ui: &Ui) {
        if let Some(id) = self.hand_on.take() {
            ui.memory_mut(|memory| memory.request_focus(id));
            self.arrived = Some(id);
        }
    }

    /// Brings a row into sight that has just got the keyboard, by Tab or by an arrow.
    pub(super) fn bring_into_sight(&mut self, response: &Response) {
        let has_arrived = self.arrived == Some(response.id);
        if has_arrived {
            self.arrived = None;
        }
        if has_arrived || response.gained_focus() {
            response.scroll_to_me(None);
        }
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        entries: &[VersionEntry],
        (n, stop): (usize, usize),
        is_chosen: bool,
    ) {
        let entry = &entries[n];
        let told = self.told(cx, entry, n + 1 == entries.len());
        let state = if is_chosen {
            RowState::Selected
        } else {
            RowState::Rest
        };
        let said = spoken(cx, &told);
        let response = Row {
            tall: TALL,
            state,
            reach: if n == stop { Reach::Tab } else { Reach::Arrows },
            id: Some(row_id(entry)),
            ..Row::new(&said)
        }
        .ui(ui, cx.tokens);
        let mut is_cut = false;
        if ui.is_rect_visible(response.rect) {
            is_cut = paint_row(ui, cx, response.rect, &told, state);
        }
        let response = if is_cut {
            response.on_hover_text(&told.title)
        } else {
            response
        };
        self.bring_into_sight(&response);
        if response.clicked() {
            self.choose(cx, entry);
        }
        if response.has_focus() {
            let next = stepped(ui, response.id).and_then(|step| n.checked_add_signed(step));
            if let Some(next) = next.and_then(|next| entries.get(next)) {
                self.hand_on = Some(row_id(next));
                self.choose(cx, next);
            }
        }
    }

    fn told(&mut self, cx: &Cx<'_>, entry: &VersionEntry, is_oldest: bool) -> Told {
        let words = cx.words;
        let version = &entry.version;
        let title = if !version.is_readable {
            words.t("versions-unreadable").to_owned()
        } else if is_oldest {
            words.t("versions-oldest").to_owned()
        } else {
            self.named(cx, entry)
        };
        Told {
            when: when(cx, &version.changed),
            title,
            who: author(cx, &version.changed),
            mark: if version.is_readable {
                version.is_kept.then_some(Icon::Bookmark)
            } else {
                Some(Icon::FileWarning)
            },
            now: false,
        }
    }

    /// What a version changed, put into words once.
    fn named(&mut self, cx: &Cx<'_>, entry: &VersionEntry) -> String {
        let saved = || cx.words.t("versions-saved").to_owned();
        let (Some(changes), Some(case)) = (&entry.changes, cx.case()) else {
            return saved();
        };
        let of = (cx.state.lang, changes.len());
        let known = self.named.get(&entry.version.save_id);
        if let Some((_, named)) = known.filter(|(known, _)| *known == of) {
            return named.clone();
        }
        let named = match summary(cx.words, changes, case, NAMED) {
            empty if empty.is_empty() => saved(),
            named => named,
        };
        self.named
            .insert(entry.version.save_id, (of, named.clone()));
        named
    }

    fn choose(&mut self, cx: &mut Cx<'_>, entry: &VersionEntry) {
        self.picked = None;
        self.is_reading = true;
        cx.push(Command::ChooseVersion(entry.version.save_id));
    }
}

fn row_id(entry: &VersionEntry) -> Id {
    Id::unique(("version", entry.version.save_id))
}

/// Which way an arrow leads from the row that has the keyboard.
pub(super) fn stepped(ui: &Ui, id: Id) -> Option<isize> {
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(1)
    } else if pressed(Key::ArrowUp) {
        Some(-1)
    } else {
        None
    }
}

fn age_ui(ui: &mut Ui, cx: &Cx<'_>, age: Age) {
    ui.add_space(space::LIST);
    ui.scope(|ui| {
        // A row is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.add_space(PADDING);
            heading_ui(ui, cx.tokens, cx.words.t(age.key()), Level::Group);
        });
    });
    ui.add_space(space::SMALL);
    line_ui(ui, cx);
}

/// The line between two rows, which does not reach the edges.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    let rect = rect.shrink2(vec2(PADDING, 0.0));
    ui.painter().rect_filled(rect, 0.0, cx.tokens.border);
}

/// The case as it stands now, above all versions.
fn present(cx: &Cx<'_>) -> Option<Told> {
    let session = cx.session()?;
    let changed = &session.case().changed;
    let mut who = author(cx, changed);
    if session.is_unsaved() {
        let unsaved = cx.words.t("versions-unsaved");
        who = if who.is_empty() {
            unsaved.to_owned()
        } else {
            format!("{who}  ·  {unsaved}")
        };
    }
    Some(Told {
        when: when(cx, changed),
        title: cx.words.t("versions-present").to_owned(),
        who,
        mark: None,
        now: true,
    })
}

fn when(cx: &Cx<'_>, changed: &Stamp) -> String {
    let (moment, now) = (changed.at.naive_local(), cx.state.now().naive_local());
    match Age::of(moment, now) {
        Age::Today if moment.date() == now.date() => cx.words.time(moment.time()),
        Age::Today | Age::ThisWeek => cx.words.when_exact(moment, now),
        Age::Earlier => cx.words.date_seen_from(moment.date(), now.date()),
    }
}

/// Who changed it: *Du* for what was written under the name that is set here.
fn author(cx: &Cx<'_>, changed: &Stamp) -> String {
    if !changed.by.is_empty() && changed.by == cx.state.settings.author() {
        cx.words.t("versions-you").to_owned()
    } else {
        changed.by.clone()
    }
}

fn spoken(cx: &Cx<'_>, told: &Told) -> String {
    let mark = match told.mark {
        Some(Icon::Bookmark) => cx.words.t("versions-kept-short"),
        _ if told.now => cx.words.t("versions-now-lower"),
        _ => "",
    };
    let parts = [told.when.as_str(), &told.title, &told.who, mark];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Paints what a row says; tells whether its title did not fit.
fn paint_row(ui: &Ui, cx: &Cx<'_>, rect: Rect, told: &Told, state: RowState) -> bool {
    let t = cx.tokens;
    let painter = ui.painter();
    let is_selected = state == RowState::Selected;
    let (ink, quiet) = if is_selected {
        (t.on_select, t.on_select)
    } else {
        (t.text, t.muted)
    };
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let dates = (inner.width() * 0.26).clamp(84.0, 124.0);
    let middle = rect.center().y;
    let date = line_within(painter, &told.when, Font::Body, dates - space::SMALL);
    paint_line(painter, pos2(inner.left(), middle), date, quiet);
    let mut right = inner.right();
    if let Some(mark) = told.mark {
        let ink = if mark == Icon::FileWarning {
            t.warn
        } else {
            quiet
        };
        mark.paint(painter, pos2(right - 8.0, middle), icon_size::DENSE, ink);
        right -= 16.0 + space::MEDIUM;
    } else if told.now {
        let word = line(painter, cx.words.t("versions-now-lower"), Font::Small);
        right -= word.size().x;
        paint_line(painter, pos2(right, middle), word, quiet);
        right -= space::MEDIUM;
    }
    let left = inner.left() + dates;
    let room = (right - left).max(0.0);
    let (title_at, who_at) = if told.who.is_empty() {
        (middle, middle)
    } else {
        (middle - 10.0, middle + 11.0)
    };
    let title = line_within(painter, &told.title, Font::Strong, room);
    let is_cut = title.elided;
    paint_line(painter, pos2(left, title_at), title, ink);
    let who = line_within(painter, &told.who, Font::Small, room);
    paint_line(painter, pos2(left, who_at), who, quiet);
    is_cut
}
