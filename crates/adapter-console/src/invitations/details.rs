//! `POST /console/invitations/{invitation}/details`: the invitee's name, the license of the seat, and until when the
//! invitation can be accepted.

use super::show::shown;
use super::{id, path};
use crate::call::done;
use crate::faults;
use crate::grants::end_of;
use crate::layout::Section;
use crate::members;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{EditInvitation, ExpiryEdit, LicenseEdit};
use usher_domain::{CatalogPolicy, LicenseId, Refusal, RequestedGrants};
use usher_locales::Key;
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) struct EditDetails;

/// The form.
#[derive(ToSchema)]
#[schema(as = InvitationDetailsForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct DetailsForm {
    /// What the page gave.
    nonce: String,
    /// The revision that the page showed.
    revision: u32,
    /// The first name.
    first_name: Option<String>,
    /// The last name.
    last_name: Option<String>,
    /// The last day (UTC) on which it can be accepted; nothing for no end.
    expires: Option<String>,
    /// The day that the page showed.
    expires_now: Option<String>,
    /// The id of the license of which a seat is reserved, or nothing for no seat; left out, it stays.
    license: Option<String>,
    /// The license that the page showed.
    license_now: Option<String>,
}

impl Page for EditDetails {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/details";
        Descriptor { name: "edit_invitation_details", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, [Wrong::default(), wrong])).await
    }

    fn document(&self) -> Document {
        Document::new("Change an invitation's name, seat and expiry", "Sends no mail.")
            .form::<DetailsForm>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The invitation changed in the meantime, or is no longer open.")
            .bare_answer(422, "The form again: the end is in the past, a name is too long, or no seat is free.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let (call, id) = (context.call, id(context.call)?);
    let [first_name, last_name] = members::names(context)?;
    let expiry = match call.field("expires") {
        // The instant stays as exact as it was.
        same if same == call.field("expires_now") => ExpiryEdit::Keep,
        day => end_of(day)
            .ok_or_else(|| faults::unreadable(call.request, 400))?
            .map_or(ExpiryEdit::Never, ExpiryEdit::Until),
    };
    let command = EditInvitation {
        invitation: id,
        first_name: Some(first_name),
        last_name: Some(last_name),
        grants: RequestedGrants::default(),
        expiry,
        license: license(context)?,
        metadata: None,
        catalog: CatalogPolicy::Listed,
        expected: Some(call.revision()?),
    };
    context.attempt(Section::Invitations, &command, &path(id), field).await?;
    Ok(done(call.request, &path(id), "invitation-edited"))
}

/// The license that is chosen. One that stays need not have a free seat.
fn license(context: &PageContext<'_>) -> Result<LicenseEdit, Wrong> {
    let call = context.call;
    match call.form.field("license") {
        None => Ok(LicenseEdit::Keep),
        Some(same) if same == call.field("license_now") => Ok(LicenseEdit::Keep),
        Some("") => Ok(LicenseEdit::None),
        Some(id) => match Uuid::try_parse(id) {
            Ok(id) => Ok(LicenseEdit::Of(LicenseId(id))),
            Err(_no_id) => Err(Wrong::at("license", context.say(Key::RefusedUnknownLicense))),
        },
    }
}

/// Which field a refusal is about.
const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::ExpiryInThePast(_) => "expires",
        Refusal::SeatsExhausted(_) | Refusal::UnknownLicense(_) => "license",
        _ => "",
    }
}
