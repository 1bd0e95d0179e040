use super::*;
use crate::testing::{request, text};

fn adapter() -> CanonicalAdapter {
    CanonicalAdapter::new(Settings::default())
}

/// Each with the permission that it needs.
const OPERATIONS: [&str; 101] = [
    "POST /v1/tokens/organization -",
    "GET /v1/events events.read",
    "POST /v1/deliveries/bounces deliveries.report",
    "POST /v1/mail/reports/{provider} -",
    "POST /v1/invitations invitations.create",
    "POST /v1/invitations/import invitations.create",
    "GET /v1/invitations invitations.read",
    "GET /v1/invitations/{id} invitations.read",
    "PATCH /v1/invitations/{id} invitations.manage",
    "POST /v1/invitations/{id}/resend invitations.manage",
    "POST /v1/invitations/{id}/revoke invitations.manage",
    "POST /v1/invitations/{id}/move invitations.manage",
    "POST /v1/invitations/preview -",
    "POST /v1/invitations/accept -",
    "POST /v1/invitations/decline -",
    "POST /v1/invitations/request-move -",
    "POST /v1/imports invitations.create",
    "GET /v1/imports invitations.create",
    "GET /v1/imports/{id} invitations.create",
    "GET /v1/imports/{id}/lines invitations.create",
    "GET /v1/imports/{id}/refused-lines invitations.create",
    "POST /v1/imports/{id}/cancel invitations.create",
    "POST /v1/webhooks webhooks.manage",
    "GET /v1/webhooks webhooks.manage",
    "GET /v1/webhooks/{id} webhooks.manage",
    "PATCH /v1/webhooks/{id} webhooks.manage",
    "DELETE /v1/webhooks/{id} webhooks.manage",
    "POST /v1/webhooks/{id}/rotate webhooks.manage",
    "POST /v1/webhooks/{id}/test webhooks.manage",
    "GET /v1/webhooks/{id}/deliveries webhooks.manage",
    "POST /v1/webhooks/{id}/deliveries/{delivery}/redeliver webhooks.manage",
    "POST /v1/webhooks/{id}/redeliver webhooks.manage",
    "POST /v1/identity-providers organization.manage",
    "GET /v1/identity-providers organization.manage",
    "GET /v1/identity-providers/{id} organization.manage",
    "PATCH /v1/identity-providers/{id} organization.manage",
    "DELETE /v1/identity-providers/{id} organization.manage",
    "GET /v1/suppressions suppressions.manage",
    "DELETE /v1/suppressions/{address} suppressions.manage",
    "GET /v1/members members.read",
    "GET /v1/members/{id} members.read",
    "DELETE /v1/members/{id}/personal-data members.erase",
    "PATCH /v1/members/{id} members.manage",
    "POST /v1/members/{id}/block members.manage",
    "POST /v1/members/{id}/unblock members.manage",
    "DELETE /v1/members/{id} members.manage",
    "POST /v1/permissions catalog.manage",
    "GET /v1/permissions catalog.read",
    "GET /v1/permissions/{code} catalog.read",
    "PATCH /v1/permissions/{code} catalog.manage",
    "DELETE /v1/permissions/{code} catalog.manage",
    "POST /v1/roles catalog.manage",
    "GET /v1/roles catalog.read",
    "GET /v1/roles/{code} catalog.read",
    "PATCH /v1/roles/{code} catalog.manage",
    "DELETE /v1/roles/{code} catalog.manage",
    "POST /v1/permission-templates catalog.manage",
    "GET /v1/permission-templates catalog.read",
    "GET /v1/permission-templates/{id} catalog.read",
    "PATCH /v1/permission-templates/{id} catalog.manage",
    "DELETE /v1/permission-templates/{id} catalog.manage",
    "POST /v1/licenses licenses.manage",
    "GET /v1/licenses licenses.read",
    "GET /v1/licenses/{id} licenses.read",
    "PATCH /v1/licenses/{id} licenses.manage",
    "DELETE /v1/licenses/{id} licenses.manage",
    "POST /v1/resources resources.manage",
    "GET /v1/resources resources.read",
    "GET /v1/resources/{id} resources.read",
    "PATCH /v1/resources/{id} resources.manage",
    "DELETE /v1/resources/{id} resources.manage",
    "POST /v1/blocklist blocklist.manage",
    "GET /v1/blocklist blocklist.manage",
    "GET /v1/blocklist/{value} blocklist.manage",
    "DELETE /v1/blocklist/{value} blocklist.manage",
    "GET /v1/organization organization.read",
    "PATCH /v1/organization organization.manage",
    "POST /v1/organization/archive *",
    "POST /v1/organization/restore *",
    "DELETE /v1/organization *",
    "GET /v1/organizations -",
    "POST /v1/organizations -",
    "GET /v1/organizations/{id} -",
    "PATCH /v1/organizations/{id} -",
    "POST /v1/organizations/{id}/archive -",
    "POST /v1/organizations/{id}/restore -",
    "DELETE /v1/organizations/{id} -",
    "POST /v1/api-keys keys.manage",
    "GET /v1/api-keys keys.manage",
    "GET /v1/api-keys/{id} keys.manage",
    "PATCH /v1/api-keys/{id} keys.manage",
    "POST /v1/api-keys/{id}/rotate keys.manage",
    "POST /v1/api-keys/{id}/take-over keys.manage",
    "POST /v1/api-keys/{id}/revoke keys.manage",
    "POST /v1/sessions -",
    "POST /v1/sessions/refresh -",
    "GET /v1/sessions -",
    "DELETE /v1/sessions/{id} -",
    "POST /v1/password/forgot -",
    "POST /v1/password/reset -",
    "POST /v1/password/change -",
];

#[test]
fn these_are_the_operations() {
    let operations: Vec<String> = adapter()
        .operations()
        .iter()
        .map(|operation| operation.descriptor())
        .map(|it| format!("{} {} {}", it.method.name(), it.path, it.required_permission.unwrap_or("-")))
        .collect();
    assert_eq!(operations, OPERATIONS);
    assert_eq!(adapter().order().last(), Some(&Check::Body));
}

#[test]
fn an_unknown_path_answers_in_this_shape() {
    let response = adapter().fallback(&request("GET", "/v1", ""), &RoutingError::UnknownPath);
    assert_eq!(response.status, 404);
    assert_eq!(
        text(&response),
        r#"{"type":"/problems/not-found","title":"Not found","status":404,"detail":"There is nothing at this path. Check its spelling; no path ends in a slash.","code":"not_found","request_id":"req-1"}"#
    );
}

#[test]
fn the_description_names_every_operation_and_resolves_every_reference() {
    let document = usher_adapter_kit::document(&adapter(), "https://usher.example");
    let json: serde_json::Value = serde_json::from_str(&serde_json::to_string(&document).unwrap()).unwrap();
    let written = json.to_string();
    for operation in adapter().operations() {
        assert!(written.contains(&format!("\"operationId\":\"{}\"", operation.descriptor().name)));
    }
    let schemas = json["components"]["schemas"].as_object().unwrap();
    for reference in written.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
    assert!(schemas.contains_key("ProblemDetails") && schemas.contains_key("Invitation"));
}

/// Bodies of public and of other operations alike never panic and never answer 500.
mod any_bytes {
    use super::*;
    use proptest::prelude::*;

    fn all(method: &str, target: &str, body: &[u8]) {
        for operation in adapter().operations() {
            let call = request(method, target, body);
            let _ = operation.check_media_type(&call);
            if let Some(response) = usher_adapter_kit::testing::rejected(&*operation, &call) {
                assert!((400..500).contains(&response.status), "{}", response.status);
                assert!(serde_json::from_slice::<serde_json::Value>(&response.body).is_ok());
            }
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(body in proptest::collection::vec(any::<u8>(), 0..200)) {
            all("POST", "/v1/invitations/x/resend", &body);
        }

        #[test]
        fn no_text_in_a_field_panics(text in any::<String>(), other in any::<String>()) {
            let row = serde_json::json!({
                "email": text, "first_name": other, "permissions": [text, {"code": other, "expires_at": text}],
                "roles": [other], "resources": [text, {"id": other}], "license_id": text, "expires_at": other,
                "note": text, "member_id": other, "phone_number": text, (other.as_str()): text,
            });
            all("POST", "/v1/invitations", row.to_string().as_bytes());
            let batch = serde_json::json!({"mode": text, "invitations": [row, other], "token": text, "password": other});
            all("POST", "/v1/invitations", batch.to_string().as_bytes());
        }

        #[test]
        fn no_path_or_query_panics(id in "[^/?]{1,40}", query in any::<String>()) {
            all("GET", &format!("/v1/members/{id}?{query}"), b"{}");
            all("GET", &format!("/v1/members?limit={query}&q={query}&{query}"), b"");
        }
    }
}
