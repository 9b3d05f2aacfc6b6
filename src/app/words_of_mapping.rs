//! What the choices of the mapping and the network are called.

use crate::model::{
    Decision, Group, Heading, PeriodKind, QuestionState, Ring, Seat, Side, Support, Tie,
};
use crate::text::Words;

/// What a piece of knowledge is about, as the sheet calls it.
pub fn heading_words(words: &Words, heading: Heading) -> &str {
    words.t(match heading {
        Heading::Cognition => "heading-cognition",
        Heading::Regulation => "heading-regulation",
        Heading::Age => "heading-age",
        Heading::Temperament => "heading-temperament",
        Heading::Attachment => "heading-attachment",
        Heading::Protection => "heading-protection",
        Heading::Load => "heading-load",
        Heading::Response => "heading-response",
        Heading::ChildResource => "heading-child-resource",
        Heading::FamilyResource => "heading-family-resource",
    })
}

/// What a span of time is about.
pub fn period_kind_words(words: &Words, period_kind: PeriodKind) -> &str {
    words.t(match period_kind {
        PeriodKind::Home => "period-kind-home",
        PeriodKind::Placement => "period-kind-placement",
        PeriodKind::School => "period-kind-school",
        PeriodKind::Presence => "period-kind-presence",
        PeriodKind::Event => "period-kind-event",
    })
}

/// Where a person belongs.
pub fn group_words(words: &Words, group: Group) -> &str {
    words.t(match group {
        Group::Unsaid => "group-unsaid",
        Group::Family => "group-family",
        Group::Neighbourhood => "group-neighbourhood",
        Group::Professional => "group-professional",
    })
}

/// What holds two people together, in a word.
pub fn tie_words(words: &Words, tie: Tie) -> &str {
    words.t(match tie {
        Tie::Unsaid => "tie-unsaid",
        Tie::Close => "tie-close",
        Tie::Ordinary => "tie-ordinary",
        Tie::Rare => "tie-rare",
        Tie::Strained => "tie-strained",
    })
}

/// Whether a person supports the child.
pub fn support_words(words: &Words, support: Support) -> &str {
    words.t(match support {
        Support::Unsaid => "support-unsaid",
        Support::Yes => "support-yes",
        Support::Partly => "support-partly",
        Support::No => "support-no",
    })
}

/// How near, as the rings are called.
pub fn ring_words(words: &Words, ring: Ring) -> &str {
    words.t(match ring {
        Ring::Inner => "ring-inner",
        Ring::Near => "ring-near",
        Ring::Far => "ring-far",
    })
}

/// How far a question has come.
pub fn question_state_words(words: &Words, question_state: QuestionState) -> &str {
    words.t(match question_state {
        QuestionState::Untouched => "question-state-untouched",
        QuestionState::Asked => "question-state-asked",
        QuestionState::OnMeeting => "question-state-on-meeting",
        QuestionState::Answered => "question-state-answered",
    })
}

/// What was decided about drawing somebody in.
pub fn decision_words(words: &Words, decision: Decision) -> &str {
    words.t(match decision {
        Decision::Unsaid => "decision-unsaid",
        Decision::Yes => "decision-yes",
        Decision::Maybe => "decision-maybe",
        Decision::NotYet => "decision-not-yet",
        Decision::No => "decision-no",
    })
}

/// "Temperament, understøtter"; a resource has one side.
pub fn slot_words(words: &Words, heading: Heading, side: Side) -> String {
    let name = heading_words(words, heading);
    if heading.is_resource() {
        return name.to_owned();
    }
    let side = words.t(match side {
        Side::Supports => "side-supports-lower",
        Side::Hampers => "side-hampers-lower",
    });
    format!("{name}, {side}")
}

/// The ring of a place in the picture, or that there is none.
pub fn seat_words(words: &Words, seat: Option<Seat>) -> &str {
    seat.map_or_else(|| words.t("seat-none"), |seat| ring_words(words, seat.ring))
}
