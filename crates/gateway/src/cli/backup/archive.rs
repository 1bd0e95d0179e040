//! The file of a backup: a tar archive of what it is, the secret where it was asked for, and the database.

use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use tar::{Archive, Builder, EntryType, Header};
use usher_engine::MasterKey;
use usher_private_files::Replacement;

/// The version of the form.
pub(super) const FORMAT: u32 = 1;

const MANIFEST: &str = "manifest.json";
const SECRET: &str = "secret";
const DATABASE: &str = "database";

/// The longest manifest or secret that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// What a backup is of.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: u32,
    /// The version of the program that made it.
    pub(super) usher: String,
    pub(super) database: Kind,
    /// The newest migration that the database had.
    pub(super) migration: String,
    /// Which secret is needed, in hexadecimal digits; it does not reveal the secret.
    pub(super) secret_fingerprint: String,
    pub(super) taken_at: String,
}

/// The kind of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Sqlite,
    Postgres,
}

/// Writes a backup; it appears under its name when it is complete. Returns how long it is, in bytes.
pub(super) fn write(path: &Path, manifest: &Manifest, secret: Option<&MasterKey>, database: &Path) -> io::Result<u64> {
    let mut archive = Builder::new(Replacement::begin(path)?);
    append(&mut archive, MANIFEST, &serde_json::to_vec(manifest)?)?;
    if let Some(secret) = secret {
        append(&mut archive, SECRET, secret.to_hex().expose().as_bytes())?;
    }
    let mut copy = File::open(database)?;
    let length = copy.metadata()?.len();
    archive.append_data(&mut header(length), DATABASE, &mut copy)?;
    let mut complete = archive.into_inner()?;
    complete.flush()?;
    complete.finish()?;
    Ok(std::fs::metadata(path)?.len())
}

fn append(archive: &mut Builder<Replacement>, name: &str, bytes: &[u8]) -> io::Result<()> {
    archive.append_data(&mut header(bytes.len() as u64), name, bytes)
}

fn header(length: u64) -> Header {
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_size(length);
    header
}

/// Reads a backup: what it is, the secret if it has one, and then what `restore` does with the database in it.
pub(super) fn read<T>(
    path: &Path,
    restore: impl FnOnce(Manifest, Option<String>, &mut dyn Read) -> Result<T, String>,
) -> Result<T, String> {
    let unreadable = |error: io::Error| format!("{} cannot be read: {error}", path.display());
    let no_backup = || format!("{} is no backup that `usher backup` has made", path.display());
    let mut archive = Archive::new(BufReader::new(File::open(path).map_err(unreadable)?));
    let (mut manifest, mut secret) = (None, None);
    for entry in archive.entries().map_err(unreadable)? {
        let mut entry = entry.map_err(|_no_tar| no_backup())?;
        let name = entry.path().map_err(|_no_name| no_backup())?.to_string_lossy().into_owned();
        match (name.as_str(), manifest.take()) {
            (MANIFEST, None) => {
                let mut text = Vec::new();
                entry.by_ref().take(LONGEST).read_to_end(&mut text).map_err(unreadable)?;
                manifest = Some(serde_json::from_slice::<Manifest>(&text).map_err(|_other| no_backup())?);
            }
            (SECRET, Some(known)) => {
                let mut text = String::new();
                entry.by_ref().take(LONGEST).read_to_string(&mut text).map_err(|_no_text| no_backup())?;
                (manifest, secret) = (Some(known), Some(text));
            }
            (DATABASE, Some(known)) if entry.header().entry_type() == EntryType::Regular && entry.size() > 0 => {
                let left = entry.size();
                return restore(known, secret, &mut Whole { source: entry, left });
            }
            _ => return Err(no_backup()),
        }
    }
    Err(no_backup())
}

/// A source that has to have so many bytes: a file that was cut off is no backup.
struct Whole<R> {
    source: R,
    left: u64,
}

impl<R: Read> Read for Whole<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        if read == 0 && self.left > 0 && !into.is_empty() {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the backup is cut off"));
        }
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        Manifest {
            format: FORMAT,
            usher: "0.1.0".to_owned(),
            database: Kind::Sqlite,
            migration: "1".to_owned(),
            secret_fingerprint: "ab".to_owned(),
            taken_at: "2026-12-01T00:00:00Z".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_and_what_is_cut_off_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (file, database) = (folder.path().join("b"), folder.path().join("d"));
        std::fs::write(&database, vec![7; 100_000]).unwrap();
        let secret = MasterKey::new([5; 32]);
        for secret in [None, Some(&secret)] {
            write(&file, &manifest(), secret, &database).unwrap();
            let reread = |path: &Path| {
                read(path, |manifest, secret, database| {
                    let mut bytes = Vec::new();
                    database.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
                    Ok((manifest.database, secret, bytes.len()))
                })
            };
            let hex = secret.map(|secret| secret.to_hex().expose().to_owned());
            assert_eq!(reread(&file).unwrap(), (Kind::Sqlite, hex, 100_000));
            let whole = std::fs::read(&file).unwrap();
            for length in [0, 100, 600, 2_000] {
                std::fs::write(&database, &whole[..length]).unwrap();
                assert!(reread(&database).is_err(), "{length}");
            }
            std::fs::write(&database, vec![7; 100_000]).unwrap();
        }
    }
}
