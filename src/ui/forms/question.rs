//! The form of an open question: what nobody knows yet, who finds out, and how far that has come.

use egui::{Id, Ui};

use super::experience::written;
use super::over::{Over, Page, Titles, gap};
use super::radios::radio_group_ui;
use super::times;
use crate::app::Command;
use crate::app::forms::QuestionForm;
use crate::app::words_of_mapping::question_state_words;
use crate::model::{Case, ItemRef, Question, QuestionState, Stamp};
use crate::ui::mapping::question_icon;
use crate::ui::widgets::{Pieces, Radio, suggest_field, text_area, text_field};

impl Over for Question {
    const TITLES: Titles = Titles {
        new: "question-new",
        edit: "question-edit",
        save: "question-save",
        leave: "question-leave-title",
        need: "question-need-text",
    };

    fn first_field() -> Id {
        Id::unique("question text")
    }

    fn item_ref(&self) -> ItemRef {
        ItemRef::Question(self.id)
    }

    fn stamps(&self) -> (&Stamp, &Stamp) {
        (&self.created, &self.changed)
    }

    fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, form: &mut QuestionForm) {
        let (cx, words, t) = (page.cx, page.cx.words, page.cx.tokens);
        let label = words.t("question-text");
        page.section(ui, label, words.t("question-text-hint"));
        let field = text_area(Self::first_field(), &form.item.text, label, 2);
        if let Some(text) = written(ui, cx, field) {
            form.item.text = text;
        }
        gap(ui);
        let label = words.t("question-why");
        page.section(ui, label, words.t("question-why-hint"));
        let field = text_area(Id::unique("question why"), &form.item.why, label, 2);
        if let Some(text) = written(ui, cx, field) {
            form.item.why = text;
        }
        gap(ui);
        let label = words.t("question-owner");
        page.section(ui, label, words.t("question-owner-hint"));
        let owners = owners(page.case, &cx.state.settings.author());
        let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
        let id = Id::unique("question owner");
        let owner = form.item.owner.clone();
        let outcome = suggest_field(id, &owner, text_field(id, &owner, label), &owners)
            .pieces(Pieces::ByComma)
            .ui(ui, t);
        if let Some(text) = outcome.changed
            && !outcome.escaped
        {
            form.item.owner = text;
        }
        gap(ui);
        let name = words.t("question-state");
        page.section(ui, name, "");
        let all = QuestionState::ALL;
        let chosen = all
            .iter()
            .position(|state| *state == form.item.state)
            .unwrap_or_default();
        let pressed = radio_group_ui(ui, name, all.len(), chosen, |ui, n, reach| {
            Radio {
                words: question_state_words(words, all[n]),
                icon: Some(question_icon(all[n])),
                chosen: n == chosen,
                reach,
                ..Radio::default()
            }
            .ui(ui, t)
        });
        if let Some(n) = pressed {
            form.item.state = all[n];
        }
        if form.item.state != QuestionState::Untouched || !form.when.is_empty() {
            gap(ui);
            let hint = words.t(match form.item.state {
                QuestionState::Untouched => "experience-when-hint",
                QuestionState::Asked => "question-when-asked",
                QuestionState::OnMeeting => "question-when-meeting",
                QuestionState::Answered => "question-when-answered",
            });
            page.section(ui, words.t("experience-when"), hint);
            // The age of the child says nothing about a meeting.
            let life = super::dates::Life {
                name: "",
                birth: crate::model::Birth::Unknown,
                today: page.life.today,
            };
            times::moment_ui(ui, cx, form, life);
        }
        if form.item.state == QuestionState::Answered || !form.item.answer.is_empty() {
            gap(ui);
            let label = words.t("question-answer");
            page.section(ui, label, "");
            let field = text_area(Id::unique("question answer"), &form.item.answer, label, 3);
            if let Some(text) = written(ui, cx, field) {
                form.item.answer = text;
            }
        }
    }

    fn keep(form: Box<QuestionForm>) -> Command {
        Command::WriteQuestion(form)
    }

    fn commit() -> Command {
        Command::CommitQuestion
    }

    fn discard() -> Command {
        Command::DropQuestion
    }
}

/// Who may find out: the writer, who has questions already, then the people of the case.
fn owners(case: &Case, author: &str) -> Vec<String> {
    let author = author.split(',').next().unwrap_or_default().trim();
    let mut owners: Vec<String> = Vec::new();
    let asked = case
        .questions
        .iter()
        .flat_map(|question| question.owner.split(','));
    let people = case.people.iter().map(|person| person.name.as_str());
    for name in std::iter::once(author).chain(asked).chain(people) {
        let name = name.trim();
        if !name.is_empty() && !owners.iter().any(|known| known == name) {
            owners.push(name.to_owned());
        }
    }
    owners
}
