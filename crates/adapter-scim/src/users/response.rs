//! A person as it is written (RFC 7643 section 4.1).

use serde::Serialize;
use serde_json::{Map, Value, json};
use usher_domain::commands::DirectoryUser;
use utoipa::ToSchema;

/// The schema of people.
pub(crate) const SCHEMA: &str = "urn:ietf:params:scim:schemas:core:2.0:User";

/// Where a person is.
pub(crate) fn location(user: &DirectoryUser, base: &str) -> String {
    format!("{base}/scim/v2/Users/{}", user.view.member.id)
}

/// The person.
pub(crate) fn json(user: &DirectoryUser, base: &str) -> Value {
    let member = &user.view.member;
    let (given, family) = (member.first_name.as_str(), member.last_name.as_str());
    let formatted = format!("{given} {family}").trim().to_owned();
    let mut name = Map::new();
    for (part, text) in [("formatted", &*formatted), ("familyName", family), ("givenName", given)] {
        if !text.is_empty() {
            name.insert(part.to_owned(), text.into());
        }
    }
    let groups: Vec<Value> = user
        .groups
        .iter()
        .map(|role| {
            let code = role.code.as_str();
            json!({ "value": code, "$ref": crate::groups::location(code, base), "display": role.name, "type": "direct" })
        })
        .collect();
    let changed = user.view.invitation.as_ref().map(|pending| pending.invitation.updated_at);
    let changed = changed.map_or(member.updated_at, |changed| changed.max(member.updated_at));
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    put("schemas", json!([SCHEMA]));
    put("id", member.id.to_string().into());
    if let Some(external) = user.record.as_ref().and_then(|record| record.external_id.as_ref()) {
        put("externalId", external.as_str().into());
    }
    put("userName", user.user_name().into());
    if !name.is_empty() {
        put("name", Value::Object(name));
    }
    put("displayName", if formatted.is_empty() { user.user_name() } else { &formatted }.into());
    put("active", user.is_active().into());
    if let Some(email) = &member.email {
        put("emails", json!([{ "value": email.as_sent(), "type": "work", "primary": true }]));
    }
    if !groups.is_empty() {
        put("groups", Value::Array(groups));
    }
    put(
        "meta",
        json!({
            "resourceType": "User",
            "created": member.created_at.rfc3339_millis(),
            "lastModified": changed.rfc3339_millis(),
            "location": location(user, base),
            "version": crate::etag::of_user(user.version()),
        }),
    );
    Value::Object(object)
}

/// A person, for the OpenAPI document.
#[derive(Serialize, ToSchema)]
#[schema(as = User)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserDocument {
    schemas: Vec<String>,
    /// The member's id, which stays the same for good; ignored where it is sent.
    id: Option<String>,
    /// The client's own id.
    external_id: Option<String>,
    /// What the client calls the person; unique in the organization. The address, where `emails` has none.
    user_name: Option<String>,
    name: Option<NameDocument>,
    /// The whole name; ignored where it is sent.
    display_name: Option<String>,
    /// Whether the person has access or can accept an invitation.
    active: Option<bool>,
    /// The address: the primary one, else the first of type `work`, else the first.
    emails: Option<Vec<EmailDocument>>,
}

/// The parts of a name.
#[derive(Serialize, ToSchema)]
#[schema(as = Name)]
#[serde(rename_all = "camelCase")]
struct NameDocument {
    formatted: Option<String>,
    family_name: Option<String>,
    given_name: Option<String>,
}

/// An address.
#[derive(Serialize, ToSchema)]
#[schema(as = Email)]
struct EmailDocument {
    value: String,
    r#type: Option<String>,
    primary: Option<bool>,
}

/// A listing, for the OpenAPI document.
#[derive(Serialize, ToSchema)]
#[schema(as = Users)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UsersDocument {
    schemas: Vec<String>,
    total_results: u64,
    start_index: u32,
    items_per_page: u32,
    #[serde(rename = "Resources")]
    #[schema(rename = "Resources")]
    resources: Vec<UserDocument>,
}
