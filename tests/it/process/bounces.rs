//! `usher mail bounces`: a Maildir and an mbox file with real reports, next to a running gateway.

use super::{canonical, invite, list};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use usher_tests::{Installation, Lane, until};

const PEOPLE: [&str; 2] = ["ann@people.example", "bob@people.example"];

/// The mark in the mail to an address, once that was written.
fn mark(folder: &Path, to: &str) -> String {
    until("the mail", || {
        let files = fs::read_dir(folder).ok()?.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
        let mail = files.filter(|mail| mail.contains(&format!("To: {to}\r\n"))).last()?;
        let (_, rest) = mail.split_once("X-Usher-Delivery: ")?;
        Some(rest.lines().next()?.to_owned())
    })
}

fn report(mark: &str, to: &str) -> String {
    format!(
        "Delivered-To: bounces+{mark}@mail.example.com\nSubject: Undelivered\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
         Final-Recipient: rfc822; {to}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n\n--b--\n"
    )
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_mailbox_is_read_once_whatever_its_form_and_what_else_is_in_it_stays() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let client = serving.client();
        let invited = PEOPLE.map(|email| invite(&client, &made, email));
        let marks = PEOPLE.map(|email| mark(&installation.mails(), email));
        let state = |invitation: &Value| {
            let path = format!("/v1/invitations/{}", invitation["id"].as_str().unwrap());
            let shown = canonical(&client, &made, "GET", &path, &Value::Null).expect_status(200).json();
            shown["delivery"]["state"].clone()
        };
        until("both are sent", || invited.iter().all(|one| state(one) == "sent").then_some(()));
        let suppressed = || list(&client, &made, "/v1/suppressions").len();

        let maildir = installation.folder().join("maildir");
        for folder in ["new", "cur", "tmp"] {
            fs::create_dir_all(maildir.join(folder)).unwrap();
        }
        let forged = marks[1].replace('.', ".7").chars().take(marks[1].len()).collect::<String>();
        fs::write(maildir.join("new/1.a"), report(&marks[0], PEOPLE[0])).unwrap();
        fs::write(maildir.join("new/2.a"), report(&forged, PEOPLE[1])).unwrap();
        fs::write(maildir.join("cur/3.a:2,F"), "Subject: Hello\n\nAre you there?\n").unwrap();
        fs::write(maildir.join("cur/4.a:2,S"), report(&marks[1], PEOPLE[1])).unwrap();
        fs::write(maildir.join("new/5.a"), [0xff, 0, 13]).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", maildir.join("new/6.link")).unwrap();
        let path = maildir.to_str().unwrap();
        let ran = installation.run(&["mail", "bounces", path]);
        let said = ran.good();
        assert!(said.contains("message 1: recorded\n") && !said.contains('@'), "{said}");
        assert!(said.contains("message 2: about a mail that is not known any more\n"), "{said}");
        assert_eq!(said.matches("no report").count(), 2, "{said}");
        assert_eq!((state(&invited[0]), state(&invited[1])), (json!("bounced"), json!("sent")), "{lane:?}");
        assert_eq!(suppressed(), 1);
        assert_eq!(names(&maildir.join("cur")), ["1.a:2,S", "2.a:2,S", "3.a:2,FS", "4.a:2,S", "5.a:2,S"]);
        assert_eq!(installation.run(&["mail", "bounces", path]).good(), "", "nothing is unseen");
        fs::rename(maildir.join("cur/1.a:2,S"), maildir.join("new/1.a")).unwrap();
        assert_eq!(installation.run(&["mail", "bounces", path, "--delete"]).good(), "message 1: nothing new\n");
        assert_eq!(names(&maildir.join("cur")).len() + names(&maildir.join("new")).len(), 5);

        let mbox = installation.folder().join("mbox");
        let other = "From a@b.example Mon\nSubject: Hello\n\n>From here on\n\n";
        let from = "From MAILER-DAEMON Mon Nov 30 10:00:00 2026\n";
        let cut = report(&marks[1], PEOPLE[1]);
        let cut = cut.split("--b--").next().unwrap();
        fs::write(&mbox, format!("{from}{}\n{other}{from}{cut}", report(&marks[0], PEOPLE[0]))).unwrap();
        let path = mbox.to_str().unwrap();
        let lock = installation.folder().join("mbox.lock");
        fs::write(&lock, "").unwrap();
        assert!(installation.run(&["mail", "bounces", path, "--delete"]).refused().contains("mbox.lock exists"));
        fs::remove_file(&lock).unwrap();
        let said = installation.run(&["mail", "bounces", path, "--delete"]).good();
        assert_eq!(said, "message 1: nothing new\nmessage 2: no report about a mail of Usher's\nmessage 3: recorded\n");
        assert_eq!(fs::read_to_string(&mbox).unwrap(), other);
        assert_eq!((state(&invited[1]), suppressed()), (json!("bounced"), 2));
        assert!(!lock.exists());

        fs::write(&mbox, "Subject: no mbox\n").unwrap();
        for wrong in [path, "/dev/null", "/nowhere", installation.folder().to_str().unwrap()] {
            installation.run(&["mail", "bounces", wrong]).refused();
        }
    }
}
