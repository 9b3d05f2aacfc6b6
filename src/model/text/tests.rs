//! Weaving and pieces.

use super::*;

fn woven(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let one = merge_text(base, mine, theirs);
    assert_eq!(
        one,
        merge_text(base, theirs, mine),
        "both sides see one text"
    );
    one
}

#[test]
fn a_change_of_one_is_taken() {
    assert_eq!(woven("a", "a", "b").as_deref(), Some("b"));
    assert_eq!(woven("a", "b", "b").as_deref(), Some("b"));
    assert_eq!(woven("", "", "b\nc").as_deref(), Some("b\nc"));
}

#[test]
fn changes_that_lie_apart_make_one_text() {
    assert_eq!(
        woven("a\nb\nc", "A\nb\nc", "a\nb\nC").as_deref(),
        Some("A\nb\nC")
    );
    assert_eq!(
        woven("a\nb\nc", "a\nb\nc\nd", "0\na\nb\nc").as_deref(),
        Some("0\na\nb\nc\nd")
    );
    assert_eq!(woven("a\nb\nc", "b\nc", "a\nb").as_deref(), Some("b"));
    // An empty line is a paragraph too.
    assert_eq!(
        woven("a\n\nb", "A\n\nb", "a\n\nB").as_deref(),
        Some("A\n\nB")
    );
    // The same done by both is done once.
    assert_eq!(
        woven("a\nb\nc\nd\ne", "A\nb\nc\nd", "A\nb\nC\nd\ne").as_deref(),
        Some("A\nb\nC\nd")
    );
    assert_eq!(
        woven("a\r\nb\r\nc", "A\r\nb\r\nc", "a\r\nb\r\nC").as_deref(),
        Some("A\r\nb\r\nC")
    );
}

#[test]
fn changes_side_by_side_or_in_one_another_are_not_mixed() {
    for (base, mine, theirs) in [
        ("a", "b", "c"),
        ("", "b", "c"),
        ("a\nb", "A\nb", "a\nB"),
        ("a\nb\nc", "A\nb\nc", "a\nnew\nb\nc"),
        ("a", "a\nb", "a\nc"),
        ("a", "a\nb", "A"),
        ("a\nb\nc", "a\nc", "a\nB\nc"),
        ("a\nb\nc", "c", "a\nB\nc"),
        // Laid beside one another in another way this would come out otherwise.
        ("x\nx", "x", "x\nx\nx"),
    ] {
        assert_eq!(
            woven(base, mine, theirs),
            None,
            "{base:?} {mine:?} {theirs:?}"
        );
    }
}

/// Texts with the same few paragraphs again and again are where laying them beside one another goes wrong.
#[test]
fn any_texts_are_woven_alike_from_both_sides_or_not_at_all() {
    let dice = &mut crate::model::generate::Dice::new(5);
    let mut wove = 0;
    for _ in 0..60_000 {
        let mut text = || {
            let count = 1 + dice.below(7);
            let all: Vec<&str> = (0..count).map(|_| *dice.pick(&["", "a", "b"])).collect();
            all.join("\n")
        };
        let (base, mine, theirs) = (text(), text(), text());
        let of = |kept: Which| -> String {
            let pieces = pieces(&base, &mine);
            let kept = pieces
                .iter()
                .filter(|it| it.only.is_none_or(|only| only == kept));
            kept.map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(
            (of(Which::Before), of(Which::After)),
            (base.clone(), mine.clone())
        );
        if let Some(both) = woven(&base, &mine, &theirs) {
            wove += 1;
            assert_eq!(woven(&base, &mine, &both).as_ref(), Some(&both));
            assert_eq!(woven(&base, &theirs, &both).as_ref(), Some(&both));
        }
    }
    assert!(wove > 1000, "{wove}");
}

#[test]
fn what_would_be_too_long_is_not_woven() {
    let long = "æ".repeat(crate::model::LONGEST_TEXT / 8);
    let (mine, theirs) = (format!("{long}\nb\nc"), format!("a\nb\n{long}"));
    assert!(woven("a\nb\nc", &mine, &theirs).is_some());
    let (mine, theirs) = (format!("{long}{long}\nb\nc"), format!("a\nb\n{long}{long}"));
    assert_eq!(woven("a\nb\nc", &mine, &theirs), None);
}

#[test]
fn endless_texts_take_no_time() {
    let text = |word: &str, count: usize| vec![word; count].join("\n");
    let long = |count| {
        let base = text("a", count);
        let (mine, theirs) = (format!("mine\n{base}"), format!("{base}\ntheirs"));
        woven(&base, &mine, &theirs)
    };
    assert_eq!(long(900), Some(format!("mine\n{}\ntheirs", text("a", 900))));
    assert_eq!(long(200_000), None);
    let (base, mine, theirs) = (text("a", 200_000), text("b", 200_000), text("c", 200_000));
    assert_eq!(woven(&base, &mine, &theirs), None);
}

#[test]
fn pieces_give_both_texts() {
    for (before, after) in [
        ("", ""),
        ("", "ny"),
        ("Søvnen er bedre nu.", "Søvnen er meget bedre."),
        ("a b\nc", "a x\nc d"),
    ] {
        let pieces = pieces(before, after);
        let side = |other: Which| -> String {
            let kept = pieces.iter().filter(|piece| piece.only != Some(other));
            kept.map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(side(Which::After), before);
        assert_eq!(side(Which::Before), after);
        assert!(pieces.windows(2).all(|two| two[0].only != two[1].only));
    }
    let of = |text: &str, only| Piece {
        text: text.to_owned(),
        only,
    };
    assert_eq!(
        pieces("Mor er syg", "Far er syg"),
        [
            of("Mor", Some(Which::Before)),
            of("Far", Some(Which::After)),
            of(" er syg", None)
        ]
    );
    // A comma is no part of the word before it; a hyphen within a word is.
    assert_eq!(
        pieces("Han sover, når far er der.", "Han sover når far er der!"),
        [
            of("Han sover", None),
            of(",", Some(Which::Before)),
            of(" når far er der", None),
            of(".", Some(Which::Before)),
            of("!", Some(Which::After)),
        ]
    );
    assert_eq!(
        pieces("Hos 10-klassen", "Hos 9-klassen, mandag"),
        [
            of("Hos ", None),
            of("10-klassen", Some(Which::Before)),
            of("9-klassen, mandag", Some(Which::After)),
        ]
    );
}
