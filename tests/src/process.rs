//! The real program in a process of its own, as a person at a terminal or a script has it.
//!
//! What runs is `crates/gateway/src/main.rs`, built by cargo for this package under another name, so that it is never
//! older than the tests. It gets a folder of its own and sees nothing of the environment of the test process.

use crate::lane::Database;
use crate::{Client, Lane, TestClock};
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::sync::oneshot;
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_gateway::config::Config;
use usher_gateway::{Gateway, Overrides};
use usher_pg_cluster::TestDatabase;

/// Longer than a lease on a delivery, in milliseconds.
const LATER: i64 = 600_000;

/// A folder, a database and the variables that every command of one installation gets.
pub struct Installation {
    variables: Vec<(String, String)>,
    database: Database,
    folder: TempDir,
    /// Whether commands run under a umask that takes no rights away.
    is_lax: bool,
}

/// What a command that has ended leaves behind.
#[derive(Clone, Debug)]
pub struct Ran {
    /// The exit code; `None` after a signal.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// The output of a command that has to succeed.
    pub fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }

    /// What a command says that has to fail, which is at an exit code of 1 and with nothing on standard output.
    pub fn refused(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(1), ""), "{}", self.err);
        self.err
    }
}

impl Installation {
    /// An installation on a lane, without tables.
    #[must_use]
    pub fn new(lane: Lane) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = lane.database(&folder);
        let here = |name: &str| folder.path().join(name).display().to_string();
        let variables = [
            ("USHER__HTTP__LISTEN", "127.0.0.1:0".to_owned()),
            ("USHER__HTTP__THREADS", "2".to_owned()),
            ("USHER__HTTP__PUBLIC_URL", "http://usher.example".to_owned()),
            ("USHER__DATABASE__URL", database.url.clone()),
            ("USHER__SECURITY__SECRET_FILE", here("secret")),
            ("USHER__MAIL__DIRECTORY", here("mail")),
            // A fast machine invites more people in a test than an organization may write to in an hour.
            ("USHER__MAIL__LIMITS__ORGANIZATION", "0".to_owned()),
            ("USHER__METRICS__LISTEN", "127.0.0.1:0".to_owned()),
            ("USHER__LOG__FILTER", "warn".to_owned()),
        ];
        let variables = variables.map(|(name, value)| (name.to_owned(), value)).to_vec();
        Self { variables, database, folder, is_lax: false }
    }

    /// The same with a variable set.
    #[must_use]
    pub fn with(mut self, variable: &str, value: &str) -> Self {
        self.variables.retain(|(name, _)| name != variable);
        self.variables.push((variable.to_owned(), value.to_owned()));
        self
    }

    /// The same under a umask that takes no rights away.
    #[must_use]
    pub const fn lax(mut self) -> Self {
        self.is_lax = true;
        self
    }

    /// Everything that is kept of people: the rows of all tables, or the files of the database as they are with what is free
    /// in them, and the log. Mails that were sent are not.
    #[must_use]
    pub fn kept(&self) -> Vec<(String, String)> {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).to_lowercase();
        let mut all: Vec<_> =
            self.database.rows().into_iter().map(|rows| ("the tables".to_owned(), rows.to_lowercase())).collect();
        for entry in std::fs::read_dir(self.folder()).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_file() {
                all.push((entry.display().to_string(), text(std::fs::read(&entry).unwrap())));
            }
        }
        all
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A folder with the program under the name by which users call it.
    #[must_use]
    pub fn bin(&self) -> PathBuf {
        let bin = self.folder().join("bin");
        if !bin.exists() {
            std::fs::create_dir(&bin).unwrap();
            std::os::unix::fs::symlink(program(), bin.join("usher")).unwrap();
        }
        bin
    }

    /// The folder that mails go to.
    #[must_use]
    pub fn mails(&self) -> PathBuf {
        self.folder().join("mail")
    }

    /// Its PostgreSQL database, if it has one, for doing to it what nobody should.
    #[must_use]
    pub const fn postgres(&self) -> Option<&TestDatabase<'static>> {
        self.database.postgres.as_ref()
    }

    /// Runs a script on its PostgreSQL database.
    pub fn script(&self, script: &str) {
        let said = self.postgres().expect("this is not PostgreSQL").script(script);
        assert!(!said.contains("ERROR"), "{said}");
    }

    /// A command of the program, not yet started.
    pub fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(if self.is_lax { "/bin/sh".into() } else { program() });
        if self.is_lax {
            command.args(["-c", "umask 000; exec \"$0\" \"$@\""]).arg(program());
        }
        command.args(arguments).current_dir(self.folder()).env_clear().env("HOME", self.folder());
        command.envs(self.variables.iter().cloned());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with_input(arguments, "")
    }

    /// Runs a command to its end with something on its standard input.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        // A command that does not read what it is given ends before all is written.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Makes an organization and gives what a script gets.
    #[must_use]
    pub fn bootstrap(&self, name: &str) -> serde_json::Value {
        let arguments =
            ["bootstrap", "--organization", name, "--admin", "ada@acme.example", "--seats", "100000", "--json"];
        serde_json::from_str(&self.run(&arguments).good()).unwrap()
    }

    /// Starts `usher serve` and waits until it says that it listens.
    #[must_use]
    pub fn serve(&self) -> Serving {
        self.start(&["serve"])
    }

    /// Starts a command that serves and waits until it says that it listens.
    #[must_use]
    pub fn start(&self, arguments: &[&str]) -> Serving {
        let log = OpenOptions::new().create(true).append(true).open(self.folder().join("log")).unwrap();
        Serving::of(self.command(arguments).stderr(log).spawn().unwrap(), &self.folder().join("log"))
    }

    /// Delivers what the outbox holds, also what a process that has died holds a lease on: ten minutes from now.
    pub fn deliver_later(&self) {
        let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let settings = format!(
            "[http]\nlisten = \"127.0.0.1:0\"\npublic_url = \"http://usher.example\"\n[database]\nurl = {}\n\
             [security]\nsecret_file = {}\n[mail]\ndirectory = {}\n[mail.limits]\norganization = 0\n[log]\nfilter = \"off\"\n",
            text(&self.database.url),
            text(&self.folder().join("secret").display().to_string()),
            text(&self.mails().display().to_string()),
        );
        let clock = Arc::new(TestClock::at(&SystemClock.now().rfc3339_millis()));
        clock.advance_millis(LATER);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let overrides = Overrides { clock: Some(clock), ..Overrides::default() };
            let gateway = Gateway::build(&Config::with(&settings).unwrap(), overrides).await.unwrap();
            let engine = Arc::clone(gateway.engine());
            let (stop, stopped) = oneshot::channel::<()>();
            let served = tokio::spawn(gateway.run(async {
                let _ = stopped.await;
            }));
            let deadline = Instant::now() + Duration::from_mins(1);
            while engine.db().backlog().await.unwrap().queued > 0 {
                assert!(Instant::now() < deadline, "mail is left in the outbox");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            stop.send(()).unwrap();
            served.await.unwrap().unwrap();
        });
    }
}

/// The program that cargo has put beside the folder of this executable.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let folder = own.parent().unwrap();
    let folder = if folder.ends_with("deps") { folder.parent().unwrap() } else { folder };
    folder.join("usher-under-test")
}

/// A process that serves. Dropping it kills it.
pub struct Serving {
    child: Child,
    address: SocketAddr,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Serving {
    fn of(mut child: Child, log: &Path) -> Self {
        let lines = Arc::<Mutex<Vec<String>>>::default();
        let (read, kept) = (BufReader::new(child.stdout.take().unwrap()), Arc::clone(&lines));
        std::thread::spawn(move || {
            read.lines().map_while(Result::ok).for_each(|line| kept.lock().unwrap().push(line));
        });
        let address = until("the program listens", || {
            if let Some(status) = child.try_wait().unwrap() {
                panic!("{status}: {}", std::io::read_to_string(File::open(log).unwrap()).unwrap());
            }
            let lines = lines.lock().unwrap();
            lines.iter().find_map(|line| line.strip_prefix("listening on http://")?.parse().ok())
        });
        Self { child, address, lines }
    }

    /// A client of it.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// The id of the process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// A client of its listener for those who watch it.
    #[must_use]
    pub fn watch(&self) -> Client {
        until("the program shows metrics", || {
            let lines = self.lines.lock().unwrap();
            let address =
                lines.iter().find_map(|line| line.strip_prefix("metrics on http://")?.strip_suffix("/metrics"));
            address.map(|address| Client::new(address.parse().unwrap()))
        })
    }

    /// What it has printed so far.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// Asks it to stop, as an operator or a supervisor does.
    pub fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Waits for its end.
    pub fn ended(mut self) -> ExitStatus {
        until("the program ends", || self.child.try_wait().unwrap())
    }

    /// Ends it as a power cut does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It has ended already where the test waited for that.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again and again until there is an answer, for at most half a minute.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
