//! The files: well formed, the right size, the type inside.

use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Case, Experience, ExperienceId, PartialDate, When, generate};
use aoa_tavle::report::{
    Extra, Format, Options, Streams, Undrawn, bytes, network, pdf, png, svg, timeline,
};
use svg2pdf::usvg::roxmltree::{Document, Node};

use super::{print, printed};
use crate::harness::stamp;

/// A small life with everything that must survive a file.
fn small() -> Case {
    let mut case = generate::entries(0);
    "Åse <Ø> & \"Co\"".clone_into(&mut case.child.alias);
    let add = |case: &mut Case, n: u128, text: &str, written: &str, date: PartialDate| {
        let id = ExperienceId::from_uuid(uuid::Uuid::from_u128(n));
        let mut item = Experience::blank(id, &stamp());
        text.clone_into(&mut item.description);
        item.course.sudden = true;
        item.when = (!written.is_empty()).then(|| When {
            written: written.to_owned(),
            date,
        });
        case.experiences.push(item.into());
    };
    let day = "2020-11-03".parse().unwrap();
    add(
        &mut case,
        1,
        "Flyttede fra Ærø",
        "3. nov. 2020",
        PartialDate::day(day),
    );
    add(&mut case, 2, "Så ilden i gården", "", PartialDate::UNKNOWN);
    case
}

#[test]
fn a_small_life_is_drawn_as_it_was() {
    let drawn = svg(&printed(&small(), &Options::default()));
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/report/small.svg");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(golden, &drawn).unwrap();
    }
    let expect = std::fs::read_to_string(golden)
        .unwrap()
        .replace("\r\n", "\n");
    assert!(
        drawn == expect,
        "the page has changed: look at it, then run with UPDATE_SNAPSHOTS=1"
    );
}

#[test]
fn a_picture_of_lines_is_well_formed_and_says_what_it_is() {
    for case in [
        small(),
        aoa_tavle::store::example(),
        generate::random(3, 10),
    ] {
        for lang in Lang::ALL {
            let drawing = timeline(&print(&case, lang), &Options::default());
            let drawn = svg(&drawing);
            let document = Document::parse(&drawn).unwrap();
            let root = document.root_element();
            let child = |name| {
                let mut children = root.children().filter(Node::is_element);
                children.find(|node| node.has_tag_name(name)).unwrap()
            };
            assert_eq!(child("title").text(), Some(drawing.title.as_str()));
            assert_eq!(child("desc").text(), Some(drawing.summary.as_str()));
            let texts = document
                .descendants()
                .filter(|node| node.has_tag_name("text"));
            assert_eq!(texts.count(), drawing.lines().count());
        }
    }
}

#[test]
fn a_picture_of_points_has_the_size_of_its_page() {
    let options = Options {
        format: Format::Png,
        ..Options::default()
    };
    let case = small();
    for drawing in [
        timeline(&print(&case, Lang::Da), &options),
        network(&print(&case, Lang::Da), &options),
    ] {
        let picture = image::load_from_memory(&png(&drawing).unwrap()).unwrap();
        let page = &drawing.pages[0];
        assert!((picture.width() as f32 - page.width * 2.5).abs() < 2.0);
        assert!((picture.height() as f32 - page.height * 2.5).abs() < 2.0);
        let picture = picture.to_luma8();
        let dark = picture.pixels().filter(|pixel| pixel.0[0] < 90).count();
        assert!(dark > 2_000, "there are words on it: {dark}");
        assert_eq!(picture.get_pixel(3, 3).0, [255], "on white");
    }
}

#[test]
fn what_no_picture_can_hold_says_so() {
    let mut drawing = printed(&small(), &Options::default());
    drawing.pages[0].height = 40_000.0;
    assert_eq!(png(&drawing), Err(Undrawn::TooLarge));
}

/// The letters of each glyph, as the file says so that words can be found and copied.
fn letters(file: &str) -> String {
    let maps = file.split("beginbfchar").skip(1);
    let maps = maps.filter_map(|map| map.split("endbfchar").next());
    maps.flat_map(str::lines)
        .filter_map(|line| line.split(['<', '>']).nth(3))
        .filter_map(|code| u32::from_str_radix(code.trim(), 16).ok())
        .filter_map(char::from_u32)
        .collect()
}

#[test]
fn a_file_of_pages_has_them_all_and_the_type_inside() {
    let example = aoa_tavle::store::example();
    for (case, drawing) in [
        (&example, printed(&example, &Options::default())),
        (
            &example,
            network(&print(&example, Lang::Da), &Options::default()),
        ),
    ] {
        let file = pdf(&drawing, Streams::Plain).unwrap();
        assert!(file.starts_with(b"%PDF-1.7\n"));
        assert!(file.ends_with(b"%%EOF\n"));
        let text: String = file.iter().map(|byte| char::from(*byte)).collect();
        assert_eq!(text.matches("/Type/Page/").count(), drawing.pages.len());
        assert!(text.contains(&format!("/Count {}", drawing.pages.len())));
        assert!(text.contains("SourceSans3-Regular") && text.contains("/FontFile2"));
        assert!(text.contains("/Lang(da)"));
        let known = letters(&text);
        for letter in "æøåÅ"
            .chars()
            .filter(|letter| drawing.lines().any(|line| line.text.contains(*letter)))
        {
            assert!(known.contains(letter), "{letter} in {known}");
        }
        assert!(
            case.child
                .alias
                .chars()
                .all(|letter| letter == ' ' || known.contains(letter))
        );

        // Every entry of the list at the end points to its object.
        let list: usize = text
            .rsplit("startxref\n")
            .next()
            .and_then(|end| end.lines().next()?.parse().ok())
            .unwrap();
        let end = String::from_utf8_lossy(&file[list..]);
        assert!(end.starts_with("xref\n0 "));
        let entries = end.lines().skip(3);
        let mut count = 0;
        for (n, entry) in entries.take_while(|line| line.ends_with(' ')).enumerate() {
            let begin: usize = entry[..10].parse().unwrap();
            if entry.contains(" n") {
                count += 1;
                let head = format!("{} 0 obj", n + 1);
                assert!(file[begin..].starts_with(head.as_bytes()), "{head}");
            }
        }
        assert_eq!(count, text.matches(" 0 obj\n").count());

        let packed = bytes(&drawing, Format::Pdf).unwrap();
        assert!(packed.len() < file.len());
    }
}

#[test]
fn the_same_page_is_drawn_the_same_twice() {
    let case = generate::huge(2);
    let options = Options {
        extras: Extra::ALL.to_vec(),
        ..Options::default()
    };
    assert_eq!(
        svg(&printed(&case, &options)),
        svg(&printed(&case, &options))
    );
}
