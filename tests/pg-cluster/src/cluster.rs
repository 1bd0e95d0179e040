//! The cluster and its life.

use crate::binaries;
use crate::database::TestDatabase;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// A running cluster.
pub struct Cluster {
    binaries: PathBuf,
    socket: PathBuf,
    account: Option<&'static str>,
    databases: AtomicU64,
    templates: Mutex<Vec<String>>,
}

/// Settings of a cluster that loses everything in a crash, as tests may.
const FLEETING: &str = "-c fsync=off -c full_page_writes=off";
/// Settings of a cluster that waits for the disk, as measurements must; PostgreSQL's own defaults, spelled out.
const DURABLE: &str = "-c fsync=on -c full_page_writes=on -c synchronous_commit=on";

/// Ends the cluster when the process does, in whatever way: the shell's standard input ends with it.
const SUPERVISOR: &str = r#"trap '' INT TERM HUP; cat > /dev/null; "$@"; rm -rf "$FOLDER""#;

impl Cluster {
    /// The cluster of this process, started at the first call; `None` if there are no binaries and none are required.
    pub fn shared() -> Option<&'static Self> {
        static SHARED: OnceLock<Option<Cluster>> = OnceLock::new();
        SHARED.get_or_init(Self::start_or_skip).as_ref()
    }

    /// A cluster of its own that waits for the disk, for measurements.
    pub fn durable() -> Result<Self, String> {
        Self::start(DURABLE)
    }

    fn start_or_skip() -> Option<Self> {
        let required = std::env::var_os("USHER_REQUIRE_POSTGRES").is_some_and(|value| value == "1");
        match Self::start(FLEETING) {
            Ok(cluster) => Some(cluster),
            Err(reason) => {
                assert!(!required, "USHER_REQUIRE_POSTGRES is set, but {reason}");
                eprintln!("PostgreSQL lane skipped: {reason}");
                None
            }
        }
    }

    fn start(durability: &str) -> Result<Self, String> {
        let binaries = binaries::find().ok_or("no PostgreSQL server binaries were found")?;
        let account = binaries::unprivileged();
        let folder = tempfile::Builder::new().prefix("usher-pg-").tempdir().map_err(|error| error.to_string())?;
        if let Some(account) = account {
            run(Command::new("chown").arg(account).arg(folder.path()))?;
        }
        // From here on the supervisor removes the folder.
        let socket = folder.keep();
        let data = socket.join("data");
        let cluster = Self { binaries, socket, account, databases: AtomicU64::new(0), templates: Mutex::default() };
        cluster.supervise(&data)?;
        let mut initdb = cluster.command("initdb");
        initdb
            .args(["--username=usher", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"])
            .arg(&data);
        run(&mut initdb)?;
        let settings =
            format!("-k {} -c listen_addresses= {durability} -c max_connections=200", cluster.socket.display());
        let mut start = cluster.command("pg_ctl");
        start.args(["start", "-w", "-s", "-o", &settings, "-l"]).arg(cluster.socket.join("log")).arg("-D").arg(&data);
        run(&mut start)?;
        Ok(cluster)
    }

    /// A new, empty database, which is dropped with the value.
    pub fn database(&self, name_hint: &str) -> TestDatabase<'_> {
        self.create(name_hint, "template0")
    }

    /// A copy of a database that `prepare` fills once for all copies under the same name.
    pub fn database_from_template(&self, name: &str, prepare: impl FnOnce(&str)) -> TestDatabase<'_> {
        let template = format!("template_{name}");
        let mut templates = self.templates.lock().unwrap_or_else(PoisonError::into_inner);
        if !templates.contains(&template) {
            self.statement("postgres", &format!("CREATE DATABASE {template} TEMPLATE template0"));
            prepare(&self.url(&template));
            templates.push(template.clone());
        }
        // Copying one database twice at once is refused, hence within the lock.
        self.create(name, &template)
    }

    /// Runs one statement as the superuser and gives what it prints.
    ///
    /// # Panics
    /// If the statement fails: a test that cannot set its scene must not go on.
    pub fn statement(&self, database: &str, statement: &str) -> String {
        let mut psql = self.command("psql");
        psql.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "usher", "-d", database, "-c", statement]);
        match run(psql.arg("-h").arg(&self.socket)) {
            Ok(output) => output,
            Err(error) => panic!("{statement}: {error}"),
        }
    }

    /// Runs a script as the superuser and gives what it prints, with the errors in it.
    ///
    /// # Panics
    /// If the client cannot be started.
    pub fn script(&self, database: &str, script: &str) -> String {
        let mut psql = self.command("psql");
        psql.args(["-X", "-q", "-A", "-t", "-U", "usher", "-d", database, "-h"]).arg(&self.socket);
        let psql = psql.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let output = psql.and_then(|mut psql| {
            if let Some(mut stdin) = psql.stdin.take() {
                stdin.write_all(script.as_bytes())?;
            }
            psql.wait_with_output()
        });
        match output {
            Ok(output) => [output.stdout, output.stderr]
                .map(|part| String::from_utf8_lossy(&part).into_owned())
                .concat()
                .trim()
                .to_owned(),
            Err(error) => panic!("psql: {error}"),
        }
    }

    /// A client program of the same binaries, such as `pgbench`, set up to connect to a database; to be run as ourselves.
    pub fn client(&self, program: &str, database: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        command.env("PGHOST", &self.socket).env("PGUSER", "usher").env("PGDATABASE", database);
        command
    }

    /// The address of a database.
    pub fn url(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=usher", self.socket.display())
    }

    fn create(&self, hint: &str, template: &str) -> TestDatabase<'_> {
        let name = format!("{hint}_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        // Without the log of every block, which nobody will recover from here, a copy takes half as long.
        self.statement("postgres", &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"));
        TestDatabase::new(self, name)
    }

    /// Leaves behind a shell that stops the server and removes the folder when this process has ended.
    fn supervise(&self, data: &Path) -> Result<(), String> {
        let mut stop = binaries::command(self.account, &self.binaries.join("pg_ctl"));
        stop.args(["stop", "-s", "-m", "immediate", "-D"]).arg(data);
        let mut shell = Command::new("sh");
        shell.args(["-c", SUPERVISOR, "sh"]).arg(stop.get_program()).args(stop.get_args());
        shell.env("FOLDER", &self.socket).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = shell.spawn().map_err(|error| error.to_string())?;
        // The pipe stays open for as long as this process lives; nothing else may hold its writing end.
        std::mem::forget(child.stdin);
        Ok(())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = binaries::command(self.account, &self.binaries.join(program));
        command.current_dir("/").stdin(Stdio::null());
        command
    }
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}
