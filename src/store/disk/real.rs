//! The disk of the machine.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::{Disk, Draft, Hold, Kind, Rights};

/// The disk of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn kind(&self, path: &Path) -> io::Result<Kind> {
        let found = fs::metadata(path)?;
        Ok(Kind {
            is_file: found.is_file(),
            bytes: found.len(),
            written: found.modified().ok(),
            #[cfg(unix)]
            number: Some(std::os::unix::fs::MetadataExt::ino(&found)),
            #[cfg(not(unix))]
            number: None,
            is_write_protected: found.permissions().readonly(),
        })
    }

    fn reader(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(path)?))
    }

    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>> {
        let file = begin(path, rights)?;
        Ok(Box::new(RealDraft(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Elsewhere a folder cannot be opened like a file; the disk keeps names in its own journal.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect()
    }

    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        make_folder(path).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists if path.is_dir() => Ok(()),
            _ => Err(error),
        })
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.write_all(bytes)
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Hold>> {
        let mut options = OpenOptions::new();
        let file = options.read(true).append(true).create(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn age(&self, path: &Path) -> io::Result<Duration> {
        let written = fs::symlink_metadata(path)?.modified()?;
        // A time in the future is as good as now.
        Ok(written.elapsed().unwrap_or_default())
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn elapsed(&self) -> Duration {
        up_time().unwrap_or_else(|| {
            static START: OnceLock<Instant> = OnceLock::new();
            START.get_or_init(Instant::now).elapsed()
        })
    }
}

/// How long the machine has been up, time asleep included.
#[cfg(target_os = "linux")]
fn up_time() -> Option<Duration> {
    let text = fs::read_to_string("/proc/uptime").ok()?;
    let secs: f64 = text.split(' ').next()?.parse().ok()?;
    Duration::try_from_secs_f64(secs).ok()
}

/// Elsewhere the system's own steady clock is taken.
#[cfg(not(target_os = "linux"))]
fn up_time() -> Option<Duration> {
    None
}

/// Makes a folder for whoever may read and write the one it lies in.
#[cfg(unix)]
fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let above = path.parent().unwrap_or(path);
    let model = fs::metadata(above)?;
    fs::create_dir(path)?;
    // The group first: giving it away takes a set-group mark off. Disks that know neither give what they have.
    let _ = chown(path, None, Some(model.gid()));
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(model.mode() & 0o2777));
    Ok(())
}

/// Elsewhere a folder takes its rights from the one it lies in.
#[cfg(not(unix))]
fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

struct RealDraft(File);

impl Draft for RealDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }

    #[cfg(unix)]
    #[expect(
        unsafe_code,
        reason = "no safe call closes a file and says whether it went well"
    )]
    fn close(self: Box<Self>) -> io::Result<()> {
        use std::os::fd::IntoRawFd as _;
        let descriptor = self.0.into_raw_fd();
        // SAFETY: the descriptor was just given up by the file that owned it, and nothing else knows it.
        unsafe { rustix::io::try_close(descriptor) }.map_err(io::Error::from)
    }

    #[cfg(not(unix))]
    fn close(self: Box<Self>) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(unix)]
fn begin(path: &Path, rights: Rights<'_>) -> io::Result<File> {
    use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown};
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    match rights {
        Rights::OfFolder => options.open(path),
        Rights::Private => options.mode(0o600).open(path),
        Rights::OfFile(like) => {
            let model = fs::metadata(like)?;
            // For nobody else until it has the rights of the other.
            let file = options.mode(0o600).open(path)?;
            // Only members of the group may give it; where that fails the file keeps the writer's own group.
            let _ = fchown(&file, None, Some(model.gid()));
            file.set_permissions(fs::Permissions::from_mode(model.mode() & 0o777))?;
            Ok(file)
        }
    }
}

/// Elsewhere a new file takes its rights from the folder, and the profile folder is private.
#[cfg(not(unix))]
fn begin(path: &Path, _rights: Rights<'_>) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
