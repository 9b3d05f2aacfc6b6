//! Stepping through the rounds in their order, by key or button: each step says in one sentence what changed.

use egui::accesskit::Live;
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::CompareView;
use super::moments::Moments;
use super::read::Read;
use crate::design::{Font, Icon, height, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::paragraph;
use crate::ui::widgets::{paragraph_ui, plain};

/// The least height of the foot.
const FOOT: f32 = 62.0;
/// Above and under its words.
const AIR: f32 = 10.0;

/// A way through the rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To what came before.
    Back,
    /// To what comes next.
    On,
}

impl Step {
    /// The pair of `count` boards this step leads to from a pair: from neighbours to the neighbours before or after, from two
    /// that lie apart to the way between them or the one before it.
    pub const fn from(
        self,
        (older, newer): (usize, usize),
        count: usize,
    ) -> Option<(usize, usize)> {
        let is_apart = newer - older > 1;
        match self {
            Self::Back if older > 0 => Some((older - 1, older)),
            Self::On if is_apart => Some((older, older + 1)),
            Self::On if newer + 1 < count => Some((newer, newer + 1)),
            Self::Back | Self::On => None,
        }
    }
}

/// Where the buttons of the foot stand.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Buttons {
    /// Nowhere: between two boards there is no step to take.
    None,
    /// At both ends of the words, with this much room each.
    Beside(f32),
    /// Under the words.
    Under,
}

/// What the foot says, and how high it is in a room this wide.
pub(super) struct Foot {
    sentence: String,
    note: Option<String>,
    buttons: Buttons,
    /// In points.
    pub tall: f32,
}

impl Foot {
    pub fn of(
        ui: &Ui,
        cx: &Cx<'_>,
        read: &Read,
        moments: &Moments,
        newer: usize,
        wide: f32,
    ) -> Self {
        let note = moments.all()[newer].note.as_str();
        let note =
            (!note.is_empty()).then(|| cx.words.tf("compare-said", &[("note", note.into())]));
        let button = ["compare-back", "compare-on"]
            .map(|key| plain(cx.words.t(key)).natural_width(ui) + 28.0)
            .into_iter()
            .fold(0.0, f32::max);
        let buttons = if moments.all().len() <= 2 {
            Buttons::None
        } else if wide < 620.0 {
            Buttons::Under
        } else {
            Buttons::Beside(button + space::LARGE)
        };
        let room = match buttons {
            Buttons::None | Buttons::Under => wide,
            Buttons::Beside(button) => wide - 2.0 * button,
        };
        let painter = ui.painter();
        let tall = |words: &str, font| paragraph(painter, words, font, room).size().y;
        let mut words = tall(&read.sentence, Font::Body);
        words += note.as_ref().map_or(0.0, |note| tall(note, Font::Small));
        if buttons == Buttons::Under {
            words += height::BUTTON + space::SMALL;
        }
        Self {
            sentence: read.sentence.clone(),
            note,
            buttons,
            tall: FOOT.max((words + 2.0 * AIR).ceil()),
        }
    }
}

impl CompareView {
    /// The foot with both buttons and the sentence between them; gives the step that was asked for.
    pub(super) fn foot_ui(
        ui: &mut Ui,
        cx: &Cx<'_>,
        foot: &Foot,
        (pair, count): ((usize, usize), usize),
        (whole, margin): (Rect, f32),
    ) -> Option<Step> {
        let (words, t) = (cx.words, cx.tokens);
        ui.painter().rect_filled(whole, 0.0, t.card);
        let edge = egui::Stroke::new(1.0, t.border);
        ui.painter()
            .hline(whole.x_range(), whole.top().round() + 0.5, edge);
        let inner = whole.shrink2(vec2(margin, AIR));
        let (row, between) = match foot.buttons {
            Buttons::None => {
                told_ui(ui, cx, foot, inner);
                return None;
            }
            Buttons::Beside(button) => (
                Rect::from_center_size(inner.center(), vec2(inner.width(), height::BUTTON)),
                inner.shrink2(vec2(button, 0.0)),
            ),
            Buttons::Under => {
                let row = inner.with_min_y(inner.bottom() - height::BUTTON);
                (row, inner.with_max_y(row.top() - space::SMALL))
            }
        };
        let mut asked = None;
        let button = |ui: &mut Ui, step: Step, rect: Rect| {
            let (key, icon, keys, align) = match step {
                Step::Back => ("compare-back", Icon::ChevronLeft, "key-page-up", Align::Min),
                Step::On => (
                    "compare-on",
                    Icon::ChevronRight,
                    "key-page-down",
                    Align::Max,
                ),
            };
            let layout = match align {
                Align::Max => Layout::right_to_left(Align::Center),
                _ => Layout::left_to_right(Align::Center),
            };
            let why = step.from(pair, count).is_none().then(|| {
                words.t(match step {
                    Step::Back => "compare-is-first",
                    Step::On => "compare-is-last",
                })
            });
            let builder = UiBuilder::new().max_rect(rect).layout(layout).id_salt(key);
            ui.scope_builder(builder, |ui| {
                plain(words.t(key))
                    .icon(icon)
                    .shortcut(words.t(keys))
                    .disabled_because(why)
                    .ui(ui, t)
                    .clicked()
            })
            .inner
        };
        if button(ui, Step::Back, row.with_max_x(row.center().x)) {
            asked = Some(Step::Back);
        }
        told_ui(ui, cx, foot, between);
        if button(ui, Step::On, row.with_min_x(row.center().x)) {
            asked = Some(Step::On);
        }
        asked
    }
}

/// The sentence, and what was written about the round, in the middle of the height.
fn told_ui(ui: &mut Ui, cx: &Cx<'_>, foot: &Foot, rect: Rect) {
    let t = cx.tokens;
    let painter = ui.painter();
    let tall = |words: &str, font| paragraph(painter, words, font, rect.width()).size().y;
    let first = tall(&foot.sentence, Font::Body);
    let all = first
        + foot
            .note
            .as_ref()
            .map_or(0.0, |note| tall(note, Font::Small));
    let top = (rect.center().y - all / 2.0).max(rect.top());
    let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let response = paragraph_ui(ui, &foot.sentence, Font::Body, t.text);
        // A screen reader says what a step changed.
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        if let Some(note) = &foot.note {
            paragraph_ui(ui, note, Font::Small, t.muted);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn steps_go_through_all_rounds_one_after_the_other() {
        for count in 2..6 {
            let mut pair = (0, 1);
            let mut seen = vec![pair];
            while let Some(next) = Step::On.from(pair, count) {
                pair = next;
                seen.push(pair);
            }
            let all: Vec<_> = (1..count).map(|newer| (newer - 1, newer)).collect();
            assert_eq!(seen, all);
            while let Some(before) = Step::Back.from(pair, count) {
                pair = before;
                seen.pop();
                assert_eq!(seen.last(), Some(&pair));
            }
            assert_eq!(seen.len(), 1);
        }
    }

    #[test]
    fn from_two_that_lie_apart_the_way_between_them_begins() {
        assert_eq!(Step::On.from((0, 3), 4), Some((0, 1)));
        assert_eq!(Step::On.from((1, 3), 4), Some((1, 2)));
        assert_eq!(Step::Back.from((1, 3), 4), Some((0, 1)));
        assert_eq!(Step::Back.from((0, 3), 4), None);
    }
}
