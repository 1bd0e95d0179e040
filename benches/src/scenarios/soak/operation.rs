//! What the clients do, how often, and how it may be answered.

use super::scene::Scene;
use crate::http::request;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    /// One person.
    Invite,
    /// One person, with a seat of the license that has few.
    InviteWithSeat,
    /// One person, with an idempotency key: repeated until it is answered, and sometimes once more.
    InviteKeyed,
    /// Ten people, all or none.
    Batch,
    /// The same with an idempotency key.
    BatchKeyed,
    /// One person through both replicas at the same time.
    Rivals,
    /// A page of the newest invitations.
    List,
    /// Invitations whose address contains something.
    Search,
    /// An invitee follows the link of a mail.
    Accept,
    Resend,
    Revoke,
    /// One person through a vendor's route.
    Vendor,
}

/// Each operation with how many of a hundred it is.
const SHARES: [(Operation, u32); 12] = [
    (Operation::Invite, 22),
    (Operation::InviteWithSeat, 8),
    (Operation::InviteKeyed, 12),
    (Operation::Batch, 2),
    (Operation::BatchKeyed, 2),
    (Operation::Rivals, 4),
    (Operation::List, 16),
    (Operation::Search, 8),
    (Operation::Accept, 3),
    (Operation::Resend, 5),
    (Operation::Revoke, 9),
    (Operation::Vendor, 9),
];

/// How many people a batch invites.
pub(super) const ROWS: u64 = 10;

impl Operation {
    pub(super) fn any(random: &mut fastrand::Rng) -> Self {
        let mut left = random.u32(..100);
        for (operation, share) in SHARES {
            match left.checked_sub(share) {
                None => return operation,
                Some(rest) => left = rest,
            }
        }
        Self::Invite
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::InviteWithSeat => "invite with a seat",
            Self::InviteKeyed => "invite with a key",
            Self::Batch => "batch",
            Self::BatchKeyed => "batch with a key",
            Self::Rivals => "invite through both",
            Self::List => "list",
            Self::Search => "search",
            Self::Accept => "accept",
            Self::Resend => "resend",
            Self::Revoke => "revoke",
            Self::Vendor => "vendors' routes",
        }
    }

    /// The status of success, unless the request says otherwise.
    pub(super) const fn succeeds(self) -> u16 {
        match self {
            Self::List | Self::Search | Self::Accept | Self::Resend | Self::Revoke => 200,
            _ => 201,
        }
    }

    /// The statuses with which it may be refused.
    pub(super) const fn refusals(self) -> &'static [u16] {
        match self {
            // A key whose first request is under way; no seat is free; somebody was faster; it has ended.
            Self::InviteKeyed | Self::BatchKeyed | Self::InviteWithSeat | Self::Rivals | Self::Revoke => &[409],
            // Its link may be an old one by now, or the invitation may have ended.
            Self::Accept => &[404, 409],
            Self::Resend => &[409, 429],
            Self::Invite | Self::Batch | Self::List | Self::Search | Self::Vendor => &[],
        }
    }
}

/// A request of the administrator.
pub(super) fn ask(scene: &Scene, method: &str, path: &str, key: Option<&str>, body: &str) -> Vec<u8> {
    let mut headers = vec![("authorization", scene.bearer.as_str())];
    headers.extend(key.map(|key| ("idempotency-key", key)));
    request(method, path, &headers, body)
}

/// One person as a row of a batch, or as a body.
pub(super) fn person(email: &str, license: Option<&str>) -> String {
    let seat = license.map_or_else(String::new, |id| format!(",\"license_id\":\"{id}\""));
    format!(
        "{{\"email\":\"{email}\",\"first_name\":\"Pat\",\"last_name\":\"Person\",\
         \"permissions\":[\"Organization.Read\"]{seat}}}"
    )
}

/// The address of a number.
pub(super) fn email(number: u64) -> String {
    format!("person{number}@people.example")
}
