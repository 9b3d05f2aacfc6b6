//! What can be found: each item with its name, what is written there, and a few words beside it.

use super::{Group, Item, New, Target};
use crate::app::act::Act;
use crate::app::words_of_changes::{item_name, kind_label, lower_first, status_words, voice_words};
use crate::app::words_of_mapping::{
    decision_words, group_words, period_kind_words, question_state_words, ring_words, slot_words,
    tie_words,
};
use crate::app::words_of_plan::turn_said;
use crate::model::{
    Answer, Case, Experience, ItemRef, Person, PersonId, Question, QuestionState, ReactionId,
    Screening, Side, Tie, Until, When, first_sentence,
};
use crate::text::Words;

/// Everything of a case.
pub fn of_case(case: &Case, words: &Words, found: &mut Vec<Item>) {
    let items = Items { case, words };
    found.extend(case.experiences.iter().map(|item| items.experience(item)));
    items.cards(found);
    items.people(found);
    found.extend(case.questions.iter().map(|item| items.question(item)));
    items.mapping(found);
    items.periods(found);
    for screening in &case.screenings {
        items.screening(screening, found);
    }
    items.goals(found);
    items.links(found);
}

/// Everything the program can do, here where a case is open or not.
pub fn commands(has_case: bool, words: &Words, found: &mut Vec<Item>) {
    let command = |target, name: &str| Item {
        target,
        group: Group::Commands,
        name: name.to_owned(),
        text: String::new(),
        meta: String::new(),
    };
    if has_case {
        let new = New::ALL.into_iter();
        found.extend(new.map(|new| command(Target::New(new), words.t(new.words()))));
    }
    found.extend(
        Act::ALL
            .into_iter()
            .filter(|act| is_offered(*act) && (has_case || !act.needs_case()))
            .map(|act| command(Target::Act(act), words.named("act", act.name()))),
    );
}

/// Whether an act stands in the palette: not what the palette is itself, and not what its own rows say more exactly.
const fn is_offered(act: Act) -> bool {
    !matches!(act, Act::SearchAll | Act::Print)
}

struct Items<'a> {
    case: &'a Case,
    words: &'a Words,
}

impl Items<'_> {
    /// Something written: its first sentence is its name.
    fn item(target: ItemRef, group: Group, text: &str, meta: String) -> Item {
        let (name, text) = name_and_text(text);
        Item {
            text,
            ..Self::called(target, group, &name, meta)
        }
    }

    /// Something that has a name.
    fn called(target: ItemRef, group: Group, name: &str, meta: String) -> Item {
        Item {
            target: Target::Item(target),
            group,
            name: name.trim().to_owned(),
            text: String::new(),
            meta,
        }
    }

    /// Nothing stands nameless: what is called by no words of its own is called by what it is.
    fn named(mut item: Item, else_called: &str) -> Item {
        if item.name.is_empty() {
            else_called.clone_into(&mut item.name);
        }
        item
    }

    fn experience(&self, item: &Experience) -> Item {
        let words = self.words;
        let mut meta = item
            .kind
            .number()
            .map_or_else(String::new, |number| number.to_string());
        let when = self.period(item.when.as_ref(), &item.until);
        add(&mut meta, " · ", &when);
        let age = item
            .when
            .as_ref()
            .and_then(|when| words.age_beside_text(self.case.child.birth, &when.date, &item.until));
        add(&mut meta, ", ", &age.unwrap_or_default());
        let mut found = Self::item(
            ItemRef::Experience(item.id),
            Group::Experiences,
            &item.description,
            meta,
        );
        for more in [
            kind_label(item.kind, words.lang()).as_str(),
            &item.whom,
            &item.response_note,
            &item.helped,
        ]
        .into_iter()
        .chain(item.sources.iter().map(String::as_str))
        {
            add(&mut found.text, "\n", more);
        }
        Self::named(found, item.kind.name(words.lang()))
    }

    fn cards(&self, found: &mut Vec<Item>) {
        found.extend(self.case.cards.iter().map(|card| {
            let side = self.words.t(match card.side {
                Side::Supports => "side-supports-lower",
                Side::Hampers => "side-hampers-lower",
            });
            let meta = format!("{}, {side}", card.theme.name(self.words.lang()));
            let mut item = Self::item(ItemRef::Card(card.id), Group::Cards, &card.text, meta);
            let voice = voice_words(self.words, self.case, &card.voice);
            add(&mut item.text, "\n", &voice);
            Self::named(item, self.words.t("item-card"))
        }));
    }

    fn people(&self, found: &mut Vec<Item>) {
        let (case, words) = (self.case, self.words);
        for person in &case.people {
            let mut item = Self::called(
                ItemRef::Person(person.id),
                Group::People,
                &person.name,
                self.person_meta(person),
            );
            for more in [
                &person.role,
                &person.relation,
                &person.contact,
                &person.note,
            ] {
                add(&mut item.text, "\n", more);
            }
            found.push(Self::named(item, words.t("item-person")));
        }
        for bond in &case.bonds {
            let both = [bond.one, bond.other].map(|id| self.person_name(id));
            let name = words.tf(
                "list-and",
                &[("others", both[0].into()), ("last", both[1].into())],
            );
            let meta = words.tf(
                "search-bond",
                &[("tie", (&lower_first(tie_words(words, bond.tie))).into())],
            );
            let mut item = Self::called(ItemRef::Bond(bond.id), Group::People, &name, meta);
            add(&mut item.text, "\n", &bond.note);
            found.push(item);
        }
        for asked in &case.involvements {
            let who = asked
                .person
                .map_or(asked.who.as_str(), |id| self.person_name(id));
            let decision = lower_first(decision_words(words, asked.decision));
            let meta = words.tf("search-involve", &[("decision", (&decision).into())]);
            let mut item = Self::called(ItemRef::Involvement(asked.id), Group::People, who, meta);
            for more in [&asked.reason, &asked.asks] {
                add(&mut item.text, "\n", more);
            }
            found.push(Self::named(item, words.t("item-involvement")));
        }
    }

    fn person_name(&self, id: PersonId) -> &str {
        self.case.person(id).map_or("", |person| person.name.trim())
    }

    /// "helt tæt på, tæt bånd", or the role of somebody who has no place in the picture yet.
    fn person_meta(&self, person: &Person) -> String {
        let words = self.words;
        let mut meta = match person.seat {
            Some(seat) => lower_first(ring_words(words, seat.ring)),
            None if !person.role.trim().is_empty() => person.role.trim().to_owned(),
            None => lower_first(group_words(words, person.group)),
        };
        if person.tie != Tie::Unsaid {
            let tie = lower_first(tie_words(words, person.tie));
            let bond = words.tf("search-bond", &[("tie", (&tie).into())]);
            add(&mut meta, ", ", &lower_first(&bond));
        }
        meta
    }

    fn question(&self, question: &Question) -> Item {
        let words = self.words;
        let mut meta = question.owner.trim().to_owned();
        add(
            &mut meta,
            ", ",
            &lower_first(question_state_words(words, question.state)),
        );
        if let Some(when) = &question.when {
            add(&mut meta, " ", &said(words, when));
        }
        let group = if question.state == QuestionState::Answered {
            Group::Mapping
        } else {
            Group::Questions
        };
        let mut item = Self::item(ItemRef::Question(question.id), group, &question.text, meta);
        for more in [&question.why, &question.answer] {
            add(&mut item.text, "\n", more);
        }
        Self::named(item, words.t("item-question"))
    }

    fn mapping(&self, found: &mut Vec<Item>) {
        found.extend(self.case.entries.iter().map(|entry| {
            let meta = slot_words(self.words, entry.heading, entry.side);
            let mut item = Self::item(ItemRef::Entry(entry.id), Group::Mapping, &entry.text, meta);
            for source in &entry.sources {
                add(&mut item.text, "\n", source);
            }
            Self::named(item, self.words.t("item-entry"))
        }));
    }

    fn periods(&self, found: &mut Vec<Item>) {
        let (case, words) = (self.case, self.words);
        for period in &case.periods {
            let mut meta = period_kind_words(words, period.kind).to_owned();
            let when = self.period(period.when.as_ref(), &period.until);
            add(&mut meta, " · ", &when);
            let who = period.person.map_or("", |id| self.person_name(id));
            let name = if period.text.trim().is_empty() {
                who
            } else {
                &period.text
            };
            let mut item = Self::item(ItemRef::Period(period.id), Group::Periods, name, meta);
            for more in [who, &period.note] {
                add(&mut item.text, "\n", more);
            }
            found.push(Self::named(item, words.t("item-period")));
        }
        for (n, round) in case.rounds.iter().enumerate() {
            let name = words.tf("round-number", &[("n", (n + 1).into())]);
            let meta = words.date(round.begun);
            let mut item = Self::called(ItemRef::Round(round.id), Group::Periods, &name, meta);
            let texts = [
                &round.participants,
                &round.place,
                &round.note,
                &round.others_note,
            ];
            for more in texts {
                add(&mut item.text, "\n", more);
            }
            found.push(item);
        }
    }

    fn screening(&self, screening: &Screening, found: &mut Vec<Item>) {
        let words = self.words;
        let date = words.date(screening.begun);
        let of = words.tf("timeline-screening-of", &[("date", (&date).into())]);
        let whole = Self::called(
            ItemRef::Screening(screening.id),
            Group::Screening,
            &of,
            String::new(),
        );
        found.push(Item {
            text: screening.participants.trim().to_owned(),
            ..whole
        });
        for row in &screening.rows {
            let mut item = Self::called(
                ItemRef::Row(screening.id, row.reaction),
                Group::Screening,
                &reaction_name(words, row.reaction),
                match row.answer {
                    Answer::Yes => format!("{}, {of}", words.t("legend-yes")),
                    Answer::No => format!("{}, {of}", words.t("legend-no")),
                    Answer::Unanswered => of.clone(),
                },
            );
            for more in [&row.comment, &row.source] {
                add(&mut item.text, "\n", more);
            }
            found.push(item);
        }
        found.extend(screening.observations.iter().map(|seen| {
            let mut item = Self::item(
                ItemRef::Observation(screening.id, seen.id),
                Group::Screening,
                &seen.text,
                of.clone(),
            );
            for more in [&seen.comment, &seen.source] {
                add(&mut item.text, "\n", more);
            }
            Self::named(item, words.t("item-observation"))
        }));
    }

    fn goals(&self, found: &mut Vec<Item>) {
        let (case, words) = (self.case, self.words);
        found.extend(case.aims.iter().map(|aim| {
            let meta = words.t("subgoal-aim").to_owned();
            let mut item = Self::item(ItemRef::Aim(aim.id), Group::Goals, &aim.text, meta);
            add(&mut item.text, "\n", &aim.reference);
            Self::named(item, words.t("item-aim"))
        }));
        found.extend(case.sub_goals.iter().map(|goal| {
            let mut meta = lower_first(status_words(words, goal.status));
            if let Some(check) = &goal.check {
                let when = said(words, check);
                let check = words.tf("subgoal-check-at", &[("when", (&when).into())]);
                add(&mut meta, ", ", &check);
            }
            let mut item = Self::item(ItemRef::SubGoal(goal.id), Group::Goals, &goal.text, meta);
            for more in [&goal.who, &goal.family_wording, &goal.sign, &goal.method] {
                add(&mut item.text, "\n", more);
            }
            Self::named(item, words.t("item-sub-goal"))
        }));
        let goal_name = |id| {
            case.sub_goal(id)
                .map_or("", |goal| first_sentence(&goal.text))
        };
        found.extend(case.turns.iter().filter_map(|turn| {
            let said = turn_said(turn);
            if said.is_empty() {
                return None;
            }
            let mut meta = goal_name(turn.sub_goal).to_owned();
            let status = lower_first(status_words(words, turn.status));
            add(&mut meta, ", ", &status);
            let item = ItemRef::Turn(turn.id);
            Some(Self::item(item, Group::Goals, &said, meta))
        }));
        found.extend(case.steps.iter().map(|step| {
            let meta = goal_name(step.sub_goal).to_owned();
            let mut item = Self::item(ItemRef::Step(step.id), Group::Goals, &step.text, meta);
            add(&mut item.text, "\n", &step.who);
            Self::named(item, words.t("item-step"))
        }));
    }

    /// Only what a link rests on is searched: its two ends are found as what they are.
    fn links(&self, found: &mut Vec<Item>) {
        let with_basis = self
            .case
            .links
            .iter()
            .filter(|link| !link.basis.trim().is_empty());
        found.extend(with_basis.map(|link| {
            let ends = item_name(self.words, self.case, ItemRef::Link(link.id));
            Self::item(ItemRef::Link(link.id), Group::Links, &link.basis, ends)
        }));
    }

    fn period(&self, when: Option<&When>, until: &Until) -> String {
        match when {
            None => self.words.t("when-unknown").to_owned(),
            Some(when) if when.date.is_unknown() => said(self.words, when),
            Some(when) => self.words.period_text(&when.date, until),
        }
    }
}

/// A time as it was told.
fn said(words: &Words, when: &When) -> String {
    if when.date.is_unknown() && !when.written.trim().is_empty() {
        format!("“{}”", when.written.trim())
    } else {
        words.when_text(&when.date)
    }
}

fn reaction_name(words: &Words, reaction: ReactionId) -> String {
    let name = reaction.name(words.lang());
    format!("{} {name}", reaction.number())
}

/// The first sentence as name, and what comes after it.
fn name_and_text(text: &str) -> (String, String) {
    let name = first_sentence(text);
    let rest = text.trim().strip_prefix(name).unwrap_or_default();
    let rest = rest.trim_start_matches(['.', '!', '?']).trim();
    (name.to_owned(), rest.to_owned())
}

/// Adds to a text, with something between where there is something on both sides.
fn add(text: &mut String, between: &str, more: &str) {
    let more = more.trim();
    if more.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}
