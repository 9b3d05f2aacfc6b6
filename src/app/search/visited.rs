//! Where the user has been last in a case, so that the way back is short.

use crate::app::command::View;
use crate::model::ItemRef;

/// How many places are remembered.
const MOST: usize = 12;

/// A place somebody can have been at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A view.
    View(View),
    /// An item of the case.
    Item(ItemRef),
}

/// The places visited last, newest first, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visited(Vec<Place>);

impl Visited {
    /// Somebody is at a place now.
    pub fn note(&mut self, place: Place) {
        self.0.retain(|known| *known != place);
        self.0.insert(0, place);
        self.0.truncate(MOST);
    }

    /// Forgets them all: another case is opened.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The places, newest first.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_place_stands_first_and_once() {
        let mut visited = Visited::default();
        for view in [View::Board, View::Timeline, View::Board] {
            visited.note(Place::View(view));
        }
        let places: Vec<Place> = visited.places().collect();
        assert_eq!(places, [View::Board, View::Timeline].map(Place::View));
        visited.clear();
        assert_eq!(visited.places().count(), 0);
    }
}
