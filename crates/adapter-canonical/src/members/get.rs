//! `GET /v1/members/{id}`: one person of the organization.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetMember;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetMember> = Endpoint {
    descriptor: Descriptor::get("get_member", "/v1/members/{id}", Some("members.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| {
        let member = of_path(request)?;
        Ok(GetMember { member })
    },
    respond: |_, view| answer(view),
    document: || {
        let text = "Reads one person of the organization.";
        Document::new("Get a member", text)
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "The member.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request};
    use usher_domain::commands::{MemberRef, MemberView};
    use usher_domain::{MemberId, Refusal};

    #[test]
    fn an_unknown_member_and_an_unreadable_id_answer_the_same() {
        let call = |id: &str| request("GET", &format!("/v1/members/{id}"), "");
        let command = testing::decode(&ENDPOINT, &call(&format!("mem_{DIGITS}"))).unwrap();
        assert_eq!(command.member, MemberRef::Id(MemberId(UUID.parse().unwrap())));
        let unknown = Refusal::UnknownMember(MemberId(UUID.parse().unwrap()));
        let unknown = testing::refuse(ENDPOINT, &call("x"), &unknown.into());
        assert_eq!(testing::decode(&ENDPOINT, &call(&format!("inv_{DIGITS}"))), Err(unknown));
    }

    #[test]
    fn the_member_is_answered() {
        let view = MemberView { member: testing::member(), account: None, invitation: None, resources: Vec::new() };
        let response = testing::respond(&ENDPOINT, &request("GET", &format!("/v1/members/{UUID}"), ""), &view);
        assert_eq!((response.status, member_of(&response, "seat")), (200, "\"reserved\"".to_owned()));
    }
}
