//! What stands in a path, and bodies that have nothing in them.

use crate::error_context::ErrorContext;
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::refusals;
use crate::typed_id::{self, TypedId};
use usher_adapter_kit::Request;
use usher_domain::refusal::EntityKind;
use usher_domain::{InvitationId, PermissionCode, RoleCode, WebhookDeliveryId};

/// The invitation of the path. An id that cannot be read is answered like one that nothing has.
pub(crate) fn invitation(request: &Request) -> Result<InvitationId, Problem> {
    typed_id::decode(request.parameters.get("id")).ok_or_else(|| refusals::no_invitation(&ErrorContext::NOWHERE))
}

/// The id of the path. One that cannot be read is answered like one that nothing has.
pub(crate) fn id<T: TypedId>(request: &Request, thing: EntityKind) -> Result<T, Problem> {
    typed_id::decode(request.parameters.get("id")).ok_or_else(|| refusals::nothing_like(thing))
}

/// The role of the path.
pub(crate) fn role(request: &Request) -> Result<RoleCode, Problem> {
    RoleCode::parse(request.parameters.get("code")).map_err(|_error| refusals::nothing_like(EntityKind::Role))
}

/// The permission of the path.
pub(crate) fn permission(request: &Request) -> Result<PermissionCode, Problem> {
    PermissionCode::parse(request.parameters.get("code"))
        .map_err(|_error| refusals::nothing_like(EntityKind::Permission))
}

/// The delivery of the path.
pub(crate) fn delivery(request: &Request) -> Result<WebhookDeliveryId, Problem> {
    typed_id::decode(request.parameters.get("delivery")).ok_or_else(|| refusals::nothing_like(EntityKind::Event))
}

/// Refuses a body with anything in it.
pub(crate) fn nothing_else(request: &Request) -> Result<(), Problem> {
    let value = fields::parse_optional(&request.body)?;
    let mut errors = Errors::default();
    let empty = Fields::of(value, &[], String::new(), None, &mut errors).map(|_| ());
    errors.check(empty)
}
