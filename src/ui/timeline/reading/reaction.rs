//! Reactions through the dated screenings: first seen, still so, no longer.

use super::{Reader, joined, searched};
use crate::app::words_of_changes::answer_words;
use crate::model::{Answer, Origin, ReactionId};
use crate::ui::timeline::entries::{Facts, ReactionRow};

impl Reader<'_> {
    pub fn reactions(&self) -> Vec<ReactionRow> {
        let case = self.case;
        ReactionId::ALL
            .into_iter()
            .filter(|id| {
                let linked = case.links_of_reaction(*id).next().is_some();
                let seen = case
                    .screenings
                    .iter()
                    .any(|screening| screening.answer(*id) == Answer::Yes);
                seen || (linked && !case.screenings.is_empty())
            })
            .map(|id| self.reaction(id))
            .collect()
    }

    fn reaction(&self, id: ReactionId) -> ReactionRow {
        let screenings = &self.case.screenings;
        let answers: Vec<Answer> = screenings
            .iter()
            .map(|screening| screening.answer(id))
            .collect();
        let long_name = format!("{} {}", id.number(), id.name(self.lang));
        let course = self.course(&answers);
        let mut parts = vec![long_name.clone(), course.clone()];
        let mut sources: Vec<String> = Vec::new();
        let mut comments = String::new();
        for (screening, answer) in screenings.iter().zip(&answers) {
            parts.push(format!(
                "{}: {}",
                self.words.date(screening.begun),
                answer_words(self.words, *answer)
            ));
            if let Some(row) = screening.row(id) {
                let source = row.source.trim();
                if !source.is_empty() && !sources.iter().any(|known| known == source) {
                    sources.push(source.to_owned());
                }
                comments.push_str(&row.comment);
                comments.push('\n');
            }
        }
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        ReactionRow {
            id,
            name: format!("{} {}", id.number(), id.get().short.get(self.lang)),
            answers,
            course,
            spoken: joined(&parts),
            facts: Facts {
                kind: None,
                voices: self.voices(&sources, Some(Origin::Reaction(id))),
                certainty: None,
                text: searched(&[&long_name, &comments], &sources),
                sources,
            },
        }
    }

    /// "først set 14. maj 2025, stadig JA 16. nov. 2026": what the dated answers say, and nothing between them.
    fn course(&self, answers: &[Answer]) -> String {
        let day = |n: usize| self.words.date(self.case.screenings[n].begun);
        let Some(first) = answers.iter().position(|answer| *answer == Answer::Yes) else {
            return String::new();
        };
        let seen = self
            .words
            .tf("timeline-first-seen", &[("date", (&day(first)).into())]);
        let last = answers
            .iter()
            .rposition(|answer| *answer != Answer::Unanswered)
            .filter(|last| *last > first);
        let Some(last) = last else { return seen };
        let key = if answers[last] == Answer::Yes {
            "timeline-still-seen"
        } else {
            "timeline-no-longer-seen"
        };
        let now = self.words.tf(key, &[("date", (&day(last)).into())]);
        format!("{seen}, {now}")
    }
}
