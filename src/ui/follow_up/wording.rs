//! The middle: the sub-goal in letters that can be read across a table, in the family's words, and what has been said about it.

use egui::{Color32, Frame, Id, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::story::story_ui;
use crate::app::plan_forms::tick_step;
use crate::design::{Font, Icon, ThemeColors, icon_size, radius, space, width};
use crate::model::{Case, Step, SubGoal, When};
use crate::ui::widgets::paint::{focus_ring, line, paint_line, paragraph};
use crate::ui::widgets::{Level, heading_ui, label_ui, paragraph_ui, rule_ui};
use crate::ui::{Cx, theme_icon};

/// Draws it.
pub fn wording_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal, tells_all: &mut bool) {
    let (words, t) = (cx.words, cx.tokens);
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    let (title, said) = if is_roomy {
        (Font::Goal, Font::Said)
    } else {
        (Font::GoalSmall, Font::SaidSmall)
    };
    themes_ui(ui, cx, goal);
    title_ui(ui, &goal.text, title, t.text);
    ui.add_space(if is_roomy { space::WIDE } else { space::LARGE });
    if !goal.family_wording.trim().is_empty() {
        family_ui(ui, cx, goal, said);
        ui.add_space(if is_roomy { space::WIDE } else { space::LARGE });
    }
    if !goal.sign.trim().is_empty() {
        label_ui(ui, words.t("follow-up-sign"), Font::Lead, t.muted);
        ui.add_space(space::TINY);
        paragraph_ui(ui, goal.sign.trim(), said, t.text);
        ui.add_space(space::WIDE);
    }
    facts_ui(ui, cx, case, goal);
    steps_ui(ui, cx, case, goal);
    story_ui(ui, cx, case, goal, tells_all);
}

fn themes_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal) {
    if goal.themes.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::SMALL, space::TINY);
        for theme in &goal.themes {
            let ink = cx.tokens.theme(theme.index()).ink;
            let (place, _) =
                ui.allocate_exact_size(vec2(icon_size::BODY, icon_size::BODY), Sense::hover());
            theme_icon(*theme).paint_in(ui.painter(), place, icon_size::BODY, ink);
            label_ui(ui, theme.name(cx.state.lang), Font::Strong, cx.tokens.text);
            ui.add_space(space::SMALL);
        }
    });
    ui.add_space(space::MEDIUM);
}

/// The one heading of the screen under the bar.
fn title_ui(ui: &mut Ui, text: &str, font: Font, ink: Color32) {
    let galley = paragraph(ui.painter(), text, font, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(2));
}

/// The family's wording on the wash of the first theme.
fn family_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, font: Font) {
    const BAR: f32 = 3.0;
    let t = cx.tokens;
    let neutral = ThemeColors {
        ink: t.border_strong,
        wash: t.card,
        edge: t.border,
        chip: t.sunk,
    };
    let colors = goal
        .themes
        .first()
        .map_or(&neutral, |theme| t.theme(theme.index()));
    let frame = Frame::NONE
        .fill(colors.wash)
        .stroke(Stroke::new(1.0, colors.edge))
        .corner_radius(radius::FAMILY)
        .inner_margin(Margin {
            left: 44,
            right: 24,
            top: 20,
            bottom: 20,
        });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        label_ui(ui, cx.words.t("follow-up-family"), Font::Lead, t.muted);
        ui.add_space(space::SMALL);
        let said = cx.words.tf(
            "follow-up-quote",
            &[("text", goal.family_wording.trim().into())],
        );
        paragraph_ui(ui, &said, font, t.text);
    });
    let rect = shown.response.rect;
    let bar = egui::Rect::from_min_max(
        egui::pos2(rect.left() + 16.0, rect.top() + 20.0),
        egui::pos2(rect.left() + 16.0 + BAR, rect.bottom() - 20.0),
    );
    ui.painter().rect_filled(bar, 1.0, colors.ink);
}

/// Who, since when, for which aim: what is written of it.
fn facts_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, goal: &SubGoal) {
    let words = cx.words;
    let since = goal.start.as_ref().map(|when| said(cx, when));
    let aim = goal.aim.and_then(|id| case.aim(id));
    let facts: Vec<(&str, &str)> = [
        ("follow-up-who", Some(goal.who.trim())),
        ("follow-up-since", since.as_deref()),
        ("follow-up-aim", aim.map(|aim| aim.text.trim())),
    ]
    .into_iter()
    .filter_map(|(key, text)| {
        let text = text.filter(|text| !text.is_empty())?;
        Some((
            match key {
                "follow-up-who" => words.t("follow-up-who"),
                "follow-up-since" => words.t("follow-up-since"),
                _ => words.t("follow-up-aim"),
            },
            text,
        ))
    })
    .collect();
    if facts.is_empty() {
        return;
    }
    rule_ui(ui, cx.tokens);
    ui.add_space(space::LARGE);
    // On a narrow sheet the facts stand below one another.
    if ui.available_width() < 560.0 {
        for fact in facts {
            fact_ui(ui, cx, fact);
            ui.add_space(space::MEDIUM);
        }
    } else {
        let count = facts.len() as f32;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::WIDE;
            let wide = ((ui.available_width() - space::WIDE * (count - 1.0)) / count).floor();
            for fact in facts {
                ui.allocate_ui(vec2(wide, 0.0), |ui| {
                    ui.set_width(wide);
                    ui.vertical(|ui| fact_ui(ui, cx, fact));
                });
            }
        });
        ui.add_space(space::MEDIUM);
    }
    ui.add_space(space::MEDIUM);
}

fn fact_ui(ui: &mut Ui, cx: &Cx<'_>, (label, text): (&str, &str)) {
    ui.spacing_mut().item_spacing.y = 2.0;
    label_ui(ui, label, Font::Body, cx.tokens.muted);
    paragraph_ui(ui, text, Font::Lead, cx.tokens.text);
}

fn said(cx: &Cx<'_>, when: &When) -> String {
    if when.date.is_unknown() {
        when.written.clone()
    } else {
        cx.words.when_text(&when.date)
    }
}

/// The steps within it, to be ticked off: what is done, and what is not yet, with who and when.
fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal) {
    let mut steps = case.steps_of(goal.id).peekable();
    if steps.peek().is_none() {
        return;
    }
    let (words, t) = (cx.words, cx.tokens);
    heading_ui(ui, t, words.t("plan-steps"), Level::Section);
    ui.add_space(space::SMALL);
    for step in steps {
        let when = match (&step.done, &step.when) {
            (Some(day), _) => words.tf(
                "plan-step-done",
                &[(
                    "when",
                    (&words.date_seen_from(*day, cx.state.today())).into(),
                )],
            ),
            (None, Some(when)) => said(cx, when),
            (None, None) => String::new(),
        };
        let more: Vec<&str> = [step.who.trim(), when.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        step_ui(ui, cx, step, &more.join("  ·  "));
    }
    ui.add_space(space::LARGE);
}

fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: &Step, more: &str) {
    const LEFT: f32 = 26.0;
    let t = cx.tokens;
    let (is_done, text) = (step.done.is_some(), step.text.trim());
    let can_edit = cx.can_edit();
    let more_galley = line(ui.painter(), more, Font::Body);
    let room = ui.available_width() - LEFT;
    let beside = more_galley.size().x + space::LARGE < room * 0.45;
    let text_room = if beside {
        room - more_galley.size().x - space::LARGE
    } else {
        room
    };
    let galley = paragraph(ui.painter(), text, Font::Body, text_room);
    let mut tall = galley.size().y;
    if !beside && !more.is_empty() {
        tall += Font::Body.line_height();
    }
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tall + space::CARD));
    let sense = if can_edit {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, Id::unique(("follow-up step", step.id)), sense);
    let spoken = if more.is_empty() {
        text.to_owned()
    } else {
        format!("{text}. {more}")
    };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, can_edit, is_done, &spoken));
    if response.clicked() {
        cx.push(tick_step(step, cx.state.today()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let first = egui::pos2(rect.left(), rect.top() + Font::Body.line_height() / 2.0);
    let (icon, ink) = if is_done {
        (Icon::SquareCheck, t.focus)
    } else {
        (Icon::Square, t.border_strong)
    };
    let middle = first + vec2(icon_size::BODY / 2.0, 0.0);
    icon.paint(ui.painter(), middle, icon_size::BODY, ink);
    if response.has_focus() {
        let ring = rect.with_max_y(rect.bottom() - space::TINY);
        focus_ring(ui.painter(), ring.expand(2.0), radius::CONTROL, t);
    }
    let left = rect.left() + LEFT;
    let end = left + galley.size().x;
    ui.painter()
        .galley(egui::pos2(left, rect.top()), galley, t.text);
    let place = if beside {
        egui::pos2(end + space::LARGE, first.y)
    } else {
        egui::pos2(
            left,
            rect.bottom() - space::CARD - Font::Body.line_height() / 2.0,
        )
    };
    paint_line(ui.painter(), place, more_galley, t.muted);
}
