//! The keyboard, as in a spreadsheet: arrows and Tab move, J, N and Delete answer, typing writes, Esc takes it back.

use egui::{Context, Event, FocusDirection, Key, Modifiers, Popup};

use super::super::Cx;
use super::ScreeningView;
use super::cell::Editing;
use super::sheet::{Line, Place, Sheet, Spot};
use crate::app::Command;
use crate::lang::Lang;
use crate::model::Answer;

/// What was pressed in this pass that the grid understands.
#[derive(Debug, Default)]
struct Pressed {
    answer: Option<Answer>,
    typed: String,
}

impl ScreeningView {
    /// Takes the keys that belong to the grid, before the frame looks at them: F1 in a row is help on that row.
    pub fn keys(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        let focused = ctx.memory(egui::Memory::focused);
        let place = focused.and_then(|id| {
            let known = self.ids.iter().find(|(known, _)| *known == id);
            known.map(|(_, place)| *place)
        });
        let sheet = Sheet::of(cx, self.chosen);
        if cx.state.question.is_some() || self.dialog.is_some() {
            return;
        }
        if let Some(editing) = self.editing.clone() {
            if place.is_some() || escaped(ctx) {
                self.writing_keys(ctx, cx, &sheet, &editing);
            }
            return;
        }
        if let Some(place) = place {
            self.current = place;
            self.grid_keys(ctx, cx, &sheet, place);
        } else if focused.is_none() && !Popup::is_any_open(ctx) {
            self.idle_keys(ctx, cx, &sheet);
        }
    }

    /// Keys while a text is being written.
    fn writing_keys(
        &mut self,
        ctx: &Context,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        editing: &Editing,
    ) {
        let place = editing.place;
        if take(ctx, Modifiers::NONE, Key::Escape) {
            sheet.set_text(cx, place, editing.before.to_string());
            self.stop_writing(cx);
            self.focus(place);
        } else if take(ctx, Modifiers::SHIFT, Key::Tab) {
            self.stop_writing(cx);
            self.step(ctx, place, -1);
        } else if take(ctx, Modifiers::NONE, Key::Tab) {
            self.stop_writing(cx);
            self.step(ctx, place, 1);
        } else if take(ctx, Modifiers::NONE, Key::F1) {
            self.show_help(true);
        } else if is_multiline(place)
            && (take(ctx, Modifiers::NONE, Key::Enter) || take(ctx, Modifiers::COMMAND, Key::Enter))
        {
            // Shift or Alt and Enter make a new line.
            self.stop_writing(cx);
            self.walk(place, 1);
        }
    }

    /// Keys while a cell has the keyboard and nobody writes.
    fn grid_keys(&mut self, ctx: &Context, cx: &mut Cx<'_>, sheet: &Sheet<'_>, place: Place) {
        if take(ctx, Modifiers::NONE, Key::F1) {
            if self.help_open() {
                self.focus_help = true;
            }
            self.show_help(true);
        } else if take(ctx, Modifiers::SHIFT, Key::Tab) {
            self.step(ctx, place, -1);
        } else if take(ctx, Modifiers::NONE, Key::Tab) {
            self.step(ctx, place, 1);
        } else if take(ctx, Modifiers::NONE, Key::ArrowUp) {
            self.walk(place, -1);
        } else if take(ctx, Modifiers::NONE, Key::ArrowDown) {
            self.walk(place, 1);
        } else if take(ctx, Modifiers::NONE, Key::ArrowLeft) {
            self.reach(place, -1);
        } else if take(ctx, Modifiers::NONE, Key::ArrowRight) {
            self.reach(place, 1);
        } else if take(ctx, Modifiers::COMMAND, Key::Home) {
            self.jump(place, false);
        } else if take(ctx, Modifiers::COMMAND, Key::End) {
            self.jump(place, true);
        } else if self.help_open() && take(ctx, Modifiers::NONE, Key::Escape) {
            self.show_help(false);
        } else if sheet.editable {
            self.cell_keys(ctx, cx, sheet, place);
        }
    }

    /// Keys that change the cell.
    fn cell_keys(&mut self, ctx: &Context, cx: &mut Cx<'_>, sheet: &Sheet<'_>, place: Place) {
        if let (Line::Reaction(reaction), None) = (place.line, place.spot.column()) {
            let pressed = pressed(ctx, cx.state.lang, true);
            if let Some(answer) = pressed.answer {
                sheet.set_answer(cx, reaction, answer);
                let spot = if answer == Answer::No {
                    Spot::No
                } else {
                    Spot::Yes
                };
                self.focus(Place::new(place.line, spot));
            }
            if !pressed.typed.is_empty() {
                let comment = Place::new(place.line, Spot::Comment);
                self.write_on(ctx, cx, sheet, comment, &pressed.typed);
            }
            return;
        }
        if place.spot.column().is_none() {
            return;
        }
        if take(ctx, Modifiers::NONE, Key::F2) {
            self.write(ctx, cx, sheet, place);
        } else if take(ctx, Modifiers::NONE, Key::Delete)
            || take(ctx, Modifiers::NONE, Key::Backspace)
        {
            sheet.clear_text(cx, place);
        } else {
            let pressed = pressed(ctx, cx.state.lang, false);
            if !pressed.typed.is_empty() {
                self.write_on(ctx, cx, sheet, place, &pressed.typed);
            }
        }
    }

    /// Keys while nothing at all has the keyboard: they go to the current row.
    fn idle_keys(&mut self, ctx: &Context, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
        let arrows = [
            Key::ArrowUp,
            Key::ArrowDown,
            Key::ArrowLeft,
            Key::ArrowRight,
        ];
        if arrows
            .into_iter()
            .any(|key| take(ctx, Modifiers::NONE, key))
        {
            self.focus(self.current);
        } else if self.help_open() && take(ctx, Modifiers::NONE, Key::Escape) {
            self.show_help(false);
            self.focus(self.current);
        } else if sheet.editable
            && let Line::Reaction(reaction) = self.current.line
            && let Some(answer) = pressed(ctx, cx.state.lang, true).answer
        {
            sheet.set_answer(cx, reaction, answer);
            let spot = if answer == Answer::No {
                Spot::No
            } else {
                Spot::Yes
            };
            self.focus(Place::new(self.current.line, spot));
        }
    }

    /// Begins writing with what was typed: behind a comment, in place of a source or an observed behaviour.
    fn write_on(
        &mut self,
        ctx: &Context,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        typed: &str,
    ) {
        if !sheet.editable {
            return;
        }
        let before = sheet.text(place);
        let text = if place.spot != Spot::Comment || before.is_empty() {
            typed.to_owned()
        } else if before.ends_with(char::is_whitespace) {
            format!("{before}{typed}")
        } else {
            format!("{before} {typed}")
        };
        cx.push(Command::Rest);
        self.current = place;
        self.next_editing = Some(Editing::begin(ctx, place, before, &text));
        sheet.set_text(cx, place, text);
    }

    /// Begins writing in a cell as it stands.
    pub(super) fn write(
        &mut self,
        ctx: &Context,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
    ) {
        if !sheet.editable {
            return;
        }
        cx.push(Command::Rest);
        let text = sheet.text(place);
        self.current = place;
        self.next_editing = Some(Editing::begin(ctx, place, text, text));
    }

    /// Ends writing: what comes next is an undo step of its own.
    pub(super) fn stop_writing(&mut self, cx: &mut Cx<'_>) {
        if self.editing.take().is_some() {
            cx.push(Command::Rest);
        }
    }

    /// Asks for the keyboard to go to a place once it is drawn.
    pub(super) fn focus(&mut self, place: Place) {
        self.current = place;
        self.focus_next = Some(place);
    }

    /// The places of a line, in the order of the arrows.
    fn spots(&self, line: Line) -> Vec<Spot> {
        let known: &[Spot] = match (line, self.was_editable) {
            (Line::Reaction(_), true) => {
                &[Spot::Help, Spot::Yes, Spot::No, Spot::Source, Spot::Comment]
            }
            (Line::Reaction(_), false) => &[Spot::Help, Spot::Source, Spot::Comment],
            (Line::Outside(_), true) => &[Spot::Text, Spot::Source, Spot::Comment, Spot::Delete],
            (Line::Outside(_), false) => &[Spot::Text, Spot::Source, Spot::Comment],
        };
        let mark = self.marked.contains(&line).then_some(Spot::Mark);
        known.iter().copied().chain(mark).collect()
    }

    fn line_at(&self, line: Line) -> Option<usize> {
        self.lines.iter().position(|known| *known == line)
    }

    /// Up or down within a column.
    pub(super) fn walk(&mut self, place: Place, by: isize) {
        let Some(at) = self.line_at(place.line) else {
            return;
        };
        let to = at.saturating_add_signed(by).min(self.lines.len() - 1);
        if to == at {
            self.focus(place);
            return;
        }
        let line = self.lines[to];
        let spot = match (line, place.spot) {
            (_, Spot::Mark) if !self.marked.contains(&line) => Spot::Comment,
            (Line::Outside(_), Spot::Help | Spot::Yes | Spot::No) => Spot::Text,
            (Line::Reaction(_), Spot::Text) => self.spots(line)[1],
            (Line::Reaction(_), Spot::Delete) => Spot::Comment,
            (_, spot) => spot,
        };
        self.focus(Place::new(line, spot));
    }

    /// Left or right within a row.
    fn reach(&mut self, place: Place, by: isize) {
        let spots = self.spots(place.line);
        let at = spots
            .iter()
            .position(|spot| *spot == place.spot)
            .unwrap_or(0);
        let to = at.saturating_add_signed(by).min(spots.len() - 1);
        self.focus(Place::new(place.line, spots[to]));
    }

    /// The first or last row of a column.
    fn jump(&mut self, place: Place, last: bool) {
        let far = isize::try_from(self.lines.len()).unwrap_or(isize::MAX);
        self.walk(place, if last { far } else { -far });
    }

    /// Tab: through the cells that are filled in, row by row, and out at both ends.
    fn step(&mut self, ctx: &Context, place: Place, by: isize) {
        let stops: Vec<Place> = self
            .lines
            .iter()
            .flat_map(|line| {
                let spots = self.spots(*line).into_iter();
                spots
                    .filter(|spot| !matches!(spot, Spot::Help | Spot::Delete))
                    .map(|spot| Place::new(*line, spot))
            })
            .collect();
        let place = match place.spot {
            Spot::Help => Place::new(place.line, self.spots(place.line)[1]),
            Spot::Delete => Place::new(place.line, Spot::Comment),
            _ => place,
        };
        let at = stops.iter().position(|stop| *stop == place);
        match at
            .and_then(|at| at.checked_add_signed(by))
            .and_then(|at| stops.get(at))
        {
            Some(to) => self.focus(*to),
            None => ctx.memory_mut(|memory| {
                let out = if by > 0 {
                    FocusDirection::Next
                } else {
                    FocusDirection::Previous
                };
                memory.move_focus(out);
            }),
        }
    }
}

fn is_multiline(place: Place) -> bool {
    place.spot == Spot::Comment
}

fn escaped(ctx: &Context) -> bool {
    ctx.input(|input| input.key_pressed(Key::Escape))
}

/// Takes a key pressed with exactly these modifiers.
fn take(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    let exact = |pressed: Modifiers| {
        pressed.shift == modifiers.shift
            && pressed.alt == modifiers.alt
            && (pressed.command || pressed.ctrl) == (modifiers.command || modifiers.ctrl)
    };
    let is_it = |event: &Event| matches!(event, Event::Key { key: pressed, pressed: true, modifiers, .. } if *pressed == key && exact(*modifiers));
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_it(event));
        input.events.len() < before
    })
}

/// The answer keys and the text of this pass. A key arrives as a key, as text or as both.
fn pressed(ctx: &Context, lang: Lang, answers: bool) -> Pressed {
    let answer_of = |text: &str| match (text, lang) {
        ("j" | "J", _) | ("y" | "Y", Lang::En) => Some(Answer::Yes),
        ("n" | "N", _) => Some(Answer::No),
        _ => None,
    };
    let mut found = Pressed::default();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if answers && !modifiers.any() => {
                let answer = match key {
                    Key::J => Some(Answer::Yes),
                    Key::Y if lang == Lang::En => Some(Answer::Yes),
                    Key::N => Some(Answer::No),
                    Key::Delete | Key::Backspace => Some(Answer::Unanswered),
                    _ => None,
                };
                found.answer = found.answer.or(answer);
                answer.is_none()
            }
            Event::Text(text) | Event::Paste(text) | Event::Ime(egui::ImeEvent::Commit(text)) => {
                let answer = answer_of(text).filter(|_| answers);
                if answer.is_some() {
                    found.answer = found.answer.or(answer);
                } else if !text.trim().is_empty() || !found.typed.is_empty() {
                    found.typed.push_str(text);
                }
                false
            }
            _ => true,
        });
    });
    found
}
