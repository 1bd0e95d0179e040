//! `POST /console/invitations/bulk`: what an act would do to the invitations that were picked; `/bulk/apply` does it.

use super::PATH;
use super::file::FILE;
use super::unmailed;
use crate::bulk::{Act, BulkFormSchema, BulkPage, EXPORT, Picked, Row, picked, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{refusals, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{
    EditInvitation, ExpiryEdit, GetInvitation, LicenseEdit, ResendInvitation, WithdrawInvitation, Withdrawal,
};
use usher_domain::{
    CatalogPolicy, Fault, InvitationId, InvitationStatus, InvitationView, Refusal, RequestedGrants, Unsent,
};
use usher_locales::Key;

pub(crate) struct BulkPreview;
pub(crate) struct BulkApply;

/// By how much `extend` moves an end, in milliseconds.
const EXTENSION: i64 = 7 * 86_400_000;

pub(super) const ACTS: [Act; 3] = [
    Act {
        word: "resend",
        name: Key::InvitationsResend,
        title: Key::InvitationsResendTitle,
        means: Key::InvitationsResendMeans,
        done: Key::InvitationsResendDone,
        button: Key::InvitationsResendButton,
        is_grave: false,
        only_takes: false,
    },
    Act {
        word: "extend",
        name: Key::InvitationsExtend,
        title: Key::InvitationsExtendTitle,
        means: Key::InvitationsExtendMeans,
        done: Key::InvitationsExtendDone,
        button: Key::InvitationsExtendButton,
        is_grave: false,
        only_takes: false,
    },
    Act {
        word: "revoke",
        name: Key::InvitationsRevoke,
        title: Key::InvitationsRevokeTitle,
        means: Key::InvitationsRevokeMeans,
        done: Key::InvitationsRevokeDone,
        button: Key::InvitationsRevokeButton,
        is_grave: true,
        only_takes: true,
    },
];

impl Page for BulkPreview {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/bulk";
        Descriptor { name: "preview_bulk_invitations", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        if context.call.field("act") == EXPORT { exported(context).await } else { shown(context, false).await }
    }

    fn document(&self) -> Document {
        Document::new("Preview an act on several invitations", "Fields `pick:ID` hold revisions. Changes nothing.")
            .form::<BulkFormSchema>("The list's form.")
            .bare_answer(200, "The page of what would become of each, or the file of those that are exported.")
            .bare_answer(422, "Nothing is picked.")
    }
}

impl Page for BulkApply {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/bulk/apply";
        Descriptor { name: "apply_bulk_invitations", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, true).await
    }

    fn document(&self) -> Document {
        Document::new("Act on several invitations", "Each is judged for itself.")
            .form::<BulkFormSchema>("The form of the preview.")
            .bare_answer(200, "The page of what became of each.")
            .bare_answer(422, "Nothing is picked.")
    }
}

/// Those that were picked as a file; what is gone is left out.
async fn exported(context: &PageContext<'_>) -> Result<Response, Response> {
    let picked = picked(context.call)?;
    if picked.is_empty() {
        return Err(context.problem(Section::Invitations, 422, context.say(Key::InvitationsSelectOne), PATH));
    }
    let mut entries = Vec::with_capacity(picked.len());
    for one in picked {
        match context.perform(&GetInvitation { invitation: InvitationId(one.id), organization: None }).await {
            Ok(view) => entries.push(view),
            Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {}
            Err(fault) => return Err(context.refused(Section::Invitations, &fault, PATH)),
        }
    }
    Ok(FILE.of_entries(&entries))
}

/// The page, after the act was applied or without it.
async fn shown(context: &PageContext<'_>, is_applied: bool) -> Result<Response, Response> {
    let (act, picked) = read(context.call, &ACTS)?;
    if picked.is_empty() {
        return Err(context.problem(Section::Invitations, 422, context.say(Key::InvitationsSelectOne), PATH));
    }
    let mut rows = Vec::with_capacity(picked.len());
    for one in picked {
        rows.push(
            row(context, act, one, is_applied)
                .await
                .map_err(|fault| context.refused(Section::Invitations, &fault, PATH))?,
        );
    }
    Ok(respond::page(200, &BulkPage::of(context, (Section::Invitations, PATH), act, rows, is_applied)))
}

async fn row(context: &PageContext<'_>, act: &'static Act, picked: Picked, is_applied: bool) -> Result<Row, Fault> {
    let row = |name: String, outcome| Row { picked, name, outcome, note: None };
    let asked = GetInvitation { invitation: InvitationId(picked.id), organization: None };
    let view = match context.perform(&asked).await {
        Ok(view) => view,
        Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {
            return Ok(row(picked.id.to_string(), Err(refusals::say(context.texts, &refused.refusal).1)));
        }
        Err(fault) => return Err(fault),
    };
    let name = view.invitation.email.as_sent().to_owned();
    if let Some(why) = impossible(act, &view) {
        return Ok(row(name, Err(context.say(why))));
    }
    let is_mailing = act.word == "resend";
    if !is_applied {
        let unsent = if is_mailing { unmailed::preview(context, view.invitation.id).await? } else { None };
        return Ok(done(context, act, unsent, row(name, Ok(String::new()))));
    }
    match apply(context, act, &view, picked.revision).await {
        Ok(after) => {
            let unsent = if is_mailing { unmailed::of(&after) } else { None };
            Ok(done(context, act, unsent, row(name, Ok(String::new()))))
        }
        Err(Fault::Refused(refused)) => Ok(row(name, Err(refusals::say(context.texts, &refused.refusal).1))),
        Err(fault) => Err(fault),
    }
}

/// The row of what an act does, or has done; it says where no mail goes out.
fn done(context: &PageContext<'_>, act: &Act, unsent: Option<Unsent>, row: Row) -> Row {
    match unsent {
        None => Row { outcome: Ok(context.say(act.done)), ..row },
        Some(why) => Row {
            outcome: Ok(context.say(Key::InvitationsResendUnmailed)),
            note: Some(unmailed::note(context, why, row.picked.id)),
            ..row
        },
    }
}

/// Why an act cannot be done to an invitation as it is now.
fn impossible(act: &Act, view: &InvitationView) -> Option<Key> {
    match (act.word, view.status) {
        ("extend", InvitationStatus::Pending) if view.invitation.expires_at.is_none() => {
            Some(Key::InvitationsLeftEndless)
        }
        (_, InvitationStatus::Pending) | ("resend", InvitationStatus::Expired) => None,
        (_, InvitationStatus::Accepted) => Some(Key::InvitationsLeftAccepted),
        (_, InvitationStatus::Expired) => Some(Key::InvitationsLeftExpired),
        (_, InvitationStatus::Declined) => Some(Key::InvitationsLeftDeclined),
        (_, InvitationStatus::Cancelled | InvitationStatus::Revoked) => Some(Key::InvitationsLeftRevoked),
    }
}

async fn apply(
    context: &PageContext<'_>,
    act: &Act,
    view: &InvitationView,
    revision: u32,
) -> Result<InvitationView, Fault> {
    let invitation = view.invitation.id;
    match (act.word, view.invitation.expires_at) {
        ("resend", _) => context.perform(&ResendInvitation { invitation, message: None }).await,
        ("revoke", _) => context.perform(&WithdrawInvitation { invitation, withdrawal: Withdrawal::Revoke }).await,
        (_, end) => {
            let command = EditInvitation {
                invitation,
                first_name: None,
                last_name: None,
                grants: RequestedGrants::default(),
                expiry: end.map_or(ExpiryEdit::Keep, |end| ExpiryEdit::Until(end.plus_millis(EXTENSION))),
                license: LicenseEdit::Keep,
                metadata: None,
                catalog: CatalogPolicy::Listed,
                expected: Some(revision),
            };
            context.perform(&command).await
        }
    }
}
