//! What one can do: a button of the form it stands in, a link that looks like one, a button that posts by itself.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::Icon;

enum Does {
    Submits { name: Option<(&'static str, String)> },
    Leads { to: String },
    Posts { to: String, hidden: Vec<(&'static str, String)> },
}

/// A button; plain by default, see [`button`], [`link_button`], [`post_button`].
#[must_use]
pub struct Button {
    label: Cow<'static, str>,
    does: Does,
    look: &'static str,
    icon: Option<Icon>,
    about: Option<String>,
}

/// Sends the form it stands in.
pub fn button(label: impl Into<Cow<'static, str>>) -> Button {
    Button::new(label.into(), Does::Submits { name: None })
}

/// Leads to another page.
pub fn link_button(to: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Button {
    Button::new(label.into(), Does::Leads { to: to.into() })
}

/// Posts to an address by itself, as a form of its own: never put it inside another form.
pub fn post_button(to: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Button {
    Button::new(label.into(), Does::Posts { to: to.into(), hidden: Vec::new() })
}

impl Button {
    const fn new(label: Cow<'static, str>, does: Does) -> Self {
        Self { label, does, look: "button", icon: None, about: None }
    }

    /// Second to the main button beside it.
    pub fn quiet(mut self) -> Self {
        self.look = "button quiet";
        self
    }

    /// As light as a link, for the least of several.
    pub fn plain(mut self) -> Self {
        self.look = "plain";
        self
    }

    /// For what deletes.
    pub fn danger(mut self) -> Self {
        self.look = "button danger";
        self
    }

    /// With an icon before its label.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With what it is about, for those who hear the page: « Modifier » alone does not say what.
    pub fn about(mut self, what: impl Into<String>) -> Self {
        self.about = Some(what.into());
        self
    }

    /// With a name and value that the form carries when this very button sends it.
    pub fn carries(mut self, name: &'static str, value: impl ToString) -> Self {
        match &mut self.does {
            Does::Submits { name: carried } => *carried = Some((name, value.to_string())),
            Does::Posts { hidden, .. } => hidden.push((name, value.to_string())),
            Does::Leads { .. } => {}
        }
        self
    }
}

impl Render for Button {
    fn render(&self) -> Markup {
        let inside = html! {
            @if let Some(icon) = self.icon { (icon) }
            span { (self.label) @if let Some(about) = &self.about { span.heard { " " (about) } } }
        };
        match &self.does {
            Does::Leads { to } => html! { a class=(self.look) href=(to) { (inside) } },
            Does::Submits { name } => html! {
                button class=(self.look) type="submit" name=[name.as_ref().map(|(name, _)| name)] value=[name.as_ref().map(|(_, value)| value)] {
                    (inside)
                }
            },
            Does::Posts { to, hidden } => html! {
                form.inline method="post" action=(to) {
                    @for (name, value) in hidden { (super::hidden(name, value)) }
                    button class=(self.look) type="submit" { (inside) }
                }
            },
        }
    }
}
