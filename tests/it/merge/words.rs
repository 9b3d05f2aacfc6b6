//! Changes, values and conflicts in words.

use aoa_tavle::app::words_of_changes::{
    both, change, conflict, halves, spoken_half, spoken_whole, summary,
};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::text::{Which, pieces};
use aoa_tavle::model::{
    Answer, Case, Change, Choice, Clash, Column, Conflict, ConflictId, Edit, Experience,
    ExperienceId, Field, ItemRef, KindId, LinkId, ReactionId, Side, ThemeId, Value, What,
};
use aoa_tavle::text::Words;
use uuid::Uuid;

use super::{ME, jonas, maja, two, when};
use crate::harness::monday;

/// The change an edit makes, told in a language: act, text, place.
fn told(lang: Lang, case: &Case, edit: &Edit, item: ItemRef, what: What) -> [String; 3] {
    let after = case.with(edit, &maja(20)).unwrap();
    let told = change(Words::of(lang), &Change { item, what }, case, &after);
    [told.act, told.text, told.place]
}

#[test]
fn changes_are_told_as_one_would() {
    let two = two();
    let row = ItemRef::Row(two.screening, ReactionId::R09);
    let fresh = ExperienceId::fresh();
    let link = LinkId::fresh();
    let short = |reaction: ReactionId| reaction.get().short.get(Lang::Da);
    let [answered, linked, commented] = [
        format!("9 {}: fra ubesvaret til JA", short(ReactionId::R09)),
        format!(
            "Slået af far kan hænge sammen med 6 {}",
            short(ReactionId::R06)
        ),
        format!("9 {}: Slår ud efter de andre", short(ReactionId::R09)),
    ];
    let cases: Vec<(Edit, ItemRef, What, [&str; 3])> = vec![
        (
            Edit::SetAnswer {
                screening: two.screening,
                reaction: ReactionId::R09,
                answer: Answer::Yes,
            },
            row,
            What::Changed(vec![Field::Answer]),
            ["Rettet svar", &answered, "Screening 16. nov."],
        ),
        (
            Edit::PutExperience(Box::new(Experience {
                kind: KindId::E03,
                description: "Låst ude om natten".to_owned(),
                ..Experience::blank(fresh, &maja(12))
            })),
            ItemRef::Experience(fresh),
            What::Added,
            [
                "Ny oplevelse",
                "Låst ude om natten, uden tidspunkt",
                "Tidslinje",
            ],
        ),
        (
            Edit::MoveCard {
                id: two.card,
                theme: ThemeId::T3,
                side: Side::Supports,
                before: None,
            },
            ItemRef::Card(two.card),
            What::Changed(vec![Field::Spot]),
            [
                "Flyttet kort",
                "Sover hele natten, når far sidder hos ham: fra Sikkerhed, understøtter til Tilknytning, understøtter",
                "Tilknytning, understøtter",
            ],
        ),
        (
            Edit::Link {
                id: link,
                reaction: ReactionId::R06,
                experience: two.slap,
                basis: String::new(),
            },
            ItemRef::Link(link),
            What::Added,
            ["Ny forbindelse", &linked, "Tidslinje"],
        ),
        (
            Edit::RemoveCard(two.card),
            ItemRef::Card(two.card),
            What::Removed,
            [
                "Kort taget ud",
                "Sover hele natten, når far sidder hos ham",
                "Sikkerhed, understøtter",
            ],
        ),
        (
            Edit::SetRowText {
                screening: two.screening,
                reaction: ReactionId::R09,
                column: Column::Comment,
                text: "Slår ud efter de andre. Mest om mandagen.".to_owned(),
            },
            row,
            What::Changed(vec![Field::Comment]),
            ["Rettet kommentar", &commented, "Screening 16. nov."],
        ),
    ];
    for (edit, item, what, expect) in cases {
        assert_eq!(told(Lang::Da, &two.case, &edit, item, what), expect);
    }
    let english = told(
        Lang::En,
        &two.case,
        &Edit::RemoveCard(two.card),
        ItemRef::Card(two.card),
        What::Removed,
    );
    assert_eq!(english[0], "Card taken out");
}

#[test]
fn several_fields_are_named_and_not_quoted() {
    let two = two();
    let item = ItemRef::Experience(two.slap);
    let words = Words::of(Lang::Da);
    let what = What::Changed(vec![Field::When, Field::Certainty, Field::Helped]);
    let told = change(words, &Change { item, what }, &two.case, &two.case);
    assert_eq!(
        told.text,
        "Slået af far: hvornår, hvor sikkert det er og det, der hjalp"
    );
}

#[test]
fn many_changes_stand_on_one_line() {
    let two = two();
    let words = Words::of(Lang::Da);
    let row = |reaction| Change {
        item: ItemRef::Row(two.screening, reaction),
        what: What::Changed(vec![Field::Answer]),
    };
    let added = |item| Change {
        item,
        what: What::Added,
    };
    let card = Change {
        item: ItemRef::Card(two.card),
        what: What::Changed(vec![Field::Spot]),
    };
    let changes = [
        added(ItemRef::Experience(two.slap)),
        row(ReactionId::R01),
        row(ReactionId::R02),
        card.clone(),
        card.clone(),
        added(ItemRef::Link(LinkId::fresh())),
    ];
    assert_eq!(
        summary(words, &changes, &two.case, 2),
        "Ny oplevelse, 2 svar rettet, 3 andre steder"
    );
    assert_eq!(
        summary(words, &changes[..5], &two.case, 3),
        "Ny oplevelse, 2 svar rettet, 2 kort flyttet"
    );
    assert_eq!(summary(words, &[], &two.case, 3), "");
}

fn values(item: ItemRef, field: Field, other: Value) -> Conflict {
    Conflict {
        id: ConflictId::from_uuid(Uuid::from_u128(7)),
        item,
        clash: Clash::Values {
            field,
            current_by: maja(19),
            other,
            other_by: jonas(24),
        },
    }
}

#[test]
fn the_version_of_the_reader_stands_first() {
    let two = two();
    let words = Words::of(Lang::Da);
    let item = ItemRef::Experience(two.slap);
    let clash = values(item, Field::When, Value::When(Some(when("foråret 2022"))));
    let now = monday().naive_local();
    let [mine, hers] = halves(words, &two.case, &clash, ME, now);
    assert_eq!(
        (mine.title.as_str(), mine.meta.as_str(), mine.text.as_str()),
        ("Din udgave", "i dag 14.24", "foråret 2022")
    );
    assert_eq!(
        mine.choice,
        Choice::Other,
        "what stands in the file is hers"
    );
    assert_eq!(
        (hers.title.as_str(), hers.meta.as_str(), hers.text.as_str()),
        ("Majas udgave", "sagsbehandler, i dag 14.19", "2022")
    );
    let [first, second] = halves(words, &two.case, &clash, "Ida, psykolog", now);
    assert_eq!(
        [first.short.as_str(), second.short.as_str()],
        ["Majas", "Jonas’"],
        "to somebody else both have names, and what stands is first"
    );
    let told = conflict(words, &two.case, &clash);
    assert_eq!(
        [told.title, told.about, told.why],
        [
            "Hvornår",
            "Oplevelsen Slået af far",
            "en dato kan kun stå én gang"
        ]
    );
}

#[test]
fn both_is_one_text_or_a_note() {
    let two = two();
    let words = Words::of(Lang::Da);
    let slap = ItemRef::Experience(two.slap);
    let date = values(slap, Field::When, Value::When(Some(when("foråret 2022"))));
    assert_eq!(
        both(words, &two.case, &date, ME),
        Some(Choice::Both(
            "Hvornår, skrev Jonas 16. nov. 2026: foråret 2022".to_owned()
        ))
    );
    let text = values(
        slap,
        Field::Description,
        Value::Text("Slået af far. To gange".to_owned()),
    );
    assert_eq!(
        both(words, &two.case, &text, ME),
        Some(Choice::Both("Slået af far. To gange".to_owned())),
        "a sentence that stands in both stands once"
    );
    let name = values(ItemRef::Child, Field::Alias, Value::Text("Noah".to_owned()));
    assert_eq!(
        both(words, &two.case, &name, ME),
        None,
        "a name stands once"
    );
    let begun = ItemRef::Screening(two.screening);
    let day = values(
        begun,
        Field::Begun,
        Value::Day("2026-11-17".parse().unwrap()),
    );
    assert_eq!(
        both(words, &two.case, &day, ME),
        None,
        "a screening has no room for a note"
    );
}

#[test]
fn differences_are_said_aloud() {
    let words = Words::of(Lang::Da);
    let pieces = pieces("Spørger om døren.", "Spørger tit om døren.");
    assert_eq!(
        spoken_half(words, &pieces, Which::After),
        "Spørger kun her: tit om døren."
    );
    assert_eq!(
        spoken_half(words, &pieces, Which::Before),
        "Spørger om døren."
    );
    let pieces = aoa_tavle::model::text::pieces("Sover uroligt.", "Sover.");
    assert!(spoken_whole(words, &pieces).contains("taget ud: "));
}
