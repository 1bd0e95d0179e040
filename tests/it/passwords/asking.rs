//! Asking for a link tells nobody whether there is an account, and fills nobody's mailbox.

use super::{ADMIN, NEW, ask, forgot, hidden, links, post, reset, token};
use serde_json::json;
use usher_tests::{Client, Lane, Reply, World, WorldOptions};

/// Everything that came back, but for the id that each answer has of its own.
fn bytes(reply: &Reply) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let own = |name: &str| name == "x-request-id" || name == "date";
    let headers = reply.headers.iter().filter(|(name, _)| !own(name)).cloned().collect();
    (reply.status, headers, reply.body.clone())
}

fn by_page(client: &Client, email: &str) -> Reply {
    let page = client.get("/password/forgot", &[]).expect_status(200).text();
    post(client, "/password/forgot?lang=en", &[("nonce", &hidden(&page, "nonce")), ("email", email)])
}

#[test]
fn every_address_gets_the_same_answer_and_only_an_account_gets_a_mail() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        // A placeholder, nobody, somebody of another organization, somebody who is blocked, and, last, somebody of ours.
        let silent = ["pending@acme.example", "nobody@nowhere.example", "erased@erased.invalid"];
        let others = ["registered@people.example", "blocked@acme.example", ADMIN];
        let ask: [fn(&Client, &str) -> Reply; 2] = [ask, by_page];
        for ask in ask {
            let answers: Vec<_> = silent.iter().chain(&others).map(|email| bytes(&ask(&client, email))).collect();
            assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
            // Requests are carried out in their order, so that the last one's mail is behind all others.
            for email in others {
                assert_eq!(token(&world, email, 0).len(), 64);
            }
            assert!(silent.iter().all(|email| links(&world, email).is_empty()));
        }
        // Asking once more within the wait has brought no second mail.
        assert_eq!(links(&world, ADMIN).len(), 1);
    }
}

#[test]
fn the_next_link_waits_twice_as_long_and_the_one_before_works_on() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let first = forgot(&world, ADMIN);
        for (minutes, mails) in [(1, 1), (1, 2), (2, 2), (2, 3)] {
            world.clock.advance_millis(minutes * 60_000);
            ask(&world.client(), ADMIN).expect_status(202);
            // Another address's mail is behind whatever came of that.
            ask(&world.client(), "inviter@acme.example").expect_status(202);
            token(&world, "inviter@acme.example", 0);
            drop(world.mails());
            super::until("the mails are out", || (links(&world, ADMIN).len() >= mails).then_some(()));
            assert_eq!(links(&world, ADMIN).len(), mails, "after {minutes} more minutes");
        }
        reset(&world.client(), &first, NEW).expect_status(204);
    }
}

#[test]
fn a_mail_about_an_account_waits_for_no_organization_and_takes_nobodys_place() {
    let settings = "[mail.limits]\nrecipient = 1\norganization = 1\n".to_owned();
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: settings.clone() });
        // Paula's mail has taken the place of her organization.
        assert_eq!(forgot(&world, ADMIN).len(), 64);
        assert_eq!(forgot(&world, "inviter@acme.example").len(), 64);
    }
}

#[test]
fn the_mail_speaks_the_language_that_was_asked_for() {
    let world = World::new(Lane::Sqlite);
    let ask = |email: &str, locale: Option<&str>| {
        let body = json!({ "email": email, "locale": locale });
        world.client().json("POST", "/v1/password/forgot", &[], &body).expect_status(202);
        token(&world, email, 0);
        let notices = world.post.notices();
        notices.iter().find(|notice| notice.to.as_sent() == email).unwrap().locale.code()
    };
    assert_eq!(ask(ADMIN, Some("uk")), "uk");
    assert_eq!(ask("inviter@acme.example", None), "en");
    let client = world.client();
    let page = client.get("/password/forgot?lang=ja", &[]).expect_status(200).text();
    let fields = [("nonce", &*hidden(&page, "nonce")), ("email", "reader@acme.example")];
    let said = post(&client, "/password/forgot?lang=ja", &fields).expect_status(200);
    assert_eq!(said.header("content-language"), Some("ja"));
    token(&world, "reader@acme.example", 0);
    let notices = world.post.notices();
    assert_eq!(
        notices.iter().rfind(|notice| notice.to.as_sent() == "reader@acme.example").unwrap().locale.code(),
        "ja"
    );
}
