//! What a screen reader calls the cells, put together once per language and not in every frame.

use crate::lang::Lang;
use crate::model::ReactionId;
use crate::text::Words;

/// The names of one row's cells.
#[derive(Debug)]
pub(super) struct RowNames {
    /// The whole row.
    pub row: String,
    /// The question mark.
    pub help: String,
    /// JA.
    pub yes: String,
    /// NEJ.
    pub no: String,
    /// Source.
    pub source: String,
    /// Comment.
    pub comment: String,
}

/// The names of all eleven rows in one language.
#[derive(Debug)]
pub(super) struct Names {
    lang: Lang,
    rows: Vec<RowNames>,
}

impl Names {
    /// The names in the language of `words`.
    pub(super) fn new(words: &Words) -> Self {
        let lang = words.lang();
        let rows = ReactionId::ALL
            .into_iter()
            .map(|reaction| {
                let name = reaction.name(lang);
                let of = |key| words.tf(key, &[("reaction", name.into())]);
                RowNames {
                    row: words.tf(
                        "screening-row-name",
                        &[("n", reaction.number().into()), ("reaction", name.into())],
                    ),
                    help: of("screening-help-name"),
                    yes: of("screening-answer-yes"),
                    no: of("screening-answer-no"),
                    source: of("screening-source-name"),
                    comment: of("screening-comment-name"),
                }
            })
            .collect();
        Self { lang, rows }
    }

    /// Whether they are in the language of `words`.
    pub(super) fn fit(&self, words: &Words) -> bool {
        self.lang == words.lang()
    }

    /// The names of a reaction's row.
    pub(super) fn of(&self, reaction: ReactionId) -> &RowNames {
        &self.rows[reaction.index()]
    }
}
