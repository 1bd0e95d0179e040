//! The language of a page.

use usher_adapter_kit::Request;
use usher_domain::Locale;
use usher_locales::{Texts, preferred};

/// What the reader has chosen on the page, else the language of the account, else what the browser asks for.
pub(crate) fn of(request: &Request, account: Option<Locale>) -> Texts {
    let chosen = request.query_value(CHOSEN).and_then(|code| Locale::parse(&code));
    let asked = || request.headers.get("accept-language").and_then(preferred);
    Texts::of(chosen.or(account).or_else(asked).unwrap_or(Locale::En))
}

/// The parameter of the query that says what the reader has chosen.
pub(crate) const CHOSEN: &str = "lang";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::request;

    #[test]
    fn the_readers_choice_goes_first_and_the_browser_last() {
        let mut call = request("GET", "/console/sign-in");
        let chosen = |call: &Request, account| of(call, account).locale();
        assert_eq!(chosen(&call, None), Locale::En);
        call.headers.push("Accept-Language", "xx, uk;q=0.3, da;q=0.9");
        assert_eq!(chosen(&call, None), Locale::Da);
        assert_eq!(chosen(&call, Some(Locale::Ja)), Locale::Ja);
        call.query = "lang=sk".to_owned();
        assert_eq!(chosen(&call, Some(Locale::Ja)), Locale::Sk);
        call.query = "lang=%00".to_owned();
        assert_eq!(chosen(&call, Some(Locale::Ja)), Locale::Ja);
    }
}
