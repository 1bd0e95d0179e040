//! The tools that come with PostgreSQL. They are run, not copied: they know every version of the server.

use super::super::Failure;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

type Variables = [(&'static str, String)];

/// Where Debian and Ubuntu put them, a folder for each version.
const VERSIONS: &str = "/usr/lib/postgresql";

/// Dumps a database into a file that nobody else can read.
pub(super) async fn dump(variables: &Variables, target: &Path) -> Result<(), Failure> {
    let out = usher_private_files::options().write(true).create_new(true).open(target)?;
    let mut command = tool("pg_dump", variables);
    command.args(["--format=custom", "--enable-row-security", "--no-password"]).stdout(out);
    tokio::task::spawn_blocking(move || ended("pg_dump", command.spawn()?))
        .await?
        .map_err(|error| explained("pg_dump", &error))
}

/// Restores what a dump has into an empty database: all of it or nothing. Its owners and privileges are left out, because
/// they name roles of another cluster.
pub(super) fn restore(variables: &Variables, dump: &mut dyn Read) -> Result<(), String> {
    let mut command = tool("pg_restore", variables);
    command.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--no-password"]);
    let database = variables.iter().find(|(name, _)| *name == "PGDATABASE").map_or("", |(_, value)| value);
    command.args(["--dbname", database]).stdin(Stdio::piped());
    let restored = command.spawn().and_then(|mut child| {
        let piped = child.stdin.take().map(|mut stdin| io::copy(dump, &mut stdin).and_then(|_| stdin.flush()));
        // A tool that has given up says why; that its input is closed is only what follows.
        ended("pg_restore", child)?;
        piped.unwrap_or(Ok(()))
    });
    restored.map_err(|error| explained("pg_restore", &error).to_string())
}

fn tool(name: &str, variables: &Variables) -> Command {
    let mut command = Command::new(found(name));
    command.envs(variables.iter().map(|(name, value)| (name, value))).stderr(Stdio::piped());
    command
}

/// The newest tool that is installed, else that of the path.
fn found(name: &str) -> PathBuf {
    let on_path = std::env::var_os("PATH").and_then(|path| {
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
    });
    let installed = || {
        let versions = std::fs::read_dir(VERSIONS).ok()?.flatten();
        let version =
            |folder: std::fs::DirEntry| Some((folder.file_name().to_str()?.parse::<u32>().ok()?, folder.path()));
        let newest = versions.filter_map(version).max()?.1.join("bin").join(name);
        newest.is_file().then_some(newest)
    };
    // What an installed version has is chosen first: the path may lead to an older one.
    installed().or(on_path).unwrap_or_else(|| name.into())
}

fn ended(name: &str, mut child: Child) -> io::Result<()> {
    let mut said = String::new();
    if let Some(mut errors) = child.stderr.take() {
        errors.read_to_string(&mut said)?;
    }
    if child.wait()?.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("{name}: {}", said.trim())))
}

fn explained(name: &str, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::NotFound {
        return format!(
            "{name} is not there: install the client tools of PostgreSQL, of the server's version or newer"
        )
        .into();
    }
    error.to_string().into()
}
