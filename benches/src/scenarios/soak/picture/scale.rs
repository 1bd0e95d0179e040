//! From values to heights, and which values are written beside the lines.

/// The range of a panel.
pub(super) struct Scale {
    low: f64,
    high: f64,
    /// Between two written values, unless the range is logarithmic.
    step: f64,
    is_logarithmic: bool,
}

impl Scale {
    /// A range in which all of some values lie: from nothing to a round number, or between powers of ten.
    pub(super) fn new(values: impl Iterator<Item = f64>, is_logarithmic: bool) -> Self {
        let (low, high) = values.fold((f64::MAX, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        if is_logarithmic {
            let power = |value: f64, round: fn(f64) -> f64| 10_f64.powf(round(value.clamp(1e-3, 1e9).log10()));
            let (low, high) = (power(low, f64::floor), power(high, f64::ceil));
            Self { low, high: high.max(low * 10.0), step: 0.0, is_logarithmic }
        } else {
            // What is counted comes in whole numbers.
            let step = step(high).max(1.0);
            Self { low: 0.0, high: ((high / step).ceil() * step).max(step), step, is_logarithmic }
        }
    }

    /// Where a value lies, from 0 at the bottom to 1.
    pub(super) fn place(&self, value: f64) -> f64 {
        let place = if self.is_logarithmic {
            (value.max(self.low) / self.low).log10() / (self.high / self.low).log10()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        place.clamp(0.0, 1.0)
    }

    /// The values to write.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let mut ticks = Vec::new();
        if self.is_logarithmic {
            let mut tick = self.low;
            while tick <= self.high * 1.01 {
                ticks.push(tick);
                tick *= 10.0;
            }
        } else {
            let count = (self.high / self.step).round() as u32;
            ticks.extend((0..=count).map(|number| f64::from(number) * self.step));
        }
        ticks
    }
}

/// 1, 2 or 5 times a power of ten, so that two to five of it make the highest value.
pub(super) fn step(highest: f64) -> f64 {
    let power = 10_f64.powf((highest.max(1e-3) / 2.0).log10().floor());
    let times = highest.max(1e-3) / power;
    power
        * if times > 10.0 {
            5.0
        } else if times > 5.0 {
            2.0
        } else {
            1.0
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        for (highest, ticks) in [
            (3.0, vec![0.0, 1.0, 2.0, 3.0]),
            (17.0, vec![0.0, 5.0, 10.0, 15.0, 20.0]),
            (800.0, vec![0.0, 200.0, 400.0, 600.0, 800.0]),
        ] {
            assert_eq!(Scale::new([highest].into_iter(), false).ticks(), ticks, "{highest}");
        }
        assert_eq!(Scale::new([].into_iter(), false).ticks(), [0.0, 1.0]);
    }

    #[test]
    fn powers_of_ten_lie_at_equal_distances() {
        let scale = Scale::new([2.0, 90.0].into_iter(), true);
        assert_eq!(scale.ticks(), [1.0, 10.0, 100.0]);
        assert!((scale.place(10.0) - 0.5).abs() < 1e-9);
        assert!(scale.place(0.1).abs() < 1e-9 && (scale.place(1e6) - 1.0).abs() < 1e-9);
    }
}
