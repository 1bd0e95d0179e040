//! The one `chromedriver` of a test process, and the browsers that wait for the next test.
//!
//! It ends with the process that started it, also when that process panics or is killed: a supervising shell waits for
//! it and then ends whatever the driver has started.

use super::session::Session;
use crate::{Client, until};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock};

/// The shell's standard input ends with the test process. The driver leads a process group, in which its browsers are.
const SUPERVISOR: &str = r#"trap '' INT TERM HUP; cat > /dev/null
kill -s KILL -- "-$DRIVER"; rm -rf "$FOLDER" || { sleep 1; rm -rf "$FOLDER"; }"#;

pub(super) struct Driver {
    client: Client,
    folder: PathBuf,
    idle: Mutex<Vec<Session>>,
}

impl Driver {
    /// The driver of this process, started at the first call; `None` if there is no browser and none is required.
    pub(super) fn shared() -> Option<&'static Self> {
        static SHARED: OnceLock<Option<Driver>> = OnceLock::new();
        SHARED.get_or_init(Self::start_or_skip).as_ref()
    }

    fn start_or_skip() -> Option<Self> {
        let required = std::env::var_os("USHER_REQUIRE_BROWSER").is_some_and(|value| value == "1");
        match Self::start() {
            Ok(driver) => Some(driver),
            Err(reason) => {
                assert!(!required, "USHER_REQUIRE_BROWSER is set, but {reason}");
                // Not by the macro, whose output is kept back where a test succeeds.
                let _ = writeln!(std::io::stderr(), "browser tests skipped: {reason}");
                None
            }
        }
    }

    fn start() -> Result<Self, String> {
        let folder = tempfile::Builder::new().prefix("usher-browser-").tempdir().map_err(|error| error.to_string())?;
        let log = folder.path().join("driver.log");
        let output = std::fs::File::create(&log).map_err(|error| error.to_string())?;
        let mut driver = Command::new("chromedriver");
        driver.arg("--port=0").process_group(0).stdin(Stdio::null()).stdout(output).stderr(Stdio::null());
        // Whatever the browser writes beside its profile goes away with the folder, too.
        driver.env("HOME", folder.path()).env("TMPDIR", folder.path());
        let child = driver.spawn().map_err(|error| format!("chromedriver was not started: {error}"))?;
        // From here on the supervisor removes the folder.
        let folder = folder.keep();
        let mut shell = Command::new("sh");
        shell.args(["-c", SUPERVISOR]).env("DRIVER", child.id().to_string()).env("FOLDER", &folder);
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let supervisor = shell.spawn().map_err(|error| error.to_string())?;
        // The pipe stays open for as long as this process lives; nothing else may hold its writing end.
        std::mem::forget(supervisor.stdin);
        let port = until("chromedriver says its port", || port_in(&std::fs::read_to_string(&log).ok()?));
        let driver = Self { client: Client::new(([127, 0, 0, 1], port).into()), folder, idle: Mutex::default() };
        // A driver without a browser is no better than none.
        let first = Session::start(driver.client, &driver.folder)?;
        driver.give_back(first);
        Ok(driver)
    }

    /// A browser that nobody else uses.
    pub(super) fn session(&self) -> Session {
        let idle = self.idle.lock().unwrap().pop();
        idle.unwrap_or_else(|| Session::start(self.client, &self.folder).unwrap())
    }

    /// Keeps a browser for the next test: starting one takes longer than most tests.
    pub(super) fn give_back(&self, session: Session) {
        self.idle.lock().unwrap().push(session);
    }
}

fn port_in(log: &str) -> Option<u16> {
    let (_, rest) = log.split_once("started successfully on port ")?;
    rest.split_once('.')?.0.parse().ok()
}
