//! Makes `Key` from the messages of the English files, and puts the files of each language one after the other.

#![expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders in variables")]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let texts = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("texts");
    println!("cargo:rerun-if-changed={}", texts.display());
    let mut sources = String::new();
    let mut keys = String::new();
    for folder in listed(&texts)? {
        let code = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = String::new();
        for file in listed(&folder)? {
            parts.extend(["include_str!(", &format!("{:?}", file.display().to_string()), "), \"\\n\", "]);
            if code == "en" {
                keys.extend(fs::read_to_string(&file)?.lines().filter_map(message).map(entry));
            }
        }
        sources.extend(["Locale::", &camel(&code), " => concat!(", &parts, "),\n"]);
    }
    let out = variable("OUT_DIR")?;
    fs::write(Path::new(&out).join("keys.rs"), format!("keys! {{\n{keys}}}\n"))?;
    fs::write(Path::new(&out).join("sources.rs"), format!("match locale {{\n{sources}}}\n"))
}

/// What is in a folder, in the order of the names.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The name of the message that begins in a line.
fn message(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    let is_name = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    is_name.then_some(id)
}

/// A line for `keys!`.
fn entry(id: &str) -> String {
    format!("    {} {id:?},\n", camel(id))
}

/// `mail-hello` as `MailHello`.
fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)))
        .collect()
}
