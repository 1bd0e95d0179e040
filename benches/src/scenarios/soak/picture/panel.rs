//! One panel: a title, lines over time, and values beside them.

use super::scale::{Scale, step};
use std::fmt::Write;

pub(super) const WIDTH: f64 = 960.0;
pub(super) const HEIGHT: f64 = 150.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 20.0;
/// Room for the title.
const HEAD: f64 = 26.0;

pub(super) struct Panel {
    pub(super) title: &'static str,
    pub(super) is_logarithmic: bool,
    pub(super) series: Vec<Series>,
}

pub(super) struct Series {
    pub(super) name: &'static str,
    pub(super) color: &'static str,
    /// Values over time; a line is broken where there is none.
    pub(super) points: Vec<(f64, Option<f64>)>,
}

/// Where a moment lies.
pub(super) fn x(seconds: f64, end: f64) -> f64 {
    LEFT + (seconds / end).clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
}

impl Panel {
    pub(super) fn draw(&self, svg: &mut String, top: f64, end: f64) {
        let values = self.series.iter().flat_map(|series| series.points.iter().filter_map(|(_, value)| *value));
        let scale = Scale::new(values, self.is_logarithmic);
        let y = |value: f64| top + HEAD + (1.0 - scale.place(value)) * (HEIGHT - HEAD - 12.0);
        for tick in scale.ticks() {
            let y = y(tick);
            let _ = writeln!(
                svg,
                "<line x1=\"{LEFT}\" x2=\"{}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#d0d0d0\"/>\
                 <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#555\">{}</text>",
                WIDTH - RIGHT,
                LEFT - 6.0,
                y + 4.0,
                number(tick)
            );
        }
        let _ = writeln!(svg, "<text x=\"{LEFT}\" y=\"{:.1}\" font-weight=\"bold\">{}</text>", top + 16.0, self.title);
        for (place, series) in self.series.iter().rev().enumerate() {
            let right = WIDTH - RIGHT - 110.0 * place as f64;
            let _ = writeln!(
                svg,
                "<text x=\"{right}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"{}\">{}</text>",
                top + 16.0,
                series.color,
                series.name
            );
        }
        for series in &self.series {
            for piece in series.points.split(|(_, value)| value.is_none()) {
                let points = piece.iter().filter_map(|(at, value)| Some((x(*at, end), y((*value)?))));
                let points: Vec<String> = points.map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
                if !points.is_empty() {
                    let _ = writeln!(
                        svg,
                        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"/>",
                        points.join(" "),
                        series.color
                    );
                }
            }
        }
    }
}

/// The seconds below the lowest panel.
pub(super) fn time_axis(svg: &mut String, top: f64, end: f64) {
    let step = step(end);
    let mut seconds = 0.0;
    while seconds <= end {
        let x = x(seconds, end);
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#555\">{} s</text>",
            top + 14.0,
            number(seconds)
        );
        seconds += step;
    }
}

/// A number without more digits than it needs.
fn number(value: f64) -> String {
    if value >= 1.0 || value == 0.0 { format!("{value:.0}") } else { format!("{value}") }
}
