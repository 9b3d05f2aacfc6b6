//! A card on its way with the pointer: where it would land, and that Esc takes it back.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::model::{CardId, Edit, Side, ThemeId};

/// The card being dragged.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    /// Which card.
    pub card: CardId,
    /// From the pointer to the card's upper left corner.
    pub grip: Vec2,
    /// The card's size.
    pub size: Vec2,
}

/// A field as it stands on the screen in this pass.
#[derive(Clone, Debug)]
pub struct FieldPlace {
    /// Its theme.
    pub theme: ThemeId,
    /// Its side.
    pub side: Side,
    /// The part of it that can be seen.
    pub rect: Rect,
    /// Its cards in their order, those out of sight among them.
    pub cards: Vec<(CardId, Rect)>,
}

/// Where a card would land.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landing {
    /// The theme.
    pub theme: ThemeId,
    /// The side.
    pub side: Side,
    /// Before this card, or at the end.
    pub before: Option<CardId>,
    /// The line to draw there: left end, right end.
    pub line: [Pos2; 2],
}

impl Landing {
    /// Where the card lands when the pointer is here; `None` outside every field, where letting go changes nothing.
    pub fn at(pointer: Pos2, fields: &[FieldPlace], gap: f32) -> Option<Self> {
        let field = fields.iter().find(|field| field.rect.contains(pointer))?;
        let next = field
            .cards
            .iter()
            .find(|(_, rect)| pointer.y < rect.center().y);
        let y = match (next, field.cards.last()) {
            (Some((_, rect)), _) => rect.top() - gap / 2.0,
            (None, Some((_, rect))) => rect.bottom() + gap / 2.0,
            (None, None) => field.rect.top() + gap / 2.0,
        };
        let y = y.clamp(field.rect.top(), field.rect.bottom());
        Some(Self {
            theme: field.theme,
            side: field.side,
            before: next.map(|(id, _)| *id),
            line: [pos2(field.rect.left(), y), pos2(field.rect.right(), y)],
        })
    }

    /// The move, or nothing where the card lies there already.
    pub fn edit(&self, card: CardId, fields: &[FieldPlace]) -> Option<Edit> {
        let field = fields
            .iter()
            .find(|field| field.theme == self.theme && field.side == self.side)?;
        if let Some(at) = field.cards.iter().position(|(id, _)| *id == card) {
            let follower = field.cards.get(at + 1).map(|(id, _)| *id);
            if self.before == Some(card) || self.before == follower {
                return None;
            }
        }
        Some(Edit::MoveCard {
            id: card,
            theme: self.theme,
            side: self.side,
            before: self.before,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn field(cards: &[CardId]) -> FieldPlace {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 400.0));
        let card = |at: usize| Rect::from_min_size(pos2(0.0, at as f32 * 60.0), vec2(100.0, 54.0));
        FieldPlace {
            theme: ThemeId::T1,
            side: Side::Supports,
            rect,
            cards: cards
                .iter()
                .enumerate()
                .map(|(at, id)| (*id, card(at)))
                .collect(),
        }
    }

    #[test]
    fn a_card_lands_before_the_first_card_whose_middle_is_below_the_pointer() {
        let ids = [CardId::fresh(), CardId::fresh(), CardId::fresh()];
        let fields = [field(&ids)];
        let before =
            |y| Landing::at(pos2(50.0, y), &fields, 6.0).and_then(|landing| landing.before);
        assert_eq!(before(5.0), Some(ids[0]));
        assert_eq!(before(40.0), Some(ids[1]));
        assert_eq!(before(100.0), Some(ids[2]));
        assert_eq!(before(300.0), None);
        assert_eq!(Landing::at(pos2(500.0, 5.0), &fields, 6.0), None);
    }

    #[test]
    fn letting_go_where_it_lay_is_no_edit() {
        let ids = [CardId::fresh(), CardId::fresh(), CardId::fresh()];
        let fields = [field(&ids)];
        let edit = |y| {
            Landing::at(pos2(50.0, y), &fields, 6.0)
                .and_then(|landing| landing.edit(ids[1], &fields))
        };
        assert!(edit(40.0).is_none() && edit(100.0).is_none());
        assert!(matches!(
            edit(5.0),
            Some(Edit::MoveCard {
                before: Some(_),
                ..
            })
        ));
        assert!(matches!(
            edit(300.0),
            Some(Edit::MoveCard { before: None, .. })
        ));
    }
}
