//! Files: whether what the gateway reads is there, and what it writes could be written.

use crate::config::{Config, MailTransport};
use crate::secret_file;
use std::path::Path;
use usher_private_files as private_files;

/// Tries every file and folder of the settings. What is tried is left as it was.
pub(crate) fn check(config: &Config) -> Result<(), String> {
    if let Some(path) = config.database.url.expose().strip_prefix("sqlite://") {
        writable_file("database.url", Path::new(path))?;
    }
    if config.security.secret.expose().is_empty() {
        let name = if config.security.secret_file.is_empty() { "the secret file" } else { "security.secret_file" };
        writable_file(name, &secret_file::place(config))?;
    }
    if config.mail.transport == MailTransport::Directory {
        if config.mail.directory.trim().is_empty() {
            return Err("mail.directory is empty; write the folder that mails are to be put into".to_owned());
        }
        let folder = Path::new(&config.mail.directory);
        private_files::try_folder(folder)
            .map_err(|error| format!("mail.directory: cannot write to {}: {error}", folder.display()))?;
    }
    for issuer in &config.auth.issuers {
        let wrong = |error: String| format!("auth.issuers `{}`: {error}", issuer.issuer);
        issuer.settings()?.check_file().map_err(wrong)?;
    }
    Ok(())
}

fn writable_file(name: &str, path: &Path) -> Result<(), String> {
    private_files::try_file(path).map_err(|error| format!("{name}: cannot write {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::super::settings;
    use super::*;

    fn text(path: &Path) -> String {
        toml::Value::String(path.display().to_string()).to_string()
    }

    #[test]
    fn what_cannot_be_written_or_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let here = |name: &str| folder.path().join(name);
        std::fs::write(here("file"), "x").unwrap();
        std::fs::write(here("none.json"), "{\"keys\":[]}").unwrap();
        let said = |changes: String| {
            let base = format!(
                "[database]\nurl = {}\n[mail]\ndirectory = {}\n",
                toml::Value::String(format!("sqlite://{}", here("new/usher.db").display())),
                text(&here("mail")),
            );
            let mut table: toml::Table = base.parse().unwrap();
            table.extend(changes.parse::<toml::Table>().unwrap());
            check(&settings(&table.to_string()))
        };
        assert_eq!(said(String::new()), Ok(()));
        let database = |path: &Path| format!("[database]\nurl = \"sqlite://{}\"\n", path.display());
        for path in
            [here("file/usher.db"), folder.path().to_owned(), "/dev/null/usher.db".into(), "/proc/x/y.db".into()]
        {
            assert!(said(database(&path)).unwrap_err().starts_with("database.url: cannot write"), "{}", path.display());
        }
        let secret = said(format!("[security]\nsecret_file = {}\n", text(&here("file/secret"))));
        assert!(secret.unwrap_err().starts_with("security.secret_file: cannot write"));
        for path in [here("file"), here("file/mail")] {
            let mail = said(format!("[mail]\ndirectory = {}\n", text(&path)));
            assert!(mail.unwrap_err().starts_with("mail.directory: cannot write"), "{}", path.display());
        }
        assert!(said("[mail]\ndirectory = \"\"\n".to_owned()).unwrap_err().starts_with("mail.directory is empty"));
        for file in ["missing.json", "file", "none.json"] {
            let issuer = said(format!(
                "[[auth.issuers]]\nissuer = \"theirs\"\naudience = \"us\"\nadapters = [\"canonical\"]\n\
                 algorithm = \"RS256\"\njwks_file = {}\n",
                text(&here(file))
            ));
            assert!(issuer.unwrap_err().starts_with("auth.issuers `theirs`: "), "{file}");
        }
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }
}
