//! Slugs derived from names for people, in any script.

use deunicode::deunicode;
use usher_domain::Slug;
use usher_engine::SystemEntropy;
use usher_engine::ports::Entropy;

/// The most characters of a slug.
const LONGEST: usize = 63;

/// Lower-case letters, digits and hyphens made of a name. One of which no letter can be written in the Latin script
/// gets a random ending, because every other such name would get the same slug.
pub(crate) fn slug(name: &str) -> Slug {
    let plain = deunicode(name).to_ascii_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let whole = words.collect::<Vec<_>>().join("-");
    let cut: String = whole.chars().take(LONGEST).collect();
    Slug::parse(cut.trim_end_matches('-')).unwrap_or_else(|_nothing_left| random())
}

fn random() -> Slug {
    let mut bytes = [0_u8; 4];
    SystemEntropy.fill(&mut bytes);
    let text = format!("organization-{:08x}", u32::from_be_bytes(bytes));
    // Lower-case letters, a hyphen and digits are a slug.
    Slug::parse(&text).unwrap_or_else(|_unreachable| random())
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_of_every_script_get_slugs_that_can_be_read() {
        for (name, expected) in [
            ("Acme Events", "acme-events"),
            (" Čáp & Söhne ", "cap-sohne"),
            ("Zażółć gęślą", "zazolc-gesla"),
            ("Київ Події", "kiyiv-podiyi"),
            ("東京", "dong-jing"),
            ("Straße 7", "strasse-7"),
        ] {
            assert_eq!(slug(name).as_str(), expected, "{name}");
        }
    }

    #[test]
    fn a_name_without_letters_gets_a_slug_of_its_own() {
        let [one, other] = ["!!!", "!!!"].map(slug);
        assert!(one.as_str().starts_with("organization-") && one != other, "{one:?} {other:?}");
    }

    #[test]
    fn a_long_name_is_cut() {
        let long = slug(&"Ab ".repeat(40));
        assert!(long.as_str().len() <= 63 && long.as_str().ends_with("ab"), "{long:?}");
    }
}
