//! `PATCH /api/v1/organization_members/{id}/`: changes what a member may see and whether it has access (documented, P6:
//! the body and the answer; assumed: all that it does).

use crate::dialect::{Apexscore, Endpoint, Input};
use crate::error::{self, ErrorDetail, Field, not_found};
use crate::fields::Fields;
use crate::media::JSON;
use crate::role::{Role, wanted_grants};
use crate::{body, python_text, refusals};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::commands::{Blocking, MemberView, UpdateMember, WantedMember};
use usher_domain::{CatalogPolicy, EmailAddress, Fault, MemberId, ResourceId};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation. Whether the caller may change the member is decided on the member.
pub(crate) const ENDPOINT: Endpoint<Update> = Endpoint {
    descriptor: Descriptor::patch("update_member", "/api/v1/organization_members/{id}/", None),
    input: Input::Token,
    errors: &[401, 415],
    read,
    respond,
    document: || {
        let text = "Changes the role, the portfolios and the access of a member. What is left out stays. A member who is \
            not active has no access to take away.";
        Document::new("Partially update an organization member", text)
            .parameter(ParameterIn::Path, "id", "The member.")
            .body::<UpdateMemberRequest>("What shall change.")
            .answer::<OrganizationMember<'_>>(200, JSON, "The member as it is now.")
            .bare_answer(400, "The body is not JSON, or its fields cannot be taken: messages by field. Assumed.")
            .answer::<ErrorDetail<'_>>(403, JSON, "The caller may not change members. Assumed.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such member where the caller may look. Assumed.")
    },
};

/// What a request asks for.
pub(crate) struct Update {
    command: UpdateMember,
    /// Where the body cannot be read, the response that says why.
    unreadable: Option<Response>,
}

impl Decoded for Update {
    type Command = UpdateMember;

    fn command(&self) -> &UpdateMember {
        &self.command
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        match fault {
            Fault::Refused(refused) => Some(refusals::answer_about_member(&refused.refusal)),
            Fault::Unauthenticated(_) | Fault::Unavailable | Fault::Internal(_) => None,
        }
    }
}

/// A bad body still leads to a command, which only looks: see `update_invitation`.
fn read(_: &Apexscore, request: &Request) -> Result<Update, Response> {
    let member = python_text::uuid(request.parameters.get("id")).map(MemberId).ok_or_else(not_found)?;
    let body = body::check_media_type(request).and_then(|()| UpdateMemberRequest::read(&request.body));
    let (wanted, unreadable) = match body {
        Ok(body) => (Some(body.into_wanted()), None),
        Err(response) => (None, Some(response)),
    };
    Ok(Update { command: UpdateMember { member, wanted, catalog: CatalogPolicy::Listed }, unreadable })
}

fn respond(to: &Exchange<'_, Apexscore, Update>, view: &MemberView) -> Response {
    let unreadable = to.decoded.unreadable.clone();
    unreadable.unwrap_or_else(|| error::json(200, &OrganizationMember::of(view)))
}

/// What shall change: every field is optional (documented). Assumed: `organization` and `originator`, which are
/// documented too, and unknown fields are ignored.
#[derive(ToSchema)]
struct UpdateMemberRequest {
    /// Documented: 0 member, 1 collaborator, 2 administrator, also as a text.
    #[schema(value_type = Option<u8>)]
    role: Option<Role>,
    /// Documented. Assumed: false blocks an active member, true lets a blocked one in again.
    is_active: Option<bool>,
    /// Documented, by example. Assumed: a collaborator's, who needs some; ignored for other roles.
    #[schema(value_type = Option<Vec<String>>)]
    accessible_portfolios: Vec<ResourceId>,
}

impl UpdateMemberRequest {
    /// Reads the body, or answers with all that is wrong with it.
    fn read(bytes: &[u8]) -> Result<Self, Response> {
        let object = body::object(bytes)?;
        let mut fields = Fields::of(&object);
        let role = fields.role();
        let is_active = fields.boolean(Field::IsActive);
        let accessible_portfolios = fields.portfolios(Field::AccessiblePortfolios);
        fields.finish().map_err(|errors| errors.answer(400))?;
        Ok(Self { role, is_active, accessible_portfolios })
    }

    /// What the command wants.
    fn into_wanted(self) -> WantedMember {
        let blocking = self.is_active.map(|active| if active { Blocking::Unblock } else { Blocking::Block });
        WantedMember { grants: wanted_grants(self.role, self.accessible_portfolios), blocking }
    }
}

/// A member (documented: these four fields in this order, P6).
#[derive(Serialize, ToSchema)]
struct OrganizationMember<'a> {
    /// Documented. Assumed: that of `inviter_member`.
    #[schema(format = "uuid")]
    id: String,
    /// Documented. Assumed: possibly empty.
    first_name: &'a str,
    /// Documented. Assumed: possibly empty.
    last_name: &'a str,
    /// Documented. Assumed: empty for a contact without an address.
    #[schema(format = "email")]
    email: &'a str,
}

impl<'a> OrganizationMember<'a> {
    fn of(view: &'a MemberView) -> Self {
        let member = &view.member;
        Self {
            id: member.id.to_string(),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            email: member.email.as_ref().map_or("", EmailAddress::as_sent),
        }
    }
}

#[cfg(test)]
mod tests;
