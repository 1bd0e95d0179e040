//! `GET /console/invitations`: the invitations, newest first, with the delivery status of their mails.

use super::{PATH, inviter, mail, path};
use crate::bulk::Act;
use crate::frame::home;
use crate::grants::in_short;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::Distance;
use crate::{choices, members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CountPeople, InvitationFilter, ListInvitations, Paging, PeopleCounts, RoleView};
use usher_domain::{Fault, InvitationStatus, InvitationView, PageLimit};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

/// Where the list is as a file.
pub(super) const FILE: &str = "/console/invitations.csv";

#[derive(Template)]
#[template(path = "invitations.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where the form of what is picked goes, for those who may act.
    bulk: Option<String>,
    acts: &'static [Act],
    invite: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    /// The box that picks it, with its revision.
    pick: (String, u32),
    name: String,
    email: String,
    rights: String,
    status: &'static str,
    mail: Option<(&'static str, &'static str)>,
    inviter: Option<String>,
    created: Distance,
    ends: Option<Distance>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_invitations", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let command =
            ListInvitations { paging: Paging::After(listing::after(call)), ..asked(context, listing::size(call)) };
        let page = context.perform(&command).await.map_err(|fault| refused(context, &fault))?;
        let counts = context.ask(Section::Invitations, &CountPeople, PATH).await?;
        let roles = choices::roles(context).await;
        let listing = Listing::of(context, PATH, statuses(&counts), page.next.as_ref());
        let shown = ListPage {
            layout: context.layout(Section::Invitations, "Invitations"),
            listing: listing.exported_at(context, FILE),
            invite: context.address_for("invitations.create", "/console/invite"),
            bulk: context
                .address_for("invitations.manage", "/console/invitations/bulk")
                .filter(|_| !page.entries.is_empty()),
            acts: &super::bulk::ACTS,
            entries: page.entries.iter().map(|view| entry(context, view, &counts, &roles)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List invitations", "Newest first, with the delivery status of their mails.")
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .parameter(ParameterIn::Query, "per", "How many entries the page has: 25, 50, 100 or 200.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .parameter(ParameterIn::Query, "trail", "Where the pages before it start.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The first page of the invitations that the address narrows the list to.
pub(super) fn asked(context: &PageContext<'_>, limit: PageLimit) -> ListInvitations {
    let filter = InvitationFilter {
        status: InvitationStatus::parse(&context.call.query("status")),
        search: listing::search(context.call),
        ..InvitationFilter::default()
    };
    ListInvitations { organization: None, filter, paging: Paging::After(None), limit }
}

/// Everybody comes here after signing in, so whose part is another one is led there.
fn refused(context: &PageContext<'_>, fault: &Fault) -> Response {
    match home(context) {
        PATH => context.refused(Section::Invitations, fault, PATH),
        home => respond::see_other(context.call.request, home),
    }
}

fn statuses(counts: &PeopleCounts) -> Vec<Status> {
    let of = |status| counts.invitations.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| *count);
    let all = counts.invitations.iter().map(|(_, count)| count).sum();
    let mut statuses = vec![Status { word: "", name: "All", count: Some(all) }];
    statuses.extend(InvitationStatus::ALL.map(|status| {
        let name = match status {
            InvitationStatus::Pending => "Pending",
            InvitationStatus::Accepted => "Accepted",
            InvitationStatus::Declined => "Declined",
            InvitationStatus::Cancelled => "Cancelled",
            InvitationStatus::Revoked => "Revoked",
            InvitationStatus::Expired => "Expired",
        };
        Status { word: status.as_str(), name, count: Some(of(status)) }
    }));
    statuses
}

fn entry(context: &PageContext<'_>, view: &InvitationView, counts: &PeopleCounts, roles: &[RoleView]) -> Entry {
    let invitation = &view.invitation;
    let is_open = view.status == InvitationStatus::Pending;
    Entry {
        address: context.address(&path(invitation.id)),
        pick: (format!("pick:{}", invitation.id), view.invitation.revision),
        name: members::name(&invitation.first_name, &invitation.last_name),
        email: invitation.email.as_sent().to_owned(),
        rights: in_short(roles, &invitation.grants),
        status: view.status.as_str(),
        mail: view.delivery.as_ref().filter(|_| is_open).map(|delivery| mail(delivery.state)),
        inviter: inviter(view),
        created: Distance::of(invitation.created_at, counts.at),
        ends: invitation.expires_at.filter(|_| is_open).map(|end| Distance::of(end, counts.at)),
    }
}
