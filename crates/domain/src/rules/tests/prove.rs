//! What it takes to accept, for every kind of account and token.

use super::builders::account;
use crate::commands::AcceptWith;
use crate::rules::accept_with;

#[test]
fn only_a_mailed_token_makes_or_takes_over_an_account_where_mail_is_sent() {
    use AcceptWith::{MailedLink, NewPassword, Password};
    let (placeholder, proved) = (account("ann", false), account("ann", true));
    let mut unproved = proved.clone();
    unproved.proof = None;
    for (is_mailed, hands_out, expected) in [
        (true, false, [NewPassword, NewPassword, Password]),
        (true, true, [NewPassword, NewPassword, Password]),
        (false, false, [MailedLink, MailedLink, Password]),
        (false, true, [NewPassword, Password, Password]),
    ] {
        let accounts = [&placeholder, &unproved, &proved];
        assert_eq!(accounts.map(|one| accept_with(one, is_mailed, hands_out)), expected, "{is_mailed} {hands_out}");
    }
}
