//! Where fixtures come from: the copy that the program carries, or a folder.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// The files of fixtures by their paths, such as `backops/crew_invite/invited/an-account.http`.
#[derive(Clone, Debug, Default)]
pub struct Archive(BTreeMap<String, Vec<u8>>);

const INDEX: &str = include_str!(concat!(env!("OUT_DIR"), "/fixtures.index"));
const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/fixtures.bytes"));

impl Archive {
    /// The fixtures that were there when the program was built, without those of pages and console.
    #[must_use]
    pub fn embedded() -> Self {
        let mut rest = BYTES;
        let file = |line: &str| {
            let (path, length) = line.split_once('\t')?;
            let (file, after) = rest.split_at_checked(length.parse().ok()?)?;
            rest = after;
            Some((path.to_owned(), file.to_vec()))
        };
        Self(INDEX.lines().map_while(file).collect())
    }

    /// The fixtures of a folder that is laid out like `compat-fixtures`.
    ///
    /// # Errors
    /// If the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        add(folder, "", &mut files)?;
        Ok(Self(files))
    }

    pub(crate) fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

fn add(folder: &Path, name: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let file = entry.file_name().to_string_lossy().into_owned();
        let name = if name.is_empty() { file } else { format!("{name}/{file}") };
        if entry.path().is_dir() {
            add(&entry.path(), &name, files)?;
        } else if Path::new(&name).extension().is_some_and(|kind| kind == "http" || kind == "toml") {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}
