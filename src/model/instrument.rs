//! The instrument: the 11 reactions, 15 kinds of experience (and *Andet*) and 6 themes, as data.
//!
//! A case stores ids and the version only, so that it can be read when the texts have changed. The texts stand in
//! `assets/instrument/instrument.ron`; the Danish names are the instrument's own and must not be reworded.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

const SOURCE: &str = include_str!("../../assets/instrument/instrument.ron");

/// Defines a stable id: an enum that reads as its variant (`R03`) in files.
macro_rules! stable_id {
    ($(#[$doc:meta])* $name:ident: $($id:ident),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "the ids are explained by the instrument's texts")]
        pub enum $name {
            $($id),+
        }

        impl $name {
            /// Every id in the instrument's order.
            pub const ALL: [Self; [$(Self::$id),+].len()] = [$(Self::$id),+];

            /// The place in [`Self::ALL`], from 0.
            pub const fn index(self) -> usize {
                self as usize
            }

            /// The id as it stands in files.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$id => stringify!($id)),+
                }
            }

            /// The id written as `text`, if there is one.
            pub fn from_id(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|id| id.as_str() == text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

stable_id! {
    /// One of the eleven stress reactions (*belastningsreaktioner*).
    ReactionId: R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11
}

stable_id! {
    /// A kind of stressful experience or upbringing condition; `E00` is *Andet* and comes last.
    KindId: E01, E02, E03, E04, E05, E06, E07, E08, E09, E10, E11, E12, E13, E14, E15, E00
}

stable_id! {
    /// One of the six themes of the AoA model.
    ThemeId: T1, T2, T3, T4, T5, T6
}

impl ReactionId {
    /// The number on the form, 1 to 11.
    pub const fn number(self) -> usize {
        self.index() + 1
    }

    /// The reaction with its texts.
    pub fn get(self) -> &'static Reaction {
        Instrument::get().reaction(self)
    }

    /// The reaction's name.
    pub fn name(self, lang: Lang) -> &'static str {
        self.get().name.get(lang)
    }
}

impl KindId {
    /// The number on the form, 1 to 15; *Andet* has none.
    pub const fn number(self) -> Option<usize> {
        match self {
            Self::E00 => None,
            _ => Some(self.index() + 1),
        }
    }

    /// The kind with its texts.
    pub fn get(self) -> &'static ExperienceKind {
        Instrument::get().kind(self)
    }

    /// The kind's name.
    pub fn name(self, lang: Lang) -> &'static str {
        self.get().name.get(lang)
    }
}

impl ThemeId {
    /// The place on the board, 1 to 6.
    pub const fn number(self) -> usize {
        self.index() + 1
    }

    /// The theme with its texts.
    pub fn get(self) -> &'static Theme {
        Instrument::get().theme(self)
    }

    /// The theme's name.
    pub fn name(self, lang: Lang) -> &'static str {
        self.get().name.get(lang)
    }
}

/// A text in every language of the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localised {
    da: String,
    en: String,
}

impl Localised {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }
}

/// A list of texts in every language of the program, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalisedList {
    da: Vec<String>,
    en: Vec<String>,
}

impl LocalisedList {
    /// The texts in `lang`.
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }
}

/// One of the eleven reactions a screening asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// The stable id.
    pub id: ReactionId,
    /// The name; in Danish the instrument's own.
    pub name: Localised,
    /// A name short enough for a row on the timeline.
    pub short: Localised,
    /// The examples in one line, to stand under the name.
    pub example: Localised,
    /// What counts, for example. The list is open: see [`Instrument::open_list`].
    pub counts: LocalisedList,
}

/// A kind of stressful experience or upbringing condition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExperienceKind {
    /// The stable id.
    pub id: KindId,
    /// The name; in Danish the instrument's own.
    pub name: Localised,
    /// What the kind covers.
    pub help: Localised,
    /// Which person the entry asks for, if any.
    #[serde(default)]
    pub asks: Option<Asks>,
    /// Is it also a measure, shown on the placement lane too?
    #[serde(default)]
    pub placement: bool,
}

/// The person an experience of some kinds asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// In which way the person takes part.
    pub part: Part,
    /// The question put to the user.
    pub question: Localised,
}

/// How the asked-for person takes part in the experience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    /// It is this person's: whose illness.
    Whose,
    /// It was directed at this person: towards whom the violence was.
    Towards,
    /// It is this person: who died.
    Who,
}

/// One of the six themes of the board.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The stable id.
    pub id: ThemeId,
    /// The icon's file name under `assets/icons`, without ending.
    pub icon: String,
    /// The name; in Danish the instrument's own.
    pub name: Localised,
    /// What the theme is about.
    pub about: Localised,
    /// Questions to think about for what supports.
    pub supports: LocalisedList,
    /// Questions to think about for what hampers.
    pub hampers: LocalisedList,
    /// The gentle question an empty supporting side asks.
    pub supports_empty: Localised,
}

/// The whole instrument.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Grows with every change of content; a case notes the version it was written with.
    pub version: u32,
    /// What *ofte* means.
    pub often: Localised,
    /// That the examples are not all there is.
    pub open_list: Localised,
    /// The eleven reactions in order.
    pub reactions: Vec<Reaction>,
    /// The fifteen kinds of experience in order, *Andet* last.
    pub kinds: Vec<ExperienceKind>,
    /// The six themes in order.
    pub themes: Vec<Theme>,
}

impl Instrument {
    /// The instrument that is built into the program.
    #[expect(
        clippy::missing_panics_doc,
        reason = "the file is compiled in and a test reads it"
    )]
    pub fn get() -> &'static Self {
        static INSTRUMENT: OnceLock<Instrument> = OnceLock::new();
        INSTRUMENT.get_or_init(|| ron::from_str(SOURCE).expect("a built-in file that a test reads"))
    }

    /// A reaction with its texts.
    pub fn reaction(&self, id: ReactionId) -> &Reaction {
        &self.reactions[id.index()]
    }

    /// A kind of experience with its texts.
    pub fn kind(&self, id: KindId) -> &ExperienceKind {
        &self.kinds[id.index()]
    }

    /// A theme with its texts.
    pub fn theme(&self, id: ThemeId) -> &Theme {
        &self.themes[id.index()]
    }
}
