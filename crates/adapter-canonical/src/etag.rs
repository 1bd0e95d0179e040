//! Optimistic concurrency: an `ETag` is the number of a thing's changes in quotes, and `If-Match` repeats it (RFC 9110
//! section 13.1.1). It stands for what can be edited, not for what changes by itself, such as the seats in use.

use crate::kind::Kind;
use crate::problem::Problem;
use crate::{refusals, schemas};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Request, Response};
use utoipa::openapi::path::ParameterIn;

/// The answer about a thing at a revision.
pub(crate) fn tagged(response: Response, revision: u32) -> Response {
    response.header("ETag", format!("\"{revision}\""))
}

/// The revision that the caller has seen, if it says so. A tag that was never given out cannot match.
pub(crate) fn expected(request: &Request) -> Result<Option<u32>, Problem> {
    if !request.headers.contains("if-match") {
        return Ok(None);
    }
    let sent = request.headers.get("if-match").unwrap_or_default().trim();
    if sent == "*" {
        return Ok(None);
    }
    let inner = sent.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|tag| !tag.contains('"'));
    let Some(tag) = inner else {
        let detail = "Send one entity tag, as an `ETag` header gave it, in quotes.";
        return Err(Problem::new(Kind::INVALID_VALUE, detail).at("If-Match"));
    };
    let canonical = |revision: &u32| revision.to_string() == tag;
    tag.parse().ok().filter(canonical).map(Some).ok_or_else(refusals::stale)
}

/// Describes the header.
pub(crate) fn documented(document: Document) -> Document {
    let text = "The `ETag` that was read: the change is made only if nobody else was faster.";
    document.parameter_of(ParameterIn::Header, "If-Match", text, schemas::matching(r#"^(\*|"[0-9]{1,10}")$"#))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;

    fn read(value: &str) -> Result<Option<u32>, u16> {
        let mut call = request("PATCH", "/v1/licenses/x", "{}");
        call.headers.push("If-Match", value);
        expected(&call).map_err(|problem| problem.respond(&call).status)
    }

    #[test]
    fn a_tag_is_a_revision_in_quotes() {
        assert_eq!(expected(&request("PATCH", "/", "{}")), Ok(None));
        assert_eq!((read("*"), read("\"7\""), read(" \"0\" ")), (Ok(None), Ok(Some(7)), Ok(Some(0))));
        for never_given_out in ["\"\"", "\"x\"", "\"07\"", "\"+7\"", "\"-1\"", "\"4294967296\""] {
            assert_eq!(read(never_given_out), Err(412), "{never_given_out}");
        }
        for malformed in ["", "7", "W/\"7\"", "\"7", "\"7\", \"8\"", "\""] {
            assert_eq!(read(malformed), Err(422), "{malformed}");
        }
    }
}
