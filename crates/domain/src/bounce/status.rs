//! Enhanced status codes (RFC 3463).

use std::fmt;

/// `class.subject.detail`, such as 5.1.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnhancedStatus {
    /// 2 for success, 4 for a temporary failure, 5 for a permanent one.
    pub class: u8,
    /// What the code is about.
    pub subject: u16,
    /// What about it.
    pub detail: u16,
}

impl EnhancedStatus {
    /// The code of a word such as `5.1.1`, `#5.1.1` or `5.1.1:`. A longer number with dots is none.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let code = word.trim_start_matches('#').trim_end_matches([':', ';', ',']);
        let mut parts = code.split('.').map(|part| {
            let is_number = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            is_number.then(|| part.parse::<u16>().ok()).flatten()
        });
        let (class, subject, detail) = (parts.next()??, parts.next()??, parts.next()??);
        let class = u8::try_from(class).ok().filter(|class| matches!(class, 2 | 4 | 5))?;
        parts.next().is_none().then_some(Self { class, subject, detail })
    }

    /// Whether it says that the recipient's address is dead: no such mailbox (1.1, 1.10), no such domain (1.2), an address
    /// that is none (1.3), a mailbox that has moved (1.6) or is closed (2.1).
    pub(super) const fn is_of_address(self) -> bool {
        matches!((self.subject, self.detail), (1, 1 | 2 | 3 | 6 | 10) | (2, 1))
    }

    /// Whether it says no more than its class, as 5.0.0 does.
    pub(super) const fn is_generic(self) -> bool {
        self.subject == 0 && self.detail == 0
    }
}

impl fmt::Display for EnhancedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}
