//! `DELETE /v1/members/{id}/personal-data`: nothing that tells who the person is stays.

use crate::endpoint::{Endpoint, Input};
use crate::member::MemberObject;
use crate::members::of_path;
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::EraseMember;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EraseMember> = Endpoint {
    descriptor: Descriptor::delete("erase_member", "/v1/members/{id}/personal-data", Some("members.erase")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        let member = of_path(request)?;
        path::nothing_else(request)?;
        Ok(EraseMember { member })
    },
    respond: |_, view| Response::json(200, JSON, &MemberObject::of(&view.member)),
    document: || {
        let text = "Ends a membership or an invitation and erases names, addresses and telephone numbers of the person, \
            for good, from the member, its invitations and the events about it. The account goes too where no \
            other organization knows it. The audit trail stays whole. The body is empty or `{}`.";
        Document::new("Erase a person", text)
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "What is left of the member.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request};
    use usher_domain::MemberId;
    use usher_domain::commands::{MemberRef, MemberView};

    #[test]
    fn the_member_is_named_by_the_path_and_nothing_can_be_sent() {
        let decode = |id: &str, body: &str| {
            let call = request("DELETE", &format!("/v1/members/{id}/personal-data"), body);
            testing::decode(&ENDPOINT, &call)
        };
        let member = MemberRef::Id(MemberId(UUID.parse().unwrap()));
        for body in ["", "{}"] {
            assert_eq!(decode(&format!("mem_{DIGITS}"), body), Ok(EraseMember { member: member.clone() }));
        }
        assert_eq!(decode("x", "").unwrap_err().status, 404);
        assert_eq!(decode(UUID, r#"{"reason":"x"}"#).unwrap_err().status, 422);
    }

    #[test]
    fn what_is_left_is_answered() {
        let view = MemberView { member: testing::member(), account: None, invitation: None, resources: Vec::new() };
        let response =
            testing::respond(&ENDPOINT, &request("DELETE", &format!("/v1/members/{UUID}/personal-data"), ""), &view);
        assert_eq!((response.status, member_of(&response, "status")), (200, "\"invited\"".to_owned()));
    }
}
