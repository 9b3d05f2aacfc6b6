//! What lies too near each other to stand apart: marks become a count, sub-goals a dot with their icons.

use super::entries::{Entries, Entry, Extent, Lane};
use super::packing::{GOAL_ICONS, GOAL_STEP, Item, Stage, What, Widths};

/// Marks nearer than this collapse into a count where a lane is crowded.
const CLUSTER: f64 = 14.0;

/// Folded sub-goals that begin this near each other stand behind one dot.
const GOALS_TOGETHER: f64 = 60.0;

/// Marks nearer than [`CLUSTER`] become one count.
pub(super) fn clustered(entries: &Entries, items: Vec<Item>) -> Vec<Item> {
    let (mut marks, mut out): (Vec<Item>, Vec<Item>) =
        items.into_iter().partition(|item| item.mark.is_some());
    let at = |item: &Item| item.mark.unwrap_or_default();
    marks.sort_by(|a, b| at(a).total_cmp(&at(b)));
    let mut group: Vec<Item> = Vec::new();
    for mark in marks {
        if group
            .first()
            .is_some_and(|first| at(&mark) - at(first) > CLUSTER)
        {
            out.extend(counted(entries, std::mem::take(&mut group)));
        }
        group.push(mark);
    }
    out.extend(counted(entries, group));
    out
}

/// A group as one count; alone, the item as it is.
fn counted(entries: &Entries, mut group: Vec<Item>) -> Option<Item> {
    if group.len() < 2 {
        return group.pop();
    }
    let members: Vec<usize> = group
        .iter()
        .filter_map(|item| match item.what {
            What::Entry(n) => Some(n),
            What::Cluster(_) | What::Goals(_) => None,
        })
        .collect();
    let related = group.iter().any(|item| item.related);
    let (first, last) = (group.first()?.mark?, group.last()?.mark?);
    let day = |n: Option<&usize>| n.and_then(|n| entries.all[*n].extent).map(|at| at.at);
    let day = f64::midpoint(day(members.first())?, day(members.last())?);
    let middle = f64::midpoint(first, last);
    let half = 6.0 + 4.0 * f64::from(group.len().ilog10() + 1);
    let mut cluster = group.swap_remove(0);
    cluster.what = What::Cluster(members);
    cluster.related = related;
    cluster.mark = Some(middle);
    cluster.day = day;
    cluster.around = (-half, half);
    cluster.ends = (middle - half, middle + half);
    cluster.label_width = 0.0;
    Some(cluster)
}

/// Sub-goals that begin near each other stand as one dot, their icons and a few words.
pub(super) fn folded_goals(
    stage: Stage<'_>,
    widths: &impl Widths,
    x: impl Fn(f64) -> f64,
    line_end: f64,
    item: impl Fn(usize, &Entry, Extent) -> Item,
    related: impl Fn(usize) -> bool,
) -> Vec<Item> {
    let mut out = Vec::new();
    let all: Vec<(usize, &Entry, Extent)> = stage.on(Lane::SubGoals).collect();
    let mut rest = all.as_slice();
    while let Some((first, entry, extent)) = rest.first() {
        let start = x(extent.at);
        let count = rest
            .iter()
            .take_while(|(.., extent)| x(extent.at) - start <= GOALS_TOGETHER)
            .count()
            .max(1);
        let (group, others) = rest.split_at(count);
        rest = others;
        let mut placed = item(*first, entry, *extent);
        if count > 1 {
            let members: Vec<usize> = group.iter().map(|(n, ..)| *n).collect();
            let icons = members.len().min(GOAL_ICONS) as f32 * GOAL_STEP;
            placed.label_width = widths.goals(&members);
            let whole = f64::from(20.0 + icons + placed.label_width);
            let begin = if start + whole <= line_end {
                start
            } else {
                (line_end - whole).max(0.0)
            };
            let x0 = (begin - 5.0).min(start - 5.0);
            let x1 = begin + f64::from(14.0 + icons);
            placed.mark = Some(start);
            placed.day = extent.at;
            placed.around = (x0 - start, x1 - start);
            placed.label = x1 + 6.0;
            placed.ends = (
                x0,
                (placed.label + f64::from(placed.label_width)).max(start + 5.0),
            );
            placed.related = members.iter().any(|n| related(*n));
            placed.what = What::Goals(members);
        }
        out.push(placed);
    }
    out
}
