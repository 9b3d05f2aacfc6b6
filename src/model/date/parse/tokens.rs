//! Cuts a text into numbers, known words and signs, and removes what carries no meaning.

use super::words::{Word, word};

/// The smallest piece of a text that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A number and how many digits it was written with.
    Number(u32, u8),
    /// A word.
    Word(Word),
    /// One of `/`, `-`, `.`, `,` and `?`.
    Sign(char),
    /// Half of something, written `½`.
    Half,
    /// A sign that has no place in a date.
    Strange,
}

/// A longer text is no date; the limit also bounds the work of looking for ranges.
const LONGEST: usize = 24;

/// The tokens of a text, or `None` if it is longer than a date can be.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    let raw = raw_tokens(text)?;
    let mut kept: Vec<Token> = Vec::with_capacity(raw.len());
    for (index, &token) in raw.iter().enumerate() {
        let before = kept.last().copied();
        let after = raw.get(index + 1).copied();
        let dropped = match token {
            // "ca.", "nov.", "3. maj", and the full stop of a sentence.
            Token::Sign('.') => !matches!(
                (before, after),
                (
                    Some(Token::Number(..)),
                    Some(Token::Number(..) | Token::Sign(_))
                )
            ),
            Token::Sign(',') => !matches!(
                (before, after),
                (Some(Token::Number(..)), Some(Token::Number(..)))
            ),
            // "5-årig", "4-års-alderen", "5-year-old"
            Token::Sign('-') => matches!(
                after,
                Some(Token::Word(Word::Years | Word::Age | Word::Old))
            ),
            Token::Word(Word::Ordinal) => matches!(before, Some(Token::Number(..))),
            Token::Word(Word::Article) => true,
            // "fredag den 3. maj", "Friday, May 3"
            Token::Word(Word::Weekday(_)) => raw[index + 1..]
                .iter()
                .find(|token| !matches!(token, Token::Word(Word::Article) | Token::Sign('.' | ',')))
                .is_some_and(|token| {
                    matches!(token, Token::Number(_, 1..=2) | Token::Word(Word::Month(_)))
                }),
            _ => false,
        };
        if !dropped {
            let token = match token {
                Token::Word(Word::InOrAhead) if is_length(&raw[index + 1..]) => {
                    Token::Word(Word::Ahead)
                }
                Token::Word(Word::InOrAhead) => Token::Word(Word::In),
                token => counted(token, after),
            };
            kept.push(token);
        }
    }
    Some(kept)
}

/// Whether nothing but a length of time follows: "two weeks", "about 14 days".
fn is_length(rest: &[Token]) -> bool {
    let about = [Token::Word(Word::About)];
    let rest = rest.strip_prefix(&about).unwrap_or(rest);
    matches!(
        rest,
        [
            Token::Number(_, 1..=3) | Token::Word(Word::Number(_) | Word::One),
            Token::Word(Word::Days | Word::Week | Word::Months | Word::Years),
        ]
    )
}

/// "to år" and "to og et halvt år" name the number two, though "to" may be the English "to".
fn counted(token: Token, after: Option<Token>) -> Token {
    let unit = matches!(
        after,
        Some(Token::Word(
            Word::Years | Word::Months | Word::Week | Word::Days
        ))
    );
    match token {
        Token::Word(Word::Until) if unit || after == Some(Token::Word(Word::And)) => {
            Token::Number(2, 1)
        }
        Token::Word(Word::One) if unit => Token::Number(1, 1),
        token => token,
    }
}

fn raw_tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let lower: Vec<char> = text.to_lowercase().chars().collect();
    let mut rest = lower.as_slice();
    while let Some((&first, tail)) = rest.split_first() {
        if tokens.len() > LONGEST {
            return None;
        }
        if first.is_ascii_digit() {
            let length = rest.iter().take_while(|c| c.is_ascii_digit()).count();
            tokens.push(number(&rest[..length])?);
            rest = &rest[length..];
        } else if first.is_alphabetic() {
            let length = rest
                .iter()
                .take_while(|c| c.is_alphabetic() || is_joined(**c))
                .count();
            push_word(&mut tokens, word(&composed(&rest[..length])));
            rest = &rest[length..];
        } else {
            match first {
                '/' | '.' | ',' | '?' | '-' => tokens.push(Token::Sign(first)),
                '\u{2010}'..='\u{2015}' | '\u{2212}' => tokens.push(Token::Sign('-')),
                '½' => tokens.push(Token::Half),
                '~' | '≈' => tokens.push(Token::Word(Word::About)),
                '\'' | '’' => {}
                space if space.is_whitespace() => {}
                _ => tokens.push(Token::Strange),
            }
            rest = tail;
        }
    }
    while tokens.last() == Some(&Token::Sign('.')) {
        tokens.pop();
    }
    Some(tokens)
}

/// Nothing in a date needs more than eight digits.
fn number(digits: &[char]) -> Option<Token> {
    if digits.len() > 8 {
        return None;
    }
    let value = digits
        .iter()
        .filter_map(|digit| digit.to_digit(10))
        .fold(0, |value, digit| value * 10 + digit);
    Some(Token::Number(value, digits.len() as u8))
}

/// Signs inside a word: the ring of a decomposed å, and the apostrophe of "don't".
fn is_joined(sign: char) -> bool {
    matches!(sign, '\u{30a}' | '\'' | '’')
}

/// The letters as a Danish keyboard gives them: å in one piece, no apostrophes.
fn composed(letters: &[char]) -> String {
    letters
        .iter()
        .collect::<String>()
        .replace("a\u{30a}", "å")
        .replace(['\'', '’'], "")
}

/// Adds a word; "i dag" and its like become one.
fn push_word(tokens: &mut Vec<Token>, word: Word) {
    let word = match (tokens.last(), word) {
        (Some(Token::Word(Word::In)), Word::Days) => Word::Day(0),
        (Some(Token::Word(Word::In)), Word::DayAfterIn(days)) => Word::Day(days),
        (_, word) => {
            tokens.push(Token::Word(word));
            return;
        }
    };
    tokens.pop();
    tokens.push(Token::Word(word));
}
