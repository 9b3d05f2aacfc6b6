//! The instrument's content: complete, in order, and with its Danish names untouched.

use aoa_tavle::{
    lang::Lang,
    model::instrument::{Instrument, KindId, Part, ReactionId, ThemeId},
};

const REACTIONS: [&str; 11] = [
    "Søvnproblemer",
    "Koncentrations- og opmærksomhedsvanskeligheder",
    "Hukommelsesbesvær",
    "Indlæringsvanskeligheder",
    "Fysiske symptomer",
    "Psykiske symptomer",
    "Udadreagerende adfærd",
    "Indadvendt adfærd",
    "Undgåelsesadfærd",
    "Seksualiseret adfærd",
    "Selvdestruktiv adfærd",
];

const KINDS: [&str; 16] = [
    "Fysisk omsorgssvigt",
    "Psykisk omsorgssvigt",
    "Fysisk vold",
    "Psykisk vold eller følelsesmæssigt misbrug",
    "Kendskab til eller bevidnelse af fysisk eller psykisk vold",
    "Seksuelle krænkelser eller overgreb",
    "Opvækst med en person med traumer eller psykisk lidelse",
    "Opvækst med en alkohol- og/eller stofmisbrugende person",
    "Opvækst i og/eller aktuelt eksponeret for kriminalitetsmiljø",
    "Højt konfliktniveau mellem forældre eller andre nære personer",
    "Anbringelse uden for hjemmet",
    "Alvorlige sygdomsforløb",
    "Dødsfald blandt barnets nærmeste",
    "Voldsom og vedvarende mobning",
    "Oplevelser relateret til krig eller flugt",
    "Andet",
];

const THEMES: [&str; 6] = [
    "Sikkerhed",
    "Dagligdag",
    "Tilknytning",
    "Følelsesregulering",
    "Barnets fortælling",
    "Motivation",
];

#[test]
fn the_danish_names_are_the_instruments_own() {
    assert_eq!(ReactionId::ALL.map(|id| id.name(Lang::Da)), REACTIONS);
    assert_eq!(KindId::ALL.map(|id| id.name(Lang::Da)), KINDS);
    assert_eq!(ThemeId::ALL.map(|id| id.name(Lang::Da)), THEMES);
}

#[test]
fn every_id_stands_once_and_in_its_place() {
    let instrument = Instrument::get();
    assert!(instrument.version >= 1);
    let reactions: Vec<_> = instrument.reactions.iter().map(|r| r.id).collect();
    let kinds: Vec<_> = instrument.kinds.iter().map(|k| k.id).collect();
    let themes: Vec<_> = instrument.themes.iter().map(|t| t.id).collect();
    assert_eq!(reactions, ReactionId::ALL);
    assert_eq!(kinds, KindId::ALL);
    assert_eq!(themes, ThemeId::ALL);
    assert_eq!((ReactionId::R11.number(), ThemeId::T6.number()), (11, 6));
    assert_eq!(
        (KindId::E15.number(), KindId::E00.number()),
        (Some(15), None)
    );
}

#[test]
fn every_text_is_there_in_both_languages() {
    let instrument = Instrument::get();
    for lang in Lang::ALL {
        let mut texts = vec![instrument.often.get(lang), instrument.open_list.get(lang)];
        let mut lists = Vec::new();
        for reaction in &instrument.reactions {
            texts.extend([
                reaction.name.get(lang),
                reaction.short.get(lang),
                reaction.example.get(lang),
            ]);
            lists.push((&reaction.counts, 1));
        }
        for kind in &instrument.kinds {
            texts.extend([kind.name.get(lang), kind.help.get(lang)]);
            texts.extend(kind.asks.iter().map(|asks| asks.question.get(lang)));
        }
        for theme in &instrument.themes {
            texts.extend([
                theme.name.get(lang),
                theme.about.get(lang),
                theme.supports_empty.get(lang),
            ]);
            lists.extend([(&theme.supports, 4), (&theme.hampers, 4)]);
            assert!(!theme.icon.is_empty());
        }
        for (list, at_least) in lists {
            assert!(list.get(lang).len() >= at_least);
            assert_eq!(list.get(Lang::Da).len(), list.get(Lang::En).len());
            texts.extend(list.get(lang).iter().map(String::as_str));
        }
        for text in texts {
            assert!(text.trim() == text && !text.is_empty(), "“{text}”");
            assert!(
                !text.contains(['!', '\n']) && !text.contains("mangler"),
                "“{text}”"
            );
        }
    }
}

#[test]
fn only_the_kinds_that_need_a_person_ask_for_one() {
    let asking: Vec<_> = Instrument::get()
        .kinds
        .iter()
        .filter_map(|kind| kind.asks.as_ref().map(|asks| (kind.id, asks.part)))
        .collect();
    assert_eq!(
        asking,
        [
            (KindId::E05, Part::Towards),
            (KindId::E12, Part::Whose),
            (KindId::E13, Part::Who)
        ]
    );
    let placements: Vec<_> = Instrument::get()
        .kinds
        .iter()
        .filter(|kind| kind.placement)
        .collect();
    assert_eq!(placements.len(), 1);
    assert_eq!(placements[0].id, KindId::E11);
}

#[test]
fn ids_read_in_files_as_they_are_spoken_of() {
    assert_eq!(
        ron::to_string(&(ReactionId::R03, KindId::E07, ThemeId::T2)).expect("plain values"),
        "(R03,E07,T2)"
    );
    assert!(ron::from_str::<ReactionId>("R12").is_err());
    assert_eq!(ReactionId::from_id("R07"), Some(ReactionId::R07));
    assert_eq!(KindId::from_id("E16"), None);
}
