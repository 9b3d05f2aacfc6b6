//! The calls the store makes on a disk, each of which can fail on its own.
//!
//! Behind a trait, so that tests can let any one of them fail: a full disk, a share that is gone, a write that
//! says it went well and did not.

mod real;

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

pub use real::RealDisk;

use super::format::HEAD_BYTES;

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// A regular file, at the end of any links.
    pub is_file: bool,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was last written, as the disk tells it: only whether it changed means something.
    pub written: Option<SystemTime>,
    /// Its number on the disk, where there is one: another file at the same place has another.
    pub number: Option<u64>,
    /// Whether somebody marked it as not to be changed.
    pub is_write_protected: bool,
}

/// Who may read and write a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights<'a> {
    /// Whoever the folder says.
    OfFolder,
    /// The same as for this file, and its group.
    OfFile(&'a Path),
    /// Nobody but this user.
    Private,
}

/// A file being written.
pub trait Draft {
    /// Writes all the bytes.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns when what was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Closes the file, and says what a network disk only says then.
    fn close(self: Box<Self>) -> io::Result<()>;
}

/// A file [held](Disk::hold) for this program.
pub type Hold = Box<dyn std::any::Any + Send + Sync>;

/// A disk.
pub trait Disk: Send + Sync {
    /// The path at the end of any links.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;
    /// What lies at a path, without opening it: opening a pipe would wait for ever.
    fn kind(&self, path: &Path) -> io::Result<Kind>;
    /// Opens a file for reading.
    fn reader(&self, path: &Path) -> io::Result<Box<dyn Read>>;
    /// Begins a file that must not exist yet.
    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>>;
    /// Puts a file at the place of another in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Returns when the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder.
    fn names(&self, folder: &Path) -> io::Result<Vec<std::ffi::OsString>>;
    /// Makes a folder and those above it that only this user can read. It may be there already.
    fn make_private_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder with the rights of the one it lies in, which must exist. It may be there already.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Writes over the beginning of a file that exists; never cuts it short.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Opens a small file, made if need be, and holds it until what is given is dropped or the program ends, however it ends.
    /// `None` while somebody else holds it.
    fn hold(&self, path: &Path) -> io::Result<Option<Hold>>;
    /// How long ago a file was last written.
    fn age(&self, path: &Path) -> io::Result<Duration>;
    /// Waits before trying again.
    fn pause(&self, time: Duration);
    /// The time since some moment, by a clock nobody sets. It goes on while the machine sleeps where the system lets it.
    fn elapsed(&self) -> Duration;
}

/// Reads a whole file, but never more than `most` bytes; `None` when there are more.
pub fn read_at_most(disk: &dyn Disk, path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    disk.reader(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Reads the beginning of a file, enough for the head of a case.
pub fn read_beginning(disk: &dyn Disk, path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(HEAD_BYTES);
    disk.reader(path)?
        .take(HEAD_BYTES as u64)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a disk did not do what it was asked, as far as it makes a difference to what a user can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// No room left, or more than the user may use.
    DiskFull,
    /// No right to read or write here.
    NoRights,
    /// The file or a folder on the way to it is not there.
    Missing,
    /// The whole disk or share only lets itself be read.
    ReadOnly,
    /// The name is longer than the disk takes, or has characters it does not.
    BadName,
    /// Somebody else holds the file.
    Busy,
    /// The disk or share does not answer as it should; the number is the operating system's, where there is one.
    Other(Option<i32>),
}

impl Trouble {
    /// What an error means.
    pub fn of(error: &io::Error) -> Self {
        use io::ErrorKind as E;
        match error.kind() {
            E::StorageFull | E::QuotaExceeded | E::FileTooLarge => Self::DiskFull,
            E::PermissionDenied => Self::NoRights,
            E::NotFound | E::NotADirectory => Self::Missing,
            E::ReadOnlyFilesystem => Self::ReadOnly,
            E::InvalidFilename | E::InvalidInput => Self::BadName,
            E::ResourceBusy | E::ExecutableFileBusy => Self::Busy,
            _ if is_held_on_windows(error) => Self::Busy,
            _ => Self::Other(error.raw_os_error()),
        }
    }
}

/// Whether another program has the file open in a way Windows does not share.
pub fn is_held_on_windows(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows)
        && matches!(
            error.raw_os_error(),
            Some(SHARING_VIOLATION | LOCK_VIOLATION)
        )
}

/// Whether the error of a rename may be gone in a moment: a virus scanner or a colleague's reading holds the file. Some mounts
/// of shares then say that the file exists.
pub fn may_pass(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::ExecutableFileBusy
            | io::ErrorKind::AlreadyExists
    ) || is_held_on_windows(error)
}
