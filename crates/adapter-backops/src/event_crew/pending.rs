//! `PUT /crew/{crewId}/invitation/permissions` with an event token: replaces what a pending invitation will grant at the
//! event and at its collaborators; nothing is mailed [D B12].
//!
//! It must never touch what somebody has already, or will get elsewhere.

use super::grants;
use crate::collaborators::ADMIN;
use crate::dialect::Endpoint;
use crate::fields::{self, Need};
use crate::input::Input;
use crate::problem::collect;
use crate::{kinds, path, update_invitation_permissions};
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::EditPendingAtResource;

/// The operation. It is described together with that of the organization.
pub(crate) const ENDPOINT: Endpoint<EditPendingAtResource> = Endpoint {
    descriptor: Descriptor::put("update_invitation_permissions", "/crew/{crewId}/invitation/permissions", Some(ADMIN)),
    input: Input { needs_body: true, ..Input::of_event("EventAdmin permission is required.") },
    errors: &[400, 401, 403, 404, 415],
    read: |api, request| {
        let (contact, texts) = collect(|errors| {
            let contact = path::contact(request, errors);
            contact.zip(fields::body(&request.body, errors)?.texts("permissions", Need::Required))
        })?;
        let settings = api.settings;
        let grants = collect(|errors| Some(grants::read(Some(&texts), settings.spelling, "permissions", errors)))?;
        Ok(EditPendingAtResource {
            contact,
            here: kinds::COLLABORATOR,
            above: kinds::EVENT,
            required_permission: fields::code(ADMIN),
            grants,
            catalog: settings.catalog.policy_of(&[grants::OF_EVENT, grants::OF_COLLABORATOR]),
        })
    },
    respond: |_, _| Response::empty(200),
    document: || (update_invitation_permissions::ENDPOINT.document)(),
};
