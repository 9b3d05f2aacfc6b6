//! The life of a card in words.

use chrono::NaiveDate;

use super::super::moments::{Moment, Moments};
use super::super::read::{Note, voice_then};
use super::super::told;
use crate::app::words_of_changes::{origin_item_name, spoken_whole, spot_words, status_words};
use crate::design::Icon;
use crate::lang::Lang;
use crate::model::rounds::{Board, Kind, Stage, life_of};
use crate::model::text::Piece;
use crate::model::{CardId, Case, Origin, SubGoalId, ThemeId, first_sentence};
use crate::text::Words;

/// What a life was read for: the card, the revision, the language and the day.
pub(super) type Of = (CardId, u64, Lang, NaiveDate);

/// A life in words.
#[derive(Debug)]
pub(super) struct LifeRead {
    pub of: Of,
    /// The words of the card as it stands, or stood last.
    pub text: String,
    pub theme: ThemeId,
    /// Where it lies, and who says it.
    pub place: String,
    /// Whether it is on the board.
    pub is_here: bool,
    /// Who wrote it first and when.
    pub written: String,
    pub origin: Option<(Origin, String)>,
    pub stages: Vec<StageRead>,
    pub sub_goals: Vec<(SubGoalId, String, String)>,
}

/// How a card stood on one board.
#[derive(Debug)]
pub(super) struct StageRead {
    pub title: String,
    pub days: String,
    pub kinds: Vec<(Icon, String)>,
    /// Its words, where they are not those of the board before.
    pub pieces: Option<Vec<Piece>>,
    pub notes: Vec<Note>,
    pub spoken: String,
}

impl LifeRead {
    /// Reads it; `None` for a card that stands on no board of the case.
    pub fn of(words: &Words, case: &Case, of: Of) -> Option<Self> {
        let (card, revision, _, today) = of;
        let life = life_of(case, card)?;
        let moments = Moments::of(None, case, revision, words);
        let last = life.stages.last()?;
        let stands = last.card.card()?;
        let is_here = case.card(card).is_some();
        let mut place = spot_words(words, stands.theme, stands.side);
        let voice = voice_then(words, case, last.board, stands);
        if !voice.is_empty() {
            place = format!("{place}  ·  {voice}");
        }
        let stages = life
            .stages
            .iter()
            .filter_map(|stage| {
                let at = moments.place_of(stage.board)?;
                Some(StageRead::of(words, case, stage, &moments.all()[at], today))
            })
            .collect();
        let written = told::written(words, &stands.created, today);
        Some(Self {
            of,
            text: stands.text.trim().to_owned(),
            theme: stands.theme,
            place,
            is_here,
            written: words.tf("life-written", &[("when", (&written).into())]),
            origin: life
                .origin
                .map(|origin| (origin, origin_item_name(words, case, origin))),
            stages,
            sub_goals: life
                .sub_goals
                .iter()
                .map(|goal| {
                    let name = first_sentence(&goal.text).to_owned();
                    (goal.id, name, status_words(words, goal.status).to_owned())
                })
                .collect(),
        })
    }
}

impl StageRead {
    fn of(words: &Words, case: &Case, stage: &Stage, moment: &Moment, today: NaiveDate) -> Self {
        let card = &stage.card;
        let kinds: Vec<(Icon, String)> = card
            .kinds()
            .iter()
            .map(|kind| (told::icon(*kind), words.kind_text(*kind).to_owned()))
            .collect();
        let is_new = card.before.is_none();
        let pieces = (is_new || card.is(Kind::Changed)).then(|| {
            let mut pieces = card.pieces().to_vec();
            if is_new {
                for piece in &mut pieces {
                    piece.only = None;
                }
            }
            pieces
        });
        let mut notes = Vec::new();
        if let (Some((theme, side)), Some(now)) = (card.moved_from(), &card.after) {
            let (from, to) = (
                spot_words(words, theme, side),
                spot_words(words, now.theme, now.side),
            );
            notes.push(Note {
                icon: Icon::ArrowRightLeft,
                words: words.tf(
                    "life-moved",
                    &[("from", (&from).into()), ("to", (&to).into())],
                ),
            });
        }
        if let (Some(was), Some(is)) = (&card.before, &card.after)
            && was.voice != is.voice
        {
            let unsaid = |voice: String| match voice.as_str() {
                "" => words.t("board-voice-none").to_owned(),
                _ => voice,
            };
            let was = unsaid(voice_then(words, case, stage.board, was));
            let is = unsaid(voice_then(words, case, stage.board, is));
            notes.push(Note {
                icon: Icon::User,
                words: words.tf(
                    "compare-voices",
                    &[("was", (&was).into()), ("is", (&is).into())],
                ),
            });
        }
        let reason = card.departure.as_ref();
        notes.extend(reason.and_then(|it| told::reason(words, it, today)));
        if let Board::Round(_) = stage.board {
            notes.extend(told::corrections(
                words,
                case,
                stage.board,
                Some(card.id),
                today,
            ));
        }
        let days = moment.hint.split("  ·  ").next().unwrap_or_default();
        let mut said = vec![moment.title.clone(), told::kinds(words, card.kinds())];
        said.extend(pieces.as_ref().map(|pieces| spoken_whole(words, pieces)));
        said.extend(notes.iter().map(|note| note.words.clone()));
        Self {
            title: moment.title.clone(),
            days: days.to_owned(),
            kinds,
            pieces,
            notes,
            spoken: told::sentences(&said),
        }
    }
}
