//! `POST /bff/contact/check-email-availability` (\[D\] S15): whether an address can be given to somebody new in the
//! organisation. It tells nothing about anywhere else.

use crate::body;
use crate::dialect::{Bizkithub, Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::required;
use crate::json::text;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::commands::{GetMember, MemberRef};
use usher_domain::refusal::EntityKind;
use usher_domain::{EmailAddress, Fault, MemberStatus, Refusal};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<Asked> = Endpoint {
    descriptor: Descriptor::post(
        "check_email_availability",
        "/bff/contact/check-email-availability",
        Some("members.read"),
    ),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired."),
    errors: &[],
    read,
    respond: |_, view| {
        let gone = view.member.status == MemberStatus::Removed;
        Availability::answer(if gone { "available" } else { "taken" })
    },
    document: || {
        let text = "Says of an address whether it is empty, invalid, available or taken in the organisation. `null` counts \
                    as absent and unknown members are ignored.";
        Document::new("Check whether an address is taken", text)
            .body::<AvailabilityRequest>("The address.")
            .answer::<Availability>(200, JSON, "What it is.")
    },
};

fn read(dialect: &Bizkithub, request: &Request) -> Result<Asked, Response> {
    let object = body::object(request, dialect.settings)?;
    let email = text(&object, "email").and_then(|email| required("email", email)).map_err(error::violated)?;
    let asked = AvailabilityRequest { email };
    if asked.email.trim().is_empty() {
        return Err(Availability::answer("empty"));
    }
    let email = EmailAddress::parse(&asked.email).map_err(|_why| Availability::answer("invalid"))?;
    Ok(Asked(GetMember { member: MemberRef::Email(email) }))
}

/// An address that is looked for.
pub(crate) struct Asked(GetMember);

impl Decoded for Asked {
    type Command = GetMember;

    fn command(&self) -> &GetMember {
        &self.0
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(refused) = fault else { return None };
        let nobody = refused.refusal == Refusal::NotFound(EntityKind::Member);
        nobody.then(|| Availability::answer("available"))
    }
}

/// The body (\[D\] S15). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
struct AvailabilityRequest {
    /// Documented: the address.
    email: String,
}

/// The answer. That there are these four cases is documented, the form is assumed.
#[derive(Serialize, ToSchema)]
#[schema(as = BizkithubAvailability)]
struct Availability {
    /// Assumed: always true.
    success: bool,
    /// Assumed: `empty`, `invalid`, `available` or `taken`.
    status: &'static str,
}

impl Availability {
    fn answer(status: &'static str) -> Response {
        Response::json(200, JSON, &Self { success: true, status })
    }
}
