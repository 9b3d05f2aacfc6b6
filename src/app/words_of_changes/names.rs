//! What items and their fields are called, and where they are.

use super::seen_from;
use super::values::spot_words;
use crate::app::words_of_mapping::slot_words;
use crate::lang::Lang;
use crate::model::{
    Answer, Card, CardId, Case, Field, ItemRef, KindId, Leaving, Origin, ReactionId, RoundId,
    ScreeningId, Status, first_sentence,
};
use crate::text::Words;

/// What an item is called: by its own words, else by what it is. Works on any case that has it; one that has not gives what it is.
pub fn item_name(words: &Words, case: &Case, item: ItemRef) -> String {
    let own = match item {
        ItemRef::Child => case.child.alias.trim().to_owned(),
        ItemRef::Person(id) => case
            .person(id)
            .map_or_else(String::new, |found| found.name.trim().to_owned()),
        ItemRef::Screening(id) => screening_name(words, case, id),
        ItemRef::Row(_, reaction) => reaction_name(words, reaction),
        ItemRef::Observation(screening, id) => case
            .screening(screening)
            .and_then(|found| found.observations.iter().find(|seen| seen.id == id))
            .map_or_else(String::new, |seen| first_sentence(&seen.text).to_owned()),
        ItemRef::Experience(id) => {
            case.experience(id)
                .map_or_else(String::new, |found| match found.name() {
                    "" => found.kind.name(words.lang()).to_owned(),
                    name => name.to_owned(),
                })
        }
        ItemRef::Link(id) => {
            case.links
                .iter()
                .find(|link| link.id == id)
                .map_or_else(String::new, |link| {
                    link_name(
                        words,
                        case,
                        link.reaction,
                        ItemRef::Experience(link.experience),
                    )
                })
        }
        ItemRef::Card(id) => case
            .card(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        ItemRef::Aim(id) => case
            .aim(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        ItemRef::SubGoal(id) => case
            .sub_goal(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        ItemRef::Entry(id) => case
            .entry(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        // Without words of its own it is called by whose it is.
        ItemRef::Period(id) => {
            case.period(id)
                .map_or_else(String::new, |found| match found.person {
                    Some(id) if found.text.trim().is_empty() => {
                        item_name(words, case, ItemRef::Person(id))
                    }
                    _ => first_sentence(&found.text).to_owned(),
                })
        }
        ItemRef::Question(id) => case
            .question(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        ItemRef::Bond(id) => case.bond(id).map_or_else(String::new, |found| {
            let both =
                [found.one, found.other].map(|id| item_name(words, case, ItemRef::Person(id)));
            super::listed(words, &both)
        }),
        ItemRef::Involvement(id) => {
            case.involvement(id)
                .map_or_else(String::new, |found| match found.person {
                    Some(id) => item_name(words, case, ItemRef::Person(id)),
                    None => found.who.trim().to_owned(),
                })
        }
        ItemRef::Round(id) => round_name(words, case, id),
        ItemRef::Correction(id) => case
            .correction(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
        // The card itself is gone; the frozen boards still know its words.
        ItemRef::Departure(id) => case.departure(id).map_or_else(String::new, |found| {
            let card = departed_card(case, found.card);
            card.map_or(found.reason.as_str(), |card| first_sentence(&card.text))
                .trim()
                .to_owned()
        }),
        ItemRef::Meeting(id) => case.meeting(id).map_or_else(String::new, |found| {
            let date = words.date_seen_from(found.held, seen_from(case));
            words.tf("meeting-of", &[("date", (&date).into())])
        }),
        ItemRef::Turn(id) => case.turn(id).map_or_else(String::new, |found| {
            let goal = item_name(words, case, ItemRef::SubGoal(found.sub_goal));
            let status = super::lower_first(status_words(words, found.status));
            format!("{goal}, {status}")
        }),
        ItemRef::Step(id) => case
            .step(id)
            .map_or_else(String::new, |found| first_sentence(&found.text).to_owned()),
    };
    if own.is_empty() {
        words.t(kind_key(item)).to_owned()
    } else {
        own
    }
}

/// What something a card can be made from is called.
pub fn origin_item_name(words: &Words, case: &Case, origin: Origin) -> String {
    match origin {
        Origin::Reaction(reaction) => reaction_name(words, reaction),
        Origin::Experience(id) => item_name(words, case, ItemRef::Experience(id)),
        Origin::Person(id) => item_name(words, case, ItemRef::Person(id)),
        Origin::Entry(id) => item_name(words, case, ItemRef::Entry(id)),
    }
}

/// "Mormor døde kan hænge sammen med 6 Psykiske symptomer".
pub(super) fn link_name(
    words: &Words,
    case: &Case,
    reaction: ReactionId,
    experience: ItemRef,
) -> String {
    words.tf(
        "change-link-name",
        &[
            ("experience", (&item_name(words, case, experience)).into()),
            ("reaction", (&reaction_name(words, reaction)).into()),
        ],
    )
}

fn reaction_name(words: &Words, reaction: ReactionId) -> String {
    format!(
        "{} {}",
        reaction.number(),
        reaction.get().short.get(words.lang())
    )
}

/// What an item is, for one that has no words of its own.
fn kind_key(item: ItemRef) -> &'static str {
    match item {
        ItemRef::Child => "item-child",
        ItemRef::Person(_) => "item-person",
        ItemRef::Screening(_) | ItemRef::Row(..) => "item-screening",
        ItemRef::Observation(..) => "item-observation",
        ItemRef::Experience(_) => "item-experience",
        ItemRef::Link(_) => "item-link",
        ItemRef::Card(_) => "item-card",
        ItemRef::Aim(_) => "item-aim",
        ItemRef::SubGoal(_) => "item-sub-goal",
        ItemRef::Entry(_) => "item-entry",
        ItemRef::Period(_) => "item-period",
        ItemRef::Bond(_) => "item-bond",
        ItemRef::Question(_) => "item-question",
        ItemRef::Involvement(_) => "item-involvement",
        ItemRef::Round(_) => "item-round",
        ItemRef::Correction(_) => "item-correction",
        ItemRef::Departure(_) => "item-departure",
        ItemRef::Meeting(_) => "item-meeting",
        ItemRef::Turn(_) => "item-turn",
        ItemRef::Step(_) => "item-step",
    }
}

/// An item with what it is before it, for a line that stands alone: "Oplevelsen Slået af far", "Kortet Vil ikke sove ude",
/// "6 Psykiske symptomer, screening 16. nov.".
pub fn item_and_kind(words: &Words, case: &Case, item: ItemRef) -> String {
    let name = item_name(words, case, item);
    let key = match item {
        ItemRef::Child
        | ItemRef::Screening(_)
        | ItemRef::Link(_)
        | ItemRef::Round(_)
        | ItemRef::Meeting(_) => {
            return name;
        }
        ItemRef::Row(screening, _) | ItemRef::Observation(screening, _) => {
            let place = screening_name(words, case, screening);
            return format!("{name}, {}", super::lower_first(&place));
        }
        ItemRef::Person(_) => "the-person",
        ItemRef::Experience(_) => "the-experience",
        ItemRef::Card(_) => "the-card",
        ItemRef::Aim(_) => "the-aim",
        ItemRef::SubGoal(_) => "the-sub-goal",
        ItemRef::Entry(_) => "the-entry",
        ItemRef::Period(_) => "the-period",
        ItemRef::Bond(_) => "the-bond",
        ItemRef::Question(_) => "the-question",
        ItemRef::Involvement(_) => "the-involvement",
        ItemRef::Correction(_) => "the-correction",
        ItemRef::Departure(_) => "the-departure",
        ItemRef::Turn(_) => "the-turn",
        ItemRef::Step(_) => "the-step",
    };
    words.tf(key, &[("name", (&name).into())])
}

/// Where an item is: the field of the board, the screening with its day, the view.
pub fn item_place(words: &Words, case: &Case, item: ItemRef) -> String {
    match item {
        ItemRef::Child => words.t("item-child").to_owned(),
        ItemRef::Person(_) | ItemRef::Bond(_) | ItemRef::Involvement(_) => {
            words.t("nav-network").to_owned()
        }
        ItemRef::Entry(id) => case.entry(id).map_or_else(
            || words.t("nav-mapping").to_owned(),
            |entry| slot_words(words, entry.heading, entry.side),
        ),
        ItemRef::Question(_) => words.t("place-questions").to_owned(),
        ItemRef::Link(_) => words.t("nav-focus").to_owned(),
        ItemRef::Screening(id) | ItemRef::Row(id, _) | ItemRef::Observation(id, _) => {
            screening_name(words, case, id)
        }
        ItemRef::Experience(_)
        | ItemRef::Aim(_)
        | ItemRef::SubGoal(_)
        | ItemRef::Period(_)
        | ItemRef::Round(_)
        | ItemRef::Turn(_)
        | ItemRef::Step(_) => words.t("nav-timeline").to_owned(),
        ItemRef::Correction(id) => case.correction(id).map_or_else(
            || words.t("item-round").to_owned(),
            |found| round_name(words, case, found.round),
        ),
        ItemRef::Meeting(id) => case.meeting(id).map_or_else(
            || words.t("item-round").to_owned(),
            |found| round_name(words, case, found.round),
        ),
        ItemRef::Departure(id) => case.departure(id).map_or_else(
            || words.t("nav-board").to_owned(),
            |found| round_name(words, case, found.round),
        ),
        ItemRef::Card(id) => case.card(id).map_or_else(
            || words.t("nav-board").to_owned(),
            |card| spot_words(words, card.theme, card.side),
        ),
    }
}

fn screening_name(words: &Words, case: &Case, id: ScreeningId) -> String {
    let Some(found) = case.screening(id) else {
        return words.t("item-screening").to_owned();
    };
    let date = words.date_seen_from(found.begun, seen_from(case));
    words.tf("timeline-screening-of", &[("date", (&date).into())])
}

/// "Runde 2".
fn round_name(words: &Words, case: &Case, id: RoundId) -> String {
    case.round_number(id).map_or_else(String::new, |n| {
        words.tf("round-number", &[("n", n.into())])
    })
}

/// A card as it stood on the newest board that has it: the present one, else a frozen one.
pub fn departed_card(case: &Case, id: CardId) -> Option<&Card> {
    let frozen = || {
        let rounds = case.rounds_in_order();
        rounds.into_iter().rev().find_map(|round| round.card(id))
    };
    case.card(id).or_else(frozen).map(|card| &**card)
}

/// What a field of an item is called, as the heading of its choice.
pub fn field_name(words: &Words, item: ItemRef, field: Field) -> &str {
    words.t(match field {
        Field::Begun if matches!(item, ItemRef::Round(_)) => "field-round-begun",
        Field::Who if matches!(item, ItemRef::Involvement(_)) => "field-considered",
        Field::Closed if matches!(item, ItemRef::Round(_)) => "field-round-closed",
        Field::Decision if matches!(item, ItemRef::Round(_)) => "field-others",
        Field::Note if matches!(item, ItemRef::Round(_)) => "field-round-note",
        Field::Key => "field-key",
        Field::Alias => "field-alias",
        Field::Birth => "field-birth",
        Field::FunctionalAge => "field-functional-age",
        Field::Name => "field-name",
        Field::Role => "field-role",
        Field::Note => "field-note",
        Field::Begun => "field-begun",
        Field::Closed => "field-closed",
        Field::Participants => "field-participants",
        Field::Answer => "field-answer",
        Field::Source => "field-source",
        Field::Comment => "field-comment",
        Field::Text => "field-text",
        Field::Kind => "field-kind",
        Field::Description => "field-description",
        Field::When => "field-when",
        Field::Until => "field-until",
        Field::Course => "field-course",
        Field::Whom => "field-whom",
        Field::Sources => "field-sources",
        Field::Certainty => "field-certainty",
        Field::Response => "field-response",
        Field::ResponseNote => "field-response-note",
        Field::Helped => "field-helped",
        Field::Ends => "field-ends",
        Field::Basis => "field-basis",
        Field::Spot => "field-spot",
        Field::Voice => "field-voice",
        Field::Origin => "field-origin",
        Field::Reference => "field-reference",
        Field::Received => "field-received",
        Field::Aim => "field-aim",
        Field::Themes => "field-themes",
        Field::Who => "field-who",
        Field::Start => "field-start",
        Field::Check => "field-check",
        Field::Status => "field-status",
        Field::Relation => "field-relation",
        Field::Group => "field-group",
        Field::Tie => "field-tie",
        Field::Support => "field-support",
        Field::Contact => "field-contact",
        Field::Seat => "field-seat",
        Field::Slot => "field-slot",
        Field::Experience => "field-experience",
        Field::Person => "field-person",
        Field::Pair => "field-pair",
        Field::Why => "field-why",
        Field::Owner => "field-owner",
        Field::State => "field-state",
        Field::Answered => "field-answered",
        Field::Decision => "field-decision",
        Field::Reason => "field-reason",
        Field::Decided => "field-decided",
        Field::Asks => "field-asks",
        Field::Place => "field-place",
        Field::Next => "field-next",
        Field::OthersNote => "field-others-note",
        Field::Agenda => "field-agenda",
        Field::Copy => "field-copy",
        Field::FamilyWording => "field-family-wording",
        Field::Cards => "field-cards",
        Field::Sign => "field-sign",
        Field::Method => "field-method",
        Field::FurtherChecks => "field-further-checks",
        Field::Leaving => "field-leaving",
        Field::Held => "field-held",
        Field::Done => "field-done",
    })
}

/// A kind of experience with its number on the form.
pub fn kind_label(kind: KindId, lang: Lang) -> String {
    match kind.number() {
        Some(number) => format!("{number} {}", kind.name(lang)),
        None => kind.name(lang).to_owned(),
    }
}

/// An answer in words.
pub fn answer_words(words: &Words, answer: Answer) -> &str {
    words.t(match answer {
        Answer::Yes => "legend-yes",
        Answer::No => "legend-no",
        Answer::Unanswered => "legend-unanswered",
    })
}

/// How a card left, in words.
pub fn leaving_words(words: &Words, leaving: Leaving) -> &str {
    words.t(match leaving {
        Leaving::Gone => "leaving-gone",
        Leaving::Resolved => "leaving-resolved",
    })
}

/// A status in words.
pub fn status_words(words: &Words, status: Status) -> &str {
    words.t(match status {
        Status::Planned => "status-planned",
        Status::UnderWay => "status-under-way",
        Status::Paused => "status-paused",
        Status::Adjusted => "status-adjusted",
        Status::Reached => "status-reached",
        Status::TakenOut => "status-taken-out",
    })
}
