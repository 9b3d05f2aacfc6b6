//! What may be done, without a window: commands against a state.

use aoa_tavle::app::child_form::Lack;
use aoa_tavle::app::question::{Question, Reply};
use aoa_tavle::app::settings::{SettingsChange, Theme};
use aoa_tavle::app::{Act, Command, State, View, Which, tick};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::{CardId, Edit, ExperienceId, Side, SubGoalId, ThemeId, Voice};
use aoa_tavle::store;
use proptest::prelude::*;

use crate::harness::{case, send, state_with};
use crate::model::rounds;

/// Any command that stays within the program: none that asks for a file.
fn any_command(state: &State, dice: &mut Dice) -> Command {
    let session = state.session.as_ref().unwrap();
    let case = session.case();
    let (theme, side) = (*dice.pick(&ThemeId::ALL), *dice.pick(&Side::ALL));
    match dice.below(24) {
        0..=5 => generate::random_edit(case, dice).into(),
        6..=8 => Command::EditWithToast(generate::random_edit(case, dice)),
        9 => Command::Rest,
        10 => Act::Undo.into(),
        11 => Act::Redo.into(),
        12 => (*dice.pick(&[
            Act::GoScreening,
            Act::GoTimeline,
            Act::GoBoard,
            Act::Find,
            Act::TextLarger,
            Act::TextSmaller,
            Act::FullScreen,
        ]))
        .into(),
        13 => Command::Find(dice.percent(50).then(|| "å".to_owned())),
        14 => Command::Set(SettingsChange::TextPercent(dice.below(1000) as u16)),
        15 => {
            let new = generate::random(dice.bits(), 3).experiences;
            let known = case.experiences.iter().chain(&new);
            let known: Vec<ExperienceId> = known.map(|item| item.id).collect();
            Command::OpenExperience(if known.is_empty() || dice.percent(30) {
                Which::New
            } else {
                Which::Existing(*dice.pick(&known))
            })
        }
        16 => match &session.forms.experience {
            Some(form) => {
                let mut form = form.clone();
                form.item.description = format!("{} igen", form.item.description);
                Command::WriteExperience(form)
            }
            None => Command::CommitExperience,
        },
        17 => Command::CommitExperience,
        18 => Command::DropExperience,
        19 => {
            let known: Vec<SubGoalId> = case.sub_goals.iter().map(|item| item.id).collect();
            Command::OpenSubGoal(if known.is_empty() || dice.percent(30) {
                Which::New
            } else {
                Which::Existing(*dice.pick(&known))
            })
        }
        20 => match &session.forms.sub_goal {
            Some(form) => {
                let mut form = form.clone();
                form.item.text = format!("{} igen", form.item.text);
                Command::WriteSubGoal(form)
            }
            None => Command::CommitSubGoal,
        },
        21 => Command::CommitSubGoal,
        22 => Command::WriteNewCard {
            theme,
            side,
            text: "Nyt kort".to_owned(),
        },
        _ => Command::AddNewCard {
            theme,
            side,
            voice: Voice::Child,
        },
    }
}

proptest! {
    #![proptest_config(rounds(64))]

    #[test]
    fn any_commands_leave_a_valid_case_and_a_way_back(seed in any::<u64>()) {
        let first = generate::random(seed, 6);
        let mut state = state_with(first.clone());
        let dice = &mut Dice::new(!seed);
        for _ in 0..150 {
            let command = any_command(&state, dice);
            let words = format!("{command:.60?}");
            send(&mut state, command);
            prop_assert_eq!(case(&state).findings(), vec![], "{}", words);
            prop_assert!((80..=200).contains(&state.settings.text_percent), "{}", words);
        }
        while state.session.as_ref().unwrap().history().depth() > 0 {
            send(&mut state, Act::Undo);
        }
        prop_assert_eq!(&**case(&state), &first);
    }
}

#[test]
fn without_a_case_there_is_nothing_to_change() {
    let mut state = state_with(generate::entries(0));
    state.session = None;
    for command in [
        Command::Edit(Edit::RemoveCard(CardId::fresh())),
        Command::EditWithToast(Edit::RemoveCard(CardId::fresh())),
        Command::Rest,
        Act::Undo.into(),
        Act::Redo.into(),
        Command::OpenExperience(Which::New),
        Command::CommitExperience,
        Command::DropExperience,
        Command::OpenSubGoal(Which::New),
        Command::CommitSubGoal,
        Command::DropSubGoal,
        Command::DismissToast,
        Command::DismissNotice(7),
    ] {
        send(&mut state, command);
        assert!(state.session.is_none());
        assert_eq!(state.toast, None);
    }
}

#[test]
fn a_half_filled_form_stays_through_views_and_counts_as_work() {
    let mut state = state_with(generate::entries(3));
    let is_unsaved = |state: &State| state.session.as_ref().unwrap().forms.hold_work();
    send(&mut state, Command::OpenExperience(Which::New));
    assert!(!is_unsaved(&state), "an untouched form is no work");

    let mut form = state
        .session
        .as_ref()
        .unwrap()
        .forms
        .experience
        .clone()
        .unwrap();
    form.item.description = "Flytning til Ølstykke".to_owned();
    send(&mut state, Command::WriteExperience(form));
    assert!(is_unsaved(&state));
    for act in [Act::GoBoard, Act::GoScreening, Act::GoTimeline] {
        send(&mut state, act);
    }
    assert!(is_unsaved(&state));
    assert_eq!(case(&state).experiences.len(), 3);

    send(&mut state, Command::CommitExperience);
    assert!(!is_unsaved(&state));
    assert_eq!(case(&state).experiences.len(), 4);
    assert_eq!(case(&state).experiences[3].name(), "Flytning til Ølstykke");
    send(&mut state, Act::Undo);
    assert_eq!(case(&state).experiences.len(), 3);
}

#[test]
fn a_form_that_was_only_looked_at_changes_nothing() {
    let mut state = state_with(generate::entries(3));
    let id = case(&state).experiences[1].id;
    for close in [Command::CommitExperience, Command::DropExperience] {
        send(&mut state, Command::OpenExperience(Which::Existing(id)));
        send(&mut state, close);
        let session = state.session.as_ref().unwrap();
        assert_eq!(session.forms.experience, None);
        assert_eq!(session.history().depth(), 0);
    }
}

#[test]
fn every_toast_is_told_from_the_one_before() {
    let mut state = state_with(generate::huge(1));
    let mut last = 0;
    for at in 0..3 {
        let id = case(&state).cards[at].id;
        send(&mut state, Command::EditWithToast(Edit::RemoveCard(id)));
        let toast = state.toast.as_ref().unwrap();
        assert!(toast.serial > last);
        assert_eq!(toast.act, "remove-card");
        last = toast.serial;
    }
    send(&mut state, Command::DismissToast);
    assert_eq!(state.toast, None);
}

#[test]
fn settings_apply_at_once() {
    let mut state = state_with(generate::entries(0));
    for (percent, expect) in [(0, 80), (80, 80), (150, 150), (200, 200), (u16::MAX, 200)] {
        send(
            &mut state,
            Command::Set(SettingsChange::TextPercent(percent)),
        );
        assert_eq!(state.settings.text_percent, expect);
    }
    send(&mut state, Act::TextNormal);
    assert_eq!(state.settings.text_percent, 100);
    send(&mut state, Command::Set(SettingsChange::Language(Lang::En)));
    assert_eq!(state.lang, Lang::En);
    send(&mut state, Command::Set(SettingsChange::Theme(Theme::Dark)));
    assert_eq!(state.settings.theme, Theme::Dark);
    assert_eq!(state.view, View::Screening);
}

#[test]
fn a_toast_goes_with_the_next_act_so_that_its_undo_is_never_about_another() {
    let mut state = state_with(generate::huge(1));
    let ids: Vec<_> = case(&state).cards.iter().map(|card| card.id).collect();
    send(&mut state, Command::EditWithToast(Edit::RemoveCard(ids[0])));
    assert!(state.toast.is_some());
    let text = "andet".to_owned();
    send(&mut state, Edit::SetCardText { id: ids[1], text });
    assert_eq!(state.toast, None);
}

#[test]
fn saving_on_the_way_out_takes_the_open_form_along_or_shows_what_it_lacks() {
    let mut state = state_with(generate::entries(0));
    send(&mut state, Command::OpenExperience(Which::New));
    let mut form = state
        .session
        .as_ref()
        .unwrap()
        .forms
        .experience
        .clone()
        .unwrap();
    form.item.helped = "Farmor kom".to_owned();
    send(&mut state, Command::WriteExperience(form.clone()));
    send(&mut state, Act::GoBoard);
    send(&mut state, Act::Quit);
    assert!(matches!(state.question, Some(Question::Unsaved { .. })));
    send(&mut state, Command::Reply(Reply::Go));
    // Without a description it cannot be saved: the form is there to be finished, and nothing is asked again.
    assert_eq!((state.view, &state.question), (View::Screening, &None));
    assert!(state.session.as_ref().unwrap().forms.experience.is_some());
    form.item.description = "Flyttede midt i skoleåret".to_owned();
    send(&mut state, Command::WriteExperience(form));
    send(&mut state, Act::Quit);
    send(&mut state, Command::Reply(Reply::Go));
    assert_eq!(state.session.as_ref().unwrap().forms.experience, None);
    assert_eq!(case(&state).experiences.len(), 1);
    assert!(
        state.dialog.is_some(),
        "it has no file yet: one is asked for"
    );
}

#[test]
fn what_is_written_while_another_file_is_read_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0002.ron");
    crate::harness::save(
        &store::RealDisk,
        &path,
        &generate::entries(1),
        store::Over::Nothing,
    )
    .unwrap();
    let mut state = state_with(generate::huge(1));
    let ids: Vec<_> = case(&state).cards.iter().map(|card| card.id).collect();
    send(&mut state, Edit::RemoveCard(ids[0]));
    send(&mut state, Command::OpenPath(path.clone()));
    assert!(matches!(state.question, Some(Question::Unsaved { .. })));
    send(&mut state, Command::Reply(Reply::Discard));
    // The file has been read, but its report is not taken up yet.
    send(&mut state, Edit::RemoveCard(ids[1]));
    tick(&mut state);
    assert!(matches!(state.question, Some(Question::Unsaved { .. })));
    assert_eq!(case(&state).cards.len(), ids.len() - 2);
    send(&mut state, Command::Reply(Reply::Discard));
    tick(&mut state);
    assert_eq!(state.question, None);
    assert_eq!(case(&state).experiences.len(), 1);
}

#[test]
fn a_birth_that_is_not_understood_takes_nothing_away() {
    let mut state = state_with(generate::huge(1));
    let birth = case(&state).child.birth;
    send(&mut state, Act::ShowChild);
    let Some(Question::Child(mut form)) = state.question.clone() else {
        panic!("the form of the child");
    };
    form.birth = "engang i foråret".to_owned();
    send(
        &mut state,
        Command::Reply(Reply::Write(Box::new(Question::Child(form)))),
    );
    send(&mut state, Command::Reply(Reply::Go));
    assert!(
        matches!(&state.question, Some(Question::Child(form)) if form.lack() == Some(Lack::Birth))
    );
    assert_eq!(case(&state).child.birth, birth);
}
