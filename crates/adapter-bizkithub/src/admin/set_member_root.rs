//! `POST /bff/admin/set-member-root` (\[D\] S10): gives a member the role `root` or takes it away, with a direct
//! permission `root`. All else that the member holds stays.

use super::{root, slug};
use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::required;
use crate::json::{Object, Violation, text, truth};
use crate::{body, member_id};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{AdministerMember, MemberAction};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AdministerMember> = Endpoint {
    descriptor: Descriptor::post("admin_set_member_root", "/bff/admin/set-member-root", Some("members.manage")),
    input: Input::ADMIN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = SetRootRequest::read(&object).map_err(error::violated)?;
        // Ids of pending members are not taken (documented), and what has not the form of an id is as unknown as one
        // that was never given out.
        let active = member_id::read_active(&body.member_id).ok_or_else(|| Code::ResourceNotFound.answer())?;
        Ok(AdministerMember { organization: body.organisation_slug, action: root(Some(active), body.has_root)? })
    },
    respond: |exchange, _| Response::json(200, JSON, &SetRootResponse::of(&exchange.decoded.action)),
    document: || {
        let text = "Gives a member the role `root` or takes it away. Nobody gives or takes more than they hold, and nobody \
                    their own. `null` counts as absent and unknown members are ignored.";
        Document::new("Make a member root, or not", text)
            .body::<SetRootRequest>("Who, where, and which of both.")
            .answer::<SetRootResponse>(200, JSON, "What the member is now.")
    },
};

/// The body (\[D\] S10). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct SetRootRequest {
    /// Documented. Assumed: that of the key's organisation.
    organisation_slug: String,
    /// Documented: the external id of an active member.
    member_id: String,
    /// Documented: whether it shall be root.
    has_root: bool,
}

impl SetRootRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            organisation_slug: slug(body)?,
            member_id: required("memberId", text(body, "memberId")?)?,
            has_root: required("hasRoot", truth(body, "hasRoot")?)?,
        })
    }
}

/// The answer (\[D\] S10, in this order of members).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SetRootResponse {
    /// Documented; that it is never false is assumed.
    success: bool,
    /// Documented: whether it is root now.
    has_root: bool,
}

impl SetRootResponse {
    fn of(action: &MemberAction) -> Self {
        Self { success: true, has_root: matches!(action, MemberAction::SetRole { held: true, .. }) }
    }
}
