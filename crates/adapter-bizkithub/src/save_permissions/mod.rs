//! `POST /bff/member/save-permissions` (\[D\] S3): replaces what an active member holds, or what a pending invitation
//! will grant. Nothing is mailed.

use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::{code, codes, instant, required};
use crate::json::{Object, Violation, objects, text, texts};
use crate::success::Success;
use crate::{Settings, body, member_id};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::EditMember;
use usher_domain::permission::CodeError;
use usher_domain::{Attributes, CatalogPolicy, Grant, PermissionCode, RequestedGrants, RoleCode};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<EditMember> = Endpoint {
    descriptor: Descriptor::post("save_permissions", "/bff/member/save-permissions", Some("members.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no such member."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = SavePermissionsRequest::read(&object).map_err(error::violated)?;
        body.into_command(dialect.settings)
    },
    respond: |_, _| Success::answer(),
    document: || {
        Document::new(
            "Save the permissions of a member",
            "Replaces all direct permissions and roles of an active member, or those that a pending invitation will \
             grant. Grants with an expiry win over the plain codes. A kind that is not sent stays. `null` counts as \
             absent and unknown members are ignored.",
        )
        .body::<SavePermissionsRequest>("Whose permissions, and which.")
        .answer::<Success>(200, JSON, "Saved.")
    },
};

/// The body (\[D\] S3). `apiKey` may stand beside these fields and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct SavePermissionsRequest {
    /// Documented: the external id of an active member, or `pending-<...>`.
    id: String,
    /// Documented: permissions without expiry; ignored when `permissionGrants` is there.
    permission_codes: Option<Vec<String>>,
    /// Documented: roles without expiry; ignored when `roleGrants` is there.
    role_codes: Option<Vec<String>>,
    /// Documented: permissions, each with an optional expiry.
    permission_grants: Option<Vec<CodeGrant>>,
    /// Documented: roles, each with an optional expiry.
    role_grants: Option<Vec<CodeGrant>>,
}

/// One granted code (\[D\] S3: two members).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CodeGrant {
    /// Documented.
    code: String,
    /// Documented as optional; its name and its form (ISO 8601) are assumed. Left out: for good.
    valid_to: Option<String>,
}

impl SavePermissionsRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides. Codes that are
    /// ignored are not looked at.
    fn read(body: &Object) -> Result<Self, Violation> {
        let id = required("id", text(body, "id")?)?;
        let permission_grants = grants(body, "permissionGrants")?;
        let role_grants = grants(body, "roleGrants")?;
        let codes_unless = |ignored: bool, name| if ignored { Ok(None) } else { texts(body, name) };
        Ok(Self {
            id,
            permission_codes: codes_unless(permission_grants.is_some(), "permissionCodes")?,
            role_codes: codes_unless(role_grants.is_some(), "roleCodes")?,
            permission_grants,
            role_grants,
        })
    }

    /// The command: the one place that says how this protocol behaves where protocols differ.
    fn into_command(self, settings: Settings) -> Result<EditMember, Response> {
        let Self { id, permission_codes, role_codes, permission_grants, role_grants } = self;
        let absent = |sent: bool| !sent && settings.absent_grants_clear;
        let permissions = match permission_grants {
            Some(grants) => expiring("permissionGrants", grants, PermissionCode::parse).map(Some),
            None => codes("permissionCodes", permission_codes, PermissionCode::parse),
        };
        let permissions = permissions.map_err(error::violated)?;
        let roles = match role_grants {
            Some(grants) => expiring("roleGrants", grants, RoleCode::parse).map(Some),
            None => codes("roleCodes", role_codes, RoleCode::parse),
        };
        let roles = roles.map_err(error::violated)?;
        // What has not the form of an id is as unknown as one that was never given out.
        let member = member_id::read(&id).ok_or_else(|| Code::ResourceNotFound.answer())?;
        Ok(EditMember {
            member,
            grants: RequestedGrants {
                permissions: if absent(permissions.is_some()) { Some(Vec::new()) } else { permissions },
                roles: if absent(roles.is_some()) { Some(Vec::new()) } else { roles },
                ..RequestedGrants::default()
            },
            first_name: None,
            last_name: None,
            attributes: Attributes::default(),
            catalog: CatalogPolicy::Listed,
            expected: None,
        })
    }
}

fn grants(body: &Object, name: &str) -> Result<Option<Vec<CodeGrant>>, Violation> {
    let Some(elements) = objects(body, name)? else { return Ok(None) };
    let grant = |(index, element): (usize, &Object)| {
        let place = |member: &str| format!("{name}[{index}].{member}");
        let at = |member: &str| text(element, member).map_err(|violation| violation.at(&format!("{name}[{index}]")));
        Ok(CodeGrant { code: required(&place("code"), at("code")?)?, valid_to: at("validTo")? })
    };
    elements.into_iter().enumerate().map(grant).collect::<Result<_, _>>().map(Some)
}

fn expiring<T>(
    field: &str,
    grants: Vec<CodeGrant>,
    parse: impl Fn(&str) -> Result<T, CodeError>,
) -> Result<Vec<Grant<T>>, Violation> {
    let grant = |(index, grant): (usize, CodeGrant)| {
        let place = |member: &str| format!("{field}[{index}].{member}");
        let what = code(&place("code"), &grant.code, &parse)?;
        let until = grant.valid_to.map(|text| {
            instant(&text).ok_or_else(|| Violation::of(&place("validTo"), "must be a date or an instant in ISO 8601."))
        });
        Ok(Grant { what, until: until.transpose()? })
    };
    grants.into_iter().enumerate().map(grant).collect()
}

#[cfg(test)]
mod tests;
