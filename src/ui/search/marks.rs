//! The shape or icon that a hit is known by.

use egui::Color32;

use crate::app::search::Target;
use crate::design::{Icon, Tokens};
use crate::model::{Answer, Case, ItemRef, ThemeId};
use crate::ui::Cx;
use crate::ui::experience_words::experience_mark;
use crate::ui::shell::menu::icon_of;
use crate::ui::theme_icon;
use crate::ui::widgets::Mark;

/// A shape, in the ink of a theme where it is one of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The shape.
    pub mark: Mark,
    theme: Option<ThemeId>,
}

impl Look {
    fn icon(icon: Icon) -> Self {
        Self {
            mark: Mark::Icon(icon),
            theme: None,
        }
    }

    /// The theme's ink, or the one given.
    pub fn ink(self, t: &Tokens, ink: Color32) -> Color32 {
        self.theme.map_or(ink, |theme| t.theme(theme.index()).ink)
    }
}

/// How a hit looks.
pub fn look(cx: &Cx<'_>, target: Target) -> Look {
    match target {
        Target::Act(act) => Look::icon(icon_of(act)),
        Target::New(_) => Look::icon(Icon::Plus),
        Target::Item(item) => cx
            .case()
            .map_or(Look::icon(Icon::Circle), |case| of_item(case, item)),
    }
}

fn of_item(case: &Case, item: ItemRef) -> Look {
    let mark = match item {
        ItemRef::Experience(id) => case
            .experience(id)
            .map_or(Mark::HollowDiamond, |item| experience_mark(item)),
        ItemRef::Card(id) => {
            let theme = case.card(id).map(|card| card.theme);
            let icon = theme.map_or(Icon::LayoutDashboard, theme_icon);
            return Look {
                mark: Mark::Icon(icon),
                theme,
            };
        }
        ItemRef::Row(screening, reaction) => {
            let answer = case
                .screening(screening)
                .map_or(Answer::Unanswered, |found| found.answer(reaction));
            match answer {
                Answer::Yes => Mark::Dot,
                Answer::No => Mark::Ring,
                Answer::Unanswered => Mark::Dashes,
            }
        }
        ItemRef::Screening(_) | ItemRef::Observation(..) | ItemRef::Step(_) => {
            Mark::Icon(Icon::ListChecks)
        }
        ItemRef::Child | ItemRef::Person(_) => Mark::Icon(Icon::User),
        ItemRef::Bond(_) | ItemRef::Involvement(_) => Mark::Icon(Icon::Users),
        ItemRef::Link(_) => Mark::Icon(Icon::Link),
        ItemRef::Aim(_) | ItemRef::SubGoal(_) | ItemRef::Turn(_) => Mark::Icon(Icon::Target),
        ItemRef::Entry(_) => Mark::Icon(Icon::Map),
        ItemRef::Period(_) => Mark::Icon(Icon::CalendarRange),
        ItemRef::Question(_) => Mark::Icon(Icon::MessageCircleQuestionMark),
        ItemRef::Departure(_) => Mark::Icon(Icon::LayoutDashboard),
        ItemRef::Round(_) | ItemRef::Correction(_) | ItemRef::Meeting(_) => {
            Mark::Icon(Icon::Repeat)
        }
    };
    Look { mark, theme: None }
}
