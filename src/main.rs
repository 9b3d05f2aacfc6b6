//! Starts the window.

use std::process::ExitCode;
use std::sync::Arc;

use aoa_tavle::app::State;
use aoa_tavle::app::clock::SystemClock;
use aoa_tavle::desktop::App;
use aoa_tavle::store::settings::Settings;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let outcome = eframe::run_native(
        "AoA-tavlen",
        eframe::NativeOptions {
            renderer: eframe::Renderer::Glow,
            viewport: egui::ViewportBuilder::default()
                .with_inner_size([1280.0, 800.0])
                .with_min_inner_size([800.0, 600.0])
                .with_app_id("aoa-tavle"),
            ..Default::default()
        },
        Box::new(|cc| {
            let state = State::new(Settings::default(), Arc::new(SystemClock::default()));
            Ok(Box::new(App::new(&cc.egui_ctx, state)))
        }),
    );
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aoa-tavle: {error}");
            ExitCode::FAILURE
        }
    }
}
