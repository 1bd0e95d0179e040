//! The language of a page.

use crate::Site;
use usher_adapter_kit::Request;
use usher_domain::Locale;
use usher_locales::{Texts, preferred};

/// What the reader has chosen on the page, else what is known of the invitation, else what the browser asks for.
pub(crate) fn of(site: &Site, request: &Request, known: Option<Locale>) -> Texts {
    let chosen = request.query_value("lang").and_then(|code| Locale::parse(&code));
    let asked = || request.headers.get("accept-language").and_then(preferred);
    Texts::of(chosen.or(known).or_else(asked).unwrap_or(site.settings.locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, site};

    #[test]
    fn the_readers_choice_goes_first_and_the_setting_last() {
        let mut call = request("GET", "/invitations/x", "");
        let chosen = |call: &Request, known| of(&site(), call, known).locale();
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
