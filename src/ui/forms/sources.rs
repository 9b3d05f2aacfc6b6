//! Who something is known from: the child, the people of the case and whoever was named before, as chips.

use egui::{Id, Ui, vec2};

use super::sheet::focus_when_click_is_over;
use crate::design::{Icon, space};
use crate::model::Case;
use crate::ui::Cx;
use crate::ui::widgets::{filter_chip_ui, quiet, text_field};

/// The most sources offered that nobody has chosen yet.
const MOST: usize = 14;

/// The known sources of a case, worked out once per change of it.
#[derive(Debug, Default)]
pub struct Sources {
    revision: u64,
    known: Vec<String>,
    /// A source that is being named, if one is.
    other: Option<String>,
    /// Its field has just come and waits for the keyboard.
    other_is_new: bool,
}

impl Sources {
    /// A source that was named but not added yet goes with the others.
    pub fn finish(&mut self, chosen: &mut Vec<String>) {
        if let Some(name) = self.other.take() {
            add(chosen, &name);
        }
    }

    /// Draws the chips and changes `chosen`.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, chosen: &mut Vec<String>) {
        let (Some(session), t) = (cx.session(), cx.tokens) else {
            return;
        };
        if self.revision != session.revision() {
            self.revision = session.revision();
            self.known = known(session.case());
        }
        let unknown: Vec<String> = chosen
            .iter()
            .filter(|source| !self.known.iter().any(|known| known == *source))
            .cloned()
            .collect();
        let field = Id::unique("source nobody named before");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
            for source in self.known.iter().chain(&unknown) {
                let on = chosen.contains(source);
                if filter_chip_ui(ui, t, source, None, on).clicked() {
                    if on {
                        chosen.retain(|other| other != source);
                    } else {
                        chosen.push(source.clone());
                    }
                }
            }
            if self.other.is_none()
                && filter_chip_ui(ui, t, cx.words.t("experience-source-other"), None, false)
                    .clicked()
            {
                self.other = Some(String::new());
                self.other_is_new = true;
            }
        });
        if let Some(mut name) = self.other.take() {
            ui.add_space(space::SMALL);
            ui.horizontal(|ui| {
                let outcome = text_field(field, &name, cx.words.t("experience-source-new"))
                    .hint(cx.words.t("experience-source-new"))
                    .width(260.0_f32.min(ui.available_width() - 100.0))
                    .char_limit(200)
                    .ui(ui, t);
                if let Some(text) = outcome.changed
                    && !outcome.escaped
                {
                    name = text;
                }
                let pressed = quiet(cx.words.t("add"))
                    .icon(Icon::Plus)
                    .ui(ui, t)
                    .clicked();
                let is_named = !name.trim().is_empty();
                if pressed || outcome.submitted || outcome.left && is_named && !outcome.escaped {
                    add(chosen, &name);
                } else if !outcome.escaped {
                    self.other = Some(name);
                }
            });
        }
        if self.other_is_new {
            self.other_is_new = !focus_when_click_is_over(ui, field);
        }
    }
}

fn add(chosen: &mut Vec<String>, name: &str) {
    let name = name.trim();
    if !name.is_empty() && !chosen.iter().any(|source| source == name) {
        chosen.push(name.to_owned());
    }
}

/// The child, then people as entered, then sources named before, the most used first; each once.
fn known(case: &Case) -> Vec<String> {
    let named = case.known_sources();
    let pieces = named.iter().flat_map(|source| source.split(','));
    let people = case.people.iter().map(|person| person.name.as_str());
    let mut known: Vec<String> = Vec::new();
    for name in std::iter::once(case.child.call_name())
        .chain(people)
        .chain(pieces)
    {
        let name = name.trim();
        let lower = name.to_lowercase();
        if !name.is_empty()
            && known.len() < MOST
            && !known.iter().any(|other| other.to_lowercase() == lower)
        {
            known.push(name.to_owned());
        }
    }
    known
}
