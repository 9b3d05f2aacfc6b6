//! Behaviour outside the list: the same columns, never numbered and never counted.

use egui::{
    CornerRadius, Key, Modifiers, Popup, Rangef, Rect, Role, Sense, SetOpenCommand, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::super::Cx;
use super::ScreeningView;
use super::measures::{Arrangement, Measures};
use super::sheet::{Line, Place, Sheet, Spot};
use super::table::{paint_box, paint_ground};
use super::writing::{CellWords, Places};
use crate::app::Command;
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon};
use crate::model::{Edit, ItemRef, ObservationId, ReactionId};
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::{self, Level};

impl ScreeningView {
    /// Heading and rows. Gives the cell of a comment that is being written.
    pub(super) fn outside_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        columns: Rangef,
        m: &Measures,
    ) -> Option<Rect> {
        let seen = sheet
            .screening
            .map_or(&[][..], |screening| &screening.observations);
        if seen.is_empty() && !sheet.editable {
            return None;
        }
        self.outside_head_ui(ui, cx, sheet, columns, m, seen.len());
        if !self.outside_shown() || seen.is_empty() {
            return None;
        }
        let tall = m.outside_row * seen.len() as f32;
        let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
        let rows = all.with_min_x(columns.min).with_max_x(columns.max);
        paint_box(ui, cx.tokens, rows, CornerRadius::same(8));
        let mut written_in = None;
        for (n, item) in seen.iter().enumerate() {
            let rect = Rect::from_min_size(
                pos2(rows.left(), rows.top() + n as f32 * m.outside_row),
                vec2(rows.width(), m.outside_row),
            );
            let is_last = n + 1 == seen.len();
            if let Some(cell) = self.outside_row_ui(ui, cx, sheet, (n, item.id, is_last), rect, m) {
                written_in = Some(cell);
            }
        }
        written_in
    }

    fn outside_head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        columns: Rangef,
        m: &Measures,
        count: usize,
    ) {
        let t = cx.tokens;
        let words = cx.words;
        let tall = if m.compact { 44.0 } else { 54.0 };
        let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
        let rect = all.with_min_x(columns.min).with_max_x(columns.max);
        let mut bar = ui.new_child(
            UiBuilder::new()
                .id_salt("outside")
                .max_rect(rect)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        bar.spacing_mut().item_spacing.x = 8.0;
        let total = ReactionId::ALL.len();
        let hint = words.tf("screening-others-hint", &[("total", total.into())]);
        if m.compact && count > 0 {
            let open = self.outside_shown();
            if fold_ui(&mut bar, cx, count, open) {
                self.outside_open = Some(!open);
            }
            widgets::label_ui(
                &mut bar,
                &format!("{count}  ·  {hint}"),
                Font::Body,
                t.muted,
            );
        } else {
            widgets::heading_ui(&mut bar, t, words.t("screening-others"), Level::Section);
            widgets::label_ui(&mut bar, &hint, Font::Body, t.muted);
        }
        if !sheet.editable {
            return;
        }
        bar.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = if m.compact {
                widgets::quiet(words.t("add"))
            } else {
                widgets::plain(words.t("add"))
            };
            let name = words.t("screening-other-add");
            if button
                .icon(Icon::Plus)
                .name(name)
                .tooltip(name)
                .ui(ui, t)
                .clicked()
                && let Some(screening) = sheet.writable(cx)
            {
                let id = ObservationId::fresh();
                self.stop_writing(cx);
                cx.push(Edit::AddObservation {
                    screening,
                    id,
                    text: String::new(),
                });
                self.outside_open = Some(true);
                let place = Place::new(Line::Outside(id), Spot::Text);
                self.focus(place);
                self.write_next = Some(place);
            }
        });
    }

    fn outside_row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        (n, id, is_last): (usize, ObservationId, bool),
        rect: Rect,
        m: &Measures,
    ) -> Option<Rect> {
        let t = cx.tokens;
        let words = cx.words;
        let line_of = Line::Outside(id);
        self.drawn.push(line_of);
        let mut cells = m.outside_cells(rect);
        let is_current = self.current.line == line_of;
        let place = |spot| Place::new(line_of, spot);
        let texts = [Spot::Text, Spot::Source, Spot::Comment].map(|spot| sheet.text(place(spot)));
        let mut places = Places::default();

        let ground = ui.interact(rect, ui.scope_id().with(id), Sense::CLICK);
        let name = if texts[0].is_empty() {
            words.t("screening-others")
        } else {
            texts[0]
        };
        ground.widget_info(|| {
            WidgetInfo::labeled(Role::Row, true, self.line_name(cx, line_of, name))
        });
        if ground.clicked() {
            self.focus(place(Spot::Text));
        }
        let mut row = ui.new_child(
            UiBuilder::new()
                .id_salt(id)
                .max_rect(rect)
                .accessibility_parent(ground.id),
        );
        if cx.misses(texts) {
            row.set_opacity(DIMMED);
        }
        let corners = CornerRadius {
            nw: if n == 0 { 8 } else { 0 },
            ne: if n == 0 { 8 } else { 0 },
            sw: if is_last { 8 } else { 0 },
            se: if is_last { 8 } else { 0 },
        };
        paint_ground(&row, t, rect, is_current, ground.hovered(), corners);
        if !is_last {
            let y = rect.bottom() - 0.5;
            row.painter()
                .hline(rect.x_range().shrink(1.0), y, Stroke::new(1.0, t.border));
        }
        let dash = line(row.painter(), "–", Font::Body);
        let left = pos2(cells.number.right() - dash.size().x, cells.name.center().y);
        paint_line(row.painter(), left, dash, t.muted);

        if self.is_marked(line_of) {
            // The words give the mark the end of their cell.
            let wide = widgets::conflict_mark_width(&row, words.t("merge-title")) + 12.0;
            let room = cells.name.with_min_x(cells.name.right() - wide);
            cells.name.set_right(room.left() - 6.0);
            self.mark_ui(&row, cx, sheet, (line_of, name), room, &mut places);
        }

        let quiet = if is_current { t.muted } else { t.faint };
        let hint = |key| if sheet.editable { words.t(key) } else { "" };
        let look = |rect, key| CellWords {
            rect,
            hint: hint(key),
            hint_look: (Font::Body, quiet),
        };
        self.line_cell_ui(
            &mut row,
            cx,
            sheet,
            place(Spot::Text),
            look(cells.name, "screening-other-what-hint"),
            &mut places,
        );
        self.line_cell_ui(
            &mut row,
            cx,
            sheet,
            place(Spot::Source),
            look(cells.source, "screening-add-source"),
            &mut places,
        );
        let rows = usize::from(m.arrangement == Arrangement::Columns && m.outside_row > 44.0) + 1;
        let written_in = self.comment_cell_ui(
            &mut row,
            cx,
            sheet,
            place(Spot::Comment),
            look(cells.comment, "screening-add-comment"),
            rows,
            false,
            &mut places,
        );
        if sheet.editable {
            let mut bin = row.new_child(UiBuilder::new().id_salt("bin").max_rect(cells.help));
            let name = words.tf("screening-other-delete", &[("n", (n + 1).into())]);
            let button = widgets::icon_button(Icon::Trash2, &name)
                .ink(quiet)
                .ui(&mut bin, t);
            places.add(button.id, place(Spot::Delete));
            let erased = sheet.screening.map(|screening| screening.id);
            let by_key = button.has_focus()
                && ui.input_mut(|input| {
                    input.consume_key(Modifiers::SHIFT, Key::F10)
                        || input.consume_key(Modifiers::NONE, Key::Menu)
                });
            let asked = by_key || button.secondary_clicked();
            Popup::menu(&button)
                .open_memory(asked.then_some(SetOpenCommand::Bool(true)))
                .accessible_name(&name)
                .show(|ui| {
                    let forever = words.t("erase-for-good");
                    if widgets::menu_item_ui(ui, t, Some(Icon::Trash2), forever, None).clicked()
                        && let Some(screening) = erased
                    {
                        cx.push(Command::AskErase(ItemRef::Observation(screening, id)));
                    }
                });
            if button.clicked()
                && let Some(screening) = sheet.writable(cx)
            {
                self.stop_writing(cx);
                cx.push(Command::EditWithToast(Edit::RemoveObservation {
                    screening,
                    id,
                }));
                self.walk(place(Spot::Text), -1);
            }
        }
        self.settle(&row, places, rect);
        written_in
    }

    /// What a screen reader calls a text cell.
    pub(super) fn cell_name(&self, cx: &Cx<'_>, sheet: &Sheet<'_>, place: Place) -> String {
        match (place.line, &self.names) {
            (Line::Reaction(reaction), Some(names)) => {
                let names = names.of(reaction);
                match place.spot {
                    Spot::Source => names.source.clone(),
                    _ => names.comment.clone(),
                }
            }
            (Line::Reaction(_), None) => String::new(),
            (Line::Outside(id), _) => {
                let seen = sheet
                    .screening
                    .map_or(&[][..], |screening| &screening.observations);
                let n = seen
                    .iter()
                    .position(|item| item.id == id)
                    .map_or(0, |at| at + 1);
                let key = match place.spot {
                    Spot::Text => "screening-other-what",
                    Spot::Source => "screening-other-source",
                    _ => "screening-other-comment",
                };
                cx.words.tf(key, &[("n", n.into())])
            }
        }
    }
}

/// The heading that folds and unfolds the rows. Says whether it was pressed.
fn fold_ui(ui: &mut Ui, cx: &Cx<'_>, count: usize, open: bool) -> bool {
    let t = cx.tokens;
    let title = cx.words.t("screening-others");
    let galley = line(ui.painter(), title, Font::Section);
    let size = vec2(24.0 + galley.size().x, 32.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = cx
        .words
        .tf("screening-others-folded", &[("n", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let icon = if open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    icon.paint(
        ui.painter(),
        pos2(rect.left() + 12.0, rect.center().y),
        16.0,
        t.muted,
    );
    paint_line(
        ui.painter(),
        pos2(rect.left() + 24.0, rect.center().y),
        galley,
        t.text,
    );
    if response.has_focus() {
        focus_ring(
            ui.painter(),
            rect.expand2(vec2(2.0, -2.0)),
            CornerRadius::same(6),
            t,
        );
    }
    response.clicked()
}
