//! A drawing as PDF: a page for each of its pages, words as words, the type inside the file.
//!
//! `svg2pdf` turns a page into objects; here they are numbered through, hung into pages and listed at the end of the file
//! (ISO 32000-1, 7.5 and 7.7).

use std::fmt::Write as _;

use resvg::usvg::Tree;
use svg2pdf::{ConversionOptions, to_chunk};

use super::drawing::Drawing;
use super::png::{Undrawn, options};
use super::svg::page_svg;

/// How the parts of the file are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Streams {
    /// Made small.
    Packed,
    /// As they are, to be looked at.
    Plain,
}

/// The objects that are the same in every file.
const CATALOG: usize = 1;
const PAGES: usize = 2;
const ABOUT: usize = 3;

/// The drawing as one file.
pub fn pdf(drawing: &Drawing, streams: Streams) -> Result<Vec<u8>, Undrawn> {
    let mut file = File::new();
    let mut kids = String::new();
    for page in &drawing.pages {
        let tree =
            Tree::from_str(&page_svg(drawing, page), &options()).map_err(|_| Undrawn::Internal)?;
        let conversion = ConversionOptions {
            compress: streams == Streams::Packed,
            ..ConversionOptions::default()
        };
        let (objects, picture) = to_chunk(&tree, conversion).map_err(|_| Undrawn::Internal)?;
        let before = file.count();
        let shifted = objects.renumber(|old| (0..before).fold(old, |number, _| number.next()));
        let numbers: Vec<usize> = shifted
            .refs()
            .filter_map(|number| usize::try_from(number.get()).ok())
            .collect();
        file.add_all(shifted.as_bytes(), &numbers)?;
        let picture = before + usize::try_from(picture.get()).unwrap_or(0);

        // The picture is one unit wide and high; the page says how large that is.
        let (width, height) = (page.width, page.height);
        let drawn = format!("q {width} 0 0 {height} 0 0 cm /P Do Q");
        let content = file.count() + 1;
        file.add(
            content,
            &format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        );
        let leaf = content + 1;
        file.add(
            leaf,
            &format!(
                "<</Type/Page/Parent {PAGES} 0 R/MediaBox[0 0 {width} {height}]/Resources<</XObject<</P {picture} 0 R>>>>/Contents {content} 0 R>>"
            ),
        );
        let _ = write!(kids, "{leaf} 0 R ");
    }
    file.add(
        CATALOG,
        &format!(
            "<</Type/Catalog/Pages {PAGES} 0 R/Lang({})/ViewerPreferences<</DisplayDocTitle true>>>>",
            drawing.lang.tag()
        ),
    );
    file.add(
        PAGES,
        &format!(
            "<</Type/Pages/Count {}/Kids[{}]>>",
            drawing.pages.len(),
            kids.trim_end()
        ),
    );
    file.add(
        ABOUT,
        &format!(
            "<</Title{}/Subject{}>>",
            text(&drawing.title),
            text(&drawing.summary)
        ),
    );
    Ok(file.finished())
}

/// Words in a file: UTF-16 with its mark, as digits.
fn text(words: &str) -> String {
    let mut out = String::from("<FEFF");
    for unit in words.encode_utf16() {
        let _ = write!(out, "{unit:04X}");
    }
    out.push('>');
    out
}

/// A file while it is put together.
struct File {
    bytes: Vec<u8>,
    /// Where each object begins, from number 1.
    begins: Vec<usize>,
}

impl File {
    fn new() -> Self {
        Self {
            // Four bytes above ASCII tell those who carry it that it is no text.
            bytes: b"%PDF-1.7\n%\xe6\xf8\xe5\xa7\n".to_vec(),
            begins: vec![0; ABOUT],
        }
    }

    /// The highest number given so far.
    fn count(&self) -> usize {
        self.begins.len()
    }

    fn note(&mut self, number: usize, begin: usize) {
        if self.begins.len() < number {
            self.begins.resize(number, 0);
        }
        if let Some(slot) = number.checked_sub(1).and_then(|at| self.begins.get_mut(at)) {
            *slot = begin;
        }
    }

    fn add(&mut self, number: usize, object: &str) {
        self.note(number, self.bytes.len());
        self.bytes
            .extend(format!("{number} 0 obj\n{object}\nendobj\n\n").bytes());
    }

    /// Objects that are written already, one after the other, with these numbers.
    fn add_all(&mut self, objects: &[u8], numbers: &[usize]) -> Result<(), Undrawn> {
        let base = self.bytes.len();
        let mut from = 0;
        for (n, number) in numbers.iter().enumerate() {
            let head = format!("{number} 0 obj\n");
            let begin = if n == 0 {
                objects.starts_with(head.as_bytes()).then_some(0)
            } else {
                const END: &str = "\nendobj\n\n";
                let between = format!("{END}{head}");
                find(objects, between.as_bytes(), from).map(|at| at + END.len())
            };
            let begin = begin.ok_or(Undrawn::Internal)?;
            self.note(*number, base + begin);
            from = begin + head.len();
        }
        self.bytes.extend_from_slice(objects);
        Ok(())
    }

    fn finished(mut self) -> Vec<u8> {
        let list = self.bytes.len();
        let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", self.begins.len() + 1);
        for begin in &self.begins {
            // A number nobody uses is marked as free.
            let _ = if *begin == 0 {
                writeln!(end, "0000000000 00000 f ")
            } else {
                writeln!(end, "{begin:010} 00000 n ")
            };
        }
        let _ = write!(
            end,
            "trailer\n<</Size {}/Root {CATALOG} 0 R/Info {ABOUT} 0 R>>\nstartxref\n{list}\n%%EOF\n",
            self.begins.len() + 1
        );
        self.bytes.extend(end.bytes());
        self.bytes
    }
}

/// Where a piece stands in a whole, from a place on.
fn find(whole: &[u8], piece: &[u8], from: usize) -> Option<usize> {
    let rest = whole.get(from..)?;
    let at = rest
        .windows(piece.len())
        .position(|window| window == piece)?;
    Some(from + at)
}
