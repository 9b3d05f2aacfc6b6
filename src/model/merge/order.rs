//! The order of a list that two people changed.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// What has another place among the others than before: as few as can be said. Looks only at what is in both.
pub fn moved<K: Copy + Eq + Hash>(before: &[K], after: &[K]) -> HashSet<K> {
    if before == after {
        return HashSet::new();
    }
    let was: HashMap<K, usize> = before
        .iter()
        .enumerate()
        .map(|(at, key)| (*key, at))
        .collect();
    let row: Vec<(K, usize)> = after
        .iter()
        .filter_map(|key| was.get(key).map(|at| (*key, *at)))
        .collect();
    if row.is_sorted_by_key(|(_, at)| *at) {
        return HashSet::new();
    }
    // The longest run that kept its order stayed; everything else moved. `ends[n]` is where the best run of n + 1 ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut comes_after: Vec<Option<usize>> = Vec::with_capacity(row.len());
    for (at, (_, was)) in row.iter().enumerate() {
        let length = ends.partition_point(|end| row[*end].1 < *was);
        comes_after.push(length.checked_sub(1).map(|before| ends[before]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stayed = HashSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stayed.insert(row[at].0);
        next = comes_after[at];
    }
    row.into_iter()
        .map(|(key, _)| key)
        .filter(|key| !stayed.contains(key))
        .collect()
}

/// Both orders as one. What only one moved goes where that one put it, what both moved stands as in `theirs`. What is new
/// comes after the neighbour it was put behind; where both put something behind the same one, the smaller id comes first.
/// What one side took out is out.
pub fn order<K: Copy + Eq + Ord + Hash>(base: &[K], mine: &[K], theirs: &[K]) -> Vec<K> {
    if mine == base || mine == theirs {
        return theirs.to_vec();
    }
    if theirs == base {
        return mine.to_vec();
    }
    let set = |keys: &[K]| keys.iter().copied().collect::<HashSet<K>>();
    let (in_base, in_mine, in_theirs) = (set(base), set(mine), set(theirs));
    let stays =
        |key: &K| !in_base.contains(key) || (in_mine.contains(key) && in_theirs.contains(key));
    let keep = |keys: &[K]| -> Vec<K> { keys.iter().copied().filter(stays).collect() };
    let (base, mine, theirs) = (keep(base), keep(mine), keep(theirs));

    let moved_by_them = moved(&base, &theirs);
    let mut moved_by_me = moved(&base, &mine);
    moved_by_me.retain(|key| !moved_by_them.contains(key));
    let follows_mine = |key: &K| moved_by_me.contains(key) || !in_theirs.contains(key);
    let is_new = |key: &K| !in_base.contains(key) && !in_mine.contains(key);

    let mut chain = Chain::default();
    let mut last = 0;
    for key in theirs.iter().filter(|key| !follows_mine(key)) {
        last = chain.add(*key, last);
    }
    let mut before = 0;
    for key in &mine {
        if follows_mine(key) {
            while let Some((at, _)) = chain
                .following(before)
                .filter(|(_, following)| is_new(following) && following < key)
            {
                before = at;
            }
            before = chain.add(*key, before);
        } else if let Some(at) = chain.places.get(key) {
            before = *at;
        }
    }
    chain.keys()
}

/// A row in which something can be put anywhere at once. Place 0 is before the first.
struct Chain<K> {
    links: Vec<(Option<K>, usize)>,
    places: HashMap<K, usize>,
}

impl<K> Default for Chain<K> {
    fn default() -> Self {
        Self {
            links: vec![(None, 0)],
            places: HashMap::new(),
        }
    }
}

impl<K: Copy + Eq + Hash> Chain<K> {
    fn add(&mut self, key: K, after: usize) -> usize {
        let at = self.links.len();
        self.links.push((Some(key), self.links[after].1));
        self.links[after].1 = at;
        self.places.insert(key, at);
        at
    }

    fn following(&self, at: usize) -> Option<(usize, K)> {
        let next = self.links[at].1;
        self.links[next].0.map(|key| (next, key))
    }

    fn keys(&self) -> Vec<K> {
        let mut keys = Vec::with_capacity(self.links.len());
        let mut at = 0;
        while let Some((next, key)) = self.following(at) {
            keys.push(key);
            at = next;
        }
        keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_side_moved_stands_where_it_was_put() {
        assert_eq!(
            order(&[1, 2, 3, 4], &[4, 1, 2, 3], &[1, 2, 3, 4]),
            [4, 1, 2, 3]
        );
        assert_eq!(
            order(&[1, 2, 3, 4], &[4, 1, 2, 3], &[1, 3, 2, 4]),
            [4, 1, 3, 2]
        );
        assert_eq!(order(&[1, 2, 3], &[3, 1, 2], &[3, 2, 1]), [3, 2, 1]);
        assert_eq!(moved(&[1, 2, 3, 4, 5], &[5, 1, 2, 4]), HashSet::from([5]));
    }

    #[test]
    fn what_both_moved_stands_as_in_the_file() {
        assert_eq!(
            order(&[1, 2, 3, 4], &[4, 1, 2, 3], &[1, 4, 2, 3]),
            [1, 4, 2, 3]
        );
    }

    #[test]
    fn new_ones_come_after_their_neighbours_and_by_id() {
        assert_eq!(order(&[1, 2], &[1, 9, 2], &[1, 2, 8]), [1, 9, 2, 8]);
        assert_eq!(order(&[1], &[1, 6, 7], &[1, 5, 8]), [1, 5, 6, 7, 8]);
        assert_eq!(order(&[1], &[1, 5, 8], &[1, 6, 7]), [1, 5, 6, 7, 8]);
        assert_eq!(order(&[1, 2], &[9, 1], &[1, 2, 3]), [9, 1, 3]);
        assert_eq!(order::<u8>(&[], &[2], &[1]), [1, 2]);
        assert_eq!(order(&[1, 2, 3], &[2, 3], &[1, 2]), [2]);
    }
}
