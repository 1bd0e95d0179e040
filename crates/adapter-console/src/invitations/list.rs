//! `GET /console/invitations`: the invitations, newest first unless sorted by a column, with the delivery status of their
//! mails.

use super::{PATH, inviter, mail, path, status_word};
use crate::grants::in_short;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status, counted};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::sorting::{Head, SORT, Sortable};
use crate::when::Distance;
use crate::{bulk, choices, members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{
    CountPeople, InvitationFilter, InvitationOrder, ListInvitations, Paging, PeopleCounts, RoleView,
};
use usher_domain::{Cursor, InvitationStatus, InvitationView, PageLimit};
use usher_locales::{Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

/// Where the list is as a file.
pub(super) const FILE: &str = "/console/invitations.csv";

/// How the address calls open invitations whose mail was not delivered.
const UNDELIVERED: &str = "undelivered";

/// How many of them are counted.
const MOST_UNDELIVERED: u64 = 1_000;

/// The orders besides the usual one, as the address calls them.
const ORDERS: [(&str, InvitationOrder); 7] = [
    ("created", InvitationOrder::Oldest),
    ("email", InvitationOrder::Email),
    ("-email", InvitationOrder::EmailReversed),
    ("status", InvitationOrder::Status),
    ("-status", InvitationOrder::StatusReversed),
    ("expires", InvitationOrder::Ending),
    ("-expires", InvitationOrder::EndingReversed),
];

const EMAIL: Sortable = Sortable { ascending: "email", descending: "-email", is_descending_first: false };
const STATUS: Sortable = Sortable { ascending: "status", descending: "-status", is_descending_first: false };
const CREATED: Sortable = Sortable { ascending: "created", descending: "", is_descending_first: true };
const EXPIRES: Sortable = Sortable { ascending: "expires", descending: "-expires", is_descending_first: false };

#[derive(Template)]
#[template(path = "invitations.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    heads: Heads,
    /// Where the form of what is picked goes.
    bulk: Option<String>,
    acts: Vec<(&'static str, String)>,
    invite: Option<String>,
    entries: Vec<Entry>,
}

/// The columns that the list can be sorted by.
struct Heads {
    email: Head,
    status: Head,
    created: Head,
    expires: Head,
}

struct Entry {
    address: String,
    /// The box that picks it, with its revision.
    pick: (String, u32),
    name: String,
    email: String,
    rights: String,
    status: &'static str,
    status_word: String,
    mail: Option<(String, &'static str)>,
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
        let command = asked(context, listing::size(call), listing::after(call));
        let page =
            context.perform(&command).await.map_err(|fault| context.refused(Section::Invitations, &fault, PATH))?;
        let counts = context.ask(Section::Invitations, &CountPeople, PATH).await?;
        let roles = choices::roles(context).await;
        let listing = Listing::of(context, PATH, statuses(context.texts, &counts), page.next.as_ref());
        let shown = ListPage {
            layout: context.layout(Section::Invitations, Key::PartInvitations),
            heads: Heads {
                email: listing.head(&EMAIL),
                status: listing.head(&STATUS),
                created: listing.head(&CREATED),
                expires: listing.head(&EXPIRES),
            },
            listing: listing.exported_at(context, FILE),
            invite: context.form_for("invitations.create", "/console/invite"),
            bulk: (!page.entries.is_empty()).then(|| context.address("/console/invitations/bulk")),
            acts: bulk::offered(context, &super::bulk::ACTS, "invitations.manage"),
            entries: page.entries.iter().map(|view| entry(context, view, &counts, &roles)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List invitations", "With the delivery status of their mails.")
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status, or `undelivered`.")
            .parameter(
                ParameterIn::Query,
                SORT,
                "`created`, `email`, `status` or `expires`; with `-` before it the other way. Newest first if left out.",
            )
            .parameter(ParameterIn::Query, "per", "How many entries the page has: 25, 50, 100 or 200.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .parameter(ParameterIn::Query, "trail", "Where the pages before it start.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The invitations that the address narrows the list to, in the order that it says.
pub(super) fn asked(context: &PageContext<'_>, limit: PageLimit, after: Option<Cursor>) -> ListInvitations {
    let word = context.call.query("status");
    let is_undelivered = word == UNDELIVERED;
    let status = if is_undelivered { Some(InvitationStatus::Pending) } else { InvitationStatus::parse(&word) };
    let search = listing::search(context.call);
    let filter = InvitationFilter { status, search, is_undelivered, ..InvitationFilter::default() };
    let order = ORDERS.iter().find(|(word, _)| *word == context.call.query(SORT));
    let paging = match order {
        Some((_, order)) => Paging::Ordered(*order, after),
        None => Paging::After(after),
    };
    ListInvitations { organization: None, filter, paging, limit }
}

fn statuses(texts: Texts, counts: &PeopleCounts) -> Vec<Status> {
    let of = |status| counts.invitations.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| *count);
    let all = counts.invitations.iter().map(|(_, count)| count).sum();
    let exactly = |count| Some(counted(texts, count, u64::MAX));
    let mut statuses = vec![Status { word: "", name: Key::WordAll, count: exactly(all) }];
    statuses.extend(InvitationStatus::ALL.map(|status| {
        let name = match status {
            InvitationStatus::Pending => Key::InvitationsTabPending,
            InvitationStatus::Accepted => Key::InvitationsTabAccepted,
            InvitationStatus::Declined => Key::InvitationsTabDeclined,
            InvitationStatus::Cancelled => Key::InvitationsTabCancelled,
            InvitationStatus::Revoked => Key::InvitationsTabRevoked,
            InvitationStatus::Expired => Key::InvitationsTabExpired,
        };
        Status { word: status.as_str(), name, count: exactly(of(status)) }
    }));
    let undelivered = Some(counted(texts, counts.undelivered, MOST_UNDELIVERED));
    statuses.push(Status { word: UNDELIVERED, name: Key::InvitationsTabUndelivered, count: undelivered });
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
        rights: in_short(context.texts, roles, &invitation.grants),
        status: view.status.as_str(),
        status_word: context.say(status_word(view.status)),
        mail: view.delivery.as_ref().filter(|_| is_open).map(|delivery| {
            let (words, tone) = mail(delivery.state);
            (context.say(words), tone)
        }),
        inviter: inviter(view),
        created: Distance::of(context.texts, invitation.created_at, counts.at),
        ends: invitation.expires_at.filter(|_| is_open).map(|end| Distance::of(context.texts, end, counts.at)),
    }
}
