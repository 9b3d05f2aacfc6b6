//! Starts the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = eframe::run_native(
        "AoA-tavlen",
        eframe::NativeOptions {
            renderer: eframe::Renderer::Glow,
            ..Default::default()
        },
        Box::new(|_| Ok(Box::new(Empty))),
    );
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aoa-tavle: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A window with nothing in it yet.
struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        // egui leaves the window nameless; a screen reader says this when it gets the focus.
        ui.accesskit_node_builder(egui::accesskit_root_id(), |window| {
            window.set_label("AoA-tavlen");
        });
    }
}
