//! The app in a window that is worked out in full and never shown.

use std::hint::black_box;
use std::sync::Arc;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::{Act, Session, State, View, update};
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::Case;
use aoa_tavle::store::settings::Settings;
use egui::accesskit::{Node, NodeId, TreeUpdate};
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput,
    Rect, TouchPhase, Vec2, pos2, vec2,
};

/// A window on an ordinary screen.
const SIZE: Vec2 = vec2(1920.0, 1000.0);

/// The running app, one frame at a time.
pub struct Window {
    ctx: Context,
    app: App,
    time_secs: f64,
    /// What a screen reader was told last.
    tree: Option<TreeUpdate>,
}

impl Window {
    /// The app on its start screen, with the accessibility tree on.
    pub fn start() -> Self {
        let settings = Settings {
            language: Some(Lang::Da),
            name: "Maja".to_owned(),
            role: "sagsbehandler".to_owned(),
            ..Settings::default()
        };
        let clock = StillClock::at("2026-11-16T14:32:05+01:00".parse().unwrap());
        let state = State::new(settings, Arc::new(clock));
        let ctx = Context::default();
        ctx.enable_accesskit();
        let app = App::new(&ctx, state);
        let mut window = Self {
            ctx,
            app,
            time_secs: 0.0,
            tree: None,
        };
        window.settle();
        window
    }

    /// The app with this case in this view, everything at rest.
    pub fn with(case: &Case, view: View) -> Self {
        let mut window = Self::start();
        window.open(case, view);
        window.settle();
        window
    }

    /// Opens a case; the next frame is the first that shows it.
    pub fn open(&mut self, case: &Case, view: View) {
        self.app.state.session = Some(Session::unsaved(case.clone()));
        self.app.state.view = view;
    }

    /// Does something asked for by key, menu or button.
    pub fn act(&mut self, act: Act) {
        update(&mut self.app.state, act.into());
        self.settle();
    }

    /// The case at hand.
    pub fn case(&self) -> &Case {
        self.app.state.session.as_ref().unwrap().case()
    }

    /// Draws one frame and gives how many vertices it has.
    pub fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time_secs += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            max_texture_side: Some(8192),
            time: Some(self.time_secs),
            focused: true,
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.pass(ui));
        self.tree = output.platform_output.accesskit_update;
        assert!(self.tree.is_some(), "the accessibility tree is on");
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        // The driver would take the new glyphs to the screen.
        output.textures_delta.clear();
        black_box(&meshes)
            .iter()
            .map(|clipped| match &clipped.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum()
    }

    /// Draws until nothing moves any more.
    pub fn settle(&mut self) {
        for _ in 0..60 {
            self.frame(Vec::new());
        }
    }

    /// Clicks the middle of the widget of this name.
    pub fn click(&mut self, name: &str) {
        let rect = self
            .find(name)
            .unwrap_or_else(|| panic!("no “{name}” on the screen"));
        let rect = rect.intersect(Rect::from_min_size(Pos2::ZERO, SIZE));
        self.frame(vec![Event::PointerMoved(rect.center())]);
        for pressed in [true, false] {
            self.frame(vec![Event::PointerButton {
                pos: rect.center(),
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            }]);
        }
        self.settle();
    }

    /// Where the widget of this name lies.
    pub fn find(&self, name: &str) -> Option<Rect> {
        let tree = self.tree.as_ref()?;
        let is_it = |(_, node): &&(NodeId, Node)| node.label() == Some(name);
        let bounds = tree.nodes.iter().find(is_it)?.1.bounds()?;
        Some(Rect::from_min_max(
            pos2(bounds.x0 as f32, bounds.y0 as f32),
            pos2(bounds.x1 as f32, bounds.y1 as f32),
        ))
    }

    /// Points at a place.
    pub fn point(&mut self, at: Pos2) {
        self.frame(vec![Event::PointerMoved(at)]);
        self.settle();
    }
}

/// The wheel turned by so many points.
pub fn wheel(points: f32) -> Vec<Event> {
    turned(vec2(0.0, points))
}

/// Two fingers moved to the side by so many points.
pub fn sideways(points: f32) -> Vec<Event> {
    turned(vec2(points, 0.0))
}

fn turned(delta: Vec2) -> Vec<Event> {
    vec![Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    }]
}
