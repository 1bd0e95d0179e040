//! `GET /invitations/{token}/decline`: asks for confirmation. Changes nothing.

use crate::dialect::Endpoint;
use crate::invitation::Shown;
use crate::{token, visitor};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::PreviewInvitation;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<PreviewInvitation> = Endpoint {
    descriptor: Descriptor::get("confirm_decline", "/invitations/{token}/decline", None),
    input: (),
    errors: &[404, 410],
    read: |site, request| {
        Ok(PreviewInvitation { token: token::of(site, request)?, visit: visitor::visit_kind(request) })
    },
    respond: |to, preview| Shown::new(to, to.decoded.token, preview).confirm_decline(200),
    document: || {
        Document::new("Ask whether to decline", "The form that declines an invitation.")
            .bare_answer(200, "The page with the form.")
    },
};
