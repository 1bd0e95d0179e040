//! `usher record`: a proxy before the original, which keeps calls and answers as fixtures.
//!
//! What passes is never changed, held up or refused because of what is kept: calls are kept by a thread of its own behind
//! a queue that drops what it has no room for, and everything that is not kept is counted.

mod arguments;
mod keeper;
mod kept;
mod proxy;
mod tally;

pub(super) use arguments::RecordArguments;

use super::{Failure, output, signals};
use crate::config::Config;
use crate::registry::Registry;
use crate::relay::Upstream;
use keeper::Keeper;
use proxy::Proxy;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tally::Tally;
use tokio::net::TcpListener;
use usher_conformance::{Archive, Redactor, Suite};

pub(super) async fn run(arguments: &RecordArguments, config: &Config) -> Result<(), Failure> {
    check_unused(&arguments.out.join(&arguments.vendor))?;
    let suite = Suite::of(Archive::embedded(), Some(&arguments.vendor))?;
    let patience = Duration::from_millis(arguments.timeout.unsigned_millis());
    let upstream = Upstream::new(&arguments.upstream, patience)?;
    let listener = TcpListener::bind(&arguments.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}", arguments.listen))?;
    let tally = Arc::new(Tally::default());
    let registry = Registry::of_one(config, &arguments.vendor)?;
    let mut redactor = Redactor::new(&suite, &arguments.keep);
    for mount in registry.mounts() {
        redactor = redactor.with_document(&serde_json::to_value(usher_adapter_kit::document(&*mount.adapter, ""))?);
    }
    let keeper = Keeper {
        vendor: arguments.vendor.clone(),
        folder: arguments.out.clone(),
        most: arguments.max_calls,
        registry,
        redactor,
        tally: Arc::clone(&tally),
    };
    let (queue, keeping) = keeper.start()?;
    let stop = signals::stop();
    output::line(&format!("listening on http://{}", listener.local_addr()?));
    let proxy = Proxy { upstream, queue, tally: Arc::clone(&tally), longest: arguments.max_body };
    Arc::new(proxy).serve(listener, arguments.connections, stop).await;
    let unknown = tokio::task::spawn_blocking(move || keeping.join()).await?;
    output::line(&tally.summary());
    for (name, count) in unknown.unwrap_or_default() {
        output::line(&format!("unknown member {name}: {count} times replaced (--keep {name} keeps it)"));
    }
    Ok(())
}

/// Refuses a folder with recordings of another run: the same placeholder stands for something else there.
fn check_unused(folder: &Path) -> Result<(), String> {
    match holds_files(folder) {
        Ok(false) => Ok(()),
        Ok(true) => {
            let folder = folder.display();
            Err(format!(
                "{folder} holds recordings of another run, which do not fit to those of this one: name another --out"
            ))
        }
        // What cannot be written to is told when something is written.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
        Err(error) => Err(format!("{}: {error}", folder.display())),
    }
}

/// Whether there is anything in a folder but folders, which a run that could write nothing has left.
fn holds_files(folder: &Path) -> std::io::Result<bool> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() || holds_files(&entry.path())? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::check_unused;

    #[test]
    fn a_folder_with_recordings_is_refused() {
        let folder = std::env::temp_dir().join(format!("usher-record-{}", std::process::id()));
        assert_eq!(check_unused(&folder), Ok(()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(check_unused(&folder), Ok(()));
        std::fs::create_dir(folder.join("crew_invite")).unwrap();
        assert_eq!(check_unused(&folder), Ok(()), "a run that could write nothing leaves folders");
        std::fs::write(folder.join("crew_invite/1.http"), "").unwrap();
        let refused = check_unused(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(refused.unwrap_err().contains("another run"));
    }
}
