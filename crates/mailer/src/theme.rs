//! The colors of the mail and its logo. Whatever color an organization has set, every text keeps the contrast that
//! WCAG asks for, on a light ground and on a dark one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use usher_domain::{Color, Logo};
use usher_engine::ports::InvitationMail;

/// What the text stands on.
const CARD: Color = Color::WHITE;
/// The same where the reader has chosen dark colors.
const DARK_CARD: Color = Color::new(0x1e, 0x29, 0x3b);

/// How a mail looks.
pub(crate) struct Theme {
    /// Whether the organization has set a color.
    pub(crate) is_branded: bool,
    /// The colors on a light ground.
    pub(crate) light: Colors,
    /// The colors on a dark ground.
    pub(crate) dark: Colors,
    /// What the `src` of the logo says.
    pub(crate) logo: Option<String>,
    /// The logo itself, if the mail carries it.
    pub(crate) image: Option<Image>,
}

/// Colors on one ground.
pub(crate) struct Colors {
    /// The button.
    pub(crate) button: Color,
    /// What is written on it.
    pub(crate) ink: Color,
    /// Its edge, where it could not be told from the ground without one.
    pub(crate) edge: Option<Color>,
    /// The heading.
    pub(crate) title: Color,
    /// Links.
    pub(crate) link: Color,
}

/// An image that travels with the mail, because many mail programs do not show images that stand in the page itself.
pub(crate) struct Image {
    /// How the page names it.
    pub(crate) id: String,
    /// Its media type.
    pub(crate) media_type: String,
    /// The image.
    pub(crate) bytes: Vec<u8>,
}

impl Theme {
    /// The look of a mail.
    pub(crate) fn of(mail: &InvitationMail) -> Self {
        let image = mail.logo.as_ref().and_then(|logo| carried(mail, logo));
        // An image that stands in the address is never one to be loaded, not even where it cannot be read.
        let loaded = mail.logo.as_ref().filter(|logo| logo.image().is_none()).map(|logo| logo.as_str().to_owned());
        Self {
            is_branded: mail.color.is_some(),
            light: Colors::light().with(mail.color, CARD, Colors::EDGE),
            dark: Colors::dark().with(mail.color, DARK_CARD, Colors::DARK_EDGE),
            logo: image.as_ref().map(|image| format!("cid:{}", image.id)).or(loaded),
            image,
        }
    }
}

impl Colors {
    /// What edges are drawn in.
    const EDGE: Color = Color::new(0x64, 0x74, 0x8b);
    const DARK_EDGE: Color = Color::new(0x83, 0x91, 0xa7);

    const fn light() -> Self {
        Self {
            button: Color::new(0x1d, 0x4e, 0xd8),
            ink: Color::WHITE,
            edge: None,
            title: Color::new(0x0f, 0x17, 0x2a),
            link: Color::new(0x1d, 0x4e, 0xd8),
        }
    }

    const fn dark() -> Self {
        Self {
            button: Color::new(0x25, 0x63, 0xeb),
            ink: Color::WHITE,
            edge: None,
            title: Color::new(0xf8, 0xfa, 0xfc),
            link: Color::new(0x93, 0xc5, 0xfd),
        }
    }

    /// The colors with an organization's own, wherever it can be read.
    fn with(self, own: Option<Color>, card: Color, edge: Color) -> Self {
        let Some(own) = own else { return self };
        Self {
            button: own,
            ink: own.ink(),
            edge: own.as_shape_on(card).is_none().then_some(edge),
            title: own.as_text_on(card).unwrap_or(self.title),
            link: own.as_text_on(card).unwrap_or(self.link),
        }
    }
}

fn carried(mail: &InvitationMail, logo: &Logo) -> Option<Image> {
    let (kind, data) = logo.image()?;
    let bytes = STANDARD.decode(data).ok()?;
    Some(Image { id: format!("logo@{}", mail.id), media_type: format!("image/{kind}"), bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::mail;

    fn theme(color: &str) -> Theme {
        let mut mail = mail();
        mail.color = Color::parse(color).ok();
        Theme::of(&mail)
    }

    #[test]
    fn a_loud_color_is_for_the_button_and_not_for_text_that_could_not_be_read() {
        let yellow = theme("#ffcc00");
        assert_eq!((yellow.light.button.to_string(), yellow.light.ink), ("#ffcc00".to_owned(), Color::BLACK));
        assert_eq!((yellow.light.title, yellow.light.link), (Colors::light().title, Colors::light().link));
        assert!(yellow.light.edge.is_some() && yellow.dark.edge.is_none());
        assert_eq!((yellow.dark.title, yellow.dark.link), (yellow.light.button, yellow.light.button));
        let navy = theme("#0b3d91");
        assert_eq!((navy.light.title, navy.light.ink), (navy.light.button, Color::WHITE));
        assert_eq!(navy.dark.title, Colors::dark().title);
    }

    #[test]
    fn every_text_keeps_its_contrast() {
        for color in ["#000000", "#ffffff", "#777777", "#808080", "#ff0000", "#00ff00", "#ffcc00", "#1e293b"] {
            let theme = theme(color);
            for (colors, card) in [(theme.light, CARD), (theme.dark, DARK_CARD)] {
                for (text, ground) in [(colors.ink, colors.button), (colors.title, card), (colors.link, card)] {
                    assert!(text.as_text_on(ground).is_some(), "{color}: {text} on {ground}");
                }
            }
        }
    }

    #[test]
    fn a_logo_is_an_address_or_travels_along() {
        let of = |text: &str| {
            let mut mail = mail();
            mail.logo = Logo::parse(text).ok();
            let theme = Theme::of(&mail);
            (theme.logo, theme.image.map(|image| (image.id, image.media_type, image.bytes)))
        };
        let address = "https://acme.example/logo.png";
        assert_eq!(of(address), (Some(address.to_owned()), None));
        let id = "logo@01936f3e-8a20-7abc-8def-0123456789ab";
        let image = (id.to_owned(), "image/png".to_owned(), b"abc".to_vec());
        assert_eq!(of("data:image/png;base64,YWJj"), (Some(format!("cid:{id}")), Some(image)));
        assert_eq!(of("data:image/png;base64,Y=Jj"), (None, None), "what cannot be read is left out");
    }
}
