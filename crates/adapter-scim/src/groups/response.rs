//! A group as it is written (RFC 7643 section 4.2).

use serde::Serialize;
use serde_json::{Value, json};
use usher_domain::commands::{DirectoryGroup, GroupMember};
use utoipa::ToSchema;

/// The schema of groups.
pub(crate) const SCHEMA: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

/// The group.
pub(crate) fn json(group: &DirectoryGroup, base: &str) -> Value {
    let role = &group.role.role;
    let code = role.code.as_str();
    let member = |GroupMember { id, display }: &GroupMember| json!({ "value": id.to_string(), "$ref": format!("{base}/scim/v2/Users/{id}"), "display": display, "type": "User" });
    json!({
        "schemas": [SCHEMA],
        "id": code,
        "displayName": role.name,
        "members": group.members.iter().map(member).collect::<Vec<_>>(),
        "meta": {
            "resourceType": "Group",
            "location": super::location(code, base),
            "version": crate::etag::of_group(group.version()),
        },
    })
}

/// A group, for the OpenAPI document.
#[derive(Serialize, ToSchema)]
#[schema(as = Group)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupDocument {
    schemas: Vec<String>,
    /// The code of the role; ignored where it is sent.
    id: Option<String>,
    /// The name of the role.
    display_name: String,
    members: Option<Vec<MemberDocument>>,
}

/// A member of a group.
#[derive(Serialize, ToSchema)]
#[schema(as = GroupMember)]
struct MemberDocument {
    /// The id of the user.
    value: String,
    display: Option<String>,
}

/// A listing, for the OpenAPI document.
#[derive(Serialize, ToSchema)]
#[schema(as = Groups)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupsDocument {
    schemas: Vec<String>,
    total_results: u64,
    start_index: u32,
    items_per_page: u32,
    #[serde(rename = "Resources")]
    #[schema(rename = "Resources")]
    resources: Vec<GroupDocument>,
}
