//! `usher demo`: whatever it prints can be pasted into a terminal.

use std::fs;
use std::process::Command;
use usher_tests::{Installation, Lane, Serving, until};

/// What each printed command must answer, by a word of its title.
const ANSWERS: [(&str, &str); 6] = [
    ("Canonical", "\"status\":\"pending\""),
    ("BizKitHub", "{\"success\":true,\"memberId\":"),
    ("BackOps", "\"outcome\":\"invited\""),
    ("Apexscore", "\"failed\":[]"),
    ("ad/invite", "{\"data\":{\"userId\":"),
    ("See them all", "\"next_cursor\":null"),
];

#[test]
fn every_line_that_the_demo_prints_works_when_it_is_pasted() {
    if !has_curl() {
        println!("skipped: there is no curl on this machine");
        return;
    }
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.start(&["demo", "--data", "a demo", "--listen", "127.0.0.1:0"]);
    let sections = sections(&serving);
    assert_eq!(sections.len(), ANSWERS.len() + 1, "{sections:?}");
    for ((title, script), (word, answer)) in sections.iter().zip(ANSWERS) {
        assert!(title.contains(word), "{title}");
        let out = paste(script, "");
        assert!(out.contains(answer), "{title}: {out}");
    }
    let listed = paste(&sections[5].1, "");
    for protocol in ["canonical", "bizkithub", "backops", "apexscore", "ad-invite"] {
        assert!(listed.contains(&format!("\"protocol\":\"{protocol}\"")), "{protocol}: {listed}");
    }
    let token = until("the mail to Carol is announced", || {
        let lines = serving.lines();
        let at = lines.iter().position(|line| line.starts_with("mail to carol@example.com in "))?;
        lines.get(at + 1)?.strip_prefix("  TOKEN=").map(str::to_owned)
    });
    let accepted = paste(&sections[6].1, &token);
    assert!(accepted.contains("\"status\":\"accepted\"") && accepted.contains("\"signed_up\":true"), "{accepted}");
    let mails = || fs::read_dir(installation.folder().join("a demo/mail")).unwrap().map(|mail| mail.unwrap().path());
    until("all mails are written", || {
        (mails().filter(|mail| mail.extension().unwrap() == "eml").count() == 5).then_some(())
    });
    let console = format!("The console: http://{}/console (sign in as ", serving.address());
    let told = serving.lines().into_iter().find_map(|line| Some(line.strip_prefix(&console)?.to_owned())).unwrap();
    let (email, password) = told.strip_suffix(").").unwrap().split_once(" with the password ").unwrap();
    let form = format!("email={email}&password={password}");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    serving.client().send("POST", "/console/sign-in", &headers, form.as_bytes()).expect_status(303);
    let link = format!("http://{}/invitations/{token}", serving.address());
    // Lines of a mail end where quoted-printable breaks them.
    let whole = |mail| fs::read_to_string(mail).unwrap().replace("=\r\n", "");
    assert!(mails().any(|mail| whole(mail).contains(&link)), "no mail has the link {link}");
}

#[test]
fn a_second_run_on_the_same_folder_goes_on_where_the_first_has_ended() {
    if !has_curl() {
        println!("skipped: there is no curl on this machine");
        return;
    }
    let installation = Installation::new(Lane::Sqlite);
    let run = || installation.start(&["demo", "--data", "demo", "--listen", "127.0.0.1:0"]);
    let first = run();
    paste(&sections(&first)[0].1, "");
    first.terminate();
    assert_eq!(first.ended().code(), Some(0));
    let second = run();
    let sections = sections(&second);
    assert!(paste(&sections[0].1, "").contains("already_invited"));
    for ((title, script), (_, answer)) in sections.iter().zip(ANSWERS).skip(1) {
        let out = paste(script, "");
        assert!(out.contains(answer), "{title}: {out}");
    }
    assert_eq!(paste(&sections[5].1, "").matches("\"protocol\":").count(), 5);
}

#[test]
fn a_demo_on_a_taken_address_says_what_to_do() {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.serve();
    let told = installation.run(&["demo", "--data", "demo", "--listen", &serving.address().to_string()]).refused();
    assert!(told.contains("usher demo --listen"), "{told}");
}

#[test]
fn a_demo_refuses_a_configuration_file_and_makes_nothing() {
    let installation = Installation::new(Lane::Sqlite);
    let file = installation.folder().join("own.toml");
    fs::write(&file, "[http]\npublic_url = \"https://invite.example.com\"\n").unwrap();
    let file = file.to_str().unwrap();
    for arguments in [["--config", file, "demo", "--data", "demo"], ["demo", "--data", "demo", "--config", file]] {
        let told = installation.run(&arguments).refused();
        assert!(told.contains(&format!("leave out --config, or run: usher serve --config {file}")), "{told}");
    }
    assert!(!installation.folder().join("demo").exists());
}

/// The printed commands with their titles.
fn sections(serving: &Serving) -> Vec<(String, String)> {
    let text = serving.lines().join("\n");
    let (guide, _) = text.split_once("\nlistening on ").unwrap();
    let sections = guide.split("\n# ").skip(1).map(|section| section.split_once('\n').unwrap());
    sections.map(|(title, script)| (title.to_owned(), script.to_owned())).collect()
}

/// Runs a printed command as a person would, and gives what it prints.
fn paste(script: &str, token: &str) -> String {
    let output = Command::new("bash").args(["-c", script]).env("TOKEN", token).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{script}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn has_curl() -> bool {
    Command::new("curl").arg("--version").output().is_ok_and(|output| output.status.success())
}
