//! Reads what people type when asked until when.

use chrono::NaiveDate;

use super::{End, PartialDate, parse};

/// The ways to say that something has no end yet.
const ONGOING: [&str; 15] = [
    "stadig",
    "stadigvæk",
    "står på",
    "står på endnu",
    "står stadig på",
    "endnu",
    "nu",
    "til nu",
    "til i dag",
    "fortsat",
    "ongoing",
    "still",
    "still going on",
    "going on",
    "now",
];

/// Understands a text as an end: nothing, "stadig", or a time with or without "til".
///
/// What is not understood is an end at a time nobody knows.
pub fn parse_end(text: &str, today: NaiveDate) -> End {
    let lower = text.trim().to_lowercase();
    if lower.is_empty() {
        return End::Unsaid;
    }
    if ONGOING.contains(&lower.trim_end_matches(['.', '!', '…']).trim()) {
        return End::Ongoing;
    }
    let bare = ["til ", "until ", "to "]
        .iter()
        .find_map(|word| lower.strip_prefix(word))
        .unwrap_or(&lower);
    End::At(match parse(bare, today) {
        Ok(understood) if understood.until == End::Unsaid => understood.date,
        _ => PartialDate::UNKNOWN,
    })
}
