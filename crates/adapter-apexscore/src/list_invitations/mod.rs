//! `GET /api/v1/organization-invitations/`: the invitations that the caller may see, page by page (documented, P2).

mod links;
mod request;
mod response;

use crate::COLLECTION;
use crate::dialect::{Endpoint, Input};
use crate::error::ErrorDetail;
use crate::media::JSON;
use request::Listing;
use response::InvitationPage;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use utoipa::openapi::path::ParameterIn;

/// The parameters.
const FILTERS: [(&str, &str); 6] = [
    ("email", "Documented. Assumed: exactly this address, whatever the letter case."),
    ("organization_id", "Documented: only those of this organization."),
    ("page", "Documented: which page, from 1. Assumed: `last` is the last one."),
    ("page_size", "Documented: how many entries a page has."),
    ("status", "Documented: 0 pending, 1 accepted, 2 cancelled, 3 expired, 4 revoked."),
    ("token", "Documented: the one that this token opens."),
];

/// The operation. Which invitations a caller may see is decided per organization.
pub(crate) const ENDPOINT: Endpoint<Listing> = Endpoint {
    descriptor: Descriptor::get("list_invitations", COLLECTION, None),
    input: Input::Token,
    errors: &[401],
    read: |api, request| request::read(request, api.settings),
    respond: |to, page| to.decoded.wanted.answer(to.request, page),
    document: || {
        let document = Document::new("List organization invitations", "Those of all organizations of the caller.");
        FILTERS
            .into_iter()
            .fold(document, |document, (name, text)| document.parameter(ParameterIn::Query, name, text))
            .answer::<InvitationPage<'_>>(200, JSON, "A page.")
            .bare_answer(400, "A filter is malformed: messages by parameter. Assumed.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such page. Assumed.")
    },
};

#[cfg(test)]
mod tests;
