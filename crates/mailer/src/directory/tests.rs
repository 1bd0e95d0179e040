use super::*;
use crate::testing::{mail, sender};
use crate::{MailSettings, MailTransport};
use std::time::Duration;
use usher_domain::EmailAddress;

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_delivery_becomes_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b");
    let mailer = crate::connect(&MailSettings {
        transport: MailTransport::Directory { path: path.clone() },
        from: EmailAddress::parse("einladung@usher.example").unwrap(),
        from_name: "Usher".to_owned(),
        from_template: "{organization} via {name}".to_owned(),
        helo_name: String::new(),
        connections: 1,
        bounce_address: None,
        mark_fields: Vec::new(),
        dkim: None,
        timeout: Duration::from_secs(1),
    })
    .unwrap();

    mailer.send(&mail()).await.unwrap();
    let mut again = mail();
    again.now = again.now.plus_millis(60_000);
    mailer.send(&again).await.unwrap();

    assert_eq!(names(&path), ["20241127T200949.856Z-01936f3e-8a20-7abc-8def-0123456789ab.eml"]);
    let written = fs::read(path.join(&names(&path)[0])).unwrap();
    assert_eq!(written, sender().compose(&mail(), Wire::EightBit).unwrap().bytes);
}

#[tokio::test]
async fn attempts_at_the_same_time_leave_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = DirectoryMailer::new(folder.path().to_owned(), sender()).unwrap();
    let (first, mut second) = (mail(), mail());
    second.now = second.now.plus_millis(1);
    let (one, two) = tokio::join!(mailer.send(&first), mailer.send(&second));
    assert_eq!((one, two), (Ok(()), Ok(())));
    assert_eq!(names(folder.path()).len(), 1);
}

#[tokio::test]
async fn what_a_crash_left_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = DirectoryMailer::new(folder.path().to_owned(), sender()).unwrap();
    fs::write(folder.path().join(format!(".{}.part", mail().id)), "x".repeat(100_000)).unwrap();
    mailer.send(&mail()).await.unwrap();
    assert_eq!(names(folder.path()).len(), 1);
    let written = fs::read(folder.path().join(&names(folder.path())[0])).unwrap();
    assert_eq!(written, sender().compose(&mail(), Wire::EightBit).unwrap().bytes);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    DirectoryMailer::new(folder.path().to_owned(), sender()).unwrap().send(&mail()).await.unwrap();
    let file = fs::metadata(folder.path().join(&names(folder.path())[0])).unwrap();
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_is_named_at_start_or_temporary() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mail");
    let mailer = DirectoryMailer::new(path.clone(), sender()).unwrap();
    fs::remove_dir(&path).unwrap();
    fs::write(&path, "in the way").unwrap();
    let refused = mailer.send(&mail()).await.unwrap_err();
    assert!(matches!(&refused, SendError::Temporary(why) if !why.contains('@')), "{refused:?}");
    assert!(matches!(DirectoryMailer::new(path.join("x"), sender()), Err(MailSettingsError::Directory { .. })));
}
