//! Files nobody should have: each is answered at once and precisely, and stays as it was.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use aoa_tavle::model::Fault;
use aoa_tavle::store::format::{Decoded, LARGEST, Problem, Refusal, decode};
use aoa_tavle::store::{OpenError, RealDisk, Trouble, open};

use super::golden;

/// The golden file with a part replaced.
pub fn golden_with(part: &str, by: &str) -> Vec<u8> {
    let text = fs::read_to_string(golden::path()).unwrap();
    assert!(text.contains(part), "the golden file holds no {part}");
    text.replacen(part, by, 1).into_bytes()
}

/// The answer to a file, which must come at once and leave it as it was.
fn answer(path: &Path) -> Result<aoa_tavle::store::Opened, OpenError> {
    let before = fs::metadata(path).ok().filter(fs::Metadata::is_file);
    let bytes = before
        .as_ref()
        .filter(|found| found.len() < 1 << 24)
        .map(|_| fs::read(path).unwrap());
    let start = Instant::now();
    let answer = open(&RealDisk, path);
    let time = start.elapsed();
    assert!(
        time < Duration::from_secs(1),
        "{} took {time:?}",
        path.display()
    );
    if let (Some(before), Ok(after)) = (before, fs::metadata(path)) {
        assert_eq!(before.modified().unwrap(), after.modified().unwrap());
        assert_eq!(before.len(), after.len());
    }
    if let Some(bytes) = bytes {
        assert!(
            fs::read(path).unwrap() == bytes,
            "{} was changed",
            path.display()
        );
    }
    answer
}

/// The refusal of a file with these bytes.
pub fn refusal(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0042.ron");
    fs::write(&path, bytes).unwrap();
    let opened = answer(&path);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    match opened {
        Ok(_) => Ok(decode(bytes).unwrap()),
        Err(OpenError::Refused(refusal)) => Err(refusal),
        Err(OpenError::Trouble(trouble)) => panic!("{trouble:?}"),
    }
}

/// Where a refusal differs from what is expected; `None` when it does not.
fn difference(name: &str, bytes: &[u8], problem: Problem, place: LineAndColumn) -> Option<String> {
    match refusal(bytes) {
        Ok(_) => Some(format!("{name}: was read")),
        Err(refusal) => {
            let found = refusal
                .place
                .as_ref()
                .map(|place| (place.line, place.column));
            let text = refusal.place.map(|place| place.text);
            let is = (refusal.problem, found);
            (is != (problem, place))
                .then(|| format!("{name}: {is:?}, not {:?}: {text:?}", (problem, place)))
        }
    }
}

pub fn read(name: &str, bytes: &[u8]) -> Decoded {
    refusal(bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
}

type LineAndColumn = Option<(usize, usize)>;

const FIRST: LineAndColumn = Some((1, 1));

#[test]
fn what_is_no_case_file() {
    #[rustfmt::skip]
    let cases: &[(&str, &[u8], Problem, LineAndColumn)] = &[
        ("nothing", b"", Problem::Empty, None),
        ("blanks", b" \n\n ", Problem::NotOurs, FIRST),
        ("only a mark", b"\xef\xbb\xbf", Problem::NotOurs, FIRST),
        ("zeros", &[0; 4096], Problem::NotOurs, FIRST),
        ("a ZIP", b"PK\x03\x04\x14\x00\x08\x08\xff\xfe", Problem::NotOurs, None),
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Problem::NotOurs, None),
        ("a PDF of plain text", b"%PDF-1.7\n1 0 obj\n", Problem::NotOurs, FIRST),
        ("JSON", b"{\"format\": \"aoa-tavle-case\"}", Problem::NotOurs, FIRST),
        ("other RON", b"Settings(theme: Dark)", Problem::NotOurs, FIRST),
        ("nameless RON", b"(theme: Dark)", Problem::NotOurs, FIRST),
        ("another format", b"CaseFile(format: \"other\", version: (1, 1))", Problem::NotOurs, Some((1, 18))),
        ("format as a number", b"CaseFile(format: 7)", Problem::NotOurs, Some((1, 18))),
        ("UTF-16", b"\xff\xfeC\x00a\x00s\x00e\x00", Problem::NotText, FIRST),
        ("UTF-16, other end first", b"\xfe\xff\x00C\x00a\x00s\x00e", Problem::NotText, FIRST),
        ("200,000 comments", &b"/*".repeat(200_000), Problem::NotOurs, FIRST),
        ("a comment without end", b"CaseFile( /* x", Problem::CutShort, Some((1, 11))),
        ("a text without end", b"CaseFile(\n  format: \"aoa", Problem::CutShort, Some((2, 11))),
        ("500 open brackets", &b"[".repeat(500), Problem::NotOurs, FIRST),
        ("500 open parentheses", &b"(".repeat(500), Problem::TooDeep, Some((1, 65))),
        ("a million open parentheses", &b"(".repeat(1_000_000), Problem::TooDeep, Some((1, 65))),
        ("only a name", b"CaseFile", Problem::NotOurs, FIRST),
        ("nothing within", b"CaseFile()", Problem::NotOurs, FIRST),
        ("a bidi mark first", "\u{202e}CaseFile()".as_bytes(), Problem::NotOurs, FIRST),
        ("extensions", b"#![enable(implicit_some)]\nCaseFile()", Problem::NotOurs, FIRST),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(name, bytes, problem, place)| difference(name, bytes, *problem, *place))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn damage_is_named_by_line_and_column() {
    let deep = |open: &str, close: &str, count| {
        golden_with(
            "people: [",
            &format!(
                "more: {}{}, people: [",
                open.repeat(count),
                close.repeat(count)
            ),
        )
    };
    let with = golden_with;
    let line = |text: &[u8], part: &str| {
        let text = String::from_utf8_lossy(text).into_owned();
        let at = text.find(part).unwrap();
        let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        Some((
            text[..at].matches('\n').count() + 1,
            text[start..at].chars().count() + 1,
        ))
    };
    let whole = fs::read(golden::path()).unwrap();
    let end = line(&whole, "\n)").map(|(line, _)| (line + 1, 2));
    let mut latin = whole.clone();
    let at = whole
        .windows(4)
        .position(|part| {
            part == "Ål"
                .as_bytes()
                .iter()
                .chain(b"b")
                .copied()
                .collect::<Vec<_>>()
                .as_slice()
        })
        .unwrap();
    latin.splice(at..at + 2, [0xc5]);
    let bad_byte = String::from_utf8_lossy(&whole[..at]).into_owned();
    let bad_byte = Some((
        bad_byte.matches('\n').count() + 1,
        bad_byte.rsplit('\n').next().unwrap().chars().count() + 1,
    ));
    let mut wrong = Vec::from_iter(difference("Latin 1", &latin, Problem::NotText, bad_byte));

    #[rustfmt::skip]
    let cases: Vec<(&str, Vec<u8>, Problem, &str, usize)> = vec![
        // name, bytes, problem, the part at which it is found, characters into it
        ("deep lists", deep("[", "]", 400), Problem::TooDeep, "[[[[", 62),
        ("deep parentheses", deep("(", ")", 400), Problem::TooDeep, "((((", 62),
        ("a bracket of another kind", with("people: [", "people: ("), Problem::Damaged, "],\n    screenings", 0),
        ("a bracket too many", with("people: [", "people: []], x: ["), Problem::Damaged, "], x", 0),
        ("text after the end", with("\n)", "\n)x"), Problem::Damaged, "", usize::MAX),
        ("no comma", with("nature: Fiction,", "nature: Fiction"), Problem::Damaged, "instrument: 1", 0),
        ("no colon", with("nature: Fiction", "nature Fiction"), Problem::Damaged, "Fiction", 0),
        ("a NUL between items", with("nature: Fiction", "nature: \0Fiction"), Problem::Damaged, "\0", 0),
        ("a field missing", with("      key: \"S-2026-0042\",\n", ""), Problem::MissingField("key"), "),\n    people", 0),
        ("a field twice", with("nature: Fiction", "nature: Fiction,\n    nature: Real"), Problem::RepeatedField("nature"), "nature: Real", 5),
        ("a head field twice", with("version: (1, 3)", "version: (1, 3),\n  version: (1, 3)"), Problem::RepeatedField("version"), "version: (1, 3),\n  save_id", 0),
        ("no save id", with("save_id", "other_id"), Problem::MissingField("save_id"), "", usize::MAX),
        ("a save id that is none", with("00000000ffff", "00000000xxxx"), Problem::BadValue, "\"01934ac0-0000-7000-8000-00000000xxxx", 0),
        ("an id that is none", with("000000000003\"", "00000000000z\""), Problem::BadValue, "z\"", 1),
        ("version as text", with("(1, 3)", "\"1.0\""), Problem::BadValue, "\"1.0\"", 0),
        ("version zero", with("(1, 3)", "(0, 9)"), Problem::BadValue, "(0, 9)", 0),
        ("a huge version", with("(1, 3)", "(99999999999999999999, 0)"), Problem::BadValue, "(999", 0),
        ("a day that is none", with("\"2026-06-20\"", "\"2026-02-30\""), Problem::BadValue, "2026-02-30\"", 10),
        ("a month that is none", with("\"2026-06-20\"", "\"2026-13-01\""), Problem::BadValue, "2026-13-01\"", 10),
        ("a time that is none", with("\"2026-06-01T09:00:00+02:00\"", "\"2026-06-01T29:00:00+02:00\""), Problem::BadValue, "T29:00:00+02:00\"", 15),
        ("year 0", with("\"2026-06-20\"", "\"0000-06-20\""), Problem::Fault(Fault::DateOutOfRange), "(\n        id: \"01934ac0-0000-7000-8000-000000000003", 0),
        ("year 99999", with("\"2026-06-20\"", "\"+99999-06-20\""), Problem::Fault(Fault::DateOutOfRange), "(\n        id: \"01934ac0-0000-7000-8000-000000000003", 0),
        ("1e400", with("instrument: 1", "instrument: 1e400"), Problem::BadValue, "e400", 0),
        ("NaN", with("instrument: 1", "instrument: NaN"), Problem::BadValue, "NaN", 0),
        ("inf", with("instrument: 1", "instrument: inf"), Problem::BadValue, "inf", 0),
        ("forty digits", with("instrument: 1", "instrument: 1234567890123456789012345678901234567890"), Problem::BadValue, "0,\n    created", 0),
        ("a negative number", with("instrument: 1", "instrument: -1"), Problem::BadValue, "-1,\n    created", 1),
        ("a number for a text", with("alias: \"Ærø\",\n      birth", "alias: 7,\n      birth"), Problem::BadValue, "7,", 0),
        ("a week too many", with("week: 12", "week: 54"), Problem::Fault(Fault::DateOutOfRange), "(\n        id: \"01934ac0-0000-7000-8000-00000000000c", 0),
        ("an id twice", with("00000000000b\"", "00000000000a\""), Problem::Fault(Fault::DuplicateId), "(\n        id: \"01934ac0-0000-7000-8000-00000000000a\",\n        kind: E03", 0),
        ("a reaction twice", with("reaction: R02", "reaction: R01"), Problem::Fault(Fault::DuplicateReaction), "(\n        id: \"01934ac0-0000-7000-8000-000000000003", 0),
        ("an unknown word outside lists", with("nature: Fiction", "nature: Exercise"), Problem::UnknownWord, "Exercise", 7),
    ];
    for (name, bytes, problem, part, into) in cases {
        let place = if into == usize::MAX {
            end
        } else {
            line(&bytes, part).map(|(line, column)| (line, column + into))
        };
        wrong.extend(difference(name, &bytes, problem, place));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_regular_file_is_never_opened() {
    let folder = tempfile::tempdir().unwrap();
    let is_no_file = |path: &Path| {
        assert_eq!(
            answer(path).unwrap_err(),
            OpenError::Refused(Refusal::whole(Problem::NotAFile)),
            "{}",
            path.display()
        );
    };
    is_no_file(folder.path());
    let missing = OpenError::Trouble(Trouble::Missing);
    assert_eq!(
        answer(&folder.path().join("none.ron")).unwrap_err(),
        missing
    );
    assert_eq!(
        answer(&golden::path().join("below.ron")).unwrap_err(),
        missing
    );
    let long = folder.path().join("æ".repeat(300) + ".ron");
    assert_eq!(
        answer(&long).unwrap_err(),
        OpenError::Trouble(Trouble::BadName)
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let at = |name: &str| folder.path().join(name);
        // Opening it would wait for a writer for ever.
        let made = std::process::Command::new("mkfifo")
            .arg(at("pipe.ron"))
            .status();
        assert!(made.unwrap().success());
        is_no_file(&at("pipe.ron"));
        is_no_file(Path::new("/dev/zero"));
        symlink(at("pipe.ron"), at("to-pipe.ron")).unwrap();
        is_no_file(&at("to-pipe.ron"));
        let _socket = std::os::unix::net::UnixListener::bind(at("socket.ron")).unwrap();
        is_no_file(&at("socket.ron"));
        symlink(at("loop-b.ron"), at("loop-a.ron")).unwrap();
        symlink(at("loop-a.ron"), at("loop-b.ron")).unwrap();
        assert!(matches!(
            answer(&at("loop-a.ron")).unwrap_err(),
            OpenError::Trouble(Trouble::Other(Some(_)))
        ));
        symlink(at("gone.ron"), at("dangling.ron")).unwrap();
        assert_eq!(answer(&at("dangling.ron")).unwrap_err(), missing);
        // A link to a case is as good as the case.
        symlink(golden::path(), at("link.ron")).unwrap();
        assert_eq!(answer(&at("link.ron")).unwrap().case, golden::sample());
    }
}

#[test]
fn a_file_larger_than_any_case_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0042.ron");
    let file = fs::File::create(&path).unwrap();
    file.set_len(1 << 30).unwrap();
    assert_eq!(
        answer(&path).unwrap_err(),
        OpenError::Refused(Refusal::whole(Problem::TooLarge { bytes: 1 << 30 }))
    );
    file.set_len(LARGEST + 1).unwrap();
    assert_eq!(
        answer(&path).unwrap_err(),
        OpenError::Refused(Refusal::whole(Problem::TooLarge { bytes: LARGEST + 1 }))
    );
}

// Elsewhere some of these cannot be names.
#[cfg(target_os = "linux")]
#[test]
fn odd_names_are_names() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = fs::read(golden::path()).unwrap();
    for name in [
        "S\u{202e}nor.ron",
        "to\nlinjer.ron",
        "a\u{30a}.ron",
        &("x".repeat(251) + ".ron"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        assert_eq!(answer(&path).unwrap().case, golden::sample(), "{name:?}");
    }
}
