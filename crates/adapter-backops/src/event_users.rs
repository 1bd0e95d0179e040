//! `GET /Events/{eventId}/users` and `.../users/{userId}/permissions`: who is on an event, and what they may do there
//! [D B19, B20].
//!
//! It must never show what somebody holds beside the event, or anybody who holds nothing there.

use crate::collaborators::{ADMIN, READ, UNKNOWN_EVENT};
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::{Problem, collect};
use crate::{JSON, kinds, path, search};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Response};
use usher_domain::commands::{FoundMember, HeldAt, MembersFound, Place, SearchMembers, Sought};
use usher_domain::{MemberStatus, PermissionCode, ResourceId};
use utoipa::ToSchema;

/// Lists who is on an event.
pub(crate) const LIST: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("get_event_users", "/Events/{eventId}/users", Some(READ)),
    input: Input::at_event("EventBasicAccess permission is required.", UNKNOWN_EVENT),
    errors: &[400, 401, 403, 404],
    read: |api, request| {
        let event = collect(|errors| path::resource(request, path::EVENT, errors))?;
        Ok(at(event, search::members(Sought::Belonging, READ, api.settings.user_limit.get())))
    },
    respond: |_, MembersFound(found)| {
        Response::json(200, JSON, &found.iter().filter_map(EventUser::of).collect::<Vec<_>>())
    },
    document: || {
        let text = "Everybody who has access to the event, or to a collaborator or an area of it.";
        let document = path::with_event(Document::new("Get Event Users", text));
        document.list_answer::<EventUser<'_>>(200, JSON, "The users.")
    },
};

/// Shows what one of them may do there.
pub(crate) const PERMISSIONS: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get(
        "get_event_user_permissions",
        "/Events/{eventId}/users/{userId}/permissions",
        Some(ADMIN),
    ),
    input: Input::at_event("EventAdmin permission is required.", UNKNOWN_EVENT),
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let (event, user) = path::user_at_event(request)?;
        Ok(at(event, search::members(Sought::One(user), ADMIN, 1)))
    },
    respond: |exchange, MembersFound(found)| match found.first() {
        Some(one) => Response::json(200, JSON, &EventUserPermissions::of(one)),
        // Nobody found is a refusal, so this cannot come back.
        None => exchange.dialect.write(exchange.request, Problem::not_found("User not found.")),
    },
    document: || {
        let text = "The permissions that somebody has at the event, at its collaborators and in its areas.";
        let document = path::with_user_at_event(Document::new("Get Event User Permissions", text));
        document.answer::<EventUserPermissions<'_>>(200, JSON, "The permissions.")
    },
};

fn at(event: ResourceId, search: SearchMembers) -> SearchMembers {
    SearchMembers { at: Some(Place { resource: event, kind: kinds::EVENT }), ..search }
}

/// Somebody on the event [D B19].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct EventUser<'a> {
    /// Documented: the user's id.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    first_name: &'a str,
    /// Documented.
    last_name: &'a str,
    /// Documented.
    email: &'a str,
    /// Documented. Assumed: always empty, as licenses have no flags here.
    license_feature_flags: [String; 0],
    /// Documented. Assumed: the first collaborator that something is held at, null without one.
    collaborator: Option<UserCollaborator<'a>>,
}

/// The collaborator that somebody works for [D B19].
#[derive(Serialize, ToSchema)]
struct UserCollaborator<'a> {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: &'a str,
}

impl<'a> EventUser<'a> {
    /// Invitations that are outstanding are no users here [D B19 names none].
    fn of(found: &'a FoundMember) -> Option<Self> {
        let member = &found.view.member;
        if member.status != MemberStatus::Active {
            return None;
        }
        let collaborator = of_kind(found, kinds::COLLABORATOR).next();
        Some(Self {
            id: member.account.map(|(account, _)| account.to_string())?,
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            email: member.email.as_ref().map_or("", |email| email.as_sent()),
            license_feature_flags: [],
            collaborator: collaborator
                .map(|held| UserCollaborator { id: held.resource.id.to_string(), name: &held.resource.name }),
        })
    }
}

/// What somebody may do at an event [D B20].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are those of the wire")]
struct EventUserPermissions<'a> {
    /// Documented. Assumed: those held right at the event, not those of the organization.
    event_permissions: Vec<&'a str>,
    /// Documented.
    collaborator_permissions: Vec<PermissionsAt<'a>>,
    /// Documented.
    area_permissions: Vec<PermissionsAt<'a>>,
}

/// What somebody may do at one collaborator or in one area [D B20].
#[derive(Serialize, ToSchema)]
struct PermissionsAt<'a> {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: &'a str,
    /// Documented.
    permissions: Vec<&'a str>,
}

impl<'a> EventUserPermissions<'a> {
    fn of(found: &'a FoundMember) -> Self {
        let at = |kind| {
            let place = |held: &'a HeldAt| PermissionsAt {
                id: held.resource.id.to_string(),
                name: &held.resource.name,
                permissions: codes(held),
            };
            of_kind(found, kind).map(place).collect()
        };
        Self {
            event_permissions: of_kind(found, kinds::EVENT).flat_map(codes).collect(),
            collaborator_permissions: at(kinds::COLLABORATOR),
            area_permissions: at(kinds::AREA),
        }
    }
}

fn of_kind<'a>(found: &'a FoundMember, kind: &'static str) -> impl Iterator<Item = &'a HeldAt> {
    found.held_at.iter().filter(move |held| held.resource.kind == kind)
}

fn codes(held: &HeldAt) -> Vec<&str> {
    held.permissions.iter().map(PermissionCode::as_str).collect()
}
