//! Grants in answers.

use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::{Grants, Resource, Timestamp};
use utoipa::ToSchema;

/// A granted permission.
#[derive(Serialize, ToSchema)]
pub(crate) struct PermissionGrant<'a> {
    /// The code.
    code: &'a str,
    /// The resource that it is granted at, with all below it. Left out where it is granted in the organization, or
    /// wherever access is confined to.
    #[serde(skip_serializing_if = "Option::is_none")]
    resource_id: Option<String>,
    /// When it ends; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// A granted role.
#[derive(Serialize, ToSchema)]
pub(crate) struct CodeGrant<'a> {
    /// The code.
    code: &'a str,
    /// When it ends; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// A resource that access is confined to.
#[derive(Serialize, ToSchema)]
pub(crate) struct ResourceGrant {
    /// The resource.
    id: String,
    /// When it ends; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// A resource that access is confined to, by name.
#[derive(Serialize, ToSchema)]
pub(crate) struct NamedResourceGrant<'a> {
    /// The resource.
    id: String,
    /// What it is, such as `portfolio`; null once it is gone.
    kind: Option<&'a str>,
    /// Its name; null once it is gone.
    name: Option<&'a str>,
    /// When it ends; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// An instant as every answer writes it: in UTC, with milliseconds.
pub(crate) fn instant(at: Timestamp) -> String {
    at.rfc3339_millis()
}

/// The granted permissions: first those without a resource of their own.
pub(crate) fn permissions(grants: &Grants) -> Vec<PermissionGrant<'_>> {
    let wire = |code, resource_id, until: Option<Timestamp>| PermissionGrant {
        code,
        resource_id,
        expires_at: until.map(instant),
    };
    let anywhere = grants.permissions.iter().map(|grant| wire(grant.what.as_str(), None, grant.until));
    let scoped = grants.scoped.iter().map(|grant| {
        let resource = encode(grant.what.resource);
        wire(grant.what.code.as_str(), Some(resource), grant.until)
    });
    anywhere.chain(scoped).collect()
}

/// The granted roles.
pub(crate) fn roles(grants: &Grants) -> Vec<CodeGrant<'_>> {
    let wire = |what, until: Option<Timestamp>| CodeGrant { code: what, expires_at: until.map(instant) };
    grants.roles.iter().map(|grant| wire(grant.what.as_str(), grant.until)).collect()
}

/// The resources.
pub(crate) fn resources(grants: &Grants) -> Vec<ResourceGrant> {
    let wire = |id, until: Option<Timestamp>| ResourceGrant { id, expires_at: until.map(instant) };
    grants.resources.iter().map(|grant| wire(encode(grant.what), grant.until)).collect()
}

/// The resources with the names that are known of them.
pub(crate) fn named_resources<'a>(grants: &Grants, known: &'a [Resource]) -> Vec<NamedResourceGrant<'a>> {
    let named = grants.resources.iter().map(|grant| {
        let resource = known.iter().find(|resource| resource.id == grant.what);
        NamedResourceGrant {
            id: encode(grant.what),
            kind: resource.map(|resource| resource.kind.as_str()),
            name: resource.map(|resource| resource.name.as_str()),
            expires_at: grant.until.map(instant),
        }
    });
    named.collect()
}
