//! `POST /collaborators/{collaboratorId}/crew`: adds a crew record, with an account or without [D B13].
//!
//! It must never give access: a link to an account is no permission.

use super::details::{CrewAttribute, Sent, crew_request};
use super::{CREW_MANAGE, NO_CREW_MANAGE, at_collaborator, place};
use crate::dialect::{Backops, Endpoint};
use crate::fields::{self, Fields, Need, address};
use crate::input::Input;
use crate::problem::{Problem, collect};
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::AddContact;

/// The operation. The permission is one at the collaborator, so the engine asks for it; which one it is, is assumed.
pub(crate) const ENDPOINT: Endpoint<AddContact> = Endpoint {
    descriptor: Descriptor::post("add_crew", "/collaborators/{collaboratorId}/crew", None),
    input: Input { needs_body: true, ..Input::at_collaborator(NO_CREW_MANAGE) },
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Adds a crew record to the collaborator. It gives nobody access, linked to an account or not.";
        at_collaborator("Add Crew", text)
            .idempotency_key("Not of BackOps: repeats of the call answer the same.")
            .body::<AddCrewRequest>("Who it is.")
            .bare_answer(200, "Added.")
    },
};

crew_request! {
    /// The body [D B13].
    AddCrewRequest {
        /// Documented: an existing account to link, null for none. Assumed: one of the organization.
        connected_user_email: "connectedUserEmail"
    }
}

fn read(_: &Backops, request: &Request) -> Result<AddContact, Problem> {
    let (place, (sent, connected_user_email)) = collect(|errors| {
        let place = place(request, errors);
        let body = AddCrewRequest::read(&mut fields::body(&request.body, errors)?);
        place.zip(body)
    })?;
    let (details, link) = collect(|errors| {
        let link = connected_user_email.and_then(|text| address(&text, "connectedUserEmail", errors));
        sent.into_details(errors).zip(Some(link))
    })?;
    Ok(AddContact { place, required_permission: fields::code(CREW_MANAGE), details, link })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use crate::testing::{ID, call, read};
    use proptest::prelude::*;

    fn decode(body: impl Into<Vec<u8>>) -> Result<AddContact, u16> {
        let path = format!("/collaborators/{ID}/crew");
        read(&ENDPOINT, Settings::default(), &call(&ENDPOINT.descriptor, &path, "", body))
    }

    #[test]
    fn texts_are_trimmed_and_blank_ones_are_left_out() {
        let body = r#"{"firstName":" Nora ","LASTNAME":"","email":" ","phoneNumber":null,"title":" Chef ","isPointOfContact":true,"attributes":null,"connectedUserEmail":null}"#;
        let AddContact { details, link, .. } = decode(body).unwrap();
        assert_eq!((details.first_name.as_str(), details.last_name.as_str()), ("Nora", ""));
        assert_eq!((details.email, details.phone, link), (None, None, None));
        assert_eq!(details.title.unwrap().as_str(), "Chef");
        assert!(details.is_point_of_contact && details.attributes.is_empty());
    }

    #[test]
    fn everything_together_is_bounded() {
        let filled = |values: usize, last: usize| {
            let value = |number: usize, length: usize| {
                let id = format!("00000000-0000-0000-0000-{number:012}");
                serde_json::json!({ "id": id, "value": "\u{e9}".repeat(length) })
            };
            let attributes: Vec<_> = (0..values).map(|number| value(number, 232)).chain([value(99, last)]).collect();
            let body = serde_json::json!({
                "firstName": "Nora", "lastName": "", "isPointOfContact": false, "attributes": attributes,
            });
            decode(body.to_string()).map(|add| add.details.size())
        };
        // 16 of 500 bytes each, with their ids, and what is left of 8192.
        assert_eq!(filled(16, 76), Ok(8192));
        assert_eq!(filled(16, 77), Err(400));
        assert!(filled(1, 1000).is_ok(), "a value alone can be as long as before");
    }

    proptest! {
        #[test]
        fn no_text_in_a_field_panics(text in any::<String>(), id in any::<String>()) {
            let body = serde_json::json!({
                "firstName": text, "lastName": text, "email": text, "phoneNumber": text, "title": text,
                "isPointOfContact": false, "attributes": [{ "id": id, "value": text }], "connectedUserEmail": text,
            });
            if let Err(status) = decode(body.to_string()) {
                prop_assert_eq!(status, 400);
            }
        }
    }
}
