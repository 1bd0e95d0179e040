//! What all operations of this protocol do alike.

use crate::problem::{self, Problem};
use crate::settings::Settings;
use crate::status::Status;
use crate::{credentials, faults, json, path, refusals};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Request, Response, RoutingError};
use usher_domain::{Credentials, Fault, IncidentId, OrganizationId, PermissionCode, Refusal, RowRefusal};

/// An operation of this protocol.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Backops, R>;

/// The protocol with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backops {
    pub(crate) settings: Settings,
}

/// What a request of an operation is made of.
pub(crate) struct Input {
    has_organization_token: bool,
    has_body: bool,
    has_rows: bool,
    /// What 403 says to callers who lack another permission than that of an organization admin.
    forbidden: Option<&'static str>,
}

impl Input {
    /// The API key alone, and no body.
    pub(crate) const KEY: Self =
        Self { has_organization_token: false, has_body: false, has_rows: false, forbidden: None };

    /// The API key and the organization token, and no body.
    pub(crate) const ADMIN: Self = Self { has_organization_token: true, ..Self::KEY };

    /// The same with a JSON body.
    pub(crate) const ADMIN_BODY: Self = Self { has_body: true, ..Self::ADMIN };

    /// The same with a JSON body of several rows, of which an error names one.
    pub(crate) const ADMIN_ROWS: Self = Self { has_rows: true, ..Self::ADMIN_BODY };

    /// The API key and the organization token of callers with a permission; `forbidden` is what 403 says to others.
    pub(crate) const fn requiring(forbidden: &'static str) -> Self {
        Self { forbidden: Some(forbidden), ..Self::ADMIN }
    }
}

/// The permission of one of our own codes.
pub(crate) fn permission(code: &str) -> Result<PermissionCode, Problem> {
    let broken =
        |_malformed| faults::missed(&RoutingError::Internal(IncidentId("a malformed permission code".to_owned())));
    PermissionCode::parse(code).map_err(broken)
}

impl Dialect for Backops {
    type Error = Problem;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Problem> {
        if input.has_organization_token {
            credentials::key_and_organization(request)
        } else {
            credentials::key_alone(request)
        }
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), Problem> {
        if input.has_body { json::is_json(request) } else { Ok(()) }
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        path::organization(request)
    }

    fn fault(&self, _: &Request, _: &Descriptor, input: &Input, fault: &Fault) -> Problem {
        let Fault::Refused(refused) = fault else { return faults::problem(fault) };
        match (&refused.refusal, input.forbidden) {
            (Refusal::Forbidden, Some(sentence)) => Problem::new(Status::FORBIDDEN, sentence),
            (refusal, _) => {
                let row = refused.row.filter(|_| input.has_rows);
                refusals::problem(&RowRefusal { row, refusal: refusal.clone() })
            }
        }
    }

    fn write(&self, request: &Request, problem: Problem) -> Response {
        problem.respond(request, self.settings.error_body)
    }

    fn document(&self, input: &Input, errors: &[u16], document: Document) -> Document {
        problem::documented(document, errors).secured(input.has_organization_token)
    }
}
