//! A Maildir: a message is a file, in `new/` until somebody has looked at it, then in `cur/` with flags in its name.

use super::reader::{Fate, LONGEST_MESSAGE, Reader};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Reads the messages that nobody has seen, in the order of their names.
pub(super) async fn read(folder: &Path, delete: bool, reader: &mut Reader<'_>) -> io::Result<()> {
    for file in [unseen(&folder.join("new"))?, unseen(&folder.join("cur"))?].concat() {
        let mut message = Vec::new();
        match File::open(&file)
            .map(|file| file.take(LONGEST_MESSAGE as u64))
            .and_then(|mut file| file.read_to_end(&mut message))
        {
            Ok(_) => {}
            // Another program has moved it meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        }
        let done = match reader.read(&message).await {
            Fate::Failed => Ok(()),
            fate if delete && fate.is_settled() => fs::remove_file(&file),
            _ => fs::rename(&file, folder.join("cur").join(seen(&name(&file)))),
        };
        done.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    }
    Ok(())
}

/// The messages of a folder without the flag for seen ones. Links and folders are no messages.
fn unseen(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = name(&entry.path());
        let is_seen = name.split_once(":2,").is_some_and(|(_, flags)| flags.contains('S'));
        if !name.is_empty() && !name.starts_with('.') && !is_seen && entry.file_type()?.is_file() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// The name of a file; empty where it is no text, which no delivery agent writes.
fn name(file: &Path) -> String {
    file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned()
}

/// The name of a message that was seen. Flags are in the order of their letters.
fn seen(name: &str) -> String {
    let (unique, flags) = name.split_once(":2,").unwrap_or((name, ""));
    let mut flags: Vec<char> = flags.chars().chain(['S']).collect();
    flags.sort_unstable();
    format!("{unique}:2,{}", String::from_iter(flags))
}

#[cfg(test)]
mod tests {
    use super::seen;

    #[test]
    fn a_seen_message_keeps_its_other_flags_in_order() {
        for (name, expected) in [("1.a.host", "1.a.host:2,S"), ("1.a:2,", "1.a:2,S"), ("1.a:2,FT", "1.a:2,FST")] {
            assert_eq!(seen(name), expected);
        }
    }
}
