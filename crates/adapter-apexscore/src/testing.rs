//! Requests, views and answers for the unit tests of this crate.

use crate::dialect::{Apexscore, Endpoint};
use crate::settings::Settings;
use usher_adapter_kit::{
    Decoded, Dialect, Exchange, Headers, Method, OutcomeOf, PathParameters, Request, Response, Template,
};
use usher_domain::{
    Attributes, EmailAddress, Fault, Grants, Invitation, InvitationStatus, InvitationView, Inviter, Member, MemberId,
    MemberStatus, Ordinal, Organization, OrganizationState, PersonName, Resource, ShownToken, Timestamp,
};

/// The only id in the vendor's example (P1).
pub(crate) const ID: &str = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

/// The protocol, with few invitations in a request.
fn api() -> Apexscore {
    Apexscore { settings: Settings { max_invitations: 3, ..Settings::default() } }
}

/// A request with JSON in its body. A query may stand behind the path.
pub(crate) fn request(method: &str, target: &str, body: impl Into<Vec<u8>>) -> Request {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = Headers::default();
    headers.push("Content-Type", "application/json");
    Request {
        method: Method::of(method),
        path: path.to_owned(),
        query: query.to_owned(),
        base: "https://apexscore.example".to_owned(),
        headers,
        parameters: PathParameters::default(),
        body: body.into(),
        client: None,
        request_id: "req-1".to_owned(),
    }
}

/// A request to a path of an operation.
pub(crate) fn call<R: Decoded>(endpoint: &Endpoint<R>, path: &str, body: impl Into<Vec<u8>>) -> Request {
    let parameters = Template::parse(endpoint.descriptor.path).unwrap().matches(path, crate::EXACT).unwrap();
    Request { parameters, ..request(endpoint.descriptor.method.name(), path, body) }
}

/// What an operation reads from a request, or its response where it reads nothing.
pub(crate) fn decode<R: Decoded>(endpoint: &Endpoint<R>, request: &Request) -> Result<R, Response> {
    (endpoint.read)(&api(), request)
}

/// The response of an operation to the outcome of a request.
pub(crate) fn respond<R: Decoded>(endpoint: &Endpoint<R>, request: &Request, outcome: &OutcomeOf<R>) -> Response {
    let (dialect, decoded) = (&api(), &decode(endpoint, request).expect("a request that can be read"));
    (endpoint.respond)(&Exchange { dialect, request, decoded }, outcome)
}

/// The response of an operation to a fault of the engine.
pub(crate) fn refuse<R: Decoded>(endpoint: &Endpoint<R>, request: &Request, fault: &Fault) -> Response {
    let decoded = decode(endpoint, request).expect("a request that can be read");
    decoded.refuse(request, fault).unwrap_or_else(|| api().fault(request, &endpoint.descriptor, &endpoint.input, fault))
}

/// The body of an answer.
pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).expect("answers are UTF-8")
}

/// The value of a header of an answer.
pub(crate) fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn name(text: &str) -> PersonName {
    PersonName::parse(text).unwrap()
}

/// The invitation of the vendor's example, with a role of no consequence.
pub(crate) fn view() -> InvitationView {
    let email = EmailAddress::parse("jsmith@example.com").unwrap();
    let at = Timestamp::from_millis(0);
    let member = MemberId(ID.parse().unwrap());
    InvitationView {
        invitation: Invitation {
            id: usher_domain::InvitationId(ID.parse().unwrap()),
            member,
            account: usher_domain::AccountId(ID.parse().unwrap()),
            email: email.clone(),
            first_name: name("<string>"),
            last_name: name("<string>"),
            status: InvitationStatus::Pending,
            grants: Grants::default(),
            license: None,
            note: None,
            message: None,
            locale: None,
            redirect_url: None,
            metadata: None,
            delivery: usher_domain::LinkDelivery::Send,
            remind_at: None,
            reminders: 0,
            generation: 1,
            expires_at: Some(Timestamp::parse_rfc3339("2023-11-07T05:31:56.789Z").unwrap()),
            inviter: Some(member),
            granted_by: Some(member),
            protocol: "apexscore".to_owned(),
            mailed_at: at,
            created_at: at,
            updated_at: at,
            revision: 0,
        },
        status: InvitationStatus::Pending,
        member: a_member(member, &email, at),
        organization: Organization {
            id: usher_domain::OrganizationId(ID.parse().unwrap()),
            ordinal: Ordinal(1),
            slug: "s".to_owned(),
            name: "<string>".to_owned(),
            locale: None,
            created_at: Timestamp::from_millis(0),
            state: OrganizationState::Active,
        },
        inviter: Some(Inviter { member, first_name: name("<string>"), last_name: name("<string>"), email }),
        resources: vec![Resource {
            id: usher_domain::ResourceId(ID.parse().unwrap()),
            kind: "portfolio".to_owned(),
            name: "<string>".to_owned(),
            parent: None,
        }],
        delivery: None,
        link: None,
        opened_at: None,
        token: Some(ShownToken(ID.parse().unwrap())),
    }
}

fn a_member(id: MemberId, email: &EmailAddress, at: Timestamp) -> Member {
    Member {
        id,
        organization: usher_domain::OrganizationId(ID.parse().unwrap()),
        account: None,
        external_id: "a".repeat(16),
        status: MemberStatus::Invited,
        email: Some(email.clone()),
        contact_email: None,
        phone: None,
        first_name: name(""),
        last_name: name(""),
        seat: None,
        grants: Grants::default(),
        attributes: Attributes::default(),
        created_at: at,
        updated_at: at,
        joined_at: None,
        removed_at: None,
        revision: 0,
    }
}
