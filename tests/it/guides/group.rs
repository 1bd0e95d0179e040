//! A program with all that it starts.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// A running program in a process group of its own. Dropping it ends the whole group.
pub(super) struct Group {
    child: Child,
    lines: Receiver<String>,
}

impl Group {
    pub(super) fn start(command: &mut Command) -> Self {
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { child, lines }
    }

    /// Writes a line to its standard input.
    pub(super) fn say(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Waits for the next line of its standard output, as long as a compiler may take or a reader has to wait.
    pub(super) fn line(&self) -> String {
        self.lines.recv_timeout(Duration::from_mins(3)).unwrap()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // Some of it has ended already.
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}
