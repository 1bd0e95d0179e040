//! PATCH: what is left out stays, a list replaces, null is never.

use super::{Api, assert_code, text, token_for, worlds};
use crate::wire::without_its_mail;
use serde_json::json;

#[test]
fn what_is_left_out_stays_and_what_is_sent_replaces() {
    for world in worlds() {
        let api = Api::admin(&world);
        let north = world.get("typed:resource.north");
        let invitation = api.invite(&json!({
            "email": "edited@people.example",
            "permissions": ["Organization.Read", "members.read"],
            "roles": ["editor"],
            "resources": [north],
        }));
        let token = token_for(&world, "edited@people.example");
        let path = format!("/v1/invitations/{}", text(&invitation["id"]));
        let mails = world.mails().len();
        // What becomes of the mail is no edit.
        let mut expected = without_its_mail(invitation.clone());
        let changes = [
            (json!({}), "", json!(null)),
            (
                json!({"permissions": ["Organization.Edit"]}),
                "permissions",
                json!([{"code": "Organization.Edit", "expires_at": null}]),
            ),
            (json!({"roles": []}), "roles", json!([])),
            (json!({"resources": []}), "resources", json!([])),
            (json!({"expires_at": null}), "expires_at", json!(null)),
            (json!({"expires_at": "2026-11-21T00:00:00+02:00"}), "expires_at", json!("2026-11-20T22:00:00.000Z")),
        ];
        for (change, member, value) in changes {
            world.clock.advance_millis(1);
            let mut edited = without_its_mail(api.send("PATCH", &path, &change).expect_status(200).json());
            if !member.is_empty() {
                expected[member] = value;
            }
            edited["updated_at"] = expected["updated_at"].clone();
            assert_eq!(edited, expected, "{change}");
            let mut read = without_its_mail(api.get(&path).json());
            read["updated_at"] = expected["updated_at"].clone();
            assert_eq!(read, expected, "{change} is kept");
        }
        assert_eq!(world.mails().len(), mails, "no mail is sent");
        assert_eq!(token_for(&world, "edited@people.example"), token, "the link stays");
    }
}

#[test]
fn a_refused_change_changes_nothing() {
    for world in worlds() {
        let api = Api::admin(&world);
        let path = format!("/v1/invitations/{}", world.get("typed:invitation.pending"));
        let before = api.get(&path).json();
        for (change, status, code) in [
            (json!({"permissions": null}), 422, "invalid_type"),
            (json!({"roles": null, "permissions": ["members.read"]}), 422, "invalid_type"),
            (json!({"email": "other@people.example"}), 422, "unknown_field"),
            (json!({"permissions": ["members.read"], "roles": ["nowhere"]}), 422, "unknown_role"),
            (json!({"permissions": ["members.read"], "expires_at": "2026-11-20T12:00:00Z"}), 422, "expiry_in_the_past"),
            (json!([]), 422, "invalid_type"),
        ] {
            assert_code(&api.send("PATCH", &path, &change), status, code);
            assert_eq!(api.get(&path).json(), before, "{change}");
        }
        let inviter = Api::of(&world, "inviter");
        let beyond = inviter.send("PATCH", &path, &json!({"permissions": ["Organization.Edit"]}));
        assert_code(&beyond, 403, "grant_exceeds_caller");
        assert_eq!(api.get(&path).json(), before);
    }
}

#[test]
fn ids_are_read_typed_and_plain_and_written_typed() {
    for world in worlds() {
        let api = Api::admin(&world);
        for kind in ["invitation", "member"] {
            let (typed, plain) =
                (world.get(&format!("typed:{kind}.pending")), world.get(&format!("id:{kind}.pending")));
            let answers = [&typed, &plain, &plain.to_uppercase()]
                .map(|id| api.get(&format!("/v1/{kind}s/{id}")).expect_status(200).json());
            assert_eq!(answers[0]["id"], typed.as_str());
            assert!(answers.iter().all(|answer| *answer == answers[0]));
            let simple = plain.replace('-', "");
            let other = typed.replace("mem_", "inv_x").replace("inv_0", "mem_0");
            for id in [simple.as_str(), &other, &typed.to_uppercase(), &typed[..typed.len() - 1], "%00", ".."] {
                assert_code(&api.get(&format!("/v1/{kind}s/{id}")), 404, "not_found");
            }
        }
    }
}

#[test]
fn the_location_of_an_invitation_leads_to_it() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.post("/v1/invitations", &json!({"email": "new@people.example"})).expect_status(201);
        let location = made.header("location").unwrap();
        let shown = api.get(location).expect_status(200).json();
        assert_eq!(without_its_mail(shown), without_its_mail(made.json()));
        let body = json!({"email": "registered@people.example", "existing_account": "grant"});
        let granted = api.post("/v1/invitations", &body).expect_status(201);
        let location = granted.header("location").unwrap();
        assert_eq!(api.get(location).expect_status(200).json(), granted.json()["member"]);
    }
}
