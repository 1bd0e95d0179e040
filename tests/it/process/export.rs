//! `usher export`: what is written can be taken over into an empty installation, which then writes the same bytes.

use super::{canonical, invite, mailed_link};
use serde_json::{Map, Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use usher_tests::{Installation, Lane, Ran};

/// "Correct-Horse-7".
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$+5ERP0Yfm5SCY1UHCIE9uw$LGJOE+YjaPKDDn6R4I9Uomj9ugpJ3kI+vptvSFdHKw0";
const LATER: &str = "2199-01-01T00:00:00.000Z";

/// The ids of a vendor.
struct Vendor(&'static str);

impl Vendor {
    fn organization(&self) -> Value {
        match self.0 {
            "bizkithub" => json!("old-club"),
            "ad-invite" => json!(4711),
            _ => uuid(1),
        }
    }

    fn person(&self, number: u32) -> Value {
        match self.0 {
            "bizkithub" => json!(format!("p{number}@old.example")),
            "ad-invite" => json!(900_000 + number),
            _ => uuid(100 + number),
        }
    }

    /// The fields that name the place of a person: `id` and `uuid`, or `membership` and `membership_uuid`.
    fn place(&self, line: &mut Value, number: u32, [id, own]: [&str; 2]) {
        let external = json!(format!("aB3dE5gH7jK9mN{number:02}"));
        let given = match (self.0, id) {
            ("bizkithub", _) => [Some(external), Some(uuid(200 + number))],
            ("ad-invite", _) | ("apexscore", "membership") => [None, Some(uuid(200 + number))],
            _ => [Some(uuid(200 + number)), None],
        };
        for (name, value) in [id, own].into_iter().zip(given) {
            if let Some(value) = value {
                line[name] = value;
            }
        }
    }

    fn person_line(&self, number: u32, registered: bool) -> Value {
        let mut line = json!({"type": "person", "email": format!("p{number}@old.example"), "first_name": "Ada",
            "registered": registered, "address_proved": registered});
        if self.0 != "bizkithub" {
            line["id"] = self.person(number);
        }
        if matches!(self.0, "bizkithub" | "ad-invite") {
            line["uuid"] = uuid(100 + number);
        }
        if registered {
            line["password_hash"] = json!(HASH);
        }
        line
    }

    fn membership(&self, number: u32, status: &str, more: &Value) -> Value {
        let mut line = json!({"type": "membership", "organization": self.organization(), "status": status});
        if more.get("person").is_none() {
            line["person"] = self.person(number);
        }
        self.place(&mut line, number, ["id", "uuid"]);
        with(line, more)
    }

    fn invitation(&self, number: u32, more: &Value) -> Value {
        let mut line = json!({"type": "invitation", "id": uuid(300 + number), "organization": self.organization(),
            "person": self.person(number)});
        self.place(&mut line, number, ["membership", "membership_uuid"]);
        with(line, more)
    }

    /// Members in all states, invitations that wait and that have expired, and everything that they can hold.
    fn lines(&self) -> Vec<Value> {
        let place = self.organization();
        let mut organization = json!({"type": "organization", "id": place, "name": "Old Club"});
        if self.0 != "bizkithub" {
            organization["slug"] = json!("old-club");
        }
        if matches!(self.0, "bizkithub" | "ad-invite") {
            organization["uuid"] = uuid(1);
        }
        let attributes = json!({format!("{}.x", self.0): "1", "canonical.y": "2"});
        let mut lines = vec![
            organization,
            json!({"type": "permission", "organization": place, "code": "wine:taste", "description": "Taste"}),
            json!({"type": "role", "organization": place, "code": "taster", "name": "Taster",
                "permissions": ["wine:taste"]}),
            json!({"type": "license", "id": uuid(2), "organization": place, "name": "Seats", "seats": 3}),
            json!({"type": "resource", "id": uuid(4), "organization": place, "kind": "cellar", "name": "Top"}),
            json!({"type": "resource", "id": uuid(3), "organization": place, "kind": "shelf", "name": "Below",
                "parent": uuid(4)}),
        ];
        lines.extend((1..=7).map(|number| self.person_line(number, number < 5)));
        lines.extend([
            self.membership(1, "active", &json!({"permissions": ["*"], "license": uuid(2), "attributes": attributes})),
            self.membership(
                2,
                "blocked",
                &json!({"roles": [{"code": "taster", "until": LATER}], "resources": [uuid(4)],
                    "scoped": [{"code": "wine:taste", "resource": uuid(3), "until": LATER}], "license": uuid(2)}),
            ),
            self.membership(3, "removed", &json!({"first_name": "Cyd", "phone": "1"})),
            self.membership(4, "active", &json!({"contact_email": "desk@old.example"})),
            self.membership(6, "contact", &json!({})),
            without_person(self.membership(8, "contact", &json!({"person": null, "first_name": "Hal", "phone": "2"}))),
            self.invitation(
                5,
                &json!({"permissions": ["wine:taste"], "resources": [uuid(3)], "license": uuid(2),
                    "attributes": attributes, "note": "n\no", "message": "Come", "language": "cs", "generation": 3,
                    "expires_at": LATER, "inviter": self.person(1), "granted_by": self.person(2)}),
            ),
            self.invitation(
                6,
                &json!({"status": "expired", "roles": ["taster"], "generation": 1,
                    "expires_at": "2020-01-01T00:00:00.000Z"}),
            ),
            self.invitation(7, &json!({"was_member": true, "generation": 1})),
        ]);
        lines
    }

    fn keys(&self) -> Vec<Value> {
        let mut line = json!({"type": "key", "organization": self.organization(), "person": self.person(1),
            "maker": self.person(4), "protocol": "canonical", "key": "0123456789abcdefghij", "id": uuid(400),
            "permissions": ["wine:taste"], "description": "Till", "expires_at": LATER});
        let other = with(
            line.clone(),
            &json!({"id": uuid(401), "protocol": "bizkithub", "key": "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ01"}),
        );
        line["protocol"] = json!("backops");
        vec![line, other]
    }
}

fn uuid(number: u32) -> Value {
    json!(format!("0197f069-bd91-76c8-bfd0-{number:012}"))
}

fn with(mut line: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        line[name] = value.clone();
    }
    line
}

fn without_person(mut line: Value) -> Value {
    line.as_object_mut().unwrap().remove("person");
    line
}

fn put(installation: &Installation, text: &str) {
    fs::write(installation.folder().join("state.jsonl"), text).unwrap();
}

fn take(installation: &Installation, vendor: &str) -> Ran {
    installation.run(&["takeover", vendor, "state.jsonl"])
}

fn export(installation: &Installation, vendor: &str) -> String {
    installation.run(&["export", vendor, "-", "--with-secrets"]).good()
}

/// An installation with the secret of another one.
fn twin(lane: Lane, of: &Installation) -> Installation {
    let installation = Installation::new(lane);
    fs::copy(of.folder().join("secret"), installation.folder().join("secret")).unwrap();
    installation
}

fn parsed(text: &str) -> Vec<Map<String, Value>> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn goes_around(vendor: &'static str, from: Lane, to: Lane) {
    let vendor = Vendor(vendor);
    let first = Installation::new(from);
    let (lines, keys) = (vendor.lines(), vendor.keys());
    let all: Vec<String> = lines.iter().chain(&keys).map(Value::to_string).collect();
    put(&first, &all.join("\n"));
    let said = take(&first, vendor.0).good();
    assert_eq!(said.matches("taken over").count(), all.len(), "{said}");
    let written = export(&first, vendor.0);
    let exported = parsed(&written);
    assert_eq!(exported.len(), all.len(), "{written}");
    for line in &lines {
        let stands = |found: &&Map<String, Value>| {
            line.as_object().unwrap().iter().all(|(name, value)| found.get(name) == Some(value))
        };
        assert_eq!(exported.iter().filter(stands).count(), 1, "{line}\nin\n{written}");
    }
    // What was exported stands there already, and makes the same of an empty installation.
    put(&first, &written);
    assert_eq!(take(&first, vendor.0).good().matches("unchanged").count(), all.len());
    let second = twin(to, &first);
    put(&second, &written);
    let said = take(&second, vendor.0).good();
    assert_eq!(said.matches("taken over").count(), all.len(), "{said}");
    assert_eq!(export(&second, vendor.0), written, "{from:?} to {to:?}");
    // Without being asked for, nothing that a password could be guessed by and no key.
    let plain = second.run(&["export", vendor.0, "-"]).good();
    assert!(!plain.contains("argon2") && !plain.contains("digest"), "{plain}");
    assert_eq!(plain.lines().count(), lines.len());
    // Where the secret is another one, keys would never open anything, and the rest is as good as it was.
    let stranger = Installation::new(to);
    put(&stranger, &written);
    let ran = take(&stranger, vendor.0);
    assert_eq!((ran.code, ran.out.matches("refused     secret:").count()), (Some(1), keys.len()), "{}", ran.out);
}

fn lanes() -> (Lane, Lane) {
    let all = Lane::all();
    (all[0], all[all.len() - 1])
}

#[test]
fn bizkithubs_state_goes_around() {
    let (sqlite, postgres) = lanes();
    goes_around("bizkithub", sqlite, postgres);
}

#[test]
fn backops_state_goes_around() {
    let (sqlite, postgres) = lanes();
    goes_around("backops", postgres, sqlite);
}

#[test]
fn apexscores_state_goes_around() {
    let (sqlite, _) = lanes();
    goes_around("apexscore", sqlite, sqlite);
}

#[test]
fn ad_invites_state_goes_around() {
    let (_, postgres) = lanes();
    goes_around("ad-invite", postgres, postgres);
}

#[test]
fn links_that_were_mailed_and_keys_go_on_working_where_the_secret_is_the_same() {
    for lane in Lane::all() {
        let first = Installation::new(lane);
        let made = first.bootstrap("Acme");
        let serving = first.serve();
        let client = serving.client();
        let shown = invite(&client, &made, "guest@old.example");
        let mailed = mailed_link(&first, "guest@old.example");
        let gone = invite(&client, &made, "gone@old.example");
        for (path, body) in [
            ("/v1/permissions", json!({"code": "wine:taste", "description": "Taste"})),
            ("/v1/roles", json!({"code": "taster", "name": "Taster", "permissions": ["wine:taste"]})),
            ("/v1/licenses", json!({"name": "Seats", "seats": 2})),
            ("/v1/resources", json!({"kind": "cellar", "name": "Cellar"})),
        ] {
            canonical(&client, &made, "POST", path, &body).expect_status(201);
        }
        let path = format!("/v1/invitations/{}/revoke", gone["id"].as_str().unwrap());
        canonical(&client, &made, "POST", &path, &json!({})).expect_status(200);
        let written = export(&first, "ad-invite");
        let second = twin(lane, &first);
        put(&second, &written);
        take(&second, "ad-invite").good();
        assert_eq!(export(&second, "ad-invite"), written, "what was made by use goes around as well");
        let taken = second.serve();
        let client = taken.client();
        let body = json!({ "token": mailed });
        let found = client.json("POST", "/v1/invitations/preview", &[], &body).expect_status(200).json();
        assert_eq!(found["email"], "guest@old.example", "{found}");
        let path = format!("/v1/invitations/{}", shown["id"].as_str().unwrap());
        canonical(&client, &made, "GET", &path, &Value::Null).expect_status(200);
        // One that was withdrawn is in neither.
        let path = format!("/v1/invitations/{}", gone["id"].as_str().unwrap());
        canonical(&client, &made, "GET", &path, &Value::Null).expect_status(404);
        // Under another secret the link is unknown, as any that Usher did not make.
        let stranger = Installation::new(lane);
        put(&stranger, &written);
        take(&stranger, "ad-invite");
        let strange = stranger.serve();
        strange.client().json("POST", "/v1/invitations/preview", &[], &body).expect_status(404);
    }
}

/// Ids tell nothing of what has to be there first.
#[test]
fn who_was_invited_again_goes_around() {
    for lane in Lane::all() {
        let invitation = |id: u32, more: &Value| {
            with(json!({"type": "invitation", "id": uuid(id), "organization": 4711, "person": 900_003}), more)
        };
        let lines = [
            json!({"type": "organization", "id": 4711, "slug": "old", "name": "Old"}),
            json!({"type": "person", "id": 900_003, "email": "guest@old.example", "registered": false,
                "address_proved": false}),
            invitation(9, &json!({})),
            invitation(8, &json!({"status": "expired", "expires_at": "2020-01-01T00:00:00Z"})),
        ];
        let first = Installation::new(lane);
        put(&first, &lines.map(|line| line.to_string()).join("\n"));
        take(&first, "ad-invite").good();
        let written = export(&first, "ad-invite");
        let second = twin(lane, &first);
        put(&second, &written);
        take(&second, "ad-invite").good();
        assert_eq!(export(&second, "ad-invite"), written);
    }
}

#[test]
fn a_file_is_private_and_there_when_it_is_complete() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).lax();
        assert_eq!(installation.run(&["export", "backops", "all.jsonl"]).code, Some(1), "nothing is no export");
        assert!(!installation.folder().join("all.jsonl").exists());
        installation.bootstrap("Acme").as_object().unwrap();
        installation.bootstrap("Other").as_object().unwrap();
        let path = installation.folder().join("all.jsonl");
        let arguments = ["export", "backops", "all.jsonl"];
        installation.run(&arguments).good();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{lane:?}");
        let of_type = |text: &str, kind: &str| text.lines().filter(|line| line.contains(kind)).count();
        let all = fs::read_to_string(&path).unwrap();
        assert_eq!(of_type(&all, r#""type":"organization""#), 2, "{all}");
        let one = installation.run(&["export", "backops", "-", "--organization", "acme"]).good();
        assert_eq!((of_type(&one, r#""type":"organization""#), of_type(&one, "\"membership\"")), (1, 1), "{one}");
        // A folder that is not there, or a path that is one.
        for bad in ["missing/all.jsonl", "mail-is-no-folder/..", "."] {
            assert_eq!(installation.run(&["export", "backops", bad]).code, Some(1), "{bad}");
        }
        std::os::unix::fs::symlink("all.jsonl", installation.folder().join("link")).unwrap();
        let refused = installation.run(&["export", "backops", "link"]);
        assert_eq!((refused.code, refused.err.contains("`-` is standard output")), (Some(1), true), "{refused:?}");
        assert!(installation.folder().join("link").is_symlink());
        let beside = fs::read_dir(installation.folder()).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(beside.into_iter().all(|name| !name.to_string_lossy().ends_with(".part")));
    }
}
