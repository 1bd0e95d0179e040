//! Writing HTML in which every text is escaped.

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1d2433;--quiet:#5a6478;--line:#d9deea;--paper:#fff;--tint:#f4f6fb;--accent:#2a4bd7}\
@media(prefers-color-scheme:dark){:root{--ink:#e7eaf3;--quiet:#a3adc2;--line:#343c4f;--paper:#12151d;--tint:#1b202c;--accent:#8fa6ff}}\
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:56rem;margin:2.5rem auto;padding:0 1.25rem}\
h1{font-size:2rem;line-height:1.2}h2{margin-top:3rem;border-top:1px solid var(--line);padding-top:1.5rem}h3{font-size:1rem;margin-top:1.5rem}\
code{font:.9em ui-monospace,monospace;background:var(--tint);padding:.1em .3em;border-radius:.25em;overflow-wrap:anywhere}\
a{color:var(--accent)}.quiet{color:var(--quiet)}.call{background:var(--tint);padding:.75rem 1rem;border-radius:.5rem}\
table{border-collapse:collapse;width:100%;font-size:.95em}th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}\
details{margin:.25rem 0 1rem}summary{cursor:pointer;color:var(--accent)}\
.cards{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr))}.cards li{border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.25rem}";

const BARE_STYLE: &str = "\
:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif}\
nav{padding:.5rem 1rem;font-size:.9rem}nav p{margin:0}noscript p{padding:0 1rem}";

/// A page in the making.
pub(super) struct Html(String);

impl Html {
    /// A page with its head.
    pub(super) fn page(title: &str) -> Self {
        let mut page = Self(String::new());
        page.raw("<!doctype html><html lang=en><head><meta charset=utf-8>");
        page.raw("<meta name=viewport content=\"width=device-width,initial-scale=1\"><title>").text(title);
        page.raw("</title><style>").raw(STYLE).raw("</style></head><body><main>");
        page
    }

    /// A page without our style, whose body has data for a script.
    pub(super) fn bare(title: &str, data: &[(&str, String)]) -> Self {
        let mut page = Self(String::new());
        page.raw("<!doctype html><html lang=en><head><meta charset=utf-8>");
        page.raw("<meta name=viewport content=\"width=device-width,initial-scale=1\"><title>").text(title);
        page.raw("</title><style>").raw(BARE_STYLE).raw("</style></head><body");
        for (name, value) in data {
            page.raw(&format!(" data-{name}=\"")).text(value).raw("\"");
        }
        page.raw("><main>");
        page
    }

    /// A script.
    pub(super) fn script(&mut self, source: &str) -> &mut Self {
        self.raw("<script src=\"").text(source).raw("\"></script>")
    }

    /// The whole page.
    pub(super) fn finish(mut self) -> String {
        self.raw("</main></body></html>");
        self.0
    }

    /// Markup of our own.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// An element around a text.
    pub(super) fn element(&mut self, name: &str, text: &str) -> &mut Self {
        self.raw(&format!("<{name}>")).text(text).raw(&format!("</{name}>"))
    }

    /// A link.
    pub(super) fn link(&mut self, target: &str, text: &str) -> &mut Self {
        self.raw("<a href=\"").text(target).raw("\">").text(text).raw("</a>")
    }

    /// Paragraphs with code between backquotes: all of Markdown that the descriptions use.
    pub(super) fn markdown(&mut self, text: &str) -> &mut Self {
        for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            self.raw("<p>").inline(paragraph).raw("</p>");
        }
        self
    }

    /// A text with code between backquotes.
    pub(super) fn inline(&mut self, text: &str) -> &mut Self {
        for (index, part) in text.split('`').enumerate() {
            if index % 2 == 1 {
                self.element("code", part);
            } else {
                self.text(part);
            }
        }
        self
    }
}
