//! How grave a finding is: three steps, with the words of files.

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// What the method forbids.
    Error,
    /// What makes a yes unlikely.
    Warning,
    /// What would help.
    Advice,
}

impl Severity {
    /// The word used in files and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}
