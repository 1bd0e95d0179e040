//! Where no mail carries the link, whoever gets it gets in, and nobody takes that for a proof.

use super::{HandsOut, OWNERS, STRANGERS, accept, post, sign_in, standing};
use crate::wire::{Canonical, PROTOCOLS, Protocol, Said, redeem};
use serde_json::json;
use usher_domain::EmailAddress;
use usher_tests::{Lane, PASSWORD, World};

const EMAIL: &str = "cfo@victim.example";

/// Every lane and every way to hand links out.
fn worlds() -> impl Iterator<Item = (String, World)> {
    let each = |lane| HandsOut::ALL.map(|way| (format!("{lane:?} {way:?}"), way.world(lane)));
    Lane::all().into_iter().flat_map(each)
}

/// Invites somebody and gives the token of the link that is shown.
fn link(organization: &Canonical, email: &str, permission: &str) -> String {
    let made = organization.invite(&json!({ "email": email, "permissions": [permission] })).expect_status(201).json();
    made["link"].as_str().unwrap_or_else(|| panic!("no link: {made}")).rsplit('/').next().unwrap().to_owned()
}

fn is_proved(world: &World, email: &str) -> bool {
    let email = EmailAddress::parse(email).unwrap();
    let record = world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap();
    record.unwrap().account.proof.is_some()
}

/// Without one word by mail, in whichever protocol.
#[test]
fn no_mail_goes_out_and_what_goes_out_proves_nothing() {
    for (place, world) in worlds() {
        let before = world.mails().len();
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            assert_eq!(protocol.said(&protocol.invite(&world, &email)), Said::Invited, "{place} {protocol:?}");
            let found = Canonical::of(&world, "admin").all(&format!("invitations?email={email}"));
            let token = found[0]["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
            let preview = redeem(&world, "preview", &token).expect_status(200).json();
            assert_eq!(preview["accept_with"], "new_password", "{place} {protocol:?}");
            accept(&world, &token, OWNERS).expect_status(200);
            assert!(!is_proved(&world, &email), "{place} {protocol:?}");
            assert_eq!(standing(&world, &email).as_deref(), Some("active"), "{place} {protocol:?}");
        }
        assert_eq!(world.mails().len(), before, "{place}");
    }
}

#[test]
fn vendors_confirmations_take_a_link_that_was_handed_out() {
    for (place, world) in worlds() {
        for (index, path) in
            ["/bff/member/confirm-invite", "/api/v1/crm/member-invite/complete"].into_iter().enumerate()
        {
            let email = format!("new{index}@people.example");
            let token = link(&Canonical::of(&world, "admin"), &email, "Organization.Read");
            let confirm = json!({ "token": token, "locale": "en", "firstName": "N", "lastName": "N",
                "password": OWNERS, "checkboxTerms": true, "agreeToTerms": true, "checkboxMarketing": false,
                "agreeToMarketing": false });
            let status = post(&world, path, &confirm).status;
            assert!((200..300).contains(&status), "{place} {path}: {status}");
            assert!(!is_proved(&world, &email), "{place} {path}");
        }
    }
}

/// The account that somebody has made for another's address by a link of their own organization opens nothing elsewhere.
#[test]
fn an_account_that_a_link_has_made_is_granted_nothing_at_once_elsewhere() {
    for (place, world) in worlds() {
        let token = link(&Canonical::of(&world, "foreign"), EMAIL, "*");
        accept(&world, &token, STRANGERS).expect_status(200);
        let stranger = sign_in(&world, EMAIL, STRANGERS).expect_status(201).json();
        let stranger = format!("Bearer {}", stranger["access_token"].as_str().unwrap());
        let login = post(&world, "/api/v1/auth/login", &json!({ "username": EMAIL, "password": STRANGERS }));
        let roaming = format!("Bearer {}", login.expect_status(201).json()["token"].as_str().unwrap());
        for protocol in [Protocol::Backops, Protocol::Bizkithub] {
            assert_eq!(protocol.said(&protocol.invite(&world, EMAIL)), Said::Invited, "{place} {protocol:?}");
            assert_eq!(standing(&world, EMAIL).as_deref(), Some("invited"), "{place} {protocol:?}");
            let found = Canonical::of(&world, "admin").all(&format!("invitations?email={EMAIL}&status=pending"));
            let id = usher_tests::plain_id(found[0]["id"].as_str().unwrap());
            let path = format!("/api/v1/organization-invitations/{id}/");
            let signed_in = [("authorization", roaming.as_str())];
            world.client().get(&path, &signed_in).expect_status(404);
            let body = json!({ "organization_id": world.get("id:organization.acme"), "email": EMAIL, "status": 1 });
            world.client().json("PUT", &path, &signed_in, &body).expect_status(404);
            // Being signed in is no link: without the one that Acme hands out there is nothing to accept.
            let made_up = json!({ "token": "00000000-0000-4000-8000-000000000000" });
            let headers = [("authorization", stranger.as_str())];
            world.client().json("POST", "/v1/invitations/accept", &headers, &made_up).expect_status(404);
            assert_eq!(standing(&world, EMAIL).as_deref(), Some("invited"), "{place} {protocol:?}");
            Canonical::of(&world, "admin").change(found[0]["id"].as_str().unwrap(), "revoke").expect_status(200);
        }
    }
}

/// The holder of a link must be the person of the account where there is one: by its password, or signed in.
#[test]
fn whoever_has_an_account_accepts_as_its_person() {
    for (place, world) in worlds() {
        let admin = Canonical::of(&world, "admin");
        let proved = "registered@people.example";
        let token = link(&admin, proved, "Organization.Read");
        assert_eq!(redeem(&world, "preview", &token).json()["accept_with"], "password", "{place}");
        let accept_as = |email: &str, password: &str| {
            let opened = sign_in(&world, email, password).expect_status(201).json();
            let bearer = format!("Bearer {}", opened["access_token"].as_str().unwrap());
            let headers = [("authorization", bearer.as_str())];
            world.client().json("POST", "/v1/invitations/accept", &headers, &json!({ "token": token })).status
        };
        accept(&world, &token, STRANGERS).expect_status(401);
        assert_eq!(accept_as("reader@acme.example", PASSWORD), 401, "{place}: somebody else");
        assert_eq!(accept_as(proved, PASSWORD), 200, "{place}");
        assert!(is_proved(&world, proved), "{place}: it stays proved as it was");
    }
}

/// A link that grants more than somebody holds is refused to them by any other way too.
#[test]
fn whoever_does_not_cover_an_invitation_gets_no_link_by_changing_it() {
    for (place, world) in worlds() {
        let (admin, inviter) = (Canonical::of(&world, "admin"), Canonical::of(&world, "inviter"));
        let made = admin.invite(&json!({ "email": EMAIL, "permissions": ["*"] })).expect_status(201).json();
        let id = made["id"].as_str().unwrap();
        for reply in [
            inviter.change(id, "resend"),
            inviter.change(id, "revoke"),
            inviter.send("PATCH", &format!("/v1/invitations/{id}"), &json!({ "permissions": ["Organization.Read"] })),
            inviter.invite(&json!({ "email": EMAIL, "if_pending": "resend" })),
            inviter.invite(&json!({ "email": EMAIL, "if_pending": "refresh" })),
        ] {
            let told = reply.text();
            let token = made["link"].as_str().unwrap().rsplit('/').next().unwrap();
            assert!(!told.contains("http://usher.example/invitations/") && !told.contains(token), "{place}: {told}");
        }
        assert_eq!(admin.get(&format!("/v1/invitations/{id}")).json()["link"], made["link"], "{place}: it works on");
    }
}

/// Who forgot a password is answered as everywhere; without mail there is no link but the operator's.
#[test]
fn a_forgotten_password_is_the_operators_matter_where_no_mail_is_sent() {
    for lane in Lane::all() {
        let world = HandsOut::NoMail.world(lane);
        let ask = |email: &str| post(&world, "/v1/password/forgot", &json!({ "email": email })).expect_status(202);
        assert_eq!(ask("admin@acme.example").text(), ask("nobody@nowhere.example").text(), "{lane:?}");
        let email = EmailAddress::parse("admin@acme.example").unwrap();
        assert!(world.block_on(world.engine().hand_over_password_link(&email, true, 60_000)).is_err(), "{lane:?}");
        let made = world.block_on(world.engine().hand_over_password_link(&email, false, 60_000)).unwrap();
        let link = made.link.unwrap().expose().to_owned();
        let body = json!({ "token": link.rsplit('/').next().unwrap(), "password": OWNERS });
        post(&world, "/v1/password/reset", &body).expect_status(204);
        sign_in(&world, "admin@acme.example", OWNERS).expect_status(201);
        assert!(world.post.notices().is_empty(), "{lane:?}: nothing is mailed");
    }
}

/// A link that was shown while a role meant nothing does not open what the role means later.
#[test]
fn a_link_ends_when_a_role_that_it_grants_comes_to_mean_more() {
    for (place, world) in worlds() {
        let admin = Canonical::of(&world, "admin");
        let role = json!({"code": "later", "name": "Later", "permissions": []});
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let invite = json!({"email": EMAIL, "roles": ["later"]});
        let made = admin.invite(&invite).expect_status(201).json();
        let shown = made["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        // Another name for it, or less of it, ends nothing.
        admin.send("PATCH", "/v1/roles/later", &json!({"name": "Later on"})).expect_status(200);
        redeem(&world, "preview", &shown).expect_status(200);
        admin.send("PATCH", "/v1/roles/later", &json!({"permissions": ["*"]})).expect_status(200);
        redeem(&world, "preview", &shown).expect_status(404);
        accept(&world, &shown, OWNERS).expect_status(404);
        let found = admin.all(&format!("invitations?email={EMAIL}"));
        let renewed = found[0]["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        accept(&world, &renewed, OWNERS).expect_status(200);
        assert_eq!(standing(&world, EMAIL).as_deref(), Some("active"), "{place}");
    }
}
