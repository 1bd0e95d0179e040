//! The answer.

use crate::delivery::DeliveryObject;
use serde::Serialize;
use usher_domain::{DeliveryView, Page};
use utoipa::ToSchema;

/// A page.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookDeliveryPage)]
pub(crate) struct DeliveryPageResponse<'a> {
    /// Newest first.
    data: Vec<DeliveryObject<'a>>,
    /// What to send as `cursor` for the next page; null on the last one.
    next_cursor: Option<&'a str>,
}

impl<'a> DeliveryPageResponse<'a> {
    pub(super) fn of(page: &'a Page<DeliveryView>) -> Self {
        Self {
            data: page.entries.iter().map(DeliveryObject::of).collect(),
            next_cursor: page.next.as_ref().map(|cursor| cursor.0.as_str()),
        }
    }
}
