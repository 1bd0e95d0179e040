//! `usher bootstrap --json`: what a script gets, and that all of it works.

use super::{bearer, canonical, invite_by_key, list};
use serde_json::{Value, json};
use usher_tests::{Client, Installation, Lane};

#[test]
fn exactly_one_object_with_the_documented_keys_in_their_order() {
    let installation = Installation::new(Lane::Sqlite);
    let arguments =
        ["bootstrap", "--organization", " Čáp & Söhne ", "--admin", "Ada@Acme.example", "--seats", "7", "--json"];
    let out = installation.run(&arguments).good();
    assert_eq!(out.matches('\n').count(), 1, "{out}");
    let made: Value = serde_json::from_str(&out).unwrap();
    let shape = "{organization{id,ordinal,slug,name},admin{account_id,member_id,email},credentials{canonical{api_key,\
                 access_token},bizkithub{api_key},backops{api_key},apexscore{access_token},ad_invite{access_token,\
                 session_token}},licenses[{id,name,seats}],resources[{id,kind,name}]}";
    assert_eq!(shape_of(&made), shape);
    assert_eq!(made["organization"]["name"], "Čáp & Söhne");
    assert_eq!(made["admin"]["email"], "Ada@Acme.example");
    assert_eq!(made["licenses"][0]["seats"], 7);
    assert_eq!(made["credentials"]["bizkithub"]["api_key"].as_str().unwrap().len(), 32);
}

#[test]
fn every_credential_works_in_another_process_that_runs_before_or_starts_after() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let before = installation.bootstrap("Before");
        let serving = installation.serve();
        let meanwhile = installation.bootstrap("Meanwhile");
        for made in [&before, &meanwhile] {
            invite_through_all(&serving.client(), made);
        }
        assert_ne!(before["organization"]["id"], meanwhile["organization"]["id"]);
        assert_eq!(before["admin"]["account_id"], meanwhile["admin"]["account_id"], "one person, two places");
    }
}

#[test]
fn the_same_name_again_is_refused_and_leaves_no_trace() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme Events");
        for name in ["Acme Events", "ACME events!"] {
            let again = ["bootstrap", "--organization", name, "--admin", "eve@acme.example", "--json"];
            let told = installation.run(&again).refused();
            assert!(told.contains("`acme-events` exists already") && told.contains("another name"), "{told}");
        }
        let keys = installation.run(&["keys", "list", "--organization", "acme-events"]).good();
        assert_eq!(keys.lines().count(), 4, "{keys}");
        assert!(keys.lines().all(|line| line.contains("  no use recorded  ")), "{keys}");
    }
}

#[test]
fn what_cannot_be_made_is_explained() {
    let installation = Installation::new(Lane::Sqlite);
    let wrong = [
        (["--organization", " ", "--admin", "a@b.example"], "--organization: the name is empty"),
        (["--organization", "A\nB", "--admin", "a@b.example"], "--organization: the name contains a line end"),
        (["--organization", "Acme\u{202e}", "--admin", "a@b.example"], "a character that is not shown"),
        (["--organization", &"x".repeat(201), "--admin", "a@b.example"], "longer than 200 characters"),
        (["--organization", "Acme", "--admin", "nobody"], "address"),
    ];
    for (arguments, words) in wrong {
        let told = installation.run(&[&["bootstrap", "--json"], arguments.as_slice()].concat()).refused();
        assert!(told.contains(words), "{arguments:?}: {told}");
    }
    let admin = ["bootstrap", "--organization", "Acme", "--admin", "a@b.example", "--password-stdin", "--json"];
    let weak = installation.run_with_input(&admin, "weak\n").refused();
    assert!(weak.contains("8 characters"), "{weak}");
    let made: Value = serde_json::from_str(&installation.run_with_input(&admin, "Correct-Horse-7\n").good()).unwrap();
    assert_eq!(made["organization"]["slug"], "acme");
}

/// One invitation with each of the credentials, and that the invitations are there.
fn invite_through_all(client: &Client, made: &Value) {
    let organization = made["organization"]["id"].as_str().unwrap();
    let license = &made["licenses"][0]["id"];
    let key = made["credentials"]["bizkithub"]["api_key"].as_str().unwrap();
    let body = json!({ "email": "key@people.example", "license_id": license });
    canonical(client, made, "POST", "/v1/invitations", &body).expect_status(201);
    let token = bearer(made, "canonical/access_token");
    let body = json!({ "email": "token@people.example" });
    client.json("POST", "/v1/invitations", &[("authorization", &token)], &body).expect_status(201);
    invite_by_key(client, key, "jan@people.example").expect_status(200);

    let key = bearer(made, "backops/api_key");
    let authorize = format!("/Organizations/{organization}/authorize");
    let authorized = client.get(&authorize, &[("authorization", &key)]).expect_status(200).json();
    let headers = [("authorization", key.as_str()), ("x-organization-token", authorized["token"].as_str().unwrap())];
    let body = json!({ "members": [{ "connectedUserEmail": "jamie@people.example", "licenseId": license,
                                     "permissions": ["Organization.Read"] }] });
    client.json("POST", "/crew/invite", &headers, &body).expect_status(200);

    let body = json!({ "organization_id": organization, "email": "user@people.example", "first_name": "M", "role": 1,
                       "accessible_portfolio_ids": [made["resources"][0]["id"]] });
    let token = bearer(made, "apexscore/access_token");
    let sent = client.json("POST", "/api/v1/organization-invitations/", &[("authorization", &token)], &body);
    assert_eq!(sent.expect_status(201).json()["failed"], json!([]));

    let access = bearer(made, "ad_invite/access_token");
    let session = made["credentials"]["ad_invite"]["session_token"].as_str().unwrap();
    let headers = [("authorization", access.as_str()), ("x-session-token", session)];
    let body = json!({ "firstName": "John", "lastName": "Doe", "email": "john@people.example", "permissions": { "group": 0 } });
    client.json("POST", "/main/users-organizations/v1/ad/invite", &headers, &body).expect_status(201);

    let mut protocols: Vec<_> = list(client, made, "/v1/invitations")
        .iter()
        .map(|invitation| invitation["protocol"].as_str().unwrap().to_owned())
        .collect();
    protocols.sort();
    assert_eq!(protocols, ["ad-invite", "apexscore", "backops", "bizkithub", "canonical", "canonical"]);
}

/// The keys of a value in their order.
fn shape_of(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<_> = fields.iter().map(|(key, below)| format!("{key}{}", shape_of(below))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(entries) => format!("[{}]", shape_of(entries.first().unwrap())),
        _ => String::new(),
    }
}
