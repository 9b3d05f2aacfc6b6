//! Opening the window: which renderer, what size, and clear words where there can be none.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::dialogs::{DIALOGS_VARIABLE, PlatformDialogs};
use super::{App, missing};
use crate::app::clock::SystemClock;
use crate::app::jobs::Jobs;
use crate::app::question::After;
use crate::app::{Notice, State, begin};
use crate::lang::Lang;
use crate::store::settings::{self, Renderer, Settings, SettingsFinding};
use crate::store::{Home, RealDisk, machine_name};
use crate::text::Words;

/// The smallest window everything can be reached in, in points.
const SMALLEST: [f32; 2] = [800.0, 600.0];
/// The window of a first start, in points.
const FIRST: [f32; 2] = [1280.0, 800.0];

/// What the command line asks for.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// What is shown first.
    pub show: Option<After>,
    /// Where settings and unsaved work are kept.
    pub home: Option<Home>,
    /// Only this renderer.
    pub renderer: Option<Renderer>,
    /// Only for this run: the language.
    pub lang: Option<Lang>,
}

/// Why there is no window, in words for the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoWindow(pub String);

/// Opens the window and stays until it is closed.
pub fn run(wishes: &Wishes) -> Result<(), NoWindow> {
    let disk = RealDisk;
    let (settings, finding) = wishes
        .home
        .as_ref()
        .map_or_else(Default::default, |home| settings::load(&disk, home));
    let words = Words::of(
        wishes
            .lang
            .or(settings.language)
            .unwrap_or_else(Lang::from_system),
    );
    if !missing::has_display() {
        return Err(NoWindow(words.t("no-window-display").to_owned()));
    }
    let packages = missing::packages();
    if !packages.is_empty() {
        return Err(lacks(words, &packages));
    }
    let first = wishes
        .renderer
        .or(settings.renderer)
        .unwrap_or(Renderer::Glow);
    let second = match first {
        Renderer::Glow => Renderer::Wgpu,
        Renderer::Wgpu => Renderer::Glow,
    };
    let order = if wishes.renderer.is_some() {
        vec![first]
    } else {
        vec![first, second]
    };
    for renderer in order {
        match open(wishes, &settings, finding.as_ref(), renderer) {
            Ok(()) => return Ok(()),
            Err(Fault::Display) => {
                return Err(NoWindow(words.t("no-window-unreachable").to_owned()));
            }
            Err(Fault::Midway) => return Err(NoWindow(words.t("window-stopped").to_owned())),
            Err(Fault::Drawing(error)) => log::warn!("{renderer:?} cannot draw: {error}"),
        }
    }
    Err(lacks(words, &missing::drawing_packages()))
}

fn lacks(words: &Words, packages: &[&str]) -> NoWindow {
    let packages = packages.join(" ");
    NoWindow(words.tf("no-window-packages", &[("packages", (&packages).into())]))
}

/// Opens the window with one renderer. An error means that it was never shown.
fn open(
    wishes: &Wishes,
    settings: &Settings,
    finding: Option<&SettingsFinding>,
    renderer: Renderer,
) -> Result<(), Fault> {
    let options = options(settings, renderer);
    let wishes = wishes.clone();
    let settings = settings.clone();
    let is_damaged = finding.is_some();
    let is_typed = std::env::var_os(DIALOGS_VARIABLE).is_some_and(|value| value == "typed");
    let was_shown = Arc::new(AtomicBool::new(false));
    let shows = Arc::clone(&was_shown);
    let create: eframe::AppCreator<'_> = Box::new(move |cc| {
        shows.store(true, Ordering::Relaxed);
        let mut state = State::new(settings, Arc::new(SystemClock::default()));
        if let Some(lang) = wishes.lang {
            state.lang = lang;
        }
        state.settings.renderer = Some(renderer);
        state.home = wishes.home;
        state.host = machine_name();
        state.jobs = Jobs::on_threads();
        if is_damaged {
            state.notices.push(Notice::SettingsDamaged);
        }
        let mut app = App::new(&cc.egui_ctx, state);
        if !is_typed {
            let ctx = cc.egui_ctx.clone();
            app = app.with_dialogs(PlatformDialogs::new(move || ctx.request_repaint()));
        }
        begin(&mut app.state, wishes.show);
        Ok(Box::new(app))
    });
    // The window library panics where a library is missing or too old; that is a machine without a window, not a fault
    // to print a backtrace for.
    let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native("AoA-tavlen", options, create)
    }));
    match outcome {
        Ok(Ok(())) => Ok(()),
        // Another window would stand there without the work of this one.
        _ if was_shown.load(Ordering::Relaxed) => Err(Fault::Midway),
        Ok(Err(eframe::Error::WinitEventLoop(_))) => Err(Fault::Display),
        Ok(Err(error)) => Err(Fault::Drawing(error.to_string())),
        Err(_) => Err(Fault::Drawing("panic".to_owned())),
    }
}

/// Why a window did not come.
enum Fault {
    /// The screen cannot be reached; no other renderer helps.
    Display,
    /// It came, and stopped in the middle of its work.
    Midway,
    /// Nothing can be drawn this way.
    Drawing(String),
}

fn options(settings: &Settings, renderer: Renderer) -> eframe::NativeOptions {
    let size = settings.window.map_or(FIRST, |place| {
        [
            f32::from(place.width).max(SMALLEST[0]),
            f32::from(place.height).max(SMALLEST[1]),
        ]
    });
    let viewport = egui::ViewportBuilder::default()
        .with_title("AoA-tavlen")
        .with_app_id("aoa-tavle")
        .with_inner_size(size)
        .with_min_inner_size(SMALLEST)
        .with_maximized(settings.window.is_some_and(|place| place.maximized));
    eframe::NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        dithering: false,
        ..Default::default()
    }
}
