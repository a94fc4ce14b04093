//! The ticket of a form: a value that each page's forms carry unseen, and by which two sendings of the same are one. What was typed
//! counts as well: whoever goes back and writes something else has sent something else.

use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::http::request::Parts;
use maud::{Markup, PreEscaped};
use rebond_app::{Done, Ticket};
use rebond_domain::Noun;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::form::body::Read;
use crate::screen;

/// Name of the field that carries it.
const FIELD: &str = "once";

/// How a form begins that changes something.
const FORM: &str = "<form";
const POSTS: &str = " method=\"post\"";

/// The page with the ticket in each of its forms that change something: none can forget it.
pub(crate) fn stamped(page: &Markup, ticket: Option<Uuid>) -> Markup {
    let page = page.0.as_str();
    let Some(ticket) = ticket else { return PreEscaped(page.to_owned()) };
    let field = format!("<input type=\"hidden\" name=\"{FIELD}\" value=\"{ticket}\">");
    let mut stamped = String::with_capacity(page.len() + 512);
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(FORM) {
        stamped.extend([before, FORM]);
        // What people typed is escaped: no `>` stands within a tag.
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        stamped.extend([tag, ">"]);
        if tag.contains(POSTS) && !after.starts_with("<input type=\"hidden\" name=\"once\"") {
            stamped.push_str(&field);
        }
        rest = after;
    }
    stamped.push_str(rest);
    PreEscaped(stamped)
}

/// What a device that keeps its changes until they are taken says each is: an identifier of its own making.
const KEY: &str = "idempotency-key";

/// The ticket of a change that a device keeps. What was typed does not count: put right against what is there now, it is the same change.
pub(super) fn of_device(headers: &HeaderMap) -> Option<Ticket> {
    let key: Uuid = headers.get(KEY)?.to_str().ok()?.parse().ok()?;
    Some(Ticket::Device(key))
}

/// What tells this sending from every other, if the form carries a ticket.
pub(super) fn of(address: &str, read: &Read) -> Option<Ticket> {
    let sent = read.as_ref().as_ref().ok().filter(|sent| !sent.has_files)?;
    let carried: Uuid = sent.pairs.iter().find(|(name, _)| name == FIELD)?.1.parse().ok()?;
    let mut print = Sha256::new();
    let mut add = |text: &str| {
        print.update(text.len().to_le_bytes());
        print.update(text);
    };
    add(&carried.to_string());
    add(address);
    for (name, value) in sent.pairs.iter().filter(|(name, _)| name != FIELD) {
        add(name);
        add(value);
    }
    let print: [u8; 32] = print.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&print[..16]);
    Some(Ticket::Form(Uuid::from_bytes(bytes)))
}

/// Where what was done shows: the page of the first record that has one, else the page that the form stood on.
pub(super) fn leads_to(parts: &Parts, done: &Done) -> String {
    let page = |(noun, id): &(Noun, Uuid)| match noun {
        Noun::Meeting => Some(format!("/meetings/{id}")),
        Noun::Approach => Some(format!("/approaches/{id}")),
        Noun::Event => Some(format!("/events/{id}")),
        Noun::Organisation => Some(format!("/organisations/{id}")),
        Noun::Referral => Some(format!("/referrals/{id}")),
        Noun::Person => Some(format!("/people/{id}")),
        _ => None,
    };
    let stood = || {
        let from = parts.headers.get(REFERER)?.to_str().ok()?.split_once("://")?.1;
        Some(screen::inside(&from[from.find('/')?..]).to_owned())
    };
    // The person whom a meeting or a message is with is told on its page as well.
    let by_weight = |wanted: fn(Noun) -> bool| done.records.iter().filter(|(noun, _)| wanted(*noun)).find_map(page);
    by_weight(|noun| noun != Noun::Person)
        .or_else(|| by_weight(|noun| noun == Noun::Person))
        .or_else(stood)
        .unwrap_or_else(|| "/".to_owned())
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn every_form_that_changes_something_carries_the_ticket_and_no_other() {
        let ticket = Uuid::from_u128(7);
        let page = html! {
            form method="get" action="/search" { input name="q"; }
            form.card method="post" action="/a>b" { p { "<form method=\"post\">" } }
            form.inline method="post" action="/c" { button { "Go" } }
        };
        let stamped = stamped(&page, Some(ticket)).0;
        assert_eq!(stamped.matches(&ticket.to_string()).count(), 2, "{stamped}");
        assert!(
            stamped.contains("<form class=\"card\" method=\"post\" action=\"/a&gt;b\"><input type=\"hidden\" name=\"once\""),
            "{stamped}"
        );
        assert!(stamped.contains("<form method=\"get\" action=\"/search\"><input name=\"q\">"), "{stamped}");
        assert_eq!(super::stamped(&page, None).0, page.0);
    }
}
