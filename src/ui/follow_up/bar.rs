//! What the bar at the top says during a follow-up: the way back, what this is, and the way to its end.

use egui::{Sense, Ui, vec2};

use crate::app::Command;
use crate::app::follow_up::Stage;
use crate::design::{Font, Icon, space};
use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui, label_ui, plain, quiet};

/// The way back, the name, and whose follow-up it is, when and with whom.
pub fn whose_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    ui.spacing_mut().item_spacing.x = 0.0;
    let place = words.t("nav-plan");
    let name = words.tf("settings-back", &[("where", place.into())]);
    let back = quiet(place).name(&name).icon(Icon::ArrowLeft);
    if back.ui(ui, t).clicked() {
        cx.push(Command::LeaveFollowUp);
    }
    ui.add_space(space::SMALL);
    let (line, _) = ui.allocate_exact_size(vec2(1.0, 28.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, t.border);
    ui.add_space(space::LARGE);
    heading_ui(ui, t, words.t("follow-up-title"), Level::Screen);
    ui.add_space(space::MEDIUM);
    let Some(session) = cx.session() else { return };
    let mut facts = vec![session.case().child.alias.as_str()];
    if let Some(follow_up) = &session.forms.follow_up {
        facts.extend([follow_up.held.trim(), follow_up.participants.trim()]);
    }
    facts.retain(|fact| !fact.is_empty());
    let facts = facts.join("  ·  ");
    if ui.available_width() > 60.0 {
        label_ui(ui, &facts, Font::Body, t.muted);
    }
}

/// The way to the summary.
pub fn end_button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let form = cx
        .session()
        .and_then(|session| session.forms.follow_up.as_deref());
    let Some(form) = form.filter(|form| form.stage == Stage::Walk) else {
        return;
    };
    // Where there is nothing to talk about there is nothing to sum up either.
    let Some(case) = cx.case() else { return };
    if form.goal(case).is_none() && !form.is_meeting(case) {
        return;
    }
    if plain(cx.words.t("follow-up-end"))
        .ui(ui, cx.tokens)
        .clicked()
    {
        let mut follow_up = form.clone();
        follow_up.stage = Stage::Ending;
        cx.push(Command::WriteFollowUp(Box::new(follow_up)));
    }
}
