//! `POST /console/invitations/bulk`: what an act would do to the invitations that were picked; `/bulk/apply` does it.

use super::PATH;
use crate::bulk::{Act, BulkFormSchema, BulkPage, Picked, Row, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{refusals, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{
    EditInvitation, ExpiryEdit, GetInvitation, ResendInvitation, WithdrawInvitation, Withdrawal,
};
use usher_domain::{CatalogPolicy, Fault, InvitationId, InvitationStatus, InvitationView, Refusal, RequestedGrants};

pub(crate) struct BulkPreview;
pub(crate) struct BulkApply;

/// By how much `extend` moves an end, in milliseconds.
const EXTENSION: i64 = 7 * 86_400_000;

pub(super) const ACTS: [Act; 3] = [
    Act {
        word: "resend",
        name: "Resend",
        means: "Everyone gets a new mail with a new link, and the links they have stop working.",
        done: "a new mail goes out",
        is_grave: false,
    },
    Act {
        word: "extend",
        name: "Extend by 7 days",
        means: "The links stay valid for 7 more days. No mail goes out.",
        done: "7 more days",
        is_grave: false,
    },
    Act {
        word: "revoke",
        name: "Revoke",
        means: "The links stop working and reserved seats are released. This cannot be undone, but you can invite people again.",
        done: "revoked",
        is_grave: true,
    },
];

impl Page for BulkPreview {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/bulk";
        Descriptor { name: "preview_bulk_invitations", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, false).await
    }

    fn document(&self) -> Document {
        Document::new("Preview an act on several invitations", "Fields `pick:ID` hold revisions. Changes nothing.")
            .form::<BulkFormSchema>("The list's form.")
            .bare_answer(200, "The page of what would become of each.")
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

/// The page, after the act was applied or without it.
async fn shown(context: &PageContext<'_>, is_applied: bool) -> Result<Response, Response> {
    let (act, picked) = read(context.call, &ACTS)?;
    if picked.is_empty() {
        let text = "Select at least one invitation in the list.";
        return Err(context.problem(Section::Invitations, 422, text.to_owned(), PATH));
    }
    let mut rows = Vec::with_capacity(picked.len());
    for one in picked {
        rows.push(
            row(context, act, one, is_applied)
                .await
                .map_err(|fault| context.refused(Section::Invitations, &fault, PATH))?,
        );
    }
    let title = format!("Invitations: {}", act.name);
    let page = BulkPage {
        layout: context.layout(Section::Invitations, title),
        list: context.address(PATH),
        act,
        apply: (!is_applied).then(|| context.address("/console/invitations/bulk/apply")),
        rows,
    };
    Ok(respond::page(200, &page))
}

async fn row(context: &PageContext<'_>, act: &'static Act, picked: Picked, is_applied: bool) -> Result<Row, Fault> {
    let row = |name: String, outcome| Row { picked, name, outcome };
    let asked = GetInvitation { invitation: InvitationId(picked.id), organization: None };
    let view = match context.perform(&asked).await {
        Ok(view) => view,
        Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {
            return Ok(row(picked.id.to_string(), Err(refusals::say(&refused.refusal).1)));
        }
        Err(fault) => return Err(fault),
    };
    let name = view.invitation.email.as_sent().to_owned();
    if let Some(why) = impossible(act, &view) {
        return Ok(row(name, Err(why.to_owned())));
    }
    if !is_applied {
        return Ok(row(name, Ok(act.done)));
    }
    match apply(context, act, &view, picked.revision).await {
        Ok(()) => Ok(row(name, Ok(act.done))),
        Err(Fault::Refused(refused)) => Ok(row(name, Err(refusals::say(&refused.refusal).1))),
        Err(fault) => Err(fault),
    }
}

/// Why an act cannot be done to an invitation as it is now.
fn impossible(act: &Act, view: &InvitationView) -> Option<&'static str> {
    match (act.word, view.status) {
        ("extend", InvitationStatus::Pending) if view.invitation.expires_at.is_none() => Some("It never expires."),
        (_, InvitationStatus::Pending) | ("resend", InvitationStatus::Expired) => None,
        (_, InvitationStatus::Accepted) => Some("It was accepted already."),
        (_, InvitationStatus::Expired) => Some("It expired. Resend it instead."),
        (_, InvitationStatus::Declined) => Some("It was declined."),
        (_, InvitationStatus::Cancelled | InvitationStatus::Revoked) => Some("It was revoked already."),
    }
}

async fn apply(context: &PageContext<'_>, act: &Act, view: &InvitationView, revision: u32) -> Result<(), Fault> {
    let invitation = view.invitation.id;
    match (act.word, view.invitation.expires_at) {
        ("resend", _) => context.perform(&ResendInvitation { invitation, message: None }).await.map(drop),
        ("revoke", _) => {
            context.perform(&WithdrawInvitation { invitation, withdrawal: Withdrawal::Revoke }).await.map(drop)
        }
        (_, end) => {
            let command = EditInvitation {
                invitation,
                first_name: None,
                last_name: None,
                grants: RequestedGrants::default(),
                expiry: end.map_or(ExpiryEdit::Keep, |end| ExpiryEdit::Until(end.plus_millis(EXTENSION))),
                catalog: CatalogPolicy::Listed,
                expected: Some(revision),
            };
            context.perform(&command).await.map(drop)
        }
    }
}
