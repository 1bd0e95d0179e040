//! What there is to say of each kind of problem: why it happens and what to do about it, as `/problems/CODE` tells it.

use crate::kind::Kind;

/// A kind of problem, for whoever meets it.
#[derive(Debug)]
pub struct ProblemKind {
    /// The code as programs see it.
    pub code: &'static str,
    /// The status of answers.
    pub status: u16,
    /// Its title.
    pub title: &'static str,
    /// Why it happens. Code stands between backquotes.
    pub cause: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

/// All kinds, by status.
pub fn problem_kinds() -> impl Iterator<Item = ProblemKind> {
    Kind::ALL.iter().map(|kind| {
        let (cause, remedy) = explained(kind.code);
        ProblemKind { code: kind.code, status: kind.status, title: kind.title, cause, remedy }
    })
}

/// Why it happens, and what to do about it.
fn explained(code: &str) -> (&'static str, &'static str) {
    EXPLAINED.iter().find(|(known, ..)| *known == code).map_or(("", ""), |(_, cause, remedy)| (cause, remedy))
}

const EXPLAINED: [(&str, &str, &str); 69] = [
    (
        "invalid_json",
        "The body is empty, cut off, not UTF-8, or not JSON.",
        "Send a JSON object, encoded as UTF-8, with a `Content-Length` that fits it. The `detail` says where reading stopped.",
    ),
    (
        "missing_credentials",
        "The request has no `Authorization` header, or one that is not `Bearer`.",
        "Send an API key or an access token: `Authorization: Bearer <token>`.",
    ),
    (
        "invalid_token",
        "The token was never issued here, was cut off or changed, is meant for another server or protocol, or was signed with a key that is not known.",
        "Check that the whole token arrives, and that issuer and audience are the ones this server accepts. Ask an administrator for a new key if it is lost.",
    ),
    (
        "expired_token",
        "The access token or key has reached its end.",
        "Refresh the session or sign in again; rotate a key before it ends.",
    ),
    (
        "revoked_token",
        "Somebody revoked the key, ended the session, or changed the password.",
        "Sign in again, or ask whoever administers the keys for another one.",
    ),
    (
        "inactive_credential",
        "The member behind the token was removed, or its organization is gone.",
        "Use a token of somebody who is an active member.",
    ),
    (
        "bad_login",
        "The address, the password, or the refresh token is wrong, or the account has no access here. Which one is not told.",
        "Try again, or set a new password by `POST /v1/password/forgot`.",
    ),
    (
        "forbidden",
        "The token works, but does not hold the permission that the `detail` names.",
        "Use a token that holds it, or have an administrator grant it.",
    ),
    (
        "caller_blocked",
        "The member behind the token is blocked in this organization.",
        "An administrator can unblock the member.",
    ),
    (
        "grant_exceeds_caller",
        "The request grants a permission, a role or an end that the caller does not hold, or not for as long.",
        "Grant what you hold, or have somebody do it who holds more.",
    ),
    (
        "address_not_proved",
        "The account has not shown that it reads mail at its address, which this needs.",
        "Accept by the mailed link, or set a password by a mailed link.",
    ),
    (
        "organization_required",
        "The token belongs to a person or issuer and names no organization, which this call needs.",
        "Use a token that is bound to an organization: an API key, a session, or a token with the organization's claim.",
    ),
    (
        "not_found",
        "Nothing has this path or id in your organization. What belongs to another organization is answered in the same way.",
        "Check the spelling and the kind of the id; no path ends in a slash.",
    ),
    (
        "method_not_allowed",
        "The path exists, but not for this method.",
        "Use one of the methods in the `Allow` header.",
    ),
    (
        "body_too_slow",
        "The body was not complete within the time that the server waits.",
        "Send it again over a better connection, or in smaller parts.",
    ),
    (
        "already_invited",
        "The address has an invitation in this organization that can still be accepted.",
        "Resend or edit that one, revoke it first, or send `if_pending` to have it resent or returned.",
    ),
    (
        "already_member",
        "The address belongs to an active member of this organization.",
        "Change what the member may do with `PATCH /v1/members/{id}`.",
    ),
    (
        "seats_exhausted",
        "Every seat of the license is reserved or assigned.",
        "Buy or free seats: revoke invitations, remove members, or choose another license.",
    ),
    (
        "not_pending",
        "The invitation was accepted, declined, revoked or replaced, so that this can no longer be done with it.",
        "Read the invitation to see what became of it; invite again if need be.",
    ),
    (
        "already_exists",
        "Something else has this code, name or address already.",
        "Use the one that exists, or choose another name.",
    ),
    (
        "organization_archived",
        "Nothing in an archived organization can be changed but what takes access away.",
        "Restore it first: `POST /v1/organization/restore`, or the operator does.",
    ),
    (
        "in_use",
        "A role, permission, resource or license that somebody still has cannot be deleted.",
        "Take it from members and open invitations, then delete it.",
    ),
    (
        "own_access",
        "Nobody blocks, removes or limits themselves.",
        "Have another administrator do it, or leave the organization in My account.",
    ),
    (
        "last_member",
        "An organization keeps at least one active member, and one who holds everything.",
        "Give another member the same rights first.",
    ),
    (
        "member_status",
        "The member is invited, blocked or removed, and this is for another status.",
        "Read the member for its `status`; unblock or invite first.",
    ),
    (
        "idempotency_in_flight",
        "The first request with this `Idempotency-Key` has not been answered yet.",
        "Wait for a moment and send the same again: you get the answer of the first.",
    ),
    (
        "stale",
        "The `If-Match` header names a revision that is no longer the current one.",
        "Read it again, apply your change to what is there now, and send its `ETag`.",
    ),
    (
        "body_too_large",
        "The body is longer than this call takes.",
        "Send less at once: split a batch, or use `POST /v1/imports` for long lists.",
    ),
    (
        "unsupported_media_type",
        "The `Content-Type` is not the one that this call reads.",
        "Send `Content-Type: application/json`, unless the call says otherwise.",
    ),
    ("unsupported_encoding", "The body has a `Content-Encoding`, which is not read.", "Send the body uncompressed."),
    (
        "validation",
        "More than one thing is wrong. Each stands in `errors`, with its code and its field.",
        "Mend all of them and send again; nothing was changed.",
    ),
    (
        "required",
        "A field or parameter that is needed was left out or is `null`.",
        "Send the field that `field` names.",
    ),
    ("invalid_type", "A value is of another JSON type than the field takes.", "Send the type that the `detail` names."),
    (
        "unknown_field",
        "The call has no field of this name. Misspelled fields are refused, so that nothing is lost unseen.",
        "Correct the name, or leave the field out; the `detail` lists those there are.",
    ),
    ("duplicate_field", "An object names the same field twice.", "Send the field once."),
    (
        "invalid_value",
        "The value is none of those that the field takes, or lies out of its bounds.",
        "Send one that the `detail` names.",
    ),
    (
        "invalid_length",
        "A text or a list is longer or shorter than the field takes.",
        "Keep to the length that the `detail` names.",
    ),
    (
        "invalid_text",
        "The text has a NUL, a line end or an invisible character where there can be none.",
        "Take the character out.",
    ),
    (
        "invalid_email",
        "The text is not an address that mail can be sent to.",
        "Send one address such as `ann@example.com`, without a name around it.",
    ),
    (
        "invalid_id",
        "The text is not an id, or one of another kind of thing.",
        "Send the id as this API shows it, with its prefix, or as a plain UUID.",
    ),
    (
        "invalid_permission",
        "The text cannot be the code of a permission.",
        "Use 1 to 128 visible ASCII characters, names separated by dots or colons, and `*` only as the last name.",
    ),
    ("invalid_role", "The text cannot be the code of a role.", "Use 1 to 128 visible ASCII characters."),
    (
        "invalid_timestamp",
        "The text is not an instant.",
        "Send RFC 3339 with a time zone, such as `2026-12-24T18:00:00Z`.",
    ),
    (
        "invalid_cursor",
        "The `cursor` is not one that this listing gave, with these filters and in this order.",
        "Start from the first page, and pass on `next_cursor` as it came.",
    ),
    (
        "invalid_idempotency_key",
        "The `Idempotency-Key` is empty, too long, or has characters that a header cannot have.",
        "Send 1 to 255 visible characters; a UUID is good.",
    ),
    (
        "idempotency_mismatch",
        "The key was used within 24 hours for another method, path or body.",
        "Make a new key for each new intent; repeat one only with the very same request.",
    ),
    (
        "too_many_rows",
        "A request carries a bounded number of invitations.",
        "Split it, or use `POST /v1/imports`, which takes lists of any length.",
    ),
    (
        "unknown_permission",
        "The organization's catalog has no permission of this code.",
        "Look it up with `GET /v1/permissions`, or create it first.",
    ),
    (
        "unknown_role",
        "The organization has no role of this code.",
        "Look it up with `GET /v1/roles`, or create it first.",
    ),
    ("unknown_resource", "The organization has no resource of this id.", "Look it up with `GET /v1/resources`."),
    ("unknown_license", "The organization has no license of this id.", "Look it up with `GET /v1/licenses`."),
    (
        "unknown_template",
        "The organization has no permission template of this id.",
        "Look it up with `GET /v1/permission-templates`.",
    ),
    ("unknown_member", "The organization has no member of this id.", "Look it up with `GET /v1/members`."),
    (
        "unknown_organization",
        "There is no such organization, or the caller may not act in it.",
        "Check the id, and whose token it is.",
    ),
    (
        "address_blocked",
        "The address, or its domain, is on the organization's blocklist.",
        "Take the entry off the blocklist, or invite another address.",
    ),
    (
        "domain_not_allowed",
        "The organization invites addresses of certain domains only.",
        "Invite an address of one of them, or add the domain in the settings.",
    ),
    (
        "unacceptable",
        "The value is well formed, but cannot be taken here; the `detail` says why.",
        "Send another value.",
    ),
    (
        "member_blocked",
        "The address belongs to a member who is blocked.",
        "Unblock the member instead of inviting again.",
    ),
    ("repeated_in_batch", "Two rows of one request are for the same person.", "Send each person once."),
    (
        "member_has_another_address",
        "The member that the row names has another address than the row.",
        "Leave one of the two out, or correct it.",
    ),
    (
        "expiry_in_the_past",
        "The end of an invitation or of a right is not in the future.",
        "Send a later end. If it looks right, check the clock of the sender.",
    ),
    (
        "weak_password",
        "The password is too short, too common, or made of the address.",
        "Choose a longer one; a few words in a row are good.",
    ),
    (
        "too_many_attempts",
        "There were too many wrong passwords for this account or from this address.",
        "Wait for as long as `Retry-After` says, then try again or set a new password.",
    ),
    (
        "too_many_mails",
        "The address, or the invitation, has just been sent mail.",
        "Wait for as long as `Retry-After` says. The mail may be in the spam folder.",
    ),
    (
        "too_many_previews",
        "Many rows were tried in dry runs without being carried out.",
        "Wait for as long as `Retry-After` says, or carry them out.",
    ),
    (
        "rate_limited",
        "The client sends more requests than it is allowed.",
        "Wait for as long as `Retry-After` says, and spread requests out.",
    ),
    (
        "internal",
        "A defect of ours. The `detail` has a number under which it is logged.",
        "Send the request again with the same `Idempotency-Key`; tell the operator the number if it stays.",
    ),
    (
        "overloaded",
        "More requests are under way than can be served in time, so this one was refused before it cost anything.",
        "Send it again after `Retry-After`; an `Idempotency-Key` makes that harmless.",
    ),
    (
        "unavailable",
        "The database or something else that is needed does not answer in time.",
        "Send it again after `Retry-After`; the operator sees the cause at `/readyz`.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_explained_once() {
        for kind in problem_kinds() {
            assert!(kind.cause.ends_with('.') && kind.remedy.ends_with('.'), "{}", kind.code);
        }
        let known = |code: &str| Kind::ALL.iter().any(|kind| kind.code == code);
        assert!(EXPLAINED.iter().all(|(code, ..)| known(code)));
        assert_eq!(EXPLAINED.len(), Kind::ALL.len());
    }
}
