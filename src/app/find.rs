//! Finding text in the view at hand. Nothing is hidden by it: what does not hold the text is dimmed.

use std::collections::HashSet;

use super::command::View;
use crate::lang::Lang;
use crate::model::rounds::Board;
use crate::model::{
    Answer, Card, CardId, Case, Entry, Experience, Person, Question, RoundId, Row, Voice,
};

/// Whether any of the texts holds what is wanted, whatever the size of its letters. An empty wish finds everything.
pub fn holds<'t>(wanted: &str, texts: impl IntoIterator<Item = &'t str>) -> bool {
    let wanted = wanted.trim().to_lowercase();
    wanted.is_empty()
        || texts
            .into_iter()
            .any(|text| text.to_lowercase().contains(&wanted))
}

/// Whether an experience holds the text.
pub fn holds_experience(item: &Experience, wanted: &str, lang: Lang) -> bool {
    holds(
        wanted,
        [&*item.description, item.kind.name(lang), &item.whom],
    )
}

/// Whether a reaction of a screening holds the text.
pub fn holds_row(row: &Row, wanted: &str, lang: Lang) -> bool {
    holds(wanted, [row.reaction.name(lang), &row.source, &row.comment])
}

/// What is looked through of a piece of knowledge.
pub fn entry_texts(item: &Entry) -> impl Iterator<Item = &str> {
    std::iter::once(&*item.text).chain(item.sources.iter().map(String::as_str))
}

/// What is looked through of a question.
pub fn question_texts(item: &Question) -> [&str; 4] {
    [&item.text, &item.why, &item.owner, &item.answer]
}

/// What is looked through of a person.
pub fn person_texts(item: &Person) -> [&str; 5] {
    [
        &item.name,
        &item.role,
        &item.relation,
        &item.contact,
        &item.note,
    ]
}

fn voice_of<'a>(case: &'a Case, voice: &'a Voice) -> &'a str {
    match voice {
        Voice::Named(name) => name,
        Voice::Person(id) => case.person(*id).map_or("", |person| &person.name),
        Voice::Unsaid | Voice::Child => "",
    }
}

fn holds_card(case: &Case, card: &Card, wanted: &str) -> bool {
    holds(wanted, [&*card.text, voice_of(case, &card.voice)])
}

/// How many cards of a round's frozen board hold the text.
pub fn hits_on_board(case: &Case, round: RoundId, wanted: &str) -> usize {
    let board = case.round(round).map_or(&[][..], |round| &round.board);
    let hits = board.iter().filter(|card| holds_card(case, card, wanted));
    hits.count()
}

/// How many cards of two boards hold the text on one of them. A card that lies on both counts once.
pub fn hits_on_boards(case: &Case, (one, other): (Board, Board), wanted: &str) -> usize {
    let cards = [one, other]
        .into_iter()
        .filter_map(|board| board.cards(case));
    let found: HashSet<CardId> = cards
        .flatten()
        .filter(|card| holds_card(case, card, wanted))
        .map(|card| card.id)
        .collect();
    found.len()
}

/// How many items of a view hold the text.
pub fn hits(case: &Case, view: View, wanted: &str, lang: Lang) -> usize {
    match view {
        View::Screening => case.last_screening().map_or(0, |screening| {
            let rows = screening
                .rows
                .iter()
                .filter(|row| holds_row(row, wanted, lang));
            let observations = screening
                .observations
                .iter()
                .filter(|seen| holds(wanted, [&*seen.text, &seen.source, &seen.comment]));
            rows.count() + observations.count()
        }),
        View::Timeline => {
            let experiences = case
                .experiences
                .iter()
                .filter(|item| holds_experience(item, wanted, lang));
            let goals = case
                .sub_goals
                .iter()
                .filter(|item| holds(wanted, [&*item.text, &item.who]));
            experiences.count() + goals.count()
        }
        View::Board => case
            .cards
            .iter()
            .filter(|card| holds_card(case, card, wanted))
            .count(),
        View::Focus => {
            let experiences = case
                .experiences
                .iter()
                .filter(|item| holds_experience(item, wanted, lang));
            let reactions = case.last_screening().map_or(0, |screening| {
                let is_shown = |row: &&Row| {
                    row.answer == Answer::Yes
                        || case.links_of_reaction(row.reaction).next().is_some()
                };
                let rows = screening.rows.iter().filter(is_shown);
                rows.filter(|row| holds_row(row, wanted, lang)).count()
            });
            experiences.count() + reactions
        }
        View::Mapping => {
            let entries = case
                .entries
                .iter()
                .filter(|item| holds(wanted, entry_texts(item)));
            let periods = case
                .periods
                .iter()
                .filter(|item| holds(wanted, [&*item.text, &item.note]));
            let questions = case
                .questions
                .iter()
                .filter(|item| holds(wanted, question_texts(item)));
            entries.count() + periods.count() + questions.count()
        }
        View::Network => {
            let people = case
                .people
                .iter()
                .filter(|item| holds(wanted, person_texts(item)));
            let considered = case
                .involvements
                .iter()
                .filter(|item| item.person.is_none())
                .filter(|item| holds(wanted, [&*item.who, &item.reason, &item.asks]));
            people.count() + considered.count()
        }
        View::Plan => {
            let aims = case.aims.iter().filter(|item| {
                let texts = [&*item.text, &item.reference];
                holds(wanted, texts)
            });
            let goals = case.sub_goals.iter().filter(|item| {
                let said = super::words_of_plan::last_said(case, item);
                let texts = [
                    &*item.text,
                    &item.family_wording,
                    &item.who,
                    &item.sign,
                    &item.method,
                    &said,
                ];
                holds(wanted, texts)
            });
            aims.count() + goals.count()
        }
        // Which rounds are shown, the caller knows: [`hits_on_board`], [`hits_on_boards`].
        View::Round | View::Compare | View::Experiences | View::Merge | View::Versions => 0,
    }
}
