//! Starts the built program on a display and drives it the way a person would: by what a screen reader
//! says, the pointer and the keys.

use std::ffi::OsString;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use accesskit_consumer::{NodeRef, Tree};
use egui::accesskit::{Action, ActionRequest, NodeId, Role, Toggled, TreeId};
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2};
use egui_inspection::protocol::{Request, Response, read_handshake};
use egui_inspection::{EncodedPng, INSPECTION_ENV_VAR, read_message, write_message};

use super::display::Display;

/// A debug build on software drivers beside other tests may be slow; a hung one is slower.
const PATIENCE: Duration = Duration::from_mins(1);
/// Frames an animation or a chain of repaints may take before the window counts as restless.
const FRAMES_TO_REST: u64 = 240;

/// The running program.
pub struct App {
    process: Child,
    log: PathBuf,
    display: String,
    stream: TcpStream,
    pointer: Pos2,
}

/// One widget as a screen reader meets it.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "a screen reader's states do not depend on each other"
)]
pub struct Widget {
    pub name: String,
    pub role: Role,
    /// In points from the window's upper left corner.
    pub rect: Rect,
    pub value: Option<String>,
    pub on: Option<bool>,
    pub selected: bool,
    pub disabled: bool,
    pub focused: bool,
    /// Can be pressed or take the focus: no mere text or group.
    pub interactive: bool,
    /// Belongs to the question that covers everything else.
    pub in_dialog: bool,
    id: (NodeId, TreeId),
}

impl std::fmt::Display for Widget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?}", self.role, self.name)?;
        if let Some(value) = &self.value {
            write!(f, " = {value:?}")?;
        }
        match self.on {
            Some(true) => f.write_str(" on")?,
            Some(false) => f.write_str(" off")?,
            None => {}
        }
        for (mark, set) in [
            ("selected", self.selected),
            ("disabled", self.disabled),
            ("focused", self.focused),
        ] {
            if set {
                write!(f, " {mark}")?;
            }
        }
        Ok(())
    }
}

impl App {
    /// Starts the program with `home` as its folder for settings and local state, and waits for its first frame.
    /// File dialogs are its own, where a path is typed: the desktop's cannot be seen from here.
    pub fn start<A: Into<OsString>>(
        display: &Display,
        home: &Path,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        let log = home.join("window-test.log");
        let stderr = std::fs::File::create(&log).expect("the home folder can be written");
        let address = free_address();
        let process = Command::new(program())
            .args(arguments.into_iter().map(Into::into))
            .env("AOA_TAVLE_HOME", home)
            .env("AOA_TAVLE_DIALOGS", "typed")
            .env(INSPECTION_ENV_VAR, &address)
            .env("DISPLAY", display.name())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env("LC_ALL", "da_DK.UTF-8")
            .env("RUST_BACKTRACE", "1")
            .env_remove("LANGUAGE")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(stderr)
            .spawn()
            .expect("the built program can be started");
        let mut starting = Starting { process, log };
        let stream = starting.connect(&address);
        let Starting { process, log } = starting;
        let mut app = Self {
            process,
            log,
            display: display.name().to_owned(),
            stream,
            pointer: Pos2::ZERO,
        };
        app.wait_until("a first frame", |app| app.tree().is_some());
        app.settle();
        app
    }

    /// Every named widget there is now, in reading order.
    pub fn widgets(&mut self) -> Vec<Widget> {
        let tree = self.tree().expect("the window has an accessibility tree");
        let mut widgets = Vec::new();
        collect(tree.state().root(), false, &mut widgets);
        widgets
    }

    /// What a screen reader would stop at and have nothing to say of, a line each: nodes that take the focus or a
    /// press and have no name, or no role anybody knows.
    pub fn silent_widgets(&mut self) -> Vec<String> {
        let tree = self.tree().expect("the window has an accessibility tree");
        let mut silent = Vec::new();
        collect_silent(tree.state().root(), &mut silent);
        silent
    }

    /// What the window itself is called.
    pub fn root_name(&mut self) -> Option<String> {
        let tree = self.tree()?;
        tree.state().root().label()
    }

    /// The widget of that name. Where a text inside it has the same name, the widget that can be used is meant, and
    /// under a question only what belongs to it can be used; two that can be used are an error.
    #[track_caller]
    pub fn find(&mut self, name: &str) -> Widget {
        self.only(&format!("named {name:?}"), |widget| widget.name == name)
    }

    /// The widget of that name and role.
    #[track_caller]
    pub fn find_role(&mut self, role: Role, name: &str) -> Widget {
        self.only(&format!("named {name:?} of role {role:?}"), |widget| {
            widget.role == role && widget.name == name
        })
    }

    /// The widget whose name begins so: a card or an item, which say more after their text.
    #[track_caller]
    pub fn find_starting(&mut self, start: &str) -> Widget {
        self.only(&format!("whose name begins {start:?}"), |widget| {
            widget.name.starts_with(start)
        })
    }

    /// Whether anything has that name now.
    pub fn has(&mut self, name: &str) -> bool {
        self.widgets().iter().any(|widget| widget.name == name)
    }

    /// Waits until something has that name.
    #[track_caller]
    pub fn wait_for(&mut self, name: &str) {
        self.wait_until(&format!("{name:?}"), |app| app.has(name));
    }

    /// Waits until it holds, asking the window again and again.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            if start.elapsed() > PATIENCE {
                let told = self.outline();
                panic!("waited in vain for {what}; the window shows\n{told}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Presses and releases on the widget of that name.
    #[track_caller]
    pub fn click(&mut self, name: &str) {
        let widget = self.find(name);
        self.click_on(&widget);
    }

    /// Shows the view of that name.
    #[track_caller]
    pub fn go(&mut self, view: &str) -> Widget {
        let tab = self.find_role(Role::Tab, view);
        self.click_on(&tab);
        tab
    }

    /// Presses and releases on a widget found before, scrolled into view if need be.
    #[track_caller]
    pub fn click_on(&mut self, widget: &Widget) {
        let widget = self.reveal(widget);
        self.move_to(widget.rect.center());
        self.button(PointerButton::Primary, true);
        self.button(PointerButton::Primary, false);
        self.settle();
    }

    /// Types into whatever has the focus.
    pub fn write(&mut self, text: &str) {
        self.send(vec![Event::Text(text.to_owned())]);
        self.settle();
    }

    /// Clicks the field of that name and puts the text in place of what it holds.
    #[track_caller]
    pub fn fill(&mut self, name: &str, text: &str) {
        self.click(name);
        self.key(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    /// Presses and releases a key.
    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        let modifiers = if modifiers.command {
            // What the platform layer reports for Ctrl outside macOS.
            modifiers | Modifiers::CTRL
        } else {
            modifiers
        };
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        self.send(vec![Event::ModifiersChanged(modifiers), event(true)]);
        self.send(vec![event(false), Event::ModifiersChanged(Modifiers::NONE)]);
        self.settle();
    }

    /// Runs frames until the window asks for none at once, and tells whether it came to rest.
    pub fn settle(&mut self) -> bool {
        match self.ask(&Request::Settle {
            max_steps: FRAMES_TO_REST,
        }) {
            Response::Settled { settled, .. } => settled,
            other => panic!("no answer to a wish for rest: {other:?}"),
        }
    }

    /// Gives the window a size in points and waits until it has it.
    #[track_caller]
    pub fn resize(&mut self, width: u32, height: u32) {
        self.ask(&Request::Resize { width, height });
        self.wait_until(&format!("a window of {width} by {height}"), |app| {
            app.screenshot().size == [width, height]
        });
        self.settle();
    }

    /// The window's pixels.
    pub fn screenshot(&mut self) -> EncodedPng {
        match self.ask(&Request::GetScreenshot {
            pixels_per_point: None,
        }) {
            Response::Screenshot(picture) => picture,
            other => panic!("no picture: {other:?}"),
        }
    }

    /// Takes the pointer off everything, so that a picture shows nothing hovered.
    pub fn rest_pointer(&mut self) {
        self.send(vec![Event::PointerGone]);
        self.settle();
    }

    /// Has the window manager close the window, as its corner button does.
    pub fn close_by_window_manager(&mut self) {
        let pressed = Command::new("xdotool")
            .args(["key", "alt+F4"])
            .env("DISPLAY", &self.display)
            .status()
            .expect("xdotool can be started");
        assert!(pressed.success(), "xdotool could not press Alt+F4");
    }

    /// Ends the program at once, as a power cut would: it hears nothing of it.
    pub fn kill(mut self) {
        self.process.kill().expect("the process is ours");
        self.process.wait().expect("the process is ours");
    }

    /// How many frames there were since the start.
    pub fn frames(&mut self) -> u64 {
        match self.ask(&Request::GetTree) {
            Response::Tree { step, .. } => step,
            other => panic!("no accessibility tree: {other:?}"),
        }
    }

    /// Moves the pointer and waits for the frame that heard of it.
    pub fn hover(&mut self, at: Pos2) {
        self.move_to(at);
    }

    /// Turns the wheel under the pointer and waits for the frame that heard of it.
    pub fn wheel(&mut self, points: Vec2) {
        self.send(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: points,
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        }]);
    }

    /// The processor time the program has taken since its start, all threads together.
    pub fn cpu(&self) -> Duration {
        /// Linux counts in hundredths of a second wherever it runs today.
        const TICK: Duration = Duration::from_millis(10);
        let path = format!("/proc/{}/stat", self.process.id());
        let stat = std::fs::read_to_string(path).expect("the process runs");
        // The name in parentheses may hold spaces; user and system time are the 12th and 13th field after it.
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let ticks = |n| {
            let field = after_name.split_whitespace().nth(n);
            field
                .and_then(|field| field.parse::<u32>().ok())
                .expect("a count of ticks")
        };
        TICK * (ticks(11) + ticks(12))
    }

    /// Waits until the program has ended by itself.
    #[track_caller]
    pub fn wait_for_end(mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().expect("the process is ours") {
                return status;
            }
            if start.elapsed() > PATIENCE {
                let told = self.outline();
                panic!("the program does not end; the window shows\n{told}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What the program wrote to its log.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Everything named in the window, a line each: what a failure shows.
    pub fn outline(&mut self) -> String {
        let lines: Vec<String> = self
            .widgets()
            .iter()
            .map(|widget| format!("  {widget}"))
            .collect();
        lines.join("\n")
    }

    #[track_caller]
    fn only(&mut self, wish: &str, wanted: impl Fn(&Widget) -> bool) -> Widget {
        let mut hits: Vec<Widget> = self.widgets().into_iter().filter(wanted).collect();
        if hits.iter().any(|widget| widget.interactive) {
            hits.retain(|widget| widget.interactive);
        }
        if hits.iter().any(|widget| widget.in_dialog) {
            hits.retain(|widget| widget.in_dialog);
        }
        match hits.len() {
            1 => hits.remove(0),
            0 => panic!("nothing {wish}; the window shows\n{}", self.outline()),
            many => panic!("{many} widgets {wish}: {hits:#?}"),
        }
    }

    /// Scrolls until the widget can be reached, and tells where it is then.
    #[track_caller]
    fn reveal(&mut self, widget: &Widget) -> Widget {
        let (target_node, target_tree) = widget.id;
        self.send(vec![Event::AccessKitActionRequest(ActionRequest {
            action: Action::ScrollIntoView,
            target_tree,
            target_node,
            data: None,
        })]);
        self.settle();
        let id = widget.id;
        self.only(&format!("where {widget} was"), |now| now.id == id)
    }

    fn move_to(&mut self, to: Pos2) {
        self.pointer = to;
        self.send(vec![Event::PointerMoved(to)]);
    }

    fn button(&mut self, button: PointerButton, pressed: bool) {
        self.send(vec![Event::PointerButton {
            pos: self.pointer,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        }]);
    }

    fn tree(&mut self) -> Option<Tree> {
        match self.ask(&Request::GetTree) {
            Response::Tree { accesskit, .. } => accesskit.map(|update| Tree::new(update, true)),
            other => panic!("no accessibility tree: {other:?}"),
        }
    }

    fn send(&mut self, events: Vec<Event>) {
        self.ask(&Request::ApplyEvents { events });
    }

    fn ask(&mut self, request: &Request) -> Response {
        let answer =
            write_message(&mut self.stream, request).and_then(|()| read_message(&mut self.stream));
        match answer {
            Ok(Response::Error { message }) => {
                panic!("the window refused {request:?}: {message}\n{}", self.log())
            }
            Ok(response) => response,
            // Closing is an answer too: the events that quit the program are not acknowledged.
            Err(_)
                if matches!(
                    request,
                    Request::ApplyEvents { .. } | Request::Settle { .. }
                ) && self.ends_soon() =>
            {
                match request {
                    Request::Settle { .. } => Response::Settled {
                        settled: true,
                        steps: 0,
                    },
                    _ => Response::Done,
                }
            }
            Err(error) => panic!("the window is gone ({error}); its log\n{}", self.log()),
        }
    }

    fn ends_soon(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program between its start and the first connection.
struct Starting {
    process: Child,
    log: PathBuf,
}

impl Starting {
    fn connect(&mut self, address: &str) -> TcpStream {
        let start = Instant::now();
        loop {
            if let Ok(stream) = TcpStream::connect(address) {
                stream.set_nodelay(true).expect("a socket option");
                stream
                    .set_read_timeout(Some(PATIENCE))
                    .expect("a socket option");
                read_handshake(&stream).expect("the program speaks egui's inspection protocol");
                return stream;
            }
            let ended = self.process.try_wait().expect("the process is ours");
            if ended.is_some() || start.elapsed() > PATIENCE {
                let _ = self.process.kill();
                let log = std::fs::read_to_string(&self.log).unwrap_or_default();
                panic!("no window to drive (ended: {ended:?}); its log\n{log}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// The program built beside the tests, unless one is named: measurements want the one that ships.
fn program() -> OsString {
    std::env::var_os("AOA_TAVLE_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_aoa-tavle").into())
}

/// A port nobody listens on, so that several windows can be driven at once.
fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener
        .local_addr()
        .expect("a bound socket has an address");
    address.to_string()
}

fn collect(node: NodeRef<'_>, in_dialog: bool, widgets: &mut Vec<Widget>) {
    let role = node.role();
    let in_dialog = in_dialog || role == Role::Dialog;
    let label = node.label();
    let value = node.value();
    // Plain text holds what it says as its value.
    let name = match role {
        Role::Label => label.clone().or_else(|| value.clone()),
        Role::TextRun => None,
        _ => label.clone(),
    };
    if let (Some(name), Some(bounds)) = (name, node.bounding_box()) {
        widgets.push(Widget {
            name,
            role,
            rect: Rect::from_min_max(
                Pos2::new(bounds.x0 as f32, bounds.y0 as f32),
                Pos2::new(bounds.x1 as f32, bounds.y1 as f32),
            ),
            value: label.and(value),
            on: node.toggled().map(|state| state == Toggled::True),
            selected: node.is_selected().unwrap_or(false),
            disabled: node.is_disabled(),
            focused: node.is_focused(),
            interactive: role != Role::Label && can_be_used(&node),
            in_dialog,
            id: node.locate(),
        });
    }
    for child in node.children() {
        collect(child, in_dialog, widgets);
    }
}

fn can_be_used(node: &NodeRef<'_>) -> bool {
    let actions = node.data();
    actions.supports_action(Action::Focus) || actions.supports_action(Action::Click)
}

fn collect_silent(node: NodeRef<'_>, silent: &mut Vec<String>) {
    let name = node.label().unwrap_or_default();
    let says_nothing = match node.role() {
        // Text is read by its value.
        Role::Label => name.is_empty() && node.value().unwrap_or_default().is_empty(),
        Role::Unknown => true,
        // The mouse's own; the keyboard and a screen reader scroll by moving on.
        Role::ScrollBar => node.data().supports_action(Action::Focus),
        _ => name.trim().is_empty(),
    };
    if says_nothing && !node.is_root() && can_be_used(&node) {
        let parent = node.parent().and_then(|parent| parent.label());
        silent.push(format!(
            "{:?} {name:?} at {:?} within {parent:?}",
            node.role(),
            node.bounding_box()
        ));
    }
    for child in node.children() {
        collect_silent(child, silent);
    }
}
