//! `GET /crew/lookup?query=`: who is in the crew of the organization already, for a form that invites [D B2].

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::{Problem, collect};
use crate::{JSON, search};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{FoundContact, FoundMember, MembersFound, SearchMembers, Sought};
use usher_domain::{ContactEmail, EmailAddress, MemberStatus};
use utoipa::ToSchema;
use utoipa::openapi::schema::{ObjectBuilder, Type};

/// The parameter [D B2]. Names of parameters compare without case, as in the framework.
const QUERY: &str = "query";

/// The longest text that is looked for (assumed), in characters: as long as a name can be.
const LONGEST: usize = 250;

/// The operation. `*` is the organization admin [D B2].
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("crew_lookup", "/crew/lookup", Some("*")),
    input: Input::ADMIN,
    errors: &[400, 401, 403],
    read: |api, request| Ok(search::members(Sought::Matching(query(request)?), "*", api.settings.lookup_limit.get())),
    respond: |_, MembersFound(found)| Response::json(200, JSON, &found.iter().map(LookupRow::of).collect::<Vec<_>>()),
    document: || {
        let text =
            "Finds crew by a part of their address or name, whatever the letter case. No match is an empty array.";
        Document::new("Lookup Crew", text)
            .required_query(QUERY, "The text to look for.", sought())
            .list_answer::<LookupRow<'_>>(200, JSON, "Who was found.")
    },
};

fn sought() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(r"\S")).max_length(Some(LONGEST))
}

/// The text to look for. One that is missing or blank is 400 (assumed).
pub(crate) fn query(request: &Request) -> Result<String, Problem> {
    let text = request.query_pairs().into_iter().find(|(name, _)| name.eq_ignore_ascii_case(QUERY));
    let text = text.map(|(_, text)| text.trim().to_owned()).unwrap_or_default();
    let wrong = if text.is_empty() {
        "The query field is required.".to_owned()
    } else if text.contains('\0') {
        "The value must not contain a NUL character.".to_owned()
    } else if text.chars().nth(LONGEST).is_some() {
        format!("The value is longer than {LONGEST} characters.")
    } else {
        return Ok(text);
    };
    collect(|errors| {
        errors.add(QUERY, wrong);
        None
    })
}

/// A person who was found [D B2].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LookupRow<'a> {
    /// Documented: the crew row. Assumed: never null, as everybody in the organization has one.
    #[schema(format = "uuid")]
    crew_id: String,
    /// Documented. Assumed: the address that access is tied to, or else the contact address; null without either.
    email: Option<&'a str>,
    /// Documented.
    first_name: &'a str,
    /// Documented.
    last_name: &'a str,
    /// Documented: the address has an account.
    is_existing_account: bool,
    /// Documented: has access or an outstanding invitation. Assumed: so is somebody who is blocked.
    is_already_member: bool,
}

impl<'a> LookupRow<'a> {
    /// Of an event: the row is connected to the account, which is less than that there is one [D B11].
    pub(crate) fn of_event(found: &'a FoundContact) -> Option<Self> {
        let member = found.member.as_ref();
        let is_connected =
            |found: &FoundMember| matches!(found.view.member.status, MemberStatus::Active | MemberStatus::Blocked);
        let is_existing_account = member.is_some_and(is_connected);
        let Some(contact) = &found.contact else {
            return member.map(|member| Self { is_existing_account, ..Self::of(member) });
        };
        let (details, access) = (&contact.details, member.map(Self::of));
        let address = access.as_ref().and_then(|row| row.email);
        Some(Self {
            crew_id: contact.id.to_string(),
            email: address.or(details.email.as_ref().map(ContactEmail::as_str)),
            first_name: details.first_name.as_str(),
            last_name: details.last_name.as_str(),
            is_existing_account,
            is_already_member: access.is_some_and(|row| row.is_already_member),
        })
    }

    fn of(found: &'a FoundMember) -> Self {
        let member = &found.view.member;
        let address = member.email.as_ref().map(EmailAddress::as_sent);
        let belongs = matches!(member.status, MemberStatus::Active | MemberStatus::Blocked);
        Self {
            crew_id: member.id.to_string(),
            email: address.or(member.contact_email.as_ref().map(ContactEmail::as_str)),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            is_existing_account: found.account_exists,
            is_already_member: belongs || found.is_invited(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{contact, found, overdue};

    #[test]
    fn whoever_has_no_access_is_no_member() {
        for (found, email) in [
            (found(MemberStatus::Removed), "Jamie@example.com"),
            (overdue(), "Jamie@example.com"),
            (contact(), "carl@x"),
        ] {
            let row = LookupRow::of(&found);
            assert_eq!((row.email, row.is_already_member), (Some(email), false));
        }
    }
}
