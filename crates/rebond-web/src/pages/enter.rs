//! Coming in: the page that a token leads to, and the file that opens the browser. The file is read by its owner alone, so that the
//! token is on nobody's list of what runs; it goes to the name of one's own where the browser knows it, else to the address of the
//! machine.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use rebond_text::Text;

use crate::{Screen, layout};

/// The page that leads on by itself.
pub(crate) fn coming_in(screen: &Screen, to: &str) -> Markup {
    let text = screen.text;
    layout::leading(
        screen,
        text.enter_title(),
        to,
        &html! {
            section.problem {
                h1 { (text.enter_title()) }
                p.actions { a.button href=(to) { span { (text.action_continue()) } } }
            }
        },
    )
}

/// Where a file leads: twice the same door.
#[derive(Debug, Clone, Copy)]
pub struct Doorstep<'a> {
    /// By the name of one's own, with the token.
    pub own: &'a str,
    /// Answers when that name is known here.
    pub there: &'a str,
    /// By the address of the machine, with the token.
    pub plain: &'a str,
}

/// The file.
pub fn doorstep(text: Text, to: Doorstep<'_>) -> String {
    // Two addresses of our own making: letters, digits and `/:.?=-`.
    let script = format!(
        "fetch({:?},{{mode:\"no-cors\",cache:\"no-store\"}}).then(()=>location.replace({:?}),()=>location.replace({:?}))",
        to.there, to.own, to.plain
    );
    html! {
        (DOCTYPE)
        html lang=(text.lang()) {
            head {
                meta charset="utf-8";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (text.product()) }
                noscript { meta http-equiv="refresh" content={ "0;url=" (to.plain) }; }
            }
            body {
                p { a href=(to.plain) { (text.enter_open()) } }
                script { (PreEscaped(script)) }
            }
        }
    }
    .into_string()
}
