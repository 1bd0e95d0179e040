//! The adapter as a whole: routes, credentials, refusals and faults. Also the helpers of the operations' tests.

use crate::dialect::{AdInvite, Endpoint};
use crate::{AdInviteAdapter, Settings, faults, refusals};
use proptest::prelude::*;
use std::sync::Arc;
use usher_adapter_kit::testing::rejected;
use usher_adapter_kit::{
    Adapter, Decoded, Exchange, Headers, Method, MountedOperation, OutcomeOf, PathParameters, Request, Response,
    RoutingError, Template,
};
use usher_domain::AuthenticationFailure as Failure;
use usher_domain::commands::{MemberView, Membership};
use usher_domain::refusal::{EntityKind, PasswordRule, ProofNeeded};
use usher_domain::{
    Account, AccountId, Attributes, Credentials, EmailAddress, Fault, Grants, IncidentId, InvitationStatus, LicenseId,
    Member, MemberId, MemberStatus, Ordinal, Organization, OrganizationId, OrganizationState, PermissionCode,
    PersonName, Refusal, ResourceId, Secret, TemplateId, TemplateRef, Timestamp,
};

/// A JSON request with good headers.
pub(crate) fn request(body: impl Into<Vec<u8>>) -> Request {
    let mut headers = Headers::default();
    headers.push("Authorization", "Bearer access");
    headers.push("X-Session-Token", "session");
    headers.push("content-type", "application/json");
    Request {
        method: Method::Post,
        path: String::new(),
        query: String::new(),
        base: String::new(),
        headers,
        parameters: PathParameters::default(),
        body: body.into(),
        client: None,
        request_id: String::new(),
    }
}

/// A JSON request to a path of an operation.
pub(crate) fn request_to<R: Decoded>(endpoint: &Endpoint<R>, path: &str, body: &str) -> Request {
    let style = AdInviteAdapter::new(Settings::default()).path_style();
    let template = Template::parse(endpoint.descriptor.path).unwrap();
    let parameters = template.matches(path, style).unwrap();
    Request { path: path.to_owned(), parameters, method: endpoint.descriptor.method.clone(), ..request(body) }
}

/// The protocol with settings in JSON.
pub(crate) fn api(settings: &str) -> AdInvite {
    AdInvite { settings: Arc::new(serde_json::from_str(settings).unwrap()) }
}

/// What an operation reads from a request.
pub(crate) fn read<R: Decoded>(endpoint: &Endpoint<R>, settings: &str, request: &Request) -> Result<R, Response> {
    (endpoint.read)(&api(settings), request)
}

/// How an operation answers a request with an outcome.
pub(crate) fn respond<R: Decoded>(
    endpoint: &Endpoint<R>,
    settings: &str,
    request: &Request,
    outcome: &OutcomeOf<R>,
) -> Response {
    let (dialect, decoded) = (&api(settings), &read(endpoint, settings, request).unwrap());
    (endpoint.respond)(&Exchange { dialect, request, decoded }, outcome)
}

/// The issues of a refused body, as bytes.
pub(crate) fn issues_of(refused: &Response) -> &str {
    let (status, text) = shown(refused);
    assert_eq!(status, 400);
    let text = text.strip_prefix(r#"{"message":"Invalid request body","issues":["#).unwrap();
    text.strip_suffix("]}").unwrap()
}

/// A request with these headers only.
fn with_headers(fields: &[(&str, &str)]) -> Request {
    let mut headers = Headers::default();
    for (name, value) in fields {
        headers.push(*name, *value);
    }
    Request { headers, ..request("") }
}

/// Status and body of an answer that is JSON. Only one that says to wait has another header, which says how long.
pub(crate) fn shown(response: &Response) -> (u16, &str) {
    let mut names: Vec<&str> = response.headers.iter().map(|(name, _)| name.as_str()).collect();
    names.retain(|name| !(matches!(response.status, 429 | 503) && *name == "retry-after"));
    assert_eq!(names, ["content-type"]);
    assert_eq!(response.headers[0].1, "application/json");
    (response.status, std::str::from_utf8(&response.body).unwrap())
}

fn operation(name: &str) -> Box<dyn MountedOperation> {
    let mut operations = AdInviteAdapter::new(Settings::default()).operations().into_iter();
    operations.find(|operation| operation.descriptor().name == name).unwrap()
}

#[test]
fn every_operation_answers_with_the_stage_and_without_it() {
    let operations = AdInviteAdapter::new(Settings::default()).operations();
    let routes: Vec<_> = operations.iter().map(|operation| operation.descriptor()).map(|d| (d.name, d.path)).collect();
    let (staged, bare): (Vec<_>, Vec<_>) = routes.iter().partition(|(_, path)| path.starts_with("/main/"));
    // Thirteen of the vendor's pages, and five of them for two more audiences.
    assert_eq!(staged.len(), 13 + 5 * 2);
    let expected: Vec<_> = bare
        .iter()
        .map(|(name, path)| (name.strip_suffix("_without_stage").unwrap(), format!("/main{path}")))
        .collect();
    assert_eq!(staged.iter().map(|(name, path)| (*name, (*path).to_owned())).collect::<Vec<_>>(), expected);
    for (_, path) in routes {
        assert!(AdInviteAdapter::new(Settings::default()).path_prefixes().iter().any(|part| path.starts_with(part)));
    }
}

#[test]
fn all_but_login_and_refresh_need_both_tokens() {
    for name in
        ["na_invite", "register_user", "update_user", "create_ad_user", "update_ad_user", "get_user", "list_users"]
    {
        assert_eq!(shown(&operation(name).extract_credentials(&with_headers(&[])).unwrap_err()).0, 401, "{name}");
    }
    let credentials = operation("ad_invite").extract_credentials(&request("")).unwrap();
    let (access, session) = (Secret::new("access"), Secret::new("session"));
    assert_eq!(credentials, Credentials::AccessAndSession { family: "ad-invite", access, session });
    let session = ("x-session-token", "s");
    for fields in [
        &[][..],
        &[session],
        &[("authorization", "Bearer a")],
        &[("authorization", "Bearer a"), ("x-session-token", " ")],
        &[("authorization", "Bearer "), session],
        &[("authorization", "Basic a"), session],
    ] {
        let refused = operation("ad_invite").extract_credentials(&with_headers(fields)).unwrap_err();
        assert_eq!(shown(&refused), (401, r#"{"message":"Unauthorized"}"#), "{fields:?}");
    }
    for name in ["login", "refresh", "login_without_stage", "refresh_without_stage", "login_by_invitation_for_bo"] {
        assert_eq!(operation(name).extract_credentials(&with_headers(&[])), Ok(Credentials::Nothing));
    }
}

#[test]
fn unknown_routes_may_be_not_found() {
    let misses = [RoutingError::UnknownPath, RoutingError::WrongMethod { allowed: vec!["POST"] }];
    let other: Settings = serde_json::from_str(r#"{"unknown_route":"not_found"}"#).unwrap();
    for error in misses {
        let other = AdInviteAdapter::new(other.clone()).fallback(&request(""), &error);
        assert_eq!(shown(&other), (404, r#"{"message":"Not Found"}"#));
    }
}

#[test]
fn misses_and_faults_have_the_gateways_words() {
    let adapter = AdInviteAdapter::new(Settings::default());
    for (error, status, text) in [
        (RoutingError::BodyTooLarge { limit: 1 }, 413, "Request Too Long"),
        (RoutingError::BodyEncoded, 415, "Unsupported Media Type"),
        (RoutingError::BodyTooSlow, 408, "Request Timeout"),
        (RoutingError::Overloaded { retry_after: 1 }, 503, "Service Unavailable"),
        (RoutingError::RateLimited { retry_after: 1 }, 429, "Too Many Requests"),
        (RoutingError::Unavailable, 504, "Endpoint request timed out"),
        (RoutingError::Internal(IncidentId("i".to_owned())), 502, "Internal server error"),
    ] {
        let body = format!(r#"{{"message":"{text}"}}"#);
        assert_eq!(shown(&adapter.fallback(&request(""), &error)), (status, body.as_str()));
    }
    for (fault, status, text) in [
        (Failure::Inactive.into(), 401, "Unauthorized"),
        (Fault::Unavailable, 504, "Endpoint request timed out"),
        (Fault::Internal(IncidentId("i".to_owned())), 502, "Internal server error"),
    ] {
        let body = format!(r#"{{"message":"{text}"}}"#);
        assert_eq!(shown(&faults::refuse(&fault)), (status, body.as_str()));
        assert_eq!(
            adapter.refuse_without_operation(&request(""), &fault),
            operation("login").refuse(&request(""), &fault)
        );
    }
}

#[test]
fn refusals_that_no_fixture_reaches_have_their_status_and_words() {
    let id = uuid();
    for (refusal, status, text) in [
        (Refusal::RepeatedInBatch { first: 0 }, 409, "User is already invited"),
        (Refusal::NotPending(InvitationStatus::Accepted), 409, "Invitation is no longer pending"),
        (Refusal::SeatsExhausted(LicenseId(id.0)), 409, "No seat available"),
        (Refusal::UnknownInvitation, 404, "Invitation not found"),
        (Refusal::UnknownMember(id), 404, "User not found"),
        (Refusal::UnknownLicense(LicenseId(id.0)), 404, "License not found"),
        (Refusal::UnknownTemplate(TemplateRef::Id(TemplateId(id.0))), 404, "Permission template not found"),
        (Refusal::UnknownResource(ResourceId(id.0)), 404, "Resource not found"),
        (Refusal::AddressNotProved(ProofNeeded::MailedLink), 403, "Email address is not verified"),
        (Refusal::ExpiryInThePast(Timestamp::from_millis(0)), 400, "Expiry is in the past"),
        (Refusal::WeakPassword(PasswordRule::CharacterClasses), 400, "Password is too weak"),
        (Refusal::TooManyRows { limit: 1 }, 400, "Too many users"),
        (Refusal::BadCursor, 400, "Invalid cursor"),
        (Refusal::IdempotencyInFlight, 409, "A request with the same Idempotency-Key is in progress"),
        (Refusal::RevisionMismatch, 409, "It was changed meanwhile"),
        (Refusal::NotFound(EntityKind::Role), 404, "Not found"),
        (Refusal::AlreadyExists(EntityKind::Role), 409, "It exists already"),
        (Refusal::InUse(EntityKind::Role), 409, "It is in use"),
        (Refusal::LastMember, 409, "The organization needs at least one active user"),
        (Refusal::OrganizationArchived, 409, "Organization is archived"),
        (Refusal::TooManyMails { retry_after: 9 }, 429, "Too Many Requests"),
        (Refusal::DomainNotAllowed, 403, "Email domain is not allowed"),
        (Refusal::InvalidValue { field: "slug", reason: "is odd" }, 400, "A value cannot be taken"),
    ] {
        let body = format!(r#"{{"message":"{text}"}}"#);
        assert_eq!(shown(&refusals::answer_to(&refusal)), (status, body.as_str()), "{refusal:?}");
    }
    let body = r#"{"message":"Invalid request body","issues":[{"code":"custom","path":["permissions","group"],"message":"Invalid input"}]}"#;
    let refusal = Refusal::UnknownPermission(PermissionCode::parse("a.b").unwrap());
    assert_eq!(shown(&refusals::answer_to(&refusal)), (400, body));
}

/// An invited person with an account.
pub(crate) fn membership() -> Membership {
    let uuid = "00000000-0000-7000-8000-000000000001".parse().unwrap();
    let now = Timestamp::parse_rfc3339("2024-12-09T14:23:00.000Z").unwrap();
    let email = EmailAddress::parse("test@mail.com").unwrap();
    let name = |text| PersonName::parse(text).unwrap();
    let member = Member {
        id: MemberId(uuid),
        organization: OrganizationId(uuid),
        account: Some((AccountId(uuid), Ordinal(7))),
        external_id: "a".repeat(16),
        status: MemberStatus::Invited,
        email: Some(email.clone()),
        contact_email: None,
        phone: None,
        first_name: name("John"),
        last_name: name("Doe"),
        seat: None,
        grants: Grants::default(),
        attributes: Attributes([("ad-invite.profession".to_owned(), "5".to_owned())].into()),
        created_at: now,
        updated_at: now,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    let account = Account {
        id: AccountId(uuid),
        ordinal: Ordinal(7),
        email,
        first_name: name("J"),
        last_name: name("D"),
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    };
    Membership {
        organization: Organization {
            locale: None,
            created_at: Timestamp::from_millis(0),
            state: OrganizationState::Active,
            id: OrganizationId(uuid),
            ordinal: Ordinal(1),
            slug: "s".to_owned(),
            name: "S".to_owned(),
        },
        view: MemberView { member, account: Some(account), invitation: None, resources: Vec::new() },
        is_caller: false,
        manageable: true,
    }
}

fn uuid() -> MemberId {
    MemberId("00000000-0000-7000-8000-000000000001".parse().unwrap())
}

/// The operations that read a body.
const READERS: [&str; 9] = [
    "ad_invite",
    "na_invite",
    "register_user",
    "update_user",
    "login",
    "refresh",
    "login_by_invitation",
    "forgot_password",
    "reset_password",
];

/// The request with the parameters of a path that is well-formed.
fn good_path(operation: &dyn MountedOperation, request: Request) -> Request {
    let template = Template::parse(operation.descriptor().path).unwrap();
    let path = template.as_str().replace("{userId}", "7").replace("{organizationId}", "1");
    let parameters = template.matches(&path, AdInviteAdapter::new(Settings::default()).path_style()).unwrap();
    Request { path, parameters, ..request }
}

/// JSON near the shape of the requests, so that tests reach behind the parser.
fn near_json() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        Just("null".to_owned()),
        Just("1e308".to_owned()),
        Just("-0.0".to_owned()),
        Just("[1,[],\"\\u0000\",9e99]".to_owned()),
        Just("{\"group\":18446744073709551615,\"read\":[-1.0],\"group\":1.0}".to_owned()),
        any::<f64>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| format!("{{\"group\":{number}}}")),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        "\"[\\\\a@.u]{0,9}\"",
    ];
    let key = prop_oneof![
        Just("firstName"),
        Just("lastName"),
        Just("email"),
        Just("permissions"),
        Just("scope"),
        Just("professionId"),
        Just("password"),
        Just("refreshToken"),
        Just("phone"),
        Just("lang")
    ];
    proptest::collection::vec((key, value), 0..9).prop_map(|fields| {
        let fields: Vec<String> = fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        format!("{{{}}}", fields.join(","))
    })
}

fn never_a_server_error(body: &[u8]) {
    for name in READERS {
        if let Some(refused) = rejected(&*operation(name), &good_path(&*operation(name), request(body))) {
            assert_eq!(refused.status, 400);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in any::<Vec<u8>>()) {
        never_a_server_error(&body);
    }

    #[test]
    fn any_near_request_is_read_or_refused(body in near_json()) {
        never_a_server_error(body.as_bytes());
    }
}
