//! Menus made from the table of acts: words, icon and keys come from one place.

use egui::{
    Align, Layout, Popup, PopupCloseBehavior, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::keys::shortcut_text;
use crate::app::Act;
use crate::design::{Font, Icon, height, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};

/// The icon that stands for an act in menus and on buttons.
pub fn icon_of(act: Act) -> Icon {
    match act {
        Act::NewCase => Icon::FilePlus,
        Act::OpenCase => Icon::FolderOpen,
        Act::OpenExample => Icon::Sprout,
        Act::Save => Icon::Save,
        Act::SaveAs => Icon::Copy,
        Act::CloseCase => Icon::X,
        Act::Quit => Icon::LogOut,
        Act::Undo => Icon::Undo2,
        Act::Redo => Icon::Redo2,
        Act::SearchAll | Act::Find | Act::TextNormal => Icon::Search,
        Act::GoScreening => Icon::ListChecks,
        Act::GoFocus => Icon::GitCompareArrows,
        Act::GoTimeline => Icon::CalendarDays,
        Act::GoMapping => Icon::Map,
        Act::GoBoard => Icon::LayoutDashboard,
        Act::GoNetwork => Icon::Users,
        Act::GoPlan => Icon::Target,
        Act::GoRound | Act::NewRound => Icon::Repeat,
        Act::GoCompare => Icon::Columns2,
        Act::FollowUp => Icon::Presentation,
        Act::CloseRound => Icon::Lock,
        Act::Agenda => Icon::List,
        Act::GoMerge => Icon::GitFork,
        Act::LookNow => Icon::RefreshCw,
        Act::MakeCard => Icon::SquarePen,
        Act::GoExperiences | Act::GoVersions => Icon::History,
        Act::ShowChild => Icon::User,
        Act::Print | Act::ExportTimeline | Act::ExportNetwork => Icon::Printer,
        Act::TextLarger => Icon::ZoomIn,
        Act::TextSmaller => Icon::ZoomOut,
        Act::ShowSettings => Icon::Settings,
        Act::ShowKeys => Icon::Keyboard,
        Act::FullScreen => Icon::Maximize,
    }
}

/// The groups of the case menu, with a line between them.
const CASE_MENU: [&[Act]; 7] = [
    &[Act::NewCase, Act::OpenCase, Act::OpenExample],
    &[Act::Save, Act::SaveAs, Act::ShowChild],
    &[Act::ExportTimeline, Act::ExportNetwork],
    &[
        Act::Undo,
        Act::Redo,
        Act::SearchAll,
        Act::Find,
        Act::MakeCard,
        Act::GoVersions,
        Act::GoMerge,
        Act::LookNow,
    ],
    &[
        Act::GoScreening,
        Act::GoExperiences,
        Act::GoFocus,
        Act::GoTimeline,
        Act::GoMapping,
        Act::GoBoard,
        Act::GoPlan,
        Act::GoNetwork,
    ],
    &[Act::NewRound, Act::CloseRound, Act::FollowUp],
    // How large the text is stands among the settings.
    &[
        Act::FullScreen,
        Act::ShowSettings,
        Act::ShowKeys,
        Act::CloseCase,
        Act::Quit,
    ],
];

/// What a right click on the empty frame offers.
const FRAME_MENU: [&[Act]; 2] = [
    &[Act::Undo, Act::Redo],
    &[Act::Save, Act::ShowChild, Act::CloseCase],
];

/// The menu with everything, under the button that opens it.
pub fn case_menu_ui(button: &Response, cx: &mut Cx<'_>) {
    let name = cx.words.t("menu-file");
    Popup::menu(button)
        .accessible_name(name)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .width(300.0)
        .show(|ui| {
            let most = ui.ctx().content_rect().height() - height::TOP_BAR - space::WIDE;
            egui::ScrollArea::vertical()
                .max_height(most)
                // A popup does not know its room in the first frame; the menu does.
                .min_scrolled_height(most)
                .show(ui, |ui| groups_ui(ui, cx, &CASE_MENU));
        });
}

/// The menu of a right click on the frame.
pub fn frame_menu_ui(response: &Response, cx: &mut Cx<'_>) {
    Popup::context_menu(response)
        .accessible_name(cx.words.t("menu-file"))
        .width(260.0)
        .show(|ui| groups_ui(ui, cx, &FRAME_MENU));
}

fn groups_ui(ui: &mut Ui, cx: &mut Cx<'_>, groups: &[&[Act]]) {
    let t = cx.tokens;
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, group) in groups.iter().enumerate() {
            if n > 0 {
                let (rect, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
                ui.painter().hline(
                    rect.x_range(),
                    rect.center().y.round() + 0.5,
                    Stroke::new(1.0, t.border),
                );
            }
            for act in *group {
                act_item_ui(ui, cx, *act);
            }
        }
    });
}

/// One act of a menu: icon, words and keys. What cannot be done now is faint and says so to a screen reader.
fn act_item_ui(ui: &mut Ui, cx: &mut Cx<'_>, act: Act) {
    let t = cx.tokens;
    let words = cx.words.named("act", act.name());
    let keys = shortcut_text(cx.words, act);
    let enabled = is_possible(cx, act);
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::BUTTON_COMPACT), sense);
    // The keys belong to the name, so that "Gem" alone stays the name of the button in the top bar.
    let name = match &keys {
        Some(keys) => cx.words.tf(
            "tooltip-with-key",
            &[("what", words.into()), ("key", keys.into())],
        ),
        None => words.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, radius::CONTROL, t.sunk);
        }
        let ink = if enabled { t.text } else { t.faint };
        let inner = rect.shrink2(vec2(10.0, 0.0));
        let icon = icon_of(act).paint_aligned(
            painter,
            inner,
            egui::Align2::LEFT_CENTER,
            icon_size::DENSE,
            if enabled { t.muted } else { t.faint },
        );
        let galley = line(painter, words, Font::Body);
        paint_line(
            painter,
            pos2(icon.right() + 10.0, rect.center().y),
            galley,
            ink,
        );
        if let Some(keys) = &keys {
            let galley = line(painter, keys, Font::Small);
            let left = inner.right() - galley.size().x;
            paint_line(painter, pos2(left, rect.center().y), galley, t.muted);
        }
        if response.has_focus() {
            focus_ring(painter, rect.shrink(2.0), radius::CONTROL, t);
        }
    }
    if response.clicked() {
        cx.push(act);
        ui.close();
    }
}

/// Whether an act would do anything now.
pub fn is_possible(cx: &Cx<'_>, act: Act) -> bool {
    match (act, cx.session()) {
        (Act::Undo, session) => session.is_some_and(|s| s.history().undo_name().is_some()),
        (Act::Redo, session) => session.is_some_and(|s| s.history().redo_name().is_some()),
        (Act::Save | Act::NewRound, _) => cx.can_edit(),
        (Act::CloseRound, _) => {
            cx.can_edit() && cx.case().is_some_and(|case| case.open_round().is_some())
        }
        (act, session) => session.is_some() || !act.needs_case(),
    }
}
