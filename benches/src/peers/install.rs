//! Installs the peers from npm and pip, pinned, into a folder below the target directory.

use super::PeerError;
use crate::target;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest version of Node.js that Better Auth runs on.
const NODE: u32 = 20;

/// Better Auth's folder, ready to run.
pub(super) fn better_auth() -> Result<PathBuf, PeerError> {
    let wanted = "20 or newer";
    let version = version_of("node", wanted)?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) {
        return Err(PeerError::Missing { program: "node", wanted, found: format!("it is {version}") });
    }
    version_of("npm", "of Node.js")?;
    let folder = copied("better-auth")?;
    once(&folder, "package.json", || {
        let arguments = ["install", "--omit=dev", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
        run(Command::new("npm").args(arguments).current_dir(&folder))
    })?;
    Ok(folder)
}

/// The folder of the Django REST framework app, with its virtual environment in `venv`.
pub(super) fn drf() -> Result<PathBuf, PeerError> {
    version_of("python3", "with venv")?;
    let folder = copied("drf")?;
    once(&folder, "requirements.txt", || {
        run(Command::new("python3").args(["-m", "venv", "--clear", "venv"]).current_dir(&folder))?;
        let arguments = ["install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt"];
        run(Command::new(folder.join("venv/bin/pip")).args(arguments).current_dir(&folder))
    })?;
    Ok(folder)
}

/// Runs a command to its end.
pub(super) fn run(command: &mut Command) -> Result<(), PeerError> {
    let output = command.output();
    let failed = |output| PeerError::Command { command: format!("{command:?}"), output };
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(failed(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())),
        Err(error) => Err(failed(error.to_string())),
    }
}

/// What a program says its version is.
fn version_of(program: &'static str, wanted: &'static str) -> Result<String, PeerError> {
    let missing = |found| PeerError::Missing { program, wanted, found };
    let output = Command::new(program).arg("--version").output().map_err(|error| missing(error.to_string()))?;
    if !output.status.success() {
        return Err(missing(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Copies the sources of a peer to where its packages go; the source tree stays clean.
fn copied(name: &str) -> Result<PathBuf, PeerError> {
    let folder = target::folder("peers").map_err(PeerError::file("peers"))?.join(name);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(name), &folder)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<(), PeerError> {
    fs::create_dir_all(to).map_err(PeerError::file(to))?;
    for entry in fs::read_dir(from).map_err(PeerError::file(from))? {
        let entry = entry.map_err(PeerError::file(from))?;
        let (source, copy_of) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &copy_of)?;
        } else {
            fs::copy(&source, &copy_of).map_err(PeerError::file(&source))?;
        }
    }
    Ok(())
}

/// Installs what a list names, unless it was installed from the same list before.
fn once(folder: &Path, list: &str, install: impl FnOnce() -> Result<(), PeerError>) -> Result<(), PeerError> {
    let (list, installed) = (folder.join(list), folder.join(".installed"));
    let wanted = fs::read(&list).map_err(PeerError::file(&list))?;
    if fs::read(&installed).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    install()?;
    fs::write(&installed, wanted).map_err(PeerError::file(&installed))
}
