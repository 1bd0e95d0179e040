//! Messages as fixtures have them: characters that are bytes, a head of lines, a body.

/// First line, header lines and body of a message.
pub fn message_parts(message: &str) -> (&str, impl Iterator<Item = &str>, &str) {
    let (head, body) = message.split_once("\n\n").unwrap_or((message, ""));
    let mut lines = head.split('\n');
    (lines.next().unwrap_or_default(), lines, body)
}

/// Name and value of a header line.
pub(crate) fn field(line: &str) -> Result<(&str, &str), String> {
    let (name, value) = line.split_once(':').ok_or_else(|| format!("the header line `{line}` has no colon"))?;
    Ok((name, value.trim()))
}

/// Bytes as characters, one each (Latin-1).
#[must_use]
pub fn characters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The bytes again.
#[must_use]
pub fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}
