//! Path templates, matched segment by segment on the percent-encoded path. No path is ever normalised: a trailing
//! slash, a doubled slash and an encoded slash are what they are.

/// How an adapter's paths compare with a request's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathStyle {
    /// Letter case does not matter.
    pub any_case: bool,
    /// One trailing slash more is accepted.
    pub any_slash: bool,
}

/// The values of a template's parameters by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathParameters(Vec<(String, String)>);

impl PathParameters {
    /// The percent-decoded value of a parameter; empty if the template has no such parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// A path template such as `/Organizations/{organizationId}/authorize`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    segments: Vec<Segment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Literal(String),
    Parameter(String),
}

/// A template that cannot be mounted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("path template `{0}` must start with a slash")]
pub struct TemplateError(String);

impl Template {
    /// Parses a template; `{name}` stands for one whole, non-empty segment.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let rest = text.strip_prefix('/').ok_or_else(|| TemplateError(text.to_owned()))?;
        let segments = rest
            .split('/')
            .map(|segment| match segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
                Some(name) => Segment::Parameter(name.to_owned()),
                None => Segment::Literal(segment.to_owned()),
            })
            .collect();
        Ok(Self { text: text.to_owned(), segments })
    }

    /// The template as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The template's shape, equal for two templates that match the same paths: parameters lose their names.
    #[must_use]
    pub fn shape(&self, style: PathStyle) -> String {
        let mut shape = String::new();
        for segment in &self.segments {
            shape.push('/');
            match segment {
                Segment::Literal(text) if style.any_case => shape.push_str(&text.to_ascii_lowercase()),
                Segment::Literal(text) => shape.push_str(text),
                Segment::Parameter(_) => shape.push_str("{}"),
            }
        }
        shape
    }

    /// How many parameters the template has: of two that match the same path, the one with fewer is more specific.
    #[must_use]
    pub fn parameter_count(&self) -> usize {
        self.segments.iter().filter(|segment| matches!(segment, Segment::Parameter(_))).count()
    }

    /// The parameters' values if the path matches. `path` is percent-encoded and starts with a slash.
    #[must_use]
    pub fn matches(&self, path: &str, style: PathStyle) -> Option<PathParameters> {
        let mut rest = path.strip_prefix('/')?;
        let ends_in_slash = matches!(self.segments.last(), Some(Segment::Literal(text)) if text.is_empty());
        if style.any_slash && !ends_in_slash && rest.len() > 1 {
            rest = rest.strip_suffix('/').unwrap_or(rest);
        }
        let mut parts = rest.split('/');
        let mut parameters = PathParameters::default();
        for segment in &self.segments {
            let part = parts.next()?;
            match segment {
                Segment::Literal(text) if text == part || (style.any_case && text.eq_ignore_ascii_case(part)) => {}
                Segment::Parameter(name) if !part.is_empty() => {
                    parameters.0.push((name.clone(), decode(part, false)));
                }
                Segment::Literal(_) | Segment::Parameter(_) => return None,
            }
        }
        parts.next().is_none().then_some(parameters)
    }
}

/// Decodes one name or value of a query.
pub(crate) fn decode_form(text: &str) -> String {
    decode(text, true)
}

/// Percent-decoding; what is not a valid escape stays as it is, bytes that are not UTF-8 are replaced.
fn decode(text: &str, plus_is_blank: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(hex_value(*high) << 4 | hex_value(*low));
                rest = after;
            }
            (b'+', _) if plus_is_blank => bytes.push(b' '),
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.wrapping_sub(b'A').wrapping_add(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXACT: PathStyle = PathStyle { any_case: false, any_slash: false };
    const LOOSE: PathStyle = PathStyle { any_case: true, any_slash: true };

    #[test]
    fn templates_match_whole_segments() {
        let template = Template::parse("/crew/{crewId}/x").unwrap();
        assert_eq!(template.matches("/crew/a%2Fb/x", EXACT).unwrap().get("crewId"), "a/b");
        for path in ["/crew//x", "/crew/a/x/", "/Crew/a/x", "/crew/a", "crew/a/x", "/crew/a/x/y"] {
            assert!(template.matches(path, EXACT).is_none(), "{path}");
        }
        assert!(template.matches("/Crew/a/X/", LOOSE).is_some());
        assert!(template.matches("/Crew/a/X//", LOOSE).is_none());
    }

    #[test]
    fn a_trailing_slash_is_part_of_an_exact_template() {
        let template = Template::parse("/a/").unwrap();
        assert!(template.matches("/a/", EXACT).is_some());
        assert!(template.matches("/a", EXACT).is_none());
        assert!(template.matches("/a/", LOOSE).is_some());
    }

    #[test]
    fn parameters_are_counted() {
        let count = |text| Template::parse(text).unwrap().parameter_count();
        assert_eq!(["/a/b/", "/a/{b}/", "/{a}/x{b}/{c}"].map(count), [0, 1, 2]);
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        assert_eq!(decode("%4", false), "%4");
        assert_eq!(decode("%zz+%41", true), "%zz A");
        assert_eq!(decode("%ff", false), "\u{fffd}");
    }
}
