//! What lies too near each other to stand apart: marks become a count, sub-goals a dot with their icons.

use super::entries::Extent;
use super::layout::{GOAL_ICONS, GOAL_STEP, Placed, What, Widths};
use super::scale::Scale;

/// Marks nearer than this collapse into a count where a lane is crowded.
const CLUSTER: f32 = 14.0;

/// Folded sub-goals that begin this near each other stand behind one dot.
const GOALS_TOGETHER: f32 = 60.0;

/// Marks nearer than [`CLUSTER`] become one count.
pub(super) fn clustered(items: Vec<Placed>) -> Vec<Placed> {
    let (mut marks, mut out): (Vec<Placed>, Vec<Placed>) =
        items.into_iter().partition(|item| item.mark.is_some());
    marks.sort_by(|a, b| {
        a.mark
            .unwrap_or_default()
            .total_cmp(&b.mark.unwrap_or_default())
    });
    let mut group: Vec<Placed> = Vec::new();
    let mut close = |group: &mut Vec<Placed>| {
        if group.len() < 2 {
            out.append(group);
            return;
        }
        let ends = (
            group.first().and_then(|item| item.mark).unwrap_or_default(),
            group.last().and_then(|item| item.mark).unwrap_or_default(),
        );
        let middle = f32::midpoint(ends.0, ends.1);
        let wide = 12.0 + 8.0 * (group.len().ilog10() + 1) as f32;
        let members = group
            .iter()
            .filter_map(|item| match item.what {
                What::Entry(n) => Some(n),
                What::Cluster(_) | What::Goals(_) => None,
            })
            .collect();
        let related = group.iter().any(|item| item.related);
        let mut cluster = group.swap_remove(0);
        cluster.what = What::Cluster(members);
        cluster.related = related;
        cluster.mark = Some(middle);
        cluster.x0 = middle - wide / 2.0;
        cluster.x1 = middle + wide / 2.0;
        cluster.label_width = 0.0;
        cluster.chevron = false;
        cluster.arrow = false;
        group.clear();
        out.push(cluster);
    };
    for mark in marks {
        let first = group.first().and_then(|item: &Placed| item.mark);
        if first.is_some_and(|first| mark.mark.unwrap_or_default() - first > CLUSTER) {
            close(&mut group);
        }
        group.push(mark);
    }
    close(&mut group);
    out
}

/// Sub-goals that begin near each other stand as one dot, their icons and a few words.
pub(super) fn folded_goals(
    visible: &[(usize, Extent)],
    scale: &Scale,
    widths: &impl Widths,
    place: impl Fn(usize, Extent) -> Placed,
    related: impl Fn(usize) -> bool,
) -> Vec<Placed> {
    let mut out = Vec::new();
    let mut rest = visible;
    while let Some((first, extent)) = rest.first() {
        let start = scale.x(extent.at);
        let count = rest
            .iter()
            .take_while(|(_, extent)| scale.x(extent.at) - start <= GOALS_TOGETHER)
            .count()
            .max(1);
        let (group, others) = rest.split_at(count);
        rest = others;
        let mut placed = place(*first, *extent);
        if count > 1 {
            let members: Vec<usize> = group.iter().map(|(n, _)| *n).collect();
            let (left, right) = (scale.left, scale.right());
            let middle = start.clamp(left, right);
            let icons = members.len().min(GOAL_ICONS) as f32 * GOAL_STEP;
            placed.label_width = widths.goals(&members);
            let whole = 14.0 + icons + 6.0 + placed.label_width;
            let begin = if middle + whole <= right {
                middle
            } else {
                (right - whole).max(left)
            };
            placed.x0 = (begin - 5.0).min(middle - 5.0);
            placed.x1 = begin + 14.0 + icons;
            placed.mark = Some(middle);
            placed.label = placed.x1 + 6.0;
            placed.related = members.iter().any(|n| related(*n));
            placed.what = What::Goals(members);
        }
        placed.chevron = false;
        out.push(placed);
    }
    out
}
