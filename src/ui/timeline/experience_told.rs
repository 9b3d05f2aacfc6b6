//! What is known about one experience, told line by line; the same wherever an experience is explained.

use egui::Ui;

use super::told::{
    answer_mark, link_row_ui, pair_ui, rule_ui, text_ui, who, written_date_ui, written_ui,
};
use crate::model::{Case, Certainty, Course, Experience, ReactionId, Response as Adults, Until};
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui};

/// Tells everything known about an experience but its kind. `followed` is the linked reaction that is chosen; gives the one that was pressed.
pub(in crate::ui) fn experience_told_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    case: &Case,
    item: &Experience,
    followed: Option<ReactionId>,
) -> Option<ReactionId> {
    let w = cx.words;
    let birth = case.child.birth;
    let mut when = match &item.when {
        Some(when) if when.date.is_unknown() && !when.written.is_empty() => {
            format!("“{}”", when.written)
        }
        Some(when) => match item.until {
            Until::Unsaid => w.when_text_long(&when.date),
            _ => w.period_text(&when.date, &item.until),
        },
        None => w.t("when-unknown").to_owned(),
    };
    let age = item
        .when
        .as_ref()
        .and_then(|when| w.age_then_text(birth, &when.date));
    if let Some(age) = age {
        let alias = &case.child.alias;
        let then = w.tf(
            "details-age-then",
            &[("alias", alias.into()), ("age", (&age).into())],
        );
        when = format!("{when}\n{then}");
    }
    let length = item
        .when
        .as_ref()
        .and_then(|when| w.duration_text(&when.date, &item.until, birth.reckoned()))
        .filter(|_| item.until != Until::Ongoing);
    if let Some(length) = length {
        when = format!("{when}\n{length}");
    }
    pair_ui(ui, cx, w.t("details-when"), &when);
    written_date_ui(ui, cx, item.when.as_ref());
    let character = match item.course {
        Course {
            sudden: true,
            lasting: true,
        } => {
            format!(
                "{}, {}",
                w.t("character-sudden"),
                w.t("character-long").to_lowercase()
            )
        }
        Course { sudden: true, .. } => w.t("character-sudden").to_owned(),
        Course { lasting: true, .. } => w.t("character-long").to_owned(),
        Course { .. } => String::new(),
    };
    pair_ui(ui, cx, w.t("details-character"), &character);
    pair_ui(ui, cx, w.t("details-whom"), item.whom.trim());
    pair_ui(ui, cx, w.t("details-source"), &item.sources.join("\n"));
    let certainty = match item.certainty {
        Certainty::Unknown => "",
        Certainty::Sure => w.t("certainty-certain"),
        Certainty::Likely => w.t("certainty-likely"),
        Certainty::Unsure => w.t("certainty-uncertain"),
    };
    pair_ui(ui, cx, w.t("details-certainty"), certainty);
    let mut response = match item.response {
        Adults::Unknown => "",
        Adults::Understanding => w.t("response-understood"),
        Adults::Partly => w.t("response-partly"),
        Adults::Unseen => w.t("response-unseen"),
        Adults::Overwhelmed => w.t("response-affected"),
    }
    .to_owned();
    if !item.response_note.trim().is_empty() {
        if !response.is_empty() {
            response.push('\n');
        }
        response.push_str(item.response_note.trim());
    }
    pair_ui(ui, cx, w.t("details-nearest"), &response);
    pair_ui(ui, cx, w.t("details-helped"), item.helped.trim());
    if item.description.trim() != item.name() {
        rule_ui(ui, cx);
        heading_ui(ui, cx.tokens, w.t("details-description"), Level::Group);
        text_ui(ui, cx, item.description.trim());
    }
    let mut pressed = None;
    let links: Vec<_> = case.links_of_experience(item.id).collect();
    if !links.is_empty() {
        ui.add_space(4.0);
        heading_ui(ui, cx.tokens, w.t("details-links"), Level::Group);
        for link in links {
            let name = format!(
                "{} {}",
                link.reaction.number(),
                link.reaction.get().short.get(cx.state.lang)
            );
            let on = followed == Some(link.reaction);
            let who = who(cx, &link.created);
            let answer = case
                .last_screening()
                .map(|screening| screening.answer(link.reaction));
            let mark = answer_mark(answer.unwrap_or_default());
            if link_row_ui(ui, cx, mark, &name, &who, on, &link.basis) {
                pressed = Some(link.reaction);
            }
        }
    }
    written_ui(ui, cx, &item.created, &item.changed);
    pressed
}
