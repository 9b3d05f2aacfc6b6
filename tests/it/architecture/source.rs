//! Rust source, read far enough to know code from comments, texts and tests.

use std::fs;
use std::path::Path;

/// A file of `src`.
pub struct Source {
    /// Path from the root of the project, with forward slashes: what a failure names.
    pub path: String,
    /// The code, with comments, texts and unit tests blanked out; every line keeps its number.
    code: Vec<char>,
    literals: Vec<Literal>,
}

/// A text in the code.
struct Literal {
    at: usize,
    text: String,
}

/// Every source file of the program.
pub fn program() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    collect(&root.join("src"), "src", &mut sources);
    assert!(
        sources.len() > 20,
        "the source of the program was not found"
    );
    sources
}

fn collect(dir: &Path, path: &str, sources: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(dir).unwrap().map(Result::unwrap).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().into_string().unwrap();
        let below = format!("{path}/{name}");
        let path = entry.path();
        if path.is_dir() {
            if name != "tests" {
                collect(&path, &below, sources);
            }
        } else if path.extension().is_some_and(|e| e == "rs") && name != "tests.rs" {
            sources.push(Source::read(&below, &fs::read_to_string(path).unwrap()));
        }
    }
}

impl Source {
    /// Reads the text of a file.
    pub fn read(path: &str, text: &str) -> Self {
        let mut source = Reader {
            text: text.chars().collect(),
            at: 0,
            code: Vec::new(),
            literals: Vec::new(),
        }
        .read(path);
        source.blank_tests();
        source
    }

    /// The floor of the building it stands on: the first folder or file below `src`.
    pub fn floor(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = below.split('/').next().unwrap_or(below);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How many modules deep its items lie: 1 for `src/model/mod.rs`, 2 for `src/model/case.rs`.
    fn depth(&self) -> usize {
        let parts = self.path.split('/').count() - 1;
        let is_itself = ["/mod.rs", "/lib.rs", "/main.rs"]
            .iter()
            .any(|name| self.path.ends_with(name));
        parts - usize::from(is_itself)
    }

    /// `path:line`, as editors open it.
    pub fn place(&self, at: usize) -> String {
        let line = self.code[..at].iter().filter(|c| **c == '\n').count() + 1;
        format!("{}:{line}", self.path)
    }

    /// Every `a::b::c` in the code with its position; groups are taken apart, and a path that climbs to the root of
    /// the program by `super` is written as one that starts with `crate`.
    pub fn paths(&self) -> Vec<(usize, String)> {
        let tokens = self.tokens();
        let mut paths = Vec::new();
        let mut next = 0;
        while next < tokens.len() {
            let is_start = is_word(&tokens[next].1) && (next == 0 || tokens[next - 1].1 != "::");
            if is_start && tokens.get(next + 1).is_some_and(|(_, token)| token == "::") {
                next = path(&tokens, next, "", &mut paths);
            } else {
                next += 1;
            }
        }
        let up = "super::".repeat(self.depth());
        for (_, path) in &mut paths {
            let relative = path.strip_prefix("self::").unwrap_or(path);
            if let Some(rest) = relative.strip_prefix(&up) {
                *path = format!("crate::{rest}");
            }
        }
        paths
    }

    fn tokens(&self) -> Vec<(usize, String)> {
        let mut tokens: Vec<(usize, String)> = Vec::new();
        let mut at = 0;
        while at < self.code.len() {
            let start = at;
            let c = self.code[at];
            at += 1;
            if is_word_char(c) {
                while at < self.code.len() && is_word_char(self.code[at]) {
                    at += 1;
                }
            } else if c == ':' && self.code.get(at) == Some(&':') {
                at += 1;
            } else if c.is_whitespace() {
                continue;
            }
            tokens.push((start, self.code[start..at].iter().collect()));
        }
        tokens
    }

    /// The texts of the code, with position, and the names of the calls and macros each stands in, nearest first.
    pub fn literals(&self) -> impl Iterator<Item = (usize, &str, Vec<String>)> {
        self.literals
            .iter()
            .map(|literal| (literal.at, literal.text.as_str(), self.calls(literal.at)))
    }

    fn calls(&self, at: usize) -> Vec<String> {
        let mut calls = Vec::new();
        let mut closed = 0;
        for (before, c) in self.code[..at].iter().enumerate().rev() {
            match c {
                ')' | ']' | '}' => closed += 1,
                '(' | '[' | '{' if closed > 0 => closed -= 1,
                '(' | '[' => {
                    let name: Vec<char> = self.code[..before]
                        .iter()
                        .rev()
                        .take_while(|c| is_word_char(**c) || matches!(c, ':' | '!' | '#'))
                        .copied()
                        .collect();
                    calls.push(name.into_iter().rev().collect());
                }
                '{' => break,
                _ => {}
            }
        }
        calls
    }

    /// Unit tests are no part of the program.
    fn blank_tests(&mut self) {
        let mark: Vec<char> = "#[cfg(test)]".chars().collect();
        let mut at = 0;
        while at + mark.len() <= self.code.len() {
            if self.code[at..at + mark.len()] != mark[..] {
                at += 1;
                continue;
            }
            let mut depth = 0;
            let start = at;
            at += mark.len();
            while at < self.code.len() {
                match self.code[at] {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                at += 1;
                if depth == 0 && matches!(self.code[at - 1], '}' | ';') {
                    break;
                }
            }
            for c in &mut self.code[start..at] {
                if *c != '\n' {
                    *c = ' ';
                }
            }
            self.literals
                .retain(|literal| !(start..at).contains(&literal.at));
        }
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_word(token: &str) -> bool {
    token.starts_with(is_word_char)
}

/// Reads the path that starts at a token and gives the token after it.
fn path(
    tokens: &[(usize, String)],
    mut next: usize,
    prefix: &str,
    paths: &mut Vec<(usize, String)>,
) -> usize {
    let start = next;
    let mut path = prefix.to_owned();
    while let Some((_, token)) = tokens.get(next) {
        if is_word(token) || token == "*" {
            path.push_str(token);
            next += 1;
            if tokens.get(next).is_none_or(|(_, token)| token != "::") {
                break;
            }
            path.push_str("::");
            next += 1;
        } else if token == "{" && path.ends_with("::") {
            next += 1;
            while tokens.get(next).is_some_and(|(_, token)| token != "}") {
                let after = self::path(tokens, next, &path, paths);
                next = after.max(next + 1);
                // What it is called here does not matter.
                while tokens
                    .get(next)
                    .is_some_and(|(_, token)| token != "," && token != "}")
                {
                    next += 1;
                }
                if tokens.get(next).is_some_and(|(_, token)| token == ",") {
                    next += 1;
                }
            }
            return next + 1;
        } else {
            break;
        }
    }
    let path = path.trim_end_matches("::");
    // A lone word before `::<` is no path.
    if next > start && path.contains("::") {
        paths.push((tokens[start].0, path.to_owned()));
    }
    next
}

struct Reader {
    text: Vec<char>,
    at: usize,
    code: Vec<char>,
    literals: Vec<Literal>,
}

impl Reader {
    fn read(mut self, path: &str) -> Source {
        while self.at < self.text.len() {
            match (self.text[self.at], self.text.get(self.at + 1)) {
                ('/', Some('/')) => {
                    while self.text.get(self.at).is_some_and(|c| *c != '\n') {
                        self.blank();
                    }
                }
                ('/', Some('*')) => self.block_comment(),
                ('"', _) => self.string(0, true),
                ('r' | 'b' | 'c', Some('"' | '#' | 'r')) if !self.follows_word() => self.prefixed(),
                ('\'', _) => self.quote(),
                _ => self.keep(),
            }
        }
        Source {
            path: path.to_owned(),
            code: self.code,
            literals: self.literals,
        }
    }

    fn keep(&mut self) {
        self.code.push(self.text[self.at]);
        self.at += 1;
    }

    fn blank(&mut self) {
        let c = self.text[self.at];
        self.code.push(if c == '\n' { c } else { ' ' });
        self.at += 1;
    }

    fn follows_word(&self) -> bool {
        self.code.last().is_some_and(|c| is_word_char(*c))
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.text.len() {
            let pair = (self.text[self.at], self.text.get(self.at + 1));
            if matches!(pair, ('/', Some('*')) | ('*', Some('/'))) {
                depth += if pair.0 == '/' { 1 } else { -1 };
                self.blank();
            }
            self.blank();
            if depth == 0 {
                break;
            }
        }
    }

    /// `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `c"…"`, or a word that only begins like one.
    fn prefixed(&mut self) {
        let rest = &self.text[self.at..];
        let letters = rest.iter().take_while(|c| "rbc".contains(**c)).count();
        let hashes = rest[letters..].iter().take_while(|c| **c == '#').count();
        let is_raw = rest[..letters].contains(&'r');
        if rest.get(letters + hashes) != Some(&'"') || (hashes > 0 && !is_raw) {
            self.keep();
            return;
        }
        for _ in 0..letters + hashes {
            self.blank();
        }
        self.string(hashes, !is_raw);
    }

    fn string(&mut self, hashes: usize, has_escapes: bool) {
        let start = self.at;
        let mut text = String::new();
        // The quotes stay, so that the code keeps its shape.
        self.keep();
        while self.at < self.text.len() {
            let c = self.text[self.at];
            let closing = &self.text[self.at + 1..];
            if c == '"' && closing.iter().take_while(|c| **c == '#').count() >= hashes {
                self.keep();
                for _ in 0..hashes {
                    self.blank();
                }
                break;
            }
            text.push(c);
            if c == '\\' && has_escapes {
                self.blank();
                // An escape is no letter, and neither is a line that goes on.
                text.pop();
            }
            if self.at < self.text.len() {
                self.blank();
            }
        }
        self.literals.push(Literal { at: start, text });
    }

    /// A character, or a lifetime.
    fn quote(&mut self) {
        let is_char = match self.text.get(self.at + 1) {
            Some('\\') => true,
            Some(_) => self.text.get(self.at + 2) == Some(&'\''),
            None => false,
        };
        self.keep();
        if !is_char {
            return;
        }
        while self.at < self.text.len() {
            let c = self.text[self.at];
            if c == '\'' {
                self.keep();
                return;
            }
            self.blank();
            if c == '\\' {
                self.blank();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(path: &str, text: &str) -> Vec<String> {
        let source = Source::read(path, text);
        source.paths().into_iter().map(|(_, path)| path).collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        assert_eq!(
            paths(
                "src/app/x.rs",
                "use std::{fs, io::{self, Read as _}};\npub(crate) use crate::model::*;\n\
                 fn f() { egui::Id::new(1); let x: Vec<crate::ui::Cx<'_>> = a.b::<crate::text::T>(); }"
            ),
            [
                "std::fs",
                "std::io::self",
                "std::io::Read",
                "crate::model::*",
                "egui::Id::new",
                "crate::ui::Cx",
                "crate::text::T",
            ]
        );
        let climbing = "use super::super::ui::Cx; use super::state::State;";
        assert_eq!(
            paths("src/app/x.rs", climbing),
            ["crate::ui::Cx", "super::state::State"]
        );
        assert_eq!(
            paths("src/app/mod.rs", "use super::ui::Cx;"),
            ["crate::ui::Cx"]
        );
    }

    #[test]
    fn comments_texts_and_tests_are_no_code() {
        let text = "// egui::a\n/* egui::b /* egui::c */ egui::d */ const A: &str = \"egui::e\";\n\
             const B: &str = r#\"egui::f \" \"#; const C: char = '\"'; fn x<'a>(y: &'a str) {}\n\
             #[cfg(test)]\nmod tests { use std::fs; fn f() { g(\"not me\") } }\n\
             #[cfg(test)]\nmod more;\nuse std::io;\nconst D: char = '\\'';";
        assert_eq!(paths("src/app/x.rs", text), ["std::io"]);
        let source = Source::read("src/app/x.rs", text);
        let texts: Vec<_> = source.literals().map(|(_, text, _)| text).collect();
        assert_eq!(texts, ["egui::e", "egui::f \" "]);
        let (at, ..) = source.literals().nth(1).unwrap();
        assert_eq!(source.place(at), "src/app/x.rs:3");
    }

    #[test]
    fn a_text_knows_where_it_stands() {
        let source = Source::read(
            "src/ui/x.rs",
            "fn f() { log::warn!(\"one\", g(2)); ui.label(w(\"two\")); #[expect(a, reason = \"three\")] x.expect(\"four\"); }",
        );
        let calls: Vec<_> = source
            .literals()
            .map(|(.., calls)| calls.join(" "))
            .collect();
        assert_eq!(calls, ["log::warn!", "w label", "expect #", "expect"]);
    }
}
