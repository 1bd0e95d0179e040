//! `usher invite`, `usher invitations` and `usher members`: the canonical API of any gateway, from a terminal or a script.
//!
//! Nothing here opens a database or reads the gateway's configuration. A key must never be printed or logged.

mod client;
mod commands;
mod profile;
mod table;

pub(super) use commands::RemoteCommand;

use super::{Failure, output};
use clap::Args;
use client::Client;
use profile::Profile;
use serde_json::Value;
use table::Table;

/// Which gateway is asked, and how its answers are shown.
#[derive(Args)]
pub(super) struct RemoteArguments {
    /// The gateway's address (also: `USHER_URL`)
    #[arg(long, global = true, value_name = "URL")]
    url: Option<String>,
    /// An API key (also: `USHER_KEY`, which other users of the machine cannot see in the list of processes)
    #[arg(long, global = true, value_name = "KEY")]
    key: Option<String>,
    /// A profile of ~/.config/usher/profiles.toml: [NAME] with url and key (also: `USHER_PROFILE`)
    #[arg(long, global = true, value_name = "NAME")]
    profile: Option<String>,
    /// Print JSON, as the API answers: one object, or one a line
    #[arg(long, global = true)]
    json: bool,
}

/// Carries out a command and shows what the gateway answers.
pub(super) fn run(command: &RemoteCommand) -> Result<(), Failure> {
    let (arguments, request) = command.request();
    let profile = Profile::of(arguments)?;
    let client = Client::of(&profile)?;
    let answer = match request.pages {
        Some(most) => Value::Array(client.list(&request, most)?),
        None => client.call(&request)?,
    };
    let text = if arguments.json { in_lines(&answer) } else { (request.shown)(&answer) };
    output::line(text.trim_end_matches('\n'));
    Ok(())
}

/// JSON for scripts: each entry of a list on a line of its own.
fn in_lines(answer: &Value) -> String {
    match answer {
        Value::Array(entries) => entries.iter().map(|entry| format!("{entry}\n")).collect(),
        other => other.to_string(),
    }
}

/// A list as a table, with these columns: each a heading and where it stands in an entry.
fn listed(answer: &Value, columns: &[(&'static str, &str)]) -> String {
    let entries = answer.as_array().map(Vec::as_slice).unwrap_or_default();
    if entries.is_empty() {
        return "nothing found".to_owned();
    }
    let rows = entries.iter().map(|entry| columns.iter().map(|(_, pointer)| cell(entry, pointer)).collect());
    Table::new(columns.iter().map(|(heading, _)| *heading).collect(), rows.collect()).to_string()
}

/// What stands in an entry, on one line: a list of grants as their codes or names.
fn cell(entry: &Value, pointer: &str) -> String {
    let text = match entry.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(grants)) => grants.iter().map(name_of).collect::<Vec<_>>().join(", "),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    };
    // Names are of strangers: nothing in them may move the cursor of a terminal.
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn name_of(grant: &Value) -> String {
    let named = ["/name", "/code", "/id"].iter().find_map(|pointer| grant.pointer(pointer)?.as_str());
    named.or_else(|| grant.as_str()).unwrap_or_default().to_owned()
}
