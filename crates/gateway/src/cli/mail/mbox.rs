//! An mbox file (RFC 4155): messages behind one another, each after a line that begins with `From `. Such lines within a
//! message are quoted with `>`, and so are quoted ones (mboxrd).
//!
//! It must never be rewritten while a delivery agent adds to it, hence the lock.

use super::reader::{LONGEST_MESSAGE, Reader};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use usher_private_files as private_files;

/// How much of a line is looked at at once; a longer one is read in pieces.
const LONGEST_PIECE: u64 = 64 * 1024;

/// Reads all messages, and deletes those that were recorded if that is asked for.
pub(super) async fn read(path: &Path, delete: bool, reader: &mut Reader<'_>) -> io::Result<()> {
    let lock = if delete { Some(Lock::take(path)?) } else { None };
    let mut messages = Messages::of(BufReader::new(File::open(path)?));
    let mut settled = Vec::new();
    while let Some((place, message)) = messages.next()? {
        if reader.read(&message).await.is_settled() {
            settled.push(place);
        }
    }
    match lock {
        Some(_held) if !settled.is_empty() => remove(path, &settled, messages.position),
        _ => Ok(()),
    }
}

/// The file beside a mailbox with this at the end of its name.
fn beside(mailbox: &Path, end: &str) -> PathBuf {
    let mut name = mailbox.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// The file beside a mailbox that delivery agents look for before they write to it.
struct Lock(PathBuf);

impl Lock {
    fn take(mailbox: &Path) -> io::Result<Self> {
        let path = beside(mailbox, ".lock");
        match private_files::options().write(true).create_new(true).open(&path) {
            Ok(_) => Ok(Self(path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let why = format!(
                    "{} exists: another program writes to the mailbox; run the command again. If no program does, an \
                     earlier run was killed: remove the file",
                    path.display()
                );
                Err(io::Error::new(error.kind(), why))
            }
            Err(error) => Err(io::Error::new(error.kind(), format!("{} cannot be created ({error})", path.display()))),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock that stays is found by whoever comes next, who says so.
        let _ = fs::remove_file(&self.0);
    }
}

/// The messages of a file, one at a time.
struct Messages<R> {
    file: R,
    position: u64,
    /// Where the message begins whose first line was read.
    begun: Option<u64>,
}

impl<R: BufRead> Messages<R> {
    const fn of(file: R) -> Self {
        Self { file, position: 0, begun: None }
    }

    /// The next message with its place in the file. What is longer than a report is cut off.
    fn next(&mut self) -> io::Result<Option<(Range<u64>, Vec<u8>)>> {
        let mut message = Vec::new();
        let (mut is_line_start, mut is_after_empty) = (true, self.begun.is_none());
        loop {
            let mut piece = Vec::new();
            let read = (&mut self.file).take(LONGEST_PIECE).read_until(b'\n', &mut piece)?;
            let start = self.position;
            self.position += read as u64;
            if read == 0 {
                return Ok(self.begun.take().map(|begun| (begun..start, message)));
            }
            if is_line_start && is_after_empty && piece.starts_with(b"From ") {
                self.skip_line(&piece)?;
                if let Some(begun) = self.begun.replace(start) {
                    return Ok(Some((begun..start, message)));
                }
                is_after_empty = false;
                continue;
            }
            let is_empty = is_line_start && piece.trim_ascii().is_empty();
            if self.begun.is_none() && !is_empty {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "no mbox file: it does not begin with `From `"));
            }
            let content = if is_line_start { unquoted(&piece) } else { &piece };
            let room = LONGEST_MESSAGE.saturating_sub(message.len());
            message.extend_from_slice(content.get(..room).unwrap_or(content));
            is_line_start = piece.ends_with(b"\n");
            is_after_empty = is_empty || self.begun.is_none();
        }
    }

    /// Reads on to the end of a line of which this is the first piece.
    fn skip_line(&mut self, piece: &[u8]) -> io::Result<()> {
        let mut is_ended = piece.ends_with(b"\n");
        while !is_ended {
            let mut more = Vec::new();
            let read = (&mut self.file).take(LONGEST_PIECE).read_until(b'\n', &mut more)?;
            self.position += read as u64;
            is_ended = read == 0 || more.ends_with(b"\n");
        }
        Ok(())
    }
}

/// A line without the `>` that keeps it from being taken for the first line of a message.
fn unquoted(line: &[u8]) -> &[u8] {
    let quotes = line.iter().take_while(|byte| **byte == b'>').count();
    let is_quoted = quotes > 0 && line.get(quotes..).is_some_and(|rest| rest.starts_with(b"From "));
    line.get(usize::from(is_quoted)..).unwrap_or_default()
}

/// Takes parts out of a file. What stays is on the disk twice before anything is overwritten, and the file remains the
/// same one, with its owner and its rights. Whoever is killed in between leaves a whole copy under a name of its own.
fn remove(path: &Path, parts: &[Range<u64>], length: u64) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let rest = beside(path, ".usher-rest");
    if rest.try_exists()? {
        let (rest, path) = (rest.display(), path.display());
        let why = format!(
            "{rest} exists: an earlier run was killed while it wrote the mailbox, and this file has all mail that was to \
             stay. Append to it what has come to {path} since, move it to {path} and run the command again"
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
    }
    let part = beside(path, ".usher-part");
    // What a run before this one has left, or somebody has put there to have it written through.
    match fs::remove_file(&part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut kept = private_files::options().read(true).write(true).create_new(true).open(&part)?;
    let mut from = 0;
    for part in parts.iter().cloned().chain(std::iter::once(u64::MAX..u64::MAX)) {
        file.seek(SeekFrom::Start(from))?;
        io::copy(&mut (&file).take(part.start.saturating_sub(from)), &mut kept)?;
        from = part.end;
    }
    kept.sync_all()?;
    if file.metadata()?.len() != length {
        fs::remove_file(&part)?;
        let why =
            format!("{} was written to without its lock: nothing was deleted; run the command again", path.display());
        return Err(io::Error::new(io::ErrorKind::ResourceBusy, why));
    }
    fs::rename(&part, &rest)?;
    kept.rewind()?;
    file.rewind()?;
    let length = io::copy(&mut kept, &mut file)?;
    file.set_len(length)?;
    file.flush()?;
    file.sync_all()?;
    fs::remove_file(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8]) -> io::Result<Vec<(Range<u64>, String)>> {
        let mut messages = Messages::of(text);
        let mut found = Vec::new();
        while let Some((place, message)) = messages.next()? {
            found.push((place, String::from_utf8_lossy(&message).into_owned()));
        }
        Ok(found)
    }

    fn texts(text: &str) -> Vec<String> {
        all(text.as_bytes()).unwrap().into_iter().map(|(_, message)| message).collect()
    }

    #[test]
    fn an_interrupted_run_and_a_writer_without_the_lock_cost_no_mail() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mbox");
        let text = "From a Mon\nA: 1\n\nFrom b Tue\nB: 2\n";
        fs::write(&path, text).unwrap();
        let length = text.len() as u64;
        let first = std::slice::from_ref(&(0..17));
        // A copy that was not finished, of a run that was killed before it wrote the mailbox.
        fs::write(beside(&path, ".usher-part"), "From a").unwrap();
        let grown = remove(&path, first, length - 1).unwrap_err();
        assert!(grown.to_string().contains("nothing was deleted"), "{grown}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        // A whole copy, of a run that was killed while it wrote the mailbox.
        fs::write(beside(&path, ".usher-rest"), "From b Tue\nB: 2\n").unwrap();
        let killed = remove(&path, first, length).unwrap_err();
        assert!(killed.to_string().contains("move it to"), "{killed}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        fs::rename(beside(&path, ".usher-rest"), &path).unwrap();
        fs::write(&path, text).unwrap();
        remove(&path, first, length).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "From b Tue\nB: 2\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }

    #[test]
    fn messages_begin_after_an_empty_line_and_lose_one_quote() {
        assert_eq!(texts(""), Vec::<String>::new());
        assert_eq!(texts("\n\n"), Vec::<String>::new());
        assert_eq!(
            texts("From a Mon\nA: 1\n\nx\nFrom here\n\nFrom b Tue\nB: 2\n"),
            ["A: 1\n\nx\nFrom here\n\n", "B: 2\n"]
        );
        assert_eq!(
            texts("From a\n\n>From x\n>>From y\n>Fromage\n> From z\n"),
            ["\nFrom x\n>From y\n>Fromage\n> From z\n"]
        );
        assert_eq!(texts("From a\r\nA: 1\r\n\r\nFrom b\r\nB: 2"), ["A: 1\r\n\r\n", "B: 2"]);
        assert_eq!(texts("From a"), [""]);
        assert!(all(b"Subject: x\n\nFrom a\n").is_err());
        assert!(all(&[0, 159, 146, 150]).is_err());
    }

    #[test]
    fn a_long_message_is_cut_off_and_the_next_one_found() {
        let long = format!("From a\n\n{}\nFrom here\n\nFrom b\nB: 2\n", "x".repeat(3 * LONGEST_MESSAGE));
        let found = all(long.as_bytes()).unwrap();
        assert_eq!((found[0].1.len(), found[1].1.as_str()), (LONGEST_MESSAGE, "B: 2\n"));
        assert_eq!(found[0].0.end, found[1].0.start);
        assert_eq!(found[1].0.end, long.len() as u64);
    }

    #[test]
    fn parts_are_taken_out_and_the_rest_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mbox");
        fs::write(&path, "0123456789").unwrap();
        remove(&path, &[0..2, 5..7], fs::metadata(&path).unwrap().len()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "234789");
        remove(&path, std::slice::from_ref(&(0..6)), fs::metadata(&path).unwrap().len()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_lock_is_taken_once_and_given_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mbox");
        let held = Lock::take(&path).unwrap();
        assert!(Lock::take(&path).err().unwrap().to_string().contains("mbox.lock exists"));
        drop(held);
        assert!(Lock::take(&path).is_ok());
    }
}
