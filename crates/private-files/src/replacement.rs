//! A file that takes its place when it is complete: whoever reads it sees the old one or all of the new one.

use crate::options;
use std::fs::{self, File};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file that is being written. Dropping it unfinished removes what was written.
pub struct Replacement {
    file: File,
    /// Where it is until it is complete; `None` from then on.
    unfinished: Option<PathBuf>,
    path: PathBuf,
}

impl Replacement {
    /// Begins a file beside the one that it is going to replace, through nothing that is there already.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidInput`] where a device, a pipe or a link stands, which others than the caller may rely on.
    pub fn begin(path: &Path) -> io::Result<Self> {
        match fs::symlink_metadata(path) {
            Ok(found) if found.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => return Err(ErrorKind::InvalidInput.into()),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(_) | Err(_) => {}
        }
        // Drawn, because a number of a process comes again in a container, and what a killed one has left stands there.
        let drawn = RandomState::new().build_hasher().finish();
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(format!(".{drawn:016x}.part"));
        let unfinished = PathBuf::from(unfinished);
        let file = options().write(true).create_new(true).open(&unfinished)?;
        Ok(Self { file, unfinished: Some(unfinished), path: path.to_owned() })
    }

    /// Puts it in its place, where it stays even if the power fails.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        if let Some(unfinished) = &self.unfinished {
            fs::rename(unfinished, &self.path)?;
        }
        self.unfinished = None;
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or_else(|| Path::new(".")))?.sync_all()
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if let Some(unfinished) = &self.unfinished {
            // Where that fails, an incomplete file stays under a name that says so.
            let _ = fs::remove_file(unfinished);
        }
    }
}
