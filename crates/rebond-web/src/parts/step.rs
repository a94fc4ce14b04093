//! A next step: what to do, why, one main thing to tap; behind a second tap, the rule it comes from and the ways to leave it.

use maud::{Markup, Render, html};
use rebond_method::Rule;
use rebond_text::Text;

use super::Button;

/// A next step; see [`step`].
#[must_use]
pub struct StepCard {
    text: Text,
    title: String,
    reason: String,
    rule: Option<Rule>,
    when: Option<String>,
    about: Option<Markup>,
    act: Option<Button>,
    later: Option<Markup>,
    ways_out: Vec<Button>,
    first: bool,
}

/// A next step and its reason, each a sentence.
pub fn step(text: Text, title: impl Into<String>, reason: impl Into<String>) -> StepCard {
    StepCard {
        text,
        title: title.into(),
        reason: reason.into(),
        rule: None,
        when: None,
        about: None,
        act: None,
        later: None,
        ways_out: Vec::new(),
        first: false,
    }
}

impl StepCard {
    /// With the rule of the method it comes from.
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// With when it is best done: « ce soir », « depuis 3 jours ».
    pub fn when(mut self, when: impl Into<String>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// With the person or meeting it is about.
    pub fn about(mut self, about: impl Render) -> Self {
        self.about = Some(about.render());
        self
    }

    /// With the one thing to do.
    pub fn act(mut self, act: Button) -> Self {
        self.act = Some(act);
        self
    }

    /// With what puts it off.
    pub fn later(mut self, later: Markup) -> Self {
        self.later = Some(later);
        self
    }

    /// With another way: drop, done already.
    pub fn way_out(mut self, way: Button) -> Self {
        self.ways_out.push(way.plain());
        self
    }

    /// The first of the page, which stands out.
    pub fn first(mut self) -> Self {
        self.first = true;
        self
    }
}

impl Render for StepCard {
    fn render(&self) -> Markup {
        html! {
            article.step.first[self.first] {
                @if let Some(when) = &self.when { p.step-when { (when) } }
                h2 dir="auto" { (self.title) }
                p.step-reason dir="auto" { (self.reason) }
                @if let Some(about) = &self.about { div.step-about { (about) } }
                div.actions {
                    @if let Some(act) = &self.act { (act) }
                    (self.options())
                }
            }
        }
    }
}

impl StepCard {
    fn options(&self) -> Markup {
        let text = self.text;
        html! {
            @if self.rule.is_some() || self.later.is_some() || !self.ways_out.is_empty() {
                details.options {
                    summary aria-label={ (text.step_options()) " : " (self.title) } { (text.step_options()) }
                    div.options-inside {
                        @if let Some(rule) = self.rule { (super::why::reason(text, rule)) }
                        @if let Some(later) = &self.later { (later) }
                        @for way in &self.ways_out { (way) }
                    }
                }
            }
        }
    }
}
