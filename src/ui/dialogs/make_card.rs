//! A card for the board: made from what is known of the child, or from nothing but its words.

use egui::{Context, Id, Key, Modifiers, Rect, Ui, UiBuilder, vec2};

use super::{answer, focus_first};
use crate::app::Command;
use crate::app::card_form::CardForm;
use crate::app::question::{Question, Reply};
use crate::app::words_of_changes::{origin_item_name, voice_words};
use crate::design::{Font, height, space};
use crate::model::{Case, Side, ThemeId, Voice};
use crate::ui::forms::radio_group_ui;
use crate::ui::widgets::{
    Choice, Level, Modal, ModalChoice, Radio, RadioLook, Select, choice_group_ui, heading_ui,
    label_ui, text_area,
};
use crate::ui::{Cx, theme_icon};

pub(super) fn make_card_ui(ctx: &Context, cx: &mut Cx<'_>, form: &CardForm) {
    let Some(case) = cx.case() else { return };
    let (words, t) = (cx.words, cx.tokens);
    let mut written = form.clone();
    let mut is_done = false;
    let mut has_escaped = false;
    let reason = (!form.can_be_made()).then(|| words.t("make-card-need"));
    let outcome = Modal::new(
        Id::unique("make-card"),
        words.t("make-card-title"),
        words.t("cancel"),
    )
    .primary(words.t("make-card-make"))
    .primary_disabled_because(reason)
    .show(ctx, t, |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        if let Some(origin) = form.origin {
            let name = origin_item_name(words, case, origin);
            let from = words.tf("make-card-from", &[("name", (&name).into())]);
            label_ui(ui, &from, Font::Body, t.muted);
            ui.add_space(space::SMALL);
        }
        let id = Id::unique("make-card-text");
        // Enter makes the card; Shift+Enter begins a new line.
        is_done = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| {
                !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Enter)
            });
        let name = words.t("make-card-text");
        heading_ui(ui, t, name, Level::Group);
        let field = text_area(id, &form.text, name, 2).ui(ui, t);
        is_done |= field.submitted;
        has_escaped = field.leaves();
        if let Some(text) = field.changed {
            written.text = text;
        }
        focus_first(ui, id);

        ui.add_space(space::MEDIUM);
        theme_ui(ui, cx, &mut written);
        ui.add_space(space::MEDIUM);
        side_ui(ui, cx, &mut written);
        ui.add_space(space::MEDIUM);
        voice_ui(ui, cx, case, &mut written);
        is_done |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    });
    let can_be_made = written.can_be_made();
    if written != *form {
        let question = Question::MakeCard(Box::new(written));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    let entered = (is_done && can_be_made).then_some(ModalChoice::Primary);
    let escaped = has_escaped.then_some(ModalChoice::Plain);
    answer(cx, outcome.choice.or(entered).or(escaped));
}

fn theme_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut CardForm) {
    const TALL: f32 = 44.0;
    const GAP: f32 = 6.0;
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("make-card-theme");
    heading_ui(ui, t, name, Level::Group);
    let rows = ThemeId::ALL.len().div_ceil(2) as f32;
    let room = Rect::from_min_size(
        ui.cursor().min,
        vec2(ui.available_width(), rows * (TALL + GAP) - GAP),
    );
    let wide = (room.width() - GAP) / 2.0;
    let chosen = form.theme.index();
    let next = radio_group_ui(ui, name, ThemeId::ALL.len(), chosen, |ui, n, reach| {
        let theme = ThemeId::ALL[n];
        let at = vec2((n % 2) as f32 * (wide + GAP), (n / 2) as f32 * (TALL + GAP));
        let cell = Rect::from_min_size(room.min + at, vec2(wide, TALL));
        let mut cell = ui.new_child(UiBuilder::new().id_salt(n).max_rect(cell));
        Radio {
            words: theme.name(cx.state.lang),
            icon: Some(theme_icon(theme)),
            chosen: n == chosen,
            look: RadioLook::Boxed,
            reach,
            ..Radio::default()
        }
        .ui(&mut cell, t)
    });
    ui.advance_cursor_after_rect(room);
    if let Some(theme) = next.and_then(|n| ThemeId::ALL.get(n)) {
        form.theme = *theme;
    }
}

fn side_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut CardForm) {
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("make-card-side");
    heading_ui(ui, t, name, Level::Group);
    let choices = [words.t("side-supports"), words.t("side-hampers")]
        .map(|words| Choice { words, name: words });
    let chosen = usize::from(form.side == Side::Hampers);
    let id = Id::unique("make-card-side");
    let least = (ui.available_width() / 2.0).floor();
    if let Some(n) = choice_group_ui(ui, t, (id, name), &choices, Some(chosen), least) {
        form.side = Side::ALL[n];
    }
}

fn voice_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, form: &mut CardForm) {
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("board-card-voice");
    heading_ui(ui, t, name, Level::Group);
    let mut voices = vec![Voice::Unsaid, Voice::Child];
    voices.extend(case.people.iter().map(|person| Voice::Person(person.id)));
    for card in &case.cards {
        if matches!(card.voice, Voice::Named(_)) && !voices.contains(&card.voice) {
            voices.push(card.voice.clone());
        }
    }
    let names: Vec<String> = voices
        .iter()
        .map(|voice| match voice {
            Voice::Unsaid => words.t("board-voice-none").to_owned(),
            voice => voice_words(words, case, voice).into_owned(),
        })
        .collect();
    let chosen = voices.iter().position(|voice| *voice == form.voice);
    let select = Select {
        id: Id::unique("make-card-voice"),
        name,
        wide: ui.available_width(),
        tall: height::FIELD,
    };
    if let Some(voice) = select.ui(ui, t, &names, chosen).and_then(|n| voices.get(n)) {
        form.voice = voice.clone();
    }
}
