use super::*;
use crate::testing::{header, request, text};

fn adapter() -> ApexscoreAdapter {
    ApexscoreAdapter::new(Settings::default())
}

#[test]
fn clients_that_take_no_json_are_refused_where_a_path_is_ours() {
    let mut request = request("GET", COLLECTION, "");
    assert_eq!(adapter().intercept(&request, true), None);
    request.headers.push("Accept", "text/html");
    let response = adapter().intercept(&request, true).unwrap();
    assert_eq!(response.status, 406);
    assert_eq!(text(&response), r#"{"detail":"Could not satisfy the request Accept header."}"#);
    assert_eq!(adapter().intercept(&request, false), None);
    request.path.pop();
    assert_eq!(adapter().intercept(&request, false).unwrap().status, 301);
}

#[test]
fn credentials_come_before_the_method() {
    let response =
        adapter().extract_credentials_without_operation(&request("DELETE", COLLECTION, "")).unwrap().unwrap_err();
    assert_eq!((response.status, header(&response, "www-authenticate")), (401, "Bearer"));
    assert_eq!(
        adapter().order(),
        [Check::Credentials, Check::Permission, Check::Method, Check::MediaType, Check::Body]
    );
}

#[test]
fn the_document_shows_every_operation() {
    let adapter = ApexscoreAdapter::new(Settings { serve_post_without_slash: true, ..Settings::default() });
    let document = usher_adapter_kit::document(&adapter, "https://gateway.example");
    let json = serde_json::to_value(&document).unwrap();
    assert_eq!(json["paths"][COLLECTION]["post"]["operationId"], "create_invitations");
    assert_eq!(json["paths"][COLLECTION]["get"]["operationId"], "list_invitations");
    assert_eq!(json["paths"][ITEM]["get"]["operationId"], "get_invitation");
    assert!(json["paths"][COLLECTION_WITHOUT_SLASH]["post"].is_object());
    let schemas = &json["components"]["schemas"];
    assert_eq!(schemas["InvitationRequest"]["required"], serde_json::json!(["organization_id", "email"]));
    assert_eq!(schemas["InvitationRequest"]["properties"]["first_name"]["maxLength"], 25);
    assert_eq!(schemas["CreateInvitationsRequest"]["oneOf"].as_array().unwrap().len(), 2);
    assert!(schemas["OrganizationInvitation"]["properties"]["inviter_member"].is_object());
}
