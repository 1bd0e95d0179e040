//! Requests and answers for the unit tests of this crate.

use crate::dialect::{Backops, Endpoint};
use crate::settings::Settings;
use usher_adapter_kit::{
    Decoded, Descriptor, Dialect, Headers, Method, PathParameters, PathStyle, Request, Response, Template,
};
use usher_domain::commands::{FoundMember, MemberView};
use usher_domain::{
    AccountId, Attributes, EmailAddress, Grant, Grants, Invitation, InvitationId, InvitationStatus, InvitationView,
    LicenseId, Line, Member, MemberId, MemberStatus, Ordinal, Organization, OrganizationId, OrganizationState,
    PermissionCode, Seat, Timestamp,
};

/// A request with JSON in its body.
pub(crate) fn request(method: &str, path: &str, body: impl Into<Vec<u8>>) -> Request {
    let mut headers = Headers::default();
    headers.push("Content-Type", "application/json");
    Request {
        method: Method::of(method),
        path: path.to_owned(),
        query: String::new(),
        base: "https://backops.example".to_owned(),
        headers,
        parameters: PathParameters::default(),
        body: body.into(),
        client: None,
        request_id: "req-1".to_owned(),
    }
}

/// The body of an answer.
pub(crate) fn text(response: &Response) -> &str {
    std::str::from_utf8(&response.body).expect("answers are UTF-8")
}

/// A request of an operation, with the parameters of its path.
pub(crate) fn call(operation: &Descriptor, path: &str, query: &str, body: impl Into<Vec<u8>>) -> Request {
    let style = PathStyle { any_case: true, any_slash: true };
    let parameters = Template::parse(operation.path).expect("a path").matches(path, style).expect("its own path");
    Request { parameters, query: query.to_owned(), ..request(operation.method.name(), path, body) }
}

/// What an operation reads from a request, or the status of the answer where it cannot.
pub(crate) fn read<R: Decoded>(endpoint: &Endpoint<R>, settings: Settings, request: &Request) -> Result<R, u16> {
    let dialect = Backops { settings };
    (endpoint.read)(&dialect, request).map_err(|problem| dialect.write(request, problem).status)
}

/// An id that stands for something.
pub(crate) const ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";
/// An id of an account.
pub(crate) const ACCOUNT: &str = "0197f069-bd91-76c8-bfd0-5e287b932da8";
/// An id of an invitation.
pub(crate) const INVITATION: &str = "0197f069-bd91-76c8-bfd0-5e287b932da9";
/// An id of a license.
pub(crate) const LICENSE: &str = "0197f069-bd91-76c8-bfd0-5e287b932daa";

/// A member with a seat and a permission, invited if its status says so.
pub(crate) fn found(status: MemberStatus) -> FoundMember {
    let (at, code) = (Timestamp::from_millis(0), PermissionCode::parse("Organization:Read").expect("a code"));
    let account = AccountId(ACCOUNT.parse().expect("an id"));
    let license = LicenseId(LICENSE.parse().expect("an id"));
    let email = EmailAddress::parse("Jamie@example.com").expect("an address");
    let name = |text: &str| Line::parse(text).expect("a name");
    let grants = Grants { permissions: vec![Grant::forever(code.clone())], ..Grants::default() };
    let invited = status == MemberStatus::Invited;
    let member = Member {
        id: MemberId(ID.parse().expect("an id")),
        organization: OrganizationId(ID.parse().expect("an id")),
        account: Some((account, Ordinal(1))),
        external_id: "a".repeat(16),
        status,
        email: Some(email.clone()),
        contact_email: None,
        phone: Some(Line::parse("+420 1").expect("a number")),
        first_name: name("Jamie"),
        last_name: name("Lee"),
        seat: Some(if invited { Seat::Reserved(license) } else { Seat::Assigned(license) }),
        grants: if invited { Grants::default() } else { grants.clone() },
        attributes: Attributes::default(),
        created_at: at,
        updated_at: at,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    let invitation = Invitation {
        locale: None,
        id: InvitationId(INVITATION.parse().expect("an id")),
        member: member.id,
        account,
        email,
        first_name: name("Jamie"),
        last_name: name("Lee"),
        status: InvitationStatus::Pending,
        grants,
        license: Some(license),
        note: None,
        message: None,
        redirect_url: None,
        metadata: None,
        delivery: usher_domain::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 1,
        expires_at: None,
        inviter: None,
        granted_by: None,
        protocol: "backops".to_owned(),
        mailed_at: at,
        created_at: at,
        updated_at: at,
        revision: 0,
    };
    let organization = Organization {
        id: member.organization,
        ordinal: Ordinal(1),
        slug: "o".to_owned(),
        name: "O".to_owned(),
        locale: None,
        created_at: Timestamp::from_millis(0),
        state: OrganizationState::Active,
    };
    let pending = InvitationView {
        opened_at: None,
        delivery: None,
        link: None,
        invitation,
        status: InvitationStatus::Pending,
        member: member.clone(),
        organization,
        inviter: None,
        resources: Vec::new(),
        token: None,
    };
    let view = MemberView { member, account: None, invitation: invited.then_some(pending), resources: Vec::new() };
    FoundMember { view, account_exists: !invited, permissions: vec![code], held_at: Vec::new() }
}

/// The same as a contact: a row without account, seat and address, but with a contact address.
pub(crate) fn contact() -> FoundMember {
    let mut contact = found(MemberStatus::Contact);
    let member = &mut contact.view.member;
    (member.account, member.email, member.phone, member.seat, member.grants) =
        (None, None, None, None, Grants::default());
    member.contact_email = Some(Line::parse("carl@x").expect("an address"));
    FoundMember { account_exists: false, permissions: Vec::new(), ..contact }
}

/// The same, but its invitation has run out.
pub(crate) fn overdue() -> FoundMember {
    let mut overdue = found(MemberStatus::Invited);
    if let Some(pending) = &mut overdue.view.invitation {
        pending.status = InvitationStatus::Expired;
    }
    overdue
}
