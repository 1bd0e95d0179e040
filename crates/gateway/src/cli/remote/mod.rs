//! `usher invite`, `usher invitations` and `usher members`: the canonical API of any gateway, from a terminal or a script.
//!
//! Nothing here opens a database or reads the gateway's configuration. A key must never be printed or logged.

mod arguments;
mod call;
mod client;
mod commands;
mod profile;
mod shown;
mod table;

pub(super) use commands::RemoteCommand;

use super::{Failure, output};
use client::Client;
use profile::Profile;
use serde_json::Value;

/// Carries out a command and shows what the gateway answers.
pub(super) fn run(command: &RemoteCommand) -> Result<(), Failure> {
    let (arguments, request) = command.request();
    let profile = Profile::of(arguments)?;
    let client = Client::of(&profile);
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
        Value::Array(entries) => entries.iter().map(Value::to_string).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}
