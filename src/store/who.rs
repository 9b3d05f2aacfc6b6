//! Who works on a case: a person at a machine, and the program that works for them.

use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, Local, SubsecRound as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A person at a machine, in one session of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Who it is, for others to read.
    pub user: String,
    /// The machine, for others to read.
    pub machine: String,
    /// The session. It writes one thing at a time.
    pub session: Uuid,
}

/// Who is writing a case at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who; empty where that cannot be read.
    pub user: String,
    /// At which machine; empty where that cannot be read.
    pub machine: String,
    /// Since when by their clock; by ours where that cannot be read.
    pub since: DateTime<FixedOffset>,
}

/// What this machine is called, for settings to begin with; empty where nobody knows.
#[cfg(unix)]
pub fn machine_name() -> String {
    rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned()
}

/// What this machine is called, for settings to begin with; empty where nobody knows.
#[cfg(not(unix))]
pub fn machine_name() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// The time by this machine's clock, for people to read and for nothing else.
#[expect(
    clippy::disallowed_methods,
    reason = "it is said to others while a save lasts and never comes into a case"
)]
pub(super) fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset().trunc_subsecs(0)
}

/// A running program, as others can tell whether it still runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Process {
    pid: u32,
    /// Since when the machine runs and which processes see each other; empty where nobody can say.
    boot: String,
}

impl Process {
    /// This one.
    pub(super) fn own() -> Self {
        Self {
            pid: std::process::id(),
            boot: boot().to_owned(),
        }
    }

    /// Whether it is known to have ended: it ran where this one runs, and is not there any more.
    pub(super) fn has_ended(&self) -> bool {
        !self.boot.is_empty() && self.boot == boot() && is_dead(self.pid)
    }
}

/// What processes that can see each other have in common.
#[cfg(target_os = "linux")]
pub(super) fn boot() -> &'static str {
    static BOOT: OnceLock<String> = OnceLock::new();
    BOOT.get_or_init(|| {
        let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
        let space = std::fs::read_link("/proc/self/ns/pid");
        match (boot, space) {
            (Ok(boot), Ok(space)) => {
                super::temp::tag(format!("{boot}{}", space.display()).as_bytes())
            }
            _ => String::new(),
        }
    })
}

/// Elsewhere nothing says whether two processes see each other.
#[cfg(not(target_os = "linux"))]
pub(super) fn boot() -> &'static str {
    static BOOT: OnceLock<String> = OnceLock::new();
    BOOT.get_or_init(String::new)
}

#[cfg(unix)]
pub(super) fn is_dead(process: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    i32::try_from(process)
        .ok()
        .and_then(Pid::from_raw)
        .is_some_and(|process| test_kill_process(process) == Err(Errno::SRCH))
}

/// Elsewhere only time tells.
#[cfg(not(unix))]
pub(super) fn is_dead(_process: u32) -> bool {
    false
}
