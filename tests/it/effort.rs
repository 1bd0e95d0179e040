//! How much code a new thing takes. Whoever makes a kind of thing longer to add should have to change a number here.

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of an operation's `ENDPOINT`: where it is, and what reads, answers and documents it, without the types
/// of its request and response.
const ENDPOINT: usize = 25;

/// The most lines of a whole protocol with one operation, its response types included.
const PROTOCOL: usize = 300;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn an_operation_states_what_is_specific_to_it() {
    let (mut files, mut seen, mut long) = (Vec::new(), 0, Vec::new());
    sources(&root().join("crates"), &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for (start, _) in text.match_indices("const ENDPOINT: Endpoint<") {
            let lines = text[start..].split("\n};").next().unwrap().lines().count() + 1;
            seen += 1;
            if lines > ENDPOINT {
                long.push((file.clone(), lines));
            }
        }
    }
    assert!(seen > 60, "{seen}");
    assert!(long.is_empty(), "longer than {ENDPOINT} lines: {long:#?}");
}

#[test]
fn the_protocol_of_the_guide_is_short() {
    let guide = fs::read_to_string(root().join("crates/adapter-kit/ADDING_AN_ADAPTER.md")).unwrap();
    let example = guide.split("```rust\n").nth(1).unwrap().split("\n```").next().unwrap();
    // Lines that start with a hash are compiled and run with the example, but are its test.
    let code =
        example.lines().filter(|line| !line.trim().is_empty() && *line != "#" && !line.starts_with("# ")).count();
    assert!((100..=PROTOCOL).contains(&code), "{code}");
}
