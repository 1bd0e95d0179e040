//! Names that mail programs make no link of.
//!
//! Programs turn what looks like an address into a link, whoever has written it. A name is chosen by a stranger, so an
//! invitation by `evil.example/pay` would carry a second link beside ours, in a mail that its reader has reason to trust.

/// What ends a label of a host name: the full stop, and what browsers take for one (UTS 46).
const DOTS: [char; 5] = ['.', '\u{2024}', '\u{3002}', '\u{FF0E}', '\u{FF61}'];

/// The name with a space wherever a program could see a host name, a scheme or a path begin: after a dot within a word
/// that goes on for two characters or more, and between two slashes. `J.R.R. Tolkien` and `ACME s.r.o.` stay as they
/// are. A space is seen, which a character without width is not, and no program or browser reads across it.
pub(crate) fn unlinked(name: &str) -> String {
    let mut safe = String::with_capacity(name.len() + 4);
    let mut before = None;
    for (at, c) in name.char_indices() {
        safe.push(c);
        let after = name.get(at + c.len_utf8()..).unwrap_or_default();
        let begins_a_label = DOTS.contains(&c) && before.is_some_and(is_part) && goes_on(after);
        let begins_a_path = is_slash(c) && after.starts_with(is_slash);
        if begins_a_label || begins_a_path {
            safe.push(' ');
        }
        before = Some(c);
    }
    safe
}

fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\\' | '\u{FF0F}' | '\u{FF3C}')
}

fn is_part(c: char) -> bool {
    !c.is_whitespace() && !DOTS.contains(&c)
}

fn goes_on(after: &str) -> bool {
    let mut label = after.chars();
    let is_label = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    is_label(label.next()) && is_label(label.next())
}

#[cfg(test)]
mod tests {
    use super::unlinked;

    #[test]
    fn what_reads_like_a_link_is_taken_apart() {
        for (name, safe) in [
            ("evil.example/pay", "evil. example/pay"),
            ("http://evil.example", "http:/ /evil. example"),
            ("www.x.yz", "www.x. yz"),
            ("www.evil.co.uk", "www. evil. co. uk"),
            ("ceo@bank.example", "ceo@bank. example"),
            ("https://10.20.30.40:80", "https:/ /10. 20. 30. 40:80"),
            ("evil\u{3002}example", "evil\u{3002} example"),
            ("evil\u{FF0E}example", "evil\u{FF0E} example"),
            ("\\\\host\\share", "\\ \\host\\share"),
            ("xn--a.xn--b", "xn--a. xn--b"),
        ] {
            assert_eq!(unlinked(name), safe);
            assert_eq!(unlinked(safe), safe, "once is enough");
        }
    }

    #[test]
    fn other_names_stay_as_they_are() {
        for name in ["", "Ada Lovelace", "J.R.R. Tolkien", "ACME s.r.o.", "St. Gallen", "A/B", "...", "No. 5", "v1.0"] {
            assert_eq!(unlinked(name), name);
        }
    }
}
