//! Changes the language of the screen and comes back to the page one was on.

use axum::http::header::SET_COOKIE;
use rebond_text::Lang;

use crate::{Flash, Form, Problem, Reply, Screen, cookie, screen};

pub(crate) async fn choose(screen: Screen, mut form: Form) -> Reply {
    let lang: Lang = form.read(|f| f.choice("lang")).ok_or(Problem::Unreadable)?;
    let back = form.value("back");
    // Only an address of this site: one slash, not two, and none that a browser would read as another.
    let inside = back.starts_with('/') && !back.starts_with("//") && !back.contains(|c: char| c == '\\' || c.is_control());
    let mut response = screen.go_saying(if inside { back } else { "/" }, Flash::LanguageSet)?;
    let cookie = cookie::write(&screen::language_cookie(screen.port), lang.as_str(), cookie::YEAR);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, header};
    use axum::routing::post;
    use tower::ServiceExt as _;

    use crate::{Door, EntryKey, walled};

    #[tokio::test]
    async fn the_language_is_kept_and_the_way_back_stays_inside() {
        let key = EntryKey::from_bytes([1; 32]);
        let cookie = format!("rebond-session-7380={}", key.as_str());
        let site: Router = walled(Router::new().route("/language", post(super::choose)), Arc::new(Door::new(key, 7380)));
        for (back, to) in [
            ("/people?page=2", "/people?page=2"),
            ("//elsewhere.example", "/"),
            ("https://elsewhere.example", "/"),
            ("/\\elsewhere.example", "/"),
            ("/%5Celsewhere.example", "/%5Celsewhere.example"),
            ("/\t/elsewhere.example", "/"),
            ("", "/"),
        ] {
            let body: String = back.bytes().map(|byte| format!("%{byte:02x}")).collect();
            let request = Request::post("/language")
                .header(header::HOST, "localhost:7380")
                .header(header::COOKIE, &cookie)
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(format!("lang=en&back={body}")))
                .unwrap();
            let answer = site.clone().oneshot(request).await.unwrap();
            assert_eq!(answer.headers()[header::LOCATION], to, "{back}");
            let kept =
                answer.headers().get_all(header::SET_COOKIE).iter().any(|set| set.as_bytes().starts_with(b"rebond-language-7380=en;"));
            assert!(kept);
        }
    }
}
