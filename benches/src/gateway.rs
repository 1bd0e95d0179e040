//! The release binary as a child process, on a database of its own.

use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use usher_pg_cluster::{Cluster, TestDatabase};

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Database {
    Postgres,
    Sqlite,
}

/// Where mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mail {
    /// Into `.eml` files, as in the demo.
    Directory,
    /// To a relay that accepts connections and never says a word: the worker takes its first batch and waits, so that
    /// what is measured is without the worker.
    Nowhere,
    /// Nowhere either: replies show the links.
    HandedOut,
    /// To a relay that hangs now and then, so that it is not waited for long.
    Relay(SocketAddr),
}

/// A database with one organization in it, and its credentials.
pub(crate) struct World {
    pub(crate) folder: TempDir,
    pub(crate) postgres: Option<TestDatabase<'static>>,
    /// What `usher bootstrap --json` printed.
    pub(crate) made: Value,
    variables: Vec<(&'static str, String)>,
    /// Keeps the silent relay's port.
    _relay: TcpListener,
}

/// A running gateway; killed when dropped.
pub(crate) struct Gateway {
    pub(crate) address: SocketAddr,
    /// Where it tells what waits in the outbox.
    pub(crate) watch: SocketAddr,
    child: Child,
}

/// Builds the binary, unless it is up to date.
pub(crate) fn build() {
    // Together with this crate, so that both are built from the same dependencies with the same features.
    let packages = ["-p", "usher-gateway", "-p", "usher-benches"];
    let built = Command::new(env!("CARGO")).args(["build", "--release", "--quiet"]).args(packages).status();
    assert!(built.unwrap().success(), "the gateway could not be built");
}

fn binary() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    here.with_file_name("usher")
}

/// The cluster that waits for the disk, one for all worlds.
pub(crate) fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(|| Cluster::durable().expect("the server binaries of PostgreSQL are needed"))
}

impl World {
    /// A new database with an organization and a license of many seats.
    pub(crate) fn new(database: Database, mail: Mail) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        let postgres = (database == Database::Postgres).then(|| cluster().database("bench"));
        let url = postgres.as_ref().map_or_else(|| format!("sqlite://{}", path("usher.db")), |it| it.url.clone());
        let relay = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut variables = vec![
            ("USHER__DATABASE__URL", url),
            ("USHER__HTTP__LISTEN", "127.0.0.1:0".to_owned()),
            ("USHER__METRICS__LISTEN", "127.0.0.1:0".to_owned()),
            ("USHER__SECURITY__SECRET", "5e".repeat(32)),
            ("USHER__MAIL__DIRECTORY", path("mail")),
            ("USHER__MAIL__LIMITS__RECIPIENT", "0".to_owned()),
            ("USHER__MAIL__LIMITS__ORGANIZATION", "0".to_owned()),
            // All load comes from one address.
            ("USHER__SIGN_IN__FAILURES_OF_CLIENT", "0".to_owned()),
        ];
        if mail == Mail::HandedOut {
            variables.push(("USHER__MAIL__TRANSPORT", "none".to_owned()));
        }
        if mail == Mail::Nowhere {
            variables.push(("USHER__MAIL__TRANSPORT", "smtp".to_owned()));
            variables.push(("USHER__MAIL__SMTP_URL", format!("smtp://{}", relay.local_addr().unwrap())));
            variables.push(("USHER__MAIL__TIMEOUT", "1h".to_owned()));
        }
        if let Mail::Relay(address) = mail {
            variables.push(("USHER__MAIL__TRANSPORT", "smtp".to_owned()));
            variables.push(("USHER__MAIL__SMTP_URL", format!("smtp://{address}")));
            variables.push(("USHER__MAIL__TIMEOUT", "2s".to_owned()));
            variables.push(("USHER__MAIL__RESEND_EVERY", "1s".to_owned()));
        }
        let mut world = Self { folder, postgres, made: Value::Null, variables, _relay: relay };
        let arguments = ["bootstrap", "--organization", "Bench", "--admin", "ada@bench.example", "--json"];
        let output = world.command().args(arguments).args(["--seats", "100000000"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        world.made = serde_json::from_slice(&output.stdout).unwrap();
        world
    }

    /// What was made, by JSON pointer.
    pub(crate) fn get(&self, pointer: &str) -> &str {
        self.made.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer}"))
    }

    /// The binary, set up for this world.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(binary());
        command.envs(self.variables.iter().map(|(name, value)| (name, value))).current_dir(self.folder.path());
        command
    }

    /// Starts a gateway, with its log in a file as it would be in production.
    pub(crate) fn serve(&self) -> Gateway {
        self.serve_as("log", None)
    }

    /// Starts a replica with a log of its own, at an address where one was before or at a free port.
    pub(crate) fn serve_as(&self, log_name: &str, listen: Option<SocketAddr>) -> Gateway {
        let log_file = self.folder.path().join(log_name);
        let log = File::options().create(true).append(true).open(&log_file).unwrap();
        let mut command = self.command();
        command.envs(listen.map(|address| ("USHER__HTTP__LISTEN", address.to_string())));
        let mut child = command.arg("serve").stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut after = |start: &str, end: &str| -> Option<SocketAddr> {
            lines.next()?.strip_prefix(start)?.strip_suffix(end)?.parse().ok()
        };
        let address = after("listening on http://", "");
        let Some((address, watch)) = address.zip(after("metrics on http://", "/metrics")) else {
            let log = std::fs::read_to_string(&log_file).unwrap_or_default();
            panic!("the gateway did not start: {log}");
        };
        Gateway { address, watch, child }
    }
}

impl Gateway {
    /// Resident memory and its highest mark in MiB.
    pub(crate) fn memory(&self) -> (f64, f64) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let field = |name: &str| -> f64 {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap() / 1024.0
        };
        (field("VmRSS:"), field("VmHWM:"))
    }

    /// How many file descriptors are open.
    pub(crate) fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// The processor time that it has used.
    pub(crate) fn processor(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        Duration::from_millis(ticks * 10)
    }

    /// Waits until all follow-up work is done: no mail is left in the outbox, and every event is chained; how long it
    /// took.
    pub(crate) async fn quiet(&self, at_most: Duration) -> Option<Duration> {
        let begin = Instant::now();
        let ask = crate::http::request("GET", "/readyz", &[], "");
        while begin.elapsed() < at_most {
            let reply = crate::http::once(self.watch, &ask).await.unwrap();
            let told: Value = serde_json::from_slice(&reply.body).unwrap();
            let waits = |pointer| told.pointer(pointer).and_then(Value::as_u64) != Some(0);
            if !waits("/outbox/queued") && !waits("/events/unchained") {
                return Some(begin.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        None
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        // Not asked to finish: a worker in front of a silent relay would not.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
