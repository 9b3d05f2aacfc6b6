//! Every word the program says, per language. Knows nothing of the case, the screens or the files.
//!
//! The words stand in `assets/locales/{da,en}/*.ftl`, one file per room. Code asks for them by key:
//! [`Words::t`] for a message without variables, [`Words::tf`] for one with. Tests hold the two languages
//! and the code to the same keys.

mod changes;
pub mod collation;
mod dates;
mod when;
mod window;

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::{Mutex, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use crate::lang::Lang;

/// One file of words in both languages; adding a file is one line in [`ROOMS`].
struct Room {
    name: &'static str,
    da: &'static str,
    en: &'static str,
}

macro_rules! room {
    ($name:literal) => {
        Room {
            name: $name,
            da: include_str!(concat!("../../assets/locales/da/", $name, ".ftl")),
            en: include_str!(concat!("../../assets/locales/en/", $name, ".ftl")),
        }
    };
}

const ROOMS: &[Room] = &[
    room!("shell"),
    room!("start"),
    room!("screening"),
    room!("board"),
    room!("timeline"),
    room!("forms"),
    room!("files"),
    room!("commands"),
    room!("edits"),
    room!("dates"),
    room!("when"),
    room!("window"),
    room!("changes"),
    room!("merge"),
    room!("versions"),
    room!("settings"),
    room!("mapping"),
    room!("stories"),
    room!("network"),
    room!("experiences"),
    room!("focus"),
    room!("search"),
    room!("report"),
    room!("rounds"),
    room!("compare"),
    room!("plan"),
    room!("follow_up"),
    room!("agenda"),
];

/// Families of keys whose second half is a name from the code, asked for through [`Words::named`]:
/// acts (`app::Act::name`) and the labels of undo steps (`model::Edit::name`).
pub const FAMILIES: [&str; 2] = ["act", "edit"];

/// A value put into a message. Numbers must come as numbers, else the plural forms cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Text, shown as it is.
    Text(&'a str),
    /// A whole number; chooses the plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a Cow<'a, str>> for Arg<'a> {
    fn from(text: &'a Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! number_arg {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::from(number))
            }
        })*
    };
}

number_arg!(u8, u16, u32, i8, i16, i32, i64);

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The loaded words of one language.
pub struct Words {
    lang: Lang,
    /// Messages without variables, formatted once: views ask for them in every frame.
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
    /// Keys already reported as missing, so that the log gets one line and not sixty a second.
    missing: Mutex<HashSet<&'static str>>,
}

impl Words {
    /// The words of `lang`, loaded at the first call.
    pub fn of(lang: Lang) -> &'static Self {
        static DANISH: OnceLock<Words> = OnceLock::new();
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        match lang {
            Lang::Da => DANISH.get_or_init(|| Self::load(lang)),
            Lang::En => ENGLISH.get_or_init(|| Self::load(lang)),
        }
    }

    /// The embedded files of `lang`, as (room, text).
    pub fn sources(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
        ROOMS.iter().map(move |room| {
            let text = match lang {
                Lang::Da => room.da,
                Lang::En => room.en,
            };
            (room.name, text)
        })
    }

    fn load(lang: Lang) -> Self {
        let id: LanguageIdentifier = match lang {
            Lang::Da => langid!("da"),
            Lang::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks are for mixed writing directions; here they would only end up in file names, copied
        // text and what a screen reader says.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (room, text) in Self::sources(lang) {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    log::error!("{}/{room}.ftl: {errors:?}", lang.tag());
                    resource
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{}/{room}.ftl: {errors:?}", lang.tag());
            }
            keys.extend(message_keys(text).map(str::to_owned));
        }
        let plain = keys
            .into_iter()
            .filter_map(|key| {
                let pattern = bundle.get_message(&key)?.value()?;
                let mut errors = Vec::new();
                let text = bundle
                    .format_pattern(pattern, None, &mut errors)
                    .into_owned();
                // A message that asks for a variable fails here and is left to `tf`.
                errors.is_empty().then_some((key, text))
            })
            .collect();
        Self {
            lang,
            plain,
            bundle,
            missing: Mutex::default(),
        }
    }

    /// The language of these words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key`, which has no variables. Costs one hash lookup. A key without words shows itself.
    pub fn t(&self, key: &str) -> &str {
        match self.plain.get(key) {
            Some(text) => text,
            None => self.report(key),
        }
    }

    /// The message of something named at run time: `named("act", "save-as")` is the message `act-save-as`. For the
    /// [`FAMILIES`] only, which tests compare with the code.
    pub fn named(&self, family: &str, name: &str) -> &str {
        self.t(&format!("{family}-{name}"))
    }

    /// The message `key` with its variables filled in.
    pub fn tf(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return self.report(key).to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for &(name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(name, FluentValue::from(text)),
                Arg::Number(number) => values.set(name, FluentValue::from(number)),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            self.report(key);
        }
        text
    }

    /// The notice that must stand wherever reactions are counted: a hint and no diagnosis, no limit, few reactions
    /// do not rule out trauma, read with the child's history.
    pub fn notice(&self) -> &str {
        self.t("notice-full")
    }

    /// The notice in its short form, for the space under a table.
    pub fn notice_short(&self) -> &str {
        self.t("notice-short")
    }

    /// Logs a key that cannot be shown as meant, once, and gives it back to be shown.
    fn report(&self, key: &str) -> &str {
        let Ok(mut missing) = self.missing.lock() else {
            return "";
        };
        if let Some(known) = missing.get(key) {
            return known;
        }
        log::error!("{}: no usable words for “{key}”", self.lang.tag());
        // Kept for good: the keys are those in the code, so this is a handful of bytes once.
        let kept: &'static str = Box::leak(key.to_owned().into_boxed_str());
        missing.insert(kept);
        kept
    }
}

/// The keys of the messages in one file, in order: the lines that begin with a name and an equals sign.
fn message_keys(ftl: &str) -> impl Iterator<Item = &str> {
    ftl.lines().filter_map(|line| {
        let (key, _) = line.split_once(" =")?;
        let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        is_key.then_some(key)
    })
}
