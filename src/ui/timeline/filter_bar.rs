//! What is looked at: lanes as chips, and kind, source, voice, certainty, time and text, all at once. How much is left out is
//! always said.

use std::collections::BTreeSet;

use egui::{Id, Popup, PopupCloseBehavior, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::entries::Lane;
use super::filter::Filter;
use super::lane_names::lane_words;
use super::scene::Read;
use super::{Mode, Sizes, TimelineView};
use crate::app::words_of_changes::voice_words;
use crate::design::{Font, Icon, space};
use crate::model::Certainty;
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::{checkbox_ui, filter_chip_ui, label_ui, quiet, text_field};

/// Width of a list of choices.
const CHOICES: f32 = 300.0;

impl TimelineView {
    /// The filters below the heading. Returns where the content begins.
    pub(super) fn filters_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        sizes: Sizes,
        rest: Rect,
    ) -> f32 {
        let is_list = self.mode(sizes) == Mode::List;
        if !is_list && !self.shows_filters && !read.is_filtered() {
            return rest.top();
        }
        let mut place = ui.new_child(UiBuilder::new().max_rect(rest));
        let ui = &mut place;
        ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
        ui.horizontal_wrapped(|ui| self.lane_chips_ui(ui, cx, read));
        if self.shows_filters || self.filter.beyond_lanes() > 0 {
            ui.horizontal_wrapped(|ui| self.choices_ui(ui, cx, read));
        }
        if read.is_filtered() {
            ui.horizontal(|ui| {
                let hidden = read.chosen.hidden;
                let words = cx.words.tf("timeline-hidden", &[("n", hidden.into())]);
                label_ui(ui, &words, Font::Body, cx.tokens.muted);
                let all = cx.words.t("timeline-show-all");
                if quiet(all).small().ui(ui, cx.tokens).clicked() {
                    self.filter = Filter::default();
                }
            });
        }
        ui.min_rect().bottom() + space::MEDIUM
    }

    fn lane_chips_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read) {
        let count = |lane: Lane| {
            let all = read.entries.all.iter();
            all.filter(|entry| entry.stands_in(lane)).count()
        };
        let lives = read.lanes.iter().map(|(lane, _)| *lane);
        let lanes: Vec<(Lane, usize)> = Lane::OWN
            .into_iter()
            .chain(lives.filter(|lane| matches!(lane, Lane::Life(_))))
            .map(|lane| (lane, count(lane)))
            .filter(|(_, here)| *here > 0)
            .collect();
        let off =
            |lane: Lane| matches!(lane, Lane::Life(_)) && !read.lanes.contains(&(lane, false));
        let whole = read
            .entries
            .all
            .iter()
            .filter(|entry| !off(entry.lane))
            .count();
        let all = filter_chip_ui(
            ui,
            cx.tokens,
            cx.words.t("timeline-filter-all"),
            Some(whole),
            self.filter.lanes.is_empty(),
        );
        if all.clicked() {
            self.filter.lanes.clear();
        }
        for (lane, here) in lanes {
            let on = self.filter.lanes.contains(&lane);
            let words = lane_words(lane, cx, read).name;
            if filter_chip_ui(ui, cx.tokens, &words, Some(here), on).clicked() {
                turn(&mut self.filter.lanes, lane);
            }
        }
    }

    fn choices_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read) {
        let w = cx.words;
        let filter = &mut self.filter;
        let outcome = text_field(
            Id::unique("timeline-filter-text"),
            &filter.text,
            w.t("timeline-filter-text"),
        )
        .hint(w.t("timeline-filter-text"))
        .icon(Icon::Search)
        .width(200.0_f32.min(ui.available_width()))
        .ui(ui, cx.tokens);
        if let Some(text) = outcome.changed {
            filter.text = text;
        }
        let offers = &read.offers;
        let kinds = offers
            .kinds
            .iter()
            .map(|(kind, n)| (*kind, kind.name(cx.state.lang).to_owned(), *n));
        choice_ui(ui, cx, "timeline-filter-kind", kinds, &mut filter.kinds);
        let sources = offers
            .sources
            .iter()
            .map(|(source, n)| (source.clone(), source.clone(), *n));
        choice_ui(
            ui,
            cx,
            "timeline-filter-source",
            sources,
            &mut filter.sources,
        );
        let voices = offers.voices.iter().map(|(voice, n)| {
            let words = voice_words(w, &read.case, voice).into_owned();
            (voice.clone(), words, *n)
        });
        choice_ui(ui, cx, "timeline-filter-voice", voices, &mut filter.voices);
        // Certainties have no order of their own to be kept in a set.
        let all = super::filter::CERTAINTIES;
        let mut sure: BTreeSet<usize> = (0..all.len())
            .filter(|n| filter.certainties.contains(&all[*n]))
            .collect();
        let certainties = all.iter().enumerate().filter_map(|(n, certainty)| {
            let (_, count) = offers
                .certainties
                .iter()
                .find(|(one, _)| one == certainty)?;
            Some((n, certainty_words(w, *certainty).to_owned(), *count))
        });
        choice_ui(ui, cx, "timeline-filter-certainty", certainties, &mut sure);
        filter.certainties = sure.into_iter().map(|n| all[n]).collect();
        self.time_ui(ui, cx, read);
    }

    /// From and to, as they are written, with how they are understood.
    fn time_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read) {
        let w = cx.words;
        let filter = &mut self.filter;
        let on = !filter.from.trim().is_empty() || !filter.to.trim().is_empty();
        let chip = filter_chip_ui(ui, cx.tokens, w.t("timeline-filter-time"), None, on);
        let birth = read.case.child.birth.reckoned();
        Popup::menu(&chip)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                ui.set_width(CHOICES);
                ui.spacing_mut().item_spacing.y = space::SMALL;
                for (key, text) in [
                    ("timeline-filter-from", &mut filter.from),
                    ("timeline-filter-to", &mut filter.to),
                ] {
                    label_ui(ui, w.t(key), Font::Small, cx.tokens.muted);
                    let field = text_field(Id::unique(key), text, w.t(key))
                        .hint(w.t("timeline-filter-time-hint"))
                        .width(CHOICES - 16.0)
                        .ui(ui, cx.tokens);
                    if let Some(written) = field.changed {
                        *text = written;
                    }
                }
                let understood = filter.understood(birth, read.today);
                let unclear =
                    |text: &str, moment: Option<f64>| !text.trim().is_empty() && moment.is_none();
                if unclear(&filter.from, understood.from) || unclear(&filter.to, understood.to) {
                    let words = w.t("timeline-filter-time-unclear");
                    label_ui(ui, words, Font::Small, cx.tokens.muted);
                }
            });
    }
}

/// One way to choose: what there is, each on or off.
fn choice_ui<T: Ord + Clone>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &str,
    offers: impl Iterator<Item = (T, String, usize)>,
    chosen: &mut BTreeSet<T>,
) {
    let mut offers = offers.peekable();
    if offers.peek().is_none() {
        return;
    }
    let count = Some(chosen.len()).filter(|count| *count > 0);
    let chip = filter_chip_ui(ui, cx.tokens, cx.words.t(key), count, !chosen.is_empty());
    Popup::menu(&chip)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(CHOICES);
            ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (value, words, count) in offers {
                    let on = chosen.contains(&value);
                    let words = format!("{words} ({count})");
                    let response = checkbox_ui(ui, cx.tokens, &words, on);
                    if response.gained_focus() {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        turn(chosen, value);
                    }
                }
            });
        });
}

fn turn<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}

/// How sure something is.
pub(super) fn certainty_words(words: &Words, certainty: Certainty) -> &str {
    words.t(match certainty {
        Certainty::Unknown => "certainty-unknown",
        Certainty::Sure => "certainty-certain",
        Certainty::Likely => "certainty-likely",
        Certainty::Unsure => "certainty-uncertain",
    })
}
