//! Replies as relays really write them, made into the form that lettre reads.
//!
//! RFC 5321 lets a client decide by the first digit, and a reply needs no text. lettre wants UTF-8, a space after the code,
//! a second digit below six and lines below a thousand characters, and takes anything else for a broken connection. After
//! the content of a mail that would be the worst of mistakes: a mail that the relay has taken would be sent again and again.
//!
//! Must never turn a refusal into a success, or take for a reply what does not begin with a code.

/// What is kept of a line; the codes stand at its beginning.
const LONGEST: usize = 900;
/// What is kept of the lines of a reply. With [`LONGEST`], all of a reply fits into what lettre reads.
const MOST: usize = 100;

/// Reads the replies of one connection.
#[derive(Debug, Default)]
pub struct Replies {
    /// The beginning of a line whose end has not come.
    line: Vec<u8>,
    /// The texts of a reply whose last line has not come.
    texts: Vec<String>,
}

impl Replies {
    /// Takes the next bytes of a connection, in whatever parts they come, and appends to `tidy` the replies that are whole.
    pub fn read(&mut self, bytes: &[u8], tidy: &mut Vec<u8>) {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (text, is_whole) = part.strip_suffix(b"\n").map_or((part, false), |text| (text, true));
            let room = LONGEST.saturating_sub(self.line.len());
            self.line.extend(text.iter().take(room));
            if is_whole {
                let line = std::mem::take(&mut self.line);
                self.end_line(&line, tidy);
            }
        }
    }

    fn end_line(&mut self, line: &[u8], tidy: &mut Vec<u8>) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match code(line) {
            Some((code, rest)) => {
                let is_last = !rest.starts_with(b"-");
                let mut text = text_of(rest.strip_prefix(b"-").unwrap_or(rest));
                let readable = readable(code);
                if is_last && readable != code {
                    let told = format!("{text} ({})", String::from_utf8_lossy(&code));
                    told.trim_start().clone_into(&mut text);
                }
                self.keep(text, is_last);
                if is_last {
                    self.end_reply(readable, tidy);
                }
            }
            // A line without a code among others goes on with the text of the one before.
            None if !self.texts.is_empty() => self.keep(text_of(line), false),
            None => {
                tidy.extend_from_slice(text_of(line).as_bytes());
                tidy.extend_from_slice(b"\r\n");
            }
        }
    }

    fn keep(&mut self, text: String, is_last: bool) {
        if self.texts.len() < MOST - usize::from(!is_last) {
            self.texts.push(text);
        }
    }

    /// The code of the last line counts where the lines of a reply have several.
    fn end_reply(&mut self, code: [u8; 3], tidy: &mut Vec<u8>) {
        let mut texts = std::mem::take(&mut self.texts);
        if texts.iter().all(String::is_empty) {
            // lettre takes the first word of a greeting for a name, and there has to be one.
            texts = vec!["-".to_owned()];
        }
        let last = texts.len() - 1;
        for (at, text) in texts.iter().enumerate() {
            tidy.extend_from_slice(&code);
            tidy.push(if at == last { b' ' } else { b'-' });
            tidy.extend_from_slice(text.as_bytes());
            tidy.extend_from_slice(b"\r\n");
        }
    }
}

/// The three digits that a line begins with, and what follows them. A longer number, or one with a dot, is no code.
fn code(line: &[u8]) -> Option<([u8; 3], &[u8])> {
    let (code, rest) = line.split_first_chunk::<3>()?;
    let is_code = matches!(code[0], b'2'..=b'5') && code.iter().all(u8::is_ascii_digit);
    let goes_on = rest.first().is_some_and(|next| next.is_ascii_digit() || *next == b'.');
    (is_code && !goes_on).then_some((*code, rest))
}

/// The code, or where lettre does not know its second digit, the one that says the same by its first.
fn readable(code: [u8; 3]) -> [u8; 3] {
    match code {
        [b'3', b'6'..=b'9', _] => *b"354",
        [first, b'6'..=b'9', _] => [first, b'5', b'0'],
        known => known,
    }
}

/// A text in one line: UTF-8 where it is that, else Latin-1, in which all bytes mean something.
fn text_of(bytes: &[u8]) -> String {
    let mut text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    text = text.replace(char::is_control, " ");
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lettre::transport::smtp::response::Response;

    fn tidy(bytes: &[u8]) -> String {
        let (mut whole, mut in_bytes) = (Vec::new(), Vec::new());
        Replies::default().read(bytes, &mut whole);
        let mut replies = Replies::default();
        for byte in bytes {
            replies.read(&[*byte], &mut in_bytes);
        }
        assert_eq!(whole, in_bytes);
        String::from_utf8(whole).unwrap()
    }

    #[test]
    fn replies_are_read_by_their_first_digit() {
        for (said, expected) in [
            (&b"250 2.0.0 ok\r\n"[..], "250 2.0.0 ok\r\n"),
            (b"250\r\n", "250 -\r\n"),
            (b"250 \r\n", "250 -\r\n"),
            (b"250 ok\n", "250 ok\r\n"),
            (b"250 2.0.0 Nachricht \xfcbernommen\r\n", "250 2.0.0 Nachricht übernommen\r\n"),
            ("250 übernommen\r\n".as_bytes(), "250 übernommen\r\n"),
            (b"260 ok\r\n", "250 ok (260)\r\n"),
            (b"374 go on\r\n", "354 go on (374)\r\n"),
            (b"550\r\n", "550 -\r\n"),
            (b"550\t5.1.1\tgone\r\n", "550 5.1.1 gone\r\n"),
            (b"550ok\r\n", "550 ok\r\n"),
            (b"571 no\r\n", "550 no (571)\r\n"),
            (b"591\r\n", "550 (591)\r\n"),
            (b"550-5.1.1 one\r\n550\r\n", "550-5.1.1 one\r\n550 \r\n"),
            (b"550-one\r\n two\r\n550 three\r\n", "550-one\r\n550-two\r\n550 three\r\n"),
            (b"250-one\r\n550 two\r\n", "550-one\r\n550 two\r\n"),
            (b"220 g\r\n250 ok\r\n", "220 g\r\n250 ok\r\n"),
            (b"250-half a reply\r\n", ""),
            (b"250 half a line", ""),
            (b"HTTP/1.1 400 Bad Request\r\n", "HTTP/1.1 400 Bad Request\r\n"),
            (b"2500 ok\r\n", "2500 ok\r\n"),
            (b"550.1.1\r\n", "550.1.1\r\n"),
            (b"150 wait\r\n", "150 wait\r\n"),
        ] {
            assert_eq!(tidy(said), expected, "{}", String::from_utf8_lossy(said));
        }
    }

    #[test]
    fn however_long_a_reply_is_lettre_reads_it() {
        let line = format!("250 {}\r\n", "ü".repeat(3_000));
        let many = format!("{}250 ok\r\n", "250-x\r\n".repeat(5_000));
        let wide = line.replace("250 ", "250-").repeat(200) + &line;
        for said in [&line, &many, &wide] {
            let tidy = tidy(said.as_bytes());
            assert!(tidy.len() < 100_000 && tidy.lines().all(|line| line.len() < 990));
            assert!(tidy.parse::<Response>().unwrap().is_positive());
        }
    }
}
