//! How people, ties and decisions are told: in the list, in the picture and by a screen reader.

use crate::app::words_of_changes::lower_first;
use crate::app::words_of_mapping::{decision_words, ring_words, tie_words};
use crate::model::{Case, Decision, Involvement, ItemRef, Person, PersonId, Ring, Tie};
use crate::text::Words;
use crate::ui::Cx;

/// "tæt", within a sentence; empty where nothing is said.
pub fn tie_lower(words: &Words, tie: Tie) -> String {
    match tie {
        Tie::Unsaid => String::new(),
        tie => lower_first(tie_words(words, tie)),
    }
}

/// "helt tæt på", within a sentence.
pub fn ring_lower(words: &Words, ring: Ring) -> String {
    lower_first(ring_words(words, ring))
}

/// What a person is called; one without a name is a person.
pub fn person_name<'p>(words: &'p Words, person: &'p Person) -> &'p str {
    match person.name.trim() {
        "" => words.t("network-nameless"),
        name => name,
    }
}

/// The small line under a name: the role without the name it may begin with, else the relation.
pub fn role_line(person: &Person) -> &str {
    match role_told(person) {
        "" => person.relation.trim(),
        role => role,
    }
}

/// The role: "bor hos" of "Mor, bor hos", where the person is called Mor.
fn role_told(person: &Person) -> &str {
    let role = person.role.trim();
    match role.split_once(',') {
        Some((first, rest)) if is_same(first, &person.name) => rest.trim(),
        _ => role,
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The role, where it says something else than the relation.
pub fn own_role(person: &Person) -> Option<&str> {
    (!is_same(&person.role, &person.relation)).then(|| role_told(person))
}

/// Whether two people wrote differently of somebody and nobody has chosen yet.
pub fn has_two_versions(case: &Case, person: PersonId) -> bool {
    let item = ItemRef::Person(person);
    !case.conflicts.is_empty() && case.conflicts_of(item).next().is_some()
}

/// A person in one sentence: name, who it is, the tie, and in the picture how near.
pub fn spoken(words: &Words, case: &Case, person: &Person, ring: Option<Ring>) -> String {
    let tie = match person.tie {
        Tie::Unsaid => words.t("network-tie-unsaid").to_owned(),
        tie => tie_lower(words, tie),
    };
    let near = ring.map(|ring| ring_lower(words, ring)).unwrap_or_default();
    let role = role_told(person);
    let mut parts = vec![person_name(words, person)];
    let relation = person.relation.trim();
    let says_relation = role.to_lowercase().starts_with(&relation.to_lowercase());
    if !says_relation && !is_same(relation, &person.name) {
        parts.push(relation);
    }
    parts.extend([role, &tie, &near]);
    if has_two_versions(case, person.id) {
        parts.push(words.t("merge-mark-spoken"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// Who is considered: the person with the role, else the words written.
pub fn considered_name(words: &Words, case: &Case, item: &Involvement) -> String {
    if let Some(person) = item.person.and_then(|id| case.person(id)) {
        let name = person_name(words, person);
        return match role_line(person) {
            "" => name.to_owned(),
            role => format!("{name}, {role}"),
        };
    }
    match item.who.trim() {
        "" => words.t("network-nameless").to_owned(),
        who => who.to_owned(),
    }
}

/// What was decided and when: "Ikke endnu. Besluttet 2. okt."
pub fn decision_line(cx: &Cx<'_>, item: &Involvement) -> String {
    let words = cx.words;
    let decision = decision_words(words, item.decision);
    let said = item.decision != Decision::Unsaid;
    match decided_words(cx, item).filter(|_| said) {
        None => words.tf("network-decision-alone", &[("decision", decision.into())]),
        Some(when) => words.tf(
            "network-decision-when",
            &[("decision", decision.into()), ("when", (&when).into())],
        ),
    }
}

/// The day of the decision as it was said.
pub fn decided_words(cx: &Cx<'_>, item: &Involvement) -> Option<String> {
    let when = item.decided.as_ref()?;
    Some(if when.date.is_unknown() {
        when.written.clone()
    } else {
        cx.words.when_text(&when.date)
    })
}
