//! The rules of the method behind what is said: one question, answered at a tap. A rule's number stands nowhere else.

use maud::{Markup, html};
use rebond_method::Rule;
use rebond_text::Text;

/// Why what stands before it is said: the rules it comes from, each once.
pub fn why(text: Text, rules: impl IntoIterator<Item = Rule>) -> Markup {
    let mut named: Vec<Rule> = Vec::new();
    for rule in rules {
        if !named.contains(&rule) {
            named.push(rule);
        }
    }
    if named.is_empty() {
        return html! {};
    }
    html! { details.why { summary { (text.step_why()) } @for rule in named { (reason(text, rule)) } } }
}

/// A rule in one sentence, with its number; for what is behind a tap already.
pub(super) fn reason(text: Text, rule: Rule) -> Markup {
    html! { p.hint { (rule.text(text.lang())) " " span.rule { (text.step_rule(rule.as_str())) } } }
}
