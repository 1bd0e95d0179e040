use crate::notice;
use crate::testing::{TOKEN, header, request, site, text};
use crate::{PagesAdapter, Settings, html};
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use usher_adapter_kit::testing::{Recorder, run};
use usher_adapter_kit::{Adapter, Response, RoutingError};
use usher_domain::commands::{
    AcceptWith, AnswerInvitation, AnsweredInvitation, DescribedGrant, DescribedGrants, InvitationPreview,
    PreviewInvitation, ScopedGrant,
};
use usher_domain::refusal::{EntityKind, PasswordRule};
use usher_domain::{
    AuthenticationFailure, Branding, Color, Command, EmailAddress, Fault, IncidentId, InvitationStatus, Label,
    LicenseId, Logo, MemberId, MemberStatus, Ordinal, Organization, OrganizationId, OrganizationState, PermissionCode,
    PersonName, Refusal, ResourceId, RoleCode, TemplateId, TemplateRef, Timestamp,
};
use uuid::Uuid;

fn adapter() -> PagesAdapter {
    PagesAdapter::new(Settings::default(), site().key)
}

fn preview(status: InvitationStatus) -> InvitationPreview {
    let grant = |code: &str, name: Option<&str>| DescribedGrant {
        code: code.to_owned(),
        name: name.map(str::to_owned),
        translations: usher_domain::Translations::default(),
        until: None,
    };
    let until = Some(Timestamp::from_millis(0));
    InvitationPreview {
        providers: Vec::new(),
        status,
        organization: Organization {
            id: OrganizationId(Uuid::nil()),
            ordinal: Ordinal(1),
            slug: "acme".to_owned(),
            name: "Acme & Söhne".to_owned(),
            locale: None,
            created_at: Timestamp::from_millis(0),
            state: OrganizationState::Active,
        },
        branding: Branding::default(),
        inviter_name: None,
        email: EmailAddress::parse("grace@example.com").unwrap(),
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        expires_at: None,
        now: Timestamp::from_millis(0),
        destination: None,
        accept_with: AcceptWith::NewPassword,
        locale: None,
        grants: DescribedGrants {
            permissions: vec![grant("*", None), grant("Crew.*", None), grant("old:code", None)],
            roles: vec![DescribedGrant { until, ..grant("editor", Some("Editor")) }],
            resources: vec![grant("portfolio", Some("North"))],
            scoped: vec![ScopedGrant {
                permission: grant("Crew.Read", Some("See the crew")),
                resource: grant("event", Some("Summer")),
            }],
        },
    }
}

/// What an operation answers to an outcome.
fn answered<C: Command>(name: &str, path: &str, body: &str, outcome: C::Outcome) -> Response {
    let operations = adapter().operations();
    let operation = operations.iter().find(|operation| operation.descriptor().name == name).unwrap();
    let method = operation.descriptor().method.name().to_owned();
    let request = request(&method, path, body);
    run(&**operation, &request, &Recorder::default().answering::<C>(Ok(outcome)))
}

fn shown(status: InvitationStatus) -> Response {
    let outcome = preview(status);
    answered::<PreviewInvitation>("show_invitation", &format!("/invitations/{TOKEN}"), "", outcome)
}

fn refused(refusal: Refusal) -> Response {
    let preview = preview(InvitationStatus::Pending);
    let outcome = AnsweredInvitation { preview, refused: Some(refusal) };
    let nonce = site().key.nonce("accept", TOKEN);
    let body = format!("nonce={nonce}&first_name=Grace&password=x");
    answered::<AnswerInvitation>("accept_invitation", &format!("/invitations/{TOKEN}/accept"), &body, outcome)
}

#[test]
fn the_policy_is_of_the_stylesheet() {
    let page = shown(InvitationStatus::Pending);
    let hash = base64::engine::general_purpose::STANDARD.encode(digest(&SHA256, html::STYLE.as_bytes()));
    assert!(header(&page, "content-security-policy").contains(&format!("'sha256-{hash}'")));
    // What is between the tags is what is hashed, to the byte.
    assert!(text(&page).contains(&format!("<style>{}</style>", html::STYLE)));
}

#[test]
fn an_organization_is_shown_as_it_wants_to_be() {
    let branding = Branding {
        name: Label::parse("Acme <Tours>").ok(),
        color: Color::parse("#ffcc00").ok(),
        logo: Logo::parse("data:image/png;base64,AAAA").ok(),
    };
    let show = |branding: Branding, status| {
        let outcome = InvitationPreview { branding, ..preview(status) };
        answered::<PreviewInvitation>("show_invitation", &format!("/invitations/{TOKEN}"), "", outcome)
    };
    for status in InvitationStatus::ALL {
        let page = show(branding.clone(), status);
        let html = text(&page);
        assert!(html.contains("Acme &#60;Tours&#62;") && !html.contains("Söhne"), "{html}");
        assert!(html.contains(r#"<img class="logo" src="data:image/png;base64,AAAA" alt="">"#), "{html}");
        let policy = header(&page, "content-security-policy");
        assert!(policy.contains("; img-src 'self' data:;") && !policy.contains("unsafe"), "{policy}");
        // Every stylesheet of the page is one that the policy names, to the byte.
        let styles: Vec<_> = html.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next()).collect();
        assert!(styles.len() == 2 && styles[1].contains("--accent:#ffcc00"), "{styles:?}");
        for style in styles {
            let hash = base64::engine::general_purpose::STANDARD.encode(digest(&SHA256, style.as_bytes()));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
        }
    }
    let elsewhere = Logo::parse("https://acme.example/logo.png").ok();
    let page = show(Branding { logo: elsewhere, ..Branding::default() }, InvitationStatus::Pending);
    let loads = ["acme.example", "<img", "url("].iter().any(|outside| text(&page).contains(outside));
    assert!(!loads && text(&page).contains(">A</span>"), "{}", text(&page));
    assert!(header(&page, "content-security-policy").contains("; img-src 'self';"));
}

#[test]
fn grants_are_told_in_words() {
    let page = shown(InvitationStatus::Pending);
    for told in [
        "<h3>4 permissions</h3>",
        "<li>See the crew \u{2013} Summer</li>",
        "<li>Everything</li>",
        "<li>Everything in Crew</li>",
        "<li>old:code</li>",
        "<li>Editor (until 1 January 1970 at 00:00 UTC)</li>",
        "<h3>Access is limited to</h3>",
        "<li>North</li>",
        "<strong>Acme &#38; Söhne</strong> invites you to join.",
        "The invitation does not expire.",
        "/below/invitations/7f3fd3a1-0000-4000-8000-5ec2e7000000/accept?lang=en",
    ] {
        assert!(text(&page).contains(told), "{told}: {}", text(&page));
    }
}

#[test]
fn every_state_has_its_status() {
    for (status, code) in InvitationStatus::ALL.into_iter().zip([200, 200, 410, 410, 410, 410]) {
        assert_eq!(shown(status).status, code, "{status:?}");
    }
}

/// One of each refusal; a new one stops the match in `refusals.rs`.
#[test]
fn every_refusal_has_its_page() {
    let nil = Uuid::nil();
    for (refusal, status) in [
        (Refusal::WeakPassword(PasswordRule::AtLeast(8)), 422),
        (Refusal::WeakPassword(PasswordRule::AtMost(256)), 422),
        (Refusal::WeakPassword(PasswordRule::CharacterClasses), 422),
        (Refusal::WeakPassword(PasswordRule::Common), 422),
        (Refusal::WeakPassword(PasswordRule::Characters), 422),
        (Refusal::BadLogin, 422),
        (Refusal::NotPending(InvitationStatus::Declined), 200),
        (Refusal::OrganizationArchived, 200),
        (Refusal::AlreadyMember, 200),
        (Refusal::UnknownInvitation, 404),
        (Refusal::TooManyAttempts { retry_after: 7 }, 429),
        (Refusal::TooManyMails { retry_after: 7 }, 429),
        (Refusal::MemberBlocked, 403),
        (Refusal::AddressBlocked, 403),
        (Refusal::DomainNotAllowed, 403),
        (Refusal::Forbidden, 403),
        (Refusal::GrantExceedsCaller { what: "x".to_owned(), held_until: None }, 403),
        (Refusal::UnknownPermission(PermissionCode::parse("a.b").unwrap()), 403),
        (Refusal::UnknownRole(RoleCode::parse("a").unwrap()), 403),
        (Refusal::UnknownResource(ResourceId(nil)), 403),
        (Refusal::UnknownLicense(LicenseId(nil)), 403),
        (Refusal::UnknownTemplate(TemplateRef::Id(TemplateId(nil))), 403),
        (Refusal::UnknownMember(MemberId(nil)), 403),
        (Refusal::UnknownOrganization(None), 403),
        (Refusal::SeatsExhausted(LicenseId(nil)), 403),
        (Refusal::AlreadyInvited, 403),
        (Refusal::RepeatedInBatch { first: 0 }, 403),
        (Refusal::MemberHasAnotherAddress(MemberId(nil)), 403),
        (Refusal::ExpiryInThePast(Timestamp::from_millis(0)), 403),
        (Refusal::TooManyRows { limit: 1 }, 403),
        (Refusal::BadCursor, 403),
        (Refusal::IdempotencyInFlight, 403),
        (Refusal::IdempotencyMismatch, 403),
        (Refusal::RevisionMismatch, 403),
        (Refusal::NotFound(EntityKind::Role), 403),
        (Refusal::AlreadyExists(EntityKind::Role), 403),
        (Refusal::InUse(EntityKind::Role), 403),
        (Refusal::OwnAccess, 403),
        (Refusal::LastMember, 403),
        (Refusal::MemberIs(MemberStatus::Active), 403),
        (Refusal::InvalidValue { field: "a", reason: "b" }, 403),
    ] {
        let told = format!("{refusal:?}");
        let page = refused(refusal.clone());
        assert_eq!(page.status, status, "{told}");
        assert!(text(&page).starts_with("<!DOCTYPE html>"), "{told}");
        // Without an invitation to show there is less to say, but always a page.
        let bare = adapter().refuse_without_operation(&request("POST", "/invitations/x", ""), &refusal.into());
        assert!([404, 422, 429].contains(&bare.status) && text(&bare).starts_with("<!DOCTYPE html>"), "{told}");
    }
    assert!(text(&refused(Refusal::MemberBlocked)).contains("Please contact Acme &#38; Söhne"));
    assert_eq!(header(&refused(Refusal::TooManyMails { retry_after: 7 }), "retry-after"), "7");
}

#[test]
fn faults_and_misses_are_pages_and_show_no_details() {
    let call = request("GET", "/invitations/x", "");
    let incident = || IncidentId("i<7>".to_owned());
    for (fault, status) in [
        (Fault::Unavailable, 503),
        (Fault::Internal(incident()), 500),
        (Fault::Unauthenticated(AuthenticationFailure::MemberBlocked), 404),
    ] {
        assert_eq!(adapter().refuse_without_operation(&call, &fault).status, status);
    }
    for (error, status) in [
        (RoutingError::UnknownPath, 404),
        (RoutingError::WrongMethod { allowed: vec!["GET"] }, 405),
        (RoutingError::BodyTooLarge { limit: 1 }, 413),
        (RoutingError::BodyEncoded, 415),
        (RoutingError::BodyTooSlow, 408),
        (RoutingError::Overloaded { retry_after: 1 }, 503),
        (RoutingError::RateLimited { retry_after: 1 }, 429),
        (RoutingError::Unavailable, 503),
        (RoutingError::Internal(incident()), 500),
    ] {
        assert_eq!(adapter().fallback(&call, &error).status, status);
    }
    assert!(text(&notice::failed(&site(), &call, &incident())).contains("this number: i&#60;7&#62;"));
    assert!(text(&notice::busy(&site(), &call, 1)).contains("in 1 second."));
}
