//! The answer.

use crate::mail_delivery::MailDeliveryObject;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::commands::DeliveryReported;
use utoipa::ToSchema;

/// What is known of the mail now.
#[derive(Serialize, ToSchema)]
#[schema(as = BounceReported)]
pub(crate) struct BounceResponse<'a> {
    /// The invitation that the mail is about; null for a notice about a webhook.
    invitation_id: Option<String>,
    /// The mail.
    delivery: MailDeliveryObject<'a>,
}

impl<'a> BounceResponse<'a> {
    pub(super) fn of(reported: &'a DeliveryReported) -> Self {
        let DeliveryReported { invitation, delivery } = reported;
        Self { invitation_id: invitation.map(encode), delivery: MailDeliveryObject::of(delivery) }
    }
}
