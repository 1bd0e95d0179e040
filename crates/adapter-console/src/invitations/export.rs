//! `GET /console/invitations.csv`: the invitations of the list as a file.

use super::list::{FILE, PATH, asked};
use super::{inviter, mail};
use crate::csv::{MOST_ROWS, push_row};
use crate::grants::codes;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::Paging;
use usher_domain::{InvitationView, PageLimit, Timestamp};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

const COLUMNS: [&str; 11] = [
    "email",
    "first_name",
    "last_name",
    "status",
    "roles",
    "permissions",
    "delivery",
    "invited_by",
    "created_at",
    "expires_at",
    "note",
];

impl Page for Export {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "export_invitations", method: Method::Get, path: FILE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let mut csv = String::new();
        push_row(&mut csv, COLUMNS);
        let mut command = asked(context, PageLimit::clamped(PageLimit::MAX));
        let mut rows = 0;
        loop {
            let page = context.ask(Section::Invitations, &command, PATH).await?;
            for view in &page.entries {
                push_row(&mut csv, row(view).each_ref().map(String::as_str));
            }
            rows += page.entries.len();
            match page.next.filter(|_| rows < MOST_ROWS) {
                Some(next) => command.paging = Paging::After(Some(next)),
                None => return Ok(respond::csv(csv, "invitations.csv")),
            }
        }
    }

    fn document(&self) -> Document {
        let columns = COLUMNS.join("`, `");
        Document::new("Download the invitations of the list", &format!("CSV in UTF-8 with `{columns}`."))
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status.")
            .bare_answer(200, "The file.")
            .bare_answer(303, "Not signed in.")
    }
}

fn row(view: &InvitationView) -> [String; COLUMNS.len()] {
    let invitation = &view.invitation;
    let (roles, permissions) = codes(&invitation.grants);
    [
        invitation.email.as_sent().to_owned(),
        invitation.first_name.as_str().to_owned(),
        invitation.last_name.as_str().to_owned(),
        view.status.as_str().to_owned(),
        roles,
        permissions,
        view.delivery.as_ref().map(|delivery| mail(delivery.state).0.to_owned()).unwrap_or_default(),
        inviter(view).unwrap_or_default(),
        invitation.created_at.rfc3339_seconds(),
        invitation.expires_at.map(Timestamp::rfc3339_seconds).unwrap_or_default(),
        invitation.note.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default(),
    ]
}
