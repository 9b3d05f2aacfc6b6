//! How long a frame of the whole window takes where there is no graphics card: `./dev frames`.

use std::time::{Duration, Instant};

use aoa_tavle::model::generate;
use aoa_tavle::store::{Over, RealDisk};
use egui::{Rect, Vec2, pos2, vec2};

use super::client::App;
use super::display::Display;

/// Frames measured of each kind, after some that fill the caches.
const FRAMES: u64 = 40;
const WARMING: u64 = 8;
const SIZE: (u32, u32) = (1920, 1000);
const RENDERERS: [&str; 2] = ["glow", "wgpu"];
const VIEWS: [&str; 3] = ["Screening", "Temaer", "Tidslinje"];

/// What one kind of use costs, per frame.
struct Cost {
    wall: Duration,
    cpu: Duration,
}

/// Prints a table; it judges nothing, since the figures are those of the machine.
#[test]
#[ignore = "measures, and means something in a release build on a quiet machine: ./dev frames"]
fn of_every_view_on_software_drivers() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huge.ron");
    crate::harness::save(&RealDisk, &file, &generate::huge(1), Over::Nothing).unwrap();
    let display = Display::start();
    println!(
        "| view | renderer | pointer moves, ms | of processor | wheel turns, ms | of processor |"
    );
    println!("|---|---|---:|---:|---:|---:|");
    for renderer in RENDERERS {
        let home = tempfile::tempdir().unwrap();
        let arguments = ["--renderer", renderer, file.to_str().unwrap()];
        let mut app = App::start(&display, home.path(), arguments);
        app.resize(SIZE.0, SIZE.1);
        for view in VIEWS {
            let tab = app.go(view);
            let inside = Rect::from_min_max(
                pos2(tab.rect.right() + 40.0, 120.0),
                pos2(SIZE.0 as f32 - 40.0, SIZE.1 as f32 - 80.0),
            );
            let moves = cost(&mut app, |app, n| {
                let along = (n % 20) as f32 / 20.0;
                app.hover(inside.lerp_inside(Vec2::splat(along)));
            });
            app.hover(inside.center());
            let turns = cost(&mut app, |app, n| {
                let down = if n % 20 < 10 { -30.0 } else { 30.0 };
                app.wheel(vec2(0.0, down));
            });
            println!(
                "| {view} | {renderer} | {} | {} | {} | {} |",
                ms(moves.wall),
                ms(moves.cpu),
                ms(turns.wall),
                ms(turns.cpu)
            );
        }
    }
}

/// The mean of the frames it takes to hear of that many inputs. Each waits for the frame before it, so nothing is
/// skipped and nothing is drawn ahead.
fn cost(app: &mut App, mut input: impl FnMut(&mut App, u64)) -> Cost {
    for n in 0..WARMING {
        input(app, n);
    }
    let (frames, cpu, start) = (app.frames(), app.cpu(), Instant::now());
    for n in 0..FRAMES {
        input(app, n);
    }
    let (wall, cpu) = (start.elapsed(), app.cpu().saturating_sub(cpu));
    // The count itself asks for one frame.
    let frames = u32::try_from(app.frames() - frames).unwrap().max(2) - 1;
    Cost {
        wall: wall / frames,
        cpu: cpu / frames,
    }
}

fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
