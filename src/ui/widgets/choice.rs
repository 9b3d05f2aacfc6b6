//! Choices in one outline: answers (JA and NEJ, alike in ink because a JA is an observation and not a fault), views and scales.

use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::paint::{focus_ring, line};
use crate::design::{Font, Tokens, height, radius, width};

/// One cell: what stands in it and what a screen reader says ("Søvnproblemer: JA").
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// The words in the cell.
    pub words: &'a str,
    /// The accessible name, which also says what is being chosen.
    pub name: &'a str,
}

/// How much height a row of answers may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Density {
    /// 32 points.
    #[default]
    Roomy,
    /// 28 points, on small windows.
    Compact,
}

impl Density {
    fn height(self) -> f32 {
        match self {
            Self::Roomy => height::BUTTON,
            Self::Compact => height::BUTTON_COMPACT,
        }
    }
}

/// An answer. Returns the new answer when one was given: `Some(None)` means that the chosen one was chosen again and is cleared.
pub fn answer_ui(
    ui: &mut Ui,
    t: &Tokens,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
    density: Density,
) -> Option<Option<usize>> {
    let colors = CellColors {
        fill: t.primary,
        ink: t.on_primary,
    };
    let tall = density.height();
    let pressed = cells_ui(
        ui,
        t,
        choices,
        chosen,
        &colors,
        (Role::Button, |_| Sense::click(), None),
        |_| width::ANSWER_CELL,
        tall,
    )?;
    Some((chosen != Some(pressed)).then_some(pressed))
}

/// Views and scales: exactly one is chosen, or none yet. `cell_width` 0 gives each word the room it needs.
/// Returns the pressed one if it is another than the chosen one.
pub fn segmented_ui(
    ui: &mut Ui,
    t: &Tokens,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
    cell_width: f32,
) -> Option<usize> {
    const PADDING: f32 = 14.0;
    let colors = CellColors {
        fill: t.select,
        ink: t.on_select,
    };
    let painter = ui.painter().clone();
    let cell = move |choice: &Choice<'_>| {
        if cell_width > 0.0 {
            cell_width
        } else {
            (line(&painter, choice.words, Font::Strong).size().x + 2.0 * PADDING).ceil()
        }
    };
    cells_ui(
        ui,
        t,
        choices,
        chosen,
        &colors,
        (Role::RadioButton, |_| Sense::click(), None),
        cell,
        height::BUTTON,
    )
    .filter(|pressed| chosen != Some(*pressed))
}

/// One of a few in one outline, none of which need be chosen yet, called `name` as a group: one stop for Tab, arrows choose.
/// The cells are equally wide, at least `least` points, and have the ids `id.with(n)`. Returns the pressed one if it is another
/// than the chosen one.
pub fn choice_group_ui(
    ui: &mut Ui,
    t: &Tokens,
    (id, name): (Id, &str),
    choices: &[Choice<'_>],
    chosen: Option<usize>,
    least: f32,
) -> Option<usize> {
    const PADDING: f32 = 14.0;
    let colors = CellColors {
        fill: t.select,
        ink: t.on_select,
    };
    let wide = choices
        .iter()
        .map(|choice| line(ui.painter(), choice.words, Font::Strong).size().x + 2.0 * PADDING)
        .fold(least, f32::max)
        .ceil();
    // Tab stops at the chosen one, or at the first while none is.
    let stop = chosen.unwrap_or(0);
    let group = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    ui.scope_builder(group, |ui| {
        let reach = |n: usize| {
            if n == stop {
                Sense::click()
            } else {
                Sense::CLICK
            }
        };
        let pressed = cells_ui(
            ui,
            t,
            choices,
            chosen,
            &colors,
            (Role::RadioButton, reach, Some(id)),
            |_| wide,
            height::BUTTON,
        );
        let stepped = stepped(ui, id.with(stop), choices.len(), stop);
        if let Some(next) = pressed.or(stepped) {
            ui.memory_mut(|memory| memory.request_focus(id.with(next)));
        }
        pressed.or(stepped).filter(|next| chosen != Some(*next))
    })
    .inner
}

/// Where an arrow leads from the cell that has the keyboard; the ends meet.
fn stepped(ui: &Ui, id: Id, count: usize, from: usize) -> Option<usize> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        Some((from + 1) % count)
    } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        Some((from + count - 1) % count)
    } else {
        None
    }
}

struct CellColors {
    fill: Color32,
    ink: Color32,
}

#[expect(
    clippy::too_many_arguments,
    reason = "the two public functions are its short forms"
)]
fn cells_ui(
    ui: &mut Ui,
    t: &Tokens,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
    colors: &CellColors,
    (role, reach, id): (Role, impl Fn(usize) -> Sense, Option<Id>),
    cell_width: impl Fn(&Choice<'_>) -> f32,
    tall: f32,
) -> Option<usize> {
    let whole = choices.iter().map(&cell_width).sum();
    let (rect, group) = ui.allocate_exact_size(vec2(whole, tall), Sense::hover());
    let id = id.unwrap_or(group.id);
    let enabled = ui.is_enabled();
    let mut pressed = None;
    let mut focused = None;
    let mut left = rect.left();
    let visible = ui.is_rect_visible(rect);
    if visible {
        ui.painter().rect_filled(rect, radius::CONTROL, t.card);
    }
    for (n, choice) in choices.iter().enumerate() {
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(cell_width(choice), tall));
        left = cell.right();
        let response: Response = ui.interact(cell, id.with(n), reach(n));
        let is_chosen = chosen == Some(n);
        response.widget_info(|| WidgetInfo::selected(role, enabled, is_chosen, choice.name));
        if response.clicked() {
            pressed = Some(n);
        }
        if role == Role::RadioButton && response.gained_focus() {
            response.scroll_to_me(None);
        }
        if !visible {
            continue;
        }
        let corners = outer_corners(n, choices.len());
        if response.has_focus() {
            focused = Some((cell, corners));
        }
        let painter = ui.painter();
        if is_chosen {
            painter.rect_filled(cell, corners, colors.fill);
        } else if response.hovered() && enabled {
            painter.rect_filled(cell.shrink(1.0), corners, t.sunk);
        }
        let (font, ink) = match (is_chosen, enabled) {
            (true, _) => (Font::Strong, colors.ink),
            (false, true) => (Font::Body, t.muted),
            (false, false) => (Font::Body, t.faint),
        };
        let galley = line(painter, choice.words, font);
        painter.galley(cell.center() - galley.size() / 2.0, galley, ink);
        if n > 0 && !is_chosen && chosen != Some(n - 1) || (n > 0 && colors.fill == t.select) {
            painter.vline(
                cell.left(),
                rect.y_range().shrink(1.0),
                Stroke::new(1.0, t.border_strong),
            );
        }
    }
    if visible {
        ui.painter().rect_stroke(
            rect,
            radius::CONTROL,
            Stroke::new(1.0, t.border_strong),
            StrokeKind::Inside,
        );
        if let Some((cell, corners)) = focused {
            focus_ring(ui.painter(), cell, corners, t);
        }
    }
    pressed
}

/// Rounded only where the cell meets the outline.
fn outer_corners(n: usize, count: usize) -> CornerRadius {
    let round = radius::CONTROL.nw;
    let left = if n == 0 { round } else { 0 };
    let right = if n + 1 == count { round } else { 0 };
    CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    }
}
