//! `/data/erase`: one clear way to erase everything, after a backup is offered: here, on this device, and on every other that has a copy.

use axum::Extension;
use axum::extract::State;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::data::EraseEverything;
use rebond_text::Text;

use crate::security::Inside;
use crate::{Flash, Form, Nav, Page, Reply, Screen, Site, parts};

pub(crate) async fn show(screen: Screen) -> Reply {
    screen.page(page(screen.text), render(&Form::empty(screen.text)))
}

pub(crate) async fn erase(
    screen: Screen,
    desk: Desk,
    State(site): State<Site>,
    Extension(inside): Extension<Inside>,
    mut form: Form,
) -> Reply {
    let sure = form.read(|f| {
        let sure = f.checked("sure");
        if !sure {
            let words = f.text().data_erase_unsure();
            f.fail("sure", words);
        }
        sure.then_some(())
    });
    if sure.is_none() {
        return screen.again(page(screen.text), render(&form));
    }
    EraseEverything.run(&desk).await?;
    // Other browsers hold pages and words too: ended, they leave nothing behind.
    site.door.lock_others(&inside);
    // This one empties itself on the page it comes to, at addresses without TLS too.
    screen.go_saying("/welcome", Flash::ErasedAll)
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.data_erase_title())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/data", text.nav_data()))
        (parts::mistakes(form))
        (parts::confirm(text, text.data_erase_question(), "/data/erase", text.data_erase_act(), "/data").content(html! {
            p { (text.data_erase_line()) }
            p { (text.data_erase_first()) }
            div.actions { (parts::link_button("/data/export/archive", text.data_erase_backup()).quiet()) }
            p { strong { (text.data_erase_final()) } }
            (parts::checkbox(form, "sure", text.data_erase_sure()))
        }))
    }
}
