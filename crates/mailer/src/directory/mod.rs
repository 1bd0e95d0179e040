//! Mails as `.eml` files in a directory, for trying out and for tests.
//!
//! Must never leave half a file under the final name, nor two files for one delivery.

#[cfg(test)]
mod tests;

use crate::MailSettingsError;
use crate::message::Sender;
use async_trait::async_trait;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use usher_engine::ports::{InvitationMail, Mailer, SendError};

/// Writes mails into a directory.
pub(crate) struct DirectoryMailer {
    path: Arc<PathBuf>,
    sender: Sender,
    /// Held while one mail is looked for and written, so that two attempts at one delivery leave one file.
    turn: Arc<Mutex<()>>,
}

impl DirectoryMailer {
    /// A mailer into the directory, which it creates.
    pub(crate) fn new(path: PathBuf, sender: Sender) -> Result<Self, MailSettingsError> {
        fs::create_dir_all(&path).map_err(|error| MailSettingsError::Directory(error.kind()))?;
        Ok(Self { path: Arc::new(path), sender, turn: Arc::default() })
    }
}

#[async_trait]
impl Mailer for DirectoryMailer {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        let bytes = self.sender.compose(mail)?.bytes;
        let (path, turn) = (Arc::clone(&self.path), Arc::clone(&self.turn));
        let id = mail.id.to_string();
        // Without the separators that other file systems refuse: 20241209T142300.000Z.
        let stamp = mail.now.rfc3339_millis().replace(['-', ':'], "");
        let written = tokio::task::spawn_blocking(move || {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            write_once(&path, &stamp, &id, &bytes)
        });
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                Err(SendError::Temporary(format!("the mail file could not be written: {}", error.kind())))
            }
            Err(_) => Err(SendError::Temporary("the mail file could not be written: interrupted".to_owned())),
        }
    }
}

fn write_once(directory: &Path, stamp: &str, id: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    if is_there(directory, id)? {
        return Ok(());
    }
    let unfinished = directory.join(format!(".{id}.part"));
    let written = write_durably(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, directory.join(format!("{stamp}-{id}.eml"))));
    if written.is_err() {
        // What is left over would be overwritten by the next attempt; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// A later attempt bears a later stamp, so the delivery is recognized by the end of the name.
fn is_there(directory: &Path, id: &str) -> io::Result<bool> {
    let end = format!("-{id}.eml");
    for entry in fs::read_dir(directory)? {
        if entry?.file_name().to_string_lossy().ends_with(&end) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = private().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The file holds a link that lets its reader in: nobody but its owner reads it.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// Elsewhere the directory's own rights decide.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    OpenOptions::new()
}
