//! A reader's terminal.

use super::group::Group;
use std::ffi::OsString;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use usher_tests::{Installation, Serving, until};

/// What the guides say, which may be taken on this machine: the demo's address, and the port of a receiver.
const ADDRESS: &str = "127.0.0.1:8080";
const PORT: &str = "9797";
const END: &str = "the block has ended";
const FAILED: &str = "this has failed:";

/// A shell in which the blocks of a guide are run one after the other.
pub(super) struct Session<'a> {
    shell: Group,
    folder: PathBuf,
    serving: &'a Serving,
    port: String,
}

impl<'a> Session<'a> {
    pub(super) fn start(installation: &Installation, serving: &'a Serving) -> Self {
        let mut path = OsString::from(installation.bin());
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let folder = installation.folder().to_owned();
        let mut command = Command::new("bash");
        command.current_dir(&folder).env_clear().env("HOME", &folder).env("PATH", path).stderr(Stdio::null());
        let mut shell = Group::start(&mut command);
        shell.say("exec 2>&1");
        shell.say(&format!("trap 'echo \"{FAILED} $BASH_COMMAND\"' ERR; set -E"));
        Self { shell, folder, serving, port: free_port().to_string() }
    }

    /// Runs a block, and gives what it prints. Each of its commands must succeed.
    pub(super) fn run(&mut self, block: &str) -> String {
        let here = self.serving.address().to_string();
        let block = block.replace("cargo run --release -- ", "usher ");
        if block.lines().any(|line| line == "usher demo") {
            return self.serving.lines().join("\n").replace(&here, ADDRESS);
        }
        // The tests run already.
        let lines = block.lines().filter(|line| *line != "cargo test --workspace");
        let script = lines
            .map(|line| self.filled(line))
            .collect::<Vec<_>>()
            .join("\n")
            .replace(ADDRESS, &here)
            .replace(PORT, &self.port);
        fs::write(self.folder.join("block"), script + "\n").unwrap();
        self.shell.say(&format!(". ./block < /dev/null; echo; echo '{END}'"));
        let mut output = String::new();
        loop {
            let line = self.shell.line();
            if line == END {
                break;
            }
            output.extend([line.as_str(), "\n"]);
        }
        assert!(!output.contains(FAILED), "{block}\n{output}");
        output.replace(&here, ADDRESS).replace(&self.port, PORT)
    }

    /// A line with what the reader copies from the other terminal.
    fn filled(&self, line: &str) -> String {
        if line != "TOKEN=PASTE_THE_TOKEN" {
            return line.to_owned();
        }
        let is_token = |line: &String| line.starts_with("  TOKEN=");
        let announced = until("a mail is announced", || self.serving.lines().into_iter().rfind(is_token));
        announced.trim_start().to_owned()
    }
}

/// A port that nothing listens on.
pub(super) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
