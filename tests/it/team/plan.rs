//! What is written about a sub-goal while others change the plan.

use std::sync::Arc;

use aoa_tavle::app::follow_up::TurnDraft;
use aoa_tavle::app::{Act, Command};
use aoa_tavle::model::{Edit, Stamp, Status, SubGoal, SubGoalId, TurnId};

use super::{Colleague, Share, small_case};
use crate::harness::stamp;

/// A case with one sub-goal, and two people who have it open.
fn both() -> (SubGoalId, Share, Colleague, Colleague) {
    let mut case = small_case();
    let mut goal = SubGoal::blank(SubGoalId::fresh(), &stamp());
    "Noah kender sin uge".clone_into(&mut goal.text);
    let id = goal.id;
    case.sub_goals.push(Arc::new(goal));
    let share = Share::with(&case);
    let (maja, jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    (id, share, maja, jonas)
}

/// Writes why in the form of the next turn, and when it is looked at again.
fn write_turn(who: &mut Colleague, id: SubGoalId, status: Option<Status>, reason: &str) {
    who.send(Command::OpenTurn(id));
    let mut form = who.session().forms.turn.clone().unwrap();
    form.status = status;
    reason.clone_into(&mut form.reason);
    who.send(Command::WriteTurn(form));
}

fn turn_to(id: SubGoalId, status: Status) -> Edit {
    Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: id,
        status,
        reason: "Skemaet hænger i køkkenet".to_owned(),
        note: String::new(),
        next: None,
    }
}

fn later(who: &Colleague) -> Stamp {
    who.state.stamp()
}

#[test]
fn a_reason_alone_never_takes_back_the_status_others_set_meanwhile() {
    let (id, _share, mut maja, mut jonas) = both();
    write_turn(&mut maja, id, None, "Uret er på plads");
    jonas.send(turn_to(id, Status::Reached));
    jonas.save();
    maja.look();
    assert_eq!(maja.case().sub_goal(id).unwrap().status, Status::Reached);
    let kept = maja.session().case_with_forms(&later(&maja));
    assert_eq!(kept.sub_goal(id).unwrap().status, Status::Reached);
    let told = kept.turns_of(id).last().unwrap();
    assert_eq!(told.reason, "Uret er på plads");
    maja.send(Command::CommitTurn);
    assert_eq!(maja.case().sub_goal(id).unwrap().status, Status::Reached);
    let told = maja.case().turns_of(id).last().unwrap();
    assert_eq!(
        (told.status, told.reason.as_str()),
        (Status::Reached, "Uret er på plads")
    );
}

#[test]
fn a_status_somebody_chose_is_the_one_that_is_saved() {
    let (id, _share, mut maja, mut jonas) = both();
    write_turn(&mut maja, id, Some(Status::Paused), "Mor er syg");
    jonas.send(turn_to(id, Status::Adjusted));
    jonas.save();
    maja.look();
    maja.send(Command::CommitTurn);
    assert_eq!(maja.case().sub_goal(id).unwrap().status, Status::Paused);
}

fn has_told_it_stays(who: &Colleague) -> bool {
    let toast = who.state.toast.as_ref();
    toast.is_some_and(|toast| toast.act == "keep-sub-goal")
}

#[test]
fn a_reason_is_not_lost_with_a_sub_goal_others_removed_meanwhile() {
    let (id, share, mut maja, mut jonas) = both();
    jonas.send(turn_to(id, Status::Adjusted));
    jonas.save();
    maja.look();
    write_turn(&mut maja, id, None, "Uret er på plads");
    jonas.send(Edit::RemoveSubGoal(id));
    jonas.save();
    assert!(share.case().sub_goal(id).is_none());
    maja.look();
    assert!(has_told_it_stays(&maja));
    assert_eq!(maja.case().turns_of(id).count(), 1, "with its story");
    let kept = maja.session().case_with_forms(&later(&maja));
    assert_eq!(kept.turns_of(id).last().unwrap().reason, "Uret er på plads");
    maja.send(Command::CommitTurn);
    maja.save();
    jonas.look();
    let told = jonas.case().turns_of(id).last().unwrap();
    assert_eq!(told.reason, "Uret er på plads");
    assert_eq!(maja.case(), &*share.case());
}

#[test]
fn a_draft_of_a_follow_up_is_not_lost_with_a_sub_goal_others_removed_meanwhile() {
    let (id, share, mut maja, mut jonas) = both();
    maja.send(Act::FollowUp);
    let mut form = maja.session().forms.follow_up.clone().unwrap();
    let draft = TurnDraft {
        note: "De bruger skemaet".to_owned(),
        ..TurnDraft::default()
    };
    form.write(id, draft);
    maja.send(Command::WriteFollowUp(form));
    jonas.send(Edit::RemoveSubGoal(id));
    jonas.save();
    maja.look();
    assert!(has_told_it_stays(&maja));
    let form = maja.session().forms.follow_up.as_ref().unwrap();
    assert_eq!(form.agenda(maja.case()), [id]);
    assert_eq!(form.unsaved(maja.case()).len(), 1);
    maja.send(Command::SaveTurn);
    maja.save();
    let told = share.case();
    assert_eq!(told.turns_of(id).last().unwrap().note, "De bruger skemaet");
}

#[test]
fn a_sub_goal_nobody_writes_about_goes_as_the_others_wanted() {
    let (id, _share, mut maja, mut jonas) = both();
    maja.send(Command::OpenTurn(id));
    maja.send(Act::FollowUp);
    jonas.send(Edit::RemoveSubGoal(id));
    jonas.save();
    maja.look();
    assert!(maja.case().sub_goal(id).is_none());
    assert!(!has_told_it_stays(&maja));
}
