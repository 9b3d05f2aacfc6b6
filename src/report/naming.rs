//! Names as they are printed: as in the case, or behind what people are to the child.

use super::faces::printable;
use super::{Names, Print};
use crate::model::{Person, PersonId};

/// Says every text of a page.
pub(super) struct Naming<'a> {
    print: Print<'a>,
    /// What stands for which name, the longest name first.
    hidden: Vec<(String, String)>,
}

impl<'a> Naming<'a> {
    pub fn new(print: Print<'a>, names: Names) -> Self {
        let mut hidden = Vec::new();
        if names == Names::Hidden {
            let (case, words) = (print.case, print.words);
            let child = words.t("report-the-child");
            for name in [case.child.alias.trim(), case.child.call_name()] {
                hidden.push((name.to_owned(), child.to_owned()));
            }
            for (n, person) in case.people.iter().enumerate() {
                let name = person.name.trim();
                hidden.push((name.to_owned(), stand_in(&print, person, n)));
            }
            hidden.extend(writers(&print));
            hidden.retain(|(name, _)| !name.is_empty());
            hidden.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
        }
        Self { print, hidden }
    }

    /// A text as it is printed.
    pub fn said(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = if self.hidden.is_empty() {
            text
        } else {
            self.without_names(&text)
        };
        printable(&said).into_owned()
    }

    /// The child.
    pub fn child(&self) -> String {
        let said = self.said(&self.print.case.child.alias);
        if said.is_empty() {
            return self.print.words.t("report-the-child").to_owned();
        }
        said
    }

    /// Somebody around the child.
    pub fn person(&self, id: PersonId) -> Option<String> {
        let person = self.print.case.person(id)?;
        Some(self.said(&person.name)).filter(|name| !name.is_empty())
    }

    /// Who prints: behind hidden names only the role.
    pub fn author(&self) -> String {
        let author = self.print.author.trim();
        match author.split_once(',') {
            Some((_, role)) if !self.hidden.is_empty() => self.said(role),
            None if !self.hidden.is_empty() => String::new(),
            _ => self.said(author),
        }
    }

    /// Each name that stands as a word of its own is taken out once, so that nothing put in is searched again.
    fn without_names(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = ' ';
        while let Some(letter) = rest.chars().next() {
            let begins = !before.is_alphanumeric();
            let hit = self.hidden.iter().find(|(name, _)| {
                begins
                    && rest
                        .strip_prefix(name.as_str())
                        .is_some_and(|after| is_end(name, after.chars().next()))
            });
            if let Some((name, instead)) = hit {
                out.push_str(instead);
                before = name.chars().next_back().unwrap_or(' ');
                rest = &rest[name.len()..];
            } else {
                out.push(letter);
                before = letter;
                rest = &rest[letter.len_utf8()..];
            }
        }
        out
    }
}

/// Those who wrote in the case, by their roles.
fn writers(print: &Print<'_>) -> Vec<(String, String)> {
    let case = print.case;
    let mut stamps = vec![&case.created, &case.changed];
    stamps.extend(case.people.iter().map(|item| &item.created));
    stamps.extend(case.experiences.iter().map(|item| &item.created));
    stamps.extend(case.entries.iter().map(|item| &item.created));
    stamps.extend(case.screenings.iter().map(|item| &item.created));
    stamps.extend(case.links.iter().map(|item| &item.created));
    let authors = stamps.into_iter().map(|stamp| stamp.by.as_str());
    let mut writers: Vec<(String, String)> = authors
        .chain([print.author])
        .filter_map(|author| author.split_once(','))
        .map(|(name, role)| (name.trim().to_owned(), role.trim().to_owned()))
        .filter(|(name, role)| !role.is_empty() && !role.contains(name.as_str()))
        .collect();
    writers.sort();
    writers.dedup_by(|one, other| one.0 == other.0);
    writers
}

/// Whether a name ends there: before anything but a letter. The Danish genitive *s* belongs to the name.
fn is_end(name: &str, next: Option<char>) -> bool {
    !name.ends_with(char::is_alphanumeric)
        || next.is_none_or(|next| !next.is_alphanumeric() || next == 's')
}

/// What a person is to the child, or a number.
fn stand_in(print: &Print<'_>, person: &Person, n: usize) -> String {
    let told = [&person.relation, &person.role];
    let told = told.iter().map(|text| text.trim());
    // A role that holds the name hides nothing.
    told.filter(|text| !text.is_empty())
        .find(|text| person.name.trim().is_empty() || !text.contains(person.name.trim()))
        .map_or_else(
            || print.words.tf("report-person", &[("n", (n + 1).into())]),
            str::to_owned,
        )
}
