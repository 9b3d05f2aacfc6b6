//! A text that is only read: of a file that was not opened, or of what could not be read of it.

use egui::{
    Color32, Context, EventFilter, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{answer, paragraph_ui};
use crate::app::Command;
use crate::app::question::{TextOf, TextToRead};
use crate::app::recent::file_name;
use crate::design::fonts::monospaced;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Icon, Tokens, icon_size, radius, space};
use crate::ui::Cx;
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{Modal, ModalChoice};

/// The size of the text, in points.
const SIZE: f32 = 14.0;
/// From line to line.
const ROW: f32 = 20.0;
/// Longer lines are cut where they are shown; copied they are whole.
const LONGEST: usize = 2000;

pub(super) fn text_ui(ctx: &Context, cx: &mut Cx<'_>, read: &TextToRead) {
    let (words, t) = (cx.words, cx.tokens);
    let (title, hint) = match &read.of {
        TextOf::File(path) => (
            words.tf("text-of-file", &[("name", (&file_name(path)).into())]),
            words.t("text-of-file-hint"),
        ),
        TextOf::Lost => (words.t("text-lost").to_owned(), words.t("text-lost-hint")),
    };
    let wide = (ctx.content_rect().width() - 2.0 * space::CHAPTER).clamp(320.0, 1000.0);
    let outcome = Modal::new(Id::unique("text to read"), &title, words.t("close"))
        .other(words.t("text-copy"))
        .width(wide)
        .show(ctx, t, |ui| {
            paragraph_ui(ui, t, hint);
            lines_ui(ui, cx, read, &title);
        });
    match outcome.choice {
        Some(ModalChoice::Other) => cx.push(Command::Copy(read.whole().to_owned())),
        choice => answer(cx, choice),
    }
}

/// The lines, with their numbers; only those in sight are laid out.
fn lines_ui(ui: &mut Ui, cx: &Cx<'_>, read: &TextToRead, title: &str) {
    let t = cx.tokens;
    let tall = (ui.ctx().content_rect().height() - 300.0).clamp(80.0, 640.0);
    let size = vec2(ui.available_width(), tall);
    let whole = Rect::from_min_size(ui.cursor().min, size);
    let id = Id::unique("lines of the text");
    // The whole field takes the keyboard, so that arrows turn the text.
    let field = ui.interact(whole, id, Sense::click());
    let count = cx.words.tf("text-lines", &[("n", read.count().into())]);
    let name = format!("{title}, {count}");
    field.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
    let painter = ui.painter();
    painter.rect(
        whole,
        radius::CONTROL,
        t.canvas,
        Stroke::new(1.0, t.border),
        StrokeKind::Inside,
    );
    if field.has_focus() {
        let ring = Stroke::new(FOCUS_WIDTH, t.focus);
        painter.rect_stroke(whole, radius::CONTROL, ring, StrokeKind::Outside);
    }
    let turned = if field.has_focus() {
        turned(ui, id, tall)
    } else {
        0.0
    };
    let digits = line(ui.painter(), &read.count().to_string(), Font::Small)
        .size()
        .x;
    let gutter = digits + icon_size::SMALL + 20.0;
    let mut area = ScrollArea::both()
        .id_salt("text")
        .max_height(tall)
        .min_scrolled_height(tall)
        .auto_shrink(false);
    // It opens where the fault is.
    let is_new = !was_shown(ui, id);
    if let Some(marked) = read.marked.filter(|_| is_new) {
        area = area.vertical_scroll_offset((marked as f32 * ROW - tall / 3.0).max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, ROW, read.count(), |ui, rows| {
        if turned != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -turned));
        }
        for n in rows {
            row_ui(ui, cx, read, n, gutter);
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, read: &TextToRead, n: usize, gutter: f32) {
    let t: &Tokens = cx.tokens;
    let shown: String = read.line(n).chars().take(LONGEST).map(visible).collect();
    let galley = ui
        .painter()
        .layout_no_wrap(shown.clone(), monospaced(SIZE), Color32::PLACEHOLDER);
    let wide = (gutter + galley.size().x + space::LARGE).max(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(wide, ROW), Sense::hover());
    let is_marked = read.marked == Some(n);
    let number = (n + 1).to_string();
    let said = if is_marked {
        let here = cx.words.t("text-fault-here");
        format!("{number}, {here}: {shown}")
    } else {
        format!("{number}: {shown}")
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let painter = ui.painter();
    let middle = rect.center().y;
    if is_marked {
        painter.rect_filled(rect, 0.0, t.bar_warn);
        let center = pos2(rect.left() + 6.0 + icon_size::SMALL / 2.0, middle);
        Icon::ArrowRight.paint(painter, center, icon_size::SMALL, t.warn);
    }
    let number = line(painter, &number, Font::Small);
    let right = rect.left() + gutter - 10.0;
    let at = pos2(right - number.size().x, middle - number.size().y / 2.0);
    painter.galley(at, number, t.muted);
    let at = pos2(rect.left() + gutter, middle - galley.size().y / 2.0);
    painter.galley(at, galley, t.text);
}

/// Characters nobody sees, or that turn the writing round, as a dot; a tab as a space.
fn visible(letter: char) -> char {
    match letter {
        '\t' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '·',
        letter if letter.is_control() => '·',
        letter => letter,
    }
}

/// How far the keys turn the text, in points.
fn turned(ui: &Ui, id: Id, tall: f32) -> f32 {
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let far = 1.0e7;
    let keys = [
        (Key::ArrowDown, ROW),
        (Key::ArrowUp, -ROW),
        (Key::PageDown, tall - ROW),
        (Key::PageUp, ROW - tall),
        (Key::End, far),
        (Key::Home, -far),
    ];
    ui.input_mut(|input| {
        keys.iter()
            .filter(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, by)| by)
            .sum()
    })
}

/// Whether the text was on the screen in the last pass.
fn was_shown(ui: &Ui, id: Id) -> bool {
    let seen = id.with("seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let last: Option<u64> = ui.data(|data| data.get_temp(seen));
    ui.data_mut(|data| data.insert_temp(seen, pass));
    last.is_some_and(|last| pass.saturating_sub(last) <= 2)
}
