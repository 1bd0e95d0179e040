//! `PATCH /v1/members/{id}`: what a member has, or will have once it accepts.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::grants::{self, CodeGrantInput, Null, ResourceGrantInput};
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::problem::Problem;
use crate::{JSON, etag, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::EditMember;
use usher_domain::{Attributes, CatalogPolicy};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditMember> = Endpoint {
    descriptor: Descriptor::patch("edit_member", "/v1/members/{id}", Some("members.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read,
    respond: |_, view| answer(view),
    document: || {
        let text = "Changes names and grants: the live grants of an active member, those of the pending invitation of an \
    invited one. What is left out stays; a list replaces the stored one. Sends no mail.";
        etag::documented(Document::new("Edit a member", text))
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .body::<MemberChanges>("What is to change.")
            .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<EditMember, Problem> {
    let member = of_path(request)?;
    let expected = etag::expected(request)?;
    let mut errors = Errors::default();
    let known = ["first_name", "last_name", "permissions", "roles", "resources"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditMember {
        member,
        first_name: fields.parsed("first_name", text::bounded),
        last_name: fields.parsed("last_name", text::bounded),
        grants: grants::read(&mut fields, Null::Wrong),
        attributes: Attributes::default(),
        catalog: CatalogPolicy::Listed,
        expected,
    });
    errors.check(command)
}

/// Changes of a member.
#[derive(ToSchema)]
#[schema(as = EditMember)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct MemberChanges {
    /// First name; at most 250 characters.
    first_name: Option<String>,
    /// Last name; at most 250 characters.
    last_name: Option<String>,
    /// The permissions in place of the stored ones; an entry can also be a plain code.
    permissions: Option<Vec<CodeGrantInput>>,
    /// The roles in place of the stored ones; an entry can also be a plain code.
    roles: Option<Vec<CodeGrantInput>>,
    /// The resources in place of the stored ones; an entry can also be a plain id.
    resources: Option<Vec<ResourceGrantInput>>,
}
