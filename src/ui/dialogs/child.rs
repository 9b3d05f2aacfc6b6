//! A new case, or the child of the case at hand: alias, birth and key.

use egui::{Context, Id, Sense, Ui, Vec2};

use super::{answer, focus_first};
use crate::app::Command;
use crate::app::child_form::{ChildForm, Lack, understand_birth};
use crate::app::question::{Question, Reply};
use crate::design::{Font, Icon, Tokens, icon_size, space};
use crate::model::Birth;
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::{Modal, ModalChoice, label_ui, note_box_ui, section_ui, text_field};

/// Which text of the form a field writes.
#[derive(Clone, Copy)]
enum Part {
    Alias,
    Birth,
    Key,
    FunctionalAge,
}

impl Part {
    fn of(self, form: &ChildForm) -> &str {
        match self {
            Self::Alias => &form.child.alias,
            Self::Birth => &form.birth,
            Self::Key => &form.child.key,
            Self::FunctionalAge => &form.child.functional_age,
        }
    }

    fn written(self, form: &ChildForm, text: String) -> ChildForm {
        let mut form = form.clone();
        match self {
            Self::Alias => form.child.alias = text,
            Self::Birth => form.birth = text,
            Self::Key => form.child.key = text,
            Self::FunctionalAge => form.child.functional_age = text,
        }
        form
    }
}

/// What the fields gave back.
#[derive(Default)]
struct Heard {
    written: Option<ChildForm>,
    submitted: bool,
    /// Esc in a field that had nothing to take back.
    escaped: bool,
}

pub(super) fn child_ui(ctx: &Context, cx: &mut Cx<'_>, form: &ChildForm) {
    let words = cx.words;
    let t = cx.tokens;
    let (title, act) = if form.begins_case {
        (words.t("new-title"), words.t("new-create"))
    } else {
        (words.t("child-title"), words.t("child-keep"))
    };
    let lack = form.lack();
    // An empty form is not told off; the button says why it waits.
    let reason = lack.map(|lack| lack_words(words, lack));
    let cpr = |of: Lack| (lack == Some(of)).then(|| words.t("new-key-cpr"));
    let mut heard = Heard::default();
    let outcome = Modal::new(Id::unique("child-form"), title, words.t("cancel"))
        .primary(act)
        .primary_disabled_because(reason)
        .show(ctx, t, |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            section_ui(ui, t, words.t("new-alias"), words.t("new-alias-hint"));
            let error = cpr(Lack::CprInAlias);
            let alias = part_ui(
                ui,
                t,
                form,
                Part::Alias,
                words.t("new-alias"),
                error,
                &mut heard,
            );
            focus_first(ui, alias);

            ui.add_space(space::MEDIUM);
            section_ui(ui, t, words.t("new-born"), words.t("new-born-hint"));
            part_ui(
                ui,
                t,
                form,
                Part::Birth,
                words.t("new-born"),
                None,
                &mut heard,
            );
            birth_preview_ui(ui, cx, form);

            ui.add_space(space::MEDIUM);
            section_ui(ui, t, words.t("new-key"), words.t("new-key-hint"));
            let error = cpr(Lack::CprInKey);
            part_ui(
                ui,
                t,
                form,
                Part::Key,
                words.t("new-key"),
                error,
                &mut heard,
            );

            if !form.begins_case {
                ui.add_space(space::MEDIUM);
                let name = words.t("child-functional-age");
                section_ui(ui, t, name, "");
                part_ui(ui, t, form, Part::FunctionalAge, name, None, &mut heard);
            }
        });
    if let Some(form) = heard.written {
        let question = Question::Child(Box::new(form));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    let entered = (heard.submitted && lack.is_none()).then_some(ModalChoice::Primary);
    let escaped = heard.escaped.then_some(ModalChoice::Plain);
    answer(cx, outcome.choice.or(entered).or(escaped));
}

fn part_ui(
    ui: &mut Ui,
    t: &Tokens,
    form: &ChildForm,
    part: Part,
    name: &str,
    error: Option<&str>,
    heard: &mut Heard,
) -> Id {
    const LONGEST: usize = 80;
    let id = Id::unique(("child-form", part as u8));
    let field = text_field(id, part.of(form), name)
        .char_limit(LONGEST)
        .error(error)
        .ui(ui, t);
    heard.submitted |= field.submitted;
    heard.escaped |= field.leaves();
    if let Some(text) = field.changed {
        heard.written = Some(part.written(form, text));
    }
    id
}

fn lack_words(words: &Words, lack: Lack) -> &str {
    match lack {
        Lack::Alias => words.t("new-need-alias"),
        Lack::CprInAlias | Lack::CprInKey => words.t("new-key-cpr"),
        Lack::Birth => words.t("new-need-birth"),
    }
}

/// How the birth was understood, before it is stored.
fn birth_preview_ui(ui: &mut Ui, cx: &Cx<'_>, form: &ChildForm) {
    if form.birth.trim().is_empty() {
        return;
    }
    let (words, t) = (cx.words, cx.tokens);
    let today = cx.state.today();
    ui.add_space(space::TINY);
    if let Err(reason) = understand_birth(&form.birth, today) {
        let why = words.not_understood_text(reason);
        let text = words.tf("born-not-understood", &[("why", (&why).into())]);
        note_box_ui(ui, t, &text);
        return;
    }
    let birth = form.child.birth;
    let said = match birth {
        Birth::Unknown => words.t("born-unknown").to_owned(),
        Birth::Date(day) => words.date_long(day),
        Birth::Year(year) => year.to_string(),
        Birth::Age { years, .. } => words.age_text(years, None),
    };
    let age = match birth {
        Birth::Date(_) | Birth::Year(_) => words.age_on_text(birth, today),
        Birth::Unknown | Birth::Age { .. } => None,
    };
    ui.horizontal(|ui| {
        let size = Vec2::splat(icon_size::DENSE);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        Icon::Check.paint_in(ui.painter(), rect, icon_size::DENSE, t.text);
        let text = words.tf("born-understood", &[("what", (&said).into())]);
        label_ui(ui, &text, Font::Strong, t.text);
        if let Some(age) = age {
            label_ui(ui, &age, Font::Body, t.muted);
        }
    });
}
