//! `GET /api/v1/organization-invitations/{id}/`: one invitation. The path is documented (P3), reading it is assumed.

use crate::error::{self, ErrorDetail, not_found};
use crate::invitation::OrganizationInvitation;
use crate::media::JSON;
use crate::{ITEM, credentials, faults, python_text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::GetInvitation;
use usher_domain::{Credentials, Fault, InvitationId, InvitationView};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct GetOneInvitation;

impl Operation for GetOneInvitation {
    type Command = GetInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        // Which invitations a caller may see is decided per organization.
        Descriptor { name: "get_invitation", method: Method::Get, path: ITEM, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request)
    }

    fn decode(&self, request: &Request) -> Result<(GetInvitation, ()), Response> {
        let invitation = python_text::uuid(request.parameters.get("id")).map(InvitationId).ok_or_else(not_found)?;
        Ok((GetInvitation { invitation, organization: None }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        error::json(200, &OrganizationInvitation::of(view))
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        Document::new("Get one organization invitation", "Not documented by Apexscore.")
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation.")
            .answer::<OrganizationInvitation<'_>>(200, JSON, "The invitation.")
            .answer::<ErrorDetail<'_>>(401, JSON, "The token is missing or refused.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such invitation where the caller may look.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ID, request};
    use usher_adapter_kit::Template;

    fn asked(id: &str) -> Request {
        let mut request = request("GET", &format!("/api/v1/organization-invitations/{id}/"), "");
        request.parameters = Template::parse(ITEM).unwrap().matches(&request.path, crate::EXACT).unwrap();
        request
    }

    #[test]
    fn the_id_is_looked_for_in_every_organization() {
        let (command, ()) = GetOneInvitation.decode(&asked(&ID.to_uppercase())).unwrap();
        assert_eq!((command.invitation.to_string().as_str(), command.organization), (ID, None));
    }
}
