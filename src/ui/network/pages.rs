//! The fields of the network's forms.

use egui::{Id, Ui};

use super::names::person_name;
use crate::app::words_of_mapping::{
    decision_words, group_words, ring_words, support_words, tie_words,
};
use crate::design::{Font, height, space};
use crate::model::network::free_direction;
use crate::model::{Bond, Case, Decision, Group, Involvement, Person, Ring, Seat, Support, Tie};
use crate::ui::Cx;
use crate::ui::forms::dates::{describe, read_day, reading_box_ui};
use crate::ui::forms::sources::Sources;
use crate::ui::widgets::{
    Choice, Field, Level, Pieces, Select, choice_group_ui, heading_ui, label_ui, suggest_field,
    text_area, text_field,
};

/// What the fields gave back.
#[derive(Default)]
pub struct Heard {
    /// The field the form begins with.
    pub first: Option<Id>,
    /// Enter in a field of one line.
    pub submitted: bool,
    /// Esc in a field that had nothing to take back.
    pub escaped: bool,
}

/// The parts of the forms, in the order they are read.
pub struct Pages<'a, 'c> {
    /// The surroundings.
    pub cx: &'a Cx<'c>,
    /// The case.
    pub case: &'a Case,
    /// The form; its fields have ids of their own below it.
    pub id: Id,
    /// What the fields gave back.
    pub heard: &'a mut Heard,
}

impl Pages<'_, '_> {
    /// A person.
    pub fn person_ui(&mut self, ui: &mut Ui, item: &mut Person, sources: &mut Sources) {
        let w = self.cx.words;
        let alias = ("alias", self.case.child.call_name().into());
        self.line_ui(ui, "network-name", "network-name-hint", &mut item.name);
        self.line_ui(ui, "network-role", "network-role-hint", &mut item.role);
        self.line_ui(
            ui,
            "network-relation",
            "network-relation-hint",
            &mut item.relation,
        );
        let words = Group::ALL.map(|group| group_words(w, group));
        pick(
            self.choice_ui(
                ui,
                w.t("field-group"),
                &words,
                place(&Group::ALL, item.group),
            ),
            &Group::ALL,
            &mut item.group,
        );
        let words = Tie::ALL.map(|tie| tie_words(w, tie));
        let name = w.tf("network-tie-to", &[alias]);
        pick(
            self.choice_ui(ui, &name, &words, place(&Tie::ALL, item.tie)),
            &Tie::ALL,
            &mut item.tie,
        );
        let words = Support::ALL.map(|support| support_words(w, support));
        let name = w.tf("network-supports", &[alias]);
        pick(
            self.choice_ui(ui, &name, &words, place(&Support::ALL, item.support)),
            &Support::ALL,
            &mut item.support,
        );
        self.area_ui(
            ui,
            "field-contact",
            "network-contact-hint",
            &mut item.contact,
        );
        self.seat_ui(ui, item);
        self.head_ui(ui, w.t("network-sources"), "");
        sources.ui(ui, self.cx, &mut item.sources);
        self.area_ui(ui, "network-note", "", &mut item.note);
    }

    /// Where in the picture; a new place is where the ring is emptiest.
    fn seat_ui(&mut self, ui: &mut Ui, item: &mut Person) {
        let w = self.cx.words;
        let rings = Ring::ALL.map(|ring| ring_words(w, ring));
        let words = [w.t("seat-none"), rings[0], rings[1], rings[2]];
        let chosen = item.seat.map_or(0, |seat| {
            Ring::ALL
                .iter()
                .position(|ring| *ring == seat.ring)
                .map_or(0, |n| n + 1)
        });
        let Some(n) = self.choice_ui(ui, w.t("field-seat"), &words, Some(chosen)) else {
            return;
        };
        item.seat = n.checked_sub(1).map(|n| {
            let ring = Ring::ALL[n];
            let others: Vec<Seat> = self
                .case
                .people
                .iter()
                .filter(|other| other.id != item.id)
                .filter_map(|other| other.seat)
                .collect();
            let degrees = item
                .seat
                .map_or_else(|| free_direction(&others, ring), |seat| seat.degrees);
            Seat { ring, degrees }
        });
    }

    /// What holds two people together.
    pub fn bond_ui(&mut self, ui: &mut Ui, item: &mut Bond, is_new: bool) {
        let (w, t) = (self.cx.words, self.cx.tokens);
        let name = |id| {
            self.case
                .person(id)
                .map_or("", |person| person_name(w, person))
        };
        let one = name(item.one);
        if is_new {
            let others: Vec<_> = self
                .case
                .people
                .iter()
                .filter(|person| person.id != item.one)
                .collect();
            let options: Vec<String> = others
                .iter()
                .map(|person| person_name(w, person).to_owned())
                .collect();
            let chosen = others.iter().position(|person| person.id == item.other);
            let label = w.tf("network-bond-other", &[("name", one.into())]);
            self.head_ui(ui, &label, "");
            let field = Select {
                id: self.id.with("other"),
                name: &label,
                wide: ui.available_width().min(320.0),
                tall: height::FIELD,
            };
            if let Some(n) = field.ui(ui, t, &options, chosen) {
                item.other = others[n].id;
            }
            self.heard.first.get_or_insert(self.id.with("other"));
        } else {
            let both = w.tf(
                "network-bond-between",
                &[("one", one.into()), ("other", name(item.other).into())],
            );
            label_ui(ui, &both, Font::Body, t.text);
        }
        let words = Tie::ALL.map(|tie| tie_words(w, tie));
        pick(
            self.choice_ui(ui, w.t("field-tie"), &words, place(&Tie::ALL, item.tie)),
            &Tie::ALL,
            &mut item.tie,
        );
        self.area_ui(ui, "network-bond-note", "", &mut item.note);
    }

    /// Somebody who could be drawn in. Gives what was typed as the day of the decision.
    pub fn involvement_ui(
        &mut self,
        ui: &mut Ui,
        item: &mut Involvement,
        decided: &str,
    ) -> Option<String> {
        let (w, t) = (self.cx.words, self.cx.tokens);
        let mut options = vec![w.t("network-considered-else").to_owned()];
        options.extend(
            self.case
                .people
                .iter()
                .map(|person| person_name(w, person).to_owned()),
        );
        let chosen = item
            .person
            .and_then(|id| self.case.people.iter().position(|person| person.id == id))
            .map_or(0, |n| n + 1);
        if !self.case.people.is_empty() {
            self.head_ui(ui, w.t("network-considered-whom"), "");
            let field = Select {
                id: self.id.with("person"),
                name: w.t("network-considered-whom"),
                wide: ui.available_width().min(320.0),
                tall: height::FIELD,
            };
            if let Some(n) = field.ui(ui, t, &options, Some(chosen)) {
                item.person = n.checked_sub(1).map(|n| self.case.people[n].id);
            }
        }
        if item.person.is_none() {
            self.line_ui(
                ui,
                "network-considered-who",
                "network-considered-who-hint",
                &mut item.who,
            );
        }
        let words = Decision::ALL.map(|decision| decision_words(w, decision));
        pick(
            self.choice_ui(
                ui,
                w.t("field-decision"),
                &words,
                place(&Decision::ALL, item.decision),
            ),
            &Decision::ALL,
            &mut item.decision,
        );
        self.area_ui(ui, "field-reason", "network-reason-hint", &mut item.reason);
        self.head_ui(ui, w.t("field-decided"), w.t("network-decided-hint"));
        let id = self.id.with("decided");
        let outcome = text_field(id, decided, w.t("field-decided"))
            .width(ui.available_width().min(320.0))
            .ui(ui, t);
        self.heard.submitted |= outcome.submitted;
        self.heard.escaped |= outcome.leaves();
        if !decided.trim().is_empty() {
            ui.add_space(space::TINY);
            let reading = [read_day(w, item.decided.as_ref(), self.cx.state.today())];
            describe(ui, id, &reading);
            reading_box_ui(ui, t, &reading, |_| {});
        }
        self.asks_ui(ui, item);
        outcome.changed
    }

    fn asks_ui(&mut self, ui: &mut Ui, item: &mut Involvement) {
        let (w, t) = (self.cx.words, self.cx.tokens);
        self.head_ui(ui, w.t("field-asks"), w.t("network-asks-hint"));
        let people: Vec<&str> = self
            .case
            .people
            .iter()
            .map(|person| person.name.as_str())
            .collect();
        let id = self.id.with("asks");
        let asks = item.asks.clone();
        let field = text_field(id, &asks, w.t("field-asks"));
        let outcome = suggest_field(id, &asks, field, &people)
            .pieces(Pieces::ByComma)
            .ui(ui, t);
        self.heard.escaped |= outcome.leaves();
        if let Some(text) = outcome.changed
            && !outcome.escaped
        {
            item.asks = text;
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, name: &str, hint: &str) {
        ui.add_space(space::MEDIUM);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            heading_ui(ui, self.cx.tokens, name, Level::Group);
            if !hint.is_empty() {
                label_ui(ui, hint, Font::Small, self.cx.tokens.faint);
            }
        });
    }

    fn line_ui(&mut self, ui: &mut Ui, name: &'static str, hint: &str, text: &mut String) {
        let w = self.cx.words;
        let id = self.id.with(name);
        self.heard.first.get_or_insert(id);
        self.head_ui(ui, w.t(name), w.t(hint));
        let before = text.clone();
        let field = text_field(id, &before, w.t(name)).char_limit(200);
        self.written(ui, field, text);
    }

    fn area_ui(&mut self, ui: &mut Ui, name: &'static str, hint: &str, text: &mut String) {
        let w = self.cx.words;
        let hint = if hint.is_empty() { "" } else { w.t(hint) };
        self.head_ui(ui, w.t(name), hint);
        let before = text.clone();
        let field = text_area(self.id.with(name), &before, w.t(name), 2);
        self.written(ui, field, text);
    }

    fn written(&mut self, ui: &mut Ui, field: Field<'_>, text: &mut String) {
        let outcome = field.ui(ui, self.cx.tokens);
        self.heard.submitted |= outcome.submitted;
        self.heard.escaped |= outcome.leaves();
        if let Some(changed) = outcome.changed {
            *text = changed;
        }
    }

    /// One of a few: beside each other where there is room, else in a field that unfolds.
    fn choice_ui(
        &mut self,
        ui: &mut Ui,
        name: &str,
        words: &[&str],
        chosen: Option<usize>,
    ) -> Option<usize> {
        const CELL: f32 = 112.0;
        let t = self.cx.tokens;
        self.head_ui(ui, name, "");
        let id = self.id.with(name);
        if ui.available_width() < CELL * words.len() as f32 {
            let options: Vec<String> = words.iter().map(|words| (*words).to_owned()).collect();
            let field = Select {
                id,
                name,
                wide: ui.available_width().min(320.0),
                tall: height::FIELD,
            };
            return field.ui(ui, t, &options, chosen);
        }
        let names: Vec<String> = words
            .iter()
            .map(|words| format!("{name}: {words}"))
            .collect();
        let choices: Vec<Choice<'_>> = words
            .iter()
            .zip(&names)
            .map(|(words, name)| Choice { words, name })
            .collect();
        choice_group_ui(ui, t, (id, name), &choices, chosen, 0.0)
    }
}

/// The place of a value among those offered.
fn place<T: Copy + PartialEq>(all: &[T], value: T) -> Option<usize> {
    all.iter().position(|other| *other == value)
}

/// Takes over what was picked.
fn pick<T: Copy>(picked: Option<usize>, all: &[T], value: &mut T) {
    if let Some(found) = picked.and_then(|n| all.get(n)) {
        *value = *found;
    }
}
