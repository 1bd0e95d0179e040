//! Contrast of colors, after WCAG 2.2: an organization chooses its color, and all text on it or in it stays readable.

use super::Color;

/// The least contrast of text.
const TEXT: f64 = 4.5;
/// The minimum contrast of shapes: the edge of a button, the focus indicator.
const SHAPE: f64 = 3.0;
/// The share of black or white in a stronger color.
const SHIFT: f64 = 0.2;

impl Color {
    /// Black.
    pub const BLACK: Self = Self::new(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::new(255, 255, 255);

    /// The contrast ratio of two colors: 1 to 21, symmetric.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Black or white, whichever is read better on this color. It always has the contrast that text needs: for no
    /// color is the better one below 4.58.
    #[must_use]
    pub fn ink(self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) { Self::WHITE } else { Self::BLACK }
    }

    /// This color, if text in it can be read on a ground.
    #[must_use]
    pub fn as_text_on(self, ground: Self) -> Option<Self> {
        (self.contrast(ground) >= TEXT).then_some(self)
    }

    /// This color, if a shape in it is distinguishable on a ground.
    #[must_use]
    pub fn as_shape_on(self, ground: Self) -> Option<Self> {
        (self.contrast(ground) >= SHAPE).then_some(self)
    }

    /// The same color with a little more contrast to its text, for a button on hover.
    #[must_use]
    pub fn stronger(self) -> Self {
        let target = if self.ink() == Self::WHITE { Self::BLACK } else { Self::WHITE };
        let [red, green, blue] = self.channels;
        let [to_red, to_green, to_blue] = target.channels;
        Self::new(shifted(red, to_red), shifted(green, to_green), shifted(blue, to_blue))
    }

    /// The relative luminance: 0 for black, 1 for white.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A channel of sRGB as an amount of light.
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

fn shifted(from: u8, to: u8) -> u8 {
    let mixed = f64::from(from) * (1.0 - SHIFT) + f64::from(to) * SHIFT;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of two bytes is one")]
    let mixed = mixed.round() as u8;
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let of = |one: &str, other: &str| (color(one).contrast(color(other)) * 100.0).round() / 100.0;
        for (one, other, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59),
            ("#ffcc00", "#ffffff", 1.51),
        ] {
            assert!((of(one, other) - expected).abs() < 0.011, "{one} {other} {}", of(one, other));
        }
    }

    #[test]
    fn ink_and_text_follow_the_contrast() {
        assert_eq!((color("#ffcc00").ink(), color("#1d4ed8").ink()), (Color::BLACK, Color::WHITE));
        assert_eq!(color("#ffcc00").as_text_on(Color::WHITE), None);
        assert_eq!(color("#ffcc00").as_text_on(Color::BLACK), Some(color("#ffcc00")));
        assert_eq!(color("#777777").as_text_on(Color::WHITE), None);
        assert_eq!(color("#777777").as_shape_on(Color::WHITE), Some(color("#777777")));
        assert_eq!(color("#ffcc00").as_shape_on(Color::WHITE), None);
    }

    proptest! {
        #[test]
        fn every_color_can_be_written_on(red: u8, green: u8, blue: u8) {
            let color = Color::new(red, green, blue);
            prop_assert!(color.ink().as_text_on(color).is_some());
            prop_assert!((color.contrast(Color::WHITE) - Color::WHITE.contrast(color)).abs() < 1e-9);
            let stronger = color.stronger();
            prop_assert!(stronger.contrast(color.ink()) >= color.contrast(color.ink()));
        }
    }
}
