//! The place where a page says what is on this device alone, and the words with which scripts say it. Empty and out of sight until they
//! do: without them nothing stays on a device.

use maud::{Markup, html};
use rebond_text::Text;
use serde_json::{Map, Value};

use crate::Screen;
use crate::flash::Notice;

/// When a page says what is where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// As soon as something is on this device alone.
    WhenNeeded,
    /// Always: it is used where there may be no network.
    Always,
}

/// Whether a page is of those who came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Inside,
    Outside,
}

pub(super) fn render(screen: &Screen, says: Says, stands: Stands) -> Markup {
    let erased = screen.flash.is_some_and(|flash| flash.notice == Notice::ErasedAll);
    html! {
        aside.device #device hidden aria-label=(screen.text.device_title()) data-words=(words(screen.text)) data-always[says == Says::Always] data-shared[screen.shared] data-erased[erased]
            data-outside[stands == Stands::Outside] {}
    }
}

/// Every sentence, `#` in the place of its value.
fn words(text: Text) -> String {
    let said = [
        ("there", text.device_there().to_owned()),
        ("waiting", text.device_waiting(2).replace('2', "#")),
        ("waiting-one", text.device_waiting(1).replace('1', "#")),
        ("gone", text.device_gone().to_owned()),
        ("gone-all", text.device_gone_all().to_owned()),
        ("locked", text.device_locked().to_owned()),
        ("refused", text.device_refused().to_owned()),
        ("both", text.device_both().to_owned()),
        ("both-mine", text.device_both_mine().to_owned()),
        ("both-theirs", text.device_both_theirs().to_owned()),
        ("nothing", text.device_nothing().to_owned()),
        ("denied", text.device_denied().to_owned()),
        ("denied-hint", text.device_denied_hint().to_owned()),
        ("update", text.device_update().to_owned()),
        ("use", text.device_use().to_owned()),
        ("send", text.device_send().to_owned()),
        ("copy", text.device_copy().to_owned()),
        ("copied", text.device_copied().to_owned()),
        ("file", text.device_file().to_owned()),
        ("sign-in", text.device_sign_in().to_owned()),
        ("page", text.device_page().to_owned()),
        ("back", text.device_back("#")),
        ("other", text.device_other("#")),
        ("give", text.device_give().to_owned()),
        ("away", text.device_away().to_owned()),
        ("here", text.device_here().to_owned()),
        ("lose", text.device_lose().to_owned()),
        ("lose-memo", text.device_lose_memo().to_owned()),
        ("lose-act", text.device_lose_act().to_owned()),
        ("keep", text.device_keep().to_owned()),
        ("keep-not", text.device_keep_not().to_owned()),
        ("keep-line", text.device_keep_line().to_owned()),
        ("stay", text.device_stay().to_owned()),
    ];
    Value::Object(said.into_iter().map(|(name, words)| (name.to_owned(), Value::String(words))).collect::<Map<_, _>>()).to_string()
}
