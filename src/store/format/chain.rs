//! The chain of saves a file comes from: whose work is in it, told by save ids alone and never by a clock.

use super::SaveId;

/// How many saves a file names at most, its own among them.
pub const LONGEST: usize = 128;

/// The chain of a save made on top of another.
pub fn after(chain: &[SaveId], save_id: SaveId) -> Vec<SaveId> {
    let mut longer: Vec<SaveId> = chain.iter().copied().filter(|id| *id != save_id).collect();
    longer.push(save_id);
    shorten(&mut longer);
    longer
}

/// The chain of a save that holds the work of two others: what both come from, then ours, then theirs.
pub fn joined(ours: &[SaveId], theirs: &[SaveId], save_id: SaveId) -> Vec<SaveId> {
    let after_common = |chain: &[SaveId], other: &[SaveId]| {
        let newest = chain.iter().rposition(|id| other.contains(id));
        newest.map_or(0, |at| at + 1)
    };
    let (shared, new) = theirs.split_at(after_common(theirs, ours));
    let mut longer = shared.to_vec();
    // What is older than anything they name has only been left out for its age.
    longer.extend(&ours[after_common(ours, theirs)..]);
    longer.extend(new);
    after(&longer, save_id)
}

/// The newest save two files both come from, and those before it, newest first.
pub fn common<'a>(ours: &'a [SaveId], theirs: &'a [SaveId]) -> impl Iterator<Item = SaveId> + 'a {
    let both = theirs.iter().rev().filter(|id| ours.contains(id));
    both.copied()
}

/// A chain as it stands in a file, put right where somebody wrote in it: never empty, its own save last.
pub(super) fn put_right(said: Option<Vec<SaveId>>, save_id: SaveId) -> Vec<SaveId> {
    after(&said.unwrap_or_default(), save_id)
}

fn shorten(chain: &mut Vec<SaveId>) {
    let too_many = chain.len().saturating_sub(LONGEST);
    chain.drain(..too_many);
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ids(numbers: &[u128]) -> Vec<SaveId> {
        numbers
            .iter()
            .map(|number| SaveId::from_uuid(Uuid::from_u128(*number)))
            .collect()
    }

    fn id(number: u128) -> SaveId {
        SaveId::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_chain_grows_at_its_end_and_loses_its_beginning() {
        assert_eq!(after(&[], id(1)), ids(&[1]));
        assert_eq!(after(&ids(&[1, 2]), id(3)), ids(&[1, 2, 3]));
        // A save tried again is one save.
        assert_eq!(after(&ids(&[1, 2]), id(2)), ids(&[1, 2]));
        let long: Vec<u128> = (0..200).collect();
        let chain = after(&ids(&long), id(200));
        assert_eq!((chain.len(), chain[0]), (LONGEST, id(73)));
        assert_eq!(chain.last(), Some(&id(200)));
    }

    #[test]
    fn two_chains_become_one_that_names_all_of_both() {
        for (ours, theirs, expected) in [
            (&[1, 2, 3][..], &[1, 2, 4, 5][..], &[1, 2, 3, 4, 5, 9][..]),
            (&[1, 2], &[1, 2, 3], &[1, 2, 3, 9]),
            (&[1, 2, 3], &[1], &[1, 2, 3, 9]),
            (&[1], &[2], &[1, 2, 9]),
            (&[], &[2], &[2, 9]),
            (&[1, 2, 3, 4], &[3, 4, 5], &[3, 4, 5, 9]),
        ] {
            assert_eq!(joined(&ids(ours), &ids(theirs), id(9)), ids(expected));
        }
        let found: Vec<_> = common(&ids(&[1, 2, 3]), &ids(&[1, 2, 4])).collect();
        assert_eq!(found, ids(&[2, 1]));
    }
}
