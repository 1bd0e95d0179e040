//! `GET /console/invitations`: the invitations, newest first, with the delivery status of their mails.

use super::{mail, path};
use crate::frame::home;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::when::{When, maybe};
use crate::{members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{InvitationFilter, ListInvitations, Paging};
use usher_domain::{Fault, InvitationStatus, InvitationView};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/invitations";

#[derive(Template)]
#[template(path = "invitations.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    invite: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    name: String,
    email: String,
    status: &'static str,
    mail: Option<(&'static str, &'static str)>,
    created: When,
    ends: Option<When>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_invitations", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let filter = InvitationFilter {
            status: InvitationStatus::parse(&call.query("status")),
            search: listing::search(call),
            ..InvitationFilter::default()
        };
        let (paging, limit) = (Paging::After(listing::after(call)), call.site.settings.page_size);
        let command = ListInvitations { organization: None, filter, paging, limit };
        let page = context.perform(&command).await.map_err(|fault| refused(context, &fault))?;
        let statuses = InvitationStatus::ALL.map(InvitationStatus::as_str);
        let shown = ListPage {
            layout: context.layout(Section::Invitations, "Invitations"),
            listing: Listing::of(context, PATH, statuses, page.next.as_ref()),
            invite: context.address_for("invitations.create", "/console/invite"),
            entries: page.entries.iter().map(|view| entry(context, view)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List invitations", "Newest first, with the delivery status of their mails.")
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// Everybody comes here after signing in, so whose part is another one is led there.
fn refused(context: &PageContext<'_>, fault: &Fault) -> Response {
    match home(context).filter(|home| *home != PATH) {
        Some(home) => respond::see_other(context.call.request, home),
        None => context.refused(Section::Invitations, fault, PATH),
    }
}

fn entry(context: &PageContext<'_>, view: &InvitationView) -> Entry {
    let invitation = &view.invitation;
    let is_open = view.status == InvitationStatus::Pending;
    Entry {
        address: context.address(&path(invitation.id)),
        name: members::name(&invitation.first_name, &invitation.last_name),
        email: invitation.email.as_sent().to_owned(),
        status: view.status.as_str(),
        mail: view.delivery.as_ref().filter(|_| is_open).map(|delivery| mail(delivery.state)),
        created: invitation.created_at.into(),
        ends: maybe(invitation.expires_at.filter(|_| is_open)),
    }
}
