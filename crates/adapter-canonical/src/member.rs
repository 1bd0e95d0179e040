//! A member in answers.

use crate::grant::{self, CodeGrant, PermissionGrant, ResourceGrant, instant};
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::{EmailAddress, Line, Member, Seat};
use utoipa::ToSchema;

/// A person's place in the organization, which exists from the moment of invitation on.
#[derive(Serialize, ToSchema)]
#[schema(as = Member)]
pub(crate) struct MemberObject<'a> {
    /// Its id, `mem_...`.
    id: String,
    /// The account behind it, `acc_...`; null for a contact.
    account_id: Option<String>,
    /// `contact`, `invited`, `active`, `blocked` or `removed`.
    status: &'a str,
    /// The address that access is tied to.
    email: Option<&'a str>,
    /// First name, possibly empty.
    first_name: &'a str,
    /// Last name, possibly empty.
    last_name: &'a str,
    /// Contact data.
    phone_number: Option<&'a str>,
    /// The license of the seat.
    license_id: Option<String>,
    /// `none`, `reserved` for somebody invited, or `assigned`.
    seat: &'a str,
    /// The permissions held; empty until the member is active.
    permissions: Vec<PermissionGrant<'a>>,
    /// The roles held; empty until the member is active.
    roles: Vec<CodeGrant<'a>>,
    /// The resources that access is confined to; empty where it is not.
    resources: Vec<ResourceGrant>,
    /// When the row was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it last changed.
    #[schema(format = "date-time")]
    updated_at: String,
}

impl<'a> MemberObject<'a> {
    /// A member.
    pub(crate) fn of(member: &'a Member) -> Self {
        Self {
            id: encode(member.id),
            account_id: member.account.map(|(id, _)| encode(id)),
            status: member.status.as_str(),
            email: member.email.as_ref().map(EmailAddress::as_sent),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            phone_number: member.phone.as_ref().map(Line::as_str),
            license_id: member.seat.map(|seat| encode(seat.license())),
            seat: match member.seat {
                None => "none",
                Some(Seat::Reserved(_)) => "reserved",
                Some(Seat::Assigned(_)) => "assigned",
            },
            permissions: grant::permissions(&member.grants),
            roles: grant::roles(&member.grants),
            resources: grant::resources(&member.grants),
            created_at: instant(member.created_at),
            updated_at: instant(member.updated_at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS};
    use usher_domain::{Grants, MemberStatus};

    #[test]
    fn every_member_of_the_object_stands_in_its_place() {
        let member = testing::member();
        let member = Member { grants: testing::view().invitation.grants, ..member };
        assert_eq!(
            serde_json::to_string(&MemberObject::of(&member)).unwrap().replace(DIGITS, "X"),
            concat!(
                r#"{"id":"mem_X","account_id":"acc_X","status":"invited","email":"Grace@example.com","#,
                r#""first_name":"Grace","last_name":"Hopper","phone_number":"+1 555 0100","license_id":"lic_X","#,
                r#""seat":"reserved","permissions":[{"code":"Organization.Read","expires_at":null}],"#,
                r#""roles":[{"code":"editor","expires_at":"1970-01-01T00:00:00.009Z"}],"#,
                r#""resources":[{"id":"res_X","expires_at":null}],"#,
                r#""created_at":"1970-01-01T00:00:00.000Z","updated_at":"1970-01-01T00:00:00.001Z"}"#,
            )
        );
    }

    #[test]
    fn a_contact_has_little() {
        let (status, grants) = (MemberStatus::Contact, Grants::default());
        let contact =
            Member { account: None, status, email: None, phone: None, seat: None, grants, ..testing::member() };
        let written = serde_json::to_string(&MemberObject::of(&contact)).unwrap();
        assert!(written.contains(r#""account_id":null,"status":"contact","email":null,"#));
        assert!(written.contains(r#""phone_number":null,"license_id":null,"seat":"none","permissions":[],"#));
    }
}
