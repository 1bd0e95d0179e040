//! Requests, answers and things of the domain for the unit tests of this crate.

use crate::endpoint::{Canonical, Endpoint};
use usher_adapter_kit::{
    Adapter, Decoded, Dialect, Exchange, Headers, Method, MountedOperation, OutcomeOf, PathParameters, PathStyle,
    Request, Response, Template,
};
use usher_domain::{
    AccountId, Actor, Command, EmailAddress, Event, EventDetails, EventId, EventKind, EventView, Fault, Grant, Grants,
    Invitation, InvitationId, InvitationStatus, InvitationView, Inviter, LicenseId, MailDelivery, MailId, MailState,
    Member, MemberId, MemberStatus, Note, Ordinal, Organization, OrganizationId, OrganizationState, PermissionCode,
    Person, PersonName, Phone, Resource, ResourceId, RoleCode, Seat, ShownToken, Suppression, SuppressionCause,
    Timestamp, Webhook, WebhookId,
};

pub(crate) const UUID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// The same as a typed id without its prefix.
pub(crate) const DIGITS: &str = "01h455vb4pex5vsknk084sn02q";

/// A request with JSON in its body, below a prefix.
pub(crate) fn request(method: &str, target: &str, body: impl Into<Vec<u8>>) -> Request {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = Headers::default();
    headers.push("Content-Type", "application/json");
    let adapter = crate::CanonicalAdapter::new(crate::Settings::default());
    let method = Method::of(method);
    let style = PathStyle { any_case: false, any_slash: false };
    let parameters = adapter
        .operations()
        .iter()
        .filter(|operation| operation.descriptor().method == method)
        .find_map(|operation| Template::parse(operation.descriptor().path).ok()?.matches(path, style));
    Request {
        method,
        path: path.to_owned(),
        query: query.to_owned(),
        base: "https://usher.example/api".to_owned(),
        headers,
        parameters: parameters.unwrap_or_else(PathParameters::default),
        body: body.into(),
        client: None,
        request_id: "req-1".to_owned(),
    }
}

/// The command that a request leads to, or the status of the answer where it leads to none.
pub(crate) fn command<C: Command>(method: &str, target: &str, body: &str) -> Result<C, u16> {
    command_of(&request(method, target, body))
}

/// The status of the response to a request that leads to no command.
pub(crate) fn rejection(method: &str, target: &str, body: &str) -> u16 {
    let call = request(method, target, body);
    let rejected = usher_adapter_kit::testing::rejected(&*operation_of(&call), &call);
    rejected.expect("the request is rejected").status
}

/// The same as [`command`] for a request that was made before.
pub(crate) fn command_of<C: Command>(request: &Request) -> Result<C, u16> {
    usher_adapter_kit::testing::command(&*operation_of(request), request).map_err(|response| response.status)
}

/// What an operation reads from a request, or its response where it reads nothing.
pub(crate) fn decode<R: Decoded>(endpoint: &Endpoint<R>, request: &Request) -> Result<R, Response> {
    let api = Canonical::default();
    let admitted = api.check_media_type(&endpoint.input, request);
    admitted.and_then(|()| (endpoint.read)(&api, request)).map_err(|problem| problem.respond(request))
}

/// The response of an operation to the outcome of a request.
pub(crate) fn respond<R: Decoded>(endpoint: &Endpoint<R>, request: &Request, outcome: &OutcomeOf<R>) -> Response {
    let dialect = &Canonical::default();
    let decoded = &(endpoint.read)(dialect, request).unwrap_or_else(|problem| panic!("{problem:?}"));
    (endpoint.respond)(&Exchange { dialect, request, decoded }, outcome)
}

/// The response of an operation to a fault.
pub(crate) fn refuse<R: Decoded>(endpoint: Endpoint<R>, request: &Request, fault: &Fault) -> Response {
    endpoint.mount(&Canonical::default()).refuse(request, fault)
}

/// The operation that a request selects.
fn operation_of(request: &Request) -> Box<dyn MountedOperation> {
    let adapter = crate::CanonicalAdapter::new(crate::Settings::default());
    let style = PathStyle { any_case: false, any_slash: false };
    let found = adapter.operations().into_iter().find(|operation| {
        let descriptor = operation.descriptor();
        let template = Template::parse(descriptor.path).unwrap();
        descriptor.method == request.method && template.matches(&request.path, style).is_some()
    });
    found.expect("there is such an operation")
}

/// The body of an answer.
pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).expect("answers are UTF-8")
}

/// One member of an answer's object, as compact JSON.
pub(crate) fn member_of(response: &Response, name: &str) -> String {
    let value: serde_json::Value = serde_json::from_slice(&response.body).expect("answers are JSON");
    value.get(name).map(ToString::to_string).unwrap_or_default()
}

fn name(text: &str) -> PersonName {
    PersonName::parse(text).unwrap()
}

/// An invited member with a reserved seat.
pub(crate) fn member() -> Member {
    Member {
        id: MemberId(UUID.parse().unwrap()),
        organization: OrganizationId(UUID.parse().unwrap()),
        account: Some((AccountId(UUID.parse().unwrap()), Ordinal(7))),
        external_id: "a".repeat(16),
        status: MemberStatus::Invited,
        email: EmailAddress::parse("Grace@example.com").ok(),
        contact_email: None,
        phone: Phone::parse("+1 555 0100").ok(),
        first_name: name("Grace"),
        last_name: name("Hopper"),
        seat: Some(Seat::Reserved(LicenseId(UUID.parse().unwrap()))),
        grants: Grants::default(),
        attributes: usher_domain::Attributes::default(),
        created_at: Timestamp::from_millis(0),
        updated_at: Timestamp::from_millis(1),
        joined_at: None,
        removed_at: None,
        revision: 0,
    }
}

/// A pending invitation of that member, with one grant of each kind.
pub(crate) fn view() -> InvitationView {
    let resource = ResourceId(UUID.parse().unwrap());
    let invitation = Invitation {
        id: InvitationId(UUID.parse().unwrap()),
        member: member().id,
        account: AccountId(UUID.parse().unwrap()),
        email: EmailAddress::parse("Grace@example.com").unwrap(),
        first_name: name("Grace"),
        last_name: name(""),
        status: InvitationStatus::Pending,
        grants: Grants {
            permissions: vec![Grant::forever(PermissionCode::parse("Organization.Read").unwrap())],
            roles: vec![Grant { what: RoleCode::parse("editor").unwrap(), until: Some(Timestamp::from_millis(9)) }],
            resources: vec![Grant::forever(resource)],
            scoped: Vec::new(),
        },
        license: Some(LicenseId(UUID.parse().unwrap())),
        note: Note::parse("Met at the fair").ok(),
        message: None,
        locale: Some(usher_domain::Locale::De),
        redirect_url: None,
        metadata: None,
        delivery: usher_domain::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 1,
        expires_at: None,
        inviter: Some(member().id),
        granted_by: Some(member().id),
        protocol: "canonical".to_owned(),
        mailed_at: Timestamp::from_millis(0),
        created_at: Timestamp::from_millis(0),
        updated_at: Timestamp::from_millis(0),
        revision: 0,
    };
    InvitationView {
        status: InvitationStatus::Pending,
        member: member(),
        organization: organization(),
        inviter: Some(Inviter {
            member: member().id,
            first_name: name("Ada"),
            last_name: name("Admin"),
            email: EmailAddress::parse("ada@example.com").unwrap(),
        }),
        resources: vec![Resource {
            id: resource,
            kind: "portfolio".to_owned(),
            name: "North".to_owned(),
            parent: None,
        }],
        opened_at: None,
        delivery: Some(delivery()),
        link: None,
        token: Some(ShownToken("7f3fd3a1-0000-4000-8000-5ec2e7000000".parse().unwrap())),
        invitation,
    }
}

/// The organization of them.
pub(crate) fn organization() -> Organization {
    Organization {
        id: OrganizationId(UUID.parse().unwrap()),
        ordinal: Ordinal(3),
        slug: "acme".to_owned(),
        name: "Acme".to_owned(),
        locale: None,
        created_at: Timestamp::from_millis(0),
        state: OrganizationState::Active,
    }
}

/// An event about the invitation.
pub(crate) fn told() -> EventView {
    let facts = [
        ("license_id", format!("lic_{UUID}")),
        ("permissions", "a/b c/2027-01-31T12:00:00.000Z".to_owned()),
        ("resources", format!("res_{UUID}")),
    ];
    EventView {
        organization: organization().id,
        sequence: 7,
        event: Event {
            id: EventId(UUID.parse().unwrap()),
            kind: EventKind::InvitationCreated,
            at: Timestamp::from_millis(5),
            actor: Actor {
                protocol: "canonical".to_owned(),
                credential: format!("key_{UUID}"),
                member: Some(member().id),
            },
            member: Some(member().id),
            invitation: Some(InvitationId(UUID.parse().unwrap())),
            details: EventDetails::read(
                EventKind::InvitationCreated,
                facts.map(|(name, value)| (name.to_owned(), value)).into(),
            ),
            person: Some(Person {
                email: EmailAddress::parse("Grace@example.com").unwrap(),
                first_name: name("Grace"),
                last_name: name(""),
                note: None,
            }),
        },
    }
}

/// A webhook endpoint.
pub(crate) fn webhook() -> Webhook {
    Webhook {
        id: WebhookId(UUID.parse().unwrap()),
        url: usher_domain::Text::parse("https://hooks.example.com/").unwrap(),
        events: vec![usher_domain::webhook::EventPattern::All],
        names: usher_domain::webhook::EventNames::Plain,
        description: usher_domain::Line::default(),
        disabled: None,
        secret_generation: 1,
        previous_secret_until: None,
        failing_since: None,
        created_by: Some(member().id),
        created_at: Timestamp::from_millis(0),
        updated_at: Timestamp::from_millis(0),
        revision: 1,
    }
}

/// A mail that was put off.
pub(crate) fn delivery() -> MailDelivery {
    MailDelivery {
        id: MailId(UUID.parse().unwrap()),
        state: MailState::Deferred,
        attempts: 2,
        reason: Some("451 4.7.1".to_owned()),
        ordered_at: Timestamp::from_millis(0),
        settled_at: None,
        next_attempt_at: Some(Timestamp::from_millis(9)),
    }
}

/// An address that gets no mail.
pub(crate) fn suppression() -> Suppression {
    Suppression {
        email: EmailAddress::parse("Grace@example.com").unwrap().canonical().clone(),
        cause: SuppressionCause::Bounce,
        reason: "550 5.1.1".to_owned(),
        since: Timestamp::from_millis(0),
    }
}
