//! The colors and the logo of an organization on its pages. Whatever color it has set, every text keeps the contrast
//! that WCAG asks for, in light and in dark.

use std::fmt::Write;
use usher_domain::{Branding, Color, Logo};

/// How the pages of an organization differ from others.
pub struct Theme {
    /// A second stylesheet. It is made of colors and nothing else that anybody could have sent.
    pub style: Option<String>,
    /// The logo as a `data:` address. One that would have to be loaded is not shown: pages load nothing.
    pub logo: Option<String>,
}

/// What our stylesheet has in one of its two color schemes.
struct Scheme {
    name: &'static str,
    card: Color,
    ground: Color,
    edge: Color,
    focus: Color,
    link: Color,
}

const SCHEMES: [Scheme; 2] = [
    Scheme {
        name: "light",
        card: Color::WHITE,
        ground: Color::new(0xf1, 0xf5, 0xf9),
        edge: Color::new(0x64, 0x74, 0x8b),
        focus: Color::new(0x0f, 0x17, 0x2a),
        link: Color::new(0x1d, 0x4e, 0xd8),
    },
    Scheme {
        name: "dark",
        card: Color::new(0x17, 0x20, 0x33),
        ground: Color::new(0x0b, 0x11, 0x20),
        edge: Color::new(0x83, 0x91, 0xa7),
        focus: Color::new(0x93, 0xc5, 0xfd),
        link: Color::new(0x93, 0xc5, 0xfd),
    },
];

impl Theme {
    /// The look that an organization has set.
    pub(crate) fn of(branding: &Branding) -> Self {
        Self::styled(branding, style)
    }

    /// The same in the frame of the console, whose texts and links keep their colors: only shapes have the
    /// organization's.
    #[must_use]
    pub fn of_frame(branding: &Branding) -> Self {
        Self::styled(branding, frame_style)
    }

    fn styled(branding: &Branding, style: fn(Color) -> String) -> Self {
        let logo = branding.logo.as_ref().filter(|logo| logo.image().is_some());
        Self { style: branding.color.map(style), logo: logo.map(Logo::as_str).map(str::to_owned) }
    }
}

/// What is on each shape, and what a shape looks like while it is pointed at.
fn accent(own: Color) -> String {
    format!(":root{{--accent:{own};--accent-ink:{};--accent-strong:{}}}\n", own.ink(), own.stronger())
}

fn frame_style(own: Color) -> String {
    let mut style = accent(own);
    let _ = writeln!(style, "body{{border-top:.375rem solid {own}}}");
    for Scheme { name, card, ground, edge, .. } in SCHEMES {
        if own.as_shape_on(card).and(own.as_shape_on(ground)).is_some() {
            continue;
        }
        // What could not be told from what is behind it gets an edge, and what is only drawn another color.
        let shapes = ".mark,button:not(.plain):not(.quiet):not(.grave):not(.reveal),.button,.sample-button";
        let _ = write!(style, "@media (prefers-color-scheme:{name}){{{shapes}{{border:1px solid {edge}}}");
        let _ = write!(style, "header nav a[aria-current]{{border-color:{edge}}}");
        let _ = writeln!(style, "input,progress{{accent-color:{edge}}}}}");
    }
    style
}

fn style(own: Color) -> String {
    let mut style = accent(own);
    // Writing into a text does not fail.
    let _ = writeln!(style, ".card{{border-top:.375rem solid {own}}}");
    for scheme in SCHEMES {
        let Scheme { name, card, ground, edge, focus, link } = scheme;
        let everywhere = |found: fn(Color, Color) -> Option<Color>| found(own, card).and(found(own, ground));
        let focus = everywhere(Color::as_shape_on).unwrap_or(focus);
        // Links have the color of buttons, unless they are told otherwise.
        let link = everywhere(Color::as_text_on).unwrap_or(link);
        let _ = write!(style, "@media (prefers-color-scheme:{name}){{");
        let _ = write!(style, ":focus-visible{{outline-color:{focus}}}a{{color:{link}}}");
        if let Some(readable) = own.as_text_on(card) {
            let _ = write!(style, "h1,h2{{color:{readable}}}");
        }
        if own.as_shape_on(card).is_none() {
            let _ = write!(style, ".mark,button:not(.grave){{border:1px solid {edge}}}");
        }
        style.push_str("}\n");
    }
    style
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::STYLE;

    fn of(color: &str) -> String {
        style(Color::parse(color).unwrap())
    }

    #[test]
    fn a_loud_color_is_for_shapes_and_not_for_text_that_could_not_be_read() {
        let yellow = of("#ffcc00");
        assert!(
            yellow.starts_with(":root{--accent:#ffcc00;--accent-ink:#000000;--accent-strong:#ffd633}\n"),
            "{yellow}"
        );
        let (light, dark) = yellow.split_once("@media (prefers-color-scheme:dark)").unwrap();
        assert!(light.contains("outline-color:#0f172a}a{color:#1d4ed8}") && !light.contains("h1,h2"), "{light}");
        assert!(light.contains("button:not(.grave){border:1px solid #64748b}"), "{light}");
        assert!(dark.contains("a{color:#ffcc00}h1,h2{color:#ffcc00}") && !dark.contains("border"), "{dark}");
    }

    #[test]
    fn shapes_of_the_frame_are_told_from_what_is_behind_them() {
        let of = |color: &str| frame_style(Color::parse(color).unwrap());
        for (color, schemes) in [
            ("#1d4ed8", &["dark"][..]),
            ("#808080", &[]),
            ("#ffffff", &["light"]),
            ("#ffcc00", &["light"]),
            ("#000000", &["dark"]),
        ] {
            let style = of(color);
            for scheme in SCHEMES {
                let own = Color::parse(color).unwrap();
                let has_edges = style.contains(&format!("(prefers-color-scheme:{}){{.mark", scheme.name));
                let is_seen = [scheme.card, scheme.ground].iter().all(|ground| own.as_shape_on(*ground).is_some());
                assert_ne!(has_edges, is_seen, "{color} {}", scheme.name);
                assert_eq!(has_edges, schemes.contains(&scheme.name), "{color} {}", scheme.name);
            }
            assert!(style.starts_with(&format!(":root{{--accent:{color};--accent-ink:")), "{style}");
            // Texts and links are left as they are.
            assert!(!style.contains("a{color") && !style.contains("h1") && !style.contains("--link"), "{style}");
        }
    }

    #[test]
    fn our_stylesheet_has_the_colors_that_are_reckoned_with() {
        let (light, dark) = STYLE.split_once("@media (prefers-color-scheme: dark)").unwrap();
        let [in_light, in_dark] = SCHEMES.map(|scheme| scheme.link);
        assert!(
            light.contains(&format!("--accent: {in_light};")) && dark.contains(&format!("a {{ color: {in_dark}; }}"))
        );
        for (scheme, text) in SCHEMES.iter().zip([light, dark]) {
            for (name, color) in [("ground", scheme.ground), ("card", scheme.card), ("field-line", scheme.edge)] {
                assert!(text.contains(&format!("--{name}: {color};")), "{}: {name} {color}", scheme.name);
            }
            for ground in [scheme.card, scheme.ground] {
                assert!(scheme.link.as_text_on(ground).is_some(), "{}", scheme.name);
                assert!(scheme.focus.as_shape_on(ground).is_some() && scheme.edge.as_shape_on(ground).is_some());
            }
        }
    }

    #[test]
    fn a_logo_that_would_have_to_be_loaded_is_not_shown() {
        let shown = |text: &str| Theme::of(&Branding { logo: Logo::parse(text).ok(), ..Branding::default() }).logo;
        assert_eq!(shown("data:image/png;base64,AAAA").as_deref(), Some("data:image/png;base64,AAAA"));
        assert_eq!(shown("https://acme.example/logo.png"), None);
    }
}
