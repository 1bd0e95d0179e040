//! The invitations of a list as a file: a row for each.

use super::{PATH, inviter, mail};
use crate::csv::File;
use crate::grants::codes;
use crate::layout::Section;
use usher_domain::{InvitationView, Locale, Timestamp};
use usher_locales::Texts;

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
