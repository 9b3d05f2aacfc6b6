//! A card before it lies on the board: made from something known of the child, or from nothing but its words.

use super::words_of_changes::origin_item_name;
use crate::model::{CardId, Case, Edit, Origin, Side, ThemeId, Voice};
use crate::text::Words;

/// A card being made. What it is made from is shown; everything else can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct CardForm {
    /// What it is made from.
    pub origin: Option<Origin>,
    /// What it will say.
    pub text: String,
    /// The theme it will lie on.
    pub theme: ThemeId,
    /// The side of the theme.
    pub side: Side,
    /// Who says it.
    pub voice: Voice,
}

impl CardForm {
    /// The form as it opens: the words of the origin, and the place of the card made last. Which theme and which side
    /// something belongs to is the user's to say, so nothing is read into the origin but a side it was written on.
    pub fn of(case: &Case, origin: Option<Origin>, words: &Words) -> Self {
        let last = case.cards.iter().max_by_key(|card| card.created.at);
        Self {
            text: origin.map_or_else(String::new, |origin| text_of(case, origin, words)),
            theme: last.map_or(ThemeId::T1, |card| card.theme),
            side: origin
                .and_then(|origin| side_of(case, origin))
                .or(last.map(|card| card.side))
                .unwrap_or(Side::Supports),
            voice: origin.map_or(Voice::Unsaid, |origin| voice_of(case, origin)),
            origin,
        }
    }

    /// Whether there is a card to make: one without words is none.
    pub fn can_be_made(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The edit that puts the card at the end of its field.
    pub fn edit(&self) -> Edit {
        Edit::AddCard {
            id: CardId::fresh(),
            theme: self.theme,
            side: self.side,
            text: self.text.trim().to_owned(),
            voice: self.voice.clone(),
            origin: self.origin,
        }
    }
}

fn text_of(case: &Case, origin: Origin, words: &Words) -> String {
    match origin {
        Origin::Reaction(reaction) => reaction.name(words.lang()).to_owned(),
        Origin::Entry(id) => case
            .entry(id)
            .map_or_else(String::new, |entry| entry.text.trim().to_owned()),
        Origin::Experience(_) | Origin::Person(_) => origin_item_name(words, case, origin),
    }
}

/// The side the origin was written on.
fn side_of(case: &Case, origin: Origin) -> Option<Side> {
    match origin {
        Origin::Entry(id) => case.entry(id).map(|entry| entry.side),
        Origin::Reaction(_) | Origin::Experience(_) | Origin::Person(_) => None,
    }
}

/// Who says it, where exactly one source is named and the case knows it.
fn voice_of(case: &Case, origin: Origin) -> Voice {
    let sources: &[String] = match origin {
        Origin::Experience(id) => case.experience(id).map_or(&[][..], |item| &item.sources),
        Origin::Entry(id) => case.entry(id).map_or(&[][..], |item| &item.sources),
        Origin::Reaction(_) | Origin::Person(_) => &[],
    };
    let [source] = sources else {
        return Voice::Unsaid;
    };
    let source = source.trim().to_lowercase();
    if source.is_empty() {
        return Voice::Unsaid;
    }
    if case.child.call_name().to_lowercase() == source {
        return Voice::Child;
    }
    let known = case
        .people
        .iter()
        .find(|person| person.name.to_lowercase() == source);
    known.map_or(Voice::Unsaid, |person| Voice::Person(person.id))
}
