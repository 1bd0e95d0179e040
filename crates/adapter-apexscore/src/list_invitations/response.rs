//! A page of invitations and the links to its neighbours.

use super::links;
use crate::error::{self, detail};
use crate::invitation::OrganizationInvitation;
use serde::Serialize;
use usher_adapter_kit::{Request, Response};
use usher_domain::{InvitationView, Page, PageLimit};
use utoipa::ToSchema;

/// A page (documented, P2).
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationPage<'a> {
    /// Documented. Assumed: of all pages together.
    count: u64,
    /// Documented. Assumed: absolute, and null on the last page.
    next: Option<String>,
    /// Documented. Assumed: absolute, without `page` where it is the first page, and null on that one.
    previous: Option<String>,
    /// Documented. Assumed: newest first.
    results: Vec<OrganizationInvitation<'a>>,
}

/// Which page was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Counted from 1; `None` for the last page, whichever that is.
    pub(super) number: Option<u64>,
    /// How many entries a page has.
    pub(super) limit: PageLimit,
}

impl Wanted {
    /// How many entries come before the page. The last page is looked for on the first one, where the total is.
    pub(super) fn offset(self) -> u64 {
        (self.number.unwrap_or(1) - 1).saturating_mul(u64::from(self.limit.get()))
    }

    /// The page, once it is there.
    pub(super) fn answer(self, request: &Request, page: &Page<InvitationView>) -> Response {
        let before = self.offset();
        let count = page.total.unwrap_or_else(|| before.saturating_add(page.entries.len() as u64));
        let pages = count.div_ceil(u64::from(self.limit.get())).max(1);
        let number = match self.number {
            Some(number) if number > pages => return invalid_page(),
            Some(number) => number,
            // The original answers at once; one more request is the price of not counting first.
            None if pages > 1 => return Response::empty(302).header("location", links::to_page(request, pages)),
            None => 1,
        };
        let body = InvitationPage {
            count,
            next: (number < pages).then(|| links::to_page(request, number + 1)),
            previous: (number > 1).then(|| links::to_page(request, number - 1)),
            results: page.entries.iter().map(OrganizationInvitation::of).collect(),
        };
        error::json(200, &body)
    }

    /// The page where nothing can be found.
    pub(super) fn answer_empty(self, request: &Request) -> Response {
        self.answer(request, &Page { entries: Vec::new(), next: None, total: Some(0) })
    }
}

/// The answer to a page that does not exist (assumed).
pub(super) fn invalid_page() -> Response {
    detail(404, "Invalid page.")
}
