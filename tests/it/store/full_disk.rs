//! A disk that is really full, at every level between no room at all and enough.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use aoa_tavle::store::format::encode;
use aoa_tavle::store::{Disk, Over, RealDisk, SaveError, SaveId, open};

use super::saving::renamed;
use crate::harness::{ground, save};

/// A small disk in memory, gone when dropped.
struct SmallDisk {
    mount: PathBuf,
    _folder: tempfile::TempDir,
}

impl SmallDisk {
    /// A disk of so many bytes, or why there is none.
    fn new(bytes: usize) -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let made = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"])
            .arg(folder.path())
            .output()
            .map_err(|error| error.to_string())?;
        if !made.status.success() {
            return Err(String::from_utf8_lossy(&made.stderr).into_owned());
        }
        Ok(Self {
            mount: folder.path().to_owned(),
            _folder: folder,
        })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.mount).status();
    }
}

fn fill(path: &Path, bytes: usize) {
    fs::write(path, vec![b'x'; bytes]).unwrap();
}

#[test]
fn a_full_disk_keeps_the_old_file_at_every_level() {
    const PAGE: usize = 4096;
    const LEVELS: usize = 50;
    let mut case = renamed("gammel");
    // Room for the old file at every level, and a page for the folders.
    let old = encode(&case, &[SaveId::fresh()])
        .unwrap()
        .len()
        .div_ceil(PAGE)
        + 1;
    let disk = match SmallDisk::new(PAGE * (LEVELS + old)) {
        Ok(disk) => disk,
        Err(reason) => {
            eprintln!(
                "skipped, a small disk needs root on Linux: {}",
                reason.trim()
            );
            return;
        }
    };
    let path = disk.mount.join("S-2026-0001.ron");
    let filler = disk.mount.join("filler");
    save(&RealDisk, &path, &case, Over::Nothing).unwrap();
    // Half the disk: the old file and the new one together are more than all of it, before anything else lies there.
    case.child.functional_age = "ord ".repeat(PAGE * LEVELS / 8);
    let (mut full, mut saved) = (0, 0);
    for level in 0..LEVELS {
        let _ = fs::remove_file(&filler);
        let known = [ground(&path)];
        let old = fs::read(&path).unwrap();
        fill(&filler, PAGE * level);
        case.child.alias = level.to_string();
        match save(&RealDisk, &path, &case, Over::Grounds(&known)) {
            Ok(_) => {
                saved += 1;
                assert_eq!(open(&RealDisk, &path).unwrap().case, case);
                // Small again, so that the next level starts as this one did.
                let _ = fs::remove_file(&filler);
                let known = [ground(&path)];
                save(&RealDisk, &path, &renamed("gammel"), Over::Grounds(&known)).unwrap();
            }
            Err(error) => {
                full += 1;
                assert_eq!(error, SaveError::DiskFull, "level {level}");
                assert!(
                    fs::read(&path).unwrap() == old,
                    "level {level}: the file changed"
                );
            }
        }
        let names = RealDisk.names(&disk.mount).unwrap();
        assert!(
            names.iter().all(|name| name == "S-2026-0001.ron"
                || name == "filler"
                || name == ".S-2026-0001.aoa"),
            "{names:?}"
        );
        let beside = disk.mount.join(".S-2026-0001.aoa");
        let left = RealDisk.names(&beside).unwrap_or_default();
        assert!(left.is_empty(), "level {level}: {left:?}");
    }
    assert!(full > 10 && saved > 10, "{full} full, {saved} saved");
}
