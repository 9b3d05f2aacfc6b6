//! The navigation at the left: the ways to see a case, in their groups.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, Popup, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::{Act, Command, View, words_of_team};
use crate::design::{Font, Icon, Tokens, height, icon_size, space, width};
use crate::model::{Case, ItemRef, Round, RoundId};
use crate::ui::widgets::paint::{line_within, paint_line};
use crate::ui::widgets::{NavItem, NavWidth, menu_item_ui, nav_group_ui, nav_item_ui};
use crate::ui::{Cx, carried};

/// One place of the navigation.
struct Place {
    icon: Icon,
    words: &'static str,
    view: View,
    act: Act,
}

/// So many rounds have a place of their own; the older ones are in a menu.
const ROUNDS_SHOWN: usize = 6;

/// The groups whose places are always the same, as the pictures have them.
const GROUPS: [(&str, &[Place]); 2] = [
    (
        "nav-group-know",
        &[
            Place {
                icon: Icon::ListChecks,
                words: "nav-screening",
                view: View::Screening,
                act: Act::GoScreening,
            },
            Place {
                icon: Icon::History,
                words: "nav-experiences",
                view: View::Experiences,
                act: Act::GoExperiences,
            },
            Place {
                icon: Icon::GitCompareArrows,
                words: "nav-focus",
                view: View::Focus,
                act: Act::GoFocus,
            },
            Place {
                icon: Icon::CalendarDays,
                words: "nav-timeline",
                view: View::Timeline,
                act: Act::GoTimeline,
            },
            Place {
                icon: Icon::Map,
                words: "nav-mapping",
                view: View::Mapping,
                act: Act::GoMapping,
            },
        ],
    ),
    (
        "nav-group-do",
        &[
            Place {
                icon: Icon::LayoutDashboard,
                words: "nav-board",
                view: View::Board,
                act: Act::GoBoard,
            },
            Place {
                icon: Icon::Target,
                words: "nav-plan",
                view: View::Plan,
                act: Act::GoPlan,
            },
            Place {
                icon: Icon::Users,
                words: "nav-network",
                view: View::Network,
                act: Act::GoNetwork,
            },
        ],
    ),
];

/// Draws the navigation and what it says about editing at its foot.
pub fn nav_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let t = cx.tokens;
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    let (wide, shape, margin) = if is_roomy {
        (width::NAV, NavWidth::Wide, 12)
    } else {
        (width::NAV_COLLAPSED, NavWidth::Collapsed, 12)
    };
    let frame = Frame::NONE
        .fill(t.canvas)
        .inner_margin(Margin::symmetric(margin, 8));
    Panel::left("navigation")
        .exact_size(wide)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let foot = foot_height(cx);
            let list = UiBuilder::new()
                .accessibility_role(Role::TabList)
                .accessibility_label(cx.words.t("nav-label"));
            ui.scope_builder(list, |ui| {
                // In a low window the places scroll; what is said of editing stays.
                let most = (ui.available_height() - foot).max(height::NAV);
                ScrollArea::vertical()
                    .id_salt("navigation")
                    .max_height(most)
                    .min_scrolled_height(most)
                    .show(ui, |ui| places_ui(ui, cx, is_roomy, shape));
            });
            foot_ui(ui, cx, shape);
        });
}

fn places_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool, shape: NavWidth) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for (n, (group, places)) in GROUPS.iter().enumerate() {
        group_ui(ui, cx, n, group, is_roomy);
        for place in *places {
            place_ui(ui, cx, place, shape);
        }
    }
    group_ui(ui, cx, GROUPS.len(), "nav-group-rounds", is_roomy);
    rounds_ui(ui, cx, shape);
    if others_wait(cx) {
        others_ui(ui, cx, is_roomy, shape);
    }
}

/// Each round, newest first, and the way to two of them beside each other.
fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>, shape: NavWidth) {
    let Some(case) = cx.case() else { return };
    let rounds = rounds_newest_first(case);
    if rounds.is_empty() {
        let place = Place {
            icon: Icon::Repeat,
            words: "nav-rounds-none",
            view: View::Round,
            act: Act::GoRound,
        };
        place_ui(ui, cx, &place, shape);
    }
    let shown = match cx.state.view {
        View::Round => cx.state.shown_round(),
        _ => None,
    };
    for (number, round) in rounds.iter().take(ROUNDS_SHOWN) {
        let words = round_words(cx, *number, round);
        let mark = number.to_string();
        let item = NavItem {
            icon: round_icon(round),
            words: &words,
            count: None,
            mark: Some(&mark),
            selected: shown == Some(round.id),
        };
        if nav_item_ui(ui, cx.tokens, item, shape).clicked() {
            cx.push(Command::ShowItem(ItemRef::Round(round.id)));
        }
    }
    if rounds.len() > ROUNDS_SHOWN {
        older_ui(ui, cx, &rounds[ROUNDS_SHOWN..], shown, shape);
    }
    let place = Place {
        icon: Icon::Columns2,
        words: "nav-compare",
        view: View::Compare,
        act: Act::GoCompare,
    };
    place_ui(ui, cx, &place, shape);
}

/// The rounds that have no place of their own, in a menu.
fn older_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    rounds: &[(u32, &Arc<Round>)],
    shown: Option<RoundId>,
    shape: NavWidth,
) {
    const TALL: f32 = 400.0;
    let words = cx.words.t("nav-rounds-older");
    let count = rounds.len().to_string();
    let item = NavItem {
        icon: Icon::Ellipsis,
        words,
        count: Some(&count),
        mark: None,
        selected: rounds.iter().any(|(_, round)| shown == Some(round.id)),
    };
    let button = nav_item_ui(ui, cx.tokens, item, shape);
    Popup::menu(&button)
        .accessible_name(words)
        .width(width::NAV)
        .show(|ui| {
            ScrollArea::vertical()
                .max_height(TALL)
                .min_scrolled_height(TALL)
                .show(ui, |ui| {
                    for (number, round) in rounds {
                        let words = round_words(cx, *number, round);
                        let icon = Some(round_icon(round));
                        if menu_item_ui(ui, cx.tokens, icon, &words, None).clicked() {
                            cx.push(Command::ShowItem(ItemRef::Round(round.id)));
                        }
                    }
                });
        });
}

const fn round_icon(round: &Round) -> Icon {
    match round.closed {
        Some(_) => Icon::Lock,
        None => Icon::CircleDot,
    }
}

/// A round in a few words: *Runde 2 · i gang*, *Runde 1 · 2. okt.*
fn round_words(cx: &Cx<'_>, number: u32, round: &Round) -> String {
    let n = ("n", number.into());
    match round.closed {
        Some(day) => {
            let day = cx.words.date_seen_from(day, cx.state.today());
            cx.words
                .tf("nav-round-closed", &[n, ("date", (&day).into())])
        }
        None => cx.words.tf("nav-round-open", &[n]),
    }
}

/// The rounds with their numbers. A file written by hand may hold them in any order.
fn rounds_newest_first(case: &Case) -> Vec<(u32, &Arc<Round>)> {
    let mut rounds: Vec<&Arc<Round>> = case.rounds.iter().collect();
    rounds.sort_by_key(|round| round.begun);
    let mut numbered: Vec<(u32, &Arc<Round>)> = (1..).zip(rounds).collect();
    numbered.reverse();
    numbered
}

/// The name of a group, or where only icons are left a line before every group but the first.
fn group_ui(ui: &mut Ui, cx: &Cx<'_>, n: usize, words: &str, is_roomy: bool) {
    let t = cx.tokens;
    if is_roomy {
        ui.add_space(if n == 0 { 2.0 } else { space::LARGE });
        nav_group_ui(ui, t, &cx.words.t(words).to_uppercase());
    } else if n > 0 {
        ui.add_space(space::MEDIUM);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().rect_filled(rect, 0.0, t.border);
        ui.add_space(space::MEDIUM);
    }
}

/// Whether there is something of others to look at or to choose: only then has it a place here, and while one is there.
fn others_wait(cx: &Cx<'_>) -> bool {
    cx.state.view == View::Merge
        || cx.session().is_some_and(|session| {
            session.stopped.is_some()
                || !session.case().conflicts.is_empty()
                || session.news.iter().any(|news| !news.is_seen)
        })
}

fn others_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_roomy: bool, shape: NavWidth) {
    group_ui(ui, cx, GROUPS.len() + 1, "nav-group-others", is_roomy);
    let place = Place {
        icon: Icon::GitFork,
        words: if cx.case().is_some_and(|case| !case.conflicts.is_empty()) {
            "merge-title"
        } else {
            "merge-title-news"
        },
        view: View::Merge,
        act: Act::GoMerge,
    };
    place_ui(ui, cx, &place, shape);
}

fn place_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: &Place, shape: NavWidth) {
    let count = count_of(cx, place.view);
    let item = NavItem {
        icon: place.icon,
        words: cx.words.t(place.words),
        count: count.as_deref(),
        mark: None,
        selected: cx.state.view == place.view,
    };
    let response = nav_item_ui(ui, cx.tokens, item, shape);
    if place.view == View::Merge
        && let Some(open) = cx.case().map(|case| case.conflicts.len())
        && open > 0
    {
        let name = cx.words.tf("nav-merge-name", &[("n", open.into())]);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
    }
    if cx.can_edit() {
        match place.view {
            View::Board => carried::take_ui(ui, cx, &response),
            View::Plan => carried::take_card_ui(ui, cx, &response),
            _ => {}
        }
    }
    if response.clicked() {
        cx.push(place.act);
    }
}

/// The small number beside a place.
fn count_of(cx: &Cx<'_>, view: View) -> Option<String> {
    let case = cx.case()?;
    match view {
        View::Screening => {
            let count = case.last_screening()?.count();
            Some(cx.words.tf(
                "nav-screening-count",
                &[
                    ("answered", (count.yes + count.no).into()),
                    ("total", (count.yes + count.no + count.unanswered).into()),
                ],
            ))
        }
        View::Experiences => number(case.experiences.len()),
        View::Merge => {
            let unseen = cx.session()?.news.iter().filter(|news| !news.is_seen);
            let count = case.conflicts.len() + unseen.count();
            (count > 0).then(|| count.to_string())
        }
        View::Board => number(case.cards.len()),
        View::Mapping => number(case.entries.len()),
        View::Network => number(case.people.len()),
        View::Plan => number(case.sub_goals.len()),
        View::Focus | View::Timeline | View::Round | View::Compare | View::Versions => None,
    }
}

/// How many there are; nothing is said of none.
fn number(count: usize) -> Option<String> {
    (count > 0).then(|| count.to_string())
}

/// How high the foot is: one line, and one for others who are here.
fn foot_height(cx: &Cx<'_>) -> f32 {
    let is_shared = cx
        .session()
        .is_some_and(|session| !session.others.is_empty());
    height::NAV + if is_shared { height::BUTTON } else { 0.0 }
}

fn foot_ui(ui: &mut Ui, cx: &Cx<'_>, shape: NavWidth) {
    let t = cx.tokens;
    let (icon, words) = if cx.can_edit() {
        (Icon::Pencil, cx.words.t("state-editing"))
    } else {
        (Icon::Lock, cx.words.t("state-reading"))
    };
    let others = cx
        .session()
        .map(|session| words_of_team::others_short(cx.words, &session.others))
        .filter(|words| !words.is_empty());
    let room = ui.available_height() - foot_height(cx);
    if room > 0.0 {
        ui.add_space(room);
    }
    if let Some(others) = &others {
        let response = status_ui(ui, t, Icon::Users, others, shape);
        let all = cx.session().map_or(&[][..], |session| &session.others);
        let now = cx.state.now();
        response.on_hover_text(
            all.iter()
                .map(|one| words_of_team::others(cx.words, std::slice::from_ref(one), now))
                .collect::<Vec<_>>()
                .join("\n"),
        );
    }
    let response = status_ui(ui, t, icon, words, shape);
    if shape == NavWidth::Collapsed {
        response.on_hover_text(words);
    }
}

/// One line at the foot: an icon, and its words where there is room.
fn status_ui(ui: &mut Ui, t: &Tokens, icon: Icon, words: &str, shape: NavWidth) -> egui::Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::BUTTON), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    if shape == NavWidth::Collapsed {
        icon.paint_in(ui.painter(), rect, icon_size::DENSE, t.muted);
    } else {
        let place = icon.paint_aligned(
            ui.painter(),
            rect.shrink2(vec2(10.0, 0.0)),
            egui::Align2::LEFT_CENTER,
            icon_size::DENSE,
            t.muted,
        );
        let left = place.right() + 10.0;
        let words = line_within(ui.painter(), words, Font::Small, rect.right() - left);
        paint_line(
            ui.painter(),
            egui::pos2(left, rect.center().y),
            words,
            t.muted,
        );
    }
    response
}
