use super::*;
use crate::testing::{request, suppression, text};

fn decode(address: &str) -> Result<LiftSuppression, Response> {
    LiftSuppressionOperation.decode(&request("DELETE", &format!("/v1/suppressions/{address}"), "")).map(|(c, ())| c)
}

#[test]
fn an_address_is_read_in_either_encoding() {
    for text in ["Grace@Example.com", "grace%40example.com"] {
        assert_eq!(decode(text).unwrap().email.canonical().as_str(), "grace@example.com");
    }
    for nothing in ["grace", "%00", "@"] {
        assert_eq!(decode(nothing).unwrap_err().status, 404);
    }
}

#[test]
fn the_entry_is_answered_as_it_was() {
    let response = LiftSuppressionOperation.encode(&request("DELETE", "/", ""), &(), &suppression());
    assert!(response.status == 200 && text(&response).starts_with(r#"{"email":"grace@example.com","#));
}
