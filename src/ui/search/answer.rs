//! What stands in the list: worked out once for what is typed, not in every pass.

use std::ops::Range;

use super::marks;
use crate::app::search::matching::{Comparer, Needle, needles};
use crate::app::search::visited::Place;
use crate::app::search::{Group, Index, Item, Target};
use crate::app::{Act, View};
use crate::model::ItemRef;
use crate::ui::Cx;
use crate::ui::shell::keys::caps;
use crate::ui::shell::menu::is_possible;

/// How many hits of a group are shown until all are asked for.
const FEW: usize = 3;
/// How many places visited last are shown.
const RECENT: usize = 5;
/// How many commands are shown where nothing is typed.
const COMMANDS: usize = 6;

/// The list for one text.
#[derive(Debug)]
pub struct Answer {
    typed: String,
    unfolded: Vec<Group>,
    /// Whether anything is looked for.
    pub is_search: bool,
    /// What stands under each other.
    pub lines: Vec<Line>,
    /// The rows that can be chosen, in order.
    pub rows: Vec<Row>,
    /// How many hits there are, shown or not.
    pub all: usize,
}

/// One line of the list.
#[derive(Debug)]
pub enum Line {
    /// The name of a group.
    Heading {
        /// Its words.
        words: String,
        /// "3 af 6", or how many.
        count: String,
        /// The group that can be unfolded, and what the button says.
        more: Option<(Group, String)>,
    },
    /// A row, by its place.
    Row(usize),
}

/// Words with what was looked for in them.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// The words.
    pub words: String,
    /// Where what was typed stands in them, in bytes.
    pub places: Vec<Range<usize>>,
}

/// A row that can be chosen.
#[derive(Debug)]
pub struct Row {
    /// Where it leads.
    pub target: Target,
    /// The same on the timeline, where it has a place there.
    pub on_timeline: Option<ItemRef>,
    /// Its shape or icon.
    pub look: marks::Look,
    /// What it is called.
    pub name: Marked,
    /// The piece of its text that was found, where its name was not.
    pub excerpt: Marked,
    /// Small words at the right.
    pub meta: Marked,
    /// The keys that do the same.
    pub keys: Vec<&'static str>,
    /// What a screen reader says.
    pub spoken: String,
}

impl Answer {
    /// Whether it is the answer to this.
    pub fn is_for(&self, typed: &str, unfolded: &[Group]) -> bool {
        self.typed == typed && self.unfolded == unfolded
    }

    /// Searches for what is typed; where nothing is, tells where the user has been and what can be done.
    pub fn of(
        cx: &Cx<'_>,
        index: &Index,
        typed: &str,
        unfolded: &[Group],
        comparer: &mut Comparer,
    ) -> Self {
        let wanted = needles(typed);
        let mut answer = Self {
            typed: typed.to_owned(),
            unfolded: unfolded.to_vec(),
            is_search: !typed.trim().is_empty(),
            lines: Vec::new(),
            rows: Vec::new(),
            all: 0,
        };
        if answer.is_search {
            for hits in index.search(typed, comparer) {
                answer.group(cx, index, hits.group, hits.items, FEW, &wanted, comparer);
            }
        } else {
            answer.recent(cx, index, comparer);
            let commands = (0..index.items().len())
                .filter(|at| index.items()[*at].group == Group::Commands)
                .collect();
            answer.group(
                cx,
                index,
                Group::Commands,
                commands,
                COMMANDS,
                &wanted,
                comparer,
            );
        }
        answer
    }

    fn recent(&mut self, cx: &Cx<'_>, index: &Index, comparer: &mut Comparer) {
        let here = Place::View(cx.state.view);
        // Where one is needs no way there.
        let jumped = cx.state.jump.filter(|jump| jump.view == cx.state.view);
        let at = jumped.map(|jump| Place::Item(jump.item));
        let places = cx
            .state
            .visited
            .places()
            .enumerate()
            .filter(|(n, place)| {
                cx.state.shows_settings || (*place != here && (*n > 0 || Some(*place) != at))
            })
            .map(|(_, place)| place);
        let found: Vec<usize> = places
            .filter_map(|place| {
                index.item_of(match place {
                    Place::View(view) => Target::Act(Act::that_shows(view)),
                    Place::Item(item) => Target::Item(item),
                })
            })
            .take(RECENT)
            .collect();
        if found.is_empty() {
            return;
        }
        self.lines.push(Line::Heading {
            words: cx.words.t("search-recent").to_owned(),
            count: String::new(),
            more: None,
        });
        for at in found {
            self.row(cx, &index.items()[at], &[], comparer);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a group, how much of it, and what it is searched with"
    )]
    fn group(
        &mut self,
        cx: &Cx<'_>,
        index: &Index,
        group: Group,
        mut items: Vec<usize>,
        few: usize,
        wanted: &[Needle],
        comparer: &mut Comparer,
    ) {
        items.retain(|at| match index.items()[*at].target {
            Target::Act(act) => is_possible(cx, act),
            Target::New(_) => cx.can_edit(),
            Target::Item(_) => true,
        });
        if items.is_empty() {
            return;
        }
        let all = items.len();
        self.all += all;
        let is_folded = all > few && !self.unfolded.contains(&group);
        let shown = if is_folded { few } else { all };
        let count = if is_folded {
            cx.words.tf(
                "search-count",
                &[("shown", shown.into()), ("all", all.into())],
            )
        } else {
            all.to_string()
        };
        let more = is_folded.then(|| (group, cx.words.tf("search-show-all", &[("n", all.into())])));
        self.lines.push(Line::Heading {
            words: group_words(cx, group).to_owned(),
            count,
            more,
        });
        for at in items.into_iter().take(shown) {
            self.row(cx, &index.items()[at], wanted, comparer);
        }
    }

    fn row(&mut self, cx: &Cx<'_>, item: &Item, wanted: &[Needle], comparer: &mut Comparer) {
        let mut marked = |words: &str| Marked {
            words: words.to_owned(),
            places: comparer.places(wanted, words),
        };
        let name = marked(&item.name);
        let meta = marked(&item.meta);
        let excerpt = if wanted.is_empty() || !name.places.is_empty() {
            Marked::default()
        } else {
            excerpt(&marked(&item.text))
        };
        let keys = match item.target {
            Target::Act(act) => asked_by(cx, act)
                .shortcuts()
                .first()
                .map_or_else(Vec::new, |shortcut| caps(cx.words, *shortcut)),
            _ => Vec::new(),
        };
        let mut spoken = format!("{}, {}", item.name, group_words(cx, item.group));
        for more in [&item.meta, &excerpt.words] {
            if !more.is_empty() {
                spoken.push_str(", ");
                spoken.push_str(more);
            }
        }
        self.lines.push(Line::Row(self.rows.len()));
        self.rows.push(Row {
            target: item.target,
            on_timeline: on_timeline(cx, item.target),
            look: marks::look(cx, item.target),
            name,
            excerpt,
            meta,
            keys,
            spoken,
        });
    }
}

/// What a group is called.
fn group_words(cx: &Cx<'_>, group: Group) -> &'static str {
    cx.words.t(match group {
        Group::Experiences => "nav-experiences",
        Group::Cards => "search-cards",
        Group::People => "search-people",
        Group::Questions => "place-questions",
        Group::Mapping => "nav-mapping",
        Group::Periods => "search-periods",
        Group::Screening => "nav-screening",
        Group::Goals => "search-goals",
        Group::Links => "search-links",
        Group::Commands => "search-commands",
    })
}

/// The act whose keys ask for this one here.
fn asked_by(cx: &Cx<'_>, act: Act) -> Act {
    let is_network = cx.state.view == View::Network;
    match act {
        Act::ExportNetwork if is_network => Act::Print,
        Act::ExportTimeline if !is_network => Act::Print,
        _ => act,
    }
}

/// What a hit is on the timeline, if it has a place there.
fn on_timeline(cx: &Cx<'_>, target: Target) -> Option<ItemRef> {
    let Target::Item(item) = target else {
        return None;
    };
    match item {
        ItemRef::Experience(_)
        | ItemRef::SubGoal(_)
        | ItemRef::Period(_)
        | ItemRef::Screening(_)
        | ItemRef::Round(_)
        | ItemRef::Link(_) => Some(item),
        ItemRef::Row(screening, _) | ItemRef::Observation(screening, _) => {
            Some(ItemRef::Screening(screening))
        }
        ItemRef::Card(id) => match cx.case()?.card(id)?.origin? {
            crate::model::Origin::Experience(id) => Some(ItemRef::Experience(id)),
            _ => None,
        },
        ItemRef::Entry(id) => cx.case()?.entry(id)?.experience.map(ItemRef::Experience),
        ItemRef::Child
        | ItemRef::Person(_)
        | ItemRef::Aim(_)
        | ItemRef::Bond(_)
        | ItemRef::Question(_)
        | ItemRef::Involvement(_)
        | ItemRef::Correction(_)
        | ItemRef::Departure(_)
        | ItemRef::Meeting(_)
        | ItemRef::Turn(_)
        | ItemRef::Step(_) => None,
    }
}

/// The piece of a text around the first place, on one line.
fn excerpt(text: &Marked) -> Marked {
    const BEFORE: usize = 24;
    const LONGEST: usize = 120;
    let Some(first) = text.places.first() else {
        return Marked::default();
    };
    let line_start = text.words[..first.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text.words[first.start..]
        .find('\n')
        .map_or(text.words.len(), |at| first.start + at);
    let line = &text.words[line_start..line_end];
    let lead = first.start - line_start;
    // Begins at a word, not far before what was found.
    let from = if lead > BEFORE {
        let near = line
            .char_indices()
            .map(|(at, _)| at)
            .find(|at| lead - at <= BEFORE)
            .unwrap_or(0);
        line[near..lead]
            .find(' ')
            .map_or(near, |space| near + space + 1)
    } else {
        0
    };
    let cut = |at: usize| line.is_char_boundary(at).then_some(at);
    let to = (from + LONGEST..line.len())
        .find_map(cut)
        .unwrap_or(line.len());
    let mut words = String::new();
    if from > 0 {
        words.push('…');
    }
    let shift = words.len();
    words.push_str(line[from..to].trim_end());
    let start = line_start + from;
    let places = text
        .places
        .iter()
        .filter(|place| place.start >= start && place.end <= line_start + to)
        .map(|place| place.start - start + shift..place.end - start + shift)
        .filter(|place| place.end <= words.len())
        .collect();
    Marked { words, places }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_begins_at_a_word_near_what_was_found() {
        for (text, typed, expect) in [
            ("Han stod i døren.", "døren", "Han stod i døren."),
            (
                "Det var en lang dag, og bagefter gik de hjem til farmor",
                "farmor",
                "…gik de hjem til farmor",
            ),
            ("Skolen\nMor bekræfter\nFar", "mor", "Mor bekræfter"),
            ("ææææææææææææææææææææææææææææææ farmor", "farmor", "…farmor"),
        ] {
            let places = Comparer::default().places(&needles(typed), text);
            let found = excerpt(&Marked {
                words: text.to_owned(),
                places,
            });
            assert_eq!(found.words, expect);
            let place = found.places.first().expect("found");
            assert_eq!(found.words[place.clone()].to_lowercase(), typed);
        }
    }
}
