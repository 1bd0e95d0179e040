//! Runs of `usher takeover`: their reports, two at once, and what they keep others from.

use super::takeover::{person, put, take};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use usher_storage::StorageOptions;
use usher_tests::{Installation, Lane};

#[test]
fn a_report_says_of_each_line_what_was_printed_and_nobody_else_reads_it() {
    let installation = Installation::new(Lane::Sqlite).lax();
    let line = json!({"type": "organization", "id": 9, "slug": "x", "name": "X"});
    put(&installation, &[line, json!({"type": "house", "secret": "hunter22"})]);
    let ran = take(&installation, "ad-invite", &["--report", "report.jsonl"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let path = installation.folder().join("report.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let told: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told[0], json!({"line": 1, "outcome": "taken over"}));
    assert_eq!(
        (&told[1]["line"], &told[1]["outcome"], &told[1]["field"]),
        (&json!(2), &json!("refused"), &json!("type"))
    );
    assert!(told.len() == 2 && !text.contains("hunter22"), "{text}");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    // A report that cannot be written stops it before anything is done.
    put(&installation, &[json!({"type": "organization", "id": 10, "slug": "y", "name": "Y"})]);
    assert_eq!(take(&installation, "ad-invite", &["--report", "missing/report"]).code, Some(5));
    assert_eq!(take(&installation, "ad-invite", &[]).good(), "line 1  taken over\n");
}

#[test]
fn one_takeover_at_a_time() {
    let installation = Installation::new(Lane::Sqlite);
    put(&installation, &[json!({"type": "organization", "id": 9, "slug": "x", "name": "X"})]);
    let lock = fs::File::create(installation.folder().join("usher.db-takeover")).unwrap();
    lock.try_lock().unwrap();
    let refused = take(&installation, "ad-invite", &[]);
    assert_eq!(refused.code, Some(5), "{refused:?}");
    assert!(refused.err.contains("another takeover is under way"), "{refused:?}");
    assert_eq!(take(&installation, "ad-invite", &["--dry-run"]).good(), "line 1  taken over\n");
    drop(lock);
    assert_eq!(take(&installation, "ad-invite", &[]).good(), "line 1  taken over\n");
}

#[test]
fn a_dry_run_says_whom_it_keeps_waiting_and_who_keeps_it_waiting() {
    let note = "on SQLite the gateway cannot write to this database until the dry run has ended";
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        put(&installation, &[json!({"type": "organization", "id": 9, "slug": "x", "name": "X"})]);
        let tried = take(&installation, "ad-invite", &["--dry-run"]);
        assert_eq!((tried.code, tried.err.contains(note)), (Some(0), lane == Lane::Sqlite), "{tried:?}");
        let taken = take(&installation, "ad-invite", &[]);
        assert!(taken.code == Some(0) && !taken.err.contains(note), "{taken:?}");
    }
    let installation = Installation::new(Lane::Sqlite);
    assert!(installation.run(&["takeover", "--help"]).good().contains("its clients wait, and some get 503"));
    put(&installation, &[json!({"type": "organization", "id": 9, "slug": "x", "name": "X"})]);
    installation.run(&["migrate"]).good();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let file = installation.folder().join("usher.db");
        let url = format!("sqlite://{}", file.display());
        let db = usher_storage::connect(&url, StorageOptions::default()).await.unwrap();
        let writing = db.begin_transfer().await.unwrap();
        let refused = take(&installation, "ad-invite", &["--dry-run"]);
        assert_eq!(refused.code, Some(5), "{refused:?}");
        assert!(refused.err.contains("another process holds the lock of the database file"), "{refused:?}");
        writing.rollback().await.unwrap();
    });
    assert_eq!(take(&installation, "ad-invite", &["--dry-run"]).code, Some(0));
}

/// Whoever comes later must not get what a list gives to somebody whose line is missing.
#[test]
fn an_integer_that_a_list_refers_to_is_drawn_for_nobody() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let membership = json!({"type": "membership", "organization": 7, "person": 950, "status": "active"});
        put(&installation, &[json!({"type": "organization", "id": 7, "slug": "old", "name": "Old"}), membership]);
        assert_eq!(take(&installation, "ad-invite", &[]).code, Some(1));
        installation.bootstrap("Acme").as_object().unwrap();
        let exported = installation.run(&["export", "ad-invite", "-"]).good();
        let person = exported.lines().find(|line| line.contains("ada@acme.example")).unwrap();
        let person: Value = serde_json::from_str(person).unwrap();
        assert!(person["id"].as_u64().unwrap() > 950, "{person}");
    }
}

/// Otherwise a reader of the file and Usher could see different things in it.
#[test]
fn an_attribute_that_stands_there_twice_is_refused() {
    let installation = Installation::new(Lane::Sqlite);
    let line = r#"{"type":"membership","organization":7,"person":9,"status":"active","attributes":{"ad-invite.group":"1","ad-invite.group":"0"}}"#;
    fs::write(installation.folder().join("state.jsonl"), line).unwrap();
    let ran = take(&installation, "ad-invite", &[]);
    assert!(ran.out.starts_with("line 1  refused     : this is no JSON object"), "{ran:?}");
}

/// Neither what a line gives nor what it is bounded by may be that of somebody else.
#[test]
fn nobody_is_named_before_it_is_known_who_they_are() {
    let installation = Installation::new(Lane::Sqlite);
    installation.run(&["bootstrap", "--organization", "Acme", "--admin", "boss@acme.example"]).good();
    let member =
        json!({"type": "membership", "organization": 7, "person": 1, "status": "active", "permissions": ["*"]});
    let invited = |more: &str| {
        let mut line = json!({"type": "invitation", "organization": 7, "person": 3, "permissions": ["*"]});
        line[more] = json!(1);
        line
    };
    put(
        &installation,
        &[
            json!({"type": "organization", "id": 7, "slug": "club", "name": "Club"}),
            member.clone(),
            person(&json!(1), "eve@old.example", true),
            person(&json!(3), "guest@old.example", false),
            member,
            invited("granted_by"),
            invited("inviter"),
            json!({"type": "key", "organization": 7, "protocol": "bizkithub", "maker": 1,
                "key": "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ01", "permissions": ["*"]}),
        ],
    );
    let ran = take(&installation, "ad-invite", &[]);
    let said: Vec<&str> = ran.out.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    assert_eq!(
        said,
        [
            "taken over",
            "refused     person: the line of this person has to come first",
            "differs     email: what stands there was left alone",
            "taken over",
            "refused     person: the line of this person was not taken over",
            "refused     granted_by: the line of this person was not taken over",
            "refused     inviter: the line of this person was not taken over",
            "refused     maker: the line of this person was not taken over",
        ],
        "{}",
        ran.err
    );
}

/// Links are made from the id, so the second one's would open the invitation of the first.
#[test]
fn two_organizations_have_no_invitation_of_the_same_id() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let organization = |id: u32| json!({"type": "organization", "id": id, "slug": format!("o{id}"), "name": "O"});
        let invitation = |at: u32, generation: u32| {
            json!({"type": "invitation", "id": "8f9619ff-8b86-4d01-b42d-00cf4fc964ff", "organization": at, "person": 3,
                "generation": generation})
        };
        let guest = person(&json!(3), "guest@old.example", false);
        let lines = [organization(7), organization(8), guest, invitation(7, 1), invitation(8, 1), invitation(8, 2)];
        put(&installation, &lines);
        let ran = take(&installation, "ad-invite", &[]);
        assert_eq!((ran.code, ran.out.matches("taken over").count()), (Some(1), 4), "{ran:?}");
        assert_eq!(ran.out.matches("refused     id: another invitation has this id").count(), 2, "{ran:?}");
    }
}
