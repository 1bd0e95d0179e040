//! Cross-origin requests (the CORS protocol of the Fetch standard): pages of the origins that the operator names may call
//! the operations of an invitation's holder. Nothing of a session or a key is among them, and no credentials are allowed.

use actix_web::HttpRequest;
use usher_adapter_kit::{Response, WebOrigin};

/// What a page may send along: the media type of JSON is none of those that need no question.
const HEADERS: &str = "content-type";
/// What a page may read of an answer, besides what any page may.
const EXPOSED: &str = "retry-after, x-request-id";
/// How long a browser need not ask again, in seconds.
const MAX_AGE: &str = "600";
/// What the answer to a preflight depends on.
const ASKED: &str = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

/// The origins whose pages may call.
#[derive(Clone, Debug, Default)]
pub(crate) struct AllowedOrigins(Vec<WebOrigin>);

impl AllowedOrigins {
    /// Parses origins (`https://www.example.com`); `Err` says which text is none.
    pub(crate) fn parse(texts: &[String]) -> Result<Self, String> {
        let origin = |text: &String| {
            WebOrigin::parse(text).ok_or_else(|| {
                format!(
                    "http.cors.allowed_origins: `{text}` is no origin; write scheme and host, such as \
                     https://www.example.com, without a path"
                )
            })
        };
        texts.iter().map(origin).collect::<Result<_, _>>().map(Self)
    }

    /// Whether there are none, so that nothing is ever shared.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The origin that a request comes from as the browser writes it, if its pages may call.
    fn allowed<'a>(&self, http: &'a HttpRequest) -> Option<&'a str> {
        let mut sent = http.headers().get_all("origin").filter_map(|value| value.to_str().ok());
        let origin = sent.next().filter(|_| sent.next().is_none())?;
        WebOrigin::parse(origin).filter(|origin| self.0.contains(origin)).map(|_| origin)
    }

    /// The answer to a browser that asks whether a page may send a request, if it may.
    pub(super) fn preflight(&self, http: &HttpRequest) -> Option<Response> {
        let asks = http.headers().get("access-control-request-method").is_some_and(|method| method == "POST");
        let origin = self.allowed(http).filter(|_| asks && http.method() == "OPTIONS")?;
        let answer = Response::empty(204)
            .header("access-control-allow-origin", origin)
            .header("access-control-allow-methods", "POST")
            .header("access-control-allow-headers", HEADERS)
            .header("access-control-max-age", MAX_AGE);
        Some(answer.header("vary", ASKED))
    }

    /// The answer to a request, readable by the page that sent it if that may call.
    pub(super) fn shared(&self, http: &HttpRequest, answer: Response) -> Response {
        let answer = answer.header("vary", if http.method() == "OPTIONS" { ASKED } else { "Origin" });
        match self.allowed(http) {
            Some(origin) if http.method() != "OPTIONS" => {
                answer.header("access-control-allow-origin", origin).header("access-control-expose-headers", EXPOSED)
            }
            _ => answer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_origins_are_taken() {
        let parse = |text: &str| AllowedOrigins::parse(&[text.to_owned()]);
        for text in ["https://www.example.com", "http://localhost:3000", "https://[2001:db8::7]:8443"] {
            assert!(parse(text).is_ok_and(|origins| !origins.is_empty()), "{text}");
        }
        for text in
            ["", "*", "null", "www.example.com", "https://*.example.com", "https://www.example.com/", "ftp://x.example"]
        {
            assert!(parse(text).unwrap_err().contains(&format!("`{text}`")), "{text}");
        }
        assert!(AllowedOrigins::parse(&[]).unwrap().is_empty());
    }
}
