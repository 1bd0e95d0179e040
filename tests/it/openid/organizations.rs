//! Providers of organizations. Whoever administers one could have its provider name anybody, so its word gives nobody
//! anything outside that organization.

use super::{ADMIN, Journey, Provider, hidden, refused, send};
use crate::console::{cookie, cookie_of, post};
use crate::credentials::worlds_with;
use crate::pages::{BROWSER, invite, seen};
use crate::proof::{STRANGERS, sign_in, squat, standing};
use crate::wire::{Canonical, mailed_token};
use serde_json::{Value, json};
use usher_domain::EmailAddress;
use usher_tests::{Client, PASSWORD, Reply, World};

/// Calls to this machine are allowed, as to a provider in the operator's network.
const REACHABLE: &str = "[webhooks]\nallow_http = true\nallow_private = [\"127.0.0.1\"]\n";
const NEW: &str = "new@people.example";

/// Makes a provider of an organization, by the token of somebody in it, and gives its id in addresses.
fn made(world: &World, who: &str, provider: &Provider, name: &str) -> String {
    let body = json!({
        "name": name,
        "issuer": provider.issuer(),
        "client_id": super::CLIENT,
        "client_secret": super::provider::SECRET,
        "algorithm": "ES256",
    });
    let reply = Canonical::of(world, who).send("POST", "/v1/identity-providers", &body).expect_status(201);
    assert!(!reply.text().contains(super::provider::SECRET), "{}", reply.text());
    let made = reply.json();
    made["redirect_uri"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// On the way to a provider, to sign in.
fn to_sign_in(client: Client, provider: &str) -> Journey {
    Journey::of(client, &post(&client, &format!("/openid/{provider}"), &[], &[("next", "/console/members")]))
}

/// That somebody was signed in to an organization, and the session.
#[track_caller]
fn session_of(reply: &Reply) -> String {
    assert_eq!((reply.status, reply.header("location")), (303, Some("/console/members")), "{}", reply.text());
    cookie(reply)
}

/// Posts a form of the console with the nonce of a session.
fn submit(client: &Client, session: &str, page: &str, path: &str, fields: &[(&str, &str)]) -> Reply {
    let shown = client.get(page, &[("cookie", session)]).expect_status(200).text();
    let nonce = hidden(&shown)["nonce"].clone();
    let fields: Vec<_> = [("nonce", nonce.as_str())].into_iter().chain(fields.iter().copied()).collect();
    send(client, path, session, &fields)
}

fn account(world: &World, email: &str) -> usher_domain::Account {
    let email = EmailAddress::parse(email).unwrap();
    world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap().account
}

#[test]
fn the_members_of_an_organization_sign_in_at_its_provider() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let id = made(&world, "admin", &provider, "Acme SSO");
        let slug = Canonical::of(&world, "admin").get("/v1/organization").json()["slug"].as_str().unwrap().to_owned();
        let page = client.get("/console/sign-in", &[]).expect_status(200).text();
        assert!(!page.contains("Acme SSO"), "only for whoever names the organization");
        let page = client.get(&format!("/console/sign-in?organization={slug}"), &[]).expect_status(200).text();
        assert!(page.contains("Continue with Acme SSO") && page.contains(&id), "{page}");
        let page = client.get("/console/sign-in?organization=nobodys", &[]).expect_status(200).text();
        assert!(!page.contains("Continue with"));

        let session = session_of(&to_sign_in(client, &id).back_as(&world, &provider, "7", ADMIN));
        let with = [("cookie", session.as_str())];
        client.get("/console/members", &with).expect_status(200);
        // By the identity from now on, whatever address it has.
        session_of(&to_sign_in(client, &id).back_as(&world, &provider, "7", "moved@elsewhere.example"));
        refused(&to_sign_in(client, &id).back_as(&world, &provider, "8", ADMIN), 422, "is linked to another account");
        // The account is not theirs to change by this.
        let page = client.get("/console/account", &with).expect_status(403).text();
        assert!(page.contains("counts in this organization only"), "{page}");
        client.get("/console/account/sessions", &with).expect_status(403);
        // Signing out works.
        submit(&client, &session, "/console/members", "/console/sign-out", &[]).expect_status(303);
        assert_eq!(client.get("/console/members", &with).status, 303);
    }
}

#[test]
fn a_provider_gets_no_codes_that_came_back_to_the_address_of_another() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let own = made(&world, "admin", &provider, "Acme SSO");
        let evil = made(&world, "foreign", &provider, "Acme  SSO");
        let begun = |id: &str, comes_back_to: &str| {
            let mut journey = to_sign_in(client, id);
            let claims = journey.claims(&world, &provider, "7", ADMIN);
            let code = provider.code(&journey.asked, provider.signer().token(Some("a"), &claims));
            journey.asked.insert("redirect_uri".to_owned(), format!("https://usher.example/openid/{comes_back_to}"));
            journey.back(&code)
        };
        refused(&begun(&evil, &own), 422, "could not be verified");
        refused(&begun(&own, &evil), 422, "could not be verified");
        session_of(&begun(&own, &own));
    }
}

#[test]
fn signing_in_changes_nothing_in_an_archived_organization() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let id = made(&world, "admin", &provider, "Acme SSO");
        let admin = Canonical::of(&world, "admin");
        let archive = [("authorization", &*admin.bearer)];
        client.send("POST", "/v1/organization/archive?confirm=acme", &archive, b"").expect_status(200);
        session_of(&to_sign_in(client, &id).back_as(&world, &provider, "7", ADMIN));
        let ada = account(&world, ADMIN).id;
        assert_eq!(world.block_on(world.engine().db().provider_identities(ada)).unwrap(), []);
    }
}

#[test]
fn only_whoever_holds_everything_makes_or_changes_a_provider() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let id = made(&world, "admin", &provider, "Acme SSO");
        let admin = Canonical::of(&world, "admin");
        let scoped = json!({ "description": "settings", "scopes": ["organization.manage"] });
        let key = admin.send("POST", "/v1/api-keys", &scoped).expect_status(201).json();
        let limited = Canonical::with_token(&world, key["secret"].as_str().or(key["key"].as_str()).unwrap());
        let listed = admin.get("/v1/identity-providers").expect_status(200).json();
        let path = format!("/v1/identity-providers/{}", listed["data"][0]["id"].as_str().unwrap());
        assert!(listed["data"][0]["redirect_uri"].as_str().unwrap().ends_with(&id));
        limited.get(&path).expect_status(200);
        limited.send("PATCH", &path, &json!({ "client_id": "other" })).expect_status(403);
        let body = json!({ "name": "Evil", "issuer": provider.issuer(), "client_id": "x", "algorithm": "ES256" });
        limited.send("POST", "/v1/identity-providers", &body).expect_status(403);
        assert_eq!(admin.get(&path).expect_status(200).json()["client_id"], super::CLIENT);
    }
}

#[test]
fn nobody_joins_by_a_link_that_was_shown_because_the_organizations_provider_names_them() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let evil = made(&world, "foreign", &provider, "Anybody you like");
        let foreign = Canonical::of(&world, "foreign");
        let row = json!({ "email": ADMIN, "permissions": ["*"], "send": false });
        let made = foreign.invite(&row).expect_status(201).json();
        let link = made["link"].as_str().unwrap();
        let token = link.rsplit('/').next().unwrap().split('?').next().unwrap();
        let reply = Journey::to_accept_at(client, token, &evil).back_as(&world, &provider, "7", ADMIN);
        assert_ne!(reply.status, 303, "{}", reply.text());
        let id = made["id"].as_str().unwrap();
        assert_eq!(foreign.get(&format!("/v1/invitations/{id}")).json()["status"], "pending");
        let members = foreign.all("members");
        assert!(members.iter().all(|member| member["first_name"] != "Ada"), "{members:?}");
    }
}

#[test]
fn an_organization_cannot_let_itself_into_anothers_by_naming_its_people() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let evil = made(&world, "foreign", &provider, "Anybody you like");
        // Acme's administrator is no member there.
        refused(&to_sign_in(client, &evil).back_as(&world, &provider, "7", ADMIN), 422, "There is no account here");
        // And is one by accepting an invitation that they did not ask for.
        Canonical::of(&world, "foreign").invite(&json!({ "email": ADMIN, "permissions": ["*"] })).expect_status(201);
        let token = mailed_token(&world, ADMIN);
        Journey::to_accept_at(client, &token, &evil).back_as(&world, &provider, "7", ADMIN).expect_status(303);
        let before = account(&world, ADMIN);
        let session = session_of(&to_sign_in(client, &evil).back_as(&world, &provider, "7", ADMIN));
        assert_eq!(account(&world, ADMIN), before);
        let page = client.get("/console/members", &[("cookie", &session)]).expect_status(200).text();
        assert!(!page.contains("reader@acme.example") && !page.contains("Acme Events"), "{page}");
        let acme = world.organization("acme").0.to_string();
        for (path, fields) in [
            ("/console/switch", vec![("organization", acme.as_str())]),
            ("/console/account/leave", vec![("organization", acme.as_str())]),
            ("/console/account/delete", vec![("password", PASSWORD)]),
            ("/console/account", vec![("first_name", "Evil"), ("last_name", "")]),
            ("/console/password", vec![("current", PASSWORD), ("password", "Correct-Horse-9")]),
        ] {
            let reply = submit(&client, &session, "/console/members", path, &fields);
            assert!(!(200..300).contains(&reply.status), "{path}: {} {}", reply.status, reply.text());
            assert!(reply.header("set-cookie").is_none(), "{path}: {:?}", reply.headers);
        }
        assert_eq!(account(&world, ADMIN), before);
        assert_eq!(standing(&world, ADMIN).as_deref(), Some("active"));
        sign_in(&world, ADMIN, PASSWORD).expect_status(201);
    }
}

#[test]
fn an_invitee_accepts_at_the_provider_of_the_organization_and_at_no_others() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let own = made(&world, "admin", &provider, "Acme SSO");
        let others = made(&world, "foreign", &provider, "Foreign SSO");
        let (id, token) = invite(&world, &json!({ "email": NEW, "first_name": "Nele" }));
        let page = client.get(&format!("/invitations/{token}"), &BROWSER).expect_status(200).text();
        assert!(page.contains("Continue with Acme SSO") && !page.contains("Foreign SSO"), "{page}");
        // Another organization's provider is none here, though the form is ours.
        let (_, rest) = page.split_once(&format!("/openid/{own}")).unwrap();
        let nonce = hidden(rest.split("</form>").next().unwrap())["nonce"].clone();
        let path = format!("/invitations/{token}/openid/{others}");
        send(&client, &path, "", &[("nonce", &nonce)]).expect_status(404);
        let reply = Journey::to_accept_at(client, &token, &own).back_as(&world, &provider, "7", "other@people.example");
        refused(&reply, 422, "a different address than the one that was invited");
        Journey::to_accept_at(client, &token, &own).back_as(&world, &provider, "7", NEW).expect_status(303);
        assert_eq!(seen(&world, &id)["status"], "accepted");
        // The mailed link has proved the address, not the provider.
        let proof = account(&world, NEW).proof.unwrap();
        assert_eq!(proof.how, usher_domain::ProofMethod::MailedLink);
        session_of(&to_sign_in(client, &own).back_as(&world, &provider, "7", NEW));
    }
}

#[test]
fn an_organization_proves_no_address_and_opens_no_account_that_somebody_has_squatted() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let own = made(&world, "admin", &provider, "Acme SSO");
        let admin = Canonical::of(&world, "admin");
        let link = |email: &str| {
            let made = admin.invite(&json!({ "email": email })).expect_status(201).json();
            made["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
        };
        crate::proof::deliver(&admin, "link_only");
        // Whoever is shown a link joins, and has proved nothing.
        let token = link(NEW);
        Journey::to_accept_at(client, &token, &own).back_as(&world, &provider, "7", NEW).expect_status(303);
        let joined = account(&world, NEW);
        assert!(joined.is_registered() && joined.proof.is_none(), "{joined:?}");
        // Where a stranger has set a password, the person whom the provider names would let the stranger in.
        let squatted = "cfo@victim.example";
        squat(&world, squatted);
        let token = link(squatted);
        let reply = Journey::to_accept_at(client, &token, &own).back_as(&world, &provider, "9", squatted);
        assert_ne!(reply.status, 303, "{}", reply.text());
        assert_eq!(standing(&world, squatted).as_deref(), Some("invited"));
        sign_in(&world, squatted, STRANGERS).expect_status(201);
        // By the mailed link it is handed over, as with a password.
        crate::proof::deliver(&admin, "send");
        let invitation =
            admin.all("invitations?status=pending").into_iter().find(|one| one["email"] == squatted).unwrap();
        admin.change(invitation["id"].as_str().unwrap(), "resend").expect_status(200);
        let token = mailed_token(&world, squatted);
        Journey::to_accept_at(client, &token, &own).back_as(&world, &provider, "9", squatted).expect_status(303);
        sign_in(&world, squatted, STRANGERS).expect_status(401);
    }
}

#[test]
fn what_a_provider_has_opened_ends_with_it() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let admin = Canonical::of(&world, "admin");
        let id = made(&world, "admin", &provider, "Acme SSO");
        let session = session_of(&to_sign_in(client, &id).back_as(&world, &provider, "7", "reader@acme.example"));
        client.get("/console/members", &[("cookie", &session)]).expect_status(200);
        let journey = to_sign_in(client, &id);
        let list = admin.get("/v1/identity-providers").expect_status(200).json();
        let path = format!("/v1/identity-providers/{}", list["data"][0]["id"].as_str().unwrap());
        // Another organization neither sees nor changes it.
        let foreign = Canonical::of(&world, "foreign");
        for (method, body) in [("GET", json!({})), ("PATCH", json!({ "name": "Mine" })), ("DELETE", json!({}))] {
            foreign.send(method, &path, &body).expect_status(404);
        }
        let edited = admin.send("PATCH", &path, &json!({ "name": "Acme", "client_secret": null })).expect_status(200);
        assert_eq!((&edited.json()["name"], &edited.json()["has_client_secret"]), (&json!("Acme"), &json!(false)));
        assert_eq!(edited.json()["revision"], 2);
        admin.send("DELETE", &path, &json!({})).expect_status(204);
        assert_eq!(client.get("/console/members", &[("cookie", &session)]).status, 303, "signed out");
        refused(&journey.back_as(&world, &provider, "7", ADMIN), 422, "has expired or was started in another window");
        assert_eq!(post(&client, &format!("/openid/{id}"), &[], &[]).status, 404);
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let told = admin.get("/v1/events?limit=100").expect_status(200).json();
        let kinds: Vec<_> = told["data"].as_array().unwrap().iter().map(|event| &event["type"]).collect();
        for kind in ["created", "updated", "deleted"] {
            let kind = Value::from(format!("identity_provider.{kind}"));
            assert_eq!(kinds.iter().filter(|known| ***known == kind).count(), 1, "{kinds:?}");
        }
    }
}

#[test]
fn a_provider_is_linked_and_unlinked_in_the_account() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let id = made(&world, "admin", &provider, "Acme SSO");
        let others = made(&world, "foreign", &provider, "Foreign SSO");
        let session = cookie_of(&world, ADMIN);
        let page = client.get("/console/account", &[("cookie", &session)]).expect_status(200).text();
        assert!(page.contains("Link Acme SSO") && !page.contains("Foreign SSO"), "{page}");
        let ask = |provider: &str, act: &str| {
            let path = format!("/console/account/providers/{provider}/{act}");
            submit(&client, &session, "/console/password", &path, &[("password", PASSWORD)])
        };
        ask(&others, "link").expect_status(404);
        let reply = Journey::of(client, &ask(&id, "link")).back_as(&world, &provider, "7", "private@x.example");
        assert_eq!(reply.header("location"), Some("/console/account?done=provider-linked"), "{}", reply.text());
        session_of(&to_sign_in(client, &id).back_as(&world, &provider, "7", "private@x.example"));
        ask(&id, "unlink").expect_status(303);
        let reply = to_sign_in(client, &id).back_as(&world, &provider, "7", "private@x.example");
        refused(&reply, 422, "There is no account here");
    }
}

#[test]
fn administrators_make_and_delete_a_provider_in_the_console() {
    let provider = Provider::new();
    for world in worlds_with(REACHABLE) {
        let client = world.client();
        let session = cookie_of(&world, ADMIN);
        let at = "/console/settings/identity-providers";
        let settings = client.get("/console/settings", &[("cookie", &session)]).expect_status(200).text();
        assert!(settings.contains(at), "{settings}");
        let fields =
            |issuer| [("name", "Acme SSO"), ("issuer", issuer), ("client_id", "usher"), ("algorithm", "ES256")];
        let issuer = provider.issuer().to_owned();
        let reply = submit(&client, &session, at, at, &fields("http://127.0.0.2:9"));
        assert_eq!(reply.status, 422, "{}", reply.text());
        assert!(reply.text().contains("private, local or reserved"), "{}", reply.text());
        provider.set_down(true);
        let reply = submit(&client, &session, at, at, &fields(&issuer));
        assert!(reply.status == 422 && reply.text().contains("discovery document"), "{}", reply.text());
        provider.set_down(false);
        submit(&client, &session, at, at, &fields(&issuer)).expect_status(303);
        let page = client.get(at, &[("cookie", &session)]).expect_status(200).text();
        assert!(page.contains("Acme SSO") && page.contains("/openid/idp_") && page.contains("organization="), "{page}");
        let (_, rest) = page.split_once(&format!("action=\"{at}/")).unwrap();
        let path = format!("{at}/{}", rest.split('"').next().unwrap());
        let reply = submit(&client, &session, at, &path, &[("revision", "1")]);
        assert_eq!(reply.status, 303, "{}", reply.text());
        let page = client.get(at, &[("cookie", &session)]).expect_status(200).text();
        assert!(page.contains("No identity providers yet"), "{page}");
        assert_eq!(signed_in_name(&client, &session), ADMIN);
    }
}

/// Who is signed in by a session.
fn signed_in_name(client: &Client, session: &str) -> String {
    let page = client.get("/console/account", &[("cookie", session)]).expect_status(200).text();
    let (_, rest) = page.split_once("<dl>").unwrap().1.split_once("<dd>").unwrap();
    rest.split(' ').next().unwrap().to_owned()
}
