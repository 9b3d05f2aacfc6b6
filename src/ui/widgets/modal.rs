//! Questions. The title is the question, the body says what happens and that it can be mended, the buttons are named by the act.

use egui::{
    Align, Context, Frame, Id, Key, Layout, Margin, Modifiers, Role, Sense, Stroke, Ui, UiBuilder,
    vec2,
};

use super::button::{icon_button, plain, primary};
use super::heading::{Level, heading_ui};
use crate::design::style::modal_shadow;
use crate::design::{Icon, Tokens, radius, space, width};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModalChoice {
    /// The plain button, Esc, the cross or a click beside it: nothing happens.
    Plain,
    /// The button between, if there is one.
    Other,
    /// The act.
    Primary,
}

/// A modal's answer and what its body returned.
#[derive(Debug)]
pub struct ModalOutcome<R> {
    /// The answer, in the frame it was given.
    pub choice: Option<ModalChoice>,
    /// What the body returned.
    pub inner: R,
}

/// A question over the window.
#[must_use = "a modal shows only when `show` is called"]
pub struct Modal<'a> {
    id: Id,
    title: &'a str,
    plain: &'a str,
    other: Option<&'a str>,
    primary: Option<&'a str>,
    primary_disabled_because: Option<&'a str>,
    close: Option<&'a str>,
    covered: bool,
    wide: f32,
}

#[derive(Clone, Copy, Default)]
struct Opened {
    opener: Option<Id>,
    last_pass: u64,
    /// How large it was: the middle of the window is found once its size is known.
    size: egui::Vec2,
}

impl<'a> Modal<'a> {
    /// A modal with a title and the button that lets everything be.
    pub fn new(id: Id, title: &'a str, plain: &'a str) -> Self {
        Self {
            id,
            title,
            plain,
            other: None,
            primary: None,
            primary_disabled_because: None,
            close: None,
            covered: false,
            wide: width::MODAL,
        }
    }

    /// The act.
    pub fn primary(mut self, words: &'a str) -> Self {
        self.primary = Some(words);
        self
    }

    /// Why the act is not possible yet, if it is not.
    pub fn primary_disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.primary_disabled_because = reason;
        self
    }

    /// A third way, between the two.
    pub fn other(mut self, words: &'a str) -> Self {
        self.other = Some(words);
        self
    }

    /// A cross at the top right; `name` is what it is called ("Luk").
    pub fn close_button(mut self, name: &'a str) -> Self {
        self.close = Some(name);
        self
    }

    /// Whether another question lies over it, which keeps the keyboard.
    pub fn covered(mut self, covered: bool) -> Self {
        self.covered = covered;
        self
    }

    /// Another width than 540.
    pub fn width(mut self, wide: f32) -> Self {
        self.wide = wide;
        self
    }

    /// Draws it. The first time, the plain button gets the keyboard unless the body asks for it; afterwards it goes back to where it was.
    pub fn show<R>(
        self,
        ctx: &Context,
        t: &Tokens,
        body: impl FnOnce(&mut Ui) -> R,
    ) -> ModalOutcome<R> {
        let pass = ctx.cumulative_pass_nr();
        let before = ctx.memory(egui::Memory::focused);
        let known: Option<Opened> = ctx.data(|data| data.get_temp(self.id));
        let open = known.filter(|opened| pass.saturating_sub(opened.last_pass) <= 2);
        let is_new = open.is_none() && !self.covered;
        let opener = open.map_or(before, |opened| opened.opener);
        ctx.data_mut(|data| {
            data.insert_temp(
                self.id,
                Opened {
                    opener,
                    last_pass: pass,
                    size: known.map_or(egui::Vec2::ZERO, |opened| opened.size),
                },
            )
        });

        let wide = self
            .wide
            .min(ctx.content_rect().width() - 2.0 * space::LARGE);
        let frame = Frame::NONE
            .fill(t.card)
            .corner_radius(radius::PANEL)
            .stroke(Stroke::new(1.0, t.border))
            .shadow(modal_shadow());
        let mut choice = None;
        let modal = egui::Modal::new(self.id)
            .frame(frame)
            .backdrop_color(t.scrim)
            .show(ctx, |ui| {
                ui.set_width(wide);
                let dialog = UiBuilder::new()
                    .accessibility_role(Role::Dialog)
                    .accessibility_label(self.title);
                ui.scope_builder(dialog, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let inner = Frame::NONE
                        .inner_margin(Margin::same(24))
                        .show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                                if let Some(name) = self.close
                                    && icon_button(Icon::X, name).ui(ui, t).clicked()
                                {
                                    choice = Some(ModalChoice::Plain);
                                }
                                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                                    ui.add_space(4.0);
                                    heading_ui(ui, t, self.title, Level::Section);
                                });
                            });
                            ui.add_space(12.0);
                            ui.spacing_mut().item_spacing.y = space::SMALL;
                            body(ui)
                        })
                        .inner;
                    choice = self.foot_ui(ui, t, before, is_new).or(choice);
                    inner
                })
                .inner
            });

        let size = modal.response.rect.size();
        let grew = ctx.data_mut(|data| {
            let kept = data.get_temp_mut_or_default::<Opened>(self.id);
            let grew = (kept.size - size).abs().max_elem() > 0.5;
            kept.size = size;
            grew
        });
        if grew {
            ctx.request_repaint();
        }

        let escaped = modal.is_top_modal
            && !modal.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped || modal.backdrop_response.clicked() {
            choice = choice.or(Some(ModalChoice::Plain));
        }
        if choice.is_some() {
            ctx.data_mut(|data| data.remove_temp::<Opened>(self.id));
            if let Some(opener) = opener {
                ctx.memory_mut(|memory| memory.request_focus(opener));
            }
        }
        ModalOutcome {
            choice,
            inner: modal.inner,
        }
    }

    fn foot_ui(
        &self,
        ui: &mut Ui,
        t: &Tokens,
        before: Option<Id>,
        is_new: bool,
    ) -> Option<ModalChoice> {
        let mut choice = None;
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, t.border);
        Frame::NONE
            .inner_margin(Margin::symmetric(24, 16))
            .show(ui, |ui| {
                let buttons = 32.0;
                // Reading and Tab order is plain, other, primary; the row itself stands at the right.
                let id = self.id.with("buttons width");
                let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
                ui.set_height(buttons);
                ui.horizontal(|ui| {
                    ui.add_space((ui.available_width() - known).max(0.0));
                    let row = ui.horizontal(|ui| {
                        let least = plain(self.plain).ui(ui, t);
                        if is_new && ui.memory(egui::Memory::focused) == before {
                            least.request_focus();
                        }
                        if least.clicked() {
                            choice = Some(ModalChoice::Plain);
                        }
                        if let Some(words) = self.other
                            && plain(words).ui(ui, t).clicked()
                        {
                            choice = Some(ModalChoice::Other);
                        }
                        if let Some(words) = self.primary
                            && primary(words)
                                .disabled_because(self.primary_disabled_because)
                                .ui(ui, t)
                                .clicked()
                        {
                            choice = Some(ModalChoice::Primary);
                        }
                    });
                    let taken = row.response.rect.width();
                    if (taken - known).abs() > 0.5 {
                        ui.data_mut(|data| data.insert_temp(id, taken));
                        ui.ctx().request_discard("a modal's buttons are measured");
                    }
                });
            });
        choice
    }
}
