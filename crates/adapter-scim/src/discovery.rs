//! What the server can do, and which resources and attributes there are (RFC 7643 sections 5 to 7). Nothing here depends on
//! the organization; the token is checked all the same.

use crate::SCIM_JSON;
use crate::dialect::{Endpoint, Scim};
use crate::error::ScimError;
use crate::input::Input;
use crate::query;
use crate::users::unknown;
use serde::Serialize;
use serde_json::{Value, json};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Request, Response};
use usher_domain::commands::WhoAmI;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

const USER: &str = crate::users::response::SCHEMA;
const GROUP: &str = crate::groups::SCHEMA;

/// `GET /scim/v2/ServiceProviderConfig`.
pub(crate) const CONFIG: Endpoint<WhoAmI> = Endpoint {
    descriptor: Descriptor::get("get_service_provider_config", "/scim/v2/ServiceProviderConfig", None),
    input: Input::Reads,
    errors: &[],
    read: |_, _| Ok(WhoAmI),
    respond: |exchange, _| {
        Response::json(200, SCIM_JSON, &config(&exchange.request.base, exchange.dialect.settings.max_page_size.get()))
    },
    document: || described("Read what the server can do", "What of RFC 7644 is supported."),
};

/// `GET /scim/v2/ResourceTypes`.
pub(crate) const RESOURCE_TYPES: Endpoint<WhoAmI> = Endpoint {
    descriptor: Descriptor::get("list_resource_types", "/scim/v2/ResourceTypes", None),
    input: Input::Reads,
    errors: &[],
    read: |_, request| unfiltered(request),
    respond: |exchange, _| all(&resource_types(&exchange.request.base)),
    document: || described("List the types of resources", "Users and groups."),
};

/// `GET /scim/v2/ResourceTypes/{name}`.
pub(crate) const RESOURCE_TYPE: Endpoint<WhoAmI> = Endpoint {
    descriptor: Descriptor::get("get_resource_type", "/scim/v2/ResourceTypes/{name}", None),
    input: Input::Reads,
    errors: &[404],
    read: |_, _| Ok(WhoAmI),
    respond: |exchange, _| one(exchange, resource_types, "name"),
    document: || {
        let document = described("Read a type of resources", "`User` or `Group`.");
        document.parameter(ParameterIn::Path, "name", "Its name.")
    },
};

/// `GET /scim/v2/Schemas`.
pub(crate) const SCHEMAS: Endpoint<WhoAmI> = Endpoint {
    descriptor: Descriptor::get("list_schemas", "/scim/v2/Schemas", None),
    input: Input::Reads,
    errors: &[],
    read: |_, request| unfiltered(request),
    respond: |exchange, _| all(&schemas(&exchange.request.base)),
    document: || described("List the schemas", "The attributes of users and groups."),
};

/// `GET /scim/v2/Schemas/{name}`.
pub(crate) const SCHEMA: Endpoint<WhoAmI> = Endpoint {
    descriptor: Descriptor::get("get_schema", "/scim/v2/Schemas/{name}", None),
    input: Input::Reads,
    errors: &[404],
    read: |_, _| Ok(WhoAmI),
    respond: |exchange, _| one(exchange, schemas, "name"),
    document: || {
        let document = described("Read a schema", "The attributes of users or of groups.");
        document.parameter(ParameterIn::Path, "name", "Its URN.")
    },
};

fn described(summary: &str, text: &str) -> Document {
    Document::new(summary, text).answer::<Discovered>(200, SCIM_JSON, "What there is.")
}

/// What RFC 7643 sections 5 to 7 describe.
#[derive(Serialize, ToSchema)]
#[schema(as = Discovered)]
struct Discovered {
    schemas: Vec<String>,
}

/// These listings cannot be filtered (RFC 7644 section 4).
fn unfiltered(request: &Request) -> Result<WhoAmI, ScimError> {
    match request.query_value("filter") {
        None => Ok(WhoAmI),
        Some(_) => Err(ScimError::new(403, "This listing cannot be filtered.")),
    }
}

fn all(entries: &[Value]) -> Response {
    query::respond(entries, entries.len() as u64, 1)
}

/// The entry whose id the path names.
fn one(exchange: &Exchange<'_, Scim, WhoAmI>, entries: fn(&str) -> Vec<Value>, parameter: &str) -> Response {
    let wanted = exchange.request.parameters.get(parameter);
    let found = entries(&exchange.request.base);
    match found.iter().find(|entry| entry["id"] == *wanted) {
        Some(entry) => Response::json(200, SCIM_JSON, entry),
        None => unknown().respond(),
    }
}

fn config(base: &str, most: u32) -> Value {
    json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
        "patch": { "supported": true },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": most },
        "changePassword": { "supported": false },
        "sort": { "supported": false },
        "etag": { "supported": true },
        "authenticationSchemes": [{
            "type": "oauthbearertoken",
            "name": "API key",
            "description": "An API key of the organization for the protocol `scim`, sent as a bearer token.",
            "specUri": "https://www.rfc-editor.org/info/rfc6750",
            "primary": true,
        }],
        "meta": {
            "resourceType": "ServiceProviderConfig",
            "location": format!("{base}/scim/v2/ServiceProviderConfig"),
        },
    })
}

fn resource_types(base: &str) -> Vec<Value> {
    let of = |name: &str, endpoint: &str, description: &str, schema: &str| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
            "id": name,
            "name": name,
            "endpoint": endpoint,
            "description": description,
            "schema": schema,
            "schemaExtensions": [],
            "meta": { "resourceType": "ResourceType", "location": format!("{base}/scim/v2/ResourceTypes/{name}") },
        })
    };
    vec![
        of("User", "/Users", "A member of the organization.", USER),
        of("Group", "/Groups", "A role of the organization.", GROUP),
    ]
}

fn schemas(base: &str) -> Vec<Value> {
    let of = |id: &str, name: &str, description: &str, attributes: Vec<Value>| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
            "id": id,
            "name": name,
            "description": description,
            "attributes": attributes,
            "meta": { "resourceType": "Schema", "location": format!("{base}/scim/v2/Schemas/{id}") },
        })
    };
    let text = |name: &str, description: &str, mutability: &str| attribute(name, "string", description, mutability);
    let mut user_name = text("userName", "What the client calls the person.", "readWrite");
    put(&mut user_name, &[("required", true.into()), ("uniqueness", "server".into())]);
    let mut name = attribute("name", "complex", "The parts of the name.", "readWrite");
    let parts = vec![
        text("formatted", "The whole name.", "readOnly"),
        text("familyName", "The last name.", "readWrite"),
        text("givenName", "The first name.", "readWrite"),
    ];
    put(&mut name, &[("subAttributes", parts.into())]);
    let mut address = text("value", "The address.", "immutable");
    put(&mut address, &[("required", true.into())]);
    let mut emails = attribute("emails", "complex", "The one address, which never changes.", "immutable");
    let parts = vec![
        address,
        text("type", "Always `work`.", "readOnly"),
        attribute("primary", "boolean", "Always true.", "readOnly"),
    ];
    put(&mut emails, &[("required", true.into()), ("multiValued", true.into()), ("subAttributes", parts.into())]);
    let mut groups = attribute("groups", "complex", "The groups that the person is in.", "readOnly");
    let mut link = reference("$ref", "Where the group is.", "Group");
    put(&mut link, &[("mutability", "readOnly".into())]);
    let parts = vec![
        text("value", "The id of the group.", "readOnly"),
        link,
        text("display", "The name of the group.", "readOnly"),
        text("type", "Always `direct`.", "readOnly"),
    ];
    put(&mut groups, &[("multiValued", true.into()), ("subAttributes", parts.into())]);
    let mut active =
        attribute("active", "boolean", "Whether the person has access or can accept an invitation.", "readWrite");
    put(&mut active, &[("required", true.into())]);
    let user = vec![
        user_name,
        name,
        text("displayName", "The whole name, or what the client calls the person.", "readOnly"),
        active,
        emails,
        groups,
    ];
    let mut group_name = text("displayName", "The name of the role.", "readWrite");
    put(&mut group_name, &[("required", true.into())]);
    let mut members = attribute("members", "complex", "The people who have the role.", "readWrite");
    let mut value = text("value", "The id of the user.", "immutable");
    put(&mut value, &[("caseExact", true.into())]);
    let link = reference("$ref", "Where the user is.", "User");
    let parts = vec![
        value,
        link,
        text("display", "The name of the user.", "readOnly"),
        text("type", "Always `User`.", "readOnly"),
    ];
    put(&mut members, &[("multiValued", true.into()), ("subAttributes", parts.into())]);
    vec![
        of(USER, "User", "A member of the organization.", user),
        of(GROUP, "Group", "A role of the organization.", vec![group_name, members]),
    ]
}

fn attribute(name: &str, kind: &str, description: &str, mutability: &str) -> Value {
    json!({
        "name": name,
        "type": kind,
        "multiValued": false,
        "description": description,
        "required": false,
        "caseExact": false,
        "mutability": mutability,
        "returned": "default",
        "uniqueness": "none",
    })
}

fn reference(name: &str, description: &str, to: &str) -> Value {
    let mut found = attribute(name, "reference", description, "immutable");
    put(&mut found, &[("referenceTypes", json!([to]))]);
    found
}

fn put(attribute: &mut Value, parts: &[(&str, Value)]) {
    if let Value::Object(object) = attribute {
        object.extend(parts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    }
}
