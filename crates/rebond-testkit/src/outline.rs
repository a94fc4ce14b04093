//! What a person reads of a page, one thing a line, for snapshots. What enters: a page as maud writes it. What leaves: its title and
//! its `main`: headings, words, links with where they lead, forms with their fields, what these hold, and buttons. Identifiers are
//! numbered as they come; the ticket that every form carries is left out. Not done here: how it looks, markup read by machines only,
//! HTML by other hands.

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];
/// Elements that stand within a line; all others begin one.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "br", "button", "code", "data", "dd", "em", "i", "img", "input", "kbd", "mark", "small", "span", "strong",
    "sup", "td", "th", "time",
];
/// Elements of which nothing is read.
const UNREAD: [&str; 4] = ["datalist", "script", "style", "template"];

/// The outline of a page.
pub fn outline(page: &str) -> String {
    let title = page.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).map_or("", |(title, _)| title);
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or(page, |(main, _)| main);
    let mut outline = Outline::default();
    let (_, mut rest) = main.split_once('>').unwrap_or(("", main));
    while let Some((words, tag)) = rest.split_once('<') {
        outline.words(words);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        match tag.strip_prefix('/') {
            Some(name) => outline.close(name),
            None => outline.open(tag),
        }
        rest = after;
    }
    outline.words(rest);
    outline.end_line();
    numbered(&format!("{}\n\n{}\n", read(title), outline.lines.join("\n")))
}

#[derive(Default)]
struct Outline<'p> {
    lines: Vec<String>,
    line: String,
    /// What the next line that says anything begins with.
    mark: String,
    within: Vec<Element<'p>>,
    /// How deep the element stands of which nothing is read.
    unread: Option<usize>,
}

/// An element not ended yet.
#[derive(Default)]
struct Element<'p> {
    name: &'p str,
    /// What its end adds to the line.
    end: String,
    inline: bool,
    indents: bool,
    /// Its lines are lines.
    verbatim: bool,
}

impl<'p> Outline<'p> {
    fn open(&mut self, tag: &'p str) {
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let attribute = |name: &str| attribute(attributes, name);
        // Outside of quotes.
        let holds = |name: &str| attributes.split('"').step_by(2).any(|words| words.split(' ').any(|one| one == name));
        let is = |class: &str| attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class));
        let ticket = name == "input" && attribute("name").as_deref() == Some("once");
        let unread = UNREAD.contains(&name)
            || ticket
            || (name == "svg" && attribute("aria-hidden").is_some())
            || (name == "aside" && holds("hidden"))
            || self.unread.is_some();
        let inline = INLINE.contains(&name);
        let mut element =
            Element { name, inline, verbatim: name == "pre" || is("prose") || is("letter") || is("annotated"), ..Element::default() };
        if !unread {
            if !inline {
                self.end_line();
            }
            if let Some(label) = attribute("aria-label") {
                self.line.push_str(&if inline { format!("{label} ") } else { format!("({label})") });
            }
            // Things that stand side by side, or under one another within a line.
            let apart = (matches!(name, "a" | "button") && self.line.ends_with([']', ')']))
                || ["hint", "stage-detail", "person-line"].into_iter().any(is);
            if apart && self.line.ends_with(|c: char| c.is_alphanumeric() || c.is_ascii_punctuation()) && !self.line.ends_with(['[', '(']) {
                self.line.push(' ');
            }
            let named = attribute("name").unwrap_or_default();
            match name {
                "h1" | "h2" | "h3" | "h4" => self.begin_with(&format!("{} ", "#".repeat(name[1..].parse().unwrap_or(1)))),
                "li" if attribute("aria-current").is_some() => self.begin_with("→ "),
                "li" => self.begin_with("- "),
                "blockquote" => self.begin_with("> "),
                "aside" => self.begin_with("(aside) "),
                "summary" => self.begin_with("▸ "),
                "p" if is("mistake") => self.begin_with("! "),
                "div" if attribute("role").as_deref() == Some("alert") => self.line.push_str("(alert)"),
                "dt" => element.end.push_str(": "),
                "th" | "td" => element.end.push_str(" | "),
                "mark" => {
                    self.line.push_str("==");
                    element.end.push_str("==");
                }
                "a" => {
                    self.line.push('[');
                    element.end = format!("]({})", attribute("href").unwrap_or_default());
                }
                "button" => {
                    self.line.push_str("[[");
                    element.end =
                        attribute("name").map_or_else(String::new, |name| format!(" · {name}={}", attribute("value").unwrap_or_default()));
                    element.end.push_str("]]");
                }
                "form" => {
                    self.line = format!(
                        "{} {}",
                        attribute("method").unwrap_or("get".into()).to_uppercase(),
                        attribute("action").unwrap_or_default()
                    );
                    element.indents = true;
                }
                "details" | "fieldset" => element.indents = true,
                "textarea" => {
                    self.line = format!("‹{named}›");
                    (element.verbatim, element.indents) = (true, true);
                }
                "select" => self.line = format!("‹{named}›"),
                "option" => self.begin_with(if holds("selected") { "  (x) " } else { "  ( ) " }),
                "input" if !ticks(&attribute) => {
                    self.end_line();
                    self.line.push_str(&input(&attribute, false));
                }
                "input" => self.line.push_str(&input(&attribute, holds("checked"))),
                "img" => self.line.push_str(&attribute("alt").unwrap_or_default()),
                "br" => self.end_line(),
                _ => {}
            }
            if element.indents || matches!(name, "textarea" | "select") {
                self.end_line();
            }
        }
        if !VOID.contains(&name) {
            self.unread = self.unread.or_else(|| unread.then_some(self.within.len()));
            self.within.push(element);
        } else if name == "input" && !ticks(&attribute) {
            self.end_line();
        }
    }

    fn close(&mut self, name: &str) {
        let Some(place) = self.within.iter().rposition(|element| element.name == name) else { return };
        // What was left open in it, as drawings leave theirs, ends with it.
        self.within.truncate(place + 1);
        if let Some(depth) = self.unread {
            self.unread = Some(depth).filter(|depth| *depth < place);
            self.within.pop();
            return;
        }
        let element = &self.within[place];
        let (inline, indents, end) = (element.inline, element.indents, element.end.clone());
        self.line.push_str(&end);
        if !inline && end.is_empty() {
            // Indented as what is in it.
            self.end_line();
            if indents || !self.mark.starts_with('-') {
                self.mark.clear();
            }
        }
        self.within.pop();
    }

    fn words(&mut self, words: &str) {
        if self.unread.is_some() {
            return;
        }
        if !self.is(|element| element.verbatim) {
            let begins = words.starts_with(|c: char| c.is_ascii_whitespace()) && !self.line.is_empty() && !self.line.ends_with(' ');
            let read = read(words);
            let folded = read.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            let ends = words.ends_with(|c: char| c.is_ascii_whitespace()) && !folded.is_empty();
            self.line.push_str(&format!("{}{folded}{}", if begins { " " } else { "" }, if ends { " " } else { "" }));
            return;
        }
        // The first line of a textarea is not part of it.
        for (place, line) in read(words.strip_prefix('\n').unwrap_or(words)).split('\n').enumerate() {
            if place > 0 {
                self.line.push(' ');
                self.end_line();
            }
            self.line.push_str(line.trim_end_matches('\r'));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let verbatim = self.is(|element| element.verbatim);
        if line.trim().is_empty() && !(verbatim && line == " ") {
            return;
        }
        // A link around lines.
        if line == "[" {
            self.mark.push('[');
            return;
        }
        let depth = self.within.iter().filter(|element| element.indents).count();
        let bar = if verbatim { "| " } else { "" };
        let line = format!("{}{}{bar}{}", "  ".repeat(depth), std::mem::take(&mut self.mark), line.trim_end_matches([' ', '|']));
        self.lines.push(line.trim_end().to_owned());
    }

    fn begin_with(&mut self, mark: &str) {
        self.mark.clear();
        self.mark.push_str(mark);
    }

    fn is(&self, what: impl Fn(&Element<'p>) -> bool) -> bool {
        self.within.iter().any(what)
    }
}

fn ticks(attribute: &impl Fn(&str) -> Option<String>) -> bool {
    matches!(attribute("type").as_deref(), Some("checkbox" | "radio"))
}

/// A field and what it holds.
fn input(attribute: &impl Fn(&str) -> Option<String>, checked: bool) -> String {
    let (name, value) = (attribute("name").unwrap_or_default(), attribute("value").unwrap_or_default());
    let kind = attribute("type").unwrap_or_default();
    let tick = if checked { 'x' } else { ' ' };
    match kind.as_str() {
        "checkbox" => format!("[{tick}] ‹{name}={value}› "),
        "radio" => format!("({tick}) ‹{name}={value}› "),
        "text" | "" => format!("‹{name}› {value}"),
        _ => format!("‹{name} {kind}› {value}"),
    }
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let start = format!("{name}=\"");
    let found = attributes.match_indices(&start).find(|(at, _)| *at == 0 || attributes[..*at].ends_with(' '))?.0;
    attributes[found + start.len()..].split('"').next().map(read)
}

/// What a browser reads of escaped words.
fn read(escaped: &str) -> String {
    escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Each identifier by its number, in the order in which they come.
fn numbered(text: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(first) = rest.chars().next() {
        if let Some(word) = rest.get(..36).filter(|word| is_identifier(word)) {
            let number = known.iter().position(|one| *one == word).unwrap_or(known.len());
            if number == known.len() {
                known.push(word);
            }
            out.push_str(&format!("#{}", number + 1));
            rest = &rest[36..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

fn is_identifier(word: &str) -> bool {
    word.bytes().enumerate().all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}

#[cfg(test)]
mod tests {
    use super::outline;

    #[test]
    fn a_page_is_read_as_a_person_reads_it() {
        let page = "<html><head><title>Erreur &amp; co</title><script>no</script></head><body><a href=\"#content\">skip</a>\
            <main id=\"content\" class=\"wide\"><h1><svg aria-hidden=\"true\"><path/></svg>Léa\u{a0}R.</h1>\
            <ul><li>One <b>thing</b></li><li aria-current=\"step\"><p>Two</p></li></ul>\
            <form method=\"post\" action=\"/people/0197f0a0-0000-7000-8000-00000000000a\"><input type=\"hidden\" name=\"once\" value=\"2\"><input type=\"hidden\" name=\"seen\" value=\"1\">\
            <div class=\"field\"><label for=\"f\">Nom</label><p class=\"mistake\" id=\"m\">Trop long.</p><input id=\"f\" type=\"text\" name=\"name\" value=\"a &lt;b&gt;\"></div>\
            <label><input type=\"checkbox\" name=\"yes\" value=\"1\" checked><span>Oui</span></label>\
            <textarea name=\"body\" rows=\"3\">\nBonjour,\n\nà <mark>bientôt</mark></textarea>\
            <select name=\"to\"><option value=\"\">–</option><option value=\"x\" selected>X</option></select>\
            <button type=\"submit\" name=\"do\" value=\"send\">Envoyer</button> <a href=\"/b/0197f0a0-0000-7000-8000-00000000000a\">Là</a></form>\
            <table><tr><th>Qui</th><td>Quoi</td></tr></table><dl><div><dt>Ville</dt><dd>Nantes</dd></div></dl></main></body></html>";
        let read = "\
Erreur & co

# Léa\u{a0}R.
- One thing
→ Two
POST /people/#1
  ‹seen hidden› 1
  Nom
  ! Trop long.
  ‹name› a <b>
  [x] ‹yes=1› Oui
  ‹body›
    | Bonjour,
    |
    | à ==bientôt==
  ‹to›
    ( ) –
    (x) X
  [[Envoyer · do=send]] [Là](/b/#1)
Qui | Quoi
Ville: Nantes
";
        assert_eq!(outline(page), read);
    }
}
