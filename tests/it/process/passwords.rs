//! How an administrator comes by a password, from the command line to the console.

use super::{canonical, list};
use serde_json::Value;
use std::fs;
use usher_tests::{Client, Installation, Lane, Reply, until};

const ADMIN: &str = "ada@acme.example";
const PASSWORD: &str = "Correct-Horse-7";
const BOOTSTRAP: [&str; 8] =
    ["bootstrap", "--organization", "Acme Events", "--admin", ADMIN, "--seats", "25", "--json"];

/// The path of the link in the newest mail that sets a password.
fn mailed(installation: &Installation) -> String {
    until("a mail with a link comes", || {
        let mails = fs::read_dir(installation.mails()).ok()?;
        let mut texts: Vec<_> = mails.map(|mail| fs::read_to_string(mail.unwrap().path()).unwrap()).collect();
        texts.retain(|text| text.contains("/password/reset/"));
        let text = texts.pop()?.replace("=\r\n", "");
        let (_, rest) = text.split_once("/password/reset/")?;
        Some(format!("/password/reset/{}", rest.get(..64)?))
    })
}

/// Sets a password on the page of a link.
fn set(client: &Client, path: &str, password: &str) -> Reply {
    let page = client.get(path, &[]).expect_status(200).text();
    let (_, rest) = page.split_once("name=\"nonce\" value=\"").unwrap();
    let body = format!("nonce={}&password={password}", rest.split('"').next().unwrap());
    client.send("POST", path, &[("content-type", "application/x-www-form-urlencoded")], body.as_bytes())
}

/// Signs in at the console; the first page of somebody who did.
fn console(client: &Client, email: &str, password: &str) -> Reply {
    let body = format!("email={}&password={password}", email.replace('@', "%40"));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let opened = client.send("POST", "/console/sign-in", &headers, body.as_bytes());
    match opened.header("set-cookie") {
        Some(cookie) => client.get("/console/members", &[("cookie", cookie.split(';').next().unwrap())]),
        None => opened,
    }
}

fn path_of(link: &str) -> &str {
    link.trim().strip_prefix("http://usher.example").unwrap_or_else(|| panic!("{link}"))
}

#[test]
fn the_line_of_the_readme_leads_to_a_console_that_lets_the_administrator_in() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let ran = installation.run(&BOOTSTRAP);
        assert!(ran.err.contains("a link to set a password will be sent by mail to ada@acme.example"), "{}", ran.err);
        assert!(!ran.err.contains("/password/reset/") && !ran.out.contains("/password/reset/"), "{ran:?}");
        let made: Value = serde_json::from_str(&ran.good()).unwrap();
        let serving = installation.serve();
        let client = serving.client();
        console(&client, ADMIN, PASSWORD).expect_status(422);
        let link = mailed(&installation);
        set(&client, &link, PASSWORD).expect_status(303);
        let members = console(&client, ADMIN, PASSWORD).expect_status(200).text();
        assert!(members.contains(ADMIN) && !members.contains("Ada Admin"), "{members}");
        set_is_over(&client, &link);
        // What the script got goes on: nobody could have come in before there was a password.
        assert_eq!(list(&client, &made, "/v1/members").len(), 1);
        let session = made["credentials"]["ad_invite"]["session_token"].as_str().unwrap();
        let access = super::bearer(&made, "ad_invite/access_token");
        let headers = [("authorization", access.as_str()), ("x-session-token", session)];
        client.get("/main/users/v1/rs", &headers).expect_status(200);
        let token = super::bearer(&made, "canonical/access_token");
        client.get("/v1/members", &[("authorization", &token)]).expect_status(200);
    }
}

fn set_is_over(client: &Client, path: &str) {
    client.get(path, &[]).expect_status(404);
}

#[test]
fn without_mail_the_link_is_printed_to_whoever_made_the_organization() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__MAIL__TRANSPORT", "none");
        let ran = installation.run(&BOOTSTRAP);
        let err = ran.err.clone();
        let made: Value = serde_json::from_str(&ran.good()).unwrap();
        let link = made["admin"]["password_link"].as_str().unwrap();
        assert!(err.contains(link), "{err}");
        let client = installation.serve();
        set(&client.client(), path_of(link), PASSWORD).expect_status(303);
        console(&client.client(), ADMIN, PASSWORD).expect_status(200);
    }
}

#[test]
fn a_password_from_standard_input_lets_the_administrator_in_and_asks_for_no_link() {
    let installation = Installation::new(Lane::Sqlite);
    let arguments = [
        "bootstrap",
        "--organization",
        "東京イベント",
        "--admin",
        ADMIN,
        "--admin-name",
        "Ada King Lovelace",
        "--slug",
        "tokyo",
        "--password-stdin",
        "--json",
    ];
    let ran = installation.run_with_input(&arguments, "Correct-Horse-7\n");
    assert_eq!(ran.err, "", "{ran:?}");
    let made: Value = serde_json::from_str(&ran.good()).unwrap();
    assert_eq!(made["organization"]["slug"], "tokyo");
    let serving = installation.serve();
    console(&serving.client(), ADMIN, PASSWORD).expect_status(200);
    let member = &list(&serving.client(), &made, "/v1/members")[0];
    assert_eq!((&member["first_name"], &member["last_name"]), (&"Ada King".into(), &"Lovelace".into()));
    // The same person in another organization keeps the password, and the terminal says so.
    let again = ["bootstrap", "--organization", "Київ", "--admin", ADMIN, "--password-stdin", "--json"];
    let ran = installation.run_with_input(&again, "Correct-Horse-9\n");
    assert!(ran.err.contains("which was not changed"), "{}", ran.err);
    let made: Value = serde_json::from_str(&ran.good()).unwrap();
    assert_eq!(made["organization"]["slug"], "kiyiv");
    console(&serving.client(), ADMIN, PASSWORD).expect_status(200);
}

#[test]
fn somebody_who_was_invited_elsewhere_and_never_came_can_be_an_administrator() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let first = installation.bootstrap("First");
        let serving = installation.serve();
        super::invite(&serving.client(), &first, "bea@acme.example");
        let arguments =
            ["bootstrap", "--organization", "Second", "--admin", "bea@acme.example", "--password-stdin", "--json"];
        let made: Value =
            serde_json::from_str(&installation.run_with_input(&arguments, "Correct-Horse-7\n").good()).unwrap();
        console(&serving.client(), "bea@acme.example", PASSWORD).expect_status(200);
        canonical(&serving.client(), &made, "GET", "/v1/members", &Value::Null).expect_status(200);
    }
}

#[test]
fn the_operator_hands_a_link_over_or_has_it_mailed() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme Events");
        let serving = installation.serve();
        let client = serving.client();
        set(&client, &mailed(&installation), PASSWORD).expect_status(303);
        let ran = installation.run(&["accounts", "reset-link", "ADA@acme.example"]);
        assert!(!ran.err.contains("public_url"), "{ran:?}");
        let link = ran.good();
        set(&client, path_of(&link), "Correct-Horse-8").expect_status(303);
        set_is_over(&client, path_of(&link));
        console(&client, ADMIN, "Correct-Horse-8").expect_status(200);
        let before = fs::read_dir(installation.mails()).unwrap().count();
        let told = installation.run(&["accounts", "reset-link", ADMIN, "--mail", "--valid-for", "2h"]).good();
        assert!(told.contains("by mail") && !told.contains("/password/reset/"), "{told}");
        until("the mail comes", || (fs::read_dir(installation.mails()).unwrap().count() > before).then_some(()));
        super::invite(&client, &made, "carol@people.example");
        for (email, words) in
            [("nobody@acme.example", "nobody has the address"), ("carol@people.example", "not accepted")]
        {
            let told = installation.run(&["accounts", "reset-link", email]).refused();
            assert!(told.contains(words), "{told}");
        }
        let unset = Installation::new(lane).with("USHER__HTTP__PUBLIC_URL", "http://127.0.0.1:8080");
        drop(unset.bootstrap("Acme Events"));
        let ran = unset.run(&["accounts", "reset-link", ADMIN]);
        assert!(
            ran.err.contains("http.public_url is http://127.0.0.1:8080, so this link opens on this machine only"),
            "{ran:?}"
        );
        let help = installation.run(&["accounts", "reset-link", "--help"]).good();
        assert!(help.contains("usher accounts reset-link ada@acme.example"), "{help}");
    }
}
