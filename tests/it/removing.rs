//! Taking something out asks nothing, can be taken back, and says what went along: the same from every view.

use aoa_tavle::app::{Act, Command, More, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    CardId, Case, Edit, Entry, EntryId, Heading, ItemRef, Origin, Side, ThemeId, Voice,
};
use aoa_tavle::store::example;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::focus::card;
use crate::harness::{ROOMY, case, send, stamp, state_with, window, window_case};

const DEATH: &str = "Brand i kælderen om natten";

/// The example, in which a linked experience has a card and something known about it.
fn used() -> (Case, aoa_tavle::model::ExperienceId) {
    let case_now = example();
    let id = {
        let mut all = case_now.experiences.iter();
        all.find(|item| item.name() == DEATH).unwrap().id
    };
    let mut state = state_with(case_now);
    send(
        &mut state,
        Edit::AddCard {
            id: CardId::fresh(),
            theme: ThemeId::ALL[0],
            side: Side::Hampers,
            text: "Vågner om natten".to_owned(),
            voice: Voice::Unsaid,
            origin: Some(Origin::Experience(id)),
        },
    );
    send(
        &mut state,
        Edit::PutEntry(Box::new(Entry {
            heading: Heading::ALL[0],
            text: "Noget om branden".to_owned(),
            experience: Some(id),
            ..Entry::blank(EntryId::fresh(), &stamp())
        })),
    );
    ((**case(&state)).clone(), id)
}

fn toast(window: &Harness<'static, App>) -> String {
    use egui_kittest::kittest::NodeT as _;
    let node = window
        .query_all_by_label_contains("Oplevelsen er slettet")
        .next();
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn an_experience_taken_out_says_the_same_from_every_view() {
    let (given, id) = used();
    let mut said = Vec::new();
    for act in [Act::GoExperiences, Act::GoFocus, Act::GoTimeline] {
        let mut state = state_with(given.clone());
        send(&mut state, act);
        let mut window = window(state, ROOMY, Theme::Light);
        window.run();
        let item = ItemRef::Experience(id);
        match act {
            Act::GoExperiences => {
                let show = Command::ShowItemIn(item, View::Experiences);
                send(&mut window.state_mut().state, show);
                window.run();
                window.key_press(Key::Delete);
            }
            Act::GoFocus => {
                card(&window, DEATH).click_secondary();
                window.run();
                window.get_by_label("Slet oplevelsen").click();
            }
            _ => {
                let show = Command::ShowItemIn(item, View::Timeline);
                send(&mut window.state_mut().state, show);
                window.run();
                window.get_by_label("Slet").click();
            }
        }
        window.run();
        assert!(window_case(&window).experience(id).is_none(), "{act:?}");
        assert_eq!(window.state().state.question, None, "nothing is asked");
        said.push(toast(&window));
        window.get_by_label_contains("Fortryd:").click();
        window.run();
        assert_eq!(**window_case(&window), given, "{act:?}");
    }
    assert_eq!(said[0], said[1]);
    assert_eq!(said[1], said[2]);
    let links = given.links_of_experience(id).count();
    let expect = if links == 1 {
        "1 forbindelse gik med".to_owned()
    } else {
        format!("{links} forbindelser gik med")
    };
    assert!(said[0].contains(&expect), "{}", said[0]);
    assert!(
        said[0].contains("1 kort mistede sin oprindelse"),
        "{}",
        said[0]
    );
    assert!(
        said[0].contains("1 sted nævner det ikke længere"),
        "{}",
        said[0]
    );
}

#[test]
fn whatever_is_taken_out_is_counted_off_the_case_itself() {
    let (given, id) = used();
    let mut edits = vec![Edit::RemoveExperience(id)];
    edits.extend(given.people.iter().map(|item| Edit::RemovePerson(item.id)));
    edits.extend(given.entries.iter().map(|item| Edit::RemoveEntry(item.id)));
    edits.extend(given.periods.iter().map(|item| Edit::RemovePeriod(item.id)));
    edits.extend(given.bonds.iter().map(|item| Edit::RemoveBond(item.id)));
    edits.extend(
        given
            .questions
            .iter()
            .map(|item| Edit::RemoveQuestion(item.id)),
    );
    for edit in edits {
        let mut state = state_with(given.clone());
        send(&mut state, Command::EditWithToast(edit.clone()));
        let after = case(&state).clone();
        let origins = |case: &Case| {
            case.cards
                .iter()
                .filter(|card| card.origin.is_some())
                .count()
        };
        let (links, lost) = (
            given.links.len() - after.links.len(),
            origins(&given) - origins(&after),
        );
        let more = state.toast.as_ref().expect("it is said").more;
        let told = match more {
            More::WentAlong { links, cards, .. } => (links, cards),
            _ => (0, 0),
        };
        assert_eq!(told, (links, lost), "{}", edit.name());
        if matches!(edit, Edit::RemoveBond(_)) {
            assert_eq!(more, More::Nothing, "the bond itself did not go along");
        }
        send(&mut state, Act::Undo);
        assert_eq!(**case(&state), given);
    }
}

#[test]
fn no_view_takes_anything_out_without_saying_so() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut folders = vec![folder];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            if text.contains("Edit::Remove") {
                found += 1;
                assert!(text.contains("EditWithToast("), "{}", path.display());
                assert!(!text.contains("push(Edit::Remove"), "{}", path.display());
            }
        }
    }
    assert!(found > 5);
}
