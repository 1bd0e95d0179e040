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
        Some(most) => {
            let (entries, goes_on) = client.list(&request, most)?;
            if goes_on {
                output::error(&format!("there are more than {most}: see --limit"));
            }
            Value::Array(entries)
        }
        None => client.call(&request)?,
    };
    let text = if arguments.json { in_lines(&answer) } else { (request.shown)(&answer) };
    output::line(text.trim_end_matches('\n'));
    Ok(())
}

/// JSON for scripts: each entry of a list on a line of its own.
fn in_lines(answer: &Value) -> String {
    let lines = match answer {
        Value::Array(entries) => entries.iter().map(Value::to_string).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    };
    // JSON leaves the control characters above ASCII as they are, and a terminal obeys them.
    let escaped =
        |c: char| if matches!(c, '\u{7f}'..='\u{9f}') { format!("\\u{:04x}", u32::from(c)) } else { c.into() };
    lines.chars().map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_for_scripts_has_no_control_character_and_stays_the_same_value() {
        let answer = json!({ "name": "a\u{9b}b\u{7f}" });
        let line = in_lines(&answer);
        assert_eq!(line, r#"{"name":"a\u009bb\u007f"}"#);
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), answer);
    }
}
