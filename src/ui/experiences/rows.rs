//! From the case to the rows of the table: words, shapes and places in time, worked out once for each change of the case.

use std::sync::Arc;

use chrono::NaiveDate;

use super::life_line::Life;
use crate::app::words_of_changes::kind_label;
use crate::lang::Lang;
use crate::model::date::SortKey;
use crate::model::{
    Case, Certainty, Experience, ExperienceId, ItemRef, KindId, PartialDate, Until,
};
use crate::text::Words;
use crate::ui::experience_words::experience_mark;
use crate::ui::widgets::Mark;

/// The rows of a case in one language, as it stands on one day.
#[derive(Debug)]
pub struct Table {
    /// The case.
    pub case: Arc<Case>,
    lang: Lang,
    today: NaiveDate,
    /// Its experiences, as entered.
    pub rows: Vec<Row>,
}

/// One experience, ready to be shown.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a filter of its own that can meet any other"
)]
pub struct Row {
    /// The experience.
    pub id: ExperienceId,
    /// Its kind.
    pub kind: KindId,
    /// The number of the kind, or nothing for *Andet*.
    pub number: String,
    /// The name of the kind.
    pub kind_name: &'static str,
    /// Its name.
    pub name: String,
    /// When, as it was told.
    pub when: String,
    /// How old the child was.
    pub age: String,
    /// How sure it is, or nothing.
    pub certainty: &'static str,
    /// Who it is known from.
    pub sources: String,
    /// The numbers of the reactions somebody linked it with.
    pub reactions: String,
    /// Its shape.
    pub mark: Mark,
    /// Its place in the life; nothing without a time.
    pub life: Option<Life>,
    /// Its place in time.
    pub order: SortKey,
    /// Came as a shock.
    pub is_sudden: bool,
    /// Became part of growing up.
    pub is_lasting: bool,
    /// Still goes on.
    pub is_ongoing: bool,
    /// Nobody is sure.
    pub is_unsure: bool,
    /// Was written since the newest round began.
    pub is_new: bool,
    /// Two people wrote different things there.
    pub has_two_versions: bool,
    /// Everything that can be looked for in it.
    pub text: String,
    /// What a screen reader says.
    pub spoken: String,
}

impl Table {
    /// Reads a case.
    pub fn of(case: &Arc<Case>, words: &'static Words, lang: Lang, today: NaiveDate) -> Self {
        let rows = case
            .experiences
            .iter()
            .map(|item| row_of(case, item, words, today))
            .collect();
        Self {
            case: Arc::clone(case),
            lang,
            today,
            rows,
        }
    }

    /// Whether it shows this case as it stands.
    pub fn is_of(&self, case: &Arc<Case>, lang: Lang, today: NaiveDate) -> bool {
        Arc::ptr_eq(&self.case, case) && (self.lang, self.today) == (lang, today)
    }
}

fn row_of(case: &Case, item: &Experience, words: &'static Words, today: NaiveDate) -> Row {
    let lang = words.lang();
    let birth = case.child.birth;
    let date = item
        .when
        .as_ref()
        .map_or(PartialDate::UNKNOWN, |when| when.date);
    let when = match &item.when {
        Some(when) if when.date.is_unknown() && !when.written.trim().is_empty() => {
            format!("“{}”", when.written.trim())
        }
        Some(when) => words.period_text(&when.date, &item.until),
        None => words.t("when-unknown").to_owned(),
    };
    let age = words
        .age_beside_text(birth, &date, &item.until)
        .unwrap_or_default();
    let certainty = match item.certainty {
        Certainty::Unknown => "",
        Certainty::Sure => words.t("certainty-certain"),
        Certainty::Likely => words.t("certainty-likely"),
        Certainty::Unsure => words.t("certainty-uncertain"),
    };
    let mut linked: Vec<usize> = case
        .links_of_experience(item.id)
        .map(|link| link.reaction.number())
        .collect();
    linked.sort_unstable();
    let linked: Vec<String> = linked.iter().map(usize::to_string).collect();
    let reactions = linked.join(", ");
    let name = match item.name() {
        "" => item.kind.name(lang).to_owned(),
        name => name.to_owned(),
    };
    let sources = item.sources.join(", ");
    let kind = kind_label(item.kind, lang);
    let mut spoken = vec![name.clone(), kind.clone()];
    if item.course.sudden {
        spoken.push(words.t("character-sudden").to_lowercase());
    }
    if item.course.lasting {
        spoken.push(words.t("character-long").to_lowercase());
    }
    let certain = certainty.to_lowercase();
    spoken.extend([when.clone(), age.clone(), certain, sources.clone()]);
    spoken.push(if reactions.is_empty() {
        words.t("experiences-unlinked").to_owned()
    } else {
        words.tf("experiences-linked", &[("list", (&reactions).into())])
    });
    spoken.retain(|part| !part.trim().is_empty());
    Row {
        id: item.id,
        kind: item.kind,
        number: item
            .kind
            .number()
            .map_or_else(String::new, |number| number.to_string()),
        kind_name: item.kind.name(lang),
        text: [
            &item.description,
            &kind,
            &item.whom,
            &sources,
            &when,
            &item.response_note,
            &item.helped,
        ]
        .map(String::as_str)
        .join("\n"),
        name,
        when,
        age,
        certainty,
        sources,
        reactions,
        mark: experience_mark(item),
        life: Life::of(item, birth.reckoned(), today),
        order: date.sort_key(birth.reckoned()),
        is_sudden: item.course.sudden,
        is_lasting: item.course.lasting,
        is_ongoing: item.until == Until::Ongoing,
        is_unsure: item.certainty == Certainty::Unsure,
        is_new: case.is_new_since_last_round(&item.created),
        has_two_versions: case
            .conflicts_of(ItemRef::Experience(item.id))
            .next()
            .is_some(),
        spoken: spoken.join(", "),
    }
}
