//! The blocks of a guide, and whether an output is as one of them shows it.

/// A block of code between fences.
pub(super) struct Block<'a> {
    pub(super) language: &'a str,
    pub(super) text: String,
}

/// The blocks of a guide, in order.
pub(super) fn blocks(guide: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for line in guide.lines() {
        let fence = line.strip_prefix("```");
        if let Some(mut block) = open.take() {
            if fence == Some("") {
                found.push(block);
            } else {
                block.text.extend([line, "\n"]);
                open = Some(block);
            }
        } else {
            open = fence.map(|language| Block { language, text: String::new() });
        }
    }
    found
}

/// Whether an output is as shown. White space does not count, and `...` stands for anything.
pub(super) fn is_shown(shown: &str, output: &str) -> bool {
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    // The dots are marked first: a sentence that ends before them has a dot of its own.
    let (marked, output) = (squeeze(&shown.replace("...", "\0")), squeeze(output));
    let parts: Vec<&str> = marked.split('\0').collect();
    let [first, middle @ .., last] = &parts[..] else { return marked == output };
    let Some(mut rest) = output.strip_prefix(*first) else { return false };
    for part in middle {
        let Some((_, after)) = rest.split_once(*part) else { return false };
        rest = after;
    }
    rest.ends_with(*last)
}

#[test]
fn dots_stand_for_anything_and_everything_else_for_itself() {
    let shown = "{\"id\": \"inv_...\", ...,\n \"status\": \"pending\"}";
    assert!(is_shown(shown, "{\"id\":\"inv_1\",\"email\":\"a@b.example\",\"status\":\"pending\"}"));
    assert!(is_shown("One.\n...\n", "One.\nTwo.\n") && is_shown("One.", "One.\n\n"));
    for output in [
        "{\"id\":\"key_1\",\"email\":\"a@b.example\",\"status\":\"pending\"}",
        "{\"id\":\"inv_1\",\"email\":\"a@b.example\",\"status\":\"revoked\"}",
        "{\"id\":\"inv_1\",\"email\":\"a@b.example\",\"status\":\"pending\"} and more",
        "",
    ] {
        assert!(!is_shown(shown, output), "{output}");
    }
    assert!(!is_shown("One.", "One.\nTwo."));
}
