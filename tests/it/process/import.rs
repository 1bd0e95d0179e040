//! `usher import`: what it reads, how it goes on after it was cut off, and what its exit code says.

use super::{canonical, list};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader};
use std::thread::sleep;
use std::time::Duration;
use usher_tests::{Installation, Lane, Ran};

const IMPORT: [&str; 4] = ["import", "people.csv", "--organization", "acme"];

fn import(installation: &Installation, more: &[&str]) -> Ran {
    installation.run(&[&IMPORT, more].concat())
}

fn put(installation: &Installation, name: &str, content: impl AsRef<[u8]>) {
    fs::write(installation.folder().join(name), content).unwrap();
}

fn get(installation: &Installation, name: &str) -> String {
    fs::read_to_string(installation.folder().join(name)).unwrap()
}

fn people(count: usize) -> String {
    let lines = (0..count).map(|number| format!("p{number}@people.example,P{number}\n"));
    format!("email,first_name\n{}", lines.collect::<String>())
}

fn invitations(installation: &Installation, made: &Value) -> Vec<Value> {
    let serving = installation.serve();
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let path = format!("/v1/invitations?limit=200{after}");
        let page = canonical(&serving.client(), made, "GET", &path, &Value::Null).expect_status(200).json();
        all.extend(page["data"].as_array().unwrap().clone());
        match page["next_cursor"].as_str() {
            Some(cursor) => after = format!("&cursor={cursor}"),
            None => return all,
        }
    }
}

#[test]
fn an_import_that_was_killed_goes_on_and_invites_everybody_once() {
    const PEOPLE: usize = 3_000;
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        put(&installation, "people.csv", people(PEOPLE).replace("p7@people.example", "nobody"));
        let report = [&IMPORT[..], &["--report", "report.csv"]].concat();
        for kill in 0..3_u64 {
            let mut running = installation.command(&report).spawn().unwrap();
            let mut said = BufReader::new(running.stdout.take().unwrap()).lines();
            let first = said.next();
            // Somewhere in the part behind it.
            sleep(Duration::from_millis(kill * 40));
            running.kill().unwrap();
            running.wait().unwrap();
            assert!(first.is_some_and(|line| line.unwrap().starts_with("line ")), "{lane:?}");
        }
        let journal = get(&installation, "people.csv.usher-journal");
        assert!(!journal.contains("@people"), "no addresses: {journal}");
        let ran = import(&installation, &["--report", "report.csv"]);
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(
            ran.err.contains("were done before; going on") && ran.err.contains("2999 of 3000 lines"),
            "{}",
            ran.err
        );
        assert!(!installation.folder().join("people.csv.usher-journal").exists());
        let report = get(&installation, "report.csv");
        let refused: Vec<&str> = report.lines().filter(|line| !line.ends_with(",invited,")).collect();
        assert_eq!(refused.len(), 2, "{lane:?}: {refused:?}");
        assert!(refused[0] == "line,email,outcome,reason" && refused[1].starts_with("9,nobody,refused,"));
        assert_eq!(report.lines().count(), PEOPLE + 1);
        let all = invitations(&installation, &made);
        assert_eq!(all.len(), PEOPLE - 1);
        assert!(all.iter().all(|one| one["generation"] == all[0]["generation"]), "{lane:?}: mailed once");
    }
}

#[test]
fn a_signal_stops_an_import_between_two_parts() {
    let installation = Installation::new(Lane::Sqlite);
    let made = installation.bootstrap("Acme");
    put(&installation, "people.csv", people(20_000));
    let mut running = installation.command(&IMPORT).spawn().unwrap();
    let mut said = BufReader::new(running.stdout.take().unwrap()).lines();
    said.next().unwrap().unwrap();
    let pid = running.id().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let lines = 1 + said.count();
    assert_eq!(running.wait().unwrap().code(), Some(4));
    assert!(lines.is_multiple_of(500) && lines < 20_000, "{lines}");
    assert_eq!(invitations(&installation, &made).len(), lines);
    // Other people, or told otherwise: that is another import.
    let other = import(&installation, &["--if-pending", "skip"]);
    assert!(other.code == Some(5) && other.err.contains("is of another import"), "{other:?}");
    import(&installation, &["--if-pending", "skip", "--journal", "other"]).good();
    assert_eq!(invitations(&installation, &made).len(), 20_000);
}

#[test]
fn who_is_invited_already_is_left_out_mailed_again_or_refused() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__MAIL__RESEND_EVERY", "0s");
        let made = installation.bootstrap("Acme");
        put(&installation, "people.csv", people(3));
        import(&installation, &[]).good();
        let generation = |at: usize| {
            let found = invitations(&installation, &made);
            let email = format!("p{at}@people.example");
            found.iter().find(|one| one["email"] == email).unwrap()["generation"].as_u64().unwrap()
        };
        let first = generation(0);
        for more in [&["--if-pending", "refuse"][..], &[]] {
            let ran = import(&installation, more);
            assert_eq!((ran.code, ran.out.matches("refused").count()), (Some(1), 3), "{ran:?}");
        }
        put(&installation, "people.csv", people(4));
        let skipped = import(&installation, &["--if-pending", "skip"]).good();
        assert_eq!((skipped.matches("unchanged").count(), skipped.matches("invited").count()), (3, 1), "{skipped}");
        assert_eq!(generation(0), first);
        let dry = import(&installation, &["--if-pending", "resend", "--dry-run"]).good();
        assert_eq!(dry.matches("refreshed").count(), 4, "{dry}");
        assert_eq!(generation(0), first);
        import(&installation, &["--if-pending", "resend"]).good();
        assert_eq!(generation(0), first + 1, "{lane:?}");
        assert_eq!(import(&installation, &["--if-pending", "perhaps"]).code, Some(2));
        // Members are no more refused than those who have not answered yet.
        let serving = installation.serve();
        let admin = list(&serving.client(), &made, "/v1/members")[0]["email"].as_str().unwrap().to_owned();
        drop(serving);
        put(&installation, "people.csv", format!("email\n{admin}\n"));
        assert!(import(&installation, &["--if-pending", "skip"]).good().contains("unchanged"));
        assert_eq!(import(&installation, &["--if-pending", "refuse"]).code, Some(1));
    }
}

#[test]
fn the_exit_code_and_the_words_say_what_is_wrong() {
    let installation = Installation::new(Lane::Sqlite);
    let _ = installation.bootstrap("Acme");
    let cases: [(&[u8], &[&str], i32, &str); 9] = [
        (b"email,first_name\nzofie@people.example,\x8eofie\n", &[], 3, "--encoding windows-125"),
        (b"email,Abteilung\nzoe@people.example,x\n", &[], 3, "--column 'Abteilung=FIELD'"),
        (b"PK\x03\x04", &[], 3, "Save it as CSV UTF-8"),
        (b"Kontakt\nzoe@people.example\n", &["--skip-unknown-columns"], 3, "--column 'HEADING=email'"),
        (b"", &[], 3, "empty"),
        (b"email,note\nann@people.example,\"VIP\nbob@people.example,x\n", &[], 1, "1 line was refused"),
        (b"email\nzoe@people.example\n", &["--report", "missing/report.csv"], 5, "missing/report.csv"),
        (b"email\nzoe@people.example\n", &["--journal", "missing/journal"], 5, "--journal FILE"),
        (b"email\nzoe@people.example\n", &["--column", "x=y"], 2, "there is no field `y`"),
    ];
    for (file, more, code, words) in cases {
        put(&installation, "people.csv", file);
        let ran = import(&installation, more);
        assert!(ran.code == Some(code) && ran.err.contains(words), "{words}: {ran:?}");
    }
    let nowhere = installation.run(&["import", "people.csv", "--organization", "nowhere"]);
    assert_eq!(nowhere.code, Some(5), "{nowhere:?}");
    let missing = installation.run(&["import", "missing.csv", "--organization", "acme"]);
    assert_eq!(missing.code, Some(3), "{missing:?}");
    let broken = installation.run(&["--config", "missing.toml", "import", "people.csv", "--organization", "acme"]);
    assert_eq!(broken.code, Some(5), "{broken:?}");
    let help = installation.run(&["import", "--help"]).good();
    for word in ["--if-pending", "--report", "--journal", "Exit codes", "--encoding", "--delimiter", "--column"] {
        assert!(help.contains(word), "{word}: {help}");
    }
}

#[test]
fn each_line_can_say_something_of_its_own() {
    let installation = Installation::new(Lane::Sqlite);
    let made = installation.bootstrap("Acme");
    let file = format!(
        "email;message\nann@people.example;\"Hello;\nAnn\"\nbob@people.example;{}\ncat@people.example;\n",
        "x".repeat(2001)
    );
    put(&installation, "people.csv", file);
    let ran = import(&installation, &[]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("line 4") && ran.out.contains("message: Send at most 2000 characters."), "{ran:?}");
    let mut said: Vec<_> = invitations(&installation, &made)
        .iter()
        .map(|one| (one["email"].as_str().unwrap().to_owned(), one["message"].as_str().map(str::to_owned)))
        .collect();
    said.sort();
    let hello = ("ann@people.example".to_owned(), Some("Hello;\nAnn".to_owned()));
    assert_eq!(said, [hello, ("cat@people.example".to_owned(), None)]);
}

#[test]
fn encodings_delimiters_and_columns_can_be_said() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        put(&installation, "people.csv", b"Kontakt|Abteilung;x|Rufname\nzofie@people.example|a;b|\x8eofie\n");
        let said =
            ["--encoding", "cp1250", "--delimiter", "|", "--column", "Kontakt=email", "--column", "Abteilung;x=note"];
        import(&installation, &[&said[..], &["--dry-run"]].concat()).good();
        import(&installation, &said).good();
        let one = &invitations(&installation, &made)[0];
        let expected = json!({ "first_name": "Žofie", "note": "a;b" });
        assert_eq!(json!({ "first_name": one["first_name"], "note": one["note"] }), expected, "{lane:?}");
        put(&installation, "people.csv", "=cmd@people.example\n\"Hopper, Grace\" <grace@people.example>;\n-\"x\n");
        let ran = import(&installation, &["--report", "report.csv", "--dry-run"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let report = get(&installation, "report.csv");
        assert!(
            report.contains("grace@people.example,invited,") && report.contains("3,\"'-\"\"x\",refused,"),
            "{report}"
        );
        assert!(report.contains("1,'=cmd@people.example,"), "{report}");
    }
}
