//! The window for a new round: in the settings, in the frame, on the start screen and on the timeline.

use aoa_tavle::app::recent::RecentCase;
use aoa_tavle::app::settings::SettingsChange;
use aoa_tavle::app::{Act, Command, View};
use aoa_tavle::model::rounds::Weeks;
use aoa_tavle::store::settings::Settings;
use egui::Role;
use egui_kittest::kittest::Queryable as _;

use super::{click, clock, clock_on, in_first_round, open_at};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, state_with, window};

#[test]
fn the_frame_says_how_today_stands_to_the_window() {
    for (date, said, round) in [
        ("2026-09-28", "ikke endnu", "runde 1, uge 0"),
        ("2026-11-08", "ikke endnu", "runde 1, uge 5"),
        ("2026-11-09", "åben, uge 6", "runde 1"),
        ("2026-12-07", "åben, uge 10", "runde 1"),
        ("2026-12-08", "over tiden", "runde 1, uge 10"),
        ("2026-12-21", "over tiden", "runde 1, uge 12"),
    ] {
        for size in [ROOMY, LAPTOP, NARROW] {
            let window = open_at(in_first_round(), &clock_on(date), View::Board, size);
            window.get_by_label(said);
            let facts = window.query_by_label_contains(round);
            assert!(facts.is_some() || size == NARROW, "{date} {size}");
            if size == ROOMY {
                let all = format!("{round}  ·  ny runde i uge 6–10  ·");
                window.get_by_label_contains(&all);
            }
        }
    }
}

#[test]
fn the_page_of_the_round_says_the_same_in_a_sentence() {
    let window = open_at(in_first_round(), &clock(), View::Round, ROOMY);
    let all = window.get_all_by_label("Uge 7. I kan begynde runde 2, når det passer.");
    assert_eq!(all.count(), 2, "the strip and the sentence under it");
    window.get_by_label_contains("Første opfølgning senest");
    let state = window.get_all_by_label("åben, uge 7").count();
    assert_eq!(state, 2, "the frame and the box of the weeks");
}

#[test]
fn the_start_screen_says_it_of_each_case() {
    let mut state = state_with(in_first_round());
    let summary = in_first_round().summary();
    state.session = None;
    state.recent.push(RecentCase {
        path: "S-2026-0001.ron".into(),
        content: Ok(summary),
        others: Vec::new(),
    });
    let mut window = window(state, LAPTOP, egui::Theme::Light);
    window.get_by_label_contains("Runde 1 · ny runde åben, uge 7");
    window.get_by_label("åben, uge 7");
    // Words that hold no week have it beside the round.
    let earlier = Weeks {
        earliest: 8,
        latest: 10,
    };
    window.state_mut().state.settings.weeks = earlier;
    window.run();
    window.get_by_label_contains("Runde 1, uge 7 · ny runde ikke endnu");
    window.get_by_label("ikke endnu");
}

#[test]
fn the_weeks_are_set_within_what_makes_sense() {
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    send(&mut window.state_mut().state, Act::ShowSettings);
    window.run();
    click(&mut window, "Ny runde tidligst – en uge efter");
    click(&mut window, "Ny runde tidligst – en uge efter");
    assert_eq!(window.state().state.settings.weeks, weeks(8, 10));
    for _ in 0..3 {
        click(&mut window, "Ny runde senest – en uge før");
    }
    assert_eq!(window.state().state.settings.weeks, weeks(8, 8));
    send(&mut window.state_mut().state, Command::LeaveSettings);
    window.run();
    window.get_by_label("ikke endnu");

    let mut settings = Settings::default();
    for (wanted, kept) in [((0, 40), (1, 26)), ((9, 3), (9, 9)), ((27, 30), (26, 26))] {
        let change = SettingsChange::Weeks(weeks(wanted.0, wanted.1));
        aoa_tavle::app::settings::apply(&mut settings, change);
        assert_eq!(settings.weeks, weeks(kept.0, kept.1));
    }
}

fn weeks(earliest: u8, latest: u8) -> Weeks {
    Weeks { earliest, latest }
}

#[test]
fn the_timeline_tells_the_window_and_the_first_follow_up_in_its_list() {
    let mut window = open_at(in_first_round(), &clock(), View::Timeline, ROOMY);
    let told = window.get_all_by_label("åben, uge 7").count();
    assert_eq!(told, 2, "the frame and the band");
    window.get_by_label("Liste").click();
    window.run();
    let told = window.get_all_by_label_contains("åben, uge 7").count();
    assert!(told >= 2, "the frame and the round: {told}");
    window.get_by_label_contains("Første opfølgning, senest");
    let round = window
        .get_all_by_label_contains("Runde 1 · uge 7 · ny runde 9. nov. – 7. dec. 2026")
        .next();
    assert!(round.is_some());
    let _ = Role::ListItem;
}
