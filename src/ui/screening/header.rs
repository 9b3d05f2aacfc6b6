//! Over the table: the heading, the dated screenings, what can be done with the one shown, who wrote in it.

use egui::{Popup, Rect, Ui, UiBuilder, pos2};

use super::super::Cx;
use super::ScreeningView;
use super::dialog::Dialog;
use super::measures::Measures;
use super::sheet::Sheet;
use crate::app::{Command, InFocus};
use crate::design::{Font, Icon};
use crate::model::{Edit, ItemRef, Screening, ScreeningId};
use crate::text::Words;
use crate::ui::chosen_chip_ui;
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::{self, Level, SlimBar, Tone};

/// What was asked for in the menu of a screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Date,
    Participants,
    Close,
    Reopen,
    Remove,
    Erase,
}

impl ScreeningView {
    /// The line with the heading.
    pub(super) fn header_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        rect: Rect,
        m: &Measures,
    ) {
        let t = cx.tokens;
        let words = cx.words;
        let place = Rect::from_min_max(
            pos2(rect.left() + m.margin, rect.top()),
            pos2(rect.right() - m.margin, rect.bottom()),
        );
        let mut bar = ui.new_child(
            UiBuilder::new()
                .id_salt("header")
                .max_rect(place)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        bar.spacing_mut().item_spacing.x = 8.0;
        widgets::heading_ui(&mut bar, t, words.t("screening-title"), Level::Screen);
        bar.add_space(if m.compact { 14.0 } else { 24.0 });

        let tools = self.tools_width(&bar, cx, sheet, m);
        self.dates_ui(&mut bar, cx, sheet, place.right() - tools);
        if let Some(screening) = sheet.screening {
            self.menu_ui(&mut bar, cx, sheet, screening);
        }
        if cx.can_edit() {
            let new = words.t("screening-new");
            let button = if m.compact {
                widgets::icon_button(Icon::Plus, new)
            } else {
                widgets::quiet(new)
                    .icon(Icon::Plus)
                    .tooltip(words.t("screening-new-hint"))
            };
            if button.ui(&mut bar, t).clicked() {
                let id = ScreeningId::fresh();
                let begun = cx.state.today();
                self.stop_writing(cx);
                cx.push(Edit::BeginScreening { id, begun });
                self.chosen = Some(id);
            }
        }
        if sheet.former.is_some() {
            let former = words.t("screening-former");
            let button = if m.compact {
                widgets::icon_button(Icon::Columns2, former)
            } else {
                widgets::quiet(former).icon(Icon::Columns2)
            };
            let button = button.pressed(self.with_former).ui(&mut bar, t);
            if button.clicked() {
                self.with_former = !self.with_former;
            }
        }
        if matches!(cx.state.in_focus, Some(InFocus::Experience(_))) {
            // Rows step back: that comes before who wrote in them.
            let room = (place.right() - bar.cursor().left()).max(120.0);
            chosen_chip_ui(&mut bar, cx, room);
        } else if let Some(screening) = sheet.screening {
            let left = bar.cursor().left() + 8.0;
            about_ui(&mut bar, cx, screening, place.with_min_x(left), m);
        }
    }

    /// How much room the buttons after the dates and a useful part of the line about the writer need.
    #[expect(clippy::unused_self, reason = "measures what the view draws")]
    fn tools_width(&self, ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, m: &Measures) -> f32 {
        let button = |words: &str| {
            if m.compact {
                40.0
            } else {
                line(ui.painter(), words, Font::Body).size().x + 18.0 + 7.0 + 24.0
            }
        };
        let mut wide = 40.0;
        if cx.can_edit() {
            wide += button(cx.words.t("screening-new"));
        }
        if sheet.former.is_some() {
            wide += button(cx.words.t("screening-former"));
        }
        let about = if m.compact { 180.0 } else { 300.0 };
        if ui.max_rect().width() > 760.0 {
            wide + about
        } else {
            wide
        }
    }

    /// The dated screenings, the newest first; what does not fit before `right` goes into a menu.
    fn dates_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, right: f32) {
        let Some(case) = cx.case() else { return };
        let words = cx.words;
        let shown = sheet.screening.map(|screening| screening.id);
        let wide = |ui: &Ui, screening: &Screening| {
            let name = chip_words(words, screening);
            line(ui.painter(), &name, Font::Body).size().x + 24.0 + 8.0
        };
        // The one shown is always among the chips.
        let mut left = ui.cursor().left();
        let shown_wide = sheet.screening.map_or(0.0, |screening| wide(ui, screening));
        let mut chips = Vec::new();
        let mut rest = Vec::new();
        let older = 90.0;
        for screening in case.screenings.iter().rev() {
            let is_shown = Some(screening.id) == shown;
            let shown_to_come = !is_shown
                && shown
                    .is_some_and(|shown| !chips.iter().any(|chip: &&Screening| chip.id == shown));
            let room = right - older - if shown_to_come { shown_wide } else { 0.0 };
            let needed = wide(ui, screening);
            if is_shown || (rest.is_empty() && left + needed <= room) {
                left += needed;
                chips.push(&**screening);
            } else {
                rest.push(&**screening);
            }
        }
        let mut pressed = None;
        for screening in chips {
            let on = Some(screening.id) == shown;
            let name = chip_words(words, screening);
            if widgets::filter_chip_ui(ui, cx.tokens, &name, None, on).clicked() {
                pressed = Some(screening.id);
            }
        }
        if !rest.is_empty() {
            let older = words.tf("screening-older", &[("n", rest.len().into())]);
            let button = widgets::quiet(&older).ui(ui, cx.tokens);
            Popup::menu(&button).show(|ui| {
                for screening in rest {
                    let name = chip_words(words, screening);
                    if widgets::menu_item_ui(ui, cx.tokens, None, &name, None).clicked() {
                        pressed = Some(screening.id);
                    }
                }
            });
        }
        if let Some(id) = pressed {
            self.stop_writing(cx);
            self.chosen = Some(id);
        }
    }

    /// The three dots beside the dates.
    fn menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, screening: &Screening) {
        if !cx.can_edit() {
            return;
        }
        let t = cx.tokens;
        let words = cx.words;
        let date = words.date(screening.begun);
        let name = words.tf("screening-menu", &[("date", (&date).into())]);
        let (_, wish) = widgets::more_menu_ui(ui, t, &name, |ui| {
            let mut wish = None;
            let mut item = |ui: &mut Ui, icon, key, asked| {
                if widgets::menu_item_ui(ui, t, Some(icon), words.t(key), None).clicked() {
                    wish = Some(asked);
                }
            };
            if sheet.editable {
                item(ui, Icon::Calendar, "screening-change-date", Wish::Date);
                item(
                    ui,
                    Icon::Users,
                    "screening-change-participants",
                    Wish::Participants,
                );
                item(ui, Icon::Archive, "screening-finish", Wish::Close);
            } else {
                item(ui, Icon::ArchiveRestore, "screening-reopen", Wish::Reopen);
            }
            item(ui, Icon::Trash2, "screening-remove", Wish::Remove);
            item(ui, Icon::Trash2, "erase-for-good", Wish::Erase);
            wish
        });
        let id = screening.id;
        match wish.flatten() {
            Some(Wish::Date) => self.dialog = Some(Dialog::Date(words.date(screening.begun))),
            Some(Wish::Participants) => {
                self.dialog = Some(Dialog::Participants(screening.participants.as_str().into()));
            }
            Some(Wish::Close) => self.dialog = Some(Dialog::Close),
            Some(Wish::Reopen) => cx.push(Edit::ReopenScreening { id }),
            Some(Wish::Remove) => {
                self.stop_writing(cx);
                cx.push(Command::EditWithToast(Edit::RemoveScreening { id }));
            }
            Some(Wish::Erase) => {
                self.stop_writing(cx);
                cx.push(Command::AskErase(ItemRef::Screening(id)));
            }
            None => {}
        }
    }

    /// The bar over a screening that is only read.
    #[expect(clippy::unused_self, reason = "a part of the view like the others")]
    pub(super) fn closed_bar_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        screening: &Screening,
        rect: Rect,
    ) {
        let mut bar = ui.new_child(UiBuilder::new().id_salt("closed").max_rect(rect));
        let date = cx.words.date(screening.begun);
        let sentence = cx
            .words
            .tf("screening-readonly", &[("date", (&date).into())]);
        let reopen = cx.can_edit().then(|| cx.words.t("screening-reopen"));
        let pressed = SlimBar {
            tone: Tone::Info,
            icon: Icon::Eye,
            words: &sentence,
            actions: reopen.as_slice(),
        }
        .ui(&mut bar, cx.tokens);
        if pressed.is_some() {
            cx.push(Edit::ReopenScreening { id: screening.id });
        }
    }
}

/// The date, and that it is under way.
fn chip_words(words: &Words, screening: &Screening) -> String {
    let date = words.date(screening.begun);
    if screening.is_open() {
        format!("{date}, {}", words.t("screening-in-progress"))
    } else {
        date
    }
}

/// Who wrote in it, with whom, since when and when last: as much of it as there is room for, all of it on hover.
fn about_ui(ui: &mut Ui, cx: &Cx<'_>, screening: &Screening, room: Rect, m: &Measures) {
    let t = cx.tokens;
    let words = cx.words;
    let today = cx.state.today();
    let now = cx.state.now().naive_local();
    let who = [screening.created.by.as_str(), screening.participants.trim()];
    let who: Vec<&str> = who.into_iter().filter(|who| !who.is_empty()).collect();
    let who = who.join(", ");
    let begun = words.date_seen_from(screening.begun, today);
    let begun = words.tf("screening-begun", &[("date", (&begun).into())]);
    let last = if let Some(day) = screening.closed {
        let day = words.date_seen_from(day, today);
        words.tf("screening-ended", &[("date", (&day).into())])
    } else {
        let when = words.when(screening.changed.at.naive_local(), now);
        words.tf("screening-changed", &[("when", (&when).into())])
    };
    let all = [who.as_str(), &begun, &last];
    let join = |parts: &[&str]| {
        let parts = parts.iter().filter(|part| !part.is_empty());
        parts.copied().collect::<Vec<_>>().join("  ·  ")
    };
    let font = if m.compact { Font::Small } else { Font::Body };
    let whole = join(&all);
    let fits = |text: &str| line(ui.painter(), text, font).size().x <= room.width();
    let shown = [
        whole.clone(),
        join(&[&who, &last]),
        join(&[&screening.created.by, &last]),
        last.clone(),
    ];
    let shown = shown.iter().find(|text| fits(text));
    let Some(shown) = shown else { return };
    let galley = line_within(ui.painter(), shown, font, room.width());
    let left = pos2(room.right() - galley.size().x, room.center().y);
    let place = Rect::from_min_max(
        pos2(left.x, left.y - 12.0),
        pos2(room.right(), left.y + 12.0),
    );
    let response = ui.interact(place, ui.scope_id().with("about"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &whole));
    paint_line(ui.painter(), left, galley, t.muted);
    if *shown != whole {
        response.on_hover_text(whole);
    }
}
