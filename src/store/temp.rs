//! Temporary files beside the file they will replace: their names, and sweeping up what a killed program left.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::disk::Disk;
use super::format::hex;
use super::who::{boot, is_dead, machine_name};

/// How old a file must be to be swept up when nothing else tells that its writer is gone.
const ABANDONED: Duration = Duration::from_hours(24);

/// How the names of all temporary files begin.
const PREFIX: &str = ".aoa-";

/// A short tag of any bytes: tells apart, says nothing.
pub(super) fn tag(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..4])
}

/// How the names of all temporary files for this file begin. The file's own name may be as long as the disk takes, so
/// it only enters as a tag.
fn prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default();
    format!("{PREFIX}{}-", tag(name.as_encoded_bytes()))
}

/// A new temporary file for `target`, in its folder: `.aoa-FILE-MACHINE-PROCESS-TOKEN.tmp`.
pub fn beside(target: &Path) -> PathBuf {
    let token = Uuid::now_v7();
    let name = format!(
        "{}{}-{}-{}.tmp",
        prefix(target),
        here(),
        std::process::id(),
        hex(&token.as_bytes()[8..])
    );
    target.with_file_name(name)
}

/// Whether a name is that of a temporary file for `target`, and of nothing else in its folder.
pub fn is_for(target: &Path, name: &str) -> bool {
    name.strip_prefix(&prefix(target))
        .and_then(|rest| rest.strip_suffix(".tmp"))
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
}

/// The machine, or the part of it whose processes see each other, as names of temporary files tell it.
fn here() -> String {
    match boot() {
        "" => tag(machine_name().as_bytes()),
        boot => boot.to_owned(),
    }
}

/// Takes away temporary files for `target` that no living program writes. What cannot be looked at stays.
pub fn sweep(disk: &dyn Disk, target: &Path) {
    if let Some(folder) = target.parent() {
        let prefix = prefix(target);
        sweep_named(disk, folder, |name| name.strip_prefix(&prefix));
    }
}

/// The same for whatever files of a folder that belongs to the program: of a file that was never finished the first time
/// nothing else is left.
pub fn sweep_folder(disk: &dyn Disk, folder: &Path) {
    sweep_named(disk, folder, |name| {
        let (_file, writer) = name.strip_prefix(PREFIX)?.split_once('-')?;
        Some(writer)
    });
}

fn sweep_named(disk: &dyn Disk, folder: &Path, writer: impl Fn(&str) -> Option<&str>) {
    let Ok(names) = disk.names(folder) else {
        return;
    };
    for name in names {
        let Some(writer) = name
            .to_str()
            .and_then(|name| writer(name.strip_suffix(".tmp")?))
            .map(Writer::of)
        else {
            continue;
        };
        let path = folder.join(&name);
        if writer.is_gone() || disk.age(&path).is_ok_and(|age| age > ABANDONED) {
            // Somebody else may be sweeping too.
            let _ = disk.remove(&path);
        }
    }
}

/// Who writes a temporary file, as its name says.
struct Writer {
    process: Option<u32>,
    is_here: bool,
}

impl Writer {
    fn of(name: &str) -> Self {
        let mut parts = name.split('-');
        let machine_tag = parts.next().unwrap_or_default();
        Self {
            is_here: machine_tag == here(),
            process: parts.next().and_then(|process| process.parse().ok()),
        }
    }

    fn is_gone(&self) -> bool {
        self.is_here && self.process.is_some_and(is_dead)
    }
}
