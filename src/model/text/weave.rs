//! Two changes of one text put together where they lie apart.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

use crate::model::edit::LONGEST_TEXT;

/// With more paragraphs between the first and the last change the comparison could take long; such texts are kept whole.
const MOST: usize = 2000;

/// One change: these paragraphs of the beginning became those.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hunk<'a> {
    base: Range<usize>,
    new: Vec<&'a str>,
}

/// The text both changes make together. `None` where they lie side by side or in one another, or the whole would be longer than
/// a field takes: then both are kept whole, never mixed.
///
/// A paragraph ends at a line break. Between two changes stands at least one paragraph that neither touched.
pub fn merge_text(base: &str, mine: &str, theirs: &str) -> Option<String> {
    if mine == theirs || base == mine {
        return Some(theirs.to_owned());
    }
    if base == theirs {
        return Some(mine.to_owned());
    }
    let woven = weave(base, mine, theirs)?;
    // Texts with many equal paragraphs can be laid beside one another in several ways. Only what comes out the same from every
    // side, and stays the same when it is merged once more, is more than a guess.
    let again = |side: &str| woven == side || weave(base, side, &woven).as_ref() == Some(&woven);
    let is_sure =
        weave(base, theirs, mine).as_ref() == Some(&woven) && again(mine) && again(theirs);
    (is_sure && woven.len() <= LONGEST_TEXT).then_some(woven)
}

fn weave(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let paragraphs: Vec<&str> = base.split('\n').collect();
    let ours = hunks(&paragraphs, mine)?;
    let others = hunks(&paragraphs, theirs)?;
    let mut woven: Vec<&str> = Vec::new();
    let mut at = 0;
    let (mut ours, mut others) = (ours.iter().peekable(), others.iter().peekable());
    loop {
        let hunk = match (ours.peek(), others.peek()) {
            (None, None) => break,
            (Some(_), None) => ours.next(),
            (None, Some(_)) => others.next(),
            (Some(one), Some(other)) if one == other => {
                others.next();
                ours.next()
            }
            (Some(one), Some(other)) => {
                let is_apart = one.base.end < other.base.start || other.base.end < one.base.start;
                if !is_apart {
                    return None;
                }
                if one.base.start < other.base.start {
                    ours.next()
                } else {
                    others.next()
                }
            }
        };
        let Some(hunk) = hunk else { break };
        woven.extend(&paragraphs[at..hunk.base.start]);
        woven.extend(&hunk.new);
        at = hunk.base.end;
    }
    woven.extend(&paragraphs[at..]);
    Some(woven.join("\n"))
}

/// What became of the beginning. `None` where that would take long to find out.
fn hunks<'a>(base: &[&str], text: &'a str) -> Option<Vec<Hunk<'a>>> {
    let new: Vec<&str> = text.split('\n').collect();
    let same = |(one, other): &(&&str, &&str)| one == other;
    let head = base.iter().zip(&new).take_while(same).count();
    let tail = base[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(same)
        .count();
    let (old_end, new_end) = (base.len() - tail, new.len() - tail);
    if old_end - head + new_end - head > MOST {
        return None;
    }
    let mut hunks: Vec<Hunk<'_>> = Vec::new();
    let ops = capture_diff_slices(Algorithm::Myers, &base[head..old_end], &new[head..new_end]);
    // Only what is equal is taken from the comparison: what lies between was changed, however the comparison cuts it.
    let equal = ops.into_iter().filter_map(|op| match op {
        DiffOp::Equal {
            old_index,
            new_index,
            len,
        } => Some((old_index + head, new_index + head, len)),
        _ => None,
    });
    let (mut old_at, mut new_at) = (head, head);
    for (old, text, len) in equal.chain([(old_end, new_end, 0)]) {
        if base.get(old..old + len)? != new.get(text..text + len)? {
            return None;
        }
        let changed = base.get(old_at..old)?.len() + new.get(new_at..text)?.len();
        if changed > 0 {
            hunks.push(Hunk {
                base: old_at..old,
                new: new[new_at..text].to_vec(),
            });
        }
        (old_at, new_at) = (old + len, text + len);
    }
    Some(hunks)
}
