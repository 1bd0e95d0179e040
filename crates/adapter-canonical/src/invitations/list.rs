//! `GET /v1/invitations`: invitations of every protocol, newest first.

use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::InvitationStatus;
use usher_domain::commands::{InvitationFilter, ListInvitations, Paging};

fn statuses() -> [(&'static str, InvitationStatus); 6] {
    InvitationStatus::ALL.map(|status| (status.as_str(), status))
}

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListInvitations> = Endpoint {
    descriptor: Descriptor::get("list_invitations", "/v1/invitations", Some("invitations.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let listing = query::read(request, &api.settings, &statuses(), &query::KNOWN_OF_INVITATIONS)?;
        let query::Listing { status, email, search, metadata, after, limit } = listing;
        let filter = InvitationFilter { status, email, search, metadata, ..InvitationFilter::default() };
        Ok(ListInvitations { organization: None, filter, paging: Paging::After(after), limit })
    },
    respond: |_, page| page::answer(page, InvitationObject::of),
    document: || {
        let document = Document::new("List invitations", "Invitations of every protocol, newest first.");
        let about = "`pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`.";
        query::with_metadata(query::documented(document, about, &statuses()))
            .answer::<PageResponse<InvitationObject<'_>>>(200, JSON, "A page.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, text};
    use usher_domain::{Cursor, Page};

    #[test]
    fn the_query_narrows_the_listing() {
        let command =
            testing::decode(&ENDPOINT, &request("GET", "/v1/invitations?status=expired&q=gr&cursor=c", "")).unwrap();
        assert_eq!((command.organization, command.filter.token), (None, None));
        assert_eq!(command.filter.status, Some(InvitationStatus::Expired));
        assert_eq!(command.filter.search.as_deref(), Some("gr"));
        assert_eq!(command.paging, Paging::After(Some(Cursor("c".to_owned()))));
        assert_eq!(
            testing::decode(&ENDPOINT, &request("GET", "/v1/invitations?status=active", "")).unwrap_err().status,
            422
        );
    }

    #[test]
    fn a_page_says_where_the_next_one_starts() {
        let encode = |page| text(&testing::respond(&ENDPOINT, &request("GET", "/", ""), &page)).to_owned();
        let empty = encode(Page { entries: vec![], next: None, total: None });
        assert_eq!(empty, r#"{"data":[],"next_cursor":null}"#);
        let next = Some(Cursor("c".to_owned()));
        let page = encode(Page { entries: vec![testing::view()], next, total: None });
        assert!(page.starts_with(r#"{"data":[{"id":"inv_"#) && page.ends_with(r#"}],"next_cursor":"c"}"#));
    }
}
