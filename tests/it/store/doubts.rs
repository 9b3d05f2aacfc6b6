//! Files that can be read, with something to be said about them.

use std::fs;

use aoa_tavle::store::format::{Access, Notice, Problem, Version, decode, encode};

use super::golden;
use super::hostile::{golden_with, read, refusal};

/// The notices a file is read with, places as line and column.
fn notices(name: &str, bytes: &[u8]) -> String {
    let read = read(name, bytes);
    let expected = if read
        .notices
        .iter()
        .all(|notice| notice.access() == Access::Editable)
    {
        Access::Editable
    } else {
        Access::ReadOnly
    };
    assert_eq!(read.access, expected, "{name}");
    format!("{:?} {:?}", read.access, read.notices)
}

#[test]
fn what_can_be_read_is_read_and_named() {
    let whole = fs::read_to_string(golden::path()).unwrap();
    let line = |text: &str, part: &str| text[..text.find(part).unwrap()].matches('\n').count() + 1;
    let with = |part, by| String::from_utf8(golden_with(part, by)).unwrap();
    let outside = "ChangedOutside";
    let marked = format!("\u{feff}{whole}");
    let crlf = whole.replace('\n', "\r\n");
    let comment = with("people: [", "/* ] */ people: [ // )\n");
    let another = with("alias: \"Ærø\"", "alias: \"Ærø2\"");
    let summary = with("yes: 1", "yes: \"x\"");
    for (name, text, expected) in [
        ("as written", &whole, "Editable []".to_owned()),
        ("with a mark", &marked, format!("Editable [{outside}]")),
        ("with CRLF", &crlf, format!("Editable [{outside}]")),
        ("with comments", &comment, format!("Editable [{outside}]")),
        (
            "another alias in the summary",
            &another,
            format!("Editable [{outside}, SummaryMismatch]"),
        ),
        (
            "a summary of something else",
            &summary,
            format!("Editable [{outside}, SummaryMismatch]"),
        ),
    ] {
        assert_eq!(notices(name, text.as_bytes()), expected, "{name}");
        assert_eq!(
            decode(text.as_bytes()).unwrap().case,
            golden::sample(),
            "{name}"
        );
    }

    let field = with(
        "nature: Fiction,",
        "nature: Fiction,\n    colour: [Red, (1, \"]\")],",
    );
    let deeper = with("point: Day(", "extra: Date(2024),\n            point: Day(");
    let in_variant = with("years: 9,", "years: 9, months: 3,");
    let in_head = with("  summary: (", "  signed: \"by me\",\n  summary: (");
    for (name, text, place) in [
        ("a new field", &field, (line(&field, "colour"), 5)),
        (
            "a new field far down",
            &deeper,
            (line(&deeper, "extra"), 13),
        ),
        (
            "a new field of a variant",
            &in_variant,
            (line(&in_variant, "months: 3"), 19),
        ),
        (
            "a new field of the head",
            &in_head,
            (line(&in_head, "signed"), 3),
        ),
    ] {
        let (at, column) = place;
        let expected = format!("ReadOnly [{outside}, UnknownFields([{at}:{column}])]");
        assert_eq!(notices(name, text.as_bytes()), expected, "{name}");
        assert_eq!(
            decode(text.as_bytes()).unwrap().case,
            golden::sample(),
            "{name}"
        );
    }

    let dangling = with(
        "origin: Some(Person(\"01934ac0-0000-7000-8000-000000000002",
        "origin: Some(Person(\"01934ac0-0000-7000-8000-0000000000aa",
    );
    let card = line(&dangling, "0000000000aa");
    let found = notices("a person who is not there", dangling.as_bytes());
    assert!(
        found.starts_with(&format!(
            "ReadOnly [{outside}, Fault {{ fault: DanglingReference, place: "
        )),
        "{found}"
    );
    let place: usize = found
        .rsplit("place: ")
        .next()
        .unwrap()
        .split(':')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(
        card > place && card - place < 12,
        "{found}, not just before line {card}"
    );
}

#[test]
fn items_with_unknown_words_are_left_out_of_the_view_only() {
    let sample = golden::sample();
    let line = |bytes: &[u8], part: &str| {
        let text = std::str::from_utf8(bytes).unwrap();
        text[..text.find(part).unwrap()].matches('\n').count() + 1
    };
    // A card on a seventh theme: the card goes, with nothing else.
    let bytes = golden_with("theme: T2", "theme: T7");
    let read = read("a seventh theme", &bytes);
    assert_eq!(read.access, Access::ReadOnly);
    let mut expected = sample.clone();
    expected.cards.remove(1);
    assert_eq!(read.case, expected);
    let [Notice::ChangedOutside, Notice::LeftOut(places)] = read.notices.as_slice() else {
        panic!("{:?}", read.notices);
    };
    assert_eq!(places.len(), 1);
    assert_eq!(places[0].line, line(&bytes, "theme: T7") - 2);

    // A word with something in it, and a word in the innermost list.
    let bytes = golden_with("voice: Child", "voice: Choir([(\"]\", 1)])");
    let found = decode(&bytes).unwrap();
    assert_eq!(found.case, expected);
    let text = fs::read_to_string(golden::path()).unwrap();
    let at = text.rfind("T4,").unwrap();
    let bytes = [&text[..at], "T9,", &text[at + 3..]].concat();
    let found = decode(bytes.as_bytes()).unwrap();
    let mut expected = sample.clone();
    std::sync::Arc::make_mut(&mut expected.sub_goals[5])
        .themes
        .remove(3);
    assert_eq!(found.case, expected);

    // An experience goes; what pointed to it is not called a fault of its own.
    let bytes = golden_with("kind: E01", "kind: E99");
    let found = decode(&bytes).unwrap();
    assert_eq!(found.case.experiences.len(), sample.experiences.len() - 1);
    assert_eq!(found.case.links, sample.links);
    assert!(matches!(
        found.notices.as_slice(),
        [Notice::ChangedOutside, Notice::LeftOut(_)]
    ));

    // So many that looking for them all would take long: refused, at once.
    let many = text
        .replace("status: ", "status: Un")
        .replace("reaction: R", "reaction: X");
    let answer = refusal(many.as_bytes());
    assert!(answer.is_ok() || answer.unwrap_err().problem == Problem::UnknownWord);
}

#[test]
fn newer_versions_are_only_read() {
    for (version, adds) in [
        ("(1, 4)", ""),
        ("(1, 999)", "  later: Yes(1),\n"),
        ("(2, 0)", ""),
    ] {
        let bytes = golden_with(
            "  version: (1, 3),\n",
            &format!("  version: {version},\n{adds}"),
        );
        let read = read(version, &bytes);
        assert_eq!(read.access, Access::ReadOnly, "{version}");
        assert_eq!(read.case, golden::sample(), "{version}");
        assert!(matches!(read.notices[0], Notice::NewerVersion(found) if found == read.version));
    }
    let newer = |major, minor| Problem::Newer {
        version: Version { major, minor },
    };
    for (version, part, by, problem) in [
        ("(2, 0)", "instrument: 1", "instrument: \"1\"", newer(2, 0)),
        ("(1, 4)", "nature: Fiction", "nature: Training", newer(1, 4)),
        ("(3, 1)", "  case: (", "  body: (", newer(3, 1)),
        ("(2, 0)", "save_id: \"", "save_id: \"x", newer(2, 0)),
    ] {
        let text = String::from_utf8(golden_with("(1, 3)", version)).unwrap();
        assert!(text.contains(part));
        let refused = refusal(text.replacen(part, by, 1).as_bytes()).unwrap_err();
        assert_eq!(refused.problem, problem, "{version}");
    }
}

#[test]
fn every_beginning_of_a_file_is_refused() {
    let bytes = fs::read(golden::path()).unwrap();
    for end in 0..bytes.len() {
        assert!(
            decode(&bytes[..end]).is_err(),
            "the first {end} bytes were read"
        );
    }
}

#[test]
fn no_flipped_bit_goes_unnoticed() {
    let bytes = encode(&golden::sample(), &[golden::save_id()]).unwrap();
    // Every third byte: each word and number of the file is met.
    for at in (0..bytes.len()).step_by(3) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        if let Ok(read) = decode(&flipped) {
            assert!(read.notices.contains(&Notice::ChangedOutside), "byte {at}");
        }
    }
}
