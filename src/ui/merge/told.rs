//! What the view says, put into words once for each change of the case and not in every pass.

use chrono::NaiveDate;

use crate::app::words_of_changes::{
    self, ChangeWords, ConflictWords, Half, first_name, spoken_half,
};
use crate::app::{News, Session, Stopped};
use crate::lang::Lang;
use crate::model::merge::Stop;
use crate::model::text::{Piece, Which, pieces};
use crate::model::{Case, Choice, Clash, Conflict, ConflictId, ItemRef, Value, What, changes};
use crate::text::Words;
use crate::ui::Cx;

/// Everything the view says about one state of the case.
#[derive(Debug)]
pub struct Told {
    made_for: MadeFor,
    /// What came in, oldest first.
    pub news: Vec<NewsTold>,
    /// Who it came from, each once, in the order they come first.
    pub writers: Vec<String>,
    /// The conflicts, as they stand in the case.
    pub conflicts: Vec<ConflictTold>,
    /// What a merge that waits is about.
    pub stop: Option<StopTold>,
}

#[derive(Debug, PartialEq, Eq)]
struct MadeFor {
    revision: u64,
    news: usize,
    is_stopped: bool,
    lang: Lang,
    today: NaiveDate,
    me: String,
}

/// One thing that came in.
#[derive(Debug)]
pub struct NewsTold {
    /// The item.
    pub item: ItemRef,
    /// Whether it can be shown where it belongs: it is still there.
    pub can_be_shown: bool,
    /// What was done.
    pub words: ChangeWords,
    /// When.
    pub when: String,
    /// All of it as one sentence.
    pub spoken: String,
}

/// One conflict.
#[derive(Debug)]
pub struct ConflictTold {
    /// Which.
    pub id: ConflictId,
    /// Its item.
    pub item: ItemRef,
    /// What it is about.
    pub words: ConflictWords,
    /// Both versions.
    pub halves: [Half; 2],
    /// Words under a version that make it plain, as the age the child had.
    pub asides: [Option<String>; 2],
    /// Where they differ; the first is [`Which::Before`].
    pub pieces: Vec<Piece>,
    /// Each version as a screen reader says it.
    pub spoken: [String; 2],
    /// What both become together.
    pub both: Option<Both>,
    /// Whether an item was taken out by one.
    pub is_removal: bool,
}

/// What is chosen with *Begge*.
#[derive(Debug)]
pub struct Both {
    /// The choice.
    pub choice: Choice,
    /// What then stands there, in words.
    pub result: String,
    /// Whether the other version becomes a note beside what stands.
    pub is_note: bool,
}

/// A merge that waits for a person's word.
#[derive(Debug)]
pub struct StopTold {
    /// What it is about.
    pub title: String,
    /// What it touches: the deed's words, the place.
    pub items: Vec<(String, String)>,
    /// The key of the words on what each answer means.
    pub means: &'static str,
}

impl Told {
    /// The words for what `cx` shows, made anew only if something is another than before.
    pub fn keep(kept: &mut Option<Self>, cx: &Cx<'_>, session: &Session) {
        let made_for = MadeFor {
            revision: session.revision(),
            news: session.news.len(),
            is_stopped: session.stopped.is_some(),
            lang: cx.state.lang,
            today: cx.state.today(),
            me: cx.state.settings.author(),
        };
        if kept.as_ref().is_some_and(|told| told.made_for == made_for) {
            return;
        }
        let case = session.case();
        let me = made_for.me.clone();
        let now = cx.state.now().naive_local();
        let mut writers: Vec<String> = Vec::new();
        for news in &session.news {
            let name = first_name(&news.by);
            if !name.is_empty() && !writers.iter().any(|known| known == name) {
                writers.push(name.to_owned());
            }
        }
        *kept = Some(Self {
            news: session
                .news
                .iter()
                .map(|news| NewsTold::of(cx.words, case, news, now))
                .collect(),
            writers,
            conflicts: case
                .conflicts
                .iter()
                .map(|conflict| ConflictTold::of(cx.words, case, conflict, &me, now))
                .collect(),
            stop: session
                .stopped
                .as_ref()
                .map(|stopped| StopTold::of(cx.words, session, stopped)),
            made_for,
        });
    }
}

impl NewsTold {
    fn of(words: &Words, case: &Case, news: &News, now: chrono::NaiveDateTime) -> Self {
        let told = words_of_changes::change(words, &news.change, &news.before, &news.after);
        let when = words.when_exact(news.by.at.naive_local(), now);
        let who = first_name(&news.by);
        let spoken = if who.is_empty() {
            format!("{}. {when}", told.sentence())
        } else {
            format!("{}. {who}, {when}", told.sentence())
        };
        Self {
            item: news.change.item,
            can_be_shown: news.change.what != What::Removed && case.has(news.change.item),
            words: told,
            when,
            spoken,
        }
    }
}

impl ConflictTold {
    fn of(
        words: &Words,
        case: &Case,
        conflict: &Conflict,
        me: &str,
        now: chrono::NaiveDateTime,
    ) -> Self {
        let halves = words_of_changes::halves(words, case, conflict, me, now);
        let is_removal = matches!(conflict.clash, Clash::Removed { .. });
        let pieces = match &conflict.clash {
            Clash::Values {
                other: Value::Text(_),
                ..
            } => pieces(&halves[0].text, &halves[1].text),
            // A date or an answer is one thing: all of it is different.
            Clash::Values { .. } => {
                let [first, second] = &halves;
                [(first, Which::Before), (second, Which::After)]
                    .map(|(half, which)| Piece {
                        text: half.text.clone(),
                        only: Some(which),
                    })
                    .into()
            }
            Clash::Removed { .. } => Vec::new(),
        };
        let spoken = if is_removal {
            [0, 1].map(|n: usize| halves[n].text.clone())
        } else {
            [Which::Before, Which::After].map(|which| spoken_half(words, &pieces, which))
        };
        let asides = [0, 1].map(|n: usize| {
            let value = halves[n].value.as_ref()?;
            words_of_changes::aside(words, case, value)
        });
        let both = words_of_changes::both(words, case, conflict, me).map(|choice| {
            let is_note = !matches!(
                &conflict.clash,
                Clash::Values {
                    other: Value::Text(_),
                    ..
                }
            );
            let text = match &choice {
                Choice::Both(text) => text.clone(),
                Choice::Current | Choice::Other => String::new(),
            };
            let result = if is_note {
                let stands = halves
                    .iter()
                    .find(|half| half.choice == Choice::Current)
                    .map_or("", |half| &half.text);
                words.tf(
                    "merge-result-note",
                    &[("stands", stands.into()), ("note", (&text).into())],
                )
            } else {
                text
            };
            Both {
                choice,
                result,
                is_note,
            }
        });
        Self {
            id: conflict.id,
            item: conflict.item,
            words: words_of_changes::conflict(words, case, conflict),
            halves,
            asides,
            pieces,
            spoken,
            both,
            is_removal,
        }
    }

    /// The field and the item as one name.
    pub fn name(&self) -> String {
        format!("{}, {}", self.words.title, self.words.about)
    }
}

impl StopTold {
    fn of(words: &Words, session: &Session, stopped: &Stopped) -> Self {
        let case = session.case();
        // What was made here since is not there either, but nobody took it out.
        let was_there = |item: ItemRef| {
            let ground = session.ground.as_ref();
            ground.is_none_or(|ground| ground.case.has(item))
        };
        let who = match first_name(&stopped.by) {
            "" => words.t("somebody"),
            name => name,
        };
        let (title, means, gone): (String, _, Vec<ItemRef>) = match &stopped.stop {
            Stop::TakesOut { gone, of } => {
                let title = words.tf(
                    "merge-stop-takes-out",
                    &[
                        ("gone", (*gone).into()),
                        ("of", (*of).into()),
                        ("name", who.into()),
                    ],
                );
                let gone = changes(case, &stopped.theirs)
                    .into_iter()
                    .filter(|change| change.what == What::Removed)
                    .map(|change| change.item)
                    .filter(|item| was_there(*item))
                    .collect();
                (title, "merge-stop-takes-out-means", gone)
            }
            Stop::Erased(items) => {
                let title = words.tf(
                    "merge-stop-erased",
                    &[("n", items.len().into()), ("name", who.into())],
                );
                (title, "merge-stop-erased-means", items.clone())
            }
        };
        let items = gone
            .into_iter()
            .map(|item| {
                (
                    words_of_changes::item_and_kind(words, case, item),
                    words_of_changes::item_place(words, case, item),
                )
            })
            .collect();
        Self {
            title,
            items,
            means,
        }
    }
}
