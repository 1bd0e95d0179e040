//! `POST /console/members/bulk`: what an act would do to the members that were picked; `/bulk/apply` does it.

use super::PATH;
use super::name;
use super::show::{email, is_oneself};
use crate::bulk::{Act, BulkFormSchema, BulkPage, Picked, Row, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{refusals, respond};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{BlockMember, Blocking, GetMember, MemberRef, RemoveMember};
use usher_domain::{Fault, Member, MemberId, MemberStatus, Refusal};

pub(crate) struct BulkPreview;
pub(crate) struct BulkApply;

pub(super) const ACTS: [Act; 3] = [
    Act {
        word: "block",
        name: "Block",
        means: "They have no access until you unblock them. Their seats stay theirs.",
        done: "blocked",
        is_grave: true,
    },
    Act {
        word: "unblock",
        name: "Unblock",
        means: "They have access again, with everything they had before.",
        done: "unblocked",
        is_grave: false,
    },
    Act {
        word: "remove",
        name: "Remove",
        means: "They lose all access and their seats, and open invitations are revoked. You can invite them again later.",
        done: "removed",
        is_grave: true,
    },
];

impl Page for BulkPreview {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/bulk";
        Descriptor { name: "preview_bulk_members", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, false).await
    }

    fn document(&self) -> Document {
        Document::new("Preview an act on several members", "Fields `pick:ID` hold revisions. Changes nothing.")
            .form::<BulkFormSchema>("The list's form.")
            .bare_answer(200, "The page of what would become of each.")
            .bare_answer(422, "Nobody is picked.")
    }
}

impl Page for BulkApply {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/bulk/apply";
        Descriptor { name: "apply_bulk_members", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, true).await
    }

    fn document(&self) -> Document {
        Document::new("Act on several members", "Each is judged for itself.")
            .form::<BulkFormSchema>("The form of the preview.")
            .bare_answer(200, "The page of what became of each.")
            .bare_answer(422, "Nobody is picked.")
    }
}

/// The page, after the act was applied or without it.
async fn shown(context: &PageContext<'_>, is_applied: bool) -> Result<Response, Response> {
    let (act, picked) = read(context.call, &ACTS)?;
    if picked.is_empty() {
        let text = "Select at least one person in the list.";
        return Err(context.problem(Section::Members, 422, text.to_owned(), PATH));
    }
    let mut rows = Vec::with_capacity(picked.len());
    for one in picked {
        rows.push(
            row(context, act, one, is_applied)
                .await
                .map_err(|fault| context.refused(Section::Members, &fault, PATH))?,
        );
    }
    let title = format!("Members: {}", act.name);
    let page = BulkPage {
        layout: context.layout(Section::Members, title),
        list: context.address(PATH),
        act,
        apply: (!is_applied).then(|| context.address("/console/members/bulk/apply")),
        rows,
    };
    Ok(respond::page(200, &page))
}

async fn row(context: &PageContext<'_>, act: &'static Act, picked: Picked, is_applied: bool) -> Result<Row, Fault> {
    let row = |name: String, outcome| Row { picked, name, outcome };
    let known = context.perform(&GetMember { member: MemberRef::Id(MemberId(picked.id)) }).await;
    let member = match known {
        Ok(view) => view.member,
        Err(Fault::Refused(refused)) if refused.refusal != Refusal::Forbidden => {
            return Ok(row(picked.id.to_string(), Err(refusals::say(&refused.refusal).1)));
        }
        Err(fault) => return Err(fault),
    };
    let shown = match (email(&member), name(&member.first_name, &member.last_name)) {
        (email, name) if name.is_empty() => email,
        (email, name) if email.is_empty() => name,
        (email, name) => format!("{name}, {email}"),
    };
    if let Some(why) = impossible(context, act, &member) {
        return Ok(row(shown, Err(why.to_owned())));
    }
    if !is_applied {
        return Ok(row(shown, Ok(act.done)));
    }
    match apply(context, act, member.id, picked.revision).await {
        Ok(()) => Ok(row(shown, Ok(act.done))),
        Err(Fault::Refused(refused)) => Ok(row(shown, Err(refusals::say(&refused.refusal).1))),
        Err(fault) => Err(fault),
    }
}

/// Why an act cannot be done to a member as it is now.
fn impossible(context: &PageContext<'_>, act: &Act, member: &Member) -> Option<&'static str> {
    match (act.word, member.status) {
        ("block" | "remove", _) if is_oneself(context, member) => Some("That is you. Ask another administrator."),
        ("block", MemberStatus::Active)
        | ("unblock", MemberStatus::Blocked)
        | ("remove", MemberStatus::Active | MemberStatus::Blocked | MemberStatus::Invited) => None,
        (_, MemberStatus::Active) => Some("They are not blocked."),
        (_, MemberStatus::Blocked) => Some("They are blocked already."),
        (_, MemberStatus::Invited) => Some("They have not joined yet."),
        (_, MemberStatus::Contact) => Some("They are a contact and have no access."),
        (_, MemberStatus::Removed) => Some("They were removed already."),
    }
}

async fn apply(context: &PageContext<'_>, act: &Act, id: MemberId, revision: u32) -> Result<(), Fault> {
    let (member, expected) = (MemberRef::Id(id), Some(revision));
    let block = |blocking| BlockMember { member: member.clone(), blocking, expected };
    match act.word {
        "block" => context.perform(&block(Blocking::Block)).await.map(drop),
        "unblock" => context.perform(&block(Blocking::Unblock)).await.map(drop),
        _ => context.perform(&RemoveMember { member: member.clone(), expected }).await.map(drop),
    }
}
