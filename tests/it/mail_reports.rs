//! What mail providers report by webhook, through the whole gateway. How each of them signs and what its events mean is
//! tested with its reader (`crates/mail-reports`).

use crate::wire::Canonical;
use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use usher_domain::DeliveryMark;
use usher_engine::ports::Clock;
use usher_tests::{Lane, Reply, World, WorldOptions, until};

const NEW: &str = "new@people.example";
const CREDENTIALS: &str = "usher:correct-horse-battery";
const SIGNING_KEY: &str = "key-0123456789abcdef0123456789abcdef";
const SVIX: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const SETTINGS: &str = "[mail.reports.postmark]\nsecret = \"usher:correct-horse-battery\"\n\
    [mail.reports.mailgun]\nsecret = \"key-0123456789abcdef0123456789abcdef\"\n\
    [mail.reports.resend]\nsecret = \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"\n\
    [mail.reports.ses]\ntopic_arns = [\"arn:aws:sns:us-west-2:123456789012:MyTopic\"]\n";

fn world(lane: Lane) -> World {
    World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() })
}

/// Now, as the gateway's clock has it, in seconds.
fn now(world: &World) -> i64 {
    world.clock.now().seconds()
}

fn basic() -> String {
    format!("Basic {}", STANDARD.encode(CREDENTIALS))
}

fn postmark(world: &World, mark: &str, details: &str) -> Reply {
    let body = json!({ "RecordType": "Bounce", "Type": "HardBounce", "Email": NEW, "Details": details,
        "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Metadata": { "usher-delivery": mark } });
    let headers = [("authorization", basic()), ("content-type", "application/json".to_owned())];
    call(world, "postmark", &headers, body.to_string().as_bytes())
}

fn call(world: &World, provider: &str, headers: &[(&str, String)], body: &[u8]) -> Reply {
    let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    world.client().send("POST", &format!("/v1/mail/reports/{provider}"), &headers, body)
}

/// Invites somebody, and gives the invitation with the mark of its mail once that is sent.
fn sent(world: &World, admin: &Canonical, email: &str) -> (String, DeliveryMark) {
    let invited = admin.send("POST", "/v1/invitations", &json!({ "email": email })).expect_status(201).json();
    let path = format!("/v1/invitations/{}", invited["id"].as_str().unwrap());
    until("sent", || (admin.get(&path).json()["delivery"]["state"] == "sent").then_some(()));
    (path, world.post.newest_to(email).unwrap().mark)
}

fn state(admin: &Canonical, path: &str) -> String {
    admin.get(path).json()["delivery"]["state"].as_str().unwrap().to_owned()
}

fn suppressed(admin: &Canonical) -> usize {
    admin.get("/v1/suppressions").json()["data"].as_array().unwrap().len()
}

#[test]
fn a_genuine_mark_ends_its_mail_once_and_a_forged_one_nothing() {
    for lane in Lane::all() {
        let world = world(lane);
        let admin = Canonical::of(&world, "admin");
        let (path, mark) = sent(&world, &admin, NEW);
        let mut forged = mark;
        forged.tag[0] ^= 1;
        postmark(&world, &forged.to_string(), "smtp;550 5.1.1 unknown").expect_status(200);
        postmark(&world, "", "smtp;550 5.1.1 unknown").expect_status(200);
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("sent", 0), "{lane:?}");
        for _ in 0..2 {
            assert_eq!(postmark(&world, &mark.to_string(), "smtp;550 5.1.1 unknown").expect_status(200).text(), "");
            assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("bounced", 1), "{lane:?}");
        }
        admin.send("DELETE", "/v1/suppressions/new%40people.example", &Value::Null).expect_status(200);
        assert_eq!(suppressed(&admin), 0);
        // What was lifted stays so, however often the provider tells of this mail.
        postmark(&world, &mark.to_string(), "smtp;550 5.1.1 unknown").expect_status(200);
        assert_eq!(suppressed(&admin), 0, "{lane:?}");
    }
}

#[test]
fn a_refusal_that_is_not_about_the_address_suppresses_nobody() {
    for lane in Lane::all() {
        let world = world(lane);
        let admin = Canonical::of(&world, "admin");
        let (path, mark) = sent(&world, &admin, NEW);
        postmark(&world, &mark.to_string(), "smtp;550 5.7.1 rejected by policy").expect_status(200);
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("bounced", 0), "{lane:?}");
    }
}

#[test]
fn nobody_but_a_configured_provider_is_heard() {
    for lane in Lane::all() {
        let world = world(lane);
        let admin = Canonical::of(&world, "admin");
        let (path, mark) = sent(&world, &admin, NEW);
        let body =
            json!({ "RecordType": "SpamComplaint", "Email": NEW, "Metadata": { "usher-delivery": mark.to_string() } });
        let body = body.to_string();
        let problem = |reply: Reply, status: u16| {
            let reply = reply.expect_status(status);
            assert_eq!(reply.json()["status"], status, "{lane:?}");
            assert_eq!(reply.json()["type"].as_str().map(|kind| kind.starts_with("/problems/")), Some(true));
        };
        for provider in ["sendgrid", "other", "Postmark", "postmark%00", ".."] {
            problem(call(&world, provider, &[("authorization", basic())], body.as_bytes()), 404);
        }
        let wrong = format!("Basic {}", STANDARD.encode("usher:correct-horse-batterz"));
        let bearer = format!("Bearer {}", world.get("credential:canonical.admin"));
        for authorization in [wrong, bearer, String::new()] {
            problem(call(&world, "postmark", &[("authorization", authorization)], body.as_bytes()), 401);
        }
        for provider in ["mailgun", "resend", "ses"] {
            problem(call(&world, provider, &[("authorization", basic())], body.as_bytes()), 401);
        }
        for broken in [&b""[..], b"{", b"[]", b"\xff\xfe", &vec![b'['; 20_000]] {
            problem(call(&world, "postmark", &[("authorization", basic())], broken), 400);
        }
        problem(call(&world, "postmark", &[("authorization", basic())], &vec![b' '; 1024 * 1024 + 1]), 413);
        let foreign = json!({ "TopicArn": "arn:aws:sns:us-west-2:123456789012:Other", "Type": "Notification" });
        problem(call(&world, "ses", &[], foreign.to_string().as_bytes()), 401);
        world.client().send("GET", "/v1/mail/reports/postmark", &[], b"").expect_status(405);
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("sent", 0), "{lane:?}");
        let padded = body.replace('{', &format!("{}{{", " ".repeat(100_000)));
        call(&world, "postmark", &[("authorization", basic())], padded.as_bytes()).expect_status(200);
        assert_eq!(suppressed(&admin), 1, "what is larger than a form is read");
    }
}

/// Mailgun signs no body. What a token was used for is known to a gateway that starts later.
#[test]
fn a_token_of_mailgun_counts_for_one_body_whichever_process_hears_it() {
    for lane in Lane::all() {
        let mut world = world(lane);
        let admin = Canonical::of(&world, "admin");
        let (path, mark) = sent(&world, &admin, NEW);
        let at = now(&world).to_string();
        let key = hmac::Key::new(hmac::HMAC_SHA256, SIGNING_KEY.as_bytes());
        let tag = hmac::sign(&key, format!("{at}token").as_bytes());
        let signature = tag.as_ref().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let body = |message: &str| {
            let event = json!({ "event": "failed", "severity": "permanent", "reason": "bounce", "recipient": NEW,
                "delivery-status": { "code": 550, "message": message },
                "user-variables": { "usher-delivery": mark.to_string() } });
            json!({ "signature": { "timestamp": at, "token": "token", "signature": signature }, "event-data": event })
                .to_string()
        };
        let (genuine, forged) = (body("5.2.2 mailbox full"), body("5.1.1 no such user"));
        call(&world, "mailgun", &[], genuine.as_bytes()).expect_status(200);
        let later = world.replica();
        for client in [world.client(), later] {
            client.send("POST", "/v1/mail/reports/mailgun", &[], forged.as_bytes()).expect_status(401);
            client.send("POST", "/v1/mail/reports/mailgun", &[], genuine.as_bytes()).expect_status(200);
        }
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("bounced", 0), "{lane:?}");
    }
}

#[test]
fn mailgun_and_resend_are_heard_by_what_they_sign() {
    for lane in Lane::all() {
        let world = world(lane);
        let admin = Canonical::of(&world, "admin");
        let (path, mark) = sent(&world, &admin, NEW);
        let at = now(&world).to_string();
        let key = hmac::Key::new(hmac::HMAC_SHA256, SIGNING_KEY.as_bytes());
        let tag = hmac::sign(&key, format!("{at}token").as_bytes());
        let signature = tag.as_ref().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let mailgun = json!({
            "signature": { "timestamp": at, "token": "token", "signature": signature },
            "event-data": { "event": "failed", "severity": "permanent", "reason": "bounce", "recipient": NEW,
                "delivery-status": { "code": 550, "message": "5.1.1 no such user" },
                "user-variables": { "usher-delivery": mark.to_string() } }
        });
        call(&world, "mailgun", &[], mailgun.to_string().as_bytes()).expect_status(200);
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("bounced", 1), "{lane:?}");

        let other = "other@people.example";
        let (path, mark) = sent(&world, &admin, other);
        let body = json!({ "type": "email.complained", "data": { "to": [other],
            "headers": [{ "name": "X-Usher-Delivery", "value": mark.to_string() }] } })
        .to_string();
        let key = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(SVIX.trim_start_matches("whsec_")).unwrap());
        let signed = STANDARD.encode(hmac::sign(&key, format!("msg_1.{at}.{body}").as_bytes()));
        let headers = |signature: &str| {
            [
                ("svix-id", "msg_1".to_owned()),
                ("svix-timestamp", at.clone()),
                ("svix-signature", format!("v1,{signature}")),
            ]
        };
        call(&world, "resend", &headers("AAAA"), body.as_bytes()).expect_status(401);
        call(&world, "resend", &headers(&signed), body.as_bytes()).expect_status(200);
        assert_eq!((state(&admin, &path).as_str(), suppressed(&admin)), ("sent", 2), "{lane:?}");
    }
}
