//! `GET /console/members`: the people of the organization, newest first.

use super::{name, path};
use crate::frame::{Frame, Section};
use crate::screen::{Answer, Call, Screen};
use crate::seen::Seen;
use crate::when::When;
use crate::{address, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ListMembers, MemberFilter};
use usher_domain::{AnyCommand, Command, Cursor, Member, MemberStatus};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/members";

/// The statuses in the order in which they are offered.
const STATUSES: [MemberStatus; 5] =
    [MemberStatus::Active, MemberStatus::Invited, MemberStatus::Blocked, MemberStatus::Contact, MemberStatus::Removed];

#[derive(Template)]
#[template(path = "members.html")]
struct ListPage {
    frame: Frame,
    address: String,
    search: String,
    statuses: Vec<(&'static str, bool)>,
    is_filtered: bool,
    entries: Vec<Entry>,
    next: Option<String>,
    first: Option<String>,
}

struct Entry {
    address: String,
    name: String,
    email: String,
    status: &'static str,
    joined: Option<When>,
    has_seat: bool,
}

impl Screen for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_members", method: Method::Get, path: PATH, right: None }
    }

    fn ask(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let (search, after) = (call.query("q"), call.query("after"));
        let filter = MemberFilter {
            status: MemberStatus::of_word(&call.query("status")),
            search: (!search.is_empty()).then_some(search),
            ..MemberFilter::default()
        };
        let after = (!after.is_empty()).then_some(Cursor(after));
        Ok(vec![ListMembers { filter, after, limit: call.site.settings.page_size }.into()])
    }

    fn show(&self, seen: &Seen<'_>, answers: &[Answer]) -> Option<Response> {
        let page = match answers.first()? {
            Ok(any) => ListMembers::outcome(any)?,
            Err(fault) => return Some(seen.refused(Section::Members, fault, PATH)),
        };
        let (search, status, after) = (seen.call.query("q"), seen.call.query("status"), seen.call.query("after"));
        let turned =
            |after: &str| seen.address(&address::query(PATH, &[("q", &search), ("status", &status), ("after", after)]));
        let shown = ListPage {
            frame: seen.frame(Section::Members, "Members"),
            address: seen.address(PATH),
            statuses: STATUSES.into_iter().map(|one| (one.word(), one.word() == status)).collect(),
            is_filtered: !search.is_empty() || !status.is_empty(),
            entries: page.entries.iter().map(|member| entry(seen, member)).collect(),
            next: page.next.as_ref().map(|cursor| turned(&cursor.0)),
            first: (!after.is_empty()).then(|| turned("")),
            search,
        };
        Some(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List members", "Newest first.")
            .parameter(ParameterIn::Query, "q", "A text that the address or a name contains.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Nobody has signed in.")
    }
}

fn entry(seen: &Seen<'_>, member: &Member) -> Entry {
    Entry {
        address: seen.address(&path(member.id)),
        name: name(&member.first_name, &member.last_name),
        email: super::show::email(member),
        status: member.status.word(),
        joined: member.joined_at.map(When::from),
        has_seat: member.seat.is_some(),
    }
}
