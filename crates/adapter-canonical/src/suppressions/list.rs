//! `GET /v1/suppressions`: the addresses that get no mail, newest first.

use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::suppression::SuppressionObject;
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListSuppressions;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListSuppressions> = Endpoint {
    descriptor: Descriptor::get("list_suppressions", "/v1/suppressions", Some("suppressions.manage")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListSuppressions { after, limit })
    },
    respond: |_, page| page::answer(page, SuppressionObject::of),
    document: || {
        let text = "The addresses that the organization's mail does not go to, newest first: mail to them came back, or \
    was called unwanted. An invitation to one of them can be made, but its `delivery` is `suppressed`.";
        query::paged(Document::new("List suppressed addresses", text))
            .answer::<PageResponse<SuppressionObject<'_>>>(200, JSON, "A page.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, suppression, text};
    use usher_domain::Page;

    #[test]
    fn the_query_is_read() {
        let read = |query: &str| testing::decode(&ENDPOINT, &request("GET", &format!("/v1/suppressions?{query}"), ""));
        let command = read("limit=7&cursor=x").unwrap();
        assert_eq!((command.limit.get(), command.after.map(|cursor| cursor.0)), (7, Some("x".to_owned())));
        assert_eq!(read("").unwrap().limit.get(), 50);
        assert!(text(&read("status=active").unwrap_err()).contains("The parameters here are: limit, cursor."));
        assert_eq!(read("limit=0").unwrap_err().status, 422);
    }

    #[test]
    fn entries_say_why() {
        let page = Page { entries: vec![suppression()], next: None, total: None };
        let response = testing::respond(&ENDPOINT, &request("GET", "/", ""), &page);
        assert_eq!(
            text(&response),
            r#"{"data":[{"email":"grace@example.com","cause":"bounce","reason":"550 5.1.1","since":"1970-01-01T00:00:00.000Z"}],"next_cursor":null}"#
        );
    }
}
