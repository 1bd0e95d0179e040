//! `GET /api/v1/organization-invitations/`: the invitations that the caller may see, page by page (documented, P2).

mod links;
mod request;
mod response;

use crate::error::ErrorDetail;
use crate::media::JSON;
use crate::settings::Settings;
use crate::{COLLECTION, credentials, faults};
use response::{InvitationPage, Wanted};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::ListInvitations;
use usher_domain::{Credentials, Fault, InvitationView, Page, Refusal, RowRefusal};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct ListAllInvitations {
    settings: Settings,
}

impl ListAllInvitations {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListAllInvitations {
    type Command = ListInvitations;
    type Context = Wanted;

    fn descriptor(&self) -> Descriptor {
        // Which invitations a caller may see is decided per organization.
        Descriptor { name: "list_invitations", method: Method::Get, path: COLLECTION, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListInvitations, Wanted), Response> {
        request::read(request, self.settings)
    }

    fn encode(&self, request: &Request, wanted: &Wanted, page: &Page<InvitationView>) -> Response {
        wanted.answer(request, page)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        // To a filter, an organization that is foreign or does not exist is one without invitations.
        if let Fault::Refused(RowRefusal { refusal: Refusal::UnknownOrganization(_), .. }) = fault {
            let wanted = request::wanted(request, self.settings);
            return wanted.map_or_else(|invalid| invalid, |wanted| wanted.answer_empty(request));
        }
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let filters = [
            ("email", "Documented. Assumed: exactly this address, whatever the letter case."),
            ("organization_id", "Documented: only those of this organization."),
            ("page", "Documented: which page, from 1. Assumed: `last` is the last one."),
            ("page_size", "Documented: how many entries a page has."),
            ("status", "Documented: 0 pending, 1 accepted, 2 cancelled, 3 expired, 4 revoked."),
            ("token", "Documented: the one that this token opens."),
        ];
        let document = Document::new("List organization invitations", "Those of all organizations of the caller.");
        filters
            .into_iter()
            .fold(document, |document, (name, text)| document.parameter(ParameterIn::Query, name, text))
            .secured(false)
            .answer::<InvitationPage<'_>>(200, JSON, "A page.")
            .bare_answer(400, "A filter is malformed: messages by parameter. Assumed.")
            .answer::<ErrorDetail<'_>>(401, JSON, "The token is missing or refused. Assumed.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such page. Assumed.")
    }
}

#[cfg(test)]
mod tests;
