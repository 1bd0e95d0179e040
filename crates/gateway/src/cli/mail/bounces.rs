//! `usher mail bounces`: the mailbox that mails return to, read without a running gateway.
//!
//! It must never delete a message that it has not understood.

use super::super::{Failure, output};
use super::reader::{Fate, Reader};
use super::{maildir, mbox};
use crate::config::Config;
use crate::gateway::open_installation;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
#[command(after_help = "\
Reads the reports (RFC 3464, RFC 5965) in the mailbox that mail.bounce_address, or mail.from_address, leads to. An address that does not \
exist, and one whose owner complains, gets no more mail from that organization; the inviter is told that the invitation did not arrive. \
Reading a report twice changes nothing. Messages that are no reports, and reports about mails that are not known here, are never deleted.

A Maildir: unread messages in new/ and cur/ are read once: whatever they are, they are in cur/ and marked as seen afterwards, so that nobody else should read the same folder. An mbox file is read whole and stays as it is. \
With --delete, reports are deleted after they were recorded; an mbox file is locked for that (FILE.lock).

Every five minutes, by cron:
  */5 * * * * usher --config /etc/usher.toml mail bounces --delete /var/mail/bounces
or by a systemd timer with OnCalendar=*:0/5 and
  ExecStart=/usr/bin/usher --config /etc/usher.toml mail bounces /home/bounces/Maildir

Exit codes: 0 everything was read; 1 the mailbox could not be read, or a report was not recorded and stays: run the command again.")]
pub(in crate::cli) struct BouncesArguments {
    /// A folder with new/ and cur/, or a file
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Delete reports that were recorded
    #[arg(long)]
    delete: bool,
}

pub(super) async fn run(arguments: &BouncesArguments, config: &Config) -> Result<(), Failure> {
    let BouncesArguments { path, delete } = arguments;
    let unreadable = |error: std::io::Error| format!("{}: {error}", path.display());
    let kind = std::fs::metadata(path).map_err(unreadable)?;
    let is_maildir = kind.is_dir() && path.join("new").is_dir() && path.join("cur").is_dir();
    if !is_maildir && !kind.is_file() {
        return Err(format!("{}: neither a Maildir (a folder with new/ and cur/) nor a file", path.display()).into());
    }
    let engine = open_installation(config).await?;
    let mut reader = Reader::of(&engine);
    let read = if is_maildir {
        maildir::read(path, *delete, &mut reader).await
    } else {
        mbox::read(path, *delete, &mut reader).await
    };
    output::error(&format!(
        "{} messages: {} recorded, {} nothing new, {} about unknown mails, {} no reports, {} failed",
        reader.messages(),
        reader.count(Fate::Recorded),
        reader.count(Fate::OldNews),
        reader.count(Fate::UnknownMail),
        reader.count(Fate::NoReport),
        reader.count(Fate::Failed),
    ));
    read.map_err(unreadable)?;
    match reader.count(Fate::Failed) {
        0 => Ok(()),
        failed => Err(format!("{failed} reports were not recorded; run the command again").into()),
    }
}
