//! Mails as `.eml` files in a directory, for trying out and for tests.
//!
//! Must never leave half a file under the final name, nor two files for one delivery.

#[cfg(test)]
mod tests;

use crate::MailSettingsError;
use crate::message::{Sample, Sender, Wire};
use async_trait::async_trait;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use usher_domain::Timestamp;
use usher_engine::ports::{InvitationMail, Mailer, Notice, SendError};
use usher_private_files as private_files;
use uuid::Uuid;

/// Writes mails into a directory.
pub(crate) struct DirectoryMailer {
    path: Arc<PathBuf>,
    sender: Sender,
    /// Held while one mail is looked for and written, so that two attempts at one delivery leave one file. Different
    /// deliveries have different ones, mostly, so that their waits for the disk are one wait.
    turns: Arc<[Mutex<()>; TURNS]>,
}

const TURNS: usize = 32;

impl DirectoryMailer {
    /// A mailer into the directory, which it creates. Its files hold links that let their readers in: nobody but their
    /// owner reads them.
    pub(crate) fn new(path: PathBuf, sender: Sender) -> Result<Self, MailSettingsError> {
        let private = private_files::create_folder(&path).and_then(|()| private_files::tighten_folder(&path, is_mail));
        private.map_err(|error| MailSettingsError::Directory { path: path.clone(), reason: error.kind() })?;
        Ok(Self { path: Arc::new(path), sender, turns: Arc::default() })
    }
}

#[async_trait]
impl Mailer for DirectoryMailer {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        self.write(mail.id, self.sender.compose(mail, Wire::EightBit)?.bytes).await
    }

    async fn notify(&self, notice: &Notice) -> Result<(), SendError> {
        self.write(notice.id, self.sender.notice(notice, Wire::EightBit)?.bytes).await
    }
}

impl DirectoryMailer {
    /// The file of a delivery.
    pub(crate) fn file(&self, id: Uuid) -> PathBuf {
        self.path.join(name(id))
    }

    /// Writes a sample.
    pub(crate) async fn write_sample(&self, sample: &Sample<'_>) -> Result<(), SendError> {
        self.write(sample.id, self.sender.sample(sample, Wire::EightBit)?.bytes).await
    }

    async fn write(&self, id: Uuid, bytes: Vec<u8>) -> Result<(), SendError> {
        let (path, turns) = (Arc::clone(&self.path), Arc::clone(&self.turns));
        let written = tokio::task::spawn_blocking(move || {
            let turn = turns.get(usize::from(id.into_bytes()[15]) % TURNS);
            let _turn = turn.map(|turn| turn.lock().unwrap_or_else(PoisonError::into_inner));
            write_once(&path, id, &bytes)
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

fn write_once(directory: &Path, id: Uuid, bytes: &[u8]) -> io::Result<()> {
    private_files::create_folder(directory)?;
    let finished = directory.join(name(id));
    if finished.try_exists()? {
        return Ok(());
    }
    let unfinished = directory.join(format!(".{id}.part"));
    let written = write_durably(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, finished));
    if written.is_err() {
        // What is left over would be overwritten by the next attempt; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// The name of a delivery's file: the same at every attempt, so that it is found without a look at the whole directory.
/// It begins with the instant of the order, which is in the id, without the separators that other file systems refuse.
fn name(id: Uuid) -> String {
    let ordered = id.get_timestamp().map(|stamp| {
        let (seconds, nanoseconds) = stamp.to_unix();
        Timestamp::from_millis(i64::try_from(seconds).unwrap_or(0) * 1000 + i64::from(nanoseconds / 1_000_000))
    });
    match ordered {
        Some(ordered) => format!("{}-{id}.eml", ordered.rfc3339_millis().replace(['-', ':'], "")),
        None => format!("{id}.eml"),
    }
}

fn is_mail(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "eml" || extension == "part")
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private_files::options().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
