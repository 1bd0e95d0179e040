//! Files and folders that only the user Usher runs as can read, whatever the umask says.
//!
//! What is created here is private from its first byte: rights that are taken away afterwards leave a moment in which
//! somebody else can open the file. What exists already, from an older version or made by hand, is tightened.

mod replacement;
#[cfg(test)]
mod tests;

pub use replacement::Replacement;

use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// A file that its owner reads and writes.
const FILE: u32 = 0o600;
/// A folder that its owner enters.
const FOLDER: u32 = 0o700;
/// Every right of the group and of others.
const OTHERS: u32 = 0o077;
/// The right to write, of the group and of others.
const OTHERS_WRITE: u32 = 0o022;
/// The bit of shared folders such as `/tmp`.
const STICKY: u32 = 0o1000;

/// Options for opening a file that is created private.
#[must_use]
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(FILE);
    options
}

/// Creates the file if it is missing, and takes everybody else's rights away if it is there.
pub fn create_file(path: &Path) -> io::Result<()> {
    match options().write(true).create_new(true).open(path) {
        Ok(_created) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => tighten_file(path),
        Err(error) => Err(error),
    }
}

/// Takes everybody else's rights to a file away. A file that is missing needs nothing.
pub fn tighten_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => tighten(path, found.mode(), FILE),
        Ok(_other_kind) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Whether a file can be written, or created with the folders above it. Leaves everything as it was.
pub fn try_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(_file) => OpenOptions::new().append(true).open(path).map(drop),
        Err(error) if error.kind() == ErrorKind::NotFound => try_folder(path.parent().unwrap_or(path)),
        Err(error) => Err(error),
    }
}

/// Whether files can be written to a folder, or it can be created with those above it. Leaves everything as it was.
pub fn try_folder(path: &Path) -> io::Result<()> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    match fs::metadata(path) {
        Ok(found) if !found.is_dir() => Err(ErrorKind::NotADirectory.into()),
        Ok(_folder) => {
            let trial = path.join(format!(".usher-trial-{}", std::process::id()));
            options().write(true).create_new(true).open(&trial)?;
            fs::remove_file(&trial)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => match path.parent() {
            Some(above) => try_folder(above),
            None => Err(error),
        },
        Err(error) => Err(error),
    }
}

/// Creates a folder, with those above it that are missing, as one that only its owner can enter.
pub fn create_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(FOLDER).create(path)
}

/// Closes a folder to everybody else, and the files in it that are ours, where that takes nothing from anybody: where
/// all the rest is private already. A folder that holds other things as well (a home, a checkout, `/tmp`) is not
/// Usher's to close.
pub fn tighten_folder(path: &Path, is_ours: impl Fn(&str) -> bool) -> io::Result<()> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let mode = fs::metadata(path)?.mode();
    if mode & OTHERS == 0 {
        return Ok(());
    }
    let holds_private_things_only = tighten_content(path, is_ours)?;
    if mode & STICKY == 0 && holds_private_things_only {
        return tighten(path, mode, FOLDER);
    }
    if mode & OTHERS_WRITE != 0 {
        tracing::warn!(folder = %path.display(), "other users can write to the folder of private files; move the files to a folder of their own");
    }
    Ok(())
}

/// Tightens what is ours, and says whether all the rest is private.
fn tighten_content(path: &Path, is_ours: impl Fn(&str) -> bool) -> io::Result<bool> {
    let mut is_private = true;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(&is_ours) {
            tighten_file(&entry.path())?;
        }
        // What has vanished or leads nowhere is nobody's loss; what cannot be looked at is not ours.
        is_private &= match fs::metadata(entry.path()) {
            Ok(found) => found.mode() & OTHERS == 0,
            Err(error) => error.kind() == ErrorKind::NotFound,
        };
    }
    Ok(is_private)
}

/// Sets the rights unless there is nothing to take away. Only the owner may: what belongs to somebody else (a mounted
/// volume, a file of the administrator) stays as they have set it, and the log says so.
fn tighten(path: &Path, mode: u32, wanted: u32) -> io::Result<()> {
    if mode & OTHERS == 0 {
        return Ok(());
    }
    match fs::set_permissions(path, Permissions::from_mode(wanted)) {
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
            tracing::warn!(path = %path.display(), "other users can read this file, and another user owns it; restrict its permissions");
            Ok(())
        }
        outcome => outcome,
    }
}
