//! Finding server binaries and running them as somebody whom PostgreSQL accepts.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the newest server binaries: those in `PATH`, or those of the distribution.
pub(crate) fn find() -> Option<PathBuf> {
    let whole =
        |folder: &PathBuf| ["initdb", "postgres", "pg_ctl", "psql"].iter().all(|name| folder.join(name).is_file());
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = std::env::split_paths(&path).find(whole) {
        return Some(folder);
    }
    let version = |folder: &PathBuf| folder.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let installed = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let folders = installed.flatten().map(|entry| entry.path().join("bin")).filter(whole);
    folders.max_by_key(|folder| version(folder))
}

/// The account that the server runs as: PostgreSQL refuses to be root.
pub(crate) fn unprivileged() -> Option<&'static str> {
    let id = Command::new("id").arg("-u").output().ok()?;
    let is_root = String::from_utf8_lossy(&id.stdout).trim() == "0";
    let exists = |name: &&str| Command::new("id").arg(name).output().is_ok_and(|output| output.status.success());
    is_root.then(|| ["postgres", "nobody"].into_iter().find(exists)).flatten()
}

/// A command that runs as the account, or as ourselves.
pub(crate) fn command(account: Option<&str>, program: &Path) -> Command {
    match account {
        None => Command::new(program),
        Some(account) => {
            let mut command = Command::new("setpriv");
            let group = format!("--regid={}", group_of(account));
            command.arg(format!("--reuid={account}")).arg(group).arg("--clear-groups").arg(program);
            command
        }
    }
}

fn group_of(account: &str) -> String {
    let output = Command::new("id").args(["-g", account]).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
