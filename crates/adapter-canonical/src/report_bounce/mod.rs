//! `POST /v1/deliveries/bounces`: what became of a mail after the relay had taken it, as JSON or as the report that the
//! receiving side sent.

use crate::body::{self, body, words};
use crate::endpoint::{Endpoint, Input};
use crate::kind::Kind;
use crate::mail_delivery::MailDeliveryObject;
use crate::problem::Problem;
use crate::typed_id::encode;
use crate::{JSON, admission};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::MailId;
use usher_domain::commands::{DeliveryNews, DeliveryReported, RecipientReport, ReportDelivery};
use utoipa::ToSchema;

mod arf;
mod dsn;
mod fields;
mod in_words;
mod mailed;
mod marks;
mod message_id;
mod mime;
#[cfg(test)]
mod tests;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ReportDelivery> = Endpoint {
    descriptor: Descriptor::post("report_bounce", "/v1/deliveries/bounces", Some("deliveries.report")),
    input: Input::Report,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        if !admission::is_mailed_report(request) {
            return body::read::<BounceInput>(request)?.into_command();
        }
        let declared = request.headers.get("content-type").unwrap_or_default();
        mailed::read(&request.media_type().unwrap_or_default(), declared, &request.body)
    },
    respond: |_, reported| Response::json(200, JSON, &BounceResponse::of(reported)),
    document: || {
        let text = "Tells what became of a mail after the relay had taken it. A hard bounce ends the mail as `bounced`, \
            puts its address on the suppression list and tells the inviter; a soft one does not suppress the address; \
            a complaint suppresses the address and does nothing else. The body may also be the report as it came by \
            mail (RFC 3464, RFC 5965, RFC 6533), as `message/rfc822`, `message/global`, `multipart/report`, \
            `message/delivery-status` or `message/global-delivery-status`. It is read as a hard bounce only where the \
            recipient's own address failed for good, and as a complaint only where its type is `abuse`. Repeating a \
            report changes nothing.";
        Document::new("Report a bounce or a complaint", text)
            .body::<BounceInput>("The report.")
            .answer::<BounceResponse<'_>>(200, JSON, "The mail as it is now.")
    },
};

/// What a mail reports about one of ours, if anything.
pub(crate) fn of_mail(mail: &[u8]) -> Option<ReportDelivery> {
    mailed::read("message/rfc822", "", mail).ok()
}

const KINDS: [(&str, DeliveryNews); 3] =
    [("hard", DeliveryNews::HardBounce), ("soft", DeliveryNews::SoftBounce), ("complaint", DeliveryNews::Complaint)];

words! {
    DeliveryNews: KINDS,
}

body! {
    /// A report about a mail. One of `delivery_id` and `message_id` says which.
    struct BounceInput as "BounceReport" {
        /// The mail, as `delivery.id` of the invitation shows it.
        delivery_id: Option<MailId>,
        /// The Message-ID of the mail.
        message_id: Option<String>,
        /// `hard`, `soft` or `complaint`.
        kind: DeliveryNews,
        /// What the receiving side said. Addresses in it are not kept.
        reason: Option<String>,
    }
}

impl BounceInput {
    fn into_command(self) -> Result<ReportDelivery, Problem> {
        let mail = match (self.delivery_id, self.message_id) {
            (Some(id), None) => id,
            (None, Some(text)) => MailId::of_message_id(&text).ok_or_else(|| {
                Problem::new(Kind::INVALID_VALUE, "Send the Message-ID of a mail that Usher has sent.").at("message_id")
            })?,
            (Some(_), Some(_)) => {
                return Err(Problem::new(Kind::INVALID_VALUE, "Send `delivery_id` or `message_id`, not both."));
            }
            (None, None) => return Err(Problem::new(Kind::REQUIRED, "Send `delivery_id` or `message_id`.")),
        };
        let report = RecipientReport { address: None, news: self.kind, reason: self.reason.unwrap_or_default() };
        Ok(ReportDelivery { mail: mail.into(), recipients: vec![report] })
    }
}

/// What is known of the mail now.
#[derive(Serialize, ToSchema)]
#[schema(as = BounceReported)]
struct BounceResponse<'a> {
    /// The invitation that the mail is about; null for a notice about a webhook.
    invitation_id: Option<String>,
    /// The mail.
    delivery: MailDeliveryObject<'a>,
}

impl<'a> BounceResponse<'a> {
    fn of(reported: &'a DeliveryReported) -> Self {
        let DeliveryReported { invitation, delivery } = reported;
        Self { invitation_id: invitation.map(encode), delivery: MailDeliveryObject::of(delivery) }
    }
}
