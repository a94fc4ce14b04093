//! The icons: thin strokes of one thread, 24 units square, for the eye only.

use maud::{Markup, PreEscaped, Render, html};

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// The day.
    Today,
    /// People.
    People,
    /// Meetings.
    Meetings,
    /// The thread.
    Thread,
    /// The campaign.
    Campaign,
    /// The user's data.
    Data,
    /// Done.
    Check,
    /// Add.
    Plus,
    /// Search.
    Search,
    /// Back.
    Left,
    /// On.
    Right,
    /// Mail.
    Mail,
    /// Phone.
    Phone,
    /// Time, later.
    Clock,
    /// Write, edit.
    Pen,
    /// Look again.
    Attention,
    /// Organisation.
    Organisation,
    /// File.
    File,
}

impl Icon {
    const fn strokes(self) -> &'static str {
        match self {
            Self::Today => "<path d='M12 3v2M5.6 5.6 7 7M3 12h2m14 0h2M17 7l1.4-1.4M8 15a4 4 0 1 1 8 0M3 19h18'/>",
            Self::People => {
                "<circle cx='9' cy='8' r='3.2'/><path d='M3 19c.4-3.6 2.7-5.5 6-5.5s5.6 1.9 6 5.5M15.5 5.2a3.2 3.2 0 0 1 0 5.6M17.5 14c2 .7 3.200 2.400 3.500 5'/>"
            }
            Self::Meetings => "<path d='M4 5h10v7.500H8.500L5.500 15v-2.500H4z'/><path d='M17 9h3v7h-1v2.500L16 16h-5'/>",
            Self::Thread => {
                "<circle cx='5' cy='17' r='2'/><circle cx='12' cy='7' r='2'/><circle cx='19' cy='17' r='2'/><path d='M6 15.200C7.500 11.500 9 9.500 10.500 8.300M13.500 8.300C15 9.500 16.500 11.500 18 15.200'/>"
            }
            Self::Campaign => "<path d='M5 21V4M5 5c4-2.500 7 2.500 14 0v9c-7 2.500-10-2.500-14 0'/>",
            Self::Data => "<path d='M4 8.500 12 4l8 4.500v7L12 20l-8-4.500z'/><path d='m4 8.500 8 4.500 8-4.500M12 13v7'/>",
            Self::Check => "<path d='m5 12.500 4.500 4.500L19 7.500'/>",
            Self::Plus => "<path d='M12 5v14M5 12h14'/>",
            Self::Search => "<circle cx='11' cy='11' r='6'/><path d='m15.500 15.500 4.500 4.500'/>",
            Self::Left => "<path d='M11 6l-6 6 6 6M5 12h14'/>",
            Self::Right => "<path d='M13 6l6 6-6 6M5 12h14'/>",
            Self::Mail => "<path d='M4 6h16v12H4zM4 7l8 6 8-6'/>",
            Self::Phone => {
                "<path d='M6 4h3l1.500 4L8.500 9.500a11 11 0 0 0 6 6L16 13.500l4 1.500v3c0 1-1 2-2 2C11 20 4 13 4 6c0-1 1-2 2-2z'/>"
            }
            Self::Clock => "<circle cx='12' cy='12' r='8'/><path d='M12 7.500V12l3 2'/>",
            Self::Pen => "<path d='m5 19 1-4L16 5l3 3L9 18zM14 7l3 3'/>",
            Self::Attention => "<circle cx='12' cy='12' r='8.500'/><path d='M12 7.500v5.500M12 16v.5'/>",
            Self::Organisation => "<path d='M4 20V6l8-2v16M12 9l8 2v9M3 20h18M7 9h2M7 13h2M15 14h2'/>",
            Self::File => "<path d='M6 3h8l4 4v14H6zM14 3v4h4'/>",
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! {
            svg.icon viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" { (PreEscaped(self.strokes())) }
        }
    }
}
