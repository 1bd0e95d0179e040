//! JSON rewritten token by token, so that all that is not replaced stays as it was sent.

use super::Redactor;

/// Where in a document the next token stands.
enum Level {
    /// In an object; the member at hand, and whether its value comes next.
    Object { member: String, is_value: bool },
    /// In a list below a member.
    List { member: String },
}

/// The document with its texts, numbers and unknown names replaced; `None` if it is no JSON.
pub(super) fn rewritten(redactor: &mut Redactor, bytes: &[u8]) -> Option<String> {
    let mut rest = std::str::from_utf8(bytes).ok()?;
    // From here on, tokens come as the grammar says.
    serde_json::from_str::<serde::de::IgnoredAny>(rest).ok()?;
    let (mut out, mut levels) = (String::with_capacity(rest.len()), Vec::<Level>::new());
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '"' => text_length(rest)?,
            '-' | '0'..='9' => {
                rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(rest.len())
            }
            _ => sign.len_utf8(),
        };
        let (token, after) = rest.split_at_checked(length)?;
        rest = after;
        let member = member_of(&levels);
        match sign {
            '{' => levels.push(Level::Object { member, is_value: false }),
            '[' => levels.push(Level::List { member }),
            '}' | ']' => drop(levels.pop()),
            ':' => turn(&mut levels, true),
            ',' => turn(&mut levels, false),
            '"' => {
                let text: String = serde_json::from_str(token).ok()?;
                let replaced = match levels.last_mut() {
                    Some(Level::Object { member, is_value: false }) => {
                        member.clone_from(&text);
                        redactor.member_name(&text)
                    }
                    _ => redactor.text(&member, &text),
                };
                // What stays keeps its escapes.
                if replaced == text {
                    out.push_str(token);
                } else {
                    out.extend(["\"", &replaced, "\""]);
                }
                continue;
            }
            '-' | '0'..='9' => {
                out.push_str(&redactor.number(&member, token));
                continue;
            }
            _ => {}
        }
        out.push_str(token);
    }
    Some(out)
}

fn member_of(levels: &[Level]) -> String {
    match levels.last() {
        Some(Level::Object { member, .. } | Level::List { member }) => member.clone(),
        None => String::new(),
    }
}

fn turn(levels: &mut [Level], to_value: bool) {
    if let Some(Level::Object { is_value, .. }) = levels.last_mut() {
        *is_value = to_value;
    }
}

/// How long the text is that begins here, with its quotes.
fn text_length(rest: &str) -> Option<usize> {
    let mut is_escaped = false;
    let end = rest.bytes().enumerate().skip(1).find(|(_, byte)| {
        let ends = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        ends
    });
    end.map(|(at, _)| at + 1)
}
