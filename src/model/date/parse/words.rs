//! The words people use for times, in Danish and English. Nobody gets to read these: they are
//! what may be typed, not what is shown.

use crate::model::date::Season;

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A month, 1 to 12.
    Month(u8),
    /// "Jul" is July in English but Christmas in Danish: a month only behind a day.
    Jul,
    /// A season.
    Season(Season),
    /// "ca."
    About,
    /// "før"
    Before,
    /// "efter"
    After,
    /// "siden"; at the end, as in "for 3 år siden", the English "ago".
    Since,
    /// "ago"
    Ago,
    /// "for", in front of "3 år siden".
    For,
    /// "fra"
    From,
    /// "til", and the English "to", which in Danish is the number two.
    Until,
    /// "nu", as the end of something.
    Now,
    /// "i", "in": stands before a time, and before how long something took.
    In,
    /// The English "in": the same, but before a length of time the Danish "om".
    InOrAhead,
    /// "om": so long from today.
    Ahead,
    /// "på", in front of a weekday: the next one.
    Upon,
    /// "næste"
    Next,
    /// "ved", "som", "on": stands before a time or an age.
    At,
    /// "den", "of": says nothing.
    Article,
    /// "fredag", Monday being 0: says nothing in front of a day of a month.
    Weekday(u8),
    /// The "rd" of "3rd".
    Ordinal,
    /// "år", also "-årig".
    Years,
    /// "måneder"
    Months,
    /// "uge"
    Week,
    /// "dage"
    Days,
    /// "idag", "yesterday": so many days from today.
    Day(i8),
    /// "går", which means yesterday only behind "i".
    DayAfterIn(i8),
    /// "gammel"
    Old,
    /// "alder", "alderen", "age"
    Age,
    /// "fødslen"
    Birth,
    /// "da", "when"
    When,
    /// "var", "fyldte"
    Was,
    /// "og"
    And,
    /// "et", "one"
    One,
    /// "halvt"
    Half,
    /// "halvandet": one and a half.
    OneAndHalf,
    /// A number in letters, 3 to 20, and the English two.
    Number(u8),
    /// Any other word: a name, a pronoun, or something not understood.
    Other,
}

/// What a word means. `text` is in lower case, with å in one piece.
pub fn word(text: &str) -> Word {
    match text {
        "januar" | "january" | "jan" => Word::Month(1),
        "februar" | "february" | "feb" | "febr" => Word::Month(2),
        "marts" | "march" | "mar" => Word::Month(3),
        "april" | "apr" => Word::Month(4),
        "maj" | "may" => Word::Month(5),
        "juni" | "june" | "jun" => Word::Month(6),
        "juli" | "july" => Word::Month(7),
        "jul" => Word::Jul,
        "august" | "aug" => Word::Month(8),
        "september" | "sept" | "sep" => Word::Month(9),
        "oktober" | "october" | "okt" | "oct" => Word::Month(10),
        "november" | "nov" => Word::Month(11),
        "december" | "dec" => Word::Month(12),

        "vinter" | "vinteren" | "winter" => Word::Season(Season::Winter),
        "forår" | "foråret" | "foraar" | "foraaret" | "spring" => Word::Season(Season::Spring),
        "sommer" | "sommeren" | "summer" => Word::Season(Season::Summer),
        "efterår" | "efteråret" | "efteraar" | "efteraaret" | "autumn" | "fall" => {
            Word::Season(Season::Autumn)
        }

        "ca" | "c" | "cirka" | "circa" | "omkring" | "omkr" | "omtrent" | "omtr" | "about"
        | "around" | "approx" | "approximately" => Word::About,
        "før" | "foer" | "inden" | "before" => Word::Before,
        "efter" | "after" => Word::After,
        "siden" | "since" => Word::Since,
        "ago" => Word::Ago,
        "for" => Word::For,
        "fra" | "from" => Word::From,
        "til" | "indtil" | "to" | "till" | "until" => Word::Until,
        "nu" | "dato" | "now" | "present" => Word::Now,

        "i" => Word::In,
        "in" => Word::InOrAhead,
        "om" => Word::Ahead,
        "på" | "paa" => Word::Upon,
        "næste" | "naeste" | "next" => Word::Next,
        "ved" | "som" | "on" | "at" | "as" => Word::At,
        "d" | "den" | "af" | "the" | "of" => Word::Article,
        "mandag" | "monday" => Word::Weekday(0),
        "tirsdag" | "tuesday" => Word::Weekday(1),
        "onsdag" | "wednesday" => Word::Weekday(2),
        "torsdag" | "thursday" => Word::Weekday(3),
        "fredag" | "friday" => Word::Weekday(4),
        "lørdag" | "loerdag" | "saturday" => Word::Weekday(5),
        "søndag" | "soendag" | "sunday" => Word::Weekday(6),
        "st" | "nd" | "rd" | "th" => Word::Ordinal,

        "år" | "års" | "året" | "aar" | "aars" | "årig" | "årige" | "aarig" | "year" | "years"
        | "yr" | "yrs" => Word::Years,
        "måned" | "måneder" | "måneders" | "maaned" | "maaneder" | "mdr" | "md" | "mdrs"
        | "month" | "months" => Word::Months,
        "uge" | "uger" | "ugen" | "u" | "week" | "weeks" | "w" => Word::Week,
        "dag" | "dage" | "day" | "days" => Word::Days,
        "idag" | "today" => Word::Day(0),
        "igår" | "igaar" | "yesterday" => Word::Day(-1),
        "iforgårs" => Word::Day(-2),
        "imorgen" | "tomorrow" => Word::Day(1),
        "går" | "gaar" => Word::DayAfterIn(-1),
        "forgårs" => Word::DayAfterIn(-2),
        "morgen" => Word::DayAfterIn(1),
        "overmorgen" => Word::DayAfterIn(2),

        "gammel" | "gammelt" | "old" => Word::Old,
        "alder" | "alderen" | "årsalderen" | "årsalder" | "age" | "aged" => Word::Age,
        "fødsel" | "fødslen" | "foedslen" | "nyfødt" | "birth" | "newborn" => Word::Birth,
        "da" | "dengang" | "when" => Word::When,
        "var" | "blev" | "fyldte" | "fylder" | "was" | "were" | "turned" => Word::Was,
        "og" | "and" => Word::And,
        "et" | "en" | "ét" | "én" | "one" | "a" | "an" => Word::One,
        "halv" | "halvt" | "half" => Word::Half,
        "halvandet" | "halvanden" => Word::OneAndHalf,
        "two" => Word::Number(2),
        "tre" | "three" => Word::Number(3),
        "fire" | "four" => Word::Number(4),
        "fem" | "five" => Word::Number(5),
        "seks" | "six" => Word::Number(6),
        "syv" | "seven" => Word::Number(7),
        "otte" | "eight" => Word::Number(8),
        "ni" | "nine" => Word::Number(9),
        "ti" | "ten" => Word::Number(10),
        "elleve" | "eleven" => Word::Number(11),
        "tolv" | "twelve" => Word::Number(12),
        "tretten" | "thirteen" => Word::Number(13),
        "fjorten" | "fourteen" => Word::Number(14),
        "femten" | "fifteen" => Word::Number(15),
        "seksten" | "sixteen" => Word::Number(16),
        "sytten" | "seventeen" => Word::Number(17),
        "atten" | "eighteen" => Word::Number(18),
        _ => Word::Other,
    }
}

/// Ways to say that nobody knows, in lower case with single spaces.
pub const UNKNOWN: &[&str] = &[
    "?",
    "ukendt",
    "ukendt tidspunkt",
    "ved ikke",
    "ved det ikke",
    "vides ikke",
    "uden tidspunkt",
    "unknown",
    "not known",
    "don't know",
    "do not know",
    "no date",
];
