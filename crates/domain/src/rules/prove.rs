//! What a person who presents an invitation's token still has to prove before accepting it.

use crate::Account;
use crate::commands::AcceptWith;

/// What it takes to accept. `is_mailed` says whether the token is the one that only the mail carries, `hands_out`
/// whether the organization hands its links out by other means than mail: then the link is all that an invitee can
/// have, and the account that it leads to stays unproved.
#[must_use]
pub const fn accept_with(account: &Account, is_mailed: bool, hands_out: bool) -> AcceptWith {
    let has_password = account.activated_at.is_some();
    match (has_password, account.proof.is_some(), is_mailed, hands_out) {
        (true, true, _, _) | (true, false, false, true) => AcceptWith::Password,
        (_, _, true, _) | (false, _, false, true) => AcceptWith::NewPassword,
        (_, _, false, false) => AcceptWith::MailedLink,
    }
}
