//! What may be done, without a window: commands against a state.

use aoa_tavle::app::settings::{SettingsChange, Theme};
use aoa_tavle::app::{Act, Command, State, View, Which};
use aoa_tavle::lang::Lang;
use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::{CardId, Edit, ExperienceId, Side, SubGoalId, ThemeId, Voice};
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
