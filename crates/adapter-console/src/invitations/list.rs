//! `GET /console/invitations`: the invitations, newest first, with what became of their mails.

use super::{mail, path};
use crate::frame::{Frame, Section};
use crate::screen::{Answer, Call, Screen};
use crate::seen::Seen;
use crate::when::{When, maybe};
use crate::{address, members, respond};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{InvitationFilter, ListInvitations, Paging};
use usher_domain::{AnyCommand, Command, Cursor, InvitationStatus, InvitationView};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

const PATH: &str = "/console/invitations";

#[derive(Template)]
#[template(path = "invitations.html")]
struct ListPage {
    frame: Frame,
    address: String,
    invite: Option<String>,
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
    mail: Option<(&'static str, &'static str)>,
    created: When,
    ends: Option<When>,
}

impl Screen for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_invitations", method: Method::Get, path: PATH, right: None }
    }

    fn ask(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let search = call.query("q");
        let filter = InvitationFilter {
            status: InvitationStatus::of_word(&call.query("status")),
            search: (!search.is_empty()).then_some(search),
            ..InvitationFilter::default()
        };
        let after = call.query("after");
        let after = (!after.is_empty()).then_some(Cursor(after));
        let limit = call.site.settings.page_size;
        Ok(vec![ListInvitations { organization: None, filter, paging: Paging::After(after), limit }.into()])
    }

    fn show(&self, seen: &Seen<'_>, answers: &[Answer]) -> Option<Response> {
        let page = match answers.first()? {
            Ok(any) => ListInvitations::outcome(any)?,
            Err(fault) => return Some(seen.refused(Section::Invitations, fault, PATH)),
        };
        let (search, status, after) = (seen.call.query("q"), seen.call.query("status"), seen.call.query("after"));
        let turned =
            |after: &str| seen.address(&address::query(PATH, &[("q", &search), ("status", &status), ("after", after)]));
        let statuses = InvitationStatus::ALL.into_iter().map(|one| (one.word(), one.word() == status)).collect();
        let shown = ListPage {
            frame: seen.frame(Section::Invitations, "Invitations"),
            address: seen.address(PATH),
            invite: seen.may("invitations.create").then(|| seen.address("/console/invite")),
            statuses,
            is_filtered: !search.is_empty() || !status.is_empty(),
            entries: page.entries.iter().map(|view| entry(seen, view)).collect(),
            next: page.next.as_ref().map(|cursor| turned(&cursor.0)),
            first: (!after.is_empty()).then(|| turned("")),
            search,
        };
        Some(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new("List invitations", "Newest first, with what became of their mails.")
            .parameter(ParameterIn::Query, "q", "A text that the address or a name contains.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Nobody has signed in.")
    }
}

fn entry(seen: &Seen<'_>, view: &InvitationView) -> Entry {
    let invitation = &view.invitation;
    let is_open = view.status == InvitationStatus::Pending;
    Entry {
        address: seen.address(&path(invitation.id)),
        name: members::name(&invitation.first_name, &invitation.last_name),
        email: invitation.email.as_sent().to_owned(),
        status: view.status.word(),
        mail: view.delivery.as_ref().filter(|_| is_open).map(|delivery| mail(delivery.state)),
        created: invitation.created_at.into(),
        ends: maybe(invitation.expires_at.filter(|_| is_open)),
    }
}
