//! What stands in a path, and bodies that have nothing in them.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::refusals;
use crate::scene::Scene;
use crate::typed_id;
use usher_adapter_kit::Request;
use usher_domain::refusal::Thing;
use usher_domain::{InvitationId, Refusal, WebhookDeliveryId, WebhookId};

/// The invitation of the path. An id that cannot be read is answered like one that nothing has.
pub(crate) fn invitation(request: &Request, scene: &Scene) -> Result<InvitationId, Problem> {
    typed_id::decode(request.parameters.get("id")).ok_or_else(|| refusals::no_invitation(scene))
}

/// The webhook of the path.
pub(crate) fn webhook(request: &Request, scene: &Scene) -> Result<WebhookId, Problem> {
    typed_id::decode(request.parameters.get("id")).ok_or_else(|| nothing_like(Thing::Webhook, scene))
}

/// The delivery of the path.
pub(crate) fn delivery(request: &Request, scene: &Scene) -> Result<WebhookDeliveryId, Problem> {
    typed_id::decode(request.parameters.get("delivery")).ok_or_else(|| nothing_like(Thing::Event, scene))
}

fn nothing_like(thing: Thing, scene: &Scene) -> Problem {
    refusals::problem(&Refusal::NotFound(thing).into(), scene)
}

/// Refuses a body with anything in it.
pub(crate) fn nothing_else(request: &Request) -> Result<(), Problem> {
    let value = fields::parse_optional(&request.body)?;
    let mut errors = Errors::default();
    let empty = Fields::of(value, &[], String::new(), None, &mut errors).map(|_| ());
    errors.check(empty)
}
