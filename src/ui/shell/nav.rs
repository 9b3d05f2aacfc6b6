//! The navigation at the left: the ways to see a case, in their groups.

use egui::{Frame, Margin, Panel, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::{Act, View, words_of_team};
use crate::design::{Font, Icon, Tokens, height, icon_size, space, width};
use crate::ui::widgets::paint::{line_within, paint_line};
use crate::ui::widgets::{NavItem, NavWidth, nav_group_ui, nav_item_ui};
use crate::ui::{Cx, carried};

/// One place of the navigation.
struct Place {
    icon: Icon,
    words: &'static str,
    view: View,
    act: Act,
}

/// The groups with their places, as the pictures have them. Places without a view yet do not show.
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
            let list = UiBuilder::new()
                .accessibility_role(Role::TabList)
                .accessibility_label(cx.words.t("nav-label"));
            ui.scope_builder(list, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (n, (group, places)) in GROUPS.iter().enumerate() {
                    group_ui(ui, cx, n, group, is_roomy);
                    for place in *places {
                        place_ui(ui, cx, place, shape);
                    }
                }
                if others_wait(cx) {
                    others_ui(ui, cx, is_roomy, shape);
                }
            });
            foot_ui(ui, cx, shape);
        });
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
    group_ui(ui, cx, GROUPS.len(), "nav-group-others", is_roomy);
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
    if place.view == View::Board && cx.can_edit() {
        carried::take_ui(ui, cx, &response);
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
        View::Focus | View::Timeline | View::Versions => None,
    }
}

/// How many there are; nothing is said of none.
fn number(count: usize) -> Option<String> {
    (count > 0).then(|| count.to_string())
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
    let rows = if others.is_some() { 2.0 } else { 1.0 };
    let room = ui.available_height() - height::NAV - (rows - 1.0) * height::BUTTON;
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
