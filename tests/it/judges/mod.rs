//! Judges that nobody here wrote, where they are installed (`.ci/run` installs them into `target/judges`). They take the
//! OpenAPI documents at their word and try what follows from them.

mod clients;
mod errors;
mod schemathesis;
mod scim;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program of the judges; `None` where they are not installed.
pub(crate) fn judge(program: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/judges").join(program);
    installed(program, found.exists()).then_some(found)
}

/// The same where Java runs the program.
fn judge_on_java(program: &str) -> Option<PathBuf> {
    let version = Command::new("java").arg("-version").output();
    let runs = installed("java", version.is_ok_and(|version| version.status.success()));
    judge(program).filter(|_| runs)
}

/// Whether a program is installed, which it has to be where the judges are required.
fn installed(program: &str, is: bool) -> bool {
    let required = std::env::var_os("USHER_REQUIRE_JUDGES").is_some_and(|value| value == "1");
    assert!(is || !required, "USHER_REQUIRE_JUDGES is set, but {program} is not installed");
    if !is {
        let _ = writeln!(std::io::stderr(), "{program} does not judge: it is not installed");
    }
    is
}

/// A program that has to succeed, in a folder.
pub(crate) fn run(folder: &Path, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) {
    succeed(Command::new(program).args(arguments).current_dir(folder));
}

/// Runs a command that has to succeed, and answers what it said.
pub(crate) fn succeed(command: &mut Command) -> String {
    let done = command.output().unwrap();
    let said = [String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr)].concat();
    assert!(done.status.success(), "{command:?}: {said}");
    said
}

pub(crate) fn source(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("judges").join(name)).unwrap()
}
