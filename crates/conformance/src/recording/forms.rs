//! What a text looks like: which kind of placeholder stands for it, and whether it can be public at all.

/// The name of a member as it is compared: lower case, letters and digits alone.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether values below such a member are about a person or secret, whatever they look like.
pub(super) fn is_personal(plain: &str) -> bool {
    const PARTS: [&str; 26] = [
        "name",
        "mail",
        "phone",
        "mobile",
        "address",
        "token",
        "secret",
        "password",
        "passwd",
        "key",
        "credential",
        "session",
        "cookie",
        "note",
        "comment",
        "subject",
        "street",
        "city",
        "birth",
        "avatar",
        "image",
        "login",
        "inviter",
        "invitee",
        "invitedby",
        "createdby",
    ];
    PARTS.iter().any(|part| plain.contains(part)) || ["user", "pin", "otp", "hash", "jwt", "slug"].contains(&plain)
}

/// Whether values below such a member are codes that a program knows, such as permissions.
pub(super) fn is_coded(plain: &str) -> bool {
    const NAMES: [&str; 9] =
        ["permission", "permissions", "scope", "scopes", "status", "type", "outcome", "locale", "language"];
    NAMES.contains(&plain)
}

/// Whether a text is a code: words of letters, joined by signs. Random texts have digits sooner or later.
pub(super) fn is_code(text: &str) -> bool {
    let is_word = |word: &str| word == "*" || (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()));
    text.len() <= 48 && text.split(['.', ':', '_', '-']).all(|word| is_word(word) && word.len() <= 24)
}

/// Whether a name could be one in a program.
pub(super) fn is_identifier(name: &str) -> bool {
    (1..=32).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
}

/// Whether a member holds ids.
pub(super) fn is_id(plain: &str) -> bool {
    plain.ends_with("id") || plain.ends_with("ids") || plain == "ordinal"
}

/// What the ids below a member are of: `user` for `userId`.
pub(super) fn subject(plain: &str) -> &str {
    plain.strip_suffix("ids").or_else(|| plain.strip_suffix("id")).unwrap_or(plain)
}

/// Whether a text holds something that nobody can have meant to keep: an address, a token, an id, a telephone number.
pub(super) fn is_telling(text: &str) -> bool {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_.@+/=".contains(c)));
    // A telephone number is one however it is grouped.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 || text.contains('@') || !text.is_ascii() || words.into_iter().any(|word| word.len() > 24)
}

/// Whether a text is an instant, such as `2026-11-20T12:00:00.000Z` or with an offset.
pub(super) fn is_instant(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let Some(rest) = shape.strip_prefix("0000-00-00T00:00:00") else { return false };
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => {
            let zone = fraction.trim_start_matches('0');
            // What is longer could be a number of something else.
            if !(1..=9).contains(&(fraction.len() - zone.len())) {
                return false;
            }
            zone
        }
        None => rest,
    };
    matches!(zone, "Z" | "+00:00" | "-00:00" | "")
}

/// Whether a text is an address of mail.
pub(super) fn address(text: &str) -> Option<(&str, &str)> {
    let (local, domain) = text.split_once('@')?;
    let is_plain = |c: char| !c.is_whitespace() && !"<>\",;()@".contains(c);
    let is_address = !local.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    (is_address && local.chars().all(is_plain) && domain.chars().all(is_plain)).then_some((local, domain))
}

/// The kind of placeholder that stands for a text: see `Bindings`.
pub(super) fn kind(text: &str) -> &'static str {
    let all = |fits: fn(&u8) -> bool| text.bytes().all(|byte| fits(&byte));
    match text {
        _ if text.len() == 36 && uuid::Uuid::try_parse(text).is_ok() => "uuid",
        _ if all(u8::is_ascii_digit) => "int",
        _ if text.len() == 16 && all(u8::is_ascii_alphanumeric) => "alnum16",
        _ if text.starts_with("eyJ") && text.matches('.').count() == 2 => "jwt",
        _ => "text",
    }
}
