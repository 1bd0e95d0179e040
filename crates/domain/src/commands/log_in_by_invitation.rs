//! Accepting an invitation and logging in with one call.

use super::AcceptInvitation;
use crate::{EmailAddress, Phone};

/// Accepts an invitation and opens a session in the organization that was joined. What the acceptance refuses is
/// refused here; a token of an invitation to another address is unknown. Outcome: [`super::SessionOpened`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogInByInvitation {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// The invitee's address, which must be that of the invitation.
    pub email: EmailAddress,
    /// The acceptance, by a password.
    pub acceptance: AcceptInvitation,
    /// Contact data that is stored with the member; `None` leaves what is stored.
    pub phone: Option<Phone>,
}
