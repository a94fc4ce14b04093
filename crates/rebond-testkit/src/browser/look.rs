//! How somebody looks at the page: language, width, light or dark, with or without JavaScript.

/// The browser of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What the browser says it reads, such as `fr-FR,fr`.
    pub accept_language: &'static str,
    /// Width and height of the screen, in CSS pixels.
    pub size: (u32, u32),
    /// Whether the person prefers dark.
    pub dark: bool,
    /// Whether JavaScript runs.
    pub scripts: bool,
}

impl Look {
    /// French, on a wide screen, light, with JavaScript.
    pub const fn french() -> Self {
        Self { accept_language: "fr-FR,fr", size: (1280, 900), dark: false, scripts: true }
    }

    /// English, on a wide screen, light, with JavaScript.
    pub const fn english() -> Self {
        Self { accept_language: "en-GB,en", ..Self::french() }
    }

    /// On a small phone.
    #[must_use]
    pub const fn phone(self) -> Self {
        Self { size: (360, 780), ..self }
    }

    /// Preferring dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// With JavaScript off.
    #[must_use]
    pub const fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }
}
