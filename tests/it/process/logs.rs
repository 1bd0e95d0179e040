//! Whatever the log is asked to tell, it tells no secret and no address of a person.

use super::{bearer, canonical, invite, mailed_token};
use serde_json::json;
use std::fs;
use usher_tests::{Installation, Lane, until};

const PASSWORD: &str = "Quite-Another-Horse-9";

#[test]
fn the_most_talkative_log_holds_no_secret_and_no_address() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__LOG__FILTER", "trace");
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let client = serving.client();
        invite(&client, &made, "zoe@people.example");
        // Another mail hands the administrator a link to set a password.
        let token = until("the mail is written", || {
            let mut mails = fs::read_dir(installation.mails()).ok()?.map(|mail| mail.unwrap().path());
            mails.find_map(|mail| mailed_token(&fs::read_to_string(mail).ok()?))
        });
        client.get(&format!("/invitations/{token}"), &[]).expect_status(200);
        let accept = json!({ "token": token, "password": PASSWORD, "first_name": "Zoelinda" });
        client.json("POST", "/v1/invitations/accept", &[], &accept).expect_status(200);
        for password in [PASSWORD, "Wrong-Horse-8"] {
            let body = json!({ "email": "zoe@people.example", "password": password });
            client.json("POST", "/v1/sessions", &[], &body);
        }
        client.get("/v1/members?email=zoe@people.example", &[("authorization", "Bearer usk_wrongwrongwrongwrong")]);
        canonical(&client, &made, "GET", "/v1/members?q=zoelinda", &json!(null)).expect_status(200);
        serving.terminate();
        assert_eq!(serving.ended().code(), Some(0));
        let log = fs::read_to_string(installation.folder().join("log")).unwrap().to_lowercase();
        assert!(log.contains("answered"), "there is a log: {log:.500}");
        let key = bearer(&made, "canonical/api_key").trim_start_matches("Bearer ").to_lowercase();
        for told in [key.as_str(), &token.to_lowercase(), "horse", "zoe@", "zoelinda", "wrongwrong", "people.example"] {
            let at = log.find(told).map(|at| log[at.saturating_sub(200)..].chars().take(400).collect::<String>());
            assert_eq!(at, None, "{lane:?}: {told}");
        }
    }
}
