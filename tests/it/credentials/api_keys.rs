//! API keys of each family, good and bad, and what a key may do.

use super::{BACKOPS_NOBODY, NOBODY, assert_said, authorize, bizkithub, canonical, organization_token, worlds};
use serde_json::json;
use usher_domain::{MemberId, PermissionCode, Secret};
use usher_engine::api_keys::KeyRequest;
use usher_tests::World;

const FORMAT: (u16, &str) = (404, "PUBLIC_API_KEY_IS_NOT_IN_VALID_FORMAT");

#[test]
fn a_key_opens_its_own_protocol_and_no_other() {
    for world in worlds() {
        for family in ["canonical", "bizkithub", "backops"] {
            let key = world.get(&format!("credential:{family}.admin"));
            let expected = if family == "canonical" { 200 } else { NOBODY.0 };
            assert_eq!(canonical(&world, &key).status, expected, "{family} at canonical");
            let (status, text) = if family == "bizkithub" { (422, "INTERNAL_VALIDATION_FAILED") } else { FORMAT };
            assert_said(&bizkithub(&world, &key), status, text, family);
            let expected = if family == "backops" { 200 } else { BACKOPS_NOBODY.0 };
            assert_eq!(authorize(&world, &key).status, expected, "{family} at backops");
        }
    }
}

#[test]
fn the_family_of_a_key_is_not_told_by_its_looks() {
    for world in worlds() {
        // A key that looks right in one protocol, imported for another.
        let text = format!("PROD{}", "k7".repeat(14));
        let request = request(&world, "canonical", "admin", &[]);
        world.block_on(world.engine().import_api_key(request, &Secret::new(&text))).unwrap();
        assert_eq!(canonical(&world, &text).status, 200);
        assert_said(&bizkithub(&world, &text), 404, "PUBLIC_API_KEY_DOES_NOT_EXIST", "imported for another");
        let (status, said) = BACKOPS_NOBODY;
        assert_said(&authorize(&world, &text), status, said, "imported for another");
    }
}

#[test]
fn a_bad_key_is_refused_in_the_words_of_its_protocol() {
    for world in worlds() {
        for (which, at_canonical, at_bizkithub, at_backops) in [
            ("expired", (401, "expired_token"), (404, "PUBLIC_API_KEY_HAS_BEEN_EXPIRED"), BACKOPS_NOBODY),
            ("revoked", (401, "revoked_token"), (404, "PUBLIC_API_KEY_HAS_BEEN_DELETED"), BACKOPS_NOBODY),
            ("unknown", NOBODY, (404, "PUBLIC_API_KEY_DOES_NOT_EXIST"), BACKOPS_NOBODY),
            (
                "blocked",
                (403, "caller_blocked"),
                (401, "PERMISSION_MEMBER_IS_BLOCKED_IN_ORGANISATION"),
                (403, "FORBIDDEN"),
            ),
        ] {
            let key = |family: &str| world.get(&format!("credential:{family}.{which}"));
            // Twice: the second answer comes from what is remembered of the first.
            for _ in 0..2 {
                assert_said(&canonical(&world, &key("canonical")), at_canonical.0, at_canonical.1, which);
                assert_said(&bizkithub(&world, &key("bizkithub")), at_bizkithub.0, at_bizkithub.1, which);
                assert_said(&authorize(&world, &key("backops")), at_backops.0, at_backops.1, which);
            }
        }
    }
}

#[test]
fn what_is_no_key_at_all_is_refused() {
    for world in worlds() {
        let long = "k".repeat(513);
        let upper = world.get("credential:canonical.admin").to_uppercase();
        for text in ["x", &long, &upper, "' OR 1=1 --", "%", "\u{e9}\u{e9}"] {
            assert_eq!(canonical(&world, text).status, 401, "{text}");
            assert_eq!(authorize(&world, text).status, 401, "{text}");
            assert_said(&bizkithub(&world, text), FORMAT.0, FORMAT.1, text);
        }
    }
}

#[test]
fn a_key_holds_what_both_its_member_and_its_scopes_hold() {
    for world in worlds() {
        // (whose, scopes, may read members, may read invitations, may grant Organization.Read, may grant Organization.Edit)
        let rows = [
            ("admin", &["invitations.create", "Organization.Read"][..], 403, 403, 201, 403),
            ("admin", &["invitations.*", "Organization.*"][..], 403, 200, 201, 201),
            ("inviter", &["invitations.read", "members.read"][..], 403, 200, 403, 403),
            ("inviter", &["*"][..], 403, 200, 201, 403),
            ("reader", &["*"][..], 200, 200, 403, 403),
            ("reader", &["catalog.read"][..], 403, 403, 403, 403),
        ];
        for (row, (who, scopes, members, invitations, read, edit)) in rows.into_iter().enumerate() {
            let key = made(&world, "canonical", who, scopes);
            let what = format!("{who} {scopes:?}");
            assert_eq!(canonical(&world, &key).status, members, "members: {what}");
            let bearer = format!("Bearer {key}");
            let listed = world.client().get("/v1/invitations", &[("authorization", &bearer)]);
            assert_eq!(listed.status, invitations, "invitations: {what}");
            for (grant, expected) in [("Organization.Read", read), ("Organization.Edit", edit)] {
                let email = format!("{row}-{grant}@people.example");
                let body = json!({"email": email, "permissions": [grant]});
                let reply = world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body);
                assert_eq!(reply.status, expected, "granting {grant}: {what}: {}", reply.text());
            }
        }
    }
}

#[test]
fn a_narrowed_key_of_another_protocol_is_as_narrow() {
    for world in worlds() {
        let key = made(&world, "bizkithub", "admin", &["invitations.read"]);
        assert_said(&bizkithub(&world, &key), 403, "PUBLIC_API_KEY_SCOPE_NOT_ALLOWED", "narrowed");
        let key = made(&world, "backops", "admin", &["members.read"]);
        let token = organization_token(&world, &key);
        assert_eq!(super::crew(&world, &key, &token).status, 403, "narrowed");
    }
}

#[test]
fn a_key_of_the_whole_organization_acts_without_a_member() {
    for world in worlds() {
        let request = KeyRequest { member: None, ..request(&world, "canonical", "admin", &[]) };
        let (_, key) = world.block_on(world.engine().create_api_key(request)).unwrap();
        let bearer = format!("Bearer {}", key.expose());
        let body = json!({"email": "whole@people.example", "permissions": ["*"]});
        let reply = world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body);
        let invitation = reply.expect_status(201).json();
        assert!(invitation["inviter"].is_null(), "{invitation}");
    }
}

/// A new key of somebody in acme.
pub(super) fn made(world: &World, family: &str, who: &str, scopes: &[&str]) -> String {
    let request = request(world, family, who, scopes);
    world.block_on(world.engine().create_api_key(request)).unwrap().1.expose().to_owned()
}

pub(super) fn request(world: &World, family: &str, who: &str, scopes: &[&str]) -> KeyRequest {
    KeyRequest {
        organization: world.organization("acme"),
        member: Some(MemberId(world.get(&format!("id:member.{who}")).parse().unwrap())),
        family: family.to_owned(),
        scopes: scopes.iter().map(|scope| PermissionCode::parse(scope).unwrap()).collect(),
        description: "test".to_owned(),
        expires_at: None,
    }
}
