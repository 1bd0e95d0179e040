//! The samples as a picture: panels above one another over the same time, in which the outages are shaded.

mod panel;
mod scale;

use super::phase::Outage;
use super::samples::Sample;
use super::tally::Class;
use panel::{HEIGHT, Panel, Series, WIDTH};
use std::fmt::Write;

const BLUE: &str = "#0b6bcb";
const ORANGE: &str = "#d9730d";
const RED: &str = "#c41c1c";
/// Room above the panels for the names of the outages.
const TOP: f64 = 46.0;
const BOTTOM: f64 = 30.0;

pub(super) fn draw(samples: &[Sample], outages: &[Outage]) -> String {
    let end = samples.last().map_or(1.0, |sample| sample.at);
    let panels = panels(samples);
    let height = TOP + HEIGHT * panels.len() as f64 + BOTTOM;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    for outage in outages {
        let (from, to) = (panel::x(outage.from, end), panel::x(outage.to, end));
        let _ = write!(
            svg,
            "<rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#f3e6c8\"/>\n\
             <text x=\"{from:.1}\" y=\"{:.1}\" fill=\"#6b5a2a\" font-size=\"11\">{}</text>\n",
            TOP - 10.0,
            (to - from).max(2.0),
            height - TOP - BOTTOM + 10.0,
            TOP - 16.0,
            outage.phase.name()
        );
    }
    for (number, panel) in panels.iter().enumerate() {
        panel.draw(&mut svg, TOP + HEIGHT * number as f64, end);
    }
    panel::time_axis(&mut svg, height - BOTTOM, end);
    svg.push_str("</svg>\n");
    svg
}

fn panels(samples: &[Sample]) -> Vec<Panel> {
    let line = |name, color, read: &dyn Fn(&Sample) -> Option<f64>| Series {
        name,
        color,
        points: samples.iter().map(|sample| (sample.at, read(sample))).collect(),
    };
    let rate = |class: Class| move |sample: &Sample| Some(sample.rates[class as usize]);
    vec![
        Panel {
            title: "Time to an answer, ms",
            is_logarithmic: true,
            series: vec![line("p50", BLUE, &|it| it.p50), line("p99", ORANGE, &|it| it.p99)],
        },
        Panel {
            title: "Requests in a second",
            is_logarithmic: false,
            series: vec![
                line("answered", BLUE, &rate(Class::Answered)),
                line("503", ORANGE, &rate(Class::Unavailable)),
                line("connection lost", RED, &rate(Class::Lost)),
            ],
        },
        Panel {
            title: "Resident memory, MiB",
            is_logarithmic: false,
            series: vec![
                line("replica A", BLUE, &|it| it.resident[0]),
                line("replica B", ORANGE, &|it| it.resident[1]),
            ],
        },
        Panel {
            title: "Open file descriptors",
            is_logarithmic: false,
            series: vec![
                line("replica A", BLUE, &|it| it.descriptors[0]),
                line("replica B", ORANGE, &|it| it.descriptors[1]),
            ],
        },
        Panel {
            title: "Mails that wait",
            is_logarithmic: false,
            series: vec![line("in the outbox", BLUE, &|it| it.mails)],
        },
    ]
}
