//! Mail through a mail server that puts off, refuses and breaks down, end to end.

use super::relay::{Fate, Relay};
use super::{canonical, invite, list, mailed_token};
use serde_json::json;
use usher_tests::{Installation, Lane, Serving, until};

const LATE: &str = "late@people.example";
const REFUSED: &str = "refused@people.example";
const VANISHED: &str = "vanished@people.example";
const PLAIN: &str = "plain@people.example";

#[test]
fn mail_gets_through_a_server_that_puts_off_breaks_down_and_refuses() {
    std::thread::scope(|scope| {
        for lane in Lane::all() {
            scope.spawn(move || mail_gets_through(lane));
        }
    });
}

fn mail_gets_through(lane: Lane) {
    let plan: [(&str, &[Fate]); 3] = [(LATE, &[Fate::PutOff]), (VANISHED, &[Fate::Vanish]), (REFUSED, &[Fate::Refuse])];
    let relay = Relay::start(&plan);
    let installation = Installation::new(lane)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    for email in [LATE, REFUSED, VANISHED, PLAIN] {
        invite(&serving.client(), &made, email);
    }
    until("the plain mail is sent", || relay.mails_to(PLAIN).pop());
    until("the refused mail is a dead letter", || (outbox(&serving)["dead"] == 1).then_some(()));

    let shown = installation.run(&["outbox", "show"]).good();
    let letter = shown.lines().nth(1).unwrap();
    assert!(letter.contains("1 attempts  the relay refused the mail (550 5.1.1)"), "{shown}");
    assert!(!shown.contains("people.example"), "an address is shown: {shown}");
    assert!(relay.mails_to(REFUSED).is_empty());
    let id = letter.split(' ').next().unwrap();
    let nobody = installation.run(&["outbox", "requeue", "00000000-0000-7000-8000-000000000000"]).good();
    assert_eq!(nobody, "0 dead letters requeued\n");
    // The answer blames the address, which therefore gets no mail until somebody says that it shall.
    let lift = "/v1/suppressions/refused%40people.example";
    canonical(&serving.client(), &made, "DELETE", lift, &serde_json::Value::Null).expect_status(200);
    assert_eq!(installation.run(&["outbox", "requeue", id]).good(), "1 dead letters requeued\n");
    let mail = until("the requeued mail is sent", || relay.mails_to(REFUSED).pop());
    opens(&serving, &mail.text, REFUSED);
    let told = until("the requeued mail is told of", || {
        let told = list(&serving.client(), &made, "/v1/events?kind=mail.requeued");
        (!told.is_empty()).then_some(told)
    });
    let [event] = &told[..] else { panic!("{told:?}") };
    let operator = json!({ "protocol": "system", "credential": "operator", "member_id": null });
    assert_eq!((&event["actor"], &event["data"]["member_id"]), (&operator, &json!(null)));
    let invitation = list(&serving.client(), &made, "/v1/invitations?email=refused@people.example");
    assert_eq!(event["data"]["invitation_id"], invitation[0]["id"]);
    assert!(event["data"]["mail_id"].as_str().unwrap().starts_with("mail_"), "{event}");

    let done = json!({ "queued": 0, "dead": 0, "lag_seconds": 0, "late": false });
    until("everything is settled", || (outbox(&serving) == done).then_some(()));
    for email in [LATE, REFUSED, PLAIN] {
        assert_eq!(relay.mails_to(email).len(), 1, "{email}");
    }
    let twice = relay.mails_to(VANISHED);
    assert_eq!(twice.iter().map(|mail| mail.fate).collect::<Vec<_>>(), [Fate::Vanish, Fate::Take]);
    assert_eq!(twice[0].header("Message-ID"), twice[1].header("Message-ID"));
    assert_ne!(twice[0].header("Message-ID"), mail.header("Message-ID"));
    assert!(installation.run(&["outbox", "show"]).good().starts_with("0 queued, 0 dead"));
}

#[test]
fn a_mail_that_was_put_off_outlives_a_restart_but_not_a_revocation() {
    let relay = Relay::start(&[(LATE, &[Fate::PutOff]), (PLAIN, &[Fate::PutOff])]);
    let installation = Installation::new(Lane::Sqlite)
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    let [revoked, _] = [LATE, PLAIN].map(|email| invite(&serving.client(), &made, email));
    let path = format!("/v1/invitations/{}/revoke", revoked["id"].as_str().unwrap());
    canonical(&serving.client(), &made, "POST", &path, &json!({})).expect_status(200);
    serving.terminate();
    assert_eq!(serving.ended().code(), Some(0));
    let serving = installation.serve();
    until("the mail is sent", || relay.mails_to(PLAIN).pop());
    until("everything is settled", || (outbox(&serving)["queued"] == 0).then_some(()));
    assert!(relay.mails_to(LATE).is_empty(), "a mail went out for an invitation that was revoked");
}

fn outbox(serving: &Serving) -> serde_json::Value {
    serving.watch().get("/readyz", &[]).expect_status(200).json()["outbox"].clone()
}

/// The link in the mail opens the invitation of that address.
fn opens(serving: &Serving, mail: &str, email: &str) {
    let token = mailed_token(mail).unwrap();
    let preview = serving.client().json("POST", "/v1/invitations/preview", &[], &json!({ "token": token }));
    assert_eq!(preview.expect_status(200).json()["email"], email);
}
