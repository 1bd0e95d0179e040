//! The integer ids in paths. What is no such id is nobody's (assumed: the vendor shows no error).

use crate::issue::MAX_SAFE;
use crate::message::answer;
use usher_adapter_kit::{Request, Response};
use usher_domain::Ordinal;
use usher_domain::commands::MembershipOwner;

/// The word for the caller's own id (`[D]` P4).
const ME: &str = "me";

/// The person of `{userId}`.
pub(crate) fn of_path(request: &Request) -> Result<Ordinal, Response> {
    ordinal(request.parameters.get("userId")).ok_or_else(|| answer(404, "User not found"))
}

/// The person of `{userId}`, who may be the caller.
pub(crate) fn owner(request: &Request) -> Result<MembershipOwner, Response> {
    if request.parameters.get("userId") == ME {
        return Ok(MembershipOwner::Caller);
    }
    of_path(request).map(MembershipOwner::Account)
}

/// The organization of `{organizationId}`.
pub(crate) fn organization(request: &Request) -> Result<Ordinal, Response> {
    ordinal(request.parameters.get("organizationId")).ok_or_else(|| answer(404, "Organization not found"))
}

/// A positive safe integer, written in digits alone.
fn ordinal(text: &str) -> Option<Ordinal> {
    let digits = text.len() <= 16 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = text.parse().ok().filter(|_| digits)?;
    (1..=MAX_SAFE).contains(&number).then_some(Ordinal(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_positive_safe_integers() {
        assert_eq!(ordinal("1"), Some(Ordinal(1)));
        assert_eq!(ordinal("9007199254740991"), Some(Ordinal(MAX_SAFE)));
        for text in ["", "0", "-1", "+1", "1.0", "9007199254740992", "99999999999999999999", "x", " 1", "me", "１"] {
            assert_eq!(ordinal(text), None, "{text}");
        }
    }
}
