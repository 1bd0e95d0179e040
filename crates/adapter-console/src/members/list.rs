//! `GET /console/members`: the people of the organization, newest first. Members come first; people who are invited and
//! contacts are lists of their own.

use super::{PATH, name, path, status_word};
use crate::bulk;
use crate::choices;
use crate::grants::in_short;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::sorting::{Head, SORT, Sortable};
use crate::when::Distance;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{CountPeople, ListMembers, MemberFilter, MemberOrder, PeopleCounts, RoleView};
use usher_domain::{Cursor, Member, MemberStatus, PageLimit};
use usher_locales::{Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

/// Where the list is as a file.
pub(super) const FILE: &str = "/console/members.csv";

/// How the address calls everybody.
const EVERYBODY: &str = "all";

/// The lists in the order in which they are offered, the first of them where none is asked for.
const LISTS: [(&str, Key, Option<MemberStatus>); 6] = [
    ("", Key::MembersTabActive, Some(MemberStatus::Active)),
    ("blocked", Key::MembersTabBlocked, Some(MemberStatus::Blocked)),
    ("invited", Key::MembersTabInvited, Some(MemberStatus::Invited)),
    ("contact", Key::MembersTabContacts, Some(MemberStatus::Contact)),
    ("removed", Key::MembersTabRemoved, Some(MemberStatus::Removed)),
    (EVERYBODY, Key::WordAll, None),
];

/// The orders besides the usual one, as the address calls them.
const ORDERS: [(&str, MemberOrder); 4] = [
    ("email", MemberOrder::Email),
    ("-email", MemberOrder::EmailReversed),
    ("joined", MemberOrder::Joined),
    ("-joined", MemberOrder::JoinedReversed),
];

const EMAIL: Sortable = Sortable { ascending: "email", descending: "-email", is_descending_first: false };
const JOINED: Sortable = Sortable { ascending: "joined", descending: "-joined", is_descending_first: true };

#[derive(Template)]
#[template(path = "members.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// The columns that the list can be sorted by: the address, and when people joined.
    heads: [Head; 2],
    /// Where the form of what is picked goes.
    bulk: Option<String>,
    acts: Vec<(&'static str, String)>,
    everybody: String,
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
    status_word: String,
    joined: Option<Distance>,
    has_seat: bool,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_members", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let command = asked(context, listing::size(call), listing::after(call));
        let page = context.ask(Section::Members, &command, PATH).await?;
        let counts = context.ask(Section::Members, &CountPeople, PATH).await?;
        let roles = choices::roles(context).await;
        let listing = Listing::of(context, PATH, statuses(context.texts, &counts), page.next.as_ref());
        let query = [("q", listing.search.as_str()), ("status", EVERYBODY)];
        let everybody = context.address(&crate::address::query(PATH, &query));
        let shown = ListPage {
            layout: context.layout(Section::Members, Key::PartMembers),
            heads: [listing.head(&EMAIL), listing.head(&JOINED)],
            listing: listing.exported_at(context, FILE),
            everybody,
            bulk: (!page.entries.is_empty()).then(|| context.address("/console/members/bulk")),
            acts: bulk::offered(context, &super::bulk::ACTS, "members.manage"),
            entries: page.entries.iter().map(|member| entry(context, member, &counts, &roles)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List members", "Newest first unless sorted; active members where no status is asked for.")
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status, or `all`.")
            .parameter(ParameterIn::Query, SORT, "`email` or `joined`; with `-` before it the other way.")
            .parameter(ParameterIn::Query, "per", "How many entries the page has: 25, 50, 100 or 200.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .parameter(ParameterIn::Query, "trail", "Where the pages before it start.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The members that the address narrows the list to, in the order that it says.
pub(super) fn asked(context: &PageContext<'_>, limit: PageLimit, after: Option<Cursor>) -> ListMembers {
    let word = context.call.query("status");
    let status = match word.as_str() {
        "" => Some(MemberStatus::Active),
        word => MemberStatus::parse(word),
    };
    let filter = MemberFilter { status, search: listing::search(context.call), ..MemberFilter::default() };
    let order = ORDERS.iter().find(|(word, _)| *word == context.call.query(SORT));
    let order = order.map_or(MemberOrder::Newest, |(_, order)| *order);
    ListMembers { filter, order, after, limit }
}

fn statuses(texts: Texts, counts: &PeopleCounts) -> impl Iterator<Item = Status> {
    LISTS.into_iter().map(move |(word, name, status)| {
        let counted = counts.members.iter().filter(|(known, _)| status.is_none_or(|status| status == *known));
        Status { word, name, count: Some(listing::counted(texts, counted.map(|(_, count)| count).sum(), u64::MAX)) }
    })
}

fn entry(context: &PageContext<'_>, member: &Member, counts: &PeopleCounts, roles: &[RoleView]) -> Entry {
    Entry {
        address: context.address(&path(member.id)),
        pick: (format!("pick:{}", member.id), member.revision),
        name: name(&member.first_name, &member.last_name),
        email: super::show::email(member),
        rights: in_short(context.texts, roles, &member.grants),
        status: member.status.as_str(),
        status_word: context.say(status_word(member.status)),
        joined: member.joined_at.map(|instant| Distance::of(context.texts, instant, counts.at)),
        has_seat: member.seat.is_some(),
    }
}
