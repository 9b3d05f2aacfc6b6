//! Neutral Danish sentences of everyday life: as long as what people write, about nobody.

use super::Dice;

const WHO: [&str; 14] = [
    "Farmor",
    "Mor",
    "Far",
    "Storesøster",
    "Klasselæreren",
    "Kontaktpersonen",
    "Pædagogen i SFO'en",
    "Fodboldtræneren",
    "Naboen",
    "Sundhedsplejersken",
    "Mormor",
    "Lillebror",
    "Musiklæreren",
    "Onkel i Ærøskøbing",
];

const SAYS: [&str; 8] = [
    "fortæller, at",
    "har lagt mærke til, at",
    "husker, at",
    "skriver, at",
    "siger i telefonen, at",
    "nævner på mødet, at",
    "mener, at",
    "har noteret, at",
];

const WHAT: [&str; 24] = [
    "der blev bagt æblekage og spillet kort om søndagen",
    "cyklen stod i gården hele vinteren",
    "familien flyttede til en lejlighed på tredje sal",
    "madpakken var med hver dag i den uge",
    "der var tre skift af vikarer på kort tid",
    "skoletasken blev pakket aftenen før",
    "turen til Møns Klint blev udsat to gange",
    "holdet øvede sig på den samme sang i en måned",
    "bussen kom for sent næsten hver morgen",
    "værelset blev malet grønt i løbet af påsken",
    "der kom en ny hund i huset, som hedder Åse",
    "mødet blev holdt på biblioteket i stedet for på skolen",
    "svømmetiden om tirsdagen passer godt",
    "brættet med billeder hænger på køleskabet",
    "de læser højt sammen før sengetid",
    "nøglen ligger hos naboen om eftermiddagen",
    "rækkefølgen om morgenen er blevet den samme hver dag",
    "legeaftalen om fredagen er flyttet til lørdag",
    "sommerferien blev holdt i et lånt hus ved Øresund",
    "telefonen bliver lagt i køkkenet om aftenen",
    "der er kommet nye fag på skemaet",
    "bålpladsen blev brugt hele efteråret",
    "trommerne står i kælderen og må bruges til klokken syv",
    "kalenderen er delt mellem begge hjem",
];

const TAIL: [&str; 14] = [
    "",
    "",
    "",
    " dengang i Ry",
    " efter sommerferien",
    " op til jul",
    " i de første uger",
    " hver anden weekend",
    ", og det går nogenlunde",
    ", men det er længe siden",
    ", så det skal aftales igen",
    ", selv om vejret var dårligt",
    " – det gentog sig året efter",
    " (se referatet)",
];

const SHORT: [&str; 30] = [
    "Ny skole",
    "Flytning til Ølstykke",
    "Sommer hos farmor",
    "Cykeltur til søen",
    "Begyndte til håndbold",
    "Skift af klasse",
    "Ferie på Ærø",
    "Ny støttepædagog",
    "Faste spisetider",
    "Læser højt om aftenen",
    "Egen plads ved bordet",
    "Holder af at tegne",
    "Fredag med far",
    "Madpakke hver dag",
    "Ringer selv hjem",
    "Rolig morgen",
    "Mange skift",
    "Sover hos mormor",
    "Bålaften i klubben",
    "Lektier i caféen",
    "Første skoledag",
    "Nyt værelse",
    "Hund i huset",
    "Bussen er forsinket",
    "Kor om torsdagen",
    "Skemaet hænger i gangen",
    "Længe til næste møde",
    "Går selv til træning",
    "Ønsker sig en guitar",
    "Ture i skoven",
];

/// Names of people around an invented child with their roles.
pub(super) const PEOPLE: [(&str, &str); 12] = [
    ("Mor", "mor"),
    ("Far", "far, bor i Køge"),
    ("Farmor", "farmor"),
    ("Storesøster", "søster, 24 år"),
    ("Lillebror", "bror"),
    ("Klasselærer", "lærer i 9. b"),
    ("Kontaktperson", "kontaktperson siden 2023"),
    ("Morten fra klubben", "pædagog"),
    ("Træneren", "håndboldtræner"),
    ("Mormor", "mormor, bor på Ærø"),
    ("Plejefar", "tidligere plejefamilie"),
    ("Naboen", "nabo og ven af familien"),
];

/// Where things are known from.
pub(super) const SOURCES: [&str; 10] = [
    "Mor",
    "Far",
    "Skolen",
    "Farmor",
    "Kontaktpersonen",
    "Statusrapport fra skolen",
    "Samtale på kontoret",
    "Sundhedsplejersken",
    "Børnehaven Æblehaven",
    "Netværksmøde",
];

/// Voices that belong to nobody among the people.
pub(super) const VOICES: [&str; 4] = ["Skolen", "Klubben", "Netværksmødet", "Familiebehandleren"];

/// A name of two or three words, as on a card.
pub(super) fn short(dice: &mut Dice) -> &'static str {
    SHORT[dice.below(SHORT.len())]
}

/// One sentence of 50 to 120 characters.
pub(super) fn sentence(dice: &mut Dice) -> String {
    format!(
        "{} {} {}{}.",
        dice.pick(&WHO),
        dice.pick(&SAYS),
        dice.pick(&WHAT),
        dice.pick(&TAIL),
    )
}

/// Some sentences, now and then in paragraphs.
pub(super) fn sentences(dice: &mut Dice, least: i32, most: i32) -> String {
    let mut text = String::new();
    for _ in 0..dice.between(least, most) {
        if !text.is_empty() {
            text.push_str(if dice.percent(15) { "\n\n" } else { " " });
        }
        text.push_str(&sentence(dice));
    }
    text
}
