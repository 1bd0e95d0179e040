//! Statements whose failure is not the end of the process.

use super::SoakError;
use std::io::Write;
use std::process::Stdio;
use usher_pg_cluster::TestDatabase;

/// Runs a script as the superuser, whom no policy holds; the rows that it prints.
pub(super) fn run(database: &TestDatabase<'_>, script: &str) -> Result<String, SoakError> {
    let failed = |output: String| SoakError::Command { command: "psql".to_owned(), output };
    let mut psql = database.client("psql");
    psql.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]);
    psql.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut psql = psql.spawn().map_err(|error| failed(error.to_string()))?;
    let written = psql.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(script.as_bytes()));
    let output = psql.wait_with_output().map_err(|error| failed(error.to_string()))?;
    if written.is_err() || !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A statement that makes a temporary table of one column.
pub(super) fn table<'a>(name: &str, kind: &str, values: impl Iterator<Item = &'a str>) -> String {
    let mut script = format!("CREATE TEMP TABLE {name} (value {kind});\nCOPY {name} FROM stdin;\n");
    for value in values {
        script.push_str(value);
        script.push('\n');
    }
    script.push_str("\\.\n");
    script
}
