//! `DELETE /v1/suppressions/{address}`: mail goes to the address again.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::suppression::SuppressionObject;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::LiftSuppression;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<LiftSuppression> = Endpoint {
    descriptor: Descriptor::delete("lift_suppression", "/v1/suppressions/{address}", Some("suppressions.manage")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| {
        // What is no address stands on no list.
        let email = EmailAddress::parse(request.parameters.get("address")).map_err(|_no_address| {
            let detail = "This address is not suppressed. `GET /v1/suppressions` lists those that are.";
            Problem::new(Kind::NOT_FOUND, detail)
        })?;
        Ok(LiftSuppression { email })
    },
    respond: |_, entry| Response::json(200, JSON, &SuppressionObject::of(entry)),
    document: || {
        let text = "Takes an address off the list, so that mail goes to it again. Nothing is sent by this: resend the \
    invitation.";
        Document::new("Take an address off the suppression list", text)
            .parameter(ParameterIn::Path, "address", "The address, percent-encoded, in any letter case.")
            .answer::<SuppressionObject<'_>>(200, JSON, "The entry as it was.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, suppression, text};

    fn decode(address: &str) -> Result<LiftSuppression, Response> {
        testing::decode(&ENDPOINT, &request("DELETE", &format!("/v1/suppressions/{address}"), ""))
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
        let response = testing::respond(&ENDPOINT, &request("DELETE", "/v1/suppressions/a@b.co", ""), &suppression());
        assert!(response.status == 200 && text(&response).starts_with(r#"{"email":"grace@example.com","#));
    }
}
