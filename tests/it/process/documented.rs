//! The lines of the documents do what they say: each command that stands there is run as it stands.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use usher_tests::{Installation, Lane};

/// What readers put in the place of words in capitals.
const PLACEHOLDERS: [(&str, &str); 6] = [
    ("EMAIL", "ada@acme.example"),
    ("ADDRESS", "ada@acme.example"),
    ("FILE.csv", "people.csv"),
    ("SLUG", "acme-events"),
    ("NAME", "canonical"),
    ("MAILBOX", "mailbox"),
];

fn document(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(name)).unwrap()
}

/// The lines of the block of README.md with the commands for production.
fn production() -> Vec<String> {
    let readme = document("README.md");
    let (_, rest) = readme.split_once("## Running in production\n\n```sh\n").unwrap();
    rest.split_once("```").unwrap().0.lines().map(str::to_owned).collect()
}

/// Runs a line in a shell that finds `usher`.
fn shell(installation: &Installation, line: &str) -> Output {
    let usher = installation.command(&["--version"]);
    let mut command = Command::new("/bin/sh");
    command.args(["-ec", line]).current_dir(installation.folder()).env_clear();
    command.envs(usher.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("PATH", format!("{}:/usr/bin:/bin", installation.bin().display())).output().unwrap()
}

#[track_caller]
fn assert_good(output: &Output, line: &str) {
    assert!(output.status.success(), "{line}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// The commands between backquotes, with each of the alternatives that a line gives.
fn commands(document: &str) -> Vec<String> {
    let quoted = document.split('`').skip(1).step_by(2).filter(|code| code.starts_with("usher "));
    let mut all = Vec::new();
    for code in quoted {
        let words: Vec<&str> = code.split_whitespace().collect();
        let alternatives = words.iter().find(|word| word.contains('|')).copied().unwrap_or_default();
        for alternative in alternatives.split('|') {
            let filled = words.iter().map(|word| {
                let word = if word.contains('|') { alternative } else { word };
                PLACEHOLDERS.iter().find(|(name, _)| *name == word).map_or(word, |(_, value)| value)
            });
            all.push(filled.collect::<Vec<_>>().join(" "));
        }
    }
    all.sort();
    all.dedup();
    all
}

#[test]
fn the_settings_for_production_are_valid_as_they_stand() {
    let installation = Installation::new(Lane::Sqlite);
    let lines = production();
    let exports: Vec<&str> = lines.iter().map(String::as_str).filter(|line| line.starts_with("export ")).collect();
    assert!(exports.len() > 5 && lines.iter().any(|line| line.starts_with("usher config check")), "{lines:?}");
    let script = format!("{}\nusher config check", exports.join("\n"));
    let output = shell(&installation, &script);
    assert_good(&output, &script);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("public_url = \"https://invite.example.com\"") && !shown.contains("secret@"), "{shown}");
}

#[test]
fn the_commands_of_the_documents_work_as_they_stand() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let lines = production();
        let steps: Vec<&str> = lines.iter().map(String::as_str).filter(|line| line.starts_with("usher ")).collect();
        assert!(steps.iter().any(|line| line.starts_with("usher bootstrap ")), "{steps:?}");
        for line in steps.iter().filter(|line| **line != "usher serve") {
            assert_good(&shell(&installation, line), line);
        }
        drop(installation.serve());
        fs::write(installation.folder().join("people.csv"), "email\ngrace@people.example\n").unwrap();
        let mut named = Vec::new();
        for name in ["README.md", "SECURITY.md", "ARCHITECTURE.md", "config/default.toml"] {
            named.extend(commands(&document(name)));
        }
        assert!(named.len() > 12, "{named:?}");
        for line in named {
            // What runs on and what lacks arguments that only its reader knows explains itself.
            let runs_on = line.starts_with("usher serve") || line.starts_with("usher demo");
            let output = shell(&installation, if runs_on { "false" } else { &line });
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let is_incomplete =
                output.status.code() == Some(2) && said.contains("required arguments were not provided");
            let is_group = output.status.code() == Some(2) && said.contains("Usage: ") && said.contains("Commands:");
            if runs_on || is_incomplete || is_group {
                assert_good(&shell(&installation, &format!("{line} --help")), &line);
            } else {
                assert_good(&output, &line);
            }
        }
    }
}
