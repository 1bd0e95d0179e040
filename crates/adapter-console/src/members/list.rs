//! `GET /console/members`: the people of the organization, newest first.

use super::{name, path};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::When;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ListMembers, MemberFilter};
use usher_domain::{Member, MemberStatus};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/members";

/// The statuses in the order in which they are offered.
const STATUSES: [MemberStatus; 5] =
    [MemberStatus::Active, MemberStatus::Invited, MemberStatus::Blocked, MemberStatus::Contact, MemberStatus::Removed];

#[derive(Template)]
#[template(path = "members.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    name: String,
    email: String,
    status: &'static str,
    joined: Option<When>,
    has_seat: bool,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_members", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let filter = MemberFilter {
            status: MemberStatus::parse(&call.query("status")),
            search: listing::search(call),
            ..MemberFilter::default()
        };
        let command = ListMembers { filter, after: listing::after(call), limit: call.site.settings.page_size };
        let page = context.ask(Section::Members, &command, PATH).await?;
        let shown = ListPage {
            layout: context.layout(Section::Members, "Members"),
            listing: Listing::of(context, PATH, STATUSES.map(MemberStatus::as_str), page.next.as_ref()),
            entries: page.entries.iter().map(|member| entry(context, member)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List members", "Newest first.")
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

fn entry(context: &PageContext<'_>, member: &Member) -> Entry {
    Entry {
        address: context.address(&path(member.id)),
        name: name(&member.first_name, &member.last_name),
        email: super::show::email(member),
        status: member.status.as_str(),
        joined: member.joined_at.map(When::from),
        has_seat: member.seat.is_some(),
    }
}
