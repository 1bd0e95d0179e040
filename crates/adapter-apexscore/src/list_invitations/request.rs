//! The query of a listing, read as Django's filters and pages read it (assumed but for the names, P2).

use super::response::Wanted;
use crate::error::{Field, FieldErrors};
use crate::invitation::status_of;
use crate::python_text::{invitation_token, strip, uuid};
use crate::settings::Settings;
use usher_adapter_kit::{Decoded, Request, Response};
use usher_domain::commands::{InvitationFilter, ListInvitations, Paging};
use usher_domain::{EmailAddress, Fault, OrganizationId, Refusal, RowRefusal};

/// What a malformed id in the query says.
const NOT_A_UUID: &str = "Enter a valid UUID.";

/// The page that a request wants. A page that cannot exist is not found.
fn wanted(request: &Request, settings: Settings) -> Result<Wanted, Response> {
    let limit = settings.limit(request.query_value("page_size").and_then(|size| positive(&size)));
    let page = request.query_value("page").unwrap_or_default();
    let number = match page.as_str() {
        "" => Some(1),
        // Pages are counted once the total is known.
        "last" => None,
        text => Some(positive(text).ok_or_else(super::response::invalid_page)?),
    };
    Ok(Wanted { number, limit })
}

/// What a request asks for.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(super) command: ListInvitations,
    pub(super) wanted: Wanted,
}

impl Decoded for Listing {
    type Command = ListInvitations;

    fn command(&self) -> &ListInvitations {
        &self.command
    }

    /// To a filter, an organization that is foreign or does not exist is one without invitations.
    fn refuse(&self, request: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(RowRefusal { refusal: Refusal::UnknownOrganization(_), .. }) = fault else { return None };
        Some(self.wanted.answer_empty(request))
    }
}

/// Reads a request; `Err` is the answer where there is nothing to ask for.
pub(super) fn read(request: &Request, settings: Settings) -> Result<Listing, Response> {
    let mut errors = FieldErrors::default();
    let organization = filter(request, "organization_id")
        .and_then(|text| noted(uuid(&text).map(OrganizationId), &mut errors, Field::OrganizationId, NOT_A_UUID));
    let status = filter(request, "status").and_then(|text| {
        let message = format!("Select a valid choice. {text} is not one of the available choices.");
        noted(status_of(&text), &mut errors, Field::Status, &message)
    });
    let token =
        filter(request, "token").and_then(|text| noted(invitation_token(&text), &mut errors, Field::Token, NOT_A_UUID));
    if !errors.is_empty() {
        return Err(errors.answer(400));
    }
    let wanted = wanted(request, settings)?;
    let email = match filter(request, "email") {
        // Nobody was ever invited at what is no address.
        Some(text) => Some(EmailAddress::parse(&text).map_err(|_malformed| wanted.answer_empty(request))?),
        None => None,
    };
    let command = ListInvitations {
        organization,
        filter: InvitationFilter { status, email, token, ..InvitationFilter::default() },
        paging: Paging::Offset(wanted.offset()),
        limit: wanted.limit,
    };
    Ok(Listing { command, wanted })
}

/// A filter's value; an empty one is none.
fn filter(request: &Request, name: &str) -> Option<String> {
    let value = request.query_value(name)?;
    // Choices are compared as they are.
    let value = if name == "status" { value } else { strip(&value).to_owned() };
    (!value.is_empty()).then_some(value)
}

fn noted<T>(value: Option<T>, errors: &mut FieldErrors, field: Field, message: &str) -> Option<T> {
    if value.is_none() {
        errors.add(field, message);
    }
    value
}

/// A number above zero as `int` reads it. One that no counter holds is as good as the largest that one does.
fn positive(text: &str) -> Option<u64> {
    let text = strip(text);
    let digits = text.strip_prefix('+').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(digits.parse().unwrap_or(u64::MAX)).filter(|number| *number > 0)
}
