//! Reactions and experiences seen together (*dobbeltfokus*): experiences left, reactions of a screening right, and curves between
//! what somebody thinks may hang together. The program links nothing itself.

mod curves;
mod foot;
mod header;
mod items;
mod keys;
mod layout;
mod menu;
mod notes;
mod panel;
mod read;
#[cfg(test)]
mod tests;

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use self::layout::{Laid, Measures, Wishes};
use self::read::Read;
use super::Cx;
use super::forms::Sources;
use crate::app::{Command, InFocus, View};
use crate::design::{space, width};
use crate::model::{Answer, CaseId, Edit, ExperienceId, ItemRef, LinkId, ReactionId, ScreeningId};

/// Left of the cards there is room for the ring around one.
const AIR: f32 = 4.0;
/// The height of the foot.
const FOOT: f32 = 64.0;
/// The height of the line with the notice.
const NOTICE: f32 = 24.0;
/// The least room for both sides beside the panel.
const BESIDE_PANEL: f32 = 900.0;

/// Where the panel is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PanelPlace {
    /// Beside both sides, until it is closed.
    Beside,
    /// Beside both sides, which move together for it, once a pair is looked at.
    BesideOnRequest,
    /// Over the right side.
    Over,
}

/// A reaction and an experience that are looked at together.
type Looked = (ReactionId, ExperienceId);

/// The view, with what it remembers between passes.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is open is a fact of its own for each place"
)]
pub struct FocusView {
    /// The case all of this is about.
    case: Option<CaseId>,
    /// The screening whose answers are shown; the newest if it is not there.
    screening: Option<ScreeningId>,
    /// Whether the reactions without JA are shown too.
    unfolded: bool,
    /// The pair the panel explains.
    pair: Option<Looked>,
    /// The user closed the panel where it stands beside the sides.
    panel_closed: bool,
    /// The panel is open where it lies over the sides.
    overlay_open: bool,
    /// Whether the sources of the link are being chosen.
    sources_open: bool,
    sources: Sources,
    read: Option<Read>,
    laid: Option<(LaidFor, Laid)>,
    /// What had the keyboard in the last pass.
    focused: Option<InFocus>,
    /// What had it last on each side: experiences, reactions.
    last_focused: [Option<InFocus>; 2],
    focus_next: Option<InFocus>,
    /// Is scrolled to as soon as it is drawn.
    scroll_to: Option<f32>,
    scrolled: f32,
    /// Whether a side is longer than what can be seen of it.
    is_long: bool,
    /// The last jump that was made.
    jumped: u64,
}

type LaidFor = ((u64, crate::lang::Lang, Option<ScreeningId>), Wishes, f32);

/// The id of an item's node: it follows the item wherever it stands.
fn item_id(item: InFocus) -> Id {
    Id::unique(("focus", item))
}

impl FocusView {
    /// Draws the view.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        if self.case != Some(session.case().id) {
            *self = Self {
                case: Some(session.case().id),
                ..Self::default()
            };
        }
        self.jump(cx);
        let today = cx.state.today();
        let read = Read::of(self.read.take(), session, cx.words, self.screening, today);
        let chosen = cx.state.in_focus.filter(|item| read.thing(*item).is_some());
        self.forget_what_is_gone(&read, chosen);
        self.unfolded |= Self::is_folded_away(&read, chosen);
        cx.note_origin(self.focused.or(chosen).map(InFocus::origin));
        self.hear_keys(ui, cx, &read, chosen);
        self.draw(ui, cx, &read, chosen);
        self.hear_escape(ui);
        self.read = Some(read);
    }

    /// Brings into sight what is asked for from elsewhere.
    fn jump(&mut self, cx: &mut Cx<'_>) {
        let Some(jump) = cx.jump_to(View::Focus, self.jumped) else {
            return;
        };
        let Some(case) = cx.case() else { return };
        self.jumped = jump.serial;
        match jump.item {
            ItemRef::Link(id) => {
                if let Some(link) = case.link(id) {
                    self.look_at(cx, (link.reaction, link.experience));
                    self.focus_next = Some(InFocus::Experience(link.experience));
                }
            }
            ItemRef::Experience(id) => self.choose(cx, Some(InFocus::Experience(id))),
            ItemRef::Row(screening, reaction) => {
                self.screening = Some(screening);
                let answer = case
                    .screening(screening)
                    .map(|found| found.answer(reaction));
                self.unfolded |= answer != Some(Answer::Yes);
                self.choose(cx, Some(InFocus::Reaction(reaction)));
            }
            _ => {}
        }
    }

    /// Whether an item is among the reactions without JA and without a link, which are shown when they are unfolded.
    fn is_folded_away(read: &Read, item: Option<InFocus>) -> bool {
        matches!(item, Some(InFocus::Reaction(_)))
            && item
                .and_then(|item| read.thing(item))
                .is_some_and(|thing| thing.answer != Answer::Yes && thing.links == 0)
    }

    fn forget_what_is_gone(&mut self, read: &Read, chosen: Option<InFocus>) {
        let stands = |(reaction, experience): &Looked| {
            read.thing(InFocus::Experience(*experience)).is_some()
                && (chosen == Some(InFocus::Reaction(*reaction))
                    || chosen == Some(InFocus::Experience(*experience)))
        };
        // A choice that was asked for in this pass stands in the next one.
        if self.pair.is_some_and(|pair| !stands(&pair)) && self.focus_next.is_none() {
            self.pair = None;
        }
        if self.focused.is_some_and(|item| read.thing(item).is_none()) {
            self.focused = None;
        }
    }

    /// Chooses in every view; the pair that was looked at goes.
    fn choose(&mut self, cx: &mut Cx<'_>, item: Option<InFocus>) {
        self.pair = None;
        self.sources_open = false;
        self.overlay_open = false;
        self.focus_next = item;
        if self.is_long && matches!(item, Some(InFocus::Reaction(_))) {
            // What is linked with it comes first: there it is seen.
            self.scroll_to = Some(0.0);
        }
        cx.push(Command::Choose(item));
    }

    /// Looks at a pair: the chosen one stays chosen if it is one of them.
    fn look_at(&mut self, cx: &mut Cx<'_>, pair: Looked) {
        let ends = [InFocus::Reaction(pair.0), InFocus::Experience(pair.1)];
        if !cx.state.in_focus.is_some_and(|item| ends.contains(&item)) {
            cx.push(Command::Choose(Some(ends[0])));
        }
        self.pair = Some(pair);
        self.sources_open = false;
        self.panel_closed = false;
        self.overlay_open = true;
    }

    /// The chosen one and an item of the other side.
    fn pair_with(chosen: Option<InFocus>, item: InFocus) -> Option<Looked> {
        match (chosen?, item) {
            (InFocus::Reaction(reaction), InFocus::Experience(experience))
            | (InFocus::Experience(experience), InFocus::Reaction(reaction)) => {
                Some((reaction, experience))
            }
            _ => None,
        }
    }

    /// Links a pair and looks at it, so that what it rests on can be written at once.
    fn link(&mut self, cx: &mut Cx<'_>, pair: Looked) {
        if !cx.can_edit() {
            return;
        }
        cx.push(Command::EditWithToast(Edit::Link {
            id: LinkId::fresh(),
            reaction: pair.0,
            experience: pair.1,
            basis: String::new(),
        }));
        self.look_at(cx, pair);
    }

    fn draw(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read, chosen: Option<InFocus>) {
        let whole = ui.available_rect_before_wrap();
        let window = ui.ctx().content_rect().width();
        let is_roomy = window >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let free = whole.width() - width::SIDE_PANEL - 2.0 * margin;
        let place = if free >= BESIDE_PANEL {
            PanelPlace::Beside
        } else if free >= layout::LEAST && window >= width::NARROW_WINDOW {
            PanelPlace::BesideOnRequest
        } else {
            PanelPlace::Over
        };
        let is_open = match place {
            PanelPlace::Beside => !self.panel_closed,
            PanelPlace::BesideOnRequest | PanelPlace::Over => {
                self.overlay_open && (chosen.is_some() || self.pair.is_some())
            }
        };
        let mut content = whole;
        let panel = is_open.then(|| {
            let wide = width::SIDE_PANEL.min(whole.width());
            whole.with_min_x(whole.right() - wide)
        });
        if let Some(panel) = panel.filter(|_| place != PanelPlace::Over) {
            content.set_right(panel.left());
        }

        let inner = content.shrink2(vec2(margin, 0.0));
        let header = inner.with_max_y(inner.top() + if is_roomy { 66.0 } else { 52.0 });
        self.header_ui(ui, cx, read, header);
        let is_narrow = window < width::NARROW_WINDOW;
        let foot = content.with_min_y(content.bottom() - FOOT);
        let notice = inner.with_min_y(foot.top() - NOTICE).with_max_y(foot.top());
        let body = inner
            .with_min_y(header.bottom() + header::COLUMNS)
            .with_max_y(notice.top());
        let measures = Measures::new(inner.width(), body.height(), is_narrow);
        let heads = inner
            .with_min_y(header.bottom())
            .with_max_y(header.bottom() + header::COLUMNS);
        self.heads_ui(ui, cx, read, heads, &measures);
        self.sides_ui(ui, cx, read, chosen, body, measures);
        Self::notice_ui(ui, cx, notice);
        Self::foot_ui(ui, cx, read, foot, margin);
        match panel {
            Some(rect) if place != PanelPlace::Over => self.panel_ui(ui, cx, read, chosen, rect),
            Some(rect) => {
                egui::Area::new(Id::unique("focus panel"))
                    .order(egui::Order::Middle)
                    .fixed_pos(rect.min)
                    .constrain(false)
                    .show(ui.ctx(), |ui| {
                        ui.set_min_size(rect.size());
                        self.panel_ui(ui, cx, read, chosen, rect);
                    });
            }
            None => {}
        }
        ui.advance_cursor_after_rect(whole);
    }

    /// Both sides and what lies between them.
    fn sides_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        body: Rect,
        measures: Measures,
    ) {
        let wishes = Wishes {
            measures,
            unfolded: self.unfolded,
            chosen,
        };
        let pixels = ui.ctx().pixels_per_point();
        let key = (read.revision(), wishes, pixels);
        let known = self.laid.take().filter(|(known, _)| *known == key);
        let (key, laid) = known.unwrap_or_else(|| {
            let painter = ui.painter();
            let laid = Laid::of(read, &wishes, |n| {
                items::chip_width(painter, &read.experiences[n].name)
            });
            (key, laid)
        });
        self.is_long = laid.has_curves && laid.columns > body.height();
        let room = body.expand2(vec2(AIR, 0.0));
        let mut sides = ui.new_child(UiBuilder::new().id_salt("sides").max_rect(room));
        sides.set_clip_rect(room.intersect(ui.clip_rect()));
        let mut area = ScrollArea::vertical()
            .id_salt("focus sides")
            .auto_shrink(false);
        if let Some(to) = self.scroll_to.take() {
            area = area.vertical_scroll_offset(to);
        }
        area.show(&mut sides, |ui| {
            let tall = laid.tall + 2.0 * AIR;
            let size = vec2(ui.available_width(), tall);
            let (all, _) = ui.allocate_exact_size(size, Sense::hover());
            let origin = pos2(room.left() + AIR, all.top() + AIR);
            self.scrolled = room.top() - all.top();
            let shift = laid.shift(self.scrolled, body.height());
            self.items_ui(ui, cx, read, chosen, &laid, (origin, shift));
        });
        if laid.tall > body.height() {
            // What goes on below does not run into the notice.
            let edge = egui::Stroke::new(1.0, cx.tokens.border);
            ui.painter().hline(body.x_range(), body.bottom(), edge);
        }
        self.laid = Some((key, laid));
    }

    /// Esc closes what lies open, one after the other; what is chosen in every view is let go last, by the frame.
    fn hear_escape(&mut self, ui: &Ui) {
        let is_busy = ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx());
        if (self.pair.is_some() || self.overlay_open)
            && !is_busy
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.close_panel();
        }
    }

    /// Closes the pair, or where none is looked at the panel.
    fn close_panel(&mut self) {
        self.sources_open = false;
        if self.pair.take().is_none() && !self.overlay_open {
            self.panel_closed = true;
        }
        self.overlay_open = false;
    }
}

/// Takes a link away; both ends stay where they are.
fn unlink(cx: &mut Cx<'_>, link: LinkId) {
    if cx.can_edit() {
        cx.push(Command::EditWithToast(Edit::Unlink(link)));
    }
}
