//! `GET /v1/members`: the people of the organization, newest first.

use crate::endpoint::{Endpoint, Input};
use crate::member::MemberObject;
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::MemberStatus;
use usher_domain::commands::{ListMembers, MemberFilter, MemberOrder};

/// What `status` can be.
const STATUSES: [MemberStatus; 5] =
    [MemberStatus::Contact, MemberStatus::Invited, MemberStatus::Active, MemberStatus::Blocked, MemberStatus::Removed];

fn statuses() -> [(&'static str, MemberStatus); 5] {
    STATUSES.map(|status| (status.as_str(), status))
}

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListMembers> = Endpoint {
    descriptor: Descriptor::get("list_members", "/v1/members", Some("members.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let listing = query::read(request, &api.settings, &statuses(), &query::KNOWN)?;
        let query::Listing { status, email, search, after, limit, .. } = listing;
        let filter = MemberFilter { status, email, search };
        Ok(ListMembers { filter, order: MemberOrder::Newest, after, limit })
    },
    respond: |_, page| page::answer(page, MemberObject::of),
    document: || {
        let text = "The people of the organization, newest first. Somebody invited is a member from then on.";
        query::documented(
            Document::new("List members", text),
            "`contact`, `invited`, `active`, `blocked` or `removed`.",
            &statuses(),
        )
        .answer::<PageResponse<MemberObject<'_>>>(200, JSON, "A page.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, text};
    use usher_domain::Page;

    #[test]
    fn the_query_narrows_the_listing() {
        let command = testing::decode(&ENDPOINT, &request("GET", "/v1/members?status=contact&limit=3", "")).unwrap();
        assert_eq!((command.filter.status, command.limit.get()), (Some(MemberStatus::Contact), 3));
        assert_eq!(
            testing::decode(&ENDPOINT, &request("GET", "/v1/members?status=pending", "")).unwrap_err().status,
            422
        );
    }

    #[test]
    fn a_page_is_answered() {
        let page = Page { entries: vec![testing::member()], next: None, total: None };
        let response = testing::respond(&ENDPOINT, &request("GET", "/", ""), &page);
        assert!(text(&response).starts_with(r#"{"data":[{"id":"mem_"#));
        assert!(text(&response).ends_with(r#"}],"next_cursor":null}"#));
    }
}
