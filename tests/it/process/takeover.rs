//! `usher takeover`: the ids that clients have stored go on working, a run that was killed goes on, and nothing is mailed.

use super::canonical;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader};
use std::thread::sleep;
use std::time::Duration;
use usher_tests::{Client, Installation, Lane, Ran};

/// "Correct-Horse-7".
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$+5ERP0Yfm5SCY1UHCIE9uw$LGJOE+YjaPKDDn6R4I9Uomj9ugpJ3kI+vptvSFdHKw0";
const ORGANIZATION: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";
const LICENSE: &str = "0197f069-bd91-76c8-bfd0-5e287b932da8";
const ADA: &str = "0197f069-bd91-76c8-bfd0-5e287b932da9";
const ADAS_PLACE: &str = "0197f069-bd91-76c8-bfd0-5e287b932daa";
const BOB: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const BOBS_PLACE: &str = "7f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const INVITATION: &str = "8f9619ff-8b86-4d01-b42d-00cf4fc964ff";

pub(super) fn put(installation: &Installation, lines: &[Value]) {
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    fs::write(installation.folder().join("state.jsonl"), lines.join("\n")).unwrap();
}

pub(super) fn take(installation: &Installation, vendor: &str, more: &[&str]) -> Ran {
    installation.run(&[&["takeover", vendor, "state.jsonl"], more].concat())
}

/// Takes over lines that must all be good, and once more, when all of them must stand there already.
pub(super) fn taken(lane: Lane, vendor: &str, lines: &[Value]) -> Installation {
    let installation = Installation::new(lane);
    put(&installation, lines);
    let tried = take(&installation, vendor, &["--dry-run"]).good();
    assert_eq!(tried.matches("taken over").count(), lines.len(), "{tried}");
    let said = take(&installation, vendor, &[]).good();
    assert_eq!(said, tried, "the dry run has written nothing and has said what happens");
    let again = take(&installation, vendor, &[]).good();
    assert_eq!(again.matches("unchanged").count(), lines.len(), "{again}");
    installation
}

fn no_mail(installation: &Installation) {
    let mails = fs::read_dir(installation.mails()).map_or(0, Iterator::count);
    assert_eq!(mails, 0, "nothing is mailed");
}

pub(super) fn person(id: &Value, email: &str, registered: bool) -> Value {
    let mut line = json!({ "type": "person", "id": id, "email": email, "first_name": "Ada", "last_name": "L",
        "registered": registered, "address_proved": registered });
    if registered {
        line["password_hash"] = json!(HASH);
    }
    line
}

fn post(client: &Client, path: &str, body: &Value) -> Value {
    client.json("POST", path, &[], body).expect_status(201).json()
}

#[test]
fn bizkithub_members_keep_their_ids_and_clients_their_key() {
    const KEY: &str = "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ01";
    let mut ada = person(&Value::Null, "ada@old.example", true);
    let mut bob = person(&Value::Null, "bob@old.example", false);
    for line in [&mut ada, &mut bob] {
        line.as_object_mut().unwrap().remove("id");
    }
    let lines = [
        json!({"type": "organization", "id": "old-club", "name": "Old Club"}),
        ada,
        bob,
        json!({"type": "membership", "id": "aB3dE5gH7jK9mN1p", "organization": "old-club", "person": "ada@old.example",
            "status": "active", "permissions": ["*"]}),
        json!({"type": "invitation", "membership": "pending-bB3dE5gH7jK9mN1p", "organization": "old-club",
            "person": "bob@old.example", "permissions": [], "inviter": "ada@old.example"}),
        json!({"type": "key", "organization": "old-club", "person": "ada@old.example", "key": KEY}),
    ];
    for lane in Lane::all() {
        let installation = taken(lane, "bizkithub", &lines);
        let serving = installation.serve();
        let client = serving.client();
        let key = format!("Bearer {KEY}");
        for id in ["pending-bB3dE5gH7jK9mN1p", "bB3dE5gH7jK9mN1p"] {
            let body = json!({ "id": id, "permissionCodes": [] });
            client.json("POST", "/bff/member/save-permissions", &[("authorization", &key)], &body).expect_status(200);
        }
        no_mail(&installation);
        let body = json!({ "id": "cB3dE5gH7jK9mN1p", "permissionCodes": [] });
        client.json("POST", "/bff/member/save-permissions", &[("authorization", &key)], &body).expect_status(404);
    }
}

#[test]
fn backops_crew_and_seats_are_found_under_their_ids() {
    const KEY: &str = "bo-live-0123456789abcdef";
    let lines = [
        json!({"type": "organization", "id": ORGANIZATION, "slug": "old", "name": "Old"}),
        json!({"type": "license", "id": LICENSE, "organization": ORGANIZATION, "name": "Pro", "seats": 2}),
        person(&json!(ADA), "ada@old.example", true),
        person(&json!(BOB), "bob@old.example", false),
        json!({"type": "membership", "id": ADAS_PLACE, "organization": ORGANIZATION, "person": ADA,
            "status": "active", "permissions": ["*"], "license": LICENSE}),
        json!({"type": "invitation", "id": INVITATION, "membership": BOBS_PLACE, "organization": ORGANIZATION,
            "person": BOB, "permissions": ["Organization.Read"], "license": LICENSE,
            "expires_at": "2199-01-01T00:00:00Z", "inviter": ADA}),
        json!({"type": "key", "organization": ORGANIZATION, "person": ADA, "key": KEY}),
    ];
    for lane in Lane::all() {
        let installation = taken(lane, "backops", &lines);
        let serving = installation.serve();
        let (client, key) = (serving.client(), format!("Bearer {KEY}"));
        let path = format!("/Organizations/{ORGANIZATION}/authorize");
        let token = client.get(&path, &[("authorization", &key)]).expect_status(200).json();
        let token = token["token"].as_str().unwrap();
        for (crew, seat) in [(ADAS_PLACE, "userLicenseId"), (BOBS_PLACE, "reservationId")] {
            let headers = [("authorization", key.as_str()), ("x-organization-token", token)];
            let row = client.get(&format!("/crew/{crew}"), &headers).expect_status(200).json();
            assert_eq!(row["id"], crew, "{row}");
            assert!(row["access"][seat].is_string(), "{row}");
        }
        drop(serving);
        no_mail(&installation);
        // Both seats are taken, and an id that is somebody else's stays theirs.
        let carol = "9f9619ff-8b86-4d01-b42d-00cf4fc964ff";
        let place = |id: &str, license: &Value| {
            json!({"type": "membership", "id": id, "organization": ORGANIZATION, "person": carol, "status": "active",
                "license": license})
        };
        put(
            &installation,
            &[
                person(&json!(carol), "carol@old.example", true),
                place(carol, &json!(LICENSE)),
                place(ADAS_PLACE, &Value::Null),
                json!({"type": "license", "id": LICENSE, "organization": ORGANIZATION, "name": "Pro", "seats": 3}),
                person(&json!(INVITATION), "Bob@old.example", false),
            ],
        );
        let ran = take(&installation, "backops", &[]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let said: Vec<&str> = ran.out.lines().collect();
        for (line, expected) in said.iter().zip([
            "line 1  taken over",
            "line 2  refused     license: all seats",
            "line 3  refused     id: another person's place",
            "line 4  differs     seats",
            "line 5  refused     email: another person",
        ]) {
            assert!(line.starts_with(expected), "{line}");
        }
    }
}

#[test]
fn apexscore_people_log_in_with_their_password_and_find_the_invitation() {
    let portfolio = "5f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    let lines = [
        json!({"type": "organization", "id": ORGANIZATION, "slug": "old", "name": "Old"}),
        json!({"type": "resource", "id": portfolio, "organization": ORGANIZATION, "kind": "portfolio", "name": "P"}),
        person(&json!(ADA), "ada@old.example", true),
        person(&json!(BOB), "bob@old.example", false),
        json!({"type": "membership", "id": ADAS_PLACE, "organization": ORGANIZATION, "person": ADA,
            "status": "active", "roles": ["administrator"]}),
        json!({"type": "invitation", "id": INVITATION, "organization": ORGANIZATION, "person": BOB,
            "roles": ["collaborator"], "resources": [portfolio], "inviter": ADA}),
    ];
    for lane in Lane::all() {
        let installation = taken(lane, "apexscore", &lines);
        let serving = installation.serve();
        let client = serving.client();
        let body = json!({ "username": "ada@old.example", "password": "Correct-Horse-7" });
        let login = post(&client, "/api/v1/auth/login", &body);
        assert_eq!((&login["id"], &login["organizations"][0]["id"]), (&json!(ADA), &json!(ORGANIZATION)));
        let bearer = format!("Bearer {}", login["token"].as_str().unwrap());
        let path = format!("/api/v1/organization-invitations/{INVITATION}/");
        let found = client.get(&path, &[("authorization", &bearer)]).expect_status(200).json();
        assert_eq!((&found["role"], &found["inviter_member"]["id"]), (&json!(1), &json!(ADAS_PLACE)), "{found}");
        assert_eq!(found["accessible_portfolios"][0]["id"], portfolio);
    }
}

#[test]
fn ad_invite_users_keep_their_numbers_and_new_ones_come_behind() {
    let lines = [
        json!({"type": "organization", "id": 4711, "slug": "old", "name": "Old"}),
        person(&json!(900_001), "ada@old.example", true),
        person(&json!(900_000), "bob@old.example", false),
        json!({"type": "membership", "organization": 4711, "person": 900_001, "status": "active", "permissions": ["*"],
            "attributes": {"ad-invite.group": "1", "ad-invite.read": "[3]"}}),
        json!({"type": "invitation", "organization": 4711, "person": 900_000, "inviter": 900_001}),
    ];
    for lane in Lane::all() {
        let installation = taken(lane, "ad-invite", &lines);
        let serving = installation.serve();
        let client = serving.client();
        let body = json!({ "email": "ada@old.example", "password": "Correct-Horse-7" });
        let login = post(&client, "/main/auth/v1/rs/login/credentials", &body);
        let token = |name: &str| login["data"][name].as_str().unwrap().to_owned();
        let (bearer, session) = (format!("Bearer {}", token("accessToken")), token("sessionToken"));
        let headers = [("authorization", bearer.as_str()), ("x-session-token", session.as_str())];
        for id in [900_001, 900_000] {
            let found = client.get(&format!("/main/users/v1/rs/{id}"), &headers).expect_status(200).json();
            assert_eq!(found["data"]["id"], id, "{found}");
        }
        drop(serving);
        let made = installation.bootstrap("Later");
        let _ = made;
        put(&installation, &[json!({"type": "organization", "id": 4712, "slug": "next", "name": "Next"})]);
        let next = take(&installation, "ad-invite", &[]);
        assert!(next.out.contains("differs     slug"), "the organization made meanwhile has the next number: {next:?}");
    }
}

#[test]
fn a_takeover_that_was_killed_goes_on_to_the_same_state() {
    const PEOPLE: usize = 1_500;
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let mut lines = vec![json!({"type": "organization", "id": 7, "slug": "old", "name": "Old"})];
        for number in 0..PEOPLE {
            lines.push(person(&json!(1_000 + number), &format!("p{number}@old.example"), true));
            lines.push(json!({"type": "membership", "organization": 7, "person": 1_000 + number, "status": "active"}));
        }
        put(&installation, &lines);
        for kill in 0..3_u64 {
            let mut running = installation.command(&["takeover", "ad-invite", "state.jsonl"]).spawn().unwrap();
            let mut said = BufReader::new(running.stdout.take().unwrap()).lines();
            let first = said.next();
            sleep(Duration::from_millis(kill * 30));
            running.kill().unwrap();
            running.wait().unwrap();
            assert!(first.is_some_and(|line| line.unwrap().starts_with("line 1 ")), "{lane:?}");
        }
        let rest = take(&installation, "ad-invite", &[]).good();
        assert!(rest.contains("unchanged"), "{lane:?}: what was committed stands there");
        let again = take(&installation, "ad-invite", &[]).good();
        assert_eq!(again.matches("unchanged").count(), 2 * PEOPLE + 1, "{lane:?}");
        let verified = installation.run(&["audit", "verify", "--organization", "old"]);
        assert_eq!(verified.code, Some(0), "{verified:?}");
        let events = installation.run(&["audit", "export", "--organization", "old"]).good();
        assert_eq!(events.matches("member.added").count(), PEOPLE, "{lane:?}: each once");
        assert_eq!(events.matches("\"takeover\"").count(), PEOPLE + 1, "{lane:?}: said to be taken over");
    }
}

#[test]
fn a_bad_line_is_told_with_its_number_and_field_and_without_its_secrets() {
    let installation = Installation::new(Lane::Sqlite);
    let lines = [
        r#"{"type":"organization","id":1,"slug":"old","name":"Old"}"#,
        r#"{"type":"person","id":2,"email":"nobody","registered":true,"address_proved":true}"#,
        r#"{"type":"person","id":0,"email":"a@old.example","registered":true,"address_proved":true}"#,
        r#"{"type":"person","id":2,"id":3,"email":"a@old.example","registered":true,"address_proved":true}"#,
        r#"{"type":"person","id":2,"email":"a@old.example","registered":true,"address_proved":true,"password":"hunter22"}"#,
        r#"{"type":"person","id":2,"email":"a@old.example","registered":true,"address_proved":true,"password_hash":"hunter22"}"#,
        r#"{"type":"person","id":2,"email":"a@old.example","registered":false,"address_proved":true}"#,
        r#"{"type":"membership","organization":9,"person":2,"status":"active"}"#,
        r#"{"type":"key","organization":1,"key":"hunter22"}"#,
        r#"{"type":"house"}"#,
        r#"{"type":"invitation","organization":1,"person":2,"generation":4294967295}"#,
        "hunter22",
    ];
    fs::write(installation.folder().join("state.jsonl"), lines.join("\n")).unwrap();
    let ran = take(&installation, "ad-invite", &[]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!ran.out.contains("hunter22") && !ran.err.contains("hunter22"), "{ran:?}");
    let fields = [
        "email",
        "id",
        "id",
        "password",
        "password_hash",
        "registered",
        "organization",
        "type",
        "type",
        "generation",
        "",
    ];
    let said: Vec<&str> = ran.out.lines().collect();
    assert_eq!(said.len(), lines.len(), "{ran:?}");
    for (number, field) in (2..).zip(fields) {
        let expected = format!("line {number}  refused     {field}:");
        assert!(said[number - 1].starts_with(&expected), "{expected} {}", said[number - 1]);
    }
    assert_eq!(take(&installation, "nobody", &[]).code, Some(2));
    assert_eq!(installation.run(&["takeover", "backops", "missing"]).code, Some(3));
}

/// Integer ids are small, so they collide with those of an installation that is in use.
#[test]
fn an_id_that_stands_for_somebody_else_gets_nothing() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        installation.run(&["bootstrap", "--organization", "Acme", "--admin", "boss@acme.example"]).good();
        let member = |organization: u32, person: u32| {
            json!({"type": "membership", "organization": organization, "person": person, "status": "active",
                "permissions": ["*"]})
        };
        put(
            &installation,
            &[
                json!({"type": "organization", "id": 1, "slug": "old", "name": "Old"}),
                json!({"type": "organization", "id": 7, "slug": "club", "name": "Club"}),
                person(&json!(1), "eve@old.example", true),
                person(&json!(2), "mallory@old.example", true),
                member(1, 2),
                member(7, 1),
                member(7, 2),
            ],
        );
        let ran = take(&installation, "ad-invite", &[]);
        let said: Vec<&str> = ran.out.lines().map(|line| line.split_once("  ").unwrap().1).collect();
        assert_eq!(
            said,
            [
                "differs     slug: what stands there was left alone",
                "taken over",
                "differs     email: what stands there was left alone",
                "taken over",
                "refused     organization: the line of this organization was not taken over",
                "refused     person: the line of this person was not taken over",
                "taken over",
            ],
            "{}",
            ran.err
        );
        assert_eq!(ran.code, Some(1));
        // Who comes afterwards draws no id of the list.
        let later = json!({"type": "person", "id": 3, "email": "late@old.example", "first_name": "L", "last_name": "",
            "registered": false, "address_proved": false});
        put(&installation, &[later]);
        assert_eq!(take(&installation, "ad-invite", &[]).good(), "line 1  taken over\n");
    }
}

#[test]
fn a_license_that_was_deleted_is_refused_and_stops_nothing() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let acme = installation.bootstrap("Acme");
        let serving = installation.serve();
        let client = serving.client();
        let seats = json!({ "name": "Seats", "seats": 2 });
        let made = canonical(&client, &acme, "POST", "/v1/licenses", &seats).expect_status(201).json();
        let id = made["id"].as_str().unwrap();
        canonical(&client, &acme, "DELETE", &format!("/v1/licenses/{id}"), &Value::Null).expect_status(204);
        let (id, place) = (usher_tests::plain_id(id), acme["organization"]["id"].as_str().unwrap());
        put(
            &installation,
            &[
                json!({"type": "organization", "id": place, "slug": "acme", "name": "Acme"}),
                json!({"type": "license", "id": id, "organization": place, "name": "Seats", "seats": 2}),
            ],
        );
        let ran = take(&installation, "backops", &[]);
        assert_eq!(
            ran.out, "line 1  unchanged\nline 2  refused     id: a license of this id was deleted\n",
            "{}",
            ran.err
        );
    }
}

#[test]
fn names_of_fields_cannot_write_other_lines() {
    let installation = Installation::new(Lane::Sqlite);
    let name = "x\nline 2  taken over\u{1b}[31m";
    put(&installation, &[json!({"type": "organization", "id": 9, "slug": "x", "name": "X", name: 1})]);
    let ran = take(&installation, "ad-invite", &[]);
    assert_eq!(ran.out, "line 1  refused     a field that no type has: is not a field of this type with this vendor\n");
}
