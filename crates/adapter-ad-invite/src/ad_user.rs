//! An "ad" user as the two calls of the back office answer with it.

use crate::lang;
use serde::Serialize;
use usher_domain::{EmailAddress, Member};
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(crate) struct AdUserResponse {
    /// The user. Documented.
    data: AdUser,
}

/// A person (`[D]` P9, P10: the keys in their order).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AdUser {
    /// The same in every call.
    id: i64,
    /// The account.
    #[schema(format = "uuid")]
    key: String,
    /// Possibly empty.
    first_name: String,
    /// Possibly empty.
    last_name: String,
    /// The address.
    email: String,
    /// Contact data; null where there is none (assumed).
    phone: Option<String>,
    /// The language; null where none was given (assumed).
    lang: Option<String>,
}

impl AdUserResponse {
    /// The user of a member; `account` is the address of the account, for a member that has none of its own. `None` for
    /// a member without an account or an address.
    pub(crate) fn of(member: &Member, account: Option<&EmailAddress>) -> Option<Self> {
        let (key, id) = member.account?;
        let email = member.email.as_ref().or(account)?;
        let data = AdUser {
            id: id.0,
            key: key.to_string(),
            first_name: member.first_name.as_str().to_owned(),
            last_name: member.last_name.as_str().to_owned(),
            email: email.as_sent().to_owned(),
            phone: member.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            lang: lang::of_attributes(&member.attributes),
        };
        Some(Self { data })
    }
}
