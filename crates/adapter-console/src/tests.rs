//! What every request gets that a page is not shown to, and what no bytes can do.

use crate::people::{People, Reading};
use crate::session::Session;
use crate::{ConsoleAdapter, SessionCookie, Settings, refusals, session};
use proptest::prelude::*;
use usher_adapter_kit::{Adapter, Headers, Method, PathParameters, Request, Response, RoutingError};
use usher_adapter_pages::PageKey;
use usher_domain::refusal::{EntityKind, PasswordRule, ProofNeeded};
use usher_domain::{
    AuthenticationFailure, Fault, IncidentId, InvitationStatus, LicenseId, Locale, MemberId, MemberStatus,
    PermissionCode, Refusal, ResourceId, RoleCode, Slot, TemplateId, TemplateRef, Timestamp,
};
use usher_locales::Texts;
use uuid::Uuid;

const ENGLISH: Texts = Texts::of(Locale::En);

fn adapter() -> ConsoleAdapter {
    ConsoleAdapter::new(Settings::default(), PageKey::new([7; 32]), SessionCookie::Plain)
}

pub(crate) fn request(method: &str, path: &str) -> Request {
    Request {
        method: Method::of(method),
        path: path.to_owned(),
        query: String::new(),
        base: "https://usher.example/below".to_owned(),
        headers: Headers::default(),
        parameters: PathParameters::default(),
        body: Vec::new(),
        client: None,
        request_id: "req-1".to_owned(),
    }
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

#[test]
fn every_refusal_has_a_status_and_a_sentence() {
    let all = [
        Refusal::Forbidden,
        Refusal::GrantExceedsCaller { what: "a.b".to_owned(), held_until: None },
        Refusal::GrantExceedsCaller { what: "a.b".to_owned(), held_until: Some(Timestamp::from_millis(0)) },
        Refusal::UnknownPermission(PermissionCode::parse("a.b").unwrap()),
        Refusal::UnknownRole(RoleCode::parse("a").unwrap()),
        Refusal::UnknownResource(ResourceId(Uuid::nil())),
        Refusal::UnknownLicense(LicenseId(Uuid::nil())),
        Refusal::UnknownTemplate(TemplateRef::Id(TemplateId(Uuid::nil()))),
        Refusal::UnknownMember(MemberId(Uuid::nil())),
        Refusal::UnknownOrganization(None),
        Refusal::UnknownInvitation,
        Refusal::AddressBlocked,
        Refusal::SeatsExhausted(LicenseId(Uuid::nil())),
        Refusal::AlreadyMember,
        Refusal::AlreadyInvited,
        Refusal::MemberBlocked,
        Refusal::RepeatedInBatch { first: 0 },
        Refusal::MemberHasAnotherAddress(MemberId(Uuid::nil())),
        Refusal::NotPending(InvitationStatus::Accepted),
        Refusal::ExpiryInThePast(Timestamp::from_millis(0)),
        Refusal::WeakPassword(PasswordRule::AtLeast(8)),
        Refusal::WeakPassword(PasswordRule::AtMost(8)),
        Refusal::WeakPassword(PasswordRule::CharacterClasses),
        Refusal::WeakPassword(PasswordRule::Common),
        Refusal::WeakPassword(PasswordRule::Characters),
        Refusal::BadLogin,
        Refusal::AddressNotProved(ProofNeeded::MailedLink),
        Refusal::TooManyRows { limit: 3 },
        Refusal::BadCursor,
        Refusal::IdempotencyInFlight,
        Refusal::IdempotencyMismatch,
        Refusal::RevisionMismatch,
        Refusal::NotFound(EntityKind::ApiKey),
        Refusal::AlreadyExists(EntityKind::Role),
        Refusal::InUse(EntityKind::License),
        Refusal::OwnAccess,
        Refusal::LastMember,
        Refusal::OrganizationArchived,
        Refusal::MemberIs(MemberStatus::Blocked),
        Refusal::TooManyAttempts { retry_after: 9 },
        Refusal::TooManyMails { retry_after: 9 },
        Refusal::DomainNotAllowed,
        Refusal::InvalidValue { field: "protocol", reason: "is not a protocol with API keys" },
    ];
    for refusal in all {
        let (status, text) = refusals::say(ENGLISH, &refusal);
        assert!((400..500).contains(&status) && text.ends_with('.'), "{refusal:?}: {status} {text}");
        let page = adapter().refuse_without_operation(&request("GET", "/console/members"), &refusal.into());
        assert_eq!(page.status, status);
    }
}

#[test]
fn faults_and_misses_are_pages() {
    let answer = |fault: &Fault| adapter().refuse_without_operation(&request("GET", "/console/members"), fault);
    for failure in [AuthenticationFailure::Inactive, AuthenticationFailure::Expired(Slot::Primary)] {
        let response = answer(&failure.into());
        assert_eq!(response.status, 303);
        assert_eq!(header(&response, "location"), "/below/console/sign-in?next=%2Fconsole%2Fmembers");
        assert!(header(&response, "set-cookie").ends_with("; Secure; Max-Age=0"));
    }
    assert_eq!(answer(&AuthenticationFailure::MemberBlocked.into()).status, 403);
    assert_eq!(answer(&Fault::Unavailable).status, 503);
    let incident = IncidentId("7f3f".to_owned());
    let broken = answer(&Fault::Internal(incident.clone()));
    assert!(broken.status == 500 && String::from_utf8(broken.body).unwrap().contains("7f3f"));
    for (error, status) in [
        (RoutingError::UnknownPath, 404),
        (RoutingError::WrongMethod { allowed: vec!["POST"] }, 405),
        (RoutingError::BodyTooLarge { limit: 9 }, 413),
        (RoutingError::BodyEncoded, 415),
        (RoutingError::BodyTooSlow, 408),
        (RoutingError::Overloaded { retry_after: 9 }, 503),
        (RoutingError::RateLimited { retry_after: 9 }, 429),
        (RoutingError::Unavailable, 503),
        (RoutingError::Internal(incident), 500),
    ] {
        let page = adapter().fallback(&request("GET", "/console/x"), &error);
        assert_eq!((page.status, header(&page, "content-type")), (status, "text/html; charset=utf-8"));
    }
}

#[test]
fn each_address_has_a_cookie_of_its_own_and_takes_no_other() {
    for (address, cookie) in [
        ("http://usher.example", SessionCookie::Plain),
        ("", SessionCookie::Plain),
        ("https://usher.example", SessionCookie::HostOnly),
        ("HTTPS://usher.example/", SessionCookie::HostOnly),
    ] {
        assert_eq!(SessionCookie::for_address(address), cookie, "{address}");
    }
    let sent = |name: &str| {
        let mut request = request("GET", "/console");
        request.headers.push("cookie", format!("{name}={}.token", Uuid::nil()));
        request
    };
    let (plain, host_only) = (sent("usher_console"), sent("__Host-usher_console"));
    assert!(Session::of(&plain, SessionCookie::Plain).is_some());
    assert!(Session::of(&plain, SessionCookie::HostOnly).is_none());
    assert!(Session::of(&host_only, SessionCookie::Plain).is_none());
    assert!(Session::of(&host_only, SessionCookie::HostOnly).is_some());
    // Browsers refuse the name without these two, at the end of a session as well.
    let ended = session::end(&host_only);
    assert_eq!(ended, "__Host-usher_console=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    assert!(session::end(&plain).starts_with("usher_console=; Path=/below/console; "));
}

#[test]
fn the_operators_session_has_a_cookie_of_its_own() {
    let sent = |name: &str| {
        let mut request = request("GET", "/console/operator");
        request.headers.push("cookie", format!("usher_console={}.token; {name}=uso_x", Uuid::nil()));
        request
    };
    let (plain, host_only) = (sent("usher_operator"), sent("__Host-usher_operator"));
    let is_there = |request: &Request, cookie| session::of_operator(request, cookie).is_some();
    assert!(is_there(&plain, SessionCookie::Plain) && !is_there(&plain, SessionCookie::HostOnly));
    assert!(is_there(&host_only, SessionCookie::HostOnly) && !is_there(&host_only, SessionCookie::Plain));
    assert!(!is_there(&sent("usher_operators"), SessionCookie::Plain));
    let ended = session::end_of_operator(&host_only);
    assert_eq!(ended, "__Host-usher_operator=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    for name in ["usher_operator", "__Host-usher_operator", "usher_console", "__Host-usher_console"] {
        assert!(SessionCookie::is_named(name), "{name} is not sent to anybody else");
    }
    assert!(!SessionCookie::is_named("usher_operators"));
    let lost = adapter().fallback(&request("GET", "/console/operator/x"), &RoutingError::UnknownPath);
    assert!(String::from_utf8(lost.body).unwrap().contains("href=\"/below/console/operator\""));
}

proptest! {
    #[test]
    fn no_text_of_people_panics(text in "\\PC{0,200}", lines in proptest::collection::vec("[a-z@,;<>\" \n]{0,30}", 0..9)) {
        let _ = People::read_matched(ENGLISH, &text, &Reading::default());
        let _ = People::read_matched(ENGLISH, &lines.join("\n"), &Reading::default());
        let _ = People::read_matched(ENGLISH, &format!("email,roles\n{}", lines.join("\n")), &Reading::default());
    }

    #[test]
    fn no_cookie_panics_and_only_whole_ones_are_sessions(value in "\\PC{0,100}") {
        let mut call = request("GET", "/console");
        call.headers.push("cookie", format!("a=b; usher_console={value}"));
        let whole = value.split(';').next().and_then(|value| value.split_once('.'));
        let is_whole = whole.is_some_and(|(id, _)| Uuid::try_parse(id).is_ok());
        prop_assert_eq!(Session::of(&call, SessionCookie::Plain).is_some(), is_whole);
    }
}
