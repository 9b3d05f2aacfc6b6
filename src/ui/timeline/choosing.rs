//! What is chosen: the item the panel explains, the choice that all views share, and what is therefore not dimmed.

use super::entries::ItemId;
use super::packing::Related;
use super::scene::Read;
use super::{Lane, TimelineView};
use crate::app::settings::SettingsChange;
use crate::app::{Command, InFocus, View};
use crate::model::{Case, ItemRef, Origin, ReactionId};
use crate::ui::Cx;

/// The same in every view, if it can be chosen there.
fn shared(item: ItemId) -> Option<InFocus> {
    match item {
        ItemId::Experience(id) => Some(InFocus::Experience(id)),
        ItemId::Reaction(id) => Some(InFocus::Reaction(id)),
        ItemId::Period(_)
        | ItemId::Note(_)
        | ItemId::SubGoal(_)
        | ItemId::Round(_)
        | ItemId::FollowUp
        | ItemId::Screening(_) => None,
    }
}

/// What a card can be made from.
pub(super) fn origin(item: ItemId) -> Option<Origin> {
    match item {
        ItemId::Experience(id) => Some(Origin::Experience(id)),
        ItemId::Reaction(id) => Some(Origin::Reaction(id)),
        ItemId::Note(id) => Some(Origin::Entry(id)),
        ItemId::Period(_)
        | ItemId::SubGoal(_)
        | ItemId::Round(_)
        | ItemId::FollowUp
        | ItemId::Screening(_) => None,
    }
}

/// The item of the timeline that is chosen in every view.
fn of_timeline(choice: InFocus) -> ItemId {
    match choice {
        InFocus::Experience(id) => ItemId::Experience(id),
        InFocus::Reaction(id) => ItemId::Reaction(id),
    }
}

impl TimelineView {
    /// Explains an item in the panel and chooses it in every view.
    pub(super) fn select(&mut self, cx: &mut Cx<'_>, item: ItemId) {
        self.selected = Some(item);
        self.followed = None;
        self.moved_since = false;
        self.share(cx, shared(item));
    }

    /// Closes the panel and lets go of the choice; the keyboard is back at the item.
    pub(super) fn close_panel(&mut self, cx: &mut Cx<'_>) {
        self.focus_next = self.selected.take();
        self.followed = None;
        self.share(cx, None);
    }

    fn share(&mut self, cx: &mut Cx<'_>, choice: Option<InFocus>) {
        if cx.state.in_focus != choice {
            cx.push(Command::Choose(choice));
        }
        self.known_focus = choice;
    }

    /// What another view chose, or let go of, is so here too.
    pub(super) fn follow_choice(&mut self, cx: &Cx<'_>) {
        let choice = cx.state.in_focus;
        if choice == self.known_focus {
            return;
        }
        self.known_focus = choice;
        self.followed = None;
        let explains = self.selected.and_then(shared);
        if let (Some(choice), true) = (choice, self.selected.is_some()) {
            self.selected = Some(of_timeline(choice));
        } else if explains.is_some() {
            self.selected = None;
        }
    }

    /// The item that is marked as chosen: the one explained, or the one chosen elsewhere.
    pub(super) fn chosen(&self) -> Option<ItemId> {
        self.selected.or(self.known_focus.map(of_timeline))
    }

    /// Chooses an item that is asked for from elsewhere and brings it into sight.
    pub(super) fn jump(&mut self, cx: &mut Cx<'_>, read: &Read) {
        let Some(jump) = cx.jump_to(View::Timeline, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let case = &read.case;
        let (item, followed) = match jump.item {
            ItemRef::Experience(id) => (ItemId::Experience(id), None),
            ItemRef::Period(id) => (ItemId::Period(id), None),
            ItemRef::Entry(id) => (ItemId::Note(id), None),
            ItemRef::SubGoal(id) => (ItemId::SubGoal(id), None),
            ItemRef::Round(id) => (ItemId::Round(id), None),
            ItemRef::Screening(id) => (ItemId::Screening(id), None),
            ItemRef::Link(id) => match case.link(id) {
                Some(link) => (ItemId::Experience(link.experience), Some(link.reaction)),
                None => return,
            },
            // An aim is told with the sub-goals that serve it.
            ItemRef::Aim(id) => match case.sub_goals.iter().find(|goal| goal.aim == Some(id)) {
                Some(goal) => (ItemId::SubGoal(goal.id), None),
                None => return,
            },
            _ => return,
        };
        let Some(n) = read.entries.position(item) else {
            return;
        };
        self.select(cx, item);
        self.followed = followed;
        if !read.shows(n) {
            self.filter = super::Filter::default();
        }
        let lane = read.entries.all[n].lane;
        let mut look = cx.state.settings.timeline.clone();
        if let Lane::Life(person) = lane
            && !look.lives.contains(&person)
        {
            look = look.with_life_turned(person);
        }
        if look.is_folded(lane.remembered()) {
            look = look.with_folding_turned(lane.remembered());
        }
        if look != cx.state.settings.timeline {
            cx.push(Command::Set(SettingsChange::Timeline(look)));
        }
        self.focus_next = Some(item);
        self.reveal = Some(item);
    }

    /// What is not dimmed.
    pub(super) fn related(&self, case: &Case) -> Related {
        let mut items = Vec::new();
        let reaction = |items: &mut Vec<ItemId>, reaction: ReactionId| {
            items.push(ItemId::Reaction(reaction));
            items.extend(
                case.links_of_reaction(reaction)
                    .map(|link| ItemId::Experience(link.experience)),
            );
        };
        match (self.chosen(), self.followed) {
            (chosen, Some(followed)) => {
                reaction(&mut items, followed);
                items.extend(chosen);
            }
            (Some(ItemId::Reaction(id)), None) => reaction(&mut items, id),
            (Some(ItemId::Experience(id)), None) => {
                items.push(ItemId::Experience(id));
                items.extend(
                    case.links_of_experience(id)
                        .map(|link| ItemId::Reaction(link.reaction)),
                );
                // Without links nothing else needs to step back.
                if items.len() == 1 {
                    items.clear();
                }
            }
            _ => {}
        }
        Related { items }
    }
}
