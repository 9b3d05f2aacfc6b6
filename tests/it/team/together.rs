//! Two people write in the same case at the same time.

use aoa_tavle::app::{Act, Command, FileState, Notice, Which};
use aoa_tavle::model::{Choice, Clash, Edit, EditError, RoundId, RoundText, Value};

use super::{Share, comment_of, small_case};

#[test]
fn both_write_cards_and_both_have_all_of_them() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    let hers = maja.add_card("Farmor ringer hver søndag");
    let his = jonas.add_card("Går til fodbold");
    maja.save();
    jonas.save();
    assert!(jonas.card(hers).is_some(), "hers came in with his save");
    let file = share.case();
    assert!(file.card(hers).is_some() && file.card(his).is_some());
    assert!(!jonas.session().is_unsaved());
    let news = &jonas.session().news;
    assert_eq!(news.len(), 1);
    assert_eq!(news[0].by.by, "Maja");
    assert!(jonas.says(|said| matches!(
        said,
        Notice::TakenIn {
            new: 1,
            conflicts: 0,
            ..
        }
    )));

    maja.look();
    assert!(maja.card(his).is_some(), "his came in with a look");
    assert_eq!(maja.session().file_state, FileState::Same);
    assert!(
        !maja.session().is_unsaved(),
        "nothing of hers is missing in the file"
    );
}

#[test]
fn the_same_comment_written_twice_is_kept_twice_until_one_chooses_and_the_other_follows() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    maja.comment("Vågner om natten");
    jonas.comment("Sover ikke før midnat");
    maja.save();
    jonas.save();
    assert_eq!(
        comment_of(jonas.case()),
        "Vågner om natten",
        "the file's stays current"
    );
    let conflicts = jonas.case().conflicts.clone();
    assert_eq!(conflicts.len(), 1);
    assert!(matches!(
        &conflicts[0].clash,
        Clash::Values { other: Value::Text(text), .. } if text == "Sover ikke før midnat"
    ));
    maja.look();
    assert_eq!(maja.case().conflicts, conflicts, "both see both");

    jonas.send(Edit::Settle {
        id: conflicts[0].id,
        choice: Choice::Other,
    });
    jonas.save();
    maja.look();
    assert!(maja.case().conflicts.is_empty());
    assert_eq!(comment_of(maja.case()), "Sover ikke før midnat");
    assert_eq!(maja.case(), &*share.case());
}

#[test]
fn nothing_comes_in_under_the_pen_and_all_of_it_afterwards() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    maja.comment("Vågner om natten");
    maja.save();
    jonas.state.is_writing = true;
    jonas.comment("Sover");
    let revision = jonas.session().revision();
    jonas.state.jobs.look_now();
    jonas.tick();
    assert_eq!(jonas.session().revision(), revision, "nothing moved");
    assert!(matches!(
        jonas.session().file_state,
        FileState::Changed { .. }
    ));
    assert_eq!(comment_of(jonas.case()), "Sover");
    jonas.state.is_writing = false;
    jonas.tick();
    assert_eq!(jonas.session().file_state, FileState::Same);
    assert_eq!(jonas.case().conflicts.len(), 1);
}

#[test]
fn a_save_while_writing_keeps_the_field_as_it_is_until_it_is_left() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    maja.comment("Vågner om natten");
    let hers = maja.add_card("Farmor ringer hver søndag");
    maja.save();
    jonas.state.is_writing = true;
    jonas.comment("Sover ikke");
    jonas.save();
    assert_eq!(comment_of(jonas.case()), "Sover ikke");
    assert!(!jonas.session().is_unsaved(), "it was saved");
    assert!(share.case().card(hers).is_some());
    jonas.comment("Sover ikke før midnat");
    jonas.save();
    assert!(
        share.case().card(hers).is_some(),
        "hers outlives a second save under the pen"
    );
    jonas.state.is_writing = false;
    jonas.tick();
    assert!(jonas.card(hers).is_some());
    assert_eq!(jonas.case(), &*share.case());
    let kept = jonas.case().conflicts.iter().any(|conflict| {
        matches!(&conflict.clash, Clash::Values { other: Value::Text(text), .. } if text == "Sover ikke før midnat")
    });
    assert!(kept || comment_of(jonas.case()) == "Sover ikke før midnat");
}

#[test]
fn undo_takes_back_ones_own_and_leaves_what_came_in() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    let his = jonas.add_card("Går til fodbold");
    let hers = maja.add_card("Farmor ringer hver søndag");
    maja.save();
    jonas.look();
    assert!(jonas.card(hers).is_some());
    jonas.send(Act::Undo);
    assert!(jonas.card(his).is_none());
    assert!(jonas.card(hers).is_some());
    assert!(
        !jonas.session().is_unsaved(),
        "what is left is what the file holds"
    );
    jonas.send(Act::Redo);
    assert!(jonas.card(his).is_some() && jonas.card(hers).is_some());
    jonas.save();
    maja.look();
    assert!(maja.card(his).is_some());
}

#[test]
fn an_act_that_cannot_be_taken_back_any_more_does_not_stand_in_the_way_of_those_before() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    let today = jonas.state.today();
    let (first, second) = (RoundId::fresh(), RoundId::fresh());
    jonas.send(Edit::BeginRound {
        id: first,
        on: today,
    });
    jonas.save();
    maja.look();
    let his = jonas.add_card("Går til fodbold");
    jonas.send(Edit::BeginRound {
        id: second,
        on: today,
    });
    jonas.save();
    maja.look();
    maja.send(Edit::SetRoundText {
        round: second,
        field: RoundText::Note,
        text: "Vi er i gang".to_owned(),
    });
    maja.save();
    jonas.look();
    jonas.send(Act::Undo);
    let refused = Notice::EditRefused(EditError::RoundGoneOn);
    assert!(jonas.says(|said| *said == refused));
    assert!(!jonas.case().round(first).unwrap().is_open());
    assert!(jonas.card(his).is_some());
    jonas.send(Act::Undo);
    assert!(jonas.card(his).is_none());
    assert_eq!(jonas.case().round(second).unwrap().note, "Vi er i gang");
}

#[test]
fn a_form_that_was_open_while_others_changed_the_same_experience_keeps_both() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.send(Command::OpenExperience(Which::New));
    let mut form = maja.session().forms.experience.clone().unwrap();
    form.item.description = "Flyttede til mormor".to_owned();
    let id = form.item.id;
    maja.send(Command::WriteExperience(form));
    maja.send(Command::CommitExperience);
    maja.save();

    let mut jonas = share.colleague("Jonas");
    jonas.send(Command::OpenExperience(Which::Existing(id)));
    let mut form = jonas.session().forms.experience.clone().unwrap();
    form.item.whom = "Ida og hendes bror".to_owned();
    jonas.send(Command::WriteExperience(form));
    let mut hers = (**maja.case().experience(id).unwrap()).clone();
    hers.helped = "Hun havde sin egen seng".to_owned();
    maja.send(Edit::PutExperience(Box::new(hers)));
    maja.save();
    jonas.look();
    jonas.send(Command::CommitExperience);
    let both = jonas.case().experience(id).unwrap();
    assert_eq!(both.whom, "Ida og hendes bror");
    assert_eq!(both.helped, "Hun havde sin egen seng");
}

#[test]
fn each_sees_that_the_other_has_the_case_open_and_that_they_left() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    maja.look();
    jonas.look();
    maja.look();
    let names = |who: &super::Colleague| -> Vec<String> {
        let others = &who.session().others;
        others
            .iter()
            .map(|one| format!("{} {}", one.user, one.machine))
            .collect()
    };
    assert_eq!(names(&maja), ["Jonas PC-Jonas"]);
    assert_eq!(names(&jonas), ["Maja PC-Maja"]);
    assert!(maja.says(|said| *said == Notice::Others));
    jonas.send(Act::CloseCase);
    maja.look();
    assert!(names(&maja).is_empty());
    assert!(!maja.says(|said| *said == Notice::Others));
}
