//! The folder that cargo builds into.

use std::path::{Path, PathBuf};

/// A folder below it, made if it is not there.
pub(crate) fn folder(name: &str) -> std::io::Result<PathBuf> {
    let binary = std::env::current_exe()?;
    let folder = binary.ancestors().nth(2).unwrap_or(Path::new(".")).join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
