//! How far an import is, on a terminal.

use std::io::{IsTerminal, Write};

pub(in super::super) struct Progress {
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    pub(in super::super) fn of(done: usize, all: usize) -> Self {
        let progress = Self { done, all, shown: std::io::stderr().is_terminal() };
        progress.draw();
        progress
    }

    pub(in super::super) fn advance(&mut self, lines: usize) {
        self.done += lines;
        self.draw();
    }

    fn draw(&self) {
        const WIDTH: usize = 40;
        let filled = (self.done * WIDTH).checked_div(self.all).unwrap_or(WIDTH);
        let (bar, rest) = ("#".repeat(filled), "-".repeat(WIDTH - filled));
        self.write(&format!("\r[{bar}{rest}] {}/{}", self.done, self.all));
    }

    pub(in super::super) fn clear(&self) {
        self.write("\r\x1b[2K");
    }

    fn write(&self, text: &str) {
        if self.shown {
            let mut terminal = std::io::stderr().lock();
            // If the terminal is gone, nothing is shown and the work continues.
            let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
        }
    }
}
