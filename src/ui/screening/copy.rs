//! The screening as plain text that pastes well into a record or a mail.

use std::fmt::Write as _;

use super::super::Cx;
use super::foot::count_text;
use super::sheet::Sheet;
use crate::model::{Answer, ReactionId};

/// Heading, count with the whole notice, then the rows; behaviour outside the list after them, apart.
pub(super) fn as_text(cx: &Cx<'_>, sheet: &Sheet<'_>) -> String {
    let words = cx.words;
    let lang = cx.state.lang;
    let mut text = String::new();
    let alias = cx.case().map_or("", |case| case.child.alias.as_str());
    let title = words.t("screening-title");
    // Writing to a string cannot fail.
    match sheet.screening {
        Some(screening) => {
            let _ = writeln!(text, "{title}, {alias}, {}", words.date(screening.begun));
            let who = [
                screening.created.by.as_str(),
                screening.participants.as_str(),
            ];
            let who: Vec<&str> = who
                .into_iter()
                .filter(|who| !who.trim().is_empty())
                .collect();
            if !who.is_empty() {
                let _ = writeln!(text, "{}", who.join(", "));
            }
        }
        None => {
            let _ = writeln!(text, "{title}, {alias}");
        }
    }
    let count = count_text(words, sheet.screening).replace("  ", " ");
    let _ = writeln!(text, "\n{count}\n{}\n", words.notice());
    let mut entry = |head: String, source: &str, comment: &str| {
        let _ = writeln!(text, "{head}");
        if !source.trim().is_empty() {
            let label = words.t("screening-col-source");
            let _ = writeln!(text, "   {label}: {}", source.trim());
        }
        if !comment.trim().is_empty() {
            let label = words.t("screening-comment");
            let indented = comment.trim().replace('\n', "\n   ");
            let _ = writeln!(text, "   {label}: {indented}");
        }
    };
    for reaction in ReactionId::ALL {
        let answer = match sheet.answer(reaction) {
            Answer::Yes => words.t("screening-yes"),
            Answer::No => words.t("screening-no"),
            Answer::Unanswered => words.t("screening-unanswered"),
        };
        let head = format!("{}. {}: {answer}", reaction.number(), reaction.name(lang));
        let row = sheet.row(reaction);
        entry(
            head,
            row.map_or("", |row| &row.source),
            row.map_or("", |row| &row.comment),
        );
    }
    if let Some(screening) = sheet
        .screening
        .filter(|screening| !screening.observations.is_empty())
    {
        let hint = words.tf(
            "screening-others-hint",
            &[("total", ReactionId::ALL.len().into())],
        );
        entry(
            format!("\n{} ({hint})", words.t("screening-others")),
            "",
            "",
        );
        for seen in &screening.observations {
            entry(
                format!("– {}", seen.text.trim()),
                &seen.source,
                &seen.comment,
            );
        }
    }
    text
}
