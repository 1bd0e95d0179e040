//! `GET /console/invitations.csv`: the invitations of the list as a file.

use super::PATH;
use super::list::{self, asked};
use super::{inviter, mail};
use crate::csv::File;
use crate::grants::codes;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::{InvitationView, Locale, PageLimit, Timestamp};
use usher_locales::Texts;
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

pub(super) const FILE: File<InvitationView, 11> = File {
    name: "invitations.csv",
    columns: [
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
    ],
    row,
    section: Section::Invitations,
    page: PATH,
};

impl Page for Export {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "export_invitations", method: Method::Get, path: list::FILE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        FILE.of(context, asked(context, PageLimit::clamped(PageLimit::MAX), None)).await
    }

    fn document(&self) -> Document {
        let columns = FILE.columns.join("`, `");
        Document::new("Download the invitations of the list", &format!("CSV in UTF-8 with `{columns}`."))
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status, or `undelivered`.")
            .parameter(ParameterIn::Query, "sort", "The order, as in the list.")
            .bare_answer(200, "The file.")
            .bare_answer(422, "The list is too long for a file.")
            .bare_answer(303, "Not signed in.")
    }
}

fn row(view: &InvitationView) -> [String; 11] {
    let invitation = &view.invitation;
    let (roles, permissions) = codes(&invitation.grants);
    // Programs read it, so it is the same in every language.
    let texts = Texts::of(Locale::En);
    [
        invitation.email.as_sent().to_owned(),
        invitation.first_name.as_str().to_owned(),
        invitation.last_name.as_str().to_owned(),
        view.status.as_str().to_owned(),
        roles,
        permissions,
        view.delivery.as_ref().map(|delivery| texts.say(mail(delivery.state).0)).unwrap_or_default(),
        inviter(view).unwrap_or_default(),
        invitation.created_at.rfc3339_seconds(),
        invitation.expires_at.map(Timestamp::rfc3339_seconds).unwrap_or_default(),
        invitation.note.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default(),
    ]
}
