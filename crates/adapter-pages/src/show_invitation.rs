//! `GET /invitations/{token}`: the page behind the link. Changes nothing; that it was looked at is noted apart.

use crate::dialect::Endpoint;
use crate::invitation::Shown;
use crate::{token, visitor};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::PreviewInvitation;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<PreviewInvitation> = Endpoint {
    descriptor: Descriptor::get("show_invitation", "/invitations/{token}", None),
    input: (),
    errors: &[404, 410],
    read: |site, request| {
        Ok(PreviewInvitation { token: token::of(site, request)?, visit: visitor::visit_kind(request) })
    },
    respond: |to, preview| Shown::new(to, to.decoded.token, preview).page(),
    document: || {
        let text = "Who invites whom, with which rights, until when; and the form that accepts. An invitation that is \
            over says what to do next.";
        Document::new("Look at an invitation", text)
            .bare_answer(200, "The page of an invitation that is open or accepted.")
    },
};
