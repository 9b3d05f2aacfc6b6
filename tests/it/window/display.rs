//! A screen that belongs to one test.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};

/// The screen's size in pixels: the largest window a test asks for and its frame fit in.
const SCREEN: &str = "2000x1200x24";

/// The shell outlives neither its own children nor the test: when the test ends, however it ends, the pipe
/// to its input breaks, and it takes the X server and the window manager with it.
const SCRIPT: &str = r#"
trap 'kill $server $manager 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM
manager=
Xvfb -displayfd 1 -screen 0 "$1" -nolisten tcp -noreset 2>/dev/null &
server=$!
exec 1>&2
read -r number || exit 1
export DISPLAY=":$number"
openbox --sm-disable &
manager=$!
xdotool mousemove 1999 1199
read -r _
"#;

/// An X server without a monitor and a window manager on it, both gone when this is dropped.
pub struct Display {
    shell: Child,
    input: Option<ChildStdin>,
    name: String,
}

impl Display {
    /// Starts one on a number that is free.
    pub fn start() -> Self {
        let mut shell = Command::new("sh")
            .args(["-c", SCRIPT, "display", SCREEN])
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell can be started");
        let mut input = shell.stdin.take().expect("the shell's input is a pipe");
        let output = shell.stdout.take().expect("the shell's output is a pipe");
        let mut number = String::new();
        // Xvfb says its number once it takes connections.
        BufReader::new(output)
            .read_line(&mut number)
            .expect("the number of the display is text");
        let number = number.trim();
        assert!(
            !number.is_empty(),
            "no display of its own for the window: `./dev test` installs Xvfb, openbox and xdotool"
        );
        writeln!(input, "{number}").expect("the shell waits for the number");
        Self {
            name: format!(":{number}"),
            shell,
            input: Some(input),
        }
    }

    /// What `DISPLAY` must hold.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.shell.wait();
    }
}
