//! Puts the fixtures of the protocols that other hosts can serve into one file, so that the program carries them.

#![expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders in variables")]

use std::path::Path;
use std::{env, fs, io};

/// Pages and console are not among them: nobody but Usher serves those.
const PROTOCOLS: [&str; 6] = ["ad-invite", "apexscore", "backops", "bizkithub", "canonical", "scim"];

fn main() -> io::Result<()> {
    let variable = |name: &str| env::var(name).map_err(io::Error::other);
    let root = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../../compat-fixtures");
    println!("cargo:rerun-if-changed={}", root.display());
    let (mut index, mut bytes) = (String::new(), Vec::new());
    for protocol in PROTOCOLS {
        add(&root, Path::new(protocol), &mut index, &mut bytes)?;
    }
    let out = variable("OUT_DIR")?;
    fs::write(Path::new(&out).join("fixtures.index"), index)?;
    fs::write(Path::new(&out).join("fixtures.bytes"), bytes)
}

/// Adds the files below a folder, in the order of their names.
fn add(root: &Path, below: &Path, index: &mut String, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut names =
        fs::read_dir(root.join(below))?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
    names.sort();
    for name in names {
        let path = below.join(name);
        if root.join(&path).is_dir() {
            add(root, &path, index, bytes)?;
        } else if path.extension().is_some_and(|kind| kind == "http" || kind == "toml") {
            let file = fs::read(root.join(&path))?;
            index.extend([&*path.to_string_lossy(), "\t", &file.len().to_string(), "\n"]);
            bytes.extend(file);
        }
    }
    Ok(())
}
