//! What became of the cards from one round to another, in words.

use super::Words;
use crate::model::rounds::{Kind, Tally, Turned};

impl Words {
    /// The word beside a card: *Ny*, *Ændret*, *Flyttet*, *Videreført*, *Taget ud*, *Løst*.
    pub fn kind_text(&self, kind: Kind) -> &str {
        self.t(match kind {
            Kind::Added => "change-added",
            Kind::Changed => "change-changed",
            Kind::Moved => "change-moved",
            Kind::Carried => "change-carried",
            Kind::Gone => "change-gone",
            Kind::Resolved => "change-resolved",
        })
    }

    /// What became of the cards of a field, a theme or the board: *2 nye, 1 ændret, 3 videreførte*; *ingen kort* where there
    /// is none. Each card is counted once, always in the same order, whatever they say.
    pub fn tally_text(&self, tally: &Tally) -> String {
        let mut said = String::new();
        for turned in Turned::ALL {
            let count = tally.turned(turned);
            if count > 0 {
                if !said.is_empty() {
                    said.push_str(", ");
                }
                said.push_str(&self.tf(key(turned), &[("n", count.into())]));
            }
        }
        if said.is_empty() {
            said.push_str(self.t("changes-no-cards"));
        }
        said
    }

    /// A theme in one plain sentence for each side, what supports first: *Understøtter: 2 nye, 1 videreført. Vanskeliggør: 1
    /// løst.* A side without cards is said too.
    pub fn theme_changes_text(&self, supports: &Tally, hampers: &Tally) -> String {
        let nothing = Tally::default();
        if *supports == nothing && *hampers == nothing {
            return self.t("changes-theme-empty").to_owned();
        }
        let (supports, hampers) = (self.tally_text(supports), self.tally_text(hampers));
        self.tf(
            "changes-theme",
            &[
                ("supports", (&supports).into()),
                ("hampers", (&hampers).into()),
            ],
        )
    }
}

const fn key(turned: Turned) -> &'static str {
    match turned {
        Turned::Added => "changes-added",
        Turned::Changed => "changes-changed",
        Turned::Moved => "changes-moved",
        Turned::MovedAndChanged => "changes-moved-changed",
        Turned::Arrived => "changes-arrived",
        Turned::ArrivedAndChanged => "changes-arrived-changed",
        Turned::Carried => "changes-carried",
        Turned::Gone => "changes-gone",
        Turned::Resolved => "changes-resolved",
        Turned::Left => "changes-left",
    }
}
